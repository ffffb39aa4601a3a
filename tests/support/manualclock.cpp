// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "manualclock.h"

using namespace std::chrono_literals;

ManualClock::ManualClock(const QDateTime &start)
    : ManualClock(std::make_shared<Times>(Times{start, 1'000'000ms}))
{
}

ManualClock::ManualClock(const std::shared_ptr<Times> &times)
    : Clock([times] { return times->wall; }, [times] { return times->monotonic; })
    , m_times(times)
{
}

void ManualClock::advance(std::chrono::milliseconds step)
{
    m_times->wall = m_times->wall.addMSecs(step.count());
    m_times->monotonic += step;
    notifyAdjusted();
}

void ManualClock::setWallClock(const QDateTime &utc)
{
    m_times->wall = utc;
    notifyAdjusted();
}
