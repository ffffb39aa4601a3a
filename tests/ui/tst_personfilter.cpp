// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/personfilter.h"

#include "ui/persontablemodel.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

using Column = PersonTableModel::Column;
using Mode = QAbstractItemModelTester::FailureReportingMode;

namespace {
InboundSharedUserProfile person(int number, const QString &name, const QString &domain)
{
    return {QStringLiteral("7c1f0d2e-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0')), name,
            QStringLiteral("user%1@%2").arg(number).arg(domain),
            QStringLiteral("385ab357-0000-4000-8000-%1").arg(domain.size(), 12, 10, QLatin1Char('0'))};
}

QList<InboundSharedUserProfile> people()
{
    const QString fabrikam = QStringLiteral("fabrikam.example");
    const QString northwind = QStringLiteral("northwind.example");
    return {person(1, QStringLiteral("Zoë Ångström"), fabrikam), person(2, QStringLiteral("Bob Lindqvist"), northwind),
            person(3, QStringLiteral("Bob Lindqvist"), fabrikam), person(4, QStringLiteral("Émile Dvořák"), northwind),
            person(5, QStringLiteral("王小明"), fabrikam)};
}
}

class tst_PersonFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everybodyWithoutASearch();
    void searches_data();
    void searches();
    void headersStayWhenNobodyMatches();
    void sorts_data();
    void sorts();
    void sortIsStable();
    void orderOfArrivalCanBeRestored();
    void rowsArriveInOrderOfArrival();
    void rowsArriveWhileFiltered();
    void rowsArriveWhileSorted();
    void rowsArriveWhileFilteredAndSorted();
    void persistentIndexesFollowTheirPerson();
    void mapsThereAndBack();
    void modelThatIsNotEmpty();
    void modelReset();

private:
    [[nodiscard]] QStringList ids() const;

    std::unique_ptr<PersonTableModel> m_model;
    std::unique_ptr<PersonFilter> m_filter;
    std::unique_ptr<QAbstractItemModelTester> m_modelTester;
    std::unique_ptr<QAbstractItemModelTester> m_filterTester;
};

void tst_PersonFilter::init()
{
    m_model = std::make_unique<PersonTableModel>();
    m_filter = std::make_unique<PersonFilter>(*m_model);
    m_modelTester = std::make_unique<QAbstractItemModelTester>(m_model.get(), Mode::QtTest);
    m_filterTester = std::make_unique<QAbstractItemModelTester>(m_filter.get(), Mode::QtTest);
    m_model->append(people());
}

void tst_PersonFilter::cleanup()
{
    m_filterTester.reset();
    m_modelTester.reset();
    m_filter.reset();
    m_model.reset();
}

/** The numbers of the people, in the order of the rows. */
QStringList tst_PersonFilter::ids() const
{
    QStringList result;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        result.append(QString::number(m_filter->index(row, Column::ObjectId).data().toString().section(QLatin1Char('-'), -1).toInt()));
    return result;
}

void tst_PersonFilter::everybodyWithoutASearch()
{
    QCOMPARE(ids().join(QLatin1Char(' ')), QStringLiteral("1 2 3 4 5"));
    QCOMPARE(m_filter->columnCount(), m_model->columnCount());
}

