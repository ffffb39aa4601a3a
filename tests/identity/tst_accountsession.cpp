// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/accountsession.h"

#include "fakeauthority.h"
#include "http/httpclient.h"
#include "manualclock.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QTimeZone>

using namespace std::chrono_literals;
using Kind = SignInError::Kind;

namespace {
/** What a caller of accessToken() was told, and how often. */
struct Told {
    int times = 0;
    QByteArray token;
    std::optional<SignInError> error;
};

QString plain(const QUrlQuery &query, const char *key)
{
    return QUrl::fromPercentEncoding(query.queryItemValue(QLatin1String(key), QUrl::FullyEncoded).toUtf8());
}

const QByteArray challenge = R"({"access_token":{"nbf":{"essential":true}}})";
}

class tst_AccountSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void cachedToken();
    void expiryMargin_data();
    void expiryMargin();
    void refreshRequest();
    void concurrentCallersShareOneRenewal();
    void rotation();
    void renewalBringsOtherScopes();
    void keepsTheOldRefreshToken();
    void discoveryIsAskedOnce();

    void failures_data();
    void failures();
    void validTokenOutlivesAnOutage_data();
    void validTokenOutlivesAnOutage();
    void passingTrouble_data();
    void passingTrouble();
    void isRepeatedOnceOnly();
    void backsOff();
    void deletionBeforeTheRepetition();
    void afterSignInNeededNobodyIsAsked();
    void leavesAThrottlingAuthorityAlone();
    void brokenWire_data();
    void brokenWire();
    void staleConnection();
    void noRefreshToken();
    void discoveryFails();

    void rejectedTokenIsNotGivenAgain();
    void rejectedByTwoCallers();
    void claimsSkipTheCache();
    void differentClaimsAreAskedOneAfterTheOther();
    void unsatisfiableClaimsAreKept();
    void sameTokenAgain();

    void sameClaimsAgainNeedThePerson();
    void sameClaimsMuchLater();

    void restoredRenewsSilently();
    void restoredWithoutToken();
    void renewsEarlyInTheBackground();
    void earlyRenewalFailsSilently_data();
    void earlyRenewalFailsSilently();
    void personalAccountIsRefused();
    void otherRequestAfterSigningInAgain();

    void idTokenOfSomebodyElse();
    void idTokenOfTheSame();

    void replaceTokens();
    void replaceTokensWhileRenewing();
    void forget();
    void forgetWhileRenewing();
    void contextIsGone();
    void deletionWhileRenewing();
    void deletionInCallback();
    void askingAgainInCallback();

private:
    void makeSession(TokenSet tokens = usualTokens());
    [[nodiscard]] static TokenSet usualTokens();
    std::shared_ptr<Told> ask(const QByteArray &claims = {}, const QByteArray &rejected = {});
    /** Lets time pass, too: what waits a second is not to be missed. */
    void waitFor(const Told &told);
    void answerWith(int status, const QByteArray &body, const QList<QByteArray> &headers = {});
    /** Good answers with access-2, refresh-2; access-3, refresh-3; … */
    void answerWithNextTokens();
    void expire() { m_clock->advance(2h); }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<FakeAuthority> m_authority;
    std::unique_ptr<TokenStore> m_store;
    std::unique_ptr<AccountSession> m_session;
    std::unique_ptr<QSignalSpy> m_needsSignIn;
    int m_given = 1;
};

void tst_AccountSession::init()
{
    m_given = 1;
    m_clock = std::make_unique<ManualClock>();
    m_http = std::make_unique<HttpClient>(*m_clock);
    m_authority = std::make_unique<FakeAuthority>();
    answerWithNextTokens();
    makeSession();
}

void tst_AccountSession::cleanup()
{
    m_session.reset();
    m_authority.reset();
    m_http.reset();
    m_clock.reset();
}

TokenSet tst_AccountSession::usualTokens()
{
    TokenSet tokens;
    tokens.accessToken = "access-1";
    tokens.refreshToken = "refresh-1";
    tokens.expiresAt = QDateTime({2026, 11, 23}, {13, 0}, QTimeZone::utc());
    tokens.scopes = QStringList{QStringLiteral("User.Read.All")};
    return tokens;
}

