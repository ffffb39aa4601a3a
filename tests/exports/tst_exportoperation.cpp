// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportfixture.h"

#include <QDir>
#include <QTimeZone>

using namespace std::chrono;
using namespace std::chrono_literals;

using Attention = ExportOperation::Attention;
using Exports::State;
using Kind = LedgerEvent::Kind;

Q_DECLARE_METATYPE(std::chrono::milliseconds)

namespace {
/** What the server does with the one export request. */
enum class Wire { Answers, Resets, Closes, Cuts };

QByteArray challenge()
{
    return R"(WWW-Authenticate: Bearer realm="", error="insufficient_claims", claims=")"
        + QByteArray(R"({"access_token":{"nbf":{"essential":true,"value":"1"}}})").toBase64() + '"';
}

QList<Kind> kindsOf(const QList<LedgerEvent> &events)
{
    QList<Kind> kinds;
    for (const LedgerEvent &event : events)
        kinds.append(event.kind);
    return kinds;
}

/** Reads the ledger's file as another process would. */
QVariant fromFile(const QString &path, const QString &sql)
{
    const auto name = QStringLiteral("bystander");
    QVariant value;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        if (database.open()) {
            QSqlQuery query(database);
            if (query.exec(sql) && query.next())
                value = query.value(0);
        }
    }
    QSqlDatabase::removeDatabase(name);
    return value;
}
}

class tst_ExportOperation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void markIsDurableBeforeThePost();
    void answersToTheExport_data();
    void answersToTheExport();
    void serviceTracesAreRecorded();
    void noAnswerInTime();
    void nothingLeavesThisComputer_data();
    void nothingLeavesThisComputer();
    void abandonedBeforeSending();
    void abandonedOnTheWire();
    void deletedOnTheWire();
    void challengedExportIsSentAgainOnce();
    void challengeThatCannotBeSatisfied();
    void markThatCannotBeWrittenSendsNothing();
    void secondMarkThatCannotBeWritten();
    void answerThatCannotBeWrittenIsKept();
    void checkThatCannotBeWrittenIsKept();
    void signatureIsNowhereInTheLedger();

    void firstCheckHonoursRetryAfter_data();
    void firstCheckHonoursRetryAfter();
    void ladder_data();
    void ladder();
    void retryAfterOfACheck();
    void aMonthLater();
    void clockIsSet_data();
    void clockIsSet();
    void clockIsSetBackBetweenRuns();
    void clockIsSetWhileStopped();
    void clockIsSetForwardBeforeItIsVisible();
    void operationToItsEnd();
    void endStates_data();
    void endStates();
    void unknownWordsKeepTheState_data();
    void unknownWordsKeepTheState();
    void contradictingProgressIsRemembered();
    void otherPersonIsSaid();

    void notVisibleForADay();
    void goneAfterItWasSeen();
    void goneAtOnce();
    void checkNowBringsItBack();

    void trouble_data();
    void trouble();
    void throttlingNeverMakesItAskSooner();
    void asksAnewAfterA503();
    void backsOffWhileTheServiceIsDown();
    void offline();
    void contactBackHonoursRetryAfter();
    void withoutSignInNobodyIsAsked();
    void signedInAgain();
    void refusedTokenKeepsTheState();

    void withoutGraphNothingIsAsked();
    void anotherGraphEndsTheCheck();
    void restartContinues();
    void restartAfterALongTime();
    void checkNowRules();
    void stopAndTrackAgain();
    void stopDuringACheck();
    void stopWhileSubmitting();
    void stoppingMustBeRecorded();
    void trackByAddress_data();
    void trackByAddress();
    void trackRefuses();
    void wrongIdIsNoAcceptance();
    void wrongIdCanBeCorrected();
    void tokenStaysAtItsOwnRoot();

    void closeAndReopen();
    void closeRefuses();
    void closedIsNotFollowedUntilReopened();
    void erasedIsNeverAskedAgain();
};

void tst_ExportOperation::markIsDurableBeforeThePost()
{
    ExportFixture fixture;
    QString state;
    QString lastKind;
    fixture.service.onPost = [&](QTcpSocket &socket, const ReceivedRequest &) {
        state = fromFile(fixture.ledger->path(), QStringLiteral("SELECT state FROM exports")).toString();
        lastKind = fromFile(fixture.ledger->path(), QStringLiteral("SELECT kind FROM events ORDER BY sequence DESC LIMIT 1")).toString();
        RawServer::reply(socket, RawServer::json(202, "{}", {fixture.locationHeader()}));
    };
    const auto operation = fixture.submitted();
    QCOMPARE(operation->state(), State::Recorded);
    QTRY_COMPARE(operation->state(), State::NotStarted);
    QCOMPARE(state, QStringLiteral("Submitting"));
    QCOMPARE(lastKind, QStringLiteral("Submitting"));
    QCOMPARE(fixture.wire.server.count("POST"), 1);
    const ReceivedRequest &post = fixture.wire.server.requests().constFirst();
    QCOMPARE(post.header("client-request-id"), operation->record().clientRequestId.toLatin1());
    QCOMPARE(post.body, "{\"storageLocation\":\"" + fixture.location + "\"}");
}

void tst_ExportOperation::answersToTheExport_data()
{
    QTest::addColumn<Wire>("wire");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<State>("state");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("errorCode");
    const QString none;
    const QByteArray good = "{root}/v1.0/dataPolicyOperations/d007e3da-cd9b-4b02-8d66-422403c53e3f";
    const QByteArray blob = "https://contoso.blob.core.windows.net/box/v1.0/dataPolicyOperations/1";
    const auto body = [](const QByteArray &location) { return QByteArray("{\"Location\":\"" + location + "\",\"Retry-After\":60}"); };
    const auto error = [](const QByteArray &code) { return QByteArray("{\"error\":{\"code\":\"" + code + "\",\"message\":\"m\"}}"); };
    const auto answers = [](const char *name, const QByteArray &answer, State state, int status, const QString &code = {}) {
        QTest::newRow(name) << Wire::Answers << answer << state << status << code;
    };

    answers("202, header", RawServer::json(202, "{}", {"Location: " + good}), State::NotStarted, 202);
    answers("202, header without body", RawServer::response(202, {}, {"Location: " + good}), State::NotStarted, 202);
    answers("202, body", RawServer::json(202, body(good)), State::NotStarted, 202);
    answers("202, lower-case body", RawServer::json(202, body(good).replace("Location", "location")), State::NotStarted, 202);
    answers("202, both", RawServer::json(202, body("{root}/v1.0/dataPolicyOperations/other"), {"Location: " + good}), State::NotStarted, 202);
    answers("202, Operation-Location", RawServer::json(202, "{}", {"Operation-Location: " + good}), State::NotStarted, 202);
    answers("202, relative", RawServer::json(202, "{}", {"Location: /v1.0/dataPolicyOperations/d007e3da-cd9b-4b02-8d66-422403c53e3f"}),
            State::NotStarted, 202);
    answers("202, storage in the header, operation in the body", RawServer::json(202, body(good), {"Location: " + blob}), State::NotStarted, 202);
    answers("202, storage only", RawServer::json(202, "{}", {"Location: " + blob}), State::Untracked, 202);
    answers("202, foreign", RawServer::json(202, body("https://evil.example/v1.0/dataPolicyOperations/1")), State::Untracked, 202);
    answers("202, nothing", RawServer::json(202, "{}"), State::Untracked, 202);
    answers("202, HTML", RawServer::response(202, "<html>"), State::Untracked, 202);
    answers("200", RawServer::json(200, body(good)), State::Unconfirmed, 200);
    answers("200, captive portal", RawServer::response(200, "<html>Welcome to the Wi-Fi</html>"), State::Unconfirmed, 200);
    answers("201", RawServer::json(201, "{}"), State::Unconfirmed, 201);
    answers("204", "HTTP/1.1 204 No Content\r\n\r\n", State::Unconfirmed, 204);
    for (const int status : {301, 302, 303, 307, 308})
        answers(qPrintable(QString::number(status)), RawServer::response(status, {}, {"Location: " + good}), State::Unconfirmed, status);
    answers("400, used before", RawServer::json(400, error("StorageLocationAlreadyUsed")), State::Rejected, 400,
            QStringLiteral("StorageLocationAlreadyUsed"));
    answers("401", RawServer::json(401, error("InvalidAuthenticationToken")), State::Rejected, 401, QStringLiteral("InvalidAuthenticationToken"));
    answers("403", RawServer::json(403, error("Authorization_RequestDenied")), State::Rejected, 403, QStringLiteral("Authorization_RequestDenied"));
    answers("403, HTML", RawServer::response(403, "<html>"), State::Rejected, 403);
    for (const int status : {402, 404, 405, 409, 410, 412, 413, 415, 422, 423})
        answers(qPrintable(QString::number(status)), RawServer::json(status, "{}"), State::Rejected, status);
    answers("429", RawServer::json(429, error("TooManyRequests"), {"Retry-After: 1"}), State::Rejected, 429, QStringLiteral("TooManyRequests"));
    for (const int status : {408, 500, 501, 502, 503, 504, 507, 509})
        answers(qPrintable(QString::number(status)), RawServer::response(status, "<html>", {"Retry-After: 1"}), State::Unconfirmed, status);
    answers("not HTTP", "SSH-2.0-OpenSSH_9.2\r\n\r\n", State::Unconfirmed, 0);

    QTest::newRow("reset") << Wire::Resets << QByteArray() << State::Unconfirmed << 0 << none;
    QTest::newRow("closed") << Wire::Closes << QByteArray() << State::Unconfirmed << 0 << none;
    QTest::newRow("cut in the head") << Wire::Cuts << QByteArray("HTTP/1.1 202 Accepted\r\nLocation: " + good.left(20)) << State::Unconfirmed << 0
                                     << none;
    QTest::newRow("cut in the body of a 500") << Wire::Cuts << QByteArray("HTTP/1.1 500 E\r\nContent-Length: 100\r\n\r\n{") << State::Unconfirmed
                                              << 500 << none;
    // The service has said that it took the export on; only the rest of the answer is lost.
    QTest::newRow("cut in the body of a 202") << Wire::Cuts << QByteArray("HTTP/1.1 202 A\r\nContent-Length: 100\r\nLocation: " + good + "\r\n\r\n{")
                                              << State::NotStarted << 202 << none;
    QTest::newRow("cut in the body that had the address")
        << Wire::Cuts << QByteArray("HTTP/1.1 202 A\r\nContent-Length: 1000\r\n\r\n" + body(good).chopped(1)) << State::Untracked << 202 << none;
}

