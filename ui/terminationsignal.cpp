// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/terminationsignal.h"

#ifdef Q_OS_UNIX
#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace {
constexpr std::array signalNumbers{SIGTERM, SIGINT, SIGHUP};
// In a signal handler nothing but a few system calls is allowed (signal-safety(7)): one writes to a pipe that the event loop reads.
std::array<int, 2> ends{-1, -1};
std::array<struct sigaction, 3> before{};

void pass(int)
{
    const int saved = errno;
    [[maybe_unused]] const auto written = ::write(ends[1], "x", 1);
    errno = saved;
}
}

TerminationSignal::TerminationSignal(QObject *parent)
    : QObject(parent)
{
    if (::pipe(ends.data()) != 0)
        return;
    for (const int end : ends) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    auto *notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        std::array<char, 16> bytes;
        [[maybe_unused]] const auto count = ::read(ends[0], bytes.data(), bytes.size());
        Q_EMIT received();
    });
    struct sigaction action = {};
    action.sa_handler = pass;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < signalNumbers.size(); ++i) {
        sigaction(signalNumbers[i], nullptr, &before[i]);
        // What is ignored stays ignored: nohup(1) means it.
        if (before[i].sa_handler != SIG_IGN)
            sigaction(signalNumbers[i], &action, nullptr);
    }
}

TerminationSignal::~TerminationSignal()
{
    if (ends[0] < 0)
        return;
    for (size_t i = 0; i < signalNumbers.size(); ++i)
        sigaction(signalNumbers[i], &before[i], nullptr);
    qDeleteAll(findChildren<QSocketNotifier *>()); // before its descriptor can become somebody else's
    for (int &end : ends) {
        ::close(end);
        end = -1;
    }
}
#else
TerminationSignal::TerminationSignal(QObject *parent)
    : QObject(parent)
{
}

TerminationSignal::~TerminationSignal() = default;
#endif
