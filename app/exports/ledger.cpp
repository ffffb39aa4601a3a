// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/ledger.h"

#include "exports/ledgercases.h"
#include "exports/ledgerchain.h"
#include "exports/ledgerconnection.h"
#include "exports/ledgerrows.h"
#include "exports/ledgerschema.h"
#include "exports/ledgertail.h"
#include "exports/ledgerverifier.h"
#include "http/clock.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QUuid>
#include <QVariant>

using LedgerRows::EventRow;
using LedgerRows::ExportRow;

struct Ledger::Statements {
    explicit Statements(const LedgerConnection &opened)
        : connection(opened)
    {
    }

    const LedgerConnection &connection;
    LedgerTail tail{connection};

    QSqlQuery allExports{connection.database()};
    QSqlQuery exportsBefore{connection.database()};
    QSqlQuery findExport{connection.database()};
    QSqlQuery findStaying{connection.database()};
    QSqlQuery exportsInto{connection.database()};
    QSqlQuery containerUsed{connection.database()};
    QSqlQuery eventsOf{connection.database()};
    QSqlQuery digestAt{connection.database()};
    QSqlQuery readMeta{connection.database()};
    QSqlQuery closedBefore{connection.database()};
    QSqlQuery insertExport{connection.database()};
    QSqlQuery insertPersonal{connection.database()};
    QSqlQuery insertNote{connection.database()};
    QSqlQuery updateView{connection.database()};
    QSqlQuery wipePersonal{connection.database()};
    QSqlQuery wipeNote{connection.database()};
    QSqlQuery writeMeta{connection.database()};

    [[nodiscard]] std::expected<void, LedgerError> run(QSqlQuery &query) const { return connection.run(query); }
    [[nodiscard]] std::expected<std::optional<ExportRow>, LedgerError> find(const QString &exportId);
    /** Only what an event does not change, and its note: the rest is written anew. */
    [[nodiscard]] std::expected<std::optional<ExportRow>, LedgerError> findWhatStays(const QString &exportId);
    using ReadRow = ExportRow (*)(const QSqlQuery &query);
    [[nodiscard]] std::expected<std::optional<ExportRow>, LedgerError> findWith(QSqlQuery &query, ReadRow read, const QString &exportId);
    [[nodiscard]] std::expected<void, LedgerError> addExport(ExportRow &row);
    [[nodiscard]] std::expected<void, LedgerError> addEvent(LedgerEvent event, const ExportRow &row, const QByteArray &intent);
    [[nodiscard]] std::expected<void, LedgerError> replaceNote(ExportRow &row, const QString &note);
    [[nodiscard]] std::expected<void, LedgerError> writeView(const ExportRow &row);
    [[nodiscard]] std::expected<void, LedgerError> erase(ExportRow row, const QDateTime &now);
};

namespace {
constexpr qint64 largestCheckedWhole = 16LL * 1024 * 1024;
}

std::expected<std::optional<ExportRow>, LedgerError> Ledger::Statements::find(const QString &exportId)
{
    return findWith(findExport, &LedgerRows::readExport, exportId);
}

std::expected<std::optional<ExportRow>, LedgerError> Ledger::Statements::findWhatStays(const QString &exportId)
{
    return findWith(findStaying, &LedgerRows::readWhatStays, exportId);
}

std::expected<std::optional<ExportRow>, LedgerError> Ledger::Statements::findWith(QSqlQuery &query, ReadRow read, const QString &exportId)
{
    std::optional<ExportRow> found;
    query.addBindValue(exportId);
    if (auto done = connection.forEachRow(query, [&](const QSqlQuery &row) { found = read(row); }); !done)
        return std::unexpected(done.error());
    return found;
}

std::expected<void, LedgerError> Ledger::Statements::addExport(ExportRow &row)
{
    const QString note = std::exchange(row.record.note, QString());
    if (auto done = replaceNote(row, note); !done)
        return done;
    const QStringList values = LedgerChain::personalValues(row.record);
    row.salts = LedgerChain::freshSalts(values.size());
    row.commitments = LedgerChain::commitments(row.salts, values);
    LedgerRows::bindExport(insertExport, row);
    if (auto done = run(insertExport); !done)
        return done;
    row.number = insertExport.lastInsertId().toLongLong();
    LedgerRows::bindPersonal(insertPersonal, row);
    return run(insertPersonal);
}

