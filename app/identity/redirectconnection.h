// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/alarm.h"
#include "identity/redirectrequest.h"

class QTcpSocket;

/**
 * One connection to the loopback redirect: gathers one request, however it is cut into segments, and carries one answer
 * back. What is malformed or too large it refuses by itself; after 10 seconds it is over in any case. Deletes itself
 * when the connection ends.
 */
class RedirectConnection : public QObject
{
    Q_OBJECT

public:
    /** Takes the socket. */
    RedirectConnection(Clock &clock, QTcpSocket *socket, QObject *parent);
    ~RedirectConnection() override;

    /** Sends and closes; a HEAD gets no body. */
    void answer(const QByteArray &response);

Q_SIGNALS:
    /** At most once. */
    void requested(const RedirectRequest &request);

private:
    void read();
    void refuse(int status);

    QTcpSocket *m_socket;
    Alarm m_limit;
    QByteArray m_received;
    RedirectRequest m_request;
    bool m_isRead = false;
};
