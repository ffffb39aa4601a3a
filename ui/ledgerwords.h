// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/ledgererror.h"

#include <QCoreApplication>

/** The sentences for one failure of the ledger. */
class LedgerWords
{
    Q_DECLARE_TR_FUNCTIONS(LedgerWords)

public:
    explicit LedgerWords(const LedgerError &error);

    [[nodiscard]] QString what() const;
    [[nodiscard]] QString sent() const;
    [[nodiscard]] QString next() const;

private:
    const LedgerError &m_error;
};
