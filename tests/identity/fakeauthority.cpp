// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeauthority.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace {
QByteArray segment(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}
}

FakeAuthority::FakeAuthority(QObject *parent)
    : QObject(parent)
    , server([this](QTcpSocket &socket, const ReceivedRequest &received) { answer(socket, received); })
{
    discoveryBody = discovery();
}

Cloud FakeAuthority::cloud() const
{
    return *Cloud::custom(server.url(QStringLiteral("/tenant")), server.url(QStringLiteral("/graph")), {});
}

SignInRequest FakeAuthority::request() const
{
    SignInRequest request;
    request.cloud = cloud();
    request.clientId = QStringLiteral("client-1");
    request.tenant = QStringLiteral("organizations");
    request.scopes = {QStringLiteral("User.Read.All"), QStringLiteral("User.Export.All")};
    return request;
}

QString FakeAuthority::issuer() const
{
    return server.url(QStringLiteral("/tenant/v2.0")).toString();
}

QJsonObject FakeAuthority::discovery() const
{
    return {
        {QStringLiteral("issuer"), issuer()},
        {QStringLiteral("authorization_endpoint"), server.url(QStringLiteral("/tenant/authorize")).toString()},
        {QStringLiteral("token_endpoint"), tokenEndpoint().toString()},
    };
}

QJsonObject FakeAuthority::idTokenClaims(const QString &nonce) const
{
    QJsonObject claims{
        {QStringLiteral("iss"), issuer()},
        {QStringLiteral("sub"), QStringLiteral("subject-1")},
        {QStringLiteral("aud"), QStringLiteral("client-1")},
        {QStringLiteral("exp"), qint64(4102444800)},
        {QStringLiteral("oid"), QStringLiteral("object-1")},
        {QStringLiteral("tid"), QStringLiteral("tenant-1")},
        {QStringLiteral("preferred_username"), QStringLiteral("ada@contoso.example")},
        {QStringLiteral("name"), QStringLiteral("Ada")},
    };
    if (!nonce.isEmpty())
        claims.insert(QStringLiteral("nonce"), nonce);
    return claims;
}

QJsonObject FakeAuthority::tokens(const QString &nonce) const
{
    return {
        {QStringLiteral("token_type"), QStringLiteral("Bearer")},
        {QStringLiteral("access_token"), QStringLiteral("fake-access-1")},
        {QStringLiteral("refresh_token"), QStringLiteral("fake-refresh-1")},
        {QStringLiteral("expires_in"), 3600},
        {QStringLiteral("scope"), QString(server.url(QStringLiteral("/graph/User.Read.All")).toString() + QStringLiteral(" openid profile"))},
        {QStringLiteral("id_token"), QString::fromLatin1(jwt(idTokenClaims(nonce)))},
        {QStringLiteral("client_info"), QString::fromLatin1(segment(R"({"uid":"home-object","utid":"home-tenant"})"))},
    };
}

QByteArray FakeAuthority::jwt(const QJsonObject &claims)
{
    return segment(R"({"alg":"none"})") + '.' + segment(bytes(claims)) + '.';
}

QByteArray FakeAuthority::bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QList<QUrlQuery> FakeAuthority::tokenRequests() const
{
    QList<QUrlQuery> bodies;
    for (const ReceivedRequest &received : server.requests()) {
        if (received.method == "POST" && received.path() == "/tenant/token")
            bodies.append(QUrlQuery(QString::fromUtf8(received.body)));
    }
    return bodies;
}

void FakeAuthority::answer(QTcpSocket &socket, const ReceivedRequest &received)
{
    if (received.path() == "/tenant/v2.0/.well-known/openid-configuration")
        RawServer::reply(socket, RawServer::json(discoveryStatus, bytes(discoveryBody)));
    else if (received.path() == "/tenant/token" && onToken)
        onToken(socket, received);
    else
        RawServer::reply(socket, RawServer::response(404));
}
