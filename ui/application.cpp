// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/application.h"

#include "demo/demotenant.h"
#include "http/redactedlog.h"
#include "identity/adminconsent.h"
#include "identity/quietnetworkauth.h"
#include "ui/explanation.h"
#include "ui/firstwindow.h"
#include "ui/mainwindow.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QMessageBox>
#include <QNetworkInformation>
#include <QProcess>
#include <QRandomGenerator>
#include <QSettings>
#include <QStandardPaths>

Application::Application(const CommandLine &commandLine, QObject *parent)
    : QObject(parent)
    , m_commandLine(commandLine)
    , m_http(m_clock)
    , m_request(m_clock)
    , m_signIn(m_http, m_clock)
{
    installRedactedLog();
    quietNetworkAuth();
}

Application::~Application()
{
    // The window shows what the others own.
    m_window.reset();
    m_exports.reset();
    m_account.reset();
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
    if (m_settings->loadError()) {
        complain(tr("The configuration file %1 cannot be read.").arg(m_commandLine.configFile),
                 tr("Nothing was started. Check the path after --config."));
        return Start::Failed;
    }
    if (const Start opened = openLedger(); opened != Start::Running)
        return opened;

    m_exports = std::make_unique<ExportRegister>(*m_ledger, m_clock, [] { return QRandomGenerator::global()->generateDouble(); });
    m_exports->load();
    eraseWhatIsOld();
    watchNetwork();
    m_request.setLedgerUsable(true);
    const MainWindow::Parts parts{*m_settings, m_http, m_clock, m_signIn, *m_ledger, *m_exports, m_request};
    m_window = std::make_unique<MainWindow>(parts, dataFile(QStringLiteral("window.ini")));
    connectSignIn();
    connectWindow();
    if (m_demo) {
        m_window->setDemo([this] {
            const QString container = QStringLiteral("request-%1").arg(QRandomGenerator::global()->bounded(100000, 999999));
            return m_demo->storageLocationExample(container);
        });
    }
    if (const auto path = m_ledger->setAsidePath())
        m_window->showNotice(tr("The ledger was damaged and was set aside as %1; a new one was begun.").arg(*path));
    if (!policy.isIntact())
        m_window->showNotice(tr("The policy in %1 cannot be read in full; tell your administrator.").arg(policy.source()));
    m_window->show();
    return Start::Running;
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
    auto *box = new QMessageBox(QMessageBox::Critical, QStringLiteral("Habeas"), what, QMessageBox::Close, m_window.get());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(next);
    box->setDetailedText(details);
    box->open();
}

QString Application::dataFile(const QString &name) const
{
    return QDir(m_dataDirectory).filePath(name);
}

void Application::connectSignIn()
{
    m_signIn.setRedirectTexts(
        {.receivedTitle = tr("Habeas received the answer"),
         .receivedText = tr("The browser's part of the sign-in is done. Close this page and go back to Habeas: it shows whether you are signed in."),
         .refusedTitle = tr("You are not signed in"),
         .refusedText = tr("The sign-in service did not sign you in. Close this page and go back to Habeas.")});
    connect(&m_signIn, &SignIn::browserRequested, this, [this](const QUrl &url) { m_window->setBrowserOpened(QDesktopServices::openUrl(url)); });
    connect(&m_signIn, &SignIn::succeeded, this, &Application::takeAccount);
    connect(&m_signIn, &SignIn::failed, this, [this](const SignInError &error) {
        const QUrl consent = adminConsentUrl(m_signInRequest.cloud, m_signInRequest.tenant, m_signInRequest.clientId, m_signInRequest.scopes, {});
        m_window->showSignInProblem(explain(error, consent.toString(QUrl::FullyEncoded)));
    });
}

void Application::connectWindow()
{
    connect(m_firstWindow.get(), &FirstWindow::raiseRequested, m_window.get(), &MainWindow::comeForward);
    connect(m_window.get(), &MainWindow::signInRequested, this, &Application::signIn);
    connect(m_window.get(), &MainWindow::cancelSignInRequested, &m_signIn, &SignIn::cancel);
    connect(m_window.get(), &MainWindow::signOutRequested, this, &Application::signOut);
    connect(m_window.get(), &MainWindow::settingsChanged, this, &Application::signOut);
    connect(m_window.get(), &MainWindow::demoRequested, this, &Application::startDemoProcess);
}

void Application::signIn()
{
    const auto cloud = m_settings->cloud();
    if (!cloud)
        return;
    m_signInRequest = {};
    m_signInRequest.cloud = *cloud;
    m_signInRequest.clientId = m_settings->clientId();
    m_signInRequest.tenant = m_settings->tenant();
    m_signInRequest.scopes = m_settings->scopes();
    if (m_account)
        m_signInRequest.loginHint = m_account->session().account().username;
    m_signIn.start(m_signInRequest);
}

void Application::takeAccount(const Account &account, const TokenSet &tokens)
{
    m_window->comeForward();
    if (m_account && m_account->session().account() == account) {
        m_account->session().replaceTokens(tokens);
        m_exports->contactMayBeBack();
        return;
    }
    signOut();
    m_account = std::make_unique<SignedInAccount>(m_http, m_clock, m_signInRequest, account, tokens);
    connect(&m_account->session(), &AccountSession::needsSignInChanged, m_window.get(), &MainWindow::setNeedsSignIn);
    m_window->setAccount(account, &m_account->graph());
    offerGraphs();
}

void Application::signOut()
{
    m_signIn.cancel();
    m_window->setAccount(std::nullopt, nullptr);
    m_exports->offerGraphs([](const ExportRecord &) { return nullptr; });
    if (m_account)
        m_account->session().forget();
    m_account.reset();
}

void Application::offerGraphs()
{
    m_exports->offerGraphs([this](const ExportRecord &record) {
        return m_account->owns(record.homeAccountId, record.tenantId, record.cloudName, record.graphRoot) ? &m_account->graph() : nullptr;
    });
}

void Application::startDemoProcess()
{
    if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), {QStringLiteral("--demo")}))
        complain(tr("The demo tenant cannot be started."), tr("Start it yourself with: habeas --demo"));
}

void Application::eraseWhatIsOld()
{
    const int months = m_settings->retentionMonths();
    if (months == 0)
        return;
    // What cannot be erased now is tried again at the next start.
    [[maybe_unused]] const auto erased = m_exports->eraseClosedBefore(m_clock.utcNow().addMonths(-months));
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
