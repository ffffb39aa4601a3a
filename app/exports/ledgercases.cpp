// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/ledgercases.h"

#include "exports/ledgercaserows.h"
#include "exports/ledgerchain.h"
#include "exports/ledgercolumns.h"
#include "exports/ledgerconnection.h"
#include "exports/ledgertail.h"
#include "http/clock.h"

#include <QHash>
#include <QUuid>
#include <QVariant>

using LedgerCaseRows::CaseRow;
using Kind = LedgerEvent::Kind;
using Done = std::expected<void, LedgerError>;

namespace {
QString dayText(QDate day)
{
    return day.isValid() ? day.toString(QStringLiteral("yyyy-MM-dd")) : QStringLiteral("none");
}

/** "receivedOn=2026-11-23 note": of personal values the name alone. */
QString differences(const CaseRecord &before, const CaseRecord &now)
{
    QStringList words;
    const auto add = [&words](bool differs, const QString &word) {
        if (differs)
            words << word;
    };
    const auto addDay = [&add](const QString &name, QDate was, QDate is) { add(was != is, name + QLatin1Char('=') + dayText(is)); };
    add(before.reference != now.reference, QStringLiteral("reference"));
    addDay(QStringLiteral("receivedOn"), before.receivedOn, now.receivedOn);
    add(before.legalBasis != now.legalBasis, QStringLiteral("legalBasis=") + LedgerColumns::word(now.legalBasis));
    add(before.otherBasis != now.otherBasis, QStringLiteral("otherBasis"));
    add(before.identity != now.identity, QStringLiteral("identity=") + LedgerColumns::word(now.identity));
    addDay(QStringLiteral("identityAskedOn"), before.identityAskedOn, now.identityAskedOn);
    addDay(QStringLiteral("identityProvenOn"), before.identityProvenOn, now.identityProvenOn);
    add(before.identityHow != now.identityHow, QStringLiteral("identityHow"));
    add(before.identityBy != now.identityBy, QStringLiteral("identityBy"));
    add(before.ownDays != now.ownDays, QStringLiteral("ownDays=") + QString::number(now.ownDays));
    add(before.extended != now.extended, now.extended ? QStringLiteral("extended=yes") : QStringLiteral("extended=no"));
    add(before.extensionReason != now.extensionReason, QStringLiteral("extensionReason"));
    addDay(QStringLiteral("extensionToldOn"), before.extensionToldOn, now.extensionToldOn);
    add(before.note != now.note, QStringLiteral("note"));
    add(before.outcomeNote != now.outcomeNote, QStringLiteral("outcomeNote"));
    return words.join(QLatin1Char(' '));
}
}

struct LedgerCases::Statements {
    Statements(const LedgerConnection &opened, LedgerTail &end)
        : connection(opened)
        , tail(end)
    {
    }

    const LedgerConnection &connection;
    LedgerTail &tail;

    QSqlQuery all{connection.database()};
    QSqlQuery find{connection.database()};
    QSqlQuery caseOf{connection.database()};
    QSqlQuery exportNumber{connection.database()};
    QSqlQuery allExportIds{connection.database()};
    QSqlQuery exportIds{connection.database()};
    QSqlQuery events{connection.database()};
    QSqlQuery closedBefore{connection.database()};
    QSqlQuery finishedBy{connection.database()};
    QSqlQuery insertCase{connection.database()};
    QSqlQuery updateCase{connection.database()};
    QSqlQuery insertPersonal{connection.database()};
    QSqlQuery wipePersonal{connection.database()};
    QSqlQuery insertExport{connection.database()};
    QSqlQuery deleteExport{connection.database()};

    [[nodiscard]] Done prepare();
    [[nodiscard]] LedgerError invalid(const QString &detail) const { return {LedgerError::Kind::InvalidRecord, detail, connection.path()}; }
    [[nodiscard]] std::expected<QList<CaseRow>, LedgerError> read(QSqlQuery &query);
    [[nodiscard]] std::expected<std::optional<CaseRow>, LedgerError> readOne(QSqlQuery &query);
    /** UnknownCase, or InvalidRecord for one that takes no change. */
    [[nodiscard]] std::expected<CaseRow, LedgerError> readOpen(const QString &caseId);
    [[nodiscard]] std::expected<CaseRow, LedgerError> readKnown(const QString &caseId);
    [[nodiscard]] std::expected<qint64, LedgerError> numberOfExport(const QString &exportId);
    [[nodiscard]] Done replacePersonal(CaseRow &row);
    [[nodiscard]] Done write(CaseRow &row, const CaseRecord &now, Kind kind, const QString &text, const QDateTime &at);
    [[nodiscard]] Done appendEvent(const CaseRow &row, Kind kind, const QString &text, const QDateTime &at);
    [[nodiscard]] Done takeOut(CaseRow &row, const QString &exportId, qint64 number, const QDateTime &at);
    [[nodiscard]] Done erase(CaseRow row, const QDateTime &at);
    [[nodiscard]] Done eraseAll(QSqlQuery &query, const QDateTime &at);
};

