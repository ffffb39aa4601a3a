// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>

/** What comparing a ledger with its own digests found. */
struct LedgerVerification {
    Q_GADGET

public:
    enum class Fault {
        SequenceBroken, ///< an event is missing, or one was put between others
        DigestWrong, ///< the event, or one before it, is not what was written
        ExportMissing, ///< an event of an export that is not there
        EventsMissing, ///< an export or a case without events
        IntentWrong, ///< what was to be exported, where and by whom differs from the first event
        ViewWrong, ///< the current view differs from the last event
        StateWrong, ///< the state differs from the last event's
        PersonalValueWrong, ///< a personal value differs from its digest, or is missing though never erased
        CaseMissing, ///< an event of a case that is not there
        CaseWrong, ///< a case, or which exports belong to it, differs from its last event
        HeadMissing, ///< the head that was kept elsewhere is not in the chain: the tail was cut, or all of it rewritten
    };
    Q_ENUM(Fault)

    struct Finding {
        /** Of the first bad event; for the row of an export or a case, of the event it disagrees with; 0 when there is none. */
        qint64 sequence = 0;
        QString exportId;
        Fault fault = Fault::DigestWrong;
        QString caseId = {};
    };

    qint64 events = 0;
    qint64 exports = 0;
    qint64 cases = 0;
    /** Sequence and digest (hex) of the last event. */
    qint64 headSequence = 0;
    QByteArray head;
    std::optional<Finding> firstBad;

    /** Told now and then, in the thread that verifies, how many rows of how many were compared; false stops (`LedgerError::Kind::Stopped`). */
    using GoesOn = std::function<bool(qint64 done, qint64 all)>;

    [[nodiscard]] bool isIntact() const { return !firstBad.has_value(); }
};
