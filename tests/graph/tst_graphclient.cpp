// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/graphclient.h"
#include "graph/inboundshareduserprofilepages.h"
#include "graphfixture.h"

#include <QUuid>

using namespace std::chrono_literals;

namespace {
const QString person = QStringLiteral("c228b2ae-c4fb-4eda-9620-7e73dddd1cac");
const QString clientRequestId = QStringLiteral("11111111-2222-3333-4444-555555555555");
// Percent signs, plus and the like must arrive as they are; nothing in it is a real signature.
const QByteArray location =
    "https://contoso.blob.core.windows.net/box?sv=2022-11-02&sr=c&sp=rcwl&se=2026-12-31T00%3A00%3A00Z&sig=not%2Ba%2Freal+sig%3D";

RawServer::Answer always(int status, const QByteArray &body = "{}")
{
    return inTurn({RawServer::json(status, body)});
}

GraphCall *exportOf(GraphFixture &fixture, QObject *parent, GraphCall::BeforeSend beforePost = {})
{
    return fixture.graph.exportPersonalData(person, location, clientRequestId, std::move(beforePost), parent);
}

}

class tst_GraphClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForTheDocumentedPaths();
    void sendsTheDocumentedHeaders();
    void clientRequestIdsAreUnique();
    void exportHasTheDocumentedBody();
    void exportUsesTheGivenClientRequestId();
    void userIdIsPercentEncoded();
    void keepsThePathPrefixOfTheGraphRoot();
    void probeAsksForAnOperationThatCannotExist();
    void followsNoForeignLink_data();
    void followsNoForeignLink();
    void tokenMayComeLater();
    void withoutTokenNothingIsSent_data();
    void withoutTokenNothingIsSent();
    void refusedByTheCallerNothingIsSent();
    void callerIsAskedRightBeforeSending();
    void timeouts();
    void deletedBeforeTheTokenIsAskedFor();
    void deletedWhileWaitingForTheToken();
    void deletedByTheCallerThatIsAsked();
    void deletedOnTheWire();
    void deletedByTheSlotOfItsSignal();
};

void tst_GraphClient::asksForTheDocumentedPaths()
{
    GraphFixture fixture(always(200));
    QVERIFY(answerOf(fixture.graph.inboundSharedUserProfile(person, this)).isSuccess());
    const auto address = OperationAddress::fromPerson(QStringLiteral("d007e3da-cd9b-4b02-8d66-422403c53e3f"), fixture.graph.cloud().graphRoot());
    QVERIFY(address);
    QVERIFY(answerOf(fixture.graph.dataPolicyOperation(*address, this)).isSuccess());
    QVERIFY(answerOf(exportOf(fixture, this)).isSuccess());
    auto *pages = fixture.graph.inboundSharedUserProfiles(this);
    pages->start();
    QTRY_COMPARE(fixture.server.requests().size(), 4);

    const QList<ReceivedRequest> &requests = fixture.server.requests();
    QCOMPARE(requests.at(0).method, "GET");
    QCOMPARE(requests.at(0).target, "/beta/directory/inboundSharedUserProfiles/c228b2ae-c4fb-4eda-9620-7e73dddd1cac");
    QCOMPARE(requests.at(1).method, "GET");
    QCOMPARE(requests.at(1).target, "/v1.0/dataPolicyOperations/d007e3da-cd9b-4b02-8d66-422403c53e3f");
    QCOMPARE(requests.at(2).method, "POST");
    QCOMPARE(requests.at(2).target, "/beta/directory/inboundSharedUserProfiles/c228b2ae-c4fb-4eda-9620-7e73dddd1cac/exportPersonalData");
    QCOMPARE(requests.at(3).method, "GET");
    QCOMPARE(requests.at(3).target, "/beta/directory/inboundSharedUserProfiles");
    delete pages;
}

