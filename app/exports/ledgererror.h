// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

class QSqlError;

/** Why the ledger could not be opened, read or written. */
struct LedgerError {
    Q_GADGET

public:
    enum class Kind {
        DirectoryUnusable, ///< cannot be made, or is not a directory
        Missing, ///< there is no such file; only where none is made
        AccessDenied, ///< the file cannot be opened
        ReadOnly,
        Locked, ///< somebody else is using it
        DiskFull,
        InputOutput, ///< the disk failed, or a size limit was met
        NewerSchema, ///< written by a newer version of the program; left untouched
        NotALedger, ///< a database, but not one of ours; left untouched
        Damaged,
        UnknownExport,
        UnknownCase,
        InvalidRecord, ///< refused before anything was written
        Stopped, ///< by whoever asked
        DriverMissing, ///< Qt's SQLite driver is not installed
        Failed,
    };
    Q_ENUM(Kind)

    Kind kind = Kind::Failed;
    /** The database's or the system's own words, for the fold. No personal values. */
    QString detail;
    /** The file or directory it is about. */
    QString path;

    [[nodiscard]] static LedgerError fromSql(const QSqlError &error, const QString &path);
};
