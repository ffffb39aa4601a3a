// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "identity/discoverydocument.h"
#include "identity/signin.h"
#include "identity/tokenset.h"
#include "identity/tokenstore.h"

#include <QPointer>

#include <functional>
#include <optional>

struct TokenAnswer;

/**
 * One signed-in account and its tokens: hands out access tokens silently, renewing them with the refresh token five
 * minutes before they expire, or when the authority would like it. One renewal at a time, however many wait for it. A renewal is tried once more,
 * a second later, where the authority answers that it has trouble. After that the next caller tries again, unless the person is needed or the
 * authority is to be left alone for a while.
 */
class AccountSession : public QObject
{
    Q_OBJECT

public:
    /** `request` is what the account signed in with. The refresh token goes to `store`. */
    AccountSession(HttpClient &http, Clock &clock, TokenStore &store, const SignInRequest &request, const Account &account, const TokenSet &tokens,
                   QObject *parent = nullptr);
    /** Of an earlier run: the first accessToken() renews silently with what `store` holds. */
    AccountSession(HttpClient &http, Clock &clock, TokenStore &store, const StoredAccount &stored, QObject *parent = nullptr);
    ~AccountSession() override;

    [[nodiscard]] const Account &account() const;
    [[nodiscard]] const SignInRequest &request() const;
    /** What the store keeps of it. */
    [[nodiscard]] const StoredAccount &stored() const;
    /** Of the last answer; until there was one, those that were asked for. */
    [[nodiscard]] QStringList grantedScopes() const;
    /** The person must sign in again before another token can be had. */
    [[nodiscard]] bool needsSignIn() const;
    [[nodiscard]] std::optional<SignInError> lastError() const;
    /** For SignIn: as this account, with the claims that were last demanded. */
    [[nodiscard]] SignInRequest requestToSignInAgain() const;

    using TokenCallback = std::function<void(const QByteArray &token, const std::optional<SignInError> &error)>;
    /**
     * Calls back exactly once, possibly before returning, never after `context` or this object was destroyed. `claims`
     * (decoded) and `rejectedToken` skip the cached token, unless it was renewed for the same claims since. Claims lead to
     * one silent renewal; when its token is rejected for them again within minutes, the person is needed.
     */
    void accessToken(const QByteArray &claims, const QByteArray &rejectedToken, QObject *context, TokenCallback callback);
    /** After signing in again as the same account. */
    void replaceTokens(const TokenSet &tokens);
    /** The same, where request or names may have changed. */
    void replace(const SignInRequest &request, const Account &account, const TokenSet &tokens);
    /** Forgets every token, here and in the store; from now on `needsSignIn()`. */
    void forget();
    /** Calls back as TokenStore::forget() does. */
    void forget(QObject *context, TokenStore::Gone callback);

Q_SIGNALS:
    void needsSignInChanged(bool needsSignIn);
    /** By a silent renewal. */
    void grantedScopesChanged();

private:
    class Renewal;
    struct Caller {
        QPointer<QObject> context;
        QByteArray claims;
        QByteArray rejectedToken;
        TokenCallback callback;
    };

    [[nodiscard]] bool mayUseToken(const Caller &caller) const;
    [[nodiscard]] bool expiresWithin(std::chrono::seconds margin) const;
    [[nodiscard]] SignInError errorNow() const;
    [[nodiscard]] std::optional<SignInError::Check> failedCheck(const TokenAnswer &answer) const;
    void answer(const Caller &caller) const;
    void renew(const QByteArray &claims);
    void renewEarly();
    void cannotSatisfy(const Caller &caller);
    void renewed(const TokenAnswer &answer);
    void notRenewed(const SignInError &error);
    void take(const TokenSet &tokens);
    void setTokenClaims(const QByteArray &claims);
    void setNeedsSignIn(bool needsSignIn);
    void answerEverybody();
    void stopRenewal();

    HttpClient &m_http;
    Clock &m_clock;
    TokenStore &m_store;
    SignInRequest m_request;
    StoredAccount m_stored;
    /** Without the refresh token, which rests in the store. */
    TokenSet m_tokens;
    /** The challenge that the present token was renewed for. */
    QByteArray m_tokenClaims;
    std::chrono::milliseconds m_tokenClaimsSince{0};
    std::optional<DiscoveryDocument> m_authority;
    std::unique_ptr<Renewal> m_renewal;
    QList<Caller> m_callers;
    std::optional<SignInError> m_lastError;
    std::chrono::milliseconds m_quietUntil{0};
    /** How long it was left alone after its last trouble; grows. */
    std::chrono::milliseconds m_quiet{0};
    bool m_needsSignIn = false;
    /** The renewal under way is a courtesy: nobody has to hear of its failure. */
    bool m_isEarly = false;
};
