// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "identity/adminconsent.h"
#include "identity/browsersignout.h"
#include "identity/signin.h"
#include "identity/storedaccount.h"

#include <QObject>

#include <optional>

class ExportRegister;
class ExportRequest;
class MainWindow;
class Settings;
class SignedInAccount;
class SignedInAccounts;
class SignOutQuestion;
struct ExportRecord;

/** Signing in and out from the window, the browser's part of it, and the approval of an administrator. */
class SignInWork : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        HttpClient &http;
        Clock &clock;
        Settings &settings;
        SignIn &signIn;
        SignedInAccounts &accounts;
        ExportRegister &exports;
        const ExportRequest &request;
    };

    /** All of them must outlive it; it belongs to the window. */
    SignInWork(const Parts &parts, MainWindow &window);

private:
    void connectSignIn();
    void connectApproval();
    void connectBrowserSignOut();
    void connectAccounts();
    void connectWindow();
    [[nodiscard]] std::optional<SignInRequest> requestFromSettings() const;
    void signIn();
    void addAccount();
    void signInFor(const ExportRecord &record);
    /** Whether a sign-in for that export may name its tenant. */
    [[nodiscard]] bool mayAskFor(const ExportRecord &record, const SignInRequest &request) const;
    void start(const SignInRequest &request, bool acts);
    void takeAccount(const Account &account, const TokenSet &tokens);
    void takeFailure(const SignInError &error);
    void showActing(SignedInAccount *account);
    void showChoices();
    void signOut();
    [[nodiscard]] std::optional<SignInRequest> requestToApprove() const;
    void approve();
    void copyApprovalLink();

    Parts m_parts;
    MainWindow &m_window;
    SignOutQuestion *m_signOutQuestion;
    AdminConsent m_approval;
    BrowserSignOut m_browserSignOut;
    SignInRequest m_request;
    /** Whoever signs in now is to act from then on. */
    bool m_acts = true;
    /** Whom the offer to sign out in the browser is about. */
    std::optional<StoredAccount> m_signedOut;
};
