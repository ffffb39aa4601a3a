// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/application.h"

#include "demo/demotenant.h"
#include "http/redactedlog.h"
#include "identity/keychain.h"
#include "identity/quietnetworkauth.h"
#include "ui/approvaldialog.h"
#include "ui/demopast.h"
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
#include "ui/desktopwishes.h"
#endif
#include "ui/diagnostics.h"
#include "ui/explanation.h"
#include "ui/firstpicture.h"
#include "ui/firstwindow.h"
#include "ui/mainwindow.h"
#include "ui/plainmessagebox.h"
#include "ui/settingswords.h"
#include "ui/signinwords.h"

#include <QApplication>
#include <QClipboard>
#include <QCryptographicHash>
#include <QDesktopServices>
#include <QDir>
#include <QGuiApplication>
#include <QIcon>
#include <QMetaEnum>
#include <QNetworkInformation>
#include <QProcess>
#include <QRandomGenerator>
#include <QSessionManager>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>

using namespace std::chrono_literals;

// Outside any namespace: the resources are in a static library.
static void loadResources()
{
    Q_INIT_RESOURCE(app);
}

namespace {
// Long enough for a keychain that works, short enough for somebody who wants to leave.
constexpr auto longestQuitDelay = 2s;

QIcon programIcon()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        icon.addFile(QStringLiteral(":/icons/habeas-%1.png").arg(size), QSize(size, size));
    return icon;
}
}

Application::Application(const CommandLine &commandLine, QObject *parent)
    : QObject(parent)
    , m_commandLine(commandLine)
    , m_http(m_clock)
    , m_request(m_clock)
    , m_signIn(m_http, m_clock)
    , m_approval(m_clock)
    , m_browserSignOut(m_http)
{
    installRedactedLog();
    quietNetworkAuth();
    loadResources();
    m_language.choose({});
    followDesktop();
    // By this name a Wayland desktop finds the icon.
    QGuiApplication::setDesktopFileName(QStringLiteral("org.habeas.Habeas"));
}

Application::~Application()
{
    // The window shows what the others own.
    m_window.reset();
    m_retention.reset();
    m_exports.reset();
    m_cases.reset();
    m_accounts.reset();
}

Application::Start Application::start()
{
    if (m_commandLine.demo && !startDemo())
        return Start::Failed;
    if (m_dataDirectory.isEmpty())
        m_dataDirectory = m_commandLine.dataDir.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                                                          : QDir(m_commandLine.dataDir).absolutePath();
    const Policy policy = m_demo ? Policy() : Policy::ofThisComputer();
    m_settings = std::make_unique<Settings>(policy, m_commandLine.configFile, dataFile(QStringLiteral("settings.ini")));
    if (m_demo)
        shareLanguageWithDemo();
    m_language.choose(m_settings->language());
    if (m_settings->loadError()) {
        complain(tr("The configuration file %1 cannot be read.").arg(m_commandLine.configFile),
                 tr("Nothing was started. Check the path after --config."));
        return Start::Failed;
    }
    if (const Start opened = openLedger(); opened != Start::Running)
        return opened;
    if (m_demo)
        recordDemoExport();

    m_exports = std::make_unique<ExportRegister>(*m_ledger, m_clock, [] { return QRandomGenerator::global()->generateDouble(); });
    m_exports->loadInPieces();
    m_cases = std::make_unique<CaseRegister>(*m_ledger, m_clock);
    m_cases->load();
    connect(m_exports.get(), &ExportRegister::erased, m_cases.get(), &CaseRegister::load);
    m_retention = std::make_unique<Retention>(*m_exports, m_clock, [this] { return m_settings->retentionMonths(); });
    openKeychain();
    // Before all exports are known nobody can be told what a new one would repeat.
    const auto goOn = [this] {
        m_retention->start();
        m_request.setLedgerUsable(true);
    };
    connect(m_exports.get(), &ExportRegister::loaded, this, goOn);
    if (m_exports->isLoaded())
        goOn();
    const MainWindow::Parts parts{*m_settings, m_http, m_clock, m_signIn, *m_ledger, *m_exports, *m_cases, m_request};
    m_window = std::make_unique<MainWindow>(parts, dataFile(QStringLiteral("window.ini")));
    connectSignIn();
    connectApproval();
    connectBrowserSignOut();
    connectAccounts();
    connectWindow();
    watchForTheEnd();
    if (m_demo) {
        m_window->setDemo([this] {
            const QString container = QStringLiteral("request-%1").arg(QRandomGenerator::global()->bounded(100000, 999999));
            return m_demo->storageLocationExample(container);
        });
        m_window->setDemoResults([this](const QString &container) { return m_demo->storageLocationExample(container, QStringLiteral("rl")); });
    }
    if (const auto path = m_ledger->setAsidePath())
        m_window->showNotice(
            tr("The record of exports was damaged. It was set aside as %1, and a new one was begun. Exports that are only in the damaged file are "
               "no longer followed: if you know their operation IDs, “Track an operation…” takes them up again. If you have a backup, close Habeas "
               "and put it back as %2. The damaged file still contains personal data: keep it as long as it may serve as evidence, then delete it.")
                .arg(*path, m_ledger->path()));
    if (const QString problem = SettingsWords::problemFromElsewhere(*m_settings); !problem.isEmpty())
        m_window->showNotice(problem);
    if (const QString unknown = SettingsWords::unknownKeys(*m_settings); !unknown.isEmpty())
        m_window->showNotice(unknown);
    m_window->setRestoring(true);
    connect(new FirstPicture(*m_window), &FirstPicture::painted, this, &Application::startTheRest);
    m_window->show();
    return Start::Running;
}

