// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The floor: what a Qt Widgets program costs that does nothing; with an argument, one that shows it as a line of text.

#include "firstpaint.h"

#include <QApplication>
#include <QLabel>

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    FirstPaint firstPaint;
    QWidget window;
    window.resize(1280, 760);
    if (argc > 1)
        new QLabel(QApplication::arguments().at(1), &window);
    window.show();
    return QApplication::exec();
}
