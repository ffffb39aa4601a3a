// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/clock.h"
#include "http/httprequest.h"

#include <QNetworkAccessManager>

class HttpExchange;

/**
 * The door to the network, for our own requests and for Qt's (QOAuth2AuthorizationCodeFlow is given this manager).
 * Follows no redirects, keeps no cookies, credentials or cache, limits the size and the time of answers, asks the
 * system proxy for everything but loopback hosts, opens nothing but http and https, and puts a POST on the wire once.
 */
class HttpClient : public QNetworkAccessManager
{
    Q_OBJECT

public:
    explicit HttpClient(Clock &clock, QObject *parent = nullptr);
    ~HttpClient() override;

    /** Sends at once. The exchange belongs to `parent`; deleting it aborts the request. */
    [[nodiscard]] HttpExchange *send(const HttpRequest &request, QObject *parent);

    [[nodiscard]] Clock &clock() const;

    /** "Habeas/x.y.z" */
    [[nodiscard]] static QByteArray userAgent();

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &original, QIODevice *outgoing) override;

private:
    Clock &m_clock;
};