// Nothing of it is needed for the first picture.
void Application::startTheRest()
{
    QGuiApplication::setWindowIcon(programIcon());
    m_accounts->restore();
    watchNetwork();
}

MainWindow &Application::window()
{
    return *m_window;
}

DemoTenant *Application::demoTenant() const
{
    return m_demo.get();
}

bool Application::startDemo()
{
    m_demo = std::make_unique<DemoTenant>();
    m_demoDirectory = std::make_unique<QTemporaryDir>();
    if (!m_demo->start() || !m_demoDirectory->isValid()) {
        const QString reason = m_demo->errorString().isEmpty() ? m_demoDirectory->errorString() : m_demo->errorString();
        complain(tr("The demo tenant cannot be started."), {}, reason);
        return false;
    }
    m_dataDirectory = m_demoDirectory->path();
    // From here on the demo is a configuration like any other.
    m_commandLine.configFile = m_demoDirectory->filePath(QStringLiteral("demo.ini"));
    QSettings file(m_commandLine.configFile, QSettings::IniFormat);
    file.setValue(QStringLiteral("tenant/clientId"), m_demo->clientId());
    file.setValue(QStringLiteral("tenant/tenant"), m_demo->tenantId());
    file.setValue(QStringLiteral("tenant/cloud"), QStringLiteral("custom"));
    file.setValue(QStringLiteral("custom/authority"), m_demo->authority().toString());
    file.setValue(QStringLiteral("custom/graph"), m_demo->graphRoot().toString());
    file.setValue(QStringLiteral("custom/storage"), QStringLiteral("%1:%2").arg(m_demo->storageRoot().host()).arg(m_demo->storageRoot().port()));
    return true;
}

void Application::recordDemoExport()
{
    const auto earlier = m_demo->addEarlierExport();
    const auto cloud = m_settings->cloud();
    if (!earlier || !cloud)
        return;
    // Without it the demo has nothing to fetch yet, and everything else.
    [[maybe_unused]] const auto recorded = recordDemoPast(*m_ledger, *earlier, *cloud, m_demo->tenantId());
}

void Application::shareLanguageWithDemo()
{
    // The demo forgets everything but the language: who reads German does so tomorrow, and outside of the demo, too.
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    m_lasting = std::make_unique<Settings>(Policy::ofThisComputer(), QString(), QDir(folder).filePath(QStringLiteral("settings.ini")));
    if (!m_lasting->language().isEmpty())
        m_settings->setUserValue(Settings::Key::Language, m_lasting->language());
    connect(m_settings.get(), &Settings::changed, m_lasting.get(), [this] {
        if (m_lasting->language() != m_settings->language())
            m_lasting->setUserValue(Settings::Key::Language, m_settings->language());
    });
}

