// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/ledgererror.h"
#include "exports/ledgerhead.h"
#include "exports/ledgerverification.h"
#include "exports/strictjson.h"

#include <QByteArray>
#include <QDateTime>
#include <QObject>
#include <QString>

#include <optional>

/** What comparing a receipt with its own digests, and with the ledger of this computer, found. */
struct ReceiptVerification {
    Q_GADGET

public:
    enum class Outcome {
        Intact,
        Changed, ///< `finding` says what
        CannotRead, ///< `detail` has the system's words
        TooLarge,
        NotStrict, ///< no JSON, or such as could be read in two ways: `jsonFault`
        NotAReceipt,
        NewerVersion, ///< written by a newer version of the program
    };
    Q_ENUM(Outcome)

    enum class Fault {
        NotAsWritten, ///< a member is missing, too much, or not in the form in which the program writes it: `path`
        ScopeWrong, ///< the exports are not those that the receipt is about
        EventWrong, ///< the event's digest
        EventsOutOfOrder, ///< events are missing, doubled or not in their order
        IntentWrong, ///< of an export: what the first event names as recorded is something else
        PersonalValueWrong, ///< a value does not fit its commitment: `path` names it
        ViewWrong, ///< the present values are not those of the last event
        HeadWrong, ///< the chain's head contradicts the events
        HashWrong, ///< something that no event covers
    };
    Q_ENUM(Fault)

    struct Finding {
        Fault fault = Fault::HashWrong;
        /** What it is about; at most one is given. */
        QString exportId;
        QString caseId;
        /** 0 when it is about no event. */
        qint64 sequence = 0;
        /** Names from the outside in, with slashes. */
        QString path;
    };

    enum class Comparison {
        None, ///< there is no ledger here, or the receipt is not intact
        Impossible, ///< `ledgerError`
        Agrees,
        EventDiffers, ///< `differs`: the first event that the ledger has not, or has with another digest
        EventMissing, ///< `missing`: the first event up to the receipt's head that the ledger has and the receipt has not
        LedgerChanged, ///< the ledger itself does not verify up to the receipt's head: `ledgerFinding`
    };
    Q_ENUM(Comparison)

    Outcome outcome = Outcome::CannotRead;
    QString detail;
    std::optional<StrictJson::Fault> jsonFault;
    /** What the file says it is, when that is not what is known here. */
    qint64 version = 0;
    std::optional<Finding> finding;

    QByteArray sha256;
    QDateTime madeAt;
    QString programVersion;
    bool isOfCase = false;
    qsizetype exports = 0;
    qsizetype events = 0;
    LedgerHead head;

    Comparison comparison = Comparison::None;
    QString ledgerPath;
    std::optional<LedgerError> ledgerError;
    std::optional<Finding> differs;
    std::optional<Finding> missing;
    std::optional<LedgerVerification::Finding> ledgerFinding;
    /** The ledger is not in order after the receipt's head. */
    bool changedLater = false;
    /** The event by which the ledger knows that this very receipt was saved; 0 when it does not. */
    qint64 savedAs = 0;

    [[nodiscard]] bool isIntact() const { return outcome == Outcome::Intact; }
    /** Intact, and no ledger says otherwise. */
    [[nodiscard]] bool holds() const { return isIntact() && (comparison == Comparison::None || comparison == Comparison::Agrees); }
};
