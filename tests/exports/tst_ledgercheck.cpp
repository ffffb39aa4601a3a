// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/ledgercheck.h"

#include "ledgerfixture.h"
#include "manualclock.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>

using namespace LedgerFixture;
using Fault = LedgerVerification::Fault;
using Kind = LedgerEvent::Kind;

class tst_LedgerCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void intact();
    void tampered();
    void missing();
    void leavesTheEventLoopAlone();
    void whileTheLedgerIsInUse();
    void tellsHowFar();
    void stopped();
    void startedTwice();
    void startedAgainInSlot();
    void destroyedWhileRunning();
    void destroyedWithAnAnswerOnItsWay();
    void destroyedInSlot();

private:
    /** A copy of a ledger of 400 events, which nobody has open. */
    [[nodiscard]] QString path() const { return m_copy->filePath(QStringLiteral("ledger.sqlite")); }

    static constexpr int exportCount = 200;
    QTemporaryDir m_original;
    std::unique_ptr<QTemporaryDir> m_copy;
    ManualClock m_clock;
};

void tst_LedgerCheck::initTestCase()
{
    const auto ledger = Ledger::open(m_original.path(), m_clock);
    QVERIFY(ledger.has_value());
    for (int i = 0; i < exportCount; ++i) {
        QVERIFY((*ledger)->record(intent(i), happened(Kind::IntentRecorded)).has_value());
        QVERIFY((*ledger)->append(happened(Kind::Reopened), running(intent(i))).has_value());
    }
}

void tst_LedgerCheck::init()
{
    m_copy = std::make_unique<QTemporaryDir>();
    QVERIFY(QFile::copy(m_original.filePath(QStringLiteral("ledger.sqlite")), path()));
}

void tst_LedgerCheck::intact()
{
    LedgerCheck check;
    QSignalSpy failed(&check, &LedgerCheck::failed);
    std::optional<LedgerVerification> found;
    QThread *told = nullptr;
    connect(&check, &LedgerCheck::finished, this, [&](const LedgerVerification &verification) {
        found = verification;
        told = QThread::currentThread();
        QVERIFY(!check.isRunning());
    });
    const QStringList connections = QSqlDatabase::connectionNames();
    QVERIFY(!check.isRunning());
    check.start(path());
    QVERIFY(check.isRunning());
    QVERIFY(!found);
    QTRY_VERIFY(found);
    QCOMPARE(told, thread());
    QVERIFY(found->isIntact());
    QCOMPARE(found->exports, exportCount);
    QCOMPARE(found->events, 2 * exportCount);
    QCOMPARE(found->head, Ledger::verifyFile(path())->head);
    QCOMPARE(failed.size(), 0);
    QCOMPARE(QSqlDatabase::connectionNames(), connections);
    QCOMPARE(QDir(m_copy->path()).entryList(QDir::Files), QStringList{QStringLiteral("ledger.sqlite")});
}

void tst_LedgerCheck::tampered()
{
    QCOMPARE(RawDatabase(path()).change(QStringLiteral("UPDATE events SET http_status = 200 WHERE sequence = 123")), 1);
    LedgerCheck check;
    std::optional<LedgerVerification> found;
    connect(&check, &LedgerCheck::finished, this, [&](const LedgerVerification &verification) { found = verification; });
    check.start(path());
    QTRY_VERIFY(found);
    QVERIFY(!found->isIntact());
    QCOMPARE(found->firstBad->sequence, 123);
    QCOMPARE(found->firstBad->fault, Fault::DigestWrong);
}

void tst_LedgerCheck::missing()
{
    LedgerCheck check;
    QSignalSpy finished(&check, &LedgerCheck::finished);
    std::optional<LedgerError> error;
    connect(&check, &LedgerCheck::failed, this, [&](const LedgerError &found) { error = found; });
    check.start(m_copy->filePath(QStringLiteral("none")));
    QTRY_VERIFY(error);
    QCOMPARE(error->kind, LedgerError::Kind::Missing);
    QCOMPARE(error->path, m_copy->filePath(QStringLiteral("none")));
    QCOMPARE(finished.size(), 0);
    QVERIFY(!check.isRunning());
}

// The check is under way until control returns to the event loop, whatever the other thread has done by then.
void tst_LedgerCheck::leavesTheEventLoopAlone()
{
    LedgerCheck check;
    QStringList order;
    connect(&check, &LedgerCheck::finished, this, [&] { order.append(QStringLiteral("finished")); });
    QMetaObject::invokeMethod(this, [&] { order.append(QStringLiteral("earlier")); }, Qt::QueuedConnection);
    check.start(path());
    order.append(QStringLiteral("started"));
    QTRY_COMPARE(order.size(), 3);
    QCOMPARE(order, (QStringList{QStringLiteral("started"), QStringLiteral("earlier"), QStringLiteral("finished")}));
}

