// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/exportstate.h"

#include <QByteArray>
#include <QDateTime>
#include <QObject>
#include <QString>

/** Something that happened to an export or to a case. A row of the ledger: never changed, never removed. */
struct LedgerEvent {
    Q_GADGET

public:
    enum class Kind {
        Unknown, ///< only read: a word that this program does not know
        IntentRecorded,
        Submitting,
        AnswerReceived, ///< in Submitting: it asked for a renewed token, and the request is sent once more
        NoAnswer,
        CheckAnswered,
        CheckFailed,
        TrackingStopped,
        TrackingResumed,
        TrackedFromElsewhere,
        SendAgainConfirmed,
        ResultsFetched, ///< a fetch ended, one way or another; `text` as FetchSummary has it
        ReceiptSaved,
        Closed,
        Reopened,
        Erased,
        ResultsListed, ///< the container was read; `text` as FetchSummary has it
        FetchStarted,
        Recovered, ///< found after a crash and brought into a state that is true
        CaseOpened, ///< `text` as the next
        CaseChanged, ///< `text` names what was changed, with the new value where it is not personal
        CaseExportAdded, ///< `text` is the export's id
        CaseExportRemoved, ///< likewise
        CaseClosed, ///< `text` is the outcome
        CaseReopened,
        CaseErased,
    };
    Q_ENUM(Kind)

    /** Given by the ledger: 1, 2, 3 … over all exports and cases, without gaps. */
    qint64 sequence = 0;
    /** One of them is empty. */
    QString exportId;
    QString caseId;
    /** UTC; the ledger's clock when left invalid. */
    QDateTime occurredAt;
    Kind kind = Kind::Unknown;
    /** Of the export after the event; the ledger takes it from the record that is written with the event. */
    Exports::State state = Exports::State::Recorded;
    /** 0 when there was no answer. */
    int httpStatus = 0;
    /** The service's `Date`, UTC. */
    QDateTime serviceDate;
    QString requestId;
    QString clientRequestId;
    QString errorCode;
    /** Short machine words; no personal values, no secrets. At most 500 characters are kept. */
    QString text;

    /** Given by the ledger: the digest of the chain up to and including this event, hex. */
    QByteArray digest;
};