Application::Start Application::openLedger()
{
    const QString consequence = tr("Nothing can be sent without a ledger to record it in, so Habeas was not started.");
    if (!QDir().mkpath(m_dataDirectory)) {
        complain(tr("The folder %1 cannot be made.").arg(m_dataDirectory), consequence);
        return Start::Failed;
    }
    m_firstWindow = std::make_unique<FirstWindow>(m_dataDirectory);
    switch (m_firstWindow->claim()) {
    case FirstWindow::Outcome::Raised:
        return Start::HandedOver;
    case FirstWindow::Outcome::Unusable:
        complain(tr("The folder %1 cannot be written.").arg(m_dataDirectory), consequence);
        return Start::Failed;
    case FirstWindow::Outcome::First:
        break;
    }
    auto ledger = Ledger::open(m_dataDirectory, m_clock);
    if (!ledger) {
        const Explanation explanation = explain(ledger.error());
        complain(explanation.what, explanation.next, explanation.details);
        return Start::Failed;
    }
    m_ledger = std::move(*ledger);
    return Start::Running;
}

void Application::complain(const QString &what, const QString &next, const QString &details) const
{
    auto *box = new PlainMessageBox(QMessageBox::Critical, QStringLiteral("Habeas"), what, next, m_window.get());
    box->setStandardButtons(QMessageBox::Close);
    box->setDetailedText(details);
    box->open();
}

QString Application::dataFile(const QString &name) const
{
    return QDir(m_dataDirectory).filePath(name);
}

void Application::openKeychain()
{
    if (m_demo) {
        m_tokens = std::make_unique<TokenStore>();
    } else {
        // Another data directory is another set of accounts.
        QString prefix = QStringLiteral("Habeas");
        if (!m_commandLine.dataDir.isEmpty()) {
            const QByteArray digest = QCryptographicHash::hash(m_dataDirectory.toUtf8(), QCryptographicHash::Sha256).toHex();
            prefix += QLatin1Char(' ') + QString::fromLatin1(digest.left(8));
        }
        m_keychain = std::make_unique<Keychain>(m_clock, prefix);
        m_tokens = std::make_unique<TokenStore>(*m_keychain, m_clock);
    }
    m_accounts = std::make_unique<SignedInAccounts>(m_http, m_clock, *m_tokens, *m_settings);
    connect(qApp, &QGuiApplication::lastWindowClosed, this, &Application::delayQuit);
}

void Application::delayQuit()
{
    if (m_tokens->isSettled())
        return;
    m_quitLock.emplace();
    const auto leave = [this] { m_quitLock.reset(); };
    connect(m_tokens.get(), &TokenStore::settled, this, leave);
    QTimer::singleShot(longestQuitDelay, this, leave);
}

void Application::connectSignIn()
{
    const RedirectTexts texts{
        .receivedTitle = tr("Habeas received the answer"),
        .receivedText = tr("The browser's part of the sign-in is done. Close this page and go back to Habeas: it shows whether you are signed in."),
        .refusedTitle = tr("You are not signed in"),
        .refusedText = tr("The sign-in service did not sign you in. Close this page and go back to Habeas.")};
    m_signIn.setRedirectTexts(texts);
    connect(&m_signIn, &SignIn::browserRequested, this, [this](const QUrl &url) { m_window->setBrowserOpened(QDesktopServices::openUrl(url)); });
    connect(&m_signIn, &SignIn::stageChanged, this, [this](SignIn::Stage stage) {
        // The browser is done, and says so; what is left happens here.
        if (stage == SignIn::Stage::Redeeming)
            m_window->comeForward();
    });
    connect(&m_signIn, &SignIn::succeeded, this, &Application::takeAccount);
    connect(&m_signIn, &SignIn::failed, this, [this](const SignInError &error) {
        if (error.kind == SignInError::Kind::Cancelled && m_accounts->acting()) {
            m_window->showLeft();
            return;
        }
        const QUrl consent = adminConsentUrl(m_signInRequest.cloud, m_signInRequest.tenant, m_signInRequest.clientId, m_signInRequest.scopes, {});
        m_window->showSignInProblem(explain(error, consent.toString(QUrl::FullyEncoded)), SignInWords(error, {}).isConsentMissing());
        if (error.kind != SignInError::Kind::Cancelled)
            m_window->comeForward();
    });
}

