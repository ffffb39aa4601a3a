// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signinwork.h"

#include "config/settings.h"
#include "exports/exportregister.h"
#include "exports/exportrequest.h"
#include "ui/approvaldialog.h"
#include "ui/explanation.h"
#include "ui/mainwindow.h"
#include "ui/newexportpanel.h"
#include "ui/operationpanel.h"
#include "ui/signedinaccounts.h"
#include "ui/signinpanel.h"
#include "ui/signinwords.h"
#include "ui/signoutquestion.h"
#include "ui/workpage.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>

SignInWork::SignInWork(const Parts &parts, MainWindow &window)
    : QObject(&window)
    , m_parts(parts)
    , m_window(window)
    , m_signOutQuestion(new SignOutQuestion(parts.request, parts.exports, window))
    , m_approval(parts.clock)
    , m_browserSignOut(parts.http)
{
    connectSignIn();
    connectApproval();
    connectBrowserSignOut();
    connectAccounts();
    connectWindow();
}

void SignInWork::connectSignIn()
{
    SignIn *signIn = &m_parts.signIn;
    signIn->setRedirectTexts(
        {.receivedTitle = tr("Habeas received the answer"),
         .receivedText = tr("The browser's part of the sign-in is done. Close this page and go back to Habeas: it shows whether you are signed in."),
         .refusedTitle = tr("You are not signed in"),
         .refusedText = tr("The sign-in service did not sign you in. Close this page and go back to Habeas.")});
    connect(signIn, &SignIn::browserRequested, this,
            [this](const QUrl &url) { m_window.workPage().signIn().setBrowserOpened(QDesktopServices::openUrl(url)); });
    connect(signIn, &SignIn::stageChanged, this, [this](SignIn::Stage stage) {
        // The browser is done, and says so; what is left happens here.
        if (stage == SignIn::Stage::Redeeming)
            m_window.comeForward();
    });
    connect(signIn, &SignIn::succeeded, this, &SignInWork::takeAccount);
    connect(signIn, &SignIn::failed, this, &SignInWork::takeFailure);
}

void SignInWork::takeFailure(const SignInError &error)
{
    const bool isCancelled = error.kind == SignInError::Kind::Cancelled;
    if (isCancelled && m_parts.accounts.acting()) {
        m_window.workPage().showLeft();
        return;
    }
    const QUrl consent = adminConsentUrl(m_request.cloud, m_request.tenant, m_request.clientId, m_request.scopes, {});
    m_window.workPage().showSignInProblem(explain(error, consent.toString(QUrl::FullyEncoded)), SignInWords(error, {}).isConsentMissing());
    if (!isCancelled)
        m_window.comeForward();
}

void SignInWork::connectApproval()
{
    m_approval.setRedirectTexts({.receivedTitle = tr("Habeas received the answer"),
                                 .receivedText = tr("The browser's part of the approval is done. Close this page and go back to Habeas."),
                                 .refusedTitle = tr("Habeas was not approved"),
                                 .refusedText = tr("Nothing was approved. Close this page and go back to Habeas.")});
    connect(&m_approval, &AdminConsent::browserRequested, this, [this](const QUrl &url) {
        auto *dialog = new ApprovalDialog(m_approval, &m_window);
        dialog->setBrowserOpened(QDesktopServices::openUrl(url));
        dialog->open();
    });
    connect(&m_approval, &AdminConsent::granted, this, [this] {
        m_window.comeForward();
        // Permissions come with the next sign-in only; the browser still knows who that is.
        signIn();
    });
    connect(&m_approval, &AdminConsent::refused, this, [this](const SignInError &error) {
        m_window.comeForward();
        if (error.kind == SignInError::Kind::Cancelled)
            return;
        const Explanation explanation = explain(error);
        m_window.say(tr("Habeas was not approved. %1").arg(explanation.what), explanation.next);
    });
}

