// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "identity/signin.h"
#include "ui/explanation.h"

#include <QTimer>
#include <QWidget>

class ProblemView;
class QLabel;
class QPushButton;

/** Before somebody is signed in, and while the browser is in charge. */
class SignInPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SignInPanel(const SignIn &signIn, QWidget *parent = nullptr);
    ~SignInPanel() override;

    /** Whether the system opened a browser; else the link is to be copied. */
    void setBrowserOpened(bool opened);
    void showProblem(const Explanation &explanation);
    void focusSignIn();

Q_SIGNALS:
    void signInRequested();
    void cancelRequested();

private:
    void render();
    void renderTimeLeft();
    void copyLink();

    const SignIn &m_signIn;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_timeLeft;
    QLabel *m_browserHelp;
    QPushButton *m_signInButton;
    QPushButton *m_copyLink;
    QPushButton *m_cancel;
    ProblemView *m_problem;
    QTimer m_second;
    bool m_browserOpened = true;
};
