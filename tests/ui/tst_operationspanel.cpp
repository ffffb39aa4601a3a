// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/operationspanel.h"

#include "exports/casedeadlines.h"
#include "exports/exportregister.h"
#include "exportstage.h"
#include "ui/casewords.h"
#include "ui/operationtablemodel.h"
#include "windowdriver.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using Exports::State;
using Column = OperationTableModel::Column;
using namespace std::chrono_literals;

namespace {
const QString operations = QStringLiteral("Operations");
}

class tst_OperationsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void emptyDesk();
    void showsCasesAndDeadlines();
    void signsHaveWordsBesideThem();
    void sortsByDue();
    void sortsByEveryColumn();
    void filtersAsYouType_data();
    void filtersAsYouType();
    void filtersByState_data();
    void filtersByState();
    void filtersByCase_data();
    void filtersByCase();
    void filtersTogether();
    void countsAreSaid();
    void emptyResultOffersTheWayOut();
    void chosenFilterStays();
    void newExportIsShown();
    void midnightCountsAgain();
    void casesWithoutAnExportPress();
    void columnsAreChosen();
    void thousandStayQuick();

private:
    void load(const QList<ExportRecord> &records);
    void show();
    void fill();
    [[nodiscard]] QStringList shown(Column column = Column::Case) const;
    [[nodiscard]] QComboBox *choice(const QString &name) const;
    void choose(const QString &name, const QString &text);

    std::unique_ptr<ExportStage> m_stage;
    std::unique_ptr<ExportRegister> m_exports;
    QList<CaseRecord> m_cases;
    std::unique_ptr<CaseDeadlines> m_deadlines;
    std::unique_ptr<OperationsPanel> m_panel;
};

void tst_OperationsPanel::init()
{
    m_stage = std::make_unique<ExportStage>();
    m_cases.clear();
}

void tst_OperationsPanel::cleanup()
{
    m_panel.reset();
    m_deadlines.reset();
    m_exports.reset();
    m_stage.reset();
}

void tst_OperationsPanel::load(const QList<ExportRecord> &records)
{
    for (const ExportRecord &record : records)
        m_stage->store(record);
    m_exports = std::make_unique<ExportRegister>(m_stage->ledger(), m_stage->clock, [] { return 0.0; });
    m_exports->load();
    m_deadlines = std::make_unique<CaseDeadlines>(m_stage->clock, [this] { return m_cases; }, [] { return CaseDeadline::Rule(); });
}

