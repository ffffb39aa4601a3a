// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/checkqueue.h"

#include "exportdesk.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <functional>

using namespace std::chrono_literals;
using Exports::State;

namespace {
constexpr int mostAtOnce = 6;
constexpr auto betweenStarts = 40ms;

/** Keeps requests waiting until the test answers them. */
class Patience
{
public:
    [[nodiscard]] RawServer::Answer answer()
    {
        return [this](QTcpSocket &socket, const ReceivedRequest &request) {
            asked.append(request.path());
            if (isHolding)
                m_waiting.append(&socket);
            else
                RawServer::reply(socket, ExportDesk::says("running"));
        };
    }
    [[nodiscard]] qsizetype waiting() const { return m_waiting.size(); }
    void answerFirst() { reply(m_waiting.takeFirst()); }
    void answerAll()
    {
        isHolding = false;
        while (!m_waiting.isEmpty())
            answerFirst();
    }

    bool isHolding = true;
    QList<QByteArray> asked;

private:
    static void reply(const QPointer<QTcpSocket> &socket)
    {
        if (socket)
            RawServer::reply(*socket, ExportDesk::says("running"));
    }

    QList<QPointer<QTcpSocket>> m_waiting;
};
}

class tst_CheckQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void firstStartsAtOnce();
    void atMostSixUnderWay();
    void answeredOnesMakeRoom();
    void deletedWhileWaiting();
    void deletedWhileUnderWay();
    void noLongerDue();
    void askedMeanwhile();
    void addedTwice();
    void signedOutWhileWaiting();
    void aThousandAtOnce();
    void othersDoNotWaitForAFullTenant();

private:
    /** Operations that are due in an hour and queue here. */
    void makeOperations(int count);
    [[nodiscard]] QByteArray path(int index) const { return "/v1.0/dataPolicyOperations/" + m_operations.at(index)->record().operationId.toLatin1(); }
    [[nodiscard]] int underWay() const;
    /** Lets time pass until as many are asked as may be at once. */
    void fill();
    /** Lets time pass, pause by pause, until the condition holds; each time what is asked is answered first. */
    [[nodiscard]] bool goOnUntil(const std::function<bool()> &condition);

    Patience m_patience;
    std::unique_ptr<ExportDesk> m_desk;
    std::unique_ptr<CheckQueue> m_queue;
    std::vector<std::unique_ptr<ExportOperation>> m_operations;
    int m_mostUnderWay = 0;
};

void tst_CheckQueue::init()
{
    m_patience = {};
    m_desk = std::make_unique<ExportDesk>(m_patience.answer());
    ExportDesk::setLedgerDurable(false);
    m_queue = std::make_unique<CheckQueue>(m_desk->clock);
    m_mostUnderWay = 0;
}

void tst_CheckQueue::cleanup()
{
    m_operations.clear();
    m_queue.reset();
    m_desk.reset();
}

void tst_CheckQueue::makeOperations(int count)
{
    for (int i = 0; i < count; ++i) {
        m_operations.push_back(m_desk->operation(m_desk->recorded(m_desk->inState(State::Running, i))));
        ExportOperation *operation = m_operations.back().get();
        operation->setCheckQueue(m_queue.get());
        operation->setGraph(&m_desk->graph);
        connect(operation, &ExportOperation::changed, this, [this] { m_mostUnderWay = std::max(m_mostUnderWay, underWay()); });
    }
}

int tst_CheckQueue::underWay() const
{
    return int(std::count_if(m_operations.cbegin(), m_operations.cend(), [](const auto &operation) { return operation && operation->isChecking(); }));
}

void tst_CheckQueue::fill()
{
    for (int i = 1; i < mostAtOnce; ++i)
        m_desk->clock.advance(betweenStarts);
    QTRY_COMPARE(m_patience.waiting(), mostAtOnce);
}