void tst_AccountSession::makeSession(TokenSet tokens)
{
    Account account;
    account.homeAccountId = QStringLiteral("home-object.home-tenant");
    account.objectId = QStringLiteral("object-1");
    account.tenantId = QStringLiteral("tenant-1");
    account.environment = QStringLiteral("127.0.0.1");
    m_session.reset();
    m_store = std::make_unique<TokenStore>();
    m_session = std::make_unique<AccountSession>(*m_http, *m_clock, *m_store, m_authority->request(), account, tokens);
    m_needsSignIn = std::make_unique<QSignalSpy>(m_session.get(), &AccountSession::needsSignInChanged);
}

std::shared_ptr<Told> tst_AccountSession::ask(const QByteArray &claims, const QByteArray &rejected)
{
    auto told = std::make_shared<Told>();
    m_session->accessToken(claims, rejected, this, [told](const QByteArray &token, const std::optional<SignInError> &error) {
        ++told->times;
        told->token = token;
        told->error = error;
    });
    return told;
}

void tst_AccountSession::waitFor(const Told &told)
{
    QTRY_VERIFY(told.times == 1 || (m_clock->advance(500ms), told.times == 1));
}

void tst_AccountSession::answerWith(int status, const QByteArray &body, const QList<QByteArray> &headers)
{
    m_authority->onToken = [=](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reply(socket, RawServer::json(status, body, headers)); };
}

void tst_AccountSession::answerWithNextTokens()
{
    m_authority->onToken = [this](QTcpSocket &socket, const ReceivedRequest &) {
        const QByteArray number = QByteArray::number(++m_given);
        RawServer::reply(socket,
                         RawServer::json(200,
                                         R"({"token_type":"Bearer","expires_in":3600,"access_token":"access-)" + number
                                             + R"(","refresh_token":"refresh-)" + number + R"("})"));
    };
}

void tst_AccountSession::cachedToken()
{
    const auto told = ask();
    QCOMPARE(told->times, 1); // before accessToken() returned
    QCOMPARE(told->token, QByteArray("access-1"));
    QVERIFY(!told->error);
    QCOMPARE(m_session->grantedScopes(), QStringList{QStringLiteral("User.Read.All")});
    QCOMPARE(m_session->account().objectId, QStringLiteral("object-1"));
    QVERIFY(!m_session->needsSignIn());
    QCOMPARE(m_authority->server.connections(), 0);
}

void tst_AccountSession::expiryMargin_data()
{
    QTest::addColumn<int>("secondsLeft");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("more than five minutes") << 301 << QByteArray("access-1");
    QTest::newRow("five minutes") << 300 << QByteArray("access-2");
    QTest::newRow("expired") << -1 << QByteArray("access-2");
}

void tst_AccountSession::expiryMargin()
{
    QFETCH(int, secondsLeft);
    m_clock->advance(1h - std::chrono::seconds(secondsLeft));
    const auto told = ask();
    QTRY_COMPARE(told->times, 1);
    QTEST(told->token, "token");
}

void tst_AccountSession::refreshRequest()
{
    expire();
    const auto told = ask();
    QTRY_COMPARE(told->times, 1);
    const QUrlQuery body = m_authority->tokenRequests().at(0);
    QStringList keys;
    for (const auto &item : body.queryItems())
        keys.append(item.first);
    keys.sort();
    QCOMPARE(keys,
             (QStringList{QStringLiteral("claims"), QStringLiteral("client_id"), QStringLiteral("client_info"), QStringLiteral("grant_type"),
                          QStringLiteral("refresh_token"), QStringLiteral("scope"), QStringLiteral("x-app-name"), QStringLiteral("x-app-ver")}));
    QCOMPARE(plain(body, "grant_type"), QStringLiteral("refresh_token"));
    QCOMPARE(plain(body, "refresh_token"), QStringLiteral("refresh-1"));
    QVERIFY(plain(body, "scope").startsWith(QStringLiteral("openid profile offline_access http://127.0.0.1:")));
    QCOMPARE(plain(body, "claims"), QStringLiteral(R"({"access_token":{"xms_cc":{"values":["cp1"]}}})"));
    QCOMPARE(m_authority->server.requests().last().header("Content-Type"), QByteArray("application/x-www-form-urlencoded"));
}

void tst_AccountSession::concurrentCallersShareOneRenewal()
{
    expire();
    const auto one = ask();
    const auto two = ask();
    const auto three = ask();
    QTRY_COMPARE(three->times, 1);
    for (const auto &told : {one, two, three}) {
        QCOMPARE(told->times, 1);
        QCOMPARE(told->token, QByteArray("access-2"));
    }
    QCOMPARE(m_authority->tokenRequests().size(), 1);
}

