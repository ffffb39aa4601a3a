// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class LedgerCheck;
class QProgressBar;

/** How far verifying the ledger is, and a way to stop it. Hidden while nothing is verified. */
class LedgerCheckView : public QWidget
{
    Q_OBJECT

public:
    /** The check must outlive it. */
    explicit LedgerCheckView(LedgerCheck &check, QWidget *parent = nullptr);

    void begin();

private:
    QProgressBar *m_progress;
};
