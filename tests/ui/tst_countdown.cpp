// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/countdown.h"

#include <QTest>

using namespace std::chrono_literals;

class tst_Countdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data();
    void text();
};

void tst_Countdown::text_data()
{
    QTest::addColumn<std::chrono::milliseconds>("left");
    QTest::addColumn<QString>("shown");
    const auto row = [](std::chrono::milliseconds left, const char *shown) {
        QTest::addRow("%lld ms", static_cast<long long>(left.count())) << left << QString::fromLatin1(shown);
    };
    row(-5s, "0:00");
    row(0ms, "0:00");
    row(1ms, "0:01");
    row(1s, "0:01");
    row(42s, "0:42");
    row(59s + 1ms, "1:00");
    row(12min + 5s, "12:05");
    row(59min + 59s, "59:59");
    row(59min + 59s + 1ms, "1 h 0 min");
    row(1h, "1 h 0 min");
    row(1h + 1s, "1 h 1 min");
    row(3h + 20min, "3 h 20 min");
    row(47h + 59min, "47 h 59 min");
    row(47h + 59min + 1s, "2 days");
    row(48h, "2 days");
    row(48h + 1s, "3 days");
    row(24h * 31, "31 days");
}

void tst_Countdown::text()
{
    QFETCH(std::chrono::milliseconds, left);
    QTEST(countdownText(left), "shown");
}

QTEST_GUILESS_MAIN(tst_Countdown)

#include "tst_countdown.moc"