void tst_OperationsPanel::show()
{
    m_panel = std::make_unique<OperationsPanel>(*m_exports);
    m_panel->setDeadlines(*m_deadlines);
    m_panel->resize(900, 400);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

/** It is 23 November 2026. */
void tst_OperationsPanel::fill()
{
    const auto of = [this](int number, QDate received) {
        CaseRecord record;
        record.id = QStringLiteral("case-%1").arg(number);
        record.reference = QStringLiteral("DSR-2026-%1").arg(number, 4, 10, QLatin1Char('0'));
        record.receivedOn = received;
        record.exportIds = {m_stage->record(State::Running, number).id};
        m_cases.append(record);
    };
    of(1, {2026, 10, 20}); // was due on 20 November
    of(2, {2026, 10, 26}); // due on 26 November
    of(3, {2026, 11, 23}); // due on 23 December
    of(4, {2026, 11, 20});
    m_cases.last().identity = CaseRecord::Identity::Asked;
    m_cases.last().identityAskedOn = {2026, 11, 21};
    of(5, {});
    ExportRecord withoutCase = m_stage->record(State::Unconfirmed, 6);
    withoutCase.caseReference.clear();
    ExportRecord closed = m_stage->record(State::Complete, 7);
    closed.closed = true;
    load({m_stage->record(State::Running, 1), m_stage->record(State::Complete, 2), m_stage->record(State::Failed, 3),
          m_stage->record(State::NotStarted, 4), m_stage->record(State::NotSent, 5), withoutCase, closed});
}

QStringList tst_OperationsPanel::shown(Column column) const
{
    QStringList cells;
    for (int row = 0; row < WindowDriver::rows(operations); ++row)
        cells.append(WindowDriver::cell(operations, row, column));
    return cells;
}

QComboBox *tst_OperationsPanel::choice(const QString &name) const
{
    // On Unix Qt gives a combo box the chosen text as its name, and the label as a relation.
    for (QLabel *label : m_panel->findChildren<QLabel *>()) {
        if (WindowDriver::accessibleName(label) == name)
            return qobject_cast<QComboBox *>(label->buddy());
    }
    return nullptr;
}

void tst_OperationsPanel::choose(const QString &name, const QString &text)
{
    QComboBox *box = choice(name);
    QVERIFY(box);
    const int index = box->findText(text);
    QVERIFY2(index >= 0, qPrintable(text));
    box->setCurrentIndex(index);
}

void tst_OperationsPanel::emptyDesk()
{
    load({});
    show();
    QVERIFY(WindowDriver::shows(QStringLiteral("No exports yet")));
    QVERIFY(!WindowDriver::button(QStringLiteral("Clear filters")));
}

void tst_OperationsPanel::showsCasesAndDeadlines()
{
    fill();
    show();
    QCOMPARE(shown(Column::Due),
             QStringList({QString(), QString(), QString(), QStringLiteral("clock stopped"), QStringLiteral("23 Dec 2026 · in 30 days"),
                          QStringLiteral("26 Nov 2026 · in 3 days"), QStringLiteral("overdue by 3 days · 20 Nov 2026")}));
    QCOMPARE(shown(Column::Case).last(), QStringLiteral("DSR-2026-0001"));
}

void tst_OperationsPanel::signsHaveWordsBesideThem()
{
    fill();
    show();
    const QAbstractItemModel *model = WindowDriver::table(operations)->model();
    const auto hasSign = [model](int row) { return !model->index(row, Column::Due).data(Qt::DecorationRole).value<QIcon>().isNull(); };
    QVERIFY(hasSign(6) && hasSign(5) && hasSign(3));
    QVERIFY(!hasSign(4) && !hasSign(2) && !hasSign(1));
    QCOMPARE(model->index(6, Column::Due).data(Qt::ToolTipRole).toString(), CaseWords::standing(m_cases[0], m_deadlines->of(m_cases[0])));
}

void tst_OperationsPanel::sortsByDue()
{
    fill();
    show();
    QTableView *table = WindowDriver::table(operations);
    table->sortByColumn(Column::Due, Qt::AscendingOrder);
    QCOMPARE(shown().mid(0, 3), QStringList({QStringLiteral("DSR-2026-0001"), QStringLiteral("DSR-2026-0002"), QStringLiteral("DSR-2026-0003")}));
    table->sortByColumn(Column::Due, Qt::DescendingOrder);
    QCOMPARE(shown().mid(0, 3), QStringList({QStringLiteral("DSR-2026-0003"), QStringLiteral("DSR-2026-0002"), QStringLiteral("DSR-2026-0001")}));
}

void tst_OperationsPanel::sortsByEveryColumn()
{
    fill();
    show();
    QTableView *table = WindowDriver::table(operations);
    for (int column = 0; column < Column::ColumnCount; ++column) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            table->sortByColumn(column, order);
            QCOMPARE(WindowDriver::rows(operations), 7);
        }
    }
    table->sortByColumn(Column::Case, Qt::DescendingOrder);
    QCOMPARE(shown().first(), QStringLiteral("DSR-2026-0007"));
    QCOMPARE(shown().last(), QString());
}

void tst_OperationsPanel::filtersAsYouType_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("cases");
    QTest::newRow("case") << QStringLiteral("dsr-2026-0003") << QStringList{QStringLiteral("DSR-2026-0003")};
    QTest::newRow("due") << QStringLiteral("overdue") << QStringList{QStringLiteral("DSR-2026-0001")};
    QTest::newRow("date") << QStringLiteral("26 nov 2026") << QStringList{QStringLiteral("DSR-2026-0002")};
    QTest::newRow("stopped") << QStringLiteral("clock stopped") << QStringList{QStringLiteral("DSR-2026-0004")};
    QTest::newRow("accents and spaces") << QStringLiteral("  zoe  angstrom ")
                                        << QStringList({QStringLiteral("DSR-2026-0007"), QString(), QStringLiteral("DSR-2026-0005"),
                                                        QStringLiteral("DSR-2026-0004"), QStringLiteral("DSR-2026-0003"),
                                                        QStringLiteral("DSR-2026-0002"), QStringLiteral("DSR-2026-0001")});
    QTest::newRow("nothing") << QStringLiteral("nobody has this") << QStringList();
}

