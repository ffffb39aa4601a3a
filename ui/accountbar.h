// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/cloud.h"
#include "identity/account.h"

#include <QFrame>

#include <optional>

class QLabel;
class QPushButton;

/** Who is signed in, in which tenant and cloud: always in view. */
class AccountBar : public QFrame
{
    Q_OBJECT

public:
    explicit AccountBar(QWidget *parent = nullptr);

    void setAccount(const std::optional<Account> &account, const Cloud &cloud);
    /** The sign-in has run out and cannot be renewed without the person. */
    void setNeedsSignIn(bool needed);
    /** While an export is being sent nobody may leave. */
    void setSignOutEnabled(bool enabled);

Q_SIGNALS:
    void signOutRequested();
    void signInAgainRequested();
    void settingsRequested();

private:
    QLabel *m_account;
    QLabel *m_notice;
    QPushButton *m_signInAgain;
    QPushButton *m_signOut;
    QPushButton *m_settings;
};