void tst_PersonFilter::searches_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("name") << QStringLiteral("lindqvist") << QStringLiteral("2 3");
    QTest::newRow("any case") << QStringLiteral("LINDQvist") << QStringLiteral("2 3");
    QTest::newRow("user name") << QStringLiteral("user4@") << QStringLiteral("4");
    QTest::newRow("home tenant's domain") << QStringLiteral("northwind") << QStringLiteral("2 4");
    QTest::newRow("home tenant's ID") << QStringLiteral("385ab357-0000-4000-8000-000000000016") << QStringLiteral("1 3 5");
    QTest::newRow("object ID") << QStringLiteral("7c1f0d2e-0000-4000-8000-000000000003") << QStringLiteral("3");
    QTest::newRow("pasted object ID") << QStringLiteral("  {7C1F0D2E-0000-4000-8000-000000000003}\t") << QStringLiteral("3");
    QTest::newRow("several words") << QStringLiteral("bob fabrikam") << QStringLiteral("3");
    QTest::newRow("words in any order") << QStringLiteral("fabrikam   bob") << QStringLiteral("3");
    QTest::newRow("other blanks") << QStringLiteral("fabrikam\u00a0bob") << QStringLiteral("3");
    QTest::newRow("without accents") << QStringLiteral("zoe angstrom") << QStringLiteral("1");
    QTest::newRow("with accents") << QStringLiteral("dvořák") << QStringLiteral("4");
    QTest::newRow("Chinese") << QStringLiteral("小明") << QStringLiteral("5");
    QTest::newRow("nobody") << QStringLiteral("nobody") << QString();
    QTest::newRow("one word of two") << QStringLiteral("bob nobody") << QString();
    QTest::newRow("not across columns") << QStringLiteral("lindqvistuser2") << QString();
    QTest::newRow("blanks only") << QStringLiteral("   ") << QStringLiteral("1 2 3 4 5");
}

void tst_PersonFilter::searches()
{
    QFETCH(QString, text);
    m_filter->setSearch(text);
    QTEST(ids().join(QLatin1Char(' ')), "found");
    m_filter->setSearch({});
    QCOMPARE(m_filter->rowCount(), 5);
}

void tst_PersonFilter::headersStayWhenNobodyMatches()
{
    m_filter->setSearch(QStringLiteral("nobody"));
    for (int column = 0; column < m_filter->columnCount(); ++column)
        QCOMPARE(m_filter->headerData(column, Qt::Horizontal), m_model->headerData(column, Qt::Horizontal));
}

void tst_PersonFilter::sorts_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<QString>("rows");
    QTest::newRow("object ID") << int(Column::ObjectId) << Qt::AscendingOrder << QStringLiteral("1 2 3 4 5");
    QTest::newRow("object ID, descending") << int(Column::ObjectId) << Qt::DescendingOrder << QStringLiteral("5 4 3 2 1");
    QTest::newRow("user name, descending") << int(Column::UserName) << Qt::DescendingOrder << QStringLiteral("5 4 3 2 1");
}

void tst_PersonFilter::sorts()
{
    QFETCH(int, column);
    QFETCH(Qt::SortOrder, order);
    m_filter->sort(column, order);
    QTEST(ids().join(QLatin1Char(' ')), "rows");
    m_filter->setSearch(QStringLiteral("bob"));
    QCOMPARE(m_filter->rowCount(), 2);
}

void tst_PersonFilter::sortIsStable()
{
    // Equal names stay in the order of arrival, whichever way round the column is.
    m_filter->setSearch(QStringLiteral("bob"));
    m_filter->sort(Column::Name, Qt::AscendingOrder);
    QCOMPARE(ids().join(QLatin1Char(' ')), QStringLiteral("2 3"));
    m_filter->sort(Column::Name, Qt::DescendingOrder);
    QCOMPARE(ids().join(QLatin1Char(' ')), QStringLiteral("2 3"));
}

void tst_PersonFilter::orderOfArrivalCanBeRestored()
{
    m_filter->sort(Column::ObjectId, Qt::DescendingOrder);
    m_filter->sort(-1);
    QCOMPARE(ids().join(QLatin1Char(' ')), QStringLiteral("1 2 3 4 5"));
}

void tst_PersonFilter::rowsArriveInOrderOfArrival()
{
    QSignalSpy inserted(m_filter.get(), &QAbstractItemModel::rowsInserted);
    m_model->append(
        {person(6, QStringLiteral("Alice"), QStringLiteral("adatum.example")), person(7, QStringLiteral("Bob"), QStringLiteral("adatum.example"))});
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(ids().join(QLatin1Char(' ')), QStringLiteral("1 2 3 4 5 6 7"));
}

