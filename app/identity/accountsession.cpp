// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/accountsession.h"

#include "http/alarm.h"
#include "http/httpclient.h"
#include "http/httpexchange.h"
#include "identity/idtoken.h"
#include "identity/requestparameters.h"
#include "identity/tokenanswer.h"
#include "identity/tokenerror.h"

#include <utility>

using namespace std::chrono_literals;

namespace {
constexpr std::chrono::seconds expiryMargin = 5min;
// As Microsoft's libraries: once more, soon, where the authority answers that it has trouble; then less and less often.
constexpr std::chrono::milliseconds pauseBeforeRepeating = 1s;
// The same challenge of a token that has done for longer than that is another one: the organisation asks again now and then.
constexpr std::chrono::milliseconds sameChallenge = 5min;
constexpr std::chrono::milliseconds shortestQuiet = 5s;
constexpr std::chrono::milliseconds longestQuiet = 60s;

bool needsPerson(SignInError::Kind kind)
{
    switch (kind) {
    case SignInError::Kind::InteractionRequired:
    case SignInError::Kind::Declined:
    case SignInError::Kind::Configuration:
    case SignInError::Kind::Server:
        return true;
    case SignInError::Kind::Cancelled:
    case SignInError::Kind::TimedOut:
    case SignInError::Kind::Transient:
    case SignInError::Kind::Offline:
    case SignInError::Kind::LoopbackUnavailable:
    case SignInError::Kind::AuthorityInvalid:
    case SignInError::Kind::BadReply:
        return false;
    }
    return true;
}

SignInError errorOf(SignInError::Kind kind, SignInError::Check check, const Clock &clock)
{
    SignInError error;
    error.kind = kind;
    error.check = check;
    error.occurredAt = clock.utcNow();
    return error;
}

bool isPassing(SignInError::Kind kind)
{
    return kind == SignInError::Kind::Offline || kind == SignInError::Kind::Transient;
}

// Only of a whole answer: where none came, a rotating refresh token may have been taken, and sent again it is a stolen one.
bool isWorthRepeating(const HttpAnswer &answer)
{
    if (!answer.isComplete() || answer.isSuccess())
        return false;
    const SignInError error = TokenError::fromAnswer(answer);
    return error.kind == SignInError::Kind::Transient && !error.retryAfter;
}
}

/**
 * One renewal: discovery if the endpoint is not known yet, then a plain form POST. Qt's flow is not used for it: on 6.4
 * a refused renewal leaves it in RefreshingToken for ever, from 6.6 on it announces granted().
 */
class AccountSession::Renewal : public QObject
{
public:
    Renewal(AccountSession &owner, QByteArray claims)
        : m_owner(owner)
        , m_claims(std::move(claims))
        , m_ownHttp(owner.m_http.withOwnConnections())
        , m_pause(owner.m_clock)
    {
        connect(&m_pause, &Alarm::reached, this, &Renewal::begin);
    }

    void begin()
    {
        if (m_owner.m_authority)
            return post();
        const SignInRequest &request = m_owner.m_request;
        follow(DiscoveryDocument::request(request.cloud, request.tenant), &Renewal::discovered);
    }

    void stop()
    {
        m_isOver = true;
        m_pause.cancel();
        delete m_exchange;
    }

    [[nodiscard]] const QByteArray &claims() const { return m_claims; }

private:
    void discovered(const HttpAnswer &answer)
    {
        auto authority = DiscoveryDocument::fromAnswer(answer, m_owner.m_request.cloud, m_owner.m_request.tenant);
        if (!authority)
            return m_owner.notRenewed(authority.error());
        m_owner.m_authority = *authority;
        post();
    }

    void post()
    {
        RequestParameters::Parameters parameters = RequestParameters::common(m_owner.m_request, m_claims);
        parameters.insert(QStringLiteral("grant_type"), QStringLiteral("refresh_token"));
        parameters.insert(QStringLiteral("refresh_token"), QString::fromUtf8(m_owner.m_store.refreshToken(m_owner.m_stored)));
        HttpRequest request;
        request.method = "POST";
        request.url = m_owner.m_authority->tokenEndpoint;
        request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
        request.body = RequestParameters::formEncoded(parameters);
        request.totalTimeout = 1min;
        follow(request, &Renewal::answered);
    }

