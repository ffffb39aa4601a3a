// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/operationfilter.h"

#include "exports/casedeadline.h"
#include "exports/casereference.h"
#include "exports/exportoperation.h"
#include "ui/operationtablemodel.h"
#include "ui/persontablemodel.h"

using Exports::State;
using Standing = CaseDeadline::Standing;

namespace {
bool waitsForPerson(const ExportOperation &operation)
{
    return Exports::isFollowed(operation.state()) && operation.record().tracked && !operation.hasGraph();
}
}

OperationFilter::OperationFilter(OperationTableModel &operations, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_operations(operations)
{
    setSourceModel(&operations);
    setSortRole(OperationTableModel::SortRole);
    // What is told about the display alone, such as a countdown, filters nothing anew.
    setFilterRole(OperationTableModel::SortRole);
}

void OperationFilter::setText(const QString &text)
{
    m_text = PersonTableModel::folded(text.simplified());
    filterAnew();
}

void OperationFilter::setStates(States states)
{
    m_states = states;
    filterAnew();
}

void OperationFilter::setCases(Cases cases, const QString &reference)
{
    m_cases = cases;
    m_reference = CaseReference::key(reference);
    filterAnew();
}

// All rows at once: invalidateFilter() takes rows out and in one stretch at a time, which of a hundred thousand takes seconds. As a
// reset, because a table looks at every row when a layout changes.
void OperationFilter::filterAnew()
{
    beginResetModel();
    {
        const QSignalBlocker quiet(this);
        invalidate();
    }
    if (!m_text.isEmpty())
        m_found = m_operations.rowsWithText(m_text);
    endResetModel();
    // Which rows are there is decided when they are counted first.
    [[maybe_unused]] const int counted = rowCount();
    m_found.clear();
}

bool OperationFilter::isFiltering() const
{
    return !m_text.isEmpty() || m_states != States::All || m_cases != Cases::All;
}

bool OperationFilter::acceptsState(int row) const
{
    // Not even looked at: of a hundred thousand that takes longer than to decide.
    if (m_states == States::All)
        return true;
    const ExportOperation &operation = *m_operations.operation(row);
    const State state = operation.state();
    const bool isUndecided = state == State::Unconfirmed || state == State::Untracked || state == State::Forgotten;
    switch (m_states) {
    case States::All:
        break;
    case States::Running:
        return state == State::Recorded || state == State::Submitting || Exports::isFollowed(state);
    case States::NeedsAttention:
        return !operation.record().closed && (isUndecided || waitsForPerson(operation) || operation.attention() != ExportOperation::Attention::None);
    case States::Complete:
        return state == State::Complete;
    case States::Failed:
        return state == State::Failed || state == State::Rejected || state == State::NotSent;
    case States::Undecided:
        return isUndecided;
    case States::Closed:
        return operation.record().closed;
    }
    return true;
}

bool OperationFilter::acceptsCase(int row) const
{
    if (m_cases == Cases::All)
        return true;
    const CaseDeadline *deadline = m_operations.deadline(row);
    switch (m_cases) {
    case Cases::All:
        break;
    case Cases::None:
        return !m_operations.hasCase(row);
    case Cases::Overdue:
        return deadline && deadline->standing() == Standing::Overdue;
    case Cases::DueSoon:
        return deadline && deadline->standing() == Standing::DueSoon;
    case Cases::Reference:
        return CaseReference::key(m_operations.reference(row)) == m_reference;
    }
    return true;
}

bool OperationFilter::acceptsText(int row) const
{
    if (m_text.isEmpty())
        return true;
    return m_found.empty() ? m_operations.hasText(row, m_text) : m_found[size_t(row)];
}

bool OperationFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    return acceptsState(row) && acceptsCase(row) && acceptsText(row);
}

bool OperationFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto column = OperationTableModel::Column(left.column());
    const OperationTableModel::SortKey &leftKey = m_operations.sortKeyOf(left.row(), column);
    const OperationTableModel::SortKey &rightKey = m_operations.sortKeyOf(right.row(), column);
    if (leftKey.isNothing != rightKey.isNothing)
        return sortOrder() == Qt::AscendingOrder ? rightKey.isNothing : leftKey.isNothing;
    return leftKey.number != rightKey.number ? leftKey.number < rightKey.number : leftKey.text < rightKey.text;
}
