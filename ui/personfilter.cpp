// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/personfilter.h"

#include "ui/persontablemodel.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

PersonFilter::PersonFilter(PersonTableModel &people, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_people(people)
{
    setSourceModel(&people);
    connect(&people, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) { takeInserted(first, last); });
    connect(&people, &QAbstractItemModel::modelAboutToBeReset, this, &PersonFilter::beginResetModel);
    connect(&people, &QAbstractItemModel::modelReset, this, [this] {
        rebuild();
        endResetModel();
    });
    rebuild();
}

void PersonFilter::setSearch(const QString &text)
{
    // A pasted GUID may come in braces.
    QString plain = text;
    plain.remove(QLatin1Char('{')).remove(QLatin1Char('}'));
    const QStringList words = PersonTableModel::folded(plain).simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    beginResetModel();
    rebuild();
    endResetModel();
}

void PersonFilter::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    beginResetModel();
    rebuild();
    endResetModel();
}

QModelIndex PersonFilter::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid() || proxyIndex.row() >= m_rows.size())
        return {};
    return m_people.index(m_rows.at(proxyIndex.row()), proxyIndex.column());
}

QModelIndex PersonFilter::mapFromSource(const QModelIndex &sourceIndex) const
{
    const qsizetype row = m_rows.indexOf(sourceIndex.row());
    return row < 0 ? QModelIndex() : index(int(row), sourceIndex.column());
}

QModelIndex PersonFilter::index(int row, int column, const QModelIndex &parent) const
{
    if (parent.isValid() || row < 0 || row >= m_rows.size() || column < 0 || column >= PersonTableModel::ColumnCount)
        return {};
    return createIndex(row, column);
}

QModelIndex PersonFilter::parent(const QModelIndex &) const
{
    return {};
}

QVariant PersonFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    // The base class asks the first row where it comes from, and there may be none.
    return m_people.headerData(section, orientation, role);
}

int PersonFilter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PersonFilter::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(PersonTableModel::ColumnCount);
}

void PersonFilter::takeInserted(int first, int last)
{
    QList<int> rows;
    for (int row = first; row <= last; ++row) {
        if (matches(row))
            rows.append(row);
    }
    if (rows.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
    m_rows.append(rows);
    endInsertRows();
    if (m_sortColumn >= 0)
        sortKeepingIndexes();
}

void PersonFilter::sortKeepingIndexes()
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<int> sources;
    for (const QModelIndex &index : before)
        sources.append(m_rows.at(index.row()));
    sortRows(m_rows);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(int(m_rows.indexOf(sources.at(i))), before.at(i).column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void PersonFilter::rebuild()
{
    m_rows.clear();
    const int count = m_people.rowCount();
    for (int row = 0; row < count; ++row) {
        if (matches(row))
            m_rows.append(row);
    }
    if (m_sortColumn >= 0)
        sortRows(m_rows);
}

bool PersonFilter::matches(int row) const
{
    const QString &text = m_people.searchText(row);
    return std::all_of(m_words.cbegin(), m_words.cend(), [&text](const QString &word) { return text.contains(word); });
}

void PersonFilter::sortRows(QList<int> &rows) const
{
    const QCollator collator;
    std::vector<std::pair<QCollatorSortKey, int>> keyed;
    keyed.reserve(size_t(rows.size()));
    for (const int row : std::as_const(rows))
        keyed.emplace_back(collator.sortKey(m_people.index(row, m_sortColumn).data().toString()), row);
    const bool ascending = m_sortOrder == Qt::AscendingOrder;
    std::sort(keyed.begin(), keyed.end(), [ascending](const auto &a, const auto &b) {
        const int order = a.first.compare(b.first);
        if (order == 0)
            return a.second < b.second; // in the order of arrival
        return ascending ? order < 0 : order > 0;
    });
    for (qsizetype i = 0; i < rows.size(); ++i)
        rows[i] = keyed[size_t(i)].second;
}
