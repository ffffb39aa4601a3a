// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/casedeadline.h"

#include <QTest>

#include <limits>

using Identity = CaseRecord::Identity;
using Standing = CaseDeadline::Standing;

Q_DECLARE_METATYPE(CaseRecord)

namespace {
QDate day(const char *iso)
{
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

QList<QDate> days(const char *list)
{
    QList<QDate> days;
    const QStringList texts = QString::fromLatin1(list).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &text : texts)
        days << QDate::fromString(text, Qt::ISODate);
    return days;
}

CaseRecord received(const char *iso)
{
    CaseRecord record;
    record.receivedOn = day(iso);
    return record;
}

CaseRecord proven(CaseRecord record, const char *askedOn, const char *provenOn)
{
    record.identity = Identity::Proven;
    record.identityAskedOn = day(askedOn);
    record.identityProvenOn = day(provenOn);
    return record;
}

CaseRecord asked(CaseRecord record, const char *askedOn)
{
    record.identity = Identity::Asked;
    record.identityAskedOn = day(askedOn);
    return record;
}

CaseRecord extended(CaseRecord record)
{
    record.extended = true;
    return record;
}
}

class tst_CaseDeadline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAMonth_data();
    void countsAMonth();
    void countsOwnDays_data();
    void countsOwnDays();
    void extends_data();
    void extends();
    void addsTheDaysTheClockStood_data();
    void addsTheDaysTheClockStood();
    void stands_data();
    void stands();
    void saysWhatAnExtensionGives();
    void prefersTheCasesOwnDays();
    void knowsWhenTheServiceOutlasts_data();
    void knowsWhenTheServiceOutlasts();
    void bearsAnyDate();
};

void tst_CaseDeadline::countsAMonth_data()
{
    QTest::addColumn<QDate>("receivedOn");
    QTest::addColumn<QList<QDate>>("freeDays");
    QTest::addColumn<QDate>("calendarEnd");
    QTest::addColumn<QDate>("due");
    const auto row = [](const char *name, const char *receivedOn, const char *freeDays, const char *calendarEnd, const char *due) {
        QTest::newRow(name) << day(receivedOn) << days(freeDays) << day(calendarEnd) << day(due);
    };
    row("the same number", "2026-11-23", "", "2026-12-23", "2026-12-23");
    row("received on a Sunday", "2026-11-22", "", "2026-12-22", "2026-12-22");
    row("ends on a Saturday", "2026-11-19", "", "2026-12-19", "2026-12-21");
    row("ends on a Sunday", "2026-11-20", "", "2026-12-20", "2026-12-21");
    row("January has 31 days, February 28", "2026-01-31", "", "2026-02-28", "2026-03-02");
    row("28 January", "2025-01-28", "", "2025-02-28", "2025-02-28");
    row("29 January, no leap year", "2025-01-29", "", "2025-02-28", "2025-02-28");
    row("30 January, no leap year", "2025-01-30", "", "2025-02-28", "2025-02-28");
    row("31 January, no leap year", "2025-01-31", "", "2025-02-28", "2025-02-28");
    row("29 January, leap year", "2024-01-29", "", "2024-02-29", "2024-02-29");
    row("31 January, leap year", "2024-01-31", "", "2024-02-29", "2024-02-29");
    row("31 January 2100, no leap year", "2100-01-31", "", "2100-02-28", "2100-03-01");
    row("31 January 2000, a leap year", "2000-01-31", "", "2000-02-29", "2000-02-29");
    row("29 February", "2024-02-29", "", "2024-03-29", "2024-03-29");
    row("28 February is not the last day of March", "2025-02-28", "", "2025-03-28", "2025-03-28");
    row("31 March", "2025-03-31", "", "2025-04-30", "2025-04-30");
    row("30 April is not 31 May", "2025-04-30", "", "2025-05-30", "2025-05-30");
    row("31 May", "2025-05-31", "", "2025-06-30", "2025-06-30");
    row("31 August", "2026-08-31", "", "2026-09-30", "2026-09-30");
    row("31 December", "2026-12-31", "", "2027-01-31", "2027-02-01");
    row("1 December to 1 January", "2025-12-01", "", "2026-01-01", "2026-01-01");
    row("1 January is free", "2025-12-01", "2026-01-01", "2026-01-01", "2026-01-02");
    row("free days over a weekend", "2026-11-25", "2026-12-25 2026-12-26", "2026-12-25", "2026-12-28");
    row("a free Monday after a weekend", "2026-11-28", "2026-12-28", "2026-12-28", "2026-12-29");
    row("weekend, then free Monday and Tuesday", "2026-11-26", "2026-12-29 2026-12-28", "2026-12-26", "2026-12-30");
    row("closed until the year is over", "2026-11-24", "2026-12-24 2026-12-25 2026-12-28 2026-12-29 2026-12-30 2026-12-31 2027-01-01", "2026-12-24",
        "2027-01-04");
    row("Good Friday and Easter Monday", "2027-02-26", "2027-03-26 2027-03-29", "2027-03-26", "2027-03-30");
    row("free days before the end do not matter", "2026-11-23", "2026-12-21 2026-12-22", "2026-12-23", "2026-12-23");
    row("free days twice and without order", "2026-11-25", "2026-12-28 2026-12-25 2026-12-25", "2026-12-25", "2026-12-29");
    row("a free day that is no date", "2026-11-23", "nonsense 2026-12-23", "2026-12-23", "2026-12-24");
    row("summer time begins between", "2026-03-16", "", "2026-04-16", "2026-04-16");
    row("the year 9999", "9999-12-15", "", "", "");
}

