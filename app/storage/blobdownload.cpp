// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/blobdownload.h"

#include "http/httpclient.h"
#include "http/httpexchange.h"
#include "http/retrypolicy.h"
#include "storage/diskthread.h"
#include "storage/fetchjournal.h"
#include "storage/resultpage.h"

#include <QRegularExpression>

namespace {
/** The largest of which Blob Storage computes a hash of its own. */
constexpr qint64 rangeSize = qint64(4) * 1024 * 1024;
constexpr int mostBadAnswers = 3;
constexpr int mostVersions = 3;
constexpr qint64 hashPiece = 1 << 20;

QByteArray unquoted(QByteArray etag)
{
    if (etag.size() > 1 && etag.startsWith('"') && etag.endsWith('"'))
        etag = etag.mid(1, etag.size() - 2);
    return etag;
}

bool isMd5(const QByteArray &base64)
{
    return QByteArray::fromBase64(base64).size() == 16;
}

struct ContentRange {
    qint64 first = -1;
    qint64 last = -1;
    qint64 total = -1;
};

std::optional<ContentRange> contentRange(const QByteArray &value)
{
    static const QRegularExpression form(QStringLiteral(R"re(\Abytes ([0-9]{1,18})-([0-9]{1,18})/([0-9]{1,18}|\*)\z)re"));
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(value.trimmed()));
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 total = match.captured(3) == QLatin1String("*") ? -1 : match.captured(3).toLongLong();
    return ContentRange{match.captured(1).toLongLong(), match.captured(2).toLongLong(), total};
}
}