std::expected<void, LedgerError> Ledger::Statements::addEvent(LedgerEvent event, const ExportRow &row, const QByteArray &intent)
{
    event.exportId = row.record.id;
    event.caseId.clear();
    event.state = row.record.state;
    return tail.append({row.number, 0, event, {}, intent, LedgerChain::viewDigest(row.record, row.noteCommitment), {}});
}

std::expected<void, LedgerError> Ledger::Statements::replaceNote(ExportRow &row, const QString &note)
{
    if (note == row.record.note)
        return {};
    if (row.noteNumber > 0) {
        wipeNote.addBindValue(row.noteNumber);
        if (auto done = run(wipeNote); !done)
            return done;
    }
    row.record.note = note;
    row.noteNumber = 0;
    row.noteCommitment.clear();
    if (note.isEmpty())
        return {};
    row.noteSalt = LedgerChain::freshSalts(1);
    row.noteCommitment = LedgerChain::commitment(row.noteSalt, note);
    insertNote.addBindValue(row.noteSalt);
    insertNote.addBindValue(note.toUtf8());
    if (auto done = run(insertNote); !done)
        return done;
    row.noteNumber = insertNote.lastInsertId().toLongLong();
    return {};
}

std::expected<void, LedgerError> Ledger::Statements::writeView(const ExportRow &row)
{
    LedgerRows::bindView(updateView, row);
    return run(updateView);
}

std::expected<void, LedgerError> Ledger::Statements::erase(ExportRow row, const QDateTime &now)
{
    wipePersonal.addBindValue(row.number);
    if (auto done = run(wipePersonal); !done)
        return done;
    if (auto done = replaceNote(row, {}); !done)
        return done;
    row.record.erased = true;
    row.record.tracked = false;
    row.record.nextCheckAt = {};
    if (auto done = writeView(row); !done)
        return done;
    LedgerEvent event;
    event.occurredAt = now;
    event.kind = LedgerEvent::Kind::Erased;
    event.text = QStringLiteral("erased");
    return addEvent(event, row, {});
}

Ledger::Ledger(const LedgerFiles &files, Clock &clock)
    : m_clock(clock)
    , m_files(files)
{
}

Ledger::~Ledger() = default;

std::expected<std::unique_ptr<Ledger>, LedgerError> Ledger::open(const QString &directory, Clock &clock)
{
    std::unique_ptr<Ledger> ledger(new Ledger(LedgerFiles(directory), clock));
    auto opened = ledger->connect();
    if (!opened && opened.error().kind == LedgerError::Kind::Damaged)
        opened = ledger->startAnew(opened.error());
    if (!opened)
        return std::unexpected(opened.error());
    return ledger;
}

std::expected<void, LedgerError> Ledger::connect()
{
    if (auto prepared = m_files.prepare(); !prepared)
        return prepared;
    if (m_files.hasLostItsBody())
        return std::unexpected(LedgerError{LedgerError::Kind::Damaged, {}, path()});
    const auto depth = checkDepth();
    if (auto ours = expectOurs(); !ours)
        return ours;

    auto connection = LedgerConnection::open(path(), LedgerConnection::Access::ReadWrite);
    if (!connection)
        return std::unexpected(connection.error());
    m_connection = std::move(*connection);
    if (auto configured = LedgerSchema::configure(*m_connection); !configured)
        return configured;
    if (auto sound = LedgerSchema::check(*m_connection, depth); !sound)
        return sound;
    if (auto migrated = LedgerSchema::migrate(*m_connection); !migrated)
        return migrated;
    if (auto prepared = prepareStatements(); !prepared)
        return prepared;
    // The end of the chain is where the next event goes; damage there would make every export fail.
    const auto last = m_statements->tail.end();
    if (!last)
        return std::unexpected(last.error());
    m_lastWrittenAt = last->occurredAt;
    return {};
}

// Reading a year's events would delay the window, and what is wrong with them `verify()` finds. After a crash, which
// leaves a -wal file, it is worth the time.
LedgerSchema::Depth Ledger::checkDepth() const
{
    const bool closedCleanly = QFileInfo(path() + QStringLiteral("-wal")).size() == 0;
    return closedCleanly && QFileInfo(path()).size() > largestCheckedWhole ? LedgerSchema::Depth::Exports : LedgerSchema::Depth::Whole;
}

