// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demotenant.h"
#include "demobrowser.h"
#include "look.h"
#include "ui/application.h"
#include "ui/mainwindow.h"
#include "windowdriver.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QElapsedTimer>
#include <QPointer>
#include <QProcess>

#include <cstdio>

using namespace std::chrono_literals;

/**
 * The main job in the real window against the demo tenant, from the first look to the saved receipt. Prints every step,
 * leaves a numbered picture of each, and ends with 0 only if each did what it should: walkthrough [directory] [--look NAME], in the
 * window's English, which the steps are named by.
 */
class Walkthrough : public QObject
{
    Q_OBJECT

public:
    Walkthrough(const QString &directory, const QString &look);

    bool run();

public Q_SLOTS:
    /** The system browser: QDesktopServices hands the address here. */
    void openInBrowser(const QUrl &url) { m_link = url; }

private:
    void step(const QString &name, const QString &what);
    bool expect(bool holds, const char *what);

    bool signIn();
    bool findPerson();
    bool nameLocation();
    bool confirm();
    bool watch();
    bool openFetch();
    bool fetchResults();
    bool confirmHashes(const QString &folder);
    bool saveReceipt();
    bool readReceipt(const QString &folder);
    bool verifyReceipt(const QString &json);
    bool checkWire();
    void otherLooks();

    QDir m_directory;
    QString m_look;
    Application m_application;
    DemoBrowser m_browser;
    QUrl m_link;
    QElapsedTimer m_clock;
    int m_step = 0;
};

namespace {
CommandLine demoCommandLine()
{
    CommandLine line;
    line.demo = true;
    return line;
}

QString tr8(const char *text)
{
    return QString::fromUtf8(text);
}

const QString people = QStringLiteral("People");
const QString operations = QStringLiteral("Operations");
}

Walkthrough::Walkthrough(const QString &directory, const QString &look)
    : m_directory(directory)
    , m_look(look)
    , m_application(demoCommandLine())
{
    m_directory.mkpath(QStringLiteral("."));
    QDesktopServices::setUrlHandler(QStringLiteral("http"), this, "openInBrowser");
    m_clock.start();
}

bool Walkthrough::run()
{
    if (!expect(m_application.start() == Application::Start::Running, "the program starts"))
        return false;
    Look::wear(m_look);
    MainWindow &window = m_application.window();
    window.resize(1280, 820);
    if (!expect(WindowDriver::waitUntil([&window] { return window.isVisible(); }), "the window is there"))
        return false;
    step(QStringLiteral("signed-out"), QStringLiteral("Habeas is open; nobody is signed in"));
    const bool done =
        signIn() && findPerson() && nameLocation() && confirm() && watch() && openFetch() && fetchResults() && saveReceipt() && checkWire();
    if (done)
        otherLooks();
    return done;
}

void Walkthrough::step(const QString &name, const QString &what)
{
    const QString file = QStringLiteral("%1-%2.png").arg(++m_step, 2, 10, QLatin1Char('0')).arg(name);
    // A window beside the main one is what is being worked in.
    const auto isWindow = [](QWidget *widget) { return widget->isWindow(); };
    QWidget *beside = WindowDriver::find(QStringLiteral("Fetch results"), isWindow);
    if (!beside)
        beside = WindowDriver::find(QStringLiteral("Save receipt"), isWindow);
    WindowDriver::picture(beside ? beside : &m_application.window()).save(m_directory.filePath(file));
    std::printf("[%3lld s] %s (%s)\n", static_cast<long long>(m_clock.elapsed() / 1000), qPrintable(what), qPrintable(file));
    std::fflush(stdout);
}

bool Walkthrough::expect(bool holds, const char *what)
{
    if (!holds) {
        std::printf("FAILED: %s\n", what);
        if (m_step > 0)
            step(QStringLiteral("failed"), QStringLiteral("This is how it looked"));
    }
    return holds;
}

