// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signinpanel.h"

#include "ui/announcer.h"
#include "ui/browsererrorhelp.h"
#include "ui/countdown.h"
#include "ui/primarybutton.h"
#include "ui/problemview.h"
#include "ui/steplabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace std::chrono_literals;

SignInPanel::SignInPanel(const SignIn &signIn, QWidget *parent)
    : QWidget(parent)
    , m_signIn(signIn)
    , m_title(StepLabel::heading({}, this))
    , m_text(new QLabel(this))
    , m_timeLeft(new QLabel(this))
    , m_signInButton(new PrimaryButton(tr("Sign in"), this))
    , m_copyLink(new QPushButton(tr("Copy sign-in link"), this))
    , m_cancel(new QPushButton(tr("Cancel sign-in"), this))
    , m_back(new QPushButton(tr("Back"), this))
    , m_browserHelp(new BrowserErrorHelp(this))
    , m_problem(new ProblemView(this))
{
    for (QLabel *label : {m_text, m_timeLeft})
        label->setWordWrap(true);
    m_signInButton->setDefault(true);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_signInButton);
    buttons->addWidget(m_copyLink);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_back);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    layout->addWidget(m_timeLeft);
    layout->addWidget(m_browserHelp);
    layout->addWidget(m_problem);
    layout->addStretch();

    connect(m_signInButton, &QPushButton::clicked, this, [this] {
        m_problem->clear();
        Q_EMIT signInRequested();
    });
    connect(m_cancel, &QPushButton::clicked, this, &SignInPanel::cancelRequested);
    connect(m_back, &QPushButton::clicked, this, &SignInPanel::backRequested);
    connect(m_problem, &ProblemView::actionRequested, this, [this](int action) {
        if (action == 0)
            Q_EMIT approvalRequested();
        else
            Q_EMIT approvalLinkRequested();
    });
    connect(m_copyLink, &QPushButton::clicked, this, &SignInPanel::copyLink);
    connect(&signIn, &SignIn::stageChanged, this, &SignInPanel::render);
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &SignInPanel::renderTimeLeft);
    render();
}

SignInPanel::~SignInPanel() = default;

void SignInPanel::setBrowserOpened(bool opened)
{
    m_browserOpened = opened;
    render();
}

void SignInPanel::showProblem(const Explanation &explanation, bool offersApproval)
{
    m_problem->setProblem(explanation, offersApproval ? QStringList{tr("Approve for the organisation…"), tr("Copy approval link")} : QStringList());
}

void SignInPanel::clearProblem()
{
    m_problem->clear();
}

void SignInPanel::setRestoring(bool restoring)
{
    m_restoring = restoring;
    render();
}

void SignInPanel::setCanGoBack(bool possible)
{
    m_canGoBack = possible;
    render();
}

void SignInPanel::focusSignIn()
{
    if (m_signIn.stage() == SignIn::Stage::Idle)
        m_signInButton->setFocus();
    else
        m_cancel->setFocus();
}

void SignInPanel::render()
{
    const SignIn::Stage stage = m_signIn.stage();
    const bool waiting = stage == SignIn::Stage::WaitingForBrowser;
    const bool cancelHadFocus = m_cancel->hasFocus() || m_copyLink->hasFocus();
    const bool signInHadFocus = m_signInButton->hasFocus();
    m_signInButton->setVisible(stage == SignIn::Stage::Idle);
    m_cancel->setVisible(stage != SignIn::Stage::Idle);
    m_copyLink->setVisible(waiting);
    m_back->setVisible(m_canGoBack && stage == SignIn::Stage::Idle);
    m_timeLeft->setVisible(waiting);
    m_browserHelp->setVisible(waiting);
    switch (stage) {
    case SignIn::Stage::Idle:
        m_title->setText(m_restoring ? tr("Looking for your earlier sign-in…") : tr("Sign in to start an export"));
        m_text->setText(tr("Signing in happens in your browser, on the pages of your organisation. Habeas never sees your password. Sign in with an "
                           "account that may read inbound shared user "
                           "profiles, for example a Global Reader."));
        break;
    case SignIn::Stage::Discovering:
        m_title->setText(tr("Signing in…"));
        m_text->setText(tr("Asking the sign-in service where to go."));
        break;
    case SignIn::Stage::WaitingForBrowser:
        m_title->setText(tr("Go on in your browser"));
        m_text->setText(m_browserOpened ? tr("Your browser is in charge now: finish signing in there and this window comes back by itself.")
                                        : tr("No browser could be opened. Copy the sign-in link and open it in a browser on this computer."));
        break;
    case SignIn::Stage::Redeeming:
        m_title->setText(tr("Signing in…"));
        m_text->setText(tr("The browser is done. Fetching your access."));
        break;
    }
    if (waiting) {
        m_second.start();
    } else {
        m_second.stop();
        m_browserHelp->clear();
    }
    if (stage == SignIn::Stage::Idle && cancelHadFocus)
        m_signInButton->setFocus();
    else if (stage != SignIn::Stage::Idle && signInHadFocus)
        m_cancel->setFocus();
    renderTimeLeft();
}

void SignInPanel::renderTimeLeft()
{
    m_timeLeft->setText(tr("Waiting another %1 for the browser.").arg(countdownText(m_signIn.timeLeft())));
}

void SignInPanel::copyLink()
{
    QGuiApplication::clipboard()->setText(QString::fromLatin1(m_signIn.signInLink().toEncoded()));
    announce(m_copyLink, tr("Sign-in link copied"));
    m_text->setText(tr("The sign-in link was copied. Open it in a browser on this computer; it works once, for this attempt."));
}
