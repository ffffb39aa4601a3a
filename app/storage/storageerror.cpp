// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/storageerror.h"

#include "http/redaction.h"
#include "http/retryafter.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

namespace {
using Kind = StorageError::Kind;

constexpr qsizetype longestText = 500;

QString shown(const QString &text)
{
    QString safe = Redaction::redacted(text.trimmed());
    if (safe.size() > longestText)
        safe = safe.left(longestText) + QChar(0x2026);
    return safe;
}

/** `Error` as the documents describe it. https://learn.microsoft.com/rest/api/storageservices/status-and-error-codes2 */
struct Body {
    QString code;
    QString message;
    QString detail;
};

Body readBody(const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    Body body;
    if (!xml.readNextStartElement() || xml.name() != QLatin1String("Error"))
        return body;
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("Code"))
            body.code = xml.readElementText(QXmlStreamReader::SkipChildElements);
        else if (xml.name() == QLatin1String("Message"))
            body.message = xml.readElementText(QXmlStreamReader::SkipChildElements);
        else if (xml.name() == QLatin1String("AuthenticationErrorDetail"))
            body.detail = xml.readElementText(QXmlStreamReader::SkipChildElements);
        else
            xml.skipCurrentElement();
    }
    return body;
}

bool isPage(const HttpAnswer &answer)
{
    const QByteArray type = answer.header("Content-Type").toLower();
    const QByteArray start = answer.body.left(256).trimmed().toLower();
    return type.startsWith("text/html") || start.startsWith("<!doctype html") || start.startsWith("<html");
}

// A captive portal says 200. A blob may well be a page, but the storage puts its headers on it.
bool isPageOfSomebodyElse(const HttpAnswer &answer)
{
    return isPage(answer) && answer.header("x-ms-request-id").isEmpty() && answer.header("x-ms-version").isEmpty();
}

Kind kindOf(HttpAnswer::Error error)
{
    switch (error) {
    case HttpAnswer::Error::HostNotFound:
        return Kind::HostNotFound;
    case HttpAnswer::Error::ConnectionRefused:
        return Kind::ConnectionRefused;
    case HttpAnswer::Error::TlsFailed:
        return Kind::TlsFailed;
    case HttpAnswer::Error::ProxyFailed:
    case HttpAnswer::Error::ProxyAuthenticationRequired:
        return Kind::ProxyFailed;
    case HttpAnswer::Error::NetworkUnreachable:
        return Kind::Offline;
    case HttpAnswer::Error::ConnectionLost:
        return Kind::ConnectionLost;
    case HttpAnswer::Error::Timeout:
        return Kind::Timeout;
    case HttpAnswer::Error::Aborted:
        return Kind::Cancelled;
    case HttpAnswer::Error::Protocol:
        return Kind::NotStorage;
    case HttpAnswer::Error::NotSent:
        return Kind::Rejected;
    case HttpAnswer::Error::TooLarge:
    case HttpAnswer::Error::None:
        break;
    }
    return Kind::BadAnswer;
}

std::optional<Kind> kindOf(const QString &code)
{
    static const QHash<QString, Kind> kinds = StorageError::knownCodes();
    const auto found = kinds.constFind(code);
    if (found == kinds.cend())
        return std::nullopt;
    return *found;
}

Kind kindOf(int status)
{
    if (status == 401 || status == 403)
        return Kind::Forbidden;
    if (status == 407)
        return Kind::ProxyFailed;
    if (status == 409)
        return Kind::Conflict;
    if (status == 412)
        return Kind::Changed;
    if (status == 416)
        return Kind::RangeNotSatisfiable;
    if (status == 429 || status == 503)
        return Kind::Busy;
    if (status >= 500)
        return Kind::ServiceTrouble;
    return status >= 400 ? Kind::Rejected : Kind::NotStorage;
}

/** One code stands for several causes; its detail tells them apart. */
void readAuthenticationDetail(StorageError &error, const QString &detail)
{
    static const QRegularExpression frame(
        QStringLiteral(R"re(time frame:\s*(?:key )?start \[([^\]]*)\]\s*-\s*(?:key )?expiry \[([^\]]*)\]\s*-\s*current \[([^\]]*)\])re"),
        QRegularExpression::CaseInsensitiveOption);
    if (const QRegularExpressionMatch match = frame.match(detail); match.hasMatch()) {
        error.signatureStart = parseHttpDate(match.captured(1).toLatin1());
        error.signatureEnd = parseHttpDate(match.captured(2).toLatin1());
        const QDateTime current = parseHttpDate(match.captured(3).toLatin1());
        if (error.signatureStart.isValid() && current.isValid() && current < error.signatureStart)
            error.kind = Kind::SignatureNotYetValid;
        else
            error.kind = Kind::SignatureExpired;
    } else if (detail.contains(QLatin1String("did not match"), Qt::CaseInsensitive)) {
        error.kind = Kind::SignatureWrong;
    }
}

QString addressIn(const QString &message)
{
    static const QRegularExpression pattern(QStringLiteral(R"re(source IP ([0-9A-Fa-f.:]+[0-9A-Fa-f]))re"));
    return pattern.match(message).captured(1);
}

