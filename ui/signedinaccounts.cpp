// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signedinaccounts.h"

#include "config/settings.h"
#include "exports/exportrecord.h"

#include <algorithm>

namespace {
// Whoever signed in through a domain or through `organizations` is in a tenant with an ID of its own.
bool isOfTenant(const StoredAccount &account, const QString &tenant)
{
    return account.tenant.compare(tenant, Qt::CaseInsensitive) == 0 || account.account.tenantId.compare(tenant, Qt::CaseInsensitive) == 0;
}
}

SignedInAccounts::SignedInAccounts(HttpClient &http, Clock &clock, TokenStore &store, const Settings &settings, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_settings(settings)
    , m_accounts(http, clock, store, [this](StoredAccount &account) {
        narrow(account);
        return isPermitted(account);
    })
{
    connect(&m_accounts, &Accounts::added, this, &SignedInAccounts::add);
    connect(&m_accounts, &Accounts::aboutToRemove, this, &SignedInAccounts::remove);
    connect(&m_accounts, &Accounts::needsSignInChanged, this, &SignedInAccounts::changed);
    connect(&m_accounts, &Accounts::grantedScopesChanged, this, &SignedInAccounts::changed);
    connect(&m_accounts, &Accounts::restored, this, [this] {
        if (!m_acting)
            setActing(whoFits());
        Q_EMIT restored();
    });
}

SignedInAccounts::~SignedInAccounts() = default;

void SignedInAccounts::restore()
{
    m_accounts.restore();
}

SignedInAccount *SignedInAccounts::acting() const
{
    return m_acting;
}

QList<SignedInAccount *> SignedInAccounts::all() const
{
    QList<SignedInAccount *> accounts;
    for (const auto &account : m_all)
        accounts.append(account.get());
    return accounts;
}

SignedInAccount *SignedInAccounts::find(const Account &account) const
{
    const auto found = std::find_if(m_all.cbegin(), m_all.cend(), [&account](const auto &each) { return each->session().account() == account; });
    return found == m_all.cend() ? nullptr : found->get();
}

SignedInAccount *SignedInAccounts::ownerOf(const ExportRecord &record) const
{
    const auto found = std::find_if(m_all.cbegin(), m_all.cend(), [&record](const auto &each) {
        return each->owns(record.homeAccountId, record.tenantId, record.cloudName, record.graphRoot);
    });
    return found == m_all.cend() ? nullptr : found->get();
}

void SignedInAccounts::choose(SignedInAccount &account)
{
    m_accounts.setCurrent(&account.session());
    setActing(&account);
}

SignedInAccount &SignedInAccounts::take(const SignInRequest &request, const Account &account, const TokenSet &tokens, bool acts)
{
    SignedInAccount *former = m_acting;
    SignedInAccount *taken = of(m_accounts.take(request, account, tokens));
    if (acts || !former)
        choose(*taken);
    else
        choose(*former);
    Q_EMIT changed();
    return *taken;
}

void SignedInAccounts::signOut(SignedInAccount &account, QObject *context, Accounts::Gone callback)
{
    m_accounts.signOut(account.session(), context, std::move(callback));
}

void SignedInAccounts::settingsChanged()
{
    if (!m_acting || !fitsSettings(m_acting->session().stored()))
        setActing(whoFits());
}

void SignedInAccounts::add(AccountSession *session)
{
    m_all.push_back(std::make_unique<SignedInAccount>(m_http, *session));
    Q_EMIT changed();
}

void SignedInAccounts::remove(const AccountSession *session)
{
    const auto found = std::find_if(m_all.begin(), m_all.end(), [session](const auto &each) { return &each->session() == session; });
    if (found == m_all.end())
        return;
    // Whoever uses its Graph lets go of it on these signals.
    const std::unique_ptr<SignedInAccount> removed = std::move(*found);
    m_all.erase(found);
    if (m_acting == removed.get())
        setActing(whoFits());
    Q_EMIT changed();
}

void SignedInAccounts::setActing(SignedInAccount *account)
{
    if (m_acting == account)
        return;
    m_acting = account;
    Q_EMIT actingChanged(account);
}

SignedInAccount *SignedInAccounts::of(const AccountSession *session) const
{
    const auto found = std::find_if(m_all.cbegin(), m_all.cend(), [session](const auto &each) { return &each->session() == session; });
    return found == m_all.cend() ? nullptr : found->get();
}

bool SignedInAccounts::fitsSettings(const StoredAccount &account) const
{
    const auto cloud = m_settings.cloud();
    return cloud && account.cloud == *cloud && account.clientId.compare(m_settings.clientId(), Qt::CaseInsensitive) == 0
        && isOfTenant(account, m_settings.tenant());
}

bool SignedInAccounts::isPermitted(const StoredAccount &account) const
{
    // What is managed or given by --config is not for a stored sign-in to get around.
    if (m_settings.problem())
        return false;
    const auto isPinned = [this](Settings::Key key) { return m_settings.isLocked(key); };
    const auto cloud = m_settings.cloud();
    if (isPinned(Settings::Key::Cloud) && !(cloud && account.cloud == *cloud))
        return false;
    if (isPinned(Settings::Key::ClientId) && account.clientId.compare(m_settings.clientId(), Qt::CaseInsensitive) != 0)
        return false;
    return !isPinned(Settings::Key::Tenant) || isOfTenant(account, m_settings.tenant());
}

// It is asked for no more than the settings want now, whatever it once signed in with; for more a person has to sign in.
void SignedInAccounts::narrow(StoredAccount &account) const
{
    const QStringList wanted = m_settings.scopes();
    if (!m_settings.isLocked(Settings::Key::Scopes) && !fitsSettings(account))
        return;
    QStringList kept;
    for (const QString &scope : std::as_const(account.scopes)) {
        if (wanted.contains(scope, Qt::CaseInsensitive))
            kept.append(scope);
    }
    account.scopes = kept.isEmpty() ? wanted : kept;
}

SignedInAccount *SignedInAccounts::whoFits() const
{
    SignedInAccount *current = of(m_accounts.current());
    if (current && fitsSettings(current->session().stored()))
        return current;
    const auto found = std::find_if(m_all.cbegin(), m_all.cend(), [this](const auto &each) { return fitsSettings(each->session().stored()); });
    return found == m_all.cend() ? nullptr : found->get();
}
