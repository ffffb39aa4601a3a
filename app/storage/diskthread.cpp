// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/diskthread.h"

DiskThread::DiskThread(QObject *parent)
    : QObject(parent)
{
    m_thread.setObjectName(QStringLiteral("disk"));
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

DiskThread::~DiskThread()
{
    *m_ending = true;
    m_thread.quit();
    m_thread.wait();
}
