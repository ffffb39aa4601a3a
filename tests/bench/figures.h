// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <optional>

/** Numbers as the table shows them, and the rows of the table. */
namespace Figures {
/** NaN of none. */
[[nodiscard]] double median(QList<double> values);
[[nodiscard]] double worst(const QList<double> &values);

/** "1.23 ms", "45.6 ms", "2.34 s" */
[[nodiscard]] QString time(double milliseconds);
/** "38.2 MB" */
[[nodiscard]] QString memory(double bytes);
/** "1.3" */
[[nodiscard]] QString ratio(double value);
/** Whether each bench is to be done in seconds, to see that it works: its figures then mean little. */
[[nodiscard]] bool isQuick();

struct Row {
    QString question;
    QString ours;
    /** What it is compared with, and that one's figure. */
    QString theirs;
    std::optional<double> ratio;
    QString budget;
    /** nullopt where there is no budget. */
    std::optional<bool> isMet;
};

/** A row of the Markdown table, on standard output. */
void print(const Row &row);
/** What is being done, on standard error. */
void note(const QString &text);
}
