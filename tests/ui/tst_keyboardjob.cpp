// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoearlierexport.h"
#include "demoapplication.h"
#include "exports/ledger.h"
#include "keyboard.h"
#include "ui/demopast.h"
#include "ui/mainwindow.h"
#include "ui/timelinemodel.h"
#include "windowdriver.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QListWidget>
#include <QMessageBox>
#include <QStandardPaths>
#include <QTest>

using namespace std::chrono_literals;

namespace {
const QString operations = QStringLiteral("Operations");
const QString folder = QStringLiteral("Folder");
}

// What QVERIFY says of a step: also where the keyboard is.
#define DO(step) QVERIFY2(step, qPrintable(QStringLiteral("the keyboard is at “%1”. %2").arg(Keyboard::where(), m_keyboard->fault())))
#define NO_TRAP() QCOMPARE(m_keyboard->trap(), QString())

/** The whole work in the window without a mouse, and without a test reaching into it. */
class tst_KeyboardJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void wholeJob();
    void checksNow();
    void settingsAndBack();
    void menusAndTheirDialogs();
    void caseFromBeginningToEnd();
    void problemIsReadAndLeft();

private:
    void signIn();
    void sendExport(const QString &person, const QString &container);
    void stopAndTrackAgain();
    void waitForComplete();
    [[nodiscard]] MainWindow &window() { return m_stage->application().window(); }
    [[nodiscard]] QString target(const char *name) const { return m_directory->filePath(QLatin1String(name)); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<DemoApplication> m_stage;
    std::unique_ptr<Keyboard> m_keyboard;
};

void tst_KeyboardJob::initTestCase()
{
    QLocale::setDefault(QLocale::c());
    QStandardPaths::setTestModeEnabled(true);
}

void tst_KeyboardJob::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    DemoOptions options = DemoApplication::quick();
    options.pace = 8s;
    m_stage = std::make_unique<DemoApplication>(options);
    m_keyboard = std::make_unique<Keyboard>();
    QVERIFY(m_stage->start());
}

void tst_KeyboardJob::cleanup()
{
    m_stage.reset();
}

void tst_KeyboardJob::signIn()
{
    DO(m_keyboard->pressButton(QStringLiteral("Sign in")));
    QTRY_VERIFY(!m_stage->link().isEmpty());
    NO_TRAP();
    m_stage->browser().visit(m_stage->link(), QStringLiteral("dana"));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Sign out")));
    QTRY_VERIFY(WindowDriver::rows(QStringLiteral("People")) == 30);
}

void tst_KeyboardJob::sendExport(const QString &person, const QString &container)
{
    DO(m_keyboard->fillIn(QStringLiteral("Search people"), person));
    QTRY_COMPARE(WindowDriver::rows(QStringLiteral("People")), 1);
    DO(m_keyboard->tabTo(QStringLiteral("People")));
    m_keyboard->press(Qt::Key_Down);
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Chosen: ") + person));
    m_keyboard->pressAlt(Qt::Key_S);
    QCOMPARE(Keyboard::where(), QStringLiteral("Storage location"));
    m_keyboard->type(m_stage->tenant().storageLocationExample(container));
    DO(m_keyboard->fillIn(QStringLiteral("Case reference"), QStringLiteral("DSR-7")));
    NO_TRAP();
    DO(m_keyboard->pressButton(QStringLiteral("Export personal data…")));
    QTRY_VERIFY(QApplication::activeModalWidget());
    QTRY_COMPARE(Keyboard::where(), QStringLiteral("Cancel"));
    NO_TRAP();
    DO(m_keyboard->pressButton(QStringLiteral("Export"), true));
    QTRY_VERIFY(!QApplication::activeModalWidget());
}

void tst_KeyboardJob::stopAndTrackAgain()
{
    DO(m_keyboard->pressButton(QStringLiteral("Stop tracking")));
    QTRY_VERIFY(QApplication::activeModalWidget());
    NO_TRAP();
    DO(m_keyboard->pressButton(QStringLiteral("Stop asking")));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Track again")));
    DO(m_keyboard->pressButton(QStringLiteral("Track again")));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Stop tracking")));
    // A second press must not be one on the button that came instead.
    QCOMPARE(Keyboard::where(), QStringLiteral("Status"));
}

