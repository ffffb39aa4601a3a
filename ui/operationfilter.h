// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/exportstate.h"

#include <QSortFilterProxyModel>

#include <vector>

class OperationTableModel;

/** Which exports the desk shows, and in what order. Another filter resets it. What has no value in the sorted column comes last, whichever way it is
 * sorted. */
class OperationFilter : public QSortFilterProxyModel
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

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    void filterAnew();
    [[nodiscard]] bool acceptsState(int row) const;
    [[nodiscard]] bool acceptsCase(int row) const;
    [[nodiscard]] bool acceptsText(int row) const;

    OperationTableModel &m_operations;
    QString m_text;
    /** While all rows are filtered anew: those in which the text was found. */
    std::vector<bool> m_found;
    States m_states = States::All;
    Cases m_cases = Cases::All;
    QString m_reference;
};
