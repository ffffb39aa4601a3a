// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/accountsession.h"

#include "fakeauthority.h"
#include "graph/graphclient.h"
#include "http/httpclient.h"
#include "manualclock.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QTimeZone>

using namespace std::chrono_literals;

namespace {
const QByteArray claims = R"({"access_token":{"nbf":{"essential":true,"value":"1795435200"}}})";

QByteArray challenge()
{
    return R"(Bearer realm="", authorization_uri="https://login.example/authorize", error="insufficient_claims", claims=")" + claims.toBase64() + '"';
}
}

/** Continuous access evaluation from Graph's challenge to the authority and back: graph and identity together. */
class tst_ContinuousAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void renewedSilently_data();
    void renewedSilently();
    void postIsRepeatedOnce();
    void forbiddenPostIsNotRepeated();
    void manyChallengesOneRenewal();
    void renewalDoesNotHelp_data();
    void renewalDoesNotHelp();
    void personIsNeeded();
    void afterSigningInAgain();
    void authorityIsDown();
    void everyRequestDeclaresTheCapability();

private:
    /** GETs a profile; the status of the answer, or -1. */
    int get(std::optional<GraphError> *error = nullptr);
    [[nodiscard]] QByteArray tokenOf(int request) const { return m_graphServer->requests().at(request).header("Authorization"); }
    [[nodiscard]] QString claimsOf(int request) const;

    /** What Graph says to a token. */
    std::function<QByteArray(const QByteArray &authorization)> m_onRequest;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<FakeAuthority> m_authority;
    std::unique_ptr<RawServer> m_graphServer;
    std::unique_ptr<TokenStore> m_store;
    std::unique_ptr<AccountSession> m_session;
    std::unique_ptr<GraphClient> m_graph;
    std::unique_ptr<QSignalSpy> m_needsSignIn;
    SignInRequest m_request;
    int m_given = 1;
};

void tst_ContinuousAccess::init()
{
    m_given = 1;
    m_clock = std::make_unique<ManualClock>();
    m_http = std::make_unique<HttpClient>(*m_clock);
    m_authority = std::make_unique<FakeAuthority>();
    m_authority->onToken = [this](QTcpSocket &socket, const ReceivedRequest &) {
        const QByteArray number = QByteArray::number(++m_given);
        RawServer::reply(socket,
                         RawServer::json(200,
                                         R"({"token_type":"Bearer","expires_in":3600,"access_token":"access-)" + number
                                             + R"(","refresh_token":"refresh-)" + number + R"("})"));
    };
    m_graphServer = std::make_unique<RawServer>(
        [this](QTcpSocket &socket, const ReceivedRequest &request) { RawServer::reply(socket, m_onRequest(request.header("Authorization"))); });
    m_request = m_authority->request();
    m_request.cloud = *Cloud::custom(m_authority->cloud().authority({}), m_graphServer->url(), {});
    Account account;
    account.objectId = QStringLiteral("object-1");
    account.tenantId = QStringLiteral("tenant-1");
    account.environment = QStringLiteral("127.0.0.1");
    TokenSet tokens;
    tokens.accessToken = "access-1";
    tokens.refreshToken = "refresh-1";
    tokens.expiresAt = m_clock->utcNow().addSecs(3600);
    m_store = std::make_unique<TokenStore>();
    m_session = std::make_unique<AccountSession>(*m_http, *m_clock, *m_store, m_request, account, tokens);
    m_needsSignIn = std::make_unique<QSignalSpy>(m_session.get(), &AccountSession::needsSignInChanged);
    m_graph = std::make_unique<GraphClient>(
        *m_http, m_request.cloud,
        [this](const AccessTokenRequest &request, QObject *context, const std::function<void(const AccessTokenResult &)> &callback) {
            m_session->accessToken(
                request.claims, request.rejectedToken, context, [callback](const QByteArray &token, const std::optional<SignInError> &error) {
                    callback(error ? AccessTokenResult(std::unexpected(AccessTokenError::SignInNeeded)) : AccessTokenResult(token));
                });
        });
}

void tst_ContinuousAccess::cleanup()
{
    m_graph.reset();
    m_session.reset();
    m_graphServer.reset();
    m_authority.reset();
    m_http.reset();
}

