// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/checkqueue.h"
#include "exports/exportoperation.h"
#include "exports/exportrequest.h"

#include <QObject>
#include <QTimer>

/**
 * Every export of this ledger, as operations that live: found again at start, brought into a true state after a crash,
 * and asked about only as the account that started them.
 */
class ExportRegister : public QObject
{
    Q_OBJECT

public:
    /** The client of the account that started it, at the same cloud and Graph root; nullptr when that one is not signed in. */
    using GraphFor = std::function<GraphClient *(const ExportRecord &)>;

    ExportRegister(Ledger &ledger, Clock &clock, ExportOperation::Spread spread, QObject *parent = nullptr);
    ~ExportRegister() override;

    /** Reads the ledger. Exports that the last run left in the middle become NotSent or Unconfirmed. */
    void load();
    /**
     * The same in pieces: the newest now, the others from the event loop, so that a window need not wait for years of exports.
     * `loaded()` follows, unless `isLoaded()` at once. What cannot be read is tried again each second.
     */
    void loadInPieces();
    [[nodiscard]] bool isLoaded() const;

    /** Newest first. */
    [[nodiscard]] const QList<ExportOperation *> &operations() const;
    [[nodiscard]] ExportOperation *find(const QString &id) const;
    [[nodiscard]] bool isSubmitting() const;

    /** Records the intent, then sends. On an error nothing was sent. */
    std::expected<ExportOperation *, LedgerError> submit(const ExportRecord &intent, const SasSecret &location, GraphClient &graph);
    /** Follows an operation that was started elsewhere; one that this account follows already is given back as it is. */
    std::expected<ExportOperation *, LedgerError> track(const OperationAddress &address, const ExportActor &actor, GraphClient &graph);

    /** To be called whenever somebody signs in or out. */
    void offerGraphs(const GraphFor &graphFor);
    /** Removes the personal values of closed exports for good; the chain of digests stays. */
    std::expected<void, LedgerError> erase(ExportOperation &operation);
    /** Those to which nothing has happened since; returns how many. */
    std::expected<qint64, LedgerError> eraseClosedBefore(const QDateTime &utc);
    /** The network or the person came back. */
    void contactMayBeBack();

Q_SIGNALS:
    void added(ExportOperation *operation);
    /** All pieces are there; `older` are those that have come since `loadInPieces()`, the newest of them first. */
    void loaded(const QList<ExportOperation *> &older);
    /** Once, when a piece cannot be read: until `loaded()` some exports are not known. */
    void loadingFailed(const LedgerError &error);
    /** Of one of them. */
    void changed(ExportOperation *operation);
    void stateChanged(ExportOperation *operation, Exports::State state);
    /** Personal values of exports are gone for good, and of cases perhaps, too. */
    void erased();

private:
    void recover(ExportRecord &record);
    [[nodiscard]] ExportOperation *findSame(const OperationAddress &address, const ExportActor &actor, const QUrl &graphRoot) const;
    ExportOperation *adopt(const ExportRecord &record);
    void takePiece(const QList<ExportRecord> &records);
    void loadNextPiece();

    Ledger &m_ledger;
    Clock &m_clock;
    ExportOperation::Spread m_spread;
    CheckQueue m_checks;
    QList<ExportOperation *> m_operations;
    /** While pieces are being loaded: what came after the first one, and whose clients it gets. */
    QList<ExportOperation *> m_older;
    GraphFor m_graphFor;
    QTimer m_nextPiece;
    bool m_hasFailedToLoad = false;
};
