// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "identity/signin.h"
#include "ui/explanation.h"

#include <QTimer>
#include <QWidget>

class BrowserErrorHelp;
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
    /** With `offersApproval` an administrator can consent right here. */
    void showProblem(const Explanation &explanation, bool offersApproval = false);
    void clearProblem();
    /** An earlier sign-in is being looked for. */
    void setRestoring(bool restoring);
    /** Somebody else goes on working meanwhile. */
    void setCanGoBack(bool possible);
    /** The button that signs in, or the one that cancels. */
    void focusSignIn();

Q_SIGNALS:
    void signInRequested();
    void cancelRequested();
    void backRequested();
    void approvalRequested();
    void approvalLinkRequested();

private:
    void render();
    void renderTimeLeft();
    void copyLink();

    const SignIn &m_signIn;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_timeLeft;
    QPushButton *m_signInButton;
    QPushButton *m_copyLink;
    QPushButton *m_cancel;
    QPushButton *m_back;
    BrowserErrorHelp *m_browserHelp;
    ProblemView *m_problem;
    QTimer m_second;
    bool m_browserOpened = true;
    bool m_restoring = false;
    bool m_canGoBack = false;
};
