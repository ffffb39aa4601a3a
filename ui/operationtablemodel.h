// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>

class ExportOperation;
class ExportRegister;

/** The exports of a register that was loaded, newest first; the operations belong to the register. */
class OperationTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Person, Case, State, Submitted, NextCheck, ColumnCount };
    Q_ENUM(Column)
    enum Role { SortRole = Qt::UserRole, SearchRole };
    Q_ENUM(Role)

    explicit OperationTableModel(ExportRegister &exports, QObject *parent = nullptr);

    [[nodiscard]] ExportOperation *operation(int row) const;
    [[nodiscard]] int rowOf(const ExportOperation *operation) const;
    /** A second passed: the countdowns are new. */
    void tick();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QVariant sortKey(const ExportOperation &operation, Column column) const;

    QList<ExportOperation *> m_operations;
};
