// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/freedesktopnotices.h"

#include "noticeserver.h"

#include <QCoreApplication>
#include <QDBusConnectionInterface>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

namespace {
QDBusConnection connection(const PrivateBus &bus, const QString &name)
{
    return QDBusConnection::connectToBus(bus.address(), name);
}
}

class tst_FreedesktopNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void arrivesAsItWasPosted();
    void choosingItNamesTheTopic();
    void othersActionsAreNotOurs();
    void dismissedIsGone();
    void withdrawsWhatShows();
    void withdrawsWhatIsOnItsWay();
    void goesWithTheProgram();
    void markupStaysText();
    void nobodyShowsNotices();
    void nobodyAnswers();
    void noBus();

private:
    void post(const QString &topic);

    PrivateBus m_bus;
    std::unique_ptr<NoticeServer> m_server;
    std::unique_ptr<FreedesktopNotices> m_notices;
};

void tst_FreedesktopNotices::initTestCase()
{
    QVERIFY2(m_bus.isRunning(), "dbus-daemon cannot be started: install dbus-daemon");
    QVERIFY(connection(m_bus, QStringLiteral("desktop")).isConnected());
    QCoreApplication::setApplicationName(QStringLiteral("Habeas"));
}

void tst_FreedesktopNotices::init()
{
    m_server = std::make_unique<NoticeServer>(QDBusConnection(QStringLiteral("desktop")));
    QVERIFY(m_server->isThere());
    m_notices = std::make_unique<FreedesktopNotices>(connection(m_bus, QStringLiteral("program")), nullptr);
}

void tst_FreedesktopNotices::cleanup()
{
    m_notices.reset();
    m_server.reset();
    QDBusConnection::disconnectFromBus(QStringLiteral("program"));
}

void tst_FreedesktopNotices::post(const QString &topic)
{
    const qsizetype before = m_server->received.size();
    m_notices->post(topic, QStringLiteral("Export complete: case DSR-7"), QStringLiteral("The files are in the storage location."));
    QTRY_COMPARE(m_server->received.size(), before + 1);
}

void tst_FreedesktopNotices::arrivesAsItWasPosted()
{
    post(QStringLiteral("an-export"));
    const NoticeServer::Notice &notice = m_server->received.first();
    QCOMPARE(notice.program, QStringLiteral("Habeas"));
    QCOMPARE(notice.title, QStringLiteral("Export complete: case DSR-7"));
    QCOMPARE(notice.text, QStringLiteral("The files are in the storage location."));
    QCOMPARE(notice.actions, QStringList({QStringLiteral("default"), QStringLiteral("Show")}));
    QCOMPARE(notice.hints.value(QStringLiteral("desktop-entry")).toString(), QStringLiteral("habeas"));
    QCOMPARE(notice.hints.value(QStringLiteral("urgency")).metaType(), QMetaType::fromType<uchar>());
}

void tst_FreedesktopNotices::choosingItNamesTheTopic()
{
    qunsetenv("XDG_ACTIVATION_TOKEN");
    QSignalSpy chosen(m_notices.get(), &FreedesktopNotices::chosen);
    post(QStringLiteral("one"));
    post(QStringLiteral("two"));
    m_server->choose(2);
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), QStringLiteral("two"));
    QTRY_COMPARE(m_server->closed, QList<uint>{2});
    QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), QByteArray("token-of-the-desktop"));
    // Once is enough.
    m_server->choose(2);
    m_server->choose(1);
    QTRY_COMPARE(chosen.size(), 2);
    QCOMPARE(chosen.last().first().toString(), QStringLiteral("one"));
}

void tst_FreedesktopNotices::othersActionsAreNotOurs()
{
    QSignalSpy chosen(m_notices.get(), &FreedesktopNotices::chosen);
    post(QStringLiteral("one"));
    m_server->choose(77);
    m_server->choose(1, QStringLiteral("something-else"));
    m_server->choose(1);
    QTRY_COMPARE(chosen.size(), 1);
}

