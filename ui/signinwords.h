// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/explanation.h"

#include <QCoreApplication>

/** The sentences for one sign-in that did not succeed. */
class SignInWords
{
    Q_DECLARE_TR_FUNCTIONS(SignInWords)

public:
    SignInWords(const SignInError &error, const QString &adminConsentLink);

    [[nodiscard]] QString what() const;
    [[nodiscard]] QString sent() const;
    [[nodiscard]] QString next() const;
    /** An administrator's consent would help. */
    [[nodiscard]] bool isConsentMissing() const;

private:
    [[nodiscard]] QString offline() const;
    [[nodiscard]] QString advice() const;
    /** Empty where the suberror says nothing that the kind does not. */
    [[nodiscard]] QString suberrorAdvice() const;
    [[nodiscard]] QString withCheck(const QString &sentence) const;
    [[nodiscard]] QString check() const;
    [[nodiscard]] QString checkAdvice() const;
    [[nodiscard]] QString later() const;
    [[nodiscard]] QString offlineAdvice() const;

    const SignInError &m_error;
    bool m_hasLink;
};
