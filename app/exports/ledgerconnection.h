// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/ledgererror.h"

#include <QList>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>

#include <expected>
#include <memory>
#include <optional>

/**
 * One SQLite connection with a name of its own, closed on destruction. Used only in the thread that opened it.
 * Queries made from it must be destroyed first.
 */
class LedgerConnection
{
public:
    enum class Access {
        ReadWrite,
        ReadOnly, ///< nothing is written, not even beside the file, as long as nobody else has it open
    };

    /** Does not make the file. */
    [[nodiscard]] static std::expected<std::unique_ptr<LedgerConnection>, LedgerError> open(const QString &path, Access access);
    ~LedgerConnection();
    Q_DISABLE_COPY_MOVE(LedgerConnection)

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QSqlDatabase database() const;
    [[nodiscard]] LedgerError error(const QSqlQuery &query) const;

    [[nodiscard]] std::expected<void, LedgerError> execute(const QString &sql) const;
    /** The first column of the first row; invalid when there is no row. */
    [[nodiscard]] std::expected<QVariant, LedgerError> value(const QString &sql) const;
    [[nodiscard]] std::expected<QSqlQuery, LedgerError> prepare(const QString &sql) const;

    struct Text {
        QSqlQuery &statement;
        QString sql;
    };
    /** For a file of our version: a table or column that is not there means Damaged. */
    [[nodiscard]] std::expected<void, LedgerError> prepare(const QList<Text> &texts) const;

    /** For statements that give no rows; not finished, so that `lastInsertId()` can be asked. */
    [[nodiscard]] std::expected<void, LedgerError> run(QSqlQuery &query) const;
    /** Calls `step` for every row; the query is ready for use again afterwards. */
    template <typename Step> [[nodiscard]] std::expected<void, LedgerError> forEachRow(QSqlQuery &query, Step step) const
    {
        if (!query.exec())
            return std::unexpected(error(query));
        while (query.next())
            step(query);
        const bool failed = query.lastError().isValid();
        const LedgerError problem = failed ? error(query) : LedgerError();
        query.finish();
        if (failed)
            return std::unexpected(problem);
        return {};
    }
    /** Brings the -wal file into the ledger and empties it. Locked when somebody else was reading. */
    [[nodiscard]] std::expected<void, LedgerError> emptyWal() const;
    /** Waits until what was committed `Soon` is on the disk. */
    [[nodiscard]] std::expected<void, LedgerError> settle() const;

    /** When what is committed is on the disk. In the file it is at once: the end of the program, however sudden, takes nothing away. */
    enum class Durability {
        AtOnce, ///< before the call returns
        Soon, ///< with the next commit `AtOnce`, or when SQLite tidies up; until then a power cut takes it away
    };
    /** Runs `work`, which returns std::expected<void, LedgerError>, and commits. Any failure leaves everything as it was. */
    template <typename Work> [[nodiscard]] std::expected<void, LedgerError> transaction(Work work, Durability durability = Durability::AtOnce) const
    {
        if (auto set = setDurability(durability); !set)
            return set;
        if (auto begun = executeAgain(m_begin, QStringLiteral("BEGIN IMMEDIATE")); !begun)
            return begun;
        std::expected<void, LedgerError> done = work();
        if (done)
            done = executeAgain(m_commit, QStringLiteral("COMMIT"));
        if (!done)
            rollBack();
        return done;
    }

private:
    LedgerConnection(const QString &name, const QString &path);
    [[nodiscard]] std::expected<void, LedgerError> setDurability(Durability durability) const;
    /** Read by SQLite once, however often it is executed. */
    [[nodiscard]] std::expected<void, LedgerError> executeAgain(std::optional<QSqlQuery> &kept, const QString &sql) const;
    void rollBack() const;

    QString m_name;
    QString m_path;
    /** As LedgerSchema::configure() leaves it. */
    mutable Durability m_durability = Durability::AtOnce;
    mutable std::optional<QSqlQuery> m_begin;
    mutable std::optional<QSqlQuery> m_commit;
};
