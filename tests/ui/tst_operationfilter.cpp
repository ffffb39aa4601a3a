// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/operationfilter.h"

#include "exports/exportregister.h"
#include "exportstage.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using Column = OperationTableModel::Column;
using Exports::State;
using Mode = QAbstractItemModelTester::FailureReportingMode;
using States = OperationFilter::States;

class tst_OperationFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everythingWithoutAFilter();
    void whatChangesComesAndGoes();
    void whatChangesFindsItsPlace();
    void newExportFindsItsPlace_data();
    void newExportFindsItsPlace();
    void olderOnesArriveAtOnce();
    void indexesFollowTheirExport();
    void nextCheckTouchesOneCell();
    void whateverHappens();

private:
    void load(int count);
    [[nodiscard]] QList<int> shown() const;
    [[nodiscard]] ExportOperation *add(int number);
    void expectTruth(int column, Qt::SortOrder order, States states, const QString &text) const;

    std::unique_ptr<ExportStage> m_stage;
    std::unique_ptr<ExportRegister> m_exports;
    std::unique_ptr<OperationTableModel> m_model;
    std::unique_ptr<OperationFilter> m_filter;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void tst_OperationFilter::init()
{
    m_stage = std::make_unique<ExportStage>();
}

void tst_OperationFilter::cleanup()
{
    m_tester.reset();
    m_filter.reset();
    m_model.reset();
    m_exports.reset();
    m_stage.reset();
}

void tst_OperationFilter::load(int count)
{
    const QList<State> states{State::Running, State::Complete, State::Failed, State::Unconfirmed, State::NotSent};
    for (int number = 1; number <= count; ++number)
        m_stage->store(m_stage->record(states.at(number % states.size()), number));
    m_exports = std::make_unique<ExportRegister>(m_stage->ledger(), m_stage->clock, [] { return 0.0; });
    m_exports->load();
    m_model = std::make_unique<OperationTableModel>(*m_exports);
    m_filter = std::make_unique<OperationFilter>(*m_model);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_filter.get(), Mode::QtTest);
}

/** By the row of the operations. */
QList<int> tst_OperationFilter::shown() const
{
    QList<int> rows;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        rows.append(m_filter->mapToSource(m_filter->index(row, 0)).row());
    return rows;
}

ExportOperation *tst_OperationFilter::add(int number)
{
    const auto address = OperationAddress::fromPerson(ExportStage::operationId(number), m_stage->graph.root());
    const ExportActor actor{QStringLiteral("a.b"), QStringLiteral("admin@contoso.example"), QStringLiteral("b")};
    const auto tracked = m_exports->track(*address, actor, m_stage->graph.client());
    return tracked ? *tracked : nullptr;
}

void tst_OperationFilter::everythingWithoutAFilter()
{
    load(3);
    QCOMPARE(shown(), QList<int>({0, 1, 2}));
    QVERIFY(!m_filter->isFiltering());
    QCOMPARE(m_filter->headerData(Column::Person, Qt::Horizontal).toString(), m_model->headerData(Column::Person, Qt::Horizontal).toString());
    QCOMPARE(m_filter->columnCount(), int(Column::ColumnCount));
}

void tst_OperationFilter::whatChangesComesAndGoes()
{
    load(5);
    m_filter->setStates(States::Closed);
    QCOMPARE(shown(), QList<int>());
    const QSignalSpy came(m_filter.get(), &QAbstractItemModel::rowsInserted);
    const QSignalSpy went(m_filter.get(), &QAbstractItemModel::rowsRemoved);
    const int row = m_model->rowOf(m_exports->find(m_stage->record(State::Complete, 1).id));
    QVERIFY(m_model->operation(row)->close(QString()));
    QCOMPARE(shown(), QList<int>{row});
    QVERIFY(m_model->operation(row)->reopen());
    QCOMPARE(shown(), QList<int>());
    QCOMPARE(came.size(), 1);
    QCOMPARE(went.size(), 1);
}

void tst_OperationFilter::whatChangesFindsItsPlace()
{
    load(5);
    m_filter->sort(Column::State);
    const QList<int> before = shown();
    // A new word for its state.
    ExportOperation *unconfirmed = nullptr;
    for (ExportOperation *each : m_exports->operations()) {
        if (each->state() == State::Unconfirmed)
            unconfirmed = each;
    }
    QVERIFY(unconfirmed);
    unconfirmed->setGraph(&m_stage->graph.client());
    QVERIFY(unconfirmed->track(*OperationAddress::fromPerson(ExportStage::operationId(9), m_stage->graph.root())));
    QVERIFY(shown() != before);
    expectTruth(Column::State, Qt::AscendingOrder, States::All, {});
}

void tst_OperationFilter::newExportFindsItsPlace_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::newRow("newest first") << -1 << Qt::AscendingOrder;
    QTest::newRow("by person") << int(Column::Person) << Qt::AscendingOrder;
    QTest::newRow("by state, downwards") << int(Column::State) << Qt::DescendingOrder;
    // It has none, and what has none comes last.
    QTest::newRow("by case") << int(Column::Case) << Qt::AscendingOrder;
    QTest::newRow("by case, downwards") << int(Column::Case) << Qt::DescendingOrder;
}

void tst_OperationFilter::newExportFindsItsPlace()
{
    QFETCH(const int, column);
    QFETCH(const Qt::SortOrder, order);
    load(5);
    m_filter->sort(column, order);
    QVERIFY(add(9));
    QCOMPARE(shown().size(), 6);
    expectTruth(column, order, States::All, {});
    if (column == int(Column::Case))
        QCOMPARE(shown().last(), 0);
    if (column < 0)
        QCOMPARE(shown().first(), 0);
}

