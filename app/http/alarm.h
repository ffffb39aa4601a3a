// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/clock.h"

#include <QTimer>

/**
 * A single-shot wait for a moment of `Clock::monotonic()`, however far away. The precise QTimer beneath is armed for
 * at most an hour at a time: coarse timers fire up to 5 % early and 30 days overflow a QTimer's int.
 * `reached()` is never emitted early.
 */
class Alarm : public QObject
{
    Q_OBJECT

public:
    explicit Alarm(Clock &clock, QObject *parent = nullptr);

    void setDeadline(std::chrono::milliseconds monotonic);
    void setRemaining(std::chrono::milliseconds remaining);
    void cancel();

    [[nodiscard]] bool isActive() const;
    /** Never negative; 0 when inactive or due. */
    [[nodiscard]] std::chrono::milliseconds remaining() const;

Q_SIGNALS:
    void reached();

private:
    void evaluate();

    Clock &m_clock;
    QTimer m_timer;
    std::chrono::milliseconds m_deadline{0};
    bool m_active = false;
};
