// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/firstpicture.h"

#include <QEvent>
#include <QWidget>

using namespace std::chrono_literals;

namespace {
constexpr auto longestWait = 500ms;
}

FirstPicture::FirstPicture(QWidget &window)
    : QObject(&window)
{
    window.installEventFilter(this);
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, [this, &window] {
        window.removeEventFilter(this);
        deleteLater();
        Q_EMIT painted();
    });
    m_wait.start(longestWait);
}

bool FirstPicture::eventFilter(QObject *, QEvent *event)
{
    // Its children are painted before control returns to the event loop.
    if (event->type() == QEvent::Paint)
        m_wait.start(0ms);
    return false;
}