void tst_GraphClient::sendsTheDocumentedHeaders()
{
    GraphFixture fixture(always(202));
    QVERIFY(answerOf(exportOf(fixture, this)).isSuccess());
    const ReceivedRequest &request = fixture.server.requests().constFirst();
    QCOMPARE(request.header("Authorization"), "Bearer token-1");
    QCOMPARE(request.header("Content-Type"), "application/json");
    QCOMPARE(request.header("Accept"), "application/json");
    QCOMPARE(request.header("User-Agent"), HttpClient::userAgent());
    QVERIFY(request.header("User-Agent").startsWith("Habeas/"));
    QCOMPARE(request.header("Content-Length").toLongLong(), request.body.size());
    QVERIFY(request.header("SdkVersion").isEmpty());
    QVERIFY(request.header("Cookie").isEmpty());
}

void tst_GraphClient::clientRequestIdsAreUnique()
{
    GraphFixture fixture(always(200));
    QSet<QByteArray> ids;
    for (int i = 0; i < 3; ++i) {
        const GraphAnswer answer = answerOf(fixture.graph.inboundSharedUserProfile(person, this));
        const QByteArray sent = fixture.server.requests().constLast().header("client-request-id");
        QVERIFY(!QUuid(QString::fromLatin1(sent)).isNull());
        QCOMPARE(answer.clientRequestId(), QString::fromLatin1(sent));
        ids.insert(sent);
    }
    QCOMPARE(ids.size(), 3);
}

void tst_GraphClient::exportHasTheDocumentedBody()
{
    GraphFixture fixture(always(202));
    QVERIFY(answerOf(exportOf(fixture, this)).isSuccess());
    QCOMPARE(fixture.server.requests().constFirst().body, "{\"storageLocation\":\"" + location + "\"}");
}

void tst_GraphClient::exportUsesTheGivenClientRequestId()
{
    GraphFixture fixture(always(202));
    const GraphAnswer answer = answerOf(exportOf(fixture, this));
    QCOMPARE(fixture.server.requests().constFirst().header("client-request-id"), clientRequestId.toLatin1());
    QCOMPARE(answer.clientRequestId(), clientRequestId);
}

void tst_GraphClient::userIdIsPercentEncoded()
{
    GraphFixture fixture(always(200));
    const QString odd = QStringLiteral("a/b?c#d e%f+g'h..ü");
    QVERIFY(answerOf(fixture.graph.inboundSharedUserProfile(odd, this)).isSuccess());
    QVERIFY(answerOf(fixture.graph.exportPersonalData(odd, location, clientRequestId, {}, this)).isSuccess());
    const QByteArray encoded = "/beta/directory/inboundSharedUserProfiles/a%2Fb%3Fc%23d%20e%25f%2Bg%27h..%C3%BC";
    QCOMPARE(fixture.server.requests().at(0).target, encoded);
    QCOMPARE(fixture.server.requests().at(1).target, encoded + "/exportPersonalData");
}

void tst_GraphClient::keepsThePathPrefixOfTheGraphRoot()
{
    GraphFixture fixture(always(200));
    GraphClient graph(fixture.http, cloudAt(fixture.server.url(QStringLiteral("/tenant/graph"))), fixture.tokens.provider());
    QVERIFY(answerOf(graph.inboundSharedUserProfile(person, this)).isSuccess());
    QCOMPARE(fixture.server.requests().constFirst().target, "/tenant/graph/beta/directory/inboundSharedUserProfiles/" + person.toLatin1());
}

void tst_GraphClient::probeAsksForAnOperationThatCannotExist()
{
    GraphFixture fixture(always(404));
    QCOMPARE(answerOf(fixture.graph.probeDataPolicyOperations(this)).error->kind, GraphError::Kind::NotFound);
    QCOMPARE(answerOf(fixture.graph.probeDataPolicyOperations(this)).error->kind, GraphError::Kind::NotFound);
    const QByteArray path = "/v1.0/dataPolicyOperations/";
    const QByteArray first = fixture.server.requests().at(0).target;
    const QByteArray second = fixture.server.requests().at(1).target;
    QVERIFY(first.startsWith(path));
    QVERIFY(!QUuid(QString::fromLatin1(first.mid(path.size()))).isNull());
    QVERIFY(first != second);
}

