// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/followright.h"
#include "graph/grapherror.h"

#include <QCoreApplication>

/**
 * What the signed-in account can and cannot do here, in words, from what is known without sending an export: the
 * permissions that came with the sign-in, and what Graph's own first answers reveal. Tokens for Graph are not read.
 */
class Preflight
{
    Q_DECLARE_TR_FUNCTIONS(Preflight)

public:
    enum class Answer { Yes, No, Unknown, Asking };

    struct Known {
        bool cloudOffersExport = true;
        /** Permissions without the resource prefix. */
        QStringList requested;
        /** Empty, or without any of the requested ones, when the authority did not say. */
        QStringList granted;
        /** What became of the list of people. */
        Answer people = Answer::Asking;
        std::optional<GraphError> peopleError;
        FollowRight::Status follow = FollowRight::Status::NotAsked;
    };

    struct Line {
        Answer answer = Answer::Unknown;
        QString text;
    };

    explicit Preflight(const Known &known);

    /** Of all lines: the worst. */
    [[nodiscard]] Answer answer() const;
    [[nodiscard]] QString summary() const { return summary(answer()); }
    [[nodiscard]] static QString summary(Answer answer);
    [[nodiscard]] const QList<Line> &lines() const { return m_lines; }
    /** Requested and not granted; empty when the authority did not say what it granted: one that names none of them. */
    [[nodiscard]] QStringList missingPermissions() const;

private:
    [[nodiscard]] Line cloud() const;
    [[nodiscard]] Line people() const;
    [[nodiscard]] Line start(Answer people) const;
    [[nodiscard]] Line follow() const;
    [[nodiscard]] Line permissions() const;
    [[nodiscard]] bool isMissing(QLatin1String permission) const;

    Known m_known;
    QList<Line> m_lines;
};
