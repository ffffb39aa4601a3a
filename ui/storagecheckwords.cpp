// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/storagecheckwords.h"

#include "ui/storageerrorwords.h"

#include <algorithm>

using Finding = StorageCheck::Finding;

namespace {
bool has(const QList<Finding> &findings, StorageCheck::Question question, StorageCheck::Answer answer)
{
    return std::any_of(findings.cbegin(), findings.cend(),
                       [question, answer](const Finding &finding) { return finding.question == question && finding.answer == answer; });
}

bool isWriting(StorageCheck::Question question)
{
    return question == StorageCheck::Question::MayAppend || question == StorageCheck::Question::MayCreate
        || question == StorageCheck::Question::MayWrite;
}

/** A storage that does what Azure's would have refused. */
bool mayHaveLeftSomething(const QList<Finding> &findings)
{
    return std::any_of(findings.cbegin(), findings.cend(), [](const Finding &finding) {
        return isWriting(finding.question) && finding.error && finding.error->httpStatus >= 200 && finding.error->httpStatus < 300;
    });
}
}

QString StorageCheckWords::sentence(const Finding &finding)
{
    switch (finding.answer) {
    case Answer::Yes:
        return yes(finding.question);
    case Answer::No:
        return no(finding);
    case Answer::CouldNotBeChecked:
        return couldNotBeChecked(finding);
    }
    return {};
}

StatusIcon::Level StorageCheckWords::level(const Finding &finding)
{
    const bool isExcess = finding.question == Question::MayList || finding.question == Question::MayRead;
    switch (finding.answer) {
    case Answer::Yes:
        return isExcess ? StatusIcon::Level::Warning : StatusIcon::Level::Ok;
    case Answer::No:
        if (isExcess)
            return StatusIcon::Level::Ok;
        return finding.question == Question::Access ? StatusIcon::Level::Error : StatusIcon::Level::Warning;
    case Answer::CouldNotBeChecked:
        return StatusIcon::Level::Warning;
    }
    return StatusIcon::Level::None;
}

QString StorageCheckWords::yes(Question question)
{
    switch (question) {
    case Question::Access:
        return tr("The container can be reached from this computer.");
    case Question::ContainerUnused:
        return tr("The container holds no RequestInfo.json: no export was written to it.");
    case Question::MayAppend:
        return tr("Adding to files is allowed.");
    case Question::MayCreate:
        return tr("Creating files is allowed.");
    case Question::MayWrite:
        return tr("Writing files is allowed.");
    case Question::MayList:
        return tr("Listing what is in the container is allowed, too. The export does not need it: a signature without it is safer.");
    case Question::MayRead:
        return tr("Reading files is allowed, too. The export does not need it: a signature without it is safer.");
    }
    return {};
}

QString StorageCheckWords::no(const Finding &finding)
{
    switch (finding.question) {
    case Question::Access:
        return tr("The container cannot be used with this address.");
    case Question::ContainerUnused:
        return tr("The container holds a RequestInfo.json: an export was written to it before, and Microsoft refuses a second one. Use a fresh "
                  "container. If no export was written to this one, delete that file.");
    case Question::MayAppend:
        return tr("Adding to files is not allowed. It is not documented whether the export needs it.");
    case Question::MayCreate:
        return tr("Creating files is not allowed. It is not documented whether the export needs it.");
    case Question::MayWrite:
        return tr("Writing files is not allowed. It is not documented whether the export needs it.");
    case Question::MayList:
        return tr("Listing what is in the container is not allowed. The export does not need it.");
    case Question::MayRead:
        return tr("Reading files is not allowed. The export does not need it.");
    }
    return {};
}

QString StorageCheckWords::couldNotBeChecked(const Finding &finding)
{
    const bool lacksRight = finding.error && finding.error->kind == StorageError::Kind::PermissionMismatch;
    switch (finding.question) {
    case Question::Access:
        return tr("It could not be found out whether the container can be reached.");
    case Question::ContainerUnused:
        return lacksRight ? tr("Could not be checked: whether the container was used before. That takes the permission to add.")
                          : tr("Could not be checked: whether the container was used before.");
    case Question::MayAppend:
        return tr("Could not be checked: whether adding to files is allowed.");
    case Question::MayCreate:
        return tr("Could not be checked: whether creating files is allowed.");
    case Question::MayWrite:
        return tr("Could not be checked: whether writing files is allowed.");
    case Question::MayList:
        return tr("Could not be checked: whether listing, which the export does not need, is allowed.");
    case Question::MayRead:
        return tr("Could not be checked: whether reading, which the export does not need, is allowed.");
    }
    return {};
}

QString StorageCheckWords::clock(std::chrono::seconds offset)
{
    const auto minutes = int(std::chrono::round<std::chrono::minutes>(std::chrono::abs(offset)).count());
    const QString consequence =
        tr("A good signature can therefore look ended or not yet valid here: set the clock instead of making a new signature.");
    const QString fact = offset.count() > 0 ? tr("The clock of this computer is %n minutes behind that of the storage.", nullptr, minutes)
                                            : tr("The clock of this computer is %n minutes ahead of that of the storage.", nullptr, minutes);
    //: Two sentences: what is the matter with the clock, and what follows.
    return tr("%1 %2").arg(fact, consequence);
}

QString StorageCheckWords::verdict(const QList<Finding> &findings, bool wasCancelled)
{
    if (wasCancelled)
        return tr("The check was stopped.");
    if (has(findings, Question::Access, Answer::No))
        return tr("The storage refuses this address.");
    if (!has(findings, Question::Access, Answer::Yes))
        return tr("Access could not be checked.");
    if (has(findings, Question::MayAppend, Answer::No) && has(findings, Question::MayCreate, Answer::No)
        && has(findings, Question::MayWrite, Answer::No))
        return tr("The shared access signature does not allow writing: an export would fail.");
    if (has(findings, Question::ContainerUnused, Answer::No))
        return tr("An export was written to this container before: a second one is refused.");
    const bool isInOrder =
        std::all_of(findings.cbegin(), findings.cend(), [](const Finding &finding) { return level(finding) == StatusIcon::Level::Ok; });
    return isInOrder ? tr("Everything that could be asked is in order.") : tr("An export can be written, with these remarks.");
}

StatusIcon::Level StorageCheckWords::verdictLevel(const QList<Finding> &findings, bool wasCancelled)
{
    if (wasCancelled)
        return StatusIcon::Level::None;
    const bool writesNothing = has(findings, Question::MayAppend, Answer::No) && has(findings, Question::MayCreate, Answer::No)
        && has(findings, Question::MayWrite, Answer::No);
    if (has(findings, Question::Access, Answer::No) || writesNothing)
        return StatusIcon::Level::Error;
    const bool isInOrder =
        std::all_of(findings.cbegin(), findings.cend(), [](const Finding &finding) { return level(finding) == StatusIcon::Level::Ok; });
    return isInOrder ? StatusIcon::Level::Ok : StatusIcon::Level::Warning;
}

QString StorageCheckWords::scope(const QList<Finding> &findings)
{
    const QString proof = tr("This was asked from this computer; Microsoft's service writes from elsewhere.");
    const QString rest = mayHaveLeftSomething(findings)
        ? tr("The storage did something that Azure Storage would have refused: look into the container for RequestInfo.json or for a file whose name "
             "begins with habeas-check, and delete it.")
        : tr("Nothing was left behind in the container.");
    //: Two sentences: what the check proves, and what became of the container.
    return tr("%1 %2").arg(proof, rest);
}
