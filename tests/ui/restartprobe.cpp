// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demobrowser.h"
#include "ui/application.h"
#include "ui/mainwindow.h"
#include "windowdriver.h"

#include <QApplication>
#include <QDesktopServices>
#include <QTimer>

#include <cstdio>

using namespace std::chrono_literals;
using WindowDriver::waitUntil;

/** One start of the program, as main() starts it, with the browser played. Prints what a person would have seen. */
class RestartProbe : public QObject
{
    Q_OBJECT

public:
    explicit RestartProbe(const CommandLine &line)
        : m_program(line)
    {
        QDesktopServices::setUrlHandler(QStringLiteral("http"), this, "openInBrowser");
    }
    ~RestartProbe() override { QDesktopServices::unsetUrlHandler(QStringLiteral("http")); }

    [[nodiscard]] bool start() { return m_program.start() == Application::Start::Running; }
    [[nodiscard]] bool signIn();
    [[nodiscard]] bool send(const QString &location);
    [[nodiscard]] bool resume();
    int leave();

public Q_SLOTS:
    void openInBrowser(const QUrl &url)
    {
        m_link = url;
        ++m_opened;
    }

private:
    Application m_program;
    DemoBrowser m_browser;
    QUrl m_link;
    int m_opened = 0;
};

bool RestartProbe::signIn()
{
    if (!waitUntil([] { return WindowDriver::click(QStringLiteral("Sign in")); }) || !waitUntil([this] { return !m_link.isEmpty(); }))
        return false;
    m_browser.visit(m_link, QStringLiteral("dana"));
    return waitUntil([] { return WindowDriver::rows(QStringLiteral("People")) > 0; });
}

bool RestartProbe::send(const QString &location)
{
    const auto canExport = [] {
        const QAbstractButton *button = WindowDriver::button(QStringLiteral("Export personal data…"));
        return button && button->isEnabled();
    };
    return WindowDriver::selectRow(QStringLiteral("People"), QStringLiteral("Alice Moreau"))
        && WindowDriver::type(QStringLiteral("Storage location"), location) && waitUntil(canExport)
        && WindowDriver::click(QStringLiteral("Export personal data…")) && waitUntil([] { return WindowDriver::click(QStringLiteral("Export")); })
        && waitUntil([] { return WindowDriver::text(QStringLiteral("Status")).startsWith(QStringLiteral("Not started")); });
}

bool RestartProbe::resume()
{
    const bool filled = waitUntil([] { return WindowDriver::rows(QStringLiteral("People")) > 0; }, 20s);
    const bool checked = waitUntil([] { return WindowDriver::text(QStringLiteral("Status")) == QStringLiteral("Complete"); }, 30s);
    std::printf("people %s\nstatus %s\n", filled ? "there" : "missing", qPrintable(WindowDriver::text(QStringLiteral("Status"))));
    return filled && checked;
}

int RestartProbe::leave()
{
    std::printf("browser opened %d\n", m_opened);
    QTimer::singleShot(0, &m_program.window(), &QWidget::close);
    return QApplication::exec();
}

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("Habeas"));
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    CommandLine line;
    line.configFile = arguments.value(1);
    line.dataDir = arguments.value(2);
    const QString location = arguments.value(3);
    RestartProbe probe(line);
    const bool done = probe.start() && (location.isEmpty() ? probe.resume() : probe.signIn() && probe.send(location));
    std::printf(done ? "done\n" : "not done\n");
    return probe.leave();
}

#include "restartprobe.moc"
