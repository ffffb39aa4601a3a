// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/cloud.h"
#include "identity/signinerror.h"

#include <QObject>
#include <QPointer>

class HttpClient;
class HttpExchange;

/**
 * Asks an authority whether it knows a tenant, while somebody types one. Each `look()` ends in exactly one of the
 * signals, unless another `look()`, `cancel()` or deletion takes it back.
 */
class TenantDiscovery : public QObject
{
    Q_OBJECT

public:
    explicit TenantDiscovery(HttpClient &http, QObject *parent = nullptr);
    ~TenantDiscovery() override;

    /** GUID, verified domain or `organizations`. */
    void look(const Cloud &cloud, const QString &tenant);
    void cancel();

Q_SIGNALS:
    /** `tenantId` is empty when the authority serves many tenants (`organizations`) or has none. */
    void found(const QString &tenantId);
    /** The authority answers and knows no such tenant, or the text cannot be one. */
    void notFound(const SignInError &error);
    /** Not reached, or no authority that can be used: the error says which. */
    void unreachable(const SignInError &error);

private:
    void conclude(const HttpAnswer &answer, const Cloud &cloud, const QString &tenant);

    HttpClient &m_http;
    QPointer<HttpExchange> m_exchange;
    int m_look = 0;
};
