// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/ledgerevidence.h"

#include "exports/ledgercaserows.h"
#include "exports/ledgerchain.h"
#include "exports/ledgerrows.h"

#include <QSqlError>
#include <QVariant>

namespace {
// `step` is called for every row.
template <typename Step>
std::expected<void, LedgerError> forEachRow(const LedgerConnection &connection, const QString &sql, const QVariant &value, Step step)
{
    auto query = connection.prepare(sql);
    if (!query)
        return std::unexpected(query.error());
    query->addBindValue(value);
    if (!query->exec())
        return std::unexpected(connection.error(*query));
    while (query->next())
        step(*query);
    if (query->lastError().isValid())
        return std::unexpected(connection.error(*query));
    return {};
}
}

LedgerEvidence::LedgerEvidence(std::unique_ptr<LedgerConnection> connection)
    : m_connection(std::move(connection))
{
}

std::expected<std::unique_ptr<LedgerEvidence>, LedgerError> LedgerEvidence::open(const QString &path)
{
    auto connection = LedgerConnection::open(path, LedgerConnection::Access::ReadOnly);
    if (!connection)
        return std::unexpected(connection.error());
    // Until it is closed: everything is read from one moment.
    if (auto begun = (*connection)->execute(QStringLiteral("BEGIN")); !begun)
        return std::unexpected(begun.error());
    return std::unique_ptr<LedgerEvidence>(new LedgerEvidence(std::move(*connection)));
}

std::expected<LedgerHead, LedgerError> LedgerEvidence::head() const
{
    const auto last = m_connection->value(QStringLiteral("SELECT max(sequence) FROM events"));
    if (!last)
        return std::unexpected(last.error());
    const qint64 sequence = last->toLongLong();
    const auto digest = digestAt(sequence);
    if (!digest)
        return std::unexpected(digest.error());
    return LedgerHead{sequence, *digest};
}

std::expected<QByteArray, LedgerError> LedgerEvidence::digestBytesAt(qint64 sequence) const
{
    if (sequence == 0)
        return LedgerChain::genesis();
    QByteArray digest;
    const auto read = forEachRow(*m_connection, QStringLiteral("SELECT digest FROM events WHERE sequence = ?"), sequence,
                                 [&digest](const QSqlQuery &row) { digest = row.value(0).toByteArray(); });
    if (!read)
        return std::unexpected(read.error());
    return digest;
}

std::expected<QByteArray, LedgerError> LedgerEvidence::digestAt(qint64 sequence) const
{
    const auto digest = digestBytesAt(sequence);
    if (!digest)
        return std::unexpected(digest.error());
    return digest->toHex();
}

std::expected<qint64, LedgerError> LedgerEvidence::receiptSavedAs(const QString &text) const
{
    qint64 sequence = 0;
    const auto read = forEachRow(*m_connection, QStringLiteral("SELECT min(sequence) FROM events WHERE kind = 'ReceiptSaved' AND text = ?"), text,
                                 [&sequence](const QSqlQuery &row) { sequence = row.value(0).toLongLong(); });
    if (!read)
        return std::unexpected(read.error());
    return sequence;
}

std::expected<QList<qint64>, LedgerError> LedgerEvidence::sequences(const QString &sql, const QString &id, qint64 last) const
{
    QList<qint64> sequences;
    const auto read = forEachRow(*m_connection, sql, id, [&](const QSqlQuery &row) {
        if (const qint64 sequence = row.value(0).toLongLong(); sequence <= last)
            sequences.append(sequence);
    });
    if (!read)
        return std::unexpected(read.error());
    return sequences;
}

std::expected<QList<qint64>, LedgerError> LedgerEvidence::sequencesOfExport(const QString &exportId, qint64 last) const
{
    return sequences(
        QStringLiteral("SELECT v.sequence FROM events v JOIN exports e ON e.number = v.export_number WHERE e.id = ? ORDER BY v.sequence"), exportId,
        last);
}

std::expected<QList<qint64>, LedgerError> LedgerEvidence::sequencesOfCase(const QString &caseId, qint64 last) const
{
    return sequences(QStringLiteral("SELECT v.sequence FROM events v JOIN cases c ON c.number = v.case_number WHERE c.id = ? ORDER BY v.sequence"),
                     caseId, last);
}

template <typename Event> std::expected<QList<Event>, LedgerError> LedgerEvidence::withPreviousDigests(QList<Event> events) const
{
    for (Event &event : events) {
        const auto previous = digestBytesAt(event.event.sequence - 1);
        if (!previous)
            return std::unexpected(previous.error());
        event.previous = *previous;
    }
    return events;
}

