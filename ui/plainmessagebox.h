// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMessageBox>

/** A message that takes nothing for markup: names of people, files and the service's words may look like it. Deletes itself when it is closed. */
class PlainMessageBox : public QMessageBox
{
    Q_OBJECT

public:
    PlainMessageBox(Icon icon, const QString &title, const QString &text, const QString &informativeText, QWidget *parent = nullptr);

    /** Tells something over `window`, until it is closed; nobody has to wait for that. */
    static void say(QWidget *window, const QString &what, const QString &meaning = {});
};
