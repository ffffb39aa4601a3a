// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ledgercheckview.h"

#include "exports/ledgercheck.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

LedgerCheckView::LedgerCheckView(LedgerCheck &check, QWidget *parent)
    : QWidget(parent)
    , m_progress(new QProgressBar(this))
{
    m_progress->setAccessibleName(tr("Verifying the ledger"));
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 24);
    auto *stop = new QPushButton(tr("Stop verifying"), this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(new QLabel(tr("Verifying the ledger…"), this));
    layout->addWidget(m_progress);
    layout->addWidget(stop);
    connect(stop, &QPushButton::clicked, &check, &LedgerCheck::stop);
    connect(&check, &LedgerCheck::progressed, m_progress, &QProgressBar::setValue);
    connect(&check, &LedgerCheck::finished, this, &QWidget::hide);
    connect(&check, &LedgerCheck::failed, this, &QWidget::hide);
    hide();
}

void LedgerCheckView::begin()
{
    m_progress->setValue(0);
    show();
}
