// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "identity/adminconsent.h"

#include <QDialog>
#include <QTimer>

class QLabel;

/** While an administrator approves Habeas in the browser: how long it waits, the link, and a way out. Closes when that has ended. */
class ApprovalDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ApprovalDialog(AdminConsent &consent, QWidget *parent = nullptr);

    void setBrowserOpened(bool opened);

private:
    void renderTimeLeft();

    AdminConsent &m_consent;
    QLabel *m_text;
    QLabel *m_timeLeft;
    QTimer m_second;
};
