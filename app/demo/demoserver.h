// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demoanswer.h"
#include "demo/demorequest.h"

#include <QObject>

#include <functional>

class QHttpServer;
class QTcpServer;

/** Qt HTTP Server on 127.0.0.1, reduced to one function; hides what differs between Qt 6.4 and newer. */
class DemoServer : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<DemoAnswer(DemoRequest request)>;

    explicit DemoServer(Answer answer, QObject *parent = nullptr);

    /** Port 0 takes a free one. Once. */
    [[nodiscard]] bool listen(quint16 port);
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QString errorString() const;

private:
    Answer m_answer;
    QHttpServer *m_http;
    QTcpServer *m_listener;
};
