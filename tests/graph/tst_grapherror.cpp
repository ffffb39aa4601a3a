// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/grapherror.h"

#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace std::chrono_literals;

namespace {
HttpAnswer answerWith(int status, const QList<HttpAnswer::Header> &headers = {})
{
    HttpAnswer answer;
    answer.status = status;
    answer.headers = headers;
    answer.arrivedAt = QDateTime({2026, 11, 23}, {12, 0}, QTimeZone::utc());
    answer.clientRequestId = "ours";
    return answer;
}

GraphError errorOf(const QByteArray &body, const QList<HttpAnswer::Header> &headers = {})
{
    return GraphError::fromAnswer(answerWith(400, headers), QJsonDocument::fromJson(body).object());
}
}

class tst_GraphError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void envelopes_data();
    void envelopes();
    void endlessNestingEnds();
    void messageIsRedacted();
    void kindOfStatus_data();
    void kindOfStatus();
    void kindOfTransport_data();
    void kindOfTransport();
    void incompleteAnswerHasNoEnvelope();
    void carriesTheTraces();
    void retryAfter_data();
    void retryAfter();
    void valueIgnoringCasePrefersTheExactName();
};

void tst_GraphError::envelopes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("requestId");
    const QString none;

    QTest::newRow("documented") << QByteArray(
        R"({"error":{"code":"badRequest","message":"Cannot process the request.","innererror":{"code":"requiredFieldMissing","date":"2026-01-01T00:00:00Z","request-id":"r-1"}}})")
                                << QStringLiteral("badRequest") << QStringLiteral("Cannot process the request.") << QStringLiteral("r-1");
    QTest::newRow("real") << QByteArray(
        R"({"error":{"code":"StorageLocationAlreadyUsed","message":"Storage destination has already been used for an export. If this is not true, delete 'RequestInfo.json' from the container and try again.","innerError":{"date":"2021-10-07T14:49:41","request-id":"eb2fb33e","client-request-id":"eb2fb33f"}}})")
                          << QStringLiteral("StorageLocationAlreadyUsed")
                          << QStringLiteral("Storage destination has already been used for an export. If this is not true, delete 'RequestInfo.json' "
                                            "from the container and try again.")
                          << QStringLiteral("eb2fb33e");
    QTest::newRow("real 403") << QByteArray(
        R"({"error":{"code":"Authentication_RequestFromUnsupportedUserRole","message":"User is not in the allowed roles","innerError":{"date":"2026-01-01T00:00:00"}}})")
                              << QStringLiteral("Authentication_RequestFromUnsupportedUserRole") << QStringLiteral("User is not in the allowed roles")
                              << none;
    QTest::newRow("known code deeper") << QByteArray(
        R"({"error":{"code":"BadRequest","message":"m","innerError":{"code":"StorageLocationAlreadyUsed"}}})")
                                       << QStringLiteral("StorageLocationAlreadyUsed") << QStringLiteral("m") << none;
    QTest::newRow("deepest known code") << QByteArray(
        R"({"error":{"code":"generalException","message":"m","innererror":{"code":"accessDenied","innerError":{"code":"Authorization_RequestDenied","innererror":{"code":"someNewCode"}}}}})")
                                        << QStringLiteral("Authorization_RequestDenied") << QStringLiteral("m") << none;
    QTest::newRow("unknown code deeper") << QByteArray(R"({"error":{"code":"accessDenied","message":"m","innererror":{"code":"someNewCode"}}})")
                                         << QStringLiteral("accessDenied") << QStringLiteral("m") << none;
    QTest::newRow("details") << QByteArray(
        R"({"error":{"code":"badRequest","message":"m","target":"query","details":[{"code":"accessDenied","message":"x","target":"y"}]}})")
                             << QStringLiteral("badRequest") << QStringLiteral("m") << none;
    QTest::newRow("other case") << QByteArray(R"({"Error":{"Code":"BadRequest","Message":"m","INNERERROR":{"Request-Id":"r-2"}}})")
                                << QStringLiteral("BadRequest") << QStringLiteral("m") << QStringLiteral("r-2");
    QTest::newRow("empty code") << QByteArray(R"({"error":{"code":"","message":"m"}})") << none << QStringLiteral("m") << none;
    QTest::newRow("nulls") << QByteArray(R"({"error":{"code":null,"message":null,"innerError":null}})") << none << none << none;
    QTest::newRow("wrong types") << QByteArray(R"({"error":{"code":7,"message":["m"],"innerError":"x"}})") << none << none << none;
    QTest::newRow("error is text") << QByteArray(R"({"error":"invalid_token"})") << none << none << none;
    QTest::newRow("no error") << QByteArray("{}") << none << none << none;
    QTest::newRow("HTML") << QByteArray("<html><head><title>502 Bad Gateway</title></head></html>") << none << none << none;
    QTest::newRow("empty body") << QByteArray() << none << none << none;
    QTest::newRow("array") << QByteArray("[]") << none << none << none;
    QTest::newRow("cut") << QByteArray(R"({"error":{"code":"badReq)") << none << none << none;
}

