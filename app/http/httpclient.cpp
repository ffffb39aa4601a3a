// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/httpclient.h"

#include "http/httpexchange.h"
#include "http/onceonlybody.h"

#include <QAuthenticator>
#include <QLoggingCategory>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUuid>

#include <algorithm>

using namespace std::chrono;

Q_LOGGING_CATEGORY(logHttp, "habeas.http", QtWarningMsg)

namespace {
/** Set by HttpExchange's requests, which keep to the limit themselves. */
constexpr auto maxBodySizeAttribute = QNetworkRequest::User;
constexpr qint64 defaultMaxBodySize = 1'000'000;
constexpr int defaultSilenceTimeout = 30'000;

/** Set on replies for `HttpClient::proxyOf()`. */
constexpr char proxyProperty[] = "habeasProxy";

class SystemProxyFactory : public QNetworkProxyFactory
{
public:
    SystemProxyFactory(SystemProxy &system, const ProxyCredentials &credentials)
        : m_system(system)
        , m_credentials(credentials)
    {
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return m_credentials.withCredentials(m_system.proxiesFor(query.url()));
    }

private:
    SystemProxy &m_system;
    const ProxyCredentials &m_credentials;
};

class NoCookies : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    [[nodiscard]] QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

bool isHttp(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
}

// A password in an address is offered to nobody. An address that is not HTTP becomes none: Qt also opens files.
QUrl withoutUserInfo(const QUrl &url)
{
    return isHttp(url) ? url.adjusted(QUrl::RemoveUserInfo) : QUrl();
}

QNetworkRequest hardened(const QNetworkRequest &original)
{
    QNetworkRequest request(original);
    request.setUrl(withoutUserInfo(original.url()));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    // CVE-2023-51714 and CVE-2024-39936 are in the HTTP/2 code of these versions.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
#endif
    if (request.transferTimeout() == 0)
        request.setTransferTimeout(defaultSilenceTimeout);
    request.setHeader(QNetworkRequest::UserAgentHeader, HttpClient::userAgent());
    if (!request.hasRawHeader("Accept"))
        request.setRawHeader("Accept", "application/json");
    if (!request.hasRawHeader("client-request-id"))
        request.setRawHeader("client-request-id", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    return request;
}
}

HttpClient::HttpClient(Clock &clock, QObject *parent)
    : HttpClient(clock, SystemProxy::LookUp(), parent)
{
}

HttpClient::HttpClient(Clock &clock, const SystemProxy::LookUp &lookUp, QObject *parent)
    : HttpClient(clock,
                 Shared{std::make_shared<SystemProxy>(clock, lookUp), std::make_shared<ProxyCredentials>(), std::make_shared<RecentFailures>(),
                        std::make_shared<ClockSkew>(clock)},
                 parent)
{
}

HttpClient::HttpClient(Clock &clock, Shared shared, QObject *parent)
    : QNetworkAccessManager(parent)
    , m_clock(clock)
    , m_systemProxy(std::move(shared.systemProxy))
    , m_proxyCredentials(std::move(shared.proxyCredentials))
    , m_failures(std::move(shared.failures))
    , m_clockSkew(std::move(shared.clockSkew))
{
    setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    setProxyFactory(new SystemProxyFactory(*m_systemProxy, *m_proxyCredentials));
    setCookieJar(new NoCookies(this));
    setAutoDeleteReplies(false);
    connect(this, &QNetworkAccessManager::proxyAuthenticationRequired, m_proxyCredentials.get(),
            [this](const QNetworkProxy &proxy, const QAuthenticator *authenticator) {
                m_proxyCredentials->takeRefusal(proxy, authenticator->realm());
                m_keepsRefusedCredentials = true;
            });
    connect(m_proxyCredentials.get(), &ProxyCredentials::wanted, this, &HttpClient::proxyCredentialsWanted);
    connect(m_proxyCredentials.get(), &ProxyCredentials::answered, this, &HttpClient::proxyCredentialsAnswered);
}

HttpClient::~HttpClient() = default;

std::unique_ptr<HttpClient> HttpClient::withOwnConnections() const
{
    return std::unique_ptr<HttpClient>(new HttpClient(m_clock, Shared{m_systemProxy, m_proxyCredentials, m_failures, m_clockSkew}, nullptr));
}

void HttpClient::lookUpProxy(const QUrl &url, QObject *context, const std::function<void(const QString &proxy)> &callback)
{
    const auto tell = [systemProxy = m_systemProxy.get(), url, callback] {
        callback(SystemProxy::name(SystemProxy::chosen(systemProxy->proxiesFor(url), url)));
    };
    m_systemProxy->look(url, context, tell);
}

HttpExchange *HttpClient::send(const HttpRequest &request, QObject *parent)
{
    QByteArray clientRequestId = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    for (const HttpAnswer::Header &header : request.headers) {
        if (header.name.compare("client-request-id", Qt::CaseInsensitive) == 0)
            clientRequestId = header.value;
    }
    auto *exchange = new HttpExchange(m_clock, request, clientRequestId, parent);
    if (!isHttp(request.url)) {
        exchange->follow(nullptr);
    } else if (m_systemProxy->isKnown(request.url)) {
        exchange->follow(start(request, clientRequestId));
    } else {
        m_systemProxy->look(request.url, exchange, [this, exchange, request, clientRequestId] {
            if (exchange->isWaiting())
                exchange->follow(start(request, clientRequestId));
        });
        connect(this, &QObject::destroyed, exchange, [exchange] {
            if (exchange->isWaiting())
                exchange->abort();
        });
    }
    connect(exchange, &HttpExchange::finished, this, [this](const HttpAnswer &answer) {
        if (!answer.isComplete())
            m_systemProxy->forget(answer.url);
    });
    return exchange;
}

QNetworkReply *HttpClient::start(const HttpRequest &request, const QByteArray &clientRequestId)
{
    QNetworkRequest networkRequest(request.url);
    for (const HttpAnswer::Header &header : request.headers)
        networkRequest.setRawHeader(header.name, header.value);
    networkRequest.setRawHeader("client-request-id", clientRequestId);
    networkRequest.setTransferTimeout(int(request.silenceTimeout.count()));
    networkRequest.setAttribute(maxBodySizeAttribute, request.maxBodySize);
    // Qt unfolds a compressed body once to know its size; what grows beyond the limit is not worth more work.
    networkRequest.setDecompressedSafetyCheckThreshold(request.maxBodySize);
    if (request.method == "GET")
        return get(networkRequest);
    if (request.method == "POST")
        return post(networkRequest, request.body);
    return sendCustomRequest(networkRequest, request.method, request.body);
}

void HttpClient::setProxyCredentials(const QString &proxy, const QString &user, const QString &password)
{
    m_proxyCredentials->set(proxy, user, password);
}

void HttpClient::declineProxyCredentials(const QString &proxy)
{
    m_proxyCredentials->decline(proxy);
}

QString HttpClient::proxyOf(const QNetworkReply &reply)
{
    return reply.property(proxyProperty).toString();
}

Clock &HttpClient::clock() const
{
    return m_clock;
}

QList<HttpFailure> HttpClient::recentFailures() const
{
    return m_failures->all();
}

void HttpClient::noteOutcome(const QByteArray &method, const HttpAnswer &answer)
{
    m_failures->note(method, answer);
    m_clockSkew->note(answer);
}

QByteArray HttpClient::userAgent()
{
    return QByteArrayLiteral("Habeas/" HABEAS_VERSION);
}

QNetworkReply *HttpClient::createRequest(Operation operation, const QNetworkRequest &original, QIODevice *outgoing)
{
    if (m_keepsRefusedCredentials)
        forgetRefusedCredentials();
    QNetworkRequest request = hardened(original);
    OnceOnlyBody *body = nullptr;
    if (outgoing || operation == PostOperation) {
        body = new OnceOnlyBody(outgoing ? outgoing->readAll() : QByteArray());
        // One way to send a body, the one that is tested on every version.
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, body->size());
    }
    QNetworkReply *reply = QNetworkAccessManager::createRequest(operation, request, body);
    reply->setProperty(proxyProperty, SystemProxy::name(SystemProxy::chosen(m_systemProxy->proxiesFor(request.url()), request.url())));
    if (body) {
        body->setParent(reply);
        // A time-out ends the reply before the thread that sends: without this it might still fetch the body and deliver it.
        connect(reply, &QNetworkReply::finished, body, &OnceOnlyBody::withhold);
    }
    const bool hasOwnLimit = original.attribute(maxBodySizeAttribute).isValid();
    const qint64 maxBodySize = hasOwnLimit ? original.attribute(maxBodySizeAttribute).toLongLong() : defaultMaxBodySize;
    // A whole permitted body fits, and a server that sends more has to wait instead of filling the memory.
    reply->setReadBufferSize(maxBodySize + 65536);
    if (!hasOwnLimit) {
        // Replies that others read, such as the OAuth flow's: nobody may be made to hold an endless answer.
        connect(reply, &QIODevice::readyRead, reply, [reply, maxBodySize] {
            if (reply->bytesAvailable() > maxBodySize)
                reply->abort();
        });
    }
    qCDebug(logHttp) << "request" << request.url().adjusted(QUrl::RemoveQuery | QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    return reply;
}

// Qt 6.8 keeps what a proxy refused and offers it with the next request. It forgets that only together with all connections: those that
// are in use must not be lost.
void HttpClient::forgetRefusedCredentials()
{
    const QList<QNetworkReply *> replies = findChildren<QNetworkReply *>(QString(), Qt::FindDirectChildrenOnly);
    if (std::any_of(replies.cbegin(), replies.cend(), [](const QNetworkReply *reply) { return reply->isRunning(); }))
        return;
    clearAccessCache();
    m_keepsRefusedCredentials = false;
}
