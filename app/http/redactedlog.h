// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

/**
 * Puts Redaction between every Qt message, ours and those of Qt and the libraries, and the message handler that is installed now.
 * A second call does nothing. Messages may come from any thread; those after the end of `main()` are dropped. For the main thread.
 */
void installRedactedLog();

/** The last messages since then, redacted, oldest first; in memory only, at most 500 of them, cut at 1,000 characters each. */
[[nodiscard]] QStringList recentLog();
