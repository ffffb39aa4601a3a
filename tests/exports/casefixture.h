// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/caserecord.h"

#include <QTimeZone>
#include <QUuid>

/** Cases for the tests of the ledger and the register. */
namespace CaseFixture {
inline QString caseId(int number)
{
    return QUuid::createUuidV5(QUuid(), QStringLiteral("case-%1").arg(number)).toString(QUuid::WithoutBraces);
}

/** Every field set that `LedgerCases::change()` takes. */
inline CaseRecord whole(int number = 1)
{
    const QString suffix = QStringLiteral("-%1").arg(number, 5, 10, QLatin1Char('0'));
    CaseRecord record;
    record.id = caseId(number);
    record.openedAt = QDateTime({2026, 11, 23}, {12, 0}, QTimeZone::utc());
    record.reference = QStringLiteral("Letter 2026") + suffix;
    record.receivedOn = {2026, 11, 20};
    record.legalBasis = CaseRecord::LegalBasis::Other;
    record.otherBasis = QStringLiteral("Sec. 34 BDSG – öffentlich") + suffix;
    record.identity = CaseRecord::Identity::Proven;
    record.identityAskedOn = {2026, 11, 21};
    record.identityProvenOn = {2026, 11, 22};
    record.identityHow = QStringLiteral("passport shown in person") + suffix;
    record.identityBy = QStringLiteral("J. Doe, front desk") + suffix;
    record.ownDays = 14;
    record.extended = true;
    record.extensionReason = QStringLiteral("archives in three countries") + suffix;
    record.extensionToldOn = {2026, 11, 23};
    record.note = QStringLiteral("came by letter, second page missing") + suffix;
    return record;
}

inline QStringList personalValues(const CaseRecord &record)
{
    return {record.reference, record.otherBasis, record.identityHow, record.identityBy, record.extensionReason, record.note, record.outcomeNote};
}
}
