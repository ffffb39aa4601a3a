// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/httpanswer.h"

/** What to send. Methods other than GET and POST are passed on as they are. */
struct HttpRequest {
    QByteArray method = QByteArrayLiteral("GET");
    QUrl url;
    QList<HttpAnswer::Header> headers;
    QByteArray body;
    /** No byte for so long ends the exchange with Timeout. */
    std::chrono::milliseconds silenceTimeout = std::chrono::seconds(30);
    /** So long in all ends it too, however the bytes drip. */
    std::chrono::milliseconds totalTimeout = std::chrono::minutes(2);
    /** Bytes of decoded body. */
    qint64 maxBodySize = 1'000'000;
};