void tst_GraphError::envelopes()
{
    QFETCH(QByteArray, body);
    const GraphError error = errorOf(body);
    QCOMPARE(error.kind, GraphError::Kind::Refused);
    QTEST(error.code, "code");
    QTEST(error.message, "message");
    QTEST(error.requestId, "requestId");
}

void tst_GraphError::endlessNestingEnds()
{
    QByteArray body = R"({"error":{"code":"outer")";
    for (int i = 0; i < 200; ++i)
        body += R"(,"innerError":{"code":"accessDenied")";
    body += QByteArray(202, '}');
    QCOMPARE(errorOf(body).code, QStringLiteral("accessDenied"));
}

void tst_GraphError::messageIsRedacted()
{
    const GraphError error = errorOf(R"({"error":{"code":"x","message":"No access to https://a.blob.core.windows.net/c?sv=1&sig=AbCdEfGhIjKl%3D"}})");
    QVERIFY(error.message.contains(QStringLiteral("a.blob.core.windows.net")));
    QVERIFY2(!error.message.contains(QStringLiteral("AbCdEfGhIjKl")), qPrintable(error.message));
}

void tst_GraphError::kindOfStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<GraphError::Kind>("kind");
    using Kind = GraphError::Kind;
    const QHash<int, Kind> special{{401, Kind::Unauthorised}, {403, Kind::Forbidden}, {404, Kind::NotFound},
                                   {408, Kind::Service},      {410, Kind::Gone},      {429, Kind::Throttled}};
    for (const int status : {200, 202, 204, 300, 301, 302, 304, 307, 308, 400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 411,
                             412, 413, 415, 416, 418, 422, 423, 428, 429, 431, 451, 499, 500, 501, 502, 503, 504, 507, 509, 599}) {
        const Kind byHundred = status >= 500 ? Kind::Service : status >= 400 ? Kind::Refused : status >= 300 ? Kind::Redirected : Kind::BadReply;
        QTest::addRow("%d", status) << status << special.value(status, byHundred);
    }
}

void tst_GraphError::kindOfStatus()
{
    QFETCH(int, status);
    const GraphError error = GraphError::fromAnswer(answerWith(status), {});
    QTEST(error.kind, "kind");
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.transport, HttpAnswer::Error::None);
}

void tst_GraphError::kindOfTransport_data()
{
    QTest::addColumn<HttpAnswer::Error>("transport");
    QTest::addColumn<bool>("bodyTaken");
    QTest::addColumn<GraphError::Kind>("kind");
    using Error = HttpAnswer::Error;
    using Kind = GraphError::Kind;
    const auto row = [](const char *name, Error error, Kind untouched, Kind taken) {
        QTest::addRow("%s", name) << error << false << untouched;
        QTest::addRow("%s, body taken", name) << error << true << taken;
    };
    row("host not found", Error::HostNotFound, Kind::Offline, Kind::ConnectionLost);
    row("refused", Error::ConnectionRefused, Kind::Offline, Kind::ConnectionLost);
    row("TLS", Error::TlsFailed, Kind::Offline, Kind::ConnectionLost);
    row("proxy", Error::ProxyFailed, Kind::Offline, Kind::ConnectionLost);
    row("proxy password", Error::ProxyAuthenticationRequired, Kind::Offline, Kind::ConnectionLost);
    row("unreachable", Error::NetworkUnreachable, Kind::Offline, Kind::ConnectionLost);
    row("lost", Error::ConnectionLost, Kind::ConnectionLost, Kind::ConnectionLost);
    row("time-out", Error::Timeout, Kind::Timeout, Kind::Timeout);
    row("aborted", Error::Aborted, Kind::Aborted, Kind::Aborted);
    row("too large", Error::TooLarge, Kind::TooLarge, Kind::TooLarge);
    row("not HTTP", Error::Protocol, Kind::BadReply, Kind::BadReply);
    row("not sent", Error::NotSent, Kind::NotSent, Kind::NotSent);
}

