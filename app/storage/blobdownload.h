// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/alarm.h"
#include "storage/blobclient.h"
#include "storage/fetchplan.h"
#include "storage/partfile.h"

#include <QObject>
#include <QPointer>

#include <memory>

class DiskThread;

/**
 * Brings one blob into its file, range by range. Another version of the blob than the one begun is begun anew. Requests are repeated as
 * RetryPolicy says. Deleting it ends it without a signal; its part file stays.
 */
class BlobDownload : public QObject
{
    Q_OBJECT

public:
    struct Target {
        std::shared_ptr<const TargetFolder> folder;
        /** As ResultManifest::placeOf() has it. */
        QString place;
        TargetFolder::Existing existing = TargetFolder::Existing::Keep;
    };

    /** All must outlive it. */
    BlobDownload(const BlobClient &client, DiskThread &disk, Target target, FetchItem item, QObject *parent = nullptr);
    ~BlobDownload() override;

    void start();
    /** `finished()` follows, once the disk has done what it is doing. */
    void cancel();

    [[nodiscard]] const FetchItem &item() const { return m_item; }

Q_SIGNALS:
    void changed();
    void retrying(const StorageError &error, std::chrono::milliseconds delay);
    /** The terminal signal, once, from the event loop. */
    void finished();

private:
    /** What is asked of the service. */
    enum class Ask { Range, Version };

    void verifyKept();
    void beginPart();
    void proceed();
    void request();
    void take(const HttpAnswer &answer);
    void takeRange(const HttpAnswer &answer);
    void takeVersion(const HttpAnswer &answer);
    void takeError(const HttpAnswer &answer, const StorageError &error);
    void askForVersion();
    [[nodiscard]] QString fault(const HttpAnswer &answer) const;
    void append(const HttpAnswer &answer);
    void finishFile();
    bool retry(std::optional<std::chrono::milliseconds> delay, const StorageError &error);
    void fail(const FetchProblem &problem, FetchItem::State state = FetchItem::State::Failed);
    void fail(FetchProblem::Kind kind, FetchItem::State state = FetchItem::State::Failed);
    void end(FetchItem::State state);
    template <typename Work, typename Done> void onDisk(Work work, Done done);

    BlobClient m_client;
    DiskThread &m_disk;
    Target m_target;
    FetchItem m_item;
    std::shared_ptr<PartFile> m_part;
    QPointer<HttpExchange> m_exchange;
    Alarm m_again;
    Ask m_ask = Ask::Range;
    std::chrono::milliseconds m_firstAttemptAt{0};
    int m_attempt = 0;
    int m_badAnswers = 0;
    int m_versions = 0;
    int m_mismatches = 0;
    bool m_emptyConfirmed = false;
    bool m_hasPart = false;
    bool m_onDisk = false;
    bool m_cancelled = false;
    bool m_ended = false;
};
