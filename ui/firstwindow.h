// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

/** One process per ledger: the first one holds the lock; a second one asks the first to show its window and ends. */
class FirstWindow : public QObject
{
    Q_OBJECT

public:
    /** `directory` is the ledger's; it must exist. */
    explicit FirstWindow(const QString &directory, QObject *parent = nullptr);
    ~FirstWindow() override;

    enum class Outcome { First, Raised, Unusable };
    /** First: this process owns the ledger. Raised: another one does and was asked to show itself. */
    [[nodiscard]] Outcome claim();

Q_SIGNALS:
    /** In the first process: somebody started the program again. */
    void raiseRequested();

private:
    void askToRaise() const;

    QLockFile m_lock;
    QLocalServer m_server;
    QString m_serverName;
};
