// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/receiptmoments.h"

#include "ui/localdate.h"

#include <QRegularExpression>

namespace {
// The zone stands behind the time in the same words for every moment, whatever the locale's form is.
QString timeFormatWithoutZone()
{
    static const QRegularExpression zone(QStringLiteral("^\\s*[(\\[]?t+[)\\]]?\\s*|[\\s\\x{202f}\\x{a0}]*[(\\[]?t+[)\\]]?\\s*$"));
    QString format = QLocale().timeFormat(QLocale::LongFormat);
    format.remove(zone);
    return format;
}
}

ReceiptMoments::ReceiptMoments(const QString &zone, int utcOffsetSeconds)
    : m_zone(zone.toUtf8())
    , m_timeFormat(timeFormatWithoutZone())
{
    if (!m_zone.isValid())
        m_zone = QTimeZone(utcOffsetSeconds);
}

QString ReceiptMoments::utc(const QDateTime &moment)
{
    return moment.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
}

QString ReceiptMoments::day(const QDate &date)
{
    return date.isValid() ? LocalDate::longDate(date) : QStringLiteral("–");
}

QDate ReceiptMoments::date(const QDateTime &moment) const
{
    return moment.toTimeZone(m_zone).date();
}

QString ReceiptMoments::local(const QDateTime &moment) const
{
    if (!moment.isValid())
        return QStringLiteral("–");
    const QDateTime here = moment.toTimeZone(m_zone);
    return QStringLiteral("%1 %2 %3").arg(day(here.date()), QLocale().toString(here.time(), m_timeFormat), m_zone.abbreviation(moment));
}

QString ReceiptMoments::full(const QDateTime &moment) const
{
    return moment.isValid() ? QStringLiteral("%1 (%2)").arg(local(moment), utc(moment)) : QStringLiteral("–");
}

QString ReceiptMoments::zoneName() const
{
    return QString::fromUtf8(m_zone.id());
}
