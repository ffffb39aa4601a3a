// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "processcosts.h"

#include <QDir>
#include <QFile>

#include <sys/resource.h>

namespace {
double cpu(int who)
{
    rusage usage{};
    getrusage(who, &usage);
    const auto milliseconds = [](const timeval &time) { return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3; };
    return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
}

/** The number behind `key` in a file such as /proc/self/status. */
qint64 numberIn(const QString &path, const QByteArray &key)
{
    const QByteArray begin = key + ':';
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(begin))
            return line.mid(begin.size()).trimmed().split(' ').constFirst().toLongLong();
    }
    return 0;
}
}

namespace ProcessCosts {
double ownCpu()
{
    return cpu(RUSAGE_SELF);
}

double childrensCpu()
{
    return cpu(RUSAGE_CHILDREN);
}

double resident(qint64 processId)
{
    return double(numberIn(QStringLiteral("/proc/%1/status").arg(processId), "VmRSS")) * 1024;
}

qint64 wakeUps()
{
    qint64 all = 0;
    const QStringList threads = QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &thread : threads)
        all += numberIn(QStringLiteral("/proc/self/task/%1/status").arg(thread), "voluntary_ctxt_switches");
    return all;
}
}
