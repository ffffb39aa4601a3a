// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demoapplication.h"
#include "exports/ledger.h"
#include "exports/ledgercases.h"
#include "http/clock.h"
#include "ui/mainwindow.h"
#include "windowdriver.h"

#include <QLocale>
#include <QMenuBar>
#include <QStandardPaths>
#include <QTest>

using namespace std::chrono_literals;
using WindowDriver::shows;
using WindowDriver::waitUntil;

namespace {
const QString exportButton = QStringLiteral("Export personal data…");
const QString reference = QStringLiteral("Case reference");
const QString openCase = QStringLiteral("Open case…");
const QString exportsTable = QStringLiteral("Exports of the case");
}

/** From the request letter to a closed case, in the window. */
class tst_CaseJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_stage = std::make_unique<DemoApplication>(); }
    void cleanup() { m_stage.reset(); }

    void exportsJoinTheirCase();
    void caseWithoutAnExport();
    void putsAnExportIntoACase();

private:
    [[nodiscard]] bool sendExport(const QString &person, const QString &container, const QString &text);
    [[nodiscard]] bool trigger(const QString &action);

    std::unique_ptr<DemoApplication> m_stage;
};

void tst_CaseJob::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QStandardPaths::setTestModeEnabled(true);
}

bool tst_CaseJob::sendExport(const QString &person, const QString &container, const QString &text)
{
    const int before = WindowDriver::rows(QStringLiteral("Operations"));
    if (!m_stage->fillForm(person, m_stage->tenant().storageLocationExample(container)) || !WindowDriver::type(reference, text)
        || !WindowDriver::click(exportButton))
        return false;
    if (!waitUntil([] { return WindowDriver::button(QStringLiteral("Export")) != nullptr; }) || !WindowDriver::click(QStringLiteral("Export")))
        return false;
    return waitUntil([before] { return WindowDriver::rows(QStringLiteral("Operations")) == before + 1; });
}

bool tst_CaseJob::trigger(const QString &action)
{
    const QList<QAction *> menus = m_stage->application().window().menuBar()->actions();
    for (const QAction *menu : menus) {
        const QList<QAction *> actions = menu->menu() ? menu->menu()->actions() : QList<QAction *>();
        for (QAction *each : actions) {
            if (each->text().remove(QLatin1Char('&')) == action) {
                each->trigger();
                return true;
            }
        }
    }
    return false;
}

void tst_CaseJob::exportsJoinTheirCase()
{
    QVERIFY(m_stage->start() && m_stage->signIn());
    QVERIFY(sendExport(QStringLiteral("Alice Moreau"), QStringLiteral("case-1"), QStringLiteral("DSR-2026-0042")));
    // A container is good for one; the form is empty again.
    QCOMPARE(WindowDriver::text(reference), QString());
    QVERIFY(shows(QStringLiteral("case DSR-2026-0042")));
    QTRY_VERIFY(WindowDriver::button(openCase));
    QVERIFY(WindowDriver::click(openCase));
    QTRY_VERIFY(WindowDriver::input(QStringLiteral("Received on")));
    WindowDriver::type(QStringLiteral("Received on"), QStringLiteral("2026-11-20"));
    QVERIFY(WindowDriver::click(QStringLiteral("Save")));
    QTRY_VERIFY(!WindowDriver::input(QStringLiteral("Received on")));

    QVERIFY(m_stage->start());
    QTRY_VERIFY(shows(QStringLiteral("case DSR-2026-0042: ")));
    if (!WindowDriver::button(QStringLiteral("Sign out")))
        QVERIFY(m_stage->signIn());
    WindowDriver::type(reference, QStringLiteral("dsr-2026-0042"));
    QTRY_VERIFY(shows(QStringLiteral("Joins the open case DSR-2026-0042: one export.")));
    QVERIFY(sendExport(QStringLiteral("Alice Moreau"), QStringLiteral("case-2"), QStringLiteral("dsr-2026-0042")));
    QTRY_VERIFY(!WindowDriver::text(QStringLiteral("Next check")).startsWith(QStringLiteral("none")));
    QVERIFY(WindowDriver::click(openCase));
    QTRY_COMPARE(WindowDriver::rows(exportsTable), 2);
    QCOMPARE(WindowDriver::cell(exportsTable, 0, 0), QStringLiteral("Alice Moreau"));
    QVERIFY(WindowDriver::click(QStringLiteral("Close case")));
    QTRY_VERIFY(shows(QStringLiteral("This case is closed.")));
    QVERIFY(WindowDriver::click(QStringLiteral("Close")));
    QTRY_VERIFY(shows(QStringLiteral("case DSR-2026-0042: Closed: Answered")));
    m_stage->quit();
    const auto verified = Ledger::verifyFile(m_stage->dataDirectory() + QStringLiteral("/ledger.sqlite"));
    QVERIFY(verified.has_value());
    QVERIFY(verified->isIntact());
    QCOMPARE(verified->cases, 1);
    QCOMPARE(verified->exports, 2);

    // It was in its case before anything was sent.
    Clock clock;
    const auto ledger = Ledger::open(m_stage->dataDirectory(), clock);
    QVERIFY(ledger.has_value());
    const QList<LedgerEvent> ofCase = (*ledger)->cases().events((*ledger)->cases().all().first().id);
    for (const LedgerEvent &added : ofCase) {
        if (added.kind != LedgerEvent::Kind::CaseExportAdded)
            continue;
        const QList<LedgerEvent> ofExport = (*ledger)->events(added.text);
        QVERIFY(!ofExport.isEmpty());
        QVERIFY(added.sequence > ofExport.first().sequence);
        QVERIFY(ofExport.size() == 1 || added.sequence < ofExport.at(1).sequence);
    }
}