// On a connection of its own that cannot write: the file of a newer version stays as it is, to the byte.
std::expected<void, LedgerError> Ledger::expectOurs() const
{
    const auto connection = LedgerConnection::open(path(), LedgerConnection::Access::ReadOnly);
    if (!connection)
        return std::unexpected(connection.error());
    return LedgerSchema::expectOurs(**connection);
}

std::expected<void, LedgerError> Ledger::startAnew(const LedgerError &damage)
{
    m_cases.reset();
    m_statements.reset();
    m_connection.reset();
    auto aside = m_files.setAside(m_clock.utcNow());
    if (!aside)
        return std::unexpected(LedgerError{damage.kind, aside.error().detail, damage.path});
    m_setAsidePath = *aside;
    return connect();
}

std::expected<void, LedgerError> Ledger::prepareStatements()
{
    m_statements = std::make_unique<Statements>(*m_connection);
    // Erasing keeps the lengths: see exports/ledgerschema.h.
    const auto prepared = m_connection->prepare({
        {m_statements->allExports, LedgerRows::selectExports(QStringLiteral("ORDER BY e.number DESC"))},
        {m_statements->exportsBefore,
         LedgerRows::selectExports(QStringLiteral("WHERE e.number < coalesce((SELECT number FROM exports WHERE id = ?), 9223372036854775807)"
                                                  " ORDER BY e.number DESC LIMIT ?"))},
        {m_statements->findExport, LedgerRows::selectExports(QStringLiteral("WHERE e.id = ?"))},
        {m_statements->findStaying, LedgerRows::selectWhatStays(QStringLiteral("WHERE e.id = ?"))},
        {m_statements->exportsInto,
         LedgerRows::selectExports(QStringLiteral("WHERE e.storage_host = ? AND e.storage_container = ? ORDER BY e.number DESC"))},
        {m_statements->containerUsed,
         QStringLiteral("SELECT 1 FROM exports WHERE storage_host = ? AND storage_container = ? AND state NOT IN (?, ?, ?) LIMIT 1")},
        {m_statements->eventsOf, LedgerRows::selectEvents(QStringLiteral("WHERE e.id = ? ORDER BY v.sequence"))},
        {m_statements->digestAt, QStringLiteral("SELECT digest FROM events WHERE sequence = ?")},
        {m_statements->readMeta, QStringLiteral("SELECT value FROM meta WHERE key = ?")},
        {m_statements->closedBefore,
         LedgerRows::selectExports(QStringLiteral("WHERE e.closed = 1 AND e.erased = 0 AND NOT EXISTS"
                                                  " (SELECT 1 FROM events v WHERE v.export_number = e.number AND v.occurred_at >= ?)"
                                                  " ORDER BY e.number"))},
        {m_statements->insertExport, LedgerRows::insertExport()},
        {m_statements->insertPersonal, LedgerRows::insertPersonal()},
        {m_statements->insertNote, QStringLiteral("INSERT INTO notes (salt, value) VALUES (?, ?)")},
        {m_statements->updateView, LedgerRows::updateView()},
        {m_statements->wipePersonal, LedgerRows::wipePersonal()},
        {m_statements->wipeNote, LedgerRows::wipeNote()},
        {m_statements->writeMeta,
         QStringLiteral("INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value")},
    });
    if (!prepared)
        return prepared;
    if (auto ready = m_statements->tail.prepare(); !ready)
        return ready;
    m_cases = std::make_unique<LedgerCases>(*m_connection, m_statements->tail, m_clock);
    return m_cases->prepare();
}

LedgerError Ledger::invalid(const QString &detail) const
{
    return {LedgerError::Kind::InvalidRecord, detail, path()};
}

std::optional<LedgerError> Ledger::objection(const ExportRecord &intent) const
{
    static const QRegularExpression handle(QStringLiteral("\\A(?:[0-9a-f]{8})?\\z"));
    const QUuid id = QUuid::fromString(intent.id);
    if (id.isNull() || id.toString(QUuid::WithoutBraces) != intent.id)
        return invalid(QStringLiteral("id"));
    if (!handle.match(intent.storageHandle).hasMatch())
        return invalid(QStringLiteral("storageHandle"));
    return std::nullopt;
}

