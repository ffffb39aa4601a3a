// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "identity/keychain.h"

/** What QtKeychain makes of the keychain of this computer. */
namespace SystemKeychain {
/** Never falls back to storage without protection. */
[[nodiscard]] Keychain::Backend backend();
/** Bytes that one entry holds; 0 for as many as one likes. */
[[nodiscard]] qsizetype partSize();
/** How long the first job may take: somebody may have to unlock the keychain, where this program could ever hear of it. */
[[nodiscard]] std::chrono::milliseconds patience();
}