void tst_OperationsPanel::filtersAsYouType()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, cases);
    fill();
    show();
    QVERIFY(WindowDriver::type(QStringLiteral("Filter operations"), typed));
    QCOMPARE(shown(), cases);
}

void tst_OperationsPanel::filtersByState_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QStringList>("states");
    QTest::newRow("all") << QStringLiteral("All states")
                         << QStringList({QStringLiteral("Complete"), QStringLiteral("Unconfirmed"), QStringLiteral("Not sent"),
                                         QStringLiteral("Not started – sign in"), QStringLiteral("Failed"), QStringLiteral("Complete"),
                                         QStringLiteral("Running – sign in")});
    QTest::newRow("running") << QStringLiteral("Running")
                             << QStringList({QStringLiteral("Not started – sign in"), QStringLiteral("Running – sign in")});
    // Nobody is signed in: what runs cannot be followed.
    QTest::newRow("attention") << QStringLiteral("Needs attention")
                               << QStringList(
                                      {QStringLiteral("Unconfirmed"), QStringLiteral("Not started – sign in"), QStringLiteral("Running – sign in")});
    QTest::newRow("complete") << QStringLiteral("Complete") << QStringList({QStringLiteral("Complete"), QStringLiteral("Complete")});
    QTest::newRow("failed") << QStringLiteral("Failed, rejected or not sent") << QStringList({QStringLiteral("Not sent"), QStringLiteral("Failed")});
    QTest::newRow("undecided") << QStringLiteral("Unconfirmed or not followed") << QStringList{QStringLiteral("Unconfirmed")};
    QTest::newRow("closed") << QStringLiteral("Closed") << QStringList{QStringLiteral("Complete")};
}

void tst_OperationsPanel::filtersByState()
{
    QFETCH(QString, choice);
    QFETCH(QStringList, states);
    fill();
    show();
    choose(QStringLiteral("State filter"), choice);
    QCOMPARE(shown(Column::State), states);
}

void tst_OperationsPanel::filtersByCase_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QStringList>("cases");
    QTest::newRow("one") << QStringLiteral("DSR-2026-0004") << QStringList{QStringLiteral("DSR-2026-0004")};
    QTest::newRow("reference without a case") << QStringLiteral("DSR-2026-0007") << QStringList{QStringLiteral("DSR-2026-0007")};
    QTest::newRow("none") << QStringLiteral("No case") << QStringList{QString()};
    QTest::newRow("overdue") << QStringLiteral("Overdue") << QStringList{QStringLiteral("DSR-2026-0001")};
    QTest::newRow("due soon") << QStringLiteral("Due soon") << QStringList{QStringLiteral("DSR-2026-0002")};
}

void tst_OperationsPanel::filtersByCase()
{
    QFETCH(QString, choice);
    QFETCH(QStringList, cases);
    fill();
    show();
    choose(QStringLiteral("Case filter"), choice);
    QCOMPARE(shown(), cases);
}

void tst_OperationsPanel::filtersTogether()
{
    fill();
    show();
    choose(QStringLiteral("State filter"), QStringLiteral("Running"));
    choose(QStringLiteral("Case filter"), QStringLiteral("Overdue"));
    QVERIFY(WindowDriver::type(QStringLiteral("Filter operations"), QStringLiteral("zoe")));
    QCOMPARE(shown(), QStringList{QStringLiteral("DSR-2026-0001")});
    choose(QStringLiteral("State filter"), QStringLiteral("Complete"));
    QCOMPARE(shown(), QStringList());
    QVERIFY(WindowDriver::click(QStringLiteral("Clear filters")));
    QCOMPARE(shown().size(), 7);
    QCOMPARE(WindowDriver::text(QStringLiteral("Filter operations")), QString());
    QCOMPARE(choice(QStringLiteral("State filter"))->currentText(), QStringLiteral("All states"));
    QCOMPARE(choice(QStringLiteral("Case filter"))->currentText(), QStringLiteral("All cases"));
    QVERIFY(!WindowDriver::button(QStringLiteral("Clear filters")));
}

