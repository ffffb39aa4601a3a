// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/ledgerverifier.h"

#include "exports/ledgerchain.h"

#include <QSqlError>
#include <QVariant>

LedgerVerifier::LedgerVerifier(const LedgerConnection &connection, const std::optional<LedgerHead> &keptElsewhere)
    : m_connection(connection)
    , m_keptElsewhere(keptElsewhere)
    , m_previous(LedgerChain::genesis())
{
    m_headSeen = !keptElsewhere || (keptElsewhere->sequence == 0 && keptElsewhere->digest == m_previous.toHex());
}

std::expected<LedgerVerification, LedgerError> LedgerVerifier::run()
{
    if (auto begun = m_connection.execute(QStringLiteral("BEGIN")); !begun)
        return std::unexpected(begun.error());
    const auto done = compareAll();
    [[maybe_unused]] const auto ended = m_connection.execute(QStringLiteral("ROLLBACK"));
    if (!done)
        return std::unexpected(done.error());
    return m_result;
}

std::expected<void, LedgerError> LedgerVerifier::compareAll()
{
    if (auto done = countRows(); !done)
        return done;
    if (auto done = compareEvents(); !done)
        return done;
    compareHead();
    return compareExports();
}

std::expected<void, LedgerError> LedgerVerifier::countRows()
{
    const auto exports = m_connection.value(QStringLiteral("SELECT count(*) FROM exports"));
    if (!exports)
        return std::unexpected(exports.error());
    const auto events = m_connection.value(QStringLiteral("SELECT count(*) FROM events"));
    if (!events)
        return std::unexpected(events.error());
    const auto last = m_connection.value(QStringLiteral("SELECT max(sequence) FROM events"));
    if (!last)
        return std::unexpected(last.error());
    const auto head = m_connection.value(QStringLiteral("SELECT digest FROM events ORDER BY sequence DESC LIMIT 1"));
    if (!head)
        return std::unexpected(head.error());
    m_result.exports = exports->toLongLong();
    m_result.events = events->toLongLong();
    m_result.headSequence = last->toLongLong();
    m_result.head = (m_result.events > 0 ? head->toByteArray() : LedgerChain::genesis()).toHex();
    return {};
}

std::expected<void, LedgerError> LedgerVerifier::compareEvents()
{
    auto query = m_connection.prepare(LedgerRows::selectEvents(QStringLiteral("ORDER BY v.sequence")));
    if (!query)
        return std::unexpected(query.error());
    if (!query->exec())
        return std::unexpected(m_connection.error(*query));
    while (m_result.isIntact() && query->next()) {
        const LedgerRows::EventRow row = LedgerRows::readEvent(*query);
        if (const auto fault = faultOf(row))
            found(row.event.sequence, row.event.exportId, *fault);
    }
    if (query->lastError().isValid())
        return std::unexpected(m_connection.error(*query));
    return {};
}

std::optional<LedgerVerification::Fault> LedgerVerifier::faultOf(const LedgerRows::EventRow &row)
{
    const LedgerEvent &event = row.event;
    if (event.sequence != m_sequence + 1)
        return Fault::SequenceBroken;
    if (event.exportId.isEmpty())
        return Fault::ExportMissing;
    if (row.digest != LedgerChain::link(m_previous, LedgerChain::eventForm(event, row.intent, row.view)))
        return Fault::DigestWrong;
    m_sequence = event.sequence;
    m_previous = row.digest;
    if (m_keptElsewhere && m_keptElsewhere->sequence == event.sequence)
        m_headSeen = m_keptElsewhere->digest == event.digest;

    const bool first = !m_traces.contains(row.exportNumber);
    if (first == row.intent.isEmpty())
        return Fault::IntentWrong;
    Traces &traces = m_traces[row.exportNumber];
    if (first) {
        traces.firstSequence = event.sequence;
        traces.intent = row.intent;
    }
    traces.lastSequence = event.sequence;
    traces.view = row.view;
    traces.stateText = row.stateText;
    return std::nullopt;
}

void LedgerVerifier::compareHead()
{
    if (m_result.isIntact() && !m_headSeen)
        found(m_keptElsewhere->sequence, {}, Fault::HeadMissing);
}

std::expected<void, LedgerError> LedgerVerifier::compareExports()
{
    auto query = m_connection.prepare(LedgerRows::selectExports(QStringLiteral("ORDER BY e.number")));
    if (!query)
        return std::unexpected(query.error());
    if (!query->exec())
        return std::unexpected(m_connection.error(*query));
    while (m_result.isIntact() && query->next()) {
        const LedgerRows::ExportRow row = LedgerRows::readExport(*query);
        const Traces traces = m_traces.value(row.number);
        if (const auto fault = faultOf(row, traces))
            found(*fault == Fault::IntentWrong ? traces.firstSequence : traces.lastSequence, row.record.id, *fault);
    }
    if (query->lastError().isValid())
        return std::unexpected(m_connection.error(*query));
    return {};
}

std::optional<LedgerVerification::Fault> LedgerVerifier::faultOf(const LedgerRows::ExportRow &row, const Traces &traces) const
{
    if (traces.firstSequence == 0)
        return Fault::EventsMissing;
    if (LedgerChain::intentDigest(row.record, row.commitments) != traces.intent)
        return Fault::IntentWrong;
    if (row.stateText != traces.stateText)
        return Fault::StateWrong;
    if (LedgerChain::viewDigest(row.record, row.noteCommitment) != traces.view)
        return Fault::ViewWrong;
    if (!row.record.erased && !personalValuesMatch(row))
        return Fault::PersonalValueWrong;
    return std::nullopt;
}

bool LedgerVerifier::personalValuesMatch(const LedgerRows::ExportRow &row)
{
    if (LedgerChain::commitments(row.salts, LedgerChain::personalValues(row.record)) != row.commitments)
        return false;
    if (row.noteCommitment.isEmpty())
        return row.record.note.isEmpty();
    return LedgerChain::commitment(row.noteSalt, row.record.note) == row.noteCommitment;
}

void LedgerVerifier::found(qint64 sequence, const QString &exportId, Fault fault)
{
    m_result.firstBad = LedgerVerification::Finding{sequence, exportId, fault};
}
