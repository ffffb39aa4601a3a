// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicatewords.h"

#include "exports/exportduplicates.h"

#include <QTest>
#include <QTimeZone>

using Exports::State;
using Level = StatusIcon::Level;

namespace {
const QDateTime now({2026, 11, 23}, {12, 0}, QTimeZone::utc());

ExportRecord made(int number, int daysAgo, State state = State::Complete)
{
    ExportRecord record;
    record.id = QString::number(number);
    record.recordedAt = now.addDays(-daysAgo);
    record.person = {QStringLiteral("id-%1").arg(number % 10), QStringLiteral("Person %1").arg(number % 10), {}, {}};
    record.username = QStringLiteral("dana@contoso.example");
    record.storageHost = QStringLiteral("contoso.blob.core.windows.net");
    record.storageContainer = QStringLiteral("box-%1").arg(number);
    record.state = state;
    return record;
}

QStringList said(const ExportRecord &intent, const QList<ExportRecord> &earlier)
{
    const ExportDuplicates duplicates(intent, earlier, [](const ExportRecord &record) { return record.caseReference; }, now);
    QStringList texts;
    for (const auto &finding : DuplicateWords::findings(duplicates, intent.caseReference))
        texts.append((finding.level == Level::Warning ? QStringLiteral("! ") : QStringLiteral("i ")) + finding.text);
    return texts;
}
}

class tst_DuplicateWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingToSay();
    void samePersonOnce();
    void samePersonStillRuns();
    void samePersonMoreThanOnce();
    void samePersonEarlierStillRuns();
    void sameContainer();
    void sameReference_data();
    void sameReference();
};

void tst_DuplicateWords::nothingToSay()
{
    QVERIFY(said(made(1, 0), {made(2, 3)}).isEmpty());
}

void tst_DuplicateWords::samePersonOnce()
{
    ExportRecord before = made(11, 3);
    QCOMPARE(said(made(1, 0), {before}), QStringList{QStringLiteral("i This person's data was exported before: 20 November 2026. State: Complete.")});
    before.caseReference = QStringLiteral("DSR-7");
    QCOMPARE(said(made(1, 0), {before}),
             QStringList{QStringLiteral("i This person's data was exported before: 20 November 2026, case DSR-7. State: Complete.")});
}

void tst_DuplicateWords::samePersonStillRuns()
{
    QCOMPARE(said(made(1, 0), {made(11, 200, State::Unconfirmed)}),
             QStringList{QStringLiteral("! This person's data was exported before: 7 May 2026. State: Unconfirmed.")});
}

void tst_DuplicateWords::samePersonMoreThanOnce()
{
    QCOMPARE(said(made(1, 0), {made(11, 3, State::Failed), made(21, 5)}),
             QStringList{QStringLiteral("i This person's data was exported 2 times before. Last: 20 November 2026. State: Failed.")});
}

void tst_DuplicateWords::samePersonEarlierStillRuns()
{
    QCOMPARE(said(made(1, 0), {made(11, 3, State::Failed), made(21, 5, State::Running), made(31, 6)}),
             QStringList{QStringLiteral("! This person's data was exported 3 times before. Last: 20 November 2026. State: Failed. "
                                        "An earlier one has not ended: 18 November 2026. State: Running.")});
}

void tst_DuplicateWords::sameContainer()
{
    ExportRecord before = made(2, 300);
    before.storageContainer = made(1, 0).storageContainer;
    QCOMPARE(said(made(1, 0), {before}),
             QStringList{QStringLiteral("! The last export into this container: Person 2, 27 January 2026. State: Complete.")});
    ExportRecord earlier = made(3, 400);
    earlier.storageContainer = before.storageContainer;
    QCOMPARE(said(made(1, 0), {earlier, before}),
             QStringList{QStringLiteral("! This container was used for 2 exports before. The last export into this container: Person 2, "
                                        "27 January 2026. State: Complete.")});
}

void tst_DuplicateWords::sameReference_data()
{
    QTest::addColumn<QList<int>>("numbers");
    QTest::addColumn<QString>("expected");
    const QString last = QStringLiteral(" Last: 26 March 2026, sent by dana@contoso.example.");
    QTest::newRow("one, same") << QList<int>{11} << QStringLiteral("i Case DSR-7 already has an export, for this person.") + last;
    QTest::newRow("one, other") << QList<int>{2} << QStringLiteral("i Case DSR-7 already has an export, for another person.") + last;
    QTest::newRow("all same") << QList<int>{11, 21} << QStringLiteral("i Case DSR-7 already has 2 exports, all for this person.") + last;
    QTest::newRow("all others") << QList<int>{2, 3} << QStringLiteral("i Case DSR-7 already has 2 exports, all for other people.") + last;
    QTest::newRow("mixed") << QList<int>{11, 2, 3} << QStringLiteral("i Case DSR-7 already has 3 exports, 2 of them for other people.") + last;
}

void tst_DuplicateWords::sameReference()
{
    QFETCH(QList<int>, numbers);
    QFETCH(QString, expected);
    ExportRecord intent = made(1, 0);
    intent.caseReference = QStringLiteral("DSR-7");
    QList<ExportRecord> earlier;
    for (const int number : numbers) {
        // Long enough ago that the person is no finding of its own.
        earlier.append(made(number, 242));
        earlier.last().caseReference = QStringLiteral("dsr-7");
    }
    QCOMPARE(said(intent, earlier), QStringList{expected});
}

QTEST_GUILESS_MAIN(tst_DuplicateWords)

#include "tst_duplicatewords.moc"
