// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demosas.h"

#include "demo/demotokens.h"

#include <QMessageAuthenticationCode>
#include <QTimeZone>

namespace {
constexpr auto version = "2022-11-02";
constexpr auto timeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

DemoSas::Problem failed(const QString &detail)
{
    return {
        403, "AuthenticationFailed",
        QStringLiteral(
            "Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature."),
        detail};
}

QDateTime utc(const QString &text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time = QDateTime(time.date(), time.time(), QTimeZone::utc());
    return time;
}
}

DemoSas::DemoSas(const QString &account)
    : m_account(account)
    , m_key(QByteArray::fromBase64(DemoTokens::random(), QByteArray::Base64UrlEncoding))
{
}

QByteArray DemoSas::create(const QString &container, const QString &permissions, const QDateTime &endsAt) const
{
    // The demo is reached by http only, so https alone would refuse everything.
    const QByteArray unsignedPart = QByteArray("sv=") + version
        + "&spr=https%2Chttp&se=" + endsAt.toUTC().toString(QLatin1String(timeFormat)).toLatin1().toPercentEncoding()
        + "&sr=c&sp=" + permissions.toLatin1().toPercentEncoding();
    const QByteArray signedPart = stringToSign(DemoForm::parse(unsignedPart, DemoForm::Plus::IsPlus), container);
    return unsignedPart + "&sig=" + signature(signedPart).toPercentEncoding();
}

std::optional<DemoSas::Problem> DemoSas::problem(const DemoForm &query, const QString &container, const QDateTime &now) const
{
    if (!query.has(QLatin1String("sig")))
        return Problem{404, "ResourceNotFound", QStringLiteral("The specified resource does not exist."), {}};
    for (const QLatin1String name : {QLatin1String("sv"), QLatin1String("sr"), QLatin1String("se"), QLatin1String("sp")}) {
        if (query.value(name).isEmpty())
            return failed(QStringLiteral("%1 is mandatory. Cannot be empty").arg(name));
    }
    if (query.value(QLatin1String("sr")) != QLatin1String("c"))
        return failed(QStringLiteral("The demo storage knows signatures for containers (sr=c) only."));
    const QDateTime start = utc(query.value(QLatin1String("st")));
    const QDateTime end = utc(query.value(QLatin1String("se")));
    if (!end.isValid())
        return failed(QStringLiteral("Signed expiry time [%1] has to be a valid UTC time.").arg(query.value(QLatin1String("se"))));
    if (now >= end || (start.isValid() && now < start)) {
        const QLocale c = QLocale::c();
        const QString form = QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'");
        return failed(QStringLiteral("Signature not valid in the specified time frame: Start [%1] - Expiry [%2] - Current [%3]")
                          .arg(start.isValid() ? c.toString(start.toUTC(), form) : QString(), c.toString(end.toUTC(), form), c.toString(now, form)));
    }
    const QByteArray text = stringToSign(query, container);
    if (query.value(QLatin1String("sig")).toLatin1() != signature(text))
        return failed(QStringLiteral("Signature did not match. String to sign used was %1").arg(QString::fromUtf8(text)));
    const QString protocols = query.value(QLatin1String("spr"));
    if (!protocols.isEmpty() && !protocols.split(QLatin1Char(',')).contains(QStringLiteral("http")))
        return Problem{403,
                       "AuthorizationProtocolMismatch",
                       QStringLiteral("This request is not authorized to perform this operation using this protocol."),
                       {}};
    if (query.has(QLatin1String("sip")) && query.value(QLatin1String("sip")) != QLatin1String("127.0.0.1"))
        return Problem{403,
                       "AuthorizationSourceIPMismatch",
                       QStringLiteral("This request is not authorized to perform this operation using this source IP 127.0.0.1."),
                       {}};
    return std::nullopt;
}

QByteArray DemoSas::stringToSign(const DemoForm &query, const QString &container) const
{
    const auto field = [&query](const char *name) { return query.value(QLatin1String(name)).toUtf8(); };
    const QByteArray resource = "/blob/" + m_account.toUtf8() + '/' + container.toUtf8();
    return QByteArrayList{field("sp"), field("st"),  field("se"),  resource,      field("si"),   field("sip"),  field("spr"),  field("sv"),
                          field("sr"), QByteArray(), field("ses"), field("rscc"), field("rscd"), field("rsce"), field("rscl"), field("rsct")}
        .join('\n');
}

QByteArray DemoSas::signature(const QByteArray &text) const
{
    return QMessageAuthenticationCode::hash(text, m_key, QCryptographicHash::Sha256).toBase64();
}
