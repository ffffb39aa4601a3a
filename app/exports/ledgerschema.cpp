// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/ledgerschema.h"

#include <QVariant>

namespace {
QStringList firstVersion()
{
    return {
        QStringLiteral("CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT"),
        // Dates are milliseconds since 1970-01-01T00:00:00Z.
        QStringLiteral("CREATE TABLE exports ("
                       " number INTEGER PRIMARY KEY,"
                       " id TEXT NOT NULL UNIQUE,"
                       " recorded_at INTEGER NOT NULL,"
                       " external INTEGER NOT NULL,"
                       " tenant_id TEXT NOT NULL,"
                       " cloud_name TEXT NOT NULL,"
                       " graph_root TEXT NOT NULL,"
                       " storage_form TEXT NOT NULL,"
                       " storage_host TEXT NOT NULL,"
                       " storage_account TEXT NOT NULL,"
                       " storage_container TEXT NOT NULL,"
                       " storage_permissions TEXT NOT NULL,"
                       " storage_ends_at INTEGER,"
                       " storage_handle TEXT NOT NULL,"
                       " commitments BLOB NOT NULL,"
                       " state TEXT NOT NULL,"
                       " operation_address TEXT NOT NULL,"
                       " operation_id TEXT NOT NULL,"
                       " tracked INTEGER NOT NULL,"
                       " next_check_at INTEGER,"
                       " submitted_at INTEGER,"
                       " completed_at INTEGER,"
                       " progress REAL,"
                       " progress_text TEXT NOT NULL,"
                       " status_text TEXT NOT NULL,"
                       " accepted_at INTEGER,"
                       " seen_by_service INTEGER NOT NULL,"
                       " check_allowed_at INTEGER,"
                       " progress_scale TEXT NOT NULL,"
                       " closed INTEGER NOT NULL,"
                       " client_request_id TEXT NOT NULL,"
                       " note_number INTEGER REFERENCES notes (number),"
                       " note_commitment BLOB NOT NULL,"
                       " erased INTEGER NOT NULL) STRICT"),
        QStringLiteral("CREATE INDEX exports_by_container ON exports (storage_host, storage_container)"),
        // Values are UTF-8 in blobs, so that zeros of the same length can take their place.
        QStringLiteral("CREATE TABLE personal ("
                       " number INTEGER PRIMARY KEY REFERENCES exports (number),"
                       " salts BLOB NOT NULL,"
                       " user_id BLOB NOT NULL,"
                       " display_name BLOB NOT NULL,"
                       " user_principal_name BLOB NOT NULL,"
                       " home_tenant_id BLOB NOT NULL,"
                       " case_reference BLOB NOT NULL,"
                       " home_account_id BLOB NOT NULL,"
                       " username BLOB NOT NULL) STRICT"),
        QStringLiteral("CREATE TABLE notes (number INTEGER PRIMARY KEY, salt BLOB NOT NULL, value BLOB NOT NULL) STRICT"),
        QStringLiteral("CREATE TABLE events ("
                       " sequence INTEGER PRIMARY KEY,"
                       " export_number INTEGER NOT NULL REFERENCES exports (number),"
                       " occurred_at INTEGER NOT NULL,"
                       " kind TEXT NOT NULL,"
                       " state TEXT NOT NULL,"
                       " http_status INTEGER NOT NULL,"
                       " service_date INTEGER,"
                       " request_id TEXT NOT NULL,"
                       " client_request_id TEXT NOT NULL,"
                       " error_code TEXT NOT NULL,"
                       " text TEXT NOT NULL,"
                       " intent BLOB NOT NULL,"
                       " view BLOB NOT NULL,"
                       " digest BLOB NOT NULL) STRICT"),
        QStringLiteral("CREATE INDEX events_by_export ON events (export_number)"),
    };
}

// SQLite cannot loosen a column, so the events, which now belong to an export or to a case, move to a table made anew.
QStringList secondVersion()
{
    return {
        // Days are days since 1970-01-01.
        QStringLiteral("CREATE TABLE cases ("
                       " number INTEGER PRIMARY KEY,"
                       " id TEXT NOT NULL UNIQUE,"
                       " opened_at INTEGER NOT NULL,"
                       " received_on INTEGER,"
                       " legal_basis TEXT NOT NULL,"
                       " identity TEXT NOT NULL,"
                       " identity_asked_on INTEGER,"
                       " identity_proven_on INTEGER,"
                       " own_days INTEGER NOT NULL,"
                       " extended INTEGER NOT NULL,"
                       " extension_told_on INTEGER,"
                       " closed INTEGER NOT NULL,"
                       " outcome TEXT NOT NULL,"
                       " erased INTEGER NOT NULL,"
                       " personal_number INTEGER NOT NULL REFERENCES case_personal (number),"
                       " commitments BLOB NOT NULL) STRICT"),
        // As `personal`: a changed value gets a new row at the end, and the old row zeros.
        QStringLiteral("CREATE TABLE case_personal ("
                       " number INTEGER PRIMARY KEY,"
                       " salts BLOB NOT NULL,"
                       " reference BLOB NOT NULL,"
                       " other_basis BLOB NOT NULL,"
                       " identity_how BLOB NOT NULL,"
                       " identity_by BLOB NOT NULL,"
                       " extension_reason BLOB NOT NULL,"
                       " note BLOB NOT NULL,"
                       " outcome_note BLOB NOT NULL) STRICT"),
        // The place is the number of the event that added it.
        QStringLiteral("CREATE TABLE case_exports ("
                       " export_number INTEGER PRIMARY KEY REFERENCES exports (number),"
                       " case_number INTEGER NOT NULL REFERENCES cases (number),"
                       " place INTEGER NOT NULL) STRICT"),
        QStringLiteral("CREATE INDEX case_exports_by_case ON case_exports (case_number)"),
        QStringLiteral("CREATE TABLE events_2 ("
                       " sequence INTEGER PRIMARY KEY,"
                       " export_number INTEGER REFERENCES exports (number),"
                       " occurred_at INTEGER NOT NULL,"
                       " kind TEXT NOT NULL,"
                       " state TEXT NOT NULL,"
                       " http_status INTEGER NOT NULL,"
                       " service_date INTEGER,"
                       " request_id TEXT NOT NULL,"
                       " client_request_id TEXT NOT NULL,"
                       " error_code TEXT NOT NULL,"
                       " text TEXT NOT NULL,"
                       " intent BLOB NOT NULL,"
                       " view BLOB NOT NULL,"
                       " digest BLOB NOT NULL,"
                       " case_number INTEGER REFERENCES cases (number),"
                       " CHECK ((export_number IS NULL) <> (case_number IS NULL))) STRICT"),
        QStringLiteral("INSERT INTO events_2 SELECT sequence, export_number, occurred_at, kind, state, http_status, service_date, request_id,"
                       " client_request_id, error_code, text, intent, view, digest, NULL FROM events ORDER BY sequence"),
        QStringLiteral("DROP TABLE events"),
        QStringLiteral("ALTER TABLE events_2 RENAME TO events"),
        QStringLiteral("CREATE INDEX events_by_export ON events (export_number)"),
        QStringLiteral("CREATE INDEX events_by_case ON events (case_number) WHERE case_number IS NOT NULL"),
    };
}

std::expected<void, LedgerError> applySteps(const LedgerConnection &connection, const LedgerSchema::Steps &steps, int from)
{
    for (const QStringList &step : steps.mid(from)) {
        for (const QString &statement : step) {
            if (auto done = connection.execute(statement); !done)
                return done;
        }
    }
    return connection.execute(QStringLiteral("PRAGMA user_version = %1").arg(steps.size()));
}
}

