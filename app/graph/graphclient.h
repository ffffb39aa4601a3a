// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/cloud.h"
#include "graph/graphcall.h"
#include "graph/operationaddress.h"

class InboundSharedUserProfilePages;

/**
 * Microsoft Graph as one account sees it: the token provider decides who asks. Sends the bearer token to the cloud's
 * Graph host only. Calls belong to the given parent and start when control returns to the event loop.
 */
class GraphClient : public QObject
{
    Q_OBJECT

public:
    GraphClient(HttpClient &http, const Cloud &cloud, AccessTokenProvider tokens, QObject *parent = nullptr);

    [[nodiscard]] const Cloud &cloud() const;
    [[nodiscard]] HttpClient &http() const;
    /** How long an export request may take in all, and how long any other: 5 and 2 minutes unless told otherwise. */
    void setTimeouts(std::chrono::milliseconds forExport, std::chrono::milliseconds forReading);
    [[nodiscard]] std::chrono::milliseconds exportTimeout() const { return m_exportTimeout; }
    [[nodiscard]] std::chrono::milliseconds readTimeout() const { return m_readTimeout; }

    /** GET /beta/directory/inboundSharedUserProfiles, all pages; call `start()` on it. */
    [[nodiscard]] InboundSharedUserProfilePages *inboundSharedUserProfiles(QObject *parent);
    /** GET /beta/directory/inboundSharedUserProfiles/{userId} */
    [[nodiscard]] GraphCall *inboundSharedUserProfile(const QString &userId, QObject *parent);
    /**
     * POST /beta/directory/inboundSharedUserProfiles/{userId}/exportPersonalData with the storage location's exact bytes.
     * The caller makes the client-request-id, so that it is on record before the request exists. `beforePost` is called
     * right before the request is handed to the network and may stop it. It goes out on a connection of its own.
     */
    [[nodiscard]] GraphCall *exportPersonalData(const QString &userId, const QByteArray &storageLocation, const QString &clientRequestId,
                                                GraphCall::BeforeSend beforePost, QObject *parent);
    /** GET of an operation address that was validated by OperationAddress; never repeated by itself. */
    [[nodiscard]] GraphCall *dataPolicyOperation(const OperationAddress &address, QObject *parent,
                                                 GraphCall::Connection connection = GraphCall::Connection::Any);
    /** GET /v1.0/dataPolicyOperations/{fresh GUID}: 404 means that this account may follow operations, 403 that it may not. */
    [[nodiscard]] GraphCall *probeDataPolicyOperations(QObject *parent);
    /** GET below the Graph root of a link that the service gave; nullptr when the link is not on the Graph host. */
    [[nodiscard]] GraphCall *followLink(const QUrl &link, QObject *parent);

private:
    [[nodiscard]] GraphCall *call(HttpRequest request, GraphCall::Retry retry, GraphCall::BeforeSend beforeSend, QObject *parent);
    [[nodiscard]] QUrl url(const QString &path) const;

    HttpClient &m_http;
    Cloud m_cloud;
    AccessTokenProvider m_tokens;
    std::chrono::milliseconds m_exportTimeout = std::chrono::minutes(5);
    std::chrono::milliseconds m_readTimeout = HttpRequest().totalTimeout;
};
