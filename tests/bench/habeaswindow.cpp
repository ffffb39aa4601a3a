// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// ui/main.cpp with an ear for the first paint. With `--line TEXT` the window shows nothing but that: what the libraries that Habeas needs and a
// first line of text cost, however little a window does.

#include "firstpaint.h"
#include "ui/application.h"
#include "ui/commandline.h"
#include "ui/coredumps.h"

#include <QApplication>
#include <QLabel>

namespace {
int showLine(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    FirstPaint firstPaint;
    QLabel window(QString::fromUtf8(argv[2]));
    window.resize(1280, 760);
    window.show();
    return QApplication::exec();
}
}

int main(int argc, char *argv[])
{
    if (argc == 3 && qstrcmp(argv[1], "--line") == 0)
        return showLine(argc, argv);
    CoreDumps::forbid();
    QCoreApplication::setApplicationName(QStringLiteral("Habeas"));
    const CommandLine commandLine = CommandLine::parse(argc, argv);
    if (commandLine.action != CommandLine::Action::Run)
        return 1;
    const QApplication qtApplication(argc, argv);
    FirstPaint firstPaint;
    Application application(commandLine);
    return application.start() == Application::Start::Running ? QApplication::exec() : 1;
}
