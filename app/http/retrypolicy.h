// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/httpanswer.h"

#include <optional>

/**
 * What may be asked again, and when: the one table of the program, a pure function.
 *
 * | request | answer                                   | again after                              |
 * |---------|------------------------------------------|------------------------------------------|
 * | POST    | any                                      | never: whoever confirmed it decides      |
 * | GET     | 429, 503, 504                            | Retry-After, else the back-off           |
 * | GET     | 408, 500, 502                            | the back-off                             |
 * | GET     | connection lost, time-out                | the back-off                             |
 * | GET     | host not found, refused, unreachable, proxy | the back-off                          |
 * | GET     | the proxy wants a password               | never: whoever knows it decides          |
 * | GET     | TLS failure, abort, too large, not HTTP  | never                                    |
 * | GET     | any other status                         | never                                    |
 *
 * Back-off (msgraph-sdk-design, RetryHandler): 3 s times the square of the attempt's number, at most 180 s;
 * no more than 10 attempts or 30 minutes.
 */
class RetryPolicy
{
public:
    /** `attempt` counts from 1; `elapsed` since the first one was sent. nullopt: give up. */
    [[nodiscard]] static std::optional<std::chrono::milliseconds> delayBeforeNext(QByteArrayView method, const HttpAnswer &answer, int attempt,
                                                                                  std::chrono::milliseconds elapsed);
    /** The back-off of the table; `attempt` counts from 1. */
    [[nodiscard]] static std::chrono::milliseconds backOff(int attempt);
};
