// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/casedialog.h"

#include "casefixture.h"
#include "config/settings.h"
#include "exportstage.h"
#include "ui/casework.h"
#include "ui/choosecasedialog.h"
#include "ui/newcasedialog.h"
#include "windowdriver.h"

#include "exports/casedeadlines.h"
#include "exports/caseregister.h"
#include "exports/exportregister.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using Outcome = CaseRecord::Outcome;
using WindowDriver::shows;

namespace {
const QString reference = QStringLiteral("Case reference");
const QString exportsTable = QStringLiteral("Exports of the case");
}

class tst_CaseDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();
    void cleanup();

    void showsTheCase();
    void savesChanges();
    void asksBeforeDroppingChanges();
    void refusesWhatIsNoDay();
    void closesWithAnOutcome();
    void closingSavesWhatWasTyped();
    void closesItsExportsToo_data();
    void closesItsExportsToo();
    void reopens();
    void erases();
    void takesAnExportOut();
    void asksForAReceipt();
    void goesToAnExport();
    void keepsWhatIsTypedWhenAnExportJoins();
    void choosesACase();
    void choosesOnlyOpenCases();
    void newCase();
    void newCaseOffersThePrefix();
    void everyControlHasANameAndAPlace();
    void anotherDay();

private:
    [[nodiscard]] CaseForm::Calendar calendar() const;
    void open();
    [[nodiscard]] CaseRecord kept() const { return m_cases->find(m_id).value_or(CaseRecord()); }

    std::unique_ptr<ExportStage> m_stage;
    std::unique_ptr<ExportRegister> m_exports;
    std::unique_ptr<CaseRegister> m_cases;
    QString m_id;
    QString m_exportId;
    QPointer<CaseDialog> m_dialog;
};

void tst_CaseDialog::init()
{
    m_stage = std::make_unique<ExportStage>();
    for (int i = 1; i <= 2; ++i)
        m_stage->store(m_stage->record(Exports::State::Running, i));
    m_exports = std::make_unique<ExportRegister>(m_stage->ledger(), m_stage->clock, [] { return 0.0; });
    m_exports->load();
    m_cases = std::make_unique<CaseRegister>(m_stage->ledger(), m_stage->clock);
    CaseRecord record;
    record.reference = QStringLiteral("DSR-2026-0042");
    record.receivedOn = m_stage->clock.utcNow().toLocalTime().date();
    const auto opened = m_cases->open(record);
    QVERIFY(opened.has_value());
    m_id = opened->id;
    m_exportId = m_stage->record(Exports::State::Running, 1).id;
    QVERIFY(m_cases->addExport(m_id, m_exportId).has_value());
}

void tst_CaseDialog::cleanup()
{
    delete m_dialog;
    m_cases.reset();
    m_exports.reset();
    m_stage.reset();
}

CaseForm::Calendar tst_CaseDialog::calendar() const
{
    return {[] { return CaseDeadline::Rule(); }, [this] { return m_stage->clock.utcNow().toLocalTime().date(); }};
}

void tst_CaseDialog::open()
{
    m_dialog = new CaseDialog({*m_cases, *m_exports, calendar()}, m_id);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
}

void tst_CaseDialog::showsTheCase()
{
    open();
    QCOMPARE(m_dialog->windowTitle(), QStringLiteral("Case: DSR-2026-0042"));
    QCOMPARE(WindowDriver::text(reference), QStringLiteral("DSR-2026-0042"));
    QVERIFY(WindowDriver::text(QStringLiteral("Deadline")).startsWith(QStringLiteral("Due ")));
    QCOMPARE(WindowDriver::rows(exportsTable), 1);
    QCOMPARE(WindowDriver::cell(exportsTable, 0, 0), m_exports->find(m_exportId)->record().person.displayName);
    QVERIFY(!WindowDriver::cell(exportsTable, 0, 1).isEmpty());
    QVERIFY(!WindowDriver::button(QStringLiteral("Save"))->isEnabled());
    QVERIFY(!WindowDriver::button(QStringLiteral("Reopen case")));
    QVERIFY(!WindowDriver::button(QStringLiteral("Erase personal values…")));
}

