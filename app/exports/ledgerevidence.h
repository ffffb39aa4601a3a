// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/caseevidence.h"
#include "exports/exportevidence.h"
#include "exports/ledgerconnection.h"
#include "exports/ledgerhead.h"

#include <QString>
#include <QStringList>

#include <expected>
#include <memory>
#include <optional>

/**
 * A ledger read for its digests, all of it as it was at the moment of opening, over a connection of its own that cannot write.
 * Used only in the thread that opened it.
 */
class LedgerEvidence
{
public:
    [[nodiscard]] static std::expected<std::unique_ptr<LedgerEvidence>, LedgerError> open(const QString &path);

    [[nodiscard]] std::expected<LedgerHead, LedgerError> head() const;
    /** UnknownExport when there is none. */
    [[nodiscard]] std::expected<ExportEvidence, LedgerError> ofExport(const QString &exportId) const;
    /** UnknownCase when there is none. */
    [[nodiscard]] std::expected<CaseEvidence, LedgerError> ofCase(const QString &caseId) const;
    /** The case that the export belongs to; empty when to none. */
    [[nodiscard]] std::expected<QString, LedgerError> caseOf(const QString &exportId) const;
    /** Hex; 64 zeros for 0, empty when there is no such event. */
    [[nodiscard]] std::expected<QByteArray, LedgerError> digestAt(qint64 sequence) const;
    /** The numbers of its events up to `last`, in their order. */
    [[nodiscard]] std::expected<QList<qint64>, LedgerError> sequencesOfExport(const QString &exportId, qint64 last) const;
    [[nodiscard]] std::expected<QList<qint64>, LedgerError> sequencesOfCase(const QString &caseId, qint64 last) const;
    /** The first ReceiptSaved with that text; 0 when there is none. */
    [[nodiscard]] std::expected<qint64, LedgerError> receiptSavedAs(const QString &text) const;

private:
    explicit LedgerEvidence(std::unique_ptr<LedgerConnection> connection);
    template <typename Event> [[nodiscard]] std::expected<QList<Event>, LedgerError> withPreviousDigests(QList<Event> events) const;
    [[nodiscard]] std::expected<QList<ExportEvidence::Event>, LedgerError> eventsOf(const QString &exportId) const;
    [[nodiscard]] std::expected<QList<CaseEvidence::Event>, LedgerError> eventsOfCase(const QString &caseId) const;
    [[nodiscard]] std::expected<QList<qint64>, LedgerError> sequences(const QString &sql, const QString &id, qint64 last) const;
    [[nodiscard]] std::expected<QStringList, LedgerError> exportIdsOf(qint64 caseNumber) const;
    [[nodiscard]] std::expected<QByteArray, LedgerError> digestBytesAt(qint64 sequence) const;

    std::unique_ptr<LedgerConnection> m_connection;
};
