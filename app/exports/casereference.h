// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/** References of cases as people compare and sort them. */
namespace CaseReference {
/** Equal for references that differ only in spaces (but for those between numbers), in upper and lower case, or in the form of a letter. */
[[nodiscard]] QString key(const QString &reference);
/** In the order of a list: numbers in it count as numbers, so that "DSR-9" comes before "DSR-10". As different as keys are. */
[[nodiscard]] QString sortKey(const QString &reference);
}
