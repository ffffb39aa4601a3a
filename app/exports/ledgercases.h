// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/caserecord.h"
#include "exports/ledgererror.h"
#include "exports/ledgerevent.h"

#include <QList>

#include <expected>
#include <memory>
#include <optional>

class Clock;
class LedgerConnection;
class LedgerTail;

/**
 * The cases in the ledger, on its connection and in its chain: each change is written together with an event.
 * What a writing call returns as done is on the disk. Connection, tail and clock must outlive it.
 *
 * Personal values of a case go when one of these happens: it is erased itself; an export of it is erased, it is closed, and
 * none of its exports has personal values any more; what was closed long ago is erased, nothing happened to it since, and the
 * same holds for all its exports. A case that is open keeps them. So closing the cases and exports of a person is enough for
 * retention to take everything about them.
 */
class LedgerCases
{
public:
    LedgerCases(const LedgerConnection &connection, LedgerTail &tail, Clock &clock);
    ~LedgerCases();
    Q_DISABLE_COPY_MOVE(LedgerCases)
    [[nodiscard]] std::expected<void, LedgerError> prepare();

    /** Newest first. */
    [[nodiscard]] QList<CaseRecord> all() const;
    [[nodiscard]] std::optional<CaseRecord> find(const QString &caseId) const;
    /** In the order in which they happened. */
    [[nodiscard]] QList<LedgerEvent> events(const QString &caseId) const;
    /** Why the last of the calls above gave less than there is; nullopt when it gave everything. */
    [[nodiscard]] std::optional<LedgerError> readError() const { return m_readError; }

    /** `id` must be a new UUID without braces; `closed`, `outcome` and `exportIds` are not looked at. */
    [[nodiscard]] std::expected<void, LedgerError> open(const CaseRecord &record);
    /** Everything but `id`, `openedAt`, `closed`, `outcome`, `exportIds`. Replaced personal values are overwritten. */
    [[nodiscard]] std::expected<void, LedgerError> change(const CaseRecord &record);
    /** Takes the export out of the case that it is in. Neither case may be closed. */
    [[nodiscard]] std::expected<void, LedgerError> addExport(const QString &caseId, const QString &exportId);
    [[nodiscard]] std::expected<void, LedgerError> removeExport(const QString &exportId);
    [[nodiscard]] std::expected<void, LedgerError> close(const QString &caseId, CaseRecord::Outcome outcome, const QString &note);
    /** The outcome's note stays until it is closed again. */
    [[nodiscard]] std::expected<void, LedgerError> reopen(const QString &caseId);
    /** A receipt of the case was saved; `text` names it. Also for a closed or erased case. */
    [[nodiscard]] std::expected<void, LedgerError> recordReceipt(const QString &caseId, const QString &text);
    /** For a closed case. As `Ledger::erase()`: `Locked` when the values may still lie in the -wal file. */
    [[nodiscard]] std::expected<void, LedgerError> erase(const QString &caseId);

    /** How many `eraseClosedBefore()` would erase. */
    [[nodiscard]] qint64 countClosedBefore(const QDateTime &utc) const;
    /** Both inside the caller's transaction, after the exports. */
    [[nodiscard]] std::expected<void, LedgerError> eraseClosedBefore(const QDateTime &utc);
    [[nodiscard]] std::expected<void, LedgerError> eraseFinishedBy(const QString &exportId);

private:
    struct Statements;

    const LedgerConnection &m_connection;
    Clock &m_clock;
    std::unique_ptr<Statements> m_statements;
    mutable std::optional<LedgerError> m_readError;
};