void tst_CaseDialog::savesChanges()
{
    open();
    WindowDriver::type(QStringLiteral("Received on"), QStringLiteral("2026-11-02"));
    QVERIFY(WindowDriver::click(QStringLiteral("Save")));
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(kept().receivedOn, QDate(2026, 11, 2));
    QCOMPARE(kept().exportIds, QStringList{m_exportId});
}

void tst_CaseDialog::asksBeforeDroppingChanges()
{
    open();
    WindowDriver::type(reference, QStringLiteral("X-1"));
    m_dialog->close();
    QTRY_VERIFY(shows(QStringLiteral("Save the changes to this case?")));
    QVERIFY(WindowDriver::click(QStringLiteral("Go on editing")));
    QVERIFY(m_dialog && m_dialog->isVisible());
    m_dialog->close();
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Discard changes")));
    QVERIFY(WindowDriver::click(QStringLiteral("Discard changes")));
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(kept().reference, QStringLiteral("DSR-2026-0042"));
    // Nothing typed, nothing asked.
    open();
    m_dialog->close();
    QTRY_VERIFY(!m_dialog);
}

void tst_CaseDialog::refusesWhatIsNoDay()
{
    open();
    WindowDriver::type(QStringLiteral("Received on"), QStringLiteral("soon"));
    QVERIFY(WindowDriver::click(QStringLiteral("Save")));
    QVERIFY(m_dialog && m_dialog->isVisible());
    QVERIFY(shows(QStringLiteral("This is not a date.")));
    QVERIFY(kept().receivedOn.isValid());
}

void tst_CaseDialog::closesWithAnOutcome()
{
    open();
    const QList<QComboBox *> boxes = m_dialog->findChildren<QComboBox *>();
    const auto outcome =
        std::find_if(boxes.cbegin(), boxes.cend(), [](const QComboBox *box) { return box->accessibleName() == QStringLiteral("Outcome"); });
    QVERIFY(outcome != boxes.cend());
    (*outcome)->setCurrentIndex((*outcome)->findData(int(Outcome::Refused)));
    const QList<QPlainTextEdit *> edits = m_dialog->findChildren<QPlainTextEdit *>();
    const auto note = std::find_if(edits.cbegin(), edits.cend(),
                                   [](const QPlainTextEdit *edit) { return edit->accessibleName() == QStringLiteral("Note on the outcome"); });
    QVERIFY(note != edits.cend());
    (*note)->setPlainText(QStringLiteral("manifestly unfounded"));
    QVERIFY(WindowDriver::click(QStringLiteral("Close case")));
    QVERIFY(kept().closed);
    QCOMPARE(kept().outcome, Outcome::Refused);
    QCOMPARE(kept().outcomeNote, QStringLiteral("manifestly unfounded"));
    QVERIFY(shows(QStringLiteral("This case is closed.")));
    QCOMPARE(WindowDriver::text(QStringLiteral("Deadline")), QStringLiteral("Closed: Refused"));
    QVERIFY(WindowDriver::input(reference)->isReadOnly());
    QVERIFY(WindowDriver::button(QStringLiteral("Reopen case")));
}

void tst_CaseDialog::closingSavesWhatWasTyped()
{
    open();
    WindowDriver::type(reference, QStringLiteral("X-1"));
    QVERIFY(WindowDriver::click(QStringLiteral("Close case")));
    QVERIFY(kept().closed);
    QCOMPARE(kept().reference, QStringLiteral("X-1"));
    QCOMPARE(kept().outcome, Outcome::Answered);
}

void tst_CaseDialog::closesItsExportsToo_data()
{
    QTest::addColumn<bool>("wanted");
    QTest::newRow("yes") << true;
    QTest::newRow("no") << false;
}

