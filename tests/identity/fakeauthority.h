// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/cloud.h"
#include "identity/signin.h"
#include "rawserver.h"

#include <QJsonObject>
#include <QUrlQuery>

/**
 * An authority on 127.0.0.1: discovery, and a token endpoint that gives what a test sets. It has no pages: the test is
 * the browser and posts to the redirect itself.
 */
class FakeAuthority : public QObject
{
    Q_OBJECT

public:
    explicit FakeAuthority(QObject *parent = nullptr);

    [[nodiscard]] Cloud cloud() const;
    [[nodiscard]] SignInRequest request() const;
    [[nodiscard]] QString issuer() const;
    [[nodiscard]] QUrl tokenEndpoint() const { return server.url(QStringLiteral("/tenant/token")); }
    [[nodiscard]] QJsonObject discovery() const;
    /** A good answer for whoever holds `nonce`. */
    [[nodiscard]] QJsonObject tokens(const QString &nonce = {}) const;
    [[nodiscard]] QJsonObject idTokenClaims(const QString &nonce) const;
    [[nodiscard]] static QByteArray jwt(const QJsonObject &claims);
    [[nodiscard]] static QByteArray bytes(const QJsonObject &object);

    /** Bodies of the POSTs to the token endpoint. */
    [[nodiscard]] QList<QUrlQuery> tokenRequests() const;
    [[nodiscard]] int discoveries() const { return server.count("GET"); }

    /** What is answered; set by tests. */
    int discoveryStatus = 200;
    QJsonObject discoveryBody;
    RawServer::Answer onToken;

    RawServer server;

private:
    void answer(QTcpSocket &socket, const ReceivedRequest &received);
};
