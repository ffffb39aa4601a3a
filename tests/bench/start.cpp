// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From the start of the process to a window that can be used, and what it then occupies: Habeas against an empty window.
// `--ledger DIRECTORY` asks the same with a ledger that is there.

#include "figures.h"
#include "processcosts.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

using namespace std::chrono_literals;

namespace {
constexpr double startBudget = 1.5;
constexpr double memoryBudget = 2;

struct Figure {
    QList<double> times;
    QList<double> memory;
};

struct Round {
    Figure ours;
    Figure floor;
    Figure line;
};

void start(const QString &program, const QStringList &arguments, Figure &figure)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer watch;
    watch.start();
    process.start(QCoreApplication::applicationDirPath() + QLatin1Char('/') + program, arguments);
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(60000))
            qFatal("%s shows no window", qPrintable(program));
    }
    figure.times.append(double(watch.nsecsElapsed()) / 1e6);
    // What it does right after the first picture belongs to what it occupies.
    QThread::sleep(1);
    figure.memory.append(ProcessCosts::resident(process.processId()));
    process.terminate();
    if (!process.waitForFinished(10000))
        process.kill();
}

QString configuration(const QTemporaryDir &directory)
{
    QFile file(directory.filePath(QStringLiteral("habeas.ini")));
    if (file.open(QIODevice::WriteOnly))
        file.write("[tenant]\nclientId=1b730954-1685-4b74-9bfd-dac224a7b894\ntenant=contoso.com\n");
    return file.fileName();
}
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const qsizetype option = arguments.indexOf(QStringLiteral("--ledger"));
    const QTemporaryDir directory;
    const QString given = option > 0 ? arguments.value(option + 1) : QString();
    const QString dataDir = given.isEmpty() ? directory.filePath(QStringLiteral("data")) : QDir(given).absolutePath();
    const QStringList habeas{QStringLiteral("--config"), configuration(directory), QStringLiteral("--data-dir"), dataDir};

    const auto startAll = [&](Round &round) {
        start(QStringLiteral("bench_habeaswindow"), habeas, round.ours);
        start(QStringLiteral("bench_emptywindow"), {}, round.floor);
        // What a line of text costs does not depend on the ledger.
        if (given.isEmpty())
            start(QStringLiteral("bench_habeaswindow"), {QStringLiteral("--line"), QStringLiteral("Not signed in")}, round.line);
    };
    Figures::note(QStringLiteral("Starting Habeas and an empty window in turn …"));
    Round warmUp;
    startAll(warmUp);
    Round all;
    const int rounds = Figures::isQuick() ? 1 : 15;
    for (int round = 0; round < rounds; ++round)
        startAll(all);
    const auto &[ours, floor, line] = all;

    const QString suffix = given.isEmpty() ? QString() : QStringLiteral(", ledger of 100,000 operations");
    const double floorTime = Figures::median(floor.times);
    const QString emptyWindow = QStringLiteral("empty window: ") + Figures::time(floorTime);
    const double time = Figures::median(ours.times) / floorTime;
    Figures::print({QStringLiteral("Start to usable window") + suffix, Figures::time(Figures::median(ours.times)), emptyWindow, time,
                    QStringLiteral("ratio ≤ 1.5"), time <= startBudget});
    if (given.isEmpty())
        Figures::print({QStringLiteral("… for comparison: the same program with one line of text in its window"),
                        Figures::time(Figures::median(line.times)), emptyWindow, Figures::median(line.times) / floorTime, QStringLiteral("none"),
                        std::nullopt});
    const double memory = Figures::median(ours.memory) / Figures::median(floor.memory);
    // A ledger of that size is in memory as a whole.
    const bool hasBudget = given.isEmpty();
    Figures::print({QStringLiteral("Resident memory") + suffix, Figures::memory(Figures::median(ours.memory)),
                    QStringLiteral("empty window: ") + Figures::memory(Figures::median(floor.memory)), memory,
                    hasBudget ? QStringLiteral("ratio ≤ 2") : QStringLiteral("none"),
                    hasBudget ? std::optional(memory <= memoryBudget) : std::nullopt});
    return 0;
}
