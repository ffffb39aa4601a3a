// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/localdate.h"

#include <QLocale>
#include <QRegularExpression>

namespace {
QString formatWithoutWeekday(const QLocale &locale)
{
    static const QRegularExpression leading(QStringLiteral("^d{3,4}[,.،]?\\s*(?='|[dMy])"));
    static const QRegularExpression trailing(QStringLiteral("[,\\s]*d{3,4}$"));
    QString format = locale.dateFormat(QLocale::LongFormat);
    format.remove(leading);
    format.remove(trailing);
    return format;
}
}

QString LocalDate::longDate(const QDateTime &moment)
{
    return longDate(moment.toLocalTime().date());
}

QString LocalDate::longDate(QDate day)
{
    const QLocale locale;
    return locale.toString(day, formatWithoutWeekday(locale));
}

QString LocalDate::longDateTime(const QDateTime &moment)
{
    const QLocale locale;
    return QStringLiteral("%1 %2").arg(longDate(moment), locale.toString(moment.toLocalTime().time(), QLocale::ShortFormat));
}

QString LocalDate::mediumDate(QDate day)
{
    const QLocale locale;
    return locale.toString(day, formatWithoutWeekday(locale).replace(QStringLiteral("MMMM"), QStringLiteral("MMM")));
}

qint64 LocalDate::daysBetween(const QDateTime &from, const QDateTime &to)
{
    return from.toLocalTime().date().daysTo(to.toLocalTime().date());
}
