// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/ledgercheck.h"

#include <QMenu>

class Clock;
class ExportRegister;
class Ledger;
class LedgerCheckView;
class Settings;
struct LedgerVerdict;

/** Verifies the ledger, and erases from it what is no longer needed. */
class LedgerMenu : public QMenu
{
    Q_OBJECT

public:
    struct Parts {
        Settings &settings;
        const Clock &clock;
        Ledger &ledger;
        ExportRegister &exports;
    };

    /** All of them must outlive it; dialogs belong to `parent`. */
    LedgerMenu(const Parts &parts, QWidget *parent);

    /** How far verifying is; the caller places it. */
    [[nodiscard]] QWidget *progress() const;

private:
    void verify();
    void tell(const LedgerVerdict &verdict);
    void askToErase();
    void erase(const QDateTime &closedBefore);

    Parts m_parts;
    LedgerCheck m_check;
    LedgerCheckView *m_progress;
};
