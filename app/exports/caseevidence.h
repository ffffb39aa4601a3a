// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/caserecord.h"
#include "exports/ledgerevent.h"

#include <QByteArray>
#include <QList>

/** A case as the ledger holds it, with all that its digests are made of. Digests, commitments and salts are bytes, not hex. */
struct CaseEvidence {
    struct Event {
        LedgerEvent event;
        /** The chain's digest before the event; `event.digest` is the one with it. */
        QByteArray previous;
        QByteArray view;
    };

    CaseRecord record;
    /** In the order of `LedgerChain::casePersonalValues()`; the salts are empty once erased. */
    QByteArray commitments;
    QByteArray salts;
    /** In the order in which they happened. */
    QList<Event> events;
};
