// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/accesstokenprovider.h"
#include "graph/graphanswer.h"
#include "http/alarm.h"
#include "http/httprequest.h"

#include <QObject>

#include <memory>

class HttpClient;
class HttpExchange;

/**
 * One Graph request from token to answer. `finished()` is emitted exactly once and is terminal; the object then deletes
 * itself. Deleting it earlier aborts without a signal. GETs may be repeated as RetryPolicy says; a POST goes on the
 * wire once, and once more only after a 401 claims challenge that was renewed silently.
 */
class GraphCall : public QObject
{
    Q_OBJECT

public:
    /**
     * Called right before each time the request is handed to the network; false keeps it from being sent (Kind::NotSent, or
     * the challenge that the request was to be repeated for).
     */
    using BeforeSend = std::function<bool()>;
    enum class Retry { Never, AsPolicy };
    /** New for the first attempt too; a POST and what follows a 503 get a new one anyway. */
    enum class Connection { Any, New };

    GraphCall(HttpClient &http, AccessTokenProvider tokens, HttpRequest request, Retry retry, BeforeSend beforeSend, QObject *parent);
    void setConnection(Connection connection) { m_connection = connection; }
    ~GraphCall() override;

    /**
     * Ends with Kind::NotSent before anything was sent, with the service's challenge while a token is being renewed for it,
     * else with Error::Aborted, whatever may still reach the server.
     */
    void abort();

Q_SIGNALS:
    /** A repeated GET will be sent after the wait. */
    void waiting(std::chrono::milliseconds delay, const GraphError &reason);
    /** This was answered, the token was renewed for it, and the request is about to be sent once more. */
    void renewed(const GraphAnswer &answer);
    void finished(const GraphAnswer &answer);

private:
    void askForToken(const AccessTokenRequest &request);
    void send(const QByteArray &token);
    void take(const HttpAnswer &answer);
    void renew(const GraphAnswer &answer);
    void passOn(const QByteArray &claims);
    [[nodiscard]] bool repeat(const HttpAnswer &answer, const GraphError &error);
    void conclude(GraphAnswer answer);
    void concludeWithout(const AccessTokenError &token);
    void concludeUnsent(GraphError::Kind kind);
    [[nodiscard]] GraphAnswer unsent(GraphError::Kind kind) const;

    [[nodiscard]] HttpClient &clientToSendWith();

    HttpClient &m_http;
    /** For a connection that nobody has used before. */
    std::unique_ptr<HttpClient> m_ownHttp;
    AccessTokenProvider m_tokens;
    HttpRequest m_request;
    BeforeSend m_beforeSend;
    HttpExchange *m_exchange = nullptr;
    Alarm m_wait;
    QByteArray m_token;
    Retry m_retry;
    Connection m_connection = Connection::Any;
    int m_attempt = 0;
    std::chrono::milliseconds m_firstSentAt{0};
    /** The answer that a renewal was asked for, until the renewed token is sent. */
    std::optional<GraphAnswer> m_challenged;
    bool m_renewed = false;
    bool m_concluded = false;
};
