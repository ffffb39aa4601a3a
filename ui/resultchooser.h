// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class ResultTableModel;
class QHeaderView;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

/** The files of a container, to be looked through and chosen from. */
class ResultChooser : public QWidget
{
    Q_OBJECT

public:
    explicit ResultChooser(ResultTableModel &files, QWidget *parent = nullptr);

    /** Whether a person can choose. */
    void setChoosable(bool choosable);
    [[nodiscard]] QHeaderView &header() const;

private:
    void setUpTable(ResultTableModel &files);
    void showChoice();

    ResultTableModel &m_files;
    QLineEdit *m_filter;
    QPushButton *m_all;
    QPushButton *m_none;
    QTableView *m_table;
    QLabel *m_choice;
    bool m_choosable = true;
};
