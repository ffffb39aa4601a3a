// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/tokenanswer.h"

#include "identity/tokenerror.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace {
// RFC 6749 only recommends expires_in; this is what Entra's tokens live at least.
constexpr qint64 usualLifetime = 3600;
constexpr qint64 longestLifetime = 30LL * 24 * 3600;

// It goes into a header line: RFC 6750 §2.1 allows nothing that could end it.
bool isBearerToken(const QByteArray &token)
{
    return !token.isEmpty() && std::all_of(token.cbegin(), token.cend(), [](char c) { return c > ' ' && c < '\x7f'; });
}

qint64 lifetime(const QJsonValue &expiresIn)
{
    bool isNumber = expiresIn.isDouble();
    const qint64 seconds =
        isNumber ? qint64(std::clamp(expiresIn.toDouble(), 0.0, double(longestLifetime))) : expiresIn.toString().toLongLong(&isNumber);
    return isNumber ? std::clamp(seconds, qint64(0), longestLifetime) : usualLifetime;
}

QStringList grantedPermissions(const QJsonValue &scope, const SignInRequest &request)
{
    // RFC 6749 §5.1: no scope in the answer means that what was asked for was granted.
    if (!scope.isString())
        return request.scopes;
    const QString prefix = request.cloud.graphRoot().toString(QUrl::FullyEncoded) + QLatin1Char('/');
    QStringList permissions;
    for (QString &granted : scope.toString().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (granted.startsWith(prefix, Qt::CaseInsensitive))
            granted.remove(0, prefix.size());
        const bool isOfOpenId =
            QStringList{QStringLiteral("openid"), QStringLiteral("profile"), QStringLiteral("email"), QStringLiteral("offline_access")}.contains(
                granted);
        if (!isOfOpenId)
            permissions.append(granted);
    }
    return permissions;
}
}

std::expected<TokenAnswer, SignInError> TokenAnswer::fromAnswer(const HttpAnswer &answer, const SignInRequest &request)
{
    const QJsonObject object = answer.isComplete() && answer.status == 200 ? QJsonDocument::fromJson(answer.body).object() : QJsonObject();
    const auto bytes = [&object](const char *key) { return object.value(QLatin1String(key)).toString().toUtf8(); };

    TokenAnswer result;
    result.tokens.accessToken = bytes("access_token");
    const bool isBearer = bytes("token_type").compare("bearer", Qt::CaseInsensitive) == 0;
    if (!isBearerToken(result.tokens.accessToken) || !isBearer)
        return std::unexpected(TokenError::fromAnswer(answer));
    result.tokens.refreshToken = bytes("refresh_token");
    result.tokens.expiresAt = answer.arrivedAt.addSecs(lifetime(object.value(QLatin1String("expires_in"))));
    const QJsonValue refreshIn = object.value(QLatin1String("refresh_in"));
    if (!refreshIn.isUndefined())
        result.tokens.refreshAt = answer.arrivedAt.addSecs(lifetime(refreshIn));
    result.tokens.scopes = grantedPermissions(object.value(QLatin1String("scope")), request);
    result.idToken = bytes("id_token");
    result.clientInfo = bytes("client_info");
    return result;
}
