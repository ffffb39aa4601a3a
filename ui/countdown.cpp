// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/countdown.h"

#include <QCoreApplication>

using namespace std::chrono;
using namespace std::chrono_literals;

QString countdownText(milliseconds left)
{
    const auto whole = ceil<seconds>(std::max(left, 0ms));
    if (whole < 1h) {
        const int s = int(whole.count());
        return QStringLiteral("%1:%2").arg(s / 60).arg(s % 60, 2, 10, QLatin1Char('0'));
    }
    const auto minutesLeft = ceil<minutes>(whole);
    if (minutesLeft < 48h) {
        //: time left until the next check: hours and minutes
        return QCoreApplication::translate("Countdown", "%1 h %2 min").arg(minutesLeft.count() / 60).arg(minutesLeft.count() % 60);
    }
    const int daysLeft = int(ceil<days>(whole).count());
    //: never less than two
    return QCoreApplication::translate("Countdown", "%n days", nullptr, daysLeft);
}
