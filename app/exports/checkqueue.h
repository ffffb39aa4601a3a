// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/checkbudget.h"
#include "http/alarm.h"

#include <QList>
#include <QObject>
#include <QPointer>

class ExportOperation;

/**
 * Lets due checks through a few at a time. After a night asleep a thousand operations may be due at once, and the service
 * counts what it is asked: see CheckBudget. With nothing in front of it a check starts at once.
 */
class CheckQueue : public QObject
{
    Q_OBJECT

public:
    explicit CheckQueue(Clock &clock, QObject *parent = nullptr);

    /** The operation's `startDueCheck()` is called when it is its turn. */
    void add(ExportOperation *operation);
    /** A check was sent, queued or at a person's wish: it counts. */
    void noteSent(const QString &tenantId);

private:
    void letThrough();
    [[nodiscard]] bool startNext();
    [[nodiscard]] std::chrono::milliseconds untilOneIsAllowed() const;

    Clock &m_clock;
    QList<QPointer<ExportOperation>> m_waiting;
    QList<QPointer<ExportOperation>> m_underWay;
    CheckBudget m_budget;
    /** Clock::monotonic(): the pause between two starts ends. */
    std::chrono::milliseconds m_notBefore{0};
    /** For those who wait. */
    Alarm m_pause;
};
