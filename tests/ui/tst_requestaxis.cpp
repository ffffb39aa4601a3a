// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requestaxis.h"

#include <QTest>
#include <QTimeZone>

using Kind = RequestAxis::Kind;

namespace {
QDateTime noon(int month, int day)
{
    return QDateTime({2026, month, day}, {12, 0}, QTimeZone::utc());
}

QList<Kind> kinds(const RequestAxis &axis)
{
    QList<Kind> all;
    for (const RequestAxis::Mark &mark : axis.marks())
        all.append(mark.kind);
    return all;
}
}

class tst_RequestAxis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingKnown();
    void wholeRequest();
    void withoutCase();
    void oneMoment();
    void positionsFollowTime();
    void orderOfOneMoment();
    void completeBeforeReceived();
    void overdue();
    void notOverdueOnTheLastDay();
    void serviceTakesAMonth();
    void serviceOnTheLastOfAMonth();
    void clockStandsStill();
    void checksOfEvents();
};

void tst_RequestAxis::nothingKnown()
{
    const RequestAxis axis;
    QVERIFY(axis.marks().isEmpty());
    QVERIFY(!axis.now() && !axis.checks() && !axis.service() && !axis.overdue() && !axis.stopped());
    RequestAxis::Facts facts;
    facts.now = noon(11, 1);
    QVERIFY(!RequestAxis(facts).now());
}

void tst_RequestAxis::wholeRequest()
{
    RequestAxis::Facts facts;
    facts.receivedOn = {2026, 11, 1};
    facts.submitted = noon(11, 3);
    facts.checks = {12, noon(11, 3).addSecs(60), noon(11, 5)};
    facts.ended = noon(11, 5);
    facts.due = {2026, 12, 1};
    facts.now = noon(11, 10);
    const RequestAxis axis(facts);
    QCOMPARE(kinds(axis), QList<Kind>({Kind::Received, Kind::Submitted, Kind::Checked, Kind::Complete, Kind::Due}));
    QCOMPARE(axis.marks().first().position, 0.0);
    QCOMPARE(axis.marks().last().position, 1.0);
    QVERIFY(axis.now() && *axis.now() > axis.marks().at(3).position && *axis.now() < 1);
    QVERIFY(!axis.overdue());
    QVERIFY(!axis.isWithinADay());
}

void tst_RequestAxis::withoutCase()
{
    RequestAxis::Facts facts;
    facts.submitted = noon(11, 3);
    facts.checks = {2, noon(11, 3).addSecs(30), noon(11, 3).addSecs(60)};
    facts.ended = noon(11, 3).addSecs(60);
    const RequestAxis axis(facts);
    QCOMPARE(kinds(axis), QList<Kind>({Kind::Submitted, Kind::Checked, Kind::Complete}));
    QVERIFY(axis.isWithinADay());
    QVERIFY(!axis.now());
    const auto checks = axis.checks();
    QVERIFY(checks);
    QCOMPARE(checks->from, 0.5);
    QCOMPARE(checks->to, 1.0);
}

void tst_RequestAxis::oneMoment()
{
    RequestAxis::Facts facts;
    facts.submitted = noon(11, 3);
    const RequestAxis axis(facts);
    QCOMPARE(axis.marks().size(), 1);
    QCOMPARE(axis.marks().first().position, 0.0);
}

void tst_RequestAxis::positionsFollowTime()
{
    RequestAxis::Facts facts;
    facts.receivedOn = {2026, 11, 2};
    facts.due = {2026, 11, 11};
    facts.submitted = QDateTime({2026, 11, 7}, {0, 0});
    const RequestAxis axis(facts);
    QVERIFY(qAbs(axis.marks().at(1).position - 0.5) < 0.001);
}

void tst_RequestAxis::orderOfOneMoment()
{
    RequestAxis::Facts facts;
    facts.submitted = noon(11, 3);
    facts.checks = {1, noon(11, 3), noon(11, 3)};
    facts.ended = noon(11, 3);
    facts.failed = true;
    QCOMPARE(kinds(RequestAxis(facts)), QList<Kind>({Kind::Submitted, Kind::Checked, Kind::Failed}));
}

