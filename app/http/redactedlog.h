// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/**
 * Puts Redaction between every Qt message, ours and those of Qt and the libraries, and the message handler that is installed now.
 * A second call does nothing. Messages may come from any thread.
 */
void installRedactedLog();
