// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/ledgercolumns.h"

#include <QRegularExpression>

namespace {
constexpr qint64 epochDay = 2440588;
}

namespace LedgerColumns {
QString readable(const QString &text)
{
    QString kept = QString::fromUtf8(text.toUtf8());
    kept.replace(QChar::Null, QChar::ReplacementCharacter);
    return kept;
}

QString cleanProse(const QString &text)
{
    static const QRegularExpression signature(QStringLiteral(R"re((\bsig(?:=|%3D|%253D))[^&\s"'<>;,]+)re"),
                                              QRegularExpression::CaseInsensitiveOption);
    QString kept = text;
    kept.replace(signature, QStringLiteral("\\1[redacted]"));
    return readable(kept);
}

QString text(const QString &value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

QByteArray blob(const QByteArray &value)
{
    return value.isNull() ? QByteArrayLiteral("") : value;
}

QVariant milliseconds(const QDateTime &value)
{
    return value.isValid() ? QVariant(value.toMSecsSinceEpoch()) : QVariant();
}

QVariant days(QDate value)
{
    return value.isValid() ? QVariant(value.toJulianDay() - epochDay) : QVariant();
}

QString placeholders(qsizetype count)
{
    QString marks = QStringLiteral("?");
    for (qsizetype i = 1; i < count; ++i)
        marks += QLatin1String(", ?");
    return marks;
}

QString prefixed(const QString &table, const QStringList &columns)
{
    const QString separator = QStringLiteral(", ") + table + QLatin1Char('.');
    return table + QLatin1Char('.') + columns.join(separator);
}

QDateTime Reader::date()
{
    const QVariant value = next();
    if (value.isNull())
        return {};
    // Setting the time of a UTC value needs no time zone look-up, of which a long list would make many.
    static const QDateTime utc = QDateTime::currentDateTimeUtc();
    QDateTime date = utc;
    date.setMSecsSinceEpoch(value.toLongLong());
    return date;
}

QDate Reader::day()
{
    const QVariant value = next();
    return value.isNull() ? QDate() : QDate::fromJulianDay(value.toLongLong() + epochDay);
}
}
