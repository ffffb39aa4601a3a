// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/operationfilter.h"

#include "exports/casedeadline.h"
#include "exports/casereference.h"
#include "exports/exportoperation.h"
#include "ui/persontablemodel.h"

#include <algorithm>
#include <numeric>

using Exports::State;
using Standing = CaseDeadline::Standing;

namespace {
/** More of them come and go faster all at once. */
constexpr qsizetype mostOneByOne = 100;

bool waitsForPerson(const ExportOperation &operation)
{
    return Exports::isFollowed(operation.state()) && operation.record().tracked && !operation.hasGraph();
}
}

OperationFilter::OperationFilter(OperationTableModel &operations, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_operations(operations)
{
    setSourceModel(&operations);
    connect(&operations, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) { takeInserted(first, last); });
    connect(&operations, &QAbstractItemModel::dataChanged, this, &OperationFilter::takeChanged);
    take(acceptedRows());
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

// As a reset: a table looks at every row when a layout changes.
void OperationFilter::filterAnew()
{
    beginResetModel();
    take(acceptedRows());
    endResetModel();
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

bool OperationFilter::accepts(int row) const
{
    return acceptsState(row) && acceptsCase(row) && (m_text.isEmpty() || m_operations.hasText(row, m_text));
}

std::vector<int> OperationFilter::acceptedRows() const
{
    const bool isSorted = !m_order.empty();
    const std::vector<bool> found = m_text.isEmpty() ? std::vector<bool>() : m_operations.rowsWithText(m_text);
    std::vector<int> rows;
    rows.reserve(size_t(m_operations.rowCount()));
    for (int place = 0; place < m_operations.rowCount(); ++place) {
        const int row = isSorted ? m_order[size_t(place)] : place;
        if ((found.empty() || found[size_t(row)]) && acceptsState(row) && acceptsCase(row))
            rows.push_back(row);
    }
    return rows;
}

void OperationFilter::take(std::vector<int> rows)
{
    m_rows = std::move(rows);
    findPlaces();
}

void OperationFilter::findPlaces()
{
    m_places.assign(size_t(m_operations.rowCount()), -1);
    for (size_t place = 0; place < m_rows.size(); ++place)
        m_places[size_t(m_rows[place])] = int(place);
}

void OperationFilter::takeInNewOrder(std::vector<int> rows)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> sources;
    for (const QModelIndex &each : before)
        sources.push_back(m_rows[size_t(each.row())]);
    take(std::move(rows));
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(m_places[size_t(sources[size_t(i)])], before.at(i).column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

bool OperationFilter::isBefore(int left, int right) const
{
    if (m_sortColumn == OperationTableModel::ColumnCount)
        return left < right;
    const OperationTableModel::SortKey &leftKey = m_operations.sortKeyOf(left, m_sortColumn);
    const OperationTableModel::SortKey &rightKey = m_operations.sortKeyOf(right, m_sortColumn);
    if (leftKey.isNothing != rightKey.isNothing)
        return rightKey.isNothing;
    const bool isAscending = m_sortOrder == Qt::AscendingOrder;
    if (leftKey.number != rightKey.number)
        return (leftKey.number < rightKey.number) == isAscending;
    if (const int order = leftKey.text.compare(rightKey.text); order != 0)
        return (order < 0) == isAscending;
    return left < right;
}

void OperationFilter::arrange()
{
    m_order.clear();
    if (m_sortColumn == OperationTableModel::ColumnCount)
        return;
    m_order.resize(size_t(m_operations.rowCount()));
    std::iota(m_order.begin(), m_order.end(), 0);
    std::sort(m_order.begin(), m_order.end(), [this](int left, int right) { return isBefore(left, right); });
}

void OperationFilter::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column < 0 ? OperationTableModel::ColumnCount : OperationTableModel::Column(column);
    m_sortOrder = order;
    arrange();
    takeInNewOrder(acceptedRows());
}

void OperationFilter::takeInserted(int first, int last)
{
    const int count = last - first + 1;
    for (std::vector<int> *rows : {&m_rows, &m_order}) {
        for (int &row : *rows)
            row += row >= first ? count : 0;
    }
    findPlaces();
    if (count <= mostOneByOne) {
        for (int row = first; row <= last; ++row)
            takeChangedRow(row, {}, {});
        return;
    }
    beginResetModel();
    arrange();
    take(acceptedRows());
    endResetModel();
}

void OperationFilter::takeChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    if (m_rows.empty() && !roles.isEmpty())
        return;
    // What is told about the display alone, such as a countdown, changes no place.
    if (!roles.isEmpty() && !roles.contains(int(OperationTableModel::SortRole))) {
        Q_EMIT dataChanged(index(0, first.column()), index(rowCount() - 1, last.column()), roles);
    } else if (first.column() == OperationTableModel::NextCheck && m_sortColumn != OperationTableModel::NextCheck) {
        // It is neither filtered nor sorted by.
        for (int row = first.row(); row <= last.row(); ++row) {
            if (const int place = m_places[size_t(row)]; place >= 0)
                Q_EMIT dataChanged(index(place, first.column()), index(place, last.column()), roles);
        }
    } else if (first.row() == last.row()) {
        takeChangedRow(first.row(), first, last);
    } else {
        takeAllChanged();
    }
}

void OperationFilter::takeChangedRow(int row, const QModelIndex &first, const QModelIndex &last)
{
    const bool wasShown = m_places[size_t(row)] >= 0;
    const bool isShown = accepts(row);
    putInOrder(row);
    if (wasShown && isShown) {
        const int place = m_places[size_t(row)];
        if (const int above = place - 1, below = place + 1;
            (above >= 0 && isBefore(row, m_rows[size_t(above)])) || (below < rowCount() && isBefore(m_rows[size_t(below)], row)))
            takeInNewOrder(acceptedRows());
        Q_EMIT dataChanged(index(m_places[size_t(row)], first.column()), index(m_places[size_t(row)], last.column()));
    } else if (isShown) {
        show(row);
    } else if (wasShown) {
        hide(row);
    }
}

void OperationFilter::putInOrder(int row)
{
    if (m_sortColumn == OperationTableModel::ColumnCount)
        return;
    m_order.erase(std::remove(m_order.begin(), m_order.end(), row), m_order.end());
    m_order.insert(std::lower_bound(m_order.begin(), m_order.end(), row, [this](int a, int b) { return isBefore(a, b); }), row);
}

void OperationFilter::show(int row)
{
    const auto before = std::lower_bound(m_rows.begin(), m_rows.end(), row, [this](int a, int b) { return isBefore(a, b); });
    const int place = int(before - m_rows.begin());
    beginInsertRows({}, place, place);
    m_rows.insert(before, row);
    findPlaces();
    endInsertRows();
}

void OperationFilter::hide(int row)
{
    const int place = m_places[size_t(row)];
    beginRemoveRows({}, place, place);
    m_rows.erase(m_rows.begin() + place);
    findPlaces();
    endRemoveRows();
}

void OperationFilter::takeAllChanged()
{
    arrange();
    std::vector<int> rows = acceptedRows();
    if (rows == m_rows) {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    std::vector<int> comeOrGo;
    std::vector<bool> isShown(m_places.size(), false);
    for (const int row : rows)
        isShown[size_t(row)] = true;
    for (size_t row = 0; row < isShown.size(); ++row) {
        if (isShown[row] != (m_places[row] >= 0))
            comeOrGo.push_back(int(row));
    }
    if (qsizetype(comeOrGo.size()) > mostOneByOne) {
        beginResetModel();
        take(std::move(rows));
        endResetModel();
        return;
    }
    for (const int row : comeOrGo) {
        if (m_places[size_t(row)] >= 0)
            hide(row);
    }
    std::vector<int> stay;
    std::copy_if(rows.cbegin(), rows.cend(), std::back_inserter(stay), [this](int row) { return m_places[size_t(row)] >= 0; });
    if (stay != m_rows)
        takeInNewOrder(std::move(stay));
    for (const int row : comeOrGo) {
        if (isShown[size_t(row)])
            show(row);
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QModelIndex OperationFilter::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid() || proxyIndex.row() >= rowCount())
        return {};
    return m_operations.index(m_rows[size_t(proxyIndex.row())], proxyIndex.column());
}

QModelIndex OperationFilter::mapFromSource(const QModelIndex &sourceIndex) const
{
    if (!sourceIndex.isValid() || size_t(sourceIndex.row()) >= m_places.size())
        return {};
    return index(m_places[size_t(sourceIndex.row())], sourceIndex.column());
}

QModelIndex OperationFilter::index(int row, int column, const QModelIndex &parent) const
{
    if (parent.isValid() || row < 0 || row >= rowCount() || column < 0 || column >= columnCount())
        return {};
    return createIndex(row, column);
}

QModelIndex OperationFilter::parent(const QModelIndex &) const
{
    return {};
}

QVariant OperationFilter::headerData(int section, Qt::Orientation orientation, int role) const
{
    // The base class asks the first row where it comes from, and there may be none.
    return m_operations.headerData(section, orientation, role);
}

bool OperationFilter::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

int OperationFilter::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int OperationFilter::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(OperationTableModel::ColumnCount);
}
