// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QFontMetrics;

namespace ColumnWidth {
/** For any time of day with its date, as OperationWords::localTime says it. */
[[nodiscard]] int ofLocalTime(const QFontMetrics &metrics);
}
