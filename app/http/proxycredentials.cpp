// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/proxycredentials.h"

#include "http/systemproxy.h"

ProxyCredentials::~ProxyCredentials()
{
    const QStringList proxies = m_entries.keys();
    for (const QString &proxy : proxies)
        wipe(proxy);
}

void ProxyCredentials::set(const QString &proxy, const QString &user, const QString &password)
{
    wipe(proxy);
    m_entries.insert(proxy, {user, password});
    Q_EMIT answered(proxy, true);
}

void ProxyCredentials::decline(const QString &proxy)
{
    Q_EMIT answered(proxy, false);
}

QList<QNetworkProxy> ProxyCredentials::withCredentials(QList<QNetworkProxy> proxies) const
{
    for (QNetworkProxy &proxy : proxies) {
        const auto known = m_entries.constFind(SystemProxy::name(proxy));
        if (known == m_entries.constEnd())
            continue;
        proxy.setUser(known->user);
        proxy.setPassword(known->password);
    }
    return proxies;
}

void ProxyCredentials::takeRefusal(const QNetworkProxy &proxy, const QString &realm)
{
    const QString name = SystemProxy::name(proxy);
    // A server that asks like a proxy, without there being one.
    if (name.isEmpty())
        return;
    const bool wasOffered = !proxy.user().isEmpty();
    if (const auto known = m_entries.constFind(name); known != m_entries.constEnd()) {
        // Others were given while this request was on its way: the next one brings them.
        if (known->user != proxy.user() || known->password != proxy.password())
            return;
        wipe(name);
    }
    QMetaObject::invokeMethod(this, [this, name, realm, wasOffered] { Q_EMIT wanted(name, realm, wasOffered); }, Qt::QueuedConnection);
}

void ProxyCredentials::wipe(const QString &proxy)
{
    const auto entry = m_entries.find(proxy);
    if (entry == m_entries.end())
        return;
    entry->password.fill(QLatin1Char('\0'));
    m_entries.erase(entry);
}
