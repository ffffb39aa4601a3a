// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/checkqueue.h"

#include "exports/exportoperation.h"

using namespace std::chrono_literals;

namespace {
constexpr qsizetype mostAtOnce = 6;
constexpr auto pauseBetweenStarts = 40ms;
}

CheckQueue::CheckQueue(QObject *parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBetweenStarts);
    connect(&m_pause, &QTimer::timeout, this, &CheckQueue::letThrough);
}

void CheckQueue::add(ExportOperation *operation)
{
    if (m_waiting.contains(operation))
        return;
    m_waiting.append(operation);
    if (!m_pause.isActive())
        letThrough();
}

void CheckQueue::letThrough()
{
    m_underWay.removeIf([](const QPointer<ExportOperation> &operation) { return !operation || !operation->isChecking(); });
    while (!m_waiting.isEmpty() && m_underWay.size() < mostAtOnce) {
        const QPointer<ExportOperation> operation = m_waiting.takeFirst();
        if (!operation)
            continue;
        operation->startDueCheck();
        if (!operation->isChecking())
            continue;
        m_underWay.append(operation);
        m_pause.start();
        return;
    }
    if (!m_waiting.isEmpty())
        m_pause.start();
}