void SignInWork::connectBrowserSignOut()
{
    connect(&m_browserSignOut, &BrowserSignOut::found, this, [this](const QUrl &url) {
        if (!QDesktopServices::openUrl(url))
            m_window.say(tr("No browser could be opened."), tr("Sign out on the pages of your organisation, or close all windows of the browser."));
    });
    connect(&m_browserSignOut, &BrowserSignOut::notOffered, this, [this] {
        m_window.say(tr("This sign-in service has no page for signing out."), tr("Close all windows of the browser to end its session."));
    });
    connect(&m_browserSignOut, &BrowserSignOut::failed, this, [this](const SignInError &error) {
        const Explanation explanation = explain(error);
        m_window.say(tr("The page for signing out could not be found. %1").arg(explanation.what), explanation.next);
    });
}

void SignInWork::connectAccounts()
{
    connect(&m_parts.accounts, &SignedInAccounts::actingChanged, this, &SignInWork::showActing);
    connect(&m_parts.accounts, &SignedInAccounts::changed, this, &SignInWork::showChoices);
    m_window.workPage().signIn().setRestoring(true);
    connect(&m_parts.accounts, &SignedInAccounts::restored, this, [this] { m_window.workPage().signIn().setRestoring(false); });
}

void SignInWork::connectWindow()
{
    AccountBar *bar = &m_window.accountBar();
    connect(bar, &AccountBar::signOutRequested, m_signOutQuestion, &SignOutQuestion::ask);
    connect(m_signOutQuestion, &SignOutQuestion::confirmed, this, &SignInWork::signOut);
    connect(bar, &AccountBar::addAccountRequested, this, &SignInWork::addAccount);
    connect(bar, &AccountBar::accountChosen, this, [this](const Account &account) {
        if (SignedInAccount *chosen = m_parts.accounts.find(account))
            m_parts.accounts.choose(*chosen);
    });
    connect(bar, &AccountBar::browserSignOutRequested, this, [this, bar] {
        bar->offerBrowserSignOut({});
        if (m_signedOut)
            m_browserSignOut.look(m_signedOut->request(), m_signedOut->account);
    });
    connect(bar, &AccountBar::signInAgainRequested, this, [this] {
        m_window.workPage().showSignIn();
        signIn();
    });
    WorkPage *page = &m_window.workPage();
    connect(&page->signIn(), &SignInPanel::signInRequested, this, &SignInWork::signIn);
    connect(&page->signIn(), &SignInPanel::cancelRequested, &m_parts.signIn, &SignIn::cancel);
    connect(&page->operation(), &OperationPanel::signInRequested, this, [this](const ExportOperation *operation) { signInFor(operation->record()); });
    connect(page, &WorkPage::approvalRequested, this, &SignInWork::approve);
    connect(page, &WorkPage::approvalLinkRequested, this, &SignInWork::copyApprovalLink);
    connect(&m_window, &MainWindow::settingsChanged, this, [this] {
        m_parts.signIn.cancel();
        m_parts.accounts.settingsChanged();
    });
}

std::optional<SignInRequest> SignInWork::requestFromSettings() const
{
    const auto cloud = m_parts.settings.cloud();
    if (!cloud || m_parts.settings.problem())
        return std::nullopt;
    SignInRequest request;
    request.cloud = *cloud;
    request.clientId = m_parts.settings.clientId();
    request.tenant = m_parts.settings.tenant();
    request.scopes = m_parts.settings.scopes();
    return request;
}

void SignInWork::signIn()
{
    std::optional<SignInRequest> request = requestFromSettings();
    if (SignedInAccount *acting = m_parts.accounts.acting(); acting && request) {
        // What was added to the permissions since is asked for, too.
        const QStringList scopes = m_parts.settings.scopes();
        request = acting->session().requestToSignInAgain();
        request->scopes = scopes;
    }
    if (request)
        start(*request, true);
}

void SignInWork::addAccount()
{
    std::optional<SignInRequest> request = requestFromSettings();
    if (!request)
        return;
    request->prompt = SignInRequest::Prompt::SelectAccount;
    start(*request, true);
}

