// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/deadlinewords.h"

#include "ui/cellicon.h"
#include "ui/localdate.h"
#include "ui/semanticcolors.h"

#include <QIcon>
#include <QPainter>
#include <QPalette>

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

// All in a square of 16 by 16.
void paintClock(QPainter &painter)
{
    painter.drawEllipse(QPointF(8, 8), 5.8, 5.8);
    painter.drawPolyline(QPolygonF{{8, 4.8}, {8, 8.2}, {10.4, 9.6}});
}

void paintTriangle(QPainter &painter)
{
    painter.drawPolygon(QPolygonF{{8, 2.4}, {14.2, 13.4}, {1.8, 13.4}});
    painter.drawLine(QPointF(8, 6.4), QPointF(8, 9.4));
    painter.drawPoint(QPointF(8, 11.4));
}

void paintPause(QPainter &painter)
{
    painter.drawLine(QPointF(5.4, 3.6), QPointF(5.4, 12.4));
    painter.drawLine(QPointF(10.6, 3.6), QPointF(10.6, 12.4));
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

QIcon DeadlineWords::sign(Standing standing, const QPalette &palette)
{
    const SemanticColors colors(palette);
    switch (standing) {
    case Standing::Overdue:
        return cellIcon(colors.error(), 1.8, paintTriangle);
    case Standing::DueSoon:
        return cellIcon(colors.warning(), 1.8, paintClock);
    case Standing::Stopped:
        return cellIcon(colors.dim(), 3, paintPause);
    case Standing::None:
    case Standing::Running:
    case Standing::Closed:
        break;
    }
    return {};
}
