// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/resultfetch.h"

#include "http/httpclient.h"
#include "storage/blobdownload.h"
#include "storage/diskthread.h"
#include "storage/fetchjournal.h"
#include "storage/resultfilenames.h"
#include "storage/targetfolder.h"

#include <QCryptographicHash>
#include <QPointer>

#include <algorithm>

namespace {
/** Enough that many small files do not wait for each other's way there and back. */
constexpr qsizetype mostAtOnce = 4;
/** Files that end like this one after the other say that it is not the files. */
constexpr int mostFailuresInARow = 3;
constexpr int mostNumbers = 10'000;

/** Where a file goes that must not take the place of another; empty when there is none. */
QString freePath(const TargetFolder &folder, const QString &path, const QSet<QString> &taken)
{
    for (int number = 2; number < mostNumbers; ++number) {
        const QString candidate = ResultFileNames::numbered(path, number);
        if (!taken.contains(ResultFileNames::folded(candidate)) && folder.entry(candidate) == TargetFolder::Entry::Nothing
            && PartFile::isOurs(folder, candidate))
            return candidate;
    }
    return {};
}

FetchProblem problemOf(FetchProblem::Kind kind)
{
    FetchProblem problem;
    problem.kind = kind;
    return problem;
}
}

/** What the disk did before the first request. */
struct ResultFetch::Begun {
    std::shared_ptr<TargetFolder> folder;
    QList<FetchItem> items;
    std::optional<FetchProblem> problem;
};

struct ResultFetch::Written {
    QString path;
    QByteArray sha256;
    std::optional<FetchProblem> problem;
};

