// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/** A crash leaves an image of the memory, and with it tokens and storage addresses. */
namespace CoreDumps {
/**
 * From now on this process leaves none, and no other process of this user may read its memory. Where the system writes dumps whatever
 * a program wishes (Windows Error Reporting, macOS), its own settings decide.
 */
void forbid();
}
