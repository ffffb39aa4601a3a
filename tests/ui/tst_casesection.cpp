// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/casesection.h"

#include "config/settings.h"
#include "exports/caseregister.h"
#include "exportstage.h"
#include "ui/formfield.h"
#include "windowdriver.h"

#include <QFile>
#include <QLineEdit>
#include <QLocale>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using Outcome = CaseRecord::Outcome;
using WindowDriver::shows;

namespace {
const QString reference = QStringLiteral("Case reference");
}

class tst_CaseSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();
    void cleanup();

    void withoutARegister();
    void quickExportHasNoCase();
    void opensANewCase();
    void joinsAnOpenCase();
    void closedCaseNewOne();
    void closedCaseReopened();
    void takesDetails();
    void detailsWithoutAReference();
    void sendsAgainIntoTheSameCase();
    void sendsAgainIntoAClosedCase();
    void anotherReferenceIsAnotherCase();
    void remembersThePrefix_data();
    void remembersThePrefix();
    void offersThePrefix();
    void typesBehindThePrefix();
    void keepsAManagedPrefix();
    void startsOver();

private:
    void makeSection(const QString &configFile = {});
    [[nodiscard]] QString open(const QString &reference, bool closed = false);
    [[nodiscard]] QString exportId(int number = 1) { return m_stage->record(Exports::State::Running, number).id; }
    [[nodiscard]] CaseRecord kept(const QString &id) const { return m_cases->find(id).value_or(CaseRecord()); }

    std::unique_ptr<ExportStage> m_stage;
    QTemporaryDir m_directory;
    std::unique_ptr<CaseRegister> m_cases;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<QWidget> m_window;
    CaseSection *m_section = nullptr;
    QLineEdit *m_other = nullptr;
};

void tst_CaseSection::init()
{
    m_stage = std::make_unique<ExportStage>();
    for (int i = 1; i <= 2; ++i)
        m_stage->store(m_stage->record(Exports::State::Running, i));
    m_cases = std::make_unique<CaseRegister>(m_stage->ledger(), m_stage->clock);
    QFile::remove(m_directory.filePath(QStringLiteral("settings.ini")));
    makeSection();
}

void tst_CaseSection::makeSection(const QString &configFile)
{
    m_window.reset();
    m_settings = std::make_unique<Settings>(Policy(), configFile, m_directory.filePath(QStringLiteral("settings.ini")));
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    m_other = new QLineEdit(m_window.get());
    m_section = new CaseSection(m_window.get());
    layout->addWidget(m_other);
    layout->addWidget(m_section);
    m_section->setUp(*m_cases, *m_settings, {[] { return CaseDeadline::Rule(); }, [this] { return m_stage->clock.utcNow().toLocalTime().date(); }});
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_other->setFocus();
}

void tst_CaseSection::cleanup()
{
    m_window.reset();
    m_settings.reset();
    m_cases.reset();
    m_stage.reset();
}

QString tst_CaseSection::open(const QString &name, bool closed)
{
    CaseRecord record;
    record.reference = name;
    record.receivedOn = QDate(2026, 11, 20);
    const auto opened = m_cases->open(record);
    if (!opened)
        return {};
    if (closed && !m_cases->close(opened->id, Outcome::Answered, {}))
        return {};
    return opened->id;
}

void tst_CaseSection::withoutARegister()
{
    CaseSection bare;
    bare.show();
    bare.field().edit()->setText(QStringLiteral("X-1"));
    QCOMPARE(bare.reference(), QStringLiteral("X-1"));
    QVERIFY(bare.place(exportId()).has_value());
    QVERIFY(m_cases->cases().isEmpty());
}

void tst_CaseSection::quickExportHasNoCase()
{
    QCOMPARE(m_section->reference(), QString());
    QVERIFY(!shows(QStringLiteral("New case")));
    QVERIFY(m_section->place(exportId()).has_value());
    QVERIFY(m_cases->cases().isEmpty());
}

void tst_CaseSection::opensANewCase()
{
    QSignalSpy changed(m_section, &CaseSection::referenceChanged);
    m_section->field().edit()->setText(QStringLiteral("  DSR-2026-0042 "));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_section->reference(), QStringLiteral("DSR-2026-0042"));
    QVERIFY(shows(QStringLiteral("New case.")));
    QVERIFY(m_section->place(exportId()).has_value());
    QCOMPARE(m_cases->cases().size(), 1);
    QCOMPARE(m_cases->cases().first().reference, QStringLiteral("DSR-2026-0042"));
    QCOMPARE(m_cases->cases().first().exportIds, QStringList{exportId()});
}

void tst_CaseSection::joinsAnOpenCase()
{
    const QString id = open(QStringLiteral("DSR-2026-0042"));
    QVERIFY(m_cases->addExport(id, exportId(2)).has_value());
    m_section->field().edit()->setText(QStringLiteral("dsr-2026-0042"));
    QVERIFY(shows(QStringLiteral("Joins the open case DSR-2026-0042: one export. Due 21 December 2026")));
    QVERIFY(!WindowDriver::button(QStringLiteral("Case details…"))->isEnabled());
    QVERIFY(m_section->place(exportId(1)).has_value());
    QCOMPARE(m_cases->cases().size(), 1);
    QCOMPARE(kept(id).exportIds, QStringList({exportId(2), exportId(1)}));
}

