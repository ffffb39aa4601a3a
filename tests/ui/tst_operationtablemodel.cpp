// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/operationtablemodel.h"

#include "exports/exportregister.h"
#include "exportstage.h"
#include "ui/operationwords.h"

#include <QAbstractItemModelTester>
#include <QIcon>
#include <QSignalSpy>
#include <QTest>

using Column = OperationTableModel::Column;
using Exports::State;

class tst_OperationTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void newestFirst();
    void columns();
    void headers();
    void searchText();
    void submitted_data();
    void submitted();
    void sortKeys();
    void signHasWordsBesideIt();
    void anotherOneIsOnTop();
    void changesAreTold();
    void countdownsTick();
    void emptyRegister();

private:
    void load(const QList<ExportRecord> &records);

    std::unique_ptr<ExportStage> m_stage;
    std::unique_ptr<ExportRegister> m_exports;
    std::unique_ptr<OperationTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void tst_OperationTableModel::init()
{
    m_stage = std::make_unique<ExportStage>();
}

void tst_OperationTableModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_exports.reset();
    m_stage.reset();
}

void tst_OperationTableModel::load(const QList<ExportRecord> &records)
{
    for (const ExportRecord &record : records)
        m_stage->store(record);
    m_exports = std::make_unique<ExportRegister>(m_stage->ledger(), m_stage->clock, [] { return 0.0; });
    m_exports->load();
    m_model = std::make_unique<OperationTableModel>(*m_exports);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void tst_OperationTableModel::newestFirst()
{
    load({m_stage->record(State::Complete, 1), m_stage->record(State::Running, 2), m_stage->record(State::Failed, 3)});
    QCOMPARE(m_model->rowCount(), 3);
    QStringList cases;
    for (int row = 0; row < m_model->rowCount(); ++row)
        cases.append(m_model->index(row, Column::Case).data().toString());
    QCOMPARE(cases, QStringList({QStringLiteral("DSR-2026-0003"), QStringLiteral("DSR-2026-0002"), QStringLiteral("DSR-2026-0001")}));
    for (int row = 0; row < m_model->rowCount(); ++row)
        QCOMPARE(m_model->rowOf(m_model->operation(row)), row);
    QCOMPARE(m_model->rowOf(nullptr), -1);
    QCOMPARE(m_model->operation(3), nullptr);
}

void tst_OperationTableModel::columns()
{
    ExportRecord running = m_stage->record(State::Running);
    running.submittedDateTime = m_stage->clock.utcNow();
    load({running});
    QCOMPARE(m_model->index(0, Column::Person).data().toString(), QStringLiteral("Zoë Ångström"));
    // Nobody is signed in.
    QCOMPARE(m_model->index(0, Column::State).data().toString(), QStringLiteral("Running – sign in"));
    QVERIFY(m_model->index(0, Column::State).data(Qt::AccessibleDescriptionRole).toString().contains(QStringLiteral("Sign in as ")));
    QCOMPARE(m_model->index(0, Column::Submitted).data().toString(), OperationWords::localTime(running.submittedDateTime));
    QCOMPARE(m_model->index(0, Column::NextCheck).data().toString(), QStringLiteral("sign in"));
    m_model->operation(0)->setGraph(&m_stage->graph.client());
    QCOMPARE(m_model->index(0, Column::NextCheck).data().toString(), QStringLiteral("in 1:00"));
    QCOMPARE(m_model->index(0, Column::State).data().toString(), QStringLiteral("Running"));
    QVERIFY(!m_model->index(0, Column::State).data(Qt::ToolTipRole).toString().isEmpty());
}

void tst_OperationTableModel::headers()
{
    load({});
    QStringList names;
    for (int column = 0; column < m_model->columnCount(); ++column)
        names.append(m_model->headerData(column, Qt::Horizontal).toString());
    QCOMPARE(names,
             QStringList({QStringLiteral("Person"), QStringLiteral("Case"), QStringLiteral("State"), QStringLiteral("Submitted"),
                          QStringLiteral("Due"), QStringLiteral("Next check")}));
}

void tst_OperationTableModel::searchText()
{
    load({m_stage->record(State::Running)});
    const QString text = m_model->searchText(0);
    for (const QString &part :
         {QStringLiteral("zoe angstrom"), QStringLiteral("user1@fabrikam.example"), FakeGraph::person(1).userId, FakeGraph::person(1).homeTenantId,
          QStringLiteral("dsr-2026-0001"), ExportStage::operationId(), QStringLiteral("case-1"), QStringLiteral("running")})
        QVERIFY2(text.contains(part), qPrintable(part));
}

void tst_OperationTableModel::submitted_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<bool>("external");
    QTest::addColumn<bool>("said");
    QTest::newRow("recorded") << State::Recorded << false << false;
    QTest::newRow("never left") << State::NotSent << false << false;
    QTest::newRow("unconfirmed") << State::Unconfirmed << false << true;
    QTest::newRow("refused") << State::Rejected << false << true;
    QTest::newRow("running") << State::Running << false << true;
    QTest::newRow("followed from elsewhere") << State::Running << true << false;
}

