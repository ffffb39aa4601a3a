// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/adminconsent.h"

#include "fakeauthority.h"
#include "manualclock.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace std::chrono_literals;
using Kind = SignInError::Kind;

class tst_AdminConsent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void request();
    void granted();
    void notGranted();
    void declined();
    void tenantOfTheAnswerIsNotUsed();
    void strangers_data();
    void strangers();
    void stateIsFresh();
    void timeLimit();
    void cancel();
    void cancelledAnswerComesLate();
    void startWhileRunning();
    void unusable_data();
    void unusable();
    void deletion();
    void deletionInSignal();

private:
    /** The browser comes back with this; what it is shown, or empty when nobody listens. */
    QByteArray comeBack(const QString &query, const QByteArray &method = "GET");
    [[nodiscard]] QString state() const { return QUrlQuery(m_consent->link()).queryItemValue(QStringLiteral("state")); }
    [[nodiscard]] quint16 port() const
    {
        return quint16(QUrl(QUrlQuery(m_consent->link()).queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded)).port());
    }

    ManualClock m_clock;
    FakeAuthority m_authority;
    std::unique_ptr<AdminConsent> m_consent;
    std::unique_ptr<QSignalSpy> m_browser;
    std::unique_ptr<QSignalSpy> m_granted;
    std::unique_ptr<QSignalSpy> m_refused;
};

void tst_AdminConsent::init()
{
    m_consent = std::make_unique<AdminConsent>(m_clock);
    m_browser = std::make_unique<QSignalSpy>(m_consent.get(), &AdminConsent::browserRequested);
    m_granted = std::make_unique<QSignalSpy>(m_consent.get(), &AdminConsent::granted);
    m_refused = std::make_unique<QSignalSpy>(m_consent.get(), &AdminConsent::refused);
}

QByteArray tst_AdminConsent::comeBack(const QString &query, const QByteArray &method)
{
    const quint16 to = port();
    QTcpSocket socket;
    QByteArray answer;
    connect(&socket, &QTcpSocket::readyRead, &socket, [&] { answer += socket.readAll(); });
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), to);
    if (!QTest::qWaitFor([&socket] { return socket.state() == QTcpSocket::ConnectedState || socket.state() == QTcpSocket::UnconnectedState; })
        || socket.state() != QTcpSocket::ConnectedState)
        return {};
    socket.write(method + " /?" + query.toUtf8() + " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(to) + "\r\n\r\n");
    if (!QTest::qWaitFor([&socket] { return socket.state() == QTcpSocket::UnconnectedState; }))
        return {};
    return answer + socket.readAll();
}

void tst_AdminConsent::request()
{
    m_consent->start(m_authority.request());
    QVERIFY(m_consent->isRunning());
    QCOMPARE(m_browser->size(), 1);
    const QUrl url = m_browser->at(0).at(0).toUrl();
    QCOMPARE(url, m_consent->link());
    QCOMPARE(url.path(), QStringLiteral("/tenant/v2.0/adminconsent"));
    const QUrlQuery query(url);
    QCOMPARE(query.queryItemValue(QStringLiteral("client_id")), QStringLiteral("client-1"));
    QCOMPARE(query.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded), QStringLiteral("http://localhost:%1").arg(port()));
    QVERIFY(query.queryItemValue(QStringLiteral("scope"), QUrl::FullyDecoded).contains(QStringLiteral("/graph/User.Export.All")));
    QCOMPARE(state().size(), 43);
    QCOMPARE(m_consent->timeLeft(), 10min);
}

void tst_AdminConsent::granted()
{
    m_consent->start(m_authority.request());
    const QByteArray page = comeBack(QStringLiteral("admin_consent=True&tenant=tid-1&scope=x&state=") + state());
    QVERIFY(page.startsWith("HTTP/1.1 200"));
    QTRY_COMPARE(m_granted->size(), 1);
    QCOMPARE(m_refused->size(), 0);
    QVERIFY(!m_consent->isRunning());
    QVERIFY(m_consent->link().isEmpty());
    m_clock.advance(1h);
    QCOMPARE(m_refused->size(), 0);
}

void tst_AdminConsent::notGranted()
{
    m_consent->start(m_authority.request());
    comeBack(QStringLiteral("admin_consent=False&state=") + state());
    QTRY_COMPARE(m_refused->size(), 1);
    QCOMPARE(m_refused->at(0).at(0).value<SignInError>().kind, Kind::Declined);
}

void tst_AdminConsent::declined()
{
    m_consent->start(m_authority.request());
    comeBack(QStringLiteral("error=access_denied&error_subcode=cancel&error_description=AADSTS65004%3A+User+declined+to+consent.%0D%0A"
                            "Trace+ID%3A+trace-1%0D%0ACorrelation+ID%3A+corr-1&state=")
             + state());
    QTRY_COMPARE(m_refused->size(), 1);
    const auto error = m_refused->at(0).at(0).value<SignInError>();
    QCOMPARE(error.kind, Kind::Declined);
    QCOMPARE(error.codes, QList<int>{65004});
    QCOMPARE(error.traceId, QStringLiteral("trace-1"));
    QCOMPARE(error.correlationId, QStringLiteral("corr-1"));
    QVERIFY(error.description.startsWith(QStringLiteral("AADSTS65004: User declined")));
    QCOMPARE(error.occurredAt, m_clock.utcNow());
}

