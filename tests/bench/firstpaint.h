// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <cstdio>

/** Says `painted` on standard output once an enabled window has been painted and the event loop is free again. */
class FirstPaint : public QObject
{
public:
    FirstPaint() { qApp->installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *window = event->type() == QEvent::Paint ? qobject_cast<QWidget *>(watched) : nullptr;
        if (window && window->isWindow() && window->isEnabled()) {
            qApp->removeEventFilter(this);
            // Its children are painted before control returns to the event loop.
            QTimer::singleShot(0, this, [] {
                std::puts("painted");
                std::fflush(stdout);
            });
        }
        return false;
    }
};
