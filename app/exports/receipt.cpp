// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/receipt.h"

#include "exports/ledgerevidence.h"

#include <QTimeZone>

Receipt::Making Receipt::Making::now(const QDateTime &utc, const QString &programVersion)
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    return {programVersion, utc.toUTC(), QString::fromUtf8(zone.id()), zone.offsetFromUtc(utc)};
}

std::expected<Receipt, LedgerError> Receipt::ofExport(const QString &ledgerPath, const QString &exportId, const Making &making)
{
    const auto evidence = LedgerEvidence::open(ledgerPath);
    if (!evidence)
        return std::unexpected(evidence.error());
    auto found = (*evidence)->ofExport(exportId);
    if (!found)
        return std::unexpected(found.error());
    const auto head = (*evidence)->head();
    if (!head)
        return std::unexpected(head.error());
    return Receipt{making, {std::move(*found)}, *head};
}