bool tst_CheckQueue::goOnUntil(const std::function<bool()> &condition)
{
    QElapsedTimer patience;
    patience.start();
    while (!condition()) {
        if (patience.elapsed() > 60'000)
            return false;
        if (!QTest::qWaitFor([&] { return condition() || underWay() < mostAtOnce; }))
            return false;
        m_desk->clock.advance(betweenStarts);
        QTest::qWait(1); // the network needs real time
    }
    return true;
}

void tst_CheckQueue::firstStartsAtOnce()
{
    makeOperations(2);
    m_desk->clock.advance(1h - 1ms);
    QCOMPARE(underWay(), 0);
    m_desk->clock.advance(1ms);
    QCOMPARE(underWay(), 1);
    QVERIFY(m_operations.at(0)->isChecking());
    m_desk->clock.advance(betweenStarts - 1ms);
    QCOMPARE(underWay(), 1);
    m_desk->clock.advance(1ms);
    QCOMPARE(underWay(), 2);
}

void tst_CheckQueue::atMostSixUnderWay()
{
    makeOperations(20);
    m_desk->clock.advance(2h);
    fill();
    // Time enough for ten more, were they let through.
    for (int i = 0; i < 10; ++i)
        m_desk->clock.advance(betweenStarts);
    QCOMPARE(underWay(), mostAtOnce);
    QCOMPARE(m_patience.asked.size(), mostAtOnce);
    m_patience.answerAll();
    QVERIFY(goOnUntil([this] { return m_patience.asked.size() == 20; }));
    QTRY_COMPARE(underWay(), 0);
    QCOMPARE(m_mostUnderWay, mostAtOnce);
}

void tst_CheckQueue::answeredOnesMakeRoom()
{
    makeOperations(8);
    m_desk->clock.advance(2h);
    fill();
    m_patience.answerFirst();
    QVERIFY(goOnUntil([this] { return m_patience.asked.size() == mostAtOnce + 1; }));
    QCOMPARE(underWay(), mostAtOnce);
    m_patience.answerFirst();
    QVERIFY(goOnUntil([this] { return m_patience.asked.size() == mostAtOnce + 2; }));
    for (int i = 0; i < 8; ++i)
        QCOMPARE(m_patience.asked.at(i), path(i)); // first come, first served
}

void tst_CheckQueue::deletedWhileWaiting()
{
    makeOperations(10);
    const QByteArray last = path(9);
    m_desk->clock.advance(2h);
    fill();
    for (const int i : {6, 7, 8})
        m_operations.at(i).reset();
    m_patience.answerAll();
    QVERIFY(goOnUntil([this] { return m_patience.asked.size() == mostAtOnce + 1; }));
    QCOMPARE(m_patience.asked.constLast(), last);
    QTRY_COMPARE(underWay(), 0);
}

void tst_CheckQueue::deletedWhileUnderWay()
{
    makeOperations(7);
    m_desk->clock.advance(2h);
    fill();
    m_operations.at(2).reset();
    QVERIFY(goOnUntil([this] { return m_patience.asked.contains(path(6)); }));
}

void tst_CheckQueue::noLongerDue()
{
    makeOperations(9);
    m_desk->clock.advance(2h);
    fill();
    m_operations.at(6)->stopTracking();
    m_operations.at(7)->stopTracking();
    m_patience.answerAll();
    QVERIFY(goOnUntil([this] { return m_patience.asked.contains(path(8)); }));
    QTRY_COMPARE(underWay(), 0);
    QCOMPARE(m_patience.asked.size(), 7);
}

void tst_CheckQueue::askedMeanwhile()
{
    makeOperations(8);
    m_desk->clock.advance(2h);
    fill();
    m_operations.at(6)->checkNow(); // a person does not queue
    QVERIFY(m_operations.at(6)->isChecking());
    m_patience.answerAll();
    QVERIFY(goOnUntil([this] { return m_patience.asked.contains(path(7)); }));
    QTRY_COMPARE(underWay(), 0);
    QCOMPARE(m_patience.asked.count(path(6)), 1);
}

void tst_CheckQueue::addedTwice()
{
    makeOperations(8);
    m_desk->clock.advance(2h);
    fill();
    m_queue->add(m_operations.at(7).get());
    m_queue->add(m_operations.at(7).get());
    m_patience.answerAll();
    QVERIFY(goOnUntil([this] { return m_patience.asked.size() == 8; }));
    QTRY_COMPARE(underWay(), 0);
    QCOMPARE(m_patience.asked.count(path(7)), 1);
}

void tst_CheckQueue::signedOutWhileWaiting()
{
    makeOperations(8);
    m_desk->clock.advance(2h);
    fill();
    m_operations.at(6)->setGraph(nullptr);
    m_patience.answerAll();
    QVERIFY(goOnUntil([this] { return m_patience.asked.contains(path(7)); }));
    QTRY_COMPARE(underWay(), 0);
    QVERIFY(!m_patience.asked.contains(path(6)));
    m_operations.at(6)->setGraph(&m_desk->graph);
    QVERIFY(goOnUntil([this] { return m_patience.asked.contains(path(6)); }));
}

void tst_CheckQueue::aThousandAtOnce()
{
    static constexpr int count = 1000;
    makeOperations(count);
    // As after a night asleep.
    m_desk->clock.advance(12h);
    fill();
    m_patience.answerAll();
    const auto start = m_desk->clock.monotonic();
    QVERIFY(goOnUntil([this] { return m_patience.asked.size() == count; }));
    QVERIFY(m_desk->clock.monotonic() - start >= (count - mostAtOnce) * betweenStarts); // spread out
    QTRY_COMPARE(underWay(), 0);
    QCOMPARE(m_mostUnderWay, mostAtOnce);
    QCOMPARE(QSet<QByteArray>(m_patience.asked.cbegin(), m_patience.asked.cend()).size(), count);
    for (const auto &operation : m_operations) {
        QVERIFY(operation->isScheduled());
        QCOMPARE(operation->events().size(), 2);
    }
}

void tst_CheckQueue::othersDoNotWaitForAFullTenant()
{
    makeOperations(1);
    ExportRecord record = m_desk->inState(State::Running, 77);
    record.tenantId = QStringLiteral("dddddddd-0000-4000-8000-000000000009");
    m_operations.push_back(m_desk->operation(m_desk->recorded(record)));
    m_operations.back()->setCheckQueue(m_queue.get());
    m_operations.back()->setGraph(&m_desk->graph);
    // Earned again after two and a half hours.
    for (int i = 0; i < 20'000; ++i)
        m_queue->noteSent(m_operations.at(0)->record().tenantId);
    m_desk->clock.advance(1h);
    QTRY_COMPARE(m_patience.asked, QList<QByteArray>{path(1)});
    m_desk->clock.advance(89min);
    QVERIFY(!m_operations.at(0)->isChecking());
    m_desk->clock.advance(1min + 1s);
    QTRY_COMPARE(m_patience.asked, QList<QByteArray>({path(1), path(0)}));
}

QTEST_GUILESS_MAIN(tst_CheckQueue)
#include "tst_checkqueue.moc"
