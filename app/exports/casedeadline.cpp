// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/casedeadline.h"

#include <algorithm>
#include <limits>

namespace {
constexpr int monthsToAnswer = 1;
constexpr int monthsOfExtension = 2;
constexpr int soonDays = 7;
constexpr int fewestWorkingDays = 2;

// The days on which the clock stood still: those after `from`, up to and with `until`.
struct Pause {
    QDate from;
    QDate until;

    [[nodiscard]] qint64 days() const { return from.isValid() && until.isValid() ? std::max<qint64>(0, from.daysTo(until)) : 0; }
    [[nodiscard]] bool covers(QDate day) const { return days() > 0 && day > from && day <= until; }
};

bool isWorkingDay(QDate day, const QList<QDate> &freeDays)
{
    return day.dayOfWeek() < Qt::Saturday && !freeDays.contains(day);
}

QDate workingDayFrom(QDate day, const QList<QDate> &freeDays)
{
    while (day.isValid() && !isWorkingDay(day, freeDays))
        day = day.addDays(1);
    return day;
}

// Counts until it has enough, so a period of years costs no more than one of days.
bool holdsTwoWorkingDays(QDate received, QDate end, const Pause &pause, const QList<QDate> &freeDays)
{
    int found = 0;
    for (QDate day = received.addDays(1); day.isValid() && day <= end; day = day.addDays(1)) {
        if (pause.covers(day)) {
            day = std::min(pause.until, end);
            continue;
        }
        if (isWorkingDay(day, freeDays) && ++found == fewestWorkingDays)
            return true;
    }
    return false;
}

struct Period {
    QDate calendarEnd;
    QDate due;
};

class Counting
{
public:
    Counting(QDate received, int ownDays, const QList<QDate> &freeDays)
        : m_received(received)
        , m_ownDays(ownDays)
        , m_freeDays(freeDays)
    {
    }

    [[nodiscard]] Period period(bool extended, const Pause &pause) const
    {
        Period period;
        period.calendarEnd = calendarEnd(extended).addDays(pause.days());
        // At the end of the calendar `QDate::addMonths()` begins at its start again.
        if (!period.calendarEnd.isValid() || period.calendarEnd <= m_received)
            return {};
        period.due = workingDayFrom(period.calendarEnd, m_freeDays);
        while (m_ownDays >= fewestWorkingDays && period.due.isValid() && !holdsTwoWorkingDays(m_received, period.due, pause, m_freeDays))
            period.due = workingDayFrom(period.due.addDays(1), m_freeDays);
        return period;
    }

private:
    [[nodiscard]] QDate calendarEnd(bool extended) const
    {
        if (m_ownDays > 0) {
            const QDate end = m_received.addDays(m_ownDays);
            return extended ? end.addMonths(monthsOfExtension) : end;
        }
        // From receipt, not from the end of the first month: 31 January and three months is 30 April.
        return m_received.addMonths(extended ? monthsToAnswer + monthsOfExtension : monthsToAnswer);
    }

    QDate m_received;
    int m_ownDays;
    const QList<QDate> &m_freeDays;
};

int bounded(qint64 days)
{
    return int(std::clamp<qint64>(days, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
}
}

CaseDeadline::CaseDeadline(const CaseRecord &record, const Rule &rule, QDate today)
    : m_today(today)
{
    if (record.receivedOn.isValid())
        count(record, rule);
    if (record.closed)
        m_standing = Standing::Closed;
}

void CaseDeadline::count(const CaseRecord &record, const Rule &rule)
{
    const Counting counting(record.receivedOn, record.ownDays > 0 ? record.ownDays : rule.days, rule.freeDays);
    Pause pause;
    bool stopped = false;
    if (record.identity != CaseRecord::Identity::NotRecorded && record.identityAskedOn.isValid()) {
        pause.from = std::max(record.identityAskedOn, record.receivedOn);
        const bool proven = record.identity == CaseRecord::Identity::Proven;
        const bool provenAhead = proven && record.identityProvenOn > m_today;
        pause.until = proven && !provenAhead ? record.identityProvenOn : m_today;
        // A clock that had run out is not stopped any more, and one that is to stop still runs.
        const QDate lastDay = counting.period(record.extended, {}).due;
        const bool inTime = pause.from <= lastDay && record.identityAskedOn <= m_today;
        if (!inTime)
            pause = {};
        stopped = inTime && (!proven || provenAhead);
    } else if (record.identity == CaseRecord::Identity::Asked) {
        stopped = true;
    }
    m_daysStopped = bounded(pause.days());
    if (stopped) {
        m_standing = Standing::Stopped;
        m_stoppedFrom = pause.from;
        return;
    }
    if (pause.days() > 0) {
        m_stoppedFrom = pause.from;
        m_stoppedUntil = pause.until;
    }
    const Period period = counting.period(record.extended, pause);
    m_calendarEnd = period.calendarEnd;
    m_due = period.due;
    m_dueWhenExtended = counting.period(true, pause).due;
    if (!m_due.isValid()) {
        m_calendarEnd = {};
        return;
    }
    m_standing = daysLeft() < 0 ? Standing::Overdue : daysLeft() <= soonDays ? Standing::DueSoon : Standing::Running;
}

CaseDeadline::Standing CaseDeadline::standing() const
{
    return m_standing;
}

QDate CaseDeadline::due() const
{
    return m_due;
}

QDate CaseDeadline::calendarEnd() const
{
    return m_calendarEnd;
}

QDate CaseDeadline::dueWhenExtended() const
{
    return m_dueWhenExtended;
}

int CaseDeadline::daysLeft() const
{
    return m_due.isValid() && m_today.isValid() ? bounded(m_today.daysTo(m_due)) : 0;
}

int CaseDeadline::daysStopped() const
{
    return m_daysStopped;
}

QDate CaseDeadline::stoppedFrom() const
{
    return m_stoppedFrom;
}

QDate CaseDeadline::stoppedUntil() const
{
    return m_stoppedUntil;
}

bool CaseDeadline::serviceMayOutlast(QDate submittedOn) const
{
    return m_due.isValid() && submittedOn.isValid() && submittedOn.addMonths(monthsToAnswer) > m_due;
}
