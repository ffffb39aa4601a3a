// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakegraph.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace {
QJsonObject jsonOf(const InboundSharedUserProfile &person)
{
    return {{QStringLiteral("userId"), person.userId},
            {QStringLiteral("displayName"), person.displayName},
            {QStringLiteral("userPrincipalName"), person.userPrincipalName},
            {QStringLiteral("homeTenantId"), person.homeTenantId}};
}
}

FakeGraph::FakeGraph(Clock &clock, QObject *parent)
    : QObject(parent)
    , server([this](QTcpSocket &socket, const ReceivedRequest &request) {
        const QByteArray bytes = answers.value(request.target, error(404, QStringLiteral("Request_ResourceNotFound")));
        if (!bytes.isEmpty())
            RawServer::reply(socket, bytes);
    })
    , m_http(clock)
    , m_client(
          m_http, *Cloud::custom(server.url(QStringLiteral("/tenant")), server.url(), {}),
          [](const AccessTokenRequest &, QObject *, const std::function<void(const AccessTokenResult &)> &callback) { callback(QByteArray(token)); })
{
}

int FakeGraph::count(const QByteArray &target) const
{
    const QList<ReceivedRequest> &requests = server.requests();
    return int(
        std::count_if(requests.cbegin(), requests.cend(), [&target](const ReceivedRequest &request) { return request.target.startsWith(target); }));
}

InboundSharedUserProfile FakeGraph::person(int number, const QString &name)
{
    const QString shown = name.isEmpty() ? QStringLiteral("Person %1").arg(number) : name;
    return {QStringLiteral("7c1f0d2e-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0')), shown,
            QStringLiteral("user%1@fabrikam.example").arg(number), QStringLiteral("385ab357-0000-4000-8000-000000000002")};
}

QByteArray FakeGraph::profile(const InboundSharedUserProfile &person)
{
    return json(200, jsonOf(person));
}

QByteArray FakeGraph::page(const QList<InboundSharedUserProfile> &people, const QString &nextLink)
{
    QJsonArray value;
    for (const InboundSharedUserProfile &person : people)
        value.append(jsonOf(person));
    QJsonObject body{{QStringLiteral("value"), value}};
    if (!nextLink.isEmpty())
        body.insert(QStringLiteral("@odata.nextLink"), nextLink);
    return json(200, body);
}

QByteArray FakeGraph::error(int status, const QString &code, const QList<QByteArray> &headers)
{
    return json(
        status,
        {{QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), code}, {QStringLiteral("message"), QStringLiteral("The server's words")}}}},
        headers);
}

QByteArray FakeGraph::json(int status, const QJsonObject &body, const QList<QByteArray> &headers)
{
    return RawServer::json(status, QJsonDocument(body).toJson(QJsonDocument::Compact), headers);
}
