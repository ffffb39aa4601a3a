// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/ledgerconnection.h"
#include "exports/ledgerhead.h"
#include "exports/ledgerrows.h"
#include "exports/ledgerverification.h"

#include <QHash>

#include <optional>

/** Compares a ledger with its own digests, reading all of it once, from one moment. Stops at the first thing wrong. */
class LedgerVerifier
{
public:
    /** `keptElsewhere` must be in the chain, too. The connection must outlive the verifier. */
    explicit LedgerVerifier(const LedgerConnection &connection, const std::optional<LedgerHead> &keptElsewhere = {});

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
    [[nodiscard]] std::expected<void, LedgerError> countRows();
    [[nodiscard]] std::expected<void, LedgerError> compareEvents();
    [[nodiscard]] std::expected<void, LedgerError> compareExports();
    [[nodiscard]] std::optional<Fault> faultOf(const LedgerRows::EventRow &row);
    [[nodiscard]] std::optional<Fault> faultOf(const LedgerRows::ExportRow &row, const Traces &traces) const;
    [[nodiscard]] static bool personalValuesMatch(const LedgerRows::ExportRow &row);
    void compareHead();
    void found(qint64 sequence, const QString &exportId, Fault fault);

    const LedgerConnection &m_connection;
    std::optional<LedgerHead> m_keptElsewhere;
    bool m_headSeen = false;
    QByteArray m_previous;
    qint64 m_sequence = 0;
    QHash<qint64, Traces> m_traces;
    LedgerVerification m_result;
};
