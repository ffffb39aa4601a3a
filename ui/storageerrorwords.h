// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/storageerror.h"

#include <QCoreApplication>

/** What the program says when the storage did not do what it was asked. */
class StorageErrorWords
{
    Q_DECLARE_TR_FUNCTIONS(StorageErrorWords)

public:
    explicit StorageErrorWords(const StorageError &error);

    /** Why, in one sentence; the cause by its name. */
    [[nodiscard]] QString what() const;
    [[nodiscard]] QString sent() const;
    /** What to do. */
    [[nodiscard]] QString next() const;

private:
    using Kind = StorageError::Kind;

    [[nodiscard]] QString connectionReason() const;
    [[nodiscard]] QString signatureReason() const;
    [[nodiscard]] QString rightsReason() const;
    [[nodiscard]] QString contentReason() const;
    [[nodiscard]] QString connectionAdvice() const;
    [[nodiscard]] QString signatureAdvice() const;
    [[nodiscard]] QString rightsAdvice() const;
    [[nodiscard]] QString contentAdvice() const;

    const StorageError &m_error;
};
