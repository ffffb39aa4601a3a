// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/followright.h"
#include "graphfixture.h"

class tst_FollowRight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void withoutToken();
    void asksOnce();
    void askingAgainForgetsTheFirst();
    void resetForgetsTheQuestion();
};

void tst_FollowRight::answers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<FollowRight::Status>("status");
    QTest::addColumn<GraphError::Kind>("kind");
    using Status = FollowRight::Status;
    using Kind = GraphError::Kind;
    QTest::newRow("404") << RawServer::json(404, R"({"error":{"code":"Request_ResourceNotFound","message":"m"}})") << Status::Allowed
                         << Kind::NotFound;
    QTest::newRow("403") << RawServer::json(403, R"({"error":{"code":"Authorization_RequestDenied","message":"m"}})") << Status::Denied
                         << Kind::Forbidden;
    QTest::newRow("401") << RawServer::json(401, "{}") << Status::CouldNotBeChecked << Kind::Unauthorised;
    QTest::newRow("400") << RawServer::json(400, "{}") << Status::CouldNotBeChecked << Kind::Refused;
    QTest::newRow("429") << RawServer::json(429, "{}") << Status::CouldNotBeChecked << Kind::Throttled;
    QTest::newRow("500") << RawServer::json(500, "{}") << Status::CouldNotBeChecked << Kind::Service;
    QTest::newRow("302") << RawServer::response(302, {}, {"Location: /elsewhere"}) << Status::CouldNotBeChecked << Kind::Redirected;
    QTest::newRow("HTML") << RawServer::response(200, "<html>") << Status::CouldNotBeChecked << Kind::BadReply;
    QTest::newRow("an operation that cannot exist") << RawServer::json(200, R"({"id":"1"})") << Status::CouldNotBeChecked << Kind::BadReply;
}

void tst_FollowRight::answers()
{
    QFETCH(QByteArray, answer);
    QFETCH(FollowRight::Status, status);
    GraphFixture fixture(inTurn({answer}));
    FollowRight right;
    QSignalSpy changed(&right, &FollowRight::changed);
    QCOMPARE(right.status(), FollowRight::Status::NotAsked);
    right.ask(fixture.graph);
    QCOMPARE(right.status(), FollowRight::Status::Asking);
    QCOMPARE(changed.size(), 1);
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(right.status(), status);
    QCOMPARE(right.error().has_value(), status != FollowRight::Status::Allowed);
    if (right.error())
        QTEST(right.error()->kind, "kind");
    QVERIFY(fixture.server.requests().constFirst().target.startsWith("/v1.0/dataPolicyOperations/"));
}

void tst_FollowRight::withoutToken()
{
    GraphFixture fixture(inTurn({RawServer::json(404, "{}")}));
    fixture.tokens.error = AccessTokenError::Offline;
    FollowRight right;
    right.ask(fixture.graph);
    QTRY_COMPARE(right.status(), FollowRight::Status::CouldNotBeChecked);
    QCOMPARE(right.error()->kind, GraphError::Kind::Offline);
    QCOMPARE(fixture.server.connections(), 0);
}

void tst_FollowRight::asksOnce()
{
    GraphFixture fixture(inTurn({RawServer::json(503, "{}"), RawServer::json(404, "{}")}));
    FollowRight right;
    right.ask(fixture.graph);
    QTRY_COMPARE(right.status(), FollowRight::Status::CouldNotBeChecked);
    fixture.clock.advance(std::chrono::hours(1));
    QCoreApplication::processEvents();
    QCOMPARE(fixture.server.requests().size(), 1);
}

void tst_FollowRight::askingAgainForgetsTheFirst()
{
    GraphFixture slow([](QTcpSocket &, const ReceivedRequest &) {});
    GraphFixture quick(inTurn({RawServer::json(404, "{}")}));
    FollowRight right;
    right.ask(slow.graph);
    QTRY_COMPARE(slow.server.requests().size(), 1);
    QSignalSpy changed(&right, &FollowRight::changed);
    right.ask(quick.graph);
    QTRY_COMPARE(right.status(), FollowRight::Status::Allowed);
    QCOMPARE(changed.size(), 2);
}

void tst_FollowRight::resetForgetsTheQuestion()
{
    bool disconnected = false;
    GraphFixture slow([](QTcpSocket &, const ReceivedRequest &) {});
    slow.server.onConnection = [this, &disconnected](QTcpSocket &socket) {
        connect(&socket, &QTcpSocket::disconnected, this, [&disconnected] { disconnected = true; });
        return true;
    };
    FollowRight right;
    right.ask(slow.graph);
    QTRY_COMPARE(slow.server.requests().size(), 1);
    right.reset();
    QCOMPARE(right.status(), FollowRight::Status::NotAsked);
    QTRY_VERIFY(disconnected);
    QCOMPARE(right.status(), FollowRight::Status::NotAsked);
}

QTEST_GUILESS_MAIN(tst_FollowRight)
#include "tst_followright.moc"
