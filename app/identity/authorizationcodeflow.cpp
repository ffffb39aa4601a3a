// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/authorizationcodeflow.h"

#include "http/httpclient.h"
#include "identity/freshsecret.h"
#include "identity/loopbackredirect.h"
#include "identity/requestparameters.h"

#include <QCryptographicHash>
#include <QNetworkReply>
#include <QUrlQuery>
#include <QUuid>

namespace {
QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QString promptValue(SignInRequest::Prompt prompt)
{
    switch (prompt) {
    case SignInRequest::Prompt::None:
        return {};
    case SignInRequest::Prompt::SelectAccount:
        return QStringLiteral("select_account");
    case SignInRequest::Prompt::Login:
        return QStringLiteral("login");
    case SignInRequest::Prompt::Consent:
        return QStringLiteral("consent");
    }
    return {};
}

QList<QNetworkReply *> repliesOf(const QNetworkAccessManager *manager)
{
    return manager->findChildren<QNetworkReply *>(QString(), Qt::FindDirectChildrenOnly);
}
}

AuthorizationCodeFlow::AuthorizationCodeFlow(const SignInRequest &request, const DiscoveryDocument &authority, HttpClient &http,
                                             LoopbackRedirect &redirect, QObject *parent)
    : QOAuth2AuthorizationCodeFlow(request.clientId, authority.authorizationEndpoint, authority.tokenEndpoint, &http, parent)
    , m_request(request)
    , m_redirect(redirect)
    , m_state(freshSecret())
    , m_nonce(freshSecret())
    , m_verifier(freshSecret())
{
    setReplyHandler(&redirect);
    // Qt 6.4 takes 8 characters from a generator seeded with the time (CVE-2024-36048).
    setState(QString::fromLatin1(m_state));
    leaveSecretsToUs();
    setModifyParametersFunction([this](Stage stage, QMultiMap<QString, QVariant> *parameters) { writeParameters(stage, *parameters); });
}

// The one place that knows what newer Qt would add by itself.
void AuthorizationCodeFlow::leaveSecretsToUs()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    setPkceMethod(PkceMethod::None);
#endif
#if QT_VERSION >= QT_VERSION_CHECK(6, 9, 0)
    setNonceMode(NonceMode::Disabled);
#endif
}

const QByteArray &AuthorizationCodeFlow::expectedState() const
{
    return m_state;
}

const QByteArray &AuthorizationCodeFlow::expectedNonce() const
{
    return m_nonce;
}

QUrl AuthorizationCodeFlow::authorizationRequest()
{
    return buildAuthenticateUrl();
}

QNetworkReply *AuthorizationCodeFlow::redeem(const QString &code)
{
    m_code = code;
    const QList<QNetworkReply *> before = repliesOf(networkAccessManager());
    requestAccessToken(code);
    m_code.fill(QLatin1Char('\0'));
    for (QNetworkReply *reply : repliesOf(networkAccessManager())) {
        if (before.contains(reply))
            continue;
        disconnect(reply, &QNetworkReply::finished, &m_redirect, nullptr);
        disconnect(reply, &QNetworkReply::finished, reply, nullptr);
        disconnect(reply, &QNetworkReply::readyRead, reply, nullptr);
        return reply;
    }
    return nullptr;
}

void AuthorizationCodeFlow::writeParameters(Stage stage, QMultiMap<QString, QVariant> &parameters) const
{
    RequestParameters::Parameters values;
    if (stage == Stage::RequestingAuthorization) {
        // The endpoint's own query is part of its address (RFC 6749 §3.1); Qt would drop it.
        const auto own = QUrlQuery(authorizationUrl()).queryItems(QUrl::FullyDecoded);
        for (const auto &[key, value] : own)
            values.insert(key, value);
    }
    values.insert(RequestParameters::common(m_request, m_request.claims));
    const auto put = [&values](const char *key, const QString &value) {
        if (!value.isEmpty())
            values.insert(QLatin1String(key), value);
    };
    put("redirect_uri", m_redirect.callback());
    if (stage == Stage::RequestingAuthorization) {
        put("response_type", QStringLiteral("code"));
        put("response_mode", QStringLiteral("form_post"));
        put("state", QString::fromLatin1(m_state));
        put("nonce", QString::fromLatin1(m_nonce));
        put("code_challenge", QString::fromLatin1(base64Url(QCryptographicHash::hash(m_verifier, QCryptographicHash::Sha256))));
        put("code_challenge_method", QStringLiteral("S256"));
        put("prompt", promptValue(m_request.prompt));
        // Entra refuses both together.
        if (m_request.prompt != SignInRequest::Prompt::SelectAccount)
            put("login_hint", m_request.loginHint);
        put("client-request-id", QUuid::createUuid().toString(QUuid::WithoutBraces));
    } else {
        put("grant_type", QStringLiteral("authorization_code"));
        put("code", m_code);
        put("code_verifier", QString::fromLatin1(m_verifier));
    }
    // All of it is ours: Qt neither encodes values nor agrees between versions on which ones it adds.
    parameters.clear();
    for (auto it = values.cbegin(); it != values.cend(); ++it)
        parameters.insert(it.key(), QString::fromLatin1(QUrl::toPercentEncoding(it.value())));
}