Done LedgerCases::Statements::prepare()
{
    const auto exportIdsOf = [](const QString &rest) -> QString {
        return QStringLiteral("SELECT x.case_number, e.id FROM case_exports x LEFT JOIN exports e ON e.number = x.export_number ") + rest;
    };
    const auto exportsOfCase = QStringLiteral("SELECT 1 FROM case_exports y JOIN exports e ON e.number = y.export_number"
                                              " WHERE y.case_number = c.number AND e.erased = 0");
    return connection.prepare({
        {all, LedgerCaseRows::selectCases(QStringLiteral("ORDER BY c.number DESC"))},
        {find, LedgerCaseRows::selectCases(QStringLiteral("WHERE c.id = ?"))},
        {caseOf, LedgerCaseRows::selectCases(QStringLiteral("WHERE c.number = (SELECT case_number FROM case_exports WHERE export_number = ?)"))},
        {exportNumber, QStringLiteral("SELECT number FROM exports WHERE id = ?")},
        {allExportIds, exportIdsOf(QStringLiteral("ORDER BY x.place"))},
        {exportIds, exportIdsOf(QStringLiteral("WHERE x.case_number = ? ORDER BY x.place"))},
        {events, LedgerRows::selectEvents(QStringLiteral("WHERE c.id = ? ORDER BY v.sequence"))},
        {closedBefore,
         LedgerCaseRows::selectCases(QStringLiteral("WHERE c.closed = 1 AND c.erased = 0"
                                                    " AND NOT EXISTS (SELECT 1 FROM events v WHERE v.case_number = c.number AND v.occurred_at >= ?)"
                                                    " AND NOT EXISTS (")
                                     + exportsOfCase
                                     + QStringLiteral(" AND (e.closed = 0 OR EXISTS (SELECT 1 FROM events w"
                                                      " WHERE w.export_number = e.number AND w.occurred_at >= ?))) ORDER BY c.number"))},
        {finishedBy,
         LedgerCaseRows::selectCases(QStringLiteral("WHERE c.closed = 1 AND c.erased = 0"
                                                    " AND c.number = (SELECT case_number FROM case_exports WHERE export_number = ?)"
                                                    " AND NOT EXISTS (")
                                     + exportsOfCase + QLatin1Char(')'))},
        {insertCase, LedgerCaseRows::insertCase()},
        {updateCase, LedgerCaseRows::updateCase()},
        {insertPersonal, LedgerCaseRows::insertPersonal()},
        {wipePersonal, LedgerCaseRows::wipePersonal()},
        {insertExport, QStringLiteral("INSERT INTO case_exports (export_number, case_number, place) VALUES (?, ?, ?)")},
        {deleteExport, QStringLiteral("DELETE FROM case_exports WHERE export_number = ?")},
    });
}

std::expected<QList<CaseRow>, LedgerError> LedgerCases::Statements::read(QSqlQuery &query)
{
    QList<CaseRow> rows;
    if (auto done = connection.forEachRow(query, [&](const QSqlQuery &row) { rows.append(LedgerCaseRows::readCase(row)); }); !done)
        return std::unexpected(done.error());
    // One by one, or all at once: a list of thousands would be thousands of queries.
    if (rows.size() == 1) {
        exportIds.addBindValue(rows.first().number);
        const auto add = [&](const QSqlQuery &row) { rows.first().record.exportIds.append(row.value(1).toString()); };
        if (auto done = connection.forEachRow(exportIds, add); !done)
            return std::unexpected(done.error());
    } else if (rows.size() > 1) {
        QHash<qint64, QStringList> ids;
        const auto add = [&](const QSqlQuery &row) { ids[row.value(0).toLongLong()].append(row.value(1).toString()); };
        if (auto done = connection.forEachRow(allExportIds, add); !done)
            return std::unexpected(done.error());
        for (CaseRow &row : rows)
            row.record.exportIds = ids.value(row.number);
    }
    return rows;
}

