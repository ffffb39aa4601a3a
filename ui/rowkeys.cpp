// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rowkeys.h"

#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QTableView>

RowKeys::RowKeys(QTableView &table)
    : QObject(&table)
    , m_table(table)
{
    table.installEventFilter(this);
}

bool RowKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !m_table.currentIndex().isValid() || m_table.selectionModel()->hasSelection())
        return QObject::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    if (press->modifiers() & ~Qt::KeypadModifier || !choosesCurrentRow(press->key()))
        return QObject::eventFilter(watched, event);
    m_table.selectRow(m_table.currentIndex().row());
    return true;
}

bool RowKeys::choosesCurrentRow(int key) const
{
    const int row = m_table.currentIndex().row();
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return true;
    case Qt::Key_Home:
    case Qt::Key_PageUp:
        return row == 0;
    case Qt::Key_End:
    case Qt::Key_PageDown:
        return row == m_table.model()->rowCount() - 1;
    default:
        return false;
    }
}
