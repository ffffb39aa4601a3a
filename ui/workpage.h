// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/exportrequest.h"
#include "exports/ledgererror.h"
#include "identity/signin.h"
#include "ui/caseform.h"
#include "ui/windowstate.h"

#include <QSplitter>

class CaseDeadlines;
class CaseRegister;
class ExportOperation;
class ExportRegister;
class Ledger;
class NewExportPanel;
class OperationPanel;
class OperationsPanel;
class Settings;
class SignInPanel;
class QScrollArea;
class QStackedWidget;

/** Where the work is done: signing in or a new export on the left, operations on the right. */
class WorkPage : public QSplitter
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
        CaseDeadlines &deadlines;
    };

    /** All of them must outlive it. */
    WorkPage(const Parts &parts, const CaseForm::Calendar &calendar, const WindowState &state, QWidget *parent);

    [[nodiscard]] SignInPanel &signIn() const { return *m_signIn; }
    [[nodiscard]] OperationsPanel &operations() const { return *m_operations; }
    [[nodiscard]] OperationPanel &operation() const { return *m_operation; }
    /** Made when it is asked for first. */
    [[nodiscard]] NewExportPanel &newExport();
    /** Nobody sees the new export before somebody is signed in, so making it can wait until the window has been painted. */
    void makeNewExport();

    /** Signing in as long as nobody is signed in or somebody is about to be; else a new export. */
    void showLeft();
    void showSignIn();
    void showSignInProblem(const struct Explanation &explanation, bool offersApproval);

    /** As it was when the program was closed. */
    void restoreArrangement();
    void saveArrangement() const;

Q_SIGNALS:
    void approvalRequested();
    void approvalLinkRequested();
    /** See ExportWork. */
    void sent(ExportOperation *operation);
    void notPlaced(const LedgerError &error);

private:
    void setUpNewExport();

    Parts m_parts;
    CaseForm::Calendar m_calendar;
    WindowState m_state;
    QStackedWidget *m_left;
    QSplitter *m_right;
    SignInPanel *m_signIn;
    NewExportPanel *m_newExport = nullptr;
    QScrollArea *m_newExportArea;
    OperationsPanel *m_operations;
    OperationPanel *m_operation;
};