namespace LedgerSchema {
Steps steps()
{
    return {firstVersion(), secondVersion()};
}

int version()
{
    return int(steps().size());
}

std::expected<void, LedgerError> configure(const LedgerConnection &connection)
{
    // fullfsync matters on macOS, where a plain fsync leaves the data in the drive's cache. Sorting stays in memory, so
    // that no personal value reaches a temporary file.
    const QStringList pragmas{
        QStringLiteral("PRAGMA journal_mode = WAL"), QStringLiteral("PRAGMA synchronous = FULL"), QStringLiteral("PRAGMA fullfsync = ON"),
        QStringLiteral("PRAGMA foreign_keys = ON"),  QStringLiteral("PRAGMA secure_delete = ON"), QStringLiteral("PRAGMA temp_store = MEMORY"),
    };
    for (const QString &pragma : pragmas) {
        if (auto done = connection.execute(pragma); !done)
            return done;
    }
    return {};
}

std::expected<void, LedgerError> check(const LedgerConnection &connection, Depth depth)
{
    const auto version = fileVersion(connection);
    if (!version)
        return std::unexpected(version.error());
    QStringList pragmas;
    if (depth == Depth::Whole)
        pragmas = QStringList{QStringLiteral("PRAGMA quick_check(1)")};
    else
        pragmas = QStringList{QStringLiteral("PRAGMA quick_check(exports)"), QStringLiteral("PRAGMA quick_check(personal)"),
                              QStringLiteral("PRAGMA quick_check(notes)"), QStringLiteral("PRAGMA quick_check(meta)")};
    if (depth == Depth::Exports && *version >= 2)
        pragmas += QStringList{QStringLiteral("PRAGMA quick_check(cases)"), QStringLiteral("PRAGMA quick_check(case_personal)"),
                               QStringLiteral("PRAGMA quick_check(case_exports)")};
    for (const QString &pragma : std::as_const(pragmas)) {
        const auto answer = connection.value(pragma);
        if (!answer)
            return std::unexpected(answer.error());
        if (answer->toString() != QLatin1String("ok"))
            return std::unexpected(LedgerError{LedgerError::Kind::Damaged, answer->toString(), connection.path()});
    }
    return {};
}

std::expected<int, LedgerError> fileVersion(const LedgerConnection &connection)
{
    const auto answer = connection.value(QStringLiteral("PRAGMA user_version"));
    if (!answer)
        return std::unexpected(answer.error());
    return answer->toInt();
}

std::expected<void, LedgerError> expectOurs(const LedgerConnection &connection, const Steps &steps)
{
    const auto found = fileVersion(connection);
    if (!found)
        return std::unexpected(found.error());
    if (*found < 0 || *found > steps.size())
        return std::unexpected(LedgerError{LedgerError::Kind::NewerSchema, QString::number(*found), connection.path()});
    const auto tables = connection.value(QStringLiteral("SELECT count(*) FROM sqlite_schema"));
    if (!tables)
        return std::unexpected(tables.error());
    // Version 0 is an empty file; tables in it are somebody else's.
    if (*found == 0 && tables->toInt() > 0)
        return std::unexpected(LedgerError{LedgerError::Kind::NotALedger, {}, connection.path()});
    return {};
}

std::expected<void, LedgerError> migrate(const LedgerConnection &connection, const Steps &steps)
{
    // A table that is made anew must take what was there, even a row that points to nothing: finding that is for `verify()`.
    // Inside a transaction SQLite ignores the setting.
    if (auto loosened = connection.execute(QStringLiteral("PRAGMA foreign_keys = OFF")); !loosened)
        return loosened;
    // In one transaction that takes the write lock first: of two programs that open an old file only one migrates it,
    // and a file that cannot be written is noticed now, not at the first export.
    const auto done = connection.transaction([&]() -> std::expected<void, LedgerError> {
        if (auto ours = expectOurs(connection, steps); !ours)
            return ours;
        const auto found = fileVersion(connection);
        if (!found)
            return std::unexpected(found.error());
        if (*found == steps.size())
            return {};
        return applySteps(connection, steps, *found);
    });
    const auto tightened = connection.execute(QStringLiteral("PRAGMA foreign_keys = ON"));
    return done ? tightened : done;
}
}