bool Walkthrough::signIn()
{
    if (!expect(WindowDriver::click(QStringLiteral("Sign in")), "Sign in can be clicked"))
        return false;
    if (!expect(WindowDriver::waitUntil([this] { return !m_link.isEmpty() && WindowDriver::button(QStringLiteral("Cancel sign-in")); }),
                "the browser is asked for"))
        return false;
    step(QStringLiteral("browser"), QStringLiteral("The browser is in charge; the window waits, with a way out"));
    m_browser.visit(m_link, QStringLiteral("dana"));
    if (!expect(WindowDriver::waitUntil([] { return WindowDriver::button(QStringLiteral("Sign out")) != nullptr; }), "signed in"))
        return false;
    if (!expect(WindowDriver::waitUntil([] { return WindowDriver::rows(people) > 0; }), "the first page of people"))
        return false;
    if (!expect(WindowDriver::waitUntil([] { return WindowDriver::text(QStringLiteral("Status")) == QStringLiteral("Complete"); }),
                "the export from two days ago is complete")
        || !expect(WindowDriver::button(tr8("Fetch results…")) != nullptr, "its results can be fetched"))
        return false;
    step(QStringLiteral("signed-in"), QStringLiteral("Signed in; people arrive page by page, and an earlier export has ended"));
    return true;
}

bool Walkthrough::findPerson()
{
    WindowDriver::type(QStringLiteral("Search people"), QStringLiteral("bob lindqvist"));
    if (!expect(WindowDriver::waitUntil([] { return WindowDriver::rows(people) == 2; }, 60s), "two people are called Bob Lindqvist"))
        return false;
    step(QStringLiteral("search"), QStringLiteral("Two people of the same name are told apart by their home tenant"));
    if (!expect(WindowDriver::selectRow(people, QStringLiteral("bob@")), "the person can be chosen"))
        return false;
    step(QStringLiteral("person"), QStringLiteral("The person is chosen"));
    return true;
}

bool Walkthrough::nameLocation()
{
    const QString location = m_application.demoTenant()->storageLocationExample(QStringLiteral("dsr-2026-0142"));
    if (!expect(WindowDriver::type(QStringLiteral("Storage location"), location), "the storage location can be entered"))
        return false;
    WindowDriver::type(QStringLiteral("Case reference"), QStringLiteral("DSR-2026-0142"));
    const QString signature = location.section(QStringLiteral("sig="), 1).section(QLatin1Char('&'), 0, 0);
    if (!expect(!WindowDriver::text(QStringLiteral("Storage location")).contains(signature), "the signature is masked once the field is left"))
        return false;
    const auto ready = [] {
        const QAbstractButton *button = WindowDriver::button(tr8("Export personal data…"));
        return button && button->isEnabled();
    };
    if (!expect(WindowDriver::waitUntil(ready), "the export can be sent"))
        return false;
    if (!expect(WindowDriver::click(QStringLiteral("Check access")), "access can be checked")
        || !expect(WindowDriver::waitUntil([] { return WindowDriver::shows(QStringLiteral("Nothing was left behind in the container.")); }),
                   "the check ends and leaves nothing behind"))
        return false;
    step(QStringLiteral("check"), QStringLiteral("The container was asked, a line for each question; the export does not depend on it"));
    step(QStringLiteral("location"), QStringLiteral("The storage location is named and masked; the export is ready"));
    return true;
}

bool Walkthrough::confirm()
{
    WindowDriver::click(tr8("Export personal data…"));
    if (!expect(WindowDriver::waitUntil([] { return WindowDriver::button(QStringLiteral("Export")) != nullptr; }), "the question before sending"))
        return false;
    step(QStringLiteral("confirm"), QStringLiteral("One last question names person, home tenant and destination"));
    WindowDriver::click(QStringLiteral("Export"));
    if (!expect(WindowDriver::waitUntil([] { return WindowDriver::text(QStringLiteral("Status")).startsWith(QStringLiteral("Not started")); }),
                "the export is accepted"))
        return false;
    step(QStringLiteral("accepted"), QStringLiteral("Accepted; the countdown to the next check runs"));
    return true;
}

