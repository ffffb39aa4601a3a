// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/operationwords.h"

#include "ui/countdown.h"
#include "ui/sign.h"

#include <QHash>
#include <QLocale>
#include <QMetaEnum>

using namespace std::chrono_literals;
using Exports::State;
using Attention = ExportOperation::Attention;

namespace {
using Shape = Sign::Shape;

Shape shapeOf(State state, bool needsAttention)
{
    if (needsAttention)
        return Shape::Attention;
    switch (state) {
    case State::Complete:
        return Shape::Complete;
    case State::Failed:
    case State::Rejected:
    case State::NotSent:
        return Shape::Failed;
    case State::Unconfirmed:
    case State::Untracked:
    case State::Forgotten:
        return Shape::Unconfirmed;
    case State::Running:
        return Shape::Running;
    case State::Recorded:
    case State::Submitting:
    case State::NotStarted:
        return Shape::Waiting;
    }
    return Shape::Waiting;
}

Sign::Tone toneOf(Shape shape)
{
    switch (shape) {
    case Shape::Complete:
        return Sign::Tone::Ok;
    case Shape::Failed:
        return Sign::Tone::Error;
    case Shape::Attention:
    case Shape::Unconfirmed:
        return Sign::Tone::Warning;
    default:
        return Sign::Tone::Plain;
    }
}

QString percentText(double fraction)
{
    return QLocale().toString(fraction * 100, 'f', 0);
}

QString line(const char *name, const QString &value)
{
    return value.isEmpty() ? QString() : QLatin1String(name) + QStringLiteral(": ") + value + QLatin1Char('\n');
}

/** Neither a 202 nor an answer to a check says that there is such an operation: a person gave its ID. */
bool isOnlyClaimed(const ExportRecord &record)
{
    return !record.acceptedAt.isValid() && !record.seenByService;
}

QString utcText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}
}

QString OperationWords::state(State state)
{
    switch (state) {
    case State::Recorded:
        return tr("Recorded");
    case State::Submitting:
        return tr("Sending");
    case State::NotSent:
        return tr("Not sent");
    case State::Rejected:
        return tr("Rejected");
    case State::Unconfirmed:
        return tr("Unconfirmed");
    case State::Untracked:
        return tr("Accepted, address missing");
    case State::NotStarted:
        return tr("Not started");
    case State::Running:
        return tr("Running");
    case State::Complete:
        return tr("Complete");
    case State::Failed:
        return tr("Failed");
    case State::Forgotten:
        return tr("No longer known");
    }
    return {};
}

QString OperationWords::status(const ExportOperation &operation)
{
    const ExportRecord &record = operation.record();
    const QString word = state(record.state);
    const auto reading = ProgressReading::of(record.progressScale, record.progress);
    const bool followed = Exports::isFollowed(record.state);
    if (followed && reading.fraction)
        return tr("%1, %2 % as reported by Microsoft").arg(word, percentText(*reading.fraction));
    const bool strangeWord = followed && record.seenByService && record.statusText.compare(QLatin1String("running"), Qt::CaseInsensitive) != 0
        && record.statusText.compare(QLatin1String("notStarted"), Qt::CaseInsensitive) != 0;
    if (strangeWord)
        return record.statusText.isEmpty() ? tr("%1 (the service gave no status)").arg(word)
                                           : tr("%1 (the service says “%2”)").arg(word, record.statusText);
    return word;
}

QString OperationWords::statusShort(const ExportOperation &operation)
{
    const ExportRecord &record = operation.record();
    const auto reading = ProgressReading::of(record.progressScale, record.progress);
    QString text = state(record.state);
    if (Exports::isFollowed(record.state) && reading.fraction)
        //: A cell of a table: "Running, 40 %"
        text = tr("%1, %2 %").arg(text, percentText(*reading.fraction));
    switch (operation.attention()) {
    case Attention::SignInNeeded:
        //: A cell of a table: "Running – sign in"
        return tr("%1 – sign in").arg(text);
    case Attention::PermissionMissing:
    case Attention::OtherPerson:
    case Attention::NotRecorded:
        return tr("%1 – needs attention").arg(text);
    case Attention::None:
    case Attention::Offline:
    case Attention::ServiceTrouble:
    case Attention::Throttled:
    case Attention::BadReply:
    case Attention::NotVisibleYet:
        break;
    }
    return text;
}

