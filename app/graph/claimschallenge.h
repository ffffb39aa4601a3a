// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/httpanswer.h"

#include <optional>

/**
 * The decoded claims of a 401 or 403 `insufficient_claims` challenge
 * (https://learn.microsoft.com/entra/identity-platform/claims-challenge). Several WWW-Authenticate headers arrive joined.
 */
[[nodiscard]] std::optional<QByteArray> claimsChallenge(const HttpAnswer &answer);
