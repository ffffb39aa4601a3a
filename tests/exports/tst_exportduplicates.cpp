// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/exportduplicates.h"

#include <QMetaEnum>
#include <QTest>
#include <QTimeZone>

using Exports::State;

namespace {
const QDateTime now({2026, 11, 23}, {12, 0}, QTimeZone::utc());

ExportRecord made(const QString &id, int daysAgo, State state = State::Complete)
{
    ExportRecord record;
    record.id = id;
    record.recordedAt = now.addDays(-daysAgo);
    record.person = {QStringLiteral("c228b2ae-c4fb-4eda-9620-7e73dddd1cac"), QStringLiteral("Bob"), QStringLiteral("bob@fabrikam.example"), {}};
    record.caseReference = QStringLiteral("DSR-7");
    record.storageHost = QStringLiteral("contoso.blob.core.windows.net");
    record.storageContainer = QStringLiteral("box");
    record.state = state;
    return record;
}

ExportRecord ofAnother(const QString &id, int daysAgo)
{
    ExportRecord record = made(id, daysAgo);
    record.person = {QStringLiteral("d228b2ae-c4fb-4eda-9620-7e73dddd1cac"), QStringLiteral("Ann"), QStringLiteral("ann@fabrikam.example"), {}};
    return record;
}

ExportDuplicates judge(const ExportRecord &intent, const QList<ExportRecord> &earlier)
{
    return {intent, earlier, [](const ExportRecord &record) { return record.caseReference; }, now};
}

QStringList ids(const QList<ExportRecord> &records)
{
    QStringList all;
    for (const ExportRecord &record : records)
        all.append(record.id);
    return all;
}
}

class tst_ExportDuplicates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingEarlier();
    void newestFirst();
    void everyState_data();
    void everyState();
    void recentEnds();
    void openIsNeverTooOld();
    void samePersonHoweverWritten();
    void personWithoutNames();
    void sameContainerHoweverWritten();
    void noContainerIsNotTheSame();
    void sameReferenceHoweverWritten();
    void noReferenceIsNotTheSame();
    void referenceOfTheCase();
    void othersOfTheReference();
    void erased();
    void itself();
};

void tst_ExportDuplicates::nothingEarlier()
{
    const auto none = judge(made(QStringLiteral("new"), 0), {});
    QVERIFY(none.ofPerson().isEmpty() && none.intoContainer().isEmpty() && none.ofReference().isEmpty());
    QCOMPARE(none.ofReferenceForOthers(), 0);
}

void tst_ExportDuplicates::newestFirst()
{
    const auto found =
        judge(made(QStringLiteral("new"), 0), {made(QStringLiteral("b"), 5), made(QStringLiteral("c"), 1), made(QStringLiteral("a"), 9)});
    const QStringList order{QStringLiteral("c"), QStringLiteral("b"), QStringLiteral("a")};
    QCOMPARE(ids(found.ofPerson()), order);
    QCOMPARE(ids(found.intoContainer()), order);
    QCOMPARE(ids(found.ofReference()), order);
}

void tst_ExportDuplicates::everyState_data()
{
    QTest::addColumn<State>("state");
    QTest::addColumn<bool>("counts");
    const QMetaEnum states = QMetaEnum::fromType<State>();
    for (int i = 0; i < states.keyCount(); ++i) {
        const auto state = State(states.value(i));
        QTest::newRow(states.key(i)) << state << (state != State::Recorded && state != State::NotSent && state != State::Rejected);
    }
}

void tst_ExportDuplicates::everyState()
{
    QFETCH(State, state);
    QFETCH(bool, counts);
    const auto found = judge(made(QStringLiteral("new"), 0), {made(QStringLiteral("old"), 1, state)});
    QCOMPARE(found.ofPerson().size(), counts ? 1 : 0);
    QCOMPARE(found.intoContainer().size(), counts ? 1 : 0);
    QCOMPARE(found.ofReference().size(), counts ? 1 : 0);
}

void tst_ExportDuplicates::recentEnds()
{
    const auto found = judge(made(QStringLiteral("new"), 0), {made(QStringLiteral("in"), 90), made(QStringLiteral("out"), 91)});
    QCOMPARE(ids(found.ofPerson()), QStringList{QStringLiteral("in")});
    // A container takes one export, whenever it was.
    QCOMPARE(found.intoContainer().size(), 2);
    QCOMPARE(found.ofReference().size(), 2);
}

void tst_ExportDuplicates::openIsNeverTooOld()
{
    ExportRecord putAway = made(QStringLiteral("put away"), 400, State::Unconfirmed);
    putAway.closed = true;
    const auto found =
        judge(made(QStringLiteral("new"), 0),
              {made(QStringLiteral("running"), 300, State::Running), made(QStringLiteral("unknown"), 400, State::Unconfirmed), putAway});
    QCOMPARE(ids(found.ofPerson()), QStringList({QStringLiteral("running"), QStringLiteral("unknown")}));
}

