// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

/** What a process has cost so far, as Linux counts it. */
namespace ProcessCosts {
/** CPU time of all threads of this process, in milliseconds. */
[[nodiscard]] double ownCpu();
/** Of the children that have ended and were waited for. */
[[nodiscard]] double childrensCpu();
/** Resident memory in bytes. */
[[nodiscard]] double resident(qint64 processId);
/** How often a thread of this process went to sleep, which is how often one was woken. */
[[nodiscard]] qint64 wakeUps();
}
