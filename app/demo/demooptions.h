// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>

/** What the demo tenant is made of. Tests make it small and quick. */
struct DemoOptions {
    /** 0 for any free one. */
    quint16 port = 0;
    int profiles = 12000;
    /** Profiles on one page of the list. */
    int pageSize = 500;
    /** How long an operation takes from the accepted export to its end. */
    std::chrono::milliseconds pace = std::chrono::minutes(1);
    /** Told to the client with the accepted export and each unfinished operation; 0 tells nothing. */
    std::chrono::seconds retryAfter = std::chrono::seconds(5);
    std::chrono::seconds accessTokenLifetime = std::chrono::minutes(60);
    /** Sends Location and Retry-After of an accepted export as headers, too; documented is the body alone. */
    bool addressInHeaders = false;
    /** UTC; everything that takes time is computed from it when somebody asks. */
    std::function<QDateTime()> clock = &QDateTime::currentDateTimeUtc;
};
