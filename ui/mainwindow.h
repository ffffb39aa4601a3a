// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/exportrequest.h"
#include "exports/ledgererror.h"
#include "identity/signin.h"
#include "ui/accountbar.h"
#include "ui/windowstate.h"

#include <QMainWindow>

class CaseDeadlines;
class CaseRegister;
class CaseWork;
class ExportOperation;
class ExportRegister;
class FetchWork;
class HelpMenu;
class Leaving;
class Ledger;
class LedgerMenu;
class NoticeBar;
class ProxyQuestion;
class ReceiptWork;
class Settings;
class SetupPage;
class TrackWork;
class ViewMenu;
class WorkPage;
class QStackedWidget;

/** The one window: owns the panels and connects them. */
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    struct Parts {
        Settings &settings;
        HttpClient &http;
        Clock &clock;
        const SignIn &signIn;
        Ledger &ledger;
        ExportRegister &exports;
        CaseRegister &cases;
        ExportRequest &request;
    };

    MainWindow(const Parts &parts, const QString &stateFile, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] AccountBar &accountBar() const { return *m_accountBar; }
    [[nodiscard]] WorkPage &workPage() const { return *m_work; }

    /** nullopt and nullptr: nobody. The client lives as long as the account is signed in. */
    void setAccount(const std::optional<Account> &account, GraphClient *graph);
    /** The sign-in that waits for the browser, wherever the person was. */
    void showSignIn();
    /** In a message that stays until it is closed. */
    void say(const QString &what, const QString &meaning = {});
    /** In the demo: said in the title, and a storage location that works is offered. */
    void setDemo(const std::function<QString()> &sampleLocation);
    /** In the demo: an address that the results in the container can be read from is offered. */
    void setDemoResults(const std::function<QString(const QString &container)> &sampleAddress);
    /** Stays above the work until it is closed, or deleted because it is true no longer. */
    NoticeBar *showNotice(const QString &text);
    /** Asks again what could not be asked, and checks what could not be checked. */
    void contactMayBeBack();
    void comeForward();
    /**
     * Whether the session may end now. While an export is being sent it may not as long as somebody can be asked; else the wait for
     * its answer ends, and the ledger says that it is unconfirmed.
     */
    [[nodiscard]] bool endSession(bool mayAsk);
    /** As told by the system: ends tidily, after waiting a little for the answer of an export that is being sent; told again, at once. */
    void leave();
    void openCase(const QString &caseId);
    void showDiagnostics(const struct Diagnostics &diagnostics);

Q_SIGNALS:
    void demoRequested();
    /** Answered with `showDiagnostics()`. */
    void diagnosticsRequested();
    /** After `leave()`: the window is closed, and nothing is left to do. */
    void left();
    /** The tenant, client or cloud was changed. */
    void settingsChanged();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void setUpStatusBar();
    void setUpMenus();
    void setUpDeadlines();
    void setUpNotices();
    void connectPage();
    void connectWork();
    void saveState() const;
    [[nodiscard]] SetupPage &setup();
    void showFirstPage();
    void showSettings();
    void showExport(const QString &exportId);
    void renderSubmitting();
    void prepareAgain(const ExportOperation *operation);
    void sayFailed(const LedgerError &error);
    [[nodiscard]] bool isBeingWatched() const;

    Parts m_parts;
    WindowState m_state;
    AccountBar *m_accountBar;
    QStackedWidget *m_pages;
    /** Made when it is needed first. */
    SetupPage *m_setup = nullptr;
    CaseDeadlines *m_deadlines;
    CaseWork *m_caseWork;
    WorkPage *m_work;
    LedgerMenu *m_ledgerMenu;
    ViewMenu *m_view;
    HelpMenu *m_help;
    ProxyQuestion *m_proxyQuestion;
    TrackWork *m_trackWork;
    FetchWork *m_fetchWork;
    ReceiptWork *m_receiptWork;
    Leaving *m_leaving;
};
