// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/application.h"
#include "ui/commandline.h"
#include "ui/coredumps.h"

#include <QApplication>

int main(int argc, char *argv[])
{
    CoreDumps::forbid();
    QCoreApplication::setApplicationName(QStringLiteral("Habeas"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HABEAS_VERSION));
    const CommandLine commandLine = CommandLine::parse(argc, argv);
    if (commandLine.action != CommandLine::Action::Run)
        return commandLine.carryOut(argc, argv);
    const QApplication qtApplication(argc, argv);
    Application application(commandLine);
    switch (application.start()) {
    case Application::Start::Running:
        return QApplication::exec();
    case Application::Start::HandedOver:
        return 0;
    case Application::Start::Failed: // said in a message that is still open
        QApplication::exec();
    }
    return 1;
}
