// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// 100,000 people: how long their pages take against curl, and a keystroke of the search against QSortFilterProxyModel.

#include "figures.h"
#include "graph/graphclient.h"
#include "http/httpclient.h"
#include "processcosts.h"
#include "serverprocess.h"
#include "typing.h"
#include "ui/personpanel.h"
#include "ui/persontablemodel.h"
#include "watchedapplication.h"

#include <QEventLoop>
#include <QHeaderView>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTemporaryFile>
#include <QVBoxLayout>

namespace {
constexpr int pageSize = 999;
constexpr double frame = 16;
constexpr double longestStall = 50;

int people()
{
    return Figures::isQuick() ? 5000 : 100000;
}

struct Listing {
    QList<double> firstRow;
    QList<double> whole;
    QList<double> stalls;
};

/** Lists all people in a panel that is shown. */
std::unique_ptr<PersonPanel> list(WatchedApplication &application, GraphClient &graph, Listing &listing)
{
    auto panel = std::make_unique<PersonPanel>();
    panel->resize(640, 600);
    panel->show();
    QCoreApplication::processEvents();
    auto *model = panel->findChild<PersonTableModel *>();
    QEventLoop loop;
    QElapsedTimer watch;
    double firstRow = 0;
    QObject::connect(model, &QAbstractItemModel::rowsInserted, &loop, [&] {
        if (firstRow == 0)
            firstRow = double(watch.nsecsElapsed()) / 1e6;
        if (model->rowCount() == people())
            loop.quit();
    });
    [[maybe_unused]] const double before = application.takeLongestStall();
    watch.start();
    panel->setGraph(&graph);
    loop.exec();
    listing.firstRow.append(firstRow);
    listing.whole.append(double(watch.nsecsElapsed()) / 1e6);
    QCoreApplication::processEvents();
    listing.stalls.append(application.takeLongestStall());
    return panel;
}

/** The same pages over one connection, their addresses known beforehand. */
double fetch(const ServerProcess &server)
{
    QTemporaryFile urls;
    if (!urls.open())
        qFatal("no temporary file");
    for (int page = 0; page * pageSize < people(); ++page) {
        const QUrl url = server.url(QStringLiteral("/beta/directory/inboundSharedUserProfiles"), QStringLiteral("$skiptoken=%1").arg(page));
        urls.write("url=\"" + url.toEncoded() + "\"\noutput=/dev/null\n");
    }
    urls.close();
    QElapsedTimer watch;
    watch.start();
    const int exitCode = QProcess::execute(QStringLiteral("curl"),
                                           {QStringLiteral("--silent"), QStringLiteral("--fail"), QStringLiteral("--config"), urls.fileName()});
    if (exitCode != 0)
        qFatal("curl: %d", exitCode);
    return double(watch.nsecsElapsed()) / 1e6;
}

/** What most programs would do: the proxy model of Qt over the same rows. */
class PlainSearch : public QWidget
{
public:
    explicit PlainSearch(QAbstractItemModel &people)
    {
        m_proxy.setSourceModel(&people);
        m_proxy.setFilterKeyColumn(-1);
        m_proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
        m_proxy.setSortCaseSensitivity(Qt::CaseInsensitive);
        m_table.setModel(&m_proxy);
        m_table.verticalHeader()->hide();
        auto *layout = new QVBoxLayout(this);
        layout->addWidget(&m_edit);
        layout->addWidget(&m_table);
        connect(&m_edit, &QLineEdit::textChanged, &m_proxy, &QSortFilterProxyModel::setFilterFixedString);
        resize(640, 600);
        show();
        QCoreApplication::processEvents();
    }

    [[nodiscard]] QLineEdit &edit() { return m_edit; }
    [[nodiscard]] QTableView &table() { return m_table; }
    void sort(int column) { m_proxy.sort(column); }

private:
    QSortFilterProxyModel m_proxy;
    QLineEdit m_edit;
    QTableView m_table;
};

void compareTyping(PersonPanel &panel, const QString &question, int sortColumn)
{
    const QStringList words{QStringLiteral("angstrom 99"), QStringLiteral("tenant17"), QStringLiteral("7c1f0d2e-0000-4000-8000-000000099")};
    panel.header().setSortIndicator(sortColumn, Qt::AscendingOrder);
    PlainSearch plain(*panel.findChild<PersonTableModel *>());
    plain.sort(sortColumn);
    QCoreApplication::processEvents();

    Typing ours(*panel.findChild<QLineEdit *>(), *panel.findChild<QTableView *>());
    Typing theirs(plain.edit(), plain.table());
    const int rounds = Figures::isQuick() ? 1 : 5;
    // Between two rounds of ours; once is enough, it takes its time.
    for (int round = 0; round < rounds; ++round) {
        ours.type(words);
        if (round == 0)
            theirs.type(words);
    }
    const Typing::Figure figure = ours.filtered();
    Figures::print({question, figure.text(), QStringLiteral("QSortFilterProxyModel: ") + theirs.filtered().text(),
                    figure.median / theirs.filtered().median, QStringLiteral("≤ 16 ms"), figure.worst <= frame});
    const Typing::Figure drawn = ours.drawn();
    Figures::print({QStringLiteral("… and drawn"), drawn.text(), QStringLiteral("QSortFilterProxyModel: ") + theirs.drawn().text(),
                    drawn.median / theirs.drawn().median, QStringLiteral("≤ 50 ms"), drawn.worst <= longestStall});
}
}

int main(int argc, char *argv[])
{
    WatchedApplication application(argc, argv);
    const ServerProcess server({QStringLiteral("--people"), QString::number(people())});
    Clock clock;
    HttpClient http(clock);
    GraphClient graph(http, *Cloud::custom(server.root(), server.root(), {}),
                      [](const AccessTokenRequest &, QObject *, const auto &give) { give(QByteArrayLiteral("token")); });

    Figures::note(QStringLiteral("Listing people with Habeas and with curl in turn …"));
    Listing ours;
    QList<double> theirs;
    std::unique_ptr<PersonPanel> panel;
    const int rounds = Figures::isQuick() ? 1 : 5;
    for (int round = 0; round < rounds; ++round) {
        panel.reset();
        panel = list(application, graph, ours);
        theirs.append(fetch(server));
    }
    const double whole = Figures::median(ours.whole);
    Figures::print({QStringLiteral("100,000 people in pages of 999, all in the table"), Figures::time(whole),
                    QStringLiteral("curl, the same pages: ") + Figures::time(Figures::median(theirs)), whole / Figures::median(theirs),
                    QStringLiteral("none"), std::nullopt});
    const double perPage = whole / (double(people()) / pageSize);
    Figures::print({QStringLiteral("… the first row"), Figures::time(Figures::median(ours.firstRow)),
                    QStringLiteral("a page of them: ") + Figures::time(perPage), Figures::median(ours.firstRow) / perPage,
                    QStringLiteral("after one page"), Figures::median(ours.firstRow) < whole / 4});
    Figures::print({QStringLiteral("… longest stall of the event loop"), Figures::time(Figures::worst(ours.stalls)), QStringLiteral("–"),
                    std::nullopt, QStringLiteral("≤ 50 ms"), Figures::worst(ours.stalls) <= longestStall});

    Figures::note(QStringLiteral("Typing into the search …"));
    compareTyping(*panel, QStringLiteral("Keystroke to filtered rows, 100,000 people"), -1);
    compareTyping(*panel, QStringLiteral("Keystroke to filtered rows, sorted by name"), PersonTableModel::Name);
    return 0;
}
