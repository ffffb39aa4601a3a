// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answerof.h"
#include "http/httpclient.h"
#include "inspected.h"
#include "proxyserver.h"
#include "rawserver.h"

#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTcpSocket>

/** A system proxy that wants a name and a password. A program of its own, because the environment is read once. */
class tst_ProxyCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void unknown_data() { cases(); }
    void unknown();
    void known_data() { cases(); }
    void known();
    void wrong_data() { cases(); }
    void wrong();
    void wrongAreNotOfferedAgain_data() { cases(); }
    void wrongAreNotOfferedAgain();
    void correctedAfterRefusal_data() { cases(); }
    void correctedAfterRefusal();
    void foreignPost();
    void postInTheClear();
    void postInTheClearWithKnownCredentials();
    void serviceInTheTunnelAsksLikeAProxy();
    void serverWithoutAProxyAsksLikeAProxy();
    void failureNamesTheProxy();

private:
    static void cases();
    [[nodiscard]] HttpAnswer ask(const QByteArray &method, const QString &url = QStringLiteral("https://graph.example/x"));

    ProxyServer m_proxy;
    Clock m_clock;
    std::unique_ptr<RawServer> m_target;
    std::unique_ptr<HttpClient> m_http;
};

void tst_ProxyCredentials::initTestCase()
{
    for (const char *name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"})
        qputenv(name, m_proxy.url().toEncoded());
    for (const char *name : {"no_proxy", "NO_PROXY"})
        qunsetenv(name);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificate(Inspected::authority());
    QSslConfiguration::setDefaultConfiguration(configuration);
}

void tst_ProxyCredentials::init()
{
    m_target = std::make_unique<RawServer>(
        [](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reply(socket, RawServer::response(202, "{}")); }, RawServer::Transport::Tls);
    Inspected::present(*m_target);
    m_proxy.lead("graph.example:443", m_target->port());
    m_proxy.lead("login.example:443", m_target->port());
    m_proxy.demand("dana:right");
    m_proxy.setCloses(false);
    m_http = std::make_unique<HttpClient>(m_clock);
}

void tst_ProxyCredentials::cleanup()
{
    m_http.reset();
    m_target.reset();
}

void tst_ProxyCredentials::cases()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("closes");
    QTest::newRow("GET") << QByteArray("GET") << false;
    QTest::newRow("GET, 407 closes") << QByteArray("GET") << true;
    QTest::newRow("POST") << QByteArray("POST") << false;
    QTest::newRow("POST, 407 closes") << QByteArray("POST") << true;
}

HttpAnswer tst_ProxyCredentials::ask(const QByteArray &method, const QString &url)
{
    HttpRequest request;
    request.method = method;
    request.url = QUrl(url);
    if (method == "POST")
        request.body = R"({"storageLocation":"x"})";
    request.headers = {{"Content-Type", "application/json"}};
    request.silenceTimeout = std::chrono::seconds(5);
    return answerOf(m_http->send(request, this), 20'000);
}

void tst_ProxyCredentials::unknown()
{
    QFETCH(QByteArray, method);
    QFETCH(bool, closes);
    m_proxy.setCloses(closes);
    QSignalSpy wanted(m_http.get(), &HttpClient::proxyCredentialsWanted);
    const qsizetype before = m_proxy.seen().size();

    const HttpAnswer answer = ask(method);

    QCOMPARE(answer.error, HttpAnswer::Error::ProxyAuthenticationRequired);
    QCOMPARE(answer.proxy, m_proxy.name());
    QCOMPARE(answer.status, 0);
    if (method == "POST")
        QVERIFY2(!answer.requestBodyTaken, "before a tunnel stands, nothing is sent");
    QCOMPARE(m_target->connections(), 0);
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(0).toString(), m_proxy.name());
    QCOMPARE(wanted.at(0).at(1).toString(), QStringLiteral("Contoso proxy"));
    QCOMPARE(wanted.at(0).at(2).toBool(), false);
    QCOMPARE(m_proxy.seen().size(), before + 1);
}

