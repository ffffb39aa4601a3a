// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "identity/signin.h"

#include <QPointer>

#include <optional>

class HttpClient;
class HttpExchange;
struct DiscoveryDocument;

/**
 * OpenID Connect RP-Initiated Logout 1.0: the page that ends the browser's session. The hint is the id_token's
 * `login_hint` claim, never the user name; there is no way back to this program, since none is registered.
 * nullopt when the authority has no such page.
 */
[[nodiscard]] std::optional<QUrl> browserSignOutUrl(const DiscoveryDocument &authority, const Account &account, const QString &clientId);

/** Asks the authority for that page. Each `look()` ends in exactly one signal, unless another one or deletion takes it back. */
class BrowserSignOut : public QObject
{
    Q_OBJECT

public:
    explicit BrowserSignOut(HttpClient &http, QObject *parent = nullptr);
    ~BrowserSignOut() override;

    /** `request` is what the account signed in with. */
    void look(const SignInRequest &request, const Account &account);

Q_SIGNALS:
    /** For the browser; holds the hint, so never log it. */
    void found(const QUrl &url);
    /** The authority has no such page. */
    void notOffered();
    void failed(const SignInError &error);

private:
    HttpClient &m_http;
    QPointer<HttpExchange> m_exchange;
};