void tst_ExportOperation::answersToTheExport()
{
    QFETCH(Wire, wire);
    QFETCH(QByteArray, answer);
    QFETCH(State, state);
    QFETCH(int, status);
    ExportFixture fixture;
    const QByteArray root = fixture.wire.server.url().toEncoded();
    const qsizetype head = answer.indexOf("\r\n\r\n") + 4;
    if (wire == Wire::Answers && answer.mid(head).contains("{root}")) {
        const QByteArray body = answer.mid(head).replace("{root}", root);
        answer.replace(QByteArray("Content-Length: " + QByteArray::number(answer.size() - head)),
                       QByteArray("Content-Length: " + QByteArray::number(body.size())));
        answer = answer.left(answer.indexOf("\r\n\r\n") + 4) + body;
    }
    answer.replace("{root}", root);
    fixture.service.onPost = [&](QTcpSocket &socket, const ReceivedRequest &) {
        if (wire == Wire::Resets) {
            RawServer::reset(socket);
            return;
        }
        RawServer::reply(socket, answer);
        if (wire != Wire::Answers || !answer.startsWith("HTTP"))
            RawServer::close(socket);
    };
    const auto operation = fixture.submitted();
    QSignalSpy stateChanged(operation.get(), &ExportOperation::stateChanged);
    QTRY_COMPARE(operation->state(), state);
    QCOMPARE(stateChanged.size(), 2);
    QCOMPARE(stateChanged.at(0).at(0).value<State>(), State::Submitting);
    QCOMPARE(operation->attention(), Attention::None);

    const QList<LedgerEvent> events = operation->events();
    QCOMPARE(kindsOf(events), QList<Kind>({Kind::IntentRecorded, Kind::Submitting, status == 0 ? Kind::NoAnswer : Kind::AnswerReceived}));
    QCOMPARE(events.at(1).state, State::Submitting);
    QCOMPARE(events.at(1).clientRequestId, operation->record().clientRequestId);
    QCOMPARE(events.at(2).state, state);
    QCOMPARE(events.at(2).httpStatus, status);
    QTEST(events.at(2).errorCode, "errorCode");
    QCOMPARE(events.at(2).clientRequestId, operation->record().clientRequestId);
    QVERIFY(fixture.ledger->find(operation->record().id) == operation->record());

    const bool isFollowed = state == State::NotStarted;
    QCOMPARE(operation->isScheduled(), isFollowed);
    QCOMPARE(operation->record().operationId, isFollowed ? fixture.operationId : QString());
    QCOMPARE(operation->record().acceptedAt.isValid(), isFollowed || state == State::Untracked);
    QCOMPARE(operation->record().nextCheckAt.isValid(), isFollowed);

    // Nothing repeats it, then or later.
    fixture.wire.clock.advance(1s);
    fixture.service.toChecks = {RawServer::json(404, "{}")};
    QCOMPARE(answerOf(fixture.wire.graph.probeDataPolicyOperations(this)).http.status, 404);
    QCOMPARE(fixture.wire.server.count("POST"), 1);
    QCOMPARE(fixture.wire.server.headCount("POST"), 1);
}

void tst_ExportOperation::serviceTracesAreRecorded()
{
    ExportFixture fixture;
    fixture.service.toPost = RawServer::json(202, "{}", {fixture.locationHeader(), "request-id: service-1", "Date: Mon, 23 Nov 2026 11:59:58 GMT"});
    fixture.service.toChecks = {fixture.says("running", R"(,"progress":0.5)", {"request-id: service-2"})};
    const auto operation = fixture.submitted();
    QTRY_COMPARE(operation->state(), State::NotStarted);
    fixture.wire.clock.advance(60s);
    QTRY_COMPARE(operation->state(), State::Running);
    const QList<LedgerEvent> events = operation->events();
    QCOMPARE(kindsOf(events), QList<Kind>({Kind::IntentRecorded, Kind::Submitting, Kind::AnswerReceived, Kind::CheckAnswered}));
    QCOMPARE(events.at(2).requestId, QStringLiteral("service-1"));
    QCOMPARE(events.at(2).serviceDate, QDateTime({2026, 11, 23}, {11, 59, 58}, QTimeZone::utc()));
    QCOMPARE(events.at(3).requestId, QStringLiteral("service-2"));
    QCOMPARE(events.at(3).occurredAt, fixture.wire.clock.utcNow());
    QCOMPARE(events.at(3).httpStatus, 200);
    QCOMPARE(events.at(3).text, QStringLiteral("running 0.5"));
    QCOMPARE(events.at(3).clientRequestId, QString::fromLatin1(fixture.wire.server.requests().constLast().header("client-request-id")));
    QVERIFY(events.at(3).clientRequestId != events.at(2).clientRequestId);
    QVERIFY(fixture.ledger->verify()->isIntact());
}

void tst_ExportOperation::noAnswerInTime()
{
    ExportFixture fixture;
    fixture.service.onPost = [](QTcpSocket &, const ReceivedRequest &) {};
    fixture.wire.graph.setTimeouts(50ms, 50ms);
    const auto operation = fixture.submitted();
    QTRY_COMPARE(operation->state(), State::Unconfirmed);
    QCOMPARE(operation->lastError()->kind, GraphError::Kind::Timeout);
    QCOMPARE(operation->events().constLast().kind, Kind::NoAnswer);
    QCOMPARE(operation->events().constLast().text, QStringLiteral("Timeout"));
    QCOMPARE(fixture.wire.server.count("POST"), 1);
}

void tst_ExportOperation::nothingLeavesThisComputer_data()
{
    QTest::addColumn<QString>("obstacle");
    QTest::addColumn<GraphError::Kind>("kind");
    QTest::addColumn<bool>("marked");
    QTest::newRow("refused port") << QStringLiteral("refused") << GraphError::Kind::Offline << true;
    QTest::newRow("certificate") << QStringLiteral("tls") << GraphError::Kind::Offline << true;
    QTest::newRow("sign-in needed") << QStringLiteral("sign-in") << GraphError::Kind::SignInNeeded << false;
    QTest::newRow("authority offline") << QStringLiteral("authority") << GraphError::Kind::Offline << false;
}

void tst_ExportOperation::nothingLeavesThisComputer()
{
    QFETCH(QString, obstacle);
    QFETCH(GraphError::Kind, kind);
    QFETCH(bool, marked);
    ExportFixture fixture(obstacle == QLatin1String("tls") ? RawServer::Transport::Tls : RawServer::Transport::Plain);
    fixture.service.toPost = RawServer::json(202, "{}", {fixture.locationHeader()});
    if (obstacle == QLatin1String("sign-in"))
        fixture.wire.tokens.error = AccessTokenError::SignInNeeded;
    if (obstacle == QLatin1String("authority"))
        fixture.wire.tokens.error = AccessTokenError::Offline;
    GraphClient nowhere(fixture.wire.http, cloudAt(refusedUrl()), fixture.wire.tokens.provider());
    const auto operation = fixture.recorded(fixture.intent());
    operation->setGraph(obstacle == QLatin1String("refused") ? &nowhere : &fixture.wire.graph);
    operation->submit(SasSecret(fixture.location));
    QTRY_COMPARE(operation->state(), State::NotSent);
    QCOMPARE(operation->lastError()->kind, kind);
    QList<Kind> kinds{Kind::IntentRecorded, Kind::NoAnswer};
    if (marked)
        kinds.insert(1, Kind::Submitting);
    QCOMPARE(kindsOf(operation->events()), kinds);
    QCOMPARE(fixture.wire.server.headCount("POST"), 0);
    QVERIFY(!operation->isScheduled());
}

void tst_ExportOperation::abandonedBeforeSending()
{
    ExportFixture fixture;
    fixture.wire.tokens.silent = true;
    const auto operation = fixture.submitted();
    QTRY_COMPARE(fixture.wire.tokens.requests.size(), 1);
    operation->abandon();
    QTRY_COMPARE(operation->state(), State::NotSent);
    QCOMPARE(fixture.wire.server.connections(), 0);
    operation->abandon();
    QCOMPARE(operation->state(), State::NotSent);
}

void tst_ExportOperation::abandonedOnTheWire()
{
    ExportFixture fixture;
    fixture.service.onPost = [](QTcpSocket &, const ReceivedRequest &) {};
    const auto operation = fixture.submitted();
    QTRY_COMPARE(fixture.wire.server.count("POST"), 1);
    QCOMPARE(operation->state(), State::Submitting);
    operation->abandon();
    QTRY_COMPARE(operation->state(), State::Unconfirmed);
    QCOMPARE(operation->events().constLast().text, QStringLiteral("Aborted"));
    QCOMPARE(fixture.wire.server.count("POST"), 1);
}

void tst_ExportOperation::deletedOnTheWire()
{
    ExportFixture fixture;
    fixture.service.onPost = [](QTcpSocket &, const ReceivedRequest &) {};
    auto operation = fixture.submitted();
    QTRY_COMPARE(fixture.wire.server.count("POST"), 1);
    const QString id = operation->record().id;
    operation.reset();
    QCOMPARE(fixture.ledger->find(id)->state, State::Submitting);
}