void tst_AccountSession::rotation()
{
    for (int i = 1; i <= 3; ++i) {
        expire();
        const auto told = ask();
        QTRY_COMPARE(told->times, 1);
        QCOMPARE(plain(m_authority->tokenRequests().last(), "refresh_token"), QStringLiteral("refresh-%1").arg(i));
    }
}

void tst_AccountSession::renewalBringsOtherScopes()
{
    QSignalSpy changed(m_session.get(), &AccountSession::grantedScopesChanged);
    const auto renewWith = [this](const char *scope) {
        answerWith(200, QByteArray(R"({"token_type":"Bearer","expires_in":3600,"access_token":"access-2","scope":")") + scope + R"("})");
        expire();
        return ask();
    };
    auto told = renewWith("User.Read.All");
    QTRY_COMPARE(told->times, 1);
    QCOMPARE(changed.size(), 0);
    told = renewWith("User.Read.All User.Export.All");
    QTRY_COMPARE(told->times, 1);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(m_session->grantedScopes(), (QStringList{QStringLiteral("User.Read.All"), QStringLiteral("User.Export.All")}));
}

void tst_AccountSession::keepsTheOldRefreshToken()
{
    answerWith(200, R"({"token_type":"Bearer","expires_in":3600,"access_token":"access-2"})");
    for (int i = 0; i < 2; ++i) {
        expire();
        const auto told = ask();
        QTRY_COMPARE(told->times, 1);
        QCOMPARE(plain(m_authority->tokenRequests().last(), "refresh_token"), QStringLiteral("refresh-1"));
    }
}

void tst_AccountSession::discoveryIsAskedOnce()
{
    rotation();
    QCOMPARE(m_authority->discoveries(), 1);
}

void tst_AccountSession::failures_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("needsSignIn");
    QTest::newRow("revoked") << 400 << QByteArray(R"({"error":"invalid_grant","suberror":"bad_token"})") << Kind::InteractionRequired << true;
    QTest::newRow("mfa") << 400 << QByteArray(R"({"error":"interaction_required"})") << Kind::InteractionRequired << true;
    QTest::newRow("blocked") << 400 << QByteArray(R"({"error":"interaction_required","suberror":"message_only"})") << Kind::Server << true;
    QTest::newRow("declined") << 400 << QByteArray(R"({"error":"access_denied"})") << Kind::Declined << true;
    QTest::newRow("client") << 401 << QByteArray(R"({"error":"invalid_client"})") << Kind::Configuration << true;
    QTest::newRow("unknown") << 400 << QByteArray(R"({"error":"something_new"})") << Kind::Server << true;
    QTest::newRow("down") << 503 << QByteArray() << Kind::Transient << false;
    QTest::newRow("throttled") << 429 << QByteArray() << Kind::Transient << false;
    QTest::newRow("captive portal") << 200 << QByteArray("<html>") << Kind::BadReply << false;
    QTest::newRow("moved") << 307 << QByteArray() << Kind::BadReply << false;
}

void tst_AccountSession::failures()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, needsSignIn);
    answerWith(status, body);
    expire();
    const auto one = ask();
    const auto two = ask();
    waitFor(*two);
    QCOMPARE(one->times, 1);
    QVERIFY(one->token.isEmpty());
    QVERIFY(one->error);
    QTEST(one->error->kind, "kind");
    QCOMPARE(m_session->lastError()->httpStatus, status);
    QCOMPARE(m_session->needsSignIn(), needsSignIn);
    QCOMPARE(m_needsSignIn->size(), needsSignIn ? 1 : 0);
    QCOMPARE(m_authority->tokenRequests().size(), status == 503 ? 2 : 1);
}

void tst_AccountSession::validTokenOutlivesAnOutage_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("outlives");
    QTest::newRow("503") << 503 << QByteArray() << true;
    QTest::newRow("cut") << 0 << QByteArray() << true;
    QTest::newRow("revoked") << 400 << QByteArray(R"({"error":"invalid_grant"})") << false;
}

void tst_AccountSession::validTokenOutlivesAnOutage()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, outlives);
    if (status == 0)
        m_authority->onToken = [](QTcpSocket &socket, const ReceivedRequest &) { RawServer::close(socket); };
    else
        answerWith(status, body);
    m_clock->advance(58min);
    const auto told = ask();
    waitFor(*told);
    QCOMPARE(told->token, outlives ? QByteArray("access-1") : QByteArray());
    QCOMPARE(told->error.has_value(), !outlives);
    m_clock->advance(2min);
    const auto late = ask();
    waitFor(*late);
    QVERIFY(late->token.isEmpty());
    QVERIFY(late->error);
}

