// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answerof.h"
#include "http/httpclient.h"
#include "manualclock.h"
#include "proxyserver.h"
#include "rawserver.h"

#include <QMutex>
#include <QSemaphore>
#include <QTcpSocket>
#include <QThread>

/** A system that takes its time to say which proxy it wants, as with a PAC file that has to be fetched. */
class tst_SystemProxyLookUp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void requestWaitsInAThread();
    void severalRequestsAskOnce();
    void seesTheOriginOnly();
    void isAskedAgainAfterAWhile();
    void isAskedAgainAfterAFailure();
    void abortWhileLooking();
    void timeoutWhileLooking();
    void exchangeDeletedWhileLooking();
    void clientDeletedWhileLooking();
    void loopbackIsNotLookedUp();
    void tellsWhichProxy();
    void choice_data();
    void choice();

private:
    [[nodiscard]] SystemProxy::LookUp lookUp();
    [[nodiscard]] static HttpRequest get(const QString &url = QStringLiteral("http://graph.example/v1.0/x?secret=1"));

    ManualClock m_clock;
    ProxyServer m_proxy;
    RawServer m_target{[](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reply(socket, RawServer::response(200)); }};
    std::unique_ptr<QSemaphore> m_gate;
    QMutex m_mutex;
    QList<QUrl> m_asked;
    QThread *m_askedIn = nullptr;
};

void tst_SystemProxyLookUp::init()
{
    m_gate = std::make_unique<QSemaphore>(0);
    m_asked.clear();
    m_proxy.lead("graph.example:80", m_target.port());
}

SystemProxy::LookUp tst_SystemProxyLookUp::lookUp()
{
    return [this](const QNetworkProxyQuery &query) -> QList<QNetworkProxy> {
        m_gate->acquire();
        const QMutexLocker locker(&m_mutex);
        m_asked.append(query.url());
        m_askedIn = QThread::currentThread();
        return {QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), quint16(m_proxy.url().port()))};
    };
}

HttpRequest tst_SystemProxyLookUp::get(const QString &url)
{
    HttpRequest request;
    request.url = QUrl(url);
    return request;
}

void tst_SystemProxyLookUp::requestWaitsInAThread()
{
    HttpClient http(m_clock, lookUp());
    HttpExchange *exchange = http.send(get(), this);
    QVERIFY2(exchange->isWaiting(), "send() must not wait for the system");
    QVERIFY(m_proxy.seen().isEmpty());
    m_gate->release();
    const HttpAnswer answer = answerOf(exchange);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.proxy, m_proxy.name());
    QVERIFY(m_askedIn != QThread::currentThread());
}

void tst_SystemProxyLookUp::severalRequestsAskOnce()
{
    HttpClient http(m_clock, lookUp());
    HttpExchange *first = http.send(get(), this);
    HttpExchange *second = http.send(get(QStringLiteral("http://graph.example/other")), this);
    QSignalSpy firstDone(first, &HttpExchange::finished);
    m_gate->release();
    QCOMPARE(answerOf(second).status, 200);
    QTRY_COMPARE(firstDone.size(), 1);
    QCOMPARE(m_asked.size(), 1);
}

void tst_SystemProxyLookUp::seesTheOriginOnly()
{
    HttpClient http(m_clock, lookUp());
    m_gate->release();
    QCOMPARE(answerOf(http.send(get(), this)).status, 200);
    QCOMPARE(m_asked, QList<QUrl>{QUrl(QStringLiteral("http://graph.example/"))});
}

void tst_SystemProxyLookUp::isAskedAgainAfterAWhile()
{
    HttpClient http(m_clock, lookUp());
    m_gate->release(2);
    QCOMPARE(answerOf(http.send(get(), this)).status, 200);
    QCOMPARE(answerOf(http.send(get(), this)).status, 200);
    QCOMPARE(m_asked.size(), 1);
    m_clock.advance(std::chrono::seconds(61));
    QCOMPARE(answerOf(http.send(get(), this)).status, 200);
    QCOMPARE(m_asked.size(), 2);
}

void tst_SystemProxyLookUp::isAskedAgainAfterAFailure()
{
    HttpClient http(m_clock, lookUp());
    m_gate->release(2);
    m_target.setAnswer([](QTcpSocket &socket, const ReceivedRequest &) { RawServer::close(socket); });
    QVERIFY(!answerOf(http.send(get(), this)).isComplete());
    m_target.setAnswer([](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reply(socket, RawServer::response(200)); });
    QCOMPARE(answerOf(http.send(get(), this)).status, 200);
    QCOMPARE(m_asked.size(), 2);
}