std::expected<std::optional<CaseRow>, LedgerError> LedgerCases::Statements::readOne(QSqlQuery &query)
{
    const auto rows = read(query);
    if (!rows)
        return std::unexpected(rows.error());
    return rows->isEmpty() ? std::nullopt : std::optional(rows->first());
}

std::expected<CaseRow, LedgerError> LedgerCases::Statements::readKnown(const QString &caseId)
{
    find.addBindValue(caseId);
    auto found = readOne(find);
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return std::unexpected(LedgerError{LedgerError::Kind::UnknownCase, caseId, connection.path()});
    return **found;
}

std::expected<CaseRow, LedgerError> LedgerCases::Statements::readOpen(const QString &caseId)
{
    auto row = readKnown(caseId);
    if (row && row->record.erased)
        return std::unexpected(invalid(QStringLiteral("erased")));
    if (row && row->record.closed)
        return std::unexpected(invalid(QStringLiteral("closed")));
    return row;
}

std::expected<qint64, LedgerError> LedgerCases::Statements::numberOfExport(const QString &exportId)
{
    qint64 number = 0;
    exportNumber.addBindValue(exportId);
    if (auto done = connection.forEachRow(exportNumber, [&](const QSqlQuery &row) { number = row.value(0).toLongLong(); }); !done)
        return std::unexpected(done.error());
    if (number == 0)
        return std::unexpected(LedgerError{LedgerError::Kind::UnknownExport, exportId, connection.path()});
    return number;
}

// A new row at the end, with new salts for all values, and zeros in the old one.
Done LedgerCases::Statements::replacePersonal(CaseRow &row)
{
    if (row.personalNumber > 0) {
        wipePersonal.addBindValue(row.personalNumber);
        if (auto done = connection.run(wipePersonal); !done)
            return done;
    }
    const QStringList values = LedgerChain::casePersonalValues(row.record);
    row.salts = LedgerChain::freshSalts(values.size());
    row.commitments = LedgerChain::commitments(row.salts, values);
    LedgerCaseRows::bindPersonal(insertPersonal, row);
    if (auto done = connection.run(insertPersonal); !done)
        return done;
    row.personalNumber = insertPersonal.lastInsertId().toLongLong();
    return {};
}

Done LedgerCases::Statements::write(CaseRow &row, const CaseRecord &now, Kind kind, const QString &text, const QDateTime &at)
{
    const bool personalChanged = LedgerChain::casePersonalValues(row.record) != LedgerChain::casePersonalValues(now);
    row.record = now;
    if (personalChanged) {
        if (auto done = replacePersonal(row); !done)
            return done;
    }
    LedgerCaseRows::bindUpdate(updateCase, row);
    if (auto done = connection.run(updateCase); !done)
        return done;
    return appendEvent(row, kind, text, at);
}

Done LedgerCases::Statements::appendEvent(const CaseRow &row, Kind kind, const QString &text, const QDateTime &at)
{
    LedgerRows::EventRow event;
    event.caseNumber = row.number;
    event.event.caseId = row.record.id;
    event.event.occurredAt = at;
    event.event.kind = kind;
    event.event.text = text;
    event.view = LedgerChain::caseViewDigest(row.record, row.commitments);
    return tail.append(event);
}

Done LedgerCases::Statements::takeOut(CaseRow &row, const QString &exportId, qint64 number, const QDateTime &at)
{
    deleteExport.addBindValue(number);
    if (auto done = connection.run(deleteExport); !done)
        return done;
    row.record.exportIds.removeAll(exportId);
    return appendEvent(row, Kind::CaseExportRemoved, exportId, at);
}

Done LedgerCases::Statements::erase(CaseRow row, const QDateTime &at)
{
    wipePersonal.addBindValue(row.personalNumber);
    if (auto done = connection.run(wipePersonal); !done)
        return done;
    LedgerChain::setCasePersonalValues(row.record, {});
    row.record.erased = true;
    LedgerCaseRows::bindUpdate(updateCase, row);
    if (auto done = connection.run(updateCase); !done)
        return done;
    return appendEvent(row, Kind::CaseErased, QStringLiteral("erased"), at);
}

Done LedgerCases::Statements::eraseAll(QSqlQuery &query, const QDateTime &at)
{
    const auto rows = read(query);
    if (!rows)
        return std::unexpected(rows.error());
    for (const CaseRow &row : *rows) {
        if (auto done = erase(row, at); !done)
            return done;
    }
    return {};
}

