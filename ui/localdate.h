// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

/** Moments as people read them: in their locale and their time zone. */
namespace LocalDate {
/** "22 January 2027": the locale's long form without the day of the week. */
[[nodiscard]] QString longDate(const QDateTime &moment);
/** Of a day of the organisation's calendar. */
[[nodiscard]] QString longDate(QDate day);
/** The same with the time of day. */
[[nodiscard]] QString longDateTime(const QDateTime &moment);
/** "22 Jan 2027": the long form with a short month. */
[[nodiscard]] QString mediumDate(QDate day);
/** Midnights between the two, here. Negative when `to` is earlier. */
[[nodiscard]] qint64 daysBetween(const QDateTime &from, const QDateTime &to);
}
