// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/resulttablemodel.h"

#include "ui/fetchwords.h"
#include "ui/operationwords.h"
#include "ui/persontablemodel.h"
#include "ui/plaintooltip.h"

#include <algorithm>

ResultTableModel::ResultTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ResultTableModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_shown.clear();
    m_items.clear();
    m_itemRows.clear();
    m_bytes = 0;
    m_chosenCount = 0;
    m_chosenBytes = 0;
    m_underWay = false;
    endResetModel();
    Q_EMIT choiceChanged();
}

void ResultTableModel::append(const QList<ResultBlob> &blobs)
{
    QList<int> shown;
    for (const ResultBlob &blob : blobs) {
        Row row;
        row.blob = blob;
        row.folded = PersonTableModel::folded(blob.name);
        m_bytes += blob.size;
        ++m_chosenCount;
        m_chosenBytes += blob.size;
        if (matches(row)) {
            row.shownAt = int(m_shown.size() + shown.size());
            shown.append(int(m_rows.size()));
        }
        m_rows.append(row);
    }
    if (!shown.isEmpty()) {
        beginInsertRows({}, int(m_shown.size()), int(m_shown.size() + shown.size()) - 1);
        m_shown.append(shown);
        endInsertRows();
    }
    Q_EMIT choiceChanged();
}

void ResultTableModel::setFilter(const QString &text)
{
    const QStringList words = PersonTableModel::folded(text).simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    beginResetModel();
    rebuild();
    endResetModel();
}

void ResultTableModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    beginResetModel();
    rebuild();
    endResetModel();
}

void ResultTableModel::rebuild()
{
    m_shown.clear();
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_rows[i].shownAt = -1;
        if (matches(m_rows.at(i)))
            m_shown.append(int(i));
    }
    sortShown();
    for (qsizetype i = 0; i < m_shown.size(); ++i)
        m_rows[m_shown.at(i)].shownAt = int(i);
}

void ResultTableModel::sortShown()
{
    if (m_sortColumn < 0)
        return;
    const auto order = [this](const Row &a, const Row &b) {
        switch (Column(m_sortColumn)) {
        case Size:
            return a.blob.size < b.blob.size ? -1 : a.blob.size > b.blob.size;
        case Changed:
            return a.blob.lastModified < b.blob.lastModified ? -1 : a.blob.lastModified > b.blob.lastModified;
        case State:
            return stateOf(a).compare(stateOf(b));
        case Name:
        case ColumnCount:
            break;
        }
        return a.folded.compare(b.folded);
    };
    const bool ascending = m_sortOrder == Qt::AscendingOrder;
    std::sort(m_shown.begin(), m_shown.end(), [&](int a, int b) {
        const int between = order(m_rows.at(a), m_rows.at(b));
        if (between == 0)
            return a < b; // in the order of the container
        return ascending ? between < 0 : between > 0;
    });
}

bool ResultTableModel::matches(const Row &row) const
{
    return std::all_of(m_words.cbegin(), m_words.cend(), [&row](const QString &word) { return row.folded.contains(word); });
}

void ResultTableModel::choose(Row &row, bool chosen)
{
    if (row.chosen == chosen)
        return;
    row.chosen = chosen;
    m_chosenCount += chosen ? 1 : -1;
    m_chosenBytes += chosen ? row.blob.size : -row.blob.size;
}

void ResultTableModel::chooseShown(bool chosen)
{
    if (!m_choosable || m_shown.isEmpty())
        return;
    for (const int row : std::as_const(m_shown))
        choose(m_rows[row], chosen);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT choiceChanged();
}

void ResultTableModel::setChoosable(bool choosable)
{
    m_choosable = choosable;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Name), {Qt::CheckStateRole});
}

QList<ResultBlob> ResultTableModel::blobs() const
{
    QList<ResultBlob> blobs;
    blobs.reserve(m_rows.size());
    for (const Row &row : m_rows)
        blobs.append(row.blob);
    return blobs;
}

QList<ResultBlob> ResultTableModel::chosen() const
{
    QList<ResultBlob> blobs;
    blobs.reserve(m_chosenCount);
    for (const Row &row : m_rows) {
        if (row.chosen)
            blobs.append(row.blob);
    }
    return blobs;
}

void ResultTableModel::setPlan(const QList<FetchItem> &items)
{
    m_items = items;
    m_itemRows.clear();
    m_underWay = false;
    int next = 0;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        row.item = row.chosen && next < items.size() ? next++ : -1;
        if (row.item >= 0)
            m_itemRows.append(int(i));
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void ResultTableModel::clearPlan()
{
    setPlan({});
}

void ResultTableModel::setItem(qsizetype position, const FetchItem &item)
{
    if (position < 0 || position >= m_itemRows.size())
        return;
    m_items[position] = item;
    const int row = m_rows.at(m_itemRows.at(position)).shownAt;
    if (row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

const FetchItem *ResultTableModel::itemOf(const Row &row) const
{
    return row.item >= 0 && row.item < m_items.size() ? &m_items.at(row.item) : nullptr;
}

/** What it is called here stands beside what it is called there, when that is something else. */
QString ResultTableModel::nameOf(const Row &row) const
{
    const QString name = FetchWords::shownName(row.blob.name);
    const FetchItem *item = itemOf(row);
    if (!item || item->isNameFaithful())
        return name;
    //: A file's name in the container, and the name it gets on this computer.
    return tr("%1 (here: %2)").arg(name, FetchWords::shownName(item->path));
}

QString ResultTableModel::stateOf(const Row &row) const
{
    if (!row.chosen)
        return tr("not chosen");
    if (const FetchItem *item = itemOf(row))
        return m_underWay ? FetchWords::state(*item) : FetchWords::planned(*item);
    return row.blob.isArchived() ? tr("in the archive") : QString();
}

int ResultTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ResultTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ResultTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(m_shown.at(index.row()));
    const auto column = Column(index.column());
    if (role == Qt::CheckStateRole && column == Name)
        return row.chosen ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::AccessibleDescriptionRole && column == Name)
        return row.chosen ? tr("chosen") : tr("not chosen");
    if (role == Qt::TextAlignmentRole && column == Size)
        return QVariant::fromValue(int(Qt::AlignTrailing | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole) {
        const QString text = column == Name ? nameOf(row) : column == State ? stateOf(row) : QString();
        return text.isEmpty() ? QVariant() : plainToolTip(text);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Name:
        return nameOf(row);
    case Size:
        return FetchWords::size(row.blob.size);
    case Changed:
        return OperationWords::localTime(row.blob.lastModified);
    case State:
        return stateOf(row);
    case ColumnCount:
        break;
    }
    return {};
}

bool ResultTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() != Name || role != Qt::CheckStateRole || !m_choosable)
        return false;
    choose(m_rows[m_shown.at(index.row())], value.toInt() == Qt::Checked);
    Q_EMIT dataChanged(index, index.siblingAtColumn(ColumnCount - 1));
    Q_EMIT choiceChanged();
    return true;
}

Qt::ItemFlags ResultTableModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Name && m_choosable ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant ResultTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Name:
        return tr("Name");
    case Size:
        return tr("Size");
    case Changed:
        return tr("Changed");
    case State:
        return tr("State");
    case ColumnCount:
        break;
    }
    return {};
}
