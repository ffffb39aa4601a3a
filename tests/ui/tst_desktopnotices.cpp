// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demoapplication.h"
#include "exports/caseregister.h"
#include "exportstage.h"
#include "noticeserver.h"
#include "ui/mainwindow.h"
#include "windowdriver.h"

#include <QAction>
#include <QApplication>
#include <QMenuBar>
#include <QStandardPaths>
#include <QTest>
#include <QWindow>

#include <algorithm>
#include <memory>

using namespace std::chrono_literals;
using WindowDriver::waitUntil;

namespace {
const QString exportButton = QStringLiteral("Export personal data…");
const QString reference = QStringLiteral("DSR-2026-0142");
}

/** The window and the desktop that it tells: a real session bus with a service of the test's own. */
class tst_DesktopNotices : public QObject
{
    Q_OBJECT

public:
    explicit tst_DesktopNotices(const QString &bus)
        : m_bus(bus)
    {
    }

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void toldWhenNobodyLooks();
    void notToldWhenSomebodyLooks();
    void notToldWhenTurnedOff();
    void lookingWithdrawsIt();
    void earlierExportsAreNamedInTheQuestion();
    void managed();

private:
    [[nodiscard]] bool sendExport();
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] MainWindow &window() const { return m_stage->application().window(); }
    [[nodiscard]] QAction *notify() const;
    void lookAway();

    QString m_bus;
    std::unique_ptr<NoticeServer> m_desktop;
    std::unique_ptr<DemoApplication> m_stage;
};

void tst_DesktopNotices::initTestCase()
{
    QVERIFY2(!m_bus.isEmpty(), "dbus-daemon cannot be started: install dbus-daemon");
    QStandardPaths::setTestModeEnabled(true);
    QVERIFY(QDBusConnection::connectToBus(m_bus, QStringLiteral("desktop")).isConnected());
}

void tst_DesktopNotices::init()
{
    m_desktop = std::make_unique<NoticeServer>(QDBusConnection(QStringLiteral("desktop")));
    QVERIFY(m_desktop->isThere());
    m_stage = std::make_unique<DemoApplication>();
    QVERIFY(m_stage->start() && m_stage->signIn());
}

void tst_DesktopNotices::cleanup()
{
    m_stage.reset();
    m_desktop.reset();
}

bool tst_DesktopNotices::sendExport()
{
    if (!m_stage->fillForm(QStringLiteral("Alice Moreau"), m_stage->tenant().storageLocationExample(QStringLiteral("case-1"))))
        return false;
    WindowDriver::type(QStringLiteral("Case reference"), reference);
    return WindowDriver::click(exportButton) && waitUntil([] { return WindowDriver::button(QStringLiteral("Export")) != nullptr; })
        && WindowDriver::click(QStringLiteral("Export"))
        && waitUntil([] { return WindowDriver::text(QStringLiteral("Status")).contains(QStringLiteral("Running")); });
}

bool tst_DesktopNotices::isComplete() const
{
    return WindowDriver::text(QStringLiteral("Status")).contains(QStringLiteral("Complete"));
}

QAction *tst_DesktopNotices::notify() const
{
    for (QAction *action : window().findChildren<QAction *>()) {
        if (action->text().contains(QStringLiteral("Notify me")))
            return action;
    }
    return nullptr;
}

void tst_DesktopNotices::lookAway()
{
    window().showMinimized();
    QTRY_VERIFY(window().isMinimized());
}

void tst_DesktopNotices::toldWhenNobodyLooks()
{
    QVERIFY(notify() && notify()->isChecked());
    QVERIFY(sendExport());
    lookAway();
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->titles(), QStringList{QStringLiteral("Export complete: case DSR-2026-0142")}, 20000);
    const NoticeServer::Notice notice = m_desktop->received.first();
    QVERIFY(!notice.title.contains(QStringLiteral("Alice")) && !notice.text.contains(QStringLiteral("Alice")));
    m_desktop->choose(notice.id);
    QTRY_VERIFY(!window().isMinimized());
    QTRY_VERIFY(m_desktop->titles().isEmpty());
    QVERIFY(isComplete());
    QCOMPARE(m_desktop->received.size(), 1);
}

