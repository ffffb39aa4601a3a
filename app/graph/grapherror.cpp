// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/grapherror.h"

#include "http/redaction.h"
#include "http/retryafter.h"

namespace {
using Kind = GraphError::Kind;

Kind kindOfTransport(const HttpAnswer &answer)
{
    switch (answer.error) {
    case HttpAnswer::Error::HostNotFound:
    case HttpAnswer::Error::ConnectionRefused:
    case HttpAnswer::Error::TlsFailed:
    case HttpAnswer::Error::ProxyFailed:
    // Before a tunnel stands, nothing was sent. In the clear the proxy itself holds the body, and only its word says that it went no further.
    case HttpAnswer::Error::ProxyAuthenticationRequired:
    case HttpAnswer::Error::NetworkUnreachable:
        // Qt may have reconnected after the request was written; then these do not prove that nothing left this computer.
        return answer.requestBodyTaken ? Kind::ConnectionLost : Kind::Offline;
    case HttpAnswer::Error::ConnectionLost:
        return Kind::ConnectionLost;
    case HttpAnswer::Error::Timeout:
        return Kind::Timeout;
    case HttpAnswer::Error::Aborted:
        return Kind::Aborted;
    case HttpAnswer::Error::TooLarge:
        return Kind::TooLarge;
    case HttpAnswer::Error::NotSent:
        return Kind::NotSent;
    case HttpAnswer::Error::None:
    case HttpAnswer::Error::Protocol:
        return Kind::BadReply;
    }
    return Kind::BadReply;
}

Kind kindOfStatus(int status)
{
    switch (status) {
    case 401:
        return Kind::Unauthorised;
    case 403:
        return Kind::Forbidden;
    case 404:
        return Kind::NotFound;
    case 408:
        return Kind::Service;
    case 410:
        return Kind::Gone;
    case 429:
        return Kind::Throttled;
    default:
        break;
    }
    if (status >= 500)
        return Kind::Service;
    if (status >= 400)
        return Kind::Refused;
    if (status >= 300)
        return Kind::Redirected;
    return Kind::BadReply;
}

// A deeper one of these is more precise than the outer code.
bool isKnownCode(const QString &code)
{
    static const QStringList known = GraphError::knownCodes();
    return known.contains(code, Qt::CaseInsensitive);
}

QJsonObject objectIgnoringCase(const QJsonObject &object, QLatin1String name)
{
    return valueIgnoringCase(object, QString(name)).toObject();
}

QString textIgnoringCase(const QJsonObject &object, QLatin1String name)
{
    return valueIgnoringCase(object, QString(name)).toString();
}

// https://learn.microsoft.com/graph/errors: the envelope nests `innerError`, spelled either way.
void readEnvelope(const QJsonObject &body, GraphError &error)
{
    constexpr int deepest = 8;
    QJsonObject level = objectIgnoringCase(body, QLatin1String("error"));
    error.code = textIgnoringCase(level, QLatin1String("code"));
    error.message = Redaction::redacted(textIgnoringCase(level, QLatin1String("message")));
    for (int depth = 0; depth < deepest && !level.isEmpty(); ++depth) {
        if (const QString code = textIgnoringCase(level, QLatin1String("code")); isKnownCode(code))
            error.code = code;
        if (const QString id = textIgnoringCase(level, QLatin1String("request-id")); error.requestId.isEmpty() && !id.isEmpty())
            error.requestId = id;
        level = objectIgnoringCase(level, QLatin1String("innerError"));
    }
}
}

QJsonValue valueIgnoringCase(const QJsonObject &object, QStringView name)
{
    if (const auto exact = object.find(name); exact != object.end())
        return *exact;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (name.compare(it.key(), Qt::CaseInsensitive) == 0)
            return *it;
    }
    return QJsonValue(QJsonValue::Undefined);
}

GraphError GraphError::ofKind(Kind kind, const HttpAnswer &answer)
{
    GraphError error;
    error.kind = kind;
    error.httpStatus = answer.status;
    error.detail = answer.detail;
    error.requestId = QString::fromLatin1(answer.header("request-id"));
    error.clientRequestId = QString::fromLatin1(answer.clientRequestId);
    error.serviceDate = answer.date();
    error.occurredAt = answer.arrivedAt;
    error.transport = answer.error;
    error.proxy = answer.proxy;
    error.tls = answer.tls;
    return error;
}

GraphError GraphError::fromAnswer(const HttpAnswer &answer, const QJsonObject &body)
{
    GraphError error = ofKind(answer.isComplete() ? kindOfStatus(answer.status) : kindOfTransport(answer), answer);
    if (answer.isComplete()) {
        readEnvelope(body, error);
        error.retryAfter = parseRetryAfter(answer.header("Retry-After"), answer.date(), answer.arrivedAt);
    }
    return error;
}

QStringList GraphError::knownCodes()
{
    return {
        QStringLiteral("StorageLocationAlreadyUsed"),
        QStringLiteral("Authentication_RequestFromUnsupportedUserRole"),
        QStringLiteral("Authorization_RequestDenied"),
        QStringLiteral("Authorization_IdentityNotFound"),
        QStringLiteral("Request_ResourceNotFound"),
        QStringLiteral("Request_BadRequest"),
        QStringLiteral("InvalidAuthenticationToken"),
        QStringLiteral("accessDenied"),
        QStringLiteral("activityLimitReached"),
        QStringLiteral("TooManyRequests"),
        QStringLiteral("serviceNotAvailable"),
        QStringLiteral("notSupported"),
        QStringLiteral("itemNotFound"),
        QStringLiteral("unauthenticated"),
    };
}
