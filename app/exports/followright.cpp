// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/followright.h"

FollowRight::FollowRight(QObject *parent)
    : QObject(parent)
{
}

FollowRight::Status FollowRight::status() const
{
    return m_status;
}

const std::optional<GraphError> &FollowRight::error() const
{
    return m_error;
}

void FollowRight::ask(GraphClient &graph)
{
    delete m_call;
    m_call = graph.probeDataPolicyOperations(this);
    connect(m_call, &GraphCall::finished, this, &FollowRight::take);
    set(Status::Asking, std::nullopt);
}

void FollowRight::reset()
{
    delete m_call;
    set(Status::NotAsked, std::nullopt);
}

void FollowRight::take(const GraphAnswer &answer)
{
    m_call = nullptr;
    GraphError error = answer.error.value_or(GraphError::ofKind(GraphError::Kind::BadReply, answer.http));
    if (error.kind == GraphError::Kind::NotFound)
        set(Status::Allowed, std::nullopt);
    else if (error.kind == GraphError::Kind::Forbidden)
        set(Status::Denied, error);
    else
        set(Status::CouldNotBeChecked, error);
}

void FollowRight::set(Status status, const std::optional<GraphError> &error)
{
    m_status = status;
    m_error = error;
    Q_EMIT changed();
}
