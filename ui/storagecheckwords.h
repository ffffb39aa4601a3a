// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/storagecheck.h"
#include "ui/statusicon.h"

#include <QCoreApplication>

#include <chrono>

/** What the program says about the answers of a StorageCheck. */
class StorageCheckWords
{
    Q_DECLARE_TR_FUNCTIONS(StorageCheckWords)

public:
    /** One answer, and what it means for an export. */
    [[nodiscard]] static QString sentence(const StorageCheck::Finding &finding);
    [[nodiscard]] static StatusIcon::Level level(const StorageCheck::Finding &finding);
    /** How much this computer's clock is behind the storage's (negative: ahead). */
    [[nodiscard]] static QString clock(std::chrono::seconds offset);
    /** The whole of a check that has ended, in a sentence. */
    [[nodiscard]] static QString verdict(const QList<StorageCheck::Finding> &findings, bool wasCancelled);
    [[nodiscard]] static StatusIcon::Level verdictLevel(const QList<StorageCheck::Finding> &findings, bool wasCancelled);
    /** What such a check proves, and what became of the container. */
    [[nodiscard]] static QString scope(const QList<StorageCheck::Finding> &findings);

private:
    using Question = StorageCheck::Question;
    using Answer = StorageCheck::Answer;

    [[nodiscard]] static QString yes(Question question);
    [[nodiscard]] static QString no(const StorageCheck::Finding &finding);
    [[nodiscard]] static QString couldNotBeChecked(const StorageCheck::Finding &finding);
};
