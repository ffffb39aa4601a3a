// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/coredumps.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

/** The program as it is started by people leaves no image of its memory behind. */
class tst_CoreDumps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void programLeavesNone();
    void memoryIsClosedToOthers();
};

void tst_CoreDumps::programLeavesNone()
{
#ifndef Q_OS_LINUX
    QSKIP("Read from /proc");
#endif
    const QTemporaryDir directory;
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), directory.path());
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(HABEAS_PROGRAM), {QStringLiteral("--data-dir"), directory.path()});
    QVERIFY(program.waitForStarted());
    const auto limit = [&program] {
        QFile limits(QStringLiteral("/proc/%1/limits").arg(program.processId()));
        if (!limits.open(QIODevice::ReadOnly))
            return QByteArray("unreadable");
        for (const QByteArray &line : limits.readAll().split('\n')) {
            if (line.startsWith("Max core file size"))
                return line.simplified();
        }
        return QByteArray("missing");
    };
    QTRY_COMPARE_WITH_TIMEOUT(limit(), QByteArray("Max core file size 0 0 bytes"), 30'000);
    program.kill();
    QVERIFY(program.waitForFinished());
}

void tst_CoreDumps::memoryIsClosedToOthers()
{
#ifndef Q_OS_LINUX
    QSKIP("Linux only");
#else
    // No other process can see this of the program; root, as which tests may run, reads every memory.
    CoreDumps::forbid();
    QCOMPARE(prctl(PR_GET_DUMPABLE), 0);
#endif
}

QTEST_GUILESS_MAIN(tst_CoreDumps)
#include "tst_coredumps.moc"