void tst_AccountSession::passingTrouble_data()
{
    QTest::addColumn<QByteArray>("trouble");
    QTest::newRow("down") << RawServer::response(503);
    QTest::newRow("page of a gateway") << RawServer::response(502, "<html>");
    QTest::newRow("in words") << RawServer::json(400, R"({"error":"temporarily_unavailable"})");
    QTest::newRow("in other words") << RawServer::json(400, R"({"error":"server_error","error_codes":[90033]})");
}

// Nobody hears of what has passed a second later.
void tst_AccountSession::passingTrouble()
{
    QFETCH(QByteArray, trouble);
    m_authority->onToken = [this, trouble](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, trouble);
        answerWithNextTokens();
    };
    expire();
    const auto one = ask();
    const auto two = ask();
    QTRY_COMPARE(m_authority->tokenRequests().size(), 1);
    QTest::qWait(50);
    m_clock->advance(999ms);
    QCoreApplication::processEvents();
    QCOMPARE(m_authority->tokenRequests().size(), 1);
    m_clock->advance(1ms);
    QTRY_COMPARE(two->times, 1);
    QCOMPARE(one->token, QByteArray("access-2"));
    QCOMPARE(two->token, QByteArray("access-2"));
    QCOMPARE(m_authority->tokenRequests().size(), 2);
    QVERIFY(!m_session->lastError());
}

void tst_AccountSession::isRepeatedOnceOnly()
{
    answerWith(503, {});
    expire();
    const auto told = ask();
    waitFor(*told);
    QCOMPARE(told->error->kind, Kind::Transient);
    QCOMPARE(m_authority->tokenRequests().size(), 2);
    m_clock->advance(1h);
    QCoreApplication::processEvents();
    QCOMPARE(m_authority->tokenRequests().size(), 2);

    answerWithNextTokens();
    const auto again = ask();
    QTRY_COMPARE(again->times, 1);
    QCOMPARE(again->token, QByteArray("access-2"));
    QVERIFY(!m_session->lastError());
}

void tst_AccountSession::backsOff()
{
    answerWith(503, {});
    expire();
    qsizetype asked = 0;
    for (const auto quiet : {5s, 10s, 20s, 40s, 60s, 60s}) {
        const auto told = ask();
        waitFor(*told);
        asked += 2;
        QCOMPARE(m_authority->tokenRequests().size(), asked);
        m_clock->advance(quiet - 1ms);
        const auto early = ask();
        QCOMPARE(early->times, 1);
        QCOMPARE(early->error->kind, Kind::Transient);
        QCOMPARE(m_authority->tokenRequests().size(), asked);
        m_clock->advance(1ms);
    }
    answerWithNextTokens();
    const auto told = ask();
    QTRY_COMPARE(told->times, 1);
    QCOMPARE(told->token, QByteArray("access-2"));
}

void tst_AccountSession::deletionBeforeTheRepetition()
{
    answerWith(503, {});
    expire();
    const auto told = ask();
    QTRY_COMPARE(m_authority->tokenRequests().size(), 1);
    QTest::qWait(50);
    m_session.reset();
    m_clock->advance(1min);
    QCoreApplication::processEvents();
    QCOMPARE(told->times, 0);
    QCOMPARE(m_authority->tokenRequests().size(), 1);
}

void tst_AccountSession::afterSignInNeededNobodyIsAsked()
{
    answerWith(400, R"({"error":"invalid_grant"})");
    expire();
    const auto first = ask();
    QTRY_COMPARE(first->times, 1);
    const auto second = ask();
    QCOMPARE(second->times, 1);
    QCOMPARE(second->error->error, QStringLiteral("invalid_grant"));
    QCOMPARE(m_authority->tokenRequests().size(), 1);
}

void tst_AccountSession::leavesAThrottlingAuthorityAlone()
{
    answerWith(429, R"({"error":"temporarily_unavailable"})", {"Retry-After: 120"});
    expire();
    const auto first = ask();
    QTRY_COMPARE(first->times, 1);
    m_clock->advance(119s);
    const auto early = ask();
    QCOMPARE(early->times, 1);
    QCOMPARE(early->error->kind, Kind::Transient);
    QCOMPARE(m_authority->tokenRequests().size(), 1);
    m_clock->advance(1s);
    answerWithNextTokens();
    const auto later = ask();
    QTRY_COMPARE(later->times, 1);
    QCOMPARE(later->token, QByteArray("access-2"));
}

