// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/signin.h"

#include "http/alarm.h"
#include "http/httpclient.h"
#include "http/httpexchange.h"
#include "identity/authorizationcodeflow.h"
#include "identity/idtoken.h"
#include "identity/loopbackredirect.h"
#include "identity/tokenanswer.h"
#include "identity/tokenerror.h"

#include <QLoggingCategory>
#include <QNetworkReply>
#include <QPointer>

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(logSignIn, "habeas.identity.signin", QtWarningMsg)

namespace {
constexpr std::chrono::milliseconds browserLimit = 10min;
constexpr std::chrono::milliseconds redemptionLimit = 1min;
}

/** From start() to the terminal signal. Speaks to its owner only as the last thing it does: the owner may delete it. */
class SignIn::Attempt : public QObject
{
public:
    Attempt(SignIn &owner, const SignInRequest &request);
    ~Attempt() override;

    void begin();
    void stop();
    [[nodiscard]] QUrl link() const { return m_link; }
    [[nodiscard]] std::chrono::milliseconds timeLeft() const { return m_limit.remaining(); }

private:
    void discovered(const HttpAnswer &answer);
    void waitForBrowser();
    void redirected(const LoopbackRedirect::Parameters &parameters);
    void redeem(const QString &code);
    void redeemed(const HttpAnswer &answer);
    void fail(SignInError error);
    void fail(SignInError::Kind kind, SignInError::Check check = SignInError::Check::None);
    [[nodiscard]] bool namesOurIssuer(const LoopbackRedirect::Parameters &parameters) const;
    void follow(HttpExchange *exchange, void (Attempt::*next)(const HttpAnswer &));

    SignIn *m_owner;
    HttpClient &m_http;
    Clock &m_clock;
    SignInRequest m_request;
    DiscoveryDocument m_authority;
    LoopbackRedirect m_redirect;
    std::unique_ptr<AuthorizationCodeFlow> m_flow;
    QPointer<HttpExchange> m_exchange;
    Alarm m_limit;
    QUrl m_link;
};

SignIn::Attempt::Attempt(SignIn &owner, const SignInRequest &request)
    : m_owner(&owner)
    , m_http(owner.m_http)
    , m_clock(owner.m_clock)
    , m_request(request)
    , m_redirect(owner.m_clock)
    , m_limit(owner.m_clock)
{
    m_redirect.setTexts(owner.m_redirectTexts);
    connect(&m_redirect, &LoopbackRedirect::redirected, this, &Attempt::redirected);
    connect(&m_limit, &Alarm::reached, this, [this] { fail(SignInError::Kind::TimedOut); });
}

SignIn::Attempt::~Attempt()
{
    stop();
}

void SignIn::Attempt::begin()
{
    if (m_request.clientId.isEmpty() || !DiscoveryDocument::isTenant(m_request.cloud, m_request.tenant)) {
        // start() returns before its outcome is told.
        QMetaObject::invokeMethod(
            this, [this] { fail(SignInError::Kind::Configuration); }, Qt::QueuedConnection);
        return;
    }
    follow(m_http.send(DiscoveryDocument::request(m_request.cloud, m_request.tenant), this), &Attempt::discovered);
}

void SignIn::Attempt::stop()
{
    m_owner = nullptr;
    m_limit.cancel();
    m_redirect.close();
    m_redirect.disconnect(this);
    delete m_exchange;
}

void SignIn::Attempt::follow(HttpExchange *exchange, void (Attempt::*next)(const HttpAnswer &))
{
    m_exchange = exchange;
    connect(exchange, &HttpExchange::finished, this, [this, exchange, next](const HttpAnswer &answer) {
        m_exchange.clear();
        exchange->deleteLater();
        (this->*next)(answer);
    });
}

void SignIn::Attempt::discovered(const HttpAnswer &answer)
{
    auto authority = DiscoveryDocument::fromAnswer(answer, m_request.cloud, m_request.tenant);
    if (!authority)
        return fail(authority.error());
    m_authority = *authority;
    waitForBrowser();
}

void SignIn::Attempt::waitForBrowser()
{
    m_flow = std::make_unique<AuthorizationCodeFlow>(m_request, m_authority, m_http, m_redirect);
    const auto purpose =
        m_request.cloud.kind() == Cloud::Kind::Custom ? LoopbackRedirect::Purpose::FormPostOrQuery : LoopbackRedirect::Purpose::FormPost;
    if (!m_redirect.listen(m_flow->expectedState(), purpose, m_owner->m_redirectPort))
        return fail(SignInError::Kind::LoopbackUnavailable);
    m_link = m_flow->authorizationRequest();
    m_limit.setRemaining(browserLimit);

    const QPointer<SignIn> owner = m_owner;
    const QUrl link = m_link;
    owner->setStage(Stage::WaitingForBrowser);
    if (owner && owner->m_attempt.get() == this)
        Q_EMIT owner->browserRequested(link);
}

