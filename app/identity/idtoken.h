// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "identity/signinerror.h"

#include <QStringList>

struct DiscoveryDocument;
struct SignInRequest;

/**
 * https://openid.net/specs/openid-connect-core-1_0.html#IDToken, decoded. The signature is not verified: it comes
 * straight from the token endpoint over TLS (§3.1.3.7, rule 6).
 */
struct IdToken {
    QString issuer;
    QString subject;
    QStringList audience;
    QString nonce;
    /** Entra's `oid` and `tid`; others have neither. */
    QString objectId;
    QString tenantId;
    QString username;
    QString name;
    /** Entra's optional claim for signing out. */
    QString loginHint;
    /** UTC. */
    QDateTime expiresAt;

    /** nullopt when it is not a JWT with iss, sub, aud and exp. */
    [[nodiscard]] static std::optional<IdToken> decode(const QByteArray &jwt);

    /** The first check that fails. A null `expectedNonce` is not compared: renewals have none. */
    [[nodiscard]] SignInError::Check failedCheck(const SignInRequest &request, const DiscoveryDocument &authority,
                                                 const QString &expectedNonce) const;
    /** With 5 minutes' skew. No reason to refuse it: the clock of this computer may be the wrong one. */
    [[nodiscard]] bool isExpired(const QDateTime &now) const;
};
