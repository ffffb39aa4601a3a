// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class LedgerCheck;
class QLabel;
class QProgressBar;
class QPushButton;
struct LedgerVerification;

/** How far verifying the ledger is, and a way to stop it; afterwards when it was found intact. Hidden before, and when it was not. */
class LedgerCheckView : public QWidget
{
    Q_OBJECT

public:
    /** The check must outlive it. */
    explicit LedgerCheckView(LedgerCheck &check, QWidget *parent = nullptr);

    void begin();

private:
    void end(const LedgerVerification &verification);

    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_stop;
};
