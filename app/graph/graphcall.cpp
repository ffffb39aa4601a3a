// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/graphcall.h"

#include "graph/claimschallenge.h"
#include "http/httpclient.h"
#include "http/httpexchange.h"
#include "http/retrypolicy.h"

#include <QJsonDocument>
#include <QPointer>

GraphCall::GraphCall(HttpClient &http, AccessTokenProvider tokens, HttpRequest request, Retry retry, BeforeSend beforeSend, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_tokens(std::move(tokens))
    , m_request(std::move(request))
    , m_beforeSend(std::move(beforeSend))
    , m_wait(http.clock())
    , m_retry(retry)
{
    connect(&m_wait, &Alarm::reached, this, [this] { askForToken({}); });
    QMetaObject::invokeMethod(this, [this] { askForToken({}); }, Qt::QueuedConnection);
}

GraphCall::~GraphCall()
{
    // The bytes of a POST hold the storage location.
    m_request.body.fill('\0');
    // Before the client it was sent with.
    delete m_exchange;
}

void GraphCall::abort()
{
    m_wait.cancel();
    if (m_exchange)
        m_exchange->abort();
    else
        concludeUnsent(m_attempt == 0 ? GraphError::Kind::NotSent : GraphError::Kind::Aborted);
}

void GraphCall::askForToken(const AccessTokenRequest &request)
{
    if (m_concluded)
        return;
    // A copy: the answer may come at once and end this call, and the function with it.
    const AccessTokenProvider tokens = m_tokens;
    tokens(request, this, [this](const AccessTokenResult &token) {
        if (m_concluded)
            return;
        if (token)
            send(*token);
        else
            concludeWithout(token.error());
    });
}

void GraphCall::send(const QByteArray &token)
{
    const QPointer<GraphCall> alive(this);
    if (m_challenged)
        Q_EMIT renewed(GraphAnswer(*m_challenged));
    if (!alive || m_concluded)
        return;
    const BeforeSend beforeSend = m_beforeSend;
    const bool allowed = !beforeSend || beforeSend();
    // Whoever was asked may have aborted or deleted this call.
    if (!alive || m_concluded)
        return;
    if (!allowed) {
        concludeUnsent(GraphError::Kind::NotSent);
        return;
    }
    m_challenged.reset();
    m_token = token;
    HttpRequest request = m_request;
    request.headers.append({"Authorization", "Bearer " + token});
    if (++m_attempt == 1)
        m_firstSentAt = m_http.clock().monotonic();
    m_exchange = clientToSendWith().send(request, this);
    connect(m_exchange, &HttpExchange::finished, this, &GraphCall::take);
}

// A connection that idled may hold bytes that are no answer to the next request, such as a 408 (RFC 9110 §15.5.9), and Qt takes
// them for one. What they say of a POST would be believed, so it goes out on a new connection.
HttpClient &GraphCall::clientToSendWith()
{
    if (m_request.method != "POST" && m_connection == Connection::Any)
        return m_http;
    if (m_ownHttp)
        m_ownHttp.release()->deleteLater();
    m_ownHttp = m_http.withOwnConnections();
    return *m_ownHttp;
}

void GraphCall::take(const HttpAnswer &answer)
{
    m_exchange->deleteLater();
    m_exchange = nullptr;

    GraphAnswer result;
    result.http = answer;
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    result.body = document.object();
    const bool isGet = m_request.method == "GET";
    if (!answer.isSuccess()) {
        // Asking changes nothing: where there was no contact it does not matter what may have arrived.
        HttpAnswer proof = answer;
        proof.requestBodyTaken = !isGet && answer.requestBodyTaken;
        result.error = GraphError::fromAnswer(proof, result.body);
    } else if (isGet && (answer.status != 200 || !document.isObject()))
        result.error = GraphError::ofKind(GraphError::Kind::BadReply, answer);

    if (result.error) {
        if (const auto claims = claimsChallenge(answer)) {
            result.error->kind = GraphError::Kind::ClaimsChallenge;
            result.error->claims = *claims;
        }
        if (RetryPolicy::mayRenew(m_request.method, answer, result.error->kind == GraphError::Kind::ClaimsChallenge, m_renewed)) {
            renew(result);
            return;
        }
        if (repeat(answer, *result.error))
            return;
        const QPointer<GraphCall> alive(this);
        if (result.error->kind == GraphError::Kind::ClaimsChallenge)
            passOn(result.error->claims);
        if (!alive || m_concluded)
            return;
    }
    conclude(result);
}

// This call ends here, but whoever asks next must not be given the same token, and the person has to learn of it if no other can be had.
void GraphCall::passOn(const QByteArray &claims)
{
    const AccessTokenProvider tokens = m_tokens;
    tokens({claims, m_token}, this, [](const AccessTokenResult &) {});
}

void GraphCall::renew(const GraphAnswer &answer)
{
    m_renewed = true;
    m_challenged = answer;
    askForToken({answer.error->claims, m_token});
}

bool GraphCall::repeat(const HttpAnswer &answer, const GraphError &error)
{
    if (m_retry == Retry::Never)
        return false;
    const auto elapsed = m_http.clock().monotonic() - m_firstSentAt;
    const auto delay = RetryPolicy::delayBeforeNext(m_request.method, answer, m_attempt, elapsed);
    if (!delay)
        return false;
    // https://learn.microsoft.com/graph/best-practices-concept
    if (answer.status == 503)
        m_connection = Connection::New;
    m_wait.setRemaining(*delay);
    Q_EMIT waiting(*delay, error);
    return true;
}

// By value: the call may not survive its signal. NOLINTNEXTLINE(performance-unnecessary-value-param)
void GraphCall::conclude(GraphAnswer answer)
{
    if (m_concluded)
        return;
    m_concluded = true;
    m_token.fill('\0');
    deleteLater();
    Q_EMIT finished(answer);
}

void GraphCall::concludeWithout(const AccessTokenError &token)
{
    GraphAnswer answer = unsent(token.kind == AccessTokenError::Offline ? GraphError::Kind::Offline : GraphError::Kind::SignInNeeded);
    if (token.transport != HttpAnswer::Error::None) {
        answer.error->isOfRenewal = true;
        answer.error->transport = token.transport;
    }
    answer.error->proxy = token.proxy;
    answer.error->tls = token.tls;
    answer.error->detail = token.detail;
    answer.error->code = token.code;
    answer.error->message = token.message;
    answer.error->httpStatus = token.httpStatus;
    // The service has answered; what kept the request from being repeated does not change what it said.
    conclude(m_challenged ? *m_challenged : answer);
}

void GraphCall::concludeUnsent(GraphError::Kind kind)
{
    conclude(m_challenged ? *m_challenged : unsent(kind));
}

GraphAnswer GraphCall::unsent(GraphError::Kind kind) const
{
    GraphAnswer answer;
    answer.http.error = kind == GraphError::Kind::Aborted ? HttpAnswer::Error::Aborted : HttpAnswer::Error::NotSent;
    answer.http.url = m_request.url;
    answer.http.arrivedAt = m_http.clock().utcNow();
    answer.http.arrivedAtMonotonic = m_http.clock().monotonic();
    answer.error = GraphError::ofKind(kind, answer.http);
    return answer;
}