void tst_CaseDeadline::countsAMonth()
{
    QFETCH(QDate, receivedOn);
    QFETCH(QList<QDate>, freeDays);
    QFETCH(QDate, calendarEnd);
    QFETCH(QDate, due);
    CaseRecord record;
    record.receivedOn = receivedOn;
    const CaseDeadline deadline(record, {0, freeDays}, receivedOn);
    if (receivedOn.year() == 9999) {
        QCOMPARE(deadline.due(), QDate(10000, 1, 17));
        return;
    }
    QCOMPARE(deadline.calendarEnd(), calendarEnd);
    QCOMPARE(deadline.due(), due);
    QCOMPARE(deadline.daysLeft(), int(receivedOn.daysTo(due)));
    QCOMPARE(deadline.standing(), Standing::Running);
    QCOMPARE(deadline.daysStopped(), 0);
}

void tst_CaseDeadline::countsOwnDays_data()
{
    QTest::addColumn<QDate>("receivedOn");
    QTest::addColumn<int>("ownDays");
    QTest::addColumn<QList<QDate>>("freeDays");
    QTest::addColumn<QDate>("due");
    const auto row = [](const char *name, const char *receivedOn, int ownDays, const char *freeDays, const char *due) {
        QTest::newRow(name) << day(receivedOn) << ownDays << days(freeDays) << day(due);
    };
    row("14 days", "2026-11-23", 14, "", "2026-12-07");
    row("30 days", "2026-11-23", 30, "", "2026-12-23");
    row("30 days, ending on a Saturday", "2026-11-19", 30, "", "2026-12-21");
    row("ending on a free day", "2026-11-23", 30, "2026-12-23 2026-12-24 2026-12-25", "2026-12-28");
    row("one day", "2026-11-23", 1, "", "2026-11-24");
    row("one day, from Friday", "2026-11-27", 1, "", "2026-11-30");
    row("two days from Monday", "2026-11-23", 2, "", "2026-11-25");
    row("two days from Thursday hold Friday and Monday", "2026-11-26", 2, "", "2026-11-30");
    row("two days from Friday hold Monday and Tuesday", "2026-11-27", 2, "", "2026-12-01");
    row("two days from Saturday hold Monday and Tuesday", "2026-11-28", 2, "", "2026-12-01");
    row("three days from Friday", "2026-11-27", 3, "", "2026-12-01");
    row("four days from Friday", "2026-11-27", 4, "", "2026-12-01");
    row("three days from Thursday", "2026-11-26", 3, "", "2026-11-30");
    row("four days into a long closure", "2026-12-23", 4, "2026-12-24 2026-12-25 2026-12-28 2026-12-29 2026-12-30 2026-12-31 2027-01-01",
        "2027-01-05");
    row("a year of days", "2026-11-23", 365, "", "2027-11-23");
    row("negative days are none", "2026-11-23", -5, "", "2026-12-23");
}

void tst_CaseDeadline::countsOwnDays()
{
    QFETCH(QDate, receivedOn);
    QFETCH(int, ownDays);
    QFETCH(QList<QDate>, freeDays);
    QFETCH(QDate, due);
    CaseRecord record;
    record.receivedOn = receivedOn;
    QCOMPARE(CaseDeadline(record, {ownDays, freeDays}, receivedOn).due(), due);
    record.ownDays = ownDays;
    QCOMPARE(CaseDeadline(record, {0, freeDays}, receivedOn).due(), due);
}

