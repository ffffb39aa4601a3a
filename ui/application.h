// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/settings.h"
#include "exports/caseregister.h"
#include "exports/exportregister.h"
#include "exports/exportrequest.h"
#include "exports/ledger.h"
#include "exports/retention.h"
#include "http/httpclient.h"
#include "identity/signin.h"
#include "ui/appearance.h"
#include "ui/commandline.h"
#include "ui/fontloading.h"
#include "ui/language.h"
#include "ui/signedinaccounts.h"
#include "ui/terminationsignal.h"

#include <QEventLoopLocker>

#include <memory>

class DemoRun;
class DemoTenant;
class FirstWindow;
class Keychain;
class MainWindow;

/** The composition root: makes the parts, hands them to one another, and owns them. */
class Application : public QObject
{
    Q_OBJECT

public:
    explicit Application(const CommandLine &commandLine, QObject *parent = nullptr);
    ~Application() override;

    enum class Start {
        Running,
        HandedOver, ///< another process has this ledger and was asked to show its window
        Failed, ///< a message box that is open says why
    };

    [[nodiscard]] Start start();
    /** Once running. */
    [[nodiscard]] MainWindow &window();
    /** Only with `--demo`. */
    [[nodiscard]] DemoTenant *demoTenant() const;
    /** Where ledger and settings are. */
    [[nodiscard]] QString dataDirectory() const { return m_dataDirectory; }

private:
    [[nodiscard]] bool startDemo();
    [[nodiscard]] Start openLedger();
    void complain(const QString &what, const QString &next = {}, const QString &details = {}) const;
    [[nodiscard]] QString dataFile(const QString &name) const;
    void openKeychain();
    void connectWindow();
    void showNotices();
    void showPlace();
    void delayQuit();
    void startDemoProcess();
    void followDesktop();
    void showDiagnostics();
    [[nodiscard]] QString keychainState() const;
    [[nodiscard]] QStringList knownPeople() const;
    void startTheRest();
    void watchNetwork();
    void watchForTheEnd();

    FontLoading m_fonts;
    CommandLine m_commandLine;
    Appearance m_appearance;
    Language m_language;
    std::unique_ptr<DemoRun> m_demo;
    QString m_dataDirectory;
    Clock m_clock;
    HttpClient m_http;
    std::unique_ptr<FirstWindow> m_firstWindow;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Ledger> m_ledger;
    std::unique_ptr<ExportRegister> m_exports;
    std::unique_ptr<CaseRegister> m_cases;
    std::unique_ptr<Retention> m_retention;
    ExportRequest m_request;
    std::unique_ptr<Keychain> m_keychain;
    std::unique_ptr<TokenStore> m_tokens;
    std::unique_ptr<SignedInAccounts> m_accounts;
    SignIn m_signIn;
    /** Held while a refresh token still has to reach the keychain. */
    std::optional<QEventLoopLocker> m_quitLock;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<TerminationSignal> m_termination;
};