QString OperationWords::meaning(const ExportOperation &operation)
{
    const QString hint = hintOf(operation);
    return hint.isEmpty() ? meaning(operation.record()) : meaning(operation.record()) + QLatin1Char(' ') + hint;
}

QString OperationWords::hintOf(const ExportOperation &operation)
{
    switch (operation.hint()) {
    case ExportOperation::Hint::None:
        return {};
    case ExportOperation::Hint::UsedForALaterOne:
        return tr("A later request into the same container was answered “storage location already used”: a sign that this one was accepted. Look "
                  "into the container before you send anything again.");
    case ExportOperation::Hint::UsedByAnEarlierOne:
        return tr("An earlier request into the same container is unconfirmed: this answer is a sign that it was accepted. Look into the container "
                  "before you send anything again.");
    }
    return {};
}

QString OperationWords::meaning(const ExportRecord &record)
{
    switch (record.state) {
    case State::Recorded:
        return tr("The request is in the ledger and is about to be sent.");
    case State::Submitting:
        return tr("The request was handed to the network. Waiting for Microsoft's answer; this can take a few minutes.");
    case State::NotSent:
        return tr("Nothing left this computer, so nothing was started. You can start the export again.");
    case State::Rejected:
        return tr("Microsoft refused the request; nothing was started. See below for the reason.");
    case State::Unconfirmed:
        return tr("It is not known whether Microsoft accepted the request: there was no answer that proves it either way. It is never sent again by "
                  "itself. "
                  "If you learn the operation's ID (from support or another tool), track it. If you send it again, use a new container; the answer "
                  "“storage location "
                  "already used” would be a sign that the first request was accepted.");
    case State::Untracked:
        return tr("Microsoft accepted the export but gave no address where it can be followed. Do not send it again. If you learn the operation's ID "
                  "or address, track it here.");
    case State::NotStarted:
    case State::Running:
        if (!record.tracked)
            return tr("Habeas no longer asks about this operation. The export itself goes on: it cannot be cancelled, and files may still be written "
                      "to the storage location.");
        if (record.state == State::NotStarted && isOnlyClaimed(record))
            return tr("Habeas follows the operation whose ID you gave. Microsoft has not said anything about it yet.");
        if (record.state == State::NotStarted && !record.seenByService)
            return tr("Microsoft accepted the export. You can close Habeas; it goes on asking when you come back.");
        if (record.state == State::NotStarted)
            return tr("Microsoft has not started the export; it can take up to a month. You can close Habeas; it goes on asking when you come back.");
        return tr("Microsoft is working on it; this can take up to a month. You can close Habeas; it goes on asking when you come back.");
    case State::Complete:
        return tr("The export is complete. What is left to do: fetch the results, check them and hand them to the person, revoke the shared access "
                  "signature, and "
                  "delete the container when it is no longer needed.");
    case State::Failed:
        return tr("Microsoft says that the export failed and gives no reason. Check the storage location (does it still exist, is the signature "
                  "still valid?), then start a "
                  "new export with a new container. If it fails again, open a support ticket with the copied details.");
    case State::Forgotten:
        if (isOnlyClaimed(record))
            return tr("Microsoft does not know an operation with the ID that you gave. If it was wrong, track another one here.");
        return tr("Microsoft no longer knows this operation. That does not mean that the export failed: look into the container for files. “Check "
                  "now” asks again.");
    }
    return {};
}

