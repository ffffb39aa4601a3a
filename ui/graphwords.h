// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/explanation.h"

#include <QCoreApplication>

/** The sentences for one failed Graph request. */
class GraphWords
{
    Q_DECLARE_TR_FUNCTIONS(GraphWords)

public:
    GraphWords(const GraphError &error, Asked asked);

    [[nodiscard]] QString what() const;
    /** The cause alone, without what did not work because of it. */
    [[nodiscard]] QString reason() const;
    [[nodiscard]] QString sent() const;
    [[nodiscard]] QString next() const;
    /** The words are about the error's code, not only about its kind. */
    [[nodiscard]] bool isAboutCode() const { return known() != Known::None; }

private:
    /** How much is known about what the service did with the request. */
    enum class Outcome { NotSent, Refused, Unknown };
    /** Refusals that have words of their own. */
    enum class Known { None, StorageLocationUsed, RoleMissing, PermissionMissing, AccountUnknown };

    [[nodiscard]] static Outcome outcomeOf(GraphError::Kind kind);
    [[nodiscard]] Known known() const;

    [[nodiscard]] bool isAboutTheWay() const;
    [[nodiscard]] QString failure() const;
    [[nodiscard]] QString offlineReason() const;
    [[nodiscard]] QString forbiddenReason() const;
    [[nodiscard]] QString notFoundReason() const;
    [[nodiscard]] QString foreignLinkReason() const;

    [[nodiscard]] QString exportSent() const;

    [[nodiscard]] QString advice() const;
    [[nodiscard]] QString signInAdvice() const;
    [[nodiscard]] QString offlineAdvice() const;
    [[nodiscard]] QString storageLocationUsedAdvice() const;
    [[nodiscard]] QString permissionAdvice() const;
    [[nodiscard]] QString throttledAdvice() const;
    [[nodiscard]] QString notFoundAdvice() const;
    [[nodiscard]] QString unknownExportAdvice() const;
    [[nodiscard]] QString repetition() const;
    [[nodiscard]] bool isRepeatable() const;

    const GraphError &m_error;
    Asked m_asked;
    Outcome m_outcome;
};
