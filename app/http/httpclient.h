// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/clock.h"
#include "http/clockskew.h"
#include "http/httprequest.h"
#include "http/proxycredentials.h"
#include "http/recentfailures.h"
#include "http/systemproxy.h"

#include <QNetworkAccessManager>

#include <functional>
#include <memory>

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
    /** With another look-up than the system's. */
    HttpClient(Clock &clock, const SystemProxy::LookUp &lookUp, QObject *parent = nullptr);
    ~HttpClient() override;

    /** Another client with the same clock, proxies and proxy passwords, and with connections of its own. */
    [[nodiscard]] virtual std::unique_ptr<HttpClient> withOwnConnections() const;

    /** Sends as soon as it is known through which proxy: at once, or after the system was asked in a thread. The exchange belongs to `parent`;
     * deleting it aborts the request. */
    [[nodiscard]] HttpExchange *send(const HttpRequest &request, QObject *parent);

    [[nodiscard]] Clock &clock() const;

    /** Asks the system anew through which proxy it wants the address to be reached, and calls back from the event loop: host:port, empty for none. */
    void lookUpProxy(const QUrl &url, QObject *context, const std::function<void(const QString &proxy)> &callback);
    /** For a proxy that asks from now on; kept in memory only. `proxy` is host:port, as in HttpAnswer::proxy. */
    void setProxyCredentials(const QString &proxy, const QString &user, const QString &password);
    /** Whoever was asked does not give any. */
    void declineProxyCredentials(const QString &proxy);
    /** The proxy that a reply of this client goes through, host:port; empty for none. */
    [[nodiscard]] static QString proxyOf(const QNetworkReply &reply);

    /** Of this client and of those that `withOwnConnections()` made from it, oldest first. */
    [[nodiscard]] QList<HttpFailure> recentFailures() const;
    void noteOutcome(const QByteArray &method, const HttpAnswer &answer);

    /** As the answers to this client, and to those that share its clock, tell. */
    [[nodiscard]] const ClockSkew &clockSkew() const { return *m_clockSkew; }

    /** "Habeas/x.y.z" */
    [[nodiscard]] static QByteArray userAgent();

Q_SIGNALS:
    /**
     * A request failed because `proxy` (host:port) wants a name and a password that are not known, or refused those that are. From the
     * event loop; the request is not waiting for them.
     */
    void proxyCredentialsWanted(const QString &proxy, const QString &realm, bool refused);
    /** A name and a password were given for it, or declined. */
    void proxyCredentialsAnswered(const QString &proxy, bool given);

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &original, QIODevice *outgoing) override;

private:
    /** What clients with connections of their own share. */
    struct Shared {
        std::shared_ptr<SystemProxy> systemProxy;
        std::shared_ptr<ProxyCredentials> proxyCredentials;
        std::shared_ptr<RecentFailures> failures;
        std::shared_ptr<ClockSkew> clockSkew;
    };
    HttpClient(Clock &clock, Shared shared, QObject *parent);
    [[nodiscard]] QNetworkReply *start(const HttpRequest &request, const QByteArray &clientRequestId);
    void forgetRefusedCredentials();

    Clock &m_clock;
    std::shared_ptr<SystemProxy> m_systemProxy;
    std::shared_ptr<ProxyCredentials> m_proxyCredentials;
    std::shared_ptr<RecentFailures> m_failures;
    std::shared_ptr<ClockSkew> m_clockSkew;
    bool m_keepsRefusedCredentials = false;
};
