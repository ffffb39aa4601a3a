// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QDateTime;
class QUrl;
struct ExportRecord;

/** Ledgers as years of work leave them. */
namespace MadeLedger {
/** The number-th export of a ledger: nearly all have ended. */
[[nodiscard]] ExportRecord operation(int number, const QUrl &graphRoot);
/** One that is followed and due at that moment. */
[[nodiscard]] ExportRecord running(int number, const QUrl &graphRoot, const QDateTime &nextCheckAt);
/** Fills an empty directory; does nothing where there is a ledger already. */
void make(const QString &directory, int operations);
}
