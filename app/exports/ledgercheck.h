// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/ledgererror.h"
#include "exports/ledgerverification.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>

/** Verifies a ledger file in another thread: a large one takes seconds. */
class LedgerCheck : public QObject
{
    Q_OBJECT

public:
    explicit LedgerCheck(QObject *parent = nullptr);
    /** Stops a check that is under way. */
    ~LedgerCheck() override;

    /** Ends in exactly one `finished()` or `failed()`. Ignored while one is running. */
    void start(const QString &path);
    /** It then ends soon in `failed()` with `LedgerError::Kind::Stopped`, unless it has ended already. */
    void stop();
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    /** From 0 to 100, rising. */
    void progressed(int percent);
    void finished(const LedgerVerification &verification);
    void failed(const LedgerError &error);

private:
    [[nodiscard]] LedgerVerification::GoesOn goesOn();

    QThreadPool m_thread;
    std::atomic_bool m_stopping = false;
    bool m_running = false;
};