bool Walkthrough::watch()
{
    if (!expect(WindowDriver::waitUntil([] { return WindowDriver::text(QStringLiteral("Status")).contains(QLatin1Char('%')); }, 90s),
                "progress is shown as reported"))
        return false;
    step(QStringLiteral("running"), QStringLiteral("Running, with the progress that the service reports"));
    if (!expect(WindowDriver::waitUntil([] { return WindowDriver::text(QStringLiteral("Status")) == QStringLiteral("Complete"); }, 180s),
                "the export completes"))
        return false;
    step(QStringLiteral("complete"),
         QStringLiteral("Complete: what is left to do is said, and the timeline tells everything that was sent and received"));
    return true;
}

bool Walkthrough::openFetch()
{
    if (!expect(WindowDriver::click(tr8("Fetch results…")), "the results can be fetched"))
        return false;
    if (!expect(WindowDriver::waitUntil([] { return WindowDriver::input(QStringLiteral("Address to read from")) != nullptr; }),
                "an address for reading is asked for"))
        return false;
    if (!expect(WindowDriver::click(QStringLiteral("Use a demo address")), "the demo offers one"))
        return false;
    step(QStringLiteral("fetch-address"), QStringLiteral("A second address, for reading only, and how to make one"));
    if (!expect(WindowDriver::click(QStringLiteral("List files")), "the container can be listed")
        || !expect(WindowDriver::waitUntil([] { return WindowDriver::input(QStringLiteral("Folder")) != nullptr; }), "the files are listed"))
        return false;
    const QString folder = m_directory.absoluteFilePath(QStringLiteral("results"));
    QDir(folder).removeRecursively();
    WindowDriver::type(QStringLiteral("Folder"), folder);
    const auto ready = [] {
        const QAbstractButton *button = WindowDriver::button(QStringLiteral("Fetch"));
        return button && button->isEnabled();
    };
    if (!expect(WindowDriver::waitUntil(ready), "there is a plan"))
        return false;
    step(QStringLiteral("fetch-list"), QStringLiteral("The files, the folder, and what will happen, in words"));
    return true;
}

bool Walkthrough::fetchResults()
{
    if (!expect(WindowDriver::click(QStringLiteral("Fetch")), "the fetch can be started"))
        return false;
    step(QStringLiteral("fetch-progress"), QStringLiteral("The files arrive"));
    const auto done = [] { return WindowDriver::shows(QStringLiteral("Done: everything that you chose is here")); };
    if (!expect(WindowDriver::waitUntil(done, 60s), "everything is here"))
        return false;
    step(QStringLiteral("fetch-end"), QStringLiteral("What is here, whether something changed meanwhile, and where the hashes are"));
    if (!confirmHashes(m_directory.absoluteFilePath(QStringLiteral("results"))))
        return false;
    if (!expect(WindowDriver::click(QStringLiteral("Close")), "the fetch can be closed")
        || !expect(WindowDriver::waitUntil([] { return WindowDriver::input(QStringLiteral("Folder")) == nullptr; }), "the fetch is closed"))
        return false;
    step(QStringLiteral("timeline"), QStringLiteral("The timeline tells what was listed and fetched"));
    return true;
}

bool Walkthrough::confirmHashes(const QString &folder)
{
    QProcess sums;
    sums.setWorkingDirectory(folder);
    sums.start(QStringLiteral("sha256sum"), {QStringLiteral("-c"), QStringLiteral("SHA256SUMS")});
    const bool ended = sums.waitForFinished() && sums.exitStatus() == QProcess::NormalExit;
    std::printf("sha256sum -c SHA256SUMS:\n%s", sums.readAll().constData());
    return expect(ended && sums.exitCode() == 0, "sha256sum confirms the hashes");
}

