// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/graphcall.h"
#include "graphfixture.h"

using namespace std::chrono_literals;

namespace {
const QByteArray claims = R"({"access_token":{"nbf":{"essential":true,"value":"1700000000"}}})";

QByteArray challenge(const QByteArray &prefix = {})
{
    return "WWW-Authenticate: " + prefix
        + R"(Bearer realm="", authorization_uri="https://login.example/authorize", error="insufficient_claims", claims=")" + claims.toBase64() + '"';
}

const QByteArray success = RawServer::json(200, R"({"id":"1"})");
const QByteArray accepted = RawServer::json(202, "{}");

/** Counts what is handed to the network, whatever becomes of it. */
class CountingClient : public HttpClient
{
public:
    using HttpClient::HttpClient;
    int requests = 0;

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &original, QIODevice *outgoing) override
    {
        ++requests;
        return HttpClient::createRequest(operation, original, outgoing);
    }
};

struct Waits {
    explicit Waits(GraphCall *call)
        : spy(call, &GraphCall::waiting)
    {
    }
    [[nodiscard]] std::chrono::milliseconds delay(qsizetype index) const { return spy.at(index).at(0).value<std::chrono::milliseconds>(); }
    [[nodiscard]] GraphError reason(qsizetype index) const { return spy.at(index).at(1).value<GraphError>(); }

    QSignalSpy spy;
};
}

class tst_GraphCall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void getIsRepeatedOnceWithARenewedToken();
    void getRefusedTwiceIsUnauthorised();
    void getRefusedWithoutRenewalKeepsTheAnswer();
    void plainPostIsNotRepeated();
    void challengedPostIsRepeatedOnce();
    void challengedTwiceIsAnError();
    void renewalFailsOnTheWay();
    void challengeThatCannotBeSatisfied_data();
    void challengeThatCannotBeSatisfied();
    void forbiddenChallenge();
    void challengeAmongOtherSchemes();
    void challengeInAHeaderOfItsOwn();
    void postIsNeverRetried_data();
    void postIsNeverRetried();
    void getIsRetriedAsThePolicySays_data();
    void getIsRetriedAsThePolicySays();
    void getIsRetriedAfterAReset();
    void after503OnANewConnection();
    void everyRetryAsksForAToken();
    void givesUpAfterTenAttempts();
    void neverMeansNever();
    void getMustBeAJsonObject_data();
    void getMustBeAJsonObject();
    void redirectIsNotFollowed();
    void abortBeforeSending();
    void abortByTheOneWhoIsAsked();
    void abortOnTheWire();
    void abortWhileWaiting();
    void abortWhileRenewing();
    void deletedWhileWaiting();
    void secondSendingRefusedByTheCaller();
    void offlineAndRefused();

private:
    [[nodiscard]] GraphCall *get(GraphFixture &fixture, GraphCall::Retry retry = GraphCall::Retry::AsPolicy)
    {
        HttpRequest request;
        request.url = fixture.server.url(QStringLiteral("/v1.0/thing"));
        return new GraphCall(fixture.http, fixture.tokens.provider(), request, retry, {}, this);
    }
    [[nodiscard]] GraphCall *post(GraphFixture &fixture, GraphCall::BeforeSend beforeSend = {}, GraphCall::Retry retry = GraphCall::Retry::Never)
    {
        HttpRequest request;
        request.method = "POST";
        request.url = fixture.server.url(QStringLiteral("/beta/thing"));
        request.headers = {{"Content-Type", "application/json"}};
        request.body = "{}";
        return new GraphCall(fixture.http, fixture.tokens.provider(), request, retry, std::move(beforeSend), this);
    }
};

void tst_GraphCall::getIsRepeatedOnceWithARenewedToken()
{
    GraphFixture fixture(inTurn({RawServer::json(401, "{}"), success}));
    QVERIFY(answerOf(get(fixture)).isSuccess());
    QCOMPARE(fixture.server.requests().size(), 2);
    QCOMPARE(fixture.server.requests().at(0).header("Authorization"), "Bearer token-1");
    QCOMPARE(fixture.server.requests().at(1).header("Authorization"), "Bearer token-2");
    QCOMPARE(fixture.tokens.requests.size(), 2);
    QCOMPARE(fixture.tokens.requests.at(1).rejectedToken, "token-1");
    QVERIFY(fixture.tokens.requests.at(1).claims.isEmpty());
}

