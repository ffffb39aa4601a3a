// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/ledgercolumns.h"

#include <QRegularExpression>

#include <algorithm>

namespace {
constexpr qint64 epochDay = 2440588;
/** More days than any calendar needs, few enough to be added to. */
constexpr qint64 largestDay = 1'000'000'000;

/** An assignment in one place of SQL, a comparison in another. */
QStringList zeroTerms(const QStringList &columns)
{
    QStringList terms;
    for (const QString &column : columns)
        terms << QStringLiteral("%1 = zeroblob(length(%1))").arg(column);
    return terms;
}
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

QString zeroed(const QStringList &columns)
{
    return zeroTerms(columns).join(QStringLiteral(", "));
}

QString areZeros(const QStringList &columns)
{
    return QLatin1Char('(') + zeroTerms(columns).join(QStringLiteral(" AND ")) + QLatin1Char(')');
}

bool isZeros(const QByteArray &bytes)
{
    return std::all_of(bytes.cbegin(), bytes.cend(), [](char c) { return c == '\0'; });
}

bool isZeros(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.isNull(); });
}

QString Reader::utf8()
{
    const QByteArray bytes = next().toByteArray();
    const QString value = QString::fromUtf8(bytes);
    expect(value.toUtf8() == bytes);
    return value;
}

QUrl Reader::address()
{
    const QString written = text();
    const QUrl value(written, QUrl::StrictMode);
    expect(value.toString(QUrl::FullyEncoded) == written);
    return value;
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
    expect(date.isValid() && date.toMSecsSinceEpoch() == value.toLongLong());
    return date;
}

QDate Reader::day()
{
    const QVariant value = next();
    if (value.isNull())
        return {};
    const qint64 days = value.toLongLong();
    const bool plausible = qAbs(days) < largestDay;
    const QDate day = plausible ? QDate::fromJulianDay(days + epochDay) : QDate();
    expect(day.isValid());
    return day;
}

bool Reader::flag()
{
    const qint64 value = number();
    expect(value == 0 || value == 1);
    return value != 0;
}

int Reader::smallNumber()
{
    const qint64 value = number();
    expect(value == int(value));
    return int(value);
}
}
