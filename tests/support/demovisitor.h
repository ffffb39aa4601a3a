// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrl>

class DemoTenant;

/** A plain HTTP client of the demo tenant; each call waits for its answer. */
class DemoVisitor
{
public:
    using Pairs = QList<std::pair<QByteArray, QByteArray>>;
    struct Answer {
        int status = 0;
        QByteArray body;
        QList<QNetworkReply::RawHeaderPair> headers;

        [[nodiscard]] QByteArray header(const QByteArray &name) const;
        [[nodiscard]] QJsonObject json() const;
        /** `error.code` of Graph's envelope. */
        [[nodiscard]] QString graphCode() const;
    };

    explicit DemoVisitor(const DemoTenant &tenant);

    [[nodiscard]] Answer send(const QByteArray &method, const QUrl &url, const Pairs &headers = {}, const QByteArray &body = {});
    /** GET with a bearer token. */
    [[nodiscard]] Answer get(const QUrl &url, const QByteArray &token = {});
    /** POST of a form. */
    [[nodiscard]] Answer post(const QUrl &url, const Pairs &fields);
    /** POST of exportPersonalData. */
    [[nodiscard]] Answer exportPersonalData(const QString &userId, const QString &storageLocation, const QByteArray &token);

    /** A good authorization request; `changes` replace parameters, a null value leaves one out. */
    [[nodiscard]] QUrl authorizeUrl(const Pairs &changes = {}) const;
    /** What a good token request for a code holds. */
    [[nodiscard]] Pairs redemption(const QByteArray &code) const;
    [[nodiscard]] QUrl tokenUrl() const;
    /** A code for somebody, by their user name. */
    [[nodiscard]] QByteArray code(const QByteArray &username, const Pairs &changes = {});
    /** The whole token answer. */
    [[nodiscard]] QJsonObject signIn(const QByteArray &username = "dana.reyes@contoso.example");
    [[nodiscard]] QByteArray accessToken(const QByteArray &username = "dana.reyes@contoso.example");
    /** User ID of the first profile with this name; walks the pages. */
    [[nodiscard]] QString userId(const QString &displayName, const QByteArray &token);
    [[nodiscard]] QUrl graph(const QString &path) const;

private:
    const DemoTenant &m_tenant;
    QNetworkAccessManager m_network;
};
