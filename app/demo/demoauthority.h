// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demoanswer.h"
#include "demo/demooptions.h"
#include "demo/demorequest.h"
#include "demo/demotokens.h"

#include <QHash>
#include <QUrl>

class DemoForm;

/**
 * Plays Microsoft Entra ID for one tenant and one public client: discovery, authorize page, token, logout. Errors that
 * Entra shows in the browser only are shown there, too, and never reach the application.
 * https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow
 */
class DemoAuthority
{
public:
    DemoAuthority(const DemoOptions &options, DemoTokens &tokens);

    /** Where this tenant is; set once, when the port is known. */
    void setAddresses(const QUrl &authority, const QUrl &graphRoot);
    [[nodiscard]] static QString clientId();
    [[nodiscard]] static QString tenantId();

    /** `path` is what follows the authority, without the first slash. */
    [[nodiscard]] DemoAnswer answer(const DemoRequest &request, const QString &path);

private:
    /** An authorization request that passed the checks, and later the code given for it. */
    struct SignIn {
        QString redirectUri;
        bool formPost = true;
        QString state;
        QString nonce;
        QStringList scopes;
        QByteArray codeChallenge;
        bool clientInfo = false;
        QDateTime expiresAt;
        const DemoPerson *person = nullptr;
        bool redeemed = false;
    };
    struct Refusal {
        QByteArray error;
        int code = 0;
        QString message;
        QByteArray suberror;
        int status = 400;
    };

    [[nodiscard]] DemoAnswer discovery() const;
    [[nodiscard]] DemoAnswer authorize(const DemoForm &form, const QString &correlationId);
    [[nodiscard]] DemoAnswer choose(const DemoForm &form, const QString &correlationId);
    [[nodiscard]] DemoAnswer logout(const DemoForm &form) const;
    [[nodiscard]] DemoAnswer token(const DemoForm &form, const QString &correlationId);
    [[nodiscard]] DemoAnswer redeemCode(const DemoForm &form, const QString &correlationId);
    [[nodiscard]] DemoAnswer refresh(const DemoForm &form, const QString &correlationId);

    [[nodiscard]] std::optional<Refusal> refusalToShow(const DemoForm &form) const;
    [[nodiscard]] std::optional<Refusal> refusalToSend(const DemoForm &form, const QStringList &scopes) const;
    [[nodiscard]] std::optional<Refusal> scopeRefusal(const QStringList &scopes) const;
    /** Graph permission of a scope; empty for OpenID Connect's own and for foreign ones. */
    [[nodiscard]] QString permissionOf(const QString &scope) const;
    [[nodiscard]] DemoAnswer complete(SignIn signIn, const DemoPerson &person);
    [[nodiscard]] DemoAnswer sendBack(const SignIn &signIn, const QList<std::pair<QString, QString>> &fields) const;
    [[nodiscard]] DemoAnswer sendBack(const SignIn &signIn, const Refusal &refusal, const QString &correlationId) const;
    [[nodiscard]] DemoAnswer show(const Refusal &refusal, const QString &correlationId) const;
    [[nodiscard]] DemoAnswer refuse(const Refusal &refusal, const QString &correlationId) const;
    struct Tokens {
        const DemoPerson *person = nullptr;
        QStringList scopes;
        QString nonce;
        bool clientInfo = false;
    };
    [[nodiscard]] DemoAnswer give(const Tokens &tokens);
    [[nodiscard]] QByteArray idToken(const DemoPerson &person, const QString &nonce) const;
    [[nodiscard]] QString described(const Refusal &refusal, const QString &traceId, const QString &correlationId) const;
    [[nodiscard]] QString errorAddress(int code) const;
    [[nodiscard]] QString timestamp() const;
    [[nodiscard]] QUrl endpoint(const QString &path) const;
    void forgetExpired();

    const DemoOptions &m_options;
    DemoTokens &m_tokens;
    QUrl m_authority;
    QUrl m_graphRoot;
    /** By the sign-in form's field `request`. */
    QHash<QString, SignIn> m_pending;
    /** By code. */
    QHash<QString, SignIn> m_codes;
};
