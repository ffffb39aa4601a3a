// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/ledgererror.h"
#include "exports/ledgerverification.h"

#include <QObject>
#include <QThreadPool>

/** Verifies a ledger file in another thread: a large one takes seconds. */
class LedgerCheck : public QObject
{
    Q_OBJECT

public:
    explicit LedgerCheck(QObject *parent = nullptr);
    /** Waits for a check that is under way. */
    ~LedgerCheck() override;

    /** Ends in exactly one `finished()` or `failed()`. Ignored while one is running. */
    void start(const QString &path);
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    void finished(const LedgerVerification &verification);
    void failed(const LedgerError &error);

private:
    QThreadPool m_thread;
    bool m_running = false;
};
