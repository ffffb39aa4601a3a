// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/exportrecord.h"
#include "exports/ledgerconnection.h"
#include "exports/ledgererror.h"
#include "exports/ledgerevent.h"
#include "exports/ledgerfiles.h"
#include "exports/ledgerhead.h"
#include "exports/ledgerschema.h"
#include "exports/ledgerverification.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <expected>
#include <memory>
#include <optional>

class Clock;
class LedgerCases;
class QSqlQuery;

/**
 * What was done, kept for years: every export from its intent on, every case, and everything that happened to them, in
 * `ledger.sqlite`.
 * What a writing call returns as done is on the disk, unless it was asked to be there soon. Events are chained by digests (exports/ledgerchain.h).
 * Used only in the thread that opened it.
 */
class Ledger
{
public:
    using Durability = LedgerConnection::Durability;

    /**
     * Makes the directory and the file if need be. A damaged file is set aside and a new one begun: see `setAsidePath()`.
     * Any other failure leaves the file as it is. The clock must outlive the ledger.
     */
    [[nodiscard]] static std::expected<std::unique_ptr<Ledger>, LedgerError> open(const QString &directory, Clock &clock);
    ~Ledger();
    Q_DISABLE_COPY_MOVE(Ledger)

    [[nodiscard]] QString path() const { return m_files.path(); }
    /** Where the damaged file is that was found at opening. It still holds its personal values. */
    [[nodiscard]] std::optional<QString> setAsidePath() const { return m_setAsidePath; }

    /** A new export with its first event. `id` must be a new UUID without braces. */
    [[nodiscard]] std::expected<void, LedgerError> record(const ExportRecord &intent, const LedgerEvent &first);
    /**
     * An event, and the export as it is now. Of `now` only the current view is written; the intent stays as recorded, and an
     * erased export takes no note. `event.state` is `now.state`; `event.exportId` may be empty, else it is `now.id`.
     */
    [[nodiscard]] std::expected<void, LedgerError> append(const LedgerEvent &event, const ExportRecord &now,
                                                          Durability durability = Durability::AtOnce);
    /** Waits until everything is on the disk: before something is given away that speaks of the ledger's end. */
    [[nodiscard]] std::expected<void, LedgerError> settle();

    /** Newest first. */
    [[nodiscard]] QList<ExportRecord> exports() const;
    /** A part of them: at most `count`, those that were recorded before that export; from the newest on when it is empty. */
    [[nodiscard]] QList<ExportRecord> exportsBefore(const QString &exportId, int count) const;
    [[nodiscard]] std::optional<ExportRecord> find(const QString &exportId) const;
    /** In the order in which they happened. */
    [[nodiscard]] QList<LedgerEvent> events(const QString &exportId) const;
    /** Newest first; whatever became of them. */
    [[nodiscard]] QList<ExportRecord> exportsInto(const QString &storageHost, const QString &storageContainer) const;
    /** Whether an export into the container may have reached the service: all but Recorded, NotSent and Rejected. */
    [[nodiscard]] bool containerUsedBefore(const QString &storageHost, const QString &storageContainer) const;
    /** Why the last of the calls above gave less than there is; nullopt when it gave everything. */
    [[nodiscard]] std::optional<LedgerError> readError() const { return m_readError; }

    /** Reads everything: seconds for a large ledger. `verifyFile` can do it in another thread. */
    [[nodiscard]] std::expected<LedgerVerification, LedgerError> verify(const std::optional<LedgerHead> &keptElsewhere = {}) const;
    /** Writes nothing. Needs no open ledger and no particular thread. */
    [[nodiscard]] static std::expected<LedgerVerification, LedgerError>
    verifyFile(const QString &path, const std::optional<LedgerHead> &keptElsewhere = {}, const LedgerVerification::GoesOn &goesOn = {});
    /** The digest of the last event, hex; 64 zeros before the first. */
    [[nodiscard]] QByteArray head() const;
    [[nodiscard]] qint64 headSequence() const;
    /** Whether the event with that number has that digest (hex). */
    [[nodiscard]] bool headMatches(qint64 sequence, const QByteArray &digest) const;

    /**
     * Removes the person, the case reference, the account that acted and the note for good, from the file and from what lies
     * beside it; state, times and digests stay, tracking ends, an event says so. `Locked` when somebody else was reading: then the
     * values are gone from the ledger, but may still lie in the -wal file until it is called again. What cases lose with it: see
     * exports/ledgercases.h.
     */
    [[nodiscard]] std::expected<void, LedgerError> erase(const QString &exportId);
    /** How many `eraseClosedBefore()` would erase. */
    [[nodiscard]] qint64 countClosedBefore(const QDateTime &utc) const;
    /** Erases closed exports to which nothing has happened since, and cases likewise; returns how many exports. */
    [[nodiscard]] std::expected<qint64, LedgerError> eraseClosedBefore(const QDateTime &utc);

    [[nodiscard]] LedgerCases &cases() const;
    /** SQLite's; empty when it does not say. */
    [[nodiscard]] QString engineVersion() const;

    /** When the last event happened that was there at opening, by the clock as it was set then; invalid for an empty ledger. */
    [[nodiscard]] QDateTime lastWrittenAt() const { return m_lastWrittenAt; }

    /** Small things to remember, such as that a notice was shown. Nothing personal; not part of the chain. */
    [[nodiscard]] QString meta(const QString &key) const;
    [[nodiscard]] std::expected<void, LedgerError> setMeta(const QString &key, const QString &value);

private:
    struct Statements;

    Ledger(const LedgerFiles &files, Clock &clock);
    [[nodiscard]] std::expected<void, LedgerError> connect();
    [[nodiscard]] LedgerSchema::Depth checkDepth() const;
    [[nodiscard]] std::expected<void, LedgerError> expectOurs() const;
    [[nodiscard]] std::expected<void, LedgerError> startAnew(const LedgerError &damage);
    [[nodiscard]] std::expected<void, LedgerError> prepareStatements();
    [[nodiscard]] LedgerError invalid(const QString &detail) const;
    [[nodiscard]] std::optional<LedgerError> objection(const ExportRecord &intent) const;
    [[nodiscard]] LedgerHead readHead() const;
    [[nodiscard]] QList<ExportRecord> readExports(QSqlQuery &query) const;
    void noteReading(const std::expected<void, LedgerError> &outcome) const;

    Clock &m_clock;
    LedgerFiles m_files;
    std::optional<QString> m_setAsidePath;
    QDateTime m_lastWrittenAt;
    mutable std::optional<LedgerError> m_readError;
    std::unique_ptr<LedgerConnection> m_connection;
    // Last, so that queries go before their connection.
    std::unique_ptr<Statements> m_statements;
    std::unique_ptr<LedgerCases> m_cases;
};