void Application::connectApproval()
{
    m_approval.setRedirectTexts({.receivedTitle = tr("Habeas received the answer"),
                                 .receivedText = tr("The browser's part of the approval is done. Close this page and go back to Habeas."),
                                 .refusedTitle = tr("Habeas was not approved"),
                                 .refusedText = tr("Nothing was approved. Close this page and go back to Habeas.")});
    connect(&m_approval, &AdminConsent::browserRequested, this, [this](const QUrl &url) {
        auto *dialog = new ApprovalDialog(m_approval, m_window.get());
        dialog->setBrowserOpened(QDesktopServices::openUrl(url));
        dialog->open();
    });
    connect(&m_approval, &AdminConsent::granted, this, [this] {
        m_window->comeForward();
        // Permissions come with the next sign-in only; the browser still knows who that is.
        signIn();
    });
    connect(&m_approval, &AdminConsent::refused, this, [this](const SignInError &error) {
        m_window->comeForward();
        if (error.kind == SignInError::Kind::Cancelled)
            return;
        const Explanation explanation = explain(error);
        m_window->say(tr("Habeas was not approved. %1").arg(explanation.what), explanation.next);
    });
}

void Application::connectBrowserSignOut()
{
    connect(&m_browserSignOut, &BrowserSignOut::found, this, [this](const QUrl &url) {
        if (!QDesktopServices::openUrl(url))
            m_window->say(tr("No browser could be opened."), tr("Sign out on the pages of your organisation, or close all windows of the browser."));
    });
    connect(&m_browserSignOut, &BrowserSignOut::notOffered, this, [this] {
        m_window->say(tr("This sign-in service has no page for signing out."), tr("Close all windows of the browser to end its session."));
    });
    connect(&m_browserSignOut, &BrowserSignOut::failed, this, [this](const SignInError &error) {
        const Explanation explanation = explain(error);
        m_window->say(tr("The page for signing out could not be found. %1").arg(explanation.what), explanation.next);
    });
}

void Application::connectAccounts()
{
    connect(m_accounts.get(), &SignedInAccounts::actingChanged, this, &Application::showActing);
    connect(m_accounts.get(), &SignedInAccounts::changed, this, &Application::showChoices);
    connect(m_accounts.get(), &SignedInAccounts::restored, m_window.get(), [this] { m_window->setRestoring(false); });
    connect(m_tokens.get(), &TokenStore::placeChanged, this, &Application::showPlace);
}

void Application::connectWindow()
{
    connect(m_firstWindow.get(), &FirstWindow::raiseRequested, m_window.get(), &MainWindow::comeForward);
    connect(m_window.get(), &MainWindow::signInRequested, this, &Application::signIn);
    connect(m_window.get(), &MainWindow::addAccountRequested, this, &Application::addAccount);
    connect(m_window.get(), &MainWindow::signInForRequested, this, &Application::signInFor);
    connect(m_window.get(), &MainWindow::cancelSignInRequested, &m_signIn, &SignIn::cancel);
    connect(m_window.get(), &MainWindow::signOutRequested, this, &Application::signOut);
    connect(m_window.get(), &MainWindow::accountChosen, this, [this](const Account &account) {
        if (SignedInAccount *chosen = m_accounts->find(account))
            m_accounts->choose(*chosen);
    });
    connect(m_window.get(), &MainWindow::approvalRequested, this, &Application::approve);
    connect(m_window.get(), &MainWindow::approvalLinkRequested, this, &Application::copyApprovalLink);
    connect(m_window.get(), &MainWindow::browserSignOutRequested, this, [this] {
        if (m_signedOut)
            m_browserSignOut.look(m_signedOut->request(), m_signedOut->account);
    });
    connect(m_window.get(), &MainWindow::settingsChanged, this, [this] {
        m_signIn.cancel();
        m_accounts->settingsChanged();
    });
    connect(m_window.get(), &MainWindow::demoRequested, this, &Application::startDemoProcess);
    connect(m_window.get(), &MainWindow::diagnosticsRequested, this, &Application::showDiagnostics);
}