QString OperationWords::attention(const ExportOperation &operation)
{
    switch (operation.attention()) {
    case Attention::None:
        return {};
    case Attention::Offline:
        return tr("Microsoft Graph cannot be reached from this computer at the moment. The last known state is shown; checking goes on by itself.");
    case Attention::ServiceTrouble:
        return tr("The last check got no usable answer from Microsoft. The last known state is shown; checking goes on by itself.");
    case Attention::Throttled:
        return tr("Microsoft asked to wait because of too many requests. The last known state is shown; checking goes on by itself.");
    case Attention::SignInNeeded:
        if (operation.record().username.isEmpty())
            return tr("Sign in with the account that started this export to keep checking.");
        return tr("Sign in as %1 to keep checking: an export is only followed with the account that started it.").arg(operation.record().username);
    case Attention::PermissionMissing:
        return tr("Microsoft does not let this account follow the operation. The export goes on all the same. Ask the tenant's administrator for the "
                  "permission "
                  "User.Export.All (and User.Read.All) for Habeas.");
    case Attention::BadReply:
        return tr("The last check was answered with something that is not documented. The last known state is shown; checking goes on by itself.");
    case Attention::NotVisibleYet:
        return tr("Microsoft does not show the operation yet. That is normal for a new one; checking goes on by itself.");
    case Attention::OtherPerson:
        return tr("Attention: Microsoft says that this operation is about another person than the one recorded here. Do not hand over its files. "
                  "Compare the operation ID and the request in “Copy details” with what you know, and ask Microsoft's support.");
    case Attention::NotRecorded:
        return tr("An answer arrived, but it cannot be written to the ledger, so it is not shown yet. Free disk space or make the folder writable; "
                  "Habeas tries again by itself. "
                  "Do not close it.");
    }
    return {};
}

QString OperationWords::nextCheck(const ExportOperation &operation)
{
    if (operation.isChecking())
        return tr("Checking now…");
    if (operation.isScheduled()) {
        const auto left = operation.untilNextCheck();
        return tr("in %1, at %2").arg(countdownText(left), localTime(operation.nextCheckAt()));
    }
    if (!Exports::isFollowed(operation.state()))
        return tr("none");
    if (!operation.record().tracked)
        return tr("none: tracking is stopped");
    if (operation.attention() == Attention::NotRecorded)
        return tr("waiting for the ledger");
    return tr("waiting for sign-in");
}

QString OperationWords::nextCheckShort(const ExportOperation &operation)
{
    if (operation.isChecking())
        return tr("now");
    if (operation.isScheduled())
        return tr("in %1").arg(countdownText(operation.untilNextCheck()));
    if (operation.state() == State::Unconfirmed || operation.state() == State::Untracked)
        return tr("your decision");
    if (operation.attention() == Attention::SignInNeeded)
        return tr("sign in");
    return QStringLiteral("–");
}

