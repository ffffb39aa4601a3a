// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/operationtablemodel.h"

#include "exports/casereference.h"
#include "exports/exportregister.h"
#include "ui/casewords.h"
#include "ui/deadlinewords.h"
#include "ui/operationwords.h"
#include "ui/persontablemodel.h"
#include "ui/plaintooltip.h"

#include <QIcon>

#include <algorithm>

OperationTableModel::OperationTableModel(ExportRegister &exports, QObject *parent)
    : QAbstractTableModel(parent)
{
    for (ExportOperation *operation : exports.operations()) {
        m_numbers.insert(operation, int(m_rows.size()));
        m_rows.append({operation, -1, false, -1, {}});
    }
    connect(&exports, &ExportRegister::added, this, [this](ExportOperation *operation) {
        beginInsertRows({}, 0, 0);
        m_rows.prepend({operation, -1, false, -1, {}});
        m_numbers.insert(operation, --m_firstNumber);
        endInsertRows();
    });
    connect(&exports, &ExportRegister::loaded, this, &OperationTableModel::takeOlder);
    connect(&exports, &ExportRegister::changed, this, &OperationTableModel::takeChanged);
    connect(&m_folding, &QTimer::timeout, this, &OperationTableModel::foldSome);
    m_folding.start();
}

OperationTableModel::Face OperationTableModel::Face::of(const ExportOperation &operation)
{
    const ExportRecord &record = operation.record();
    return {record.submittedDateTime, record.acceptedAt,    record.statusText, record.progress, record.progressScale, record.state,
            operation.attention(),    operation.hasGraph(), record.tracked,    record.closed,   record.erased};
}

void OperationTableModel::takeChanged(const ExportOperation *operation)
{
    const int row = rowOf(operation);
    if (row < 0)
        return;
    Row &kept = m_rows[row];
    const std::optional<Face> before = m_faces.value(operation);
    const Face face = Face::of(*operation);
    if (before != face) {
        m_faces.insert(operation, face);
        kept.text = -1;
        kept.sortColumn = -1;
        // Only erasing takes away whom and what it was for.
        Q_EMIT dataChanged(index(row, face.erased ? Person : State), index(row, ColumnCount - 1));
        return;
    }
    // Nothing but when it is asked about next: a thousand exports are to cost little while they run.
    if (kept.sortColumn == NextCheck)
        kept.sortColumn = -1;
    Q_EMIT dataChanged(index(row, NextCheck), index(row, NextCheck));
}

ExportOperation *OperationTableModel::operation(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).operation : nullptr;
}

int OperationTableModel::rowOf(const ExportOperation *operation) const
{
    const auto number = m_numbers.constFind(operation);
    return number == m_numbers.constEnd() ? -1 : *number - m_firstNumber;
}

void OperationTableModel::takeOlder(const QList<ExportOperation *> &older)
{
    // A window that was made while they were being loaded has some of them.
    QList<ExportOperation *> news;
    std::copy_if(older.cbegin(), older.cend(), std::back_inserter(news), [this](const ExportOperation *operation) { return rowOf(operation) < 0; });
    if (news.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(news.size()) - 1);
    m_rows.reserve(first + news.size());
    for (ExportOperation *operation : std::as_const(news)) {
        m_numbers.insert(operation, m_firstNumber + int(m_rows.size()));
        m_rows.append({operation, -1, false, -1, {}});
    }
    endInsertRows();
    listPressing();
    m_folding.start();
}

void OperationTableModel::foldSome()
{
    for (int left = 200; left > 0 && m_folded < m_rows.size(); ++m_folded) {
        if (m_rows.at(m_folded).text < 0) {
            fold(m_folded);
            --left;
        }
    }
    if (m_folded >= m_rows.size())
        m_folding.stop();
}

void OperationTableModel::setDeadlines(const CaseDeadlines &deadlines)
{
    m_deadlines = &deadlines;
    connect(&deadlines, &CaseDeadlines::changed, this, &OperationTableModel::showCases);
    showCases();
}

void OperationTableModel::showCases()
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows.at(row).namesCase || caseOf(row)) {
            m_rows[row].text = -1;
            m_rows[row].sortColumn = -1;
        }
    }
    listPressing();
    m_folded = 0;
    m_folding.start();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void OperationTableModel::listPressing()
{
    m_pressing.clear();
    for (int row = 0; row < rowCount(); ++row) {
        const CaseDeadline *due = deadline(row);
        if (due && (due->standing() == CaseDeadline::Standing::Overdue || due->standing() == CaseDeadline::Standing::DueSoon))
            m_pressing.append(m_rows.at(row).operation);
    }
}

const CaseDeadlines::Entry *OperationTableModel::caseOf(int row) const
{
    return m_deadlines ? m_deadlines->ofExport(m_rows.at(row).operation->record().id) : nullptr;
}

const CaseDeadline *OperationTableModel::deadline(int row) const
{
    const CaseDeadlines::Entry *entry = caseOf(row);
    return entry ? &entry->deadline : nullptr;
}

bool OperationTableModel::hasCase(int row) const
{
    return deadline(row) || !reference(row).isEmpty();
}

QString OperationTableModel::reference(int row) const
{
    const ExportRecord &record = m_rows.at(row).operation->record();
    const CaseDeadlines::Entry *entry = caseOf(row);
    return entry && !entry->record.reference.isEmpty() ? entry->record.reference : record.caseReference;
}

