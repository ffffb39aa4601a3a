// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preflight.h"

#include <algorithm>

namespace {
constexpr QLatin1String readProfiles("CrossTenantUserProfileSharing.Read.All");
constexpr QLatin1String exportUsers("User.Export.All");

bool isDenial(GraphError::Kind kind)
{
    return kind == GraphError::Kind::Forbidden || kind == GraphError::Kind::Unauthorised;
}
}

Preflight::Preflight(const Known &known)
    : m_known(known)
{
    m_lines.append(cloud());
    if (!known.cloudOffersExport)
        return;
    m_lines.append(people());
    m_lines.append(start(m_lines.constLast().answer));
    m_lines.append(follow());
    if (!missingPermissions().isEmpty())
        m_lines.append(permissions());
}

Preflight::Answer Preflight::answer() const
{
    const auto has = [this](Answer answer) {
        return std::any_of(m_lines.cbegin(), m_lines.cend(), [answer](const Line &line) { return line.answer == answer; });
    };
    for (const Answer answer : {Answer::No, Answer::Asking, Answer::Unknown}) {
        if (has(answer))
            return answer;
    }
    return Answer::Yes;
}

QString Preflight::summary(Answer answer)
{
    switch (answer) {
    case Answer::Yes:
        return tr("This account is ready, as far as known.");
    case Answer::No:
        return tr("This account lacks something it needs.");
    case Answer::Unknown:
        return tr("Not clear what this account can do.");
    case Answer::Asking:
        return tr("Finding out what this account can do…");
    }
    return {};
}

QStringList Preflight::missingPermissions() const
{
    QStringList missing;
    for (const QString &permission : m_known.requested) {
        if (!m_known.granted.contains(permission, Qt::CaseInsensitive))
            missing.append(permission);
    }
    // An authority that names none of them does not speak of Graph's permissions at all.
    return missing.size() == m_known.requested.size() ? QStringList() : missing;
}

bool Preflight::isMissing(QLatin1String permission) const
{
    return missingPermissions().contains(permission, Qt::CaseInsensitive);
}

Preflight::Line Preflight::cloud() const
{
    if (m_known.cloudOffersExport)
        return {Answer::Yes, tr("This cloud offers the export.")};
    return {Answer::No, tr("Microsoft documents this export as not offered in this cloud. Nothing is asked or sent.")};
}

Preflight::Line Preflight::people() const
{
    if (m_known.people == Answer::Yes)
        return {Answer::Yes, tr("List the people: yes.")};
    if (const std::optional<GraphError> &error = m_known.peopleError) {
        if (error->code.compare(QLatin1String("Authentication_RequestFromUnsupportedUserRole"), Qt::CaseInsensitive) == 0)
            return {Answer::No,
                    tr("List the people: no. The account has no role that allows it; the least that Microsoft names is Global Reader. An "
                       "administrator of your organisation can assign it.")};
        if (isDenial(error->kind))
            return {
                Answer::No,
                tr("List the people: no. Microsoft refused. It takes the permission %1 for Habeas and a role such as Global Reader for the account.")
                    .arg(readProfiles)};
        return {Answer::Unknown, tr("List the people: could not be found out. Microsoft gave no answer that tells.")};
    }
    if (isMissing(readProfiles))
        return {Answer::No, tr("List the people: no. The permission %1 was not granted to Habeas.").arg(readProfiles)};
    return {Answer::Asking, tr("List the people: being asked.")};
}

Preflight::Line Preflight::start(Answer people) const
{
    switch (people) {
    case Answer::Yes:
        return {Answer::Yes,
                tr("Start an export: yes, by Microsoft's documents: it takes the same permission and role as the list. Only the export itself "
                   "proves it.")};
    case Answer::No:
        return {Answer::No, tr("Start an export: no. It takes the same permission and role as the list.")};
    case Answer::Unknown:
        return {Answer::Unknown, tr("Start an export: not known.")};
    case Answer::Asking:
        return {Answer::Asking, tr("Start an export: follows from the list.")};
    }
    return {};
}

Preflight::Line Preflight::follow() const
{
    switch (m_known.follow) {
    case FollowRight::Status::Allowed:
        return {Answer::Yes, tr("Follow an export until it is complete: it looks so.")};
    case FollowRight::Status::Denied:
        return {Answer::No,
                tr("Follow an export until it is complete: no. It takes the permission %1 (some documents add User.Read.All).").arg(exportUsers)};
    case FollowRight::Status::CouldNotBeChecked:
        return {Answer::Unknown, tr("Follow an export until it is complete: could not be found out.")};
    case FollowRight::Status::NotAsked:
    case FollowRight::Status::Asking:
        return {Answer::Asking, tr("Follow an export until it is complete: being asked.")};
    }
    return {};
}

Preflight::Line Preflight::permissions() const
{
    const QString missing = missingPermissions().join(tr(", "));
    if (m_known.people == Answer::Yes && m_known.follow == FollowRight::Status::Allowed)
        return {Answer::Yes, tr("Not granted to Habeas, but not needed so far: %1.").arg(missing)};
    return {Answer::No, tr("Not granted to Habeas: %1. An administrator of your organisation can approve it.").arg(missing)};
}