void tst_GraphCall::getRefusedTwiceIsUnauthorised()
{
    GraphFixture fixture(inTurn({RawServer::json(401, R"({"error":{"code":"InvalidAuthenticationToken","message":"Access token is empty."}})")}));
    const GraphAnswer answer = answerOf(get(fixture));
    QCOMPARE(answer.error->kind, GraphError::Kind::Unauthorised);
    QCOMPARE(answer.error->code, QStringLiteral("InvalidAuthenticationToken"));
    QCOMPARE(fixture.server.requests().size(), 2);
}

void tst_GraphCall::getRefusedWithoutRenewalKeepsTheAnswer()
{
    GraphFixture fixture(inTurn({RawServer::json(401, "{}", {"request-id: r-1"})}));
    fixture.tokens.error = AccessTokenError::Offline;
    fixture.tokens.errorFrom = 2;
    const GraphAnswer answer = answerOf(get(fixture));
    QCOMPARE(answer.error->kind, GraphError::Kind::Unauthorised);
    QCOMPARE(answer.http.status, 401);
    QCOMPARE(answer.requestId(), QStringLiteral("r-1"));
    QCOMPARE(fixture.server.requests().size(), 1);
}

void tst_GraphCall::plainPostIsNotRepeated()
{
    GraphFixture fixture(inTurn({RawServer::json(401, "{}", {R"(WWW-Authenticate: Bearer realm="", error="invalid_token")"}), accepted}));
    const GraphAnswer answer = answerOf(post(fixture));
    QCOMPARE(answer.error->kind, GraphError::Kind::Unauthorised);
    QCOMPARE(fixture.server.count("POST"), 1);
    QCOMPARE(fixture.tokens.requests.size(), 1);
}

void tst_GraphCall::challengedPostIsRepeatedOnce()
{
    GraphFixture fixture(inTurn({RawServer::json(401, "{}", {challenge()}), accepted}));
    int asked = 0;
    const GraphAnswer answer = answerOf(post(fixture, [&asked] { return ++asked > 0; }));
    QVERIFY(answer.isSuccess());
    QCOMPARE(answer.http.status, 202);
    QCOMPARE(fixture.server.count("POST"), 2);
    QCOMPARE(fixture.server.requests().at(0).header("Authorization"), "Bearer token-1");
    QCOMPARE(fixture.server.requests().at(1).header("Authorization"), "Bearer token-2");
    QCOMPARE(fixture.server.requests().at(1).body, "{}");
    QCOMPARE(fixture.tokens.requests.at(1).claims, claims);
    QCOMPARE(fixture.tokens.requests.at(1).rejectedToken, "token-1");
    QCOMPARE(asked, 2);
}

void tst_GraphCall::challengedTwiceIsAnError()
{
    GraphFixture fixture(inTurn({RawServer::json(401, "{}", {challenge()})}));
    const GraphAnswer answer = answerOf(post(fixture));
    QCOMPARE(answer.error->kind, GraphError::Kind::ClaimsChallenge);
    QCOMPARE(answer.error->claims, claims);
    QCOMPARE(fixture.server.count("POST"), 2);
    // Whoever gives the tokens learns that the renewed one did not do either.
    QCOMPARE(fixture.tokens.requests.size(), 3);
    QCOMPARE(fixture.tokens.requests.at(2).claims, claims);
    QCOMPARE(fixture.tokens.requests.at(2).rejectedToken, "token-2");
}

void tst_GraphCall::renewalFailsOnTheWay()
{
    GraphFixture fixture(inTurn({success}));
    AccessTokenError error = AccessTokenError::Offline;
    error.transport = HttpAnswer::Error::TlsFailed;
    error.proxy = QStringLiteral("proxy.example:3128");
    error.tls.reasons = {TlsFailure::Reason::UntrustedIssuer};
    error.tls.issuer = QStringLiteral("Inspection CA");
    fixture.tokens.error = error;
    const GraphAnswer answer = answerOf(get(fixture));
    QCOMPARE(answer.error->kind, GraphError::Kind::Offline);
    QVERIFY(answer.error->isOfRenewal);
    QCOMPARE(answer.error->transport, HttpAnswer::Error::TlsFailed);
    QCOMPARE(answer.error->proxy, QStringLiteral("proxy.example:3128"));
    QCOMPARE(answer.error->tls.issuer, QStringLiteral("Inspection CA"));
    // Of the request itself it is told that it was not sent.
    QCOMPARE(answer.http.error, HttpAnswer::Error::NotSent);
    QCOMPARE(fixture.server.requests().size(), 0);
}

