// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "identity/accounts.h"
#include "ui/signedinaccount.h"

class Settings;
struct ExportRecord;

/**
 * Everybody who is signed in, each with Microsoft Graph as that account sees it, and the one who acts: new exports are
 * sent as that one, while every operation is followed as the account that started it. Nobody acts whose cloud, client or
 * tenant is not what the program is set up with, unless a person chose so.
 */
class SignedInAccounts : public QObject
{
    Q_OBJECT

public:
    SignedInAccounts(HttpClient &http, Clock &clock, TokenStore &store, const Settings &settings, QObject *parent = nullptr);
    ~SignedInAccounts() override;

    /** Brings back who was signed in when the program ended; the person is not involved. Ends in restored(). */
    void restore();
    /** Null while nobody acts. */
    [[nodiscard]] SignedInAccount *acting() const;
    [[nodiscard]] QList<SignedInAccount *> all() const;
    [[nodiscard]] SignedInAccount *find(const Account &account) const;
    /** Who may follow it; null when that account is not signed in. */
    [[nodiscard]] SignedInAccount *ownerOf(const ExportRecord &record) const;

    void choose(SignedInAccount &account);
    /** After a sign-in. With `acts` false somebody else goes on acting, if there is one. */
    SignedInAccount &take(const SignInRequest &request, const Account &account, const TokenSet &tokens, bool acts);
    /** See Accounts::signOut(). */
    void signOut(SignedInAccount &account, QObject *context, Accounts::Gone callback);
    /** Cloud, client or tenant are no longer what they were. */
    void settingsChanged();

Q_SIGNALS:
    /** Null when nobody acts. The former one is still there. */
    void actingChanged(SignedInAccount *account);
    /** Somebody came, went, needs to sign in again, or no longer does. */
    void changed();
    void restored();

private:
    void add(AccountSession *session);
    void remove(const AccountSession *session);
    void setActing(SignedInAccount *account);
    [[nodiscard]] SignedInAccount *of(const AccountSession *session) const;
    [[nodiscard]] bool fitsSettings(const StoredAccount &account) const;
    [[nodiscard]] bool isPermitted(const StoredAccount &account) const;
    void narrow(StoredAccount &account) const;
    [[nodiscard]] SignedInAccount *whoFits() const;

    HttpClient &m_http;
    const Settings &m_settings;
    Accounts m_accounts;
    std::vector<std::unique_ptr<SignedInAccount>> m_all;
    SignedInAccount *m_acting = nullptr;
};
