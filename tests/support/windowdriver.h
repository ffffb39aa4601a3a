// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QLineEdit>
#include <QPixmap>
#include <QTableView>

#include <chrono>
#include <functional>

/** Uses a window as an assistive tool does: finds controls by their accessible names and works them. */
namespace WindowDriver {
/** The visible widget of that kind and accessible name in any window of the program; nullptr when there is none. */
[[nodiscard]] QWidget *find(const QString &name, const std::function<bool(QWidget *)> &kind);
[[nodiscard]] QAbstractButton *button(const QString &name);
[[nodiscard]] QLineEdit *input(const QString &name);
[[nodiscard]] QTableView *table(const QString &name);
/** What an assistive tool reads as the widget's name. */
[[nodiscard]] QString accessibleName(QWidget *widget);

/** Clicks an enabled button with the mouse; false when there is no such button. */
bool click(const QString &name);
/** Replaces the text of an input, key by key for short texts, by pasting for long ones. */
bool type(const QString &name, const QString &text);
/** Selects the row whose cell in some column contains the text; false when there is none. */
bool selectRow(const QString &table, const QString &text, int skip = 0);
/** Text of a cell of the row in the table; empty when there is none. */
[[nodiscard]] QString cell(const QString &table, int row, int column);
[[nodiscard]] int rows(const QString &table);
/** Whether some label or message that can be seen contains the text. */
[[nodiscard]] bool shows(const QString &text);
/** Text of a read-only field or input. */
[[nodiscard]] QString text(const QString &name);

/** Lets the program run until the condition holds. */
bool waitUntil(const std::function<bool()> &condition, std::chrono::milliseconds limit = std::chrono::seconds(10));
/** Lets the program run for a moment, for pictures of what moves. */
void rest(std::chrono::milliseconds time);

/** The window with the dialog that is open in front of it. */
[[nodiscard]] QPixmap picture(QWidget *window);
}
