// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/fetchplan.h"
#include "storage/resultfetch.h"
#include "ui/explanation.h"

#include <QCoreApplication>

/** What the program says about result files and their way to this computer. */
class FetchWords
{
    Q_DECLARE_TR_FUNCTIONS(FetchWords)

public:
    /** "3.4 MB" */
    [[nodiscard]] static QString size(qint64 bytes);
    /** A name from the container with everything written out that would not be seen or would reorder the line. Plain text. */
    [[nodiscard]] static QString shownName(const QString &name);
    /** "12 of 40 files, 3.4 MB of 10 MB" */
    [[nodiscard]] static QString choice(qsizetype chosen, qsizetype all, qint64 chosenBytes, qint64 allBytes);

    /** What will become of a file, before anything is fetched. */
    [[nodiscard]] static QString planned(const FetchItem &item);
    /** How it stands with a file. */
    [[nodiscard]] static QString state(const FetchItem &item);
    /** Why, in a sentence. */
    [[nodiscard]] static QString reason(const FetchProblem &problem);
    [[nodiscard]] static Explanation explain(const FetchProblem &problem);

    /** What a fetch will do. */
    [[nodiscard]] static QString plan(const FetchPlan &plan);
    [[nodiscard]] static QString remark(const ResultFolder::Remark &remark);
    /** What is in the way; empty when nothing is. */
    [[nodiscard]] static QString conflicts(const FetchPlan &plan);

    /** How it ended: what is here, what is missing, what changed in the container, where the evidence is. */
    [[nodiscard]] static QString end(const ResultFetch &fetch);

private:
    [[nodiscard]] static QString advice(const FetchProblem &problem);
    [[nodiscard]] static QString outcome(const ResultFetch &fetch);
    [[nodiscard]] static QString missing(const ResultFetch &fetch);
    [[nodiscard]] static QString changes(const ResultFetch &fetch);
    [[nodiscard]] static QString evidence(const ResultFetch &fetch);
    [[nodiscard]] static QString some(const QStringList &names);
};