/** What was never sent was submitted at no time, and comes last whichever way it is sorted. */
void tst_OperationTableModel::submitted()
{
    QFETCH(State, state);
    QFETCH(bool, external);
    QFETCH(bool, said);
    ExportRecord record = m_stage->record(state);
    record.external = external;
    record.submittedDateTime = {};
    record.acceptedAt = {};
    load({record});
    QCOMPARE(m_model->index(0, Column::Submitted).data().toString(), said ? OperationWords::localTime(record.recordedAt) : QStringLiteral("–"));
    QCOMPARE(m_model->sortKeyOf(0, Column::Submitted).isNothing, !said);
}

void tst_OperationTableModel::sortKeys()
{
    load({m_stage->record(State::Complete, 1), m_stage->record(State::Running, 2)});
    const auto key = [this](int row, Column column) { return m_model->index(row, column).data(OperationTableModel::SortRole); };
    QCOMPARE(key(0, Column::Person).toString(), QStringLiteral("zoe angstrom"));
    QVERIFY(key(0, Column::Submitted).toDateTime() > key(1, Column::Submitted).toDateTime());
    QVERIFY(!key(1, Column::NextCheck).toDateTime().isValid());
}

void tst_OperationTableModel::signHasWordsBesideIt()
{
    load({m_stage->record(State::Failed)});
    QVERIFY(!m_model->index(0, Column::State).data(Qt::DecorationRole).value<QIcon>().isNull());
    QCOMPARE(m_model->index(0, Column::State).data().toString(), QStringLiteral("Failed"));
    QVERIFY(!m_model->index(0, Column::Person).data(Qt::DecorationRole).isValid());
}

void tst_OperationTableModel::anotherOneIsOnTop()
{
    load({m_stage->record(State::Complete, 1)});
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    const auto address = OperationAddress::fromPerson(ExportStage::operationId(9), m_stage->graph.root());
    QVERIFY(address);
    const auto tracked =
        m_exports->track(*address, {QStringLiteral("a.b"), QStringLiteral("admin@contoso.example"), QStringLiteral("b")}, m_stage->graph.client());
    QVERIFY(tracked);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(m_model->operation(0), *tracked);
    QCOMPARE(m_model->index(0, Column::Person).data().toString(), QStringLiteral("Operation ") + ExportStage::operationId(9));
}

void tst_OperationTableModel::changesAreTold()
{
    load({m_stage->record(State::Complete, 1), m_stage->record(State::Running, 2)});
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->operation(0)->stopTracking();
    QVERIFY(!changed.isEmpty());
    QCOMPARE(changed.last().at(0).toModelIndex().row(), 0);
    QCOMPARE(changed.last().at(1).toModelIndex(), m_model->index(0, Column::ColumnCount - 1));
}

void tst_OperationTableModel::countdownsTick()
{
    load({m_stage->record(State::Complete, 1), m_stage->record(State::Running, 2)});
    m_model->operation(0)->setGraph(&m_stage->graph.client());
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_stage->clock.advance(std::chrono::seconds(1));
    m_model->tick();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex(), m_model->index(0, Column::NextCheck));
    QCOMPARE(changed.at(0).at(1).toModelIndex(), m_model->index(1, Column::NextCheck));
    QCOMPARE(m_model->index(0, Column::NextCheck).data().toString(), QStringLiteral("in 0:59"));
}

void tst_OperationTableModel::emptyRegister()
{
    load({});
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->tick();
    QCOMPARE(changed.size(), 0);
    QCOMPARE(m_model->rowCount(), 0);
}

QTEST_MAIN(tst_OperationTableModel)

#include "tst_operationtablemodel.moc"