int tst_ContinuousAccess::get(std::optional<GraphError> *error)
{
    GraphCall *call = m_graph->inboundSharedUserProfile(QStringLiteral("person-1"), this);
    int status = -1;
    bool isDone = false;
    connect(call, &GraphCall::finished, this, [&](const GraphAnswer &answer) {
        status = answer.http.status;
        if (error)
            *error = answer.error;
        isDone = true;
    });
    const auto isOver = [&isDone, this] {
        m_clock->advance(100ms); // an authority that has trouble is asked once more, a second later
        return isDone;
    };
    return QTest::qWaitFor(isOver) ? status : -1;
}

QString tst_ContinuousAccess::claimsOf(int request) const
{
    return m_authority->tokenRequests().at(request).queryItemValue(QStringLiteral("claims"), QUrl::FullyDecoded);
}

void tst_ContinuousAccess::renewedSilently_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QList<QByteArray>>("headers");
    QTest::newRow("401") << 401 << QList<QByteArray>{"WWW-Authenticate: " + challenge()};
    QTest::newRow("403") << 403 << QList<QByteArray>{"WWW-Authenticate: " + challenge()};
    QTest::newRow("joined, last") << 401 << QList<QByteArray>{R"(WWW-Authenticate: PoP realm="", nonce="x,y", )" + challenge()};
    QTest::newRow("joined, first") << 401 << QList<QByteArray>{"WWW-Authenticate: " + challenge() + R"(, Basic realm="a, b")"};
    QTest::newRow("two headers") << 401 << QList<QByteArray>{R"(WWW-Authenticate: PoP realm="")", "WWW-Authenticate: " + challenge()};
    QTest::newRow("two headers, lower case") << 403 << QList<QByteArray>{"www-authenticate: " + challenge(), R"(www-authenticate: Negotiate)"};
}

void tst_ContinuousAccess::renewedSilently()
{
    QFETCH(int, status);
    QFETCH(QList<QByteArray>, headers);
    m_onRequest = [&](const QByteArray &authorization) {
        return authorization == "Bearer access-1" ? RawServer::json(status, "{}", headers) : RawServer::json(200, R"({"userId":"person-1"})");
    };
    QCOMPARE(get(), 200);
    QCOMPARE(m_graphServer->requests().size(), 2);
    QCOMPARE(tokenOf(1), QByteArray("Bearer access-2"));
    QCOMPARE(m_authority->tokenRequests().size(), 1);
    QCOMPARE(claimsOf(0), QStringLiteral(R"({"access_token":{"nbf":{"essential":true,"value":"1795435200"},"xms_cc":{"values":["cp1"]}}})"));
    QCOMPARE(m_needsSignIn->size(), 0);
}

void tst_ContinuousAccess::postIsRepeatedOnce()
{
    m_onRequest = [](const QByteArray &authorization) {
        return authorization == "Bearer access-1" ? RawServer::json(401, "{}", {"WWW-Authenticate: " + challenge()}) : RawServer::json(202, "{}");
    };
    GraphCall *call = m_graph->exportPersonalData(QStringLiteral("person-1"), "https://x.example/c?sig=0", QStringLiteral("id-1"), {}, this);
    QSignalSpy finished(call, &GraphCall::finished);
    QVERIFY(finished.wait());
    QCOMPARE(finished.at(0).at(0).value<GraphAnswer>().http.status, 202);
    QCOMPARE(m_graphServer->count("POST"), 2);
}

void tst_ContinuousAccess::forbiddenPostIsNotRepeated()
{
    m_onRequest = [](const QByteArray &authorization) {
        return authorization == "Bearer access-1" ? RawServer::json(403, "{}", {"WWW-Authenticate: " + challenge()}) : RawServer::json(202, "{}");
    };
    const auto post = [this] {
        GraphCall *call = m_graph->exportPersonalData(QStringLiteral("person-1"), "https://x.example/c?sig=0", QStringLiteral("id-1"), {}, this);
        QSignalSpy finished(call, &GraphCall::finished);
        return finished.wait() ? finished.at(0).at(0).value<GraphAnswer>().http.status : -1;
    };
    QCOMPARE(post(), 403);
    QTRY_COMPARE(m_authority->tokenRequests().size(), 1);
    QCOMPARE(claimsOf(0), QStringLiteral(R"({"access_token":{"nbf":{"essential":true,"value":"1795435200"},"xms_cc":{"values":["cp1"]}}})"));
    QCOMPARE(m_graphServer->count("POST"), 1);
    // Sending again, the person's decision, is not challenged again.
    QCOMPARE(post(), 202);
    QCOMPARE(m_graphServer->count("POST"), 2);
    QCOMPARE(m_authority->tokenRequests().size(), 1);
    QCOMPARE(m_needsSignIn->size(), 0);
}

