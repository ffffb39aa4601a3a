// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/httpclient.h"
#include "http/httpexchange.h"
#include "http/recentfailures.h"
#include "manualclock.h"
#include "rawserver.h"

#include <QSignalSpy>
#include <QTest>

namespace {
HttpAnswer answer(int status, const QByteArray &body, const QList<HttpAnswer::Header> &headers = {})
{
    HttpAnswer made;
    made.status = status;
    made.body = body;
    made.headers = headers;
    made.url = QUrl(QStringLiteral("https://acct.blob.core.windows.net/alice-moreau/file?sig=MadeUp0secret"));
    made.clientRequestId = "11111111-2222-3333-4444-555555555555";
    return made;
}
}

class tst_RecentFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void successIsNone();
    void codesOfServices_data();
    void codesOfServices();
    void identifiersOnly();
    void oldestGoFirst();
    void clientKeepsThem();
};

void tst_RecentFailures::successIsNone()
{
    RecentFailures failures;
    failures.note("GET", answer(200, "{}"));
    failures.note("POST", answer(202, {}));
    QVERIFY(failures.all().isEmpty());
}

void tst_RecentFailures::codesOfServices_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::newRow("graph") << 403 << QByteArray(R"({"error":{"code":"Authorization_RequestDenied","message":"Alice may not"}})")
                           << "Authorization_RequestDenied";
    QTest::newRow("token") << 400 << QByteArray(R"({"error":"invalid_grant","error_codes":[65001,50076],"error_description":"Alice"})")
                           << "invalid_grant AADSTS65001 AADSTS50076";
    QTest::newRow("page") << 502 << QByteArray("<html>Alice</html>") << "";
    QTest::newRow("sentence") << 400 << QByteArray(R"({"error":"Alice Moreau may not"})") << "";
    QTest::newRow("other shape") << 400 << QByteArray(R"({"error":["a"]})") << "";
    QTest::newRow("huge") << 400 << QByteArray(R"({"error":"invalid_grant","x":")") + QByteArray(70000, 'x') + "\"}" << "";
}

void tst_RecentFailures::codesOfServices()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    RecentFailures failures;
    failures.note("POST", answer(status, body));
    QCOMPARE(failures.all().size(), 1);
    QCOMPARE(failures.all().first().code, code);
    QCOMPARE(failures.all().first().status, status);
    QCOMPARE(failures.all().first().host, QStringLiteral("acct.blob.core.windows.net"));
}

void tst_RecentFailures::identifiersOnly()
{
    RecentFailures failures;
    failures.note("GET", answer(404, {}, {{"x-ms-error-code", "BlobNotFound"}, {"x-ms-request-id", "0a1b"}, {"request-id", "Alice Moreau"}}));
    const HttpFailure &failure = failures.all().first();
    QCOMPARE(failure.code, QStringLiteral("BlobNotFound"));
    QCOMPARE(failure.requestId, QStringLiteral("0a1b"));
    QCOMPARE(failure.clientRequestId, QStringLiteral("11111111-2222-3333-4444-555555555555"));
}

void tst_RecentFailures::oldestGoFirst()
{
    RecentFailures failures;
    for (int i = 0; i < 60; ++i)
        failures.note("GET", answer(400 + i, {}));
    QCOMPARE(failures.all().size(), RecentFailures::Most);
    QCOMPARE(failures.all().first().status, 410);
    QCOMPARE(failures.all().last().status, 459);
}

void tst_RecentFailures::clientKeepsThem()
{
    RawServer server([](QTcpSocket &socket, const ReceivedRequest &request) {
        RawServer::reply(socket,
                         request.path() == "/good" ? RawServer::json(200, "{}") : RawServer::json(429, R"({"error":{"code":"TooManyRequests"}})"));
    });
    ManualClock clock;
    HttpClient client(clock);
    const std::unique_ptr<HttpClient> other = client.withOwnConnections();
    const auto ask = [&](HttpClient &http, const QUrl &url) {
        HttpRequest request;
        request.url = url;
        QSignalSpy finished(http.send(request, this), &HttpExchange::finished);
        return finished.wait();
    };
    QVERIFY(ask(client, server.url(QStringLiteral("/good"))));
    QVERIFY(client.recentFailures().isEmpty());
    QVERIFY(ask(client, server.url(QStringLiteral("/bad?sig=MadeUp0secret"))));
    QVERIFY(ask(*other, QUrl(QStringLiteral("http://127.0.0.1:1/"))));
    const QList<HttpFailure> failures = client.recentFailures();
    QCOMPARE(failures.size(), 2);
    QCOMPARE(failures.at(0).code, QStringLiteral("TooManyRequests"));
    QCOMPARE(failures.at(0).method, QByteArray("GET"));
    QCOMPARE(failures.at(0).clientRequestId.toLatin1(), server.requests().at(1).header("client-request-id"));
    QCOMPARE(failures.at(1).status, 0);
    QCOMPARE(failures.at(1).error, HttpAnswer::Error::ConnectionRefused);
    QCOMPARE(failures.at(1).at, clock.utcNow());
}

QTEST_GUILESS_MAIN(tst_RecentFailures)
#include "tst_recentfailures.moc"
