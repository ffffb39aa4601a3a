// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/adminconsent.h"

#include "identity/discoverydocument.h"
#include "identity/freshsecret.h"
#include "identity/loopbackredirect.h"
#include "identity/requestparameters.h"
#include "identity/tokenerror.h"

using namespace std::chrono_literals;

namespace {
constexpr std::chrono::milliseconds browserLimit = 10min;
}

QUrl adminConsentUrl(const Cloud &cloud, const QString &tenant, const QString &clientId, const QStringList &scopes, const QString &redirectUri,
                     const QString &state)
{
    const QString prefix = cloud.graphRoot().toString(QUrl::FullyEncoded) + QLatin1Char('/');
    RequestParameters::Parameters parameters{{QStringLiteral("client_id"), clientId}};
    if (!scopes.isEmpty())
        parameters.insert(QStringLiteral("scope"), prefix + scopes.join(QLatin1Char(' ') + prefix));
    if (!redirectUri.isEmpty())
        parameters.insert(QStringLiteral("redirect_uri"), redirectUri);
    if (!state.isEmpty())
        parameters.insert(QStringLiteral("state"), state);
    QUrl url = cloud.authority(tenant);
    url.setPath(url.path() + QLatin1String("/v2.0/adminconsent"));
    url.setQuery(QString::fromLatin1(RequestParameters::formEncoded(parameters)));
    return url;
}

AdminConsent::AdminConsent(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_redirect(std::make_unique<LoopbackRedirect>(clock))
    , m_limit(clock)
{
    connect(m_redirect.get(), &LoopbackRedirect::redirected, this, &AdminConsent::redirected);
    connect(&m_limit, &Alarm::reached, this, [this] { refuse(SignInError::Kind::TimedOut); });
}

AdminConsent::~AdminConsent() = default;

void AdminConsent::start(const SignInRequest &request)
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    const int attempt = ++m_attempt;
    const QByteArray state = freshSecret();
    std::optional<SignInError::Kind> failure;
    if (request.clientId.isEmpty() || !DiscoveryDocument::isTenant(request.cloud, request.tenant))
        failure = SignInError::Kind::Configuration;
    else if (!m_redirect->listen(state, LoopbackRedirect::Purpose::AdminConsent))
        failure = SignInError::Kind::LoopbackUnavailable;
    if (failure) {
        // start() returns before its outcome is told.
        QMetaObject::invokeMethod(
            this,
            [this, attempt, kind = *failure] {
                if (attempt == m_attempt && m_isRunning)
                    refuse(kind);
            },
            Qt::QueuedConnection);
        return;
    }
    m_link = adminConsentUrl(request.cloud, request.tenant, request.clientId, request.scopes, m_redirect->callback(), QString::fromLatin1(state));
    m_limit.setRemaining(browserLimit);
    Q_EMIT browserRequested(m_link);
}

void AdminConsent::cancel()
{
    if (m_isRunning)
        refuse(SignInError::Kind::Cancelled);
}

void AdminConsent::setRedirectTexts(const RedirectTexts &texts)
{
    m_redirect->setTexts(texts);
}

bool AdminConsent::isRunning() const
{
    return m_isRunning;
}

QUrl AdminConsent::link() const
{
    return m_link;
}

std::chrono::milliseconds AdminConsent::timeLeft() const
{
    return m_limit.remaining();
}

void AdminConsent::redirected(const QHash<QString, QString> &parameters)
{
    // A cancelled attempt's answer may still have been on its way.
    if (!m_isRunning || m_redirect->isListening())
        return;
    if (parameters.contains(QStringLiteral("error")))
        return refuse(TokenError::fromRedirect(parameters, m_clock.utcNow()));
    if (parameters.value(QStringLiteral("admin_consent")).compare(QLatin1String("true"), Qt::CaseInsensitive) != 0)
        return refuse(SignInError::Kind::Declined);
    stop();
    Q_EMIT granted();
}

void AdminConsent::refuse(SignInError::Kind kind)
{
    SignInError error;
    error.kind = kind;
    refuse(error);
}

void AdminConsent::refuse(SignInError error)
{
    if (!error.occurredAt.isValid())
        error.occurredAt = m_clock.utcNow();
    stop();
    Q_EMIT refused(error);
}

void AdminConsent::stop()
{
    m_isRunning = false;
    m_limit.cancel();
    m_redirect->close();
    m_link.clear();
}
