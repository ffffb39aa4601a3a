// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/alarm.h"
#include "manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

class tst_Alarm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverEarly();
    void longerThanAnInt_data();
    void longerThanAnInt();
    void neverFromTheSetter();
    void cancel();
    void setAgain();
    void setAgainFromTheSlot();
    void wallClockDoesNotMatter();
    void timerFiresBeforeTheClockIsThere();
    void realClock();
};

void tst_Alarm::neverEarly()
{
    ManualClock clock;
    Alarm alarm(clock);
    QSignalSpy reached(&alarm, &Alarm::reached);
    QVERIFY(!alarm.isActive());
    QCOMPARE(alarm.remaining(), 0ms);

    alarm.setRemaining(60s);
    QVERIFY(alarm.isActive());
    QCOMPARE(alarm.remaining(), 60s);
    clock.advance(59'999ms);
    QCOMPARE(alarm.remaining(), 1ms);
    QCOMPARE(reached.count(), 0);
    clock.advance(1ms);
    QCOMPARE(reached.count(), 1);
    QVERIFY(!alarm.isActive());
    clock.advance(1h);
    QCOMPARE(reached.count(), 1);
}

void tst_Alarm::longerThanAnInt_data()
{
    QTest::addColumn<qint64>("milliseconds");
    const qint64 day = 24LL * 3600 * 1000;
    QTest::newRow("an int") << qint64(std::numeric_limits<int>::max());
    QTest::newRow("and one more") << qint64(std::numeric_limits<int>::max()) + 1;
    QTest::newRow("30 days") << 30 * day;
    QTest::newRow("60 days") << 60 * day;
    QTest::newRow("a century") << 36525 * day;
}

void tst_Alarm::longerThanAnInt()
{
    QFETCH(qint64, milliseconds);
    const std::chrono::milliseconds wait(milliseconds);
    ManualClock clock;
    Alarm alarm(clock);
    QSignalSpy reached(&alarm, &Alarm::reached);
    alarm.setRemaining(wait);
    // Timers that overflow would fire now.
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    clock.advance(wait / 2);
    clock.advance(wait - wait / 2 - 1ms);
    QCoreApplication::processEvents();
    QCOMPARE(reached.count(), 0);
    clock.advance(1ms);
    QCOMPARE(reached.count(), 1);

    alarm.setRemaining(std::chrono::milliseconds::max());
    QVERIFY(alarm.remaining() > wait);
}

void tst_Alarm::neverFromTheSetter()
{
    ManualClock clock;
    Alarm alarm(clock);
    QSignalSpy reached(&alarm, &Alarm::reached);
    for (const auto remaining : {0ms, -5ms}) {
        reached.clear();
        alarm.setRemaining(remaining);
        QCOMPARE(reached.count(), 0);
        QCOMPARE(alarm.remaining(), 0ms);
        QTRY_COMPARE(reached.count(), 1);
    }
    reached.clear();
    alarm.setDeadline(clock.monotonic() - 1h);
    QCOMPARE(reached.count(), 0);
    QTRY_COMPARE(reached.count(), 1);
}

void tst_Alarm::cancel()
{
    ManualClock clock;
    Alarm alarm(clock);
    QSignalSpy reached(&alarm, &Alarm::reached);
    alarm.setRemaining(0ms);
    alarm.cancel();
    QVERIFY(!alarm.isActive());
    clock.advance(1h);
    QCoreApplication::processEvents();
    QCOMPARE(reached.count(), 0);
}

void tst_Alarm::setAgain()
{
    ManualClock clock;
    Alarm alarm(clock);
    QSignalSpy reached(&alarm, &Alarm::reached);
    alarm.setRemaining(10s);
    alarm.setRemaining(20s);
    clock.advance(10s);
    QCOMPARE(reached.count(), 0);
    alarm.setDeadline(clock.monotonic() + 5s);
    clock.advance(5s);
    QCOMPARE(reached.count(), 1);
    clock.advance(1h);
    QCOMPARE(reached.count(), 1);
}

void tst_Alarm::setAgainFromTheSlot()
{
    ManualClock clock;
    Alarm alarm(clock);
    int count = 0;
    connect(&alarm, &Alarm::reached, this, [&] {
        ++count;
        alarm.setRemaining(10s);
    });
    alarm.setRemaining(10s);
    for (int i = 0; i < 3; ++i)
        clock.advance(10s);
    QCOMPARE(count, 3);
    QVERIFY(alarm.isActive());
}

void tst_Alarm::wallClockDoesNotMatter()
{
    ManualClock clock;
    Alarm alarm(clock);
    QSignalSpy reached(&alarm, &Alarm::reached);
    alarm.setRemaining(1h);
    clock.setWallClock(clock.utcNow().addYears(1));
    QCOMPARE(reached.count(), 0);
    QCOMPARE(alarm.remaining(), 1h);
}

void tst_Alarm::timerFiresBeforeTheClockIsThere()
{
    // The clock stands still while the timer beneath runs: whatever that one says, nothing is due.
    ManualClock clock;
    Alarm alarm(clock);
    QSignalSpy reached(&alarm, &Alarm::reached);
    alarm.setRemaining(5ms);
    QTest::qWait(50);
    QCOMPARE(reached.count(), 0);
    QVERIFY(alarm.isActive());
    clock.advance(5ms);
    QCOMPARE(reached.count(), 1);
}

void tst_Alarm::realClock()
{
    Clock clock;
    Alarm alarm(clock);
    for (const auto wait : {1ms, 20ms, 111ms}) {
        QSignalSpy reached(&alarm, &Alarm::reached);
        const auto deadline = clock.monotonic() + wait;
        std::chrono::milliseconds at{0};
        const auto connection = connect(&alarm, &Alarm::reached, this, [&] { at = clock.monotonic(); });
        alarm.setDeadline(deadline);
        QVERIFY(reached.wait());
        QVERIFY(at >= deadline);
        disconnect(connection);
    }
}

QTEST_GUILESS_MAIN(tst_Alarm)
#include "tst_alarm.moc"
