// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

/** The end of the chain at some moment. Kept outside the ledger, in a receipt for instance, it shows later whether the tail was cut. */
struct LedgerHead {
    /** Of the last event; 0 before the first. */
    qint64 sequence = 0;
    /** Hex. */
    QByteArray digest;
};
