// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/graphclient.h"

#include <QObject>
#include <QPointer>

/**
 * May this account follow an operation? The permission to start an export does not include it, so it is asked before
 * anything is sent, by reading an operation that cannot exist. What the answers mean is an inference: 404 = may,
 * 403 = may not.
 */
class FollowRight : public QObject
{
    Q_OBJECT

public:
    enum class Status { NotAsked, Asking, Allowed, Denied, CouldNotBeChecked };
    Q_ENUM(Status)

    explicit FollowRight(QObject *parent = nullptr);

    [[nodiscard]] Status status() const;
    /** For Denied and CouldNotBeChecked. */
    [[nodiscard]] const std::optional<GraphError> &error() const;

    void ask(GraphClient &graph);
    void reset();

Q_SIGNALS:
    void changed();

private:
    void take(const GraphAnswer &answer);
    void set(Status status, const std::optional<GraphError> &error);

    QPointer<GraphCall> m_call;
    std::optional<GraphError> m_error;
    Status m_status = Status::NotAsked;
};
