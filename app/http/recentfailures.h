// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/httpanswer.h"

#include <QList>

/** One request that did not succeed, for support: what identifies it, and nothing that it was about. */
struct HttpFailure {
    /** UTC. */
    QDateTime at;
    QByteArray method;
    QString host;
    /** 0 when there was no answer. */
    int status = 0;
    HttpAnswer::Error error = HttpAnswer::Error::None;
    /** The service's code, such as AuthenticationFailed or AADSTS65001; empty when it named none that looks like one. */
    QString code;
    QString requestId;
    QString clientRequestId;
};

/** The last requests that did not succeed, in memory only. */
class RecentFailures
{
public:
    /** More are forgotten, the oldest first. */
    static constexpr qsizetype Most = 50;

    /** What succeeded is passed over. */
    void note(const QByteArray &method, const HttpAnswer &answer);
    /** Oldest first. */
    [[nodiscard]] const QList<HttpFailure> &all() const { return m_all; }

private:
    QList<HttpFailure> m_all;
};
