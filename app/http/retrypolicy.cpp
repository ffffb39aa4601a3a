// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/retrypolicy.h"

#include "http/retryafter.h"

#include <algorithm>

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {
constexpr int mostAttempts = 10;
constexpr milliseconds longestElapsed = 30min;
constexpr milliseconds firstDelay = 3s;
constexpr milliseconds longestDelay = 180s;

enum class Again { Never, BackOff, RetryAfter };

Again afterStatus(int status)
{
    switch (status) {
    case 429:
    case 503:
    case 504:
        return Again::RetryAfter;
    case 408:
        return Again::BackOff;
    case 501: // what the service cannot do it will not be able to do soon
    case 505:
        return Again::Never;
    default:
        return status >= 500 && status < 600 ? Again::BackOff : Again::Never;
    }
}

Again afterAnswer(const HttpAnswer &answer)
{
    switch (answer.error) {
    case HttpAnswer::Error::None:
        return afterStatus(answer.status);
    case HttpAnswer::Error::ConnectionLost:
    case HttpAnswer::Error::Timeout:
    case HttpAnswer::Error::HostNotFound:
    case HttpAnswer::Error::ConnectionRefused:
    case HttpAnswer::Error::NetworkUnreachable:
    case HttpAnswer::Error::ProxyFailed:
        return Again::BackOff;
    case HttpAnswer::Error::ProxyAuthenticationRequired:
    case HttpAnswer::Error::TlsFailed:
    case HttpAnswer::Error::Aborted:
    case HttpAnswer::Error::TooLarge:
    case HttpAnswer::Error::Protocol:
    case HttpAnswer::Error::NotSent:
        return Again::Never;
    }
    return Again::Never;
}
}

std::optional<milliseconds> RetryPolicy::delayBeforeNext(QByteArrayView method, const HttpAnswer &answer, int attempt, milliseconds elapsed)
{
    if (method != "GET" || attempt >= mostAttempts)
        return std::nullopt;
    const Again again = afterAnswer(answer);
    if (again == Again::Never)
        return std::nullopt;
    milliseconds delay = backOff(attempt);
    if (again == Again::RetryAfter) {
        const auto wanted = parseRetryAfter(answer.header("Retry-After"), answer.date(), answer.arrivedAt);
        if (wanted && *wanted > 0s)
            delay = *wanted;
    }
    if (elapsed + delay > longestElapsed)
        return std::nullopt;
    return delay;
}

bool RetryPolicy::mayRenew(QByteArrayView method, const HttpAnswer &answer, bool isChallenge, bool renewedBefore)
{
    if (renewedBefore || !answer.isComplete())
        return false;
    const bool isUnauthorised = answer.status == 401;
    return method == "GET" ? isChallenge || isUnauthorised : method == "POST" && isChallenge && isUnauthorised;
}

milliseconds RetryPolicy::backOff(int attempt)
{
    const int bounded = std::clamp(attempt, 1, mostAttempts);
    return std::min(firstDelay * bounded * bounded, longestDelay);
}
