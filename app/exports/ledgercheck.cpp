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
    m_stopping = true;
    m_thread.waitForDone();
}

void LedgerCheck::stop()
{
    m_stopping = true;
}

LedgerVerification::GoesOn LedgerCheck::goesOn()
{
    return [this, told = -1](qint64 done, qint64 all) mutable {
        const int percent = all > 0 ? int(std::min<qint64>(done * 100 / all, 100)) : 0;
        if (percent > told) {
            told = percent;
            QMetaObject::invokeMethod(this, [this, percent] { Q_EMIT progressed(percent); }, Qt::QueuedConnection);
        }
        return !m_stopping.load();
    };
}

void LedgerCheck::start(const QString &path)
{
    if (m_running)
        return;
    m_running = true;
    m_stopping = false;
    m_thread.start([this, path] {
        const auto outcome = Ledger::verifyFile(path, {}, goesOn());
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
