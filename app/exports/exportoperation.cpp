// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/exportoperation.h"

#include "exports/checkqueue.h"
#include "exports/checkschedule.h"
#include "exports/ledger.h"
#include "storage/fetchsummary.h"

#include <QLoggingCategory>
#include <QMetaEnum>

#include <cstdlib>

using namespace std::chrono;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(logExports, "habeas.exports", QtInfoMsg)

namespace {
using Exports::Event;
using Exports::State;
using Attention = ExportOperation::Attention;

constexpr milliseconds pauseBeforeRewriting = 10s;
constexpr milliseconds longestWait = 31 * 24h;
/** A new operation may not be visible yet: so long a 404 says nothing. */
constexpr seconds visibilityDelay = 24h;

/** What the answer to the export request proves. */
Event eventOfExportAnswer(const GraphAnswer &answer, bool hasAddress)
{
    const HttpAnswer &http = answer.http;
    // The head of the answer says it, also where the rest was lost: the address in it must not be.
    if (http.status == 202)
        return hasAddress ? Event::Accepted : Event::AcceptedWithoutAddress;
    if (!http.isComplete()) {
        const bool unsent = http.error == HttpAnswer::Error::NotSent || (answer.error && answer.error->kind == GraphError::Kind::Offline);
        return unsent && !http.requestBodyTaken ? Event::NothingSent : Event::Unproven;
    }
    if (http.status >= 400 && http.status < 500 && http.status != 408)
        return Event::Refused;
    return Event::Unproven;
}

Event eventOfStatus(DataPolicyOperation::Status status)
{
    switch (status) {
    case DataPolicyOperation::Status::Unknown:
        return Event::SaidSomethingElse;
    case DataPolicyOperation::Status::NotStarted:
        return Event::SaidNotStarted;
    case DataPolicyOperation::Status::Running:
        return Event::SaidRunning;
    case DataPolicyOperation::Status::Complete:
        return Event::SaidComplete;
    case DataPolicyOperation::Status::Failed:
        return Event::SaidFailed;
    }
    return Event::SaidSomethingElse;
}

// A check that brings no new state can be made again: where the power fails, the next start asks again.
Ledger::Durability durabilityOf(const LedgerEvent &event, const ExportRecord &before)
{
    const bool isCheck = event.kind == LedgerEvent::Kind::CheckAnswered || event.kind == LedgerEvent::Kind::CheckFailed;
    return isCheck && event.state == before.state ? Ledger::Durability::Soon : Ledger::Durability::AtOnce;
}

Attention attentionOf(GraphError::Kind kind)
{
    switch (kind) {
    case GraphError::Kind::Offline:
        return Attention::Offline;
    case GraphError::Kind::Timeout:
    case GraphError::Kind::ConnectionLost:
    case GraphError::Kind::Service:
        return Attention::ServiceTrouble;
    case GraphError::Kind::Throttled:
        return Attention::Throttled;
    case GraphError::Kind::SignInNeeded:
    case GraphError::Kind::Unauthorised:
    case GraphError::Kind::ClaimsChallenge:
        return Attention::SignInNeeded;
    case GraphError::Kind::Forbidden:
        return Attention::PermissionMissing;
    case GraphError::Kind::NotFound:
        return Attention::NotVisibleYet;
    case GraphError::Kind::Gone:
    case GraphError::Kind::Aborted:
    case GraphError::Kind::NotSent:
        return Attention::None;
    case GraphError::Kind::Refused:
    case GraphError::Kind::Redirected:
    case GraphError::Kind::BadReply:
    case GraphError::Kind::TooLarge:
    case GraphError::Kind::ForeignLink:
    case GraphError::Kind::LoopingLink:
        return Attention::BadReply;
    }
    return Attention::BadReply;
}
}

