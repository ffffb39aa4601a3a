// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/retryafter.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {
constexpr seconds longestWait = 31 * 24h;

QDate dateOf(const QRegularExpressionMatch &match)
{
    static const QString months = QStringLiteral("JanFebMarAprMayJunJulAugSepOctNovDec");
    const qsizetype month = months.indexOf(match.captured(QStringLiteral("month")));
    int year = match.captured(QStringLiteral("year")).toInt();
    if (year < 100)
        year += year < 70 ? 2000 : 1900;
    return month % 3 == 0 ? QDate(year, int(month / 3) + 1, match.captured(QStringLiteral("day")).toInt()) : QDate();
}

std::optional<seconds> withinLimit(qint64 value)
{
    if (value > longestWait.count())
        return std::nullopt;
    return seconds(std::max<qint64>(value, 0));
}
}

QDateTime parseHttpDate(QByteArrayView value)
{
    // By hand: QLocale::toDateTime reads a local time, and one that the summer time skips is no UTC time any more.
    static const QRegularExpression forms[] = {
        QRegularExpression(
            QStringLiteral(R"re(^[A-Za-z]{3}, (?<day>\d\d) (?<month>[A-Za-z]{3}) (?<year>\d{4}) (?<time>\d\d:\d\d:\d\d) GMT$)re")), // IMF-fixdate
        QRegularExpression(
            QStringLiteral(R"re(^[A-Za-z]{6,9}, (?<day>\d\d)-(?<month>[A-Za-z]{3})-(?<year>\d\d) (?<time>\d\d:\d\d:\d\d) GMT$)re")), // RFC 850
        QRegularExpression(
            QStringLiteral(R"re(^[A-Za-z]{3} (?<month>[A-Za-z]{3}) (?<day>\d\d?) (?<time>\d\d:\d\d:\d\d) (?<year>\d{4})$)re")), // asctime
    };
    const QString text = QString::fromLatin1(value.toByteArray()).simplified();
    for (const QRegularExpression &form : forms) {
        const QRegularExpressionMatch match = form.match(text);
        if (!match.hasMatch())
            continue;
        // QDateTime would take an impossible time for midnight.
        const QTime time = QTime::fromString(match.captured(QStringLiteral("time")), QStringLiteral("HH:mm:ss"));
        return time.isValid() ? QDateTime(dateOf(match), time, QTimeZone::utc()) : QDateTime();
    }
    return {};
}

std::optional<seconds> parseRetryAfter(QByteArrayView value, const QDateTime &answerDate, const QDateTime &arrivedAt)
{
    const QByteArray text = value.trimmed().toByteArray();
    if (text.isEmpty())
        return std::nullopt;
    const bool digitsOnly = std::all_of(text.cbegin(), text.cend(), [](char c) { return c >= '0' && c <= '9'; });
    if (digitsOnly) {
        bool fits = false;
        const qint64 number = text.toLongLong(&fits);
        return fits ? withinLimit(number) : std::nullopt;
    }
    const QDateTime date = parseHttpDate(text);
    if (!date.isValid())
        return std::nullopt;
    const QDateTime reference = answerDate.isValid() ? answerDate : arrivedAt;
    return withinLimit(reference.secsTo(date));
}
