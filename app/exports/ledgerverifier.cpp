// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/ledgerverifier.h"

#include "exports/ledgerchain.h"
#include "exports/ledgerschema.h"

#include <QSqlError>
#include <QVariant>

namespace {
constexpr qint64 rowsBetweenTellings = 256;

std::unexpected<LedgerError> stopped()
{
    return std::unexpected(LedgerError{LedgerError::Kind::Stopped, {}, {}});
}
}

LedgerVerifier::LedgerVerifier(const LedgerConnection &connection, const std::optional<LedgerHead> &keptElsewhere,
                               const LedgerVerification::GoesOn &goesOn)
    : m_connection(connection)
    , m_keptElsewhere(keptElsewhere)
    , m_goesOn(goesOn)
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
    const auto version = LedgerSchema::fileVersion(m_connection);
    if (!version)
        return std::unexpected(version.error());
    m_hasCases = *version >= 2;
    if (auto done = countRows(); !done)
        return done;
    if (auto done = compareEvents(); !done)
        return done;
    compareHead();
    if (auto done = compareExports(); !done)
        return done;
    if (m_hasCases) {
        if (auto done = compareCases(); !done)
            return done;
    }
    return compareLeftovers();
}

std::expected<qint64, LedgerError> LedgerVerifier::count(const QString &table) const
{
    const auto rows = m_connection.value(QStringLiteral("SELECT count(*) FROM ") + table);
    if (!rows)
        return std::unexpected(rows.error());
    return rows->toLongLong();
}

std::expected<void, LedgerError> LedgerVerifier::countRows()
{
    const auto exports = count(QStringLiteral("exports"));
    if (!exports)
        return std::unexpected(exports.error());
    const auto cases = m_hasCases ? count(QStringLiteral("cases")) : std::expected<qint64, LedgerError>(0);
    if (!cases)
        return std::unexpected(cases.error());
    const auto events = count(QStringLiteral("events"));
    if (!events)
        return std::unexpected(events.error());
    const auto last = m_connection.value(QStringLiteral("SELECT max(sequence) FROM events"));
    if (!last)
        return std::unexpected(last.error());
    const auto head = m_connection.value(QStringLiteral("SELECT digest FROM events ORDER BY sequence DESC LIMIT 1"));
    if (!head)
        return std::unexpected(head.error());
    m_result.exports = *exports;
    m_result.cases = *cases;
    m_result.events = *events;
    m_result.headSequence = last->toLongLong();
    m_result.head = (m_result.events > 0 ? head->toByteArray() : LedgerChain::genesis()).toHex();
    return {};
}

template <typename Compare> std::expected<void, LedgerError> LedgerVerifier::whileIntact(const QString &sql, Compare compare)
{
    auto query = m_connection.prepare(sql);
    if (!query)
        return std::unexpected(query.error());
    if (!query->exec())
        return std::unexpected(m_connection.error(*query));
    while (m_result.isIntact() && query->next()) {
        if (!countRow())
            return stopped();
        compare(*query);
    }
    if (query->lastError().isValid())
        return std::unexpected(m_connection.error(*query));
    return {};
}

std::expected<void, LedgerError> LedgerVerifier::compareEvents()
{
    const auto cases = m_hasCases ? LedgerRows::Cases::Present : LedgerRows::Cases::None;
    return whileIntact(LedgerRows::selectEvents(QStringLiteral("ORDER BY v.sequence"), cases), [this](const QSqlQuery &columns) {
        const LedgerRows::EventRow row = LedgerRows::readEvent(columns);
        if (const auto fault = faultOf(row))
            found(row.event.sequence, row.event.exportId, *fault, row.event.caseId);
    });
}

std::optional<LedgerVerification::Fault> LedgerVerifier::faultOf(const LedgerRows::EventRow &row)
{
    const LedgerEvent &event = row.event;
    if (event.sequence != m_sequence + 1)
        return Fault::SequenceBroken;
    const bool ofCase = row.caseNumber > 0;
    if (ofCase && event.caseId.isEmpty())
        return Fault::CaseMissing;
    if (!ofCase && event.exportId.isEmpty())
        return Fault::ExportMissing;
    // What the form of a case's event does not cover is not there.
    if (ofCase && (row.exportNumber > 0 || !row.stateText.isEmpty() || !row.intent.isEmpty()))
        return Fault::DigestWrong;
    const QByteArray form = ofCase ? LedgerChain::caseEventForm(event, row.view) : LedgerChain::eventForm(event, row.intent, row.view);
    if (row.strange || row.digest != LedgerChain::link(m_previous, form))
        return Fault::DigestWrong;
    m_sequence = event.sequence;
    m_previous = row.digest;
    if (m_keptElsewhere && m_keptElsewhere->sequence == event.sequence)
        m_headSeen = m_keptElsewhere->digest == event.digest;

    const bool first = !ofCase && !m_traces.contains(row.exportNumber);
    if (!ofCase && first == row.intent.isEmpty())
        return Fault::IntentWrong;
    Traces &traces = ofCase ? m_caseTraces[row.caseNumber] : m_traces[row.exportNumber];
    if (traces.firstSequence == 0) {
        traces.firstSequence = event.sequence;
        traces.intent = row.intent;
    }
    if (event.kind == LedgerEvent::Kind::CaseExportAdded)
        m_addings.insert(event.sequence, {row.caseNumber, event.text});
    traces.lastSequence = event.sequence;
    traces.view = row.view;
    traces.stateText = row.stateText;
    return std::nullopt;
}

