// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "proxyserver.h"

#include <QRegularExpression>
#include <QTcpSocket>

#include <algorithm>

namespace {
QByteArray headerOf(const QByteArray &head, const QByteArray &name)
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

QByteArray credentialsOf(const QByteArray &head)
{
    const QByteArray value = headerOf(head, "Proxy-Authorization");
    return value.startsWith("Basic ") ? QByteArray::fromBase64(value.mid(6)) : QByteArray();
}
}

ProxyServer::ProxyServer(QObject *parent)
    : QObject(parent)
{
    if (!m_server.listen(QHostAddress(QHostAddress::LocalHost)))
        qFatal("cannot listen on loopback");
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *client = m_server.nextPendingConnection())
            accept(client);
    });
}

QUrl ProxyServer::url() const
{
    return QUrl(QStringLiteral("http://%1/").arg(name()));
}

QString ProxyServer::name() const
{
    return QStringLiteral("127.0.0.1:%1").arg(m_server.serverPort());
}

int ProxyServer::count(int status) const
{
    return int(std::count_if(m_seen.cbegin(), m_seen.cend(), [status](const Seen &seen) { return seen.status == status; }));
}

void ProxyServer::accept(QTcpSocket *client)
{
    connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    connect(client, &QObject::destroyed, this, [this, client] { m_buffers.remove(client); });
}

void ProxyServer::read(QTcpSocket *client)
{
    QByteArray &buffer = m_buffers[client];
    buffer += client->readAll();
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return;
    const QByteArray head = buffer.left(headEnd);
    const qsizetype total = headEnd + 4 + headerOf(head, "Content-Length").toLongLong();
    if (buffer.size() < total)
        return;
    const QByteArray whole = buffer.left(total);
    buffer.remove(0, total);
    const QList<QByteArray> requestLine = head.left(head.indexOf('\r')).split(' ');
    Seen seen{requestLine.value(0), requestLine.value(1), credentialsOf(head), 200};
    const bool isTunnel = seen.method == "CONNECT";
    const QUrl target = QUrl::fromEncoded(seen.target);
    const QByteArray where = isTunnel ? seen.target : target.host().toLatin1() + ':' + QByteArray::number(target.port(80));
    QByteArray answer;
    if (!m_credentials.isEmpty() && seen.credentials != m_credentials) {
        seen.status = 407;
        answer = QByteArray("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"Contoso proxy\"\r\n")
            + (m_closes ? "Connection: close\r\n" : "") + "Content-Length: 5\r\n\r\nlogin";
    } else if (!m_ports.contains(where)) {
        seen.status = 502;
        answer = "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n";
    }
    m_seen.append(seen);
    if (answer.isEmpty()) {
        const QByteArray path = target.path().toLatin1();
        join(client, m_ports.value(where), isTunnel ? QByteArray() : seen.method + ' ' + path + whole.mid(whole.indexOf(" HTTP/1.1")), isTunnel);
        return;
    }
    client->write(answer);
    if (seen.status == 407 && m_closes)
        client->disconnectFromHost();
}

void ProxyServer::join(QTcpSocket *client, quint16 port, const QByteArray &first, bool isTunnel)
{
    client->disconnect(this);
    auto *server = new QTcpSocket(client);
    connect(server, &QTcpSocket::connected, client, [client, server, first, isTunnel] {
        if (isTunnel)
            client->write("HTTP/1.1 200 Connection established\r\n\r\n");
        server->write(first);
    });
    connect(client, &QTcpSocket::readyRead, server, [client, server] { server->write(client->readAll()); });
    connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
    connect(server, &QTcpSocket::disconnected, client, [client, server] {
        client->write(server->readAll());
        client->disconnectFromHost();
    });
    connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}
