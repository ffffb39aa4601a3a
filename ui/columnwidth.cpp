// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/columnwidth.h"

#include "ui/operationwords.h"

#include <QDateTime>
#include <QFontMetrics>

namespace ColumnWidth {
int ofLocalTime(const QFontMetrics &metrics)
{
    const QDateTime longest(QDate(2026, 12, 28), QTime(22, 58, 58));
    return metrics.horizontalAdvance(OperationWords::localTime(longest)) + 3 * metrics.averageCharWidth();
}
}
