// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <memory>

class QThread;

/** Lists the computer's fonts in a thread of its own, once the QGuiApplication is there: the first letter of a window needs that. */
class FontLoading
{
public:
    FontLoading();
    /** Waits for the thread. */
    ~FontLoading();
    Q_DISABLE_COPY_MOVE(FontLoading)

private:
    std::unique_ptr<QThread> m_thread;
};