void OperationTableModel::fold(int row) const
{
    Row &kept = m_rows[row];
    if (kept.text >= 0)
        return;
    const ExportRecord &record = kept.operation->record();
    const CaseDeadline *due = deadline(row);
    const QStringList texts{OperationWords::person(record),
                            record.person.userPrincipalName,
                            record.person.userId,
                            record.person.homeTenantId,
                            reference(row),
                            record.caseReference,
                            record.operationId,
                            record.storageContainer,
                            OperationWords::state(record.state),
                            due ? DeadlineWords::due(*due) : QString()};
    kept.text = m_texts.count();
    kept.namesCase = due;
    m_texts.append(PersonTableModel::folded(texts.join(QLatin1Char('\n'))));
}

QString OperationTableModel::searchText(int row) const
{
    fold(row);
    return m_texts.text(m_rows.at(row).text);
}

bool OperationTableModel::hasText(int row, const QString &folded) const
{
    fold(row);
    return m_texts.contains(m_rows.at(row).text, {folded});
}

std::vector<bool> OperationTableModel::rowsWithText(const QString &folded) const
{
    // Most of it would be looked through in vain.
    if (m_texts.count() > 2 * m_rows.size() + 1000) {
        m_texts.clear();
        for (Row &row : m_rows)
            row.text = -1;
    }
    for (int row = 0; row < rowCount(); ++row)
        fold(row);
    const std::vector<bool> found = m_texts.rowsWith({folded});
    std::vector<bool> rows(size_t(rowCount()), false);
    for (int row = 0; row < rowCount(); ++row)
        rows[size_t(row)] = found[size_t(m_rows.at(row).text)];
    return rows;
}

const OperationTableModel::SortKey &OperationTableModel::sortKeyOf(int row, Column column) const
{
    Row &kept = m_rows[row];
    if (kept.sortColumn == column)
        return kept.sortKey;
    const QVariant value = sortKey(row, column);
    SortKey key;
    switch (value.metaType().id()) {
    case QMetaType::QDate:
        key.isNothing = !value.toDate().isValid();
        key.number = key.isNothing ? 0 : value.toDate().toJulianDay();
        break;
    case QMetaType::QDateTime:
        key.isNothing = !value.toDateTime().isValid();
        key.number = key.isNothing ? 0 : value.toDateTime().toMSecsSinceEpoch();
        break;
    default:
        key.text = value.toString();
        key.isNothing = key.text.isEmpty();
    }
    kept.sortKey = key;
    kept.sortColumn = column;
    return kept.sortKey;
}

void OperationTableModel::tick()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, NextCheck), index(rowCount() - 1, NextCheck), {Qt::DisplayRole});
}

int OperationTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int OperationTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OperationTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ExportOperation &operation = *m_rows.at(index.row()).operation;
    const ExportRecord &record = operation.record();
    const auto column = Column(index.column());
    if (role == SortRole)
        return sortKey(index.row(), column);
    const CaseDeadline *due = column == Due ? deadline(index.row()) : nullptr;
    if (role == Qt::DecorationRole && due)
        return DeadlineWords::sign(due->standing());
    if (role == Qt::ToolTipRole && due)
        return plainToolTip(CaseWords::standing(caseOf(index.row())->record, *due));
    if (role == Qt::DecorationRole && column == State)
        return OperationWords::sign(record.state, operation.attention() != ExportOperation::Attention::None);
    if ((role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole) && column == State) {
        const QString words = QStringList{OperationWords::meaning(operation), OperationWords::attention(operation)}.join(QLatin1Char(' ')).trimmed();
        return role == Qt::ToolTipRole ? plainToolTip(words) : words;
    }
    if (role == Qt::AccessibleDescriptionRole && due)
        return CaseWords::standing(caseOf(index.row())->record, *due);
    if (role == Qt::ToolTipRole)
        return plainToolTip(data(index, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Person:
        return OperationWords::person(record);
    case Case:
        return reference(index.row());
    case State:
        return OperationWords::statusShort(operation);
    case Due:
        return due ? DeadlineWords::due(*due) : QString();
    case Submitted:
        return OperationWords::submitted(record);
    case NextCheck:
        return OperationWords::nextCheckShort(operation);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant OperationTableModel::sortKey(int row, Column column) const
{
    const ExportOperation &operation = *m_rows.at(row).operation;
    const ExportRecord &record = operation.record();
    switch (column) {
    case Person:
        return PersonTableModel::folded(OperationWords::person(record));
    case Case:
        return CaseReference::sortKey(reference(row));
    case State:
        return OperationWords::state(record.state);
    case Submitted:
        return OperationWords::submittedAt(record);
    case Due: {
        // What is closed waits for nobody.
        const CaseDeadline *due = deadline(row);
        return due && due->standing() != CaseDeadline::Standing::Closed ? due->due() : QDate();
    }
    case NextCheck:
        return operation.isScheduled() ? record.nextCheckAt : QDateTime();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant OperationTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Person:
        return tr("Person");
    case Case:
        return tr("Case");
    case State:
        return tr("State");
    case Submitted:
        return tr("Submitted");
    case Due:
        return tr("Due");
    case NextCheck:
        return tr("Next check");
    case ColumnCount:
        break;
    }
    return {};
}
