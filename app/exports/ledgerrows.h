// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/exportrecord.h"
#include "exports/ledgerevent.h"

#include <QByteArray>
#include <QSqlQuery>
#include <QString>

/** How records and events lie in the tables: SQL text, values to bind, rows to read. */
namespace LedgerRows {
/** A row of `exports` with its personal values and its note. */
struct ExportRow {
    qint64 number = 0;
    ExportRecord record;
    /** As stored, also when it is no state we know. */
    QString stateText;
    QByteArray commitments;
    QByteArray salts;
    qint64 noteNumber = 0;
    QByteArray noteCommitment;
    QByteArray noteSalt;
    /** Not as this program writes it, and therefore not all covered by the digests: the intent, the view, the personal values. */
    bool strangeIntent = false;
    bool strangeView = false;
    bool strangeValues = false;
};

/** An event of an export or of a case; the other's number is 0. */
struct EventRow {
    qint64 exportNumber = 0;
    qint64 caseNumber = 0;
    LedgerEvent event;
    /** Empty for an event of a case. */
    QString stateText;
    QByteArray intent;
    QByteArray view;
    QByteArray digest;
    /** Not as this program writes it, and therefore not all covered by the digest. */
    bool strange = false;
};

/** What is kept of a record or an event: no secrets, text that a database gives back as it was, dates in UTC. */
[[nodiscard]] ExportRecord storable(ExportRecord record);
/** Also cuts text to 500 characters, and takes the person out of it should the service have named them. */
[[nodiscard]] LedgerEvent storable(LedgerEvent event, const InboundSharedUserProfile &person);

/** Copies the current view but the note. What is erased stays erased and is not tracked. */
void takeView(ExportRecord &record, const ExportRecord &view);

/** `rest` is what follows FROM and its joins; the tables are `e` (exports), `p` (personal), `n` (notes). */
[[nodiscard]] QString selectExports(const QString &rest);
[[nodiscard]] ExportRow readExport(const QSqlQuery &query);
/** The same for a row of which only number, id, note and whether it is erased are wanted. */
[[nodiscard]] QString selectWhatStays(const QString &rest);
[[nodiscard]] ExportRow readWhatStays(const QSqlQuery &query);
[[nodiscard]] QString insertExport();
void bindExport(QSqlQuery &query, const ExportRow &row);
[[nodiscard]] QString insertPersonal();
void bindPersonal(QSqlQuery &query, const ExportRow &row);
/** Zeros of the same length for one number: see exports/ledgerschema.h. */
[[nodiscard]] QString wipePersonal();
[[nodiscard]] QString wipeNote();
/** Each selects a row where personal values lie that belong to nothing and were not erased. */
[[nodiscard]] QStringList selectLeftovers();
[[nodiscard]] QString updateView();
void bindView(QSqlQuery &query, const ExportRow &row);

/** Whether the file has cases: since version 2. */
enum class Cases { Present, None };
/** `rest` as above; the tables are `v` (events), `e` (exports), `c` (cases). */
[[nodiscard]] QString selectEvents(const QString &rest, Cases cases = Cases::Present);
[[nodiscard]] EventRow readEvent(const QSqlQuery &query);
[[nodiscard]] QString insertEvent();
void bindEvent(QSqlQuery &query, const EventRow &row);
}
