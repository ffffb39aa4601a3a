// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "identity/accountsession.h"

#include <memory>
#include <vector>

/**
 * Everybody who is signed in, several tenants side by side. An account is the same one when object, tenant, authority and
 * client are. Owns the sessions.
 */
class Accounts : public QObject
{
    Q_OBJECT

public:
    /** Whether a stored account may be used, perhaps with fewer permissions; one that may not stays in the keychain untouched. */
    using MayUse = std::function<bool(StoredAccount &)>;

    Accounts(HttpClient &http, Clock &clock, TokenStore &store, MayUse mayUse, QObject *parent = nullptr);
    ~Accounts() override;

    /** Brings back who was signed in when the program ended; nothing is asked of the network. Ends in restored(), always. */
    void restore();

    /** In the order in which they were added. */
    [[nodiscard]] QList<AccountSession *> sessions() const;
    /** Null when nobody is signed in. */
    [[nodiscard]] AccountSession *current() const;
    /** Remembered for the next start. Null and foreign sessions are ignored. */
    void setCurrent(AccountSession *session);
    /** The session of that account, if any. */
    [[nodiscard]] AccountSession *find(const SignInRequest &request, const Account &account) const;

    /** After a sign-in: somebody new becomes current, for somebody known the tokens are replaced. */
    AccountSession *take(const SignInRequest &request, const Account &account, const TokenSet &tokens);

    using Gone = std::function<void(bool gone)>;
    /**
     * Removes the account at once (`aboutToRemove()`, its tokens out of the memory, the first other current) and its entry
     * from the keychain soon after. Calls back once: whether a read has shown that the entry is gone.
     */
    void signOut(AccountSession &session, QObject *context, Gone callback);

Q_SIGNALS:
    void added(AccountSession *session);
    /** No longer among sessions(); it lives until control returns to the event loop. */
    void aboutToRemove(AccountSession *session);
    /** Null when nobody is left. */
    void currentChanged(AccountSession *session);
    void needsSignInChanged(AccountSession *session);
    /** A silent renewal brought other permissions than before. */
    void grantedScopesChanged(AccountSession *session);
    /** How many came back. */
    void restored(int count);

private:
    [[nodiscard]] AccountSession *find(const QString &key) const;
    AccountSession *add(std::unique_ptr<AccountSession> session);
    /** How many were added. */
    void takeRestored(const QList<StoredAccount> &accounts);
    int addStored(const QList<StoredAccount> &accounts);

    HttpClient &m_http;
    Clock &m_clock;
    TokenStore &m_store;
    MayUse m_mayUse;
    std::vector<std::unique_ptr<AccountSession>> m_sessions;
    AccountSession *m_current = nullptr;
};
