// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/graphclient.h"
#include "graph/inboundshareduserprofile.h"
#include "http/httpclient.h"
#include "rawserver.h"

/** A Graph on 127.0.0.1 that answers what a test sets, and a client for it that has a token. */
class FakeGraph : public QObject
{
    Q_OBJECT

public:
    explicit FakeGraph(Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] GraphClient &client() { return m_client; }
    [[nodiscard]] QUrl root() const { return server.url(); }
    /** Requests whose target begins with this. */
    [[nodiscard]] int count(const QByteArray &target) const;

    /** Whole responses by target; everything else is answered 404 as Graph does. An empty one is never answered. */
    QHash<QByteArray, QByteArray> answers;
    RawServer server;

    static constexpr auto list = "/beta/directory/inboundSharedUserProfiles";
    static constexpr auto token = "a-token-for-tests";
    [[nodiscard]] static InboundSharedUserProfile person(int number, const QString &name = {});
    [[nodiscard]] static QByteArray profile(const InboundSharedUserProfile &person);
    /** One page of the list. */
    [[nodiscard]] static QByteArray page(const QList<InboundSharedUserProfile> &people, const QString &nextLink = {});
    [[nodiscard]] static QByteArray error(int status, const QString &code, const QList<QByteArray> &headers = {});
    [[nodiscard]] static QByteArray json(int status, const QJsonObject &body, const QList<QByteArray> &headers = {});

private:
    HttpClient m_http;
    GraphClient m_client;
};
