// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QNetworkProxy>
#include <QObject>
#include <QString>

/**
 * Names and passwords for proxies, in memory only and overwritten at the end. Each is offered until its proxy refuses it, and never
 * again after that: a proxy may lock an account after some wrong passwords. Proxies are called host:port, as by SystemProxy::name().
 */
class ProxyCredentials : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~ProxyCredentials() override;

    void set(const QString &proxy, const QString &user, const QString &password);
    /** Nobody will give any for now. */
    void decline(const QString &proxy);
    /**
     * The proxies with what is known for them. Qt is told before it asks: what is given as the answer to its question it keeps, and
     * offers again with every request, and without end where it is refused.
     */
    [[nodiscard]] QList<QNetworkProxy> withCredentials(QList<QNetworkProxy> proxies) const;
    /** `proxy` asked although it got what is in `proxy`. */
    void takeRefusal(const QNetworkProxy &proxy, const QString &realm);

Q_SIGNALS:
    /** From the event loop: never while Qt waits for an answer. */
    void wanted(const QString &proxy, const QString &realm, bool refused);
    /** What became of the question: whether there is a name and a password to offer. */
    void answered(const QString &proxy, bool given);

private:
    struct Entry {
        QString user;
        QString password;
    };

    void wipe(const QString &proxy);

    QHash<QString, Entry> m_entries;
};