LedgerCases::LedgerCases(const LedgerConnection &connection, LedgerTail &tail, Clock &clock)
    : m_connection(connection)
    , m_clock(clock)
    , m_statements(std::make_unique<Statements>(connection, tail))
{
}

LedgerCases::~LedgerCases() = default;

Done LedgerCases::prepare()
{
    return m_statements->prepare();
}

QList<CaseRecord> LedgerCases::all() const
{
    const auto rows = m_statements->read(m_statements->all);
    m_readError = rows ? std::nullopt : std::optional(rows.error());
    QList<CaseRecord> records;
    if (rows) {
        for (const CaseRow &row : *rows)
            records.append(row.record);
    }
    return records;
}

std::optional<CaseRecord> LedgerCases::find(const QString &caseId) const
{
    m_statements->find.addBindValue(caseId);
    const auto found = m_statements->readOne(m_statements->find);
    m_readError = found ? std::nullopt : std::optional(found.error());
    if (!found || !*found)
        return std::nullopt;
    return (*found)->record;
}

QList<LedgerEvent> LedgerCases::events(const QString &caseId) const
{
    QList<LedgerEvent> events;
    m_statements->events.addBindValue(caseId);
    const auto add = [&](const QSqlQuery &row) { events.append(LedgerRows::readEvent(row).event); };
    const auto done = m_connection.forEachRow(m_statements->events, add);
    m_readError = done ? std::nullopt : std::optional(done.error());
    return events;
}

Done LedgerCases::open(const CaseRecord &record)
{
    const QUuid id = QUuid::fromString(record.id);
    if (id.isNull() || id.toString(QUuid::WithoutBraces) != record.id)
        return std::unexpected(m_statements->invalid(QStringLiteral("id")));
    CaseRow row;
    row.record = LedgerCaseRows::storable(record);
    row.record.closed = false;
    row.record.outcome = CaseRecord::Outcome::None;
    row.record.erased = false;
    row.record.exportIds.clear();
    if (!row.record.openedAt.isValid())
        row.record.openedAt = m_clock.utcNow();
    return m_connection.transaction([&]() -> Done {
        if (auto done = m_statements->replacePersonal(row); !done)
            return done;
        LedgerCaseRows::bindCase(m_statements->insertCase, row);
        if (auto done = m_connection.run(m_statements->insertCase); !done)
            return done;
        row.number = m_statements->insertCase.lastInsertId().toLongLong();
        return m_statements->appendEvent(row, Kind::CaseOpened, differences({}, row.record), row.record.openedAt);
    });
}

Done LedgerCases::change(const CaseRecord &record)
{
    bool replaced = false;
    const auto done = m_connection.transaction([&]() -> Done {
        auto row = m_statements->readOpen(record.id);
        if (!row)
            return std::unexpected(row.error());
        CaseRecord now = LedgerCaseRows::storable(record);
        now.openedAt = row->record.openedAt;
        now.closed = row->record.closed;
        now.outcome = row->record.outcome;
        now.erased = row->record.erased;
        now.exportIds = row->record.exportIds;
        const QString text = differences(row->record, now);
        if (text.isEmpty())
            return {};
        replaced = LedgerChain::casePersonalValues(row->record) != LedgerChain::casePersonalValues(now);
        return m_statements->write(*row, now, Kind::CaseChanged, text, m_clock.utcNow());
    });
    // The change is done either way; somebody who reads right now only delays this to a later time.
    if (done && replaced) {
        [[maybe_unused]] const auto emptied = m_connection.emptyWal();
    }
    return done;
}

Done LedgerCases::addExport(const QString &caseId, const QString &exportId)
{
    return m_connection.transaction([&]() -> Done {
        auto row = m_statements->readOpen(caseId);
        if (!row)
            return std::unexpected(row.error());
        const auto number = m_statements->numberOfExport(exportId);
        if (!number)
            return std::unexpected(number.error());
        if (row->record.exportIds.contains(exportId))
            return {};
        m_statements->caseOf.addBindValue(*number);
        auto previous = m_statements->readOne(m_statements->caseOf);
        if (!previous)
            return std::unexpected(previous.error());
        const QDateTime now = m_clock.utcNow();
        if (*previous) {
            if ((*previous)->record.closed || (*previous)->record.erased)
                return std::unexpected(m_statements->invalid(QStringLiteral("closed")));
            if (auto done = m_statements->takeOut(**previous, exportId, *number, now); !done)
                return done;
        }
        const auto end = m_statements->tail.end();
        if (!end)
            return std::unexpected(end.error());
        QSqlQuery &insert = m_statements->insertExport;
        insert.addBindValue(*number);
        insert.addBindValue(row->number);
        insert.addBindValue(end->sequence + 1);
        if (auto done = m_connection.run(insert); !done)
            return done;
        row->record.exportIds.append(exportId);
        return m_statements->appendEvent(*row, Kind::CaseExportAdded, exportId, now);
    });
}