void tst_GraphCall::challengeThatCannotBeSatisfied_data()
{
    QTest::addColumn<AccessTokenError::Kind>("reason");
    QTest::addColumn<bool>("later");
    QTest::newRow("sign-in") << AccessTokenError::SignInNeeded << false;
    QTest::newRow("sign-in, later") << AccessTokenError::SignInNeeded << true;
    QTest::newRow("offline") << AccessTokenError::Offline << false;
}

void tst_GraphCall::challengeThatCannotBeSatisfied()
{
    QFETCH(AccessTokenError::Kind, reason);
    QFETCH(bool, later);
    for (const bool isPost : {false, true}) {
        GraphFixture fixture(inTurn({RawServer::json(401, "{}", {challenge()})}));
        fixture.tokens.error = reason;
        fixture.tokens.errorFrom = 2;
        fixture.tokens.later = later;
        const GraphAnswer answer = answerOf(isPost ? post(fixture) : get(fixture));
        QCOMPARE(answer.error->kind, GraphError::Kind::ClaimsChallenge);
        QCOMPARE(answer.error->claims, claims);
        QCOMPARE(answer.http.status, 401);
        QCOMPARE(fixture.server.requests().size(), 1);
    }
}

void tst_GraphCall::forbiddenChallenge()
{
    const QByteArray forbidden = RawServer::json(403, "{}", {challenge()});
    GraphFixture fixture(inTurn({forbidden, success}));
    QVERIFY(answerOf(get(fixture)).isSuccess());
    QCOMPARE(fixture.tokens.requests.at(1).claims, claims);

    GraphFixture posting(inTurn({forbidden, accepted}));
    const GraphAnswer answer = answerOf(post(posting));
    QCOMPARE(answer.error->kind, GraphError::Kind::ClaimsChallenge);
    QCOMPARE(answer.error->claims, claims);
    QCOMPARE(posting.server.count("POST"), 1);
    // Not repeated, but the next one will have a token that satisfies it.
    QCOMPARE(posting.tokens.requests.size(), 2);
    QCOMPARE(posting.tokens.requests.at(1).claims, claims);
    QCOMPARE(posting.tokens.requests.at(1).rejectedToken, "token-1");
}

void tst_GraphCall::challengeAmongOtherSchemes()
{
    GraphFixture fixture(inTurn({RawServer::json(401, "{}", {challenge(R"(PoP realm="", error="invalid_token", )")}), accepted}));
    QVERIFY(answerOf(post(fixture)).isSuccess());
    QCOMPARE(fixture.tokens.requests.at(1).claims, claims);
}

void tst_GraphCall::challengeInAHeaderOfItsOwn()
{
    GraphFixture fixture(inTurn({RawServer::json(401, "{}", {R"(WWW-Authenticate: PoP realm="graph")", challenge()}), accepted}));
    QVERIFY(answerOf(post(fixture)).isSuccess());
    QCOMPARE(fixture.server.count("POST"), 2);
    QCOMPARE(fixture.tokens.requests.at(1).claims, claims);
}

void tst_GraphCall::postIsNeverRetried_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 408, 429, 500, 502, 503, 504})
        QTest::addRow("%d", status) << status;
}

void tst_GraphCall::postIsNeverRetried()
{
    QFETCH(int, status);
    GraphFixture fixture(inTurn({RawServer::json(status, "{}", {"Retry-After: 1"}), accepted}));
    const GraphAnswer answer = answerOf(post(fixture, {}, GraphCall::Retry::AsPolicy));
    QVERIFY(answer.error);
    QCOMPARE(answer.http.status, status);
    QCOMPARE(fixture.server.count("POST"), 1);
}

