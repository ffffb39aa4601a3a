// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/exportlifecycle.h"
#include "exports/exportrecord.h"
#include "exports/ledgererror.h"
#include "exports/ledgerevent.h"
#include "graph/datapolicyoperation.h"
#include "graph/graphclient.h"
#include "http/alarm.h"
#include "storage/sassecret.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class CheckQueue;
class Ledger;
struct FetchSummary;

/**
 * One export from the durable intent to the service's last word:
 *
 *   Recorded -> (token, durable mark) Submitting -> POST -> NotStarted -> Running -> Complete | Failed
 *                                                        \-> NotSent, Rejected, Unconfirmed, Untracked
 *
 * Whatever happens is in the ledger before it is shown. Losing contact is no state: it stands beside it as `attention()`.
 * Asks the service only through the client that was handed over with `setGraph()`, that is, as the account that started it.
 */
class ExportOperation : public QObject
{
    Q_OBJECT

public:
    /** What stands beside the state. */
    enum class Attention {
        None,
        Offline,
        ServiceTrouble, ///< time-out, cut connection, 5xx, 408
        Throttled,
        SignInNeeded, ///< this account must sign in (again) before the next check
        PermissionMissing, ///< 403
        BadReply, ///< an answer that is not what the documents describe
        NotVisibleYet, ///< 404 since it was accepted
        OtherPerson, ///< the service names another person than the ledger
        NotRecorded, ///< an answer arrived and cannot be written to the ledger
    };
    Q_ENUM(Attention)

    /** What another attempt into the same container says about this one. */
    enum class Hint {
        None,
        UsedForALaterOne, ///< this one is unconfirmed, and a later one was told that the storage location is in use
        UsedByAnEarlierOne, ///< this one was told so, and an earlier one is unconfirmed
    };

    /** In [0, 1); keeps checks of many operations apart. */
    using Spread = std::function<double()>;

    ExportOperation(Ledger &ledger, Clock &clock, Spread spread, ExportRecord record, QObject *parent = nullptr);
    ~ExportOperation() override;

    [[nodiscard]] const ExportRecord &record() const;
    [[nodiscard]] Exports::State state() const;
    [[nodiscard]] Attention attention() const;
    /** Behind the fold: the last failed request's error, while it matters. */
    [[nodiscard]] const std::optional<GraphError> &lastError() const;
    [[nodiscard]] const std::optional<LedgerError> &ledgerError() const;
    [[nodiscard]] QList<LedgerEvent> events() const;
    /** Read from the ledger each time. */
    [[nodiscard]] Hint hint() const;

    /** Whose token may ask: nullptr when that account is not signed in. The caller matches account, tenant, cloud and root. */
    void setGraph(GraphClient *graph);
    [[nodiscard]] bool hasGraph() const;

    /**
     * Sends the export, once. Only in Recorded. `location` is forgotten as soon as the request is made.
     * The mark that it is about to be sent is durable before the network sees it.
     */
    void submit(const SasSecret &location);
    /** While Submitting or before: gives up waiting. What was on its way may still arrive. */
    void abandon();

    /** Where a due check waits for its turn; without one it starts at once. Must outlive the operation. */
    void setCheckQueue(CheckQueue *queue);
    /** For the queue: asks, if the check is still due. */
    void startDueCheck();

    /** A check will come by itself. */
    [[nodiscard]] bool isScheduled() const;
    [[nodiscard]] bool isChecking() const;
    /** Until the next check; 0 when due or none is scheduled. */
    [[nodiscard]] std::chrono::milliseconds untilNextCheck() const;
    /** When that will be by the clock on the wall, as it is set now; invalid when none is scheduled. */
    [[nodiscard]] QDateTime nextCheckAt() const;
    /** Whether `checkNow()` does something; until then `untilCheckAllowed()`. */
    [[nodiscard]] bool canCheckNow() const;
    [[nodiscard]] std::chrono::milliseconds untilCheckAllowed() const;
    void checkNow();
    /** A hint that contact may be back: a check that waits because of a failure is made soon. */
    void contactMayBeBack();

