// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/**
 * Silences Qt's log categories of the OAuth flow for good, QT_LOGGING_RULES included: they print authorisation
 * addresses and the words of answers. Called once, before the first sign-in.
 */
void quietNetworkAuth();
