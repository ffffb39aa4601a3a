// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What waits for the disk, and what does not: counted where SQLite asks for it.

#include "exportfixture.h"

#include <QSignalSpy>
#include <QTest>

#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>

using Exports::State;

namespace {
std::atomic<int> waits{0};
}

// The program's own come before those of the C library, also for SQLite.
extern "C" int fdatasync(int file)
{
    ++waits;
    return int(syscall(SYS_fdatasync, file));
}

extern "C" int fsync(int file)
{
    ++waits;
    return int(syscall(SYS_fsync, file));
}

class tst_LedgerDurability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void intentIsOnTheDisk();
    void checks_data();
    void checks();
    void nextCommitBringsAlongWhatWasToFollow();
    void meta();
    void settling();
    void checkIsInTheFileAtOnce();

private:
    /** How often the disk was waited for. */
    template <typename Work> [[nodiscard]] static int waitsDuring(Work work)
    {
        waits = 0;
        work();
        return waits;
    }
    [[nodiscard]] LedgerEvent check() const
    {
        LedgerEvent event;
        event.kind = LedgerEvent::Kind::CheckAnswered;
        event.state = State::Running;
        event.occurredAt = m_fixture->wire.clock.utcNow();
        return event;
    }

    std::unique_ptr<ExportFixture> m_fixture;
};

void tst_LedgerDurability::init()
{
    m_fixture = std::make_unique<ExportFixture>();
}

void tst_LedgerDurability::cleanup()
{
    m_fixture.reset();
}

void tst_LedgerDurability::intentIsOnTheDisk()
{
    QVERIFY(waitsDuring([this] { m_fixture->record(m_fixture->intent()); }) > 0);
}

void tst_LedgerDurability::checks_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<State>("state");
    QTest::addColumn<bool>("isWaitedFor");
    QTest::newRow("nothing new") << ExportFixture::says("running") << State::Running << false;
    QTest::newRow("other progress") << ExportFixture::says("running", R"(,"progress":0.7)") << State::Running << false;
    QTest::newRow("no answer to use") << RawServer::response(503) << State::Running << false;
    QTest::newRow("complete") << ExportFixture::says("complete") << State::Complete << true;
    QTest::newRow("failed") << ExportFixture::says("failed") << State::Failed << true;
    QTest::newRow("gone") << RawServer::json(410, R"({"error":{"code":"gone"}})") << State::Forgotten << true;
}

void tst_LedgerDurability::checks()
{
    QFETCH(QByteArray, answer);
    QFETCH(State, state);
    QFETCH(bool, isWaitedFor);
    m_fixture->service.toChecks = {answer};
    const auto operation = m_fixture->recorded(m_fixture->followed(State::Running));
    const int waited = waitsDuring([&] {
        operation->setGraph(&m_fixture->wire.graph);
        m_fixture->wire.clock.advance(std::chrono::seconds(1));
        QTRY_COMPARE(operation->events().size(), 2);
    });
    QCOMPARE(operation->state(), state);
    QCOMPARE(waited > 0, isWaitedFor);
}

void tst_LedgerDurability::nextCommitBringsAlongWhatWasToFollow()
{
    const ExportRecord record = m_fixture->followed(State::Running);
    m_fixture->record(record);
    QCOMPARE(waitsDuring([&] { QVERIFY(m_fixture->ledger->append(check(), record, Ledger::Durability::Soon)); }), 0);
    QVERIFY(waitsDuring([&] { QVERIFY(m_fixture->ledger->append(check(), record)); }) > 0);
}

void tst_LedgerDurability::meta()
{
    const ExportRecord record = m_fixture->followed(State::Running);
    m_fixture->record(record);
    QVERIFY(m_fixture->ledger->append(check(), record, Ledger::Durability::Soon));
    QVERIFY(waitsDuring([&] { QVERIFY(m_fixture->ledger->setMeta(QStringLiteral("notice"), QStringLiteral("shown"))); }) > 0);
}

void tst_LedgerDurability::settling()
{
    const ExportRecord record = m_fixture->followed(State::Running);
    m_fixture->record(record);
    QVERIFY(m_fixture->ledger->append(check(), record, Ledger::Durability::Soon));
    QVERIFY(waitsDuring([&] { QVERIFY(m_fixture->ledger->settle()); }) > 0);
}

// Only the end of the computer takes it away, not that of the program.
void tst_LedgerDurability::checkIsInTheFileAtOnce()
{
    const ExportRecord record = m_fixture->followed(State::Running);
    m_fixture->record(record);
    QVERIFY(m_fixture->ledger->append(check(), record, Ledger::Durability::Soon));
    const auto seen = Ledger::verifyFile(m_fixture->ledger->path());
    QVERIFY(seen);
    QCOMPARE(seen->events, 2);
}

QTEST_GUILESS_MAIN(tst_LedgerDurability)
#include "tst_ledgerdurability.moc"
