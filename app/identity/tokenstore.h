// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "identity/account.h"

#include <QHash>

/**
 * Where refresh tokens rest: the only place. Today that is the memory of this process, so they are gone when it ends;
 * the keychain of the system belongs behind this class.
 */
class TokenStore
{
public:
    TokenStore() = default;
    Q_DISABLE_COPY(TokenStore)
    ~TokenStore();

    /** One for each account, authority and client; replaces the older one. */
    void keep(const Account &account, const QString &clientId, const QByteArray &refreshToken);
    /** Empty when there is none. */
    [[nodiscard]] QByteArray refreshToken(const Account &account, const QString &clientId) const;
    void forget(const Account &account, const QString &clientId);

private:
    QHash<QString, QByteArray> m_tokens;
};
