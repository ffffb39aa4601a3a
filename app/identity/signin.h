// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/cloud.h"
#include "identity/account.h"
#include "identity/redirectpage.h"
#include "identity/signinerror.h"
#include "identity/tokenset.h"

#include <QObject>
#include <QUrl>

#include <memory>

class Clock;
class HttpClient;

/** What a sign-in asks for. */
struct SignInRequest {
    Cloud cloud;
    QString clientId;
    QString tenant;
    /** Graph permissions without the resource prefix. */
    QStringList scopes;
    enum class Prompt { None, SelectAccount, Login, Consent };
    Prompt prompt = Prompt::None;
    /** Left out with SelectAccount, as Entra demands. */
    QString loginHint;
    /** Decoded claims challenge. */
    QByteArray claims;
};

/**
 * One interactive sign-in in the system browser, authorization code with PKCE:
 *
 *   discovery document -> loopback redirect opens -> browserRequested(url) -> browser -> redirect with code
 *     -> token request -> id_token checks -> succeeded(account, tokens)
 *
 * After `start()` exactly one of `succeeded()` or `failed()` is emitted, always; both are terminal and either leaves the
 * object ready for another `start()`. Cancelling ends with failed(Cancelled). Deleting it ends everything silently.
 */
class SignIn : public QObject
{
    Q_OBJECT

public:
    enum class Stage { Idle, Discovering, WaitingForBrowser, Redeeming };
    Q_ENUM(Stage)

    SignIn(HttpClient &http, Clock &clock, QObject *parent = nullptr);
    ~SignIn() override;

    /** A second call while one is running is ignored. */
    void start(const SignInRequest &request);
    void cancel();

    /** The sentences of the pages that the browser ends on; English until set. */
    void setRedirectTexts(const RedirectTexts &texts);
    /** Where the redirect listens; 0, the default, takes any free port. */
    void setRedirectPort(quint16 port);

    [[nodiscard]] Stage stage() const;
    /** The page to open, for another browser; holds state and challenge, so never log it. Empty unless WaitingForBrowser. */
    [[nodiscard]] QUrl signInLink() const;
    /** Time left of the 10 minutes for the browser; 0 unless WaitingForBrowser. */
    [[nodiscard]] std::chrono::milliseconds timeLeft() const;

Q_SIGNALS:
    void stageChanged(SignIn::Stage stage);
    void browserRequested(const QUrl &url);
    void succeeded(const Account &account, const TokenSet &tokens);
    void failed(const SignInError &error);

private:
    class Attempt;

    void setStage(Stage stage);
    void dropAttempt();

    HttpClient &m_http;
    Clock &m_clock;
    std::unique_ptr<Attempt> m_attempt;
    RedirectTexts m_redirectTexts;
    quint16 m_redirectPort = 0;
    Stage m_stage = Stage::Idle;
};
