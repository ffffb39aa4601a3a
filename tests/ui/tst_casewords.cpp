// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/casewords.h"

#include <QLocale>
#include <QMetaEnum>
#include <QTest>

using Identity = CaseRecord::Identity;
using Standing = CaseDeadline::Standing;

namespace {
const QDate today(2026, 11, 23);

CaseRecord received(QDate day)
{
    CaseRecord record;
    record.receivedOn = day;
    return record;
}

QString standing(const CaseRecord &record, QDate day = today)
{
    return CaseWords::standing(record, CaseDeadline(record, {}, day));
}

QString counting(const CaseRecord &record, const CaseDeadline::Rule &rule = {})
{
    return CaseWords::counting(record, CaseDeadline(record, rule, QDate(2026, 12, 1)), rule);
}
}

class tst_CaseWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void saysHowItStands();
    void saysHowItWasCounted();
    void namesCases();
    void everyValueHasItsWords();
    void doubts_data();
    void doubts();
};

void tst_CaseWords::saysHowItStands()
{
    const CaseRecord record = received(QDate(2026, 11, 23));
    QCOMPARE(standing(CaseRecord()), QStringLiteral("No deadline: the date of receipt is not recorded"));
    QCOMPARE(standing(record), QStringLiteral("Due 23 December 2026, in 30 days"));
    QCOMPARE(standing(record, QDate(2026, 12, 22)), QStringLiteral("Due tomorrow, 23 December 2026"));
    QCOMPARE(standing(record, QDate(2026, 12, 23)), QStringLiteral("Due today, 23 December 2026"));
    QCOMPARE(standing(record, QDate(2026, 12, 26)), QStringLiteral("Overdue since 23 December 2026, by 3 days"));
    QCOMPARE(standing(record, QDate(2026, 12, 24)), QStringLiteral("Overdue since yesterday, 23 December 2026"));
    CaseRecord asked = record;
    asked.identity = Identity::Asked;
    QCOMPARE(standing(asked), QStringLiteral("Clock stopped: identity not proven"));
    asked.identityAskedOn = QDate(2026, 11, 25);
    QCOMPARE(standing(asked, QDate(2026, 12, 1)), QStringLiteral("Clock stopped since 25 November 2026: identity not proven"));
    CaseRecord closed = record;
    closed.closed = true;
    closed.outcome = CaseRecord::Outcome::AnsweredInPart;
    QCOMPARE(standing(closed), QStringLiteral("Closed: Answered in part"));
}

void tst_CaseWords::saysHowItWasCounted()
{
    QCOMPARE(counting(CaseRecord()), QString());
    QCOMPARE(counting(received(QDate(2026, 11, 23))), QStringLiteral("One month from receipt (GDPR Art. 12(3))."));
    QVERIFY(counting(received(QDate(2026, 11, 19))).endsWith(QStringLiteral("Moved to a working day from Saturday, 19 December 2026.")));
    QVERIFY(counting(received(QDate(2026, 11, 23)), {0, {QDate(2026, 12, 23)}})
                .endsWith(QStringLiteral("Moved to a working day from 23 December 2026, which is a day off.")));
    QVERIFY(counting(received(QDate(2026, 11, 26)), {2, {}}).contains(QStringLiteral("Moved to a working day from Saturday, 28 November 2026.")));
    QVERIFY(counting(received(QDate(2026, 11, 28)), {2, {}})
                .contains(QStringLiteral("Moved from 30 November 2026, so that there are two working days.")));
    QVERIFY(counting(received(QDate(2026, 11, 23)), {14, {}}).startsWith(QStringLiteral("14 days from receipt.")));
    CaseRecord record = received(QDate(2026, 11, 23));
    record.extended = true;
    record.identity = Identity::Proven;
    record.identityAskedOn = QDate(2026, 11, 24);
    record.identityProvenOn = QDate(2026, 11, 26);
    QCOMPARE(counting(record),
             QStringLiteral("Three months from receipt: one month, extended by two. 2 days added for the time in which identity was not proven."));
    record.ownDays = 10;
    QVERIFY(counting(record).startsWith(QStringLiteral("10 days and two months from receipt.")));
}

void tst_CaseWords::namesCases()
{
    CaseRecord record;
    record.openedAt = QDateTime({2026, 11, 23}, {12, 0});
    QCOMPARE(CaseWords::name(record), QStringLiteral("Case without a reference, opened 23 November 2026"));
    record.reference = QStringLiteral(" DSR  1 ");
    QCOMPARE(CaseWords::name(record), QStringLiteral("DSR 1"));
    record.erased = true;
    QCOMPARE(CaseWords::name(record), QStringLiteral("Erased case, opened 23 November 2026"));
    record.legalBasis = CaseRecord::LegalBasis::Other;
    QCOMPARE(CaseWords::legalBasis(record), QStringLiteral("Another ground"));
    record.otherBasis = QStringLiteral("CCPA");
    QCOMPARE(CaseWords::legalBasis(record), QStringLiteral("CCPA"));
}

