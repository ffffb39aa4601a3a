// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoserver.h"

#include <QHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponse>
#include <QMetaEnum>
#include <QTcpServer>

namespace {
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
QList<std::pair<QByteArray, QByteArray>> headersOf(const QHttpServerRequest &request)
{
    return request.headers().toListOfPairs();
}

void setHeaders(QHttpServerResponse &response, const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    QHttpHeaders all = response.headers();
    for (const auto &[name, value] : headers)
        all.append(name, value);
    response.setHeaders(std::move(all));
}
#else
QList<std::pair<QByteArray, QByteArray>> headersOf(const QHttpServerRequest &request)
{
    QList<std::pair<QByteArray, QByteArray>> headers;
    for (const auto &[name, value] : request.headers())
        headers.append(std::pair(name, value));
    return headers;
}

void setHeaders(QHttpServerResponse &response, const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    for (const auto &[name, value] : headers)
        response.addHeader(name, value);
}
#endif

QByteArray methodOf(const QHttpServerRequest &request)
{
    return QByteArray(QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(int(request.method()))).toUpper();
}

DemoRequest received(const QHttpServerRequest &request)
{
    const QUrl url = request.url();
    return {.method = methodOf(request),
            .path = url.path(QUrl::FullyDecoded),
            .query = url.query(QUrl::FullyEncoded).toLatin1(),
            .headers = headersOf(request),
            .body = request.body(),
            .receivedAt = {},
            .status = 0};
}

QHttpServerResponse toResponse(const DemoAnswer &answer)
{
    QHttpServerResponse response(answer.contentType, answer.body, QHttpServerResponse::StatusCode(answer.status));
    setHeaders(response, answer.headers);
    return response;
}
}

DemoServer::DemoServer(Answer answer, QObject *parent)
    : QObject(parent)
    , m_answer(std::move(answer))
    , m_http(new QHttpServer(this))
    , m_listener(new QTcpServer(this))
{
    // A QUrl placeholder matches every path.
    m_http->route(QStringLiteral("/<arg>"),
                  [this](const QUrl &, const QHttpServerRequest &request) { return toResponse(m_answer(received(request))); });
}

bool DemoServer::listen(quint16 port)
{
    if (!m_listener->listen(QHostAddress::LocalHost, port))
        return false;
    m_http->bind(m_listener);
    return true;
}

quint16 DemoServer::port() const
{
    return m_listener->serverPort();
}

QString DemoServer::errorString() const
{
    return m_listener->errorString();
}
