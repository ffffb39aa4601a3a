// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QTableView;

/**
 * Lets the keyboard choose the row that it comes to. Tab only makes a row the current one, and an arrow then goes on to the next: a row that
 * is alone, or the first of many, could be chosen with Space only, which nobody can know.
 */
class RowKeys : public QObject
{
    Q_OBJECT

public:
    /** Belongs to the table. */
    explicit RowKeys(QTableView &table);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool choosesCurrentRow(int key) const;

    QTableView &m_table;
};