void tst_ExportOperation::challengedExportIsSentAgainOnce()
{
    ExportFixture fixture;
    fixture.service.onPost = [&fixture](QTcpSocket &socket, const ReceivedRequest &request) {
        const bool isFirst = request.header("Authorization") == "Bearer token-1";
        RawServer::reply(
            socket, isFirst ? RawServer::json(401, "{}", {challenge(), "request-id: r-1"}) : RawServer::json(202, "{}", {fixture.locationHeader()}));
    };
    const auto operation = fixture.submitted();
    QTRY_COMPARE(operation->state(), State::NotStarted);
    QCOMPARE(fixture.wire.server.count("POST"), 2);
    const QList<LedgerEvent> events = operation->events();
    QCOMPARE(kindsOf(events), QList<Kind>({Kind::IntentRecorded, Kind::Submitting, Kind::AnswerReceived, Kind::Submitting, Kind::AnswerReceived}));
    // Why it was sent twice is on record, too.
    QCOMPARE(events.at(2).httpStatus, 401);
    QCOMPARE(events.at(2).requestId, QStringLiteral("r-1"));
    QCOMPARE(events.at(2).state, State::Submitting);
    QCOMPARE(events.at(4).httpStatus, 202);
    QVERIFY(fixture.ledger->verify()->isIntact());
}

void tst_ExportOperation::challengeThatCannotBeSatisfied()
{
    ExportFixture fixture;
    fixture.service.toPost = RawServer::json(401, "{}", {challenge()});
    fixture.wire.tokens.error = AccessTokenError::SignInNeeded;
    fixture.wire.tokens.errorFrom = 2;
    const auto operation = fixture.submitted();
    QTRY_COMPARE(operation->state(), State::Rejected);
    QCOMPARE(operation->lastError()->kind, GraphError::Kind::ClaimsChallenge);
    QVERIFY(!operation->lastError()->claims.isEmpty());
    QCOMPARE(fixture.wire.server.count("POST"), 1);
    QCOMPARE(operation->events().constLast().httpStatus, 401);
}

void tst_ExportOperation::markThatCannotBeWrittenSendsNothing()
{
    ExportFixture fixture;
    fixture.service.toPost = RawServer::json(202, "{}", {fixture.locationHeader()});
    const auto operation = fixture.recorded(fixture.intent());
    operation->setGraph(&fixture.wire.graph);
    ExportFixture::setLedgerWritable(false);
    operation->submit(SasSecret(fixture.location));
    QTRY_COMPARE(operation->attention(), Attention::NotRecorded);
    QVERIFY(operation->ledgerError());
    QCOMPARE(operation->state(), State::Recorded);
    QCOMPARE(fixture.wire.server.connections(), 0);
    ExportFixture::setLedgerWritable(true);
    fixture.wire.clock.advance(10s);
    QTRY_COMPARE(operation->state(), State::NotSent);
    QCOMPARE(operation->attention(), Attention::None);
    QVERIFY(!operation->ledgerError());
    QCOMPARE(kindsOf(operation->events()), QList<Kind>({Kind::IntentRecorded, Kind::NoAnswer}));
    QCOMPARE(fixture.wire.server.connections(), 0);
}

// The first request was refused: it would be wrong to say that nothing was sent.
void tst_ExportOperation::secondMarkThatCannotBeWritten()
{
    ExportFixture fixture;
    fixture.service.onPost = [](QTcpSocket &socket, const ReceivedRequest &) {
        ExportFixture::setLedgerWritable(false);
        RawServer::reply(socket, RawServer::json(401, "{}", {challenge()}));
    };
    const auto operation = fixture.submitted();
    QTRY_COMPARE(operation->attention(), Attention::NotRecorded);
    QCOMPARE(operation->state(), State::Submitting);
    ExportFixture::setLedgerWritable(true);
    fixture.wire.clock.advance(10s);
    QTRY_COMPARE(operation->state(), State::Rejected);
    QCOMPARE(fixture.wire.server.count("POST"), 1);
    QCOMPARE(operation->events().constLast().httpStatus, 401);
}

void tst_ExportOperation::answerThatCannotBeWrittenIsKept()
{
    ExportFixture fixture;
    fixture.service.onPost = [&fixture](QTcpSocket &socket, const ReceivedRequest &) {
        ExportFixture::setLedgerWritable(false);
        RawServer::reply(socket, RawServer::json(202, "{}", {fixture.locationHeader(), "Retry-After: 5"}));
    };
    fixture.service.toChecks = {fixture.says("running")};
    const auto operation = fixture.submitted();
    QSignalSpy stateChanged(operation.get(), &ExportOperation::stateChanged);
    QTRY_COMPARE(operation->attention(), Attention::NotRecorded);
    const QDateTime arrived = fixture.wire.clock.utcNow();
    // Not shown before it is on the disk, and nothing is built on it.
    QCOMPARE(operation->state(), State::Submitting);
    QVERIFY(operation->record().operationAddress.isEmpty());
    QVERIFY(!operation->isScheduled());
    fixture.wire.clock.advance(10s);
    QCOMPARE(operation->state(), State::Submitting);
    QCOMPARE(operation->attention(), Attention::NotRecorded);

    ExportFixture::setLedgerWritable(true);
    QCOMPARE(stateChanged.size(), 1);
    fixture.wire.clock.advance(10s);
    QCOMPARE(operation->state(), State::NotStarted);
    QCOMPARE(stateChanged.size(), 2);
    QCOMPARE(operation->record().operationId, fixture.operationId);
    QCOMPARE(operation->record().acceptedAt, arrived);
    QCOMPARE(operation->events().constLast().occurredAt, arrived);
    QVERIFY(fixture.ledger->find(operation->record().id) == operation->record());
    // Retry-After has passed meanwhile.
    QTRY_COMPARE(operation->state(), State::Running);
    QCOMPARE(fixture.wire.server.count("POST"), 1);
    QVERIFY(fixture.ledger->verify()->isIntact());
}

void tst_ExportOperation::checkThatCannotBeWrittenIsKept()
{
    ExportFixture fixture;
    fixture.service.toChecks = {fixture.says("running", R"(,"progress":0.5)")};
    const auto operation = fixture.recorded(fixture.followed(State::NotStarted));
    ExportFixture::setLedgerWritable(false);
    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE(operation->attention(), Attention::NotRecorded);
    QCOMPARE(operation->state(), State::NotStarted);
    QVERIFY(!operation->record().progress);
    QVERIFY(!operation->canCheckNow());
    QVERIFY(!operation->stopTracking());
    fixture.wire.clock.advance(1h);
    QCOMPARE(fixture.wire.server.count("GET"), 1);
    ExportFixture::setLedgerWritable(true);
    fixture.wire.clock.advance(10s);
    QTRY_COMPARE(operation->state(), State::Running);
    QCOMPARE(operation->record().progress.value_or(0), 0.5);
    QCOMPARE(operation->attention(), Attention::None);
    QTRY_COMPARE(fixture.wire.server.count("GET"), 2);
}

void tst_ExportOperation::signatureIsNowhereInTheLedger()
{
    ExportFixture fixture;
    fixture.service.toPost = RawServer::json(202, "{}", {fixture.locationHeader()});
    const QByteArray echo = R"(,"storageLocation":")" + fixture.location + R"(","progress":"sig=n0tAS1gnature%2B%2F%3D")";
    fixture.service.toChecks = {RawServer::json(200, fixture.operationJson("\"running\"", echo))};
    const auto operation = fixture.submitted();
    QTRY_COMPARE(operation->state(), State::NotStarted);
    fixture.wire.clock.advance(60s);
    QTRY_COMPARE(operation->state(), State::Running);
    const QFileInfoList files = QDir(fixture.directory.path()).entryInfoList(QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(!bytes.contains("n0tAS1gnature"), qPrintable(info.fileName()));
        QVERIFY2(!bytes.contains("token-"), qPrintable(info.fileName()));
    }
}

void tst_ExportOperation::firstCheckHonoursRetryAfter_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<double>("spread");
    QTest::addColumn<milliseconds>("wait");
    const QByteArray none;
    const auto row = [](const char *name, const QByteArray &header, const QByteArray &body, double spread, milliseconds wait) {
        QTest::newRow(name) << header << body << spread << wait;
    };
    row("seconds", "Retry-After: 90", "{}", 0, 90s);
    row("seconds, spread", "Retry-After: 90", "{}", 1, 99s);
    row("body", none, R"({"Retry-After":30})", 0, 30s);
    row("body, text", none, R"({"retry-after":"31"})", 0, 31s);
    // The service's clock is two seconds behind ours.
    row("date", "Date: Mon, 23 Nov 2026 11:59:58 GMT\r\nRetry-After: Mon, 23 Nov 2026 12:00:58 GMT", "{}", 0, 60s);
    row("none", none, "{}", 0, 60s);
    row("none, spread", none, "{}", 0.5, 63s);
    row("unreadable", "Retry-After: soon", "{}", 0, 60s);
    row("at once", "Retry-After: 0", "{}", 0, 60s);
    row("more than a month", "Retry-After: 9999999", "{}", 0, 60s);
}

