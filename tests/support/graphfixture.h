// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/graphclient.h"
#include "http/httpclient.h"
#include "manualclock.h"
#include "rawserver.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

/** Hands out "token-1", "token-2", … and keeps what it was asked for. */
class TokenSource
{
public:
    /** What to answer instead of a token; empty for tokens. */
    std::optional<AccessTokenError> error;
    /** Errors from this request on (counted from 1); 0 for never. */
    int errorFrom = 0;
    /** Whether the answer comes later, from the event loop. */
    bool later = false;
    /** Never answers. */
    bool silent = false;
    QList<AccessTokenRequest> requests;

    [[nodiscard]] AccessTokenProvider provider()
    {
        return [this](const AccessTokenRequest &request, QObject *context, const std::function<void(const AccessTokenResult &)> &answer) {
            requests.append(request);
            const AccessTokenResult result = resultOf(int(requests.size()));
            if (silent)
                return;
            if (later)
                QMetaObject::invokeMethod(context, [answer, result] { answer(result); }, Qt::QueuedConnection);
            else
                answer(result);
        };
    }

private:
    [[nodiscard]] AccessTokenResult resultOf(int number) const
    {
        if (error && number >= std::max(errorFrom, 1))
            return std::unexpected(*error);
        return "token-" + QByteArray::number(number);
    }
};

/** A custom cloud whose Graph is at that root. */
[[nodiscard]] inline Cloud cloudAt(const QUrl &graphRoot)
{
    const auto cloud = Cloud::custom(QUrl(QStringLiteral("http://localhost/authority")), graphRoot, {QStringLiteral("blob.core.windows.net")});
    if (!cloud)
        qFatal("not a cloud");
    return *cloud;
}

/** Port of a server that is gone. */
[[nodiscard]] inline QUrl refusedUrl()
{
    const RawServer server([](QTcpSocket &, const ReceivedRequest &) {});
    return server.url();
}

/** The outcome of the call, which is waited for; `http.status` -1 when there is none in time (the call is then ended). */
[[nodiscard]] inline GraphAnswer answerOf(GraphCall *call, int milliseconds = 10'000)
{
    const QPointer<GraphCall> alive(call);
    QSignalSpy finished(call, &GraphCall::finished);
    if (!finished.wait(milliseconds)) {
        delete alive;
        GraphAnswer none;
        none.http.status = -1;
        return none;
    }
    return finished.at(0).at(0).value<GraphAnswer>();
}

/** Clock, network and tokens around one raw server that speaks Graph. */
struct GraphFixture {
    explicit GraphFixture(RawServer::Answer answer, RawServer::Transport transport = RawServer::Transport::Plain)
        : server(std::move(answer), transport)
        , http(clock)
        , graph(http, cloudAt(server.url()), tokens.provider())
    {
    }

    RawServer server;
    ManualClock clock;
    TokenSource tokens;
    HttpClient http;
    GraphClient graph;
};

/** Answers every request with the next of these; the last one is repeated. */
[[nodiscard]] inline RawServer::Answer inTurn(QList<QByteArray> answers)
{
    return [answers, next = qsizetype(0)](QTcpSocket &socket, const ReceivedRequest &) mutable {
        RawServer::reply(socket, answers.at(std::min(next++, answers.size() - 1)));
    };
}