void tst_GraphClient::followsNoForeignLink_data()
{
    QTest::addColumn<QString>("link");
    QTest::newRow("other host") << QStringLiteral("http://localhost:{port}/beta/x");
    QTest::newRow("other port") << QStringLiteral("http://127.0.0.1:1/beta/x");
    QTest::newRow("default port") << QStringLiteral("http://127.0.0.1/beta/x");
    QTest::newRow("https") << QStringLiteral("https://127.0.0.1:{port}/beta/x");
    QTest::newRow("user information") << QStringLiteral("http://me:secret@127.0.0.1:{port}/beta/x");
    QTest::newRow("looks alike") << QStringLiteral("http://127.0.0.1:{port}.example.com/beta/x");
    QTest::newRow("file") << QStringLiteral("file:///etc/hostname");
    QTest::newRow("relative") << QStringLiteral("/beta/x");
    QTest::newRow("empty") << QString();
}

void tst_GraphClient::followsNoForeignLink()
{
    QFETCH(QString, link);
    GraphFixture fixture(always(200));
    link.replace(QStringLiteral("{port}"), QString::number(fixture.server.port()));
    QVERIFY(!fixture.graph.followLink(QUrl(link), this));
    QVERIFY(fixture.tokens.requests.isEmpty());
}

void tst_GraphClient::tokenMayComeLater()
{
    GraphFixture fixture(always(200));
    fixture.tokens.later = true;
    QVERIFY(answerOf(fixture.graph.inboundSharedUserProfile(person, this)).isSuccess());
    QCOMPARE(fixture.server.requests().constFirst().header("Authorization"), "Bearer token-1");
    QCOMPARE(fixture.tokens.requests.size(), 1);
    QVERIFY(fixture.tokens.requests.constFirst().claims.isEmpty());
    QVERIFY(fixture.tokens.requests.constFirst().rejectedToken.isEmpty());
}

void tst_GraphClient::withoutTokenNothingIsSent_data()
{
    QTest::addColumn<AccessTokenError::Kind>("reason");
    QTest::addColumn<bool>("later");
    QTest::addColumn<GraphError::Kind>("kind");
    QTest::newRow("sign-in, at once") << AccessTokenError::SignInNeeded << false << GraphError::Kind::SignInNeeded;
    QTest::newRow("sign-in, later") << AccessTokenError::SignInNeeded << true << GraphError::Kind::SignInNeeded;
    QTest::newRow("offline, at once") << AccessTokenError::Offline << false << GraphError::Kind::Offline;
    QTest::newRow("offline, later") << AccessTokenError::Offline << true << GraphError::Kind::Offline;
}

void tst_GraphClient::withoutTokenNothingIsSent()
{
    QFETCH(AccessTokenError::Kind, reason);
    QFETCH(bool, later);
    QFETCH(GraphError::Kind, kind);
    GraphFixture fixture(always(202));
    fixture.tokens.error = reason;
    fixture.tokens.later = later;
    bool asked = false;
    const GraphAnswer answer = answerOf(exportOf(fixture, this, [&asked] { return asked = true; }));
    QVERIFY(answer.error);
    QCOMPARE(answer.error->kind, kind);
    QCOMPARE(answer.http.error, HttpAnswer::Error::NotSent);
    QCOMPARE(answer.http.arrivedAt, fixture.clock.utcNow());
    QVERIFY(!answer.http.requestBodyTaken);
    QVERIFY(!asked);
    QCOMPARE(fixture.server.connections(), 0);
}

void tst_GraphClient::refusedByTheCallerNothingIsSent()
{
    GraphFixture fixture(always(202));
    int asked = 0;
    const GraphAnswer answer = answerOf(exportOf(fixture, this, [&asked] {
        ++asked;
        return false;
    }));
    QCOMPARE(asked, 1);
    QCOMPARE(answer.error->kind, GraphError::Kind::NotSent);
    QCOMPARE(answer.http.error, HttpAnswer::Error::NotSent);
    QCOMPARE(fixture.server.connections(), 0);
}

