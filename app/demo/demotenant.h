// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demoblob.h"
#include "demo/demoearlierexport.h"
#include "demo/demooptions.h"
#include "demo/demorequest.h"

#include <QObject>
#include <QUrl>

#include <memory>

struct DemoAnswer;
class DemoServer;

/**
 * A tenant on 127.0.0.1 that speaks what Microsoft Entra ID, Microsoft Graph and Azure Blob Storage speak: everything
 * that Habeas does can be done against it, without an account and without anything leaving this computer. People,
 * tokens and results are made up and forgotten with the object.
 */
class DemoTenant : public QObject
{
    Q_OBJECT

public:
    using Options = DemoOptions;

    explicit DemoTenant(const Options &options = {}, QObject *parent = nullptr);
    ~DemoTenant() override;

    /** False when the port cannot be had; see `errorString()`. Everything below is for after that. */
    [[nodiscard]] bool start();
    [[nodiscard]] QString errorString() const;

    /** `http://127.0.0.1:port/{tenant ID}`, for the custom cloud. */
    [[nodiscard]] QUrl authority() const;
    /** `http://127.0.0.1:port`; /v1.0 and /beta are below it. */
    [[nodiscard]] QUrl graphRoot() const;
    /** `http://127.0.0.1:port/demoaccount`; containers are below it. Its host and port are the cloud's storage suffix. */
    [[nodiscard]] QUrl storageRoot() const;
    [[nodiscard]] QString clientId() const;
    [[nodiscard]] QString tenantId() const;
    /**
     * URL of a container with a SAS that the demo's storage honours for 60 days: `acw` to export to, `rl` to read results. Made with a key
     * of this run; still a secret, as everything that looks like one.
     */
    [[nodiscard]] QString storageLocationExample(const QString &container, const QString &permissions = QStringLiteral("acw")) const;

    /** Lets an export have been accepted two days ago; its results are in its container. nullopt when there is nobody to export. */
    [[nodiscard]] std::optional<DemoEarlierExport> addEarlierExport();
    /** Puts a file into a container, as an export does. */
    void store(const QString &container, const DemoBlob &blob);

    /** What arrived, oldest first; the last 10,000. Holds tokens and signatures of the demo. */
    [[nodiscard]] const QList<DemoRequest> &requests() const;
    /** How many of them had this method and a path that contains `pathPart`. */
    [[nodiscard]] int count(const QByteArray &method, const QString &pathPart) const;
    void clearRequests();

    /** The next Graph request with a good token is answered 401 with a claims challenge. */
    void challengeNextGraphRequest();
    /** Refresh tokens given so far are answered invalid_grant. */
    void revokeRefreshTokens();
    /** Operations known so far are answered 404. */
    void forgetOperations();

private:
    class Parts;
    [[nodiscard]] DemoAnswer answer(DemoRequest request);
    [[nodiscard]] DemoAnswer dispatch(const DemoRequest &request);
    [[nodiscard]] DemoAnswer front() const;
    [[nodiscard]] DemoAnswer example(const DemoRequest &request) const;
    [[nodiscard]] QUrl below(const QString &path) const;

    const Options m_options;
    std::unique_ptr<Parts> m_parts;
    DemoServer *m_server;
    QList<DemoRequest> m_requests;
};