std::optional<SignInRequest> Application::requestFromSettings() const
{
    const auto cloud = m_settings->cloud();
    if (!cloud || m_settings->problem())
        return std::nullopt;
    SignInRequest request;
    request.cloud = *cloud;
    request.clientId = m_settings->clientId();
    request.tenant = m_settings->tenant();
    request.scopes = m_settings->scopes();
    return request;
}

void Application::signIn()
{
    std::optional<SignInRequest> request = requestFromSettings();
    if (SignedInAccount *acting = m_accounts->acting(); acting && request) {
        // What was added to the permissions since is asked for, too.
        const QStringList scopes = m_settings->scopes();
        request = acting->session().requestToSignInAgain();
        request->scopes = scopes;
    }
    if (request)
        startSignIn(*request, true);
}

void Application::addAccount()
{
    std::optional<SignInRequest> request = requestFromSettings();
    if (!request)
        return;
    request->prompt = SignInRequest::Prompt::SelectAccount;
    startSignIn(*request, true);
}

void Application::signInFor(const ExportRecord &record)
{
    std::optional<SignInRequest> request = requestFromSettings();
    if (!request)
        return;
    if (SignedInAccount *owner = m_accounts->ownerOf(record))
        request = owner->session().requestToSignInAgain();
    else if (mayAskFor(record, *request))
        request->tenant = record.tenantId; // `organizations` would lead a guest to the home tenant
    request->loginHint = record.username;
    startSignIn(*request, false);
}

bool Application::mayAskFor(const ExportRecord &record, const SignInRequest &request) const
{
    const bool isOfThisCloud = record.cloudName == request.cloud.name() && record.graphRoot == request.cloud.graphRoot();
    return isOfThisCloud && Settings::isGuid(record.tenantId) && !m_settings->isLocked(Settings::Key::Tenant);
}

void Application::startSignIn(const SignInRequest &request, bool acts)
{
    if (m_signIn.stage() != SignIn::Stage::Idle) {
        m_window->showSignIn();
        return;
    }
    m_signInRequest = request;
    m_signInActs = acts;
    m_window->offerBrowserSignOut({});
    m_signIn.start(request);
}

void Application::takeAccount(const Account &account, const TokenSet &tokens)
{
    m_accounts->take(m_signInRequest, account, tokens, m_signInActs);
    m_window->showLeft();
    m_exports->contactMayBeBack();
}

void Application::showActing(SignedInAccount *account)
{
    if (!account) {
        m_window->setAccount(std::nullopt, nullptr);
        return;
    }
    m_window->setAccount(account->session().account(), &account->graph());
    m_window->setNeedsSignIn(account->session().needsSignIn());
}

void Application::showChoices()
{
    m_exports->offerGraphs([this](const ExportRecord &record) -> GraphClient * {
        SignedInAccount *owner = m_accounts->ownerOf(record);
        return owner ? &owner->graph() : nullptr;
    });
    QList<AccountBar::Choice> choices;
    const QList<SignedInAccount *> all = m_accounts->all();
    for (SignedInAccount *each : all)
        choices.append({each->session().account(), each->session().needsSignIn()});
    m_window->setChoices(choices);
    if (SignedInAccount *acting = m_accounts->acting()) {
        m_window->setNeedsSignIn(acting->session().needsSignIn());
        m_window->setPermissions(acting->session().request().scopes, acting->session().grantedScopes());
    }
}

void Application::showPlace()
{
    const bool isLost = !m_tokens->isMemoryOnly() && m_tokens->place() == TokenStore::Place::Memory;
    m_window->setSignInRemark(isLost ? tr("This computer has no keychain that can be used: you stay signed in until Habeas is closed.") : QString());
}