void tst_OperationsPanel::countsAreSaid()
{
    fill();
    show();
    QVERIFY(WindowDriver::shows(QStringLiteral("7 exports; 1 overdue, 1 due soon")));
    choose(QStringLiteral("State filter"), QStringLiteral("Running"));
    QVERIFY(WindowDriver::shows(QStringLiteral("2 of 7 exports; 1 overdue")));
    choose(QStringLiteral("State filter"), QStringLiteral("Closed"));
    QVERIFY(WindowDriver::shows(QStringLiteral("1 of 7 exports")));
    QVERIFY(!WindowDriver::shows(QStringLiteral("overdue")));
}

void tst_OperationsPanel::emptyResultOffersTheWayOut()
{
    fill();
    show();
    QVERIFY(WindowDriver::type(QStringLiteral("Filter operations"), QStringLiteral("nobody has this")));
    QVERIFY(WindowDriver::shows(QStringLiteral("No export fits the filters.")));
    QVERIFY(WindowDriver::shows(QStringLiteral("0 of 7 exports")));
    QVERIFY(WindowDriver::click(QStringLiteral("Clear filters")));
    QVERIFY(!WindowDriver::shows(QStringLiteral("No export fits")));
}

void tst_OperationsPanel::chosenFilterStays()
{
    fill();
    show();
    choose(QStringLiteral("Case filter"), QStringLiteral("DSR-2026-0004"));
    CaseRecord another;
    another.id = QStringLiteral("another");
    another.reference = QStringLiteral("AAA");
    another.exportIds = m_cases[0].exportIds;
    m_cases[0].exportIds.clear();
    m_cases.append(another);
    m_deadlines->refresh();
    QTRY_VERIFY(choice(QStringLiteral("Case filter"))->findText(QStringLiteral("AAA")) >= 0);
    QCOMPARE(choice(QStringLiteral("Case filter"))->currentText(), QStringLiteral("DSR-2026-0004"));
    QCOMPARE(shown(), QStringList{QStringLiteral("DSR-2026-0004")});
}

void tst_OperationsPanel::newExportIsShown()
{
    fill();
    show();
    choose(QStringLiteral("State filter"), QStringLiteral("Closed"));
    const auto address = OperationAddress::fromPerson(ExportStage::operationId(9), m_stage->graph.root());
    QVERIFY(address);
    const auto tracked =
        m_exports->track(*address, {QStringLiteral("a.b"), QStringLiteral("admin@contoso.example"), QStringLiteral("b")}, m_stage->graph.client());
    QVERIFY(tracked);
    m_panel->select(*tracked);
    QCOMPARE(m_panel->current(), *tracked);
    QCOMPARE(shown().size(), 8);
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("8 exports")));
}

void tst_OperationsPanel::midnightCountsAgain()
{
    fill();
    show();
    choose(QStringLiteral("Case filter"), QStringLiteral("Due soon"));
    QCOMPARE(shown(), QStringList{QStringLiteral("DSR-2026-0002")});
    m_stage->clock.advance(4 * 24h);
    QTRY_COMPARE(shown(), QStringList());
    choose(QStringLiteral("Case filter"), QStringLiteral("Overdue"));
    QCOMPARE(shown(Column::Due),
             QStringList({QStringLiteral("overdue since yesterday · 26 Nov 2026"), QStringLiteral("overdue by 7 days · 20 Nov 2026")}));
}

