// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/caserecord.h"

#include <QDate>
#include <QList>

/**
 * When a case must be answered: GDPR Art. 12(3), one month from receipt, three when extended, counted as Regulation (EEC, Euratom)
 * No 1182/71 Art. 3 counts: the day of receipt is not counted, the period ends with the end of the day of the same number, or of the
 * month's last day, and what would end on a Saturday, a Sunday or a free day ends with the next working day.
 * While identity is asked for and not proven the clock stands still: the days between are added (EDPB Guidelines 01/2022, 157).
 *
 * A number of own days takes the place of the month; two days or more hold two working days at least (Art. 3(5)). The extension
 * then adds two months to those. Dates that cannot be so change nothing: identity asked for after the last day, proven before it was
 * asked for, either of them not given. What was asked before the request came counts from that day on; a proof that lies ahead is
 * none yet.
 */
class CaseDeadline
{
public:
    /** How the organisation counts. */
    struct Rule {
        /** Instead of the month, for cases that have no number of their own; 0: the month. */
        int days = 0;
        QList<QDate> freeDays;
    };

    enum class Standing {
        None, ///< no date of receipt
        Stopped, ///< identity was asked for and is not proven
        Running,
        DueSoon, ///< seven days or fewer
        Overdue,
        Closed, ///< the case is closed; `due()` still says when it would have been
    };

    /** `today` is a day of the organisation's calendar. */
    CaseDeadline(const CaseRecord &record, const Rule &rule, QDate today);

    [[nodiscard]] Standing standing() const;
    /** The last day to answer; invalid for None and Stopped. */
    [[nodiscard]] QDate due() const;
    /** The day the period ends on by the calendar alone, before it moves to a working day; invalid like `due()`. */
    [[nodiscard]] QDate calendarEnd() const;
    /** The last day with an extension by two months, whether or not the case has one; invalid like `due()`. */
    [[nodiscard]] QDate dueWhenExtended() const;
    /** Negative when overdue. */
    [[nodiscard]] int daysLeft() const;
    /** For how long the clock stood, or stands, still. */
    [[nodiscard]] int daysStopped() const;
    /** The day from which it did; invalid when it never did, or when nobody knows since when. */
    [[nodiscard]] QDate stoppedFrom() const;
    /** The day from which it ran again; invalid while it stands still. */
    [[nodiscard]] QDate stoppedUntil() const;
    /** A month from the service, counted from that day, would end after the last day. */
    [[nodiscard]] bool serviceMayOutlast(QDate submittedOn) const;

private:
    void count(const CaseRecord &record, const Rule &rule);

    QDate m_due;
    QDate m_calendarEnd;
    QDate m_dueWhenExtended;
    QDate m_stoppedFrom;
    QDate m_stoppedUntil;
    QDate m_today;
    Standing m_standing = Standing::None;
    int m_daysStopped = 0;
};
