// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/checkbudget.h"

#include <algorithm>

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {
constexpr milliseconds earningTime = 500ms;
constexpr milliseconds burst = 2000 * earningTime;
}

void CheckBudget::spend(const QString &tenantId, milliseconds now)
{
    milliseconds &earnedAt = m_earnedAt[tenantId];
    earnedAt = std::max(earnedAt, now) + earningTime;
}

milliseconds CheckBudget::untilAllowed(const QString &tenantId, milliseconds now) const
{
    return std::max(m_earnedAt.value(tenantId) + earningTime - burst - now, 0ms);
}
