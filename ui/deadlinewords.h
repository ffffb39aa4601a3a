// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/casedeadline.h"

#include <QCoreApplication>

class QIcon;

/** A deadline in few words and signs, for lists and remarks. CaseWords says it at length. */
class DeadlineWords
{
    Q_DECLARE_TR_FUNCTIONS(DeadlineWords)

public:
    /** "23 Dec 2026 · in 30 days", "overdue by 3 days · 20 Nov 2026"; empty without a deadline. */
    [[nodiscard]] static QString due(const CaseDeadline &deadline);
    /** That the month which the service may take ends after the deadline; empty when it does not. */
    [[nodiscard]] static QString outlasts(const CaseDeadline &deadline, QDate submittedOn);
    /** A sign beside the words where they ask for notice; never the only carrier of meaning. */
    [[nodiscard]] static QIcon sign(CaseDeadline::Standing standing);
};
