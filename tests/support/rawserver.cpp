// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawserver.h"

#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTcpSocket>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace {
QByteArray fixture(const char *name)
{
    QFile file(QStringLiteral(HABEAS_FIXTURES) + QLatin1Char('/') + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("missing fixture %s", name);
    return file.readAll();
}
}

QByteArray ReceivedRequest::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray ReceivedRequest::path() const
{
    return target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?'));
}

RawServer::RawServer(Answer answer, Transport transport, QObject *parent)
    : QObject(parent)
    , m_answer(std::move(answer))
    , m_transport(transport)
{
    if (transport == Transport::Tls) {
        auto server = std::make_unique<QSslServer>();
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(certificate());
        configuration.setPrivateKey(QSslKey(fixture("loopback-key.pem"), QSsl::Ec));
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        server->setSslConfiguration(configuration);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    if (!m_server->listen(QHostAddress(QHostAddress::LocalHost)))
        qFatal("cannot listen on loopback");
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (m_server->hasPendingConnections())
            accept(m_server->nextPendingConnection());
    });
}

RawServer::~RawServer()
{
    m_server.reset(); // its sockets still use the other members when they go
}

QUrl RawServer::url(const QString &path) const
{
    QUrl url;
    url.setScheme(m_transport == Transport::Tls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(port());
    url.setPath(path);
    return url;
}

quint16 RawServer::port() const
{
    return m_server->serverPort();
}

int RawServer::count(QByteArrayView method) const
{
    return int(std::count_if(m_requests.cbegin(), m_requests.cend(), [method](const ReceivedRequest &request) { return request.method == method; }));
}

int RawServer::headCount(QByteArrayView method) const
{
    return int(std::count(m_heads.cbegin(), m_heads.cend(), method));
}

QList<QTcpSocket *> RawServer::openSockets() const
{
    QList<QTcpSocket *> open;
    for (const QPointer<QTcpSocket> &socket : m_sockets) {
        if (socket && socket->state() == QAbstractSocket::ConnectedState)
            open.append(socket);
    }
    return open;
}

void RawServer::present(const QList<QSslCertificate> &chain, const QSslKey &key)
{
    auto *server = qobject_cast<QSslServer *>(m_server.get());
    QSslConfiguration configuration = server->sslConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    server->setSslConfiguration(configuration);
}

void RawServer::stopListening()
{
    m_server->close();
}

void RawServer::setAnswer(Answer answer)
{
    m_answer = std::move(answer);
}

void RawServer::accept(QTcpSocket *socket)
{
    ++m_connections;
    m_sockets.append(socket);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QObject::destroyed, this, [this, socket] {
        m_buffers.remove(socket);
        m_headSeen.remove(socket);
    });
    if (onConnection && !onConnection(*socket))
        return;
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    read(socket);
}

void RawServer::read(QTcpSocket *socket)
{
    m_buffers[socket] += socket->readAll();
    while (m_buffers.contains(socket)) {
        const QByteArray buffer = m_buffers.value(socket);
        const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
        if (headEnd < 0)
            return;
        ReceivedRequest request;
        QList<QByteArray> lines = buffer.left(headEnd).split('\n');
        const QList<QByteArray> requestLine = lines.takeFirst().trimmed().split(' ');
        request.method = requestLine.value(0);
        request.target = requestLine.value(1);
        for (const QByteArray &line : std::as_const(lines)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
        }
        if (!m_headSeen.contains(socket)) {
            m_headSeen.insert(socket);
            m_heads.append(request.method);
            if (onHead)
                onHead(*socket);
        }
        const qsizetype length = request.header("Content-Length").toLongLong();
        const qsizetype total = headEnd + 4 + length;
        if (buffer.size() < total)
            return;
        request.body = buffer.mid(headEnd + 4, length);
        m_buffers[socket] = buffer.mid(total);
        m_headSeen.remove(socket);
        m_requests.append(request);
        m_answer(*socket, request);
    }
}

QByteArray RawServer::response(int status, const QByteArray &body, const QList<QByteArray> &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Status\r\n";
    for (const QByteArray &header : headers)
        bytes += header + "\r\n";
    return bytes + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray RawServer::json(int status, const QByteArray &body, const QList<QByteArray> &headers)
{
    return response(status, body, QList<QByteArray>(headers) << "Content-Type: application/json");
}

void RawServer::reply(QTcpSocket &socket, const QByteArray &bytes)
{
    socket.write(bytes);
    socket.flush();
}

void RawServer::close(QTcpSocket &socket)
{
    socket.disconnectFromHost();
}

void RawServer::reset(QTcpSocket &socket)
{
#ifdef Q_OS_UNIX
    const linger hard{1, 0};
    setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
#endif
    socket.abort();
}

QSslCertificate RawServer::certificate()
{
    return QSslCertificate(fixture("loopback-certificate.pem"));
}
