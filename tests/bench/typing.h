// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

/** Types into a filter above a table as a person does. */
namespace Typing {
/** For each keystroke the time until the rows that fit are drawn, in milliseconds: the words letter by letter, and back again. */
[[nodiscard]] inline QList<double> into(QLineEdit &edit, QTableView &table, const QStringList &words)
{
    QList<double> times;
    const auto press = [&](const auto &strike) {
        QElapsedTimer watch;
        watch.start();
        strike();
        QCoreApplication::sendPostedEvents();
        table.viewport()->repaint();
        times.append(double(watch.nsecsElapsed()) / 1e6);
        // What was put off is done while nobody waits for a key.
        QCoreApplication::processEvents();
    };
    for (const QString &word : words) {
        for (const QChar letter : word)
            press([&] { QTest::keyClick(&edit, letter.toLatin1()); });
        for (qsizetype i = 0; i < word.size(); ++i)
            press([&] { QTest::keyClick(&edit, Qt::Key_Backspace); });
    }
    return times;
}
}
