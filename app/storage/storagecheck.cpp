// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/storagecheck.h"

#include "http/httpclient.h"
#include "http/httpexchange.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

using namespace std::chrono_literals;

namespace {
using Kind = StorageError::Kind;

/** Where the service says which request an export belongs to. */
constexpr auto requestInfo = "RequestInfo.json";
/** No blob is so long: appending there never happens. */
constexpr qint64 impossiblePosition = 999'999'999'999;
constexpr auto impossibleEtag = "0x0";
constexpr auto largestSkew = 5min;
constexpr int noMoreSteps = 100;

QString randomName()
{
    std::array<quint32, 4> words;
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(words.data()), qsizetype(sizeof words));
    return QStringLiteral("habeas-check-") + QString::fromLatin1(bytes.toHex());
}

bool isLackOfRight(const std::optional<StorageError> &error)
{
    return error && (error->kind == Kind::PermissionMismatch || error->kind == Kind::ServiceMismatch || error->kind == Kind::ResourceTypeMismatch);
}

/** What speaks for itself: nothing can be done with this SAS from here. Anything else may be different the next time. */
bool isRefusal(const StorageError &error)
{
    switch (error.kind) {
    case Kind::Cancelled:
    case Kind::Timeout:
    case Kind::ConnectionLost:
    case Kind::NotStorage:
    case Kind::ProxyFailed:
        return false;
    default:
        return error.concernsEverything();
    }
}
}

StorageCheck::StorageCheck(HttpClient &http, const StorageLocation &location, QObject *parent)
    : QObject(parent)
    , m_client(http, location)
    , m_randomName(randomName())
{
}

StorageCheck::~StorageCheck() = default;

void StorageCheck::start()
{
    if (m_running || m_step > 0)
        return;
    m_running = true;
    next();
}

void StorageCheck::cancel()
{
    if (!m_running || m_cancelled)
        return;
    m_cancelled = true;
    m_findings.resize(m_told);
    delete m_exchange;
    QMetaObject::invokeMethod(this, &StorageCheck::end, Qt::QueuedConnection);
}

std::optional<StorageCheck::Finding> StorageCheck::finding(Question question) const
{
    const auto found =
        std::find_if(m_findings.cbegin(), m_findings.cend(), [question](const Finding &finding) { return finding.question == question; });
    if (found == m_findings.cend())
        return std::nullopt;
    return *found;
}

void StorageCheck::next()
{
    switch (m_step++) {
    case 0:
        ask(m_client.appendBlock(QLatin1String(requestInfo), "x", impossiblePosition, this), &StorageCheck::takeAppend);
        break;
    case 1:
        ask(m_client.putAppendBlob(m_randomName, impossibleEtag, this), &StorageCheck::takeCreate);
        break;
    case 2:
        ask(m_client.putBlockList(m_randomName, "never uploaded", this), &StorageCheck::takeWrite);
        break;
    case 3:
        ask(m_client.list({}, {}, 1, this), &StorageCheck::takeList);
        break;
    case 4:
        ask(m_client.get(m_randomName, this), &StorageCheck::takeRead);
        break;
    default:
        end();
    }
}

void StorageCheck::ask(HttpExchange *exchange, Take take)
{
    m_exchange = exchange;
    connect(exchange, &HttpExchange::finished, this, [this, exchange, take](const HttpAnswer &answer) {
        exchange->deleteLater();
        takeAnswer(answer, take);
    });
}

void StorageCheck::takeAnswer(const HttpAnswer &answer, Take take)
{
    const QPointer<StorageCheck> alive(this);
    noteDate(answer);
    if (!alive || m_cancelled)
        return;
    (this->*take)(answer);
    while (alive && !m_cancelled && m_told < m_findings.size()) {
        const Finding finding = m_findings[m_told++];
        Q_EMIT answered(finding);
    }
    if (alive && !m_cancelled)
        next();
}

void StorageCheck::takeAppend(const HttpAnswer &answer)
{
    const auto error = StorageError::of(answer);
    if (!noteAccess(answer))
        return;
    const bool isUsed = error && (error->kind == Kind::Changed || error->kind == Kind::BlobTypeWrong);
    const bool isUnused = error && error->kind == Kind::BlobNotFound;
    if (isUsed)
        add(Question::ContainerUnused, Answer::No, error);
    else
        judge(Question::ContainerUnused, answer, isUnused);
    judge(Question::MayAppend, answer, isUsed || isUnused);
}

void StorageCheck::takeCreate(const HttpAnswer &answer)
{
    const auto error = StorageError::of(answer);
    judge(Question::MayCreate, answer, error && error->kind == Kind::Changed);
}

void StorageCheck::takeWrite(const HttpAnswer &answer)
{
    const auto error = StorageError::of(answer);
    judge(Question::MayWrite, answer, error && error->kind == Kind::InvalidBlockList);
}

void StorageCheck::takeList(const HttpAnswer &answer)
{
    judge(Question::MayList, answer, answer.isSuccess() && !StorageError::of(answer));
}

void StorageCheck::takeRead(const HttpAnswer &answer)
{
    const auto error = StorageError::of(answer);
    judge(Question::MayRead, answer, error && error->kind == Kind::BlobNotFound);
}

void StorageCheck::noteDate(const HttpAnswer &answer)
{
    // A page of a proxy proves nothing about the clock of the storage.
    const QDateTime date = answer.date();
    const auto error = StorageError::of(answer);
    if (m_clockOffset || !date.isValid() || !answer.arrivedAt.isValid() || (error && error->kind == Kind::NotStorage))
        return;
    const auto offset = std::chrono::seconds(answer.arrivedAt.secsTo(date));
    if (offset <= largestSkew && offset >= -largestSkew)
        return;
    m_clockOffset = offset;
    Q_EMIT clockOffsetFound(offset);
}

/** Whether it makes sense to ask for anything else. */
bool StorageCheck::noteAccess(const HttpAnswer &answer)
{
    const auto error = StorageError::of(answer);
    const bool isKnown = error && !error->code.isEmpty();
    if (error && !isLackOfRight(error) && (error->concernsEverything() || !isKnown || error->httpStatus >= 500 || error->kind == Kind::Busy)) {
        add(Question::Access, isRefusal(*error) ? Answer::No : Answer::CouldNotBeChecked, error);
        for (const Question question :
             {Question::ContainerUnused, Question::MayAppend, Question::MayCreate, Question::MayWrite, Question::MayList, Question::MayRead})
            add(question, Answer::CouldNotBeChecked, error);
        m_step = noMoreSteps;
        return false;
    }
    add(Question::Access, Answer::Yes);
    return true;
}

void StorageCheck::judge(Question question, const HttpAnswer &answer, bool isYes)
{
    if (isYes) {
        add(question, Answer::Yes);
        return;
    }
    auto error = StorageError::of(answer);
    if (!error)
        error = StorageError::badAnswer(answer, QStringLiteral("done, where a refusal was expected"));
    // Whether the container was used cannot be asked without the right to append.
    const bool isNo = isLackOfRight(error) && question != Question::ContainerUnused;
    add(question, isNo ? Answer::No : Answer::CouldNotBeChecked, error);
}

void StorageCheck::add(Question question, Answer answer, const std::optional<StorageError> &error)
{
    m_findings.append({question, answer, error});
}

void StorageCheck::end()
{
    if (!m_running)
        return;
    m_running = false;
    Q_EMIT finished();
}