void tst_CaseSection::closedCaseNewOne()
{
    const QString id = open(QStringLiteral("DSR-1"), true);
    m_section->field().edit()->setText(QStringLiteral("DSR-1"));
    QVERIFY(shows(QStringLiteral("The case DSR-1 is closed (Answered).")));
    QVERIFY(WindowDriver::button(QStringLiteral("Open a new case"))->isChecked());
    QVERIFY(m_section->place(exportId()).has_value());
    QCOMPARE(m_cases->cases().size(), 2);
    QVERIFY(kept(id).closed);
    QCOMPARE(m_cases->caseOf(exportId())->reference, QStringLiteral("DSR-1"));
}

void tst_CaseSection::closedCaseReopened()
{
    const QString id = open(QStringLiteral("DSR-1"), true);
    m_section->field().edit()->setText(QStringLiteral("DSR-1"));
    QVERIFY(WindowDriver::click(QStringLiteral("Reopen it")));
    QVERIFY(!WindowDriver::button(QStringLiteral("Case details…"))->isEnabled());
    QVERIFY(m_section->place(exportId()).has_value());
    QVERIFY(!kept(id).closed);
    QCOMPARE(kept(id).exportIds, QStringList{exportId()});
}

void tst_CaseSection::takesDetails()
{
    m_section->field().edit()->setText(QStringLiteral("DSR-1"));
    QVERIFY(WindowDriver::click(QStringLiteral("Case details…")));
    QTRY_VERIFY(WindowDriver::input(QStringLiteral("Received on")));
    WindowDriver::type(QStringLiteral("Received on"), QStringLiteral("2026-11-20"));
    QVERIFY(WindowDriver::click(QStringLiteral("Take over")));
    QVERIFY(shows(QStringLiteral("New case. Due 21 December 2026, in 28 days.")));
    QVERIFY(m_cases->cases().isEmpty());
    QVERIFY(m_section->place(exportId()).has_value());
    QCOMPARE(m_cases->cases().first().receivedOn, QDate(2026, 11, 20));
    QCOMPARE(m_cases->cases().first().reference, QStringLiteral("DSR-1"));
}

void tst_CaseSection::detailsWithoutAReference()
{
    QVERIFY(WindowDriver::click(QStringLiteral("Case details…")));
    QTRY_VERIFY(WindowDriver::button(QStringLiteral("Take over")));
    QVERIFY(WindowDriver::click(QStringLiteral("Take over")));
    // An empty form is no case.
    QVERIFY(m_section->place(exportId()).has_value());
    QVERIFY(m_cases->cases().isEmpty());
    QTRY_VERIFY(!WindowDriver::button(QStringLiteral("Take over")));
    QVERIFY(WindowDriver::click(QStringLiteral("Case details…")));
    QTRY_VERIFY(WindowDriver::input(QStringLiteral("Received on")));
    WindowDriver::type(QStringLiteral("Received on"), QStringLiteral("2026-11-20"));
    QVERIFY(WindowDriver::click(QStringLiteral("Take over")));
    QVERIFY(m_section->place(exportId()).has_value());
    QCOMPARE(m_cases->cases().size(), 1);
}

void tst_CaseSection::sendsAgainIntoTheSameCase()
{
    const QString first = open(QStringLiteral("DSR-1"));
    QVERIFY(m_cases->addExport(first, exportId(1)).has_value());
    // A newer case with the same reference does not take it away.
    const QString second = open(QStringLiteral("DSR-1"));
    m_section->startLike(m_stage->record(Exports::State::NotSent, 1));
    QCOMPARE(WindowDriver::text(reference), QStringLiteral("DSR-1"));
    QVERIFY(m_section->place(exportId(2)).has_value());
    QCOMPARE(kept(first).exportIds, QStringList({exportId(1), exportId(2)}));
    QCOMPARE(kept(second).exportIds, QStringList());
}

void tst_CaseSection::sendsAgainIntoAClosedCase()
{
    const QString id = open(QString());
    QVERIFY(m_cases->addExport(id, exportId(1)).has_value());
    QVERIFY(m_cases->close(id, Outcome::Withdrawn, {}).has_value());
    m_section->startLike(m_stage->record(Exports::State::NotSent, 1));
    QVERIFY(WindowDriver::button(QStringLiteral("Reopen it"))->isChecked());
    QVERIFY(m_section->place(exportId(2)).has_value());
    QVERIFY(!kept(id).closed);
    QCOMPARE(kept(id).exportIds, QStringList({exportId(1), exportId(2)}));
}

