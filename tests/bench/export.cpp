// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One export with three checks, everything of it recorded, against curl making the same four calls.

#include "desk.h"
#include "figures.h"
#include "madeledger.h"
#include "processcosts.h"
#include "serverprocess.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QUuid>

using namespace std::chrono_literals;

namespace {
constexpr int checks = 3;
/** The Retry-After of every answer. */
constexpr double pause = 1000;
const QByteArray location = "https://contosoexports.blob.core.windows.net/case-1?sp=cw&sig=an-example";

struct Figure {
    /** Beyond the waits that the service asked for. */
    QList<double> times;
    QList<double> cpu;
};

void exportWithHabeas(Desk &desk, int number, Figure &figure)
{
    ExportRecord intent = MadeLedger::operation(number, desk.graph.cloud().graphRoot());
    intent.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    intent.clientRequestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    intent.recordedAt = desk.clock.utcNow();
    intent.state = Exports::State::Recorded;
    intent.operationAddress.clear();
    intent.operationId.clear();
    intent.acceptedAt = {};
    intent.submittedDateTime = {};
    intent.completedDateTime = {};
    intent.statusText.clear();
    intent.seenByService = false;
    intent.closed = false;
    QEventLoop loop;
    QObject::connect(desk.exports.get(), &ExportRegister::stateChanged, &loop, [&](const ExportOperation *, Exports::State state) {
        if (Exports::isFinal(state))
            loop.quit();
    });
    const double cpu = ProcessCosts::ownCpu();
    QElapsedTimer watch;
    watch.start();
    const auto operation = desk.exports->submit(intent, SasSecret(location), desk.graph);
    if (!operation)
        qFatal("the ledger does not take the export");
    loop.exec();
    figure.times.append(double(watch.nsecsElapsed()) / 1e6 - checks * pause);
    figure.cpu.append(ProcessCosts::ownCpu() - cpu);
    if ((*operation)->state() != Exports::State::Complete)
        qFatal("the export is not complete");
}

QByteArray curl(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("curl"), QStringList{QStringLiteral("--silent"), QStringLiteral("--fail")} + arguments);
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        qFatal("curl: %s", qPrintable(process.errorString()));
    return process.readAllStandardOutput();
}

void exportWithCurl(const ServerProcess &server, int number, Figure &figure)
{
    const QStringList authorised{QStringLiteral("--header"), QStringLiteral("Authorization: Bearer token")};
    const QUrl people = server.url(QStringLiteral("/beta/directory/inboundSharedUserProfiles/7c1f0d2e-0000-4000-8000-%1/exportPersonalData")
                                       .arg(number, 12, 10, QLatin1Char('0')));
    const double cpu = ProcessCosts::childrensCpu();
    QElapsedTimer watch;
    watch.start();
    const QByteArray head = curl(authorised
                                 + QStringList{QStringLiteral("--header"), QStringLiteral("Content-Type: application/json"), QStringLiteral("--data"),
                                               QStringLiteral("{\"storageLocation\":\"%1\"}").arg(QString::fromLatin1(location)),
                                               QStringLiteral("--dump-header"), QStringLiteral("-"), people.toString()});
    const qsizetype begin = head.indexOf("Location: ") + 10;
    const QString operation = QString::fromLatin1(head.mid(begin, head.indexOf('\r', begin) - begin));
    for (int check = 0; check < checks; ++check)
        curl(authorised + QStringList{operation});
    figure.times.append(double(watch.nsecsElapsed()) / 1e6);
    figure.cpu.append(ProcessCosts::childrensCpu() - cpu);
}
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const ServerProcess server({QStringLiteral("--checks"), QString::number(checks)});
    const QTemporaryDir directory;
    Desk desk(server.root(), directory.path());
    Figures::note(QStringLiteral("Exporting with Habeas and with curl in turn …"));
    Figure ours;
    Figure theirs;
    Figure warmUp;
    exportWithHabeas(desk, 1, warmUp);
    exportWithCurl(server, 1, warmUp);
    const int rounds = Figures::isQuick() ? 1 : 9;
    for (int round = 0; round < rounds; ++round) {
        exportWithHabeas(desk, 2 + round, ours);
        exportWithCurl(server, 2 + round, theirs);
    }
    const auto row = [](const QString &question, const QList<double> &habeas, const QList<double> &curlsOwn) {
        const double ratio = Figures::median(habeas) / Figures::median(curlsOwn);
        Figures::print({question, Figures::time(Figures::median(habeas)),
                        QStringLiteral("curl, four times: ") + Figures::time(Figures::median(curlsOwn)), ratio, QStringLiteral("none"),
                        std::nullopt});
    };
    row(QStringLiteral("One export with three checks, beyond the waits"), ours.times, theirs.times);
    row(QStringLiteral("… CPU"), ours.cpu, theirs.cpu);
    return 0;
}