void tst_CaseDeadline::prefersTheCasesOwnDays()
{
    CaseRecord record = received("2026-11-23");
    record.ownDays = 10;
    QCOMPARE(CaseDeadline(record, {20, {}}, day("2026-11-23")).due(), day("2026-12-03"));
}

void tst_CaseDeadline::extends_data()
{
    QTest::addColumn<CaseRecord>("record");
    QTest::addColumn<QDate>("calendarEnd");
    QTest::addColumn<QDate>("due");
    const auto row = [](const char *name, const CaseRecord &record, const char *calendarEnd, const char *due) {
        QTest::newRow(name) << extended(record) << day(calendarEnd) << day(due);
    };
    row("three months from receipt", received("2026-11-23"), "2027-02-23", "2027-02-23");
    row("31 August", received("2026-08-31"), "2026-11-30", "2026-11-30");
    row("31 January is not counted from 28 February", received("2025-01-31"), "2025-04-30", "2025-04-30");
    row("30 November, no leap year", received("2026-11-30"), "2027-02-28", "2027-03-01");
    row("30 November, leap year", received("2027-11-30"), "2028-02-29", "2028-02-29");
    row("over the end of the year", received("2026-12-01"), "2027-03-01", "2027-03-01");
    CaseRecord own = received("2026-11-23");
    own.ownDays = 10;
    row("own days and two months", own, "2027-02-03", "2027-02-03");
    row("with days added", proven(received("2026-11-23"), "2026-11-25", "2026-11-30"), "2027-02-28", "2027-03-01");
}

void tst_CaseDeadline::extends()
{
    QFETCH(CaseRecord, record);
    QFETCH(QDate, calendarEnd);
    QFETCH(QDate, due);
    const CaseDeadline deadline(record, {}, record.receivedOn.addDays(30));
    QCOMPARE(deadline.calendarEnd(), calendarEnd);
    QCOMPARE(deadline.due(), due);
    QCOMPARE(deadline.dueWhenExtended(), due);
}

void tst_CaseDeadline::saysWhatAnExtensionGives()
{
    const CaseDeadline deadline(received("2026-11-23"), {}, day("2026-11-23"));
    QCOMPARE(deadline.due(), day("2026-12-23"));
    QCOMPARE(deadline.dueWhenExtended(), day("2027-02-23"));
}

void tst_CaseDeadline::addsTheDaysTheClockStood_data()
{
    QTest::addColumn<CaseRecord>("record");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<int>("stopped");
    QTest::addColumn<QDate>("due");
    const auto row = [](const char *name, const CaseRecord &record, const char *today, int stopped, const char *due) {
        QTest::newRow(name) << record << day(today) << stopped << day(due);
    };
    const CaseRecord monday = received("2026-11-23"); // to 23 December, a Wednesday
    row("five days", proven(monday, "2026-11-25", "2026-11-30"), "2026-12-01", 5, "2026-12-28");
    row("one day", proven(monday, "2026-11-25", "2026-11-26"), "2026-12-01", 1, "2026-12-24");
    row("proven the same day", proven(monday, "2026-11-25", "2026-11-25"), "2026-12-01", 0, "2026-12-23");
    row("added before the weekend is looked at", proven(monday, "2026-11-25", "2026-11-28"), "2026-12-01", 3, "2026-12-28");
    row("a clamped month plus days", proven(received("2025-01-31"), "2025-02-03", "2025-02-04"), "2025-02-05", 1, "2025-03-03");
    row("asked before the request came", proven(monday, "2026-11-20", "2026-11-25"), "2026-12-01", 2, "2026-12-25");
    row("proven before the request came", proven(monday, "2026-11-10", "2026-11-12"), "2026-12-01", 0, "2026-12-23");
    row("proven before it was asked for", proven(monday, "2026-11-30", "2026-11-25"), "2026-12-01", 0, "2026-12-23");
    row("nobody wrote when it was asked for", proven(monday, "", "2026-11-25"), "2026-12-01", 0, "2026-12-23");
    row("nobody wrote when it was proven", proven(monday, "2026-11-25", ""), "2026-12-01", 0, "2026-12-23");
    row("asked for on the last day", proven(monday, "2026-12-23", "2026-12-28"), "2026-12-29", 5, "2026-12-28");
    row("asked for when the time was over", proven(monday, "2026-12-24", "2026-12-28"), "2026-12-29", 0, "2026-12-23");
    row("asked for on the day it moved to", proven(received("2026-11-19"), "2026-12-21", "2026-12-22"), "2026-12-22", 1, "2026-12-21");
    row("a year and a day", proven(monday, "2026-11-24", "2027-11-25"), "2027-11-26", 366, "2027-12-24");
    CaseRecord never = proven(monday, "2026-11-25", "2026-11-30");
    never.identity = Identity::NotRecorded;
    row("not recorded after all", never, "2026-12-01", 0, "2026-12-23");
    CaseRecord twoDays = proven(received("2026-11-27"), "2026-11-28", "2026-11-30");
    twoDays.ownDays = 2;
    row("two own days, a Monday on which the clock stood", twoDays, "2026-11-30", 2, "2026-12-02");
    CaseRecord early = proven(monday, "2026-12-10", "2026-12-15");
    row("asked for after today changes nothing yet", early, "2026-12-01", 0, "2026-12-23");
}

