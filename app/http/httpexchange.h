// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/httpanswer.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class Clock;
class OnceOnlyBody;
class QNetworkReply;

/**
 * One request on the wire and its one outcome. `finished()` is the terminal signal: emitted exactly once, always from the event loop
 * and never from inside `send()` or `abort()`. Deleting the object aborts the request without a signal; deleting the HttpClient ends
 * it with Error::Aborted.
 */
class HttpExchange : public QObject
{
    Q_OBJECT

public:
    /** Sends nothing yet: `follow()` does. Its time limit counts from now. */
    HttpExchange(Clock &clock, const struct HttpRequest &request, QByteArray clientRequestId, QObject *parent);
    /** `reply` is null for a request that was refused: the exchange then ends with Error::NotSent. */
    HttpExchange(Clock &clock, QNetworkReply *reply, const HttpRequest &request, QByteArray clientRequestId, QObject *parent);
    ~HttpExchange() override;

    /** Takes the reply, once; null for a request that was refused. */
    void follow(QNetworkReply *reply);
    /** No reply was taken yet, and none is too late. */
    [[nodiscard]] bool isWaiting() const;
    /** Ends with Error::Aborted. What was on its way may still arrive at the server. */
    void abort();

Q_SIGNALS:
    void finished(const HttpAnswer &answer);

private:
    void takeArrivedBytes();
    void noteArrival();
    void stop(HttpAnswer::Error reason);
    void noteLostReply();
    void concludeSoon();
    void conclude();
    [[nodiscard]] HttpAnswer::Error outcome() const;
    [[nodiscard]] bool isWhole() const;

    Clock &m_clock;
    QPointer<QNetworkReply> m_reply;
    QPointer<OnceOnlyBody> m_requestBody;
    QTimer m_totalTimeout;
    HttpAnswer m_answer;
    QByteArray m_method;
    qint64 m_maxBodySize;
    bool m_followed = false;
    HttpAnswer::Error m_stopReason = HttpAnswer::Error::None;
    bool m_concluded = false;
};