void tst_SystemProxyLookUp::abortWhileLooking()
{
    const qsizetype before = m_proxy.seen().size();
    HttpClient http(m_clock, lookUp());
    HttpRequest request = get();
    request.method = "POST";
    request.body = "{}";
    HttpExchange *exchange = http.send(request, this);
    exchange->abort();
    const HttpAnswer answer = answerOf(exchange);
    QCOMPARE(answer.error, HttpAnswer::Error::Aborted);
    QVERIFY(!answer.requestBodyTaken);
    m_gate->release();
    // Whatever would still be sent is sent before this one.
    QCOMPARE(answerOf(http.send(get(), this)).status, 200);
    QCOMPARE(m_proxy.seen().size(), before + 1);
}

void tst_SystemProxyLookUp::timeoutWhileLooking()
{
    HttpClient http(m_clock, lookUp());
    HttpRequest request = get();
    request.totalTimeout = std::chrono::milliseconds(50);
    const HttpAnswer answer = answerOf(http.send(request, this));
    QCOMPARE(answer.error, HttpAnswer::Error::Timeout);
    QVERIFY(!answer.requestBodyTaken);
    m_gate->release();
}

void tst_SystemProxyLookUp::exchangeDeletedWhileLooking()
{
    const qsizetype before = m_proxy.seen().size();
    HttpClient http(m_clock, lookUp());
    delete http.send(get(), this);
    m_gate->release();
    QCOMPARE(answerOf(http.send(get(), this)).status, 200);
    QCOMPARE(m_proxy.seen().size(), before + 1);
}

void tst_SystemProxyLookUp::clientDeletedWhileLooking()
{
    auto http = std::make_unique<HttpClient>(m_clock, lookUp());
    HttpExchange *exchange = http->send(get(), this);
    QSignalSpy finished(exchange, &HttpExchange::finished);
    m_gate->release();
    http.reset();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.at(0).at(0).value<HttpAnswer>().error, HttpAnswer::Error::Aborted);
}

void tst_SystemProxyLookUp::loopbackIsNotLookedUp()
{
    HttpClient http(m_clock, lookUp());
    QCOMPARE(answerOf(http.send(get(m_target.url().toString()), this)).status, 200);
    QVERIFY(m_asked.isEmpty());
}

void tst_SystemProxyLookUp::tellsWhichProxy()
{
    HttpClient http(m_clock, lookUp());
    QString told = QStringLiteral("nothing");
    const QUrl graph(QStringLiteral("https://graph.example/v1.0"));
    m_gate->release();
    http.lookUpProxy(graph, this, [&told](const QString &proxy) { told = proxy; });
    QCOMPARE(told, QStringLiteral("nothing"));
    QTRY_COMPARE(told, m_proxy.name());
    // Asked anew, not remembered.
    told.clear();
    m_gate->release();
    http.lookUpProxy(graph, this, [&told](const QString &proxy) { told = proxy; });
    QTRY_COMPARE(told, m_proxy.name());
    QCOMPARE(m_asked.size(), 2);

    bool called = false;
    {
        QObject gone;
        http.lookUpProxy(graph, &gone, [&called](const QString &) { called = true; });
    }
    m_gate->release();
    http.lookUpProxy(QUrl(QStringLiteral("http://localhost:9")), this, [&told](const QString &proxy) { told = proxy; });
    m_gate->release();
    QTRY_VERIFY2(told.isEmpty(), "this computer is reached without a proxy");
    QVERIFY(!called);
}

void tst_SystemProxyLookUp::choice_data()
{
    QTest::addColumn<QList<QNetworkProxy>>("proxies");
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QString>("chosen");
    const QNetworkProxy http(QNetworkProxy::HttpProxy, QStringLiteral("P.example"), 8080, QStringLiteral("dana"), QStringLiteral("secret"));
    const QNetworkProxy caching(QNetworkProxy::HttpCachingProxy, QStringLiteral("c.example"), 3128);
    const QNetworkProxy socks(QNetworkProxy::Socks5Proxy, QStringLiteral("fd00::1"), 1080);
    const QNetworkProxy none(QNetworkProxy::NoProxy);
    const auto row = [](const char *name, const QList<QNetworkProxy> &proxies, const char *scheme, const char *chosen) {
        QTest::newRow(name) << proxies << QString::fromLatin1(scheme) << QString::fromLatin1(chosen);
    };
    row("no credentials in the name", {http}, "https", "p.example:8080");
    row("the first", {socks, http}, "https", "[fd00::1]:1080");
    row("caching is for plain http", {caching, http}, "http", "c.example:3128");
    row("caching cannot tunnel", {caching, http}, "https", "p.example:8080");
    row("none", {none, http}, "https", "");
    row("empty", {}, "https", "");
}

void tst_SystemProxyLookUp::choice()
{
    QFETCH(QList<QNetworkProxy>, proxies);
    QFETCH(QString, scheme);
    QTEST(SystemProxy::name(SystemProxy::chosen(proxies, QUrl(scheme + QStringLiteral("://graph.example/")))), "chosen");
}

QTEST_GUILESS_MAIN(tst_SystemProxyLookUp)
#include "tst_systemproxylookup.moc"
