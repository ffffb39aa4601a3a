// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

class QSocketNotifier;

/**
 * Time as a constructor argument. Wall-clock time is for people and records; waiting is measured on `monotonic()`,
 * which on Linux also counts the time the computer slept. Lives in the thread that made it.
 */
class Clock : public QObject
{
    Q_OBJECT

public:
    using UtcNow = std::function<QDateTime()>;
    using Monotonic = std::function<std::chrono::milliseconds()>;

    /** The clocks of this computer. */
    explicit Clock(QObject *parent = nullptr);
    /** Other sources; whoever moves them calls `notifyAdjusted()`. */
    Clock(UtcNow utcNow, Monotonic monotonic, QObject *parent = nullptr);
    ~Clock() override;

    /** Always UTC. */
    [[nodiscard]] QDateTime utcNow() const;
    [[nodiscard]] std::chrono::milliseconds monotonic() const;

    /** Announces that time may have passed otherwise than running timers know. */
    void notifyAdjusted();

Q_SIGNALS:
    /** The computer woke up or its clock was set: compare deadlines again. */
    void adjusted();

private:
    void watchSystemClock();

    UtcNow m_utcNow;
    Monotonic m_monotonic;
    std::unique_ptr<QSocketNotifier> m_notifier;
    int m_timerDescriptor = -1;
};
