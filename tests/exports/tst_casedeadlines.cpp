// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/casedeadlines.h"

#include "manualclock.h"

#include <QSignalSpy>
#include <QTest>

using Standing = CaseDeadline::Standing;
using namespace std::chrono_literals;

namespace {
CaseRecord received(const QString &id, QDate day, const QStringList &exportIds)
{
    CaseRecord record;
    record.id = id;
    record.reference = QStringLiteral("DSR-") + id;
    record.receivedOn = day;
    record.exportIds = exportIds;
    return record;
}
}

class tst_CaseDeadlines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void findsTheCaseOfAnExport();
    void countsAgainWhenTold();
    void ruleIsAskedEachTime();
    void midnightHere();
    void everyMidnight();
    void wallClockIsSet();
    void ofACaseAsItWouldBe();
    void pressingWithoutExport();

private:
    QList<CaseRecord> m_cases;
    CaseDeadline::Rule m_rule;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<CaseDeadlines> m_deadlines;
};

void tst_CaseDeadlines::init()
{
    m_cases = {received(QStringLiteral("1"), {2026, 11, 2}, {QStringLiteral("a"), QStringLiteral("b")}),
               received(QStringLiteral("2"), {2026, 11, 23}, {QStringLiteral("c")})};
    m_rule = {};
    m_deadlines.reset();
    m_clock = std::make_unique<ManualClock>();
    m_deadlines = std::make_unique<CaseDeadlines>(*m_clock, [this] { return m_cases; }, [this] { return m_rule; });
}

void tst_CaseDeadlines::findsTheCaseOfAnExport()
{
    QCOMPARE(m_deadlines->ofExport(QStringLiteral("b"))->record.reference, QStringLiteral("DSR-1"));
    QCOMPARE(m_deadlines->ofExport(QStringLiteral("c"))->record.reference, QStringLiteral("DSR-2"));
    QCOMPARE(m_deadlines->ofExport(QStringLiteral("a"))->deadline.due(), QDate(2026, 12, 2));
    QVERIFY(!m_deadlines->ofExport(QStringLiteral("nobody")));
    QVERIFY(!m_deadlines->ofExport({}));
}

void tst_CaseDeadlines::countsAgainWhenTold()
{
    QSignalSpy changed(m_deadlines.get(), &CaseDeadlines::changed);
    m_cases[1].exportIds.append(m_cases[0].exportIds.takeLast());
    m_deadlines->refresh();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_deadlines->ofExport(QStringLiteral("b"))->record.id, QStringLiteral("2"));
    m_cases.clear();
    m_deadlines->refresh();
    QVERIFY(!m_deadlines->ofExport(QStringLiteral("b")));
}

void tst_CaseDeadlines::ruleIsAskedEachTime()
{
    m_rule.days = 10;
    m_deadlines->refresh();
    QCOMPARE(m_deadlines->ofExport(QStringLiteral("a"))->deadline.due(), QDate(2026, 11, 12));
    QCOMPARE(m_deadlines->ofExport(QStringLiteral("a"))->deadline.standing(), Standing::Overdue);
}

void tst_CaseDeadlines::midnightHere()
{
    // It is noon in UTC, 13 o'clock in Berlin.
    QSignalSpy changed(m_deadlines.get(), &CaseDeadlines::changed);
    QCOMPARE(m_deadlines->ofExport(QStringLiteral("a"))->deadline.daysLeft(), 9);
    m_clock->advance(10h + 59min);
    QTest::qWait(0);
    QCOMPARE(changed.size(), 0);
    m_clock->advance(1min);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(m_deadlines->today(), QDate(2026, 11, 24));
    QCOMPARE(m_deadlines->ofExport(QStringLiteral("a"))->deadline.daysLeft(), 8);
}

void tst_CaseDeadlines::everyMidnight()
{
    QSignalSpy changed(m_deadlines.get(), &CaseDeadlines::changed);
    for (int day = 1; day <= 10; ++day) {
        m_clock->advance(24h);
        QTRY_COMPARE(changed.size(), day);
    }
    QCOMPARE(m_deadlines->ofExport(QStringLiteral("a"))->deadline.standing(), Standing::Overdue);
}

void tst_CaseDeadlines::wallClockIsSet()
{
    QSignalSpy changed(m_deadlines.get(), &CaseDeadlines::changed);
    m_clock->setWallClock(m_clock->utcNow().addSecs(60));
    QTest::qWait(0);
    QCOMPARE(changed.size(), 0);
    m_clock->setWallClock(m_clock->utcNow().addDays(30));
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(m_deadlines->ofExport(QStringLiteral("a"))->deadline.standing(), Standing::Overdue);
    m_clock->setWallClock(m_clock->utcNow().addDays(-30));
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(m_deadlines->ofExport(QStringLiteral("a"))->deadline.daysLeft(), 9);
}

void tst_CaseDeadlines::ofACaseAsItWouldBe()
{
    QCOMPARE(m_deadlines->of(received({}, {2026, 11, 23}, {})).due(), QDate(2026, 12, 23));
    QCOMPARE(m_deadlines->of({}).standing(), Standing::None);
}

void tst_CaseDeadlines::pressingWithoutExport()
{
    const auto pressing = [this] {
        QStringList ids;
        const auto entries = m_deadlines->pressingWithoutExport();
        for (const CaseDeadlines::Entry *entry : entries)
            ids << entry->record.id;
        ids.sort();
        return ids;
    };
    m_cases = {received(QStringLiteral("with one"), {2026, 10, 1}, {QStringLiteral("a")}),
               received(QStringLiteral("overdue"), {2026, 10, 1}, {}),
               received(QStringLiteral("soon"), {2026, 10, 30}, {}),
               received(QStringLiteral("later"), {2026, 11, 23}, {}),
               received(QStringLiteral("never"), {}, {}),
               received(QStringLiteral("closed"), {2026, 10, 1}, {})};
    m_cases.last().closed = true;
    m_deadlines->refresh();
    QCOMPARE(pressing(), QStringList({QStringLiteral("overdue"), QStringLiteral("soon")}));
    m_cases[1].exportIds = {QStringLiteral("b")};
    m_deadlines->refresh();
    QCOMPARE(pressing(), QStringList{QStringLiteral("soon")});
}

QTEST_GUILESS_MAIN(tst_CaseDeadlines)

#include "tst_casedeadlines.moc"
