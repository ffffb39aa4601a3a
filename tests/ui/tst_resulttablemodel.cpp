// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/resulttablemodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

namespace {
ResultBlob blob(const QString &name, qint64 size = 1000)
{
    ResultBlob blob;
    blob.name = name;
    blob.size = size;
    blob.etag = "0x1";
    blob.lastModified = QDateTime({2026, 11, 23}, {12, 0}, QTimeZone::utc()).addSecs(size);
    return blob;
}

FetchItem item(const ResultBlob &blob, const QString &path)
{
    FetchItem item;
    item.blob = blob;
    item.path = path;
    return item;
}
}

class tst_ResultTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void isAModel();
    void arrivesChosen();
    void chooses();
    void lockedWhileFetching();
    void filterHidesButDoesNotForget();
    void sorts();
    void plannedAndUnderWay();
    void planOfSomeOnly();
    void tellsToAssistiveTools();
    void hundredThousand();

private:
    [[nodiscard]] static QString cell(const ResultTableModel &model, int row, ResultTableModel::Column column)
    {
        return model.index(row, column).data().toString();
    }
};

void tst_ResultTableModel::isAModel()
{
    ResultTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append({blob(QStringLiteral("b")), blob(QStringLiteral("a"))});
    model.append({});
    model.append({blob(QStringLiteral("c"))});
    model.setFilter(QStringLiteral("b"));
    model.append({blob(QStringLiteral("bb")), blob(QStringLiteral("d"))});
    QCOMPARE(model.rowCount(), 2);
    model.setFilter({});
    model.sort(ResultTableModel::Name, Qt::DescendingOrder);
    model.chooseShown(false);
    model.setPlan({});
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.headerData(ResultTableModel::Changed, Qt::Horizontal).toString(), QStringLiteral("Changed"));
}

void tst_ResultTableModel::arrivesChosen()
{
    ResultTableModel model;
    QSignalSpy changed(&model, &ResultTableModel::choiceChanged);
    model.append({blob(QStringLiteral("a"), 10), blob(QStringLiteral("b"), 20)});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.count(), 2);
    QCOMPARE(model.bytes(), 30);
    QCOMPARE(model.chosenCount(), 2);
    QCOMPARE(model.chosenBytes(), 30);
    QCOMPARE(model.chosen(), model.blobs());
    QCOMPARE(cell(model, 1, ResultTableModel::Size), QStringLiteral("20 bytes"));
}

