// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/signin.h"

#include "http/alarm.h"
#include "http/httpclient.h"
#include "http/httpexchange.h"
#include "http/systemproxy.h"
#include "identity/authorizationcodeflow.h"
#include "identity/idtoken.h"
#include "identity/loopbackredirect.h"
#include "identity/tokenanswer.h"
#include "identity/tokenerror.h"

#include <QHash>
#include <QLoggingCategory>
#include <QNetworkReply>
#include <QPointer>

#include <utility>

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(logSignIn, "habeas.identity.signin", QtWarningMsg)

namespace {
constexpr std::chrono::milliseconds browserLimit = 10min;
constexpr std::chrono::milliseconds redemptionLimit = 1min;
/** For somebody to find out the password of the proxy; a code of Entra's is good for 10 minutes. */
constexpr std::chrono::milliseconds proxyPasswordLimit = 5min;
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
    [[nodiscard]] HttpClient &ownHttp();
    void discover();
    void discovered(const HttpAnswer &answer);
    void waitForBrowser();
    void redirected(const LoopbackRedirect::Parameters &parameters);
    void redeem();
    void sendCode();
    void redeemed(const HttpAnswer &answer);
    [[nodiscard]] bool waitForProxyPassword(const HttpAnswer &answer, void (Attempt::*again)());
    void takeProxyAnswer(const QString &proxy, bool given);
    void runOut();
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
    /** Anew for each request: on a connection that idled, bytes that are no answer would be taken for one. */
    std::unique_ptr<HttpClient> m_ownHttp;
    std::unique_ptr<AuthorizationCodeFlow> m_flow;
    QPointer<HttpExchange> m_exchange;
    Alarm m_limit;
    QUrl m_link;
    QString m_code;
    /** The request that the proxy stopped, to be made again once; and what it was stopped with. */
    void (Attempt::*m_again)() = nullptr;
    HttpAnswer m_stopped;
    bool m_wasMadeAgain = false;
    /** What was answered about which proxy since the request was made: it may come before the request is seen to have been stopped. */
    QHash<QString, bool> m_proxyAnswers;
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
    connect(&m_limit, &Alarm::reached, this, &Attempt::runOut);
    connect(&m_http, &HttpClient::proxyCredentialsAnswered, this, &Attempt::takeProxyAnswer);
}

SignIn::Attempt::~Attempt()
{
    stop();
}

void SignIn::Attempt::begin()
{
    if (m_request.clientId.isEmpty() || !DiscoveryDocument::isTenant(m_request.cloud, m_request.tenant)) {
        // start() returns before its outcome is told.
        QMetaObject::invokeMethod(this, [this] { fail(SignInError::Kind::Configuration); }, Qt::QueuedConnection);
        return;
    }
    discover();
}

HttpClient &SignIn::Attempt::ownHttp()
{
    if (m_ownHttp)
        m_ownHttp.release()->deleteLater();
    m_ownHttp = m_http.withOwnConnections();
    m_proxyAnswers.clear();
    return *m_ownHttp;
}

void SignIn::Attempt::discover()
{
    follow(ownHttp().send(DiscoveryDocument::request(m_request.cloud, m_request.tenant), this), &Attempt::discovered);
}

void SignIn::Attempt::stop()
{
    m_owner = nullptr;
    m_again = nullptr;
    m_code.fill(QLatin1Char('\0'));
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

// The proxy keeps a request from leaving this computer until it is given a name and a password: neither the authority nor, in a
// tunnel, the proxy has seen anything of it. Whoever is asked for them need not start again.
bool SignIn::Attempt::waitForProxyPassword(const HttpAnswer &answer, void (Attempt::*again)())
{
    const bool isProxy = answer.error == HttpAnswer::Error::ProxyAuthenticationRequired && answer.url.scheme() == QLatin1String("https");
    if (!isProxy || m_wasMadeAgain)
        return false;
    m_again = again;
    m_stopped = answer;
    m_limit.setRemaining(proxyPasswordLimit);
    if (const auto answered = m_proxyAnswers.constFind(answer.proxy); answered != m_proxyAnswers.cend())
        takeProxyAnswer(answer.proxy, *answered);
    return true;
}

void SignIn::Attempt::takeProxyAnswer(const QString &proxy, bool given)
{
    m_proxyAnswers.insert(proxy, given);
    if (!m_again || m_stopped.proxy != proxy)
        return;
    m_limit.cancel();
    const auto again = std::exchange(m_again, nullptr);
    if (!given)
        return fail(TokenError::fromAnswer(m_stopped));
    m_wasMadeAgain = true;
    (this->*again)();
}

void SignIn::Attempt::runOut()
{
    if (m_again)
        return fail(TokenError::fromAnswer(m_stopped));
    if (m_owner->stage() != Stage::Redeeming)
        return fail(SignInError::Kind::TimedOut);
    SignInError error;
    error.kind = SignInError::Kind::Offline;
    error.transport = HttpAnswer::Error::Timeout;
    fail(error);
}

void SignIn::Attempt::discovered(const HttpAnswer &answer)
{
    if (waitForProxyPassword(answer, &Attempt::discover))
        return;
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
    m_code = parameters.value(QStringLiteral("code"));
    redeem();
}

// RFC 9207: another issuer means that the answer comes from an authority that was not asked.
bool SignIn::Attempt::namesOurIssuer(const LoopbackRedirect::Parameters &parameters) const
{
    const auto issuer = parameters.constFind(QStringLiteral("iss"));
    if (issuer == parameters.constEnd())
        return !m_authority.namesIssuerInRedirect;
    return m_authority.acceptsIssuer(*issuer, {});
}

// Qt asks for the proxy when it makes the request, and waits for the answer: by then it has to be known. It may have been forgotten since.
void SignIn::Attempt::redeem()
{
    const QUrl endpoint = m_authority.tokenEndpoint;
    if (SystemProxy::isLoopback(endpoint.host()))
        return sendCode();
    m_limit.setRemaining(redemptionLimit);
    m_http.lookUpProxy(endpoint, this, [this](const QString &) {
        if (m_owner)
            sendCode();
    });
    m_owner->setStage(Stage::Redeeming);
}

void SignIn::Attempt::sendCode()
{
    m_limit.cancel();
    m_flow->setNetworkAccessManager(&ownHttp());
    QNetworkReply *reply = m_flow->redeem(m_code);
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
    if (waitForProxyPassword(answer, &Attempt::redeem))
        return;
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
