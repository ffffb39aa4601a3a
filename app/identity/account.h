// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

struct IdToken;

/** Who is signed in. Identity is object ID and tenant, never the user name. */
struct Account {
    /** MSAL's `home_account_id`: `{uid}.{utid}` of client_info. */
    QString homeAccountId;
    /** `oid` and `tid`: the account as the tenant it acts in knows it. */
    QString objectId;
    QString tenantId;
    QString username;
    QString name;
    /** Host of the authority. */
    QString environment;
    /** The id_token's `login_hint`: opaque, for signing out in the browser. Empty when there was none. */
    QString loginHint;

    /**
     * Without oid and tid, as a plain OpenID provider signs people in, `sub` and the issuer's host stand for them.
     * `clientInfo` is base64url JSON, or empty; `environment` the authority's host.
     */
    [[nodiscard]] static Account from(const IdToken &idToken, const QByteArray &clientInfo, const QString &environment);

    /** The same object in the same tenant of the same authority, whatever it is called by now. */
    [[nodiscard]] bool isSameAs(const Account &other) const;

    bool operator==(const Account &) const = default;
};
