// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/tokenerror.h"

#include "http/redaction.h"
#include "http/retryafter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace std::chrono_literals;
using Kind = SignInError::Kind;

namespace {
constexpr qsizetype longestDescription = 4000;
// MSAL's bounds for an authority that throttles.
constexpr std::chrono::seconds longestRetryAfter = 3600s;
constexpr std::chrono::seconds retryAfterUnnamed = 60s;

const QStringList &interactionErrors()
{
    static const QStringList words{QStringLiteral("interaction_required"), QStringLiteral("login_required"), QStringLiteral("consent_required"),
                                   QStringLiteral("invalid_grant")};
    return words;
}

const QStringList &transientErrors()
{
    static const QStringList words{QStringLiteral("temporarily_unavailable"), QStringLiteral("server_error")};
    return words;
}

const QStringList &configurationErrors()
{
    static const QStringList words{
        QStringLiteral("unauthorized_client"), QStringLiteral("invalid_client"),         QStringLiteral("invalid_scope"),
        QStringLiteral("invalid_request"),     QStringLiteral("invalid_resource"),       QStringLiteral("invalid_target"),
        QStringLiteral("invalid_tenant"),      QStringLiteral("unsupported_grant_type"), QStringLiteral("unsupported_response_type")};
    return words;
}

const QString accessDenied = QStringLiteral("access_denied");

QString forPeople(const QString &text)
{
    return Redaction::redacted(text.left(longestDescription)).trimmed();
}

QString namedInDescription(const QString &description, const char *label)
{
    const QRegularExpression expression(QRegularExpression::escape(QLatin1String(label))
                                        + QStringLiteral(": *([0-9A-Za-z:. -]+?) *(?:\\r|\\n|$|Trace|Correlation|Timestamp)"));
    return expression.match(description).captured(1);
}

void readDescription(SignInError &error, const QString &description)
{
    static const QRegularExpression number(QStringLiteral("AADSTS(\\d{3,9})"));
    error.description = forPeople(description);
    for (auto matches = number.globalMatch(description); matches.hasNext();) {
        const int code = matches.next().captured(1).toInt();
        if (!error.codes.contains(code))
            error.codes.append(code);
    }
    if (error.traceId.isEmpty())
        error.traceId = namedInDescription(error.description, "Trace ID");
    if (error.correlationId.isEmpty())
        error.correlationId = namedInDescription(error.description, "Correlation ID");
    if (error.timestamp.isEmpty())
        error.timestamp = namedInDescription(error.description, "Timestamp");
}

QByteArray claimsOf(const QString &text)
{
    const QByteArray claims = text.toUtf8();
    return QJsonDocument::fromJson(claims).isObject() ? claims : QByteArray();
}

SignInError fromTransport(const HttpAnswer &answer)
{
    SignInError error;
    error.transport = answer.error;
    error.proxy = answer.proxy;
    error.tls = answer.tls;
    error.detail = answer.detail;
    error.httpStatus = answer.status;
    error.occurredAt = answer.arrivedAt;
    const bool answeredBadly =
        answer.error == HttpAnswer::Error::TooLarge || answer.error == HttpAnswer::Error::Protocol || answer.error == HttpAnswer::Error::NotSent;
    error.kind = answeredBadly ? Kind::BadReply : Kind::Offline;
    error.check = answeredBadly ? SignInError::Check::Shape : SignInError::Check::None;
    return error;
}

std::optional<std::chrono::seconds> retryAfter(const HttpAnswer &answer)
{
    const auto named = parseRetryAfter(answer.header("Retry-After"), answer.date(), answer.arrivedAt);
    if (named)
        return std::min(*named, longestRetryAfter);
    return answer.status == 429 ? std::optional(retryAfterUnnamed) : std::nullopt;
}
}

namespace TokenError {
SignInError::Kind kind(const QString &error, const QString &suberror, int httpStatus)
{
    if (interactionErrors().contains(error)) {
        if (suberror == QLatin1String("client_mismatch") || suberror == QLatin1String("protection_policy_required"))
            return Kind::Configuration;
        return suberror == QLatin1String("message_only") ? Kind::Server : Kind::InteractionRequired;
    }
    if (error == accessDenied)
        return Kind::Declined;
    if (transientErrors().contains(error) || httpStatus == 429)
        return Kind::Transient;
    if (configurationErrors().contains(error))
        return Kind::Configuration;
    if (httpStatus >= 500 || httpStatus == 408)
        return Kind::Transient;
    return error.isEmpty() ? Kind::BadReply : Kind::Server;
}

QStringList knownErrors()
{
    return QStringList{accessDenied} + interactionErrors() + configurationErrors() + transientErrors();
}

SignInError fromAnswer(const HttpAnswer &answer)
{
    if (!answer.isComplete())
        return fromTransport(answer);
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    const auto text = [&object](const char *key) { return object.value(QLatin1String(key)).toString(); };

    SignInError error;
    error.error = forPeople(text("error"));
    error.suberror = forPeople(text("suberror"));
    error.correlationId = forPeople(text("correlation_id"));
    error.traceId = forPeople(text("trace_id"));
    error.timestamp = forPeople(text("timestamp"));
    error.claims = claimsOf(text("claims"));
    const QJsonArray codes = object.value(QLatin1String("error_codes")).toArray();
    for (const auto &code : codes) {
        if (code.toInt() > 0)
            error.codes.append(code.toInt());
    }
    readDescription(error, text("error_description"));
    // Entra's headers say the same where a body, as a gateway's, does not.
    if (error.correlationId.isEmpty())
        error.correlationId = forPeople(QString::fromLatin1(answer.header("client-request-id")));
    if (error.traceId.isEmpty())
        error.traceId = forPeople(QString::fromLatin1(answer.header("x-ms-request-id")));
    error.httpStatus = answer.status;
    error.proxy = answer.proxy;
    error.retryAfter = retryAfter(answer);
    error.occurredAt = answer.arrivedAt;
    error.kind = kind(error.error, error.suberror, answer.status);
    if (error.kind == Kind::BadReply)
        error.check = answer.status == 200 ? SignInError::Check::Shape : SignInError::Check::Status;
    return error;
}

SignInError fromRedirect(const QHash<QString, QString> &parameters, const QDateTime &now)
{
    SignInError error;
    error.error = forPeople(parameters.value(QStringLiteral("error")));
    error.suberror = forPeople(parameters.value(QStringLiteral("suberror"), parameters.value(QStringLiteral("error_subcode"))));
    error.claims = claimsOf(parameters.value(QStringLiteral("claims")));
    readDescription(error, parameters.value(QStringLiteral("error_description")));
    error.occurredAt = now;
    error.kind = kind(error.error, error.suberror, 0);
    return error;
}
}
