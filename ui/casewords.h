// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/casedeadline.h"
#include "ui/statusicon.h"

#include <QCoreApplication>

/** What the program says about cases and their deadlines. Days are written out in the person's locale. */
class CaseWords
{
    Q_DECLARE_TR_FUNCTIONS(CaseWords)

public:
    /** The reference, or what stands for it. */
    [[nodiscard]] static QString name(const CaseRecord &record);
    [[nodiscard]] static QString legalBasis(CaseRecord::LegalBasis basis);
    /** With the words of another basis. */
    [[nodiscard]] static QString legalBasis(const CaseRecord &record);
    [[nodiscard]] static QString outcome(CaseRecord::Outcome outcome);
    [[nodiscard]] static QString identity(CaseRecord::Identity identity);

    /** "Due 23 December 2026, in 30 days"; for a closed case its outcome. */
    [[nodiscard]] static QString standing(const CaseRecord &record, const CaseDeadline &deadline);
    /** The sign that goes with it. */
    [[nodiscard]] static StatusIcon::Level level(CaseDeadline::Standing standing);
    /** How the day was found: what was counted, added and moved. Empty when there is no day. */
    [[nodiscard]] static QString counting(const CaseRecord &record, const CaseDeadline &deadline, const CaseDeadline::Rule &rule);
    /** What in the dates cannot be right or will be asked about; one sentence each. */
    [[nodiscard]] static QStringList doubts(const CaseRecord &record, const CaseDeadline::Rule &rule, QDate today);
    /** "3 exports", "no export yet" */
    [[nodiscard]] static QString exports(const CaseRecord &record);

private:
    [[nodiscard]] static QStringList doubtsOfIdentity(const CaseRecord &record, const CaseDeadline::Rule &rule, QDate today);
    [[nodiscard]] static QStringList doubtsOfExtension(const CaseRecord &record, const CaseDeadline::Rule &rule, QDate today);
};