    void answered(const HttpAnswer &answer)
    {
        const auto result = TokenAnswer::fromAnswer(answer, m_owner.m_request);
        if (result)
            m_owner.renewed(*result);
        else
            m_owner.notRenewed(result.error());
    }

    void follow(const HttpRequest &request, void (Renewal::*next)(const HttpAnswer &))
    {
        HttpExchange *exchange = m_ownHttp->send(request, this);
        m_exchange = exchange;
        connect(exchange, &HttpExchange::finished, this, [this, exchange, next](const HttpAnswer &answer) {
            m_exchange.clear();
            exchange->deleteLater();
            if (m_isOver)
                return;
            const bool repeats = !m_owner.m_isEarly && isWorthRepeating(answer) && !std::exchange(m_wasRepeated, true);
            if (repeats)
                m_pause.setRemaining(pauseBeforeRepeating);
            else
                (this->*next)(answer);
        });
    }

    AccountSession &m_owner;
    QByteArray m_claims;
    /** On a connection that idled, bytes that are no answer would be taken for one. */
    std::unique_ptr<HttpClient> m_ownHttp;
    QPointer<HttpExchange> m_exchange;
    Alarm m_pause;
    bool m_wasRepeated = false;
    bool m_isOver = false;
};

AccountSession::AccountSession(HttpClient &http, Clock &clock, TokenStore &store, const SignInRequest &request, const Account &account,
                               const TokenSet &tokens, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_clock(clock)
    , m_store(store)
    , m_request(request)
    , m_stored(StoredAccount::from(request, account))
{
    take(tokens);
    setTokenClaims(request.claims);
}

AccountSession::AccountSession(HttpClient &http, Clock &clock, TokenStore &store, const StoredAccount &stored, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_clock(clock)
    , m_store(store)
    , m_request(stored.request())
    , m_stored(stored)
{
    m_tokens.scopes = stored.scopes;
}

AccountSession::~AccountSession()
{
    stopRenewal();
}

const Account &AccountSession::account() const
{
    return m_stored.account;
}

const StoredAccount &AccountSession::stored() const
{
    return m_stored;
}

const SignInRequest &AccountSession::request() const
{
    return m_request;
}

QStringList AccountSession::grantedScopes() const
{
    return m_tokens.scopes;
}

bool AccountSession::needsSignIn() const
{
    return m_needsSignIn;
}

std::optional<SignInError> AccountSession::lastError() const
{
    return m_lastError;
}

SignInRequest AccountSession::requestToSignInAgain() const
{
    SignInRequest request = m_stored.request();
    if (m_lastError)
        request.claims = m_lastError->claims;
    return request;
}

void AccountSession::accessToken(const QByteArray &claims, const QByteArray &rejectedToken, QObject *context, TokenCallback callback)
{
    const Caller caller{context, claims, rejectedToken, std::move(callback)};
    // Nobody gets a token again that the service has refused.
    if (!rejectedToken.isEmpty() && rejectedToken == m_tokens.accessToken) {
        m_tokens.accessToken.clear();
        if (!claims.isEmpty() && claims == m_tokenClaims && m_clock.monotonic() < m_tokenClaimsSince + sameChallenge && !m_renewal)
            return cannotSatisfy(caller);
    }
    if (m_needsSignIn || (mayUseToken(caller) && !expiresWithin(expiryMargin))) {
        const QPointer<AccountSession> self = this;
        answer(caller);
        if (self)
            renewEarly();
        return;
    }
    if (!m_renewal && m_clock.monotonic() < m_quietUntil)
        return answer(caller);
    m_callers.append(caller);
    m_isEarly = false;
    if (!m_renewal)
        renew(claims);
}

// A token that was made for these very claims did not satisfy them: another silent one would not either.
void AccountSession::cannotSatisfy(const Caller &caller)
{
    SignInError error = errorOf(SignInError::Kind::InteractionRequired, SignInError::Check::None, m_clock);
    error.claims = caller.claims;
    m_callers.append(caller);
    notRenewed(error);
}

void AccountSession::replace(const SignInRequest &request, const Account &account, const TokenSet &tokens)
{
    m_request = request;
    m_stored = StoredAccount::from(request, account);
    m_authority.reset();
    const QPointer<AccountSession> self = this;
    replaceTokens(tokens);
    if (self)
        setTokenClaims(request.claims);
}

void AccountSession::replaceTokens(const TokenSet &tokens)
{
    stopRenewal();
    take(tokens);
    m_tokenClaims.clear();
    m_lastError.reset();
    m_quiet = m_quietUntil = 0ms;
    const QPointer<AccountSession> self = this;
    setNeedsSignIn(false);
    if (!self)
        return;
    for (Caller &caller : m_callers)
        caller.claims.clear(); // the person has just signed in: whatever was demanded was demanded there
    answerEverybody();
}

void AccountSession::forget()
{
    forget(this, {});
}

void AccountSession::forget(QObject *context, TokenStore::Gone callback)
{
    stopRenewal();
    m_store.forget(m_stored, context, std::move(callback));
    m_tokens = {};
    m_tokenClaims.clear();
    m_lastError.reset();
    const QPointer<AccountSession> self = this;
    setNeedsSignIn(true);
    if (self)
        answerEverybody();
}

bool AccountSession::mayUseToken(const Caller &caller) const
{
    if (m_tokens.accessToken.isEmpty() || m_tokens.accessToken == caller.rejectedToken)
        return false;
    return caller.claims.isEmpty() || (caller.claims == m_tokenClaims && !caller.rejectedToken.isEmpty());
}

bool AccountSession::expiresWithin(std::chrono::seconds margin) const
{
    return m_tokens.expiresAt <= m_clock.utcNow().addSecs(margin.count());
}

SignInError AccountSession::errorNow() const
{
    if (m_lastError)
        return *m_lastError;
    return errorOf(SignInError::Kind::InteractionRequired, SignInError::Check::None, m_clock);
}

void AccountSession::answer(const Caller &caller) const
{
    if (!caller.context)
        return;
    const bool isWithheld = m_needsSignIn || !mayUseToken(caller) || expiresWithin(0s);
    // Copies: the callback may delete this object.
    const QByteArray token = isWithheld ? QByteArray() : m_tokens.accessToken;
    const std::optional<SignInError> error = isWithheld ? std::optional(errorNow()) : std::nullopt;
    caller.callback(token, error);
}

void AccountSession::renew(const QByteArray &claims)
{
    if (m_store.refreshToken(m_stored).isEmpty()) {
        SignInError error = errorOf(SignInError::Kind::InteractionRequired, SignInError::Check::None, m_clock);
        error.claims = claims;
        return notRenewed(error);
    }
    m_renewal = std::make_unique<Renewal>(*this, claims);
    m_renewal->begin();
}

// The present token stays good whatever comes of it, so nothing is said to anybody and nothing is tried twice.
void AccountSession::renewEarly()
{
    const bool isDue = m_tokens.refreshAt.isValid() && m_tokens.refreshAt <= m_clock.utcNow();
    if (!isDue || m_renewal || m_needsSignIn || m_clock.monotonic() < m_quietUntil || m_store.refreshToken(m_stored).isEmpty())
        return;
    m_tokens.refreshAt = {};
    m_isEarly = true;
    renew({});
}

std::optional<SignInError::Check> AccountSession::failedCheck(const TokenAnswer &answer) const
{
    // OpenID Connect Core §12.2: a renewal need not bring an id_token, but one that it brings is about the same person.
    if (answer.idToken.isEmpty())
        return std::nullopt;
    const std::optional<IdToken> idToken = IdToken::decode(answer.idToken);
    if (!idToken)
        return SignInError::Check::Shape;
    const SignInError::Check failed = idToken->failedCheck(m_request, *m_authority, QString());
    if (failed != SignInError::Check::None)
        return failed;
    const Account named = Account::from(*idToken, answer.clientInfo, m_stored.account.environment);
    return named.isSameAs(m_stored.account) ? std::nullopt : std::optional(SignInError::Check::Identity);
}

void AccountSession::renewed(const TokenAnswer &result)
{
    if (const auto failed = failedCheck(result))
        return notRenewed(errorOf(SignInError::Kind::BadReply, *failed, m_clock));
    const QByteArray claims = m_renewal->claims();
    stopRenewal();
    m_isEarly = false;
    const QStringList grantedBefore = m_tokens.scopes;
    take(result.tokens);
    setTokenClaims(claims);
    m_lastError.reset();
    m_quiet = m_quietUntil = 0ms;

    QList<Caller> unserved;
    const QList<Caller> callers = std::exchange(m_callers, {});
    const QPointer<AccountSession> self = this;
    for (const Caller &caller : callers) {
        if (!self)
            return;
        const bool isServed = caller.claims.isEmpty() || caller.claims == claims;
        if (!isServed)
            unserved.append(caller);
        else if (caller.context && result.tokens.accessToken != caller.rejectedToken)
            caller.callback(result.tokens.accessToken, std::nullopt);
        else if (caller.context)
            caller.callback({}, errorOf(SignInError::Kind::BadReply, SignInError::Check::Shape, m_clock));
    }
    if (!self)
        return;
    m_callers += unserved;
    if (m_tokens.scopes != grantedBefore)
        Q_EMIT grantedScopesChanged();
    if (!self)
        return;
    if (m_needsSignIn)
        answerEverybody();
    else if (!m_callers.isEmpty() && !m_renewal)
        renew(m_callers.first().claims);
}

void AccountSession::notRenewed(const SignInError &error)
{
    const QByteArray claims = m_renewal ? m_renewal->claims() : error.claims;
    stopRenewal();
    if (std::exchange(m_isEarly, false)) {
        if (error.retryAfter)
            m_quietUntil = m_clock.monotonic() + *error.retryAfter;
        return;
    }
    m_lastError = error;
    if (m_lastError->claims.isEmpty() && error.kind == SignInError::Kind::InteractionRequired)
        m_lastError->claims = claims;
    if (error.retryAfter)
        m_quietUntil = m_clock.monotonic() + *error.retryAfter;
    else if (error.kind == SignInError::Kind::Transient) {
        m_quiet = std::clamp(2 * m_quiet, shortestQuiet, longestQuiet);
        m_quietUntil = m_clock.monotonic() + m_quiet;
    }
    if (!isPassing(error.kind) && !needsPerson(error.kind))
        m_authority.reset(); // perhaps the address has changed
    const QPointer<AccountSession> self = this;
    if (needsPerson(error.kind))
        setNeedsSignIn(true);
    if (self)
        answerEverybody();
}

void AccountSession::take(const TokenSet &tokens)
{
    // Rotation: the newest refresh token counts; where none is given the old one stays good.
    if (!tokens.refreshToken.isEmpty()) {
        m_stored.lastModified = m_clock.utcNow();
        m_store.keep(m_stored, tokens.refreshToken);
    }
    m_tokens = tokens;
    m_tokens.refreshToken.clear();
}

void AccountSession::setTokenClaims(const QByteArray &claims)
{
    m_tokenClaims = claims;
    m_tokenClaimsSince = m_clock.monotonic();
}

void AccountSession::setNeedsSignIn(bool needsSignIn)
{
    if (m_needsSignIn == needsSignIn)
        return;
    m_needsSignIn = needsSignIn;
    Q_EMIT needsSignInChanged(needsSignIn);
}

void AccountSession::answerEverybody()
{
    const QList<Caller> callers = std::exchange(m_callers, {});
    const QPointer<AccountSession> self = this;
    for (const Caller &caller : callers) {
        if (!self)
            return;
        answer(caller);
    }
}

void AccountSession::stopRenewal()
{
    if (!m_renewal)
        return;
    m_renewal->stop();
    m_renewal.release()->deleteLater(); // it may be on the stack
}
