// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "identity/discoverydocument.h"
#include "identity/signin.h"

#include <QOAuth2AuthorizationCodeFlow>

class LoopbackRedirect;

/**
 * Qt's authorization code flow, for one attempt, with what Qt's versions do differently or not at all: state, nonce
 * and PKCE verifier of 32 bytes each from the system's generator, form_post, every value encoded once, no client secret.
 */
class AuthorizationCodeFlow : public QOAuth2AuthorizationCodeFlow
{
    Q_OBJECT

public:
    AuthorizationCodeFlow(const SignInRequest &request, const DiscoveryDocument &authority, HttpClient &http, LoopbackRedirect &redirect,
                          QObject *parent = nullptr);

    [[nodiscard]] const QByteArray &expectedState() const;
    [[nodiscard]] const QByteArray &expectedNonce() const;
    /** The page for the browser. The redirect must be listening: its port is in the address. */
    [[nodiscard]] QUrl authorizationRequest();
    /**
     * Posts the decoded `code` and hands over the reply, for an HttpExchange. Qt's own reading of it is cut off: it loses
     * the body of an error, and on some versions says nothing at all. Null if Qt did not post.
     */
    [[nodiscard]] QNetworkReply *redeem(const QString &code);

private:
    void leaveSecretsToUs();
    void writeParameters(Stage stage, QMultiMap<QString, QVariant> &parameters) const;

    SignInRequest m_request;
    LoopbackRedirect &m_redirect;
    QByteArray m_state;
    QByteArray m_nonce;
    QByteArray m_verifier;
    QString m_code;
};
