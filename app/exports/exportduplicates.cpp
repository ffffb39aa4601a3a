// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/exportduplicates.h"

#include "exports/casereference.h"

#include <algorithm>

using Exports::State;

namespace {
bool mayHaveReachedTheService(const ExportRecord &record)
{
    return record.state != State::Recorded && record.state != State::NotSent && record.state != State::Rejected;
}

bool isSame(const QString &first, const QString &second)
{
    return !first.isEmpty() && first.compare(second, Qt::CaseInsensitive) == 0;
}

bool isSamePerson(const InboundSharedUserProfile &first, const InboundSharedUserProfile &second)
{
    return isSame(first.userId, second.userId) || isSame(first.userPrincipalName, second.userPrincipalName);
}

bool isSameContainer(const ExportRecord &first, const ExportRecord &second)
{
    return isSame(first.storageContainer, second.storageContainer) && isSame(first.storageHost, second.storageHost);
}
}

ExportDuplicates::ExportDuplicates(const ExportRecord &intent, const QList<ExportRecord> &earlier, const ReferenceOf &referenceOf,
                                   const QDateTime &now)
    : m_person(intent.person)
{
    QList<ExportRecord> newestFirst;
    for (const ExportRecord &record : earlier) {
        if (record.id != intent.id && mayHaveReachedTheService(record))
            newestFirst.append(record);
    }
    std::sort(newestFirst.begin(), newestFirst.end(), [](const ExportRecord &first, const ExportRecord &second) {
        return first.recordedAt != second.recordedAt ? first.recordedAt > second.recordedAt : first.id < second.id;
    });
    const QString reference = CaseReference::key(intent.caseReference);
    const QDateTime recent = now.addDays(-recentDays);
    for (const ExportRecord &record : std::as_const(newestFirst)) {
        if (isSamePerson(record.person, intent.person) && (isOpen(record) || record.recordedAt >= recent))
            m_ofPerson.append(record);
        if (isSameContainer(record, intent))
            m_intoContainer.append(record);
        if (!reference.isEmpty() && CaseReference::key(referenceOf(record)) == reference)
            m_ofReference.append(record);
    }
}

int ExportDuplicates::ofReferenceForOthers() const
{
    return int(std::count_if(m_ofReference.cbegin(), m_ofReference.cend(),
                             [this](const ExportRecord &record) { return !isSamePerson(record.person, m_person); }));
}

bool ExportDuplicates::isOpen(const ExportRecord &record)
{
    switch (record.state) {
    case State::Submitting:
    case State::NotStarted:
    case State::Running:
        return true;
    case State::Unconfirmed:
    case State::Untracked:
    case State::Forgotten:
        return !record.closed;
    case State::Recorded:
    case State::NotSent:
    case State::Rejected:
    case State::Complete:
    case State::Failed:
        break;
    }
    return false;
}
