// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/fetchplan.h"
#include "storage/targetfolder.h"

#include <QList>
#include <QString>

#include <expected>

/** Which files of a fetch are whole, line by line while it runs: the manifest is written at its end, which a crash prevents. */
class FetchJournal
{
public:
    explicit FetchJournal(const TargetFolder &folder);

    /** Relative to the folder. */
    [[nodiscard]] static QString fileName();
    /** What a fetch from the place that did not come to its end has brought; empty without one. */
    [[nodiscard]] QList<FetchItem> read(const QString &place) const;
    /** Continues the journal of the place, or begins one. */
    [[nodiscard]] std::expected<void, FetchProblem> begin(const QString &place) const;
    [[nodiscard]] std::expected<void, FetchProblem> append(const FetchItem &item) const;
    void remove() const;

private:
    [[nodiscard]] bool isOf(const QString &place) const;

    const TargetFolder &m_folder;
};
