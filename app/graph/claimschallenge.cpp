// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/claimschallenge.h"

#include <QHash>
#include <QJsonDocument>
#include <QRegularExpression>

namespace {
/** One of the ways to authenticate that a header offers (RFC 9110 §11.6.1). */
struct Challenge {
    QString scheme;
    /** Names in lower case; the first of a name counts. */
    QHash<QString, QString> parameters;
};

QString unquoted(const QString &value)
{
    if (!value.startsWith(QLatin1Char('"')))
        return value;
    static const QRegularExpression escaped(QStringLiteral("\\\\(.)"));
    return value.mid(1, value.size() - 2).replace(escaped, QStringLiteral("\\1"));
}

// Commas part challenges as well as parameters, and may be inside quotes: what has an equals sign behind it belongs to the scheme before it.
QList<Challenge> challengesOf(const QString &header)
{
    static const QRegularExpression piece(QStringLiteral(R"re(([^\s,="]+)(?:\s*=\s*("(?:[^"\\]|\\.)*+"|[^\s,"]*+))?)re"));
    QList<Challenge> challenges;
    for (auto pieces = piece.globalMatch(header); pieces.hasNext();) {
        const QRegularExpressionMatch match = pieces.next();
        if (match.lastCapturedIndex() < 2) {
            challenges.append({match.captured(1), {}});
        } else if (!challenges.isEmpty()) {
            QHash<QString, QString> &parameters = challenges.last().parameters;
            if (const QString name = match.captured(1).toLower(); !parameters.contains(name))
                parameters.insert(name, unquoted(match.captured(2)));
        }
    }
    return challenges;
}

std::optional<QByteArray> decoded(const QString &claims)
{
    QByteArray encoded = claims.toLatin1();
    encoded.replace('-', '+').replace('_', '/');
    const QByteArray decoded = QByteArray::fromBase64(encoded);
    return QJsonDocument::fromJson(decoded).isObject() ? std::optional(decoded) : std::nullopt;
}
}

std::optional<QByteArray> claimsChallenge(const HttpAnswer &answer)
{
    if (!answer.isComplete() || (answer.status != 401 && answer.status != 403))
        return std::nullopt;
    const QList<Challenge> challenges = challengesOf(QString::fromLatin1(answer.header("WWW-Authenticate")));
    for (const Challenge &challenge : challenges) {
        const bool isOurs = challenge.scheme.compare(QLatin1String("Bearer"), Qt::CaseInsensitive) == 0
            && challenge.parameters.value(QStringLiteral("error")).compare(QLatin1String("insufficient_claims"), Qt::CaseInsensitive) == 0;
        if (!isOurs)
            continue;
        if (const auto claims = decoded(challenge.parameters.value(QStringLiteral("claims"))))
            return claims;
    }
    return std::nullopt;
}
