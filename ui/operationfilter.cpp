// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/operationfilter.h"

#include "exports/casedeadline.h"
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
    invalidateFilter();
}

void OperationFilter::setStates(States states)
{
    m_states = states;
    invalidateFilter();
}

void OperationFilter::setCases(Cases cases, const QString &reference)
{
    m_cases = cases;
    m_reference = OperationTableModel::referenceKey(reference);
    invalidateFilter();
}

bool OperationFilter::isFiltering() const
{
    return !m_text.isEmpty() || m_states != States::All || m_cases != Cases::All;
}

bool OperationFilter::acceptsState(int row) const
{
    const ExportOperation &operation = *m_operations.operation(row);
    const State state = operation.state();
    const bool isUndecided = state == State::Unconfirmed || state == State::Untracked || state == State::Forgotten;
    switch (m_states) {
    case States::All:
        return true;
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
    const CaseDeadline *deadline = m_operations.deadline(row);
    switch (m_cases) {
    case Cases::All:
        return true;
    case Cases::None:
        return !m_operations.hasCase(row);
    case Cases::Overdue:
        return deadline && deadline->standing() == Standing::Overdue;
    case Cases::DueSoon:
        return deadline && deadline->standing() == Standing::DueSoon;
    case Cases::Reference:
        return OperationTableModel::referenceKey(m_operations.reference(row)) == m_reference;
    }
    return true;
}

bool OperationFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    return acceptsState(row) && acceptsCase(row) && (m_text.isEmpty() || m_operations.searchText(row).contains(m_text));
}

bool OperationFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto isNothing = [](const QVariant &key) {
        switch (key.metaType().id()) {
        case QMetaType::QDate:
            return !key.toDate().isValid();
        case QMetaType::QDateTime:
            return !key.toDateTime().isValid();
        default:
            return key.toString().isEmpty();
        }
    };
    const QVariant leftKey = left.data(sortRole());
    const QVariant rightKey = right.data(sortRole());
    const bool leftIsNothing = isNothing(leftKey);
    const bool rightIsNothing = isNothing(rightKey);
    if (leftIsNothing != rightIsNothing)
        return sortOrder() == Qt::AscendingOrder ? rightIsNothing : leftIsNothing;
    if (leftIsNothing)
        return false;
    return QSortFilterProxyModel::lessThan(left, right);
}
