// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "typing.h"

#include "figures.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

Typing::Typing(QLineEdit &edit, QTableView &table)
    : m_edit(edit)
    , m_table(table)
{
}

template <typename Strike> void Typing::press(Strike strike)
{
    QElapsedTimer watch;
    watch.start();
    strike();
    const double filtered = double(watch.nsecsElapsed()) / 1e6;
    QCoreApplication::sendPostedEvents();
    m_table.viewport()->repaint();
    const double drawn = double(watch.nsecsElapsed()) / 1e6;
    // What was put off is done while nobody waits for a key.
    QCoreApplication::processEvents();
    if (m_keystroke == m_filtered.size()) {
        m_filtered.append(QList<double>());
        m_drawn.append(QList<double>());
    }
    m_filtered[m_keystroke].append(filtered);
    m_drawn[m_keystroke].append(drawn);
    ++m_keystroke;
}

void Typing::type(const QStringList &words)
{
    m_keystroke = 0;
    for (const QString &word : words) {
        for (const QChar letter : word)
            press([&] { QTest::keyClick(&m_edit, letter.toLatin1()); });
        for (qsizetype i = 0; i < word.size(); ++i)
            press([&] { QTest::keyClick(&m_edit, Qt::Key_Backspace); });
    }
}

Typing::Figure Typing::figure(const Times &times)
{
    QList<double> keystrokes;
    for (const QList<double> &rounds : times)
        keystrokes.append(Figures::median(rounds));
    return {Figures::median(keystrokes), Figures::worst(keystrokes)};
}

QString Typing::Figure::text() const
{
    return QStringLiteral("%1, slowest %2").arg(Figures::time(median), Figures::time(worst));
}
