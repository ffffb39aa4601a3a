// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

/** A request as it arrived. */
struct DemoRequest {
    QByteArray method;
    /** Decoded, without query. */
    QString path;
    /** Percent-encoded, without the question mark. */
    QByteArray query;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    /** UTC */
    QDateTime receivedAt;
    /** What it was answered with; 0 until then. */
    int status = 0;

    /** First value, name in any case; empty when absent. */
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] bool hasAuthorization() const;
    [[nodiscard]] QByteArray clientRequestId() const;
};
