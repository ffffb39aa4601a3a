// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rawserver.h"

#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <chrono>

/** What a server does to one request, at which moment. `{root}` in the bytes is its own address, `{#}` the size of their body. */
struct BrokenWire {
    enum class When { BeforeRequest, DuringRequest, AfterRequest };
    enum class End { Stays, Closes, Resets };

    QByteArray bytes;
    End end = End::Stays;
    When when = When::AfterRequest;
    /** So many bytes follow, as fast as they are taken. */
    qint64 flood = 0;
    /** Between five bytes and the next five; 0 sends all at once. */
    std::chrono::milliseconds drip{0};

    /** An answer whose length is filled in when it is sent. */
    [[nodiscard]] static QByteArray answer(const QByteArray &statusLine, const QByteArray &body, const QList<QByteArray> &headers = {})
    {
        QByteArray bytes = "HTTP/1.1 " + statusLine + "\r\n";
        for (const QByteArray &header : headers)
            bytes += header + "\r\n";
        return bytes + "Content-Length: {#}\r\n\r\n" + body;
    }

    [[nodiscard]] QByteArray filledIn(const QUrl &root) const
    {
        QByteArray filled = bytes;
        filled.replace("{root}", root.toEncoded());
        const qsizetype length = filled.size() - filled.lastIndexOf("\r\n\r\n") - 4;
        return filled.replace("{#}", QByteArray::number(length));
    }

    /** Breaks the connections that come while the request is made, or arms the server to do so. */
    void prepare(RawServer &server) const
    {
        if (when == When::BeforeRequest) {
            server.onConnection = [this, &server](QTcpSocket &socket) {
                act(server, socket);
                return false;
            };
        } else if (when == When::DuringRequest) {
            server.onHead = [this, &server](QTcpSocket &socket) { act(server, socket); };
        }
    }

    void act(const RawServer &server, QTcpSocket &socket) const
    {
        const QByteArray all = filledIn(server.url());
        if (drip.count() > 0) {
            dripOn(socket, all);
            return;
        }
        RawServer::reply(socket, all);
        if (flood > 0)
            new Flood(socket, flood);
        if (end == End::Closes)
            RawServer::close(socket);
        else if (end == End::Resets)
            RawServer::reset(socket);
    }

    /** How much of the last flood was taken. */
    static inline qint64 flooded = 0;

private:
    /** Writes that much without ever holding it. */
    class Flood : public QObject
    {
    public:
        Flood(QTcpSocket &socket, qint64 size)
            : QObject(&socket)
            , m_socket(socket)
            , m_tls(qobject_cast<QSslSocket *>(&socket))
            , m_size(size)
        {
            flooded = 0;
            connect(&socket, &QTcpSocket::bytesWritten, this, &Flood::more);
            if (m_tls)
                connect(m_tls, &QSslSocket::encryptedBytesWritten, this, &Flood::more);
            more();
        }

    private:
        void more()
        {
            constexpr qint64 piece = 65536;
            while (flooded < m_size && m_socket.bytesToWrite() + (m_tls ? m_tls->encryptedBytesToWrite() : 0) < piece)
                flooded += m_socket.write(QByteArray(int(std::min(piece, m_size - flooded)), ' '));
        }

        QTcpSocket &m_socket;
        QSslSocket *m_tls;
        qint64 m_size;
    };

    void dripOn(QTcpSocket &socket, const QByteArray &all, qsizetype at = 0) const
    {
        if (at >= all.size() || socket.state() != QAbstractSocket::ConnectedState)
            return;
        socket.write(all.mid(at, 5));
        socket.flush();
        QTimer::singleShot(drip, &socket, [this, &socket, all, at] { dripOn(socket, all, at + 5); });
    }
};
