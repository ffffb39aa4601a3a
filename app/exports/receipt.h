// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/casedeadline.h"
#include "exports/caseevidence.h"
#include "exports/exportevidence.h"
#include "exports/ledgererror.h"
#include "exports/ledgerhead.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <expected>
#include <optional>

/**
 * What was done for one export or one case, with all that is needed to check it: what the ledger held at one moment. Personal values are in it
 * with their salts, so that their commitments can be checked; of a storage location only what is no secret.
 *
 * The event that says that a receipt was saved comes after it and is not in it: it names the receipt's SHA-256.
 */
struct Receipt {
    /** Who made it, when and where. */
    struct Making {
        QString programVersion;
        /** UTC. */
        QDateTime madeAt;
        /** IANA name of the time zone that people read times in, and its offset from UTC at that moment. */
        QString timeZone;
        int utcOffsetSeconds = 0;
        /** How the organisation counts a case's deadline. */
        CaseDeadline::Rule rule = {};

        /** With the system's time zone. */
        [[nodiscard]] static Making now(const QDateTime &utc, const QString &programVersion, const CaseDeadline::Rule &rule = {});
        /** The day on which it was made, there. */
        [[nodiscard]] QDate today() const;
    };

    Making making;
    /** A receipt of a case has all its exports; one of an export has that one alone, and the case that it belongs to, if any. */
    bool isOfCase = false;
    std::optional<CaseEvidence> ofItsCase;
    QList<ExportEvidence> exports;
    LedgerHead head;

    [[nodiscard]] CaseDeadline deadline() const;

    /** Needs no particular thread. */
    [[nodiscard]] static std::expected<Receipt, LedgerError> ofCase(const QString &ledgerPath, const QString &caseId, const Making &making);
    /** Needs no particular thread. */
    [[nodiscard]] static std::expected<Receipt, LedgerError> ofExport(const QString &ledgerPath, const QString &exportId, const Making &making);
};
