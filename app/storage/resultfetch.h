// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/blobclient.h"
#include "storage/fetchplan.h"
#include "storage/resultcontainer.h"
#include "storage/resultmanifest.h"
#include "storage/storagelocation.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

class BlobDownload;
class DiskThread;
class HttpClient;
class TargetFolder;

/**
 * Brings result files of a container into a folder of this computer:
 *
 *   Idle -> prepare() -> Preparing -> prepared() -> Prepared -> start() -> Fetching -> Relisting -> finished() -> Ended
 *
 * Files are for their owner alone, arrive as `<name>.part` and get their name when they are whole and on the disk. What an interrupted
 * fetch left is continued by the next one into the same folder. Deleting it ends it without a signal; part files stay.
 */
class ResultFetch : public QObject
{
    Q_OBJECT

public:
    enum class Phase { Idle, Preparing, Prepared, Fetching, Relisting, Ended };
    Q_ENUM(Phase)

    enum class End {
        None,
        Complete, ///< everything that was chosen is here
        Incomplete, ///< some files are not: see their problems
        Cancelled, ///< part files stay and will be continued
        Stopped, ///< by what concerns every file: `problem()`; part files stay and will be continued
    };
    Q_ENUM(End)

    /** `location` must be one that BlobClient::canReach(). */
    ResultFetch(HttpClient &http, const StorageLocation &location, QObject *parent = nullptr);
    ~ResultFetch() override;

    /** `listed` is the whole list, `chosen` those to fetch. Looks at the folder and writes nothing. Again: a new plan, until the start. */
    void prepare(const QList<ResultBlob> &listed, const QList<ResultBlob> &chosen, const QString &folder);
    /** Only when Prepared and the plan has no problem. */
    void start(FetchPlan::Conflicts conflicts = FetchPlan::Conflicts::Refuse);
    /** While Preparing: back to Idle, `prepared()` does not come. Later: `finished()` follows. */
    void cancel();

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] End end() const { return m_end; }
    /** With the items as they are now. */
    [[nodiscard]] const FetchPlan &plan() const { return m_plan; }
    [[nodiscard]] const QList<FetchItem> &items() const { return m_plan.items; }
    /** Bytes on the disk, and in all; files that will not come are left out of both. */
    [[nodiscard]] qint64 received() const { return m_received; }
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] int filesEnded() const { return m_filesEnded; }
    /** Why everything stopped, or why the evidence could not be written. */
    [[nodiscard]] const std::optional<FetchProblem> &problem() const { return m_problem; }
    /** What was different at the end; nullopt when the list could not be had again. */
    [[nodiscard]] const std::optional<ResultChanges> &changes() const { return m_changes; }
    /** As written; empty before the end. Its path and hash: `manifestPath()`, `manifestSha256()`. */
    [[nodiscard]] const ResultManifest &manifest() const { return m_manifest; }
    /** Absolute; empty when none was written. */
    [[nodiscard]] QString manifestPath() const { return m_manifestPath; }
    [[nodiscard]] QByteArray manifestSha256() const { return m_manifestSha256; }

Q_SIGNALS:
    void phaseChanged(ResultFetch::Phase phase);
    /** `plan()` is there. */
    void prepared();
    /** Something about the item changed: its state, or how much of it is here. Rarely more often than once a range. */
    void itemChanged(qsizetype index);
    /** Overall, in bytes. */
    void progress(qint64 received, qint64 total);
    /** A request failed and will be made again. */
    void retrying(qsizetype index, const StorageError &error, std::chrono::milliseconds delay);
    /** The terminal signal, once after `start()`, from the event loop. */
    void finished();

private:
    struct Begun;
    struct Written;

    void setPhase(Phase phase);
    void takeBegun(const Begun &begun);
    void pump();
    void launch(qsizetype index);
    void takeChange(qsizetype index, const FetchItem &item);
    void takeEnd(qsizetype index, const FetchItem &item);
    void noteFailure(const FetchItem &item);
    void stop(const FetchProblem &problem);
    void endDownloads();
    void relist();
    void writeEvidence();
    void conclude();
    [[nodiscard]] End outcome() const;
    [[nodiscard]] QString place() const;
    void count();

    HttpClient &m_http;
    StorageLocation m_location;
    BlobClient m_client;
    std::unique_ptr<DiskThread> m_disk;
    std::shared_ptr<TargetFolder> m_folder;
    ResultContainer m_container;
    QHash<qsizetype, BlobDownload *> m_downloads;
    QList<ResultBlob> m_listed;
    QDateTime m_startedAt;
    FetchPlan::Conflicts m_conflicts = FetchPlan::Conflicts::Refuse;
    qsizetype m_next = 0;
    int m_failuresInARow = 0;
    int m_preparation = 0;
    bool m_cancelled = false;

    Phase m_phase = Phase::Idle;
    End m_end = End::None;
    FetchPlan m_plan;
    qint64 m_received = 0;
    qint64 m_total = 0;
    int m_filesEnded = 0;
    std::optional<FetchProblem> m_problem;
    std::optional<ResultChanges> m_changes;
    ResultManifest m_manifest;
    QString m_manifestPath;
    QByteArray m_manifestSha256;
};