void tst_CaseDeadline::addsTheDaysTheClockStood()
{
    QFETCH(CaseRecord, record);
    QFETCH(QDate, today);
    QFETCH(int, stopped);
    QFETCH(QDate, due);
    const CaseDeadline deadline(record, {}, today);
    QCOMPARE(deadline.daysStopped(), stopped);
    QCOMPARE(deadline.due(), due);
    QVERIFY(deadline.standing() != Standing::Stopped);
    QCOMPARE(deadline.stoppedFrom().isValid(), stopped > 0);
    QCOMPARE(deadline.stoppedUntil(), stopped > 0 ? record.identityProvenOn : QDate());
    if (stopped > 0)
        QCOMPARE(deadline.stoppedFrom().daysTo(deadline.stoppedUntil()), qint64(stopped));
}

void tst_CaseDeadline::stands_data()
{
    QTest::addColumn<CaseRecord>("record");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<Standing>("standing");
    QTest::addColumn<int>("daysLeft");
    QTest::addColumn<int>("daysStopped");
    const auto row = [](const char *name, const CaseRecord &record, const char *today, Standing standing, int daysLeft, int daysStopped = 0) {
        QTest::newRow(name) << record << day(today) << standing << daysLeft << daysStopped;
    };
    const CaseRecord monday = received("2026-11-23");
    row("no date of receipt", CaseRecord(), "2026-11-23", Standing::None, 0);
    row("no date of receipt, identity asked for", asked(CaseRecord(), "2026-11-20"), "2026-11-23", Standing::None, 0);
    row("on the day of receipt", monday, "2026-11-23", Standing::Running, 30);
    row("eight days left", monday, "2026-12-15", Standing::Running, 8);
    row("seven days left", monday, "2026-12-16", Standing::DueSoon, 7);
    row("the last day", monday, "2026-12-23", Standing::DueSoon, 0);
    row("the day after", monday, "2026-12-24", Standing::Overdue, -1);
    row("years after", monday, "2036-12-23", Standing::Overdue, -3653);
    row("moved from a Saturday", received("2026-11-19"), "2026-12-20", Standing::DueSoon, 1);
    row("identity asked for", asked(monday, "2026-11-25"), "2026-12-01", Standing::Stopped, 0, 6);
    row("identity asked for today", asked(monday, "2026-12-01"), "2026-12-01", Standing::Stopped, 0, 0);
    row("identity asked for long ago", asked(monday, "2026-11-25"), "2027-12-01", Standing::Stopped, 0, 371);
    row("identity asked for, nobody wrote when", asked(monday, ""), "2026-12-01", Standing::Stopped, 0, 0);
    row("identity to be asked for tomorrow", asked(monday, "2026-12-02"), "2026-12-01", Standing::Running, 22, 0);
    row("identity asked for when the time was over", asked(monday, "2026-12-24"), "2026-12-28", Standing::Overdue, -5, 0);
    row("proven only tomorrow", proven(monday, "2026-11-25", "2026-12-02"), "2026-12-01", Standing::Stopped, 0, 6);
    CaseRecord closed = monday;
    closed.closed = true;
    row("closed in time", closed, "2026-12-01", Standing::Closed, 22);
    row("closed, a year later", closed, "2027-12-23", Standing::Closed, -365);
    CaseRecord closedWithoutDate;
    closedWithoutDate.closed = true;
    row("closed without a date", closedWithoutDate, "2027-12-23", Standing::Closed, 0);
}

