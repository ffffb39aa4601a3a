// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/deadlinewords.h"

#include "ui/localdate.h"
#include "ui/sign.h"

using Standing = CaseDeadline::Standing;

namespace {
QString daysUntil(const CaseDeadline &deadline)
{
    switch (const int days = deadline.daysLeft()) {
    case 0:
        return DeadlineWords::tr("today");
    case 1:
        return DeadlineWords::tr("tomorrow");
    case -1:
        return DeadlineWords::tr("overdue since yesterday");
    default:
        return days > 0 ? DeadlineWords::tr("in %n days", nullptr, days) : DeadlineWords::tr("overdue by %n days", nullptr, -days);
    }
}
}

QString DeadlineWords::due(const CaseDeadline &deadline)
{
    switch (deadline.standing()) {
    case Standing::None:
        return {};
    case Standing::Stopped:
        return tr("clock stopped");
    case Standing::Closed:
        return tr("case closed");
    case Standing::Running:
    case Standing::DueSoon:
    case Standing::Overdue:
        break;
    }
    const QString day = LocalDate::mediumDate(deadline.due());
    // What presses comes first: the column may be too narrow for both.
    if (deadline.standing() == Standing::Overdue)
        //: How late it is, and the date
        return tr("%1 · %2", "overdue").arg(daysUntil(deadline), day);
    //: A date, and how far away it is
    return tr("%1 · %2").arg(day, daysUntil(deadline));
}

QString DeadlineWords::outlasts(const CaseDeadline &deadline, QDate submittedOn)
{
    if (deadline.standing() == Standing::Closed || !deadline.serviceMayOutlast(submittedOn))
        return {};
    const QString service = LocalDate::longDate(submittedOn.addMonths(1));
    const QString due = LocalDate::longDate(deadline.due());
    if (deadline.standing() == Standing::Overdue)
        return tr("Microsoft may take until %1; the answer was due %2.").arg(service, due);
    return tr("Microsoft may take until %1; the answer is due %2.").arg(service, due);
}

QIcon DeadlineWords::sign(Standing standing)
{
    switch (standing) {
    case Standing::Overdue:
        return Sign::icon(Sign::Shape::Overdue, Sign::Tone::Error);
    case Standing::DueSoon:
        return Sign::icon(Sign::Shape::DueSoon, Sign::Tone::Warning);
    case Standing::Stopped:
        return Sign::icon(Sign::Shape::Stopped, Sign::Tone::Dim);
    case Standing::None:
    case Standing::Running:
    case Standing::Closed:
        break;
    }
    return {};
}
