// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/exportregister.h"
#include "exports/ledger.h"
#include "http/httpclient.h"

#include <QCoreApplication>
#include <QMetaEnum>
#include <QTimer>
#include <QUuid>

#include <chrono>
#include <cstdio>

using namespace std::chrono;
using namespace std::chrono_literals;
using Exports::State;

// Not a test: the program that tst_kill kills. It says in lines what is on the disk already:
//   exportchild submit GRAPH-URL DIRECTORY USER-ID REQUEST-ID   sends one export, follows it, and goes on until it is killed
//   exportchild load   GRAPH-URL DIRECTORY                      says what the ledger holds, and ends when nothing is followed
namespace {
enum ExitCode { Fine, Misused, LedgerUnusable, NotIntact, TooLate };

void say(const QString &line)
{
    std::fputs(qPrintable(line + QLatin1Char('\n')), stdout);
    std::fflush(stdout);
}

void sayOf(const char *mark, const ExportOperation &operation)
{
    const ExportRecord &record = operation.record();
    int posts = 0;
    for (const LedgerEvent &event : operation.events())
        posts += event.kind == LedgerEvent::Kind::Submitting ? 1 : 0;
    say(QStringLiteral("%1 %2 %3 %4 %5")
            .arg(QLatin1String(mark), record.clientRequestId, Exports::toText(operation.state()), record.person.userId, QString::number(posts)));
}

ExportRecord intent(const Cloud &cloud, const Clock &clock, const QString &userId, const QString &requestId)
{
    ExportRecord record;
    record.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.clientRequestId = requestId;
    record.recordedAt = clock.utcNow();
    record.person = {userId, QStringLiteral("Bob Example"), QStringLiteral("bob@fabrikam.example"), QStringLiteral("home-tenant")};
    record.caseReference = QStringLiteral("DSR-7");
    record.homeAccountId = QStringLiteral("object.tenant");
    record.tenantId = QStringLiteral("tenant");
    record.cloudName = cloud.name();
    record.graphRoot = cloud.graphRoot();
    record.storageHost = QStringLiteral("contoso.blob.core.windows.net");
    record.storageContainer = QStringLiteral("box");
    return record;
}

bool isAnythingFollowed(const ExportRegister &exports)
{
    const auto &all = exports.operations();
    return std::any_of(all.cbegin(), all.cend(), [](const ExportOperation *operation) { return Exports::isFollowed(operation->state()); });
}

bool isIntact(const Ledger &ledger)
{
    const auto verification = ledger.verify();
    return verification && verification->isIntact();
}
}

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const bool submits = arguments.value(1) == QLatin1String("submit");
    if (arguments.size() != (submits ? 6 : 4))
        return Misused;
    const QUrl url(arguments.at(2));
    const auto cloud = Cloud::custom(url, url, {QStringLiteral("blob.core.windows.net")});
    if (!cloud)
        return Misused;

    // A minute passes every few milliseconds, so that checks need not be waited for.
    milliseconds passed{0};
    Clock clock([&passed] { return QDateTime::currentDateTimeUtc().addMSecs(passed.count()); },
                [&passed] { return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()) + passed; });
    QTimer minutes;
    QObject::connect(&minutes, &QTimer::timeout, &clock, [&] {
        passed += 1min;
        clock.notifyAdjusted();
    });
    minutes.start(5ms);
    const auto ledger = Ledger::open(arguments.at(3), clock);
    if (!ledger || (*ledger)->setAsidePath())
        return LedgerUnusable;
    say(QStringLiteral("opened"));

    HttpClient http(clock);
    GraphClient graph(http, *cloud, [](const AccessTokenRequest &, QObject *, const auto &answer) { answer(QByteArrayLiteral("token")); });
    ExportRegister exports(**ledger, clock, [] { return 0.0; });
    exports.load();
    for (const ExportOperation *operation : exports.operations())
        sayOf("export", *operation);
    say(QStringLiteral("loaded"));

    QObject::connect(&exports, &ExportRegister::added, &application, [](const ExportOperation *operation) { sayOf("recorded", *operation); });
    QObject::connect(&exports, &ExportRegister::stateChanged, &application, [](const ExportOperation *operation, State state) {
        sayOf(state == State::Submitting ? "submitting" : "answered", *operation);
    });
    const auto endIfDone = [&] {
        if (!submits && !isAnythingFollowed(exports))
            QCoreApplication::exit(isIntact(**ledger) ? Fine : NotIntact);
    };
    QObject::connect(&exports, &ExportRegister::changed, &application, endIfDone, Qt::QueuedConnection);
    QTimer::singleShot(0, &application, endIfDone);
    QTimer::singleShot(2min, &application, [] { QCoreApplication::exit(TooLate); });

    exports.offerGraphs([&graph](const ExportRecord &) { return &graph; });
    if (submits && !exports.submit(intent(*cloud, clock, arguments.at(4), arguments.at(5)), SasSecret("https://contoso.example/box?sig=none"), graph))
        return LedgerUnusable;
    return QCoreApplication::exec();
}
