// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <array>
#include <vector>

/**
 * What can be looked for in many rows, in one piece of memory: a hundred thousand rows are looked through in a fraction of
 * a frame. Texts and words are compared as they are: whoever folds the ones folds the others.
 */
class SearchTexts
{
public:
    /** The text of the next row. */
    void append(const QString &text);
    void clear();
    void reserve(qsizetype rows, qsizetype bytes);

    [[nodiscard]] int count() const { return int(m_ends.size()); }
    [[nodiscard]] QString text(int row) const;
    /** For each row whether all words occur in it. */
    [[nodiscard]] std::vector<bool> rowsWith(const QStringList &words) const;
    [[nodiscard]] bool contains(int row, const QStringList &words) const;

private:
    [[nodiscard]] QByteArrayView view(int row) const;
    /** Where it begins in m_text; -1: nowhere. */
    [[nodiscard]] qsizetype find(const QByteArray &word, qsizetype from) const;
    [[nodiscard]] size_t rowAt(qsizetype position, size_t from) const;

    /** UTF-8, each row followed by a zero, which no word has. */
    QByteArray m_text;
    /** Where each row's zero is. */
    std::vector<qsizetype> m_ends;
    /** How often each byte is in it. */
    std::array<qsizetype, 256> m_occurrences{};
};