std::expected<void, LedgerError> Ledger::record(const ExportRecord &intent, const LedgerEvent &first)
{
    if (const auto objected = objection(intent))
        return std::unexpected(*objected);
    ExportRow row;
    row.record = LedgerRows::storable(intent);
    row.record.erased = false;
    if (!row.record.recordedAt.isValid())
        row.record.recordedAt = m_clock.utcNow();
    LedgerEvent event = LedgerRows::storable(first, row.record.person);
    if (!event.occurredAt.isValid())
        event.occurredAt = m_clock.utcNow();
    return m_connection->transaction([&]() -> std::expected<void, LedgerError> {
        if (auto added = m_statements->addExport(row); !added)
            return added;
        return m_statements->addEvent(event, row, LedgerChain::intentDigest(row.record, row.commitments));
    });
}

std::expected<void, LedgerError> Ledger::append(const LedgerEvent &event, const ExportRecord &now, Durability durability)
{
    if (!event.exportId.isEmpty() && event.exportId != now.id)
        return std::unexpected(invalid(QStringLiteral("exportId")));
    const ExportRecord view = LedgerRows::storable(now);
    LedgerEvent kept = LedgerRows::storable(event, now.person);
    if (!kept.occurredAt.isValid())
        kept.occurredAt = m_clock.utcNow();
    const auto write = [&]() -> std::expected<void, LedgerError> {
        auto found = m_statements->findWhatStays(now.id);
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return std::unexpected(LedgerError{LedgerError::Kind::UnknownExport, now.id, path()});
        ExportRow row = **found;
        if (auto noted = m_statements->replaceNote(row, row.record.erased ? QString() : view.note); !noted)
            return noted;
        LedgerRows::takeView(row.record, view);
        if (auto written = m_statements->writeView(row); !written)
            return written;
        return m_statements->addEvent(kept, row, {});
    };
    return m_connection->transaction(write, durability);
}

std::expected<void, LedgerError> Ledger::settle()
{
    return m_connection->settle();
}

QList<ExportRecord> Ledger::exports() const
{
    return readExports(m_statements->allExports);
}

QList<ExportRecord> Ledger::exportsBefore(const QString &exportId, int count) const
{
    m_statements->exportsBefore.addBindValue(exportId);
    m_statements->exportsBefore.addBindValue(count);
    return readExports(m_statements->exportsBefore);
}

QList<ExportRecord> Ledger::exportsInto(const QString &storageHost, const QString &storageContainer) const
{
    m_statements->exportsInto.addBindValue(storageHost);
    m_statements->exportsInto.addBindValue(storageContainer);
    return readExports(m_statements->exportsInto);
}

QList<ExportRecord> Ledger::readExports(QSqlQuery &query) const
{
    QList<ExportRecord> records;
    noteReading(m_connection->forEachRow(query, [&](const QSqlQuery &row) { records.append(LedgerRows::readExport(row).record); }));
    return records;
}

void Ledger::noteReading(const std::expected<void, LedgerError> &outcome) const
{
    m_readError = outcome ? std::nullopt : std::optional(outcome.error());
}

std::optional<ExportRecord> Ledger::find(const QString &exportId) const
{
    auto found = m_statements->find(exportId);
    m_readError = found ? std::nullopt : std::optional(found.error());
    if (!found || !*found)
        return std::nullopt;
    return (*found)->record;
}

QList<LedgerEvent> Ledger::events(const QString &exportId) const
{
    QList<LedgerEvent> events;
    m_statements->eventsOf.addBindValue(exportId);
    noteReading(m_connection->forEachRow(m_statements->eventsOf, [&](const QSqlQuery &row) { events.append(LedgerRows::readEvent(row).event); }));
    return events;
}

bool Ledger::containerUsedBefore(const QString &storageHost, const QString &storageContainer) const
{
    QSqlQuery &query = m_statements->containerUsed;
    query.addBindValue(storageHost);
    query.addBindValue(storageContainer);
    for (const auto state : {Exports::State::Recorded, Exports::State::NotSent, Exports::State::Rejected})
        query.addBindValue(Exports::toText(state));
    bool used = false;
    noteReading(m_connection->forEachRow(query, [&](const QSqlQuery &) { used = true; }));
    return used;
}

std::expected<LedgerVerification, LedgerError> Ledger::verify(const std::optional<LedgerHead> &keptElsewhere) const
{
    return LedgerVerifier(*m_connection, keptElsewhere).run();
}

