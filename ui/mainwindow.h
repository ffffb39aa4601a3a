// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/exportrequest.h"
#include "exports/ledgercheck.h"
#include "http/alarm.h"
#include "identity/signin.h"
#include "ui/accountbar.h"
#include "ui/confirmexportdialog.h"
#include "ui/ledgerverdict.h"
#include "ui/savereceiptdialog.h"
#include "ui/windowstate.h"

#include <QMainWindow>

class CaseDeadlines;
class CaseRegister;
class CaseWork;
class ExportOperation;
class ExportRegister;
class FetchResultsDialog;
class Ledger;
class LedgerCheckView;
class NewExportPanel;
class OperationPanel;
class OperationsPanel;
class SetupPage;
class SignInPanel;
class Settings;
class ProxyQuestion;
class HelpMenu;
class QAction;
class QLabel;
class QSplitter;
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

    /** nullopt and nullptr: nobody. The client lives as long as the account is signed in. */
    void setAccount(const std::optional<Account> &account, GraphClient *graph);
    void setNeedsSignIn(bool needed);
    /** Everybody who is signed in. */
    void setChoices(const QList<AccountBar::Choice> &choices);
    /** See NewExportPanel. */
    void setPermissions(const QStringList &requested, const QStringList &granted);
    /** An earlier sign-in is being looked for. */
    void setRestoring(bool restoring);
    void setBrowserOpened(bool opened);
    void showSignInProblem(const struct Explanation &explanation, bool offersApproval);
    /** The sign-in that waits for the browser, wherever the person was. */
    void showSignIn();
    /** Back to work, if somebody is signed in. */
    void showLeft();
    /** How long the sign-in lasts, where that is worth a line. */
    void setSignInRemark(const QString &remark);
    void offerBrowserSignOut(const QString &who);
    /** In a message that stays until it is closed. */
    void say(const QString &what, const QString &meaning = {});
    /** In the demo: said in the title, and a storage location that works is offered. */
    void setDemo(const std::function<QString()> &sampleLocation);
    /** In the demo: an address that the results in the container can be read from is offered. */
    void setDemoResults(const std::function<QString(const QString &container)> &sampleAddress);
    /** Stays above the work until it is closed. */
    void showNotice(const QString &text);
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
    void signInRequested();
    void cancelSignInRequested();
    /** The running exports of that account have been named. */
    void signOutRequested();
    void addAccountRequested();
    void accountChosen(const Account &account);
    /** With the account that started this export. */
    void signInForRequested(const ExportRecord &record);
    void approvalRequested();
    void approvalLinkRequested();
    void browserSignOutRequested();
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
    void setUpWork();
    void connectPanels();
    void restoreState();
    void saveState() const;
    void showFirstPage();
    void connectAccountBar();
    void confirmSignOut();
    void showSettings();
    /** While an export is being sent nobody may leave or change whom it is sent for. */
    void setLeavingEnabled(bool enabled);
    void confirmExport();
    [[nodiscard]] QList<ConfirmExportDialog::Finding> findings() const;
    void sendExport();
    [[nodiscard]] bool usedBefore(const StorageLocation &location) const;
    void sendAgain(const ExportOperation &operation);
    void askForOperation(ExportOperation *operation);
    void fetchResults(ExportOperation *operation);
    void saveReceipt(ExportOperation *operation);
    [[nodiscard]] QString personOf(const CaseRecord &record) const;
    void saveReceiptOfCase(const QString &caseId);
    [[nodiscard]] Receipt::Making makingOfReceipt() const;
    void askForReceipt(const SaveReceiptDialog::Subject &subject, const ReceiptSaving::Order &order);
    [[nodiscard]] QList<FetchResultsDialog *> fetches() const;
    [[nodiscard]] bool isFetching() const;
    void askBeforeStoppingFetches();
    void showCounts();
    void askBeforeLeaving();
    void abandonAndLeave();
    void leaveNow();
    void setUpMenu();
    [[nodiscard]] SetupPage &setup();
    void setUpCases();
    void setUpNotices();
    void setUpDesk();
    [[nodiscard]] bool isBeingWatched() const;
    void renderNotify();
    void setNotify(bool notify);
    void verifyLedger();
    void showVerdict(const LedgerVerdict &verdict);
    void eraseClosed();

    Parts m_parts;
    WindowState m_state;
    AccountBar *m_accountBar;
    QStackedWidget *m_pages;
    /** Made when it is needed first. */
    SetupPage *m_setup = nullptr;
    QSplitter *m_work;
    QSplitter *m_right;
    QStackedWidget *m_left;
    SignInPanel *m_signIn;
    NewExportPanel *m_newExport;
    OperationsPanel *m_operations;
    OperationPanel *m_operation;
    CaseDeadlines *m_deadlines;
    QLabel *m_counts;
    QAction *m_notify = nullptr;
    QAction *m_preferences = nullptr;
    HelpMenu *m_help;
    ProxyQuestion *m_proxyQuestion;
    CaseWork *m_caseWork;
    LedgerCheck m_ledgerCheck;
    LedgerCheckView *m_ledgerCheckView;
    std::function<QString(const QString &)> m_sampleAddress;
    /** Every fetch was told to stop. */
    bool m_stoppingFetches = false;
    /** Closes once the export is sent. */
    bool m_leaving = false;
    /** Closes whatever is being sent. */
    bool m_leavingNow = false;
    Alarm m_lastWait;
};