void tst_GraphCall::getIsRetriedAsThePolicySays_data()
{
    QTest::addColumn<QByteArray>("trouble");
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<GraphError::Kind>("kind");
    QTest::newRow("429 with Retry-After") << RawServer::json(429, "{}", {"Retry-After: 17"}) << qint64(17) << GraphError::Kind::Throttled;
    QTest::newRow("429 without") << RawServer::json(429, "{}") << qint64(3) << GraphError::Kind::Throttled;
    QTest::newRow("429 with an unreadable one") << RawServer::json(429, "{}", {"Retry-After: soon"}) << qint64(3) << GraphError::Kind::Throttled;
    QTest::newRow("503 with Retry-After") << RawServer::json(503, "{}", {"Retry-After: 40"}) << qint64(40) << GraphError::Kind::Service;
    QTest::newRow("503 without") << RawServer::response(503, "<html>") << qint64(3) << GraphError::Kind::Service;
    QTest::newRow("504") << RawServer::response(504) << qint64(3) << GraphError::Kind::Service;
    QTest::newRow("500, Retry-After not for it") << RawServer::json(500, "{}", {"Retry-After: 40"}) << qint64(3) << GraphError::Kind::Service;
    QTest::newRow("408") << RawServer::response(408) << qint64(3) << GraphError::Kind::Service;
}

void tst_GraphCall::getIsRetriedAsThePolicySays()
{
    QFETCH(QByteArray, trouble);
    QFETCH(qint64, seconds);
    QFETCH(GraphError::Kind, kind);
    GraphFixture fixture(inTurn({trouble, trouble, success}));
    GraphCall *call = get(fixture);
    Waits waits(call);
    QSignalSpy finished(call, &GraphCall::finished);
    QTRY_COMPARE(waits.spy.size(), 1);
    QCOMPARE(waits.delay(0), std::chrono::seconds(seconds));
    QCOMPARE(waits.reason(0).kind, kind);

    fixture.clock.advance(std::chrono::seconds(seconds) - 1ms);
    QCoreApplication::processEvents();
    QCOMPARE(fixture.server.requests().size(), 1);
    fixture.clock.advance(1ms);
    QTRY_COMPARE(waits.spy.size(), 2);
    QCOMPARE(waits.delay(1), std::chrono::seconds(seconds == 3 ? 12 : seconds));
    fixture.clock.advance(waits.delay(1));
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished.at(0).at(0).value<GraphAnswer>().isSuccess());
    QCOMPARE(fixture.server.requests().size(), 3);
}

void tst_GraphCall::after503OnANewConnection()
{
    for (const int status : {503, 500, 429}) {
        GraphFixture fixture(inTurn({RawServer::response(status), RawServer::json(200, "{}")}));
        GraphCall *call = fixture.graph.followLink(fixture.server.url(QStringLiteral("/beta/page")), this);
        connect(call, &GraphCall::waiting, &fixture.clock, [&fixture](std::chrono::milliseconds delay) { fixture.clock.advance(delay); });
        QVERIFY(answerOf(call).http.isSuccess());
        QCOMPARE(fixture.server.count("GET"), 2);
        QCOMPARE(fixture.server.connections(), status == 503 ? 2 : 1);
    }
}

void tst_GraphCall::getIsRetriedAfterAReset()
{
    bool broken = true;
    GraphFixture fixture([&broken](QTcpSocket &socket, const ReceivedRequest &) {
        if (broken)
            RawServer::reset(socket);
        else
            RawServer::reply(socket, success);
    });
    GraphCall *call = get(fixture);
    Waits waits(call);
    QSignalSpy finished(call, &GraphCall::finished);
    QTRY_COMPARE(waits.spy.size(), 1);
    QCOMPARE(waits.reason(0).kind, GraphError::Kind::ConnectionLost);
    QCOMPARE(waits.delay(0), 3s);
    broken = false;
    fixture.clock.advance(3s);
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(finished.at(0).at(0).value<GraphAnswer>().isSuccess());
}

void tst_GraphCall::everyRetryAsksForAToken()
{
    GraphFixture fixture(inTurn({RawServer::json(503, "{}"), success}));
    GraphCall *call = get(fixture);
    Waits waits(call);
    QSignalSpy finished(call, &GraphCall::finished);
    QTRY_COMPARE(waits.spy.size(), 1);
    fixture.clock.advance(3s);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(fixture.server.requests().at(1).header("Authorization"), "Bearer token-2");
    QVERIFY(fixture.tokens.requests.at(1).rejectedToken.isEmpty());
}

