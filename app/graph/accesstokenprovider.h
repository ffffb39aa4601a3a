// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/httpanswer.h"

#include <QByteArray>

#include <expected>
#include <functional>

class QObject;

struct AccessTokenRequest {
    /** Decoded claims challenge to satisfy; empty for none. */
    QByteArray claims;
    /** A token that the service refused: never hand it out again. */
    QByteArray rejectedToken;
};

/** Why there is no token. */
struct AccessTokenError {
    enum Kind {
        SignInNeeded, ///< only the person can help
        Offline, ///< the authority was not reached, or gave nothing usable; asking later may work
    };

    // NOLINTNEXTLINE(google-explicit-constructor): most have nothing else to say
    AccessTokenError(Kind why)
        : kind(why)
    {
    }

    Kind kind;
    /** What was in the way to the authority, as in HttpAnswer. */
    HttpAnswer::Error transport = HttpAnswer::Error::None;
    QString proxy;
    TlsFailure tls;
    QString detail;
    /** What the authority answered, for the fold: its codes, and its own words with the ids that support asks for. */
    QString code;
    QString message;
    int httpStatus = 0;
};

using AccessTokenResult = std::expected<QByteArray, AccessTokenError>;
/**
 * Asks for an access token for Microsoft Graph without involving the person. Calls back exactly once, possibly before
 * returning, and never after `context` was destroyed.
 */
using AccessTokenProvider = std::function<void(const AccessTokenRequest &, QObject *context, std::function<void(const AccessTokenResult &)>)>;
