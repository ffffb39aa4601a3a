// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/checkqueue.h"

#include "exportdesk.h"

#include <QSignalSpy>
#include <QTimer>

using namespace std::chrono_literals;
using Exports::State;

namespace {
constexpr int mostAtOnce = 6;

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

private:
    /** Operations that are due in an hour and queue here. */
    void makeOperations(int count);
    [[nodiscard]] QByteArray path(int index) const { return "/v1.0/dataPolicyOperations/" + m_operations.at(index)->record().operationId.toLatin1(); }
    [[nodiscard]] int underWay() const;

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
    m_queue = std::make_unique<CheckQueue>();
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

void tst_CheckQueue::firstStartsAtOnce()
{
    makeOperations(2);
    m_desk->clock.advance(1h - 1ms);
    QCOMPARE(underWay(), 0);
    m_desk->clock.advance(1ms);
    QCOMPARE(underWay(), 1);
    QVERIFY(m_operations.at(0)->isChecking());
    QTRY_COMPARE(underWay(), 2);
}

void tst_CheckQueue::atMostSixUnderWay()
{
    makeOperations(20);
    m_desk->clock.advance(2h);
    QTRY_COMPARE(m_patience.waiting(), mostAtOnce);
    // Time enough for ten more, were they let through.
    QTimer longer;
    longer.setSingleShot(true);
    QSignalSpy passed(&longer, &QTimer::timeout);
    longer.start(400ms);
    QVERIFY(passed.wait());
    QCOMPARE(underWay(), mostAtOnce);
    QCOMPARE(m_patience.asked.size(), mostAtOnce);
    m_patience.answerAll();
    QTRY_COMPARE(m_patience.asked.size(), 20);
    QTRY_COMPARE(underWay(), 0);
    QCOMPARE(m_mostUnderWay, mostAtOnce);
}

void tst_CheckQueue::answeredOnesMakeRoom()
{
    makeOperations(8);
    m_desk->clock.advance(2h);
    QTRY_COMPARE(m_patience.waiting(), mostAtOnce);
    m_patience.answerFirst();
    QTRY_COMPARE(m_patience.asked.size(), mostAtOnce + 1);
    QCOMPARE(underWay(), mostAtOnce);
    m_patience.answerFirst();
    QTRY_COMPARE(m_patience.asked.size(), mostAtOnce + 2);
    for (int i = 0; i < 8; ++i)
        QCOMPARE(m_patience.asked.at(i), path(i)); // first come, first served
}

void tst_CheckQueue::deletedWhileWaiting()
{
    makeOperations(10);
    const QByteArray last = path(9);
    m_desk->clock.advance(2h);
    QTRY_COMPARE(m_patience.waiting(), mostAtOnce);
    for (const int i : {6, 7, 8})
        m_operations.at(i).reset();
    m_patience.answerAll();
    QTRY_COMPARE(m_patience.asked.size(), mostAtOnce + 1);
    QCOMPARE(m_patience.asked.constLast(), last);
    QTRY_COMPARE(underWay(), 0);
}

void tst_CheckQueue::deletedWhileUnderWay()
{
    makeOperations(7);
    m_desk->clock.advance(2h);
    QTRY_COMPARE(m_patience.waiting(), mostAtOnce);
    m_operations.at(2).reset();
    QTRY_VERIFY(m_patience.asked.contains(path(6)));
}

void tst_CheckQueue::noLongerDue()
{
    makeOperations(9);
    m_desk->clock.advance(2h);
    QTRY_COMPARE(m_patience.waiting(), mostAtOnce);
    m_operations.at(6)->stopTracking();
    m_operations.at(7)->stopTracking();
    m_patience.answerAll();
    QTRY_VERIFY(m_patience.asked.contains(path(8)));
    QTRY_COMPARE(underWay(), 0);
    QCOMPARE(m_patience.asked.size(), 7);
}

void tst_CheckQueue::askedMeanwhile()
{
    makeOperations(8);
    m_desk->clock.advance(2h);
    QTRY_COMPARE(m_patience.waiting(), mostAtOnce);
    m_operations.at(6)->checkNow(); // a person does not queue
    QVERIFY(m_operations.at(6)->isChecking());
    m_patience.answerAll();
    QTRY_VERIFY(m_patience.asked.contains(path(7)));
    QTRY_COMPARE(underWay(), 0);
    QCOMPARE(m_patience.asked.count(path(6)), 1);
}

void tst_CheckQueue::addedTwice()
{
    makeOperations(8);
    m_desk->clock.advance(2h);
    QTRY_COMPARE(m_patience.waiting(), mostAtOnce);
    m_queue->add(m_operations.at(7).get());
    m_queue->add(m_operations.at(7).get());
    m_patience.answerAll();
    QTRY_COMPARE(m_patience.asked.size(), 8);
    QTRY_COMPARE(underWay(), 0);
    QCOMPARE(m_patience.asked.count(path(7)), 1);
}

void tst_CheckQueue::signedOutWhileWaiting()
{
    makeOperations(8);
    m_desk->clock.advance(2h);
    QTRY_COMPARE(m_patience.waiting(), mostAtOnce);
    m_operations.at(6)->setGraph(nullptr);
    m_patience.answerAll();
    QTRY_VERIFY(m_patience.asked.contains(path(7)));
    QTRY_COMPARE(underWay(), 0);
    QVERIFY(!m_patience.asked.contains(path(6)));
    m_operations.at(6)->setGraph(&m_desk->graph);
    QTRY_VERIFY(m_patience.asked.contains(path(6)));
}

void tst_CheckQueue::aThousandAtOnce()
{
    constexpr int count = 1000;
    makeOperations(count);
    // As after a night asleep.
    m_desk->clock.advance(12h);
    QTRY_COMPARE(m_patience.waiting(), mostAtOnce);
    m_patience.answerAll();
    QTRY_COMPARE_WITH_TIMEOUT(m_patience.asked.size(), count, 240'000);
    QTRY_COMPARE(underWay(), 0);
    QCOMPARE(m_mostUnderWay, mostAtOnce);
    QCOMPARE(QSet<QByteArray>(m_patience.asked.cbegin(), m_patience.asked.cend()).size(), count);
    for (const auto &operation : m_operations) {
        QVERIFY(operation->isScheduled());
        QCOMPARE(operation->events().size(), 2);
    }
}

QTEST_GUILESS_MAIN(tst_CheckQueue)
#include "tst_checkqueue.moc"