void tst_LedgerCheck::whileTheLedgerIsInUse()
{
    const auto ledger = Ledger::open(m_copy->path(), m_clock);
    QVERIFY(ledger.has_value());
    LedgerCheck check;
    QSignalSpy failed(&check, &LedgerCheck::failed);
    std::optional<LedgerVerification> found;
    connect(&check, &LedgerCheck::finished, this, [&](const LedgerVerification &verification) { found = verification; });
    for (int i = 0; i < 20; ++i) {
        found.reset();
        check.start((*ledger)->path());
        QVERIFY((*ledger)->append(happened(Kind::Reopened), running(intent(i))).has_value());
        QTRY_VERIFY(found);
        QVERIFY(found->isIntact());
        // Whole events: before the one that was written meanwhile, or after it.
        QVERIFY(found->events == 2 * exportCount + i || found->events == 2 * exportCount + i + 1);
    }
    QCOMPARE(failed.size(), 0);
}

void tst_LedgerCheck::tellsHowFar()
{
    LedgerCheck check;
    QList<int> percents;
    connect(&check, &LedgerCheck::progressed, this, [&](int percent) { percents.append(percent); });
    QSignalSpy finished(&check, &LedgerCheck::finished);
    check.start(path());
    QVERIFY(finished.wait());
    QVERIFY(percents.size() > 1);
    QCOMPARE(percents.first(), 0);
    QVERIFY(std::is_sorted(percents.cbegin(), percents.cend()));
    QVERIFY(percents.last() <= 100);
}

void tst_LedgerCheck::stopped()
{
    qint64 last = -1;
    const auto outcome = Ledger::verifyFile(path(), {}, [&](qint64 done, qint64 all) {
        last = done;
        return done < all / 2;
    });
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, LedgerError::Kind::Stopped);
    QVERIFY(last >= 3 * exportCount / 2 && last < 3 * exportCount);

    LedgerCheck check;
    QSignalSpy finished(&check, &LedgerCheck::finished);
    std::optional<LedgerError> error;
    connect(&check, &LedgerCheck::failed, this, [&](const LedgerError &found) { error = found; });
    check.start(path());
    check.stop();
    QTRY_VERIFY(error);
    QCOMPARE(error->kind, LedgerError::Kind::Stopped);
    QCOMPARE(finished.size(), 0);
    // What was stopped says nothing of the next.
    check.start(path());
    QVERIFY(finished.wait());
}

void tst_LedgerCheck::startedTwice()
{
    LedgerCheck check;
    QSignalSpy finished(&check, &LedgerCheck::finished);
    QSignalSpy failed(&check, &LedgerCheck::failed);
    check.start(path());
    check.start(m_copy->filePath(QStringLiteral("none")));
    QVERIFY(finished.wait());
    check.start(path());
    QVERIFY(finished.wait());
    QCOMPARE(finished.size(), 2);
    QCOMPARE(failed.size(), 0);
}

void tst_LedgerCheck::startedAgainInSlot()
{
    LedgerCheck check;
    int times = 0;
    connect(&check, &LedgerCheck::finished, this, [&] {
        if (++times == 1)
            check.start(path());
    });
    check.start(path());
    QTRY_COMPARE(times, 2);
    QVERIFY(!check.isRunning());
}

void tst_LedgerCheck::destroyedWhileRunning()
{
    int told = 0;
    for (int i = 0; i < 50; ++i) {
        LedgerCheck check;
        connect(&check, &LedgerCheck::finished, this, [&] { ++told; });
        connect(&check, &LedgerCheck::failed, this, [&] { ++told; });
        check.start(path());
    }
    QCoreApplication::processEvents();
    QCOMPARE(told, 0);
    // Nothing is left open behind it.
    QCOMPARE(RawDatabase(path()).change(QStringLiteral("UPDATE events SET http_status = 200 WHERE sequence = 1")), 1);
}

void tst_LedgerCheck::destroyedWithAnAnswerOnItsWay()
{
    int told = 0;
    {
        LedgerCheck check;
        connect(&check, &LedgerCheck::failed, this, [&] { ++told; });
        check.start(m_copy->filePath(QStringLiteral("none")));
        // The other thread is done with a file that is not there long before this one has read its own.
        QVERIFY(Ledger::verifyFile(path()).has_value());
        QVERIFY(check.isRunning());
    }
    QCoreApplication::processEvents();
    QCOMPARE(told, 0);
}

void tst_LedgerCheck::destroyedInSlot()
{
    auto check = std::make_unique<LedgerCheck>();
    connect(check.get(), &LedgerCheck::finished, this, [&] { check.reset(); });
    check->start(path());
    QTRY_VERIFY(!check);
}

QTEST_GUILESS_MAIN(tst_LedgerCheck)
#include "tst_ledgercheck.moc"
