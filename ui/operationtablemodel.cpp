// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/operationtablemodel.h"

#include "exports/exportregister.h"
#include "ui/casewords.h"
#include "ui/deadlinewords.h"
#include "ui/operationwords.h"
#include "ui/persontablemodel.h"
#include "ui/plaintooltip.h"

#include <QIcon>

OperationTableModel::OperationTableModel(ExportRegister &exports, QObject *parent)
    : QAbstractTableModel(parent)
    , m_operations(exports.operations())
{
    connect(&exports, &ExportRegister::added, this, [this](ExportOperation *operation) {
        beginInsertRows({}, 0, 0);
        m_operations.prepend(operation);
        endInsertRows();
    });
    connect(&exports, &ExportRegister::changed, this, [this](const ExportOperation *operation) {
        m_searchTexts.remove(operation);
        if (const int row = rowOf(operation); row >= 0)
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    });
}

ExportOperation *OperationTableModel::operation(int row) const
{
    return m_operations.value(row);
}

int OperationTableModel::rowOf(const ExportOperation *operation) const
{
    return int(m_operations.indexOf(operation));
}

void OperationTableModel::setDeadlines(const CaseDeadlines &deadlines)
{
    m_deadlines = &deadlines;
    connect(&deadlines, &CaseDeadlines::changed, this, &OperationTableModel::showCases);
    showCases();
}

void OperationTableModel::showCases()
{
    m_searchTexts.clear();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const CaseDeadlines::Entry *OperationTableModel::caseOf(int row) const
{
    return m_deadlines ? m_deadlines->ofExport(m_operations.at(row)->record().id) : nullptr;
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
    const ExportRecord &record = m_operations.at(row)->record();
    const CaseDeadlines::Entry *entry = caseOf(row);
    return entry && !entry->record.reference.isEmpty() ? entry->record.reference : record.caseReference;
}

QString OperationTableModel::referenceKey(const QString &reference)
{
    return reference.simplified().toCaseFolded();
}

const QString &OperationTableModel::searchText(int row) const
{
    const ExportOperation *operation = m_operations.at(row);
    const auto known = m_searchTexts.constFind(operation);
    if (known != m_searchTexts.constEnd())
        return *known;
    const ExportRecord &record = operation->record();
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
    return *m_searchTexts.insert(operation, PersonTableModel::folded(texts.join(QLatin1Char('\n'))));
}

void OperationTableModel::tick()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, NextCheck), index(rowCount() - 1, NextCheck), {Qt::DisplayRole});
}

int OperationTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_operations.size());
}

int OperationTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OperationTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ExportOperation &operation = *m_operations.at(index.row());
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
    if (role == Qt::ToolTipRole && column == State)
        return plainToolTip(OperationWords::meaning(operation));
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
        return OperationWords::state(record.state);
    case Due:
        return due ? DeadlineWords::due(*due) : QString();
    case Submitted:
        return OperationWords::localTime(record.submittedDateTime.isValid() ? record.submittedDateTime : record.recordedAt);
    case NextCheck:
        return OperationWords::nextCheckShort(operation);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant OperationTableModel::sortKey(int row, Column column) const
{
    const ExportOperation &operation = *m_operations.at(row);
    const ExportRecord &record = operation.record();
    switch (column) {
    case Person:
        return PersonTableModel::folded(OperationWords::person(record));
    case Case:
        return referenceKey(reference(row));
    case State:
        return OperationWords::state(record.state);
    case Submitted:
        return record.submittedDateTime.isValid() ? record.submittedDateTime : record.recordedAt;
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