QString OperationWords::event(const LedgerEvent &event)
{
    const QString word = state(event.state);
    switch (event.kind) {
    case LedgerEvent::Kind::IntentRecorded:
        return tr("Request recorded in the ledger; nothing sent yet");
    case LedgerEvent::Kind::Submitting:
        return tr("Request handed to the network");
    case LedgerEvent::Kind::AnswerReceived:
        switch (event.state) {
        case State::Submitting:
            return tr("Microsoft asked for a renewed sign-in; the request is sent once more");
        case State::NotStarted:
            return tr("Accepted by Microsoft");
        case State::Untracked:
            return tr("Accepted by Microsoft, without a usable address");
        case State::Rejected:
            return event.errorCode.isEmpty() ? tr("Refused by Microsoft") : tr("Refused by Microsoft: %1").arg(event.errorCode);
        case State::Unconfirmed:
            return tr("Answered with something that proves nothing");
        default:
            return tr("Answer received: %1").arg(word);
        }
    case LedgerEvent::Kind::NoAnswer:
        return event.state == State::NotSent ? tr("Not sent: nothing left this computer")
                                             : tr("No answer: it is not known whether the request was accepted");
    case LedgerEvent::Kind::CheckAnswered:
        //: %1 is a state such as Running, %2 the service's own words such as "running 0.4"
        return event.text.isEmpty() ? tr("Checked: %1").arg(word) : tr("Checked: %1 (%2)").arg(word, event.text);
    case LedgerEvent::Kind::CheckFailed:
        if (event.state == State::Forgotten)
            return tr("Checked: no longer known to the service");
        if (event.httpStatus == 0)
            return tr("Checked: no answer");
        return event.errorCode.isEmpty() ? tr("Checked: no usable answer") : tr("Checked: %1").arg(event.errorCode);
    case LedgerEvent::Kind::TrackingStopped:
        return tr("Tracking stopped here");
    case LedgerEvent::Kind::TrackingResumed:
        return tr("Tracking resumed");
    case LedgerEvent::Kind::TrackedFromElsewhere:
        return tr("Tracked by its ID: %1").arg(event.text);
    case LedgerEvent::Kind::SendAgainConfirmed:
        return tr("Sending again was confirmed");
    case LedgerEvent::Kind::ResultsListed:
    case LedgerEvent::Kind::FetchStarted:
    case LedgerEvent::Kind::ResultsFetched:
        return fetchEvent(event);
    case LedgerEvent::Kind::ReceiptSaved:
        return tr("Receipt saved");
    case LedgerEvent::Kind::Closed:
        return tr("Closed");
    case LedgerEvent::Kind::Reopened:
        return tr("Reopened");
    case LedgerEvent::Kind::Erased:
        return tr("Personal values erased");
    case LedgerEvent::Kind::Recovered:
        return event.state == State::NotSent ? tr("Found after an interruption: nothing had been sent")
                                             : tr("Found after an interruption: it is not known whether the request was accepted");
    case LedgerEvent::Kind::CaseOpened:
        return tr("Case opened");
    case LedgerEvent::Kind::CaseChanged:
        return tr("Case changed");
    case LedgerEvent::Kind::CaseExportAdded:
        return tr("Export put into the case");
    case LedgerEvent::Kind::CaseExportRemoved:
        return tr("Export taken out of the case");
    case LedgerEvent::Kind::CaseClosed:
        return tr("Case closed");
    case LedgerEvent::Kind::CaseReopened:
        return tr("Case reopened");
    case LedgerEvent::Kind::CaseErased:
        return tr("Personal values of the case erased");
    case LedgerEvent::Kind::Unknown:
        return tr("Something that this version does not know");
    }
    return {};
}

/** The text of the event is FetchSummary's; an entry that another version wrote may lack some of it. */
QString OperationWords::fetchEvent(const LedgerEvent &event)
{
    QHash<QString, QString> values;
    const QStringList words = event.text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words)
        values.insert(word.section(QLatin1Char('='), 0, 0), word.section(QLatin1Char('='), 1));
    const QLocale locale;
    const auto number = [&](const QString &key) { return locale.toString(values.value(key).toLongLong()); };
    const QString size = locale.formattedDataSize(values.value(QStringLiteral("bytes")).toLongLong(), 1, QLocale::DataSizeSIFormat);
    const bool isKnown = values.contains(QStringLiteral("files")) && values.contains(QStringLiteral("bytes"));
    switch (event.kind) {
    case LedgerEvent::Kind::ResultsListed:
        //: %1 is a number of files, %2 their size.
        return isKnown ? tr("Results listed: %1 files, %2").arg(number(QStringLiteral("files")), size) : tr("Results listed");
    case LedgerEvent::Kind::FetchStarted:
        //: "12 of 40 files, 3.4 MB"
        return isKnown ? tr("Fetching results began: %1 of %2 files, %3").arg(number(QStringLiteral("chosen")), number(QStringLiteral("files")), size)
                       : tr("Fetching results began");
    default:
        return isKnown ? fetchEnd(values.value(QStringLiteral("end")), number(QStringLiteral("here")), number(QStringLiteral("chosen")), size)
                       : tr("Results fetched");
    }
}

