// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/deadlinewords.h"

#include <QGuiApplication>
#include <QIcon>
#include <QImage>
#include <QPalette>
#include <QPixmap>
#include <QTest>

using Standing = CaseDeadline::Standing;

namespace {
CaseDeadline of(QDate received, QDate today, bool closed = false)
{
    CaseRecord record;
    record.receivedOn = received;
    record.closed = closed;
    return {record, {}, today};
}
}

class tst_DeadlineWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void due_data();
    void due();
    void stopped();
    void outlasts();
    void signs();
};

void tst_DeadlineWords::due_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a month") << QDate(2026, 11, 23) << QStringLiteral("23 Dec 2026 · in 30 days");
    QTest::newRow("tomorrow") << QDate(2026, 12, 22) << QStringLiteral("23 Dec 2026 · tomorrow");
    QTest::newRow("today") << QDate(2026, 12, 23) << QStringLiteral("23 Dec 2026 · today");
    QTest::newRow("yesterday") << QDate(2026, 12, 24) << QStringLiteral("overdue since yesterday · 23 Dec 2026");
    QTest::newRow("overdue") << QDate(2026, 12, 26) << QStringLiteral("overdue by 3 days · 23 Dec 2026");
}

void tst_DeadlineWords::due()
{
    QFETCH(QDate, today);
    QFETCH(QString, expected);
    QCOMPARE(DeadlineWords::due(of({2026, 11, 23}, today)), expected);
}

void tst_DeadlineWords::stopped()
{
    QCOMPARE(DeadlineWords::due(of({}, {2026, 11, 23})), QString());
    QCOMPARE(DeadlineWords::due(of({2026, 11, 23}, {2026, 11, 23}, true)), QStringLiteral("case closed"));
    CaseRecord record;
    record.receivedOn = {2026, 11, 20};
    record.identity = CaseRecord::Identity::Asked;
    record.identityAskedOn = {2026, 11, 21};
    QCOMPARE(DeadlineWords::due(CaseDeadline(record, {}, {2026, 11, 23})), QStringLiteral("clock stopped"));
}

void tst_DeadlineWords::outlasts()
{
    QCOMPARE(DeadlineWords::outlasts(of({2026, 11, 20}, {2026, 11, 23}), {2026, 11, 23}),
             QStringLiteral("Microsoft may take until 23 December 2026; the answer is due 21 December 2026."));
    QCOMPARE(DeadlineWords::outlasts(of({2026, 11, 23}, {2026, 11, 23}), {2026, 11, 23}), QString());
    QCOMPARE(DeadlineWords::outlasts(of({2026, 10, 1}, {2026, 11, 23}), {2026, 11, 23}),
             QStringLiteral("Microsoft may take until 23 December 2026; the answer was due 2 November 2026."));
    QCOMPARE(DeadlineWords::outlasts(of({2026, 10, 1}, {2026, 11, 23}, true), {2026, 11, 23}), QString());
    QCOMPARE(DeadlineWords::outlasts(of({}, {2026, 11, 23}), {2026, 11, 23}), QString());
}

void tst_DeadlineWords::signs()
{
    for (const Standing standing : {Standing::Overdue, Standing::DueSoon, Standing::Stopped})
        QVERIFY(!DeadlineWords::sign(standing).isNull());
    for (const Standing standing : {Standing::None, Standing::Running, Standing::Closed})
        QVERIFY(DeadlineWords::sign(standing).isNull());
    // Told apart by their shapes.
    const auto shape = [](Standing standing) { return DeadlineWords::sign(standing).pixmap(16).toImage().createAlphaMask(); };
    QVERIFY(shape(Standing::Overdue) != shape(Standing::DueSoon));
    QVERIFY(shape(Standing::DueSoon) != shape(Standing::Stopped));
}

QTEST_MAIN(tst_DeadlineWords)

#include "tst_deadlinewords.moc"