void tst_GraphCall::givesUpAfterTenAttempts()
{
    GraphFixture fixture(inTurn({RawServer::json(503, "{}")}));
    GraphCall *call = get(fixture);
    Waits waits(call);
    QSignalSpy finished(call, &GraphCall::finished);
    for (int i = 1; i < 10; ++i) {
        QTRY_COMPARE(waits.spy.size(), i);
        fixture.clock.advance(waits.delay(i - 1));
    }
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(waits.spy.size(), 9);
    QCOMPARE(fixture.server.requests().size(), 10);
    QCOMPARE(finished.at(0).at(0).value<GraphAnswer>().error->kind, GraphError::Kind::Service);
}

void tst_GraphCall::neverMeansNever()
{
    GraphFixture fixture(inTurn({RawServer::json(503, "{}", {"Retry-After: 1"}), success}));
    const GraphAnswer answer = answerOf(get(fixture, GraphCall::Retry::Never));
    QCOMPARE(answer.error->kind, GraphError::Kind::Service);
    QCOMPARE(*answer.error->retryAfter, 1s);
    QCOMPARE(fixture.server.requests().size(), 1);
}

void tst_GraphCall::getMustBeAJsonObject_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("HTML") << RawServer::response(200, "<html><body>Sign in to the Wi-Fi</body></html>", {"Content-Type: text/html"});
    QTest::newRow("empty") << RawServer::response(200);
    QTest::newRow("array") << RawServer::json(200, "[]");
    QTest::newRow("cut JSON") << RawServer::json(200, R"({"id":)");
    QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n");
    QTest::newRow("202") << RawServer::json(202, "{}");
}

void tst_GraphCall::getMustBeAJsonObject()
{
    QFETCH(QByteArray, answer);
    GraphFixture fixture(inTurn({answer}));
    QCOMPARE(answerOf(get(fixture)).error->kind, GraphError::Kind::BadReply);
    QCOMPARE(fixture.server.requests().size(), 1);
}

void tst_GraphCall::redirectIsNotFollowed()
{
    RawServer elsewhere(inTurn({success}));
    for (const int status : {301, 302, 307, 308}) {
        GraphFixture fixture(inTurn({RawServer::response(status, {}, {"Location: " + elsewhere.url(QStringLiteral("/x")).toEncoded()})}));
        QCOMPARE(answerOf(get(fixture)).error->kind, GraphError::Kind::Redirected);
        QCOMPARE(answerOf(post(fixture)).error->kind, GraphError::Kind::Redirected);
        QCOMPARE(fixture.server.requests().size(), 2);
    }
    QCOMPARE(elsewhere.connections(), 0);
}

void tst_GraphCall::abortBeforeSending()
{
    GraphFixture fixture(inTurn({accepted}));
    fixture.tokens.silent = true;
    GraphCall *call = post(fixture);
    QSignalSpy finished(call, &GraphCall::finished);
    QTRY_COMPARE(fixture.tokens.requests.size(), 1);
    call->abort();
    QCOMPARE(finished.size(), 1);
    const auto answer = finished.at(0).at(0).value<GraphAnswer>();
    QCOMPARE(answer.error->kind, GraphError::Kind::NotSent);
    QCOMPARE(answer.http.error, HttpAnswer::Error::NotSent);
    QCOMPARE(fixture.server.connections(), 0);
}

void tst_GraphCall::abortByTheOneWhoIsAsked()
{
    GraphFixture fixture(inTurn({accepted}));
    CountingClient http(fixture.clock);
    HttpRequest request;
    request.method = "POST";
    request.url = fixture.server.url(QStringLiteral("/beta/thing"));
    request.body = "{}";
    GraphCall *call = nullptr;
    const auto abort = [&call] {
        call->abort();
        return true;
    };
    call = new GraphCall(http, fixture.tokens.provider(), request, GraphCall::Retry::Never, abort, this);
    QSignalSpy finished(call, &GraphCall::finished);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.at(0).at(0).value<GraphAnswer>().error->kind, GraphError::Kind::NotSent);
    QCOMPARE(http.requests, 0);
    QVERIFY(answerOf(get(fixture)).http.isComplete());
    QCOMPARE(fixture.server.count("POST"), 0);
    QCOMPARE(finished.size(), 1);
}

