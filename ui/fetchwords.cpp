// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fetchwords.h"

#include "http/redaction.h"
#include "ui/storageerrorwords.h"

#include <QLocale>

#include <algorithm>

using Kind = FetchProblem::Kind;
using State = FetchItem::State;

namespace {
/** More names than that are counted. */
constexpr qsizetype mostNames = 5;
constexpr qsizetype longestName = 300;

bool isSeen(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    case QChar::Separator_Space:
        return character == U' ';
    default:
        return true;
    }
}

int percent(const FetchItem &item)
{
    return item.blob.size > 0 ? int(std::clamp<qint64>(item.received * 100 / item.blob.size, 0, 100)) : 0;
}

qsizetype countOf(const QList<FetchItem> &items, bool (*is)(const FetchItem &))
{
    return std::count_if(items.cbegin(), items.cend(), is);
}
}

QString FetchWords::size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString FetchWords::shownName(const QString &name)
{
    QString shown;
    const auto characters = name.toUcs4();
    for (const char32_t character : characters) {
        if (isSeen(character))
            shown += QString::fromUcs4(&character, 1);
        else
            shown += QStringLiteral("\\u{%1}").arg(uint(character), 4, 16, QLatin1Char('0'));
        if (shown.size() >= longestName)
            return shown + QChar(0x2026);
    }
    return shown;
}

QString FetchWords::choice(qsizetype chosen, qsizetype all, qint64 chosenBytes, qint64 allBytes)
{
    const QLocale locale;
    //: How many files are chosen of how many, and how large they are: "12 of 40 files, 3.4 MB of 10 MB".
    return tr("%1 of %2 files, %3 of %4").arg(locale.toString(chosen), locale.toString(all), size(chosenBytes), size(allBytes));
}

QString FetchWords::planned(const FetchItem &item)
{
    if (item.state != State::Waiting)
        return state(item);
    if (item.isHere)
        return tr("here already");
    if (item.isConflict)
        return tr("something of this name is in the folder");
    if (item.received > 0)
        return tr("begun before, %1 here").arg(size(item.received));
    return tr("to be fetched");
}

QString FetchWords::state(const FetchItem &item)
{
    const QString why = item.problem ? reason(*item.problem) : QString();
    switch (item.state) {
    case State::Waiting:
        return tr("waiting");
    case State::Fetching:
        return tr("%1 %").arg(percent(item));
    case State::Fetched:
        return tr("fetched");
    case State::Kept:
        return tr("here already");
    case State::Skipped:
        return why.isEmpty() ? tr("left out") : tr("left out: %1").arg(why);
    case State::Failed:
        return why.isEmpty() ? tr("not fetched") : tr("not fetched: %1").arg(why);
    case State::Interrupted:
        return item.received > 0 ? tr("stopped, %1 here").arg(size(item.received)) : tr("not begun");
    }
    return {};
}

QString FetchWords::reason(const FetchProblem &problem)
{
    switch (problem.kind) {
    case Kind::Storage:
        return problem.storage ? StorageErrorWords(*problem.storage).what() : tr("The storage did not send it.");
    case Kind::Archived:
        return tr("It lies in the archive, where it cannot be read.");
    case Kind::ChangedTooOften:
        return tr("It was changed in the container again and again while it was fetched.");
    case Kind::TooLong:
        return tr("The storage sent another number of bytes than its list says.");
    case Kind::HashMismatch:
        return tr("What arrived is not what the storage has: the MD5 sums differ.");
    case Kind::Conflict:
        return tr("Something of this name is in the folder already, and nothing was to be overwritten.");
    case Kind::ChangedHere:
        return tr("It was fetched before, and what is in the folder now is something else.");
    case Kind::LinkInTheWay:
        return tr("A link or a special file of this name is in the folder.");
    case Kind::NoSpace:
        if (problem.needed >= 0 && problem.available >= 0)
            return tr("There is not enough space on the disk: %1 are needed, %2 are free.").arg(size(problem.needed), size(problem.available));
        return tr("The disk is full.");
    case Kind::CannotWrite:
        return tr("It cannot be written to the folder.");
    case Kind::NotAFolder:
        return tr("What was chosen is not a folder, or cannot be made one.");
    case Kind::Cancelled:
        return tr("It was stopped.");
    }
    return {};
}

