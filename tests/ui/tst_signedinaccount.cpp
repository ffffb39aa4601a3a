// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signedinaccount.h"

#include "fakegraph.h"
#include "inspected.h"
#include "proxyserver.h"
#include "ui/explanation.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace std::chrono_literals;

namespace {
Account dana()
{
    Account account;
    account.homeAccountId = QStringLiteral("aaaa.bbbb");
    account.objectId = QStringLiteral("aaaa");
    account.tenantId = QStringLiteral("bbbb");
    account.username = QStringLiteral("dana.reyes@contoso.example");
    return account;
}
}

class tst_SignedInAccount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void ownsWhatItStarted_data();
    void ownsWhatItStarted();
    void graphAsksAsThisAccount();
    void authorityOutOfReach();
    void answerOfSomebodyElse();
    void refusedRenewalSaysWhy();
    void renewalNamesTheIssuer();
    void renewalNamesTheProxy();
    void tokensRunOut();
    void requestOutlivesTheAccount();

private:
    [[nodiscard]] GraphError renewalError(HttpClient &http, const QUrl &authority);
    void signIn(FakeGraph &graph, std::chrono::seconds lifetime, const QByteArray &refreshToken = {});

    Clock m_clock;
    HttpClient m_http{m_clock};
    FakeGraph m_fake{m_clock};
    TokenStore m_store;
    std::unique_ptr<AccountSession> m_session;
    std::unique_ptr<SignedInAccount> m_account;
};

void tst_SignedInAccount::init()
{
    m_fake.answers.clear();
    signIn(m_fake, 1h);
}

void tst_SignedInAccount::signIn(FakeGraph &graph, std::chrono::seconds lifetime, const QByteArray &refreshToken)
{
    SignInRequest request;
    request.cloud = graph.client().cloud();
    request.clientId = QStringLiteral("client-1");
    TokenSet tokens;
    tokens.accessToken = "token-of-dana";
    tokens.refreshToken = refreshToken;
    tokens.expiresAt = m_clock.utcNow().addSecs(lifetime.count());
    m_account.reset();
    m_store.forget(StoredAccount::from(request, dana()), nullptr, {});
    m_session = std::make_unique<AccountSession>(m_http, m_clock, m_store, request, dana(), tokens);
    m_account = std::make_unique<SignedInAccount>(m_http, *m_session);
}

void tst_SignedInAccount::ownsWhatItStarted_data()
{
    QTest::addColumn<QString>("account");
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<QUrl>("root");
    QTest::addColumn<bool>("owns");
    const QString account = dana().homeAccountId;
    const QString tenant = dana().tenantId;
    const QString cloud = QStringLiteral("custom");
    const QUrl root = m_fake.root();
    const QUrl otherRoot(QStringLiteral("https://graph.microsoft.com"));
    QTest::newRow("its own") << account << tenant << cloud << root << true;
    QTest::newRow("another person's") << QStringLiteral("cccc.bbbb") << tenant << cloud << root << false;
    QTest::newRow("in another tenant") << account << QStringLiteral("dddd") << cloud << root << false;
    QTest::newRow("in another cloud") << account << tenant << QStringLiteral("global") << root << false;
    QTest::newRow("at another Graph") << account << tenant << cloud << otherRoot << false;
    QTest::newRow("nobody's") << QString() << QString() << QString() << QUrl() << false;
}

void tst_SignedInAccount::ownsWhatItStarted()
{
    QFETCH(QString, account);
    QFETCH(QString, tenant);
    QFETCH(QString, cloud);
    QFETCH(QUrl, root);
    QTEST(m_account->owns(account, tenant, cloud, root), "owns");
}

void tst_SignedInAccount::graphAsksAsThisAccount()
{
    GraphCall *call = m_account->graph().inboundSharedUserProfile(FakeGraph::person(1).userId, this);
    QSignalSpy finished(call, &GraphCall::finished);
    QVERIFY(finished.wait());
    QCOMPARE(m_fake.server.requests().last().header("authorization"), QByteArray("Bearer token-of-dana"));
}