void tst_CaseSection::anotherReferenceIsAnotherCase()
{
    const QString id = open(QStringLiteral("DSR-1"));
    QVERIFY(m_cases->addExport(id, exportId(1)).has_value());
    m_section->startLike(m_stage->record(Exports::State::NotSent, 1));
    m_section->field().edit()->setText(QStringLiteral("DSR-2"));
    QVERIFY(m_section->place(exportId(2)).has_value());
    QCOMPARE(kept(id).exportIds, QStringList{exportId(1)});
    QCOMPARE(m_cases->caseOf(exportId(2))->reference, QStringLiteral("DSR-2"));
}

void tst_CaseSection::remembersThePrefix_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("prefix");
    QTest::newRow("hyphens") << QStringLiteral("DSR-2026-0042") << QStringLiteral("DSR-2026-");
    QTest::newRow("slash") << QStringLiteral("2026/17") << QStringLiteral("2026/");
    QTest::newRow("a space") << QStringLiteral("Case 17") << QStringLiteral("Case");
    QTest::newRow("letters") << QStringLiteral("Auskunft17") << QStringLiteral("Auskunft");
    QTest::newRow("a number alone") << QStringLiteral("4711") << QString();
    QTest::newRow("a word alone") << QStringLiteral("Smith") << QString();
    QTest::newRow("digits in the middle") << QStringLiteral("A17-b") << QString();
}

void tst_CaseSection::remembersThePrefix()
{
    QFETCH(QString, text);
    QFETCH(QString, prefix);
    m_section->field().edit()->setText(text);
    QVERIFY(m_section->place(exportId()).has_value());
    QCOMPARE(m_settings->casePrefix(), prefix);
    makeSection();
    QCOMPARE(m_settings->casePrefix(), prefix);
}

void tst_CaseSection::offersThePrefix()
{
    QVERIFY(m_settings->setUserValue(Settings::Key::CasePrefix, QStringLiteral("DSR-2026-")));
    QLineEdit *edit = m_section->field().edit();
    QTest::keyClick(m_other, Qt::Key_Tab);
    QTRY_VERIFY(edit->hasFocus());
    QCOMPARE(edit->text(), QStringLiteral("DSR-2026-"));
    QCOMPARE(edit->cursorPosition(), 9);
    // Alone it is no reference, and goes again.
    QCOMPARE(m_section->reference(), QString());
    QVERIFY(!shows(QStringLiteral("New case")));
    QTest::keyClick(edit, Qt::Key_Backtab, Qt::ShiftModifier);
    QTRY_VERIFY(m_other->hasFocus());
    QCOMPARE(edit->text(), QString());
    QTest::keyClick(m_other, Qt::Key_Tab);
    QVERIFY(edit->isUndoAvailable());
    edit->undo();
    QCOMPARE(edit->text(), QString());
    edit->redo();
    QTest::keyClicks(edit, QStringLiteral("7"));
    QCOMPARE(m_section->reference(), QStringLiteral("DSR-2026-7"));
    QVERIFY(shows(QStringLiteral("New case.")));
    QTest::keyClick(edit, Qt::Key_Backspace);
    QCOMPARE(m_section->reference(), QString());
    // What somebody writes otherwise is what they meant.
    edit->setText(QStringLiteral("Smith"));
    QCOMPARE(m_section->reference(), QStringLiteral("Smith"));
    // Not offered on top of something.
    m_other->setFocus();
    QTest::keyClick(m_other, Qt::Key_Tab);
    QCOMPARE(edit->text(), QStringLiteral("Smith"));
}

/** Tab selects what is in a field; whoever types on must not lose the prefix. */
void tst_CaseSection::typesBehindThePrefix()
{
    QVERIFY(m_settings->setUserValue(Settings::Key::CasePrefix, QStringLiteral("DSR-2026-")));
    QLineEdit *edit = m_section->field().edit();
    QTest::keyClick(m_other, Qt::Key_Tab);
    QTRY_VERIFY(edit->hasFocus());
    QTest::keyClicks(edit, QStringLiteral("0043"));
    QCOMPARE(m_section->reference(), QStringLiteral("DSR-2026-0043"));
}

void tst_CaseSection::keepsAManagedPrefix()
{
    const QString config = m_directory.filePath(QStringLiteral("habeas.ini"));
    QFile file(config);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[case]\nprefix=ORG/\n");
    file.close();
    makeSection(config);
    m_section->field().edit()->setText(QStringLiteral("DSR-7"));
    QVERIFY(m_section->place(exportId()).has_value());
    QCOMPARE(m_settings->casePrefix(), QStringLiteral("ORG/"));
    QVERIFY(m_settings->isLocked(Settings::Key::CasePrefix));
}

void tst_CaseSection::startsOver()
{
    const QString id = open(QStringLiteral("DSR-1"), true);
    m_section->field().edit()->setText(QStringLiteral("DSR-1"));
    QVERIFY(WindowDriver::click(QStringLiteral("Reopen it")));
    m_section->startOver();
    QCOMPARE(WindowDriver::text(reference), QString());
    QVERIFY(!WindowDriver::button(QStringLiteral("Reopen it")));
    QVERIFY(m_section->place(exportId()).has_value());
    QVERIFY(kept(id).closed);
    QCOMPARE(m_cases->cases().size(), 1);
}

QTEST_MAIN(tst_CaseSection)
#include "tst_casesection.moc"