void tst_DesktopNotices::notToldWhenSomebodyLooks()
{
    QVERIFY(sendExport());
    // There is no window manager here that would do it when the question is gone.
    window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    QVERIFY(waitUntil([this] { return isComplete(); }, 20s));
    // As long as a notice takes that gathers what happens together.
    WindowDriver::rest(6s);
    QCOMPARE(m_desktop->received.size(), 0);
}

void tst_DesktopNotices::notToldWhenTurnedOff()
{
    notify()->trigger();
    QVERIFY(!notify()->isChecked());
    QVERIFY(sendExport());
    lookAway();
    WindowDriver::rest(12s);
    QCOMPARE(m_desktop->received.size(), 0);
    // It stays off in the next run.
    m_stage->quit();
    QVERIFY(m_stage->start());
    QVERIFY(notify() && !notify()->isChecked());
    notify()->trigger();
    QVERIFY(notify()->isChecked());
}

void tst_DesktopNotices::lookingWithdrawsIt()
{
    QVERIFY(sendExport());
    lookAway();
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->titles().size(), 1, 20000);
    window().showNormal();
    window().activateWindow();
    QTRY_VERIFY(m_desktop->titles().isEmpty());
}

void tst_DesktopNotices::earlierExportsAreNamedInTheQuestion()
{
    QVERIFY(sendExport());
    QVERIFY(waitUntil([this] { return isComplete(); }, 20s));
    QVERIFY(m_stage->fillForm(QStringLiteral("Alice Moreau"), m_stage->tenant().storageLocationExample(QStringLiteral("case-1"))));
    WindowDriver::type(QStringLiteral("Case reference"), reference.toLower());
    QVERIFY(WindowDriver::click(exportButton));
    QVERIFY(waitUntil([] { return WindowDriver::button(QStringLiteral("Export")) != nullptr; }));
    QVERIFY(WindowDriver::shows(QStringLiteral("This person's data was exported before: ")));
    QVERIFY(WindowDriver::shows(QStringLiteral("The last export into this container: Alice Moreau")));
    QVERIFY(WindowDriver::shows(QStringLiteral("Case dsr-2026-0142 already has an export, for this person.")));
    QVERIFY(WindowDriver::click(QStringLiteral("Cancel")));
}

void tst_DesktopNotices::managed()
{
    ExportStage stage;
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("policy.ini"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[desktop]\nnotifications=off\n");
    file.close();
    Settings settings(Policy::fromFile(path), {}, directory.filePath(QStringLiteral("settings.ini")));
    HttpClient http(stage.clock);
    const SignIn signIn(http, stage.clock);
    ExportRegister exports(stage.ledger(), stage.clock, [] { return 0.0; });
    CaseRegister cases(stage.ledger(), stage.clock);
    ExportRequest request(stage.clock);
    const MainWindow managed({settings, http, stage.clock, signIn, stage.ledger(), exports, cases, request},
                             directory.filePath(QStringLiteral("window.ini")));
    const auto actions = managed.findChildren<QAction *>();
    const auto found =
        std::find_if(actions.cbegin(), actions.cend(), [](const QAction *action) { return action->text().contains(QStringLiteral("Notify me")); });
    QVERIFY(found != actions.cend());
    QVERIFY(!(*found)->isEnabled());
    QVERIFY(!(*found)->isChecked());
    QVERIFY2((*found)->toolTip().contains(path), qPrintable((*found)->toolTip()));
}

int main(int argc, char *argv[])
{
    // Before anybody asks for the session's bus.
    const PrivateBus bus;
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus.address().toUtf8());
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("Habeas"));
    tst_DesktopNotices test(bus.address());
    return QTest::qExec(&test, argc, argv);
}

#include "tst_desktopnotices.moc"
