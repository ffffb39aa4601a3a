// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/settings.h"
#include "exports/caseregister.h"
#include "exports/exportregister.h"
#include "exportstage.h"
#include "ui/mainwindow.h"
#include "ui/noticebar.h"
#include "ui/terminationsignal.h"
#include "windowdriver.h"

#include <QFileInfo>
#include <QLabel>
#include <QProcess>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTcpSocket>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace std::chrono_literals;
using Exports::State;
using WindowDriver::waitUntil;

namespace {
const QByteArray exportTarget = "/beta/directory/inboundSharedUserProfiles/";

/** The window over a ledger and a Graph that answers the export when the test says so. */
struct Desk {
    Desk()
        : settings(Policy(), {}, directory.filePath(QStringLiteral("settings.ini")))
        , http(stage.clock)
        , request(stage.clock)
        , signIn(http, stage.clock)
        , exports(stage.ledger(), stage.clock, [] { return 0.0; })
        , cases(stage.ledger(), stage.clock)
        , window({settings, http, stage.clock, signIn, stage.ledger(), exports, cases, request}, stateFile())
    {
        stage.graph.server.setAnswer([this](QTcpSocket &socket, const ReceivedRequest &) { waiting = &socket; });
        window.show();
    }
    [[nodiscard]] QString stateFile() const { return directory.filePath(QStringLiteral("window.ini")); }

    ExportOperation *send()
    {
        ExportRecord intent = stage.record(State::Recorded);
        const auto sent = exports.submit(intent, SasSecret("https://a.blob.core.windows.net/c?sig=fake"), stage.graph.client());
        if (!sent || !waitUntil([this] { return waiting && stage.graph.server.count("POST") == 1; }))
            qFatal("the export was not sent");
        return *sent;
    }
    void accept() const
    {
        RawServer::reply(*waiting,
                         RawServer::json(202, "{}", {"Location: " + stage.graph.root().toEncoded() + ExportStage::target(), "Retry-After: 3600"}));
    }
    [[nodiscard]] State onDisk(const ExportOperation &operation) { return stage.ledger().find(operation.record().id)->state; }

    QTemporaryDir directory;
    ExportStage stage;
    QPointer<QTcpSocket> waiting;
    Settings settings;
    HttpClient http;
    ExportRequest request;
    SignIn signIn;
    ExportRegister exports;
    CaseRegister cases;
    MainWindow window;
};
}

class tst_Leaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void toldToEnd();
    void toldToEndWhileSending();
    void answerComesInTime();
    void noAnswerInTime();
    void toldTwice();
    void ledgerCannotTakeTheOutcome();
    void closeNow();
    void keepWorking();
    void sessionEnds();
    void sessionEndsWhileSending();
    void sessionEndsWithoutAsking();
    void signalsArrive();
    void programEndsTidily_data();
    void programEndsTidily();
    void noticeIsReadWhole();
};

void tst_Leaving::toldToEnd()
{
    Desk desk;
    QSignalSpy left(&desk.window, &MainWindow::left);
    desk.window.leave();
    QVERIFY(!desk.window.isVisible());
    QCOMPARE(left.size(), 1);
    QVERIFY(QFileInfo::exists(desk.stateFile()));
}

void tst_Leaving::toldToEndWhileSending()
{
    Desk desk;
    const ExportOperation *operation = desk.send();
    QSignalSpy left(&desk.window, &MainWindow::left);
    desk.window.leave();
    QVERIFY(desk.window.isVisible());
    QCOMPARE(operation->state(), State::Submitting);
    QCOMPARE(left.size(), 0);
}

void tst_Leaving::answerComesInTime()
{
    Desk desk;
    const ExportOperation *operation = desk.send();
    QSignalSpy left(&desk.window, &MainWindow::left);
    desk.window.leave();
    desk.stage.clock.advance(9s);
    QVERIFY(desk.window.isVisible());
    desk.accept();
    QTRY_COMPARE(left.size(), 1);
    QVERIFY(!desk.window.isVisible());
    QCOMPARE(desk.onDisk(*operation), State::NotStarted);
    QCOMPARE(desk.stage.graph.server.headCount("POST"), 1);
}

void tst_Leaving::noAnswerInTime()
{
    Desk desk;
    const ExportOperation *operation = desk.send();
    QSignalSpy left(&desk.window, &MainWindow::left);
    desk.window.leave();
    desk.stage.clock.advance(10s);
    QTRY_COMPARE(left.size(), 1);
    QVERIFY(!desk.window.isVisible());
    QCOMPARE(desk.onDisk(*operation), State::Unconfirmed);
    QCOMPARE(desk.stage.graph.server.headCount("POST"), 1);
}

void tst_Leaving::toldTwice()
{
    Desk desk;
    const ExportOperation *operation = desk.send();
    QSignalSpy left(&desk.window, &MainWindow::left);
    desk.window.leave();
    desk.window.leave();
    QTRY_COMPARE(left.size(), 1);
    QCOMPARE(desk.onDisk(*operation), State::Unconfirmed);
}

void tst_Leaving::ledgerCannotTakeTheOutcome()
{
    Desk desk;
    const ExportOperation *operation = desk.send();
    for (const QString &name : QSqlDatabase::connectionNames())
        QSqlQuery(QSqlDatabase::database(name, false)).exec(QStringLiteral("PRAGMA query_only = 1"));
    QSignalSpy left(&desk.window, &MainWindow::left);
    desk.window.leave();
    desk.window.leave();
    QTRY_COMPARE(operation->attention(), ExportOperation::Attention::NotRecorded);
    QVERIFY(desk.window.isVisible());
    desk.stage.clock.advance(2s);
    QCOMPARE(left.size(), 1);
    // The next start makes Unconfirmed of it.
    QCOMPARE(desk.onDisk(*operation), State::Submitting);
}

