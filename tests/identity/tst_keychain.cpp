// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/keychain.h"

#include "fakekeychain.h"
#include "manualclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;
using Problem = Keychain::Problem;
using Kind = Keychain::Job::Kind;

namespace {
struct Told {
    int times = 0;
    Keychain::Result result;
};

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}
}

class tst_Keychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void writesReadsRemoves();
    void prefixKeepsEntriesApart();
    void missing();
    void removeIsVerified();
    void problems_data();
    void problems();
    void oneJobAtATime();

    void neverEnds();
    void laterOnesDoNotQueueUp();
    void wakesUp();
    void patience();

    void parts_data();
    void parts();
    void partsEndBetweenCharacters();
    void partsAreReplacedWhole();
    void partsShrinkAndGrow();
    void valueThatLooksLikeAHead();
    void partIsMissing();
    void partIsAnothers();
    void partsAreRemoved();
    void cutShortLeavesNothingBehind();

    void contextIsGone();
    void deletionWhileAJobRuns();
    void deletionInCallback();

private:
    void make(qsizetype partSize = 0);
    std::shared_ptr<Told> read(const char *name);
    std::shared_ptr<Told> write(const char *name, const QByteArray &value);
    std::shared_ptr<Told> remove(const char *name);
    [[nodiscard]] Keychain::Callback into(const std::shared_ptr<Told> &told) const;
    /** What is read, once it is. */
    QByteArray value(const char *name);

    ManualClock m_clock;
    std::unique_ptr<FakeKeychain> m_system;
    std::unique_ptr<Keychain> m_keychain;
};

void tst_Keychain::init()
{
    m_keychain.reset();
    m_system = std::make_unique<FakeKeychain>();
    make();
}

void tst_Keychain::make(qsizetype partSize)
{
    m_keychain = std::make_unique<Keychain>(m_clock, text("Habeas"), m_system->backend(), partSize);
}

Keychain::Callback tst_Keychain::into(const std::shared_ptr<Told> &told) const
{
    return [told](const Keychain::Result &result) {
        ++told->times;
        told->result = result;
    };
}

std::shared_ptr<Told> tst_Keychain::read(const char *name)
{
    auto told = std::make_shared<Told>();
    m_keychain->read(text(name), this, into(told));
    return told;
}

std::shared_ptr<Told> tst_Keychain::write(const char *name, const QByteArray &value)
{
    auto told = std::make_shared<Told>();
    m_keychain->write(text(name), value, this, into(told));
    return told;
}

std::shared_ptr<Told> tst_Keychain::remove(const char *name)
{
    auto told = std::make_shared<Told>();
    m_keychain->remove(text(name), this, into(told));
    return told;
}

QByteArray tst_Keychain::value(const char *name)
{
    const auto told = read(name);
    [&told] { QTRY_COMPARE(told->times, 1); }();
    return told->result.problem == Problem::None ? told->result.value : QByteArray("(none)");
}

void tst_Keychain::writesReadsRemoves()
{
    const auto written = write("one", "value");
    QCOMPARE(written->times, 0); // never before the call has returned
    QTRY_COMPARE(written->times, 1);
    QCOMPARE(written->result.problem, Problem::None);
    QCOMPARE(value("one"), QByteArray("value"));
    const auto removed = remove("one");
    QTRY_COMPARE(removed->times, 1);
    QCOMPARE(removed->result.problem, Problem::None);
    QVERIFY(m_system->entries.isEmpty());
}

void tst_Keychain::prefixKeepsEntriesApart()
{
    Keychain other(m_clock, text("Habeas 1a2b3c4d"), m_system->backend(), 0);
    const auto told = std::make_shared<Told>();
    write("one", "mine");
    other.write(text("one"), "theirs", this, into(told));
    QTRY_COMPARE(told->times, 1);
    QCOMPARE(value("one"), QByteArray("mine"));
    QCOMPARE(m_system->entries.keys(), (QStringList{text("Habeas 1a2b3c4d/one"), text("Habeas/one")}));
}

void tst_Keychain::missing()
{
    const auto found = read("one");
    QTRY_COMPARE(found->times, 1);
    QCOMPARE(found->result.problem, Problem::NotFound);
    const auto removed = remove("one");
    QTRY_COMPARE(removed->times, 1);
    QCOMPARE(removed->result.problem, Problem::None);
}

void tst_Keychain::removeIsVerified()
{
    m_system->entries.insert(text("Habeas/one"), "value");
    // The system says that it removed the entry, and did not.
    m_system->beforeJob = [this](const Keychain::Job &job) {
        if (job.kind == Kind::Read)
            m_system->entries.insert(text("Habeas/one"), "value");
    };
    const auto removed = remove("one");
    QTRY_COMPARE(removed->times, 1);
    QCOMPARE(removed->result.problem, Problem::Unavailable);
    QVERIFY(removed->result.value.isEmpty());
}

