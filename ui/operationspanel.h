// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class CaseDeadlines;
class ExportOperation;
class ExportRegister;
class OperationFilter;
class OperationTableModel;
class QComboBox;
class QHeaderView;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class UnansweredCases;

/** The desk: all exports with their cases and deadlines, newest first, to be sorted and filtered. */
class OperationsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit OperationsPanel(ExportRegister &exports, QWidget *parent = nullptr);
    ~OperationsPanel() override;

    /** The cases that exports belong to; must outlive the panel. */
    void setDeadlines(const CaseDeadlines &deadlines);
    void select(ExportOperation *operation);
    [[nodiscard]] ExportOperation *current() const;
    [[nodiscard]] QHeaderView &header() const;

Q_SIGNALS:
    void currentChanged(ExportOperation *operation);
    void trackRequested();
    /** Of a case that is not on the desk, because no export belongs to it; empty when there are several. */
    void caseRequested(const QString &caseId);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setUpFilters();
    void setUpTable();
    void chooseColumns(QWidget *at, const QPoint &position);
    void applyStates();
    void applyCases();
    void clearFilters();
    void listCases();
    void showCounts();
    void tellCurrent();
    void selectToldAgain();

    OperationTableModel *m_model;
    OperationFilter *m_filtered;
    QTableView *m_table;
    QLineEdit *m_filter;
    QComboBox *m_states;
    QComboBox *m_cases;
    QPushButton *m_clear;
    QLabel *m_counts;
    UnansweredCases *m_unanswered;
    QLabel *m_empty;
    /** What was told last: it stays although a filter hides it. */
    ExportOperation *m_told = nullptr;
    /** What happens to many rows at once is counted once. */
    QTimer m_recount;
    bool m_casesChanged = false;
    /** Runs only while the panel can be seen. */
    QTimer m_second;
};
