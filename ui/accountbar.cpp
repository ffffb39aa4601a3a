// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accountbar.h"

#include "ui/cloudname.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

AccountBar::AccountBar(QWidget *parent)
    : QFrame(parent)
    , m_account(new QLabel(this))
    , m_notice(new QLabel(this))
    , m_signInAgain(new QPushButton(tr("Sign in again"), this))
    , m_signOut(new QPushButton(tr("Sign out"), this))
    , m_settings(new QPushButton(tr("Settings…"), this))
{
    setFrameShape(QFrame::StyledPanel);
    m_account->setTextFormat(Qt::RichText);
    m_account->setWordWrap(true);
    m_account->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_notice->setText(tr("Your sign-in has run out."));
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_account, 1);
    layout->addWidget(m_notice);
    layout->addWidget(m_signInAgain);
    layout->addWidget(m_signOut);
    layout->addWidget(m_settings);
    connect(m_signOut, &QPushButton::clicked, this, &AccountBar::signOutRequested);
    connect(m_signInAgain, &QPushButton::clicked, this, &AccountBar::signInAgainRequested);
    connect(m_settings, &QPushButton::clicked, this, &AccountBar::settingsRequested);
    setAccount(std::nullopt, Cloud());
}

void AccountBar::setAccount(const std::optional<Account> &account, const Cloud &cloud)
{
    m_signOut->setVisible(account.has_value());
    setNeedsSignIn(false);
    if (!account) {
        m_account->setText(tr("Not signed in"));
        return;
    }
    const QString domain = account->username.section(QLatin1Char('@'), 1);
    const QString tenant = domain.isEmpty() ? account->tenantId : tr("%1 (tenant %2)").arg(domain, account->tenantId);
    const QStringList parts{QStringLiteral("<b>%1</b>").arg(account->name.toHtmlEscaped()), account->username.toHtmlEscaped(), tenant.toHtmlEscaped(),
                            cloudName(cloud.kind()).toHtmlEscaped()};
    m_account->setText(parts.join(QStringLiteral(" · ")));
}

void AccountBar::setNeedsSignIn(bool needed)
{
    m_notice->setVisible(needed);
    m_signInAgain->setVisible(needed);
}

void AccountBar::setSignOutEnabled(bool enabled)
{
    // New settings and another account sign out, too.
    for (QPushButton *button : {m_signInAgain, m_signOut, m_settings}) {
        button->setEnabled(enabled);
        button->setToolTip(enabled ? QString() : tr("Not while an export is being sent"));
    }
}
