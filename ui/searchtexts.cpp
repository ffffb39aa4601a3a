// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/searchtexts.h"

#include <algorithm>
#include <cstring>

void SearchTexts::append(const QString &text)
{
    const QByteArray bytes = text.toUtf8().replace('\0', ' ');
    for (const char byte : bytes)
        ++m_occurrences[uchar(byte)];
    m_text += bytes;
    m_ends.push_back(m_text.size());
    m_text += '\0';
}

void SearchTexts::clear()
{
    m_text.clear();
    m_ends.clear();
    m_occurrences.fill(0);
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
    // The longest word first: the fewest rows have it.
    QList<QByteArray> rest;
    for (const QString &word : words)
        rest.append(word.toUtf8());
    std::sort(rest.begin(), rest.end(), [](const QByteArray &a, const QByteArray &b) { return a.size() > b.size(); });
    const QByteArray longest = rest.takeFirst();
    // Through all rows at once; after a hit on with the next row.
    size_t row = 0;
    for (qsizetype at = find(longest, 0); at >= 0; at = find(longest, m_ends[row] + 1)) {
        row = rowAt(at, row);
        const QByteArrayView text = view(int(row));
        found[row] = std::all_of(rest.cbegin(), rest.cend(), [text](const QByteArray &word) { return text.contains(word); });
    }
    return found;
}

qsizetype SearchTexts::find(const QByteArray &word, qsizetype from) const
{
    // The C library looks for one byte faster than anything looks for a word, and a rare byte stops it seldom.
    const auto rarest =
        std::min_element(word.cbegin(), word.cend(), [this](char a, char b) { return m_occurrences[uchar(a)] < m_occurrences[uchar(b)]; });
    const qsizetype before = rarest - word.cbegin();
    const char *begin = m_text.constData();
    const char *end = begin + m_text.size() - (word.size() - before - 1);
    for (const char *at = begin + from + before; at < end; ++at) {
        at = static_cast<const char *>(std::memchr(at, *rarest, size_t(end - at)));
        if (!at)
            return -1;
        if (std::memcmp(at - before, word.constData(), size_t(word.size())) == 0)
            return at - before - begin;
    }
    return -1;
}

size_t SearchTexts::rowAt(qsizetype position, size_t from) const
{
    // Most often it is one of the next.
    for (size_t row = from; row < from + 8 && row < m_ends.size(); ++row) {
        if (position < m_ends[row])
            return row;
    }
    return size_t(std::upper_bound(m_ends.cbegin() + qsizetype(from), m_ends.cend(), position) - m_ends.cbegin());
}
