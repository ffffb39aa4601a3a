// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <functional>
#include <optional>

/** When an operation is asked about again. Pure; `spread` is a number in [0, 1) that keeps many operations apart. */
class CheckSchedule
{
public:
    /**
     * After a good answer: the service's Retry-After, else 60 s in the first hour since the export was accepted, 5 min in
     * the first day, 30 min in the first week, then an hour. Up to 10 % is added, never subtracted. A Retry-After of 0 s
     * counts as none.
     */
    [[nodiscard]] static std::chrono::milliseconds afterAnswer(std::optional<std::chrono::seconds> retryAfter, std::chrono::milliseconds age,
                                                               double spread);
    /** After the n-th failure in a row (from 1): Retry-After where there is one, else a back-off that ends in the schedule above. */
    [[nodiscard]] static std::chrono::milliseconds afterFailure(std::optional<std::chrono::seconds> retryAfter, int failures,
                                                                std::chrono::milliseconds age, double spread);
    /** After the n-th failure in a row (from 1), a 429 without Retry-After: twice the schedule's time for each, at most an hour or that time. */
    [[nodiscard]] static std::chrono::milliseconds afterThrottling(int failures, std::chrono::milliseconds age, double spread);
    /** How soon after a request a person may ask again when the service named no time. */
    [[nodiscard]] static std::chrono::milliseconds shortestPause();
};
