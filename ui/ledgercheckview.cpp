// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ledgercheckview.h"

#include "exports/ledgercheck.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTime>

LedgerCheckView::LedgerCheckView(LedgerCheck &check, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_stop(new QPushButton(tr("Stop verifying"), this))
{
    m_progress->setAccessibleName(tr("Verifying the ledger"));
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 24);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text);
    layout->addWidget(m_progress);
    layout->addWidget(m_stop);
    connect(m_stop, &QPushButton::clicked, &check, &LedgerCheck::stop);
    connect(&check, &LedgerCheck::progressed, m_progress, &QProgressBar::setValue);
    connect(&check, &LedgerCheck::finished, this, &LedgerCheckView::end);
    connect(&check, &LedgerCheck::failed, this, &QWidget::hide);
    hide();
}

void LedgerCheckView::begin()
{
    m_text->setText(tr("Verifying the ledger…"));
    m_progress->setValue(0);
    m_progress->show();
    m_stop->show();
    show();
}

void LedgerCheckView::end(const LedgerVerification &verification)
{
    m_progress->hide();
    m_stop->hide();
    //: %1 is a time of day
    m_text->setText(tr("Ledger verified at %1").arg(QLocale().toString(QTime::currentTime(), QLocale::ShortFormat)));
    setVisible(verification.isIntact());
}
