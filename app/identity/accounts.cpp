// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/accounts.h"

#include <QPointer>

#include <algorithm>

Accounts::Accounts(HttpClient &http, Clock &clock, TokenStore &store, MayUse mayUse, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_clock(clock)
    , m_store(store)
    , m_mayUse(std::move(mayUse))
{
    connect(&m_store, &TokenStore::restored, this, &Accounts::takeRestored);
    connect(&m_store, &TokenStore::appeared, this, &Accounts::addStored);
}

Accounts::~Accounts() = default;

void Accounts::takeRestored(const QList<StoredAccount> &accounts)
{
    const QPointer<Accounts> self = this;
    const int count = addStored(accounts);
    if (self)
        Q_EMIT restored(count);
}

void Accounts::restore()
{
    m_store.restore();
}

QList<AccountSession *> Accounts::sessions() const
{
    QList<AccountSession *> sessions;
    for (const auto &session : m_sessions)
        sessions.append(session.get());
    return sessions;
}

AccountSession *Accounts::current() const
{
    return m_current;
}

void Accounts::setCurrent(AccountSession *session)
{
    if (!session || session == m_current || !sessions().contains(session))
        return;
    m_current = session;
    m_store.setCurrentKey(session->stored().key());
    Q_EMIT currentChanged(session);
}

AccountSession *Accounts::find(const SignInRequest &request, const Account &account) const
{
    return find(StoredAccount::from(request, account).key());
}

AccountSession *Accounts::find(const QString &key) const
{
    const auto found = std::find_if(m_sessions.cbegin(), m_sessions.cend(), [&key](const auto &session) { return session->stored().key() == key; });
    return found == m_sessions.cend() ? nullptr : found->get();
}

AccountSession *Accounts::take(const SignInRequest &request, const Account &account, const TokenSet &tokens)
{
    if (const QPointer<AccountSession> known = find(request, account)) {
        known->replace(request, account, tokens);
        return known;
    }
    const QPointer<AccountSession> session = add(std::make_unique<AccountSession>(m_http, m_clock, m_store, request, account, tokens));
    setCurrent(session);
    return session;
}

void Accounts::signOut(AccountSession &session, QObject *context, Gone callback)
{
    const auto found = std::find_if(m_sessions.begin(), m_sessions.end(), [&session](const auto &one) { return one.get() == &session; });
    if (found == m_sessions.end())
        return;
    session.disconnect(this); // that it now needs a sign-in is nobody's business
    found->release()->deleteLater();
    m_sessions.erase(found);
    const bool wasCurrent = m_current == &session;
    if (wasCurrent)
        m_current = m_sessions.empty() ? nullptr : m_sessions.front().get();

    const QPointer<Accounts> self = this;
    Q_EMIT aboutToRemove(&session);
    if (!self)
        return;
    session.forget(context, std::move(callback));
    if (!self || !wasCurrent)
        return;
    m_store.setCurrentKey(m_current ? m_current->stored().key() : QString());
    Q_EMIT currentChanged(m_current);
}

AccountSession *Accounts::add(std::unique_ptr<AccountSession> session)
{
    AccountSession *added = session.get();
    connect(added, &AccountSession::needsSignInChanged, this, [this, added] { Q_EMIT needsSignInChanged(added); });
    connect(added, &AccountSession::grantedScopesChanged, this, [this, added] { Q_EMIT grantedScopesChanged(added); });
    m_sessions.push_back(std::move(session));
    Q_EMIT this->added(added);
    return added;
}

int Accounts::addStored(const QList<StoredAccount> &accounts)
{
    const QPointer<Accounts> self = this;
    int count = 0;
    for (StoredAccount stored : accounts) {
        if (find(stored.key()) || !m_mayUse(stored))
            continue;
        ++count;
        add(std::make_unique<AccountSession>(m_http, m_clock, m_store, stored));
        if (!self)
            return count;
    }
    if (m_current || m_sessions.empty())
        return count;
    AccountSession *last = find(m_store.currentKey());
    m_current = last ? last : m_sessions.front().get();
    Q_EMIT currentChanged(m_current);
    return count;
}
