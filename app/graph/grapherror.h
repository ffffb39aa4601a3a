// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/httpanswer.h"

#include <QJsonObject>
#include <QObject>

#include <optional>

/** Why a Graph request did not do what was asked. A value made in one place (GraphClient); `ui` turns it into sentences. */
struct GraphError {
    Q_GADGET

public:
    enum class Kind {
        Offline, ///< nothing left this computer: host not found, refused, TLS failure, proxy
        Timeout,
        ConnectionLost,
        SignInNeeded, ///< no access token to be had without the person; nothing was sent. Code and message are the authority's
        Unauthorised, ///< 401
        ClaimsChallenge, ///< 401 or 403 `insufficient_claims` that a silent renewal could not satisfy; see `claims`
        Forbidden, ///< 403
        NotFound, ///< 404
        Gone, ///< 410
        Throttled, ///< 429
        Refused, ///< any other 4xx except 408
        Service, ///< 408, 5xx
        Redirected, ///< 3xx: never followed
        BadReply, ///< a success that is not what the documents describe
        TooLarge,
        ForeignLink, ///< a nextLink that is not on the configured Graph host; never requested
        LoopingLink, ///< a nextLink that was followed before
        Aborted, ///< by this program, whatever may still have reached the service
        NotSent, ///< stopped by the caller before anything was sent
    };
    Q_ENUM(Kind)

    Kind kind = Kind::BadReply;
    /** Graph's code: the deepest known one of the envelope (`innerError` walked), else the outer one. */
    QString code;
    /** Graph's own words, not localised; for the fold, never the headline. */
    QString message;
    /** Redacted technical detail of a transport failure or of a foreign link. */
    QString detail;
    int httpStatus = 0;
    QString requestId;
    QString clientRequestId;
    /** The service's `Date`, UTC, may be invalid. */
    QDateTime serviceDate;
    QDateTime occurredAt;
    std::optional<std::chrono::seconds> retryAfter;
    /** Decoded JSON of a claims challenge. */
    QByteArray claims;
    HttpAnswer::Error transport = HttpAnswer::Error::None;
    /** host:port of the proxy that was used; empty for none. */
    QString proxy;
    /** With the transport's TlsFailed. */
    TlsFailure tls;
    /** Nothing was sent to Graph: transport, proxy and tls are of the renewal of the sign-in, at the authority. */
    bool isOfRenewal = false;

    /** Of an answer that is not a success. `body` is its JSON object, empty when it has none. */
    [[nodiscard]] static GraphError fromAnswer(const HttpAnswer &answer, const QJsonObject &body);
    [[nodiscard]] static GraphError ofKind(Kind kind, const HttpAnswer &answer);
    /** Graph's codes that the program has something to say about. */
    [[nodiscard]] static QStringList knownCodes();
};

/** The property of that name in any case: the service's spelling varies (`innerError`, `innererror`, `Retry-After`). */
[[nodiscard]] QJsonValue valueIgnoringCase(const QJsonObject &object, QStringView name);