QString FetchWords::advice(const FetchProblem &problem)
{
    switch (problem.kind) {
    case Kind::Storage:
        return problem.storage ? StorageErrorWords(*problem.storage).next() : tr("Fetch again.");
    case Kind::Archived:
        return tr("Have it brought back in the Azure portal (change its tier to Hot), which can take hours. Then fetch again.");
    case Kind::ChangedTooOften:
    case Kind::TooLong:
        return tr("Something else writes to the container: find out what, then list the files again.");
    case Kind::HashMismatch:
        return tr("Fetch again. If it stays like this, something on the way changes what is sent: ask whoever runs your network.");
    case Kind::Conflict:
    case Kind::ChangedHere:
    case Kind::LinkInTheWay:
        return tr("Choose another folder, or move what is there out of the way.");
    case Kind::NoSpace:
        return tr("Choose a folder on another disk, choose fewer files, or free some space.");
    case Kind::CannotWrite:
    case Kind::NotAFolder:
        return tr("Choose another folder.");
    case Kind::Cancelled:
        return tr("Nothing needs to be put right.");
    }
    return {};
}

Explanation FetchWords::explain(const FetchProblem &problem)
{
    Explanation explanation = problem.storage ? ::explain(*problem.storage) : Explanation();
    explanation.what = reason(problem);
    explanation.sent = tr("What has arrived stays in the folder, and the next fetch continues it.");
    explanation.next = advice(problem);
    if (!problem.systemText.isEmpty())
        explanation.details = tr("The system's words: %1").arg(Redaction::redacted(problem.systemText).simplified());
    return explanation;
}

QString FetchWords::plan(const FetchPlan &plan)
{
    const auto here = int(countOf(plan.items, [](const FetchItem &item) { return item.state == State::Waiting && item.isHere; }));
    const auto begun = int(countOf(
        plan.items, [](const FetchItem &item) { return item.state == State::Waiting && !item.isHere && !item.isConflict && item.received > 0; }));
    const auto fetched =
        int(countOf(plan.items, [](const FetchItem &item) { return item.state == State::Waiting && !item.isHere && !item.isConflict; }));
    const auto archived = int(countOf(plan.items, [](const FetchItem &item) { return item.problem && item.problem->kind == Kind::Archived; }));
    QStringList sentences;
    if (fetched > 0)
        sentences.append(tr("Files to fetch: %Ln, %1.", nullptr, fetched).arg(size(plan.bytesToFetch)));
    if (begun > 0)
        sentences.append(tr("Begun before, and continued: %Ln.", nullptr, begun));
    if (here > 0)
        sentences.append(tr("Here already from an earlier fetch: %Ln; what is here is checked once more.", nullptr, here));
    if (archived > 0)
        sentences.append(tr("In the archive, where nothing can be read: %Ln.", nullptr, archived));
    if (plan.folder.bytesAvailable >= 0)
        sentences.append(tr("Free on the disk: %1.").arg(size(plan.folder.bytesAvailable)));
    return sentences.join(QLatin1Char(' '));
}

QString FetchWords::remark(const ResultFolder::Remark &remark)
{
    const QString name = shownName(remark.name);
    switch (remark.concern) {
    case ResultFolder::Concern::Synchronised:
        return name.isEmpty() ? tr("This folder is synchronised: copies of the files go to a service and to other computers.")
                              : tr("This folder is synchronised by %1: copies of the files go there and to other computers.").arg(name);
    case ResultFolder::Concern::NetworkDrive:
        return name.isEmpty() ? tr("This folder is not on this computer but on the network: others may be able to read the files.")
                              : tr("This folder is not on this computer but on the network (%1): others may be able to read the files.").arg(name);
    case ResultFolder::Concern::RoamingProfile:
        return tr("This folder belongs to a roaming profile: the files are copied to a server when you sign out.");
    case ResultFolder::Concern::OpenToOthers:
        return tr("Other users of this computer can look into this folder. The files themselves will be for you alone, their names will not.");
    case ResultFolder::Concern::Temporary:
        return tr("This is a folder for temporary files: it may be emptied at any time.");
    }
    return {};
}

QString FetchWords::conflicts(const FetchPlan &plan)
{
    if (plan.conflicts.isEmpty())
        return {};
    QStringList names;
    for (const QString &path : plan.conflicts)
        names.append(path);
    return tr("In the folder already, by the same name: %1.").arg(some(names));
}

