// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeauthority.h"
#include "http/httpclient.h"
#include "http/httpexchange.h"
#include "identity/signin.h"
#include "inspected.h"
#include "manualclock.h"
#include "proxyserver.h"

#include <QNetworkReply>
#include <QSemaphore>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

#include <atomic>

using namespace std::chrono_literals;
using Kind = SignInError::Kind;
using Stage = SignIn::Stage;

/** A sign-in whose proxy asks for a name and a password in the middle. */
class tst_SignInThroughProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void goesOnWithThePassword();
    void goesOnHoweverEarlyTheAnswer();
    void goesOnFromTheBeginning();
    void wrongPasswordEndsIt();
    void declinedEndsIt();
    void declinedBefore();
    void nobodyAnswers();
    void cancelled();
    void deleted();
    void proxyForgottenMeanwhile();
    void lookUpThatHangs();

private:
    void answer(QTcpSocket &socket, const ReceivedRequest &request);
    /** What is given happens whenever the system is asked for the proxy. */
    void useProxy(const std::function<void(const QNetworkProxyQuery &)> &onLookUp);
    void start();
    void waitForBrowser();
    /** Comes back from the browser with a code, to a proxy that asks. */
    void comeBackToTheQuestion();
    /** Likewise; ends once the program knows that it asks. */
    void meetTheQuestion();
    /** From the browser, with a code. */
    void comeBack();
    void give(const char *password) { m_http->setProxyCredentials(m_proxy.name(), QStringLiteral("dana"), QLatin1String(password)); }
    [[nodiscard]] QString asked(const char *key) const;
    [[nodiscard]] int outcomes() const { return int(m_succeeded->size() + m_failed->size()); }
    [[nodiscard]] SignInError error() const { return m_failed->isEmpty() ? SignInError() : m_failed->last().at(0).value<SignInError>(); }

    ManualClock m_clock;
    ProxyServer m_proxy;
    std::unique_ptr<RawServer> m_authority;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<SignIn> m_signIn;
    std::unique_ptr<QSignalSpy> m_wanted;
    std::unique_ptr<QSignalSpy> m_browserRequested;
    std::unique_ptr<QSignalSpy> m_succeeded;
    std::unique_ptr<QSignalSpy> m_failed;
    QNetworkAccessManager m_browser;
};

void tst_SignInThroughProxy::init()
{
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.addCaCertificate(Inspected::authority());
    QSslConfiguration::setDefaultConfiguration(trusting);
    m_authority = std::make_unique<RawServer>([this](QTcpSocket &socket, const ReceivedRequest &request) { answer(socket, request); },
                                              RawServer::Transport::Tls);
    Inspected::present(*m_authority);
    m_proxy.lead("login.example:443", m_authority->port());
    m_proxy.demand({});
    useProxy([](const QNetworkProxyQuery &) {});
}

void tst_SignInThroughProxy::useProxy(const std::function<void(const QNetworkProxyQuery &)> &onLookUp)
{
    m_signIn.reset();
    m_http = std::make_unique<HttpClient>(m_clock, [onLookUp, port = quint16(m_proxy.url().port())](const QNetworkProxyQuery &query) {
        onLookUp(query);
        return QList<QNetworkProxy>{QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), port)};
    });
    m_signIn = std::make_unique<SignIn>(*m_http, m_clock);
    m_wanted = std::make_unique<QSignalSpy>(m_http.get(), &HttpClient::proxyCredentialsWanted);
    m_browserRequested = std::make_unique<QSignalSpy>(m_signIn.get(), &SignIn::browserRequested);
    m_succeeded = std::make_unique<QSignalSpy>(m_signIn.get(), &SignIn::succeeded);
    m_failed = std::make_unique<QSignalSpy>(m_signIn.get(), &SignIn::failed);
}

void tst_SignInThroughProxy::cleanup()
{
    m_signIn.reset();
    m_http.reset();
    m_authority.reset();
}

