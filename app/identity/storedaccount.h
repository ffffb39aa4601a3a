// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "identity/signin.h"

#include <QJsonObject>

#include <expected>

/**
 * What is kept of an account between two starts, in the keychain alone. As JSON its fields are named as in the unified
 * cache of Microsoft's libraries; what they lack is in an object of its own, `habeas`.
 */
struct StoredAccount {
    Account account;
    QString clientId;
    /** What it signed in with: a tenant ID, a domain, `organizations`. */
    QString tenant;
    Cloud cloud;
    /** Graph permissions without the resource prefix. */
    QStringList scopes;
    /** UTC, whole seconds. */
    QDateTime lastModified;

    /** An entry with its refresh token. */
    struct Entry;
    enum class Problem {
        NotJson,
        Foreign, ///< not a refresh token of this program, or written by a later version of it
        Incomplete, ///< a field is missing or has another type
        CloudInvalid, ///< no cloud of that name, or a custom one that is not allowed
    };

    [[nodiscard]] static StoredAccount from(const SignInRequest &request, const Account &account);
    /** For a silent renewal, and for signing in again: with the account's hint. */
    [[nodiscard]] SignInRequest request() const;
    /** Tells stored accounts apart: object and tenant, authority and client. Lower case. */
    [[nodiscard]] QString key() const;

    [[nodiscard]] QByteArray toJson(const QByteArray &refreshToken) const;
    [[nodiscard]] static std::expected<Entry, Problem> fromJson(const QByteArray &json);
};

struct StoredAccount::Entry {
    StoredAccount account;
    QByteArray refreshToken;
};