void tst_ExportOperation::firstCheckHonoursRetryAfter()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, body);
    QFETCH(double, spread);
    QFETCH(milliseconds, wait);
    ExportFixture fixture;
    fixture.spread = spread;
    QList<QByteArray> headers{fixture.locationHeader()};
    if (!header.isEmpty())
        headers.append(header);
    fixture.service.toPost = RawServer::json(202, body, headers);
    fixture.service.toChecks = {fixture.says("running")};
    const auto operation = fixture.submitted();
    QTRY_COMPARE(operation->state(), State::NotStarted);
    QCOMPARE(operation->untilNextCheck().count(), wait.count());
    QCOMPARE(operation->record().nextCheckAt, fixture.wire.clock.utcNow().addMSecs(wait.count()));
    fixture.wire.clock.advance(wait - 1ms);
    QVERIFY(!operation->isChecking());
    QCOMPARE(fixture.wire.server.count("GET"), 0);
    fixture.wire.clock.advance(1ms);
    QVERIFY(operation->isChecking());
    QTRY_COMPARE(operation->state(), State::Running);
    QCOMPARE(fixture.wire.server.count("GET"), 1);
}

void tst_ExportOperation::ladder_data()
{
    QTest::addColumn<milliseconds>("age");
    QTest::addColumn<milliseconds>("wait");
    QTest::newRow("new") << milliseconds(1min) << milliseconds(60s);
    QTest::newRow("59 minutes") << milliseconds(59min) << milliseconds(60s);
    QTest::newRow("an hour") << milliseconds(1h) << milliseconds(5min);
    QTest::newRow("23 hours") << milliseconds(23h) << milliseconds(5min);
    QTest::newRow("a day") << milliseconds(24h) << milliseconds(30min);
    QTest::newRow("six days") << milliseconds(6 * 24h) << milliseconds(30min);
    QTest::newRow("a week") << milliseconds(7 * 24h) << milliseconds(1h);
    QTest::newRow("a month") << milliseconds(30 * 24h) << milliseconds(1h);
}

void tst_ExportOperation::ladder()
{
    QFETCH(milliseconds, age);
    QFETCH(milliseconds, wait);
    ExportFixture fixture;
    fixture.service.toChecks = {fixture.says("running")};
    const auto operation = fixture.recorded(fixture.followed(State::NotStarted, age));
    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE(operation->state(), State::Running);
    QCOMPARE(operation->untilNextCheck().count(), wait.count());
    QCOMPARE(operation->record().nextCheckAt, fixture.wire.clock.utcNow().addMSecs(wait.count()));
    fixture.wire.clock.advance(wait - 1ms);
    QVERIFY(!operation->isChecking());
    fixture.wire.clock.advance(1ms);
    QVERIFY(operation->isChecking());
}

void tst_ExportOperation::retryAfterOfACheck()
{
    ExportFixture fixture;
    fixture.spread = 1;
    fixture.service.toChecks = {fixture.says("running", {}, {"Retry-After: 600"}), fixture.says("complete")};
    const auto operation = fixture.recorded(fixture.followed(State::NotStarted));
    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE(operation->state(), State::Running);
    QCOMPARE(operation->untilNextCheck().count(), 660'000);
    QCOMPARE(operation->untilCheckAllowed().count(), 600'000);
    fixture.wire.clock.advance(660s - 1ms);
    QVERIFY(!operation->isChecking());
    fixture.wire.clock.advance(1ms);
    QTRY_COMPARE(operation->state(), State::Complete);
}

void tst_ExportOperation::aMonthLater()
{
    ExportFixture fixture;
    fixture.service.toChecks = {fixture.says("running", {}, {"Retry-After: 2678400"}), fixture.says("complete")};
    const auto operation = fixture.recorded(fixture.followed(State::NotStarted));
    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE(operation->state(), State::Running);
    for (int hour = 0; hour < 31 * 24 - 1; ++hour) {
        fixture.wire.clock.advance(1h);
        QVERIFY(!operation->isChecking());
    }
    fixture.wire.clock.advance(1h - 1ms);
    QVERIFY(!operation->isChecking());
    fixture.wire.clock.advance(1ms);
    QVERIFY(operation->isChecking());
    QTRY_COMPARE(operation->state(), State::Complete);
}

void tst_ExportOperation::clockIsSet_data()
{
    QTest::addColumn<int>("years");
    QTest::newRow("back") << -1;
    QTest::newRow("forward") << 1;
}

// Waiting is measured on a clock that nobody sets: neither hastened nor stopped, and no operation is given up for its age.
void tst_ExportOperation::clockIsSet()
{
    QFETCH(int, years);
    ExportFixture fixture;
    fixture.service.toChecks = {fixture.says("running")};
    const auto operation = fixture.recorded(fixture.followed(State::Running));
    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE(operation->events().size(), 2);
    fixture.wire.clock.advance(20s);
    fixture.wire.clock.setWallClock(fixture.wire.clock.utcNow().addYears(years));
    QCOMPARE(operation->untilNextCheck(), 40s);
    // What is shown is when it will be by the clock on the wall, as everybody reads it now.
    QCOMPARE(operation->nextCheckAt(), fixture.wire.clock.utcNow().addSecs(40));
    fixture.wire.clock.advance(40s - 1ms);
    QVERIFY(!operation->isChecking());
    fixture.wire.clock.advance(1ms);
    QTRY_COMPARE(operation->events().size(), 3);
    // What comes next is within the schedule, too.
    QVERIFY(operation->isScheduled());
    QVERIFY(operation->untilNextCheck() >= 60s && operation->untilNextCheck() <= 1h);
    fixture.wire.clock.advance(operation->untilNextCheck());
    QTRY_COMPARE(operation->events().size(), 4);
    QCOMPARE(operation->state(), State::Running);
}

// The wait was written down by a clock that was wrong; whoever starts the program after it was set right does not wait for a year.
void tst_ExportOperation::clockIsSetBackBetweenRuns()
{
    ExportFixture fixture;
    fixture.service.toPost = RawServer::json(202, "{}", {fixture.locationHeader(), "Retry-After: 300"});
    fixture.service.toChecks = {fixture.says("running")};
    auto operation = fixture.submitted();
    QTRY_COMPARE(operation->state(), State::NotStarted);
    operation.reset();
    fixture.wire.clock.setWallClock(fixture.wire.clock.utcNow().addYears(-1));

    fixture.openLedger();
    operation = fixture.operation(fixture.ledger->exports().constFirst());
    operation->setGraph(&fixture.wire.graph);
    QCOMPARE(operation->untilNextCheck(), 300s);
    QCOMPARE(operation->nextCheckAt(), fixture.wire.clock.utcNow().addSecs(300));
    QCOMPARE(operation->untilCheckAllowed(), 300s);
    fixture.wire.clock.advance(300s);
    QTRY_COMPARE(operation->state(), State::Running);
    QVERIFY(operation->untilNextCheck() >= 60s && operation->untilNextCheck() <= 1h);
}

void tst_ExportOperation::clockIsSetWhileStopped()
{
    ExportFixture fixture;
    fixture.service.toChecks = {fixture.says("running")};
    const auto operation = fixture.recorded(fixture.followed(State::Running));
    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE(operation->events().size(), 2);
    fixture.wire.clock.setWallClock(fixture.wire.clock.utcNow().addYears(-1));
    QVERIFY(operation->stopTracking());
    QCOMPARE(operation->untilCheckAllowed(), 60s);
    fixture.wire.clock.advance(20s);
    QVERIFY(operation->trackAgain());
    QCOMPARE(operation->untilNextCheck(), 40s);
    fixture.wire.clock.advance(40s);
    QTRY_COMPARE(operation->events().size(), 5);
}

// A day has not passed because somebody set the clock: giving up on a new operation needs a real one.
void tst_ExportOperation::clockIsSetForwardBeforeItIsVisible()
{
    ExportFixture fixture;
    fixture.service.toPost = RawServer::json(202, "{}", {fixture.locationHeader()});
    fixture.service.toChecks = {RawServer::json(404, "{}")};
    const auto operation = fixture.submitted();
    QTRY_COMPARE(operation->state(), State::NotStarted);
    fixture.wire.clock.setWallClock(fixture.wire.clock.utcNow().addDays(2));
    fixture.wire.clock.advance(60s);
    QTRY_COMPARE(operation->attention(), Attention::NotVisibleYet);
    QCOMPARE(operation->state(), State::NotStarted);
    QVERIFY(operation->isScheduled());
}

void tst_ExportOperation::operationToItsEnd()
{
    ExportFixture fixture;
    fixture.service.toPost = RawServer::json(202, "{}", {fixture.locationHeader()});
    fixture.service.toChecks = {fixture.says("notStarted"), fixture.says("running", R"(,"progress":0.25)"),
                                fixture.says("running", R"(,"progress":"0.5")"),
                                RawServer::json(200,
                                                R"({"id":"d007e3da-cd9b-4b02-8d66-422403c53e3f","status":"complete","progress":1,)"
                                                R"("submittedDateTime":"2026-11-23T12:00:01Z","completedDateTime":"2026-11-23T12:03:30Z"})")};
    const auto operation = fixture.submitted();
    QTRY_COMPARE(operation->state(), State::NotStarted);
    for (int check = 1; check <= 4; ++check) {
        QVERIFY(operation->isScheduled());
        fixture.wire.clock.advance(60s);
        QTRY_COMPARE(operation->events().size(), 3 + check);
    }
    QCOMPARE(operation->state(), State::Complete);
    const ExportRecord &record = operation->record();
    QCOMPARE(record.statusText, QStringLiteral("complete"));
    QCOMPARE(record.progressScale, ProgressReading::Scale::Fraction);
    QCOMPARE(record.progressText, QStringLiteral("1"));
    QCOMPARE(record.submittedDateTime, QDateTime({2026, 11, 23}, {12, 0, 1}, QTimeZone::utc()));
    QCOMPARE(record.completedDateTime, QDateTime({2026, 11, 23}, {12, 3, 30}, QTimeZone::utc()));
    QVERIFY(record.seenByService);
    QVERIFY(!operation->isScheduled());
    QCOMPARE(operation->untilNextCheck().count(), 0);
    QVERIFY(!operation->record().nextCheckAt.isValid());
    QVERIFY(!operation->canCheckNow());
    QCOMPARE(kindsOf(operation->events()),
             QList<Kind>({Kind::IntentRecorded, Kind::Submitting, Kind::AnswerReceived, Kind::CheckAnswered, Kind::CheckAnswered, Kind::CheckAnswered,
                          Kind::CheckAnswered}));
    QList<State> states;
    for (const LedgerEvent &event : operation->events())
        states.append(event.state);
    QCOMPARE(
        states,
        QList<State>({State::Recorded, State::Submitting, State::NotStarted, State::NotStarted, State::Running, State::Running, State::Complete}));
    QVERIFY(fixture.ledger->verify()->isIntact());
}

void tst_ExportOperation::endStates_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<State>("state");
    QTest::newRow("complete") << QByteArray("complete") << State::Complete;
    QTest::newRow("failed") << QByteArray("failed") << State::Failed;
}

void tst_ExportOperation::endStates()
{
    QFETCH(QByteArray, word);
    QFETCH(State, state);
    ExportFixture fixture;
    fixture.service.toChecks = {fixture.says(word, {}, {"Retry-After: 1"})};
    const auto operation = fixture.recorded(fixture.followed(State::Running));
    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE(operation->state(), state);
    QVERIFY(!operation->isScheduled());
    fixture.wire.clock.advance(24h);
    QVERIFY(!operation->isChecking());
    operation->checkNow();
    operation->contactMayBeBack();
    QVERIFY(!operation->isChecking());
    QVERIFY(!operation->stopTracking());
    QCOMPARE(fixture.wire.server.count("GET"), 1);
}

void tst_ExportOperation::unknownWordsKeepTheState_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QString>("text");
    for (const auto &[name, state] : {std::pair("NotStarted", State::NotStarted), std::pair("Running", State::Running)}) {
        QTest::addRow("%s, null", name) << state << QByteArray("null") << QString();
        QTest::addRow("%s, sentinel", name) << state << QByteArray("\"unknownFutureValue\"") << QStringLiteral("unknownFutureValue");
        QTest::addRow("%s, new word", name) << state << QByteArray("\"paused\"") << QStringLiteral("paused");
    }
}

