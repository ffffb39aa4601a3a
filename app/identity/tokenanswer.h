// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "identity/signin.h"
#include "identity/tokenset.h"

#include <expected>

/** What the token endpoint answered (RFC 6749 §5.1), or why it is none. */
struct TokenAnswer {
    TokenSet tokens;
    /** As received; empty when there is none. */
    QByteArray idToken;
    QByteArray clientInfo;

    [[nodiscard]] static std::expected<TokenAnswer, SignInError> fromAnswer(const HttpAnswer &answer, const SignInRequest &request);
};
