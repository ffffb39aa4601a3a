// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answerof.h"
#include "http/httpclient.h"
#include "inspected.h"
#include "proxyserver.h"
#include "rawserver.h"

#include <QSslConfiguration>
#include <QTcpSocket>

using Reason = TlsFailure::Reason;

/** Which certificates are accepted, and what a failure says. */
class tst_TlsFailure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void namesTheIssuer_data();
    void namesTheIssuer();
    void selfSigned();
    void expired();
    void otherHost();
    void severalReasons();
    void nothingWrong();
    void noCertificateAtAll();
    void acceptedOnceTheAuthorityIsTrusted();
    void systemStoreDecides();

private:
    [[nodiscard]] HttpAnswer post(QUrl url);
    static void trustTheAuthority();

    Clock m_clock;
    SystemProxy::LookUp m_lookUp;
    QSslConfiguration m_original = QSslConfiguration::defaultConfiguration();
    std::unique_ptr<RawServer> m_server;
};

void tst_TlsFailure::init()
{
    m_server = std::make_unique<RawServer>([](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reply(socket, RawServer::response(202)); },
                                           RawServer::Transport::Tls);
}

void tst_TlsFailure::cleanup()
{
    QSslConfiguration::setDefaultConfiguration(m_original);
    m_lookUp = {};
}

HttpAnswer tst_TlsFailure::post(QUrl url)
{
    HttpClient http(m_clock, m_lookUp);
    HttpRequest request;
    request.method = "POST";
    request.body = "{}";
    request.url = url;
    request.headers = {{"Content-Type", "application/json"}};
    return answerOf(http.send(request, this));
}

void tst_TlsFailure::trustTheAuthority()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificate(Inspected::authority());
    QSslConfiguration::setDefaultConfiguration(configuration);
}

void tst_TlsFailure::namesTheIssuer_data()
{
    QTest::addColumn<bool>("withIssuer");
    QTest::newRow("leaf alone") << false;
    QTest::newRow("with the issuer's certificate") << true;
}

void tst_TlsFailure::namesTheIssuer()
{
    QFETCH(bool, withIssuer);
    Inspected::present(*m_server, "inspected-certificate.pem", withIssuer);

    const HttpAnswer answer = post(m_server->url());

    QCOMPARE(answer.error, HttpAnswer::Error::TlsFailed);
    QVERIFY(!answer.requestBodyTaken);
    QVERIFY(answer.tls.reasons.contains(Reason::UntrustedIssuer));
    QVERIFY(!answer.tls.reasons.contains(Reason::HostMismatch));
    QCOMPARE(answer.tls.issuer, QStringLiteral("Contoso Inspection CA, Contoso Ltd"));
    QCOMPARE(answer.tls.subject, QStringLiteral("graph.example"));
    QCOMPARE(answer.proxy, QString());
    QCOMPARE(m_server->headCount("POST"), 0);
}

void tst_TlsFailure::selfSigned()
{
    const HttpAnswer answer = post(m_server->url());
    QCOMPARE(answer.error, HttpAnswer::Error::TlsFailed);
    QCOMPARE(answer.tls.reasons, QList<Reason>{Reason::SelfSigned});
    QVERIFY(!answer.tls.issuer.isEmpty());
    QCOMPARE(answer.tls.issuer, answer.tls.subject);
}

void tst_TlsFailure::expired()
{
    trustTheAuthority();
    Inspected::present(*m_server, "expired-certificate.pem");
    const HttpAnswer answer = post(m_server->url());
    QCOMPARE(answer.error, HttpAnswer::Error::TlsFailed);
    QCOMPARE(answer.tls.reasons, QList<Reason>{Reason::Expired});
    QCOMPARE(answer.tls.subject, QStringLiteral("graph.example"));
    QCOMPARE(m_server->headCount("POST"), 0);
}

void tst_TlsFailure::otherHost()
{
    trustTheAuthority();
    Inspected::present(*m_server);
    // A proxy that leads another name to the same server.
    ProxyServer proxy;
    proxy.lead("other.example:443", m_server->port());
    m_lookUp = [port = quint16(proxy.url().port())](const QNetworkProxyQuery &) -> QList<QNetworkProxy> {
        return {QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), port)};
    };
    const HttpAnswer answer = post(QUrl(QStringLiteral("https://other.example/x")));
    QCOMPARE(answer.proxy, proxy.name());
    QCOMPARE(answer.error, HttpAnswer::Error::TlsFailed);
    QCOMPARE(answer.tls.reasons, QList<Reason>{Reason::HostMismatch});
    QCOMPARE(answer.tls.subject, QStringLiteral("graph.example"));
}

void tst_TlsFailure::severalReasons()
{
    Inspected::present(*m_server, "expired-certificate.pem");
    const HttpAnswer answer = post(m_server->url());
    QVERIFY(answer.tls.reasons.contains(Reason::UntrustedIssuer));
    QCOMPARE(answer.tls.issuer, QStringLiteral("Contoso Inspection CA, Contoso Ltd"));
}

void tst_TlsFailure::nothingWrong()
{
    trustTheAuthority();
    Inspected::present(*m_server);
    const HttpAnswer answer = post(m_server->url());
    QCOMPARE(answer.status, 202);
    QVERIFY(answer.tls.isEmpty());
}

void tst_TlsFailure::noCertificateAtAll()
{
    RawServer plain([](QTcpSocket &, const ReceivedRequest &) {});
    plain.onConnection = [](QTcpSocket &socket) {
        RawServer::reply(socket, "220 mail.example.invalid ESMTP\r\n");
        RawServer::close(socket);
        return false;
    };
    QUrl url = plain.url();
    url.setScheme(QStringLiteral("https"));
    const HttpAnswer answer = post(url);
    QVERIFY(!answer.isComplete());
    QVERIFY(!answer.requestBodyTaken);
    QVERIFY(answer.tls.isEmpty());
}

void tst_TlsFailure::acceptedOnceTheAuthorityIsTrusted()
{
    Inspected::present(*m_server);
    QCOMPARE(post(m_server->url()).error, HttpAnswer::Error::TlsFailed);
    trustTheAuthority();
    QCOMPARE(post(m_server->url()).status, 202);
    QCOMPARE(m_server->headCount("POST"), 1);
}

// Run with another system store by tst_truststore.sh, which says by the environment whether the authority is in it.
void tst_TlsFailure::systemStoreDecides()
{
    const QByteArray expected = qgetenv("HABEAS_SYSTEM_STORE");
    if (expected.isEmpty())
        QSKIP("only with a system store of its own");
    Inspected::present(*m_server);
    const HttpAnswer answer = post(m_server->url());
    if (expected == "with")
        QCOMPARE(answer.status, 202);
    else
        QCOMPARE(answer.tls.issuer, QStringLiteral("Contoso Inspection CA, Contoso Ltd"));
}

QTEST_GUILESS_MAIN(tst_TlsFailure)
#include "tst_tlsfailure.moc"
