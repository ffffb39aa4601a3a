// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/alarm.h"

#include <algorithm>

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {
constexpr milliseconds longestStep = 1h;
}

Alarm::Alarm(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Alarm::evaluate);
    connect(&m_clock, &Clock::adjusted, this, &Alarm::evaluate);
}

void Alarm::setDeadline(milliseconds monotonic)
{
    m_deadline = monotonic;
    m_active = true;
    // Never emit from inside the setter: the caller is still setting itself up.
    m_timer.start(std::min(remaining(), longestStep));
}

void Alarm::setRemaining(milliseconds remaining)
{
    const milliseconds now = m_clock.monotonic();
    setDeadline(now + std::clamp(remaining, 0ms, milliseconds::max() - now));
}

void Alarm::cancel()
{
    m_active = false;
    m_timer.stop();
}

bool Alarm::isActive() const
{
    return m_active;
}

milliseconds Alarm::remaining() const
{
    return m_active ? std::max(m_deadline - m_clock.monotonic(), 0ms) : 0ms;
}

void Alarm::evaluate()
{
    if (!m_active)
        return;
    if (remaining() > 0ms) {
        m_timer.start(std::min(remaining(), longestStep));
        return;
    }
    cancel();
    Q_EMIT reached();
}
