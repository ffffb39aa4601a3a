// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QPointer>
#include <QSet>
#include <QSslCertificate>
#include <QSslServer>
#include <QUrl>

#include <functional>
#include <memory>

class QSslKey;
class QTcpSocket;

struct ReceivedRequest {
    QByteArray method;
    QByteArray target;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    /** First value, name in any case; empty when absent. */
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    /** The target's path without query. */
    [[nodiscard]] QByteArray path() const;
};

/**
 * A server on 127.0.0.1 that does with a connection whatever a test wants: it reads whole requests (head and
 * Content-Length body), records them, and hands the socket to the test. Kept-alive connections may bring several.
 */
class RawServer : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(QTcpSocket &socket, const ReceivedRequest &request)>;
    enum class Transport { Plain, Tls };

    explicit RawServer(Answer answer, Transport transport = Transport::Plain, QObject *parent = nullptr);
    ~RawServer() override;

    [[nodiscard]] QUrl url(const QString &path = {}) const;
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] const QList<ReceivedRequest> &requests() const { return m_requests; }
    [[nodiscard]] int count(QByteArrayView method) const;
    /** Requests whose head arrived, with or without a body. */
    [[nodiscard]] int headCount(QByteArrayView method) const;
    [[nodiscard]] int connections() const { return m_connections; }
    /** Those that are open now. */
    [[nodiscard]] QList<QTcpSocket *> openSockets() const;
    /** Shows this certificate (and chain) from now on instead of its own; Transport::Tls only. */
    void present(const QList<QSslCertificate> &chain, const QSslKey &key);
    /** Stops listening; open connections stay. */
    void stopListening();
    void setAnswer(Answer answer);

    /** Runs on every new connection before anything is read; return false to keep the server from reading it. */
    std::function<bool(QTcpSocket &)> onConnection;
    /** Runs when the head of a request is complete, before its body is read. */
    std::function<void(QTcpSocket &)> onHead;

    /** A complete answer with Content-Length; `headers` are full lines without CRLF. */
    [[nodiscard]] static QByteArray response(int status, const QByteArray &body = {}, const QList<QByteArray> &headers = {});
    [[nodiscard]] static QByteArray json(int status, const QByteArray &body, const QList<QByteArray> &headers = {});
    static void reply(QTcpSocket &socket, const QByteArray &bytes);
    /** FIN after what was written. */
    static void close(QTcpSocket &socket);
    /** RST. */
    static void reset(QTcpSocket &socket);

    /** The certificate of Transport::Tls, for a test that wants to trust it. Valid for localhost and 127.0.0.1. */
    [[nodiscard]] static QSslCertificate certificate();

private:
    void accept(QTcpSocket *socket);
    void read(QTcpSocket *socket);

    Answer m_answer;
    std::unique_ptr<QTcpServer> m_server;
    Transport m_transport;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QSet<QTcpSocket *> m_headSeen;
    QList<QPointer<QTcpSocket>> m_sockets;
    QList<QByteArray> m_heads;
    QList<ReceivedRequest> m_requests;
    int m_connections = 0;
};
