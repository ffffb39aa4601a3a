// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/operationtablemodel.h"

#include "exports/exportregister.h"
#include "ui/operationwords.h"
#include "ui/persontablemodel.h"

#include <QGuiApplication>
#include <QIcon>
#include <QPalette>

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
        return sortKey(operation, column);
    if (role == SearchRole) {
        const QStringList texts{OperationWords::person(record), record.person.userPrincipalName,
                                record.person.userId,           record.person.homeTenantId,
                                record.caseReference,           record.operationId,
                                record.storageContainer,        OperationWords::state(record.state)};
        return PersonTableModel::folded(texts.join(QLatin1Char('\n')));
    }
    if (role == Qt::DecorationRole && column == State)
        return OperationWords::sign(record.state, operation.attention() != ExportOperation::Attention::None, QGuiApplication::palette());
    if (role == Qt::ToolTipRole && column == State)
        return OperationWords::meaning(operation);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Person:
        return OperationWords::person(record);
    case Case:
        return record.caseReference;
    case State:
        return OperationWords::state(record.state);
    case Submitted:
        return OperationWords::localTime(record.submittedDateTime.isValid() ? record.submittedDateTime : record.recordedAt);
    case NextCheck:
        return OperationWords::nextCheckShort(operation);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant OperationTableModel::sortKey(const ExportOperation &operation, Column column) const
{
    const ExportRecord &record = operation.record();
    switch (column) {
    case Person:
        return PersonTableModel::folded(OperationWords::person(record));
    case Case:
        return record.caseReference;
    case State:
        return OperationWords::state(record.state);
    case Submitted:
        return record.submittedDateTime.isValid() ? record.submittedDateTime : record.recordedAt;
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
    case NextCheck:
        return tr("Next check");
    case ColumnCount:
        break;
    }
    return {};
}