void tst_ExportDuplicates::samePersonHoweverWritten()
{
    ExportRecord upper = made(QStringLiteral("upper"), 1);
    upper.person.userId = upper.person.userId.toUpper();
    upper.person.userPrincipalName.clear();
    ExportRecord byName = made(QStringLiteral("by name"), 2);
    byName.person.userId = QStringLiteral("another-id");
    byName.person.userPrincipalName = QStringLiteral("BOB@fabrikam.example");
    const auto found = judge(made(QStringLiteral("new"), 0), {upper, byName, ofAnother(QStringLiteral("other"), 1)});
    QCOMPARE(ids(found.ofPerson()), QStringList({QStringLiteral("upper"), QStringLiteral("by name")}));
}

void tst_ExportDuplicates::personWithoutNames()
{
    ExportRecord first = made(QStringLiteral("old"), 1);
    first.person = {QStringLiteral("one"), {}, {}, {}};
    ExportRecord second = made(QStringLiteral("new"), 0);
    second.person = {QStringLiteral("two"), {}, {}, {}};
    QVERIFY(judge(second, {first}).ofPerson().isEmpty());
}

void tst_ExportDuplicates::sameContainerHoweverWritten()
{
    ExportRecord old = ofAnother(QStringLiteral("old"), 1);
    old.storageHost = old.storageHost.toUpper();
    ExportRecord elsewhere = ofAnother(QStringLiteral("elsewhere"), 1);
    elsewhere.storageHost = QStringLiteral("fabrikam.blob.core.windows.net");
    QCOMPARE(ids(judge(made(QStringLiteral("new"), 0), {old, elsewhere}).intoContainer()), QStringList{QStringLiteral("old")});
}

void tst_ExportDuplicates::noContainerIsNotTheSame()
{
    ExportRecord old = made(QStringLiteral("old"), 1);
    old.storageContainer.clear();
    ExportRecord intent = made(QStringLiteral("new"), 0);
    intent.storageContainer.clear();
    QVERIFY(judge(intent, {old}).intoContainer().isEmpty());
}

void tst_ExportDuplicates::sameReferenceHoweverWritten()
{
    ExportRecord intent = made(QStringLiteral("new"), 0);
    intent.caseReference = QStringLiteral("  dsr-7 ");
    QCOMPARE(judge(intent, {made(QStringLiteral("old"), 1)}).ofReference().size(), 1);
    intent.caseReference = QStringLiteral("DSR -7");
    QCOMPARE(judge(intent, {made(QStringLiteral("old"), 1)}).ofReference().size(), 1);
    intent.caseReference = QStringLiteral("DSR-77");
    QVERIFY(judge(intent, {made(QStringLiteral("old"), 1)}).ofReference().isEmpty());
}

void tst_ExportDuplicates::noReferenceIsNotTheSame()
{
    ExportRecord old = made(QStringLiteral("old"), 1);
    old.caseReference.clear();
    ExportRecord intent = made(QStringLiteral("new"), 0);
    intent.caseReference = QStringLiteral("  ");
    QVERIFY(judge(intent, {old}).ofReference().isEmpty());
}

void tst_ExportDuplicates::referenceOfTheCase()
{
    ExportRecord old = made(QStringLiteral("old"), 1);
    old.caseReference = QStringLiteral("another");
    const ExportDuplicates found(made(QStringLiteral("new"), 0), {old}, [](const ExportRecord &) { return QStringLiteral("DSR-7"); }, now);
    QCOMPARE(found.ofReference().size(), 1);
}

void tst_ExportDuplicates::othersOfTheReference()
{
    const auto found =
        judge(made(QStringLiteral("new"), 0), {made(QStringLiteral("a"), 1), ofAnother(QStringLiteral("b"), 2), ofAnother(QStringLiteral("c"), 3)});
    QCOMPARE(found.ofReference().size(), 3);
    QCOMPARE(found.ofReferenceForOthers(), 2);
}

void tst_ExportDuplicates::erased()
{
    ExportRecord old = made(QStringLiteral("old"), 1);
    old.erased = true;
    old.person = {};
    old.caseReference.clear();
    const auto found = judge(made(QStringLiteral("new"), 0), {old});
    QVERIFY(found.ofPerson().isEmpty());
    QVERIFY(found.ofReference().isEmpty());
    QCOMPARE(found.intoContainer().size(), 1);
}

void tst_ExportDuplicates::itself()
{
    QVERIFY(judge(made(QStringLiteral("new"), 0), {made(QStringLiteral("new"), 0, State::Running)}).ofPerson().isEmpty());
}

QTEST_GUILESS_MAIN(tst_ExportDuplicates)

#include "tst_exportduplicates.moc"
