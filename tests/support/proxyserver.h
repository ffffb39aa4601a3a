// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QTcpServer>
#include <QUrl>

class QTcpSocket;

/**
 * An HTTP proxy on 127.0.0.1 for host names that only it knows: CONNECT for TLS, absolute addresses for plain HTTP. Whatever the
 * name, it connects to 127.0.0.1, so nothing leaves this computer.
 */
class ProxyServer : public QObject
{
    Q_OBJECT

public:
    /** One request that a client made of the proxy. */
    struct Seen {
        QByteArray method;
        QByteArray target;
        /** Decoded `user:password` of Basic; null without. */
        QByteArray credentials;
        int status = 0;
    };

    explicit ProxyServer(QObject *parent = nullptr);

    [[nodiscard]] QUrl url() const;
    /** host:port, as the program calls it. */
    [[nodiscard]] QString name() const;
    /** `host:port` of an address leads to that port of 127.0.0.1; anything else is answered with 502. */
    void lead(const QByteArray &target, quint16 port) { m_ports.insert(target, port); }
    /** From now on `user:password` is asked for; empty for nobody. */
    void demand(const QByteArray &credentials) { m_credentials = credentials; }
    /** Whether a 407 ends its connection. */
    void setCloses(bool closes) { m_closes = closes; }
    [[nodiscard]] const QList<Seen> &seen() const { return m_seen; }
    [[nodiscard]] int count(int status) const;

private:
    void accept(QTcpSocket *client);
    void read(QTcpSocket *client);
    void join(QTcpSocket *client, quint16 port, const QByteArray &first, bool isTunnel);

    QHash<QByteArray, quint16> m_ports;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QList<Seen> m_seen;
    QByteArray m_credentials;
    bool m_closes = false;
    // Last: its connections go first, and still use the buffers.
    QTcpServer m_server;
};