void SignInWork::signInFor(const ExportRecord &record)
{
    std::optional<SignInRequest> request = requestFromSettings();
    if (!request)
        return;
    if (SignedInAccount *owner = m_parts.accounts.ownerOf(record))
        request = owner->session().requestToSignInAgain();
    else if (mayAskFor(record, *request))
        request->tenant = record.tenantId; // `organizations` would lead a guest to the home tenant
    request->loginHint = record.username;
    start(*request, false);
}

bool SignInWork::mayAskFor(const ExportRecord &record, const SignInRequest &request) const
{
    const bool isOfThisCloud = record.cloudName == request.cloud.name() && record.graphRoot == request.cloud.graphRoot();
    return isOfThisCloud && Settings::isGuid(record.tenantId) && !m_parts.settings.isLocked(Settings::Key::Tenant);
}

void SignInWork::start(const SignInRequest &request, bool acts)
{
    if (m_parts.signIn.stage() != SignIn::Stage::Idle) {
        m_window.showSignIn();
        return;
    }
    m_request = request;
    m_acts = acts;
    m_window.accountBar().offerBrowserSignOut({});
    m_parts.signIn.start(request);
}

void SignInWork::takeAccount(const Account &account, const TokenSet &tokens)
{
    m_parts.accounts.take(m_request, account, tokens, m_acts);
    m_window.workPage().showLeft();
    m_parts.exports.contactMayBeBack();
}

void SignInWork::showActing(SignedInAccount *account)
{
    if (!account) {
        m_window.setAccount(std::nullopt, nullptr);
        return;
    }
    m_window.setAccount(account->session().account(), &account->graph());
    m_window.accountBar().setNeedsSignIn(account->session().needsSignIn());
}

void SignInWork::showChoices()
{
    m_parts.exports.offerGraphs([this](const ExportRecord &record) -> GraphClient * {
        SignedInAccount *owner = m_parts.accounts.ownerOf(record);
        return owner ? &owner->graph() : nullptr;
    });
    QList<AccountBar::Choice> choices;
    const QList<SignedInAccount *> all = m_parts.accounts.all();
    for (SignedInAccount *each : all)
        choices.append({each->session().account(), each->session().needsSignIn()});
    m_window.accountBar().setChoices(choices);
    if (SignedInAccount *acting = m_parts.accounts.acting()) {
        m_window.accountBar().setNeedsSignIn(acting->session().needsSignIn());
        m_window.workPage().newExport().setPermissions(acting->session().request().scopes, acting->session().grantedScopes());
    }
}

void SignInWork::signOut()
{
    m_parts.signIn.cancel();
    SignedInAccount *acting = m_parts.accounts.acting();
    if (!acting)
        return;
    m_signedOut = acting->session().stored();
    m_parts.accounts.signOut(*acting, this, [this, who = m_signedOut->account.username](bool isGone) {
        if (!isGone)
            m_window.say(
                tr("The stored sign-in of %1 could not be removed.").arg(who),
                tr("Habeas has forgotten it, but the keychain of this computer did not answer. Habeas tries again; to be sure, remove the entries "
                   "named Habeas in the keychain yourself."));
    });
    m_window.accountBar().offerBrowserSignOut(m_signedOut->account.username);
}

std::optional<SignInRequest> SignInWork::requestToApprove() const
{
    if (SignedInAccount *acting = m_parts.accounts.acting()) {
        SignInRequest request = acting->session().request();
        request.scopes = m_parts.settings.scopes();
        return request;
    }
    return requestFromSettings();
}

void SignInWork::approve()
{
    if (const std::optional<SignInRequest> request = requestToApprove())
        m_approval.start(*request);
}

void SignInWork::copyApprovalLink()
{
    const std::optional<SignInRequest> request = requestToApprove();
    if (!request)
        return;
    const QUrl link = adminConsentUrl(request->cloud, request->tenant, request->clientId, request->scopes, {});
    QGuiApplication::clipboard()->setText(link.toString(QUrl::FullyEncoded));
}
