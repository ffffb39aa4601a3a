// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/cloud.h"
#include "identity/account.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;

/** Who is signed in, in which tenant and cloud: always in view. Switches between accounts. */
class AccountBar : public QFrame
{
    Q_OBJECT

public:
    explicit AccountBar(QWidget *parent = nullptr);

    struct Choice {
        Account account;
        bool needsSignIn = false;
    };

    void setAccount(const std::optional<Account> &account, const Cloud &cloud);
    /** Everybody who is signed in, for switching; the present one among them. */
    void setChoices(const QList<Choice> &choices);
    /** The sign-in has run out and cannot be renewed without the person. */
    void setNeedsSignIn(bool needed);
    /** While an export is being sent nobody may leave. */
    void setSignOutEnabled(bool enabled);
    /** A calm line that stays, such as what happens to the sign-in when the program ends; empty for none. */
    void setRemark(const QString &remark);
    /** Somebody has signed out here; the browser may still know them. Empty takes the offer back. */
    void offerBrowserSignOut(const QString &who);

Q_SIGNALS:
    void signOutRequested();
    void signInAgainRequested();
    void settingsRequested();
    void accountChosen(const Account &account);
    void addAccountRequested();
    void browserSignOutRequested();

private:
    void fillMenu(const QList<Choice> &choices);

    QLabel *m_account;
    QLabel *m_remark;
    QWidget *m_signedOutRow;
    QLabel *m_signedOut;
    QPushButton *m_browserSignOut;
    QLabel *m_notice;
    QPushButton *m_signInAgain;
    QPushButton *m_accounts;
    QPushButton *m_signOut;
    QPushButton *m_settings;
    std::optional<Account> m_present;
};
