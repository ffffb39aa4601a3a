// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QLineEdit;
class QTableView;

/** Types into a filter above a table as a person does. */
class Typing
{
public:
    Typing(QLineEdit &edit, QTableView &table);

    /** Each word letter by letter, and away again. The same words each time. */
    void type(const QStringList &words);

    /** Of a keystroke in the middle and of the slowest one, over all rounds, in milliseconds. */
    struct Figure {
        double median = 0;
        double worst = 0;
        /** "1.2 ms, slowest 3.4 ms" */
        [[nodiscard]] QString text() const;
    };
    /** Until the rows that fit are known to the table. */
    [[nodiscard]] Figure filtered() const { return figure(m_filtered); }
    /** Until they are drawn, too. */
    [[nodiscard]] Figure drawn() const { return figure(m_drawn); }

private:
    /** For each keystroke, the times of all rounds. */
    using Times = QList<QList<double>>;

    template <typename Strike> void press(Strike strike);
    [[nodiscard]] static Figure figure(const Times &times);

    QLineEdit &m_edit;
    QTableView &m_table;
    qsizetype m_keystroke = 0;
    Times m_filtered;
    Times m_drawn;
};
