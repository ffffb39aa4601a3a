// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/persontablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using Column = PersonTableModel::Column;

namespace {
InboundSharedUserProfile zoe()
{
    return {QStringLiteral("7C1F0D2E-0000-4000-8000-000000000001"), QStringLiteral("Zoë Ångström"), QStringLiteral("zoe@Fabrikam.example"),
            QStringLiteral("385ab357-0000-4000-8000-000000000002")};
}
}

class tst_PersonTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsEmpty();
    void pagesAreAppended();
    void emptyPageChangesNothing();
    void clear();
    void columns();
    void incompletePerson_data();
    void incompletePerson();
    void searchTextHoldsEveryColumn();
    void folded_data();
    void folded();
};

void tst_PersonTableModel::startsEmpty()
{
    PersonTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), int(Column::ColumnCount));
}

void tst_PersonTableModel::pagesAreAppended()
{
    PersonTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.append({zoe()});
    const InboundSharedUserProfile bob{QStringLiteral("2"), QStringLiteral("Bob"), QStringLiteral("bob@northwind.example"), {}};
    model.append({bob, zoe()});
    QCOMPARE(inserted.size(), 2);
    QCOMPARE(inserted.at(1).at(1).toInt(), 1);
    QCOMPARE(inserted.at(1).at(2).toInt(), 2);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.person(1), bob);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
}

void tst_PersonTableModel::emptyPageChangesNothing()
{
    PersonTableModel model;
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.append({});
    QCOMPARE(inserted.size(), 0);
    QCOMPARE(model.rowCount(), 0);
}

void tst_PersonTableModel::clear()
{
    PersonTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append({zoe()});
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    model.append({zoe()});
    QCOMPARE(model.rowCount(), 1);
}

void tst_PersonTableModel::columns()
{
    PersonTableModel model;
    model.append({zoe()});
    const QStringList headers{QStringLiteral("Name"), QStringLiteral("User name"), QStringLiteral("Home tenant"), QStringLiteral("Object ID")};
    const QStringList cells{zoe().displayName, zoe().userPrincipalName, QStringLiteral("Fabrikam.example · ") + zoe().homeTenantId, zoe().userId};
    for (int column = 0; column < model.columnCount(); ++column) {
        QCOMPARE(model.headerData(column, Qt::Horizontal).toString(), headers.at(column));
        QCOMPARE(model.index(0, column).data().toString(), cells.at(column));
        QCOMPARE(model.index(0, column).data(Qt::ToolTipRole).toString(), cells.at(column));
    }
    QVERIFY(!model.index(0, 0).data(Qt::DecorationRole).isValid());
}

void tst_PersonTableModel::incompletePerson_data()
{
    QTest::addColumn<InboundSharedUserProfile>("person");
    QTest::addColumn<QString>("homeTenant");
    QTest::newRow("neither") << InboundSharedUserProfile{QStringLiteral("1"), {}, {}, {}} << QString();
    QTest::newRow("no user name") << InboundSharedUserProfile{QStringLiteral("1"), {}, {}, QStringLiteral("385ab357")} << QStringLiteral("385ab357");
    QTest::newRow("no tenant") << InboundSharedUserProfile{QStringLiteral("1"), {}, QStringLiteral("a@b.example"), {}} << QStringLiteral("b.example");
}

void tst_PersonTableModel::incompletePerson()
{
    QFETCH(InboundSharedUserProfile, person);
    PersonTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append({person});
    QTEST(model.index(0, Column::HomeTenant).data().toString(), "homeTenant");
}

void tst_PersonTableModel::searchTextHoldsEveryColumn()
{
    PersonTableModel model;
    model.append({zoe()});
    for (const QString &part : {QStringLiteral("zoe angstrom"), QStringLiteral("zoe@fabrikam.example"), zoe().homeTenantId, zoe().userId.toLower()})
        QVERIFY2(model.searchTexts().text(0).contains(part), qPrintable(model.searchTexts().text(0)));
}

void tst_PersonTableModel::folded_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("result");
    QTest::newRow("case") << QStringLiteral("BoB") << QStringLiteral("bob");
    QTest::newRow("accents") << QStringLiteral("Françoise Dvořák Ångström") << QStringLiteral("francoise dvorak angstrom");
    QTest::newRow("decomposed") << QStringLiteral("Zoe\u0308") << QStringLiteral("zoe");
    QTest::newRow("sharp s") << QStringLiteral("Straße") << QStringLiteral("strasse");
    QTest::newRow("strokes") << QStringLiteral("Łukasz Sørensen Đorđe") << QStringLiteral("lukasz sorensen dorde");
    QTest::newRow("Turkish i") << QStringLiteral("İnönü Işık") << QStringLiteral("inonu isik");
    QTest::newRow("ligature") << QStringLiteral("Soﬁa") << QStringLiteral("sofia");
    QTest::newRow("full width") << QStringLiteral("Ｂｏｂ") << QStringLiteral("bob");
    QTest::newRow("Greek") << QStringLiteral("Νίκος") << QStringLiteral("νικοσ");
    QTest::newRow("Chinese") << QStringLiteral("王小明") << QStringLiteral("王小明");
    QTest::newRow("empty") << QString() << QString();
}

void tst_PersonTableModel::folded()
{
    QFETCH(QString, text);
    QTEST(PersonTableModel::folded(text), "result");
}

QTEST_GUILESS_MAIN(tst_PersonTableModel)

#include "tst_persontablemodel.moc"
