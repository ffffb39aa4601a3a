// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/casewords.h"

#include "ui/localdate.h"

#include <QLocale>

using LegalBasis = CaseRecord::LegalBasis;
using Identity = CaseRecord::Identity;
using Outcome = CaseRecord::Outcome;
using Standing = CaseDeadline::Standing;

namespace {
QString weekday(QDate day)
{
    return QLocale().standaloneDayName(day.dayOfWeek(), QLocale::LongFormat);
}

CaseRecord notExtended(CaseRecord record)
{
    record.extended = false;
    return record;
}
}

QString CaseWords::name(const CaseRecord &record)
{
    if (record.erased)
        return tr("Erased case, opened %1").arg(LocalDate::longDate(record.openedAt));
    if (QString reference = record.reference.simplified(); !reference.isEmpty())
        return reference;
    return tr("Case without a reference, opened %1").arg(LocalDate::longDate(record.openedAt));
}

QString CaseWords::legalBasis(LegalBasis basis)
{
    switch (basis) {
    case LegalBasis::NotStated:
        return tr("Not stated");
    case LegalBasis::Access:
        return tr("Access (GDPR Art. 15)");
    case LegalBasis::Portability:
        return tr("Portability (GDPR Art. 20)");
    case LegalBasis::AccessAndPortability:
        return tr("Access and portability (GDPR Art. 15 and 20)");
    case LegalBasis::Other:
        return tr("Another ground");
    }
    return {};
}

QString CaseWords::legalBasis(const CaseRecord &record)
{
    if (record.legalBasis == LegalBasis::Other && !record.otherBasis.isEmpty())
        return record.otherBasis;
    return legalBasis(record.legalBasis);
}

QString CaseWords::outcome(Outcome outcome)
{
    switch (outcome) {
    case Outcome::None:
        return tr("No outcome stated");
    case Outcome::Answered:
        return tr("Answered");
    case Outcome::AnsweredInPart:
        return tr("Answered in part");
    case Outcome::Refused:
        return tr("Refused");
    case Outcome::Withdrawn:
        return tr("Withdrawn by the person");
    case Outcome::Other:
        return tr("Another outcome");
    }
    return {};
}

QString CaseWords::identity(Identity identity)
{
    switch (identity) {
    case Identity::NotRecorded:
        return tr("Not recorded");
    case Identity::Asked:
        return tr("Asked for, not proven yet");
    case Identity::Proven:
        return tr("Proven");
    }
    return {};
}

QString CaseWords::standing(const CaseRecord &record, const CaseDeadline &deadline)
{
    const QString due = LocalDate::longDate(deadline.due());
    switch (deadline.standing()) {
    case Standing::None:
        return tr("No deadline: the date of receipt is not recorded");
    case Standing::Stopped:
        return deadline.stoppedFrom().isValid() ? tr("Clock stopped since %1: identity not proven").arg(LocalDate::longDate(deadline.stoppedFrom()))
                                                : tr("Clock stopped: identity not proven");
    case Standing::Running:
    case Standing::DueSoon:
        if (deadline.daysLeft() == 0)
            return tr("Due today, %1").arg(due);
        if (deadline.daysLeft() == 1)
            return tr("Due tomorrow, %1").arg(due);
        return tr("Due %1, in %n days", nullptr, deadline.daysLeft()).arg(due);
    case Standing::Overdue:
        if (deadline.daysLeft() == -1)
            return tr("Overdue since yesterday, %1").arg(due);
        return tr("Overdue since %1, by %n days", nullptr, -deadline.daysLeft()).arg(due);
    case Standing::Closed:
        //: %1 is an outcome such as "Answered"
        return tr("Closed: %1").arg(outcome(record.outcome));
    }
    return {};
}

StatusIcon::Level CaseWords::level(Standing standing)
{
    switch (standing) {
    case Standing::None:
    case Standing::Running:
        return StatusIcon::Level::None;
    case Standing::Stopped:
    case Standing::DueSoon:
        return StatusIcon::Level::Warning;
    case Standing::Overdue:
        return StatusIcon::Level::Error;
    case Standing::Closed:
        return StatusIcon::Level::Ok;
    }
    return StatusIcon::Level::None;
}

