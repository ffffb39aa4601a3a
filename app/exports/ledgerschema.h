// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/ledgerconnection.h"

#include <QList>
#include <QStringList>

/**
 * The tables of the ledger and how older files become the present one. The version is SQLite's `user_version`.
 *
 * Personal values live in `personal`, `notes` and `case_personal` alone. Their rows are only ever added at the end and erased by
 * overwriting them in place with zeros of the same length: a row that SQLite moves between pages, as it does when
 * neighbours are inserted or deleted, can leave a copy of its bytes behind, which `secure_delete` does not reach (of 1,500
 * rows deleted from 3,000, SQLite 3.40 left 13 readable in the file; overwritten in place, none).
 */
namespace LedgerSchema {
/** `steps().at(n)` turns version n into n + 1. */
using Steps = QList<QStringList>;
[[nodiscard]] Steps steps();
[[nodiscard]] int version();

/** NewerSchema or NotALedger for a file that must be left as it is. Writes nothing. */
[[nodiscard]] std::expected<void, LedgerError> expectOurs(const LedgerConnection &connection, const Steps &steps = LedgerSchema::steps());
/** Settings of a connection that writes: WAL, durable on commit, foreign keys, secure delete. */
[[nodiscard]] std::expected<void, LedgerError> configure(const LedgerConnection &connection);
enum class Depth {
    Whole,
    Exports, ///< exports and cases, but not the events, which are by far the most
};
/** Damaged unless SQLite finds its structures in order. */
[[nodiscard]] std::expected<void, LedgerError> check(const LedgerConnection &connection, Depth depth);
/** Brings the file to the last version, all in one transaction. */
[[nodiscard]] std::expected<void, LedgerError> migrate(const LedgerConnection &connection, const Steps &steps = LedgerSchema::steps());
[[nodiscard]] std::expected<int, LedgerError> fileVersion(const LedgerConnection &connection);
}