bool Walkthrough::saveReceipt()
{
    const QString folder = m_directory.absoluteFilePath(QStringLiteral("receipt"));
    QDir(folder).removeRecursively();
    if (!expect(WindowDriver::click(tr8("Save receipt…")), "the receipt can be saved")
        || !expect(WindowDriver::waitUntil([] { return WindowDriver::input(QStringLiteral("Folder")) != nullptr; }), "a folder is asked for"))
        return false;
    WindowDriver::type(QStringLiteral("Folder"), folder);
    step(QStringLiteral("receipt"), QStringLiteral("Where the receipt goes: a PDF for people and a JSON file that can be verified"));
    if (!expect(WindowDriver::click(QStringLiteral("Save")), "saving can be started")
        || !expect(WindowDriver::waitUntil([] { return WindowDriver::button(QStringLiteral("Open the PDF")) != nullptr; }, 60s),
                   "the receipt is saved"))
        return false;
    step(QStringLiteral("receipt-saved"), QStringLiteral("Both files are there, and the ledger has noted it"));
    if (!expect(WindowDriver::click(QStringLiteral("Close")), "the dialog can be closed"))
        return false;
    return readReceipt(folder);
}

bool Walkthrough::readReceipt(const QString &folder)
{
    const QDir receipts(folder);
    const QStringList pdf = receipts.entryList({QStringLiteral("*.pdf")}, QDir::Files);
    const QStringList json = receipts.entryList({QStringLiteral("*.json")}, QDir::Files);
    if (!expect(pdf.size() == 1 && json.size() == 1, "there are two files"))
        return false;
    QProcess pages;
    pages.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    pages.start(QStringLiteral("pdftoppm"),
                {QStringLiteral("-png"), QStringLiteral("-r"), QStringLiteral("80"), receipts.filePath(pdf.first()),
                 m_directory.absoluteFilePath(QStringLiteral("receipt-page"))});
    if (pages.waitForStarted() && pages.waitForFinished())
        std::printf("The pages of %s are pictures, too: receipt-page-*.png\n", qPrintable(pdf.first()));
    else
        std::printf("No pictures of %s: pdftoppm is not here.\n", qPrintable(pdf.first()));
    return verifyReceipt(receipts.filePath(json.first()));
}

bool Walkthrough::verifyReceipt(const QString &json)
{
    QProcess habeas;
    habeas.setProcessChannelMode(QProcess::MergedChannels);
    habeas.start(QStringLiteral(HABEAS_PROGRAM),
                 {QStringLiteral("--verify-receipt"), json, QStringLiteral("--data-dir"), m_application.dataDirectory()});
    const bool ended = habeas.waitForFinished() && habeas.exitStatus() == QProcess::NormalExit;
    std::printf("habeas --verify-receipt:\n%s", habeas.readAll().constData());
    return expect(ended && habeas.exitCode() == 0, "the receipt verifies, with its ledger");
}

bool Walkthrough::checkWire()
{
    const int posts = m_application.demoTenant()->count("POST", QStringLiteral("exportPersonalData"));
    std::printf("The demo tenant saw %d export request(s).\n", posts);
    return expect(posts == 1, "exactly one export request on the wire");
}

void Walkthrough::otherLooks()
{
    MainWindow &window = m_application.window();
    window.resize(800, 600);
    step(QStringLiteral("narrow"), QStringLiteral("The same window at 800 × 600"));
    window.resize(1280, 820);

    Look::wear(QStringLiteral("dark"));
    step(QStringLiteral("dark"), QStringLiteral("The same window in a dark scheme"));
    Look::wear(m_look);

    WindowDriver::click(tr8("Settings…"));
    step(QStringLiteral("settings"), QStringLiteral("The settings"));
}

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("Habeas"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HABEAS_VERSION));
    const QApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    const Look look(arguments);
    if (!look.isKnown() || look.isOfLanguage()) {
        std::fputs("walkthrough [directory] [--look light|dark|high-contrast|high-contrast-dark|large]\n", stderr);
        return 2;
    }
    Walkthrough walkthrough(arguments.value(1, QStringLiteral("build/walkthrough")), look.names().constFirst());
    const bool done = walkthrough.run();
    QDesktopServices::unsetUrlHandler(QStringLiteral("http"));
    std::printf(done ? "The main job was done, start to finish.\n" : "The walkthrough did not get through.\n");
    return done ? 0 : 1;
}

#include "walkthrough.moc"