ResultFetch::ResultFetch(HttpClient &http, const StorageLocation &location, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_location(location)
    , m_client(http, location)
    , m_disk(std::make_unique<DiskThread>())
    , m_container(http, location)
{
    connect(&m_container, &ResultContainer::finished, this, [this] {
        if (m_container.isComplete())
            m_changes = ResultChanges::between(m_listed, m_container.blobs());
        writeEvidence();
    });
}

ResultFetch::~ResultFetch()
{
    // Before the thread they use.
    qDeleteAll(m_downloads);
}

QString ResultFetch::place() const
{
    return ResultManifest::placeOf(m_location.host(), m_location.container());
}

void ResultFetch::setPhase(Phase phase)
{
    m_phase = phase;
    Q_EMIT phaseChanged(phase);
}

void ResultFetch::prepare(const QList<ResultBlob> &listed, const QList<ResultBlob> &chosen, const QString &folder)
{
    if (m_phase != Phase::Idle && m_phase != Phase::Preparing && m_phase != Phase::Prepared)
        return;
    m_listed = listed;
    const int preparation = ++m_preparation;
    m_disk->run(
        this, [place = place(), listed, chosen, folder] { return FetchPlan::make(place, listed, chosen, folder); },
        [this, preparation](FetchPlan plan) {
            if (preparation != m_preparation)
                return;
            m_plan = std::move(plan);
            count();
            const QPointer<ResultFetch> alive(this);
            setPhase(Phase::Prepared);
            if (alive)
                Q_EMIT prepared();
        });
    setPhase(Phase::Preparing);
}

void ResultFetch::start(FetchPlan::Conflicts conflicts)
{
    if (m_phase != Phase::Prepared || m_plan.problem)
        return;
    m_conflicts = conflicts;
    m_startedAt = m_http.clock().utcNow();
    const auto begin = [place = place(), plan = m_plan, conflicts] {
        Begun begun;
        begun.items = plan.items;
        auto folder = TargetFolder::open(plan.folder.path);
        const auto journal = folder ? FetchJournal(**folder).begin(place) : std::unexpected(folder.error());
        if (!journal) {
            begun.problem = journal.error();
            return begun;
        }
        begun.folder = *folder;
        QSet<QString> taken;
        for (const FetchItem &item : std::as_const(begun.items))
            taken.insert(ResultFileNames::folded(item.path));
        for (FetchItem &item : begun.items) {
            if (!item.isConflict || item.state != FetchItem::State::Waiting || conflicts == FetchPlan::Conflicts::Replace)
                continue;
            const QString path = conflicts == FetchPlan::Conflicts::Rename ? freePath(**folder, item.path, taken) : QString();
            if (path.isEmpty()) {
                item.state = FetchItem::State::Skipped;
                item.problem = problemOf(FetchProblem::Kind::Conflict);
                continue;
            }
            item.path = path;
            item.isConflict = false;
            taken.insert(ResultFileNames::folded(path));
        }
        return begun;
    };
    m_disk->run(this, begin, [this](const Begun &begun) { takeBegun(begun); });
    setPhase(Phase::Fetching);
}

void ResultFetch::takeBegun(const Begun &begun)
{
    m_folder = begun.folder;
    m_plan.items = begun.items;
    count();
    if (begun.problem) {
        m_problem = begun.problem;
        endDownloads();
        return;
    }
    if (m_conflicts == FetchPlan::Conflicts::Replace) {
        m_plan.manifestName = ResultManifest::fileName();
        m_plan.sumsName = ResultManifest::sumsFileName();
    }
    const QPointer<ResultFetch> alive(this);
    Q_EMIT progress(m_received, m_total);
    if (alive)
        pump();
}

/** Files that will not come count neither as fetched nor as to be fetched. */
void ResultFetch::count()
{
    m_received = 0;
    m_total = 0;
    m_filesEnded = 0;
    for (const FetchItem &item : std::as_const(m_plan.items)) {
        const bool willNotCome = item.state == FetchItem::State::Skipped || item.state == FetchItem::State::Failed;
        m_filesEnded += willNotCome ? 1 : 0;
        if (willNotCome)
            continue;
        m_received += item.received;
        m_total += item.blob.size;
    }
}

void ResultFetch::pump()
{
    const QPointer<ResultFetch> alive(this);
    while (alive && m_phase == Phase::Fetching && !m_cancelled && !m_problem && m_downloads.size() < mostAtOnce && m_next < m_plan.items.size()) {
        const qsizetype index = m_next++;
        if (m_plan.items[index].state == FetchItem::State::Waiting)
            launch(index);
    }
    if (alive && m_phase == Phase::Fetching && m_downloads.isEmpty())
        endDownloads();
}

void ResultFetch::launch(qsizetype index)
{
    const auto existing = m_conflicts == FetchPlan::Conflicts::Replace ? TargetFolder::Existing::Replace : TargetFolder::Existing::Keep;
    auto *download = new BlobDownload(m_client, *m_disk, {m_folder, place(), existing}, m_plan.items[index], this);
    m_downloads.insert(index, download);
    connect(download, &BlobDownload::changed, this, [this, index, download] { takeChange(index, download->item()); });
    connect(download, &BlobDownload::retrying, this,
            [this, index](const StorageError &error, std::chrono::milliseconds delay) { Q_EMIT retrying(index, error, delay); });
    connect(download, &BlobDownload::finished, this, [this, index, download] {
        m_downloads.remove(index);
        download->deleteLater();
        takeEnd(index, download->item());
    });
    download->start();
    takeChange(index, download->item());
}

void ResultFetch::takeChange(qsizetype index, const FetchItem &item)
{
    const FetchItem &before = m_plan.items[index];
    m_received += item.received - before.received;
    m_total += item.blob.size - before.blob.size;
    m_plan.items[index] = item;
    const QPointer<ResultFetch> alive(this);
    Q_EMIT itemChanged(index);
    if (alive)
        Q_EMIT progress(m_received, m_total);
}

void ResultFetch::takeEnd(qsizetype index, const FetchItem &item)
{
    ++m_filesEnded;
    const QPointer<ResultFetch> alive(this);
    takeChange(index, item);
    if (!alive)
        return;
    if (item.state == FetchItem::State::Failed || item.state == FetchItem::State::Skipped) {
        m_received -= item.received;
        m_total -= item.blob.size;
    }
    noteFailure(item);
    pump();
}

void ResultFetch::noteFailure(const FetchItem &item)
{
    if (item.state != FetchItem::State::Failed) {
        m_failuresInARow = 0;
        return;
    }
    const FetchProblem &problem = *item.problem;
    const bool isTheDisk = problem.kind == FetchProblem::Kind::CannotWrite;
    const bool isTheNetwork = problem.storage
        && (problem.storage->kind == StorageError::Kind::ConnectionLost || problem.storage->kind == StorageError::Kind::Timeout
            || problem.storage->kind == StorageError::Kind::Busy || problem.storage->kind == StorageError::Kind::ServiceTrouble);
    m_failuresInARow = isTheDisk || isTheNetwork ? m_failuresInARow + 1 : 0;
    const bool concernsAll = problem.kind == FetchProblem::Kind::NoSpace || (problem.storage && problem.storage->concernsEverything());
    if (concernsAll || m_failuresInARow >= mostFailuresInARow)
        stop(problem);
}

void ResultFetch::stop(const FetchProblem &problem)
{
    if (m_problem)
        return;
    m_problem = problem;
    const auto downloads = m_downloads.values();
    for (BlobDownload *download : downloads)
        download->cancel();
}

void ResultFetch::cancel()
{
    switch (m_phase) {
    case Phase::Preparing:
        ++m_preparation;
        setPhase(Phase::Idle);
        break;
    case Phase::Fetching: {
        m_cancelled = true;
        const auto downloads = m_downloads.values();
        for (BlobDownload *download : downloads)
            download->cancel();
        break;
    }
    case Phase::Relisting:
        m_container.cancel();
        break;
    case Phase::Idle:
    case Phase::Prepared:
    case Phase::Ended:
        break;
    }
}

ResultFetch::End ResultFetch::outcome() const
{
    const auto isPresent = [](const FetchItem &item) { return item.isPresent(); };
    if (m_problem)
        return End::Stopped;
    if (std::all_of(m_plan.items.cbegin(), m_plan.items.cend(), isPresent))
        return End::Complete;
    return m_cancelled ? End::Cancelled : End::Incomplete;
}

void ResultFetch::endDownloads()
{
    m_end = outcome();
    if (m_end == End::Cancelled || m_end == End::Stopped) {
        for (FetchItem &item : m_plan.items) {
            if (item.state == FetchItem::State::Waiting)
                item.state = FetchItem::State::Interrupted;
        }
        writeEvidence();
        return;
    }
    relist();
}

void ResultFetch::relist()
{
    const QPointer<ResultFetch> alive(this);
    setPhase(Phase::Relisting);
    if (alive && m_phase == Phase::Relisting)
        m_container.list();
}

void ResultFetch::writeEvidence()
{
    m_manifest.program = QString::fromLatin1(HttpClient::userAgent());
    m_manifest.host = m_location.host();
    m_manifest.container = m_location.container();
    m_manifest.startedAt = m_startedAt;
    m_manifest.endedAt = m_http.clock().utcNow();
    m_manifest.complete = m_end == End::Complete;
    m_manifest.changes = m_changes;
    m_manifest.files = m_plan.items + m_plan.earlier;
    const auto isPresent = [](const FetchItem &item) { return item.isPresent(); };
    if (!m_folder) {
        // From the event loop, as always.
        QMetaObject::invokeMethod(this, &ResultFetch::conclude, Qt::QueuedConnection);
        return;
    }
    if (std::none_of(m_manifest.files.cbegin(), m_manifest.files.cend(), isPresent)) {
        // Nothing that anything could be said about.
        const auto tidy = [folder = m_folder] {
            FetchJournal(*folder).remove();
            return true;
        };
        m_disk->run(this, tidy, [this](bool) { conclude(); });
        return;
    }
    const bool mayReplace = m_plan.ownsEvidence || m_conflicts == FetchPlan::Conflicts::Replace;
    const auto existing = mayReplace ? TargetFolder::Existing::Replace : TargetFolder::Existing::Keep;
    const auto write = [folder = m_folder, manifest = m_manifest, name = m_plan.manifestName, sumsName = m_plan.sumsName, existing] {
        Written written;
        const QByteArray json = manifest.json();
        auto saved = folder->save(sumsName, manifest.sums(), existing);
        if (saved)
            saved = folder->save(name, json, existing);
        QStringList paths{name};
        for (const FetchItem &item : manifest.files)
            paths.append(item.path);
        folder->syncFoldersOf(paths);
        if (!saved) {
            written.problem = saved.error();
            return written;
        }
        FetchJournal(*folder).remove();
        written.path = folder->absolutePath(name);
        written.sha256 = QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex();
        return written;
    };
    m_disk->run(this, write, [this](const Written &written) {
        m_manifestPath = written.path;
        m_manifestSha256 = written.sha256;
        if (written.problem && !m_problem)
            m_problem = written.problem;
        conclude();
    });
}

void ResultFetch::conclude()
{
    const QPointer<ResultFetch> alive(this);
    setPhase(Phase::Ended);
    if (alive)
        Q_EMIT finished();
}