void tst_ProxyCredentials::known()
{
    QFETCH(QByteArray, method);
    QFETCH(bool, closes);
    m_proxy.setCloses(closes);
    QSignalSpy wanted(m_http.get(), &HttpClient::proxyCredentialsWanted);
    m_http->setProxyCredentials(m_proxy.name(), QStringLiteral("dana"), QStringLiteral("right"));

    const HttpAnswer answer = ask(method);

    QCOMPARE(answer.status, 202);
    QVERIFY(answer.isSuccess());
    QCOMPARE(answer.proxy, m_proxy.name());
    QCOMPARE(m_target->headCount(method), 1);
    QVERIFY2(m_target->requests().last().header("Proxy-Authorization").isEmpty(), "the proxy's password is not for the service");
    QCOMPARE(wanted.size(), 0);
}

void tst_ProxyCredentials::wrong()
{
    QFETCH(QByteArray, method);
    QFETCH(bool, closes);
    m_proxy.setCloses(closes);
    QSignalSpy wanted(m_http.get(), &HttpClient::proxyCredentialsWanted);
    m_http->setProxyCredentials(m_proxy.name(), QStringLiteral("dana"), QStringLiteral("wrong"));

    const HttpAnswer answer = ask(method);

    QCOMPARE(answer.error, HttpAnswer::Error::ProxyAuthenticationRequired);
    if (method == "POST")
        QVERIFY(!answer.requestBodyTaken);
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(2).toBool(), true);
    QCOMPARE(m_target->connections(), 0);
}

// A proxy may lock an account after some wrong passwords.
void tst_ProxyCredentials::wrongAreNotOfferedAgain()
{
    QFETCH(QByteArray, method);
    QFETCH(bool, closes);
    m_proxy.setCloses(closes);
    m_http->setProxyCredentials(m_proxy.name(), QStringLiteral("dana"), QStringLiteral("wrong"));
    const qsizetype before = m_proxy.seen().size();
    for (int i = 0; i < 3; ++i)
        QCOMPARE(ask(method).error, HttpAnswer::Error::ProxyAuthenticationRequired);
    const auto offered = m_proxy.seen().mid(before);
    const auto wrongOnes =
        std::count_if(offered.cbegin(), offered.cend(), [](const ProxyServer::Seen &seen) { return seen.credentials == "dana:wrong"; });
    QCOMPARE(wrongOnes, 1);
}

void tst_ProxyCredentials::correctedAfterRefusal()
{
    QFETCH(QByteArray, method);
    QFETCH(bool, closes);
    m_proxy.setCloses(closes);
    m_http->setProxyCredentials(m_proxy.name(), QStringLiteral("dana"), QStringLiteral("wrong"));
    QCOMPARE(ask(method).error, HttpAnswer::Error::ProxyAuthenticationRequired);
    m_http->setProxyCredentials(m_proxy.name(), QStringLiteral("dana"), QStringLiteral("right"));

    QCOMPARE(ask(method).status, 202);
    QCOMPARE(m_target->headCount(method), 1);
    // Changed at the proxy meanwhile.
    m_proxy.demand("dana:new");
    const QString elsewhere = QStringLiteral("https://login.example/x");
    QSignalSpy wanted(m_http.get(), &HttpClient::proxyCredentialsWanted);
    QCOMPARE(ask(method, elsewhere).error, HttpAnswer::Error::ProxyAuthenticationRequired);
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted.at(0).at(2).toBool(), true);
    m_http->setProxyCredentials(m_proxy.name(), QStringLiteral("dana"), QStringLiteral("new"));
    QCOMPARE(ask(method, elsewhere).status, 202);
    QCOMPARE(m_target->headCount(method), 2);
}