void tst_RequestAxis::completeBeforeReceived()
{
    // A date that was mistyped, or an export that was put into a case later.
    RequestAxis::Facts facts;
    facts.receivedOn = {2026, 11, 20};
    facts.submitted = noon(11, 3);
    facts.ended = noon(11, 4);
    const RequestAxis axis(facts);
    QCOMPARE(kinds(axis), QList<Kind>({Kind::Submitted, Kind::Complete, Kind::Received}));
    QCOMPARE(axis.marks().last().position, 1.0);
}

void tst_RequestAxis::overdue()
{
    RequestAxis::Facts facts;
    facts.receivedOn = {2026, 11, 1};
    facts.due = {2026, 12, 1};
    facts.now = noon(12, 4);
    const RequestAxis axis(facts);
    const auto late = axis.overdue();
    QVERIFY(late);
    QCOMPARE(late->to, 1.0);
    QCOMPARE(late->from, axis.marks().last().position);
    QVERIFY(late->from < 1.0);
}

void tst_RequestAxis::notOverdueOnTheLastDay()
{
    RequestAxis::Facts facts;
    facts.receivedOn = {2026, 11, 1};
    facts.due = {2026, 12, 1};
    facts.now = QDateTime({2026, 12, 1}, {23, 59, 59});
    QVERIFY(!RequestAxis(facts).overdue());
    facts.now = QDateTime({2026, 12, 2}, {0, 0, 1});
    QVERIFY(RequestAxis(facts).overdue());
    facts.now = {};
    QVERIFY(!RequestAxis(facts).overdue());
}

void tst_RequestAxis::serviceTakesAMonth()
{
    RequestAxis::Facts facts;
    facts.receivedOn = {2026, 11, 1};
    facts.submitted = noon(11, 20);
    facts.due = {2026, 12, 1};
    facts.serviceMayTakeAMonth = true;
    const RequestAxis axis(facts);
    QCOMPARE(axis.serviceUntil(), QDate(2026, 12, 20));
    const auto service = axis.service();
    QVERIFY(service);
    QCOMPARE(service->to, 1.0);
    QCOMPARE(service->from, axis.marks().at(1).position);
    QVERIFY(axis.marks().last().position < 1.0);

    facts.serviceMayTakeAMonth = false;
    QVERIFY(!RequestAxis(facts).service());
    QCOMPARE(RequestAxis(facts).marks().last().position, 1.0);
}

void tst_RequestAxis::serviceOnTheLastOfAMonth()
{
    RequestAxis::Facts facts;
    facts.submitted = QDateTime({2027, 1, 31}, {12, 0});
    facts.serviceMayTakeAMonth = true;
    QCOMPARE(RequestAxis(facts).serviceUntil(), QDate(2027, 2, 28));
}

void tst_RequestAxis::clockStandsStill()
{
    RequestAxis::Facts facts;
    facts.receivedOn = {2026, 11, 1};
    facts.stoppedFrom = {2026, 11, 3};
    facts.now = noon(11, 10);
    QCOMPARE(RequestAxis(facts).stopped()->to, 1.0);
    facts.stoppedUntil = {2026, 11, 6};
    QVERIFY(RequestAxis(facts).stopped()->to < 1.0);
    facts.stoppedUntil = {2026, 11, 2};
    QVERIFY(!RequestAxis(facts).stopped());
}

void tst_RequestAxis::checksOfEvents()
{
    QList<LedgerEvent> events(4);
    events[0].kind = LedgerEvent::Kind::AnswerReceived;
    events[0].occurredAt = noon(11, 1);
    events[1].kind = LedgerEvent::Kind::CheckAnswered;
    events[1].occurredAt = noon(11, 2);
    events[2].kind = LedgerEvent::Kind::CheckFailed;
    events[2].occurredAt = noon(11, 3);
    events[3].kind = LedgerEvent::Kind::Reopened;
    events[3].occurredAt = noon(11, 4);
    const auto checks = RequestAxis::Checks::of(events);
    QCOMPARE(checks.count, 2);
    QCOMPARE(checks.first, noon(11, 2));
    QCOMPARE(checks.last, noon(11, 3));
}

QTEST_GUILESS_MAIN(tst_RequestAxis)

#include "tst_requestaxis.moc"
