// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/**
 * Bytes that whoever runs the program can still write in an existing folder; -1 when the system does not say. Asks the folder itself: the table
 * of mounts that QStorageInfo reads does not name the disk of every folder, such as in a container or chroot.
 */
[[nodiscard]] qint64 freeSpace(const QString &folder);