ExportOperation::ExportOperation(Ledger &ledger, Clock &clock, Spread spread, ExportRecord record, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_clock(clock)
    , m_spread(std::move(spread))
    , m_record(std::move(record))
{
    takeTimesFromLedger();
    arm();
}

ExportOperation::~ExportOperation() = default;

const ExportRecord &ExportOperation::record() const
{
    return m_record;
}

State ExportOperation::state() const
{
    return m_record.state;
}

Attention ExportOperation::attention() const
{
    if (!m_kept.isEmpty())
        return Attention::NotRecorded;
    if (m_record.tracked && Exports::isFollowed(m_record.state) && !m_graph)
        return Attention::SignInNeeded;
    return m_attention;
}

const std::optional<GraphError> &ExportOperation::lastError() const
{
    return m_lastError;
}

const std::optional<LedgerError> &ExportOperation::ledgerError() const
{
    return m_ledgerError;
}

QList<LedgerEvent> ExportOperation::events() const
{
    return m_ledger.events(m_record.id);
}

ExportOperation::Hint ExportOperation::hint() const
{
    const auto metUsedLocation = [this](const QString &exportId) {
        const QList<LedgerEvent> events = m_ledger.events(exportId);
        return std::any_of(events.cbegin(), events.cend(), [](const LedgerEvent &event) {
            return event.kind == LedgerEvent::Kind::AnswerReceived
                && event.errorCode.compare(QLatin1String("StorageLocationAlreadyUsed"), Qt::CaseInsensitive) == 0;
        });
    };
    const bool isUnconfirmed = m_record.state == State::Unconfirmed;
    const bool mayHint = isUnconfirmed || (m_record.state == State::Rejected && metUsedLocation(m_record.id));
    if (!mayHint || m_record.storageContainer.isEmpty())
        return Hint::None;
    const QList<ExportRecord> others = m_ledger.exportsInto(m_record.storageHost, m_record.storageContainer);
    for (const ExportRecord &other : others) {
        if (isUnconfirmed && other.state == State::Rejected && other.recordedAt >= m_record.recordedAt && metUsedLocation(other.id))
            return Hint::UsedForALaterOne;
        if (!isUnconfirmed && other.state == State::Unconfirmed && other.recordedAt <= m_record.recordedAt)
            return Hint::UsedByAnEarlierOne;
    }
    return Hint::None;
}

void ExportOperation::setGraph(GraphClient *graph)
{
    // The same client may be handed over again once its account has signed in again.
    const bool signedInAgain = graph && m_attention == Attention::SignInNeeded;
    if (m_graph == graph && !signedInAgain)
        return;
    if (m_graph != graph && isChecking())
        delete m_call;
    m_graph = graph;
    if (signedInAgain) {
        setAttention(Attention::None);
        bringForward();
    }
    arm();
    // What is complete asks for nothing any more, and a ledger holds a lot of it.
    if (m_record.state != State::Complete)
        Q_EMIT changed();
}

bool ExportOperation::hasGraph() const
{
    return m_graph;
}

void ExportOperation::submit(const SasSecret &location)
{
    Q_ASSERT(m_record.state == State::Recorded && m_graph && !m_call);
    m_call =
        m_graph->exportPersonalData(m_record.person.userId, location.bytes(), m_record.clientRequestId, [this] { return markSubmitting(); }, this);
    connect(m_call, &GraphCall::renewed, this, &ExportOperation::takeRenewal);
    connect(m_call, &GraphCall::finished, this, &ExportOperation::takeExportAnswer);
    Q_EMIT changed();
}

void ExportOperation::abandon()
{
    if (m_call && (m_record.state == State::Recorded || m_record.state == State::Submitting))
        m_call->abort();
}

void ExportOperation::setCheckQueue(CheckQueue *queue)
{
    m_queue = queue;
}

void ExportOperation::startDueCheck()
{
    if (m_record.tracked && Exports::isFollowed(m_record.state) && !m_waitsForSignIn && m_dueAt <= m_clock.monotonic())
        check();
}

bool ExportOperation::isScheduled() const
{
    return m_nextCheck && m_nextCheck->isActive();
}

bool ExportOperation::isChecking() const
{
    return m_call && m_record.state != State::Recorded && m_record.state != State::Submitting;
}

milliseconds ExportOperation::untilNextCheck() const
{
    return isScheduled() ? std::max(m_dueAt - m_clock.monotonic(), 0ms) : 0ms;
}

QDateTime ExportOperation::nextCheckAt() const
{
    constexpr milliseconds sameMoment = 2s;
    if (!isScheduled())
        return {};
    const QDateTime moment = m_clock.utcNow().addMSecs(untilNextCheck().count());
    // Two clocks are never read at once: what is shown must not flicker between two minutes because of that.
    const bool isAsRecorded = m_record.nextCheckAt.isValid() && std::abs(moment.msecsTo(m_record.nextCheckAt)) < sameMoment.count();
    return isAsRecorded ? m_record.nextCheckAt : moment;
}

bool ExportOperation::canCheckNow() const
{
    return isAskable() && !m_record.closed && m_record.tracked && m_graph && !m_call && m_kept.isEmpty() && untilCheckAllowed() == 0ms;
}

milliseconds ExportOperation::untilCheckAllowed() const
{
    return std::max(m_checkAllowedAt - m_clock.monotonic(), 0ms);
}

void ExportOperation::checkNow()
{
    if (canCheckNow())
        check();
}

void ExportOperation::contactMayBeBack()
{
    const bool waitsForContact =
        m_attention == Attention::Offline || m_attention == Attention::ServiceTrouble || m_attention == Attention::SignInNeeded;
    if (!waitsForContact)
        return;
    bringForward();
    arm();
}

bool ExportOperation::stopTracking()
{
    if (!isAskable() || !m_record.tracked || !m_kept.isEmpty())
        return false;
    ExportRecord record = m_record;
    record.tracked = false;
    record.nextCheckAt = {};
    const bool stopped = commit(eventOf(LedgerEvent::Kind::TrackingStopped), record);
    if (stopped) {
        delete m_call;
        setAttention(Attention::None);
        armAnew();
    }
    Q_EMIT changed();
    return stopped;
}

bool ExportOperation::trackAgain()
{
    if (m_record.closed || !isAskable() || m_record.tracked || !m_kept.isEmpty())
        return false;
    ExportRecord record = m_record;
    record.tracked = true;
    schedule(record, untilCheckAllowed(), m_clock.monotonic());
    const bool resumed = commit(eventOf(LedgerEvent::Kind::TrackingResumed), record);
    if (resumed)
        armAnew();
    Q_EMIT changed();
    return resumed;
}

bool ExportOperation::canTakeAddress() const
{
    if (m_record.closed || !m_kept.isEmpty())
        return false;
    const bool isMissing = m_record.state == State::Unconfirmed || m_record.state == State::Untracked;
    const bool isUnknown = m_record.state == State::Forgotten || (m_record.state == State::NotStarted && m_attention == Attention::NotVisibleYet);
    return isMissing || (isUnknown && !m_record.seenByService && !isChecking() && isAddressFromPerson());
}

bool ExportOperation::isAddressFromPerson() const
{
    if (!m_isAddressFromPerson) {
        const QList<LedgerEvent> events = m_ledger.events(m_record.id);
        m_isAddressFromPerson = std::any_of(events.cbegin(), events.cend(),
                                            [](const LedgerEvent &event) { return event.kind == LedgerEvent::Kind::TrackedFromElsewhere; });
    }
    return *m_isAddressFromPerson;
}

bool ExportOperation::track(const OperationAddress &address)
{
    ExportRecord record = m_record;
    const QString url = address.url().toString(QUrl::FullyEncoded);
    // It may have been read for another account's cloud.
    if (!canTakeAddress() || !OperationAddress::parse(url, m_record.graphRoot, m_record.graphRoot) || !advance(Event::AddressGiven, record))
        return false;
    record.operationAddress = url;
    record.operationId = address.operationId();
    record.tracked = true;
    schedule(record, 0ms, m_clock.monotonic());
    record.checkAllowedAt = m_clock.utcNow();
    LedgerEvent event = eventOf(LedgerEvent::Kind::TrackedFromElsewhere);
    event.text = record.operationId;
    event.state = record.state;
    const State before = m_record.state;
    const bool tracked = commit(event, record);
    if (tracked) {
        m_followedSince = m_clock.monotonic();
        m_isAddressFromPerson = true;
        m_failures = 0;
        setAttention(Attention::None);
        armAnew();
        if (m_record.state != before)
            Q_EMIT stateChanged(m_record.state);
    }
    Q_EMIT changed();
    return tracked;
}

bool ExportOperation::canClose() const
{
    const bool waits = Exports::isFollowed(m_record.state) && m_record.tracked;
    const bool sending = m_record.state == State::Recorded || m_record.state == State::Submitting;
    return !m_record.closed && !waits && !sending && !m_call && m_kept.isEmpty();
}

bool ExportOperation::close(const QString &note)
{
    ExportRecord record = m_record;
    record.closed = true;
    if (!note.isEmpty())
        record.note = note;
    if (!canClose())
        return false;
    const bool closed = commit(eventOf(LedgerEvent::Kind::Closed), record);
    if (closed)
        setAttention(Attention::None);
    Q_EMIT changed();
    return closed;
}

bool ExportOperation::reopen()
{
    ExportRecord record = m_record;
    record.closed = false;
    if (!m_record.closed || m_record.erased || !m_kept.isEmpty())
        return false;
    const bool reopened = commit(eventOf(LedgerEvent::Kind::Reopened), record);
    Q_EMIT changed();
    return reopened;
}

void ExportOperation::recordSendAgain()
{
    // If it cannot be written the new export cannot be recorded either, and is not sent.
    [[maybe_unused]] const bool written = commit(eventOf(LedgerEvent::Kind::SendAgainConfirmed), m_record);
    Q_EMIT changed();
}

void ExportOperation::reload()
{
    if (const auto record = m_ledger.find(m_record.id)) {
        if (isChecking())
            delete m_call;
        m_record = *record;
        takeTimesFromLedger();
        armAnew();
        Q_EMIT changed();
    }
}

bool ExportOperation::advance(Event event, ExportRecord &record) const
{
    const std::optional<State> state = Exports::next(record.state, event);
    if (!state) {
        qCWarning(logExports) << "not allowed:" << event << "in state" << record.state;
        return false;
    }
    record.state = *state;
    return true;
}

bool ExportOperation::recordFetch(LedgerEvent::Kind kind, const FetchSummary &summary)
{
    LedgerEvent event = eventOf(kind);
    event.text = summary.text();
    const bool recorded = commit(event, m_record);
    Q_EMIT changed();
    return recorded;
}

bool ExportOperation::recordReceipt(const QString &text)
{
    LedgerEvent event = eventOf(LedgerEvent::Kind::ReceiptSaved);
    event.text = text;
    const bool recorded = commit(event, m_record);
    Q_EMIT changed();
    return recorded;
}

LedgerEvent ExportOperation::eventOf(LedgerEvent::Kind kind) const
{
    LedgerEvent event;
    event.exportId = m_record.id;
    event.occurredAt = m_clock.utcNow();
    event.kind = kind;
    event.state = m_record.state;
    return event;
}

LedgerEvent ExportOperation::eventOf(LedgerEvent::Kind kind, const GraphAnswer &answer) const
{
    LedgerEvent event = eventOf(kind);
    event.occurredAt = answer.http.arrivedAt;
    event.httpStatus = answer.http.status;
    event.serviceDate = answer.http.date();
    event.requestId = answer.requestId();
    event.clientRequestId = answer.clientRequestId();
    if (answer.error) {
        event.errorCode = answer.error->code;
        event.text = QString::fromLatin1(QMetaEnum::fromType<GraphError::Kind>().valueToKey(int(answer.error->kind)));
    }
    return event;
}

bool ExportOperation::commit(const LedgerEvent &event, const ExportRecord &record)
{
    if (const auto written = m_ledger.append(event, record, durabilityOf(event, m_record)); !written) {
        m_ledgerError = written.error();
        return false;
    }
    m_ledgerError.reset();
    // What stays as it is was measured before, perhaps by a clock that has been set since.
    const QDateTime now = m_clock.utcNow();
    if (record.nextCheckAt != m_record.nextCheckAt)
        m_dueAt = monotonicOf(record.nextCheckAt, now);
    if (record.checkAllowedAt != m_record.checkAllowedAt)
        m_checkAllowedAt = monotonicOf(record.checkAllowedAt, now);
    m_record = record;
    Q_EMIT eventRecorded(event);
    return true;
}

void ExportOperation::commitOrKeep(const LedgerEvent &event, const ExportRecord &record)
{
    const State before = m_record.state;
    if (m_kept.isEmpty() && commit(event, record)) {
        armAnew();
        if (m_record.state != before)
            Q_EMIT stateChanged(m_record.state);
    } else {
        // Nothing is shown that is not in the ledger; the answer waits in memory until the disk takes it.
        m_kept.append({event, record});
        writeKeptLater();
        arm();
    }
    Q_EMIT changed();
}

void ExportOperation::writeKept()
{
    const State before = m_record.state;
    while (!m_kept.isEmpty()) {
        const Kept &kept = m_kept.constFirst();
        if (!commit(kept.event, kept.record)) {
            writeKeptLater();
            return;
        }
        m_kept.removeFirst();
    }
    armAnew();
    if (m_record.state != before)
        Q_EMIT stateChanged(m_record.state);
    Q_EMIT changed();
}

void ExportOperation::writeKeptLater()
{
    if (!m_rewrite) {
        m_rewrite = std::make_unique<Alarm>(m_clock);
        connect(m_rewrite.get(), &Alarm::reached, this, &ExportOperation::writeKept);
    }
    m_rewrite->setRemaining(pauseBeforeRewriting);
}

bool ExportOperation::markSubmitting()
{
    ExportRecord record = m_record;
    if (!advance(Event::Posting, record))
        return false;
    LedgerEvent event = eventOf(LedgerEvent::Kind::Submitting);
    event.state = record.state;
    event.clientRequestId = record.clientRequestId;
    const State before = m_record.state;
    if (!commit(event, record))
        return false;
    if (m_record.state != before)
        Q_EMIT stateChanged(m_record.state);
    Q_EMIT changed();
    return true;
}

void ExportOperation::takeRenewal(const GraphAnswer &answer)
{
    // Where it cannot be written, the mark that follows cannot either, and nothing is sent again.
    [[maybe_unused]] const bool written = commit(eventOf(LedgerEvent::Kind::AnswerReceived, answer), m_record);
    Q_EMIT changed();
}

void ExportOperation::takeExportAnswer(const GraphAnswer &answer)
{
    m_call = nullptr;
    const auto address = OperationAddress::fromAnswer(answer, m_record.graphRoot);
    ExportRecord record = m_record;
    const Event event = eventOfExportAnswer(answer, address.has_value());
    if (!advance(event, record))
        return;
    m_lastError = answer.error;
    if (address && event == Event::Accepted) {
        record.operationAddress = address->url().toString(QUrl::FullyEncoded);
        record.operationId = address->operationId();
    }
    if (event == Event::Accepted || event == Event::AcceptedWithoutAddress) {
        record.acceptedAt = answer.http.arrivedAt;
        m_followedSince = answer.http.arrivedAtMonotonic;
        const auto retryAfter = retryAfterOf(answer);
        const milliseconds pause = retryAfter ? milliseconds(*retryAfter) : CheckSchedule::shortestPause();
        schedule(record, CheckSchedule::afterAnswer(retryAfter, 0ms, m_spread()), answer.http.arrivedAtMonotonic);
        record.checkAllowedAt = answer.http.arrivedAt.addMSecs(pause.count());
    }
    LedgerEvent row = eventOf(answer.http.status == 0 ? LedgerEvent::Kind::NoAnswer : LedgerEvent::Kind::AnswerReceived, answer);
    row.state = record.state;
    commitOrKeep(row, record);
}

void ExportOperation::takeDue()
{
    if (m_queue)
        m_queue->add(this);
    else
        startDueCheck();
}

void ExportOperation::check()
{
    if (!m_graph || m_call || !m_record.tracked || !m_kept.isEmpty())
        return;
    if (m_nextCheck)
        m_nextCheck->cancel();
    // Judged by the client's own cloud: its token goes nowhere else, whatever the ledger says.
    const auto address = OperationAddress::parse(m_record.operationAddress, m_record.graphRoot, m_graph->cloud().graphRoot());
    if (!address) {
        setAttention(Attention::BadReply);
        Q_EMIT changed();
        return;
    }
    if (m_queue)
        m_queue->noteSent(m_record.tenantId);
    // https://learn.microsoft.com/graph/best-practices-concept: after a 503 on a new connection.
    const bool wasUnavailable = m_lastError && m_lastError->httpStatus == 503;
    m_call = m_graph->dataPolicyOperation(*address, this, wasUnavailable ? GraphCall::Connection::New : GraphCall::Connection::Any);
    connect(m_call, &GraphCall::finished, this, &ExportOperation::takeCheckAnswer);
    Q_EMIT changed();
}

void ExportOperation::takeCheckAnswer(const GraphAnswer &answer)
{
    m_call = nullptr;
    const auto operation = answer.error ? std::nullopt : DataPolicyOperation::fromJson(answer.body);
    if (operation) {
        takeOperation(answer, *operation);
        return;
    }
    GraphAnswer failed = answer;
    if (!failed.error)
        failed.error = GraphError::ofKind(GraphError::Kind::BadReply, answer.http);
    takeFailedCheck(failed);
}

void ExportOperation::takeOperation(const GraphAnswer &answer, const DataPolicyOperation &operation)
{
    m_failures = 0;
    m_waitsForSignIn = false;
    ExportRecord record = m_record;
    if (!advance(eventOfStatus(operation.status), record))
        return;
    record.seenByService = true;
    record.statusText = operation.statusText;
    record.progress = operation.progress;
    record.progressText = operation.progressText;
    record.progressScale = ProgressReading::of(m_record.progressScale, operation.progress).scale;
    if (operation.submittedDateTime.isValid())
        record.submittedDateTime = operation.submittedDateTime;
    record.completedDateTime = operation.completedDateTime;

    const auto retryAfter = retryAfterOf(answer);
    const milliseconds pause = retryAfter ? milliseconds(*retryAfter) : CheckSchedule::shortestPause();
    schedule(record, CheckSchedule::afterAnswer(retryAfter, age(), m_spread()), answer.http.arrivedAtMonotonic);
    record.checkAllowedAt = answer.http.arrivedAt.addMSecs(pause.count());

    const bool otherPerson =
        !record.person.userId.isEmpty() && !operation.userId.isEmpty() && record.person.userId.compare(operation.userId, Qt::CaseInsensitive) != 0;
    m_attention = otherPerson ? Attention::OtherPerson : Attention::None;
    m_lastError.reset();

    LedgerEvent row = eventOf(LedgerEvent::Kind::CheckAnswered, answer);
    row.state = record.state;
    row.text = operation.progressText.isEmpty() ? operation.statusText : operation.statusText + QLatin1Char(' ') + operation.progressText;
    if (otherPerson)
        row.errorCode = QString::fromLatin1(QMetaEnum::fromType<Attention>().valueToKey(int(Attention::OtherPerson)));
    commitOrKeep(row, record);
}

void ExportOperation::takeFailedCheck(const GraphAnswer &answer)
{
    const GraphError &error = *answer.error;
    ExportRecord record = m_record;
    m_lastError = error;
    m_attention = attentionOf(error.kind);
    if (answer.http.error == HttpAnswer::Error::NotSent && error.kind == GraphError::Kind::SignInNeeded) {
        // Nothing was asked, so there is nothing to record; `setGraph()` or `contactMayBeBack()` goes on. Asking again
        // before that would be asked in vain, over and over.
        m_waitsForSignIn = true;
        arm();
        Q_EMIT changed();
        return;
    }

    ++m_failures;
    const bool notFound = error.kind == GraphError::Kind::NotFound;
    const bool longUnseen = age() >= visibilityDelay;
    const bool wasForgotten = record.state == State::Forgotten;
    const bool vanished = error.kind == GraphError::Kind::Gone || (notFound && (record.seenByService || longUnseen || wasForgotten));
    if (vanished) {
        if (!advance(Event::Vanished, record))
            return;
        m_attention = Attention::None;
    }
    const auto retryAfter = retryAfterOf(answer);
    schedule(record, waitAfterFailure(error.kind, retryAfter), answer.http.arrivedAtMonotonic);
    // What never left this computer asks nothing of the service: no need to wait for it.
    if (error.kind != GraphError::Kind::Offline) {
        const milliseconds pause = retryAfter ? milliseconds(*retryAfter) : CheckSchedule::shortestPause();
        record.checkAllowedAt = answer.http.arrivedAt.addMSecs(pause.count());
    }

    LedgerEvent row = eventOf(LedgerEvent::Kind::CheckFailed, answer);
    row.state = record.state;
    commitOrKeep(row, record);
}

milliseconds ExportOperation::waitAfterFailure(GraphError::Kind kind, const std::optional<seconds> &retryAfter) const
{
    const double spread = m_spread();
    const milliseconds regular = CheckSchedule::afterAnswer(retryAfter, age(), spread);
    const milliseconds backOff = CheckSchedule::afterFailure(retryAfter, m_failures, age(), spread);
    switch (kind) {
    case GraphError::Kind::Offline:
    case GraphError::Kind::Timeout:
    case GraphError::Kind::ConnectionLost:
    case GraphError::Kind::Service:
        return backOff;
    case GraphError::Kind::Throttled:
        // Never sooner than without the throttling, and less and less often where the service names no time.
        return retryAfter ? regular : std::max(backOff, CheckSchedule::afterThrottling(m_failures, age(), spread));
    default:
        // Nothing that asking again soon would change.
        return regular;
    }
}

void ExportOperation::schedule(ExportRecord &record, milliseconds wait, milliseconds since) const
{
    if (!Exports::isFollowed(record.state)) {
        record.nextCheckAt = {};
        return;
    }
    const milliseconds left = std::clamp(since + wait - m_clock.monotonic(), 0ms, longestWait + longestWait / 10);
    record.nextCheckAt = m_clock.utcNow().addMSecs(left.count());
}

milliseconds ExportOperation::monotonicOf(const QDateTime &moment, const QDateTime &now) const
{
    const milliseconds left = moment.isValid() ? milliseconds(now.msecsTo(moment)) : 0ms;
    return m_clock.monotonic() + std::clamp(left, 0ms, longestWait + longestWait / 10);
}

// The wall clock is all that two runs of the program have in common. Where it was set back since the ledger was last written, that
// moment is the latest that is known: a wait is then never longer than it was.
void ExportOperation::takeTimesFromLedger()
{
    QDateTime now = m_clock.utcNow();
    if (isAskable() && m_ledger.lastWrittenAt().isValid())
        now = std::max(now, m_ledger.lastWrittenAt());
    m_dueAt = monotonicOf(m_record.nextCheckAt, now);
    m_checkAllowedAt = monotonicOf(m_record.checkAllowedAt, now);
    const QDateTime since = m_record.acceptedAt.isValid() ? m_record.acceptedAt : m_record.recordedAt;
    m_followedSince = m_clock.monotonic() - std::max(milliseconds(since.msecsTo(now)), 0ms);
}

void ExportOperation::armAnew()
{
    m_waitsForSignIn = false;
    arm();
}

void ExportOperation::arm()
{
    const bool waits = m_graph && m_record.tracked && Exports::isFollowed(m_record.state) && !m_call && m_kept.isEmpty() && !m_waitsForSignIn;
    if (waits && !m_nextCheck) {
        m_nextCheck = std::make_unique<Alarm>(m_clock);
        connect(m_nextCheck.get(), &Alarm::reached, this, &ExportOperation::takeDue);
    }
    if (waits)
        m_nextCheck->setDeadline(m_dueAt);
    else if (m_nextCheck)
        m_nextCheck->cancel();
}

void ExportOperation::bringForward()
{
    m_waitsForSignIn = false;
    // Where the service named a time it stays in force: coming back does not shorten it.
    m_dueAt = std::min(m_dueAt, std::max(m_clock.monotonic(), m_checkAllowedAt));
}

bool ExportOperation::isAskable() const
{
    return !m_record.erased && (Exports::isFollowed(m_record.state) || m_record.state == State::Forgotten);
}

milliseconds ExportOperation::age() const
{
    return std::max(m_clock.monotonic() - m_followedSince, 0ms);
}

void ExportOperation::setAttention(Attention attention, const std::optional<GraphError> &error)
{
    m_attention = attention;
    m_lastError = error;
}
