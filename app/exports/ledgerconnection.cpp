// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/ledgerconnection.h"

#include <QFileInfo>
#include <QUrl>
#include <QUuid>
#include <QVariant>

namespace {
// The window waits at most this long for somebody else's lock; readers never block us in WAL mode.
const auto busyTimeout = QStringLiteral("QSQLITE_BUSY_TIMEOUT=1000");

// Without a -wal file nobody has the ledger open; `immutable` then makes SQLite leave no -wal and -shm behind, and reads
// from write-protected media too. With one, its content is part of the ledger and must be read.
QString readOnlyAddress(const QString &path)
{
    QString address = QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded());
    address += QFileInfo::exists(path + QStringLiteral("-wal")) ? QStringLiteral("?mode=ro") : QStringLiteral("?immutable=1");
    return address;
}
}

LedgerConnection::LedgerConnection(const QString &name, const QString &path)
    : m_name(name)
    , m_path(path)
{
}

LedgerConnection::~LedgerConnection()
{
    m_begin.reset();
    m_commit.reset();
    {
        QSqlDatabase open = QSqlDatabase::database(m_name, false);
        open.close();
    }
    QSqlDatabase::removeDatabase(m_name);
}

std::expected<std::unique_ptr<LedgerConnection>, LedgerError> LedgerConnection::open(const QString &path, Access access)
{
    const auto driver = QStringLiteral("QSQLITE");
    if (!QSqlDatabase::isDriverAvailable(driver))
        return std::unexpected(LedgerError{LedgerError::Kind::DriverMissing, driver, path});

    std::unique_ptr<LedgerConnection> connection(
        new LedgerConnection(QStringLiteral("ledger-") + QUuid::createUuid().toString(QUuid::WithoutBraces), path));
    QSqlDatabase database = QSqlDatabase::addDatabase(driver, connection->m_name);
    if (access == Access::ReadOnly) {
        database.setDatabaseName(readOnlyAddress(path));
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY;") + busyTimeout);
    } else {
        database.setDatabaseName(path);
        database.setConnectOptions(busyTimeout);
    }
    if (!database.open()) {
        const LedgerError error = LedgerError::fromSql(database.lastError(), path);
        database = {};
        return std::unexpected(error);
    }
    return connection;
}

QSqlDatabase LedgerConnection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

LedgerError LedgerConnection::error(const QSqlQuery &query) const
{
    return LedgerError::fromSql(query.lastError(), m_path);
}

std::expected<void, LedgerError> LedgerConnection::execute(const QString &sql) const
{
    QSqlQuery query(database());
    if (!query.exec(sql))
        return std::unexpected(error(query));
    return {};
}

std::expected<QVariant, LedgerError> LedgerConnection::value(const QString &sql) const
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return std::unexpected(error(query));
    if (query.next())
        return query.value(0);
    if (query.lastError().isValid())
        return std::unexpected(error(query));
    return QVariant();
}

std::expected<QSqlQuery, LedgerError> LedgerConnection::prepare(const QString &sql) const
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return std::unexpected(error(query));
    return query;
}

std::expected<void, LedgerError> LedgerConnection::prepare(const QList<Text> &texts) const
{
    for (const Text &text : texts) {
        auto prepared = prepare(text.sql);
        if (!prepared) {
            LedgerError problem = prepared.error();
            if (problem.kind == LedgerError::Kind::Failed)
                problem.kind = LedgerError::Kind::Damaged;
            return std::unexpected(problem);
        }
        text.statement = std::move(*prepared);
    }
    return {};
}

std::expected<void, LedgerError> LedgerConnection::run(QSqlQuery &query) const
{
    if (!query.exec())
        return std::unexpected(error(query));
    return {};
}

std::expected<void, LedgerError> LedgerConnection::emptyWal() const
{
    const auto busy = value(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    if (!busy)
        return std::unexpected(busy.error());
    if (busy->toInt() != 0)
        return std::unexpected(LedgerError{LedgerError::Kind::Locked, {}, m_path});
    return {};
}

std::expected<void, LedgerError> LedgerConnection::settle() const
{
    const auto tidied = value(QStringLiteral("PRAGMA wal_checkpoint(PASSIVE)"));
    if (!tidied)
        return std::unexpected(tidied.error());
    return {};
}

// https://sqlite.org/pragma.html#pragma_synchronous: with NORMAL a commit in WAL mode does not wait for the disk.
std::expected<void, LedgerError> LedgerConnection::setDurability(Durability durability) const
{
    if (m_durability == durability)
        return {};
    const bool atOnce = durability == Durability::AtOnce;
    auto set = execute(atOnce ? QStringLiteral("PRAGMA synchronous = FULL") : QStringLiteral("PRAGMA synchronous = NORMAL"));
    if (set)
        m_durability = durability;
    return set;
}

std::expected<void, LedgerError> LedgerConnection::executeAgain(std::optional<QSqlQuery> &kept, const QString &sql) const
{
    if (!kept) {
        auto prepared = prepare(sql);
        if (!prepared)
            return std::unexpected(prepared.error());
        kept = std::move(*prepared);
    }
    return run(*kept);
}

void LedgerConnection::rollBack() const
{
    // SQLite may have rolled back by itself already (disk full, I/O error); then this fails, which is fine.
    QSqlQuery query(database());
    query.exec(QStringLiteral("ROLLBACK"));
}
