// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/receipt.h"
#include "exports/receiptverification.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

class LedgerEvidence;

/** Compares a saved receipt with its own digests, and with a ledger where there is one. Writes nothing. */
class ReceiptVerifier
{
public:
    static constexpr qint64 LargestFile = qint64(32) * 1024 * 1024;

    /** Reads all of the ledger, if `ledgerPath` is there. Needs no particular thread. */
    [[nodiscard]] static ReceiptVerification verifyFile(const QString &path, const QString &ledgerPath);
    /** Without a ledger. */
    [[nodiscard]] static ReceiptVerification verify(const QByteArray &bytes);
    /** What an event of kind ReceiptSaved has as text. */
    [[nodiscard]] static QString savedText(const QByteArray &sha256);

private:
    using Fault = ReceiptVerification::Fault;
    using Finding = ReceiptVerification::Finding;

    /** An event, of whatever, as a link of the chain. */
    struct Link {
        qint64 sequence = 0;
        QByteArray previous;
        /** Hex. */
        QByteArray digest;
        QByteArray form;
        QString exportId;
        QString caseId;
    };

    [[nodiscard]] bool read(const QByteArray &bytes);
    [[nodiscard]] std::optional<Finding> firstFinding(const QJsonObject &document) const;
    [[nodiscard]] static QList<Link> linksOf(const ExportEvidence &evidence);
    [[nodiscard]] static QList<Link> linksOf(const CaseEvidence &evidence);
    [[nodiscard]] QList<Link> links() const;
    [[nodiscard]] static std::optional<Finding> findingOf(const QList<Link> &links);
    [[nodiscard]] static std::optional<Finding> findingOf(const ExportEvidence &evidence);
    [[nodiscard]] static std::optional<Finding> findingOf(const CaseEvidence &evidence);
    [[nodiscard]] std::optional<Finding> findingOfChain() const;
    [[nodiscard]] bool isOfItsScope() const;
    void compareWith(const QString &ledgerPath);
    [[nodiscard]] std::expected<void, LedgerError> compareDigests(const LedgerEvidence &ledger);
    [[nodiscard]] std::expected<void, LedgerError> lookForMissing(const LedgerEvidence &ledger);
    [[nodiscard]] std::expected<void, LedgerError> compareEvents(const QString &ledgerPath);

    Receipt m_receipt;
    ReceiptVerification m_result;
};
