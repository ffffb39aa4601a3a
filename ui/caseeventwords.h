// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QString>

/** What an event says about a case in the ledger's machine words, for people. */
class CaseEventWords
{
    Q_DECLARE_TR_FUNCTIONS(CaseEventWords)

public:
    /** "received on 20 November 2026, note" for the text of CaseOpened and CaseChanged; what is not known stays as it is. */
    [[nodiscard]] static QString changes(const QString &text);
    /** "Answered in part" for the text of CaseClosed. */
    [[nodiscard]] static QString outcome(const QString &text);

private:
    [[nodiscard]] static QString change(const QString &name, const QString &value);
    [[nodiscard]] static QString basis(const QString &value);
    [[nodiscard]] static QString identity(const QString &value);
};