void tst_GraphCall::abortOnTheWire()
{
    GraphFixture fixture([](QTcpSocket &, const ReceivedRequest &) {});
    GraphCall *call = post(fixture);
    QSignalSpy finished(call, &GraphCall::finished);
    QTRY_COMPARE(fixture.server.count("POST"), 1);
    call->abort();
    QTRY_COMPARE(finished.size(), 1);
    const auto answer = finished.at(0).at(0).value<GraphAnswer>();
    QCOMPARE(answer.error->kind, GraphError::Kind::Aborted);
    QCOMPARE(answer.http.error, HttpAnswer::Error::Aborted);
    QVERIFY(answer.http.requestBodyTaken);
}

void tst_GraphCall::abortWhileWaiting()
{
    GraphFixture fixture(inTurn({RawServer::json(503, "{}"), success}));
    GraphCall *call = get(fixture);
    Waits waits(call);
    QSignalSpy finished(call, &GraphCall::finished);
    QTRY_COMPARE(waits.spy.size(), 1);
    call->abort();
    QTRY_COMPARE(finished.size(), 1);
    const auto answer = finished.at(0).at(0).value<GraphAnswer>();
    QCOMPARE(answer.error->kind, GraphError::Kind::Aborted);
    QCOMPARE(answer.http.error, HttpAnswer::Error::Aborted);
    fixture.clock.advance(1h);
    QCoreApplication::processEvents();
    QCOMPARE(fixture.server.requests().size(), 1);
}

// The service refused; giving up on the renewal does not make that "nothing was sent".
void tst_GraphCall::abortWhileRenewing()
{
    GraphFixture fixture(inTurn({RawServer::json(401, "{}", {challenge()}), accepted}));
    GraphCall *call = nullptr;
    const AccessTokenProvider once = [](const AccessTokenRequest &request, QObject *, const std::function<void(const AccessTokenResult &)> &answer) {
        if (request.claims.isEmpty())
            answer(QByteArray("token"));
    };
    HttpRequest request;
    request.method = "POST";
    request.url = fixture.server.url(QStringLiteral("/beta/thing"));
    request.body = "{}";
    bool asked = false;
    const AccessTokenProvider provider = [&once, &asked](const AccessTokenRequest &wanted, QObject *context, const auto &answer) {
        asked = asked || !wanted.claims.isEmpty();
        once(wanted, context, answer);
    };
    call = new GraphCall(fixture.http, provider, request, GraphCall::Retry::Never, {}, this);
    QSignalSpy finished(call, &GraphCall::finished);
    QTRY_VERIFY(asked);
    call->abort();
    QTRY_COMPARE(finished.size(), 1);
    const auto answer = finished.at(0).at(0).value<GraphAnswer>();
    QCOMPARE(answer.http.status, 401);
    QCOMPARE(answer.error->kind, GraphError::Kind::ClaimsChallenge);
    QCOMPARE(fixture.server.count("POST"), 1);
}

void tst_GraphCall::deletedWhileWaiting()
{
    GraphFixture fixture(inTurn({RawServer::json(503, "{}"), success}));
    GraphCall *call = get(fixture);
    Waits waits(call);
    QTRY_COMPARE(waits.spy.size(), 1);
    delete call;
    fixture.clock.advance(1h);
    QCoreApplication::processEvents();
    QCOMPARE(fixture.server.requests().size(), 1);
}

void tst_GraphCall::secondSendingRefusedByTheCaller()
{
    GraphFixture fixture(inTurn({RawServer::json(401, "{}", {challenge()}), accepted}));
    int asked = 0;
    const GraphAnswer answer = answerOf(post(fixture, [&asked] { return ++asked == 1; }));
    QCOMPARE(asked, 2);
    QCOMPARE(fixture.server.count("POST"), 1);
    QCOMPARE(answer.http.status, 401);
    QCOMPARE(answer.error->kind, GraphError::Kind::ClaimsChallenge);
}

void tst_GraphCall::offlineAndRefused()
{
    GraphFixture fixture(inTurn({accepted}));
    HttpRequest request;
    request.method = "POST";
    request.url = refusedUrl();
    request.body = "{}";
    const GraphAnswer answer = answerOf(new GraphCall(fixture.http, fixture.tokens.provider(), request, GraphCall::Retry::Never, {}, this));
    QCOMPARE(answer.error->kind, GraphError::Kind::Offline);
    QCOMPARE(answer.http.error, HttpAnswer::Error::ConnectionRefused);
    QVERIFY(!answer.http.requestBodyTaken);
}

QTEST_GUILESS_MAIN(tst_GraphCall)
#include "tst_graphcall.moc"