void tst_OperationFilter::olderOnesArriveAtOnce()
{
    for (int number = 1; number <= 600; ++number)
        m_stage->store(m_stage->record(number % 2 == 0 ? State::Complete : State::Failed, number));
    m_exports = std::make_unique<ExportRegister>(m_stage->ledger(), m_stage->clock, [] { return 0.0; });
    m_exports->loadInPieces();
    m_model = std::make_unique<OperationTableModel>(*m_exports);
    m_filter = std::make_unique<OperationFilter>(*m_model);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_filter.get(), Mode::QtTest);
    m_filter->setStates(States::Failed);
    QVERIFY(m_filter->rowCount() < 300);
    QTRY_COMPARE(m_filter->rowCount(), 300);
    expectTruth(-1, Qt::AscendingOrder, States::Failed, {});
}

void tst_OperationFilter::indexesFollowTheirExport()
{
    load(5);
    const QPersistentModelIndex third = m_filter->index(2, Column::Person);
    const QString id = m_model->operation(2)->record().id;
    m_filter->sort(Column::State, Qt::DescendingOrder);
    QVERIFY(add(9));
    QVERIFY(third.isValid());
    QCOMPARE(m_model->operation(m_filter->mapToSource(third).row())->record().id, id);
    m_filter->sort(-1);
    QCOMPARE(m_model->operation(m_filter->mapToSource(third).row())->record().id, id);
}

void tst_OperationFilter::nextCheckTouchesOneCell()
{
    m_stage->store(m_stage->record(State::Running, 1));
    load(0);
    ExportOperation *running = m_model->operation(0);
    running->setGraph(&m_stage->graph.client());
    m_stage->says(QStringLiteral("running"));
    const QSignalSpy changed(m_filter.get(), &QAbstractItemModel::dataChanged);
    const QSignalSpy answered(running, &ExportOperation::eventRecorded);
    m_stage->clock.advance(std::chrono::hours(1));
    QTRY_VERIFY(!answered.isEmpty());
    m_stage->clock.advance(std::chrono::hours(1));
    const qsizetype first = changed.size();
    QTRY_COMPARE(answered.size(), 2);
    QVERIFY(changed.size() > first);
    for (qsizetype i = first; i < changed.size(); ++i) {
        QCOMPARE(changed.at(i).at(0).value<QModelIndex>().column(), int(Column::NextCheck));
        QCOMPARE(changed.at(i).at(1).value<QModelIndex>().column(), int(Column::NextCheck));
    }
}

/** What a plain look at every row says. */
void tst_OperationFilter::expectTruth(int column, Qt::SortOrder order, States states, const QString &text) const
{
    const auto isWanted = [&](int row) {
        const ExportOperation &operation = *m_model->operation(row);
        const bool hasState = states == States::All || (states == States::Closed && operation.record().closed)
            || (states == States::Failed && (operation.state() == State::Failed || operation.state() == State::NotSent))
            || (states == States::Complete && operation.state() == State::Complete);
        return hasState && m_model->searchText(row).contains(text);
    };
    QList<int> expected;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (isWanted(row))
            expected.append(row);
    }
    if (column >= 0) {
        const auto key = [&](int row) { return m_model->index(row, column).data(OperationTableModel::SortRole); };
        const auto isNothing = [](const QVariant &value) {
            return value.metaType().id() == QMetaType::QDateTime ? !value.toDateTime().isValid()
                : value.metaType().id() == QMetaType::QDate      ? !value.toDate().isValid()
                                                                 : value.toString().isEmpty();
        };
        std::stable_sort(expected.begin(), expected.end(), [&](int left, int right) {
            if (isNothing(key(left)) || isNothing(key(right)))
                return !isNothing(key(left)) && isNothing(key(right));
            const auto compared = QVariant::compare(key(left), key(right));
            return order == Qt::AscendingOrder ? compared == QPartialOrdering::Less : compared == QPartialOrdering::Greater;
        });
    }
    QCOMPARE(shown(), expected);
}

void tst_OperationFilter::whateverHappens()
{
    load(40);
    // Always the same.
    QRandomGenerator dice(1);
    int column = -1;
    Qt::SortOrder order = Qt::AscendingOrder;
    States states = States::All;
    QString text;
    int added = 100;
    for (int step = 0; step < 400; ++step) {
        switch (dice.bounded(6)) {
        case 0:
            column = dice.bounded(-1, int(Column::NextCheck));
            order = dice.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
            m_filter->sort(column, order);
            break;
        case 1: {
            const States all[] = {States::All, States::Closed, States::Failed, States::Complete};
            states = all[dice.bounded(4)];
            m_filter->setStates(states);
            break;
        }
        case 2: {
            const QStringList all{QString(), QStringLiteral("1"), QStringLiteral("0002"), QStringLiteral("failed"), QStringLiteral("e")};
            text = all.at(dice.bounded(int(all.size())));
            m_filter->setText(text);
            break;
        }
        case 3:
            if (added < 120)
                QVERIFY(add(++added));
            break;
        default: {
            ExportOperation *operation = m_model->operation(dice.bounded(m_model->rowCount()));
            if (operation->record().closed)
                QVERIFY(operation->reopen());
            else if (operation->canClose())
                QVERIFY(operation->close(QStringLiteral("a note")));
            else
                operation->stopTracking();
        }
        }
        expectTruth(column, order, states, text);
        if (QTest::currentTestFailed())
            return;
    }
}

QTEST_MAIN(tst_OperationFilter)
#include "tst_operationfilter.moc"
