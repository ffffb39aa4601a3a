// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/graphclient.h"

#include "graph/graphorigin.h"
#include "graph/inboundshareduserprofilepages.h"
#include "http/httpclient.h"

#include <QJsonDocument>
#include <QUuid>

namespace {
constexpr qint64 largestPage = 16'000'000;

QString profilesPath()
{
    return QStringLiteral("/beta/directory/inboundSharedUserProfiles");
}

QString encoded(const QString &segment)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(segment));
}
}

GraphClient::GraphClient(HttpClient &http, const Cloud &cloud, AccessTokenProvider tokens, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_cloud(cloud)
    , m_tokens(std::move(tokens))
{
}

const Cloud &GraphClient::cloud() const
{
    return m_cloud;
}

HttpClient &GraphClient::http() const
{
    return m_http;
}

void GraphClient::setTimeouts(std::chrono::milliseconds forExport, std::chrono::milliseconds forReading)
{
    m_exportTimeout = forExport;
    m_readTimeout = forReading;
}

InboundSharedUserProfilePages *GraphClient::inboundSharedUserProfiles(QObject *parent)
{
    return new InboundSharedUserProfilePages(*this, url(profilesPath()), parent);
}

GraphCall *GraphClient::inboundSharedUserProfile(const QString &userId, QObject *parent)
{
    HttpRequest request;
    request.url = url(profilesPath() + QLatin1Char('/') + encoded(userId));
    return call(std::move(request), GraphCall::Retry::Never, {}, parent);
}

GraphCall *GraphClient::exportPersonalData(const QString &userId, const QByteArray &storageLocation, const QString &clientRequestId,
                                           GraphCall::BeforeSend beforePost, QObject *parent)
{
    HttpRequest request;
    request.method = "POST";
    request.url = url(profilesPath() + QLatin1Char('/') + encoded(userId) + QStringLiteral("/exportPersonalData"));
    request.headers = {{"Content-Type", "application/json"}, {"client-request-id", clientRequestId.toLatin1()}};
    request.body = QJsonDocument(QJsonObject{{QStringLiteral("storageLocation"), QString::fromUtf8(storageLocation)}}).toJson(QJsonDocument::Compact);
    request.silenceTimeout = m_exportTimeout;
    request.totalTimeout = m_exportTimeout;
    return new GraphCall(m_http, m_tokens, std::move(request), GraphCall::Retry::Never, std::move(beforePost), parent);
}

GraphCall *GraphClient::dataPolicyOperation(const OperationAddress &address, QObject *parent, GraphCall::Connection connection)
{
    Q_ASSERT(isOnGraphHost(address.url(), m_cloud.graphRoot()));
    HttpRequest request;
    request.url = address.url();
    GraphCall *made = call(std::move(request), GraphCall::Retry::Never, {}, parent);
    made->setConnection(connection);
    return made;
}

GraphCall *GraphClient::probeDataPolicyOperations(QObject *parent)
{
    HttpRequest request;
    request.url = url(QStringLiteral("/v1.0/dataPolicyOperations/") + QUuid::createUuid().toString(QUuid::WithoutBraces));
    return call(std::move(request), GraphCall::Retry::Never, {}, parent);
}

GraphCall *GraphClient::followLink(const QUrl &link, QObject *parent)
{
    if (!isOnGraphHost(link, m_cloud.graphRoot()))
        return nullptr;
    HttpRequest request;
    request.url = link;
    request.maxBodySize = largestPage;
    return call(std::move(request), GraphCall::Retry::AsPolicy, {}, parent);
}

GraphCall *GraphClient::call(HttpRequest request, GraphCall::Retry retry, GraphCall::BeforeSend beforeSend, QObject *parent)
{
    request.totalTimeout = m_readTimeout;
    return new GraphCall(m_http, m_tokens, std::move(request), retry, std::move(beforeSend), parent);
}

QUrl GraphClient::url(const QString &path) const
{
    return QUrl(m_cloud.graphRoot().toString(QUrl::FullyEncoded) + path, QUrl::StrictMode);
}