void tst_AccountSession::brokenWire_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("reset");
    QTest::newRow("FIN") << QByteArray() << false;
    QTest::newRow("RST") << QByteArray() << true;
    QTest::newRow("in the status line") << QByteArray("HTTP/1.1 20") << false;
    QTest::newRow("in the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{") << false;
}

void tst_AccountSession::brokenWire()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, reset);
    m_authority->onToken = [=](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, bytes);
        reset ? RawServer::reset(socket) : RawServer::close(socket);
    };
    expire();
    const auto told = ask();
    QTRY_COMPARE(told->times, 1);
    QCOMPARE(told->error->kind, Kind::Offline);
    QCOMPARE(told->error->transport, HttpAnswer::Error::ConnectionLost);
    // A rotating refresh token that is sent twice is a stolen one to the authority.
    QCOMPARE(m_authority->tokenRequests().size(), 1);
    QVERIFY(!m_session->needsSignIn());
}

// What lies on a connection that is still open is no answer to the next renewal.
void tst_AccountSession::staleConnection()
{
    expire();
    auto told = ask();
    QTRY_COMPARE(told->times, 1);
    QCOMPARE(told->token, QByteArray("access-2"));
    for (QTcpSocket *socket : m_authority->server.openSockets())
        RawServer::reply(*socket, RawServer::json(200, R"({"token_type":"Bearer","expires_in":3600,"access_token":"stale"})"));
    expire();
    told = ask();
    QTRY_COMPARE(told->times, 1);
    QCOMPARE(told->token, QByteArray("access-3"));
    QCOMPARE(m_authority->tokenRequests().size(), 2);
}

void tst_AccountSession::noRefreshToken()
{
    TokenSet tokens = usualTokens();
    tokens.refreshToken.clear();
    makeSession(tokens);
    expire();
    const auto told = ask();
    QCOMPARE(told->times, 1);
    QCOMPARE(told->error->kind, Kind::InteractionRequired);
    QVERIFY(m_session->needsSignIn());
    QCOMPARE(m_authority->server.connections(), 0);
}

void tst_AccountSession::discoveryFails()
{
    m_authority->discoveryBody.insert(QStringLiteral("token_endpoint"), QStringLiteral("https://login.example/token"));
    expire();
    const auto told = ask();
    QTRY_COMPARE(told->times, 1);
    QCOMPARE(told->error->kind, Kind::AuthorityInvalid);
    QVERIFY(!m_session->needsSignIn());
    QCOMPARE(m_authority->tokenRequests().size(), 0);

    m_authority->discoveryBody = m_authority->discovery();
    const auto again = ask();
    QTRY_COMPARE(again->times, 1);
    QCOMPARE(again->token, QByteArray("access-2"));
}

void tst_AccountSession::rejectedTokenIsNotGivenAgain()
{
    answerWith(503, {});
    const auto told = ask({}, "access-1");
    waitFor(*told);
    QVERIFY(told->token.isEmpty());
    const auto other = ask(); // not even to somebody who does not know
    waitFor(*other);
    QVERIFY(other->token.isEmpty());
}

void tst_AccountSession::rejectedByTwoCallers()
{
    const auto first = ask(challenge, "access-1");
    QTRY_COMPARE(first->times, 1);
    QCOMPARE(first->token, QByteArray("access-2"));
    const auto second = ask(challenge, "access-1"); // its 401 arrived later
    QCOMPARE(second->times, 1);
    QCOMPARE(second->token, QByteArray("access-2"));
    QCOMPARE(m_authority->tokenRequests().size(), 1);
}

void tst_AccountSession::claimsSkipTheCache()
{
    const auto told = ask(challenge, "access-1");
    QTRY_COMPARE(told->times, 1);
    QCOMPARE(told->token, QByteArray("access-2"));
    QCOMPARE(plain(m_authority->tokenRequests().at(0), "claims"),
             QStringLiteral(R"({"access_token":{"nbf":{"essential":true},"xms_cc":{"values":["cp1"]}}})"));
    const auto again = ask(challenge, {});
    QTRY_COMPARE(again->times, 1);
    QCOMPARE(again->token, QByteArray("access-3"));
}

