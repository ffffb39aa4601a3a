// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/httpanswer.h"

#include <optional>

/**
 * What may be asked again, and when: the one table of the program, a pure function.
 *
 * | request | answer                                      | again                                              |
 * |---------|---------------------------------------------|----------------------------------------------------|
 * | POST    | 401 with a claims challenge, the first one  | at once, with a token that was renewed silently    |
 * | POST    | any other                                   | never: whoever confirmed it decides                |
 * | GET     | 401, or a claims challenge, the first one   | at once, with a token that was renewed silently    |
 * | GET     | 429, 503, 504                               | after Retry-After, else after the back-off         |
 * | GET     | 408, other 5xx but 501 and 505              | after the back-off                                 |
 * | GET     | connection lost, time-out                   | after the back-off                                 |
 * | GET     | host not found, refused, unreachable, proxy | after the back-off                                 |
 * | GET     | the proxy wants a password                  | never: whoever knows it decides                    |
 * | GET     | TLS failure, abort, too large, not HTTP     | never                                              |
 * | GET     | any other status                            | never                                              |
 *
 * A 401 says that the service did not act on the request, so a POST is not done twice. A Retry-After of 0 s counts as none: followed
 * literally, the next request would come without a pause. The service's own words for data policy operations are that their 429 has none
 * (https://learn.microsoft.com/graph/throttling-limits).
 *
 * Back-off (msgraph-sdk-design, RetryHandler): 3 s times the square of the attempt's number, at most 180 s;
 * no more than 10 attempts or 30 minutes. How often operations are asked about over days and weeks is CheckSchedule's.
 */
class RetryPolicy
{
public:
    /** `attempt` counts from 1; `elapsed` since the first one was sent. nullopt: give up. */
    [[nodiscard]] static std::optional<std::chrono::milliseconds> delayBeforeNext(QByteArrayView method, const HttpAnswer &answer, int attempt,
                                                                                  std::chrono::milliseconds elapsed);
    /** Whether the access token may be renewed for another attempt. `isChallenge`: the answer has a claims challenge. */
    [[nodiscard]] static bool mayRenew(QByteArrayView method, const HttpAnswer &answer, bool isChallenge, bool renewedBefore);
    /** The back-off of the table; `attempt` counts from 1. */
    [[nodiscard]] static std::chrono::milliseconds backOff(int attempt);
};