void tst_Leaving::closeNow()
{
    Desk desk;
    const ExportOperation *operation = desk.send();
    QVERIFY(!desk.window.close());
    QVERIFY(waitUntil([] { return WindowDriver::click(QStringLiteral("Close now")); }));
    QTRY_VERIFY(!desk.window.isVisible());
    QCOMPARE(desk.onDisk(*operation), State::Unconfirmed);
}

void tst_Leaving::keepWorking()
{
    Desk desk;
    const ExportOperation *operation = desk.send();
    desk.window.leave();
    QVERIFY(!desk.window.close());
    QVERIFY(waitUntil([] { return WindowDriver::click(QStringLiteral("Keep working")); }));
    desk.stage.clock.advance(1min);
    desk.accept();
    QTRY_COMPARE(operation->state(), State::NotStarted);
    QVERIFY(desk.window.isVisible());
}

void tst_Leaving::sessionEnds()
{
    Desk desk;
    QVERIFY(desk.window.endSession(true));
    QVERIFY(desk.window.endSession(false));
    QVERIFY(QFileInfo::exists(desk.stateFile()));
}

void tst_Leaving::sessionEndsWhileSending()
{
    Desk desk;
    const ExportOperation *operation = desk.send();
    QVERIFY(!desk.window.endSession(true));
    QVERIFY(waitUntil([] { return WindowDriver::shows(QStringLiteral("The request is on its way.")); }));
    QVERIFY(WindowDriver::click(QStringLiteral("Wait, then close")));
    desk.accept();
    QTRY_VERIFY(!desk.window.isVisible());
    QCOMPARE(desk.onDisk(*operation), State::NotStarted);
}

void tst_Leaving::sessionEndsWithoutAsking()
{
    Desk desk;
    const ExportOperation *operation = desk.send();
    QVERIFY(desk.window.endSession(false));
    QCOMPARE(desk.onDisk(*operation), State::Submitting);
    QTRY_COMPARE(desk.onDisk(*operation), State::Unconfirmed);
    QTRY_VERIFY(!desk.window.isVisible());
}

void tst_Leaving::signalsArrive()
{
#ifdef Q_OS_UNIX
    TerminationSignal termination;
    QSignalSpy received(&termination, &TerminationSignal::received);
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) {
        received.clear();
        raise(number);
        QTRY_COMPARE(received.size(), 1);
    }
#else
    QSKIP("There are no such signals here.");
#endif
}

void tst_Leaving::programEndsTidily_data()
{
    QTest::addColumn<int>("number");
#ifdef Q_OS_UNIX
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP") << SIGHUP;
#endif
}

void tst_Leaving::programEndsTidily()
{
#ifdef Q_OS_UNIX
    QFETCH(int, number);
    const QTemporaryDir directory;
    QProcess program;
    program.start(QStringLiteral(HABEAS_PROGRAM), {QStringLiteral("--data-dir"), directory.path()});
    QVERIFY(program.waitForStarted());
    // The window is there once its place in the process table of the ledger is taken and signals are watched.
    const auto isWatching = [&program] {
        QFile status(QStringLiteral("/proc/%1/status").arg(program.processId()));
        if (!status.open(QIODevice::ReadOnly))
            return false;
        const QByteArray all = status.readAll();
        const QByteArray caught = all.mid(all.indexOf("SigCgt:") + 7);
        return (caught.left(caught.indexOf('\n')).trimmed().toULongLong(nullptr, 16) >> (SIGTERM - 1) & 1) != 0;
    };
    if (!QFileInfo::exists(QStringLiteral("/proc/self/status")))
        QSKIP("Needs /proc to see when the program is ready.");
    QTRY_VERIFY_WITH_TIMEOUT(isWatching(), 30'000);
    QCOMPARE(::kill(pid_t(program.processId()), number), 0);
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 0);
    QVERIFY(QFileInfo::exists(directory.filePath(QStringLiteral("window.ini"))));
    QVERIFY(!QFileInfo::exists(directory.filePath(QStringLiteral("habeas.lock"))));
    QVERIFY(!QFileInfo::exists(directory.filePath(QStringLiteral("ledger.sqlite-wal"))));
#endif
}

void tst_Leaving::noticeIsReadWhole()
{
    Desk desk;
    const QString path = QStringLiteral("/home/") + QString(120, QLatin1Char('x')) + QStringLiteral("/a/quite/deep/folder/")
        + QString(90, QLatin1Char('y')) + QStringLiteral("/ledger-damaged-20261123-120000.sqlite");
    desk.window.resize(800, 600);
    desk.window.showNotice(QStringLiteral("It was set aside as %1, and a new one was begun.").arg(path));
    auto *notice = desk.window.findChild<NoticeBar *>();
    QVERIFY(notice);
    auto *label = notice->findChild<QLabel *>();
    QTRY_VERIFY(label->height() >= label->heightForWidth(label->width()) && label->width() > 100);
    QCOMPARE(desk.window.width(), 800);
    QVERIFY(notice->minimumSizeHint().width() <= 800);
    QCOMPARE(label->text().remove(QChar(0x200B)), QStringLiteral("It was set aside as %1, and a new one was begun.").arg(path));
    const QRect visible(notice->mapTo(&desk.window, QPoint()), notice->size());
    QVERIFY(desk.window.rect().contains(visible));
    QVERIFY(WindowDriver::click(QStringLiteral("Close notice")));
    QTRY_VERIFY(!desk.window.findChild<NoticeBar *>());
}

QTEST_MAIN(tst_Leaving)

#include "tst_leaving.moc"
