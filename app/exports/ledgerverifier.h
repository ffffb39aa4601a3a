// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/ledgercaserows.h"
#include "exports/ledgerconnection.h"
#include "exports/ledgerhead.h"
#include "exports/ledgerrows.h"
#include "exports/ledgerverification.h"

#include <QHash>
#include <QSet>

#include <optional>

/** Compares a ledger with its own digests, reading all of it once, from one moment. Stops at the first thing wrong. */
class LedgerVerifier
{
public:
    /** `keptElsewhere` must be in the chain, too. The connection must outlive the verifier. */
    explicit LedgerVerifier(const LedgerConnection &connection, const std::optional<LedgerHead> &keptElsewhere = {},
                            const LedgerVerification::GoesOn &goesOn = {});

    [[nodiscard]] std::expected<LedgerVerification, LedgerError> run();

private:
    struct Traces {
        qint64 firstSequence = 0;
        qint64 lastSequence = 0;
        QByteArray intent;
        QByteArray view;
        QString stateText;
    };
    using Fault = LedgerVerification::Fault;

    [[nodiscard]] std::expected<void, LedgerError> compareAll();
    /** Calls `compare` for every row, until something is found or it is stopped. */
    template <typename Compare> [[nodiscard]] std::expected<void, LedgerError> whileIntact(const QString &sql, Compare compare);
    [[nodiscard]] std::expected<void, LedgerError> countRows();
    [[nodiscard]] std::expected<void, LedgerError> compareEvents();
    [[nodiscard]] std::expected<void, LedgerError> compareExports();
    [[nodiscard]] std::expected<void, LedgerError> compareCases();
    [[nodiscard]] std::expected<qint64, LedgerError> count(const QString &table) const;
    /** Personal values that belong to nothing: only what was erased may lie there, that is, zeros. */
    [[nodiscard]] std::expected<void, LedgerError> compareLeftovers();
    [[nodiscard]] std::expected<QHash<qint64, QStringList>, LedgerError> exportsOfCases();
    [[nodiscard]] std::optional<Fault> faultOf(const LedgerRows::EventRow &row);
    [[nodiscard]] std::optional<Fault> faultOf(const LedgerCaseRows::CaseRow &row, const Traces &traces) const;
    [[nodiscard]] std::optional<Fault> faultOf(const LedgerRows::ExportRow &row, const Traces &traces) const;
    [[nodiscard]] static bool personalValuesMatch(const LedgerRows::ExportRow &row);
    /** False when whoever asked wishes no more of it. */
    [[nodiscard]] bool countRow();
    void compareHead();
    void found(qint64 sequence, const QString &exportId, Fault fault, const QString &caseId = {});

    const LedgerConnection &m_connection;
    std::optional<LedgerHead> m_keptElsewhere;
    LedgerVerification::GoesOn m_goesOn;
    qint64 m_rowsCompared = 0;
    bool m_headSeen = false;
    QByteArray m_previous;
    qint64 m_sequence = 0;
    /** False for a file of version 1, which this program has not opened for writing yet. */
    bool m_hasCases = false;
    QHash<qint64, Traces> m_traces;
    QHash<qint64, Traces> m_caseTraces;
    struct Adding {
        qint64 caseNumber = 0;
        QString exportId;
        bool operator==(const Adding &) const = default;
    };
    /** By the number of the event, which is the export's place in the case. */
    QHash<qint64, Adding> m_addings;
    /** Of cases with an export in a place of which no event tells. */
    QSet<qint64> m_disorderedCases;
    LedgerVerification m_result;
};
