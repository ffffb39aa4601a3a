// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/checkqueue.h"

#include "exports/exportoperation.h"

#include <algorithm>

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {
constexpr qsizetype mostAtOnce = 6;
constexpr milliseconds pauseBetweenStarts = 40ms;
}

CheckQueue::CheckQueue(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_pause(clock)
{
    connect(&m_pause, &Alarm::reached, this, &CheckQueue::letThrough);
}

void CheckQueue::add(ExportOperation *operation)
{
    if (m_waiting.contains(operation))
        return;
    m_waiting.append(operation);
    // The pause may be long because of another tenant's budget.
    if (m_clock.monotonic() >= m_notBefore)
        letThrough();
    else
        m_pause.setDeadline(m_notBefore);
}

void CheckQueue::noteSent(const QString &tenantId)
{
    m_budget.spend(tenantId, m_clock.monotonic());
}

void CheckQueue::letThrough()
{
    m_underWay.removeIf([](const QPointer<ExportOperation> &operation) { return !operation || !operation->isChecking(); });
    const bool isFull = m_underWay.size() >= mostAtOnce;
    const bool started = !isFull && startNext();
    if (started || isFull)
        m_notBefore = m_clock.monotonic() + pauseBetweenStarts;
    if (!m_waiting.isEmpty())
        m_pause.setDeadline(std::max(m_notBefore, m_clock.monotonic() + (isFull ? 0ms : untilOneIsAllowed())));
}

// First come, first served, but nobody waits for another tenant's budget.
bool CheckQueue::startNext()
{
    const milliseconds now = m_clock.monotonic();
    for (qsizetype i = 0; i < m_waiting.size();) {
        const QPointer<ExportOperation> operation = m_waiting.at(i);
        if (operation && m_budget.untilAllowed(operation->record().tenantId, now) > 0ms) {
            ++i;
            continue;
        }
        m_waiting.removeAt(i);
        if (!operation)
            continue;
        operation->startDueCheck();
        if (!operation || !operation->isChecking())
            continue;
        m_underWay.append(operation);
        return true;
    }
    return false;
}

milliseconds CheckQueue::untilOneIsAllowed() const
{
    milliseconds least = milliseconds::max();
    for (const QPointer<ExportOperation> &operation : m_waiting) {
        if (operation)
            least = std::min(least, m_budget.untilAllowed(operation->record().tenantId, m_clock.monotonic()));
    }
    return least == milliseconds::max() ? 0ms : least;
}