// As Qt Network Authorization sends token requests.
void tst_ProxyCredentials::foreignPost()
{
    m_http->setProxyCredentials(m_proxy.name(), QStringLiteral("dana"), QStringLiteral("right"));
    QNetworkRequest request(QUrl(QStringLiteral("https://graph.example/token")));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
    const std::unique_ptr<QNetworkReply> reply(m_http->post(request, QByteArrayLiteral("grant_type=refresh_token")));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    QVERIFY(finished.wait());
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    QCOMPARE(m_target->headCount("POST"), 1);
    QCOMPARE(m_target->requests().last().body, QByteArray("grant_type=refresh_token"));
    QCOMPARE(HttpClient::proxyOf(*reply), m_proxy.name());
}

// In the clear the proxy has read the body: only its word says that it went no further.
void tst_ProxyCredentials::postInTheClear()
{
    RawServer plain([](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reply(socket, RawServer::response(202)); });
    m_proxy.lead("graph.example:80", plain.port());
    QSignalSpy wanted(m_http.get(), &HttpClient::proxyCredentialsWanted);

    const HttpAnswer answer = ask("POST", QStringLiteral("http://graph.example/x"));

    QCOMPARE(answer.error, HttpAnswer::Error::ProxyAuthenticationRequired);
    QVERIFY(answer.requestBodyTaken);
    QCOMPARE(plain.connections(), 0);
    QTRY_COMPARE(wanted.size(), 1);
}

// Qt wants to repeat the request with the password, and the body that can be read once keeps it from doing so.
void tst_ProxyCredentials::postInTheClearWithKnownCredentials()
{
    RawServer plain([](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reply(socket, RawServer::response(202)); });
    m_proxy.lead("graph.example:80", plain.port());
    m_http->setProxyCredentials(m_proxy.name(), QStringLiteral("dana"), QStringLiteral("right"));

    const HttpAnswer answer = ask("POST", QStringLiteral("http://graph.example/x"));

    QCOMPARE(answer.error, HttpAnswer::Error::ProxyAuthenticationRequired);
    QVERIFY(answer.requestBodyTaken);
    QCOMPARE(plain.headCount("POST"), 0);
}

void tst_ProxyCredentials::serviceInTheTunnelAsksLikeAProxy()
{
    m_http->setProxyCredentials(m_proxy.name(), QStringLiteral("dana"), QStringLiteral("right"));
    m_target->setAnswer([](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, RawServer::response(407, "give", {"Proxy-Authenticate: Basic realm=\"evil\""}));
    });
    QSignalSpy wanted(m_http.get(), &HttpClient::proxyCredentialsWanted);
    for (const char *method : {"GET", "POST"}) {
        const HttpAnswer answer = ask(method);
        QVERIFY2(answer.isComplete(), qPrintable(answer.detail));
        QCOMPARE(answer.status, 407);
    }
    for (const ReceivedRequest &request : m_target->requests())
        QVERIFY2(request.header("Proxy-Authorization").isEmpty(), "the proxy's password is not for the service");
    QCOMPARE(m_target->headCount("POST"), 1);
    QCOMPARE(wanted.size(), 0);
}

void tst_ProxyCredentials::serverWithoutAProxyAsksLikeAProxy()
{
    RawServer server([](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, RawServer::response(407, "give", {"Proxy-Authenticate: Basic realm=\"evil\""}));
    });
    QSignalSpy wanted(m_http.get(), &HttpClient::proxyCredentialsWanted);
    const HttpAnswer answer = ask("POST", server.url().toString());
    QVERIFY(answer.isComplete());
    QCOMPARE(answer.status, 407);
    QCOMPARE(answer.proxy, QString());
    QCOMPARE(server.headCount("POST"), 1);
    QTest::qWait(0);
    QCOMPARE(wanted.size(), 0);
}

void tst_ProxyCredentials::failureNamesTheProxy()
{
    m_proxy.demand({});
    const HttpAnswer answer = ask("POST", QStringLiteral("https://nowhere.example/x"));
    QVERIFY(!answer.isComplete());
    QVERIFY(!answer.requestBodyTaken);
    QCOMPARE(answer.proxy, m_proxy.name());
}

QTEST_GUILESS_MAIN(tst_ProxyCredentials)
#include "tst_proxycredentials.moc"
