// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/checkschedule.h"

#include "http/retrypolicy.h"

#include <QtGlobal>

#include <algorithm>

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {
constexpr int backOffAttempts = 10;

milliseconds byAge(milliseconds age)
{
    if (age < 1h)
        return 60s;
    if (age < 24h)
        return 5min;
    if (age < 7 * 24h)
        return 30min;
    return 1h;
}

// "At once" is no time to come back after: followed literally it would be asked without a pause.
bool isUsable(std::optional<seconds> retryAfter)
{
    return retryAfter && *retryAfter > 0s;
}

milliseconds spreadOut(milliseconds wait, double spread)
{
    return wait + milliseconds(qRound64(double(wait.count()) * 0.1 * std::clamp(spread, 0.0, 1.0)));
}
}

milliseconds CheckSchedule::afterAnswer(std::optional<seconds> retryAfter, milliseconds age, double spread)
{
    return spreadOut(isUsable(retryAfter) ? milliseconds(*retryAfter) : byAge(age), spread);
}

milliseconds CheckSchedule::afterFailure(std::optional<seconds> retryAfter, int failures, milliseconds age, double spread)
{
    if (isUsable(retryAfter))
        return spreadOut(*retryAfter, spread);
    return spreadOut(failures <= backOffAttempts ? RetryPolicy::backOff(failures) : std::max(byAge(age), RetryPolicy::backOff(failures)), spread);
}

milliseconds CheckSchedule::afterThrottling(int failures, milliseconds age, double spread)
{
    const milliseconds regular = byAge(age);
    const int doublings = std::clamp(failures - 1, 0, 6);
    return spreadOut(std::max(regular, std::min(regular * (1 << doublings), milliseconds(1h))), spread);
}

milliseconds CheckSchedule::shortestPause()
{
    return 60s;
}
