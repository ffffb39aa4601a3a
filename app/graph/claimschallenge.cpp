// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/claimschallenge.h"

#include <QJsonDocument>
#include <QRegularExpression>

std::optional<QByteArray> claimsChallenge(const HttpAnswer &answer)
{
    if (!answer.isComplete() || (answer.status != 401 && answer.status != 403))
        return std::nullopt;
    const QString header = QString::fromLatin1(answer.header("WWW-Authenticate"));
    static const QRegularExpression insufficient(QStringLiteral(R"re(\berror\s*=\s*"?insufficient_claims"?)re"),
                                                 QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression claims(QStringLiteral(R"re(\bclaims\s*=\s*"([^"]+)")re"), QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = claims.match(header);
    if (!insufficient.match(header).hasMatch() || !match.hasMatch())
        return std::nullopt;
    QByteArray encoded = match.captured(1).toLatin1();
    encoded.replace('-', '+').replace('_', '/');
    const QByteArray decoded = QByteArray::fromBase64(encoded);
    if (!QJsonDocument::fromJson(decoded).isObject())
        return std::nullopt;
    return decoded;
}
