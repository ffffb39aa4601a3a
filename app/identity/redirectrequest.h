// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

/** One HTTP request to the loopback redirect, as far as the listener cares. */
struct RedirectRequest {
    enum class Progress { Incomplete, Malformed, TooLarge, Complete };
    /** Head and body together. */
    static constexpr qsizetype largest = 64LL * 1024;

    QByteArray method;
    QByteArray path;
    QByteArray query;
    QByteArray host;
    /** Without parameters, lower case. */
    QByteArray contentType;
    QByteArray body;

    /** Reads the request at the start of `bytes`; meant to be called again when more has arrived. */
    Progress parse(const QByteArray &bytes);

    /** The decoded values of the query, or of the body of a POST; nullopt when a name occurs twice (RFC 6749 §3.1). */
    [[nodiscard]] std::optional<QHash<QString, QString>> parameters() const;
};