std::expected<QList<ExportEvidence::Event>, LedgerError> LedgerEvidence::eventsOf(const QString &exportId) const
{
    QList<ExportEvidence::Event> events;
    const auto read = forEachRow(*m_connection, LedgerRows::selectEvents(QStringLiteral("WHERE e.id = ? ORDER BY v.sequence")), exportId,
                                 [&events](const QSqlQuery &query) {
                                     const LedgerRows::EventRow row = LedgerRows::readEvent(query);
                                     events.append(ExportEvidence::Event{row.event, {}, row.intent, row.view});
                                 });
    if (!read)
        return std::unexpected(read.error());
    return withPreviousDigests(std::move(events));
}

std::expected<ExportEvidence, LedgerError> LedgerEvidence::ofExport(const QString &exportId) const
{
    std::optional<LedgerRows::ExportRow> row;
    const auto read = forEachRow(*m_connection, LedgerRows::selectExports(QStringLiteral("WHERE e.id = ?")), exportId,
                                 [&row](const QSqlQuery &query) { row = LedgerRows::readExport(query); });
    if (!read)
        return std::unexpected(read.error());
    if (!row)
        return std::unexpected(LedgerError{LedgerError::Kind::UnknownExport, exportId, m_connection->path()});
    auto events = eventsOf(exportId);
    if (!events)
        return std::unexpected(events.error());
    ExportEvidence evidence;
    evidence.record = row->record;
    evidence.commitments = row->commitments;
    evidence.noteCommitment = row->noteCommitment;
    // What lies there after erasing is zeros.
    if (!row->record.erased)
        evidence.salts = row->salts;
    if (!row->noteCommitment.isEmpty())
        evidence.noteSalt = row->noteSalt;
    evidence.events = std::move(*events);
    return evidence;
}

std::expected<QString, LedgerError> LedgerEvidence::caseOf(const QString &exportId) const
{
    QString caseId;
    const auto read = forEachRow(*m_connection,
                                 QStringLiteral("SELECT c.id FROM cases c JOIN case_exports x ON x.case_number = c.number"
                                                " JOIN exports e ON e.number = x.export_number WHERE e.id = ?"),
                                 exportId, [&caseId](const QSqlQuery &row) { caseId = row.value(0).toString(); });
    if (!read)
        return std::unexpected(read.error());
    return caseId;
}

std::expected<QList<CaseEvidence::Event>, LedgerError> LedgerEvidence::eventsOfCase(const QString &caseId) const
{
    QList<CaseEvidence::Event> events;
    const auto read = forEachRow(*m_connection, LedgerRows::selectEvents(QStringLiteral("WHERE c.id = ? ORDER BY v.sequence")), caseId,
                                 [&events](const QSqlQuery &query) {
                                     const LedgerRows::EventRow row = LedgerRows::readEvent(query);
                                     events.append(CaseEvidence::Event{row.event, {}, row.view});
                                 });
    if (!read)
        return std::unexpected(read.error());
    return withPreviousDigests(std::move(events));
}

std::expected<QStringList, LedgerError> LedgerEvidence::exportIdsOf(qint64 caseNumber) const
{
    QStringList ids;
    const auto read = forEachRow(*m_connection,
                                 QStringLiteral("SELECT e.id FROM case_exports x LEFT JOIN exports e ON e.number = x.export_number"
                                                " WHERE x.case_number = ? ORDER BY x.place"),
                                 caseNumber, [&ids](const QSqlQuery &row) { ids.append(row.value(0).toString()); });
    if (!read)
        return std::unexpected(read.error());
    return ids;
}

std::expected<CaseEvidence, LedgerError> LedgerEvidence::ofCase(const QString &caseId) const
{
    std::optional<LedgerCaseRows::CaseRow> row;
    const auto read = forEachRow(*m_connection, LedgerCaseRows::selectCases(QStringLiteral("WHERE c.id = ?")), caseId,
                                 [&row](const QSqlQuery &query) { row = LedgerCaseRows::readCase(query); });
    if (!read)
        return std::unexpected(read.error());
    if (!row)
        return std::unexpected(LedgerError{LedgerError::Kind::UnknownCase, caseId, m_connection->path()});
    const auto exportIds = exportIdsOf(row->number);
    if (!exportIds)
        return std::unexpected(exportIds.error());
    auto events = eventsOfCase(caseId);
    if (!events)
        return std::unexpected(events.error());
    CaseEvidence evidence;
    evidence.record = row->record;
    evidence.record.exportIds = *exportIds;
    evidence.commitments = row->commitments;
    // What lies there after erasing is zeros.
    if (!row->record.erased)
        evidence.salts = row->salts;
    evidence.events = std::move(*events);
    return evidence;
}
