// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/exportrecord.h"
#include "exports/ledgerevent.h"

#include <QByteArray>
#include <QList>

/** An export as the ledger holds it, with all that its digests are made of. Digests, commitments and salts are bytes, not hex. */
struct ExportEvidence {
    struct Event {
        LedgerEvent event;
        /** The chain's digest before the event; `event.digest` is the one with it. */
        QByteArray previous;
        /** Of the first event only. */
        QByteArray intent;
        QByteArray view;
    };

    ExportRecord record;
    /** In the order of `LedgerChain::personalValues()`; the salts are empty once erased. */
    QByteArray commitments;
    QByteArray salts;
    /** Empty without a note. */
    QByteArray noteCommitment;
    QByteArray noteSalt;
    /** In the order in which they happened. */
    QList<Event> events;
};
