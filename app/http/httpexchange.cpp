// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/httpexchange.h"

#include "http/clock.h"
#include "http/httpclient.h"
#include "http/httprequest.h"
#include "http/onceonlybody.h"
#include "http/redaction.h"

#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

#include <array>

namespace {
HttpAnswer::Error transportError(QNetworkReply::NetworkError error, int status)
{
    using Error = HttpAnswer::Error;
    switch (error) {
    case QNetworkReply::NoError:
        return Error::None;
    // These are how Qt says 4xx and 5xx: complete answers. Two of them have another meaning when there is no such status.
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::UnknownContentError: // also: the body cannot be decompressed
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError:
        return status >= 400 ? Error::None : Error::Protocol;
    case QNetworkReply::HostNotFoundError:
        return Error::HostNotFound;
    case QNetworkReply::ConnectionRefusedError:
        return Error::ConnectionRefused;
    case QNetworkReply::SslHandshakeFailedError:
        return Error::TlsFailed;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // whoever aborts says so beforehand: this is Qt's transfer time-out
    case QNetworkReply::ProxyTimeoutError:
        return Error::Timeout;
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        return Error::NetworkUnreachable;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::UnknownProxyError:
        return Error::ProxyFailed;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        // A status means that it came as an answer: `outcome()` knows from whom.
        return status == 407 ? Error::None : Error::ProxyAuthenticationRequired;
    case QNetworkReply::ContentReSendError:
        // Also Qt's words for a 307 and 308 to a request with a body, as it prepares to repeat it whatever the redirect policy.
        return status == 307 || status == 308 ? Error::None : Error::ConnectionLost;
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::UnknownNetworkError:
        return Error::ConnectionLost;
    case QNetworkReply::ProtocolUnknownError:
        return Error::NotSent;
    case QNetworkReply::BackgroundRequestNotAllowedError:
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError:
    case QNetworkReply::ProtocolFailure:
        return Error::Protocol;
    }
    return Error::Protocol;
}
}

HttpExchange::HttpExchange(Clock &clock, const HttpRequest &request, QByteArray clientRequestId, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_method(request.method)
    , m_maxBodySize(request.maxBodySize)
{
    m_answer.url = request.url;
    m_answer.clientRequestId = std::move(clientRequestId);
    m_totalTimeout.setSingleShot(true);
    connect(&m_totalTimeout, &QTimer::timeout, this, [this] { stop(HttpAnswer::Error::Timeout); });
    m_totalTimeout.start(request.totalTimeout);
}

HttpExchange::HttpExchange(Clock &clock, QNetworkReply *reply, const HttpRequest &request, QByteArray clientRequestId, QObject *parent)
    : HttpExchange(clock, request, std::move(clientRequestId), parent)
{
    follow(reply);
}

void HttpExchange::follow(QNetworkReply *reply)
{
    m_followed = true;
    m_reply = reply;
    if (!reply) {
        m_stopReason = HttpAnswer::Error::NotSent;
        concludeSoon();
        return;
    }
    m_answer.proxy = HttpClient::proxyOf(*reply);
    m_requestBody = reply->findChild<OnceOnlyBody *>(QString(), Qt::FindDirectChildrenOnly);
    connect(reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_answer.tls = TlsFailure::of(errors, m_reply->sslConfiguration().peerCertificate()); });
    connect(reply, &QNetworkReply::metaDataChanged, this, &HttpExchange::noteArrival);
    connect(reply, &QIODevice::readyRead, this, &HttpExchange::takeArrivedBytes);
    // Queued: some failures are announced while the request is still being made.
    connect(reply, &QNetworkReply::finished, this, &HttpExchange::conclude, Qt::QueuedConnection);
    connect(reply, &QObject::destroyed, this, &HttpExchange::noteLostReply);
}

bool HttpExchange::isWaiting() const
{
    return !m_followed && m_stopReason == HttpAnswer::Error::None;
}

HttpExchange::~HttpExchange()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    if (m_requestBody)
        m_requestBody->withhold();
    m_reply->abort();
    m_reply->deleteLater();
}

void HttpExchange::abort()
{
    stop(HttpAnswer::Error::Aborted);
}

void HttpExchange::noteArrival()
{
    if (m_answer.arrivedAt.isValid())
        return;
    m_answer.arrivedAt = m_clock.utcNow();
    m_answer.arrivedAtMonotonic = m_clock.monotonic();
}

