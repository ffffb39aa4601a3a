// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

/** What the token endpoint gave. Held in memory only; prints nothing of itself. */
struct TokenSet {
    QByteArray accessToken;
    QByteArray refreshToken;
    /** UTC. */
    QDateTime expiresAt;
    /** From then on a renewal is welcome (`refresh_in`), UTC; null when the authority named no time. */
    QDateTime refreshAt;
    /** Granted scopes without the resource prefix, in any case as the service spells them. */
    QStringList scopes;
};
