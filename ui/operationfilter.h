// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/operationtablemodel.h"

#include <QAbstractProxyModel>

#include <vector>

/**
 * Which exports the desk shows, and in what order. What has no value in the sorted column comes last, whichever way it is sorted. Another
 * filter resets it: a QSortFilterProxyModel needs several frames a keystroke at 100,000 rows.
 */
class OperationFilter : public QAbstractProxyModel
{
    Q_OBJECT

public:
    enum class States { All, Running, NeedsAttention, Complete, Failed, Undecided, Closed };
    Q_ENUM(States)
    enum class Cases { All, None, Overdue, DueSoon, Reference };
    Q_ENUM(Cases)

    explicit OperationFilter(OperationTableModel &operations, QObject *parent = nullptr);

    /** Shows rows in which it is found; upper and lower case and accents do not matter. */
    void setText(const QString &text);
    void setStates(States states);
    /** The reference counts for Cases::Reference only. */
    void setCases(Cases cases, const QString &reference = {});
    [[nodiscard]] bool isFiltering() const;
    /** A column of -1 restores the order of the operations. */
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

private:
    void filterAnew();
    [[nodiscard]] bool accepts(int row) const;
    [[nodiscard]] bool acceptsState(int row) const;
    [[nodiscard]] bool acceptsCase(int row) const;
    [[nodiscard]] bool isBefore(int left, int right) const;

    void takeInserted(int first, int last);
    void takeChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);
    void takeChangedRow(int row, const QModelIndex &first, const QModelIndex &last);
    void takeAllChanged();
    void putInOrder(int row);
    void show(int row);
    void hide(int row);

    /** All rows in the present order, whether they are shown or not. */
    void arrange();
    [[nodiscard]] std::vector<int> acceptedRows() const;
    void take(std::vector<int> rows);
    /** Of every row in `m_rows`. */
    void findPlaces();
    void takeInNewOrder(std::vector<int> rows);

    OperationTableModel &m_operations;
    QString m_text;
    States m_states = States::All;
    Cases m_cases = Cases::All;
    QString m_reference;
    OperationTableModel::Column m_sortColumn = OperationTableModel::ColumnCount;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    /** While sorted: all rows of the operations in order. */
    std::vector<int> m_order;
    /** Those that are shown. */
    std::vector<int> m_rows;
    /** Where each row of the operations is shown; -1: nowhere. */
    std::vector<int> m_places;
};
