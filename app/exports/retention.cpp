// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/retention.h"

#include "exports/exportregister.h"

using namespace std::chrono_literals;

Retention::Retention(ExportRegister &exports, Clock &clock, std::function<int()> months, QObject *parent)
    : QObject(parent)
    , m_exports(exports)
    , m_clock(clock)
    , m_months(std::move(months))
    , m_tomorrow(clock)
{
    connect(&m_tomorrow, &Alarm::reached, this, &Retention::apply);
}

void Retention::start()
{
    apply();
}

QDateTime Retention::before(const QDateTime &now, int months)
{
    return now.addMonths(-months);
}

void Retention::apply()
{
    m_tomorrow.setRemaining(24h);
    const int months = m_months();
    if (months <= 0)
        return;
    // What cannot be erased now is tried again tomorrow.
    [[maybe_unused]] const auto erased = m_exports.eraseClosedBefore(before(m_clock.utcNow(), months));
}