void tst_GraphError::kindOfTransport()
{
    QFETCH(HttpAnswer::Error, transport);
    QFETCH(bool, bodyTaken);
    HttpAnswer answer = answerWith(0);
    answer.error = transport;
    answer.requestBodyTaken = bodyTaken;
    answer.detail = QStringLiteral("Connection refused");
    const GraphError error = GraphError::fromAnswer(answer, {});
    QTEST(error.kind, "kind");
    QCOMPARE(error.transport, transport);
    QCOMPARE(error.detail, QStringLiteral("Connection refused"));
}

void tst_GraphError::incompleteAnswerHasNoEnvelope()
{
    HttpAnswer answer = answerWith(429, {{"Retry-After", "5"}});
    answer.error = HttpAnswer::Error::ConnectionLost;
    const GraphError error = GraphError::fromAnswer(answer, QJsonDocument::fromJson(R"({"error":{"code":"x"}})").object());
    QCOMPARE(error.kind, GraphError::Kind::ConnectionLost);
    QVERIFY(error.code.isEmpty());
    QVERIFY(!error.retryAfter);
}

void tst_GraphError::carriesTheTraces()
{
    const GraphError error = errorOf(R"({"error":{"code":"x","innerError":{"request-id":"inner"}}})",
                                     {{"Request-Id", "outer"}, {"Date", "Mon, 23 Nov 2026 11:59:58 GMT"}});
    QCOMPARE(error.requestId, QStringLiteral("outer"));
    QCOMPARE(error.clientRequestId, QStringLiteral("ours"));
    QCOMPARE(error.serviceDate, QDateTime({2026, 11, 23}, {11, 59, 58}, QTimeZone::utc()));
    QCOMPARE(error.occurredAt, QDateTime({2026, 11, 23}, {12, 0}, QTimeZone::utc()));
    QVERIFY(error.claims.isEmpty());
}

void tst_GraphError::retryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("seconds") << QByteArray("120") << qint64(120);
    QTest::newRow("date, against the answer's own") << QByteArray("Mon, 23 Nov 2026 12:00:30 GMT") << qint64(32);
    QTest::newRow("unreadable") << QByteArray("later") << qint64(-1);
    QTest::newRow("absent") << QByteArray() << qint64(-1);
}

void tst_GraphError::retryAfter()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, seconds);
    QList<HttpAnswer::Header> headers{{"Date", "Mon, 23 Nov 2026 11:59:58 GMT"}};
    if (!value.isEmpty())
        headers.append({"retry-after", value});
    const GraphError error = errorOf("{}", headers);
    QCOMPARE(error.retryAfter.has_value(), seconds >= 0);
    if (seconds >= 0)
        QCOMPARE(error.retryAfter->count(), seconds);
}

void tst_GraphError::valueIgnoringCasePrefersTheExactName()
{
    const QJsonObject object{{QStringLiteral("LOCATION"), 1}, {QStringLiteral("Location"), 2}, {QStringLiteral("other"), 3}};
    QCOMPARE(valueIgnoringCase(object, QStringLiteral("Location")).toInt(), 2);
    QCOMPARE(valueIgnoringCase(object, QStringLiteral("OTHER")).toInt(), 3);
    QVERIFY(valueIgnoringCase(object, QStringLiteral("missing")).isUndefined());
}

QTEST_GUILESS_MAIN(tst_GraphError)
#include "tst_grapherror.moc"
