// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sharedaccesssignature.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace {
SharedAccessSignature::Parameter parameterFrom(const QString &piece, qsizetype position)
{
    const qsizetype equals = piece.indexOf(QLatin1Char('='));
    SharedAccessSignature::Parameter parameter;
    parameter.name = equals < 0 ? piece : piece.left(equals);
    parameter.raw = equals < 0 ? QString() : piece.mid(equals + 1);
    parameter.value = QUrl::fromPercentEncoding(parameter.raw.toUtf8());
    parameter.position = position;
    return parameter;
}
}

SharedAccessSignature::SharedAccessSignature(const QString &query)
{
    qsizetype position = 0;
    const QStringList pieces = query.split(QLatin1Char('&'));
    for (const QString &piece : pieces) {
        if (!piece.isEmpty())
            m_parameters.append(parameterFrom(piece, position));
        position += piece.size() + 1;
    }
}

SharedAccessSignature::Kind SharedAccessSignature::kind() const
{
    if (has(QStringLiteral("skoid")))
        return Kind::UserDelegation;
    if (!has(QStringLiteral("sr")) && (has(QStringLiteral("ss")) || has(QStringLiteral("srt"))))
        return Kind::Account;
    return Kind::Service;
}

const SharedAccessSignature::Parameter *SharedAccessSignature::find(const QString &name) const
{
    const auto found =
        std::find_if(m_parameters.cbegin(), m_parameters.cend(), [&name](const Parameter &parameter) { return parameter.name == name; });
    return found == m_parameters.cend() ? nullptr : &*found;
}

bool SharedAccessSignature::has(const QString &name) const
{
    const Parameter *parameter = find(name);
    return parameter && !parameter->raw.isEmpty();
}

QString SharedAccessSignature::value(const QString &name) const
{
    const Parameter *parameter = find(name);
    return parameter ? parameter->value : QString();
}

QString SharedAccessSignature::rawValue(const QString &name) const
{
    const Parameter *parameter = find(name);
    return parameter ? parameter->raw : QString();
}

qsizetype SharedAccessSignature::position(const QString &name) const
{
    const Parameter *parameter = find(name);
    return parameter ? parameter->position : -1;
}

QStringList SharedAccessSignature::repeatedNames() const
{
    QStringList seen;
    QStringList repeated;
    for (const Parameter &parameter : m_parameters) {
        const QString name = parameter.name.toLower();
        if (seen.contains(name) && !repeated.contains(name))
            repeated.append(name);
        seen.append(name);
    }
    return repeated;
}

std::optional<QDateTime> SharedAccessSignature::time(const QString &name) const
{
    // https://learn.microsoft.com/rest/api/storageservices/formatting-datetime-values
    static const QRegularExpression format(QStringLiteral(
        R"re(\A([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T([0-9]{2}:[0-9]{2})(?::([0-9]{2})(?:\.[0-9]{1,7})?)?(Z|[+\-][0-9]{2}:[0-9]{2}))?\z)re"));
    const QRegularExpressionMatch match = format.match(value(name));
    if (!match.hasMatch())
        return std::nullopt;
    const QString minutes = match.captured(2).isEmpty() ? QStringLiteral("00:00") : match.captured(2);
    const QString seconds = match.captured(3).isEmpty() ? QStringLiteral("00") : match.captured(3);
    const QString zone = match.captured(4).isEmpty() ? QStringLiteral("Z") : match.captured(4);
    // Without a zone Qt would read local time.
    const QString whole = match.captured(1) + QLatin1Char('T') + minutes + QLatin1Char(':') + seconds + zone;
    QDateTime time = QDateTime::fromString(whole, Qt::ISODate).toUTC();
    if (!time.isValid())
        return std::nullopt;
    return time;
}

std::optional<QDateTime> SharedAccessSignature::endsAt() const
{
    const std::optional<QDateTime> end = time(QStringLiteral("se"));
    const std::optional<QDateTime> keyEnd = kind() == Kind::UserDelegation ? time(QStringLiteral("ske")) : std::nullopt;
    if (end && keyEnd)
        return std::min(*end, *keyEnd);
    return end ? end : keyEnd;
}

std::optional<QDateTime> SharedAccessSignature::startsAt() const
{
    const std::optional<QDateTime> start = time(QStringLiteral("st"));
    const std::optional<QDateTime> keyStart = kind() == Kind::UserDelegation ? time(QStringLiteral("skt")) : std::nullopt;
    if (start && keyStart)
        return std::max(*start, *keyStart);
    return start ? start : keyStart;
}

QByteArray SharedAccessSignature::signature() const
{
    const QByteArray base64 = value(QStringLiteral("sig")).toUtf8();
    if (base64.size() != signatureLength)
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded && (*decoded).size() == 32 ? *decoded : QByteArray();
}

bool SharedAccessSignature::isKnownName(const QString &name)
{
    static const QStringList names =
        QStringLiteral("sv ss srt sr sp st se sip spr sig si skoid sktid skt ske sks skv saoid suoid scid sdd ses sduoid "
                       "srh srq rscc rscd rsce rscl rsct tn spk srk epk erk")
            .split(QLatin1Char(' '));
    return names.contains(name);
}
