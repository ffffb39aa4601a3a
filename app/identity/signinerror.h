// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/httpanswer.h"

#include <QList>

#include <optional>

/** Why a sign-in or a renewal did not succeed. `error` and `suberror` decide; the numbers only choose a help text. */
struct SignInError {
    Q_GADGET

public:
    enum class Kind {
        Cancelled, ///< by the person, here
        TimedOut, ///< nobody finished in the browser within the limit
        Declined, ///< access_denied, consent refused
        InteractionRequired, ///< the person must sign in again
        Configuration, ///< client, tenant, scope or redirect is wrong: asking again does not help
        Transient, ///< the service asks to try later
        Offline, ///< the authority was not reached
        LoopbackUnavailable, ///< no port to listen on
        AuthorityInvalid, ///< the discovery document is missing, foreign or not what was configured
        BadReply, ///< an answer that fails a check: id_token, nonce, issuer, audience, shape
        Server, ///< any other error that the authority names
    };
    Q_ENUM(Kind)

    /** Which check an answer failed; set with AuthorityInvalid and BadReply. */
    enum class Check {
        None,
        Status, ///< an HTTP status that the protocol does not know here
        Shape, ///< not JSON, or without what it must have
        Issuer,
        Endpoints, ///< not https, or on a foreign host
        Audience,
        Tenant,
        Nonce,
        Identity, ///< nobody is named, or somebody else than before
        PersonalAccount, ///< a Microsoft account that belongs to no organisation
    };
    Q_ENUM(Check)

    Kind kind = Kind::BadReply;
    Check check = Check::None;
    /** RFC 6749 `error`, Entra's `suberror`. */
    QString error;
    QString suberror;
    /** Entra's numbers (error_codes, or read from the description). */
    QList<int> codes;
    /** The authority's own words, decoded, for the fold. Redacted. */
    QString description;
    QString correlationId;
    QString traceId;
    QString timestamp;
    /** Claims that an interactive sign-in should pass on. */
    QByteArray claims;
    int httpStatus = 0;
    /** How long the authority asks to be left alone. */
    std::optional<std::chrono::seconds> retryAfter;
    HttpAnswer::Error transport = HttpAnswer::Error::None;
    /** host:port of the proxy that was used; empty for none. */
    QString proxy;
    /** With the transport's TlsFailed. */
    TlsFailure tls;
    /** Redacted technical detail of a transport failure. */
    QString detail;
    QDateTime occurredAt;
};
