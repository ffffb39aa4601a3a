// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The floor: what a Qt Widgets program costs that does nothing.

#include "firstpaint.h"

#include <QApplication>
#include <QWidget>

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    FirstPaint firstPaint;
    QWidget window;
    window.resize(1280, 760);
    window.show();
    return QApplication::exec();
}