void tst_KeyboardJob::waitForComplete()
{
    QTRY_COMPARE_WITH_TIMEOUT(WindowDriver::text(QStringLiteral("Status")), QStringLiteral("Complete"), 60'000);
}

void tst_KeyboardJob::wholeJob()
{
    signIn();
    QCOMPARE(Keyboard::where(), QStringLiteral("Search people"));
    NO_TRAP();
    sendExport(QStringLiteral("Alice Moreau"), QStringLiteral("case-1"));
    DO(m_keyboard->tabTo(operations));
    m_keyboard->press(Qt::Key_Home);
    QTRY_VERIFY(!WindowDriver::text(QStringLiteral("Status")).isEmpty());
    stopAndTrackAgain();
    waitForComplete();
    NO_TRAP();

    DO(m_keyboard->pressButton(QStringLiteral("Save receipt…")));
    QTRY_VERIFY(WindowDriver::input(folder));
    NO_TRAP();
    DO(m_keyboard->fillIn(folder, target("receipts")));
    m_keyboard->press(Qt::Key_Return);
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Saved in ")));
    QCOMPARE(QDir(target("receipts")).entryList(QDir::Files).size(), 2);
    NO_TRAP();
    m_keyboard->press(Qt::Key_Escape);
    QTRY_VERIFY(!WindowDriver::input(folder));
    QTRY_COMPARE(QApplication::activeWindow(), &window());

    DO(m_keyboard->pressButton(QStringLiteral("Fetch results…")));
    DO(m_keyboard->fillIn(QStringLiteral("Address to read from"),
                          m_stage->tenant().storageLocationExample(QStringLiteral("case-1"), QStringLiteral("rl"))));
    NO_TRAP();
    DO(m_keyboard->pressButton(QStringLiteral("List files")));
    QTRY_VERIFY(WindowDriver::input(folder));
    NO_TRAP();
    DO(m_keyboard->fillIn(folder, target("results")));
    DO(m_keyboard->pressButton(QStringLiteral("Fetch")));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Done: everything that you chose is here")));
    QVERIFY(QFileInfo::exists(target("results/SHA256SUMS")));
    NO_TRAP();
    m_keyboard->press(Qt::Key_Escape);
    QTRY_VERIFY(!WindowDriver::input(folder));
    QTRY_COMPARE(QApplication::activeWindow(), &window());

    // What happened can be read.
    DO(m_keyboard->tabTo(QStringLiteral("Timeline")));
    m_keyboard->press(Qt::Key_End, Qt::ControlModifier);
    const QTableView *timeline = WindowDriver::table(QStringLiteral("Timeline"));
    QCOMPARE(timeline->currentIndex().row(), timeline->model()->rowCount() - 1);
    DO(m_keyboard->pressButton(QStringLiteral("Sign out"), true));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Sign in")));
    m_keyboard->press(Qt::Key_Tab);
    QCOMPARE(m_keyboard->fault(), QString());
}

void tst_KeyboardJob::checksNow()
{
    // An export that may be asked about, an hour before Habeas does so by itself.
    const auto earlier = m_stage->tenant().addEarlierExport();
    QVERIFY(earlier);
    m_stage->quit();
    {
        Clock clock;
        const std::unique_ptr<Ledger> ledger = std::move(*Ledger::open(m_stage->dataDirectory(), clock));
        const auto cloud = Cloud::custom(m_stage->tenant().authority(), m_stage->tenant().graphRoot(), {});
        QVERIFY(cloud && recordDemoPast(*ledger, *earlier, *cloud, m_stage->tenant().tenantId()));
        ExportRecord record = ledger->exports().first();
        record.nextCheckAt = clock.utcNow().addSecs(3600);
        LedgerEvent event;
        event.exportId = record.id;
        event.kind = LedgerEvent::Kind::Reopened;
        QVERIFY(ledger->append(event, record));
    }
    QVERIFY(m_stage->start());
    signIn();
    DO(m_keyboard->tabTo(operations));
    m_keyboard->press(Qt::Key_Down);
    QTRY_COMPARE(WindowDriver::text(QStringLiteral("Status")), QStringLiteral("Not started"));
    DO(m_keyboard->pressButton(QStringLiteral("Check now")));
    waitForComplete();
    // The button has gone; the keyboard is not on one that came instead.
    QCOMPARE(Keyboard::where(), QStringLiteral("Status"));
    QCOMPARE(m_keyboard->fault(), QString());
}

void tst_KeyboardJob::settingsAndBack()
{
    NO_TRAP();
    DO(m_keyboard->pressButton(QStringLiteral("Settings…")));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Apply")));
    for (const char *page : {"Tenant", "Language", "Notifications", "Cases", "Erasing", "Network"}) {
        DO(m_keyboard->tabTo(QStringLiteral("Pages of the settings"), true));
        const auto *pages = qobject_cast<QListWidget *>(QApplication::focusWidget());
        QVERIFY(pages && pages->currentItem());
        QCOMPARE(pages->currentItem()->text(), QLatin1String(page));
        NO_TRAP();
        m_keyboard->press(Qt::Key_Down);
    }
    DO(m_keyboard->pressButton(QStringLiteral("Cancel"), true));
    QTRY_VERIFY(!WindowDriver::button(QStringLiteral("Apply")));
    QVERIFY(WindowDriver::button(QStringLiteral("Sign in")));
    NO_TRAP();
    QCOMPARE(m_keyboard->fault(), QString());
}

void tst_KeyboardJob::menusAndTheirDialogs()
{
    signIn();
    const auto open = [this](Qt::Key menu, Qt::Key entry) {
        m_keyboard->pressAlt(menu);
        if (!WindowDriver::waitUntil([] { return QApplication::activePopupWidget() != nullptr; }))
            return false;
        m_keyboard->press(entry);
        return WindowDriver::waitUntil([this] { return QApplication::activeWindow() && QApplication::activeWindow() != &window(); });
    };
    const auto close = [this] {
        m_keyboard->press(Qt::Key_Escape);
        return WindowDriver::waitUntil([this] { return QApplication::activeWindow() == &window(); });
    };
    const std::pair<Qt::Key, Qt::Key> entries[] = {{Qt::Key_A, Qt::Key_N}, {Qt::Key_A, Qt::Key_O}, {Qt::Key_L, Qt::Key_V}, {Qt::Key_L, Qt::Key_E},
                                                   {Qt::Key_H, Qt::Key_G}, {Qt::Key_H, Qt::Key_D}, {Qt::Key_H, Qt::Key_A}, {Qt::Key_H, Qt::Key_Q}};
    for (const auto &[menu, entry] : entries) {
        DO(open(menu, entry));
        NO_TRAP();
        DO(close());
        // Back where it was, or at least somewhere.
        m_keyboard->press(Qt::Key_Tab);
        QCOMPARE(m_keyboard->fault(), QString());
    }
    DO(m_keyboard->pressButton(QStringLiteral("Track an operation…")));
    QTRY_VERIFY(QApplication::activeModalWidget());
    NO_TRAP();
    DO(close());
    // The menu can be left without having done anything.
    m_keyboard->pressAlt(Qt::Key_V);
    QTRY_VERIFY(QApplication::activePopupWidget());
    m_keyboard->press(Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activePopupWidget());
    m_keyboard->press(Qt::Key_Escape);
    NO_TRAP();
}

void tst_KeyboardJob::caseFromBeginningToEnd()
{
    signIn();
    m_keyboard->pressAlt(Qt::Key_A);
    m_keyboard->press(Qt::Key_N);
    QTRY_VERIFY(QApplication::activeWindow() != &window());
    DO(m_keyboard->fillIn(QStringLiteral("Case reference"), QStringLiteral("DSR-9")));
    NO_TRAP();
    DO(m_keyboard->tabTo(QStringLiteral("Note")));
    // A text of several lines does not keep the Tab key.
    m_keyboard->type(QStringLiteral("Came by letter"));
    m_keyboard->press(Qt::Key_Tab);
    QVERIFY(Keyboard::where() != QLatin1String("Note"));
    DO(m_keyboard->pressButton(QStringLiteral("Open the case")));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Close case")));
    NO_TRAP();
    DO(m_keyboard->pressButton(QStringLiteral("Close case")));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Reopen case")));
    NO_TRAP();
    m_keyboard->press(Qt::Key_Escape);
    QTRY_COMPARE(QApplication::activeWindow(), &window());
    NO_TRAP();
}

void tst_KeyboardJob::problemIsReadAndLeft()
{
    DO(m_keyboard->pressButton(QStringLiteral("Sign in")));
    QTRY_VERIFY(!m_stage->link().isEmpty());
    m_stage->browser().visit(m_stage->link(), QStringLiteral("decline"));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Details")));
    DO(m_keyboard->pressButton(QStringLiteral("Details")));
    NO_TRAP();
    DO(m_keyboard->pressButton(QStringLiteral("More in the guide")));
    QTRY_VERIFY(QApplication::activeWindow() != &window());
    NO_TRAP();
    m_keyboard->press(Qt::Key_Escape);
    QTRY_COMPARE(QApplication::activeWindow(), &window());
    NO_TRAP();
}

QTEST_MAIN(tst_KeyboardJob)
#include "tst_keyboardjob.moc"
