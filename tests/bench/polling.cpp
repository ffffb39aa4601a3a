// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// 1,000 operations that are followed for a minute, in the window: are they asked about in time, and at what cost?

#include "desk.h"
#include "figures.h"
#include "madeledger.h"
#include "processcosts.h"
#include "serverprocess.h"
#include "ui/mainwindow.h"
#include "watchedapplication.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {
constexpr double longestStall = 50;
constexpr double mostLate = 1000;
constexpr double mostCpu = 2;
/** The clocks that waiting is measured on count milliseconds. */
constexpr double clockStep = 1;

int operations()
{
    return Figures::isQuick() ? 20 : 1000;
}

milliseconds pollingTime()
{
    return Figures::isQuick() ? 3s : 60s;
}

void wait(milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

/** Operations whose checks are spread over one polling time, from `first` on. */
void fill(Ledger &ledger, const QUrl &root, const QDateTime &first)
{
    for (int number = 1; number <= operations(); ++number) {
        const ExportRecord record = MadeLedger::running(number, root, first.addMSecs(pollingTime().count() * number / operations()));
        LedgerEvent event;
        event.kind = LedgerEvent::Kind::TrackedFromElsewhere;
        if (!ledger.record(record, event))
            qFatal("the ledger does not take the operation");
    }
}

QJsonObject statistics(const ServerProcess &server)
{
    QNetworkAccessManager http;
    QEventLoop loop;
    const std::unique_ptr<QNetworkReply> reply(http.get(QNetworkRequest(server.url(QStringLiteral("/statistics")))));
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return QJsonDocument::fromJson(reply->readAll()).object();
}

std::unique_ptr<MainWindow> openWindow(Desk &desk, const QTemporaryDir &directory)
{
    desk.exports->load();
    const MainWindow::Parts parts{desk.settings, desk.http, desk.clock, desk.signIn, *desk.ledger, *desk.exports, *desk.cases, desk.request};
    auto window = std::make_unique<MainWindow>(parts, directory.filePath(QStringLiteral("window.ini")));
    window->resize(1280, 760);
    window->show();
    desk.exports->offerGraphs([&desk](const ExportRecord &) { return &desk.graph; });
    return window;
}

void poll(WatchedApplication &application)
{
    const ServerProcess server({QStringLiteral("--retry-after"), QString::number(duration_cast<seconds>(pollingTime()).count())});
    const QTemporaryDir directory;
    Desk desk(server.root(), directory.path());
    Figures::note(QStringLiteral("Recording the operations …"));
    fill(*desk.ledger, server.root(), desk.clock.utcNow().addSecs(4 + operations() / 50));
    const auto window = openWindow(desk, directory);
    QList<double> lateness;
    QObject::connect(desk.exports.get(), &ExportRegister::changed, window.get(), [&](const ExportOperation *operation) {
        if (operation->isChecking())
            lateness.append(double(operation->record().nextCheckAt.msecsTo(desk.clock.utcNow())));
    });
    wait(2s);

    Figures::note(QStringLiteral("Polling …"));
    [[maybe_unused]] const double before = application.takeLongestStall();
    const double cpu = ProcessCosts::ownCpu();
    QElapsedTimer watch;
    watch.start();
    // Two rounds of checks and what the first ones wait for.
    wait(pollingTime() * 2 + 6s);
    const double used = 100 * (ProcessCosts::ownCpu() - cpu) / double(watch.elapsed());
    const double stall = application.takeLongestStall();
    const QJsonObject seen = statistics(server);

    Figures::note(QStringLiteral("%1 checks, lateness median %2")
                      .arg(seen.value(QLatin1String("checks")).toInt())
                      .arg(Figures::time(Figures::median(lateness))));
    const double earliest = seen.value(QLatin1String("earliest")).toDouble();
    Figures::print({QStringLiteral("1,000 operations, one check a minute each: earliest check after its Retry-After"), Figures::time(earliest),
                    QStringLiteral("%1 checks").arg(seen.value(QLatin1String("checks")).toInt()), std::nullopt,
                    QStringLiteral("none early, to the millisecond"), earliest > -clockStep});
    Figures::print({QStringLiteral("… latest check"), Figures::time(Figures::worst(lateness)),
                    QStringLiteral("median: ") + Figures::time(Figures::median(lateness)), std::nullopt, QStringLiteral("≤ 1 s"),
                    Figures::worst(lateness) <= mostLate});
    Figures::print({QStringLiteral("… CPU"), QString::number(used, 'f', 2) + QStringLiteral(" %"), QStringLiteral("one core"), std::nullopt,
                    QStringLiteral("≤ 2 %"), used <= mostCpu});
    Figures::print({QStringLiteral("… longest stall of the event loop"), Figures::time(stall), QStringLiteral("–"), std::nullopt,
                    QStringLiteral("≤ 50 ms"), stall <= longestStall});
}

/** Between checks, while the window is hidden. */
void countWakeUps()
{
    const ServerProcess server({});
    const QTemporaryDir directory;
    Desk desk(server.root(), directory.path());
    fill(*desk.ledger, server.root(), desk.clock.utcNow().addSecs(3600));
    const auto window = openWindow(desk, directory);
    const milliseconds time = Figures::isQuick() ? 2s : 20s;
    wait(2s);
    const qint64 shownBefore = ProcessCosts::wakeUps();
    wait(time);
    const qint64 shown = ProcessCosts::wakeUps() - shownBefore;
    window->hide();
    // The network's threads and the drawing come to rest.
    wait(4s);
    const qint64 before = ProcessCosts::wakeUps();
    wait(time);
    // The end of the waiting is one itself.
    const qint64 hidden = std::max<qint64>(ProcessCosts::wakeUps() - before - 1, 0);
    const auto aMinute = [time](qint64 count) { return double(count) * 60 / double(duration_cast<seconds>(time).count()); };
    Figures::print({QStringLiteral("… wake-ups between checks while the window is hidden"), QStringLiteral("%1 a minute").arg(aMinute(hidden)),
                    QStringLiteral("shown: %1 a minute").arg(aMinute(shown)), std::nullopt, QStringLiteral("none"), hidden == 0});
}
}

int main(int argc, char *argv[])
{
    WatchedApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    poll(application);
    countWakeUps();
    return 0;
}