QString OperationWords::fetchEnd(const QString &end, const QString &here, const QString &chosen, const QString &size)
{
    if (end == QLatin1String("Complete"))
        //: %1 is a number of files, %2 their size.
        return tr("Results fetched: %1 files, %2").arg(here, size);
    if (end == QLatin1String("Cancelled"))
        //: "3 of 12 files, 1.2 MB"
        return tr("Fetching results stopped: %1 of %2 files, %3").arg(here, chosen, size);
    if (end == QLatin1String("Stopped"))
        return tr("Fetching results broke off: %1 of %2 files, %3").arg(here, chosen, size);
    return tr("Results fetched in part: %1 of %2 files, %3").arg(here, chosen, size);
}

QString OperationWords::person(const ExportRecord &record)
{
    if (!record.person.displayName.isEmpty())
        return record.person.displayName;
    if (!record.person.userPrincipalName.isEmpty())
        return record.person.userPrincipalName;
    if (!record.person.userId.isEmpty())
        return record.person.userId;
    if (record.erased)
        return tr("(erased)");
    return tr("Operation %1").arg(record.operationId);
}

QString OperationWords::details(const ExportOperation &operation)
{
    const ExportRecord &record = operation.record();
    QString text = line("Export", record.id) + line("State", Exports::toText(record.state)) + line("Operation", record.operationId)
        + line("Address", record.operationAddress) + line("User object ID", record.person.userId) + line("Home tenant ID", record.person.homeTenantId)
        + line("Tenant ID", record.tenantId) + line("Cloud", record.cloudName) + line("Graph", record.graphRoot.toString())
        + line("Storage host", record.storageHost) + line("Container", record.storageContainer)
        + line("client-request-id of the request", record.clientRequestId) + line("Recorded (UTC)", utcText(record.recordedAt))
        + line("Accepted (UTC)", utcText(record.acceptedAt)) + line("submittedDateTime", utcText(record.submittedDateTime))
        + line("completedDateTime", utcText(record.completedDateTime))
        + line("Version", QStringLiteral("Habeas ") + QCoreApplication::applicationVersion()) + QLatin1Char('\n');
    const QList<LedgerEvent> events = operation.events();
    for (const LedgerEvent &event : events) {
        QStringList parts{utcText(event.occurredAt), QString::fromLatin1(QMetaEnum::fromType<LedgerEvent::Kind>().valueToKey(int(event.kind))),
                          Exports::toText(event.state)};
        if (event.httpStatus)
            parts.append(QStringLiteral("HTTP %1").arg(event.httpStatus));
        if (!event.errorCode.isEmpty())
            parts.append(event.errorCode);
        const bool isFetch = event.kind == LedgerEvent::Kind::ResultsListed || event.kind == LedgerEvent::Kind::FetchStarted
            || event.kind == LedgerEvent::Kind::ResultsFetched;
        if (isFetch && !event.text.isEmpty())
            parts.append(event.text);
        if (!event.requestId.isEmpty())
            parts.append(QStringLiteral("request-id ") + event.requestId);
        if (!event.clientRequestId.isEmpty())
            parts.append(QStringLiteral("client-request-id ") + event.clientRequestId);
        text += parts.join(QStringLiteral("  ")) + QLatin1Char('\n');
    }
    return text;
}

QIcon OperationWords::sign(State state, bool needsAttention)
{
    const Shape shape = shapeOf(state, needsAttention);
    return Sign::icon(shape, toneOf(shape));
}

QDateTime OperationWords::submittedAt(const ExportRecord &record)
{
    if (record.submittedDateTime.isValid())
        return record.submittedDateTime;
    if (record.acceptedAt.isValid())
        return record.acceptedAt;
    const bool isSent = record.state != State::Recorded && record.state != State::NotSent && !record.external;
    return isSent ? record.recordedAt : QDateTime();
}

QString OperationWords::submitted(const ExportRecord &record)
{
    const QDateTime at = submittedAt(record);
    return at.isValid() ? localTime(at) : QStringLiteral("–");
}

QString OperationWords::localTime(const QDateTime &utc)
{
    if (!utc.isValid())
        return QStringLiteral("–");
    const QDateTime local = utc.toLocalTime();
    if (local.date() == QDate::currentDate())
        return QLocale().toString(local.time(), QLocale::ShortFormat);
    return QLocale().toString(local, QLocale::ShortFormat);
}
