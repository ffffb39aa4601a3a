// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/recentfailures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace {
/** Errors are short; a page that is not is no error of a service. */
constexpr qsizetype largestBody = 65536;

/** What a server puts where an identifier should be may be anything, also a name. */
QString identifier(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9._:-]{1,100}$"));
    return form.match(text).hasMatch() ? text : QString();
}

QString firstOf(const HttpAnswer &answer, std::initializer_list<QByteArrayView> headers)
{
    for (const QByteArrayView header : headers) {
        if (const QString value = identifier(QString::fromLatin1(answer.header(header))); !value.isEmpty())
            return value;
    }
    return {};
}

/** Graph's `error` is an object with a code, the token endpoint's a word beside numbers. */
QString codeIn(const QByteArray &body)
{
    if (body.size() > largestBody)
        return {};
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const QJsonValue error = object.value(QLatin1String("error"));
    if (error.isObject())
        return identifier(error.toObject().value(QLatin1String("code")).toString());
    QStringList codes{identifier(error.toString())};
    const QJsonArray numbers = object.value(QLatin1String("error_codes")).toArray();
    for (const auto &number : numbers) {
        if (number.toInt() > 0)
            codes.append(QStringLiteral("AADSTS%1").arg(number.toInt()));
    }
    codes.removeAll(QString());
    return codes.join(QLatin1Char(' '));
}
}

void RecentFailures::note(const QByteArray &method, const HttpAnswer &answer)
{
    if (answer.isSuccess())
        return;
    HttpFailure failure;
    failure.at = answer.arrivedAt;
    failure.method = method;
    failure.host = answer.url.host();
    failure.status = answer.status;
    failure.error = answer.error;
    failure.code = firstOf(answer, {"x-ms-error-code"});
    if (failure.code.isEmpty())
        failure.code = codeIn(answer.body);
    failure.requestId = firstOf(answer, {"request-id", "x-ms-request-id"});
    failure.clientRequestId = identifier(QString::fromLatin1(answer.clientRequestId));
    if (m_all.size() >= Most)
        m_all.removeFirst();
    m_all.append(failure);
}
