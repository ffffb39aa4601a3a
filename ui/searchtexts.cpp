// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/searchtexts.h"

#include <QByteArrayMatcher>

#include <algorithm>

void SearchTexts::append(const QString &text)
{
    m_text += text.toUtf8().replace('\0', ' ');
    m_ends.push_back(m_text.size());
    m_text += '\0';
}

void SearchTexts::clear()
{
    m_text.clear();
    m_ends.clear();
}

void SearchTexts::reserve(qsizetype rows, qsizetype bytes)
{
    m_ends.reserve(size_t(rows));
    m_text.reserve(bytes);
}

QByteArrayView SearchTexts::view(int row) const
{
    const qsizetype begin = row == 0 ? 0 : m_ends[size_t(row) - 1] + 1;
    return QByteArrayView(m_text).sliced(begin, m_ends[size_t(row)] - begin);
}

QString SearchTexts::text(int row) const
{
    return QString::fromUtf8(view(row));
}

bool SearchTexts::contains(int row, const QStringList &words) const
{
    const QByteArrayView text = view(row);
    return std::all_of(words.cbegin(), words.cend(), [text](const QString &word) { return text.contains(word.toUtf8()); });
}

std::vector<bool> SearchTexts::rowsWith(const QStringList &words) const
{
    std::vector<bool> found(m_ends.size(), words.isEmpty());
    if (words.isEmpty())
        return found;
    // The longest word first: the fewest rows have it, and it lets the search skip the most.
    QList<QByteArray> rest;
    for (const QString &word : words)
        rest.append(word.toUtf8());
    std::sort(rest.begin(), rest.end(), [](const QByteArray &a, const QByteArray &b) { return a.size() > b.size(); });
    const QByteArrayMatcher longest(rest.takeFirst());
    // Through all rows at once; after a hit on with the next row.
    auto row = m_ends.cbegin();
    qsizetype at = 0;
    while ((at = longest.indexIn(m_text.constData(), m_text.size(), at)) >= 0) {
        row = std::upper_bound(row, m_ends.cend(), at);
        const auto index = row - m_ends.cbegin();
        const QByteArrayView text = view(int(index));
        found[size_t(index)] = std::all_of(rest.cbegin(), rest.cend(), [text](const QByteArray &word) { return text.contains(word); });
        at = *row + 1;
    }
    return found;
}
