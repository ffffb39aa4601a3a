// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fontloading.h"

#include <QFont>
#include <QFontMetrics>
#include <QThread>

// Qt keeps the list for all threads, and the fonts that are in use for each.
FontLoading::FontLoading()
    : m_thread(QThread::create([] { [[maybe_unused]] const int asked = QFontMetrics(QFont()).height(); }))
{
    m_thread->start();
}

FontLoading::~FontLoading()
{
    m_thread->wait();
}
