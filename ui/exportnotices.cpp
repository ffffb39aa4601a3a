// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exportnotices.h"

#include "exports/exportregister.h"

#include <utility>

using namespace std::chrono_literals;
using Exports::State;

namespace {
/** For what happens at once: checks that were due together are answered one after another. */
constexpr auto gatherFor = 5s;
constexpr qsizetype mostOfReference = 60;

QString accountOf(const ExportRecord &record)
{
    return record.homeAccountId + QLatin1Char(' ') + record.tenantId;
}

/** One line, and not a long one: whoever wrote it was not thinking of a notice. */
QString shortened(const QString &reference)
{
    const QString line = reference.simplified();
    return line.size() <= mostOfReference ? line : line.left(mostOfReference - 1) + QChar(0x2026);
}
}

ExportNotices::ExportNotices(ExportRegister &exports, Clock &clock, IsWanted isWanted, QObject *parent)
    : QObject(parent)
    , m_exports(exports)
    , m_isWanted(std::move(isWanted))
    , m_gathering(clock)
{
    connect(&exports, &ExportRegister::stateChanged, this, [this](const ExportOperation *operation, State state) { takeState(*operation, state); });
    connect(&exports, &ExportRegister::changed, this, [this](const ExportOperation *operation) { takeChange(*operation); });
    connect(&m_gathering, &Alarm::reached, this, &ExportNotices::tell);
}

ExportNotices::~ExportNotices() = default;

std::optional<ExportNotices::Kind> ExportNotices::kindOf(State state)
{
    switch (state) {
    case State::Complete:
        return Kind::Complete;
    case State::Failed:
        return Kind::Failed;
    case State::NotSent:
    case State::Rejected:
        return Kind::NotStarted;
    case State::Unconfirmed:
    case State::Untracked:
    case State::Forgotten:
        return Kind::Undecided;
    case State::Recorded:
    case State::Submitting:
    case State::NotStarted:
    case State::Running:
        break;
    }
    return std::nullopt;
}

void ExportNotices::takeState(const ExportOperation &operation, State state)
{
    if (const auto kind = kindOf(state))
        gather(*kind, operation.record().id);
}

void ExportNotices::takeChange(const ExportOperation &operation)
{
    const ExportRecord &record = operation.record();
    const QString account = accountOf(record);
    const bool waits =
        operation.attention() == ExportOperation::Attention::SignInNeeded && Exports::isFollowed(record.state) && record.tracked && !record.closed;
    const auto others = m_waiting.find(account);
    if (!waits) {
        if (others != m_waiting.end() && others->remove(record.id) && others->isEmpty())
            m_waiting.erase(others);
        return;
    }
    const bool isFirst = others == m_waiting.end();
    m_waiting[account].insert(record.id);
    if (isFirst) {
        m_told[Kind::SignIn].remove(account);
        gather(Kind::SignIn, account);
    }
}

void ExportNotices::gather(Kind kind, const QString &about)
{
    if (!m_isWanted() || m_told[kind].contains(about))
        return;
    m_told[kind].insert(about);
    m_gathered[kind].append(about);
    if (!m_gathering.isActive())
        m_gathering.setRemaining(gatherFor);
}

void ExportNotices::tell()
{
    const auto gathered = std::exchange(m_gathered, {});
    if (!m_isWanted())
        return;
    for (const Kind kind : {Kind::Complete, Kind::Failed, Kind::NotStarted, Kind::Undecided, Kind::SignIn}) {
        QStringList exportIds;
        for (const QString &about : gathered.value(kind)) {
            if (kind == Kind::SignIn)
                exportIds.append(m_waiting.value(about).values());
            else
                exportIds.append(about);
        }
        if (exportIds.isEmpty())
            continue;
        const ExportOperation *only = exportIds.size() == 1 ? m_exports.find(exportIds.first()) : nullptr;
        const Words said = only ? words(kind, shortened(only->record().caseReference)) : words(kind, int(exportIds.size()));
        Q_EMIT due(exportIds.first(), said.title, said.text);
    }
}

ExportNotices::Words ExportNotices::words(Kind kind, const QString &caseReference)
{
    const bool isNamed = !caseReference.isEmpty();
    switch (kind) {
    case Kind::Complete:
        return {isNamed ? tr("Export complete: case %1").arg(caseReference) : tr("An export is complete"),
                tr("The files are in the storage location.")};
    case Kind::Failed:
        return {isNamed ? tr("Export failed: case %1").arg(caseReference) : tr("An export failed"), tr("Habeas shows what Microsoft said.")};
    case Kind::NotStarted:
        return {isNamed ? tr("Export not started: case %1").arg(caseReference) : tr("An export was not started"),
                tr("Habeas shows why, and what can be done.")};
    case Kind::Undecided:
        return {isNamed ? tr("Export needs your decision: case %1").arg(caseReference) : tr("An export needs your decision"),
                tr("It is not certain what became of it. Habeas shows what can be done.")};
    case Kind::SignIn:
        return {isNamed ? tr("Sign-in needed: case %1").arg(caseReference) : tr("Sign-in needed"),
                tr("Habeas cannot check on this export until somebody signs in again.")};
    }
    return {};
}

ExportNotices::Words ExportNotices::words(Kind kind, int count)
{
    switch (kind) {
    case Kind::Complete:
        return {tr("%n exports complete", nullptr, count), tr("The files are in their storage locations.")};
    case Kind::Failed:
        return {tr("%n exports failed", nullptr, count), tr("Habeas shows what Microsoft said.")};
    case Kind::NotStarted:
        return {tr("%n exports not started", nullptr, count), tr("Habeas shows why, and what can be done.")};
    case Kind::Undecided:
        return {tr("%n exports need your decision", nullptr, count), tr("It is not certain what became of them. Habeas shows what can be done.")};
    case Kind::SignIn:
        return {tr("Sign-in needed"), tr("Habeas cannot check on %n exports until somebody signs in again.", nullptr, count)};
    }
    return {};
}