// There is nowhere to put it: granted() carries nothing.
void tst_AdminConsent::tenantOfTheAnswerIsNotUsed()
{
    m_consent->start(m_authority.request());
    comeBack(QStringLiteral("admin_consent=True&tenant=https%3A%2F%2Fevil.example&state=") + state());
    QTRY_COMPARE(m_granted->size(), 1);
    QVERIFY(m_granted->at(0).isEmpty());
}

void tst_AdminConsent::strangers_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("no state") << QStringLiteral("admin_consent=True");
    QTest::newRow("wrong state") << QStringLiteral("admin_consent=True&state=wrong");
    QTest::newRow("error without state") << QStringLiteral("error=access_denied");
    QTest::newRow("state twice") << QStringLiteral("admin_consent=True&state=%1&state=%1");
    QTest::newRow("a code") << QStringLiteral("code=1&state=%1");
    QTest::newRow("both") << QStringLiteral("admin_consent=True&error=x&state=%1");
    QTest::newRow("nothing") << QStringLiteral("state=%1");
}

void tst_AdminConsent::strangers()
{
    QFETCH(QString, query);
    m_consent->start(m_authority.request());
    const QByteArray page = comeBack(query.contains(QLatin1Char('%')) ? query.arg(state()) : query);
    QVERIFY(page.startsWith("HTTP/1.1 400"));
    QVERIFY(m_consent->isRunning());
    comeBack(QStringLiteral("admin_consent=True&state=") + state());
    QTRY_COMPARE(m_granted->size(), 1);
}

void tst_AdminConsent::stateIsFresh()
{
    QSet<QString> states;
    for (int i = 0; i < 20; ++i) {
        m_consent->start(m_authority.request());
        states.insert(state());
        m_consent->cancel();
    }
    QCOMPARE(states.size(), 20);
}

void tst_AdminConsent::timeLimit()
{
    m_consent->start(m_authority.request());
    m_clock.advance(10min - 1ms);
    QCOMPARE(m_refused->size(), 0);
    m_clock.advance(1ms);
    QCOMPARE(m_refused->size(), 1);
    QCOMPARE(m_refused->at(0).at(0).value<SignInError>().kind, Kind::TimedOut);
    m_consent->start(m_authority.request());
    QVERIFY(m_consent->isRunning());
}

void tst_AdminConsent::cancel()
{
    m_consent->cancel();
    QCOMPARE(m_refused->size(), 0);
    m_consent->start(m_authority.request());
    const quint16 listening = port();
    m_consent->cancel();
    QCOMPARE(m_refused->size(), 1);
    QCOMPARE(m_refused->at(0).at(0).value<SignInError>().kind, Kind::Cancelled);
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), listening);
    QTRY_COMPARE(socket.error(), QAbstractSocket::ConnectionRefusedError);
}

void tst_AdminConsent::cancelledAnswerComesLate()
{
    m_consent->start(m_authority.request());
    connect(m_consent.get(), &AdminConsent::refused, this, [this] { m_consent->start(m_authority.request()); }, Qt::SingleShotConnection);
    m_consent->cancel();
    QVERIFY(m_consent->isRunning());
    QCoreApplication::processEvents();
    QCOMPARE(m_granted->size(), 0);
    QVERIFY(m_consent->isRunning());
}

void tst_AdminConsent::startWhileRunning()
{
    m_consent->start(m_authority.request());
    const QUrl link = m_consent->link();
    m_consent->start(m_authority.request());
    QCOMPARE(m_consent->link(), link);
    QCOMPARE(m_browser->size(), 1);
}

void tst_AdminConsent::unusable_data()
{
    QTest::addColumn<QString>("client");
    QTest::addColumn<QString>("tenant");
    QTest::newRow("no client") << QString() << QStringLiteral("contoso.example");
    QTest::newRow("tenant that is a path") << QStringLiteral("client-1") << QStringLiteral("../evil");
}

void tst_AdminConsent::unusable()
{
    QFETCH(QString, client);
    QFETCH(QString, tenant);
    SignInRequest request;
    request.clientId = client;
    request.tenant = tenant;
    m_consent->start(request);
    QCOMPARE(m_refused->size(), 0);
    QTRY_COMPARE(m_refused->size(), 1);
    QCOMPARE(m_refused->at(0).at(0).value<SignInError>().kind, Kind::Configuration);
    QCOMPARE(m_browser->size(), 0);
}

void tst_AdminConsent::deletion()
{
    m_consent->start(m_authority.request());
    const quint16 listening = port();
    m_consent.reset();
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), listening);
    QTRY_COMPARE(socket.error(), QAbstractSocket::ConnectionRefusedError);
    QCOMPARE(m_refused->size(), 0);
}

void tst_AdminConsent::deletionInSignal()
{
    connect(m_consent.get(), &AdminConsent::refused, this, [this] { m_consent.reset(); });
    m_consent->start(m_authority.request());
    m_consent->cancel();
    QVERIFY(!m_consent);
}

QTEST_GUILESS_MAIN(tst_AdminConsent)
#include "tst_adminconsent.moc"
