// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/personfilter.h"

#include "ui/persontablemodel.h"

#include <algorithm>

PersonFilter::PersonFilter(PersonTableModel &people, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_people(people)
{
    setSourceModel(&people);
    connect(&people, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) { takeInserted(first, last); });
    connect(&people, &QAbstractItemModel::modelAboutToBeReset, this, &PersonFilter::beginResetModel);
    connect(&people, &QAbstractItemModel::modelReset, this, [this] {
        takeOrder(m_sortColumn, m_sortOrder);
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
    beginResetModel();
    takeOrder(column, order);
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
    arrange(first, last);
    QList<int> rows;
    for (int row = first; row <= last; ++row) {
        if (m_people.searchTexts().contains(row, m_words))
            rows.append(row);
    }
    if (rows.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
    m_rows.append(rows);
    endInsertRows();
    if (m_sortColumn >= 0)
        rebuildKeepingIndexes();
}

void PersonFilter::takeOrder(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    m_keys.clear();
    m_order.clear();
    arrange(0, m_people.rowCount() - 1);
}

void PersonFilter::arrange(int first, int last)
{
    if (m_sortColumn < 0)
        return;
    const QCollator collator;
    for (int row = first; row <= last; ++row) {
        m_keys.push_back(collator.sortKey(m_people.index(row, m_sortColumn).data().toString()));
        m_order.append(row);
    }
    const auto isBefore = [this](int a, int b) {
        const int order = m_keys[size_t(a)].compare(m_keys[size_t(b)]);
        if (order == 0)
            return a < b; // in the order of arrival
        return m_sortOrder == Qt::AscendingOrder ? order < 0 : order > 0;
    };
    std::sort(m_order.begin() + first, m_order.end(), isBefore);
    // Not inplace_merge: Clang takes what GCC 12's library does in it for deprecated.
    QList<int> merged(m_order.size());
    const auto middle = m_order.cbegin() + first;
    std::merge(m_order.cbegin(), middle, middle, m_order.cend(), merged.begin(), isBefore);
    m_order.swap(merged);
}

void PersonFilter::rebuild()
{
    const std::vector<bool> matching = m_people.searchTexts().rowsWith(m_words);
    m_rows.clear();
    m_rows.reserve(m_people.rowCount());
    for (int place = 0; place < m_people.rowCount(); ++place) {
        const int row = m_sortColumn < 0 ? place : m_order.at(place);
        if (matching[size_t(row)])
            m_rows.append(row);
    }
}

void PersonFilter::rebuildKeepingIndexes()
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<int> sources;
    for (const QModelIndex &index : before)
        sources.append(m_rows.at(index.row()));
    rebuild();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(int(m_rows.indexOf(sources.at(i))), before.at(i).column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}