void tst_AccountSession::differentClaimsAreAskedOneAfterTheOther()
{
    const auto one = ask(challenge, "access-1");
    const auto two = ask(R"({"access_token":{"acrs":{"value":"c1"}}})", "access-1");
    const auto three = ask();
    QTRY_COMPARE(two->times, 1);
    QCOMPARE(one->token, QByteArray("access-2"));
    QCOMPARE(two->token, QByteArray("access-3"));
    QCOMPARE(three->token, QByteArray("access-2"));
    QCOMPARE(plain(m_authority->tokenRequests().at(1), "refresh_token"), QStringLiteral("refresh-2"));
}

void tst_AccountSession::unsatisfiableClaimsAreKept()
{
    answerWith(400, R"({"error":"interaction_required"})");
    const auto told = ask(challenge, "access-1");
    QTRY_COMPARE(told->times, 1);
    QCOMPARE(told->error->claims, challenge); // for the interactive sign-in
    QCOMPARE(m_session->lastError()->claims, challenge);
}

void tst_AccountSession::sameTokenAgain()
{
    answerWith(200, R"({"token_type":"Bearer","expires_in":3600,"access_token":"access-1"})");
    const auto told = ask({}, "access-1");
    QTRY_COMPARE(told->times, 1);
    QVERIFY(told->token.isEmpty());
    QCOMPARE(told->error->kind, Kind::BadReply);
}

void tst_AccountSession::idTokenOfSomebodyElse()
{
    QJsonObject claims = m_authority->idTokenClaims({});
    claims.insert(QStringLiteral("oid"), QStringLiteral("object-2"));
    QJsonObject tokens = m_authority->tokens();
    tokens.insert(QStringLiteral("id_token"), QString::fromLatin1(FakeAuthority::jwt(claims)));
    answerWith(200, FakeAuthority::bytes(tokens));
    expire();
    const auto told = ask();
    QTRY_COMPARE(told->times, 1);
    QCOMPARE(told->error->kind, Kind::BadReply);
    QCOMPARE(told->error->check, SignInError::Check::Identity);
    answerWithNextTokens();
    const auto again = ask();
    QTRY_COMPARE(again->times, 1);
    QCOMPARE(plain(m_authority->tokenRequests().last(), "refresh_token"), QStringLiteral("refresh-1"));
}

void tst_AccountSession::idTokenOfTheSame()
{
    answerWith(200, FakeAuthority::bytes(m_authority->tokens()));
    expire();
    const auto told = ask();
    QTRY_COMPARE(told->times, 1);
    QCOMPARE(told->token, QByteArray("fake-access-1"));
}

void tst_AccountSession::replaceTokens()
{
    answerWith(400, R"({"error":"invalid_grant"})");
    expire();
    const auto told = ask();
    QTRY_COMPARE(told->times, 1);
    TokenSet fresh = usualTokens();
    fresh.accessToken = "access-9";
    fresh.refreshToken = "refresh-9";
    fresh.expiresAt = m_clock->utcNow().addSecs(3600);
    m_session->replaceTokens(fresh);
    QVERIFY(!m_session->needsSignIn());
    QVERIFY(!m_session->lastError());
    QCOMPARE(m_needsSignIn->size(), 2);
    QCOMPARE(ask()->token, QByteArray("access-9"));
    answerWithNextTokens();
    expire();
    const auto later = ask();
    QTRY_COMPARE(later->times, 1);
    QCOMPARE(plain(m_authority->tokenRequests().last(), "refresh_token"), QStringLiteral("refresh-9"));
}

void tst_AccountSession::replaceTokensWhileRenewing()
{
    m_authority->onToken = [](QTcpSocket &, const ReceivedRequest &) {};
    expire();
    const auto told = ask();
    QTRY_COMPARE(m_authority->tokenRequests().size(), 1);
    TokenSet fresh = usualTokens();
    fresh.accessToken = "access-9";
    fresh.expiresAt = m_clock->utcNow().addSecs(3600);
    m_session->replaceTokens(fresh);
    QCOMPARE(told->times, 1);
    QCOMPARE(told->token, QByteArray("access-9"));
}

