// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/exportregister.h"

#include "exports/ledger.h"

#include <QUuid>

using Exports::State;
using namespace std::chrono_literals;

namespace {
// Read in a few milliseconds.
constexpr int pieceSize = 250;
constexpr auto readAgainAfter = 1s;
}

ExportRegister::ExportRegister(Ledger &ledger, Clock &clock, ExportOperation::Spread spread, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_clock(clock)
    , m_spread(std::move(spread))
    , m_checks(clock)
{
    connect(&m_nextPiece, &QTimer::timeout, this, &ExportRegister::loadNextPiece);
}

ExportRegister::~ExportRegister()
{
    // They use the queue, which as a member goes before children do.
    qDeleteAll(m_operations);
}

void ExportRegister::load()
{
    takePiece(m_ledger.exports());
}

void ExportRegister::loadInPieces()
{
    const QList<ExportRecord> records = m_ledger.exportsBefore({}, pieceSize);
    const bool areAll = records.size() < pieceSize && !m_ledger.readError();
    takePiece(records);
    // A failure is told from there, too: nobody listens yet.
    if (!areAll)
        m_nextPiece.start(0ms);
}

bool ExportRegister::isLoaded() const
{
    return !m_nextPiece.isActive();
}

void ExportRegister::takePiece(const QList<ExportRecord> &records)
{
    for (ExportRecord record : records) {
        recover(record);
        m_operations.append(adopt(record));
    }
}

void ExportRegister::loadNextPiece()
{
    const QString oldest = m_operations.isEmpty() ? QString() : m_operations.last()->record().id;
    const QList<ExportRecord> records = m_ledger.exportsBefore(oldest, pieceSize);
    const std::optional<LedgerError> problem = m_ledger.readError();
    takePiece(records);
    const QList<ExportOperation *> news = m_operations.last(records.size());
    for (ExportOperation *operation : news) {
        if (m_graphFor)
            operation->setGraph(m_graphFor(operation->record()));
    }
    m_older.append(news);
    if (problem && !std::exchange(m_hasFailedToLoad, true))
        Q_EMIT loadingFailed(*problem);
    if (problem || records.size() == pieceSize) {
        m_nextPiece.start(problem ? readAgainAfter : 0ms);
        return;
    }
    m_nextPiece.stop();
    m_graphFor = nullptr;
    Q_EMIT loaded(std::exchange(m_older, {}));
}

const QList<ExportOperation *> &ExportRegister::operations() const
{
    return m_operations;
}

ExportOperation *ExportRegister::find(const QString &id) const
{
    const auto it =
        std::find_if(m_operations.cbegin(), m_operations.cend(), [&id](const ExportOperation *operation) { return operation->record().id == id; });
    return it == m_operations.cend() ? nullptr : *it;
}

bool ExportRegister::isSubmitting() const
{
    return std::any_of(m_operations.cbegin(), m_operations.cend(), [](const ExportOperation *operation) {
        return operation->state() == State::Recorded || operation->state() == State::Submitting;
    });
}

std::expected<ExportOperation *, LedgerError> ExportRegister::submit(const ExportRecord &intent, const SasSecret &location, GraphClient &graph)
{
    LedgerEvent event;
    event.exportId = intent.id;
    event.occurredAt = intent.recordedAt;
    event.kind = LedgerEvent::Kind::IntentRecorded;
    event.state = intent.state;
    if (const auto recorded = m_ledger.record(intent, event); !recorded)
        return std::unexpected(recorded.error());
    ExportOperation *operation = adopt(intent);
    m_operations.prepend(operation);
    operation->setGraph(&graph);
    Q_EMIT added(operation);
    operation->submit(location);
    return operation;
}

std::expected<ExportOperation *, LedgerError> ExportRegister::track(const OperationAddress &address, const ExportActor &actor, GraphClient &graph)
{
    if (ExportOperation *same = findSame(address, actor, graph.cloud().graphRoot()))
        return same;
    ExportRecord record;
    record.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.recordedAt = m_clock.utcNow();
    record.external = true;
    record.homeAccountId = actor.homeAccountId;
    record.username = actor.username;
    record.tenantId = actor.tenantId;
    record.cloudName = graph.cloud().name();
    record.graphRoot = graph.cloud().graphRoot();
    record.operationAddress = address.url().toString(QUrl::FullyEncoded);
    record.operationId = address.operationId();
    record.state = State::NotStarted;
    record.nextCheckAt = record.recordedAt;
    LedgerEvent event;
    event.exportId = record.id;
    event.occurredAt = record.recordedAt;
    event.kind = LedgerEvent::Kind::TrackedFromElsewhere;
    event.state = record.state;
    event.text = record.operationId;
    if (const auto recorded = m_ledger.record(record, event); !recorded)
        return std::unexpected(recorded.error());
    ExportOperation *operation = adopt(record);
    m_operations.prepend(operation);
    Q_EMIT added(operation);
    operation->setGraph(&graph);
    return operation;
}

ExportOperation *ExportRegister::findSame(const OperationAddress &address, const ExportActor &actor, const QUrl &graphRoot) const
{
    const auto isSame = [&](const ExportOperation *operation) {
        const ExportRecord &record = operation->record();
        return record.operationId.compare(address.operationId(), Qt::CaseInsensitive) == 0 && record.homeAccountId == actor.homeAccountId
            && record.graphRoot == graphRoot && !record.closed && !record.erased;
    };
    const auto it = std::find_if(m_operations.cbegin(), m_operations.cend(), isSame);
    return it == m_operations.cend() ? nullptr : *it;
}

void ExportRegister::offerGraphs(const GraphFor &graphFor)
{
    if (!isLoaded())
        m_graphFor = graphFor;
    for (ExportOperation *operation : std::as_const(m_operations))
        operation->setGraph(graphFor(operation->record()));
}

std::expected<void, LedgerError> ExportRegister::erase(ExportOperation &operation)
{
    auto done = m_ledger.erase(operation.record().id);
    operation.reload();
    Q_EMIT erased();
    return done;
}

std::expected<qint64, LedgerError> ExportRegister::eraseClosedBefore(const QDateTime &utc)
{
    auto done = m_ledger.eraseClosedBefore(utc);
    const bool isNothingDone = done && *done == 0;
    for (ExportOperation *operation : std::as_const(m_operations)) {
        if (!isNothingDone && operation->record().closed && !operation->record().erased)
            operation->reload();
    }
    Q_EMIT erased();
    return done;
}

void ExportRegister::contactMayBeBack()
{
    for (ExportOperation *operation : std::as_const(m_operations))
        operation->contactMayBeBack();
}

void ExportRegister::recover(ExportRecord &record)
{
    if (record.state != State::Recorded && record.state != State::Submitting)
        return;
    const auto state = Exports::next(record.state, Exports::Event::Interrupted);
    Q_ASSERT(state);
    LedgerEvent event;
    event.exportId = record.id;
    event.occurredAt = m_clock.utcNow();
    event.kind = LedgerEvent::Kind::Recovered;
    event.clientRequestId = record.clientRequestId;
    record.state = *state;
    event.state = record.state;
    // If the ledger cannot take it now, the next start finds the same mark and says the same.
    [[maybe_unused]] const auto written = m_ledger.append(event, record);
}

ExportOperation *ExportRegister::adopt(const ExportRecord &record)
{
    auto *operation = new ExportOperation(m_ledger, m_clock, m_spread, record, this);
    operation->setCheckQueue(&m_checks);
    connect(operation, &ExportOperation::changed, this, [this, operation] { Q_EMIT changed(operation); });
    connect(operation, &ExportOperation::stateChanged, this, [this, operation](State state) { Q_EMIT stateChanged(operation, state); });
    return operation;
}
