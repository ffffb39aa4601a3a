// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/redirectconnection.h"

#include "identity/redirectpage.h"

#include <QTcpSocket>

using namespace std::chrono_literals;

RedirectConnection::RedirectConnection(Clock &clock, QTcpSocket *socket, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_limit(clock)
{
    socket->setParent(this);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(socket, &QTcpSocket::readyRead, this, &RedirectConnection::read);
    connect(&m_limit, &Alarm::reached, this, [this] {
        m_socket->abort();
        deleteLater();
    });
    m_limit.setRemaining(10s);
    // Bytes may have come before anybody listened for them.
    QMetaObject::invokeMethod(this, &RedirectConnection::read, Qt::QueuedConnection);
}

RedirectConnection::~RedirectConnection()
{
    m_socket->disconnect(this);
}

void RedirectConnection::answer(const QByteArray &response)
{
    m_isRead = true;
    m_socket->write(m_request.method == "HEAD" ? response.left(response.indexOf("\r\n\r\n") + 4) : response);
    m_socket->flush();
    m_socket->disconnectFromHost();
}

void RedirectConnection::read()
{
    const QByteArray bytes = m_socket->readAll();
    if (m_isRead)
        return;
    m_received += bytes;
    switch (m_request.parse(m_received)) {
    case RedirectRequest::Progress::Incomplete:
        return;
    case RedirectRequest::Progress::Malformed:
        return refuse(400);
    case RedirectRequest::Progress::TooLarge:
        return refuse(413);
    case RedirectRequest::Progress::Complete:
        m_isRead = true;
        m_received.fill('\0');
        Q_EMIT requested(m_request);
        return;
    }
}

void RedirectConnection::refuse(int status)
{
    RedirectPage page;
    page.status = status;
    page.title = QStringLiteral("Bad request");
    answer(page.toResponse());
}