void tst_GraphClient::callerIsAskedRightBeforeSending()
{
    GraphFixture fixture(always(202));
    fixture.tokens.later = true;
    QStringList order;
    fixture.server.onConnection = [&order](QTcpSocket &) {
        order.append(QStringLiteral("wire"));
        return true;
    };
    const GraphAnswer answer = answerOf(exportOf(fixture, this, [&order, &fixture] {
        order.append(fixture.tokens.requests.size() == 1 ? QStringLiteral("asked with token") : QStringLiteral("asked without token"));
        return true;
    }));
    QVERIFY(answer.isSuccess());
    QCOMPARE(order, QStringList({QStringLiteral("asked with token"), QStringLiteral("wire")}));
}

void tst_GraphClient::timeouts()
{
    RawServer server([](QTcpSocket &, const ReceivedRequest &) {});
    ManualClock clock;
    HttpClient http(clock);
    TokenSource tokens;
    GraphClient graph(http, cloudAt(server.url()), tokens.provider());
    QCOMPARE(graph.exportTimeout(), 5min);
    QCOMPARE(graph.readTimeout(), 2min);
    graph.setTimeouts(60ms, 50ms);
    const GraphAnswer answer = answerOf(graph.exportPersonalData(person, location, clientRequestId, {}, this));
    QCOMPARE(answer.error->kind, GraphError::Kind::Timeout);
    QVERIFY(answer.http.requestBodyTaken);
    QCOMPARE(server.count("POST"), 1);
    QCOMPARE(answerOf(graph.inboundSharedUserProfile(person, this)).error->kind, GraphError::Kind::Timeout);
}

void tst_GraphClient::deletedBeforeTheTokenIsAskedFor()
{
    GraphFixture fixture(always(202));
    delete exportOf(fixture, this);
    QVERIFY(answerOf(fixture.graph.inboundSharedUserProfile(person, this)).http.isComplete());
    QCOMPARE(fixture.tokens.requests.size(), 1);
    QCOMPARE(fixture.server.requests().size(), 1);
    QCOMPARE(fixture.server.count("POST"), 0);
}

void tst_GraphClient::deletedWhileWaitingForTheToken()
{
    GraphFixture fixture(always(202));
    fixture.tokens.silent = true;
    GraphCall *call = exportOf(fixture, this);
    QTRY_COMPARE(fixture.tokens.requests.size(), 1);
    delete call;
    fixture.tokens.silent = false;
    QVERIFY(answerOf(fixture.graph.probeDataPolicyOperations(this)).http.isComplete());
    QCOMPARE(fixture.server.count("POST"), 0);
}

void tst_GraphClient::deletedByTheCallerThatIsAsked()
{
    GraphFixture fixture(always(202));
    QPointer<GraphCall> call;
    call = exportOf(fixture, this, [&call] {
        delete call;
        return true;
    });
    QTRY_VERIFY(!call);
    QVERIFY(answerOf(fixture.graph.probeDataPolicyOperations(this)).http.isComplete());
    QCOMPARE(fixture.server.count("POST"), 0);
}

void tst_GraphClient::deletedOnTheWire()
{
    GraphFixture fixture([](QTcpSocket &, const ReceivedRequest &) {});
    bool disconnected = false;
    fixture.server.onConnection = [this, &disconnected](QTcpSocket &socket) {
        connect(&socket, &QTcpSocket::disconnected, this, [&disconnected] { disconnected = true; });
        return true;
    };
    GraphCall *call = exportOf(fixture, this);
    QSignalSpy finished(call, &GraphCall::finished);
    QTRY_COMPARE(fixture.server.count("POST"), 1);
    delete call;
    QTRY_VERIFY(disconnected);
    QCOMPARE(finished.size(), 0);
    QCOMPARE(fixture.server.count("POST"), 1);
}

void tst_GraphClient::deletedByTheSlotOfItsSignal()
{
    GraphFixture fixture(always(200));
    QPointer<GraphCall> call = fixture.graph.inboundSharedUserProfile(person, this);
    int status = 0;
    connect(call, &GraphCall::finished, this, [&call, &status](const GraphAnswer &answer) {
        delete call;
        status = answer.http.status;
    });
    QTRY_COMPARE(status, 200);
    QVERIFY(!call);
}

QTEST_GUILESS_MAIN(tst_GraphClient)
#include "tst_graphclient.moc"