void tst_ResultTableModel::chooses()
{
    ResultTableModel model;
    model.append({blob(QStringLiteral("a"), 10), blob(QStringLiteral("b"), 20), blob(QStringLiteral("c"), 40)});
    QSignalSpy changed(&model, &ResultTableModel::choiceChanged);
    QVERIFY(model.setData(model.index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.chosenCount(), 2);
    QCOMPARE(model.chosenBytes(), 50);
    QCOMPARE(model.chosen(), (QList<ResultBlob>{blob(QStringLiteral("a"), 10), blob(QStringLiteral("c"), 40)}));
    QCOMPARE(cell(model, 1, ResultTableModel::State), QStringLiteral("not chosen"));
    // Twice the same counts once.
    QVERIFY(model.setData(model.index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(model.chosenCount(), 2);
    QVERIFY(!model.setData(model.index(1, 1), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!model.setData(model.index(1, 0), QStringLiteral("x"), Qt::EditRole));
}

void tst_ResultTableModel::lockedWhileFetching()
{
    ResultTableModel model;
    model.append({blob(QStringLiteral("a"))});
    QVERIFY(model.flags(model.index(0, 0)) & Qt::ItemIsUserCheckable);
    model.setChoosable(false);
    QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsUserCheckable));
    QVERIFY(!model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    model.chooseShown(false);
    QCOMPARE(model.chosenCount(), 1);
}

void tst_ResultTableModel::filterHidesButDoesNotForget()
{
    ResultTableModel model;
    model.append({blob(QStringLiteral("Exchange/Mail.pst")), blob(QStringLiteral("Teams/chat.json")), blob(QStringLiteral("Exchange/cal.ics"))});
    model.setFilter(QStringLiteral("exchange MAIL"));
    QCOMPARE(model.rowCount(), 1);
    model.setFilter(QStringLiteral("exchange"));
    model.chooseShown(false);
    QCOMPARE(model.chosenCount(), 1);
    model.setFilter(QStringLiteral("nothing has this name"));
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.chosenCount(), 1);
    model.chooseShown(true);
    model.setFilter({});
    QCOMPARE(model.chosen(), QList<ResultBlob>{blob(QStringLiteral("Teams/chat.json"))});
    // Characters that mean something in patterns are characters.
    model.setFilter(QStringLiteral(".*"));
    QCOMPARE(model.rowCount(), 0);
}

void tst_ResultTableModel::sorts()
{
    ResultTableModel model;
    model.append({blob(QStringLiteral("b"), 20), blob(QStringLiteral("C"), 3), blob(QStringLiteral("a"), 100)});
    const auto order = [&model] {
        QString names;
        for (int row = 0; row < model.rowCount(); ++row)
            names += cell(model, row, ResultTableModel::Name);
        return names;
    };
    model.sort(ResultTableModel::Name, Qt::AscendingOrder);
    QCOMPARE(order(), QStringLiteral("abC"));
    model.sort(ResultTableModel::Size, Qt::DescendingOrder);
    QCOMPARE(order(), QStringLiteral("abC"));
    model.sort(ResultTableModel::Size, Qt::AscendingOrder);
    QCOMPARE(order(), QStringLiteral("Cba"));
    model.sort(ResultTableModel::Changed, Qt::DescendingOrder);
    QCOMPARE(order(), QStringLiteral("abC"));
    model.sort(-1);
    QCOMPARE(order(), QStringLiteral("bCa"));
    // What is chosen does not depend on the order.
    model.sort(ResultTableModel::Name, Qt::DescendingOrder);
    QCOMPARE(model.chosen().first().name, QStringLiteral("b"));
}

void tst_ResultTableModel::plannedAndUnderWay()
{
    ResultTableModel model;
    const ResultBlob plain = blob(QStringLiteral("a"), 4000);
    const ResultBlob odd = blob(QStringLiteral("../b"), 4000);
    model.append({plain, odd});
    FetchItem here = item(plain, QStringLiteral("a"));
    here.isHere = true;
    model.setPlan({here, item(odd, QStringLiteral("_/b"))});
    QCOMPARE(cell(model, 0, ResultTableModel::State), QStringLiteral("here already"));
    QCOMPARE(cell(model, 1, ResultTableModel::State), QStringLiteral("to be fetched"));
    QCOMPARE(cell(model, 0, ResultTableModel::Name), QStringLiteral("a"));
    QCOMPARE(cell(model, 1, ResultTableModel::Name), QStringLiteral("../b (here: _/b)"));

    model.setUnderWay();
    FetchItem moving = item(odd, QStringLiteral("_/b"));
    moving.state = FetchItem::State::Fetching;
    moving.received = 1000;
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setItem(1, moving);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    QCOMPARE(cell(model, 1, ResultTableModel::State), QStringLiteral("25 %"));
    model.setItem(7, moving);
    model.setItem(-1, moving);
    QCOMPARE(changed.size(), 1);

    model.clearPlan();
    QCOMPARE(cell(model, 1, ResultTableModel::Name), QStringLiteral("../b"));
    QCOMPARE(cell(model, 1, ResultTableModel::State), QString());
}

void tst_ResultTableModel::planOfSomeOnly()
{
    ResultTableModel model;
    model.append({blob(QStringLiteral("a")), blob(QStringLiteral("b")), blob(QStringLiteral("c"))});
    model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
    model.setPlan({item(blob(QStringLiteral("b")), QStringLiteral("b")), item(blob(QStringLiteral("c")), QStringLiteral("c-here"))});
    QCOMPARE(cell(model, 0, ResultTableModel::State), QStringLiteral("not chosen"));
    QCOMPARE(cell(model, 2, ResultTableModel::Name), QStringLiteral("c (here: c-here)"));
    // Behind a filter and in another order it is still that row.
    model.sort(ResultTableModel::Name, Qt::DescendingOrder);
    model.setFilter(QStringLiteral("c"));
    model.setUnderWay();
    FetchItem done = item(blob(QStringLiteral("c")), QStringLiteral("c-here"));
    done.state = FetchItem::State::Fetched;
    model.setItem(1, done);
    QCOMPARE(cell(model, 0, ResultTableModel::State), QStringLiteral("fetched"));
    // A hidden one changes without a word.
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setItem(0, done);
    QCOMPARE(changed.size(), 0);
}

void tst_ResultTableModel::tellsToAssistiveTools()
{
    ResultTableModel model;
    model.append({blob(QStringLiteral("a"))});
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleDescriptionRole).toString(), QStringLiteral("chosen"));
    model.chooseShown(false);
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleDescriptionRole).toString(), QStringLiteral("not chosen"));
    QCOMPARE(model.index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
}

void tst_ResultTableModel::hundredThousand()
{
    ResultTableModel model;
    QList<ResultBlob> page;
    for (int i = 0; i < 100'000; ++i)
        page.append(blob(QStringLiteral("Exchange/folder-%1/message-%2.eml").arg(i / 1000).arg(i), i));
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 100; ++i)
        model.append(page.mid(i * 1000, 1000));
    qInfo() << "append:" << timer.restart() << "ms";
    QCOMPARE(model.chosenBytes(), qint64(99'999) * 100'000 / 2);
    model.setFilter(QStringLiteral("message-7777"));
    qInfo() << "filter:" << timer.restart() << "ms";
    QCOMPARE(model.rowCount(), 11);
    model.setFilter({});
    model.sort(ResultTableModel::Size, Qt::DescendingOrder);
    qInfo() << "sort:" << timer.restart() << "ms";
    model.chooseShown(false);
    QCOMPARE(model.chosenCount(), 0);
    model.chooseShown(true);
    QList<FetchItem> items;
    for (const ResultBlob &one : std::as_const(page))
        items.append(item(one, one.name));
    timer.restart();
    model.setPlan(items);
    qInfo() << "plan:" << timer.restart() << "ms";
    model.setUnderWay();
    items.clear();
    for (int i = 0; i < 100'000; ++i)
        model.setItem(i, item(page.at(i), page.at(i).name));
    qInfo() << "100,000 changes:" << timer.elapsed() << "ms";
    QCOMPARE(cell(model, 0, ResultTableModel::State), QStringLiteral("waiting"));
}

QTEST_GUILESS_MAIN(tst_ResultTableModel)
#include "tst_resulttablemodel.moc"