void tst_PersonFilter::rowsArriveWhileFiltered()
{
    m_filter->setSearch(QStringLiteral("bob"));
    m_model->append(
        {person(6, QStringLiteral("Alice"), QStringLiteral("adatum.example")), person(7, QStringLiteral("Bob"), QStringLiteral("adatum.example"))});
    QCOMPARE(ids().join(QLatin1Char(' ')), QStringLiteral("2 3 7"));
    QSignalSpy inserted(m_filter.get(), &QAbstractItemModel::rowsInserted);
    m_model->append({person(8, QStringLiteral("Carol"), QStringLiteral("adatum.example"))});
    QCOMPARE(inserted.size(), 0);
    m_filter->setSearch({});
    QCOMPARE(m_filter->rowCount(), 8);
}

void tst_PersonFilter::rowsArriveWhileSorted()
{
    m_filter->sort(Column::ObjectId, Qt::DescendingOrder);
    QSignalSpy inserted(m_filter.get(), &QAbstractItemModel::rowsInserted);
    m_model->append(
        {person(0, QStringLiteral("Alice"), QStringLiteral("adatum.example")), person(9, QStringLiteral("Bob"), QStringLiteral("adatum.example"))});
    QCOMPARE(ids().join(QLatin1Char(' ')), QStringLiteral("9 5 4 3 2 1 0"));
    // A view must be told that there are more rows.
    QCOMPARE(inserted.size(), 1);
}

void tst_PersonFilter::rowsArriveWhileFilteredAndSorted()
{
    m_filter->setSearch(QStringLiteral("bob"));
    m_filter->sort(Column::ObjectId, Qt::DescendingOrder);
    m_model->append(
        {person(0, QStringLiteral("Bob"), QStringLiteral("adatum.example")), person(9, QStringLiteral("Carol"), QStringLiteral("adatum.example"))});
    QCOMPARE(ids().join(QLatin1Char(' ')), QStringLiteral("3 2 0"));
    m_model->append({person(8, QStringLiteral("Bob"), QStringLiteral("adatum.example"))});
    QCOMPARE(ids().join(QLatin1Char(' ')), QStringLiteral("8 3 2 0"));
}

void tst_PersonFilter::persistentIndexesFollowTheirPerson()
{
    m_filter->sort(Column::ObjectId, Qt::DescendingOrder);
    const QPersistentModelIndex zoe = m_filter->index(4, Column::Name);
    const QPersistentModelIndex bob = m_filter->index(3, Column::ObjectId);
    const QString bobsId = bob.data().toString();
    QCOMPARE(zoe.data().toString(), QStringLiteral("Zoë Ångström"));
    m_model->append(
        {person(9, QStringLiteral("Carol"), QStringLiteral("adatum.example")), person(0, QStringLiteral("Alice"), QStringLiteral("adatum.example"))});
    QCOMPARE(zoe.row(), 5);
    QCOMPARE(zoe.data().toString(), QStringLiteral("Zoë Ångström"));
    QCOMPARE(bob.data().toString(), bobsId);
    QCOMPARE(bob.column(), int(Column::ObjectId));
}

void tst_PersonFilter::mapsThereAndBack()
{
    m_filter->setSearch(QStringLiteral("fabrikam"));
    m_filter->sort(Column::ObjectId, Qt::DescendingOrder);
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex index = m_filter->index(row, Column::UserName);
        QCOMPARE(m_filter->mapFromSource(m_filter->mapToSource(index)), index);
    }
    QVERIFY(!m_filter->mapFromSource(m_model->index(1, 0)).isValid());
    QVERIFY(!m_filter->mapFromSource({}).isValid());
    QVERIFY(!m_filter->mapToSource({}).isValid());
}

void tst_PersonFilter::modelThatIsNotEmpty()
{
    PersonFilter late(*m_model);
    QCOMPARE(late.rowCount(), 5);
}

void tst_PersonFilter::modelReset()
{
    m_filter->setSearch(QStringLiteral("bob"));
    m_model->clear();
    QCOMPARE(m_filter->rowCount(), 0);
    m_model->append(people());
    QCOMPARE(ids().join(QLatin1Char(' ')), QStringLiteral("2 3"));
}

QTEST_GUILESS_MAIN(tst_PersonFilter)

#include "tst_personfilter.moc"
