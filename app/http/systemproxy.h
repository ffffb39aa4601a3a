// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QNetworkProxy>
#include <QObject>
#include <QThreadPool>
#include <QUrl>

#include <functional>

class Clock;

/**
 * Which proxy the system wants for an address, never one for loopback hosts. The system may have to fetch and run a PAC file,
 * or look for one in the network, which takes seconds: `look()` asks in a thread of its own.
 */
class SystemProxy : public QObject
{
    Q_OBJECT

public:
    using LookUp = std::function<QList<QNetworkProxy>(const QNetworkProxyQuery &)>;

    /** `lookUp` is called in other threads; by default it asks the system. */
    explicit SystemProxy(Clock &clock, LookUp lookUp = {}, QObject *parent = nullptr);
    /** Waits for a look-up that runs. */
    ~SystemProxy() override;

    /** Whether `proxiesFor()` answers at once and from what was seen a short while ago. */
    [[nodiscard]] bool isKnown(const QUrl &url) const;
    /** Calls back from the event loop once it is known; never after `context` or this object was destroyed. */
    void look(const QUrl &url, QObject *context, const std::function<void()> &callback);
    /** What was seen last, else asks the system and waits. */
    [[nodiscard]] QList<QNetworkProxy> proxiesFor(const QUrl &url);
    /** After a failure: the network may be another one by now. */
    void forget(const QUrl &url);

    /** The one of these that Qt uses for such an address; NoProxy for none. */
    [[nodiscard]] static QNetworkProxy chosen(const QList<QNetworkProxy> &proxies, const QUrl &url);
    /** This computer, under any of its names. */
    [[nodiscard]] static bool isLoopback(const QString &host);
    /** host:port without credentials; empty for NoProxy. */
    [[nodiscard]] static QString name(const QNetworkProxy &proxy);

private:
    struct Seen {
        QList<QNetworkProxy> proxies;
        qint64 monotonic = 0;
    };

    void take(const QString &key, const QList<QNetworkProxy> &proxies);

    Clock &m_clock;
    LookUp m_lookUp;
    QHash<QString, Seen> m_seen;
    QHash<QString, QList<std::function<void()>>> m_waiting;
    QThreadPool m_pool;
};
