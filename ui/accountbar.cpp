// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accountbar.h"

#include "config/settings.h"
#include "ui/cloudname.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace {
QString tenantOf(const Account &account)
{
    const QString domain = account.username.section(QLatin1Char('@'), 1);
    // `{uid}.{utid}`: a guest's user name is of the home tenant, and what is done is done in another one.
    const QString home = account.homeAccountId.section(QLatin1Char('.'), 1);
    if (!domain.isEmpty() && Settings::isGuid(home) && home.compare(account.tenantId, Qt::CaseInsensitive) != 0)
        //: %1 is the ID of a tenant, %2 the domain of the organisation that the account belongs to
        return AccountBar::tr("tenant %1, as a guest from %2").arg(account.tenantId, domain);
    //: %1 is a domain, %2 the ID of its tenant
    return domain.isEmpty() ? account.tenantId : AccountBar::tr("%1 (tenant %2)").arg(domain, account.tenantId);
}

// Menus take an ampersand for a mnemonic.
QString plain(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}
}

AccountBar::AccountBar(QWidget *parent)
    : QFrame(parent)
    , m_account(new QLabel(this))
    , m_remark(new QLabel(this))
    , m_signedOutRow(new QWidget(this))
    , m_signedOut(new QLabel(m_signedOutRow))
    , m_browserSignOut(new QPushButton(tr("Sign out in the browser, too"), m_signedOutRow))
    , m_notice(new QLabel(this))
    , m_signInAgain(new QPushButton(tr("Sign in again"), this))
    , m_accounts(new QPushButton(tr("Accounts"), this))
    , m_signOut(new QPushButton(tr("Sign out"), this))
    , m_settings(new QPushButton(tr("Settings…"), this))
{
    setFrameShape(QFrame::StyledPanel);
    m_signedOut->setTextFormat(Qt::PlainText);
    m_account->setWordWrap(true);
    m_notice->setText(tr("Your sign-in has run out."));
    m_remark->setWordWrap(true);
    m_remark->hide();
    m_accounts->setMenu(new QMenu(m_accounts));
    auto *who = new QVBoxLayout;
    who->addWidget(m_account);
    who->addWidget(m_remark);
    m_signedOut->setWordWrap(true);
    // A widget, not a layout: an empty one would keep the others from growing.
    auto *signedOut = new QHBoxLayout(m_signedOutRow);
    signedOut->setContentsMargins({});
    signedOut->addWidget(m_signedOut, 1);
    signedOut->addWidget(m_browserSignOut);
    who->addWidget(m_signedOutRow);
    auto *layout = new QHBoxLayout(this);
    layout->addLayout(who, 1);
    layout->addWidget(m_notice);
    layout->addWidget(m_signInAgain);
    layout->addWidget(m_accounts);
    layout->addWidget(m_signOut);
    layout->addWidget(m_settings);
    connect(m_signOut, &QPushButton::clicked, this, &AccountBar::signOutRequested);
    connect(m_signInAgain, &QPushButton::clicked, this, &AccountBar::signInAgainRequested);
    connect(m_settings, &QPushButton::clicked, this, &AccountBar::settingsRequested);
    connect(m_browserSignOut, &QPushButton::clicked, this, &AccountBar::browserSignOutRequested);
    setAccount(std::nullopt, Cloud());
    setChoices({});
    offerBrowserSignOut({});
}

void AccountBar::setAccount(const std::optional<Account> &account, const Cloud &cloud)
{
    m_present = account;
    m_signOut->setVisible(account.has_value());
    setNeedsSignIn(false);
    // A text that has markup or can be selected costs a start more than all other labels of the window.
    m_account->setTextFormat(account ? Qt::RichText : Qt::PlainText);
    m_account->setTextInteractionFlags(account ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard : Qt::NoTextInteraction);
    if (!account) {
        m_account->setText(tr("Not signed in"));
        return;
    }
    QStringList parts{account->name, account->username, tenantOf(*account), cloudName(cloud.kind())};
    parts.removeAll(QString());
    for (QString &part : parts)
        part = part.toHtmlEscaped();
    parts.first() = QStringLiteral("<b>%1</b>").arg(parts.first());
    m_account->setText(parts.join(QStringLiteral(" · ")));
}

void AccountBar::setChoices(const QList<Choice> &choices)
{
    m_accounts->setVisible(!choices.isEmpty());
    fillMenu(choices);
}

void AccountBar::fillMenu(const QList<Choice> &choices)
{
    QMenu *menu = m_accounts->menu();
    menu->clear();
    qDeleteAll(menu->findChildren<QActionGroup *>());
    auto *group = new QActionGroup(menu);
    for (const Choice &choice : choices) {
        const Account &account = choice.account;
        //: %1 is a name, %2 a user name, %3 a tenant
        const QString who =
            tr("%1 · %2 · %3")
                .arg(account.name.isEmpty() ? account.username.section(QLatin1Char('@'), 0, 0) : account.name, account.username, tenantOf(account));
        QAction *action = menu->addAction(plain(choice.needsSignIn ? tr("%1 – sign in again").arg(who) : who));
        action->setActionGroup(group);
        action->setCheckable(true);
        action->setChecked(account == m_present);
        connect(action, &QAction::triggered, this, [this, account] { Q_EMIT accountChosen(account); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Add account…")), &QAction::triggered, this, &AccountBar::addAccountRequested);
}

void AccountBar::setRemark(const QString &remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

void AccountBar::offerBrowserSignOut(const QString &who)
{
    m_signedOut->setText(tr("%1 is signed out here. The browser may still be signed in.").arg(who));
    m_signedOutRow->setVisible(!who.isEmpty());
}

void AccountBar::setNeedsSignIn(bool needed)
{
    m_notice->setVisible(needed);
    m_signInAgain->setVisible(needed);
}

void AccountBar::setSignOutEnabled(bool enabled)
{
    // New settings and another account sign out, too.
    for (QPushButton *button : {m_signInAgain, m_accounts, m_signOut, m_settings}) {
        button->setEnabled(enabled);
        button->setToolTip(enabled ? QString() : tr("Not while an export is being sent"));
    }
}