void tst_ExportOperation::unknownWordsKeepTheState()
{
    QFETCH(State, state);
    QFETCH(QByteArray, word);
    ExportFixture fixture;
    fixture.service.toChecks = {RawServer::json(200, fixture.operationJson(word))};
    const auto operation = fixture.recorded(fixture.followed(state));
    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE(operation->events().size(), 2);
    QCOMPARE(operation->state(), state);
    QTEST(operation->record().statusText, "text");
    QCOMPARE(operation->attention(), Attention::None);
    QCOMPARE(operation->untilNextCheck().count(), 60'000);
    QCOMPARE(operation->events().constLast().kind, Kind::CheckAnswered);
}

void tst_ExportOperation::contradictingProgressIsRemembered()
{
    ExportFixture fixture;
    fixture.service.toChecks = {fixture.says("running", R"(,"progress":0.5)"), fixture.says("running", R"(,"progress":60)")};
    auto operation = fixture.recorded(fixture.followed(State::Running));
    const QString id = operation->record().id;
    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE(operation->record().progressScale, ProgressReading::Scale::Fraction);
    operation.reset();
    fixture.openLedger();
    operation = fixture.operation(*fixture.ledger->find(id));
    QCOMPARE(operation->record().progressScale, ProgressReading::Scale::Fraction);
    operation->setGraph(&fixture.wire.graph);
    fixture.wire.clock.advance(60s);
    QTRY_COMPARE(operation->record().progressScale, ProgressReading::Scale::Inconsistent);
    QCOMPARE(fixture.ledger->find(id)->progressScale, ProgressReading::Scale::Inconsistent);
}

void tst_ExportOperation::otherPersonIsSaid()
{
    ExportFixture fixture;
    fixture.service.toChecks = {RawServer::json(200, R"({"id":"1","status":"running","userId":"5586b2ae-c4fb-4eda-9620-7e73dddd1cac"})"),
                                fixture.says("running")};
    const auto operation = fixture.recorded(fixture.followed(State::NotStarted));
    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE(operation->attention(), Attention::OtherPerson);
    QCOMPARE(operation->state(), State::Running);
    QCOMPARE(operation->events().constLast().errorCode, QStringLiteral("OtherPerson"));
    QVERIFY(!operation->events().constLast().text.contains(QStringLiteral("5586b2ae")));
    QVERIFY(operation->isScheduled());
    fixture.wire.clock.advance(60s);
    QTRY_COMPARE(operation->attention(), Attention::None);
}

void tst_ExportOperation::notVisibleForADay()
{
    ExportFixture fixture;
    fixture.service.toPost = RawServer::json(202, "{}", {fixture.locationHeader()});
    fixture.service.toChecks = {RawServer::json(404, R"({"error":{"code":"Request_ResourceNotFound","message":"m"}})")};
    const auto operation = fixture.submitted();
    QTRY_COMPARE(operation->state(), State::NotStarted);
    const QDateTime accepted = fixture.wire.clock.utcNow();
    int checks = 0;
    while (accepted.secsTo(fixture.wire.clock.utcNow()) < 86'400 - 1800) {
        const milliseconds wait = operation->untilNextCheck();
        QVERIFY(wait >= 60s && wait <= 5min);
        // Late, as after sleep: the day counts, not the number of checks.
        fixture.wire.clock.advance(checks < 3 ? wait : milliseconds(30min));
        ++checks;
        QTRY_COMPARE(operation->events().size(), 3 + checks);
        QCOMPARE(operation->state(), State::NotStarted);
        QCOMPARE(operation->attention(), Attention::NotVisibleYet);
        QVERIFY(operation->isScheduled());
    }
    QVERIFY(checks > 40);
    while (operation->state() == State::NotStarted) {
        fixture.wire.clock.advance(operation->untilNextCheck());
        ++checks;
        QTRY_COMPARE(operation->events().size(), 3 + checks);
        const bool isOver = accepted.secsTo(fixture.wire.clock.utcNow()) >= 86'400;
        QCOMPARE(operation->state(), isOver ? State::Forgotten : State::NotStarted);
    }
    QVERIFY(!operation->isScheduled());
    QCOMPARE(operation->attention(), Attention::None);
    const LedgerEvent ending = operation->events().constLast();
    QCOMPARE(ending.kind, Kind::CheckFailed);
    QCOMPARE(ending.state, State::Forgotten);
    QCOMPARE(ending.httpStatus, 404);
    QCOMPARE(ending.errorCode, QStringLiteral("Request_ResourceNotFound"));
}

void tst_ExportOperation::goneAfterItWasSeen()
{
    ExportFixture fixture;
    fixture.service.toChecks = {fixture.says("running"), RawServer::json(404, "{}")};
    const auto operation = fixture.recorded(fixture.followed(State::NotStarted));
    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE(operation->state(), State::Running);
    fixture.wire.clock.advance(60s);
    QTRY_COMPARE(operation->state(), State::Forgotten);
    QVERIFY(!operation->isScheduled());
    QCOMPARE(operation->lastError()->kind, GraphError::Kind::NotFound);
}

void tst_ExportOperation::goneAtOnce()
{
    ExportFixture fixture;
    fixture.service.toChecks = {RawServer::json(410, "{}")};
    const auto operation = fixture.recorded(fixture.followed(State::NotStarted));
    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE(operation->state(), State::Forgotten);
    QCOMPARE(operation->events().constLast().httpStatus, 410);
    fixture.wire.clock.advance(48h);
    QVERIFY(!operation->isChecking());
}

void tst_ExportOperation::checkNowBringsItBack()
{
    ExportFixture fixture;
    fixture.service.toChecks = {RawServer::json(410, "{}"), RawServer::json(404, "{}"), RawServer::json(503, "{}"), fixture.says("running")};
    const auto operation = fixture.recorded(fixture.followed(State::NotStarted));
    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE(operation->state(), State::Forgotten);
    QVERIFY(!operation->canCheckNow());
    for (int check = 2; check <= 4; ++check) {
        fixture.wire.clock.advance(60s);
        QVERIFY(operation->canCheckNow());
        operation->checkNow();
        QVERIFY(operation->isChecking());
        QTRY_COMPARE(operation->events().size(), 1 + check);
        QCOMPARE(operation->state(), check == 4 ? State::Running : State::Forgotten);
        QCOMPARE(operation->attention(), check == 3 ? Attention::ServiceTrouble : Attention::None);
        QCOMPARE(operation->isScheduled(), check == 4);
    }
    QCOMPARE(operation->untilNextCheck().count(), 60'000);
}

void tst_ExportOperation::trouble_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Attention>("attention");
    QTest::addColumn<milliseconds>("wait");
    const auto row = [](const char *name, const QByteArray &answer, Attention attention, milliseconds wait) {
        QTest::newRow(name) << answer << attention << wait;
    };
    row("401", RawServer::json(401, "{}"), Attention::SignInNeeded, 60s);
    row("403", RawServer::json(403, "{}"), Attention::PermissionMissing, 60s);
    row("403 with a challenge", RawServer::json(403, "{}", {challenge()}), Attention::SignInNeeded, 60s);
    row("404", RawServer::json(404, "{}"), Attention::NotVisibleYet, 60s);
    row("429", RawServer::json(429, "{}"), Attention::Throttled, 60s);
    row("429 with Retry-After", RawServer::json(429, "{}", {"Retry-After: 200"}), Attention::Throttled, 200s);
    row("500", RawServer::json(500, "{}"), Attention::ServiceTrouble, 3s);
    row("502, HTML", RawServer::response(502, "<html>"), Attention::ServiceTrouble, 3s);
    row("503 with Retry-After", RawServer::json(503, "{}", {"Retry-After: 45"}), Attention::ServiceTrouble, 45s);
    row("408", RawServer::json(408, "{}"), Attention::ServiceTrouble, 3s);
    row("400", RawServer::json(400, "{}"), Attention::BadReply, 60s);
    row("302", RawServer::response(302, {}, {"Location: /login"}), Attention::BadReply, 60s);
    row("captive portal", RawServer::response(200, "<html>"), Attention::BadReply, 60s);
    row("something else", RawServer::json(200, R"({"value":[]})"), Attention::BadReply, 60s);
    row("cut", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", Attention::ServiceTrouble, 3s);
    row("closed", {}, Attention::ServiceTrouble, 3s);
}

void tst_ExportOperation::trouble()
{
    QFETCH(QByteArray, answer);
    QFETCH(Attention, attention);
    QFETCH(milliseconds, wait);
    ExportFixture fixture;
    bool broken = true;
    fixture.wire.server.setAnswer([&](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, broken ? answer : fixture.says("running", R"(,"progress":0.5)"));
        if (broken && (answer.isEmpty() || answer.endsWith("\n{")))
            RawServer::close(socket);
    });
    ExportRecord record = fixture.followed(State::Running);
    record.progress = 0.25;
    record.statusText = QStringLiteral("running");
    const auto operation = fixture.recorded(record);
    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE(operation->attention(), attention);
    QCOMPARE(operation->state(), State::Running);
    QCOMPARE(operation->record().progress.value_or(0), 0.25);
    QCOMPARE(operation->record().statusText, QStringLiteral("running"));
    QVERIFY(operation->lastError());
    QVERIFY(operation->isScheduled());
    QCOMPARE(operation->untilNextCheck().count(), wait.count());
    QCOMPARE(operation->events().size(), 2);
    QCOMPARE(operation->events().constLast().kind, Kind::CheckFailed);
    QCOMPARE(operation->events().constLast().state, State::Running);
    QCOMPARE(operation->events().constLast().httpStatus, operation->lastError()->httpStatus);

    broken = false;
    fixture.wire.clock.advance(wait - 1ms);
    QVERIFY(!operation->isChecking());
    fixture.wire.clock.advance(1ms);
    QTRY_COMPARE(operation->attention(), Attention::None);
    QVERIFY(!operation->lastError());
    QCOMPARE(operation->record().progress.value_or(0), 0.5);
    QCOMPARE(operation->untilNextCheck().count(), 60'000);
}

void tst_ExportOperation::asksAnewAfterA503()
{
    ExportFixture fixture;
    fixture.service.toChecks = {fixture.says("running"), fixture.says("running"), RawServer::response(503), fixture.says("running"),
                                fixture.says("running")};
    const auto operation = fixture.recorded(fixture.followed(State::Running));
    operation->setGraph(&fixture.wire.graph);
    const QList<int> connections{1, 1, 1, 2, 2};
    for (qsizetype i = 0; i < connections.size(); ++i) {
        QTRY_COMPARE(operation->events().size(), 2 + i);
        QCOMPARE(fixture.wire.server.connections(), connections.at(i));
        fixture.wire.clock.advance(operation->untilNextCheck());
    }
}

void tst_ExportOperation::throttlingNeverMakesItAskSooner()
{
    ExportFixture fixture;
    fixture.service.toChecks = {RawServer::json(429, "{}")};
    const auto operation = fixture.recorded(fixture.followed(State::Running));
    operation->setGraph(&fixture.wire.graph);
    // Nothing names a time: twice as long each, up to an hour.
    const QList<int> seconds{60, 120, 240, 480, 960, 1920, 3600, 3600};
    for (qsizetype i = 0; i < seconds.size(); ++i) {
        QTRY_COMPARE(operation->events().size(), 2 + i);
        QCOMPARE(operation->untilNextCheck().count(), seconds.at(i) * 1000);
        fixture.wire.clock.advance(operation->untilNextCheck());
    }

    ExportFixture old;
    old.service.toChecks = {RawServer::json(429, "{}")};
    const auto slow = old.recorded(old.followed(State::Running, 10 * 24h));
    slow->setGraph(&old.wire.graph);
    QTRY_COMPARE(slow->attention(), Attention::Throttled);
    QCOMPARE(slow->untilNextCheck().count(), milliseconds(1h).count());
}

void tst_ExportOperation::backsOffWhileTheServiceIsDown()
{
    ExportFixture fixture;
    fixture.service.toChecks = {RawServer::json(500, "{}")};
    const auto operation = fixture.recorded(fixture.followed(State::Running, 10 * 24h));
    operation->setGraph(&fixture.wire.graph);
    const QList<int> seconds{3, 12, 27, 48, 75, 108, 147, 180, 180, 180, 3600, 3600};
    for (qsizetype i = 0; i < seconds.size(); ++i) {
        QTRY_COMPARE(operation->events().size(), 2 + i);
        QCOMPARE(operation->untilNextCheck().count(), seconds.at(i) * 1000);
        fixture.wire.clock.advance(operation->untilNextCheck());
    }
}

void tst_ExportOperation::offline()
{
    ExportFixture fixture;
    fixture.service.toChecks = {fixture.says("running")};
    fixture.wire.tokens.error = AccessTokenError::Offline;
    const auto operation = fixture.recorded(fixture.followed(State::NotStarted));
    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE(operation->attention(), Attention::Offline);
    QCOMPARE(operation->state(), State::NotStarted);
    QCOMPARE(operation->untilNextCheck().count(), 3000);
    QCOMPARE(operation->events().constLast().kind, Kind::CheckFailed);
    QCOMPARE(operation->events().constLast().text, QStringLiteral("Offline"));
    // The service was not bothered: a person may try again at once.
    QVERIFY(operation->canCheckNow());
    fixture.wire.tokens.error.reset();
    operation->contactMayBeBack();
    QTRY_COMPARE(operation->state(), State::Running);
    QCOMPARE(operation->attention(), Attention::None);
    operation->contactMayBeBack();
    QVERIFY(!operation->isChecking());
    QCOMPARE(operation->untilNextCheck().count(), 60'000);
}

void tst_ExportOperation::contactBackHonoursRetryAfter()
{
    ExportFixture fixture;
    fixture.service.toChecks = {RawServer::json(503, "{}", {"Retry-After: 600"}), fixture.says("running")};
    fixture.spread = 1;
    const auto operation = fixture.recorded(fixture.followed(State::NotStarted));
    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE(operation->attention(), Attention::ServiceTrouble);
    QCOMPARE(operation->untilNextCheck().count(), 660'000);
    operation->contactMayBeBack();
    QVERIFY(!operation->isChecking());
    QCOMPARE(operation->untilNextCheck().count(), 600'000);
    fixture.wire.clock.advance(600s);
    QTRY_COMPARE(operation->state(), State::Running);
}

void tst_ExportOperation::withoutSignInNobodyIsAsked()
{
    ExportFixture fixture;
    fixture.service.toChecks = {fixture.says("running")};
    fixture.wire.tokens.error = AccessTokenError::SignInNeeded;
    const auto operation = fixture.recorded(fixture.followed(State::NotStarted));
    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE(operation->attention(), Attention::SignInNeeded);
    QVERIFY(!operation->isScheduled());
    QCOMPARE(operation->state(), State::NotStarted);
    QCOMPARE(operation->events().size(), 1);
    for (int i = 0; i < 20; ++i) {
        fixture.wire.clock.advance(1h);
        QCoreApplication::processEvents();
    }
    QCOMPARE(fixture.wire.tokens.requests.size(), 1);
    QCOMPARE(fixture.wire.server.connections(), 0);

    operation->contactMayBeBack();
    QTRY_COMPARE(fixture.wire.tokens.requests.size(), 2);
    QTRY_VERIFY(!operation->isChecking());
    QCOMPARE(operation->attention(), Attention::SignInNeeded);
    fixture.wire.tokens.error.reset();
    operation->contactMayBeBack();
    QTRY_COMPARE(operation->state(), State::Running);
    QVERIFY(operation->isScheduled());
}

void tst_ExportOperation::signedInAgain()
{
    ExportFixture fixture;
    fixture.service.toChecks = {fixture.says("running")};
    fixture.wire.tokens.error = AccessTokenError::SignInNeeded;
    const auto operation = fixture.recorded(fixture.followed(State::NotStarted));
    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE(operation->attention(), Attention::SignInNeeded);
    fixture.wire.tokens.error.reset();
    operation->setGraph(&fixture.wire.graph); // the very same client
    QTRY_COMPARE(operation->state(), State::Running);
    QCOMPARE(operation->attention(), Attention::None);
}

void tst_ExportOperation::refusedTokenKeepsTheState()
{
    ExportFixture fixture;
    fixture.service.toChecks = {RawServer::json(401, "{}", {challenge()}), fixture.says("running")};
    fixture.wire.tokens.error = AccessTokenError::SignInNeeded;
    fixture.wire.tokens.errorFrom = 2;
    const auto operation = fixture.recorded(fixture.followed(State::NotStarted));
    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE(operation->attention(), Attention::SignInNeeded);
    QCOMPARE(operation->lastError()->kind, GraphError::Kind::ClaimsChallenge);
    QVERIFY(!operation->lastError()->claims.isEmpty());
    QCOMPARE(operation->events().constLast().httpStatus, 401);
    QCOMPARE(operation->state(), State::NotStarted);
    fixture.wire.tokens.error.reset();
    operation->setGraph(&fixture.wire.graph);
    QCOMPARE(operation->attention(), Attention::None);
    fixture.wire.clock.advance(60s);
    QTRY_COMPARE(operation->state(), State::Running);
}

void tst_ExportOperation::withoutGraphNothingIsAsked()
{
    ExportFixture fixture;
    fixture.service.toChecks = {fixture.says("running")};
    const auto operation = fixture.recorded(fixture.followed(State::NotStarted));
    QVERIFY(!operation->hasGraph());
    QVERIFY(!operation->isScheduled());
    QVERIFY(!operation->canCheckNow());
    QCOMPARE(operation->attention(), Attention::SignInNeeded);
    fixture.wire.clock.advance(1h);
    operation->checkNow();
    QVERIFY(!operation->isChecking());

    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE(operation->state(), State::Running);
    operation->setGraph(nullptr);
    QCOMPARE(operation->attention(), Attention::SignInNeeded);
    QVERIFY(!operation->isScheduled());
    fixture.wire.clock.advance(1h);
    QVERIFY(!operation->isChecking());
    QCOMPARE(fixture.wire.server.count("GET"), 1);
    operation->setGraph(&fixture.wire.graph); // long due
    QTRY_COMPARE(fixture.wire.server.count("GET"), 2);
}

void tst_ExportOperation::anotherGraphEndsTheCheck()
{
    ExportFixture fixture;
    const auto operation = fixture.recorded(fixture.followed(State::NotStarted));
    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE(fixture.wire.server.count("GET"), 1);
    QVERIFY(operation->isChecking());
    operation->setGraph(nullptr);
    QVERIFY(!operation->isChecking());
    QTRY_VERIFY(fixture.wire.server.openSockets().isEmpty());
    QCOMPARE(operation->events().size(), 1);
    fixture.service.toChecks = {fixture.says("running")};
    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE(operation->state(), State::Running);
}

void tst_ExportOperation::restartContinues()
{
    ExportFixture fixture;
    fixture.spread = 0.987654;
    fixture.service.toPost = RawServer::json(202, "{}", {fixture.locationHeader(), "Retry-After: 300"});
    fixture.service.toChecks = {fixture.says("running")};
    auto operation = fixture.submitted();
    QTRY_COMPARE(operation->state(), State::NotStarted);
    const ExportRecord before = operation->record();
    const QDateTime due = before.nextCheckAt;
    QCOMPARE(fixture.wire.clock.utcNow().msecsTo(due), 329'630);
    operation.reset();
    fixture.wire.clock.advance(100s);

    fixture.openLedger();
    const QList<ExportRecord> records = fixture.ledger->exports();
    QCOMPARE(records.size(), 1);
    QVERIFY(records.constFirst() == before);
    operation = fixture.operation(records.constFirst());
    operation->setGraph(&fixture.wire.graph);
    QCOMPARE(operation->state(), State::NotStarted);
    QCOMPARE(operation->record().nextCheckAt, due);
    QCOMPARE(operation->untilNextCheck().count(), fixture.wire.clock.utcNow().msecsTo(due));
    QCOMPARE(operation->untilCheckAllowed().count(), 200'000);
    QVERIFY(!operation->canCheckNow());
    fixture.wire.clock.advance(milliseconds(fixture.wire.clock.utcNow().msecsTo(due) - 1));
    QVERIFY(!operation->isChecking());
    fixture.wire.clock.advance(1ms);
    QVERIFY(operation->isChecking());
    QTRY_COMPARE(operation->state(), State::Running);
    QCOMPARE(operation->events().size(), 4);
}

void tst_ExportOperation::restartAfterALongTime()
{
    ExportFixture fixture;
    fixture.service.toChecks = {fixture.says("complete")};
    ExportRecord record = fixture.followed(State::Running, 20 * 24h);
    record.nextCheckAt = fixture.wire.clock.utcNow().addDays(-3);
    const auto operation = fixture.recorded(record);
    QVERIFY(!operation->isChecking());
    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE(operation->state(), State::Complete);
}

void tst_ExportOperation::checkNowRules()
{
    ExportFixture fixture;
    fixture.service.toPost = RawServer::json(202, "{}", {fixture.locationHeader(), "Retry-After: 120"});
    fixture.service.toChecks = {fixture.says("running")};
    fixture.spread = 1;
    const auto operation = fixture.submitted();
    QVERIFY(!operation->canCheckNow());
    QTRY_COMPARE(operation->state(), State::NotStarted);
    QCOMPARE(operation->untilCheckAllowed().count(), 120'000);
    fixture.wire.clock.advance(120s - 1ms);
    QVERIFY(!operation->canCheckNow());
    operation->checkNow();
    QVERIFY(!operation->isChecking());
    fixture.wire.clock.advance(1ms);
    QVERIFY(operation->canCheckNow());
    operation->checkNow();
    QVERIFY(operation->isChecking());
    QVERIFY(!operation->canCheckNow());
    operation->checkNow();
    QTRY_COMPARE(operation->state(), State::Running);
    QCOMPARE(fixture.wire.server.count("GET"), 1);
    // The service named no time: a minute.
    QCOMPARE(operation->untilCheckAllowed().count(), 60'000);
    fixture.wire.clock.advance(60s);
    QVERIFY(operation->canCheckNow());
}

void tst_ExportOperation::stopAndTrackAgain()
{
    ExportFixture fixture;
    fixture.service.toChecks = {fixture.says("running", {}, {"Retry-After: 120"})};
    auto operation = fixture.recorded(fixture.followed(State::NotStarted));
    const QString id = operation->record().id;
    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE(operation->state(), State::Running);
    QVERIFY(!operation->trackAgain());
    QVERIFY(operation->stopTracking());
    QVERIFY(!operation->stopTracking());
    QVERIFY(!operation->record().tracked);
    QVERIFY(!operation->isScheduled());
    QVERIFY(!operation->canCheckNow());
    QCOMPARE(operation->untilNextCheck().count(), 0);
    QCOMPARE(operation->attention(), Attention::None);
    QCOMPARE(operation->state(), State::Running);
    fixture.wire.clock.advance(30s);
    QVERIFY(!operation->isChecking());

    // It stays so over a restart, and without anybody signed in.
    operation.reset();
    fixture.openLedger();
    operation = fixture.operation(*fixture.ledger->find(id));
    QCOMPARE(operation->attention(), Attention::None);
    operation->setGraph(&fixture.wire.graph);
    QVERIFY(!operation->isScheduled());

    // Retry-After is still in force.
    QVERIFY(operation->trackAgain());
    QVERIFY(operation->record().tracked);
    QCOMPARE(operation->untilNextCheck().count(), 90'000);
    fixture.wire.clock.advance(90s);
    QTRY_COMPARE(fixture.wire.server.count("GET"), 2);
    const QList<Kind> kinds = kindsOf(operation->events());
    QCOMPARE(kinds.mid(0, 4), QList<Kind>({Kind::IntentRecorded, Kind::CheckAnswered, Kind::TrackingStopped, Kind::TrackingResumed}));
}

void tst_ExportOperation::stopDuringACheck()
{
    ExportFixture fixture;
    const auto operation = fixture.recorded(fixture.followed(State::NotStarted));
    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE(fixture.wire.server.count("GET"), 1);
    QVERIFY(operation->stopTracking());
    QVERIFY(!operation->isChecking());
    QTRY_VERIFY(fixture.wire.server.openSockets().isEmpty());
    QCOMPARE(kindsOf(operation->events()), QList<Kind>({Kind::IntentRecorded, Kind::TrackingStopped}));
}

void tst_ExportOperation::stopWhileSubmitting()
{
    ExportFixture fixture;
    QTcpSocket *waiting = nullptr;
    fixture.service.onPost = [&waiting](QTcpSocket &socket, const ReceivedRequest &) { waiting = &socket; };
    const auto operation = fixture.submitted();
    QTRY_VERIFY(waiting);
    QVERIFY(!operation->stopTracking());
    QVERIFY(!operation->trackAgain());
    RawServer::reply(*waiting, RawServer::json(202, "{}", {fixture.locationHeader()}));
    QTRY_COMPARE(operation->state(), State::NotStarted);
    QVERIFY(operation->record().tracked);
}

void tst_ExportOperation::stoppingMustBeRecorded()
{
    ExportFixture fixture;
    fixture.service.toChecks = {fixture.says("running")};
    const auto operation = fixture.recorded(fixture.followed(State::NotStarted));
    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE(operation->state(), State::Running);
    QSignalSpy changed(operation.get(), &ExportOperation::changed);
    ExportFixture::setLedgerWritable(false);
    QVERIFY(!operation->stopTracking());
    QVERIFY(operation->record().tracked);
    QVERIFY(operation->isScheduled());
    QVERIFY(operation->ledgerError());
    QCOMPARE(changed.size(), 1);
    ExportFixture::setLedgerWritable(true);
    QVERIFY(operation->stopTracking());
    QVERIFY(!operation->ledgerError());
}

void tst_ExportOperation::trackByAddress_data()
{
    QTest::addColumn<State>("state");
    QTest::newRow("Unconfirmed") << State::Unconfirmed;
    QTest::newRow("Untracked") << State::Untracked;
}

void tst_ExportOperation::trackByAddress()
{
    QFETCH(State, state);
    ExportFixture fixture;
    fixture.service.toChecks = {fixture.says("running")};
    ExportRecord record = fixture.intent();
    record.state = state;
    if (state == State::Untracked)
        record.acceptedAt = fixture.wire.clock.utcNow().addSecs(-1000);
    const auto operation = fixture.recorded(record);
    operation->setGraph(&fixture.wire.graph);
    QVERIFY(!operation->isScheduled());
    QVERIFY(!operation->canCheckNow());
    QSignalSpy stateChanged(operation.get(), &ExportOperation::stateChanged);
    QVERIFY(operation->track(fixture.address()));
    QCOMPARE(operation->state(), State::NotStarted);
    QCOMPARE(stateChanged.size(), 1);
    QCOMPARE(operation->record().operationId, fixture.operationId);
    // What a person supplies is no 202.
    QCOMPARE(operation->record().acceptedAt, record.acceptedAt);
    QTRY_COMPARE(operation->state(), State::Running);
    const QList<LedgerEvent> events = operation->events();
    QCOMPARE(kindsOf(events), QList<Kind>({Kind::IntentRecorded, Kind::TrackedFromElsewhere, Kind::CheckAnswered}));
    QCOMPARE(events.at(1).text, fixture.operationId);
    QCOMPARE(fixture.wire.server.count("POST"), 0);
    QVERIFY(!operation->track(fixture.address()));
}

void tst_ExportOperation::trackRefuses()
{
    ExportFixture fixture;
    for (const State state :
         {State::Recorded, State::NotSent, State::Rejected, State::NotStarted, State::Running, State::Complete, State::Failed, State::Forgotten}) {
        ExportRecord record = fixture.intent();
        record.state = state;
        const auto operation = fixture.recorded(record);
        QVERIFY(!operation->track(fixture.address()));
        QCOMPARE(operation->state(), state);
    }
    ExportRecord record = fixture.intent();
    record.state = State::Unconfirmed;
    const auto operation = fixture.recorded(record);
    const auto foreign = OperationAddress::fromPerson(fixture.operationId, QUrl(QStringLiteral("https://graph.microsoft.com")));
    QVERIFY(foreign);
    QVERIFY(!operation->track(*foreign));
    QCOMPARE(operation->state(), State::Unconfirmed);
    QCOMPARE(operation->events().size(), 1);
    ExportFixture::setLedgerWritable(false);
    QVERIFY(!operation->track(fixture.address()));
    QCOMPARE(operation->state(), State::Unconfirmed);
    QVERIFY(operation->record().operationAddress.isEmpty());
}

// What a person typed proves nothing: the ledger does not say that the service accepted anything.
void tst_ExportOperation::wrongIdIsNoAcceptance()
{
    ExportFixture fixture;
    fixture.service.toChecks = {RawServer::json(404, "{}"), fixture.says("running")};
    ExportRecord record = fixture.intent();
    record.state = State::Unconfirmed;
    const auto operation = fixture.recorded(record);
    operation->setGraph(&fixture.wire.graph);
    QVERIFY(operation->track(fixture.address()));
    QTRY_COMPARE(operation->attention(), Attention::NotVisibleYet);
    QCOMPARE(operation->state(), State::NotStarted);
    QVERIFY(!operation->record().acceptedAt.isValid());
    // Giving up on it takes as long as for one that was accepted.
    fixture.wire.clock.advance(60s);
    QTRY_COMPARE(operation->state(), State::Running);
}

void tst_ExportOperation::wrongIdCanBeCorrected()
{
    ExportFixture fixture;
    fixture.service.toChecks = {RawServer::json(404, "{}")};
    ExportRecord record = fixture.intent();
    record.state = State::Untracked;
    record.acceptedAt = fixture.wire.clock.utcNow();
    const auto operation = fixture.recorded(record);
    operation->setGraph(&fixture.wire.graph);
    const auto other = [&fixture](const QString &id) { return *OperationAddress::fromPerson(id, fixture.wire.graph.cloud().graphRoot()); };
    QVERIFY(operation->canTakeAddress());
    QVERIFY(operation->track(other(QStringLiteral("wrong-1"))));
    QVERIFY(!operation->canTakeAddress());
    QTRY_COMPARE(operation->attention(), Attention::NotVisibleYet);
    QVERIFY(operation->canTakeAddress());
    QVERIFY(operation->track(other(QStringLiteral("wrong-2"))));
    QCOMPARE(operation->attention(), Attention::None);
    QCOMPARE(operation->record().operationId, QStringLiteral("wrong-2"));
    QTRY_COMPARE(operation->attention(), Attention::NotVisibleYet);
    while (operation->state() == State::NotStarted) {
        const qsizetype before = operation->events().size();
        fixture.wire.clock.advance(operation->untilNextCheck());
        QTRY_COMPARE(operation->events().size(), before + 1);
    }
    QCOMPARE(operation->state(), State::Forgotten);
    QVERIFY(operation->canTakeAddress());
    fixture.service.toChecks = {fixture.says("running")};
    QVERIFY(operation->track(fixture.address()));
    QTRY_COMPARE(operation->state(), State::Running);
    QVERIFY(!operation->canTakeAddress());
    QVERIFY(!operation->track(other(QStringLiteral("wrong-3"))));
    QVERIFY(fixture.ledger->verify()->isIntact());
}

void tst_ExportOperation::tokenStaysAtItsOwnRoot()
{
    ExportFixture fixture;
    RawServer foreign(inTurn({RawServer::json(200, "{}")}));
    ExportRecord record = fixture.followed(State::Running);
    // Somebody has changed the ledger.
    record.graphRoot = foreign.url();
    record.operationAddress = foreign.url(QStringLiteral("/v1.0/dataPolicyOperations/1")).toString();
    const auto operation = fixture.recorded(record);
    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE(operation->attention(), Attention::BadReply);
    QVERIFY(!operation->isScheduled());
    QVERIFY(fixture.wire.tokens.requests.isEmpty());
    QCOMPARE(foreign.connections(), 0);
}

void tst_ExportOperation::closeAndReopen()
{
    ExportFixture fixture;
    ExportRecord record = fixture.intent();
    record.state = State::Rejected;
    const auto operation = fixture.recorded(record);
    QSignalSpy changed(operation.get(), &ExportOperation::changed);
    QVERIFY(operation->canClose());
    QVERIFY(!operation->reopen());
    QVERIFY(operation->close(QStringLiteral("Answered by letter")));
    QVERIFY(operation->record().closed);
    QVERIFY(!operation->canClose());
    QVERIFY(!operation->close(QString()));
    QCOMPARE(fixture.ledger->find(record.id)->note, QStringLiteral("Answered by letter"));
    QVERIFY(fixture.ledger->find(record.id)->closed);
    QVERIFY(operation->reopen());
    QVERIFY(!fixture.ledger->find(record.id)->closed);
    QCOMPARE(operation->record().note, QStringLiteral("Answered by letter"));
    QCOMPARE(kindsOf(operation->events()), QList<Kind>({Kind::IntentRecorded, Kind::Closed, Kind::Reopened}));
    QCOMPARE(changed.size(), 2);

    ExportFixture::setLedgerWritable(false);
    QVERIFY(!operation->close(QString()));
    QVERIFY(!operation->record().closed);
    QVERIFY(operation->ledgerError());
    QCOMPARE(changed.size(), 3);
}

void tst_ExportOperation::closeRefuses()
{
    ExportFixture fixture;
    const QSet<State> open{State::Recorded, State::Submitting, State::NotStarted, State::Running};
    for (const State state : {State::Recorded, State::Submitting, State::NotSent, State::Rejected, State::Unconfirmed, State::Untracked,
                              State::NotStarted, State::Running, State::Complete, State::Failed, State::Forgotten}) {
        const auto operation = fixture.recorded(fixture.followed(state));
        QCOMPARE(operation->canClose(), !open.contains(state));
        QCOMPARE(operation->close(QString()), !open.contains(state));
    }
    ExportRecord stopped = fixture.followed(State::Running);
    stopped.tracked = false;
    QVERIFY(fixture.recorded(stopped)->close(QString()));
}

void tst_ExportOperation::closedIsNotFollowedUntilReopened()
{
    ExportFixture fixture;
    fixture.service.toChecks = {fixture.says("running")};
    ExportRecord stopped = fixture.followed(State::Running);
    stopped.tracked = false;
    stopped.closed = true;
    const auto resumed = fixture.recorded(stopped);
    QVERIFY(!resumed->trackAgain());
    QVERIFY(resumed->reopen());
    QVERIFY(resumed->trackAgain());

    ExportRecord unconfirmed = fixture.intent();
    unconfirmed.state = State::Unconfirmed;
    unconfirmed.closed = true;
    const auto tracked = fixture.recorded(unconfirmed);
    QVERIFY(!tracked->track(fixture.address()));
    QVERIFY(tracked->reopen());
    QVERIFY(tracked->track(fixture.address()));

    ExportRecord forgotten = fixture.followed(State::Forgotten);
    forgotten.closed = true;
    const auto found = fixture.recorded(forgotten);
    found->setGraph(&fixture.wire.graph);
    QVERIFY(!found->canCheckNow());
    QVERIFY(found->reopen());
    found->checkNow();
    QTRY_COMPARE(found->state(), State::Running);
}

void tst_ExportOperation::erasedIsNeverAskedAgain()
{
    ExportFixture fixture;
    const ExportRecord record = fixture.followed(State::Forgotten);
    const auto operation = fixture.recorded(record);
    operation->setGraph(&fixture.wire.graph);
    operation->checkNow();
    QTRY_COMPARE(fixture.wire.server.count("GET"), 1);
    QVERIFY(fixture.ledger->erase(record.id));
    operation->reload();
    QVERIFY(operation->record().erased);
    QVERIFY(operation->record().person.displayName.isEmpty());
    QVERIFY(!operation->isChecking());
    QVERIFY(!operation->canCheckNow());
    QVERIFY(!operation->trackAgain());
    QVERIFY(!operation->reopen());
    QCOMPARE(operation->attention(), Attention::None);

    ExportRecord unconfirmed = fixture.intent();
    unconfirmed.state = State::Unconfirmed;
    unconfirmed.closed = true;
    const auto other = fixture.recorded(unconfirmed);
    QVERIFY(fixture.ledger->erase(unconfirmed.id));
    other->reload();
    QVERIFY(!other->track(fixture.address()));
    QCOMPARE(other->state(), State::Unconfirmed);
}

QTEST_GUILESS_MAIN(tst_ExportOperation)
#include "tst_exportoperation.moc"
