// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/ledgerrows.h"

#include "exports/ledgerchain.h"
#include "exports/ledgercolumns.h"
#include "http/redaction.h"

#include <QMetaEnum>
#include <QVariant>

#include <cmath>

using LedgerColumns::areZeros;
using LedgerColumns::blob;
using LedgerColumns::cleanProse;
using LedgerColumns::milliseconds;
using LedgerColumns::placeholders;
using LedgerColumns::prefixed;
using LedgerColumns::text;
using LedgerColumns::zeroed;

namespace {
constexpr qsizetype longestText = 500;
// Shorter names may be a part of any word.
constexpr qsizetype shortestName = 6;

QString clean(const QString &text)
{
    return LedgerColumns::readable(Redaction::redacted(text));
}

QString cleanShort(const QString &text)
{
    const QString cleaned = clean(text);
    return cleaned.size() > longestText ? clean(cleaned.left(longestText)) : cleaned;
}

QString withoutPerson(QString text, const InboundSharedUserProfile &person)
{
    for (const QString &name : {person.userId, person.userPrincipalName, person.displayName}) {
        if (name.size() >= shortestName)
            text.replace(name, QStringLiteral("\u2026"), Qt::CaseInsensitive);
    }
    return text;
}

QUrl bareAddress(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

// The order of bindExport and readExport.
const QStringList &intentColumns()
{
    static const QStringList columns{
        QStringLiteral("id"),
        QStringLiteral("recorded_at"),
        QStringLiteral("external"),
        QStringLiteral("tenant_id"),
        QStringLiteral("cloud_name"),
        QStringLiteral("graph_root"),
        QStringLiteral("storage_form"),
        QStringLiteral("storage_host"),
        QStringLiteral("storage_account"),
        QStringLiteral("storage_container"),
        QStringLiteral("storage_permissions"),
        QStringLiteral("storage_ends_at"),
        QStringLiteral("storage_handle"),
        QStringLiteral("commitments"),
    };
    return columns;
}

QString scaleText(ProgressReading::Scale scale)
{
    return QString::fromLatin1(QMetaEnum::fromType<ProgressReading::Scale>().valueToKey(int(scale)));
}

// The order of addView and readExport.
const QStringList &viewColumns()
{
    static const QStringList columns{
        QStringLiteral("state"),
        QStringLiteral("operation_address"),
        QStringLiteral("operation_id"),
        QStringLiteral("tracked"),
        QStringLiteral("next_check_at"),
        QStringLiteral("submitted_at"),
        QStringLiteral("completed_at"),
        QStringLiteral("progress"),
        QStringLiteral("progress_text"),
        QStringLiteral("status_text"),
        QStringLiteral("accepted_at"),
        QStringLiteral("seen_by_service"),
        QStringLiteral("check_allowed_at"),
        QStringLiteral("progress_scale"),
        QStringLiteral("closed"),
        QStringLiteral("client_request_id"),
        QStringLiteral("note_number"),
        QStringLiteral("note_commitment"),
        QStringLiteral("erased"),
    };
    return columns;
}

// The order of bindPersonal is number, salts, then these; `LedgerChain::personalValues()` has the same.
const QStringList &personalColumns()
{
    static const QStringList columns{
        QStringLiteral("user_id"),        QStringLiteral("display_name"),   QStringLiteral("user_principal_name"),
        QStringLiteral("home_tenant_id"), QStringLiteral("case_reference"), QStringLiteral("home_account_id"),
        QStringLiteral("username"),
    };
    return columns;
}

QStringList allPersonalColumns()
{
    return QStringList(QStringLiteral("salts")) + personalColumns();
}

QStringList noteColumns()
{
    return {QStringLiteral("salt"), QStringLiteral("value")};
}

// The order of bindEvent and readEvent.
const QStringList &eventColumns()
{
    static const QStringList columns{
        QStringLiteral("sequence"),     QStringLiteral("export_number"), QStringLiteral("occurred_at"),
        QStringLiteral("kind"),         QStringLiteral("state"),         QStringLiteral("http_status"),
        QStringLiteral("service_date"), QStringLiteral("request_id"),    QStringLiteral("client_request_id"),
        QStringLiteral("error_code"),   QStringLiteral("text"),          QStringLiteral("intent"),
        QStringLiteral("view"),         QStringLiteral("digest"),        QStringLiteral("case_number"),
    };
    return columns;
}

void addView(QSqlQuery &query, const LedgerRows::ExportRow &row)
{
    const ExportRecord &record = row.record;
    query.addBindValue(Exports::toText(record.state));
    query.addBindValue(text(record.operationAddress));
    query.addBindValue(text(record.operationId));
    query.addBindValue(record.tracked);
    query.addBindValue(milliseconds(record.nextCheckAt));
    query.addBindValue(milliseconds(record.submittedDateTime));
    query.addBindValue(milliseconds(record.completedDateTime));
    query.addBindValue(record.progress ? QVariant(*record.progress) : QVariant());
    query.addBindValue(text(record.progressText));
    query.addBindValue(text(record.statusText));
    query.addBindValue(milliseconds(record.acceptedAt));
    query.addBindValue(record.seenByService);
    query.addBindValue(milliseconds(record.checkAllowedAt));
    query.addBindValue(scaleText(record.progressScale));
    query.addBindValue(record.closed);
    query.addBindValue(text(record.clientRequestId));
    query.addBindValue(row.noteNumber > 0 ? QVariant(row.noteNumber) : QVariant());
    query.addBindValue(blob(row.noteCommitment));
    query.addBindValue(record.erased);
}

void readIntent(LedgerColumns::Reader &column, LedgerRows::ExportRow &row)
{
    ExportRecord &record = row.record;
    record.id = column.text();
    record.recordedAt = column.date();
    record.external = column.flag();
    record.tenantId = column.text();
    record.cloudName = column.text();
    record.graphRoot = column.address();
    record.storageForm = column.text();
    record.storageHost = column.text();
    record.storageAccount = column.text();
    record.storageContainer = column.text();
    record.storagePermissions = column.text();
    record.storageEndsAt = column.date();
    record.storageHandle = column.text();
    row.commitments = column.blob();
    row.strangeIntent = column.takeStrange();
}

void readView(LedgerColumns::Reader &column, LedgerRows::ExportRow &row)
{
    ExportRecord &record = row.record;
    row.stateText = column.text();
    // Of all states the one that never sends anything again by itself.
    record.state = Exports::stateFromText(row.stateText).value_or(Exports::State::Unconfirmed);
    record.operationAddress = column.text();
    record.operationId = column.text();
    record.tracked = column.flag();
    record.nextCheckAt = column.date();
    record.submittedDateTime = column.date();
    record.completedDateTime = column.date();
    const QVariant progress = column.next();
    if (!progress.isNull())
        record.progress = progress.toDouble();
    record.progressText = column.text();
    record.statusText = column.text();
    record.acceptedAt = column.date();
    record.seenByService = column.flag();
    record.checkAllowedAt = column.date();
    record.progressScale = column.word<ProgressReading::Scale>().value_or(ProgressReading::Scale::Unknown);
    record.closed = column.flag();
    record.clientRequestId = column.text();
    row.noteNumber = column.number();
    row.noteCommitment = column.blob();
    record.erased = column.flag();
    row.strangeView = column.takeStrange();
}

void readPersonal(LedgerColumns::Reader &column, LedgerRows::ExportRow &row)
{
    row.salts = column.blob();
    QStringList values;
    for (qsizetype i = 0; i < LedgerChain::PersonalValueCount; ++i)
        values << column.utf8();
    row.noteSalt = column.blob();
    const QString note = column.utf8();
    row.strangeValues = column.takeStrange();
    // What lies there after erasing is zeros.
    if (row.record.erased) {
        row.strangeValues = row.salts.isEmpty() || !LedgerColumns::isZeros(row.salts) || !LedgerColumns::isZeros(values.join(QString()));
        return;
    }
    LedgerChain::setPersonalValues(row.record, values);
    row.record.note = note;
}
}

namespace LedgerRows {
ExportRecord storable(ExportRecord record)
{
    for (QString *field : {&record.person.userId, &record.person.displayName, &record.person.userPrincipalName, &record.person.homeTenantId,
                           &record.caseReference, &record.homeAccountId, &record.username, &record.note})
        *field = cleanProse(*field);
    for (QString *field :
         {&record.tenantId, &record.cloudName, &record.storageForm, &record.storageHost, &record.storageAccount, &record.storageContainer,
          &record.storagePermissions, &record.operationAddress, &record.operationId, &record.clientRequestId})
        *field = clean(*field);
    for (QString *field : {&record.progressText, &record.statusText})
        *field = cleanShort(withoutPerson(*field, record.person));
    for (QDateTime *field :
         {&record.recordedAt, &record.storageEndsAt, &record.nextCheckAt, &record.submittedDateTime, &record.completedDateTime, &record.acceptedAt})
        *field = field->toUTC();
    record.graphRoot = bareAddress(record.graphRoot);
    if (record.progress && !std::isfinite(*record.progress))
        record.progress.reset();
    return record;
}

LedgerEvent storable(LedgerEvent event, const InboundSharedUserProfile &person)
{
    for (QString *field : {&event.requestId, &event.clientRequestId, &event.errorCode, &event.text})
        *field = cleanShort(withoutPerson(*field, person));
    event.occurredAt = event.occurredAt.toUTC();
    event.serviceDate = event.serviceDate.toUTC();
    return event;
}

void takeView(ExportRecord &record, const ExportRecord &view)
{
    record.state = view.state;
    record.operationAddress = view.operationAddress;
    record.operationId = view.operationId;
    record.tracked = view.tracked && !record.erased;
    record.nextCheckAt = record.erased ? QDateTime() : view.nextCheckAt;
    record.submittedDateTime = view.submittedDateTime;
    record.completedDateTime = view.completedDateTime;
    record.progress = view.progress;
    record.progressText = view.progressText;
    record.statusText = view.statusText;
    record.acceptedAt = view.acceptedAt;
    record.seenByService = view.seenByService;
    record.checkAllowedAt = record.erased ? QDateTime() : view.checkAllowedAt;
    record.progressScale = view.progressScale;
    record.closed = view.closed;
    record.clientRequestId = view.clientRequestId;
}

QString selectExports(const QString &rest)
{
    return QStringLiteral("SELECT e.number, ") + prefixed(QStringLiteral("e"), intentColumns()) + QStringLiteral(", ")
        + prefixed(QStringLiteral("e"), viewColumns()) + QStringLiteral(", p.salts, ") + prefixed(QStringLiteral("p"), personalColumns())
        + QStringLiteral(", n.salt, n.value FROM exports e LEFT JOIN personal p ON p.number = e.number"
                         " LEFT JOIN notes n ON n.number = e.note_number ")
        + rest;
}

ExportRow readExport(const QSqlQuery &query)
{
    ExportRow row;
    LedgerColumns::Reader column(query);
    row.number = column.number();
    readIntent(column, row);
    readView(column, row);
    readPersonal(column, row);
    return row;
}

QString selectWhatStays(const QString &rest)
{
    return QStringLiteral("SELECT e.number, e.id, e.note_number, e.note_commitment, e.erased, n.value"
                          " FROM exports e LEFT JOIN notes n ON n.number = e.note_number ")
        + rest;
}

ExportRow readWhatStays(const QSqlQuery &query)
{
    ExportRow row;
    LedgerColumns::Reader column(query);
    row.number = column.number();
    row.record.id = column.text();
    row.noteNumber = column.number();
    row.noteCommitment = column.blob();
    row.record.erased = column.flag();
    const QString note = column.utf8();
    if (!row.record.erased)
        row.record.note = note;
    return row;
}

QString insertExport()
{
    const QStringList columns = intentColumns() + viewColumns();
    return QStringLiteral("INSERT INTO exports (") + columns.join(QStringLiteral(", ")) + QStringLiteral(") VALUES (") + placeholders(columns.size())
        + QLatin1Char(')');
}

void bindExport(QSqlQuery &query, const ExportRow &row)
{
    const ExportRecord &record = row.record;
    query.addBindValue(text(record.id));
    query.addBindValue(milliseconds(record.recordedAt));
    query.addBindValue(record.external);
    query.addBindValue(text(record.tenantId));
    query.addBindValue(text(record.cloudName));
    query.addBindValue(text(record.graphRoot.toString(QUrl::FullyEncoded)));
    query.addBindValue(text(record.storageForm));
    query.addBindValue(text(record.storageHost));
    query.addBindValue(text(record.storageAccount));
    query.addBindValue(text(record.storageContainer));
    query.addBindValue(text(record.storagePermissions));
    query.addBindValue(milliseconds(record.storageEndsAt));
    query.addBindValue(text(record.storageHandle));
    query.addBindValue(blob(row.commitments));
    addView(query, row);
}

QString insertPersonal()
{
    return QStringLiteral("INSERT INTO personal (number, salts, ") + personalColumns().join(QStringLiteral(", ")) + QStringLiteral(") VALUES (")
        + placeholders(personalColumns().size() + 2) + QLatin1Char(')');
}

void bindPersonal(QSqlQuery &query, const ExportRow &row)
{
    query.addBindValue(row.number);
    query.addBindValue(row.salts);
    for (const QString &value : LedgerChain::personalValues(row.record))
        query.addBindValue(blob(value.toUtf8()));
}

QString wipePersonal()
{
    return QStringLiteral("UPDATE personal SET ") + zeroed(allPersonalColumns()) + QStringLiteral(" WHERE number = ?");
}

QString wipeNote()
{
    return QStringLiteral("UPDATE notes SET ") + zeroed(noteColumns()) + QStringLiteral(" WHERE number = ?");
}

QStringList selectLeftovers()
{
    return {
        QStringLiteral("SELECT 1 FROM personal WHERE number NOT IN (SELECT number FROM exports) AND NOT ") + areZeros(allPersonalColumns())
            + QStringLiteral(" LIMIT 1"),
        QStringLiteral("SELECT 1 FROM notes WHERE number NOT IN (SELECT note_number FROM exports WHERE note_number IS NOT NULL) AND NOT ")
            + areZeros(noteColumns()) + QStringLiteral(" LIMIT 1"),
    };
}

QString updateView()
{
    return QStringLiteral("UPDATE exports SET ") + viewColumns().join(QStringLiteral(" = ?, ")) + QStringLiteral(" = ? WHERE number = ?");
}

void bindView(QSqlQuery &query, const ExportRow &row)
{
    addView(query, row);
    query.addBindValue(row.number);
}

QString selectEvents(const QString &rest, Cases cases)
{
    QStringList columns = eventColumns();
    columns.removeLast();
    const QString events = QStringLiteral("SELECT ") + prefixed(QStringLiteral("v"), columns);
    const QString tables = QStringLiteral(" FROM events v LEFT JOIN exports e ON e.number = v.export_number ");
    if (cases == Cases::None)
        return events + QStringLiteral(", NULL, e.id, NULL") + tables + rest;
    return events + QStringLiteral(", v.case_number, e.id, c.id") + tables + QStringLiteral("LEFT JOIN cases c ON c.number = v.case_number ") + rest;
}

EventRow readEvent(const QSqlQuery &query)
{
    EventRow row;
    LedgerColumns::Reader column(query);
    LedgerEvent &event = row.event;
    event.sequence = column.number();
    row.exportNumber = column.number();
    event.occurredAt = column.date();
    event.kind = column.word<LedgerEvent::Kind>().value_or(LedgerEvent::Kind::Unknown);
    row.stateText = column.text();
    event.httpStatus = column.smallNumber();
    event.serviceDate = column.date();
    event.requestId = column.text();
    event.clientRequestId = column.text();
    event.errorCode = column.text();
    event.text = column.text();
    row.intent = column.blob();
    row.view = column.blob();
    row.digest = column.blob();
    event.digest = row.digest.toHex();
    row.caseNumber = column.number();
    event.exportId = column.text();
    event.caseId = column.text();
    if (row.caseNumber == 0) {
        const auto state = Exports::stateFromText(row.stateText);
        event.state = state.value_or(Exports::State::Unconfirmed);
        column.expect(state && Exports::toText(*state) == row.stateText);
    }
    row.strange = column.takeStrange();
    return row;
}

QString insertEvent()
{
    return QStringLiteral("INSERT INTO events (") + eventColumns().join(QStringLiteral(", ")) + QStringLiteral(") VALUES (")
        + placeholders(eventColumns().size()) + QLatin1Char(')');
}

void bindEvent(QSqlQuery &query, const EventRow &row)
{
    const LedgerEvent &event = row.event;
    query.addBindValue(event.sequence);
    const bool ofCase = row.caseNumber > 0;
    query.addBindValue(ofCase ? QVariant() : QVariant(row.exportNumber));
    query.addBindValue(milliseconds(event.occurredAt));
    query.addBindValue(QString::fromLatin1(QMetaEnum::fromType<LedgerEvent::Kind>().valueToKey(int(event.kind))));
    query.addBindValue(ofCase ? QStringLiteral("") : Exports::toText(event.state));
    query.addBindValue(event.httpStatus);
    query.addBindValue(milliseconds(event.serviceDate));
    query.addBindValue(text(event.requestId));
    query.addBindValue(text(event.clientRequestId));
    query.addBindValue(text(event.errorCode));
    query.addBindValue(text(event.text));
    query.addBindValue(blob(row.intent));
    query.addBindValue(blob(row.view));
    query.addBindValue(blob(row.digest));
    query.addBindValue(ofCase ? QVariant(row.caseNumber) : QVariant());
}
}
