// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

/** Moments as a receipt gives them: for people in one place, and in UTC for everybody else. */
class ReceiptMoments
{
public:
    /** `zone` is an IANA name; the offset is used where the name is not known. */
    ReceiptMoments(const QString &zone, int utcOffsetSeconds);

    /** "23 November 2026 13:30:15 CET (2026-11-23 12:30:15 UTC)"; a dash for none. */
    [[nodiscard]] QString full(const QDateTime &moment) const;
    /** "23 November 2026 13:30:15 CET" */
    [[nodiscard]] QString local(const QDateTime &moment) const;
    /** "2026-11-23 12:30:15 UTC" */
    [[nodiscard]] static QString utc(const QDateTime &moment);
    [[nodiscard]] static QString day(const QDate &date);
    /** The day that it was there. */
    [[nodiscard]] QDate date(const QDateTime &moment) const;
    /** "Europe/Berlin" */
    [[nodiscard]] QString zoneName() const;

private:
    QTimeZone m_zone;
    QString m_timeFormat;
};
