// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/cloud.h"
#include "http/httprequest.h"
#include "identity/signinerror.h"

#include <expected>

/**
 * What an authority says of itself (OpenID Connect Discovery 1.0), checked: the issuer is the configured authority and
 * every endpoint is on it, by https (http on loopback).
 */
struct DiscoveryDocument {
    /** With `organizations` Entra's holds the literal `{tenantid}`. */
    QString issuer;
    QUrl authorizationEndpoint;
    QUrl tokenEndpoint;
    /** Empty when the authority has none. */
    QUrl endSessionEndpoint;
    /** RFC 9207: every redirect names the issuer. */
    bool namesIssuerInRedirect = false;
    Cloud cloud;

    /** Whether `text` can be a tenant: a GUID, a domain, or a word like `organizations`. A custom cloud takes any. */
    [[nodiscard]] static bool isTenant(const Cloud &cloud, const QString &text);
    [[nodiscard]] static HttpRequest request(const Cloud &cloud, const QString &tenant);
    [[nodiscard]] static std::expected<DiscoveryDocument, SignInError> fromAnswer(const HttpAnswer &answer, const Cloud &cloud,
                                                                                  const QString &tenant);

    /** The issuer's tenant ID; empty for `{tenantid}` and for issuers that have none. */
    [[nodiscard]] QString tenantId() const;
    /** Whether a redirect or an id_token may name this issuer. An empty `tenantId` stands for any. */
    [[nodiscard]] bool acceptsIssuer(const QString &named, const QString &tenantId) const;
};
