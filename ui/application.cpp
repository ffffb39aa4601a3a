// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/application.h"

#include "http/redactedlog.h"
#include "identity/keychain.h"
#include "identity/quietnetworkauth.h"
#include "ui/demorun.h"
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
#include "ui/desktopwishes.h"
#endif
#include "ui/diagnostics.h"
#include "ui/explanation.h"
#include "ui/firstpicture.h"
#include "ui/firstwindow.h"
#include "ui/mainwindow.h"
#include "ui/noticebar.h"
#include "ui/plainmessagebox.h"
#include "ui/settingswords.h"
#include "ui/signinwork.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QGuiApplication>
#include <QIcon>
#include <QMetaEnum>
#include <QNetworkInformation>
#include <QProcess>
#include <QRandomGenerator>
#include <QSessionManager>
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
{
    installRedactedLog();
    quietNetworkAuth();
    loadResources();
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
        m_demo->shareLanguage(*m_settings);
    m_language.choose(m_settings->language());
    if (m_settings->loadError()) {
        complain(tr("The configuration file %1 cannot be read.").arg(m_commandLine.configFile),
                 tr("Nothing was started. Check the path after --config."));
        return Start::Failed;
    }
    if (const Start opened = openLedger(); opened != Start::Running)
        return opened;
    if (m_demo)
        m_demo->recordEarlierExport(*m_ledger, *m_settings);

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
    new SignInWork({m_http, m_clock, *m_settings, m_signIn, *m_accounts, *m_exports, m_request}, *m_window);
    connectWindow();
    watchForTheEnd();
    if (m_demo)
        m_demo->offerSamples(*m_window);
    showNotices();
    connect(new FirstPicture(*m_window), &FirstPicture::painted, this, &Application::startTheRest);
    m_window->show();
    return Start::Running;
}

void Application::showNotices()
{
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
    return m_demo ? &m_demo->tenant() : nullptr;
}

bool Application::startDemo()
{
    m_demo = std::make_unique<DemoRun>();
    if (const QString problem = m_demo->start(); !problem.isEmpty()) {
        m_language.choose({});
        complain(tr("The demo tenant cannot be started."), {}, problem);
        return false;
    }
    m_dataDirectory = m_demo->directory();
    m_commandLine.configFile = m_demo->configFile();
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

void Application::connectWindow()
{
    connect(m_firstWindow.get(), &FirstWindow::raiseRequested, m_window.get(), &MainWindow::comeForward);
    connect(m_exports.get(), &ExportRegister::loadingFailed, m_window.get(), [this](const LedgerError &error) {
        const NoticeBar *bar = m_window->showNotice(
            tr("Not all earlier exports could be read from the record of exports. %1 Habeas tries again each second. Until that succeeds "
               "nothing can be sent: nobody could tell whether the same was sent before.")
                .arg(explain(error).what));
        connect(m_exports.get(), &ExportRegister::loaded, bar, &QObject::deleteLater);
    });
    connect(m_cases.get(), &CaseRegister::loadingFailed, m_window.get(), [this](const LedgerError &error) {
        const NoticeBar *bar = m_window->showNotice(
            tr("Cases could not be read from the record of exports: some may be missing, with the days they must be answered by, or not be shown as "
               "they are now. %1 Habeas tries again each second.")
                .arg(explain(error).what));
        connect(m_cases.get(), &CaseRegister::loadedAgain, bar, &QObject::deleteLater);
    });
    connect(m_tokens.get(), &TokenStore::placeChanged, this, &Application::showPlace);
    connect(m_window.get(), &MainWindow::demoRequested, this, &Application::startDemoProcess);
    connect(m_window.get(), &MainWindow::diagnosticsRequested, this, &Application::showDiagnostics);
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

void Application::showPlace()
{
    const bool isLost = !m_tokens->isMemoryOnly() && m_tokens->place() == TokenStore::Place::Memory;
    m_window->accountBar().setRemark(isLost ? tr("This computer has no keychain that can be used: you stay signed in until Habeas is closed.")
                                            : QString());
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
