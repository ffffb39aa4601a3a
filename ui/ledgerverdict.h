// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/ledgererror.h"
#include "exports/ledgerverification.h"

#include <QString>

/** What verifying a ledger came to, in words. */
struct LedgerVerdict {
    bool intact = false;
    QString what;
    /** What the verdict can and cannot prove, or what to do. */
    QString meaning;

    [[nodiscard]] static LedgerVerdict of(const LedgerVerification &verification);
    [[nodiscard]] static LedgerVerdict of(const LedgerError &error);
};

/** `habeas --verify-ledger`: prints the verdict; 0 when the ledger is intact. Needs no display. */
[[nodiscard]] int verifyLedger(const QString &dataDirectory);