void SignIn::Attempt::redirected(const LoopbackRedirect::Parameters &parameters)
{
    m_limit.cancel();
    m_link.clear();
    if (!namesOurIssuer(parameters))
        return fail(SignInError::Kind::BadReply, SignInError::Check::Issuer);
    if (parameters.contains(QStringLiteral("error")))
        return fail(TokenError::fromRedirect(parameters, m_clock.utcNow()));
    redeem(parameters.value(QStringLiteral("code")));
}

// RFC 9207: another issuer means that the answer comes from an authority that was not asked.
bool SignIn::Attempt::namesOurIssuer(const LoopbackRedirect::Parameters &parameters) const
{
    const auto issuer = parameters.constFind(QStringLiteral("iss"));
    if (issuer == parameters.constEnd())
        return !m_authority.namesIssuerInRedirect;
    return m_authority.acceptsIssuer(*issuer, {});
}

void SignIn::Attempt::redeem(const QString &code)
{
    QNetworkReply *reply = m_flow->redeem(code);
    if (!reply)
        return fail(SignInError::Kind::BadReply, SignInError::Check::Endpoints);
    HttpRequest request;
    request.method = "POST";
    request.url = m_authority.tokenEndpoint;
    request.totalTimeout = redemptionLimit;
    follow(new HttpExchange(m_clock, reply, request, reply->request().rawHeader("client-request-id"), this), &Attempt::redeemed);
    m_owner->setStage(Stage::Redeeming);
}

void SignIn::Attempt::redeemed(const HttpAnswer &answer)
{
    const auto result = TokenAnswer::fromAnswer(answer, m_request);
    if (!result)
        return fail(result.error());
    const std::optional<IdToken> idToken = IdToken::decode(result->idToken);
    if (!idToken)
        return fail(SignInError::Kind::BadReply, SignInError::Check::Shape);
    const SignInError::Check failed = idToken->failedCheck(m_request, m_authority, QString::fromLatin1(m_flow->expectedNonce()));
    if (failed != SignInError::Check::None)
        return fail(SignInError::Kind::BadReply, failed);
    if (idToken->isExpired(m_clock.utcNow()))
        qCWarning(logSignIn, "The clock of this computer and the authority's differ: the id_token has expired already");

    const Account account = Account::from(*idToken, result->clientInfo, m_request.cloud.authority(m_request.tenant).host());
    const QPointer<SignIn> owner = m_owner;
    owner->dropAttempt();
    owner->setStage(Stage::Idle);
    if (owner)
        Q_EMIT owner->succeeded(account, result->tokens);
}

void SignIn::Attempt::fail(SignInError error)
{
    if (!m_owner)
        return;
    if (!error.occurredAt.isValid())
        error.occurredAt = m_clock.utcNow();
    // An interactive sign-in that meets a challenge keeps it for the next one.
    if (error.claims.isEmpty() && error.kind == SignInError::Kind::InteractionRequired)
        error.claims = m_request.claims;
    const QPointer<SignIn> owner = m_owner;
    owner->dropAttempt();
    owner->setStage(Stage::Idle);
    if (owner)
        Q_EMIT owner->failed(error);
}

void SignIn::Attempt::fail(SignInError::Kind kind, SignInError::Check check)
{
    SignInError error;
    error.kind = kind;
    error.check = check;
    fail(error);
}

SignIn::SignIn(HttpClient &http, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_clock(clock)
{
}

SignIn::~SignIn()
{
    dropAttempt();
}

void SignIn::start(const SignInRequest &request)
{
    if (m_attempt)
        return;
    m_attempt = std::make_unique<Attempt>(*this, request);
    m_attempt->begin();
    setStage(Stage::Discovering);
}

void SignIn::cancel()
{
    if (!m_attempt)
        return;
    dropAttempt();
    SignInError error;
    error.kind = SignInError::Kind::Cancelled;
    error.occurredAt = m_clock.utcNow();
    const QPointer<SignIn> self = this;
    setStage(Stage::Idle);
    if (self)
        Q_EMIT failed(error);
}

void SignIn::setRedirectTexts(const RedirectTexts &texts)
{
    m_redirectTexts = texts;
}

void SignIn::setRedirectPort(quint16 port)
{
    m_redirectPort = port;
}

SignIn::Stage SignIn::stage() const
{
    return m_stage;
}

QUrl SignIn::signInLink() const
{
    return m_attempt && m_stage == Stage::WaitingForBrowser ? m_attempt->link() : QUrl();
}

std::chrono::milliseconds SignIn::timeLeft() const
{
    return m_attempt && m_stage == Stage::WaitingForBrowser ? m_attempt->timeLeft() : 0ms;
}

void SignIn::setStage(Stage stage)
{
    if (m_stage == stage)
        return;
    m_stage = stage;
    Q_EMIT stageChanged(stage);
}

void SignIn::dropAttempt()
{
    if (!m_attempt)
        return;
    // Everything stops now; the object itself may be on the stack.
    m_attempt->stop();
    m_attempt.release()->deleteLater();
}
