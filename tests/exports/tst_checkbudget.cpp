// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/checkbudget.h"

#include <QTest>

#include <deque>

using namespace std::chrono;
using namespace std::chrono_literals;

class tst_CheckBudget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void burst();
    void noHourSeesMoreThanTheLimit();
    void tenantsDoNotShare();
    void isEarnedAgain();
};

namespace {
const QString tenant = QStringLiteral("t");
}

void tst_CheckBudget::burst()
{
    CheckBudget budget;
    for (int i = 0; i < 2000; ++i) {
        QCOMPARE(budget.untilAllowed(tenant, 5h), 0ms);
        budget.spend(tenant, 5h);
    }
    QCOMPARE(budget.untilAllowed(tenant, 5h), 500ms);
    QCOMPARE(budget.untilAllowed(tenant, 5h + 499ms), 1ms);
    QCOMPARE(budget.untilAllowed(tenant, 5h + 500ms), 0ms);
}

// Asked for as much as it gives, after every kind of rest, over half a day.
void tst_CheckBudget::noHourSeesMoreThanTheLimit()
{
    for (const milliseconds rest : {0ms, 1ms, 40ms, milliseconds(1h), milliseconds(17min)}) {
        CheckBudget budget;
        std::deque<milliseconds> lastHour;
        milliseconds now = 3h;
        int sinceRest = 0;
        size_t most = 0;
        while (now < 15h) {
            now += budget.untilAllowed(tenant, now);
            budget.spend(tenant, now);
            lastHour.push_back(now);
            while (lastHour.front() <= now - 1h)
                lastHour.pop_front();
            most = std::max(most, lastHour.size());
            if (++sinceRest == 5000) {
                sinceRest = 0;
                now += rest;
            }
        }
        QVERIFY2(most <= 9201, qPrintable(QString::number(most)));
        QVERIFY2(most > 4500, qPrintable(QString::number(most)));
    }
}

void tst_CheckBudget::tenantsDoNotShare()
{
    CheckBudget budget;
    for (int i = 0; i < 3000; ++i)
        budget.spend(tenant, 1h);
    QVERIFY(budget.untilAllowed(tenant, 1h) > 0ms);
    QCOMPARE(budget.untilAllowed(QStringLiteral("u"), 1h), 0ms);
}

void tst_CheckBudget::isEarnedAgain()
{
    CheckBudget budget;
    for (int i = 0; i < 2000; ++i)
        budget.spend(tenant, 1h);
    int allowed = 0;
    while (budget.untilAllowed(tenant, 10h) == 0ms) {
        budget.spend(tenant, 10h);
        ++allowed;
    }
    QCOMPARE(allowed, 2000);
}

QTEST_GUILESS_MAIN(tst_CheckBudget)
#include "tst_checkbudget.moc"
