// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_makeledger DIRECTORY COUNT

#include "madeledger.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 1;
    MadeLedger::make(arguments.at(1), arguments.at(2).toInt());
    return 0;
}