void tst_CaseDeadline::stands()
{
    QFETCH(CaseRecord, record);
    QFETCH(QDate, today);
    QFETCH(Standing, standing);
    QFETCH(int, daysLeft);
    QFETCH(int, daysStopped);
    const CaseDeadline deadline(record, {}, today);
    QCOMPARE(deadline.standing(), standing);
    QCOMPARE(deadline.daysLeft(), daysLeft);
    QCOMPARE(deadline.daysStopped(), daysStopped);
    const bool unknown = standing == Standing::None || standing == Standing::Stopped || !record.receivedOn.isValid();
    QCOMPARE(deadline.due().isValid(), !unknown);
    QCOMPARE(deadline.calendarEnd().isValid(), !unknown);
    QCOMPARE(deadline.dueWhenExtended().isValid(), !unknown);
    QCOMPARE(deadline.stoppedFrom(), standing == Standing::Stopped ? record.identityAskedOn : QDate());
    QVERIFY(!deadline.stoppedUntil().isValid());
}

void tst_CaseDeadline::knowsWhenTheServiceOutlasts_data()
{
    QTest::addColumn<CaseRecord>("record");
    QTest::addColumn<QDate>("submittedOn");
    QTest::addColumn<bool>("outlasts");
    const auto row = [](const char *name, const CaseRecord &record, const char *submittedOn, bool outlasts) {
        QTest::newRow(name) << record << day(submittedOn) << outlasts;
    };
    const CaseRecord monday = received("2026-11-23");
    row("submitted on the day of receipt", monday, "2026-11-23", false);
    row("submitted the day after", monday, "2026-11-24", true);
    row("the move to a working day helps", received("2026-11-19"), "2026-11-21", false);
    row("but not for longer", received("2026-11-19"), "2026-11-22", true);
    row("extended", extended(monday), "2027-01-23", false);
    row("extended, and yet", extended(monday), "2027-01-24", true);
    row("submitted when it was over", monday, "2027-06-01", true);
    row("not submitted", monday, "", false);
    row("no date of receipt", CaseRecord(), "2026-11-23", false);
    row("the clock stands still", asked(monday, "2026-11-24"), "2026-11-30", false);
}

void tst_CaseDeadline::knowsWhenTheServiceOutlasts()
{
    QFETCH(CaseRecord, record);
    QFETCH(QDate, submittedOn);
    QFETCH(bool, outlasts);
    QCOMPARE(CaseDeadline(record, {}, day("2026-12-01")).serviceMayOutlast(submittedOn), outlasts);
}

/** Nothing a person can type makes it loop, overflow or say a day that is none. */
void tst_CaseDeadline::bearsAnyDate()
{
    const QDate first = QDate::fromJulianDay(-784350574879);
    const QDate last = QDate::fromJulianDay(784354017364);
    QVERIFY(first.isValid() && last.isValid() && !last.addDays(1).isValid());
    const QList<QDate> dates{{}, first, day("0001-01-01"), QDate(-1, 12, 31), day("2026-11-23"), day("9999-12-31"), last.addDays(-2), last};
    for (const QDate receivedOn : dates) {
        for (const QDate askedOn : dates) {
            for (const QDate provenOn : dates) {
                for (const QDate today : dates) {
                    for (const int ownDays : {0, 1, 2, std::numeric_limits<int>::max()}) {
                        CaseRecord record = proven(CaseRecord(), "", "");
                        record.receivedOn = receivedOn;
                        record.identityAskedOn = askedOn;
                        record.identityProvenOn = provenOn;
                        record.ownDays = ownDays;
                        record.extended = ownDays == 1;
                        const CaseDeadline deadline(record, {0, {day("2026-12-23")}}, today);
                        QVERIFY(deadline.daysStopped() >= 0);
                        QVERIFY(!deadline.due().isValid() || deadline.due() >= deadline.calendarEnd());
                        if (receivedOn.isNull())
                            QCOMPARE(deadline.standing(), Standing::None);
                    }
                }
            }
        }
    }
    // The last days of the calendar have no working day after them: rather no date than a wrong one.
    CaseRecord record;
    record.receivedOn = last;
    QVERIFY(!CaseDeadline(record, {}, last).due().isValid());
}

QTEST_GUILESS_MAIN(tst_CaseDeadline)
#include "tst_casedeadline.moc"