void Application::signOut()
{
    m_signIn.cancel();
    SignedInAccount *acting = m_accounts->acting();
    if (!acting)
        return;
    m_signedOut = acting->session().stored();
    m_accounts->signOut(*acting, this, [this, who = m_signedOut->account.username](bool isGone) {
        if (!isGone)
            m_window->say(
                tr("The stored sign-in of %1 could not be removed.").arg(who),
                tr("Habeas has forgotten it, but the keychain of this computer did not answer. Habeas tries again; to be sure, remove the entries "
                   "named Habeas in the keychain yourself."));
    });
    m_window->offerBrowserSignOut(m_signedOut->account.username);
}

std::optional<SignInRequest> Application::requestToApprove() const
{
    if (SignedInAccount *acting = m_accounts->acting()) {
        SignInRequest request = acting->session().request();
        request.scopes = m_settings->scopes();
        return request;
    }
    return requestFromSettings();
}

void Application::approve()
{
    if (const std::optional<SignInRequest> request = requestToApprove())
        m_approval.start(*request);
}

void Application::copyApprovalLink()
{
    const std::optional<SignInRequest> request = requestToApprove();
    if (!request)
        return;
    const QUrl link = adminConsentUrl(request->cloud, request->tenant, request->clientId, request->scopes, {});
    QGuiApplication::clipboard()->setText(link.toString(QUrl::FullyEncoded));
}

void Application::startDemoProcess()
{
    if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), {QStringLiteral("--demo")}))
        complain(tr("The demo tenant cannot be started."), tr("Start it yourself with: habeas --demo"));
}

void Application::followDesktop()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    auto *wishes = new DesktopWishes(QDBusConnection::sessionBus(), this);
    connect(wishes, &DesktopWishes::changed, &m_appearance, &Appearance::follow);
#endif
}

QString Application::keychainState() const
{
    if (m_tokens->isMemoryOnly())
        return QStringLiteral("not used");
    const QString place = QString::fromLatin1(QMetaEnum::fromType<TokenStore::Place>().valueToKey(int(m_tokens->place())));
    return QStringList{place, m_tokens->keychainProblem().text}.join(QLatin1Char(' ')).simplified();
}

QStringList Application::knownPeople() const
{
    QStringList people;
    const QList<SignedInAccount *> accounts = m_accounts->all();
    for (SignedInAccount *each : accounts) {
        const Account account = each->session().account();
        people << account.username << account.name << account.objectId;
    }
    const QList<ExportOperation *> operations = m_exports->operations();
    for (const ExportOperation *operation : operations) {
        const ExportRecord &record = operation->record();
        people << record.username << record.person.displayName << record.person.userPrincipalName << record.person.userId << record.caseReference;
    }
    const QList<CaseRecord> cases = m_cases->cases();
    for (const CaseRecord &each : cases)
        people << each.reference << each.identityBy;
    people.removeDuplicates();
    return people;
}

void Application::showDiagnostics()
{
    Diagnostics diagnostics;
    diagnostics.madeAt = m_clock.utcNow();
    diagnostics.sqliteVersion = m_ledger->engineVersion();
    diagnostics.keychain = keychainState();
    diagnostics.settings = Diagnostics::linesOf(*m_settings);
    diagnostics.failures = m_http.recentFailures();
    diagnostics.log = recentLog();
    diagnostics.people = knownPeople();
    m_window->showDiagnostics(diagnostics);
}

void Application::watchNetwork()
{
    // A hint that may bring a check forward, never a reason not to ask: without a backend nothing is lost.
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, m_exports.get(),
            [this](QNetworkInformation::Reachability reachability) {
                if (reachability == QNetworkInformation::Reachability::Online)
                    m_exports->contactMayBeBack();
            });
}

void Application::watchForTheEnd()
{
    m_termination = std::make_unique<TerminationSignal>();
    connect(m_termination.get(), &TerminationSignal::received, m_window.get(), &MainWindow::leave);
    // Dialogs that are open do not keep the program running once it was told to end.
    connect(m_window.get(), &MainWindow::left, qGuiApp, &QCoreApplication::quit);
    connect(qGuiApp, &QGuiApplication::commitDataRequest, m_window.get(), [this](QSessionManager &session) {
        if (m_window->endSession(session.allowsInteraction()))
            session.release();
        else
            session.cancel();
    });
}
