// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demotokens.h"

#include <QRandomGenerator>

#include <array>

DemoTokens::DemoTokens(const DemoOptions &options)
    : m_options(options)
{
}

QByteArray DemoTokens::issueAccessToken(const DemoPerson *person, const QStringList &permissions)
{
    forgetExpired();
    const QByteArray token = "demo." + random();
    m_access.insert(token, {person, permissions, m_options.clock().addSecs(m_options.accessTokenLifetime.count())});
    return token;
}

std::optional<DemoTokens::Grant> DemoTokens::accessToken(const QByteArray &token) const
{
    const auto found = m_access.constFind(token);
    return found == m_access.cend() ? std::nullopt : std::optional(*found);
}

QByteArray DemoTokens::issueRefreshToken(const DemoPerson *person, const QStringList &scopes)
{
    const QByteArray token = "demo-refresh." + random();
    m_refresh.insert(token, {person, scopes, false});
    return token;
}

std::optional<DemoTokens::Refresh> DemoTokens::refreshToken(const QByteArray &token) const
{
    const auto found = m_refresh.constFind(token);
    return found == m_refresh.cend() ? std::nullopt : std::optional(*found);
}

void DemoTokens::revokeRefreshTokens()
{
    for (Refresh &refresh : m_refresh)
        refresh.revoked = true;
}

QByteArray DemoTokens::random()
{
    std::array<quint32, 8> words;
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words))
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

// A day late, so that an expired token is still told from an unknown one.
void DemoTokens::forgetExpired()
{
    const QDateTime limit = m_options.clock().addDays(-1);
    m_access.removeIf([&limit](const auto &item) { return item.value().expiresAt < limit; });
}
