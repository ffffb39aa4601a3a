// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demooptions.h"
#include "demo/demoperson.h"

#include <QHash>

#include <optional>

/** Access and refresh tokens: opaque random texts, forgotten with the process. */
class DemoTokens
{
public:
    struct Grant {
        const DemoPerson *person = nullptr;
        /** Graph permissions without prefix. */
        QStringList permissions;
        /** UTC */
        QDateTime expiresAt;
    };

    explicit DemoTokens(const DemoOptions &options);

    [[nodiscard]] QByteArray issueAccessToken(const DemoPerson *person, const QStringList &permissions);
    /** Also of expired ones: look at `expiresAt`. */
    [[nodiscard]] std::optional<Grant> accessToken(const QByteArray &token) const;

    struct Refresh {
        const DemoPerson *person = nullptr;
        /** As first asked for, with prefixes. */
        QStringList scopes;
        bool revoked = false;
    };
    [[nodiscard]] QByteArray issueRefreshToken(const DemoPerson *person, const QStringList &scopes);
    /** Old ones stay good when a new one is issued, as in Entra. */
    [[nodiscard]] std::optional<Refresh> refreshToken(const QByteArray &token) const;
    void revokeRefreshTokens();

    /** 256 bits in base64url. */
    [[nodiscard]] static QByteArray random();

private:
    void forgetExpired();

    const DemoOptions &m_options;
    QHash<QByteArray, Grant> m_access;
    QHash<QByteArray, Refresh> m_refresh;
};
