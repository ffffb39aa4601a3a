// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/resultcontainer.h"

#include "http/httpclient.h"
#include "http/httpexchange.h"
#include "http/retrypolicy.h"
#include "storage/resultpage.h"

namespace {
constexpr int pageSize = 1000;
/** Answers that are not a list may have been cut; more than so many times they are what the service has to say. */
constexpr int mostBadAnswers = 3;
/** Bounds what a service that never comes to an end can do. */
constexpr int mostEmptyPages = 1000;
constexpr qsizetype mostBlobs = 5'000'000;
}

ResultContainer::ResultContainer(HttpClient &http, const StorageLocation &location, QObject *parent)
    : QObject(parent)
    , m_client(http, location)
    , m_again(http.clock())
{
    connect(&m_again, &Alarm::reached, this, &ResultContainer::requestPage);
}

ResultContainer::~ResultContainer() = default;

void ResultContainer::list()
{
    delete m_exchange;
    m_again.cancel();
    m_blobs.clear();
    m_marker.clear();
    m_markers.clear();
    m_names.clear();
    m_totalSize = 0;
    m_error.reset();
    m_attempt = 0;
    m_emptyPages = 0;
    m_complete = false;
    m_listing = true;
    const int generation = ++m_generation;
    Q_EMIT cleared();
    if (generation == m_generation && m_listing)
        requestPage();
}

void ResultContainer::cancel()
{
    if (!m_listing)
        return;
    delete m_exchange;
    m_again.cancel();
    const int generation = ++m_generation;
    StorageError error;
    error.kind = StorageError::Kind::Cancelled;
    // Not at once: whoever cancels does not expect an answer before returning. A new list overtakes it.
    QMetaObject::invokeMethod(
        this,
        [this, error, generation] {
            if (generation == m_generation)
                end(error);
        },
        Qt::QueuedConnection);
}

void ResultContainer::requestPage()
{
    if (++m_attempt == 1)
        m_firstAttemptAt = m_client.http().clock().monotonic();
    HttpExchange *exchange = m_client.list({}, m_marker, pageSize, this);
    m_exchange = exchange;
    connect(exchange, &HttpExchange::finished, this, [this, exchange](const HttpAnswer &answer) {
        exchange->deleteLater();
        m_exchange = nullptr;
        takePage(answer);
    });
}

void ResultContainer::takePage(const HttpAnswer &answer)
{
    std::optional<StorageError> error = StorageError::of(answer);
    ResultPage page;
    if (!error) {
        auto parsed = ResultPage::parse(answer.body);
        if (parsed)
            page = *std::move(parsed);
        else
            error = StorageError::badAnswer(answer, parsed.error());
    }
    if (error) {
        retry(answer, *error);
        return;
    }
    m_attempt = 0;
    dropKnown(page.blobs);
    m_emptyPages = page.blobs.isEmpty() ? m_emptyPages + 1 : 0;
    if (m_markers.contains(page.nextMarker)) {
        end(StorageError::badAnswer(answer, QStringLiteral("the list leads back to a page that was there before")));
        return;
    }
    if (m_emptyPages > mostEmptyPages || m_blobs.size() + page.blobs.size() > mostBlobs) {
        end(StorageError::badAnswer(answer, QStringLiteral("the list does not come to an end")));
        return;
    }
    m_marker = page.nextMarker;
    m_markers.insert(m_marker);
    append(page.blobs);
}

/** Two files of one name would be written into one. */
void ResultContainer::dropKnown(QList<ResultBlob> &blobs)
{
    blobs.removeIf([this](const ResultBlob &blob) {
        const qsizetype known = m_names.size();
        m_names.insert(blob.name);
        return m_names.size() == known;
    });
}

void ResultContainer::append(const QList<ResultBlob> &blobs)
{
    const qsizetype first = m_blobs.size();
    m_blobs.append(blobs);
    for (const ResultBlob &blob : blobs)
        m_totalSize += blob.size;
    const QPointer<ResultContainer> alive(this);
    const int generation = m_generation;
    if (!blobs.isEmpty())
        Q_EMIT blobsAdded(first, blobs.size());
    if (!alive || generation != m_generation)
        return;
    if (m_marker.isEmpty())
        end(std::nullopt);
    else
        requestPage();
}

void ResultContainer::retry(const HttpAnswer &answer, const StorageError &error)
{
    const auto elapsed = m_client.http().clock().monotonic() - m_firstAttemptAt;
    auto delay = RetryPolicy::delayBeforeNext("GET", answer, m_attempt, elapsed);
    if (!delay && error.kind == StorageError::Kind::BadAnswer && answer.isSuccess() && m_attempt < mostBadAnswers)
        delay = RetryPolicy::backOff(m_attempt);
    if (!delay) {
        end(error);
        return;
    }
    m_again.setRemaining(*delay);
    Q_EMIT retrying(error, *delay);
}

void ResultContainer::end(const std::optional<StorageError> &error)
{
    m_listing = false;
    m_error = error;
    m_complete = !error;
    Q_EMIT finished();
}
