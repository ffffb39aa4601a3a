// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/newcasedialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

NewCaseDialog::NewCaseDialog(const CaseForm::Calendar &calendar, const CaseRecord &start, const QString &what, const QString &why, QWidget *parent)
    : QDialog(parent)
    , m_form(new CaseForm(calendar, this))
{
    setWindowTitle(tr("New case"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_form->setRecord(start);
    auto *purpose = new QLabel(why, this);
    purpose->setTextFormat(Qt::PlainText);
    purpose->setWordWrap(true);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *take = buttons->addButton(what, QDialogButtonBox::AcceptRole);
    take->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(purpose);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    // A large font must not push the buttons off the screen.
    resize(QSize(fontMetrics().averageCharWidth() * 100, fontMetrics().lineSpacing() * 36).boundedTo(screen()->availableSize() * 0.9));
    connect(buttons, &QDialogButtonBox::accepted, this, &NewCaseDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void NewCaseDialog::offerPrefix(const Settings &settings)
{
    m_form->offerPrefix(settings);
}

void NewCaseDialog::accept()
{
    if (!m_form->isUsable()) {
        m_form->revealErrors();
        return;
    }
    Q_EMIT chosen(m_form->record());
    QDialog::accept();
}