/** A letter that nobody exported anything for yet is in no row, and must be answered all the same. */
void tst_OperationsPanel::casesWithoutAnExportPress()
{
    const auto of = [this](int number, QDate received) {
        CaseRecord record;
        record.id = QStringLiteral("letter-%1").arg(number);
        record.reference = QStringLiteral("DSR-2026-01%1").arg(number, 2, 10, QLatin1Char('0'));
        record.receivedOn = received;
        m_cases.append(record);
        m_deadlines->refresh();
    };
    fill();
    show();
    QSignalSpy requested(m_panel.get(), &OperationsPanel::caseRequested);
    of(1, {2026, 11, 20});
    QVERIFY(!WindowDriver::button(QStringLiteral("Show case…")));
    of(2, {2026, 10, 21}); // was due on a Saturday, so is today
    QVERIFY(WindowDriver::shows(QStringLiteral("DSR-2026-0102 has no export yet. Due today, 23 November 2026.")));
    QVERIFY(WindowDriver::click(QStringLiteral("Show case…")));
    QCOMPARE(requested.takeFirst().first().toString(), QStringLiteral("letter-2"));
    of(3, {2026, 10, 20});
    of(4, {2026, 10, 1});
    QVERIFY(WindowDriver::shows(QStringLiteral("Cases without an export: 2 overdue, 1 due soon.")));
    QVERIFY(WindowDriver::click(QStringLiteral("Show cases…")));
    QCOMPARE(requested.takeFirst().first().toString(), QString());
    // They are counted apart from the exports.
    QVERIFY(WindowDriver::shows(QStringLiteral("7 exports; 1 overdue, 1 due soon")));
    m_cases.clear();
    m_deadlines->refresh();
    QVERIFY(!WindowDriver::shows(QStringLiteral("Cases without an export")));
}

void tst_OperationsPanel::columnsAreChosen()
{
    fill();
    show();
    QTableView *table = WindowDriver::table(operations);
    QVERIFY(table->isColumnHidden(Column::NextCheck));
    // As the menu key asks for it.
    Q_EMIT table->customContextMenuRequested(QPoint(1, 1));
    auto *menu = m_panel->findChild<QMenu *>();
    QVERIFY(menu);
    QStringList names;
    for (QAction *action : menu->actions()) {
        names.append(action->text());
        if (action->text() == QLatin1String("Next check")) {
            QVERIFY(!action->isChecked());
            action->trigger();
        }
    }
    QCOMPARE(names,
             QStringList({QStringLiteral("Case"), QStringLiteral("State"), QStringLiteral("Submitted"), QStringLiteral("Due"),
                          QStringLiteral("Next check")}));
    QVERIFY(!table->isColumnHidden(Column::NextCheck));
    QVERIFY(table->columnWidth(Column::NextCheck) > 20);
    menu->close();
    // Remembered with everything else about the columns.
    const QByteArray state = m_panel->header().saveState();
    OperationsPanel another(*m_exports);
    QVERIFY(another.header().isSectionHidden(Column::NextCheck));
    QVERIFY(another.header().restoreState(state));
    QVERIFY(!another.header().isSectionHidden(Column::NextCheck));
}

void tst_OperationsPanel::thousandStayQuick()
{
    QList<ExportRecord> records;
    for (int number = 1; number <= 1000; ++number) {
        records.append(m_stage->record(number % 3 == 0 ? State::Complete : State::Unconfirmed, number));
        CaseRecord record;
        record.id = QString::number(number);
        record.reference = records.last().caseReference;
        record.receivedOn = QDate(2026, 9, 1).addDays(number % 90);
        record.exportIds = {records.last().id};
        m_cases.append(record);
    }
    load(records);
    show();
    const auto took = [](const std::function<void()> &act) {
        QElapsedTimer timer;
        timer.start();
        act();
        return timer.elapsed();
    };
    auto *filter = WindowDriver::input(QStringLiteral("Filter operations"));
    const qint64 first = took([&] { filter->setText(QStringLiteral("z")); });
    const qint64 second = took([&] { filter->setText(QStringLiteral("zo")); });
    const qint64 sorting = took([&] { WindowDriver::table(operations)->sortByColumn(Column::Due, Qt::AscendingOrder); });
    const qint64 counting = took([&] { m_deadlines->refresh(); });
    qInfo("first key %lld ms, second key %lld ms, sorting %lld ms, counting %lld ms", first, second, sorting, counting);
    QCOMPARE(shown().size(), 1000);
    // Generous: a debug build on a machine that does other things as well. Something quadratic takes seconds.
    QVERIFY(first < 1000 && second < 1000 && sorting < 1000 && counting < 1000);
}

QTEST_MAIN(tst_OperationsPanel)

#include "tst_operationspanel.moc"
