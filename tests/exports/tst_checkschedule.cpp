// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/checkschedule.h"

#include <QTest>

using namespace std::chrono;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(std::chrono::milliseconds)
Q_DECLARE_METATYPE(std::optional<std::chrono::seconds>)

class tst_CheckSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void afterAnswer_data();
    void afterAnswer();
    void afterFailure_data();
    void afterFailure();
    void afterThrottling_data();
    void afterThrottling();
    void spreadIsNeverNegativeAndAtMostATenth();
    void neverBelowRetryAfter();
    void shortestPauseIsAMinute();
};

void tst_CheckSchedule::afterAnswer_data()
{
    QTest::addColumn<std::optional<seconds>>("retryAfter");
    QTest::addColumn<milliseconds>("age");
    QTest::addColumn<milliseconds>("wait");
    using Wish = std::optional<seconds>;
    const auto row = [](const char *name, Wish wish, milliseconds age, milliseconds wait) { QTest::newRow(name) << wish << age << wait; };
    row("new", Wish(), 0ms, 60s);
    row("just below an hour", Wish(), 1h - 1ms, 60s);
    row("an hour", Wish(), 1h, 5min);
    row("just below a day", Wish(), 24h - 1ms, 5min);
    row("a day", Wish(), 24h, 30min);
    row("just below a week", Wish(), 168h - 1ms, 30min);
    row("a week", Wish(), 168h, 1h);
    row("a month", Wish(), 720h, 1h);
    row("Retry-After", Wish(7s), 0ms, 7s);
    row("Retry-After, old", Wish(7s), 720h, 7s);
    row("Retry-After, long", Wish(31 * 86400s), 0ms, 31 * 24h);
    row("Retry-After of nothing", Wish(0s), 0ms, 60s);
    row("Retry-After of nothing, old", Wish(0s), 720h, 1h);
}

void tst_CheckSchedule::afterAnswer()
{
    QFETCH(std::optional<seconds>, retryAfter);
    QFETCH(milliseconds, age);
    QFETCH(milliseconds, wait);
    QCOMPARE(CheckSchedule::afterAnswer(retryAfter, age, 0).count(), wait.count());
    QCOMPARE(CheckSchedule::afterAnswer(retryAfter, age, 0.5).count(), wait.count() * 105 / 100);
}

void tst_CheckSchedule::afterFailure_data()
{
    QTest::addColumn<std::optional<seconds>>("retryAfter");
    QTest::addColumn<int>("failures");
    QTest::addColumn<milliseconds>("age");
    QTest::addColumn<milliseconds>("wait");
    using Wish = std::optional<seconds>;
    const auto row = [](const char *name, Wish wish, int failures, milliseconds age, milliseconds wait) {
        QTest::newRow(name) << wish << failures << age << wait;
    };
    row("first", Wish(), 1, 720h, 3s);
    row("second", Wish(), 2, 720h, 12s);
    row("third", Wish(), 3, 0ms, 27s);
    row("seventh", Wish(), 7, 0ms, 147s);
    row("eighth, bounded", Wish(), 8, 0ms, 180s);
    row("tenth", Wish(), 10, 720h, 180s);
    row("eleventh, young", Wish(), 11, 0ms, 180s);
    row("eleventh, some hours", Wish(), 11, 3h, 5min);
    row("eleventh, old", Wish(), 11, 720h, 1h);
    row("hundredth, old", Wish(), 100, 720h, 1h);
    row("Retry-After", Wish(90s), 1, 0ms, 90s);
    row("Retry-After, many", Wish(90s), 50, 720h, 90s);
    row("Retry-After of nothing", Wish(0s), 2, 0ms, 12s);
}

void tst_CheckSchedule::afterFailure()
{
    QFETCH(std::optional<seconds>, retryAfter);
    QFETCH(int, failures);
    QFETCH(milliseconds, age);
    QFETCH(milliseconds, wait);
    QCOMPARE(CheckSchedule::afterFailure(retryAfter, failures, age, 0).count(), wait.count());
}

void tst_CheckSchedule::afterThrottling_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<milliseconds>("age");
    QTest::addColumn<milliseconds>("wait");
    QTest::newRow("first") << 1 << milliseconds(1min) << milliseconds(1min);
    QTest::newRow("second") << 2 << milliseconds(1min) << milliseconds(2min);
    QTest::newRow("sixth") << 6 << milliseconds(1min) << milliseconds(32min);
    QTest::newRow("seventh") << 7 << milliseconds(1min) << milliseconds(1h);
    QTest::newRow("hundredth") << 100 << milliseconds(1min) << milliseconds(1h);
    QTest::newRow("second after two hours") << 2 << milliseconds(2h) << milliseconds(10min);
    QTest::newRow("second after two days") << 2 << milliseconds(48h) << milliseconds(1h);
    QTest::newRow("second after a month") << 2 << milliseconds(30 * 24h) << milliseconds(1h);
}

void tst_CheckSchedule::afterThrottling()
{
    QFETCH(int, failures);
    QFETCH(milliseconds, age);
    QFETCH(milliseconds, wait);
    QCOMPARE(CheckSchedule::afterThrottling(failures, age, 0), wait);
    QCOMPARE(CheckSchedule::afterThrottling(failures, age, 1), wait + wait / 10);
}

void tst_CheckSchedule::spreadIsNeverNegativeAndAtMostATenth()
{
    for (const double spread : {-5.0, 0.0, 0.25, 0.999, 1.0, 7.0}) {
        for (const milliseconds age : {milliseconds(0), milliseconds(2h), milliseconds(48h), milliseconds(400h)}) {
            const milliseconds plain = CheckSchedule::afterAnswer(std::nullopt, age, 0);
            const milliseconds spreadOut = CheckSchedule::afterAnswer(std::nullopt, age, spread);
            QVERIFY(spreadOut >= plain);
            QVERIFY(spreadOut <= plain * 11 / 10);
        }
    }
}

void tst_CheckSchedule::neverBelowRetryAfter()
{
    for (const seconds wish : {1s, 2s, 59s, 3600s, 31 * 86400s}) {
        for (const double spread : {0.0, 0.001, 0.5, 0.999}) {
            for (const milliseconds wait : {CheckSchedule::afterAnswer(wish, 5h, spread), CheckSchedule::afterFailure(wish, 3, 5h, spread)}) {
                QVERIFY(wait >= wish);
                QVERIFY(wait <= milliseconds(wish) * 11 / 10);
            }
        }
    }
}

void tst_CheckSchedule::shortestPauseIsAMinute()
{
    QCOMPARE(CheckSchedule::shortestPause().count(), 60'000);
}

QTEST_GUILESS_MAIN(tst_CheckSchedule)
#include "tst_checkschedule.moc"
