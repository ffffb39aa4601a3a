// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/ledgercheck.h"

#include "exports/ledger.h"

LedgerCheck::LedgerCheck(QObject *parent)
    : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
}

LedgerCheck::~LedgerCheck()
{
    m_thread.waitForDone();
}

void LedgerCheck::start(const QString &path)
{
    if (m_running)
        return;
    m_running = true;
    m_thread.start([this, path] {
        const auto outcome = Ledger::verifyFile(path);
        QMetaObject::invokeMethod(
            this,
            [this, outcome] {
                m_running = false;
                if (outcome)
                    Q_EMIT finished(*outcome);
                else
                    Q_EMIT failed(outcome.error());
            },
            Qt::QueuedConnection);
    });
}

bool LedgerCheck::isRunning() const
{
    return m_running;
}