void tst_CaseDialog::closesItsExportsToo()
{
    QFETCH(bool, wanted);
    ExportOperation *ended = m_exports->find(m_exportId);
    ended->stopTracking();
    const QString running = m_stage->record(Exports::State::Running, 2).id;
    QVERIFY(m_cases->addExport(m_id, running).has_value());
    open();
    QAbstractButton *too = WindowDriver::button(QStringLiteral("Close its exports, too"));
    QVERIFY(too && too->isChecked());
    too->setChecked(wanted);
    QVERIFY(WindowDriver::click(QStringLiteral("Close case")));
    QVERIFY(kept().closed);
    QCOMPARE(ended->record().closed, wanted);
    // What is still watched stays open.
    QVERIFY(!m_exports->find(running)->record().closed);
}

void tst_CaseDialog::reopens()
{
    QVERIFY(m_cases->close(m_id, Outcome::Answered, QStringLiteral("sent")).has_value());
    open();
    QVERIFY(WindowDriver::click(QStringLiteral("Reopen case")));
    QVERIFY(!kept().closed);
    QVERIFY(!WindowDriver::input(reference)->isReadOnly());
    QVERIFY(WindowDriver::button(QStringLiteral("Close case")));
}

void tst_CaseDialog::erases()
{
    QVERIFY(m_cases->close(m_id, Outcome::Answered, {}).has_value());
    open();
    QVERIFY(WindowDriver::click(QStringLiteral("Erase personal values…")));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Cancel")));
    QVERIFY(WindowDriver::click(QStringLiteral("Cancel")));
    QVERIFY(!kept().erased);
    QTRY_VERIFY(!WindowDriver::button(QStringLiteral("Erase")));
    QVERIFY(WindowDriver::click(QStringLiteral("Erase personal values…")));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Erase")));
    QVERIFY(WindowDriver::click(QStringLiteral("Erase")));
    QVERIFY(kept().erased);
    QVERIFY(shows(QStringLiteral("gone for good")));
    QVERIFY(m_dialog->windowTitle().startsWith(QStringLiteral("Case: Erased case")));
    QCOMPARE(WindowDriver::text(reference), QString());
    QVERIFY(!WindowDriver::button(QStringLiteral("Reopen case")));
}

void tst_CaseDialog::takesAnExportOut()
{
    open();
    QVERIFY(!WindowDriver::button(QStringLiteral("Take out of the case"))->isEnabled());
    QVERIFY(WindowDriver::selectRow(exportsTable, m_exports->find(m_exportId)->record().person.displayName));
    QVERIFY(WindowDriver::click(QStringLiteral("Take out of the case")));
    QCOMPARE(kept().exportIds, QStringList());
    QVERIFY(shows(QStringLiteral("No export belongs to this case yet.")));
}

void tst_CaseDialog::asksForAReceipt()
{
    open();
    QSignalSpy requested(m_dialog.data(), &CaseDialog::receiptRequested);
    WindowDriver::type(reference, QStringLiteral("X-1"));
    QVERIFY(WindowDriver::click(QStringLiteral("Save receipt…")));
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().toString(), m_id);
    // The receipt says what the window says.
    QCOMPARE(kept().reference, QStringLiteral("X-1"));
}

void tst_CaseDialog::goesToAnExport()
{
    open();
    QSignalSpy requested(m_dialog.data(), &CaseDialog::exportRequested);
    QVERIFY(WindowDriver::selectRow(exportsTable, m_exports->find(m_exportId)->record().person.displayName));
    QVERIFY(WindowDriver::click(QStringLiteral("Show export")));
    QCOMPARE(requested.first().first().toString(), m_exportId);
}

void tst_CaseDialog::keepsWhatIsTypedWhenAnExportJoins()
{
    open();
    WindowDriver::type(reference, QStringLiteral("X-1"));
    QVERIFY(m_cases->addExport(m_id, m_stage->record(Exports::State::Running, 2).id).has_value());
    QCOMPARE(WindowDriver::rows(exportsTable), 2);
    QCOMPARE(WindowDriver::text(reference), QStringLiteral("X-1"));
    QVERIFY(WindowDriver::click(QStringLiteral("Save")));
    QCOMPARE(kept().reference, QStringLiteral("X-1"));
    QCOMPARE(kept().exportIds.size(), 2);
}