void tst_CaseJob::caseWithoutAnExport()
{
    QVERIFY(m_stage->start());
    QVERIFY(trigger(QStringLiteral("New case…")));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Open the case")));
    WindowDriver::type(reference, QStringLiteral("DSR-2026-0041"));
    WindowDriver::type(QStringLiteral("Received on"), QStringLiteral("2020-11-20"));
    QVERIFY(WindowDriver::click(QStringLiteral("Open the case")));
    QTRY_VERIFY(shows(QStringLiteral("No export belongs to this case yet.")));
    QVERIFY(WindowDriver::click(QStringLiteral("Close")));
    // It is on no row of the desk, and yet the desk says that it presses.
    QTRY_VERIFY(shows(QStringLiteral("DSR-2026-0041 has no export yet. Overdue since 21 December 2020")));
    // The next reference begins like the last.
    QVERIFY(trigger(QStringLiteral("New case…")));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Open the case")));
    QCOMPARE(WindowDriver::text(reference), QStringLiteral("DSR-2026-"));
    QVERIFY(WindowDriver::click(QStringLiteral("Cancel")));
    QVERIFY(m_stage->start());
    QVERIFY(trigger(QStringLiteral("Open case…")));
    QTRY_COMPARE(WindowDriver::rows(QStringLiteral("Cases")), 1);
    QVERIFY(WindowDriver::click(QStringLiteral("Open")));
    QTRY_VERIFY(WindowDriver::input(QStringLiteral("Received on")));
    QCOMPARE(WindowDriver::text(QStringLiteral("Received on")), QLocale().toString(QDate(2020, 11, 20), QLocale::ShortFormat));
}

void tst_CaseJob::putsAnExportIntoACase()
{
    QVERIFY(m_stage->start() && m_stage->signIn());
    // Quick, without any case.
    QVERIFY(sendExport(QStringLiteral("Alice Moreau"), QStringLiteral("case-1"), QString()));
    QVERIFY(!WindowDriver::button(openCase));
    QAction *put = nullptr;
    for (QAction *action : m_stage->application().window().findChildren<QAction *>()) {
        if (action->text().remove(QLatin1Char('&')) == QStringLiteral("Put into a case…"))
            put = action;
    }
    QVERIFY(put && put->isVisible());
    put->trigger();
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("New case…")));
    QVERIFY(WindowDriver::click(QStringLiteral("New case…")));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Open the case")));
    QVERIFY(WindowDriver::click(QStringLiteral("Open the case")));
    QTRY_VERIFY(WindowDriver::button(openCase));
    QVERIFY(!put->isVisible());
    QVERIFY(shows(QStringLiteral("Case without a reference, opened ")));
}

QTEST_MAIN(tst_CaseJob)
#include "tst_casejob.moc"
