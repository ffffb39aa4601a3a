// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>

#include <algorithm>
#include <chrono>
#include <ctime>

/**
 * How long this thread computed at most between two turns of its event loop, since it was made. Counted in the thread's processor time:
 * what other programs do on a busy machine is nothing that the code under test could mend. Where there is no such clock, the process's.
 */
class LongestTurn : public QObject
{
    Q_OBJECT

public:
    LongestTurn()
    {
        connect(&m_turn, &QTimer::timeout, this, &LongestTurn::look);
        m_turn.start(0);
    }

    [[nodiscard]] std::chrono::milliseconds value()
    {
        look();
        return std::chrono::duration_cast<std::chrono::milliseconds>(m_longest);
    }

private:
    [[nodiscard]] static std::chrono::nanoseconds computed()
    {
#ifdef CLOCK_THREAD_CPUTIME_ID
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
#else
        return std::chrono::nanoseconds(std::chrono::seconds(1)) * std::clock() / CLOCKS_PER_SEC;
#endif
    }

    void look()
    {
        const std::chrono::nanoseconds now = computed();
        m_longest = std::max(m_longest, now - m_last);
        m_last = now;
    }

    QTimer m_turn;
    std::chrono::nanoseconds m_last = computed();
    std::chrono::nanoseconds m_longest{0};
};
