// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/tenantdiscovery.h"

#include "http/httpclient.h"
#include "http/httpexchange.h"
#include "identity/discoverydocument.h"

TenantDiscovery::TenantDiscovery(HttpClient &http, QObject *parent)
    : QObject(parent)
    , m_http(http)
{
}

TenantDiscovery::~TenantDiscovery() = default;

void TenantDiscovery::look(const Cloud &cloud, const QString &tenant)
{
    cancel();
    if (!DiscoveryDocument::isTenant(cloud, tenant)) {
        QMetaObject::invokeMethod(
            this,
            [this, look = m_look] {
                SignInError error;
                error.kind = SignInError::Kind::Configuration;
                error.occurredAt = m_http.clock().utcNow();
                if (look == m_look)
                    Q_EMIT notFound(error);
            },
            Qt::QueuedConnection);
        return;
    }
    m_exchange = m_http.send(DiscoveryDocument::request(cloud, tenant), this);
    connect(m_exchange, &HttpExchange::finished, this, [this, cloud, tenant, exchange = m_exchange.data()](const HttpAnswer &answer) {
        m_exchange.clear();
        exchange->deleteLater();
        conclude(answer, cloud, tenant);
    });
}

void TenantDiscovery::cancel()
{
    ++m_look;
    delete m_exchange;
}

void TenantDiscovery::conclude(const HttpAnswer &answer, const Cloud &cloud, const QString &tenant)
{
    const auto document = DiscoveryDocument::fromAnswer(answer, cloud, tenant);
    if (document)
        Q_EMIT found(document->tenantId());
    else if (document.error().kind == SignInError::Kind::Configuration)
        Q_EMIT notFound(document.error());
    else
        Q_EMIT unreachable(document.error());
}
