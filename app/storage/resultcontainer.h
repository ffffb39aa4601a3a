// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/alarm.h"
#include "storage/blobclient.h"
#include "storage/resultblob.h"
#include "storage/storageerror.h"

#include <QObject>
#include <QPointer>
#include <QSet>

#include <optional>

/**
 * The list of what is in a container, page by page. Pages are asked again as RetryPolicy says. Deleting it ends it without a signal.
 */
class ResultContainer : public QObject
{
    Q_OBJECT

public:
    /** `location` must be one that BlobClient::canReach(). */
    ResultContainer(HttpClient &http, const StorageLocation &location, QObject *parent = nullptr);
    ~ResultContainer() override;

    /** Begins from the start; a list that is on its way is given up. */
    void list();
    /** `finished()` follows; what was listed so far stays. */
    void cancel();

    [[nodiscard]] bool isListing() const { return m_listing; }
    /** The last page has arrived. */
    [[nodiscard]] bool isComplete() const { return m_complete; }
    /** In the service's order, which is that of the names; each name once, whatever the service lists. */
    [[nodiscard]] const QList<ResultBlob> &blobs() const { return m_blobs; }
    [[nodiscard]] qint64 totalSize() const { return m_totalSize; }
    /** Why the list is not complete, Kind::Cancelled included; nullopt while listing and when it is complete. */
    [[nodiscard]] const std::optional<StorageError> &error() const { return m_error; }

Q_SIGNALS:
    /** `blobs()` was emptied: a new list begins. */
    void cleared();
    /** Blobs were appended; none for an empty page. */
    void blobsAdded(qsizetype first, qsizetype count);
    /** A page could not be had and will be asked for again. */
    void retrying(const StorageError &error, std::chrono::milliseconds delay);
    /** The terminal signal of each `list()`, once, from the event loop. */
    void finished();

private:
    void requestPage();
    void takePage(const HttpAnswer &answer);
    void dropKnown(QList<ResultBlob> &blobs);
    void append(const QList<ResultBlob> &blobs);
    void retry(const HttpAnswer &answer, const StorageError &error);
    void end(const std::optional<StorageError> &error);

    BlobClient m_client;
    QPointer<HttpExchange> m_exchange;
    Alarm m_again;
    QList<ResultBlob> m_blobs;
    QString m_marker;
    QSet<QString> m_markers;
    QSet<QString> m_names;
    qint64 m_totalSize = 0;
    std::optional<StorageError> m_error;
    std::chrono::milliseconds m_firstAttemptAt{0};
    int m_attempt = 0;
    int m_emptyPages = 0;
    /** Which `list()` this is, for those who begin another one while they are told about the first. */
    int m_generation = 0;
    bool m_listing = false;
    bool m_complete = false;
};
