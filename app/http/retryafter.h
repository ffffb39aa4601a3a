// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

/** RFC 9110 §5.6.7, all three forms; UTC, invalid when unreadable. Qt::RFC2822Date rejects the zone `GMT`. */
[[nodiscard]] QDateTime parseHttpDate(QByteArrayView value);

/**
 * RFC 9110 §10.2.3: seconds, or a date that is read against the answer's own `Date` (`arrivedAt` where it has none).
 * A date in the past is 0 s. Absent, negative, fractional or above 31 days is unreadable: nullopt.
 */
[[nodiscard]] std::optional<std::chrono::seconds> parseRetryAfter(QByteArrayView value, const QDateTime &answerDate, const QDateTime &arrivedAt);