void tst_AccountSession::forget()
{
    m_session->forget();
    QVERIFY(m_session->needsSignIn());
    QCOMPARE(m_needsSignIn->size(), 1);
    const auto told = ask();
    QCOMPARE(told->times, 1);
    QVERIFY(told->token.isEmpty());
    QCOMPARE(told->error->kind, Kind::InteractionRequired);
    QVERIFY(m_session->grantedScopes().isEmpty());
    QCOMPARE(m_authority->server.connections(), 0);
}

void tst_AccountSession::forgetWhileRenewing()
{
    m_authority->onToken = [](QTcpSocket &, const ReceivedRequest &) {};
    expire();
    const auto told = ask();
    QTRY_COMPARE(m_authority->tokenRequests().size(), 1);
    m_session->forget();
    QCOMPARE(told->times, 1);
    QCOMPARE(told->error->kind, Kind::InteractionRequired);
    QVERIFY(m_session->needsSignIn());
}

void tst_AccountSession::contextIsGone()
{
    expire();
    auto context = std::make_unique<QObject>();
    int called = 0;
    m_session->accessToken({}, {}, context.get(), [&called](const QByteArray &, const std::optional<SignInError> &) { ++called; });
    const auto other = ask();
    context.reset();
    QTRY_COMPARE(other->times, 1);
    QCOMPARE(called, 0);
}

void tst_AccountSession::deletionWhileRenewing()
{
    expire();
    const auto told = ask();
    m_session.reset();
    QCoreApplication::processEvents();
    QCOMPARE(told->times, 0);
}

void tst_AccountSession::deletionInCallback()
{
    expire();
    m_session->accessToken({}, {}, this, [this](const QByteArray &, const std::optional<SignInError> &) { m_session.reset(); });
    const auto second = ask();
    QTRY_VERIFY(!m_session);
    QCoreApplication::processEvents();
    QCOMPARE(second->times, 0);
}

void tst_AccountSession::askingAgainInCallback()
{
    expire();
    std::shared_ptr<Told> inner;
    m_session->accessToken({}, {}, this, [&](const QByteArray &, const std::optional<SignInError> &) { inner = ask({}, "access-2"); });
    QTRY_VERIFY(inner && inner->times == 1);
    QCOMPARE(inner->token, QByteArray("access-3"));
}

void tst_AccountSession::sameClaimsAgainNeedThePerson()
{
    const auto first = ask(challenge, "access-1");
    QTRY_COMPARE(first->times, 1);
    QCOMPARE(first->token, QByteArray("access-2"));
    const auto again = ask(challenge, "access-2");
    QTRY_COMPARE(again->times, 1);
    QVERIFY(again->token.isEmpty());
    QCOMPARE(again->error->kind, Kind::InteractionRequired);
    QVERIFY(m_session->needsSignIn());
    QCOMPARE(m_needsSignIn->size(), 1);
    QCOMPARE(m_authority->tokenRequests().size(), 1);
    QCOMPARE(m_session->requestToSignInAgain().claims, challenge);
}

void tst_AccountSession::sameClaimsMuchLater()
{
    const auto first = ask(challenge, "access-1");
    QTRY_COMPARE(first->times, 1);
    m_clock->advance(5min);
    const auto again = ask(challenge, "access-2");
    QTRY_COMPARE(again->times, 1);
    QCOMPARE(again->token, QByteArray("access-3"));
    QVERIFY(!m_session->needsSignIn());
    // But not once more.
    const auto third = ask(challenge, "access-3");
    QCOMPARE(third->times, 1);
    QVERIFY(m_session->needsSignIn());
    QCOMPARE(m_authority->tokenRequests().size(), 2);
}

void tst_AccountSession::restoredRenewsSilently()
{
    const StoredAccount stored = m_session->stored();
    QSignalSpy needsSignIn(m_session.get(), &AccountSession::needsSignInChanged);
    m_session = std::make_unique<AccountSession>(*m_http, *m_clock, *m_store, stored);
    QVERIFY(!m_session->needsSignIn());
    QCOMPARE(m_session->grantedScopes(), stored.scopes);
    const auto one = ask();
    const auto two = ask();
    QTRY_COMPARE(two->times, 1);
    QCOMPARE(one->token, QByteArray("access-2"));
    QCOMPARE(m_authority->tokenRequests().size(), 1);
    QCOMPARE(plain(m_authority->tokenRequests().at(0), "refresh_token"), QStringLiteral("refresh-1"));
    QCOMPARE(m_store->refreshToken(stored), QByteArray("refresh-2"));
}