void tst_SignInThroughProxy::answer(QTcpSocket &socket, const ReceivedRequest &request)
{
    const QString issuer = QStringLiteral("https://login.example/tenant/v2.0");
    if (request.method == "GET") {
        RawServer::reply(socket,
                         RawServer::json(200,
                                         FakeAuthority::bytes({{QStringLiteral("issuer"), issuer},
                                                               {QStringLiteral("authorization_endpoint"), QStringLiteral("https://login.example/a")},
                                                               {QStringLiteral("token_endpoint"), QStringLiteral("https://login.example/t")}})));
        return;
    }
    const QJsonObject claims{{QStringLiteral("iss"), issuer},
                             {QStringLiteral("sub"), QStringLiteral("subject-1")},
                             {QStringLiteral("aud"), QStringLiteral("client-1")},
                             {QStringLiteral("exp"), qint64(4102444800)},
                             {QStringLiteral("oid"), QStringLiteral("object-1")},
                             {QStringLiteral("tid"), QStringLiteral("tenant-1")},
                             {QStringLiteral("preferred_username"), QStringLiteral("ada@contoso.example")},
                             {QStringLiteral("nonce"), asked("nonce")}};
    RawServer::reply(socket,
                     RawServer::json(200,
                                     FakeAuthority::bytes({{QStringLiteral("token_type"), QStringLiteral("Bearer")},
                                                           {QStringLiteral("access_token"), QStringLiteral("fake-access-1")},
                                                           {QStringLiteral("expires_in"), 3600},
                                                           {QStringLiteral("id_token"), QString::fromLatin1(FakeAuthority::jwt(claims))}})));
}

QString tst_SignInThroughProxy::asked(const char *key) const
{
    return QUrlQuery(m_browserRequested->last().at(0).toUrl()).queryItemValue(QLatin1String(key), QUrl::FullyDecoded);
}

void tst_SignInThroughProxy::start()
{
    SignInRequest request;
    request.cloud = Cloud::custom(QUrl(QStringLiteral("https://login.example/tenant")), QUrl(QStringLiteral("https://graph.example")), {}).value();
    request.clientId = QStringLiteral("client-1");
    request.tenant = QStringLiteral("organizations");
    request.scopes = {QStringLiteral("User.Export.All")};
    m_signIn->start(request);
}

void tst_SignInThroughProxy::waitForBrowser()
{
    start();
    QTRY_COMPARE(m_browserRequested->size(), 1);
}

void tst_SignInThroughProxy::comeBackToTheQuestion()
{
    waitForBrowser();
    // Tunnels that are open stay so: the request with the code makes its own.
    m_proxy.demand("dana:right");
    comeBack();
}

void tst_SignInThroughProxy::meetTheQuestion()
{
    comeBackToTheQuestion();
    QTRY_COMPARE(m_wanted->size(), 1);
    QCOMPARE(m_signIn->stage(), Stage::Redeeming);
}

void tst_SignInThroughProxy::comeBack()
{
    QUrl address(asked("redirect_uri"));
    address.setHost(QStringLiteral("127.0.0.1"));
    address.setPath(QStringLiteral("/"));
    QNetworkRequest request(address);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
    m_browser.post(request, "code=fake-code-1&state=" + asked("state").toLatin1());
}

void tst_SignInThroughProxy::goesOnWithThePassword()
{
    meetTheQuestion();
    QCOMPARE(outcomes(), 0);
    m_clock.advance(2min);
    give("right");
    QTRY_COMPARE(outcomes(), 1);
    QCOMPARE(m_succeeded->size(), 1);
    // The code arrived once.
    QCOMPARE(m_authority->count("POST"), 1);
    QVERIFY(m_authority->requests().last().body.contains("code=fake-code-1"));
    QCOMPARE(m_signIn->stage(), Stage::Idle);
}

// Before the program has seen the end of the request.
void tst_SignInThroughProxy::goesOnHoweverEarlyTheAnswer()
{
    connect(m_http.get(), &HttpClient::proxyCredentialsWanted, this, [this] { give("right"); });
    comeBackToTheQuestion();
    QTRY_COMPARE(outcomes(), 1);
    QCOMPARE(m_succeeded->size(), 1);
    QCOMPARE(m_wanted->size(), 1);
    QCOMPARE(m_authority->count("POST"), 1);
}

void tst_SignInThroughProxy::goesOnFromTheBeginning()
{
    m_proxy.demand("dana:right");
    start();
    QTRY_COMPARE(m_wanted->size(), 1);
    QCOMPARE(m_browserRequested->size(), 0);
    give("right");
    QTRY_COMPARE(m_browserRequested->size(), 1);
    QCOMPARE(m_signIn->stage(), Stage::WaitingForBrowser);
    QCOMPARE(m_authority->count("GET"), 1);
}

