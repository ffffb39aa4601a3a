// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

#include <chrono>

/**
 * How many checks a tenant may be asked for. The documented limit is 10,000 requests per hour and tenant
 * (https://learn.microsoft.com/graph/throttling-limits, data policy operations). 2,000 may come in a burst, two a second are
 * earned again: no hour sees more than 9,200. Pure but for what was spent; times are Clock::monotonic().
 */
class CheckBudget
{
public:
    void spend(const QString &tenantId, std::chrono::milliseconds now);
    /** 0 when one may be sent now. */
    [[nodiscard]] std::chrono::milliseconds untilAllowed(const QString &tenantId, std::chrono::milliseconds now) const;

private:
    /** When everything that was spent is earned again. */
    QHash<QString, std::chrono::milliseconds> m_earnedAt;
};
