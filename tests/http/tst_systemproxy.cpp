// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answerof.h"
#include "http/httpclient.h"
#include "rawserver.h"

#include <QNetworkProxy>
#include <QTcpSocket>

/** Where requests go when the system has a proxy: a program of its own, because the environment is read once. */
class tst_SystemProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void loopbackGoesStraight_data();
    void loopbackGoesStraight();
    void othersGoThroughTheProxy();
    void othersGoThroughTheProxyWithTls();
    void exceptions();
    void proxyRefuses();
    void proxyWantsAPassword();
    void proxyGoneAfterTakingTheBody();

private:
    [[nodiscard]] HttpAnswer post(const QString &url);

    RawServer m_proxy{[](QTcpSocket &, const ReceivedRequest &) {}};
    int m_connectionsBefore = 0;
    Clock m_clock;
};

void tst_SystemProxy::initTestCase()
{
    const QByteArray proxy = m_proxy.url().toEncoded();
    for (const char *name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"})
        qputenv(name, proxy);
    for (const char *name : {"no_proxy", "NO_PROXY"})
        qputenv(name, "internal.invalid");
    // Neither may this one, which Qt would ask when a manager has no factory of its own.
    QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), m_proxy.port()));
}

void tst_SystemProxy::init()
{
    m_proxy.setAnswer([](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reply(socket, RawServer::response(299)); });
    m_connectionsBefore = m_proxy.connections();
}

HttpAnswer tst_SystemProxy::post(const QString &url)
{
    HttpClient http(m_clock);
    HttpRequest request;
    request.method = "POST";
    request.url = QUrl(url);
    request.body = "{}";
    request.silenceTimeout = std::chrono::seconds(3);
    request.headers = {{"Content-Type", "application/json"}};
    return answerOf(http.send(request, this), 60'000);
}

void tst_SystemProxy::loopbackGoesStraight_data()
{
    QTest::addColumn<QString>("host");
    for (const char *host : {"127.0.0.1", "localhost", "LOCALHOST", "127.0.0.2", "[::1]"})
        QTest::newRow(host) << QString::fromLatin1(host);
}

void tst_SystemProxy::loopbackGoesStraight()
{
    QFETCH(QString, host);
    RawServer server([](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reply(socket, RawServer::response(200)); });

    const HttpAnswer answer = post(QStringLiteral("http://%1:%2/").arg(host).arg(server.port()));

    // The server listens on one address only; what counts is that the proxy was not asked.
    QVERIFY2(answer.status == 200 || (answer.error == HttpAnswer::Error::ConnectionRefused && server.connections() == 0), qPrintable(answer.detail));
    QCOMPARE(m_proxy.connections(), m_connectionsBefore);
}

void tst_SystemProxy::othersGoThroughTheProxy()
{
    QCOMPARE(post(QStringLiteral("http://example.invalid/x")).status, 299);
    QCOMPARE(m_proxy.connections(), m_connectionsBefore + 1);
    QCOMPARE(m_proxy.requests().last().target, QByteArray("http://example.invalid/x"));
}

void tst_SystemProxy::othersGoThroughTheProxyWithTls()
{
    m_proxy.setAnswer([](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, RawServer::response(403));
        RawServer::close(socket);
    });
    const HttpAnswer answer = post(QStringLiteral("https://example.invalid/x"));
    QCOMPARE(m_proxy.requests().last().method, QByteArray("CONNECT"));
    QCOMPARE(m_proxy.requests().last().target, QByteArray("example.invalid:443"));
    QVERIFY(!answer.isComplete());
    QVERIFY(!answer.requestBodyTaken);
}

void tst_SystemProxy::exceptions()
{
    const HttpAnswer answer = post(QStringLiteral("http://internal.invalid/"));
    QCOMPARE(answer.error, HttpAnswer::Error::HostNotFound);
    QCOMPARE(m_proxy.connections(), m_connectionsBefore);
}

void tst_SystemProxy::proxyRefuses()
{
    m_proxy.setAnswer([](QTcpSocket &socket, const ReceivedRequest &) { RawServer::close(socket); });
    const HttpAnswer answer = post(QStringLiteral("https://example.invalid/x"));
    // Qt does not always notice.
    QVERIFY2(answer.error == HttpAnswer::Error::ProxyFailed || answer.error == HttpAnswer::Error::Timeout, qPrintable(answer.detail));
    QVERIFY(!answer.requestBodyTaken);
}

void tst_SystemProxy::proxyWantsAPassword()
{
    m_proxy.setAnswer([](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, RawServer::response(407, "login", {"Proxy-Authenticate: Basic realm=\"x\""}));
    });
    const HttpAnswer tls = post(QStringLiteral("https://example.invalid/x"));
    QCOMPARE(tls.error, HttpAnswer::Error::ProxyAuthenticationRequired);
    QVERIFY(!tls.requestBodyTaken);
    const HttpAnswer plain = post(QStringLiteral("http://example.invalid/x"));
    QCOMPARE(plain.error, HttpAnswer::Error::ProxyAuthenticationRequired);
    QVERIFY(plain.requestBodyTaken);
}

// A failure that sounds as if nothing had been sent.
void tst_SystemProxy::proxyGoneAfterTakingTheBody()
{
    m_proxy.setAnswer([this](QTcpSocket &socket, const ReceivedRequest &) {
        m_proxy.stopListening();
        RawServer::close(socket);
    });
    const HttpAnswer answer = post(QStringLiteral("http://example.invalid/x"));
    QVERIFY(!answer.isComplete());
    QVERIFY(answer.requestBodyTaken);
    QCOMPARE(m_proxy.connections(), m_connectionsBefore + 1);

    const HttpAnswer refused = post(QStringLiteral("http://example.invalid/x"));
    QVERIFY2(refused.error == HttpAnswer::Error::ProxyFailed || refused.error == HttpAnswer::Error::ConnectionRefused, qPrintable(refused.detail));
    QVERIFY(!refused.requestBodyTaken);
}

QTEST_GUILESS_MAIN(tst_SystemProxy)
#include "tst_systemproxy.moc"