void tst_AccountSession::restoredWithoutToken()
{
    const StoredAccount stored = m_session->stored();
    m_session.reset();
    TokenStore empty;
    AccountSession session(*m_http, *m_clock, empty, stored);
    int told = 0;
    session.accessToken({}, {}, this, [&told](const QByteArray &token, const std::optional<SignInError> &error) {
        QVERIFY(token.isEmpty() && error);
        ++told;
    });
    QCOMPARE(told, 1);
    QVERIFY(session.needsSignIn());
    QCOMPARE(m_authority->server.connections(), 0);
}

void tst_AccountSession::renewsEarlyInTheBackground()
{
    answerWith(200, R"({"token_type":"Bearer","expires_in":7200,"refresh_in":3600,"access_token":"access-2","refresh_token":"refresh-2"})");
    expire();
    const auto first = ask();
    QTRY_COMPARE(first->times, 1);
    m_clock->advance(59min);
    QCOMPARE(ask()->token, QByteArray("access-2"));
    QCoreApplication::processEvents();
    QCOMPARE(m_authority->tokenRequests().size(), 1);
    answerWithNextTokens();
    m_given = 6;
    m_clock->advance(1min);
    const auto early = ask();
    QCOMPARE(early->times, 1); // nobody waits for it
    QCOMPARE(early->token, QByteArray("access-2"));
    QTRY_COMPARE(m_authority->tokenRequests().size(), 2);
    QTRY_COMPARE(ask()->token, QByteArray("access-7"));
    QCOMPARE(m_authority->tokenRequests().size(), 2);
}

void tst_AccountSession::earlyRenewalFailsSilently_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("down") << 503 << QByteArray();
    QTest::newRow("revoked") << 400 << QByteArray(R"({"error":"invalid_grant"})");
}

void tst_AccountSession::earlyRenewalFailsSilently()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    TokenSet tokens = usualTokens();
    tokens.refreshAt = m_clock->utcNow().addSecs(60);
    makeSession(tokens);
    answerWith(status, body);
    m_clock->advance(2min);
    QCOMPARE(ask()->token, QByteArray("access-1"));
    QTRY_COMPARE(m_authority->tokenRequests().size(), 1);
    for (int i = 0; i < 10; ++i) {
        QCOMPARE(ask()->token, QByteArray("access-1"));
        QTest::qWait(1);
    }
    QCOMPARE(m_authority->tokenRequests().size(), 1);
    QVERIFY(!m_session->needsSignIn());
    QVERIFY(!m_session->lastError());
}

void tst_AccountSession::personalAccountIsRefused()
{
    QJsonObject claims = m_authority->idTokenClaims({});
    claims.insert(QStringLiteral("tid"), QStringLiteral("9188040d-6c67-4c5b-b112-36a304b66dad"));
    QJsonObject answer = m_authority->tokens();
    answer.insert(QStringLiteral("id_token"), QString::fromLatin1(FakeAuthority::jwt(claims)));
    answerWith(200, FakeAuthority::bytes(answer));
    expire();
    const auto told = ask();
    QTRY_COMPARE(told->times, 1);
    QVERIFY(told->token.isEmpty());
    QCOMPARE(told->error->check, SignInError::Check::PersonalAccount);
    QCOMPARE(m_store->refreshToken(m_session->stored()), QByteArray("refresh-1"));
}

void tst_AccountSession::otherRequestAfterSigningInAgain()
{
    SignInRequest request = m_authority->request();
    request.scopes = QStringList{QStringLiteral("User.Export.All")};
    request.claims = challenge;
    Account renamed = m_session->account();
    renamed.username = QStringLiteral("ada.married@contoso.example");
    TokenSet tokens = usualTokens();
    tokens.accessToken = "access-9";
    tokens.refreshToken = "refresh-9";
    m_session->replace(request, renamed, tokens);
    QCOMPARE(m_session->account().username, renamed.username);
    QCOMPARE(m_session->stored().account.username, renamed.username);
    QCOMPARE(ask()->token, QByteArray("access-9"));
    expire();
    const auto told = ask();
    QTRY_COMPARE(told->times, 1);
    QVERIFY(plain(m_authority->tokenRequests().last(), "scope").endsWith(QStringLiteral("/graph/User.Export.All")));
    QVERIFY(!plain(m_authority->tokenRequests().last(), "scope").contains(QStringLiteral("User.Read.All")));
}

QTEST_GUILESS_MAIN(tst_AccountSession)
#include "tst_accountsession.moc"
