// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportdesk.h"
#include "inspected.h"
#include "proxyserver.h"

#include <QSignalSpy>
#include <QSslConfiguration>
#include <QTest>

using Exports::State;

/** The export request on its way through a proxy that wants a name and a password. */
class tst_ExportThroughProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void unknownCredentialsSendNothing();
    void refusedCredentialsSendNothing();
    void knownCredentialsSendOnce_data();
    void knownCredentialsSendOnce();
    void untrustedInspectionSendsNothing();
    void checksGoOnAfterwards();

private:
    [[nodiscard]] ExportOperation *submit();

    ManualClock m_clock;
    QSslConfiguration m_trusting = QSslConfiguration::defaultConfiguration();
    ProxyServer m_proxy;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<RawServer> m_target;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<GraphClient> m_graph;
    std::unique_ptr<Ledger> m_ledger;
    std::unique_ptr<ExportRegister> m_register;
};

void tst_ExportThroughProxy::initTestCase()
{
    m_trusting.addCaCertificate(Inspected::authority());
}

void tst_ExportThroughProxy::init()
{
    QSslConfiguration::setDefaultConfiguration(m_trusting);
    m_directory = std::make_unique<QTemporaryDir>();
    m_target = std::make_unique<RawServer>(
        [](QTcpSocket &socket, const ReceivedRequest &request) {
            const QByteArray address = "https://graph.example/v1.0/dataPolicyOperations/d007e9a4-1e21-45d2-9d6f-2e4b4d2b4f4a";
            if (request.method == "POST")
                RawServer::reply(socket, RawServer::response(202, {}, {"Location: " + address, "Retry-After: 60"}));
            else
                RawServer::reply(socket, ExportDesk::says("running"));
        },
        RawServer::Transport::Tls);
    Inspected::present(*m_target);
    m_proxy.lead("graph.example:443", m_target->port());
    m_proxy.demand("dana:right");
    m_proxy.setCloses(false);
    m_http = std::make_unique<HttpClient>(m_clock, [port = quint16(m_proxy.url().port())](const QNetworkProxyQuery &) -> QList<QNetworkProxy> {
        return {QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), port)};
    });
    const auto cloud = Cloud::custom(QUrl(QStringLiteral("https://login.example/t")), QUrl(QStringLiteral("https://graph.example")), {});
    m_graph = std::make_unique<GraphClient>(*m_http, *cloud,
                                            [](const AccessTokenRequest &, QObject *, const auto &give) { give(QByteArrayLiteral("token")); });
    auto opened = Ledger::open(m_directory->path(), m_clock);
    QVERIFY(opened);
    m_ledger = std::move(*opened);
    m_register = std::make_unique<ExportRegister>(*m_ledger, m_clock, [] { return 0.0; });
}

void tst_ExportThroughProxy::cleanup()
{
    m_register.reset();
    m_ledger.reset();
    m_graph.reset();
    m_http.reset();
    m_target.reset();
    m_directory.reset();
}

ExportOperation *tst_ExportThroughProxy::submit()
{
    ExportRecord intent = LedgerFixture::intent(1);
    intent.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    intent.clientRequestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    intent.recordedAt = m_clock.utcNow();
    intent.graphRoot = m_graph->cloud().graphRoot();
    const auto operation = m_register->submit(intent, SasSecret("https://contoso.blob.core.windows.net/box"), *m_graph);
    return operation ? *operation : nullptr;
}

void tst_ExportThroughProxy::unknownCredentialsSendNothing()
{
    ExportOperation *operation = submit();
    QVERIFY(operation);
    QTRY_COMPARE(operation->state(), State::NotSent);
    QCOMPARE(m_target->connections(), 0);
    QCOMPARE(operation->lastError()->transport, HttpAnswer::Error::ProxyAuthenticationRequired);
    QCOMPARE(operation->lastError()->proxy, m_proxy.name());
}

void tst_ExportThroughProxy::refusedCredentialsSendNothing()
{
    m_http->setProxyCredentials(m_proxy.name(), QStringLiteral("dana"), QStringLiteral("wrong"));
    ExportOperation *operation = submit();
    QVERIFY(operation);
    QTRY_COMPARE(operation->state(), State::NotSent);
    QCOMPARE(m_target->connections(), 0);
}

void tst_ExportThroughProxy::knownCredentialsSendOnce_data()
{
    QTest::addColumn<bool>("closes");
    QTest::newRow("407 keeps the connection") << false;
    QTest::newRow("407 closes the connection") << true;
}

void tst_ExportThroughProxy::knownCredentialsSendOnce()
{
    QFETCH(bool, closes);
    m_proxy.setCloses(closes);
    m_http->setProxyCredentials(m_proxy.name(), QStringLiteral("dana"), QStringLiteral("right"));
    ExportOperation *operation = submit();
    QVERIFY(operation);
    QTRY_COMPARE(operation->state(), State::NotStarted);
    QCOMPARE(m_target->headCount("POST"), 1);
    QVERIFY(m_proxy.count(407) >= 1);
}

void tst_ExportThroughProxy::untrustedInspectionSendsNothing()
{
    m_proxy.demand({});
    QSslConfiguration nobody = m_trusting;
    nobody.setCaCertificates({});
    QSslConfiguration::setDefaultConfiguration(nobody);
    ExportOperation *operation = submit();
    QVERIFY(operation);
    QTRY_COMPARE(operation->state(), State::NotSent);
    QCOMPARE(m_target->headCount("POST"), 0);
    QCOMPARE(operation->lastError()->tls.issuer, QStringLiteral("Contoso Inspection CA, Contoso Ltd"));
    QCOMPARE(operation->lastError()->proxy, m_proxy.name());
}

void tst_ExportThroughProxy::checksGoOnAfterwards()
{
    m_http->setProxyCredentials(m_proxy.name(), QStringLiteral("dana"), QStringLiteral("right"));
    ExportOperation *operation = submit();
    QVERIFY(operation);
    QTRY_COMPARE(operation->state(), State::NotStarted);
    // The password was changed at the proxy, and the tunnel is gone.
    m_proxy.demand("dana:new");
    const QList<QTcpSocket *> open = m_target->openSockets();
    for (QTcpSocket *socket : open)
        socket->disconnectFromHost();
    QTRY_VERIFY(m_target->openSockets().isEmpty());
    QSignalSpy wanted(m_http.get(), &HttpClient::proxyCredentialsWanted);
    m_clock.advance(std::chrono::seconds(70));
    QTRY_COMPARE(operation->attention(), ExportOperation::Attention::Offline);
    QTRY_VERIFY(!wanted.isEmpty());
    QCOMPARE(operation->state(), State::NotStarted);

    m_http->setProxyCredentials(m_proxy.name(), QStringLiteral("dana"), QStringLiteral("new"));
    m_register->contactMayBeBack();
    m_clock.advance(std::chrono::seconds(1)); // the pause between two checks
    QTRY_COMPARE(operation->state(), State::Running);
    QCOMPARE(m_target->headCount("POST"), 1);
}

QTEST_GUILESS_MAIN(tst_ExportThroughProxy)
#include "tst_exportthroughproxy.moc"
