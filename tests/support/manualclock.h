// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/clock.h"

#include <QTimeZone>

#include <memory>

/** A clock that moves only when a test says so; moving it tells every waiting Alarm. */
class ManualClock : public Clock
{
public:
    explicit ManualClock(const QDateTime &start = QDateTime({2026, 11, 23}, {12, 0}, QTimeZone::utc()));

    /** Wall clock and monotonic clock together, as time passes. */
    void advance(std::chrono::milliseconds step);
    /** The wall clock alone, as when somebody sets it. */
    void setWallClock(const QDateTime &utc);

private:
    struct Times {
        QDateTime wall;
        std::chrono::milliseconds monotonic;
    };
    ManualClock(const std::shared_ptr<Times> &times);

    std::shared_ptr<Times> m_times;
};