bool LedgerVerifier::countRow()
{
    if (!m_goesOn || m_rowsCompared++ % rowsBetweenTellings != 0)
        return true;
    return m_goesOn(m_rowsCompared - 1, m_result.events + m_result.exports + m_result.cases);
}

void LedgerVerifier::compareHead()
{
    if (m_result.isIntact() && !m_headSeen)
        found(m_keptElsewhere->sequence, {}, Fault::HeadMissing);
}

std::expected<void, LedgerError> LedgerVerifier::compareExports()
{
    return whileIntact(LedgerRows::selectExports(QStringLiteral("ORDER BY e.number")), [this](const QSqlQuery &columns) {
        const LedgerRows::ExportRow row = LedgerRows::readExport(columns);
        const Traces traces = m_traces.value(row.number);
        if (const auto fault = faultOf(row, traces))
            found(*fault == Fault::IntentWrong ? traces.firstSequence : traces.lastSequence, row.record.id, *fault);
    });
}

std::optional<LedgerVerification::Fault> LedgerVerifier::faultOf(const LedgerRows::ExportRow &row, const Traces &traces) const
{
    if (traces.firstSequence == 0)
        return Fault::EventsMissing;
    if (row.strangeIntent || LedgerChain::intentDigest(row.record, row.commitments) != traces.intent)
        return Fault::IntentWrong;
    if (row.stateText != traces.stateText)
        return Fault::StateWrong;
    if (row.strangeView || LedgerChain::viewDigest(row.record, row.noteCommitment) != traces.view)
        return Fault::ViewWrong;
    if (row.strangeValues || (!row.record.erased && !personalValuesMatch(row)))
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

std::expected<QHash<qint64, QStringList>, LedgerError> LedgerVerifier::exportsOfCases()
{
    auto query = m_connection.prepare(QStringLiteral("SELECT x.case_number, e.id, x.place FROM case_exports x"
                                                     " LEFT JOIN exports e ON e.number = x.export_number ORDER BY x.place"));
    if (!query)
        return std::unexpected(query.error());
    QHash<qint64, QStringList> ids;
    const auto add = [this, &ids](const QSqlQuery &row) {
        const Adding adding{row.value(0).toLongLong(), row.value(1).toString()};
        ids[adding.caseNumber].append(adding.exportId);
        if (m_addings.value(row.value(2).toLongLong()) != adding)
            m_disorderedCases.insert(adding.caseNumber);
    };
    if (auto done = m_connection.forEachRow(*query, add); !done)
        return std::unexpected(done.error());
    return ids;
}

std::expected<void, LedgerError> LedgerVerifier::compareCases()
{
    auto exportIds = exportsOfCases();
    if (!exportIds)
        return std::unexpected(exportIds.error());
    const auto compare = [&](const QSqlQuery &columns) {
        LedgerCaseRows::CaseRow row = LedgerCaseRows::readCase(columns);
        row.record.exportIds = exportIds->take(row.number);
        const Traces traces = m_caseTraces.value(row.number);
        if (const auto fault = faultOf(row, traces))
            found(traces.lastSequence, {}, *fault, row.record.id);
    };
    if (auto done = whileIntact(LedgerCaseRows::selectCases(QStringLiteral("ORDER BY c.number")), compare); !done)
        return done;
    // Left over: exports of a case that is not there.
    if (m_result.isIntact() && !exportIds->isEmpty())
        found(0, exportIds->constBegin()->value(0), Fault::CaseMissing);
    return {};
}

std::optional<LedgerVerification::Fault> LedgerVerifier::faultOf(const LedgerCaseRows::CaseRow &row, const Traces &traces) const
{
    if (traces.firstSequence == 0)
        return Fault::EventsMissing;
    if (row.strange || m_disorderedCases.contains(row.number) || LedgerChain::caseViewDigest(row.record, row.commitments) != traces.view)
        return Fault::CaseWrong;
    const QByteArray commitments = LedgerChain::commitments(row.salts, LedgerChain::casePersonalValues(row.record));
    if (row.strangeValues || (!row.record.erased && commitments != row.commitments))
        return Fault::PersonalValueWrong;
    return std::nullopt;
}

std::expected<void, LedgerError> LedgerVerifier::compareLeftovers()
{
    const QStringList leftovers = LedgerRows::selectLeftovers() + (m_hasCases ? LedgerCaseRows::selectLeftovers() : QStringList());
    for (const QString &leftover : leftovers) {
        const auto row = m_connection.value(leftover);
        if (!row)
            return std::unexpected(row.error());
        if (m_result.isIntact() && row->isValid())
            found(0, {}, Fault::PersonalValueWrong);
    }
    return {};
}

void LedgerVerifier::found(qint64 sequence, const QString &exportId, Fault fault, const QString &caseId)
{
    m_result.firstBad = LedgerVerification::Finding{sequence, exportId, fault, caseId};
}
