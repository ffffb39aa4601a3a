// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class ExportOperation;
class ExportRegister;
class OperationTableModel;
class QHeaderView;
class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

/** The list of all exports, newest first, with a filter. */
class OperationsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit OperationsPanel(ExportRegister &exports, QWidget *parent = nullptr);
    ~OperationsPanel() override;

    void select(ExportOperation *operation);
    [[nodiscard]] ExportOperation *current() const;
    [[nodiscard]] QHeaderView &header() const;

Q_SIGNALS:
    void currentChanged(ExportOperation *operation);
    void trackRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setUpTable();
    void showEmptyState();

    OperationTableModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QTableView *m_table;
    QLineEdit *m_filter;
    QLabel *m_empty;
    /** Runs only while the panel can be seen. */
    QTimer m_second;
};
