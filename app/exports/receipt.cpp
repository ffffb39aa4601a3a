// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/receipt.h"

#include "exports/ledgerevidence.h"

#include <QTimeZone>

Receipt::Making Receipt::Making::now(const QDateTime &utc, const QString &programVersion, const CaseDeadline::Rule &rule)
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    return {programVersion, utc.toUTC(), QString::fromUtf8(zone.id()), zone.offsetFromUtc(utc), rule};
}

QDate Receipt::Making::today() const
{
    return madeAt.toUTC().addSecs(utcOffsetSeconds).date();
}

CaseDeadline Receipt::deadline() const
{
    return CaseDeadline(ofItsCase ? ofItsCase->record : CaseRecord(), making.rule, making.today());
}

std::expected<Receipt, LedgerError> Receipt::ofExport(const QString &ledgerPath, const QString &exportId, const Making &making)
{
    const auto evidence = LedgerEvidence::open(ledgerPath);
    if (!evidence)
        return std::unexpected(evidence.error());
    auto found = (*evidence)->ofExport(exportId);
    if (!found)
        return std::unexpected(found.error());
    const auto caseId = (*evidence)->caseOf(exportId);
    if (!caseId)
        return std::unexpected(caseId.error());
    Receipt receipt;
    if (!caseId->isEmpty()) {
        auto itsCase = (*evidence)->ofCase(*caseId);
        if (!itsCase)
            return std::unexpected(itsCase.error());
        receipt.ofItsCase = std::move(*itsCase);
    }
    const auto head = (*evidence)->head();
    if (!head)
        return std::unexpected(head.error());
    receipt.making = making;
    receipt.exports.append(std::move(*found));
    receipt.head = *head;
    return receipt;
}

std::expected<Receipt, LedgerError> Receipt::ofCase(const QString &ledgerPath, const QString &caseId, const Making &making)
{
    const auto evidence = LedgerEvidence::open(ledgerPath);
    if (!evidence)
        return std::unexpected(evidence.error());
    auto itsCase = (*evidence)->ofCase(caseId);
    if (!itsCase)
        return std::unexpected(itsCase.error());
    Receipt receipt;
    for (const QString &exportId : std::as_const(itsCase->record.exportIds)) {
        auto found = (*evidence)->ofExport(exportId);
        if (!found)
            return std::unexpected(found.error());
        receipt.exports.append(std::move(*found));
    }
    const auto head = (*evidence)->head();
    if (!head)
        return std::unexpected(head.error());
    receipt.making = making;
    receipt.isOfCase = true;
    receipt.ofItsCase = std::move(*itsCase);
    receipt.head = *head;
    return receipt;
}
