// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// ui/main.cpp with an ear for the first paint.

#include "firstpaint.h"
#include "ui/application.h"
#include "ui/commandline.h"
#include "ui/coredumps.h"

#include <QApplication>

int main(int argc, char *argv[])
{
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