BlobDownload::BlobDownload(const BlobClient &client, DiskThread &disk, Target target, FetchItem item, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_disk(disk)
    , m_target(std::move(target))
    , m_item(std::move(item))
    , m_part(std::make_shared<PartFile>(m_target.folder, m_item.path, m_target.place, disk.ending()))
    , m_again(client.http().clock())
{
    connect(&m_again, &Alarm::reached, this, &BlobDownload::request);
}

BlobDownload::~BlobDownload() = default;

template <typename Work, typename Done> void BlobDownload::onDisk(Work work, Done done)
{
    m_onDisk = true;
    m_disk.run(this, std::move(work), [this, done = std::move(done)](auto &&outcome) {
        m_onDisk = false;
        done(std::forward<decltype(outcome)>(outcome));
    });
}

void BlobDownload::start()
{
    m_item.state = FetchItem::State::Fetching;
    if (m_item.isHere)
        verifyKept();
    else
        beginPart();
}

void BlobDownload::cancel()
{
    if (m_cancelled || m_ended)
        return;
    m_cancelled = true;
    delete m_exchange;
    m_again.cancel();
    if (!m_onDisk)
        QMetaObject::invokeMethod(this, [this] { fail(FetchProblem::Kind::Cancelled, FetchItem::State::Interrupted); }, Qt::QueuedConnection);
}

/** What was fetched earlier has to be what is there now. */
void BlobDownload::verifyKept()
{
    const auto hash = [folder = m_target.folder, path = m_item.path, ending = m_disk.ending()]() -> QByteArray {
        const auto file = folder->openForReading(path);
        if (!file)
            return {};
        QCryptographicHash sum(QCryptographicHash::Sha256);
        while (!*ending) {
            const QByteArray piece = (*file)->read(hashPiece);
            if (piece.isEmpty())
                return sum.result().toHex();
            sum.addData(piece);
        }
        return {};
    };
    onDisk(hash, [this](const QByteArray &sha256) {
        if (sha256 == m_item.sha256) {
            end(FetchItem::State::Kept);
        } else if (m_target.existing == TargetFolder::Existing::Replace && !m_cancelled) {
            m_item.isHere = false;
            beginPart();
        } else {
            m_item.sha256.clear();
            fail(FetchProblem::Kind::ChangedHere);
        }
    });
}

void BlobDownload::beginPart()
{
    m_emptyConfirmed = false;
    onDisk([part = m_part, blob = m_item.blob] { return part->begin(blob); },
           [this](const std::expected<qint64, FetchProblem> &here) {
               if (!here) {
                   fail(here.error());
                   return;
               }
               m_item.received = *here;
               m_hasPart = true;
               const QPointer<BlobDownload> alive(this);
               Q_EMIT changed();
               if (alive)
                   proceed();
           });
}

void BlobDownload::proceed()
{
    if (m_cancelled) {
        fail(FetchProblem::Kind::Cancelled, FetchItem::State::Interrupted);
        return;
    }
    // An empty one is asked for, too: only the service knows whether it still is.
    if (m_item.received >= m_item.blob.size && (m_item.blob.size > 0 || m_emptyConfirmed)) {
        finishFile();
        return;
    }
    m_ask = Ask::Range;
    m_attempt = 0;
    request();
}

void BlobDownload::request()
{
    if (++m_attempt == 1)
        m_firstAttemptAt = m_client.http().clock().monotonic();
    const BlobClient::Range range{m_item.received, std::min(m_item.received + rangeSize, m_item.blob.size) - 1};
    // Names that only begin like this one come behind it.
    HttpExchange *exchange =
        m_ask == Ask::Range ? m_client.get(m_item.blob.name, range, m_item.blob.etag, this) : m_client.list(m_item.blob.name, {}, 1, this);
    m_exchange = exchange;
    connect(exchange, &HttpExchange::finished, this, [this, exchange](const HttpAnswer &answer) {
        exchange->deleteLater();
        m_exchange = nullptr;
        take(answer);
    });
}

void BlobDownload::take(const HttpAnswer &answer)
{
    if (const auto error = StorageError::of(answer))
        takeError(answer, *error);
    else if (m_ask == Ask::Range)
        takeRange(answer);
    else
        takeVersion(answer);
}

void BlobDownload::takeError(const HttpAnswer &answer, const StorageError &error)
{
    const auto elapsed = m_client.http().clock().monotonic() - m_firstAttemptAt;
    const bool isTooLarge = answer.error == HttpAnswer::Error::TooLarge;
    if (m_ask == Ask::Range && (error.kind == StorageError::Kind::Changed || error.kind == StorageError::Kind::RangeNotSatisfiable)) {
        askForVersion();
    } else if (error.kind == StorageError::Kind::BlobArchived) {
        fail(FetchProblem::Kind::Archived, FetchItem::State::Skipped);
    } else if (isTooLarge && ++m_badAnswers < mostBadAnswers) {
        retry(RetryPolicy::backOff(m_badAnswers), error);
    } else if (!retry(RetryPolicy::delayBeforeNext("GET", answer, m_attempt, elapsed), error)) {
        FetchProblem problem;
        problem.storage = error;
        fail(problem);
    }
}

void BlobDownload::takeRange(const HttpAnswer &answer)
{
    const QByteArray etag = unquoted(answer.header("ETag"));
    if (!etag.isEmpty() && etag != m_item.blob.etag) {
        askForVersion();
        return;
    }
    const QString words = fault(answer);
    if (words.isEmpty()) {
        append(answer);
        return;
    }
    const StorageError error = StorageError::badAnswer(answer, words);
    if (++m_badAnswers < mostBadAnswers && retry(RetryPolicy::backOff(m_badAnswers), error))
        return;
    FetchProblem problem;
    problem.storage = error;
    fail(problem);
}

/** Another version of the blob is there: how long is it, and what is its ETag? */
void BlobDownload::askForVersion()
{
    if (++m_versions > mostVersions) {
        fail(FetchProblem::Kind::ChangedTooOften);
        return;
    }
    m_ask = Ask::Version;
    m_attempt = 0;
    request();
}

void BlobDownload::takeVersion(const HttpAnswer &answer)
{
    const auto page = ResultPage::parse(answer.body);
    if (!page) {
        const StorageError error = StorageError::badAnswer(answer, page.error());
        if (++m_badAnswers < mostBadAnswers && retry(RetryPolicy::backOff(m_badAnswers), error))
            return;
        FetchProblem problem;
        problem.storage = error;
        fail(problem);
        return;
    }
    if (page->blobs.isEmpty() || page->blobs.first().name != m_item.blob.name) {
        FetchProblem problem;
        problem.storage = StorageError::badAnswer(answer, QStringLiteral("the blob is not in the list any more"));
        problem.storage->kind = StorageError::Kind::BlobNotFound;
        fail(problem);
        return;
    }
    m_item.blob = page->blobs.first();
    beginPart();
}

/** What is not as asked; empty when everything is. */
QString BlobDownload::fault(const HttpAnswer &answer) const
{
    const qint64 expected = std::min(rangeSize, m_item.blob.size - m_item.received);
    if (answer.body.size() != expected)
        return QStringLiteral("%1 bytes where %2 were asked for").arg(answer.body.size()).arg(expected);
    const bool isWhole = expected == m_item.blob.size;
    if (answer.status == 200)
        return isWhole ? QString() : QStringLiteral("the whole blob where a range was asked for");
    if (answer.status != 206)
        return QStringLiteral("status %1").arg(answer.status);
    const auto range = contentRange(answer.header("Content-Range"));
    if (!range || range->first != m_item.received || range->last != m_item.received + expected - 1)
        return QStringLiteral("another range than the one asked for");
    if (range->total >= 0 && range->total != m_item.blob.size)
        return QStringLiteral("a blob of another length than the list says");
    return {};
}

void BlobDownload::append(const HttpAnswer &answer)
{
    m_item.requestId = QString::fromLatin1(answer.header("x-ms-request-id")).left(200);
    if (const QByteArray md5 = answer.header("x-ms-blob-content-md5"); m_item.blob.contentMd5.isEmpty() && isMd5(md5))
        m_item.blob.contentMd5 = md5;
    m_emptyConfirmed = m_item.blob.size == 0;
    const QByteArray rangeMd5 = answer.header("Content-MD5");
    onDisk([part = m_part, bytes = answer.body, md5 = isMd5(rangeMd5) ? rangeMd5 : QByteArray()] { return part->append(bytes, md5); },
           [this, answer, count = answer.body.size()](const std::expected<void, FetchProblem> &appended) {
               if (!appended) {
                   const bool isDamaged = appended.error().kind == FetchProblem::Kind::HashMismatch;
                   const StorageError error = StorageError::badAnswer(answer, QStringLiteral("the bytes do not have the hash told with them"));
                   if (isDamaged && !m_cancelled && ++m_badAnswers < mostBadAnswers && retry(RetryPolicy::backOff(m_badAnswers), error))
                       return;
                   fail(appended.error());
                   return;
               }
               m_badAnswers = 0;
               m_item.received += count;
               const QPointer<BlobDownload> alive(this);
               Q_EMIT changed();
               if (alive)
                   proceed();
           });
}

void BlobDownload::finishFile()
{
    struct Outcome {
        PartFile::Sums sums;
        std::optional<FetchProblem> problem;
    };
    FetchItem finishedItem = m_item;
    finishedItem.state = FetchItem::State::Fetched;
    finishedItem.fetchedAt = m_client.http().clock().utcNow();
    const bool hasMd5 = isMd5(m_item.blob.contentMd5);
    const auto work = [part = m_part, target = m_target, item = finishedItem, hasMd5]() mutable {
        Outcome outcome{part->sums(), std::nullopt};
        item.sha256 = outcome.sums.sha256;
        if (hasMd5)
            item.md5Matches = outcome.sums.md5 == item.blob.contentMd5;
        if (!item.md5Matches.value_or(true)) {
            part->discard();
            outcome.problem.emplace().kind = FetchProblem::Kind::HashMismatch;
            return outcome;
        }
        auto done = part->finish(item.path, target.existing);
        if (done)
            done = FetchJournal(*target.folder).append(item);
        if (!done)
            outcome.problem = done.error();
        return outcome;
    };
    onDisk(work, [this, finishedItem, hasMd5](const Outcome &outcome) {
        if (hasMd5)
            m_item.md5Matches = outcome.sums.md5 == m_item.blob.contentMd5;
        if (!outcome.problem) {
            m_item.sha256 = outcome.sums.sha256;
            m_item.fetchedAt = finishedItem.fetchedAt;
            end(FetchItem::State::Fetched);
        } else if (outcome.problem->kind == FetchProblem::Kind::HashMismatch && ++m_mismatches < 2 && !m_cancelled) {
            // Once more from the beginning: a part from earlier may have been damaged here.
            beginPart();
        } else {
            fail(*outcome.problem, outcome.problem->kind == FetchProblem::Kind::Conflict ? FetchItem::State::Skipped : FetchItem::State::Failed);
        }
    });
}

bool BlobDownload::retry(std::optional<std::chrono::milliseconds> delay, const StorageError &error)
{
    if (!delay)
        return false;
    m_again.setRemaining(*delay);
    Q_EMIT retrying(error, *delay);
    return true;
}

void BlobDownload::fail(FetchProblem::Kind kind, FetchItem::State state)
{
    FetchProblem problem;
    problem.kind = kind;
    fail(problem, state);
}

void BlobDownload::fail(const FetchProblem &problem, FetchItem::State state)
{
    m_item.problem = problem;
    if (m_cancelled) {
        m_item.problem.emplace().kind = FetchProblem::Kind::Cancelled;
        state = FetchItem::State::Interrupted;
    }
    if (!m_hasPart || m_item.received > 0) {
        end(state);
        return;
    }
    // Nothing to continue with: nothing is left lying about.
    onDisk(
        [part = m_part] {
            part->discard();
            return true;
        },
        [this, state](bool) { end(state); });
}

void BlobDownload::end(FetchItem::State state)
{
    if (m_ended)
        return;
    m_ended = true;
    m_item.state = state;
    Q_EMIT finished();
}
