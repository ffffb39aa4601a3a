// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/clock.h"
#include "manualclock.h"

#include <QSignalSpy>
#include <QTest>

#ifdef Q_OS_LINUX
#include <QDir>

#include <poll.h>
#endif

using namespace std::chrono_literals;

class tst_Clock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void utc();
    void monotonicNeverGoesBack();
    void monotonicPasses();
    void adjustedIsAnnounced();
    void watchingIsQuiet();
    void nothingIsLeftOpen();
};

void tst_Clock::utc()
{
    const Clock clock;
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const QDateTime now = clock.utcNow();
    QCOMPARE(now.offsetFromUtc(), 0);
    QVERIFY(before <= now && now <= QDateTime::currentDateTimeUtc());
    QCOMPARE(ManualClock().utcNow().offsetFromUtc(), 0);
}

void tst_Clock::monotonicNeverGoesBack()
{
    const Clock clock;
    auto last = clock.monotonic();
    QVERIFY(last > 0ms);
    for (int i = 0; i < 100'000; ++i) {
        const auto now = clock.monotonic();
        QVERIFY(now >= last);
        last = now;
    }
}

void tst_Clock::monotonicPasses()
{
    const Clock clock;
    const auto start = clock.monotonic();
    QTRY_VERIFY(clock.monotonic() >= start + 20ms);
}

void tst_Clock::adjustedIsAnnounced()
{
    ManualClock clock;
    QSignalSpy adjusted(&clock, &Clock::adjusted);
    clock.advance(1s);
    clock.setWallClock(clock.utcNow().addDays(-1));
    clock.notifyAdjusted();
    QCOMPARE(adjusted.count(), 3);
}

#ifdef Q_OS_LINUX
namespace {
QList<int> timerDescriptors()
{
    QList<int> found;
    const QDir descriptors(QStringLiteral("/proc/self/fd"));
    const QStringList names = descriptors.entryList(QDir::System | QDir::Files | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        if (QFile::symLinkTarget(descriptors.filePath(name)).contains(QLatin1String("timerfd")))
            found.append(name.toInt());
    }
    return found;
}
}
#endif

void tst_Clock::watchingIsQuiet()
{
#ifdef Q_OS_LINUX
    const QList<int> before = timerDescriptors();
    Clock clock;
    QSignalSpy adjusted(&clock, &Clock::adjusted);
    QList<int> mine = timerDescriptors();
    mine.removeIf([&before](int descriptor) { return before.contains(descriptor); });
    QCOMPARE(mine.size(), 1);
    // Readable means that the clock was set; at the start it was not.
    pollfd waiting{mine.first(), POLLIN, 0};
    QCOMPARE(::poll(&waiting, 1, 50), 0);
    QCoreApplication::processEvents();
    QCOMPARE(adjusted.count(), 0);
#else
    QSKIP("watched on Linux only");
#endif
}

void tst_Clock::nothingIsLeftOpen()
{
#ifdef Q_OS_LINUX
    const auto before = timerDescriptors().size();
    for (int i = 0; i < 10; ++i) {
        Clock clock;
        QCoreApplication::processEvents();
    }
    QCoreApplication::processEvents();
    QCOMPARE(timerDescriptors().size(), before);
#else
    QSKIP("watched on Linux only");
#endif
}

QTEST_GUILESS_MAIN(tst_Clock)
#include "tst_clock.moc"
