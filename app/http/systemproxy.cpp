// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/systemproxy.h"

#include "config/loopback.h"
#include "http/clock.h"

#include <QNetworkProxyFactory>
#include <QPointer>

#include <chrono>

using namespace std::chrono_literals;

namespace {
constexpr std::chrono::milliseconds freshFor = 60s;

bool isTls(const QUrl &url)
{
    return url.scheme().compare(QLatin1String("https"), Qt::CaseInsensitive) == 0;
}

// A PAC file sees the whole address otherwise, which is nobody's business; no browser shows it more than this either.
QUrl origin(const QUrl &url)
{
    QUrl result;
    result.setScheme(url.scheme().toLower());
    result.setHost(url.host());
    result.setPort(url.port());
    result.setPath(QStringLiteral("/"));
    return result;
}

QString keyOf(const QUrl &url)
{
    return origin(url).toString();
}

QList<QNetworkProxy> none()
{
    return {QNetworkProxy(QNetworkProxy::NoProxy)};
}
}

SystemProxy::SystemProxy(Clock &clock, LookUp lookUp, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_lookUp(lookUp ? std::move(lookUp) : LookUp(&QNetworkProxyFactory::systemProxyForQuery))
{
    // One at a time: not every system's look-up may be called twice at once.
    m_pool.setMaxThreadCount(1);
}

SystemProxy::~SystemProxy()
{
    m_pool.clear();
    m_pool.waitForDone();
}

bool SystemProxy::isKnown(const QUrl &url) const
{
    if (isLoopback(url.host()))
        return true;
    const auto seen = m_seen.constFind(keyOf(url));
    return seen != m_seen.constEnd() && m_clock.monotonic().count() - seen->monotonic < freshFor.count();
}

void SystemProxy::look(const QUrl &url, QObject *context, const std::function<void()> &callback)
{
    const QString key = keyOf(url);
    QList<std::function<void()>> &waiting = m_waiting[key];
    waiting.append([context = QPointer(context), callback] {
        if (context)
            callback();
    });
    if (waiting.size() > 1)
        return;
    m_pool.start([this, key, lookUp = m_lookUp, query = QNetworkProxyQuery(origin(url))] {
        const QList<QNetworkProxy> proxies = lookUp(query);
        QMetaObject::invokeMethod(this, [this, key, proxies] { take(key, proxies); }, Qt::QueuedConnection);
    });
}

QList<QNetworkProxy> SystemProxy::proxiesFor(const QUrl &url)
{
    if (isLoopback(url.host()))
        return none();
    const QString key = keyOf(url);
    if (!m_seen.contains(key))
        m_seen.insert(key, {m_lookUp(QNetworkProxyQuery(origin(url))), m_clock.monotonic().count()});
    return m_seen.value(key).proxies;
}

void SystemProxy::forget(const QUrl &url)
{
    m_seen.remove(keyOf(url));
}

QNetworkProxy SystemProxy::chosen(const QList<QNetworkProxy> &proxies, const QUrl &url)
{
    for (const QNetworkProxy &proxy : proxies) {
        const bool caches = !isTls(url) && proxy.capabilities().testFlag(QNetworkProxy::CachingCapability);
        if (proxy.type() == QNetworkProxy::NoProxy || proxy.capabilities().testFlag(QNetworkProxy::TunnelingCapability) || caches)
            return proxy;
    }
    return QNetworkProxy(QNetworkProxy::NoProxy);
}

bool SystemProxy::isLoopback(const QString &host)
{
    const QString name = host.endsWith(QLatin1Char('.')) ? host.chopped(1) : host;
    return isLoopbackHost(name) || name.endsWith(QLatin1String(".localhost"), Qt::CaseInsensitive);
}

QString SystemProxy::name(const QNetworkProxy &proxy)
{
    if (proxy.type() == QNetworkProxy::NoProxy || proxy.type() == QNetworkProxy::DefaultProxy || proxy.hostName().isEmpty())
        return {};
    const bool isIpV6 = proxy.hostName().contains(QLatin1Char(':'));
    return (isIpV6 ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(proxy.hostName().toLower()).arg(proxy.port());
}

void SystemProxy::take(const QString &key, const QList<QNetworkProxy> &proxies)
{
    m_seen.insert(key, {proxies, m_clock.monotonic().count()});
    const QList<std::function<void()>> waiting = m_waiting.take(key);
    const QPointer<SystemProxy> alive(this);
    for (const std::function<void()> &callback : waiting) {
        if (alive)
            callback();
    }
}
