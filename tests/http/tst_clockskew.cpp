// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/clockskew.h"

#include "http/httpclient.h"
#include "http/httpexchange.h"
#include "manualclock.h"
#include "rawserver.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace std::chrono_literals;

namespace {
QByteArray httpDate(const QDateTime &utc)
{
    return QLocale::c().toString(utc, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1();
}

HttpAnswer answerOf(const Clock &clock, std::chrono::seconds offset)
{
    HttpAnswer answer;
    answer.status = 200;
    answer.url = QUrl(QStringLiteral("https://graph.example/"));
    answer.arrivedAt = clock.utcNow();
    answer.headers = {{"Date", httpDate(clock.utcNow().addSecs(offset.count()))}};
    return answer;
}
}

class tst_ClockSkew : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hears_data();
    void hears();
    void passesOver_data();
    void passesOver();
    void smallChangesAreNone();
    void isForgottenWhenTheClockIsSet();
    void clientHears();

private:
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<ClockSkew> m_skew;
};

void tst_ClockSkew::init()
{
    m_skew.reset();
    m_clock = std::make_unique<ManualClock>();
    m_skew = std::make_unique<ClockSkew>(*m_clock);
}

void tst_ClockSkew::hears_data()
{
    QTest::addColumn<int>("told");
    QTest::addColumn<int>("expected");
    QTest::newRow("right") << 0 << 0;
    QTest::newRow("behind, within the tolerance") << 300 << 0;
    QTest::newRow("behind") << 301 << 301;
    QTest::newRow("ahead, within the tolerance") << -300 << 0;
    QTest::newRow("ahead") << -301 << -301;
    QTest::newRow("a year ahead") << -365 * 86400 << -365 * 86400;
}

void tst_ClockSkew::hears()
{
    QFETCH(int, told);
    QFETCH(int, expected);
    QSignalSpy changed(m_skew.get(), &ClockSkew::changed);
    m_skew->note(answerOf(*m_clock, std::chrono::seconds(told)));
    QCOMPARE(m_skew->offset().count(), expected);
    // Whoever is told may do away with what is listening to the answer.
    QCOMPARE(changed.count(), 0);
    QCoreApplication::processEvents();
    QCOMPARE(changed.count(), expected == 0 ? 0 : 1);
}

void tst_ClockSkew::passesOver_data()
{
    QTest::addColumn<HttpAnswer>("answer");
    const auto row = [](const char *name, const std::function<void(HttpAnswer &)> &spoil) {
        HttpAnswer answer = answerOf(ManualClock(), 1h);
        spoil(answer);
        QTest::newRow(name) << answer;
    };
    row("without a date", [](HttpAnswer &answer) { answer.headers.clear(); });
    row("unreadable date", [](HttpAnswer &answer) { answer.headers = {{"Date", "soon"}}; });
    row("from a cache", [](HttpAnswer &answer) { answer.headers.append(HttpAnswer::Header{"Age", "3600"}); });
    row("cut", [](HttpAnswer &answer) { answer.error = HttpAnswer::Error::ConnectionLost; });
    row("not encrypted", [](HttpAnswer &answer) { answer.url = QUrl(QStringLiteral("http://storage.example/")); });
}

void tst_ClockSkew::passesOver()
{
    QFETCH(HttpAnswer, answer);
    m_skew->note(answer);
    QCOMPARE(m_skew->offset(), 0s);
}

void tst_ClockSkew::smallChangesAreNone()
{
    QSignalSpy changed(m_skew.get(), &ClockSkew::changed);
    m_skew->note(answerOf(*m_clock, 1h));
    m_skew->note(answerOf(*m_clock, 1h + 2s));
    QCOMPARE(m_skew->offset(), 1h);
    m_skew->note(answerOf(*m_clock, 2h));
    QCOMPARE(m_skew->offset(), 2h);
    m_skew->note(answerOf(*m_clock, 1s));
    QCOMPARE(m_skew->offset(), 0s);
    QCoreApplication::processEvents();
    QCOMPARE(changed.count(), 3);
}

void tst_ClockSkew::isForgottenWhenTheClockIsSet()
{
    m_skew->note(answerOf(*m_clock, 1h));
    m_clock->setWallClock(m_clock->utcNow().addSecs(3600));
    QCOMPARE(m_skew->offset(), 0s);
}

void tst_ClockSkew::clientHears()
{
    HttpClient client(*m_clock);
    const std::unique_ptr<HttpClient> other = client.withOwnConnections();
    const RawServer server([this](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, RawServer::json(200, "{}", {"Date: " + httpDate(m_clock->utcNow().addSecs(-7200))}));
    });
    HttpRequest request;
    request.url = server.url();
    HttpExchange *exchange = other->send(request, this);
    QSignalSpy finished(exchange, &HttpExchange::finished);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(client.clockSkew().offset(), -2h);
    exchange->deleteLater();
}

QTEST_GUILESS_MAIN(tst_ClockSkew)
#include "tst_clockskew.moc"
