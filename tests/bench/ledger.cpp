// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A ledger of 100,000 operations: a keystroke of the filter, an event more, an operation more in the window, somebody who signs in.
// `bench_ledger DIRECTORY` uses the ledger there and adds to it.

#include "desk.h"
#include "figures.h"
#include "madeledger.h"
#include "serverprocess.h"
#include "typing.h"
#include "ui/mainwindow.h"
#include "ui/operationspanel.h"
#include "ui/operationtablemodel.h"
#include "watchedapplication.h"

#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QUuid>
#include <QVBoxLayout>

namespace {
constexpr double frame = 16;
constexpr double longestStall = 50;

/** The proxy model of Qt over the same rows. */
Typing::Figure typeIntoProxy(QAbstractItemModel &rows, const QStringList &words)
{
    QWidget window;
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&rows);
    proxy.setFilterKeyColumn(-1);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    QLineEdit edit;
    QTableView table;
    table.setModel(&proxy);
    auto *layout = new QVBoxLayout(&window);
    layout->addWidget(&edit);
    layout->addWidget(&table);
    QObject::connect(&edit, &QLineEdit::textChanged, &proxy, &QSortFilterProxyModel::setFilterFixedString);
    window.resize(640, 600);
    window.show();
    QCoreApplication::processEvents();
    Typing typing(edit, table);
    typing.type(words);
    return typing.filtered();
}

void compareTyping(OperationsPanel &panel)
{
    const QStringList words{QStringLiteral("angstrom 99"), QStringLiteral("DSR-0777"), QStringLiteral("failed")};
    Typing ours(*panel.findChild<QLineEdit *>(), *panel.findChild<QTableView *>());
    // Once is enough: it takes its time.
    const Typing::Figure theirs = typeIntoProxy(*panel.findChild<OperationTableModel *>(), words);
    const int rounds = Figures::isQuick() ? 1 : 5;
    for (int round = 0; round < rounds; ++round)
        ours.type(words);
    const Typing::Figure figure = ours.filtered();
    Figures::print({QStringLiteral("… keystroke to filtered rows"), figure.text(), QStringLiteral("QSortFilterProxyModel: ") + theirs.text(),
                    figure.median / theirs.median, QStringLiteral("≤ 16 ms"), figure.worst <= frame});
    const Typing::Figure drawn = ours.drawn();
    Figures::print(
        {QStringLiteral("… and drawn"), drawn.text(), QStringLiteral("–"), std::nullopt, QStringLiteral("≤ 50 ms"), drawn.worst <= longestStall});
}

double append(Ledger &ledger, const ExportRecord &record)
{
    LedgerEvent event;
    event.kind = LedgerEvent::Kind::CheckAnswered;
    event.httpStatus = 200;
    QElapsedTimer watch;
    watch.start();
    if (!ledger.append(event, record))
        qFatal("the ledger does not take the event");
    return double(watch.nsecsElapsed()) / 1e6;
}

void compareAppending(Ledger &large, Ledger &small)
{
    const QList<ExportRecord> newest = small.exports();
    const QList<ExportRecord> all = large.exports();
    QList<double> ours;
    QList<double> theirs;
    const int rounds = Figures::isQuick() ? 10 : 200;
    for (int round = 0; round < rounds; ++round) {
        ours.append(append(large, all.at((round * 397) % all.size())));
        theirs.append(append(small, newest.at(round % newest.size())));
    }
    Figures::print({QStringLiteral("Ledger of 100,000 operations: an event appended, durably"), Figures::time(Figures::median(ours)),
                    QStringLiteral("ledger of 100: ") + Figures::time(Figures::median(theirs)), Figures::median(ours) / Figures::median(theirs),
                    QStringLiteral("ratio ≤ 2"), Figures::median(ours) / Figures::median(theirs) <= 2});
}

void loadTheRest(WatchedApplication &application, const Desk &desk)
{
    QElapsedTimer watch;
    watch.start();
    [[maybe_unused]] const double before = application.takeLongestStall();
    while (!desk.exports->isLoaded())
        QCoreApplication::processEvents();
    const double loaded = double(watch.nsecsElapsed()) / 1e6;
    // The window takes what has come, and prepares for the first keystroke.
    watch.start();
    while (watch.elapsed() < 3000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    const double stall = application.takeLongestStall();
    Figures::print({QStringLiteral("… longest stall while older ones are loaded"), Figures::time(stall),
                    QStringLiteral("all loaded after ") + Figures::time(loaded), std::nullopt, QStringLiteral("≤ 50 ms"), stall <= longestStall});
}

void measureWindow(WatchedApplication &application, Desk &desk)
{
    [[maybe_unused]] double stall = application.takeLongestStall();
    QElapsedTimer watch;
    watch.start();
    desk.exports->offerGraphs([&desk](const ExportRecord &) { return &desk.graph; });
    const double signIn = double(watch.nsecsElapsed()) / 1e6;
    QCoreApplication::processEvents();
    stall = std::max(signIn, application.takeLongestStall());
    Figures::print({QStringLiteral("… longest stall when somebody signs in"), Figures::time(stall), QStringLiteral("–"), std::nullopt,
                    QStringLiteral("≤ 50 ms"), stall <= longestStall});

    QList<double> times;
    for (int round = 0; round < 10; ++round) {
        const auto address = OperationAddress::fromPerson(QUuid::createUuid().toString(QUuid::WithoutBraces), desk.graph.cloud().graphRoot());
        watch.start();
        if (!address
            || !desk.exports->track(*address, {QStringLiteral("a.b"), QStringLiteral("admin@contoso.example"), QStringLiteral("b")}, desk.graph))
            qFatal("the operation is not taken");
        double longest = double(watch.nsecsElapsed()) / 1e6;
        stall = application.takeLongestStall();
        QElapsedTimer settle;
        settle.start();
        while (settle.elapsed() < 700)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
        longest = std::max(longest, application.takeLongestStall());
        times.append(longest);
    }
    Figures::print({QStringLiteral("… longest stall when an operation is added"), Figures::time(Figures::worst(times)),
                    QStringLiteral("median: ") + Figures::time(Figures::median(times)), std::nullopt, QStringLiteral("≤ 50 ms"),
                    Figures::worst(times) <= longestStall});
}
}

int main(int argc, char *argv[])
{
    WatchedApplication application(argc, argv);
    const QTemporaryDir temporary;
    const QString given = QCoreApplication::arguments().value(1);
    const bool isGiven = !given.isEmpty() && !given.startsWith(QLatin1Char('-'));
    const QString directory = isGiven ? given : temporary.filePath(QStringLiteral("large"));
    if (!isGiven)
        MadeLedger::make(directory, 1000);
    const QString small = temporary.filePath(QStringLiteral("small"));
    MadeLedger::make(small, 100);
    const ServerProcess server({});
    {
        Desk large(server.root(), directory);
        Desk other(server.root(), small);
        compareAppending(*large.ledger, *other.ledger);
    }
    Desk desk(server.root(), directory);
    desk.exports->loadInPieces();
    const MainWindow::Parts parts{desk.settings, desk.http, desk.clock, desk.signIn, *desk.ledger, *desk.exports, *desk.cases, desk.request};
    MainWindow window(parts, temporary.filePath(QStringLiteral("window.ini")));
    window.resize(1280, 760);
    window.show();
    loadTheRest(application, desk);
    compareTyping(*window.findChild<OperationsPanel *>());
    measureWindow(application, desk);
    return 0;
}
