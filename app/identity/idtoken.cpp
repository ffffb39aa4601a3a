// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/idtoken.h"

#include "config/settings.h"
#include "identity/discoverydocument.h"
#include "identity/signin.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {
constexpr int skewSeconds = 5 * 60;
// Everybody who signs in with a personal Microsoft account is in this one.
const QLatin1String personalTenant("9188040d-6c67-4c5b-b112-36a304b66dad");

QStringList stringOrArray(const QJsonValue &value)
{
    if (value.isString())
        return {value.toString()};
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const auto &item : array)
        texts.append(item.toString());
    return texts;
}

std::optional<QJsonObject> payload(const QByteArray &jwt)
{
    const QList<QByteArray> parts = jwt.split('.');
    if (parts.size() != 3)
        return std::nullopt;
    const auto decoded = QByteArray::fromBase64Encoding(parts.at(1), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(*decoded);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}
}

std::optional<IdToken> IdToken::decode(const QByteArray &jwt)
{
    const std::optional<QJsonObject> claims = payload(jwt);
    if (!claims)
        return std::nullopt;
    const auto text = [&claims](const char *key) { return claims->value(QLatin1String(key)).toString(); };

    IdToken token;
    token.issuer = text("iss");
    token.subject = text("sub");
    token.audience = stringOrArray(claims->value(QLatin1String("aud")));
    token.nonce = text("nonce");
    token.objectId = text("oid");
    token.tenantId = text("tid");
    token.name = text("name");
    token.loginHint = text("login_hint");
    for (const char *key : {"preferred_username", "upn", "email"}) {
        if (token.username.isEmpty())
            token.username = text(key);
    }
    const double expiry = claims->value(QLatin1String("exp")).toDouble(-1);
    if (token.issuer.isEmpty() || token.subject.isEmpty() || token.audience.isEmpty() || expiry < 0 || expiry > 1e11)
        return std::nullopt;
    token.expiresAt = QDateTime::fromSecsSinceEpoch(qint64(expiry)).toUTC();
    return token;
}

SignInError::Check IdToken::failedCheck(const SignInRequest &request, const DiscoveryDocument &authority, const QString &expectedNonce) const
{
    using Check = SignInError::Check;
    const bool isEntra = request.cloud.kind() != Cloud::Kind::Custom;
    if (!audience.contains(request.clientId))
        return Check::Audience;
    if (!expectedNonce.isNull() && nonce != expectedNonce)
        return Check::Nonce;
    if (tenantId.compare(personalTenant, Qt::CaseInsensitive) == 0)
        return Check::PersonalAccount;
    if (isEntra && (objectId.isEmpty() || tenantId.isEmpty()))
        return Check::Identity;
    // A custom authority need not know of tenants; one that does is held to the one that was asked for.
    if (!tenantId.isEmpty() && Settings::isGuid(request.tenant) && tenantId.compare(request.tenant, Qt::CaseInsensitive) != 0)
        return Check::Tenant;
    if (!authority.acceptsIssuer(issuer, tenantId))
        return Check::Issuer;
    return Check::None;
}

bool IdToken::isExpired(const QDateTime &now) const
{
    return expiresAt.addSecs(skewSeconds) < now;
}
