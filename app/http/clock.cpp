// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/clock.h"

#include <QSocketNotifier>

#ifdef Q_OS_LINUX
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>
#endif

using namespace std::chrono;

namespace {
milliseconds systemMonotonic()
{
#ifdef Q_OS_LINUX
    // CLOCK_MONOTONIC stands still while the computer sleeps; a check that is due an hour from now would come hours late.
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return duration_cast<milliseconds>(seconds(now.tv_sec) + nanoseconds(now.tv_nsec));
#else
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch());
#endif
}
}

Clock::Clock(QObject *parent)
    : Clock([] { return QDateTime::currentDateTimeUtc(); }, systemMonotonic, parent)
{
    watchSystemClock();
}

Clock::Clock(UtcNow utcNow, Monotonic monotonic, QObject *parent)
    : QObject(parent)
    , m_utcNow(std::move(utcNow))
    , m_monotonic(std::move(monotonic))
{
}

Clock::~Clock()
{
#ifdef Q_OS_LINUX
    m_notifier.reset(); // before its descriptor can become somebody else's
    if (m_timerDescriptor >= 0)
        ::close(m_timerDescriptor);
#endif
}

QDateTime Clock::utcNow() const
{
    return m_utcNow();
}

milliseconds Clock::monotonic() const
{
    return m_monotonic();
}

void Clock::notifyAdjusted()
{
    Q_EMIT adjusted();
}

void Clock::watchSystemClock()
{
#ifdef Q_OS_LINUX
    // timerfd_create(2): a read fails with ECANCELED when the real-time clock is set, which resuming from sleep does too.
    // The timer itself never expires, so that watching costs no wake-up.
    m_timerDescriptor = timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
    if (m_timerDescriptor < 0)
        return;
    const auto arm = [descriptor = m_timerDescriptor] {
        itimerspec never{};
        never.it_value.tv_sec = time_t(1) << 40;
        return timerfd_settime(descriptor, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, nullptr) == 0;
    };
    if (!arm())
        return;
    m_notifier = std::make_unique<QSocketNotifier>(m_timerDescriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this, arm] {
        quint64 expirations = 0;
        [[maybe_unused]] const auto ignored = ::read(m_timerDescriptor, &expirations, sizeof expirations);
        arm();
        notifyAdjusted();
    });
#endif
}