void HttpExchange::takeArrivedBytes()
{
    // In pieces: a small compressed body may unfold into more than fits into memory.
    std::array<char, 65536> piece;
    while (m_stopReason == HttpAnswer::Error::None && m_reply->isOpen()) {
        const qint64 count = m_reply->read(piece.data(), piece.size());
        if (count <= 0)
            return;
        m_answer.body.append(piece.data(), count);
        if (m_answer.body.size() > m_maxBodySize) {
            m_answer.body.clear();
            stop(HttpAnswer::Error::TooLarge);
            m_stopReason = HttpAnswer::Error::TooLarge; // also when the last byte is here already
        }
    }
}

void HttpExchange::stop(HttpAnswer::Error reason)
{
    if (m_stopReason != HttpAnswer::Error::None || (m_followed && !m_reply) || (m_reply && m_reply->isFinished()))
        return;
    m_stopReason = reason;
    if (!m_reply) {
        concludeSoon();
        return;
    }
    if (m_requestBody)
        m_requestBody->withhold();
    m_reply->abort();
}

void HttpExchange::noteLostReply()
{
    // The HttpClient goes and takes its replies with it; their children, such as the body, are still there.
    m_stopReason = HttpAnswer::Error::Aborted;
    m_answer.requestBodyTaken = !m_requestBody || m_requestBody->mayHaveArrived();
    concludeSoon();
}

void HttpExchange::concludeSoon()
{
    QMetaObject::invokeMethod(this, &HttpExchange::conclude, Qt::QueuedConnection);
}

void HttpExchange::conclude()
{
    if (m_concluded)
        return;
    m_concluded = true;
    m_totalTimeout.stop();
    noteArrival();
    if (m_reply) {
        takeArrivedBytes();
        m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const auto headers = m_reply->rawHeaderPairs();
        for (const auto &[name, value] : headers)
            m_answer.headers.append({name, value});
        m_answer.requestBodyTaken = !m_requestBody || m_requestBody->mayHaveArrived();
    }
    m_answer.error = outcome();
    if (m_answer.error != HttpAnswer::Error::TlsFailed)
        m_answer.tls = {};
    if (m_reply && !m_answer.isComplete())
        m_answer.detail = Redaction::redacted(m_reply->errorString());
    if (m_reply) {
        if (auto *client = qobject_cast<HttpClient *>(m_reply->manager()))
            client->noteOutcome(m_method, m_answer);
        m_reply->disconnect(this);
        m_reply->deleteLater();
        m_reply = nullptr;
    }
    // Not the member: a receiver may delete this object while others still read the answer.
    const HttpAnswer answer = std::move(m_answer);
    Q_EMIT finished(answer);
}

HttpAnswer::Error HttpExchange::outcome() const
{
    if (m_stopReason != HttpAnswer::Error::None)
        return m_stopReason;
    // In a tunnel, or without a proxy, the service itself said it; in the clear the proxy did, whatever else went wrong then.
    if (m_answer.status == 407 && !m_answer.proxy.isEmpty() && m_answer.url.scheme() == QLatin1String("http"))
        return HttpAnswer::Error::ProxyAuthenticationRequired;
    const HttpAnswer::Error error = transportError(m_reply->error(), m_answer.status);
    if (m_answer.status == 0)
        return error == HttpAnswer::Error::None ? HttpAnswer::Error::Protocol : error;
    if (error == HttpAnswer::Error::None || error == HttpAnswer::Error::ConnectionLost)
        return isWhole() ? HttpAnswer::Error::None : HttpAnswer::Error::ConnectionLost;
    return error;
}

// When the connection closes right behind an answer, Qt now and then calls a cut answer complete, or wants to repeat a request whose
// answer is here. The lengths tell.
bool HttpExchange::isWhole() const
{
    const bool qtSaysSo = transportError(m_reply->error(), m_answer.status) == HttpAnswer::Error::None;
    if (m_method == "HEAD" || m_answer.status == 204 || m_answer.status == 304)
        return true;
    if (!m_answer.header("Transfer-Encoding").isEmpty())
        return qtSaysSo;
    bool hasLength = false;
    const qint64 length = m_answer.header("Content-Length").toLongLong(&hasLength);
    const bool isEncoded = !m_answer.header("Content-Encoding").isEmpty();
    if (hasLength && (!isEncoded || m_answer.body.isEmpty()))
        return m_answer.body.size() >= length;
    // Without a length the end of the connection is the end of the answer.
    return qtSaysSo || (!isEncoded && m_reply->error() == QNetworkReply::ContentReSendError);
}