QString CaseWords::counting(const CaseRecord &record, const CaseDeadline &deadline, const CaseDeadline::Rule &rule)
{
    if (!deadline.due().isValid())
        return {};
    const int ownDays = record.ownDays > 0 ? record.ownDays : rule.days;
    QStringList sentences;
    if (ownDays > 0 && record.extended)
        sentences << (ownDays == 1 ? tr("One day and two months from receipt.") : tr("%n days and two months from receipt.", nullptr, ownDays));
    else if (ownDays > 0)
        sentences << (ownDays == 1 ? tr("One day from receipt.") : tr("%n days from receipt.", nullptr, ownDays));
    else if (record.extended)
        sentences << tr("Three months from receipt: one month, extended by two.");
    else
        sentences << tr("One month from receipt (GDPR Art. 12(3)).");
    if (deadline.daysStopped() == 1)
        sentences << tr("One day added for the time in which identity was not proven.");
    else if (deadline.daysStopped() > 1)
        sentences << tr("%n days added for the time in which identity was not proven.", nullptr, deadline.daysStopped());
    const QDate end = deadline.calendarEnd();
    if (end != deadline.due()) {
        const QString day = LocalDate::longDate(end);
        if (end.dayOfWeek() >= Qt::Saturday)
            //: %1 is a day of the week, %2 a date
            sentences << tr("Moved to a working day from %1, %2.").arg(weekday(end), day);
        else if (rule.freeDays.contains(end))
            sentences << tr("Moved to a working day from %1, which is a day off.").arg(day);
        else
            sentences << tr("Moved from %1, so that there are two working days.").arg(day);
    }
    return sentences.join(QLatin1Char(' '));
}

QStringList CaseWords::doubts(const CaseRecord &record, const CaseDeadline::Rule &rule, QDate today)
{
    QStringList doubts;
    if (record.receivedOn.isValid() && record.receivedOn > today)
        doubts << tr("The date of receipt lies ahead.");
    if (record.identity != Identity::NotRecorded)
        doubts << doubtsOfIdentity(record, rule, today);
    if (record.extended)
        doubts << doubtsOfExtension(record, rule, today);
    return doubts;
}

QStringList CaseWords::doubtsOfIdentity(const CaseRecord &record, const CaseDeadline::Rule &rule, QDate today)
{
    QStringList doubts;
    const QDate asked = record.identityAskedOn;
    const QDate proven = record.identityProvenOn;
    if (record.identity == Identity::Proven) {
        if (asked.isValid() && proven.isValid() && proven < asked)
            doubts << tr("Identity is said to be proven before it was asked for: no days are added.");
        else if (asked.isValid() && proven > today)
            doubts << tr("The day on which identity was proven lies ahead: until then the clock stands still.");
        else if (asked.isValid() != proven.isValid())
            doubts << tr("To add the days in which identity was not proven, both days are needed: asked for and proven.");
    }
    CaseRecord plain = record;
    plain.identity = Identity::NotRecorded;
    if (asked.isValid() && record.receivedOn.isValid() && asked > CaseDeadline(plain, rule, today).due())
        doubts << tr("Identity was asked for after the deadline: the clock was not stopped any more.");
    else if (doubts.isEmpty() && asked > today)
        doubts << tr("The day on which identity was asked for lies ahead: until then the clock runs.");
    return doubts;
}

QStringList CaseWords::doubtsOfExtension(const CaseRecord &record, const CaseDeadline::Rule &rule, QDate today)
{
    QStringList doubts;
    const QDate told = record.extensionToldOn;
    const QDate first = CaseDeadline(notExtended(record), rule, today).due();
    if (record.extensionReason.trimmed().isEmpty())
        doubts << tr("An extension needs a reason (GDPR Art. 12(3)).");
    if (!told.isValid())
        doubts << (first.isValid() ? tr("The person must be told of an extension and its reasons by %1.").arg(LocalDate::longDate(first))
                                   : tr("The person must be told of an extension and its reasons."));
    else if (record.receivedOn.isValid() && told < record.receivedOn)
        doubts << tr("The person is said to have been told of the extension before the request was received.");
    else if (first.isValid() && told > first)
        doubts << tr("The person was told of the extension after %1, when the first period had ended.").arg(LocalDate::longDate(first));
    else if (told > today)
        doubts << tr("The day on which the person was told of the extension lies ahead.");
    return doubts;
}

QString CaseWords::exports(const CaseRecord &record)
{
    if (record.exportIds.isEmpty())
        return tr("no export yet");
    return record.exportIds.size() == 1 ? tr("one export") : tr("%n exports", nullptr, int(record.exportIds.size()));
}