void tst_CaseDialog::choosesACase()
{
    CaseRecord other;
    other.reference = QStringLiteral("Letter 7");
    QVERIFY(m_cases->open(other).has_value());
    QPointer<ChooseCaseDialog> dialog =
        new ChooseCaseDialog(*m_cases, calendar(), ChooseCaseDialog::Which::All, QStringLiteral("Open a case"), QStringLiteral("Open"));
    QSignalSpy chosen(dialog.data(), &ChooseCaseDialog::chosen);
    dialog->show();
    QCOMPARE(WindowDriver::rows(QStringLiteral("Cases")), 2);
    WindowDriver::type(QStringLiteral("Filter"), QStringLiteral("nobody"));
    QVERIFY(shows(QStringLiteral("No case matches.")));
    QVERIFY(!WindowDriver::button(QStringLiteral("Open"))->isEnabled());
    WindowDriver::type(QStringLiteral("Filter"), QStringLiteral("dsr-2026"));
    QVERIFY(WindowDriver::click(QStringLiteral("Open")));
    QCOMPARE(chosen.first().first().toString(), m_id);
    QTRY_VERIFY(!dialog);
}

void tst_CaseDialog::choosesOnlyOpenCases()
{
    QVERIFY(m_cases->close(m_id, Outcome::Answered, {}).has_value());
    QPointer<ChooseCaseDialog> dialog =
        new ChooseCaseDialog(*m_cases, calendar(), ChooseCaseDialog::Which::Open, QStringLiteral("Put"), QStringLiteral("Put into this case"));
    QSignalSpy fresh(dialog.data(), &ChooseCaseDialog::newCaseRequested);
    dialog->show();
    QVERIFY(shows(QStringLiteral("There is no case yet.")) || shows(QStringLiteral("There is no open case.")));
    QVERIFY(WindowDriver::click(QStringLiteral("New case…")));
    QCOMPARE(fresh.size(), 1);
    QTRY_VERIFY(!dialog);
}

void tst_CaseDialog::newCase()
{
    CaseRecord start;
    start.reference = QStringLiteral("X-");
    QPointer<NewCaseDialog> dialog = new NewCaseDialog(calendar(), start, QStringLiteral("Open the case"), QStringLiteral("Why"));
    CaseRecord taken;
    connect(dialog, &NewCaseDialog::chosen, this, [&taken](const CaseRecord &record) { taken = record; });
    dialog->show();
    QCOMPARE(WindowDriver::text(reference), QStringLiteral("X-"));
    WindowDriver::type(QStringLiteral("Received on"), QStringLiteral("31 Feb"));
    QVERIFY(WindowDriver::click(QStringLiteral("Open the case")));
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(WindowDriver::type(QStringLiteral("Received on, invalid entry"), QStringLiteral("2026-11-20")));
    QVERIFY(WindowDriver::click(QStringLiteral("Open the case")));
    QCOMPARE(taken.reference, QStringLiteral("X-"));
    QCOMPARE(taken.receivedOn, QDate(2026, 11, 20));
    QTRY_VERIFY(!dialog);
}

void tst_CaseDialog::newCaseOffersThePrefix()
{
    const QTemporaryDir directory;
    Settings settings(Policy(), {}, directory.filePath(QStringLiteral("settings.ini")));
    QVERIFY(settings.setUserValue(Settings::Key::CasePrefix, QStringLiteral("DSR-2026-")));
    QList<CaseRecord> taken;
    const auto open = [&] {
        auto *dialog = new NewCaseDialog(calendar(), {}, QStringLiteral("Open the case"), QStringLiteral("Why"));
        dialog->offerPrefix(settings);
        connect(dialog, &NewCaseDialog::chosen, this, [&taken](const CaseRecord &record) { taken.append(record); });
        dialog->show();
        dialog->activateWindow();
        return QTest::qWaitForWindowActive(dialog);
    };
    QVERIFY(open());
    QCOMPARE(WindowDriver::text(reference), QStringLiteral("DSR-2026-"));
    // Alone it is no reference.
    QVERIFY(WindowDriver::click(QStringLiteral("Open the case")));
    QCOMPARE(taken.value(0), CaseRecord());
    QTRY_VERIFY(!WindowDriver::button(QStringLiteral("Open the case")));
    QVERIFY(open());
    QTRY_VERIFY(WindowDriver::input(reference)->hasFocus());
    QTest::keyClicks(WindowDriver::input(reference), QStringLiteral("0043"));
    QVERIFY(WindowDriver::click(QStringLiteral("Open the case")));
    QCOMPARE(taken.value(1).reference, QStringLiteral("DSR-2026-0043"));
}