void tst_FreedesktopNotices::dismissedIsGone()
{
    post(QStringLiteral("one"));
    post(QStringLiteral("two"));
    m_server->dismiss(1);
    m_server->choose(2);
    QTRY_COMPARE(m_server->closed, QList<uint>({1, 2}));
    m_notices->withdraw();
    post(QStringLiteral("three"));
    QCOMPARE(m_server->closed, QList<uint>({1, 2}));
}

void tst_FreedesktopNotices::withdrawsWhatShows()
{
    QSignalSpy chosen(m_notices.get(), &FreedesktopNotices::chosen);
    post(QStringLiteral("one"));
    post(QStringLiteral("two"));
    m_server->choose(1);
    QTRY_COMPARE(chosen.size(), 1);
    m_notices->withdraw();
    QTRY_COMPARE(m_server->closed.size(), 2);
    QVERIFY(m_server->titles().isEmpty());
}

void tst_FreedesktopNotices::withdrawsWhatIsOnItsWay()
{
    m_notices->post(QStringLiteral("one"), QStringLiteral("Title"), QStringLiteral("Text"));
    m_notices->withdraw();
    QTRY_COMPARE(m_server->closed, QList<uint>{1});
}

void tst_FreedesktopNotices::goesWithTheProgram()
{
    QSignalSpy chosen(m_notices.get(), &FreedesktopNotices::chosen);
    post(QStringLiteral("one"));
    post(QStringLiteral("two"));
    m_server->choose(1);
    QTRY_COMPARE(chosen.size(), 1);
    m_notices.reset();
    QTRY_COMPARE(m_server->closed.size(), 2);
}

void tst_FreedesktopNotices::markupStaysText()
{
    m_notices->post({}, QStringLiteral("Case <b>7</b> & more"), QStringLiteral("<img src='x'> & more"));
    QTRY_COMPARE(m_server->received.size(), 1);
    QCOMPARE(m_server->received.first().title, QStringLiteral("Case <b>7</b> & more"));
    QVERIFY(!m_server->received.first().text.contains(QLatin1Char('<')));
}

void tst_FreedesktopNotices::nobodyShowsNotices()
{
    m_server.reset();
    m_notices->post(QStringLiteral("one"), QStringLiteral("Title"), QStringLiteral("Text"));
    m_notices->withdraw();
    // Somebody comes later, and is told what happens from then on.
    QVERIFY(QTest::qWaitFor([this] { return m_notices->findChildren<QObject *>().isEmpty(); }));
    m_server = std::make_unique<NoticeServer>(QDBusConnection(QStringLiteral("desktop")));
    QSignalSpy chosen(m_notices.get(), &FreedesktopNotices::chosen);
    post(QStringLiteral("two"));
    QTRY_COMPARE(m_server->titles().size(), 1);
    m_server->choose(1);
    QTRY_COMPARE(chosen.size(), 1);
}

void tst_FreedesktopNotices::nobodyAnswers()
{
    m_server.reset();
    // A process that took the name and hangs: this one, as long as it does not run its event loop.
    m_server = std::make_unique<NoticeServer>(QDBusConnection(QStringLiteral("desktop")));
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 50; ++i)
        m_notices->post(QString::number(i), QStringLiteral("Title"), QStringLiteral("Text"));
    m_notices->withdraw();
    // An answer that is waited for takes 25 seconds to fail.
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(m_server->received.size(), 0);
}

void tst_FreedesktopNotices::noBus()
{
    FreedesktopNotices lonely(QDBusConnection::connectToBus(QStringLiteral("unix:path=/nonexistent"), QStringLiteral("none")), nullptr);
    lonely.post(QStringLiteral("one"), QStringLiteral("Title"), QStringLiteral("Text"));
    lonely.withdraw();
    QDBusConnection::disconnectFromBus(QStringLiteral("none"));
}

QTEST_GUILESS_MAIN(tst_FreedesktopNotices)

#include "tst_freedesktopnotices.moc"