void tst_Keychain::problems_data()
{
    QTest::addColumn<int>("mood");
    QTest::addColumn<int>("writing");
    QTest::addColumn<int>("reading");
    QTest::newRow("locked") << int(FakeKeychain::Mood::Locked) << int(Problem::Unavailable) << int(Problem::NotFound);
    QTest::newRow("fails") << int(FakeKeychain::Mood::Fails) << int(Problem::Unavailable) << int(Problem::Unavailable);
    QTest::newRow("denies") << int(FakeKeychain::Mood::Denies) << int(Problem::Denied) << int(Problem::Denied);
}

void tst_Keychain::problems()
{
    QFETCH(int, mood);
    m_system->mood = FakeKeychain::Mood(mood);
    for (const qsizetype partSize : {0, 8}) {
        make(partSize);
        const auto written = write("one", "value");
        const auto found = read("one");
        const auto removed = remove("one");
        QTRY_COMPARE(removed->times, 1);
        QCOMPARE(written->times, 1);
        QCOMPARE(found->times, 1);
        QTEST(int(written->result.problem), "writing");
        QTEST(int(found->result.problem), "reading");
        QTEST(int(removed->result.problem), "writing");
        QVERIFY(!written->result.text.isEmpty());
    }
}

void tst_Keychain::oneJobAtATime()
{
    m_system->mood = FakeKeychain::Mood::Hangs;
    const auto first = write("one", "1");
    const auto second = write("two", "2");
    QTRY_COMPARE(m_system->jobs.size(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(m_system->jobs.size(), 1);
    m_system->mood = FakeKeychain::Mood::Works;
    m_system->wake();
    QTRY_COMPARE(second->times, 1);
    QCOMPARE(first->times, 1);
    QCOMPARE(m_system->jobs.at(0).key, text("Habeas/one"));
    QCOMPARE(m_system->jobs.at(1).key, text("Habeas/two"));
}

void tst_Keychain::neverEnds()
{
    m_system->mood = FakeKeychain::Mood::Hangs;
    const auto told = read("one");
    QTRY_COMPARE(m_system->jobs.size(), 1);
    m_clock.advance(m_keychain->timeLimit() - 1ms);
    QCOMPARE(told->times, 0);
    m_clock.advance(1ms);
    QCOMPARE(told->times, 1);
    QCOMPARE(told->result.problem, Problem::TimedOut);
}

void tst_Keychain::laterOnesDoNotQueueUp()
{
    m_system->mood = FakeKeychain::Mood::Hangs;
    const auto first = read("one");
    const auto waiting = read("two");
    QTRY_COMPARE(m_system->jobs.size(), 1);
    m_clock.advance(1min);
    QTRY_COMPARE(waiting->times, 1);
    QCOMPARE(waiting->result.problem, Problem::TimedOut);
    const auto later = write("three", "3");
    QTRY_COMPARE(later->times, 1);
    QCOMPARE(later->result.problem, Problem::TimedOut);
    QCOMPARE(m_system->jobs.size(), 1);
    QCOMPARE(first->times, 1);
}

void tst_Keychain::wakesUp()
{
    QSignalSpy awoke(m_keychain.get(), &Keychain::awoke);
    m_system->mood = FakeKeychain::Mood::Hangs;
    const auto told = write("one", "1");
    QTRY_COMPARE(m_system->jobs.size(), 1);
    m_clock.advance(1min);
    QCOMPARE(told->times, 1);
    m_system->mood = FakeKeychain::Mood::Works;
    m_system->wake(); // somebody has unlocked it
    QCOMPARE(awoke.size(), 1);
    QCOMPARE(told->times, 1);
    QCOMPARE(value("one"), QByteArray("1"));
}

void tst_Keychain::patience()
{
    QCOMPARE(m_keychain->timeLimit(), 1min);
    (void)value("one");
    QCOMPARE(m_keychain->timeLimit(), 15s);
    m_system->mood = FakeKeychain::Mood::Hangs;
    const auto told = read("one");
    QTRY_COMPARE(m_system->jobs.size(), 2);
    m_clock.advance(15s);
    QCOMPARE(told->times, 1);
}

void tst_Keychain::parts_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("entries");
    QTest::newRow("empty") << 0 << 1;
    QTest::newRow("fits") << 100 << 1;
    QTest::newRow("one byte more") << 101 << 3;
    QTest::newRow("two full ones") << 200 << 3;
    QTest::newRow("fifty") << 4999 << 51;
}

void tst_Keychain::parts()
{
    QFETCH(int, size);
    make(100);
    m_system->largest = 100;
    QByteArray given;
    while (given.size() < size)
        given += QByteArray::number(given.size()) + ' ';
    given.truncate(size);
    const auto written = write("one", given);
    QTRY_COMPARE(written->times, 1);
    QCOMPARE(written->result.problem, Problem::None);
    QTEST(int(m_system->entries.size()), "entries");
    QCOMPARE(value("one"), given);
}

void tst_Keychain::partsEndBetweenCharacters()
{
    make(100);
    const QByteArray given = QString(80, QChar(0x20ac)).toUtf8(); // three bytes each
    const auto written = write("one", given);
    QTRY_COMPARE(written->times, 1);
    for (const QByteArray &entry : std::as_const(m_system->entries)) {
        QVERIFY(entry.size() <= 100);
        QCOMPARE(QString::fromUtf8(entry).toUtf8(), entry);
    }
    QCOMPARE(value("one"), given);
}

void tst_Keychain::partsAreReplacedWhole()
{
    make(100);
    const QByteArray first(350, 'a');
    const QByteArray second(350, 'b');
    const auto written = write("one", first);
    QTRY_COMPARE(written->times, 1);
    // Until the head is written the old value can be read in full.
    int checked = 0;
    m_system->beforeJob = [&](const Keychain::Job &job) {
        if (job.kind != Kind::Write || job.key == text("Habeas/one"))
            return;
        ++checked;
        QByteArray old;
        for (int i = 0; i < 4; ++i)
            old += m_system->entries.value(text("Habeas/one.a%1").arg(i));
        QCOMPARE(old, first);
    };
    const auto replaced = write("one", second);
    QTRY_COMPARE(replaced->times, 1);
    QCOMPARE(checked, 4);
    QCOMPARE(value("one"), second);
    for (const QByteArray &entry : std::as_const(m_system->entries))
        QVERIFY(!entry.contains("aaaa"));
}

void tst_Keychain::partsShrinkAndGrow()
{
    make(100);
    for (const int size : {950, 50, 120, 700, 90, 0}) {
        const auto written = write("one", QByteArray(size, 'x'));
        QTRY_COMPARE(written->times, 1);
        QCOMPARE(value("one"), QByteArray(size, 'x'));
        QCOMPARE(m_system->entries.size(), size <= 100 ? 1 : 1 + (size + 99) / 100);
    }
}

void tst_Keychain::valueThatLooksLikeAHead()
{
    make(200);
    const QByteArray given = "habeas-parts:1:a:2:" + QByteArray(64, '0');
    const auto written = write("one", given);
    QTRY_COMPARE(written->times, 1);
    QCOMPARE(value("one"), given);
}

void tst_Keychain::partIsMissing()
{
    make(100);
    const auto written = write("one", QByteArray(350, 'x'));
    QTRY_COMPARE(written->times, 1);
    QCOMPARE(m_system->entries.remove(text("Habeas/one.a2")), 1);
    const auto told = read("one");
    QTRY_COMPARE(told->times, 1);
    QCOMPARE(told->result.problem, Problem::Damaged);
    QVERIFY(told->result.value.isEmpty());
}

void tst_Keychain::partIsAnothers()
{
    make(100);
    const auto written = write("one", QByteArray(350, 'x'));
    QTRY_COMPARE(written->times, 1);
    m_system->entries[text("Habeas/one.a2")] = QByteArray(100, 'y');
    const auto told = read("one");
    QTRY_COMPARE(told->times, 1);
    QCOMPARE(told->result.problem, Problem::Damaged);
}

void tst_Keychain::partsAreRemoved()
{
    make(100);
    const auto written = write("one", QByteArray(350, 'x'));
    const auto other = write("two", QByteArray(350, 'x'));
    const auto removed = remove("one");
    QTRY_COMPARE(removed->times, 1);
    QCOMPARE(removed->result.problem, Problem::None);
    QCOMPARE(m_system->entries.size(), 5);
    QCOMPARE(value("two"), QByteArray(350, 'x'));
}

void tst_Keychain::cutShortLeavesNothingBehind()
{
    make(100);
    // The program ended after two parts of a new value and before its head.
    const auto written = write("one", QByteArray(250, 'x'));
    QTRY_COMPARE(written->times, 1);
    m_system->entries.insert(text("Habeas/one.b0"), "secret");
    m_system->entries.insert(text("Habeas/one.b1"), "secret");
    QCOMPARE(value("one"), QByteArray(250, 'x'));
    const auto removed = remove("one");
    QTRY_COMPARE(removed->times, 1);
    QVERIFY(m_system->entries.isEmpty());
}

void tst_Keychain::contextIsGone()
{
    auto context = std::make_unique<QObject>();
    int times = 0;
    m_keychain->read(text("one"), context.get(), [&times](const Keychain::Result &) { ++times; });
    context.reset();
    (void)value("two");
    QCOMPARE(times, 0);
}

void tst_Keychain::deletionWhileAJobRuns()
{
    m_system->mood = FakeKeychain::Mood::Hangs;
    const auto told = read("one");
    QTRY_COMPARE(m_system->jobs.size(), 1);
    m_keychain.reset();
    m_system->wake();
    m_clock.advance(1h);
    QCOMPARE(told->times, 0);
}

void tst_Keychain::deletionInCallback()
{
    bool isDone = false;
    m_keychain->read(text("one"), this, [this, &isDone](const Keychain::Result &) {
        m_keychain.reset();
        isDone = true;
    });
    const auto other = read("two");
    QTRY_VERIFY(isDone);
    QCoreApplication::processEvents();
    QCOMPARE(other->times, 0);
}

QTEST_GUILESS_MAIN(tst_Keychain)
#include "tst_keychain.moc"