Done LedgerCases::removeExport(const QString &exportId)
{
    return m_connection.transaction([&]() -> Done {
        const auto number = m_statements->numberOfExport(exportId);
        if (!number)
            return std::unexpected(number.error());
        m_statements->caseOf.addBindValue(*number);
        auto row = m_statements->readOne(m_statements->caseOf);
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return {};
        if ((*row)->record.closed || (*row)->record.erased)
            return std::unexpected(m_statements->invalid(QStringLiteral("closed")));
        return m_statements->takeOut(**row, exportId, *number, m_clock.utcNow());
    });
}

Done LedgerCases::close(const QString &caseId, CaseRecord::Outcome outcome, const QString &note)
{
    const auto done = m_connection.transaction([&]() -> Done {
        auto row = m_statements->readOpen(caseId);
        if (!row)
            return std::unexpected(row.error());
        CaseRecord now = row->record;
        now.closed = true;
        now.outcome = outcome;
        now.outcomeNote = note;
        return m_statements->write(*row, LedgerCaseRows::storable(now), Kind::CaseClosed, LedgerColumns::word(outcome), m_clock.utcNow());
    });
    if (done) {
        [[maybe_unused]] const auto emptied = m_connection.emptyWal();
    }
    return done;
}

Done LedgerCases::reopen(const QString &caseId)
{
    return m_connection.transaction([&]() -> Done {
        auto row = m_statements->readKnown(caseId);
        if (!row)
            return std::unexpected(row.error());
        if (row->record.erased)
            return std::unexpected(m_statements->invalid(QStringLiteral("erased")));
        if (!row->record.closed)
            return std::unexpected(m_statements->invalid(QStringLiteral("open")));
        CaseRecord now = row->record;
        now.closed = false;
        now.outcome = CaseRecord::Outcome::None;
        return m_statements->write(*row, now, Kind::CaseReopened, {}, m_clock.utcNow());
    });
}

Done LedgerCases::recordReceipt(const QString &caseId, const QString &text)
{
    return m_connection.transaction([&]() -> Done {
        const auto row = m_statements->readKnown(caseId);
        if (!row)
            return std::unexpected(row.error());
        return m_statements->appendEvent(*row, Kind::ReceiptSaved, text, m_clock.utcNow());
    });
}

Done LedgerCases::erase(const QString &caseId)
{
    const auto erased = m_connection.transaction([&]() -> Done {
        auto row = m_statements->readKnown(caseId);
        if (!row)
            return std::unexpected(row.error());
        if (row->record.erased)
            return {};
        if (!row->record.closed)
            return std::unexpected(m_statements->invalid(QStringLiteral("open")));
        return m_statements->erase(*row, m_clock.utcNow());
    });
    return erased ? m_connection.emptyWal() : erased;
}

qint64 LedgerCases::countClosedBefore(const QDateTime &utc) const
{
    qint64 count = 0;
    QSqlQuery &query = m_statements->closedBefore;
    query.addBindValue(utc.toMSecsSinceEpoch());
    query.addBindValue(utc.toMSecsSinceEpoch());
    const auto done = m_connection.forEachRow(query, [&count](const QSqlQuery &) { ++count; });
    m_readError = done ? std::nullopt : std::optional(done.error());
    return count;
}

Done LedgerCases::eraseClosedBefore(const QDateTime &utc)
{
    m_statements->closedBefore.addBindValue(utc.toMSecsSinceEpoch());
    m_statements->closedBefore.addBindValue(utc.toMSecsSinceEpoch());
    return m_statements->eraseAll(m_statements->closedBefore, m_clock.utcNow());
}

Done LedgerCases::eraseFinishedBy(const QString &exportId)
{
    const auto number = m_statements->numberOfExport(exportId);
    if (!number)
        return std::unexpected(number.error());
    m_statements->finishedBy.addBindValue(*number);
    return m_statements->eraseAll(m_statements->finishedBy, m_clock.utcNow());
}
