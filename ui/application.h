// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/settings.h"
#include "exports/exportregister.h"
#include "exports/exportrequest.h"
#include "exports/ledger.h"
#include "http/httpclient.h"
#include "identity/signin.h"
#include "ui/commandline.h"
#include "ui/signedinaccount.h"

#include <QTemporaryDir>

#include <memory>

class DemoTenant;
class FirstWindow;
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

private:
    [[nodiscard]] bool startDemo();
    [[nodiscard]] Start openLedger();
    void complain(const QString &what, const QString &next = {}, const QString &details = {}) const;
    [[nodiscard]] QString dataFile(const QString &name) const;
    void connectSignIn();
    void connectWindow();
    void signIn();
    void takeAccount(const Account &account, const TokenSet &tokens);
    void signOut();
    void offerGraphs();
    void startDemoProcess();
    void eraseWhatIsOld();
    void watchNetwork();

    CommandLine m_commandLine;
    std::unique_ptr<QTemporaryDir> m_demoDirectory;
    std::unique_ptr<DemoTenant> m_demo;
    QString m_dataDirectory;
    Clock m_clock;
    HttpClient m_http;
    std::unique_ptr<FirstWindow> m_firstWindow;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Ledger> m_ledger;
    std::unique_ptr<ExportRegister> m_exports;
    ExportRequest m_request;
    SignIn m_signIn;
    SignInRequest m_signInRequest;
    std::unique_ptr<SignedInAccount> m_account;
    std::unique_ptr<MainWindow> m_window;
};
