// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/ledgererror.h"

#include <QSqlError>

namespace {
// https://www.sqlite.org/rescode.html: the low byte is the primary result code.
LedgerError::Kind kindOf(int resultCode)
{
    switch (resultCode & 0xff) {
    case 3: // SQLITE_PERM
    case 14: // SQLITE_CANTOPEN
    case 23: // SQLITE_AUTH
        return LedgerError::Kind::AccessDenied;
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
    case 15: // SQLITE_PROTOCOL
        return LedgerError::Kind::Locked;
    case 8: // SQLITE_READONLY
        return LedgerError::Kind::ReadOnly;
    case 10: // SQLITE_IOERR
        return LedgerError::Kind::InputOutput;
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return LedgerError::Kind::Damaged;
    case 13: // SQLITE_FULL
        return LedgerError::Kind::DiskFull;
    case 19: // SQLITE_CONSTRAINT
        return LedgerError::Kind::InvalidRecord;
    default:
        return LedgerError::Kind::Failed;
    }
}
}

LedgerError LedgerError::fromSql(const QSqlError &error, const QString &path)
{
    return {kindOf(error.nativeErrorCode().toInt()), error.databaseText(), path};
}
