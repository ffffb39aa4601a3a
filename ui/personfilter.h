// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractProxyModel>
#include <QCollator>
#include <QStringList>

#include <vector>

class PersonTableModel;

/**
 * The people that match what is typed, in the order of the chosen column. Scans pre-folded text: a QSortFilterProxyModel
 * needs several frames a keystroke at 100,000 rows. Rows that arrive are added at the end, or in order when sorted.
 */
class PersonFilter : public QAbstractProxyModel
{
    Q_OBJECT

public:
    explicit PersonFilter(PersonTableModel &people, QObject *parent = nullptr);

    /** Every word must occur in some column. */
    void setSearch(const QString &text);
    /** A column of -1 restores the order of arrival. */
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

private:
    void takeInserted(int first, int last);
    void takeOrder(int column, Qt::SortOrder order);
    /** Puts these rows, which are the last ones, where they belong in the order. */
    void arrange(int first, int last);
    void rebuild();
    void rebuildKeepingIndexes();

    PersonTableModel &m_people;
    QStringList m_words;
    QList<int> m_rows;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    /** While sorted: by the row of a person what it is sorted by, and all rows in order, whether they match or not. */
    std::vector<QCollatorSortKey> m_keys;
    QList<int> m_order;
};
