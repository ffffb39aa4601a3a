// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/duplicatewords.h"

#include "exports/exportduplicates.h"
#include "ui/localdate.h"
#include "ui/operationwords.h"

#include <algorithm>

using Level = StatusIcon::Level;

QList<ConfirmExportDialog::Finding> DuplicateWords::findings(const ExportDuplicates &duplicates, const QString &reference)
{
    QList<ConfirmExportDialog::Finding> findings;
    if (const auto &same = duplicates.ofPerson(); !same.isEmpty()) {
        const bool anyOpen = std::any_of(same.cbegin(), same.cend(), ExportDuplicates::isOpen);
        findings.append({anyOpen ? Level::Warning : Level::Note, ofPerson(same)});
    }
    if (!duplicates.intoContainer().isEmpty())
        findings.append({Level::Warning, intoContainer(duplicates.intoContainer().first(), duplicates.intoContainer().size())});
    if (!duplicates.ofReference().isEmpty())
        findings.append({Level::Note, ofReference(duplicates, reference)});
    return findings;
}

QString DuplicateWords::ofPerson(const QList<ExportRecord> &earlier)
{
    const ExportRecord &last = earlier.first();
    const QString day = LocalDate::longDate(last.recordedAt);
    const QString state = OperationWords::state(last.state);
    const bool hasCase = !last.caseReference.isEmpty();
    if (earlier.size() == 1)
        return hasCase ? tr("This person's data was exported before: %1, case %2. State: %3.").arg(day, last.caseReference, state)
                       : tr("This person's data was exported before: %1. State: %2.").arg(day, state);
    const QString times = tr("This person's data was exported %n times before.", nullptr, int(earlier.size()));
    const QString said = hasCase ? tr("%1 Last: %2, case %3. State: %4.").arg(times, day, last.caseReference, state)
                                 : tr("%1 Last: %2. State: %3.").arg(times, day, state);
    const auto open = std::find_if(earlier.cbegin(), earlier.cend(), ExportDuplicates::isOpen);
    if (open == earlier.cend() || open == earlier.cbegin())
        return said;
    return tr("%1 An earlier one has not ended: %2. State: %3.").arg(said, LocalDate::longDate(open->recordedAt), OperationWords::state(open->state));
}

QString DuplicateWords::intoContainer(const ExportRecord &last, qsizetype count)
{
    const QString latest = tr("The last export into this container: %1, %2. State: %3.")
                               .arg(OperationWords::person(last), LocalDate::longDate(last.recordedAt), OperationWords::state(last.state));
    return count == 1 ? latest : tr("This container was used for %n exports before.", nullptr, int(count)) + QLatin1Char(' ') + latest;
}

QString DuplicateWords::ofReference(const ExportDuplicates &duplicates, const QString &reference)
{
    const int all = int(duplicates.ofReference().size());
    const int others = duplicates.ofReferenceForOthers();
    const ExportRecord &last = duplicates.ofReference().first();
    const QString who = last.username.isEmpty() ? tr("somebody") : last.username;
    const QString day = LocalDate::longDate(last.recordedAt);
    QString count;
    if (all == 1)
        count = others == 0 ? tr("Case %1 already has an export, for this person.").arg(reference)
                            : tr("Case %1 already has an export, for another person.").arg(reference);
    else if (others == 0)
        count = tr("Case %1 already has %n exports, all for this person.", nullptr, all).arg(reference);
    else if (others == all)
        count = tr("Case %1 already has %n exports, all for other people.", nullptr, all).arg(reference);
    else
        count = tr("Case %1 already has %n exports, %2 of them for other people.", nullptr, all).arg(reference).arg(others);
    return tr("%1 Last: %2, sent by %3.").arg(count, day, who);
}
