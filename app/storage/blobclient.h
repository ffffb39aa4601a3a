// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/sassecret.h"
#include "storage/storagelocation.h"

#include <QByteArray>
#include <QString>

class HttpClient;
class HttpExchange;
class QObject;
struct HttpRequest;

/**
 * Requests to one container that a SAS opens. The bytes of the SAS are sent as they were given. Retries nothing. The exchanges belong to
 * `parent`; no answer's `url` leaves storage: it holds the SAS. The HttpClient must outlive it.
 */
class BlobClient
{
public:
    /** Bytes of a blob, both inclusive. */
    struct Range {
        qint64 first = 0;
        qint64 last = 0;
    };

    /** `location` must be acceptable and name a container. */
    BlobClient(HttpClient &http, const StorageLocation &location);

    /** Whether there is a container to speak to: a bare account name or a SAS without a container has none. */
    [[nodiscard]] static bool canReach(const StorageLocation &location);
    /** Of the Clock that the answers' arrival is told by. */
    [[nodiscard]] HttpClient &http() const { return *m_http; }

    /** One page of the names that begin with `prefix`; `marker` as the page before gave it. */
    [[nodiscard]] HttpExchange *list(const QString &prefix, const QString &marker, int maxResults, QObject *parent) const;
    /** 206 if the blob's ETag (without quotes) is still that one, else 412. An empty range asks for the whole. */
    [[nodiscard]] HttpExchange *get(const QString &blob, Range range, const QByteArray &etag, QObject *parent) const;
    [[nodiscard]] HttpExchange *get(const QString &blob, QObject *parent) const;
    /** https://learn.microsoft.com/rest/api/storageservices/append-block */
    [[nodiscard]] HttpExchange *appendBlock(const QString &blob, const QByteArray &content, qint64 position, QObject *parent) const;
    /** Creates an empty append blob if the present one has this ETag (without quotes). */
    [[nodiscard]] HttpExchange *putAppendBlob(const QString &blob, const QByteArray &etag, QObject *parent) const;
    /** Makes a blob of blocks that were uploaded before. */
    [[nodiscard]] HttpExchange *putBlockList(const QString &blob, const QByteArray &blockId, QObject *parent) const;

private:
    [[nodiscard]] HttpRequest request(const QByteArray &method, const QString &blob, const QByteArray &parameters) const;
    [[nodiscard]] HttpExchange *send(const HttpRequest &request, QObject *parent) const;

    HttpClient *m_http;
    SasSecret m_location;
};
