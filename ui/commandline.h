// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

/** What the program was started with. Read before any window system is needed: `--help` and `--version` work without a display. */
struct CommandLine {
    enum class Action { Run, Print, Fail, VerifyLedger, VerifyReceipt };

    Action action = Action::Run;
    /** What to print: help, version or what is wrong. */
    QString text;
    bool demo = false;
    QString configFile;
    QString dataDir;
    QString receiptFile;

    /** As `main()` gets them. */
    [[nodiscard]] static CommandLine parse(int argc, char *argv[]);
    /** `arguments` with the program's name first. Options of Qt itself (`-platform` …) are passed over. */
    [[nodiscard]] static CommandLine parse(const QStringList &arguments);

    /** Everything but Action::Run, which needs a window: returns the program's exit code. */
    [[nodiscard]] int carryOut(int argc, char *argv[]) const;
};
