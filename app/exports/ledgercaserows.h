// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/caserecord.h"

#include <QByteArray>
#include <QSqlQuery>
#include <QString>

/** How cases lie in the tables: SQL text, values to bind, rows to read. */
namespace LedgerCaseRows {
/** A row of `cases` with its personal values; which exports belong to it lies in rows of their own. */
struct CaseRow {
    qint64 number = 0;
    CaseRecord record;
    qint64 personalNumber = 0;
    QByteArray salts;
    QByteArray commitments;
    /** Not as this program writes it, and therefore not all covered by the digests: the case itself, the personal values. */
    bool strange = false;
    bool strangeValues = false;
};

/** What is kept of a case: no secrets, text that a database gives back as it was, dates in UTC, no negative number of days. */
[[nodiscard]] CaseRecord storable(CaseRecord record);

/** `rest` is what follows FROM and its join; the tables are `c` (cases), `q` (case_personal). */
[[nodiscard]] QString selectCases(const QString &rest);
[[nodiscard]] CaseRow readCase(const QSqlQuery &query);
[[nodiscard]] QString insertCase();
void bindCase(QSqlQuery &query, const CaseRow &row);
[[nodiscard]] QString updateCase();
void bindUpdate(QSqlQuery &query, const CaseRow &row);

[[nodiscard]] QString insertPersonal();
void bindPersonal(QSqlQuery &query, const CaseRow &row);
/** Zeros of the same length for one number: see exports/ledgerschema.h. */
[[nodiscard]] QString wipePersonal();
/** Each selects a row where personal values lie that belong to nothing and were not erased. */
[[nodiscard]] QStringList selectLeftovers();
}
