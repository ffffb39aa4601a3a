// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/receiptverification.h"

#include <QString>

/** What verifying a receipt came to, in words. */
struct ReceiptVerdict {
    /** Intact, and no ledger says otherwise. */
    bool holds = false;
    QString what;
    /** What the ledger of this computer says to it; empty when it was not asked. */
    QString ledger;
    /** What the verdict can and cannot prove, or what to do. */
    QString meaning;

    [[nodiscard]] static ReceiptVerdict of(const ReceiptVerification &verification);
    /** All of it, a line each. */
    [[nodiscard]] QString text() const;
};

/** `habeas --verify-receipt`: prints the verdict; 0 when the receipt holds. Needs no display. */
[[nodiscard]] int verifyReceipt(const QString &file, const QString &dataDirectory);