QString FetchWords::some(const QStringList &names)
{
    QStringList shown;
    for (const QString &name : names.mid(0, mostNames))
        shown.append(shownName(name));
    const auto more = int(names.size() - shown.size());
    const QString list = shown.join(QStringLiteral(", "));
    //: A list of file names that is cut short.
    return more > 0 ? tr("%1 and %Ln more", nullptr, more).arg(list) : list;
}

QString FetchWords::end(const ResultFetch &fetch)
{
    QStringList paragraphs{outcome(fetch), missing(fetch), changes(fetch), evidence(fetch)};
    paragraphs.removeAll(QString());
    return paragraphs.join(QLatin1Char('\n'));
}

QString FetchWords::outcome(const ResultFetch &fetch)
{
    qint64 bytes = 0;
    for (const FetchItem &item : fetch.items())
        bytes += item.isPresent() ? item.blob.size : 0;
    const auto present = int(countOf(fetch.items(), [](const FetchItem &item) { return item.isPresent(); }));
    const auto kept = int(countOf(fetch.items(), [](const FetchItem &item) { return item.state == State::Kept; }));
    const QString of = QLocale().toString(fetch.items().size());
    QStringList sentences;
    switch (fetch.end()) {
    case ResultFetch::End::None:
        return {};
    case ResultFetch::End::Complete:
        sentences.append(tr("Done: everything that you chose is here. Files: %Ln, %1.", nullptr, present).arg(size(bytes)));
        break;
    case ResultFetch::End::Incomplete:
        sentences.append(tr("Not everything is here: %Ln of %1 files, %2.", nullptr, present).arg(of, size(bytes)));
        break;
    case ResultFetch::End::Cancelled:
        sentences.append(
            tr("Stopped: %Ln of %1 files, %2. What has arrived of the others stays in the folder and will be continued.", nullptr, present)
                .arg(of, size(bytes)));
        break;
    case ResultFetch::End::Stopped:
        sentences.append(tr("The fetch broke off: %Ln of %1 files, %2. What has arrived of the others stays in the folder and will be "
                            "continued.",
                            nullptr, present)
                             .arg(of, size(bytes)));
        break;
    }
    if (kept > 0)
        sentences.append(tr("Here before, and still what was fetched: %Ln.", nullptr, kept));
    return sentences.join(QLatin1Char(' '));
}

QString FetchWords::missing(const ResultFetch &fetch)
{
    QStringList lines;
    qsizetype more = 0;
    for (const FetchItem &item : fetch.items()) {
        if (item.isPresent() || !item.problem || item.problem->kind == Kind::Cancelled)
            continue;
        if (lines.size() == mostNames)
            ++more;
        else
            //: A file that could not be fetched, and why.
            lines.append(tr("Missing: %1. %2").arg(shownName(item.blob.name), reason(*item.problem)));
    }
    if (more > 0)
        lines.append(tr("Also missing: %Ln more; the table says why.", nullptr, int(more)));
    return lines.join(QLatin1Char('\n'));
}

QString FetchWords::changes(const ResultFetch &fetch)
{
    if (fetch.end() != ResultFetch::End::Complete && fetch.end() != ResultFetch::End::Incomplete)
        return {};
    if (!fetch.changes())
        return tr("The container could not be listed again, so it is not known whether something in it changed meanwhile.");
    const ResultChanges &changes = *fetch.changes();
    if (changes.isEmpty())
        return tr("The container was listed again: nothing in it changed meanwhile.");
    QStringList lines;
    if (!changes.added.isEmpty())
        lines.append(tr("Meanwhile added to the container, and not fetched: %1.").arg(some(changes.added)));
    if (!changes.changed.isEmpty())
        lines.append(tr("Meanwhile changed in the container: %1.").arg(some(changes.changed)));
    if (!changes.removed.isEmpty())
        lines.append(tr("Meanwhile removed from the container: %1.").arg(some(changes.removed)));
    lines.append(tr("List the files again to see what is there now."));
    return lines.join(QLatin1Char('\n'));
}

QString FetchWords::evidence(const ResultFetch &fetch)
{
    if (fetch.manifestPath().isEmpty())
        return tr("No manifest was written.");
    return tr("In the folder, %1 tells where each file comes from, and %2 holds the hashes: \"sha256sum -c %2\" confirms them.")
        .arg(fetch.plan().manifestName, fetch.plan().sumsName);
}
