// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/progressreading.h"

namespace {
using Scale = ProgressReading::Scale;

Scale scaleOf(double value)
{
    if (value > 0 && value < 1)
        return Scale::Fraction;
    if (value > 1 && value <= 100)
        return Scale::Percent;
    // 0 and 1 fit both; anything else fits neither.
    return value == 0 || value == 1 ? Scale::Unknown : Scale::Inconsistent;
}
}

ProgressReading ProgressReading::of(Scale before, std::optional<double> value)
{
    if (!value || before == Scale::Inconsistent)
        return {before, std::nullopt};
    const Scale now = scaleOf(*value);
    if (now == Scale::Unknown)
        return {before, std::nullopt};
    if (now == Scale::Inconsistent || (before != Scale::Unknown && before != now))
        return {Scale::Inconsistent, std::nullopt};
    const double fraction = now == Scale::Fraction ? *value : *value / 100;
    return {now, fraction < 1 ? std::optional(fraction) : std::nullopt};
}
