// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

/** 32 bytes of the system's generator as base64url: 43 characters, fit for state, nonce and PKCE verifier. */
[[nodiscard]] QByteArray freshSecret();
