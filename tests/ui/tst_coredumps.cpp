// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/** The program as it is started by people leaves no image of its memory behind. */
class tst_CoreDumps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void programLeavesNone();
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

QTEST_GUILESS_MAIN(tst_CoreDumps)
#include "tst_coredumps.moc"