void tst_SignedInAccount::authorityOutOfReach()
{
    // The token has run out, and the authority for renewing it answers nothing usable for now.
    m_fake.answers.insert("/tenant/v2.0/.well-known/openid-configuration", FakeGraph::error(503, QStringLiteral("temporarily_unavailable")));
    signIn(m_fake, -1s, "refresh-1");
    GraphCall *call = m_account->graph().inboundSharedUserProfile(FakeGraph::person(1).userId, this);
    QSignalSpy finished(call, &GraphCall::finished);
    QVERIFY(finished.wait());
    QCOMPARE(finished.at(0).at(0).value<GraphAnswer>().error->kind, GraphError::Kind::Offline);
    QVERIFY(!m_account->session().needsSignIn());
}

// A sign-in page of the network, a gateway: nobody could sign in there, and asking later may work.
void tst_SignedInAccount::answerOfSomebodyElse()
{
    for (const QByteArray &answer : {RawServer::response(200, "<html>Welcome to the hotel</html>"), RawServer::response(403, "<html>blocked</html>"),
                                     RawServer::response(404)}) {
        m_fake.answers.insert("/tenant/v2.0/.well-known/openid-configuration", answer);
        signIn(m_fake, -1s, "refresh-1");
        GraphCall *call = m_account->graph().inboundSharedUserProfile(FakeGraph::person(1).userId, this);
        QSignalSpy finished(call, &GraphCall::finished);
        QVERIFY(finished.wait());
        const GraphError error = *finished.at(0).at(0).value<GraphAnswer>().error;
        QCOMPARE(error.kind, GraphError::Kind::Offline);
        const Explanation explanation = explain(error, Asked::Check);
        QVERIFY2(explanation.what.contains(QStringLiteral("could not be renewed now")), qPrintable(explanation.what));
        QVERIFY(!m_account->session().needsSignIn());
    }
}

void tst_SignedInAccount::refusedRenewalSaysWhy()
{
    RawServer authority([&authority](QTcpSocket &socket, const ReceivedRequest &request) {
        const QString base = authority.url(QStringLiteral("/tenant")).toString();
        const QString document =
            QStringLiteral(R"({"issuer":"%1/v2.0","authorization_endpoint":"%1/authorize","token_endpoint":"%1/token"})").arg(base);
        RawServer::reply(socket,
                         request.method == "GET"
                             ? RawServer::json(200, document.toUtf8())
                             : RawServer::json(400,
                                               R"({"error":"invalid_grant","suberror":"bad_token","error_codes":[50173],)"
                                               R"("error_description":"AADSTS50173: The provided grant has expired.",)"
                                               R"("trace_id":"trace-1","correlation_id":"correlation-1","timestamp":"2026-11-23 12:00:00Z"})"));
    });
    const GraphError error = renewalError(m_http, authority.url(QStringLiteral("/tenant")));
    QCOMPARE(error.kind, GraphError::Kind::SignInNeeded);
    const Explanation explanation = explain(error, Asked::Check);
    for (const char *word : {"invalid_grant bad_token AADSTS50173", "The provided grant has expired.", "Trace ID: trace-1",
                             "Correlation ID: correlation-1", "Timestamp: 2026-11-23 12:00:00Z", "HTTP status: 400"})
        QVERIFY2(explanation.details.contains(QLatin1String(word)), qPrintable(explanation.details));
    QVERIFY2(explanation.next.contains(QStringLiteral("revoked")), qPrintable(explanation.next));
}

/** Of a request whose token has to be renewed first, at that authority. */
GraphError tst_SignedInAccount::renewalError(HttpClient &http, const QUrl &authority)
{
    m_account.reset();
    m_session.reset();
    SignInRequest request;
    request.cloud = Cloud::custom(authority, m_fake.server.url(), {}).value();
    request.clientId = QStringLiteral("client-1");
    TokenSet tokens;
    tokens.accessToken = "token-of-dana";
    tokens.refreshToken = "refresh-1";
    tokens.expiresAt = m_clock.utcNow().addSecs(-1);
    AccountSession session(http, m_clock, m_store, request, dana(), tokens);
    SignedInAccount account(http, session);
    GraphCall *call = account.graph().inboundSharedUserProfile(FakeGraph::person(1).userId, this);
    QSignalSpy finished(call, &GraphCall::finished);
    if (!finished.wait())
        return {};
    return finished.at(0).at(0).value<GraphAnswer>().error.value_or(GraphError());
}