std::expected<LedgerVerification, LedgerError> Ledger::verifyFile(const QString &path, const std::optional<LedgerHead> &keptElsewhere,
                                                                  const LedgerVerification::GoesOn &goesOn)
{
    const QFileInfo file(path);
    if (!file.exists())
        return std::unexpected(LedgerError{LedgerError::Kind::Missing, {}, path});
    if (!file.isFile())
        return std::unexpected(LedgerError{LedgerError::Kind::AccessDenied, {}, path});
    const auto connection = LedgerConnection::open(file.absoluteFilePath(), LedgerConnection::Access::ReadOnly);
    if (!connection)
        return std::unexpected(connection.error());
    if (auto ours = LedgerSchema::expectOurs(**connection); !ours)
        return std::unexpected(ours.error());
    const auto version = LedgerSchema::fileVersion(**connection);
    if (!version)
        return std::unexpected(version.error());
    if (*version == 0)
        return std::unexpected(LedgerError{LedgerError::Kind::NotALedger, {}, path});
    return LedgerVerifier(**connection, keptElsewhere, goesOn).run();
}

LedgerHead Ledger::readHead() const
{
    const auto last = m_statements->tail.end();
    m_readError = last ? std::nullopt : std::optional(last.error());
    if (!last)
        return {};
    return {last->sequence, last->digest.toHex()};
}

QByteArray Ledger::head() const
{
    return readHead().digest;
}

qint64 Ledger::headSequence() const
{
    return readHead().sequence;
}

bool Ledger::headMatches(qint64 sequence, const QByteArray &digest) const
{
    QByteArray found = sequence == 0 ? LedgerChain::genesis() : QByteArray();
    m_statements->digestAt.addBindValue(sequence);
    noteReading(m_connection->forEachRow(m_statements->digestAt, [&](const QSqlQuery &row) { found = row.value(0).toByteArray(); }));
    return !found.isEmpty() && found.toHex() == digest.toLower();
}

std::expected<void, LedgerError> Ledger::erase(const QString &exportId)
{
    const auto erased = m_connection->transaction([&]() -> std::expected<void, LedgerError> {
        const auto found = m_statements->find(exportId);
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return std::unexpected(LedgerError{LedgerError::Kind::UnknownExport, exportId, path()});
        if ((*found)->record.erased)
            return {};
        if (auto done = m_statements->erase(**found, m_clock.utcNow()); !done)
            return done;
        return m_cases->eraseFinishedBy(exportId);
    });
    if (!erased)
        return erased;
    return m_connection->emptyWal();
}

std::expected<qint64, LedgerError> Ledger::eraseClosedBefore(const QDateTime &utc)
{
    QList<ExportRow> rows;
    const auto erased = m_connection->transaction([&]() -> std::expected<void, LedgerError> {
        QSqlQuery &query = m_statements->closedBefore;
        query.addBindValue(utc.toMSecsSinceEpoch());
        const auto collect = [&](const QSqlQuery &row) { rows.append(LedgerRows::readExport(row)); };
        if (auto done = m_connection->forEachRow(query, collect); !done)
            return done;
        for (const ExportRow &row : std::as_const(rows)) {
            if (auto done = m_statements->erase(row, m_clock.utcNow()); !done)
                return done;
        }
        return m_cases->eraseClosedBefore(utc);
    });
    if (!erased)
        return std::unexpected(erased.error());
    if (auto emptied = m_connection->emptyWal(); !emptied)
        return std::unexpected(emptied.error());
    return rows.size();
}

qint64 Ledger::countClosedBefore(const QDateTime &utc) const
{
    qint64 count = 0;
    QSqlQuery &query = m_statements->closedBefore;
    query.addBindValue(utc.toMSecsSinceEpoch());
    noteReading(m_connection->forEachRow(query, [&count](const QSqlQuery &) { ++count; }));
    return count;
}

LedgerCases &Ledger::cases() const
{
    return *m_cases;
}

QString Ledger::engineVersion() const
{
    const auto version = m_connection->value(QStringLiteral("SELECT sqlite_version()"));
    return version ? version->toString() : QString();
}

QString Ledger::meta(const QString &key) const
{
    QString value;
    m_statements->readMeta.addBindValue(key);
    noteReading(m_connection->forEachRow(m_statements->readMeta, [&](const QSqlQuery &row) { value = row.value(0).toString(); }));
    return value;
}

std::expected<void, LedgerError> Ledger::setMeta(const QString &key, const QString &value)
{
    m_statements->writeMeta.addBindValue(key);
    m_statements->writeMeta.addBindValue(value.isNull() ? QStringLiteral("") : value);
    return m_connection->transaction([this] { return m_statements->run(m_statements->writeMeta); });
}
