// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/tokenstore.h"

namespace {
// As in MSAL's cache: a refresh token belongs to account, authority and client, not to a tenant or a resource.
QString keyOf(const Account &account, const QString &clientId)
{
    return QStringList{account.homeAccountId, account.environment, clientId}.join(QLatin1Char('\n')).toLower();
}
}

TokenStore::~TokenStore()
{
    for (QByteArray &token : m_tokens)
        token.fill('\0');
}

void TokenStore::keep(const Account &account, const QString &clientId, const QByteArray &refreshToken)
{
    forget(account, clientId);
    m_tokens.insert(keyOf(account, clientId), refreshToken);
}

QByteArray TokenStore::refreshToken(const Account &account, const QString &clientId) const
{
    return m_tokens.value(keyOf(account, clientId));
}

void TokenStore::forget(const Account &account, const QString &clientId)
{
    const auto found = m_tokens.find(keyOf(account, clientId));
    if (found == m_tokens.end())
        return;
    found->fill('\0');
    m_tokens.erase(found);
}