void tst_SignedInAccount::renewalNamesTheIssuer()
{
    RawServer authority([](QTcpSocket &, const ReceivedRequest &) {}, RawServer::Transport::Tls);
    Inspected::present(authority);
    const GraphError error = renewalError(m_http, QUrl(QStringLiteral("https://localhost:%1/tenant").arg(authority.url().port())));
    QCOMPARE(error.kind, GraphError::Kind::Offline);
    const Explanation explanation = explain(error, Asked::OnePerson);
    QVERIFY2(explanation.what.contains(QStringLiteral("Your sign-in could not be renewed.")), qPrintable(explanation.what));
    QVERIFY2(explanation.what.contains(QStringLiteral("Contoso Inspection CA")), qPrintable(explanation.what));
    QCOMPARE(authority.requests().size(), 0);
}

void tst_SignedInAccount::renewalNamesTheProxy()
{
    ProxyServer proxy;
    const quint16 port = quint16(proxy.url().port());
    HttpClient http(m_clock, [port](const QNetworkProxyQuery &) -> QList<QNetworkProxy> {
        return {QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), port)};
    });
    const QUrl authority(QStringLiteral("https://login.example/tenant"));
    const qsizetype before = m_fake.server.requests().size();
    // The proxy knows no such host.
    const Explanation unknown = explain(renewalError(http, authority), Asked::OnePerson);
    QVERIFY2(unknown.what.contains(QStringLiteral("Your sign-in could not be renewed.")), qPrintable(unknown.what));
    QVERIFY2(unknown.what.contains(proxy.name()), qPrintable(unknown.what));

    proxy.demand("ada:secret");
    const Explanation asked = explain(renewalError(http, authority), Asked::OnePerson);
    QVERIFY2(asked.what.contains(QStringLiteral("wants a name and a password")), qPrintable(asked.what));
    QVERIFY2(asked.what.contains(proxy.name()), qPrintable(asked.what));
    QCOMPARE(m_fake.server.requests().size(), before);
}

void tst_SignedInAccount::tokensRunOut()
{
    signIn(m_fake, -1s);
    const int before = m_fake.count(FakeGraph::list);
    GraphCall *call = m_account->graph().inboundSharedUserProfile(FakeGraph::person(1).userId, this);
    QSignalSpy finished(call, &GraphCall::finished);
    QVERIFY(finished.wait());
    QCOMPARE(finished.at(0).at(0).value<GraphAnswer>().error->kind, GraphError::Kind::SignInNeeded);
    QCOMPARE(m_fake.count(FakeGraph::list), before);
    QVERIFY(m_account->session().needsSignIn());
}

void tst_SignedInAccount::requestOutlivesTheAccount()
{
    FakeGraph slow(m_clock);
    QPointer<QTcpSocket> waiting;
    slow.server.setAnswer([&waiting](QTcpSocket &socket, const ReceivedRequest &) { waiting = &socket; });
    signIn(slow, 1h);
    GraphCall *call = m_account->graph().inboundSharedUserProfile(FakeGraph::person(1).userId, this);
    QSignalSpy finished(call, &GraphCall::finished);
    QTRY_VERIFY(waiting);
    m_account.reset();
    m_session.reset();
    // A 401 makes the call ask for another token, of an account that is gone.
    RawServer::reply(*waiting, FakeGraph::error(401, QStringLiteral("InvalidAuthenticationToken")));
    QVERIFY(finished.wait());
    QCOMPARE(finished.at(0).at(0).value<GraphAnswer>().error->kind, GraphError::Kind::Unauthorised);
}

QTEST_GUILESS_MAIN(tst_SignedInAccount)

#include "tst_signedinaccount.moc"