void tst_CaseWords::everyValueHasItsWords()
{
    const auto distinct = [](const QMetaEnum &values, const auto &words) {
        QStringList seen;
        for (int i = 0; i < values.keyCount(); ++i)
            seen << words(values.value(i));
        seen.removeDuplicates();
        seen.removeAll(QString());
        return seen.size() == values.keyCount();
    };
    QVERIFY(distinct(QMetaEnum::fromType<CaseRecord::LegalBasis>(), [](int i) { return CaseWords::legalBasis(CaseRecord::LegalBasis(i)); }));
    QVERIFY(distinct(QMetaEnum::fromType<CaseRecord::Identity>(), [](int i) { return CaseWords::identity(CaseRecord::Identity(i)); }));
    QVERIFY(distinct(QMetaEnum::fromType<CaseRecord::Outcome>(), [](int i) { return CaseWords::outcome(CaseRecord::Outcome(i)); }));
    QCOMPARE(CaseWords::level(Standing::Overdue), StatusIcon::Level::Error);
    QCOMPARE(CaseWords::level(Standing::DueSoon), StatusIcon::Level::Warning);
    QCOMPARE(CaseWords::level(Standing::Stopped), StatusIcon::Level::Warning);
    QCOMPARE(CaseWords::level(Standing::Running), StatusIcon::Level::None);
}

void tst_CaseWords::doubts_data()
{
    QTest::addColumn<QDate>("receivedOn");
    QTest::addColumn<int>("identity");
    QTest::addColumn<QDate>("askedOn");
    QTest::addColumn<QDate>("provenOn");
    QTest::addColumn<bool>("extended");
    QTest::addColumn<QDate>("toldOn");
    QTest::addColumn<QString>("doubt");
    const QDate day(2026, 11, 20);
    const auto row = [](const char *name, QDate receivedOn, Identity identity, QDate askedOn, QDate provenOn, bool extended, QDate toldOn,
                        const char *doubt) {
        QTest::newRow(name) << receivedOn << int(identity) << askedOn << provenOn << extended << toldOn << QString::fromLatin1(doubt);
    };
    row("nothing", day, Identity::NotRecorded, {}, {}, false, {}, "");
    row("all well", day, Identity::Proven, day, day.addDays(2), true, day.addDays(2), "");
    row("receipt ahead", QDate(2026, 11, 24), Identity::NotRecorded, {}, {}, false, {}, "lies ahead");
    row("proven before asked", day, Identity::Proven, day, day.addDays(-1), false, {}, "before it was asked for");
    row("proven ahead", day, Identity::Proven, day, QDate(2026, 11, 24), false, {}, "proven lies ahead");
    row("proven, not asked", day, Identity::Proven, {}, day, false, {}, "both days are needed");
    row("asked too late", day, Identity::Asked, QDate(2026, 12, 22), {}, false, {}, "after the deadline");
    row("asked ahead, on the day it moved to", day, Identity::Asked, QDate(2026, 12, 21), {}, false, {}, "asked for lies ahead");
    row("asked today", day, Identity::Asked, today, {}, false, {}, "");
    row("asked and proven ahead", day, Identity::Proven, QDate(2026, 11, 25), today, false, {}, "before it was asked for");
    row("not told", day, Identity::NotRecorded, {}, {}, true, {}, "must be told of an extension and its reasons by 21 December 2026");
    row("told too late", day, Identity::NotRecorded, {}, {}, true, QDate(2026, 12, 22), "told of the extension after 21 December 2026");
    row("told on the last day", QDate(2026, 10, 23), Identity::NotRecorded, {}, {}, true, today, "");
    row("told on the Monday that it moved to", QDate(2026, 10, 21), Identity::NotRecorded, {}, {}, true, today, "");
    row("told after a Friday", QDate(2026, 10, 20), Identity::NotRecorded, {}, {}, true, today, "after 20 November 2026");
    row("told ahead", day, Identity::NotRecorded, {}, {}, true, QDate(2026, 11, 24), "told of the extension lies ahead");
    row("told before it came", day, Identity::NotRecorded, {}, {}, true, day.addDays(-1), "before the request was received");
}

void tst_CaseWords::doubts()
{
    QFETCH(QDate, receivedOn);
    QFETCH(int, identity);
    QFETCH(QDate, askedOn);
    QFETCH(QDate, provenOn);
    QFETCH(bool, extended);
    QFETCH(QDate, toldOn);
    QFETCH(QString, doubt);
    CaseRecord record = received(receivedOn);
    record.identity = Identity(identity);
    record.identityAskedOn = askedOn;
    record.identityProvenOn = provenOn;
    record.extended = extended;
    record.extensionToldOn = toldOn;
    record.extensionReason = QStringLiteral("many archives");
    const QStringList doubts = CaseWords::doubts(record, {}, today);
    QCOMPARE(doubts.size(), doubt.isEmpty() ? 0 : 1);
    QVERIFY2(doubts.join(QLatin1Char(' ')).contains(doubt), qPrintable(doubts.join(QLatin1Char(' '))));
    record.extensionReason.clear();
    QCOMPARE(CaseWords::doubts(record, {}, today).size(), doubts.size() + (extended ? 1 : 0));
}

QTEST_MAIN(tst_CaseWords)
#include "tst_casewords.moc"
