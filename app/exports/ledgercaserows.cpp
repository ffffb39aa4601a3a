// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/ledgercaserows.h"

#include "exports/ledgerchain.h"
#include "exports/ledgercolumns.h"

#include <algorithm>

using namespace LedgerColumns;

namespace {
// The order of bindCase, bindUpdate and readCase. The first two are never changed.
const QStringList &caseColumns()
{
    static const QStringList columns{
        QStringLiteral("id"),
        QStringLiteral("opened_at"),
        QStringLiteral("received_on"),
        QStringLiteral("legal_basis"),
        QStringLiteral("identity"),
        QStringLiteral("identity_asked_on"),
        QStringLiteral("identity_proven_on"),
        QStringLiteral("own_days"),
        QStringLiteral("extended"),
        QStringLiteral("extension_told_on"),
        QStringLiteral("closed"),
        QStringLiteral("outcome"),
        QStringLiteral("erased"),
        QStringLiteral("personal_number"),
        QStringLiteral("commitments"),
    };
    return columns;
}

// The order of bindPersonal is salts, then these; `LedgerChain::casePersonalValues()` has the same.
const QStringList &personalColumns()
{
    static const QStringList columns{
        QStringLiteral("reference"),        QStringLiteral("other_basis"), QStringLiteral("identity_how"), QStringLiteral("identity_by"),
        QStringLiteral("extension_reason"), QStringLiteral("note"),        QStringLiteral("outcome_note"),
    };
    return columns;
}

QStringList allPersonalColumns()
{
    return QStringList(QStringLiteral("salts")) + personalColumns();
}

void addChangeable(QSqlQuery &query, const LedgerCaseRows::CaseRow &row)
{
    const CaseRecord &record = row.record;
    query.addBindValue(days(record.receivedOn));
    query.addBindValue(word(record.legalBasis));
    query.addBindValue(word(record.identity));
    query.addBindValue(days(record.identityAskedOn));
    query.addBindValue(days(record.identityProvenOn));
    query.addBindValue(record.ownDays);
    query.addBindValue(record.extended);
    query.addBindValue(days(record.extensionToldOn));
    query.addBindValue(record.closed);
    query.addBindValue(word(record.outcome));
    query.addBindValue(record.erased);
    query.addBindValue(row.personalNumber);
    query.addBindValue(blob(row.commitments));
}
}

namespace LedgerCaseRows {
CaseRecord storable(CaseRecord record)
{
    QStringList values = LedgerChain::casePersonalValues(record);
    for (QString &value : values)
        value = cleanProse(value);
    LedgerChain::setCasePersonalValues(record, values);
    record.openedAt = record.openedAt.toUTC();
    record.ownDays = std::max(record.ownDays, 0);
    return record;
}

QString selectCases(const QString &rest)
{
    return QStringLiteral("SELECT c.number, ") + prefixed(QStringLiteral("c"), caseColumns()) + QStringLiteral(", q.salts, ")
        + prefixed(QStringLiteral("q"), personalColumns())
        + QStringLiteral(" FROM cases c LEFT JOIN case_personal q ON q.number = c.personal_number ") + rest;
}

CaseRow readCase(const QSqlQuery &query)
{
    CaseRow row;
    Reader column(query);
    CaseRecord &record = row.record;
    row.number = column.number();
    record.id = column.text();
    record.openedAt = column.date();
    record.receivedOn = column.day();
    record.legalBasis = column.word<CaseRecord::LegalBasis>().value_or(CaseRecord::LegalBasis());
    record.identity = column.word<CaseRecord::Identity>().value_or(CaseRecord::Identity());
    record.identityAskedOn = column.day();
    record.identityProvenOn = column.day();
    record.ownDays = column.smallNumber();
    record.extended = column.flag();
    record.extensionToldOn = column.day();
    record.closed = column.flag();
    record.outcome = column.word<CaseRecord::Outcome>().value_or(CaseRecord::Outcome());
    record.erased = column.flag();
    row.personalNumber = column.number();
    row.commitments = column.blob();
    row.strange = column.takeStrange();
    row.salts = column.blob();
    QStringList values;
    for (qsizetype i = 0; i < LedgerChain::CasePersonalValueCount; ++i)
        values << column.utf8();
    row.strangeValues = column.takeStrange();
    // What lies there after erasing is zeros.
    if (record.erased)
        row.strangeValues = row.salts.isEmpty() || !isZeros(row.salts) || !isZeros(values.join(QString()));
    else
        LedgerChain::setCasePersonalValues(record, values);
    return row;
}

QString insertCase()
{
    return QStringLiteral("INSERT INTO cases (") + caseColumns().join(QStringLiteral(", ")) + QStringLiteral(") VALUES (")
        + placeholders(caseColumns().size()) + QLatin1Char(')');
}

void bindCase(QSqlQuery &query, const CaseRow &row)
{
    query.addBindValue(text(row.record.id));
    query.addBindValue(milliseconds(row.record.openedAt));
    addChangeable(query, row);
}

QString updateCase()
{
    return QStringLiteral("UPDATE cases SET ") + caseColumns().mid(2).join(QStringLiteral(" = ?, ")) + QStringLiteral(" = ? WHERE number = ?");
}

void bindUpdate(QSqlQuery &query, const CaseRow &row)
{
    addChangeable(query, row);
    query.addBindValue(row.number);
}

QString insertPersonal()
{
    return QStringLiteral("INSERT INTO case_personal (salts, ") + personalColumns().join(QStringLiteral(", ")) + QStringLiteral(") VALUES (")
        + placeholders(personalColumns().size() + 1) + QLatin1Char(')');
}

void bindPersonal(QSqlQuery &query, const CaseRow &row)
{
    query.addBindValue(row.salts);
    for (const QString &value : LedgerChain::casePersonalValues(row.record))
        query.addBindValue(blob(value.toUtf8()));
}

QString wipePersonal()
{
    return QStringLiteral("UPDATE case_personal SET ") + zeroed(allPersonalColumns()) + QStringLiteral(" WHERE number = ?");
}

QStringList selectLeftovers()
{
    return {QStringLiteral("SELECT 1 FROM case_personal WHERE number NOT IN (SELECT personal_number FROM cases) AND NOT ")
            + areZeros(allPersonalColumns()) + QStringLiteral(" LIMIT 1")};
}
}
