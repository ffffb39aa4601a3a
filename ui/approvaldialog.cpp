// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/approvaldialog.h"

#include "ui/announcer.h"
#include "ui/countdown.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace std::chrono_literals;

ApprovalDialog::ApprovalDialog(AdminConsent &consent, QWidget *parent)
    : QDialog(parent)
    , m_consent(consent)
    , m_text(new QLabel(this))
    , m_timeLeft(new QLabel(this))
{
    setWindowTitle(tr("Approve for the organisation"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_text->setWordWrap(true);
    m_timeLeft->setWordWrap(true);
    setBrowserOpened(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *copy = buttons->addButton(tr("Copy approval link"), QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addWidget(m_timeLeft);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);

    connect(copy, &QPushButton::clicked, this, [this, copy] {
        QGuiApplication::clipboard()->setText(QString::fromLatin1(m_consent.link().toEncoded()));
        announce(copy, tr("Approval link copied"));
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::rejected, &consent, &AdminConsent::cancel);
    connect(&consent, &AdminConsent::granted, this, &QDialog::accept);
    connect(&consent, &AdminConsent::refused, this, &QDialog::accept);
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &ApprovalDialog::renderTimeLeft);
    m_second.start();
    renderTimeLeft();
}

void ApprovalDialog::setBrowserOpened(bool opened)
{
    m_text->setText(
        opened ? tr("Your browser shows Microsoft's consent page. Sign in there as an administrator who may consent for the whole organisation, "
                    "read what Habeas asks for, and accept. This window notices by itself.")
               : tr("No browser could be opened. Copy the approval link and open it in a browser on this computer."));
}

void ApprovalDialog::renderTimeLeft()
{
    m_timeLeft->setText(tr("Waiting another %1 for the browser.").arg(countdownText(m_consent.timeLeft())));
}
