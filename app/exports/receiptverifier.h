// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/receipt.h"
#include "exports/receiptverification.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

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

    [[nodiscard]] bool read(const QByteArray &bytes);
    [[nodiscard]] std::optional<Finding> firstFinding(const QJsonObject &document) const;
    [[nodiscard]] std::optional<Finding> findingOf(const ExportEvidence &evidence) const;
    [[nodiscard]] static std::optional<Finding> findingOfEvents(const ExportEvidence &evidence);
    [[nodiscard]] static std::optional<Finding> findingOfValues(const ExportEvidence &evidence);
    [[nodiscard]] std::optional<Finding> findingOfChain() const;
    void compareWith(const QString &ledgerPath);
    [[nodiscard]] std::expected<void, LedgerError> compareDigests(const QString &ledgerPath);

    Receipt m_receipt;
    ReceiptVerification m_result;
};
