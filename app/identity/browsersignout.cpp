// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/browsersignout.h"

#include "http/httpclient.h"
#include "http/httpexchange.h"
#include "identity/discoverydocument.h"
#include "identity/requestparameters.h"

std::optional<QUrl> browserSignOutUrl(const DiscoveryDocument &authority, const Account &account, const QString &clientId)
{
    if (authority.endSessionEndpoint.isEmpty())
        return std::nullopt;
    RequestParameters::Parameters parameters{{QStringLiteral("client_id"), clientId}};
    if (!account.loginHint.isEmpty())
        parameters.insert(QStringLiteral("logout_hint"), account.loginHint);
    QUrl url = authority.endSessionEndpoint;
    const QString own = url.query(QUrl::FullyEncoded);
    const QString added = QString::fromLatin1(RequestParameters::formEncoded(parameters));
    url.setQuery(own.isEmpty() ? added : QString(own + QLatin1Char('&') + added));
    return url;
}

BrowserSignOut::BrowserSignOut(HttpClient &http, QObject *parent)
    : QObject(parent)
    , m_http(http)
{
}

BrowserSignOut::~BrowserSignOut() = default;

void BrowserSignOut::look(const SignInRequest &request, const Account &account)
{
    delete m_exchange;
    m_exchange = m_http.send(DiscoveryDocument::request(request.cloud, request.tenant), this);
    connect(m_exchange, &HttpExchange::finished, this, [this, request, account, exchange = m_exchange.data()](const HttpAnswer &answer) {
        m_exchange.clear();
        exchange->deleteLater();
        const auto authority = DiscoveryDocument::fromAnswer(answer, request.cloud, request.tenant);
        if (!authority)
            Q_EMIT failed(authority.error());
        else if (const std::optional<QUrl> url = browserSignOutUrl(*authority, account, request.clientId))
            Q_EMIT found(*url);
        else
            Q_EMIT notOffered();
    });
}
