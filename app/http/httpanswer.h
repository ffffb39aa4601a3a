// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/tlsfailure.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>
#include <QUrl>

#include <chrono>

/** What became of one request. A value; the words in it are for logs and support, never translated. */
struct HttpAnswer {
    Q_GADGET

public:
    /** What kept a complete answer from arriving; an HTTP error status is a complete answer. */
    enum class Error {
        None,
        HostNotFound,
        ConnectionRefused,
        TlsFailed,
        ProxyFailed,
        ProxyAuthenticationRequired, ///< the proxy wants a name and a password, or refused those it got
        NetworkUnreachable,
        ConnectionLost, ///< closed, reset or cut anywhere between request and the end of the answer
        Timeout,
        Aborted, ///< by this program
        TooLarge, ///< the answer's body exceeded the request's limit
        Protocol, ///< not HTTP, or a body that cannot be decompressed
        NotSent, ///< refused by this program before anything was handed to the network
    };
    Q_ENUM(Error)

    struct Header {
        QByteArray name;
        QByteArray value;
    };

    Error error = Error::None;
    /** 0 when no status line arrived; may be set beside an error (a cut body). */
    int status = 0;
    QList<Header> headers;
    /** Complete only when `error` is None; and even then Qt may have missed the end of a chunked body, so parse strictly. */
    QByteArray body;
    QUrl url;
    QByteArray clientRequestId;
    /**
     * False only when no server can have received the whole request: Qt took no byte of its body and never will. A request
     * without a body says true as soon as it was handed to the network.
     */
    bool requestBodyTaken = false;
    /** When the answer's headers arrived (or the exchange ended without any): UTC and Clock::monotonic(). */
    QDateTime arrivedAt;
    std::chrono::milliseconds arrivedAtMonotonic{0};
    /** Redacted. */
    QString detail;
    /** host:port of the proxy that was used, without its credentials; empty for none. */
    QString proxy;
    /** With TlsFailed: what was wrong with the certificate; empty when it was something else. */
    TlsFailure tls;

    /** Value of the first header of that name (case does not matter); Qt joins repeated ones with ", ". */
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
    [[nodiscard]] bool isComplete() const { return error == Error::None; }
    [[nodiscard]] bool isSuccess() const { return isComplete() && status >= 200 && status < 300; }
    /** The answer's `Date`, UTC; invalid when absent or unreadable. */
    [[nodiscard]] QDateTime date() const;
};