StorageError begun(const HttpAnswer &answer)
{
    StorageError error;
    error.httpStatus = answer.status;
    error.transport = answer.error;
    error.requestId = shown(QString::fromLatin1(answer.header("x-ms-request-id")));
    error.clientRequestId = QString::fromLatin1(answer.clientRequestId);
    error.serviceDate = answer.date();
    error.retryAfter = parseRetryAfter(answer.header("Retry-After"), answer.date(), answer.arrivedAt);
    return error;
}
}

std::optional<StorageError> StorageError::of(const HttpAnswer &answer)
{
    if (answer.isSuccess() && !isPageOfSomebodyElse(answer))
        return std::nullopt;
    StorageError error = begun(answer);
    if (answer.isSuccess()) {
        error.kind = Kind::NotStorage;
        return error;
    }
    if (!answer.isComplete()) {
        error.kind = kindOf(answer.error);
        error.message = shown(answer.detail);
        return error;
    }
    const Body body = readBody(answer.body);
    const QString header = QString::fromLatin1(answer.header("x-ms-error-code"));
    const QString code = header.isEmpty() ? body.code : header;
    error.code = shown(code);
    // The lines behind the first repeat the request ID and the time.
    error.message = shown(body.message.section(QLatin1Char('\n'), 0, 0));
    error.detail = shown(body.detail);
    // A 412 is a condition that did not hold, whatever it is called.
    error.kind = answer.status == 412 ? Kind::Changed : kindOf(code).value_or(kindOf(answer.status));
    if (error.kind == Kind::AuthenticationFailed)
        readAuthenticationDetail(error, body.detail);
    if (error.kind == Kind::SourceIpMismatch)
        error.sourceIp = addressIn(body.message);
    if (code.isEmpty() && isPage(answer) && answer.status < 500)
        error.kind = answer.status == 407 ? Kind::ProxyFailed : Kind::NotStorage;
    return error;
}

StorageError StorageError::badAnswer(const HttpAnswer &answer, const QString &words)
{
    StorageError error = begun(answer);
    error.kind = isPage(answer) ? Kind::NotStorage : Kind::BadAnswer;
    error.message = shown(words);
    return error;
}

bool StorageError::concernsEverything() const
{
    switch (kind) {
    case Kind::HostNotFound:
    case Kind::Offline:
    case Kind::ConnectionRefused:
    case Kind::TlsFailed:
    case Kind::ProxyFailed:
    case Kind::Cancelled:
    case Kind::NotStorage:
    case Kind::SignatureExpired:
    case Kind::SignatureNotYetValid:
    case Kind::SignatureWrong:
    case Kind::AuthenticationFailed:
    case Kind::PermissionMismatch:
    case Kind::SourceIpMismatch:
    case Kind::ProtocolMismatch:
    case Kind::ServiceMismatch:
    case Kind::ResourceTypeMismatch:
    case Kind::NetworkRules:
    case Kind::KeyBasedAuthenticationNotPermitted:
    case Kind::AccountDisabled:
    case Kind::Forbidden:
    case Kind::ContainerNotFound:
    case Kind::ContainerBeingDeleted:
        return true;
    case Kind::ConnectionLost:
    case Kind::Timeout:
    case Kind::BadAnswer:
    case Kind::BlobNotFound:
    case Kind::BlobArchived:
    case Kind::BlobTypeWrong:
    case Kind::Conflict:
    case Kind::Changed:
    case Kind::RangeNotSatisfiable:
    case Kind::InvalidBlockList:
    case Kind::Busy:
    case Kind::ServiceTrouble:
    case Kind::Rejected:
        return false;
    }
    return false;
}

QHash<QString, StorageError::Kind> StorageError::knownCodes()
{
    return {
        {QStringLiteral("AuthenticationFailed"), Kind::AuthenticationFailed},
        {QStringLiteral("InvalidAuthenticationInfo"), Kind::AuthenticationFailed},
        {QStringLiteral("NoAuthenticationInformation"), Kind::AuthenticationFailed},
        {QStringLiteral("AuthorizationPermissionMismatch"), Kind::PermissionMismatch},
        {QStringLiteral("AuthorizationSourceIPMismatch"), Kind::SourceIpMismatch},
        {QStringLiteral("AuthorizationProtocolMismatch"), Kind::ProtocolMismatch},
        {QStringLiteral("AuthorizationServiceMismatch"), Kind::ServiceMismatch},
        {QStringLiteral("AuthorizationResourceTypeMismatch"), Kind::ResourceTypeMismatch},
        {QStringLiteral("AuthorizationFailure"), Kind::NetworkRules},
        {QStringLiteral("KeyBasedAuthenticationNotPermitted"), Kind::KeyBasedAuthenticationNotPermitted},
        {QStringLiteral("AccountIsDisabled"), Kind::AccountDisabled},
        {QStringLiteral("ContainerNotFound"), Kind::ContainerNotFound},
        {QStringLiteral("ContainerBeingDeleted"), Kind::ContainerBeingDeleted},
        {QStringLiteral("ContainerDisabled"), Kind::ContainerBeingDeleted},
        {QStringLiteral("BlobNotFound"), Kind::BlobNotFound},
        {QStringLiteral("BlobArchived"), Kind::BlobArchived},
        {QStringLiteral("BlobBeingRehydrated"), Kind::BlobArchived},
        {QStringLiteral("InvalidBlobType"), Kind::BlobTypeWrong},
        {QStringLiteral("InvalidBlockList"), Kind::InvalidBlockList},
        {QStringLiteral("ServerBusy"), Kind::Busy},
    };
}