void tst_SignInThroughProxy::wrongPasswordEndsIt()
{
    meetTheQuestion();
    give("wrong");
    QTRY_COMPARE(outcomes(), 1);
    QCOMPARE(error().kind, Kind::Offline);
    QCOMPARE(error().transport, HttpAnswer::Error::ProxyAuthenticationRequired);
    QCOMPARE(error().proxy, m_proxy.name());
    // Asked for again, for the next attempt; this one is over.
    QTRY_COMPARE(m_wanted->size(), 2);
    QVERIFY(m_wanted->last().at(2).toBool());
    give("right");
    QCoreApplication::processEvents();
    QCOMPARE(outcomes(), 1);
    QCOMPARE(m_authority->count("POST"), 0);
}

void tst_SignInThroughProxy::declinedEndsIt()
{
    meetTheQuestion();
    m_http->declineProxyCredentials(m_proxy.name());
    QTRY_COMPARE(outcomes(), 1);
    QCOMPARE(error().transport, HttpAnswer::Error::ProxyAuthenticationRequired);
    QCOMPARE(m_authority->count("POST"), 0);
}

// The window does not ask again what was declined: then nobody will answer.
void tst_SignInThroughProxy::declinedBefore()
{
    connect(m_http.get(), &HttpClient::proxyCredentialsWanted, this, [this](const QString &proxy) { m_http->declineProxyCredentials(proxy); });
    m_proxy.demand("dana:right");
    start();
    QTRY_COMPARE(outcomes(), 1);
    QCOMPARE(error().transport, HttpAnswer::Error::ProxyAuthenticationRequired);
}

void tst_SignInThroughProxy::nobodyAnswers()
{
    meetTheQuestion();
    const auto isOver = [this] {
        m_clock.advance(5min);
        return outcomes() == 1;
    };
    QTRY_VERIFY(isOver());
    QCOMPARE(error().kind, Kind::Offline);
    QCOMPARE(error().transport, HttpAnswer::Error::ProxyAuthenticationRequired);
}

void tst_SignInThroughProxy::cancelled()
{
    meetTheQuestion();
    m_signIn->cancel();
    QCOMPARE(outcomes(), 1);
    QCOMPARE(error().kind, Kind::Cancelled);
    give("right");
    QCoreApplication::processEvents();
    QCOMPARE(outcomes(), 1);
    QCOMPARE(m_authority->count("POST"), 0);
}

void tst_SignInThroughProxy::deleted()
{
    meetTheQuestion();
    m_signIn.reset();
    give("right");
    QCoreApplication::processEvents();
    QCOMPARE(m_authority->count("POST"), 0);
}

// A look-up may run a script that is in the network: never while the window waits.
void tst_SignInThroughProxy::proxyForgottenMeanwhile()
{
    std::atomic<int> inThisThread = 0;
    std::atomic<int> lookUps = 0;
    useProxy([&, here = QThread::currentThread()](const QNetworkProxyQuery &) {
        ++lookUps;
        inThisThread += QThread::currentThread() == here ? 1 : 0;
    });
    waitForBrowser();
    // Something else that fails on the way to the same host: the network may be another one by now.
    HttpRequest request;
    request.url = QUrl(QStringLiteral("https://login.example/elsewhere"));
    HttpExchange *exchange = m_http->send(request, this);
    exchange->abort();
    QSignalSpy ended(exchange, &HttpExchange::finished);
    QVERIFY(ended.wait());
    comeBack();
    QTRY_COMPARE(outcomes(), 1);
    QCOMPARE(m_succeeded->size(), 1);
    QVERIFY(lookUps > 0);
    QCOMPARE(inThisThread.load(), 0);
}

void tst_SignInThroughProxy::lookUpThatHangs()
{
    const auto mayGoOn = std::make_shared<QSemaphore>(1);
    useProxy([mayGoOn](const QNetworkProxyQuery &) {
        mayGoOn->acquire();
        mayGoOn->release();
    });
    waitForBrowser();
    mayGoOn->acquire();
    const auto goOn = qScopeGuard([&mayGoOn] { mayGoOn->release(); });
    comeBack();
    QTRY_COMPARE(m_signIn->stage(), Stage::Redeeming);
    m_clock.advance(1min);
    QTRY_COMPARE(outcomes(), 1);
    QCOMPARE(error().kind, Kind::Offline);
    QCOMPARE(error().transport, HttpAnswer::Error::Timeout);
    QCOMPARE(m_authority->count("POST"), 0);
}

QTEST_GUILESS_MAIN(tst_SignInThroughProxy)
#include "tst_signinthroughproxy.moc"