void tst_ContinuousAccess::manyChallengesOneRenewal()
{
    m_onRequest = [](const QByteArray &authorization) {
        return authorization == "Bearer access-1" ? RawServer::json(401, "{}", {"WWW-Authenticate: " + challenge()})
                                                  : RawServer::json(200, R"({"userId":"person-1"})");
    };
    int good = 0;
    for (int i = 0; i < 20; ++i) {
        connect(m_graph->inboundSharedUserProfile(QStringLiteral("person-1"), this), &GraphCall::finished, this,
                [&good](const GraphAnswer &answer) { good += answer.error ? 0 : 1; });
    }
    QTRY_COMPARE(good, 20);
    QCOMPARE(m_authority->tokenRequests().size(), 1);
}

void tst_ContinuousAccess::renewalDoesNotHelp_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("401") << 401;
    QTest::newRow("403") << 403;
}

// One silent renewal, one question to the person, however often the service is asked.
void tst_ContinuousAccess::renewalDoesNotHelp()
{
    QFETCH(int, status);
    m_onRequest = [&](const QByteArray &) { return RawServer::json(status, "{}", {"WWW-Authenticate: " + challenge()}); };
    for (int i = 0; i < 5; ++i) {
        std::optional<GraphError> error;
        (void)get(&error);
        QVERIFY(error);
    }
    QCOMPARE(m_authority->tokenRequests().size(), 1);
    QVERIFY(m_graphServer->requests().size() <= 3);
    QCOMPARE(m_needsSignIn->size(), 1);
    QCOMPARE(m_session->requestToSignInAgain().claims, claims);
}

void tst_ContinuousAccess::personIsNeeded()
{
    m_onRequest = [](const QByteArray &) { return RawServer::json(401, "{}", {"WWW-Authenticate: " + challenge()}); };
    m_authority->onToken = [](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, RawServer::json(400, R"({"error":"interaction_required","suberror":"basic_action"})"));
    };
    std::optional<GraphError> error;
    QCOMPARE(get(&error), 401);
    QCOMPARE(error->kind, GraphError::Kind::ClaimsChallenge);
    for (int i = 0; i < 3; ++i) {
        (void)get(&error);
        QCOMPARE(error->kind, GraphError::Kind::SignInNeeded);
    }
    QCOMPARE(m_authority->tokenRequests().size(), 1);
    QCOMPARE(m_graphServer->requests().size(), 1);
    QCOMPARE(m_needsSignIn->size(), 1);
    QCOMPARE(m_session->requestToSignInAgain().claims, claims);
}

void tst_ContinuousAccess::afterSigningInAgain()
{
    personIsNeeded();
    m_onRequest = [](const QByteArray &authorization) {
        return authorization == "Bearer access-new" ? RawServer::json(200, R"({"userId":"person-1"})") : RawServer::json(401, "{}");
    };
    TokenSet tokens;
    tokens.accessToken = "access-new";
    tokens.refreshToken = "refresh-new";
    tokens.expiresAt = m_clock->utcNow().addSecs(3600);
    m_session->replace(m_session->requestToSignInAgain(), m_session->account(), tokens);
    QCOMPARE(get(), 200);
    QCOMPARE(m_needsSignIn->size(), 2);
}

void tst_ContinuousAccess::authorityIsDown()
{
    m_onRequest = [](const QByteArray &) { return RawServer::json(401, "{}", {"WWW-Authenticate: " + challenge()}); };
    m_authority->onToken = [](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reply(socket, RawServer::response(503)); };
    std::optional<GraphError> error;
    QCOMPARE(get(&error), 401);
    QVERIFY(!m_session->needsSignIn()); // trying later may do
    QCOMPARE(m_graphServer->requests().size(), 1);
}

void tst_ContinuousAccess::everyRequestDeclaresTheCapability()
{
    m_onRequest = [](const QByteArray &) { return RawServer::json(200, R"({"userId":"person-1"})"); };
    m_clock->advance(2h);
    QCOMPARE(get(), 200);
    QCOMPARE(claimsOf(0), QStringLiteral(R"({"access_token":{"xms_cc":{"values":["cp1"]}}})"));
}

QTEST_GUILESS_MAIN(tst_ContinuousAccess)
#include "tst_continuousaccess.moc"