    /** Ends asking; the export itself goes on. False when there is nothing to stop, or when it cannot be recorded: `ledgerError()`. */
    bool stopTracking();
    bool trackAgain();
    /** Its address is missing, or a person supplied one that the service has never known: a person may supply another. */
    [[nodiscard]] bool canTakeAddress() const;
    bool track(const OperationAddress &address);

    /** Nothing is expected any more, or nobody asks: what a person may put away. What is closed is not asked about until it is reopened. */
    [[nodiscard]] bool canClose() const;
    bool close(const QString &note);
    bool reopen();
    /** A person decided to send the request once more, as a new export. */
    void recordSendAgain();
    /** Results were listed, are about to be fetched, or were fetched: ResultsListed, FetchStarted, ResultsFetched. False: `ledgerError()`. */
    bool recordFetch(LedgerEvent::Kind kind, const FetchSummary &summary);
    /** A receipt was saved; `text` names it. False: `ledgerError()`. */
    bool recordReceipt(const QString &text);
    /** The ledger has erased the personal values. */
    void reload();

Q_SIGNALS:
    void stateChanged(Exports::State state);
    /** Anything that is shown, `stateChanged()` included. */
    void changed();
    /** The ledger has one more event of this export. */
    void eventRecorded(const LedgerEvent &event);

private:
    [[nodiscard]] bool advance(Exports::Event event, ExportRecord &record) const;
    [[nodiscard]] LedgerEvent eventOf(LedgerEvent::Kind kind) const;
    [[nodiscard]] LedgerEvent eventOf(LedgerEvent::Kind kind, const GraphAnswer &answer) const;
    [[nodiscard]] bool commit(const LedgerEvent &event, const ExportRecord &record);
    void commitOrKeep(const LedgerEvent &event, const ExportRecord &record);
    void writeKept();
    void writeKeptLater();

    [[nodiscard]] bool markSubmitting();
    void takeRenewal(const GraphAnswer &answer);
    void takeExportAnswer(const GraphAnswer &answer);
    void takeDue();
    void check();
    void takeCheckAnswer(const GraphAnswer &answer);
    void takeOperation(const GraphAnswer &answer, const DataPolicyOperation &operation);
    void takeFailedCheck(const GraphAnswer &answer);

    void schedule(ExportRecord &record, std::chrono::milliseconds wait, std::chrono::milliseconds since) const;
    void takeTimesFromLedger();
    [[nodiscard]] std::chrono::milliseconds monotonicOf(const QDateTime &moment, const QDateTime &now) const;
    void armAnew();
    void arm();
    void bringForward();
    [[nodiscard]] bool isAskable() const;
    [[nodiscard]] bool isAddressFromPerson() const;
    [[nodiscard]] std::chrono::milliseconds waitAfterFailure(GraphError::Kind kind, const std::optional<std::chrono::seconds> &retryAfter) const;
    [[nodiscard]] std::chrono::milliseconds age() const;
    void setAttention(Attention attention, const std::optional<GraphError> &error = std::nullopt);

    struct Kept {
        LedgerEvent event;
        ExportRecord record;
    };

    Ledger &m_ledger;
    Clock &m_clock;
    Spread m_spread;
    ExportRecord m_record;
    CheckQueue *m_queue = nullptr;
    QPointer<GraphClient> m_graph;
    QPointer<GraphCall> m_call;
    /** Made when there is something to wait for: a ledger of many years holds few exports that are followed. */
    std::unique_ptr<Alarm> m_nextCheck;
    std::unique_ptr<Alarm> m_rewrite;
    QList<Kept> m_kept;
    // Clock::monotonic(), whatever the clock on the wall is set to meanwhile; the record has what they were by that one.
    std::chrono::milliseconds m_dueAt{0};
    std::chrono::milliseconds m_checkAllowedAt{0};
    std::chrono::milliseconds m_followedSince{0};
    std::optional<GraphError> m_lastError;
    std::optional<LedgerError> m_ledgerError;
    Attention m_attention = Attention::None;
    int m_failures = 0;
    /** Looked up in the ledger when it is first asked for. */
    mutable std::optional<bool> m_isAddressFromPerson;
    /** There is no token to be had without the person. */
    bool m_waitsForSignIn = false;
};
