// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/httpexchange.h"

#include <QSignalSpy>
#include <QTest>

/** The outcome of the exchange, which is waited for; an answer with status -1 when there is none in time. */
inline HttpAnswer answerOf(HttpExchange *exchange, int milliseconds = 10'000)
{
    QSignalSpy spy(exchange, &HttpExchange::finished);
    if (spy.isEmpty() && !spy.wait(milliseconds)) {
        HttpAnswer none;
        none.status = -1;
        none.error = HttpAnswer::Error::NotSent;
        return none;
    }
    return spy.at(0).at(0).value<HttpAnswer>();
}