/** What is reached with Tab says what it is, in the order in which it is read, and no key means two things. */
void tst_CaseDialog::everyControlHasANameAndAPlace()
{
    CaseRecord record = CaseFixture::whole();
    record.id = m_id;
    QVERIFY(m_cases->change(record).has_value());
    open();
    m_dialog->resize(1200, 1600);
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    QList<QWidget *> stops;
    QStringList mnemonics;
    for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        QString text;
        if (const auto *label = qobject_cast<QLabel *>(widget); label && label->buddy())
            text = label->text();
        else if (const auto *button = qobject_cast<QAbstractButton *>(widget))
            text = button->text();
        if (const qsizetype at = text.indexOf(QLatin1Char('&')); at >= 0)
            mnemonics << text.mid(at + 1, 1).toLower();
        const bool isStop = widget->isEnabled() && !widget->focusProxy() && (widget->focusPolicy() & Qt::TabFocus);
        if (!isStop)
            continue;
        stops << widget;
        QVERIFY2(!WindowDriver::accessibleName(widget).isEmpty(), widget->metaObject()->className());
    }
    QStringList distinct = mnemonics;
    distinct.removeDuplicates();
    QVERIFY2(distinct.size() == mnemonics.size(), qPrintable(mnemonics.join(QLatin1Char(' '))));

    WindowDriver::input(reference)->setFocus();
    QList<QWidget *> visited;
    while (visited.size() <= stops.size() && !visited.contains(QApplication::focusWidget())) {
        visited << QApplication::focusWidget();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(visited.size(), stops.size());
    const auto place = [this](const QWidget *widget) { return QRect(widget->mapTo(m_dialog, QPoint()), widget->size()); };
    for (qsizetype i = 1; i < visited.size(); ++i) {
        const QRect before = place(visited.at(i - 1));
        const QRect here = place(visited.at(i));
        const bool sameLine = before.top() < here.bottom() && here.top() < before.bottom();
        QVERIFY2(
            sameLine ? before.left() < here.left() : before.top() < here.top(),
            qPrintable(WindowDriver::accessibleName(visited.at(i - 1)) + QStringLiteral(" before ") + WindowDriver::accessibleName(visited.at(i))));
    }
}

void tst_CaseDialog::anotherDay()
{
    QTemporaryDir directory;
    Settings settings(Policy(), {}, directory.filePath(QStringLiteral("settings.ini")));
    QWidget window;
    window.show();
    CaseDeadlines deadlines(
        m_stage->clock, [this] { return m_cases->cases(); },
        [&settings] { return CaseDeadline::Rule{settings.caseDays(), settings.caseFreeDays()}; });
    connect(&settings, &Settings::changed, &deadlines, &CaseDeadlines::refresh);
    CaseWork work(*m_cases, *m_exports, deadlines, settings, window);
    work.openCase(m_id);
    work.openCase(m_id);
    const auto dialogs = window.findChildren<CaseDialog *>();
    QCOMPARE(dialogs.size(), 1);
    const QString before = WindowDriver::text(QStringLiteral("Deadline"));
    m_stage->clock.advance(24h);
    QVERIFY(WindowDriver::text(QStringLiteral("Deadline")) != before);
    QVERIFY(settings.setUserValue(Settings::Key::CaseDays, QStringLiteral("5")));
    QVERIFY(WindowDriver::shows(QStringLiteral("5 days from receipt.")));
}

QTEST_MAIN(tst_CaseDialog)
#include "tst_casedialog.moc"
