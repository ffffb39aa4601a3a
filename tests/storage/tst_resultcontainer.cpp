// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakecontainer.h"
#include "http/httpclient.h"
#include "longestturn.h"
#include "manualclock.h"
#include "storage/resultcontainer.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

using namespace std::chrono_literals;

using Kind = StorageError::Kind;

/** The list of a container, page by page, from services that are not always at their best. */
class tst_ResultContainer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsPages();
    void goesOnBehindAnEmptyPage();
    void listsEachNameOnce();
    void emptyContainer();
    void passesTheMarkerOn();
    void refusesLoops_data();
    void refusesLoops();
    void comesToAnEnd();
    void retries_data();
    void retries();
    void givesUp_data();
    void givesUp();
    void keepsToRetryAfter();
    void canBeCancelled();
    void canBeListedAgain();
    void canBeListedAgainFromItsSignals();
    void canBeDeletedFromItsSignals();
    void manyBlobsDoNotFreeze();

private:
    [[nodiscard]] bool wait(QSignalSpy &spy);

    ManualClock m_clock;
    HttpClient m_http{m_clock};
};

namespace {
ResultBlob blob(int number)
{
    ResultBlob blob;
    blob.name = QStringLiteral("folder/file %1.json").arg(number, 6, 10, QLatin1Char('0'));
    blob.size = number;
    blob.etag = "0x" + QByteArray::number(number + 1);
    return blob;
}

QString markerOf(const ReceivedRequest &request)
{
    return QUrlQuery(QString::fromLatin1(request.target.mid(request.target.indexOf('?') + 1)))
        .queryItemValue(QStringLiteral("marker"), QUrl::FullyDecoded);
}
}

bool tst_ResultContainer::wait(QSignalSpy &spy)
{
    return !spy.isEmpty() || spy.wait(30'000);
}

void tst_ResultContainer::listsPages()
{
    FakeContainer service;
    service.pageSize = 3;
    for (int i = 0; i < 8; ++i)
        service.put(blob(i).name, QByteArray(i, 'x'));
    ResultContainer container(m_http, service.location());
    QSignalSpy added(&container, &ResultContainer::blobsAdded);
    QSignalSpy finished(&container, &ResultContainer::finished);
    container.list();
    QVERIFY(container.isListing());
    QVERIFY(!container.isComplete());
    QVERIFY(wait(finished));
    QVERIFY(container.isComplete());
    QVERIFY(!container.isListing());
    QVERIFY(!container.error());
    QCOMPARE(container.blobs(), service.listing());
    QCOMPARE(container.totalSize(), 28);
    QCOMPARE(added.size(), 3);
    QCOMPARE(added[2][0].toLongLong(), 6);
    QCOMPARE(added[2][1].toLongLong(), 2);
    QVERIFY(service.server.requests().first().target.contains("maxresults=1000"));
}

void tst_ResultContainer::goesOnBehindAnEmptyPage()
{
    FakeContainer service;
    service.instead = [](QTcpSocket &socket, const ReceivedRequest &request) {
        const int page = markerOf(request).toInt();
        RawServer::reply(
            socket,
            FakeContainer::page(page == 2 ? QList<ResultBlob>{blob(1)} : QList<ResultBlob>{}, page < 4 ? QString::number(page + 1) : QString()));
        return true;
    };
    ResultContainer container(m_http, service.location());
    QSignalSpy finished(&container, &ResultContainer::finished);
    container.list();
    QVERIFY(wait(finished));
    QVERIFY(container.isComplete());
    QCOMPARE(container.blobs().size(), 1);
    QCOMPARE(service.server.requests().size(), 5);
}

void tst_ResultContainer::listsEachNameOnce()
{
    FakeContainer service;
    ResultBlob other = blob(2);
    other.name = blob(1).name;
    service.instead = [&other](QTcpSocket &socket, const ReceivedRequest &request) {
        const bool isFirst = markerOf(request).isEmpty();
        RawServer::reply(socket,
                         FakeContainer::page(isFirst ? QList<ResultBlob>{blob(1), other, blob(3)} : QList<ResultBlob>{blob(3), blob(4)},
                                             isFirst ? QStringLiteral("2") : QString()));
        return true;
    };
    ResultContainer container(m_http, service.location());
    QSignalSpy added(&container, &ResultContainer::blobsAdded);
    QSignalSpy finished(&container, &ResultContainer::finished);
    container.list();
    QVERIFY(wait(finished));
    QVERIFY(container.isComplete());
    QStringList listed;
    for (const ResultBlob &each : container.blobs())
        listed.append(each.name);
    QCOMPARE(listed, QStringList({blob(1).name, blob(3).name, blob(4).name}));
    QCOMPARE(container.blobs().first().etag, blob(1).etag);
    QCOMPARE(container.totalSize(), blob(1).size + blob(3).size + blob(4).size);
    QCOMPARE(added.last().at(0).toLongLong(), 2);
    QCOMPARE(added.last().at(1).toLongLong(), 1);
    // And once more when it is listed again.
    container.list();
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(container.blobs().size(), 3);
}

void tst_ResultContainer::emptyContainer()
{
    FakeContainer service;
    ResultContainer container(m_http, service.location());
    QSignalSpy finished(&container, &ResultContainer::finished);
    QSignalSpy added(&container, &ResultContainer::blobsAdded);
    container.list();
    QVERIFY(wait(finished));
    QVERIFY(container.isComplete());
    QVERIFY(container.blobs().isEmpty());
    QCOMPARE(added.size(), 0);
}

void tst_ResultContainer::passesTheMarkerOn()
{
    const QString odd = QStringLiteral("2!92!MDAw+/= &sp=racwdl#?%41é");
    FakeContainer service;
    service.instead = [&](QTcpSocket &socket, const ReceivedRequest &request) {
        RawServer::reply(socket, FakeContainer::page({}, markerOf(request).isEmpty() ? odd : QString()));
        return true;
    };
    ResultContainer container(m_http, service.location());
    QSignalSpy finished(&container, &ResultContainer::finished);
    container.list();
    QVERIFY(wait(finished));
    QVERIFY(container.isComplete());
    QCOMPARE(markerOf(service.server.requests().last()), odd);
}

void tst_ResultContainer::refusesLoops_data()
{
    QTest::addColumn<int>("length");
    QTest::newRow("the same page") << 1;
    QTest::newRow("three pages") << 3;
}

void tst_ResultContainer::refusesLoops()
{
    QFETCH(int, length);
    FakeContainer service;
    service.instead = [&](QTcpSocket &socket, const ReceivedRequest &request) {
        const int page = markerOf(request).isEmpty() ? 0 : markerOf(request).toInt();
        RawServer::reply(socket, FakeContainer::page({blob(page)}, QString::number(page % length + 1)));
        return true;
    };
    ResultContainer container(m_http, service.location());
    QSignalSpy finished(&container, &ResultContainer::finished);
    container.list();
    QVERIFY(wait(finished));
    QVERIFY(!container.isComplete());
    QCOMPARE(container.error()->kind, Kind::BadAnswer);
    QCOMPARE(service.server.requests().size(), length + 1);
}

void tst_ResultContainer::comesToAnEnd()
{
    FakeContainer service;
    service.instead = [](QTcpSocket &socket, const ReceivedRequest &request) {
        RawServer::reply(socket, FakeContainer::page({}, QString::number(markerOf(request).toInt() + 1)));
        return true;
    };
    ResultContainer container(m_http, service.location());
    QSignalSpy finished(&container, &ResultContainer::finished);
    container.list();
    QVERIFY(wait(finished));
    QCOMPARE(container.error()->kind, Kind::BadAnswer);
    QVERIFY(service.server.requests().size() <= 1001);
}

void tst_ResultContainer::retries_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::newRow("busy") << FakeContainer::error(503, "ServerBusy");
    QTest::newRow("internal error") << FakeContainer::error(500, "InternalError");
    QTest::newRow("gateway's page") << RawServer::response(502, "<html>bad gateway</html>", {"Content-Type: text/html"});
    QTest::newRow("time-out") << FakeContainer::error(500, "OperationTimedOut");
    QTest::newRow("closed") << QByteArray();
    QTest::newRow("cut") << FakeContainer::page({blob(1), blob(2)}).chopped(30);
    QTest::newRow("cut, and nobody knows") << QByteArray(RawServer::response(200, "<EnumerationResults><Blobs><Blob>"));
}

void tst_ResultContainer::retries()
{
    QFETCH(QByteArray, first);
    FakeContainer service;
    service.put(blob(1).name, "x");
    int requests = 0;
    service.instead = [&](QTcpSocket &socket, const ReceivedRequest &) {
        if (++requests > 1)
            return false;
        socket.write(first);
        RawServer::close(socket);
        return true;
    };
    ResultContainer container(m_http, service.location());
    QSignalSpy finished(&container, &ResultContainer::finished);
    QSignalSpy retrying(&container, &ResultContainer::retrying);
    container.list();
    // Qt may have asked again by itself when the connection was closed without a word.
    QTRY_VERIFY_WITH_TIMEOUT(!retrying.isEmpty() || !finished.isEmpty(), 20'000);
    m_clock.advance(std::chrono::seconds(10));
    QVERIFY(wait(finished));
    QVERIFY(container.isComplete());
    QCOMPARE(container.blobs().size(), 1);
    QVERIFY(requests > 1);
}

void tst_ResultContainer::givesUp_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("expired") << FakeContainer::error(403, "AuthenticationFailed",
                                                     "Signature not valid in the specified time frame: Start [] - Expiry [Sun, 22 Nov 2026 12:00:00 "
                                                     "GMT] - Current [Mon, 23 Nov 2026 12:00:00 GMT]")
                             << Kind::SignatureExpired;
    QTest::newRow("no right") << FakeContainer::error(403, "AuthorizationPermissionMismatch") << Kind::PermissionMismatch;
    QTest::newRow("no container") << FakeContainer::error(404, "ContainerNotFound") << Kind::ContainerNotFound;
    QTest::newRow("being deleted") << FakeContainer::error(409, "ContainerBeingDeleted") << Kind::ContainerBeingDeleted;
    QTest::newRow("redirect") << RawServer::response(302, {}, {"Location: http://127.0.0.1:9/"}) << Kind::NotStorage;
    QTest::newRow("proxy's page, 403") << RawServer::response(403, "<html>no</html>") << Kind::NotStorage;
}

void tst_ResultContainer::givesUp()
{
    QFETCH(QByteArray, answer);
    QFETCH(Kind, kind);
    FakeContainer service;
    service.instead = [&](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, answer);
        return true;
    };
    ResultContainer container(m_http, service.location());
    QSignalSpy finished(&container, &ResultContainer::finished);
    container.list();
    QVERIFY(wait(finished));
    QVERIFY(!container.isComplete());
    QCOMPARE(container.error()->kind, kind);
    QCOMPARE(service.server.requests().size(), 1);
}

void tst_ResultContainer::keepsToRetryAfter()
{
    FakeContainer service;
    service.instead = [](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, FakeContainer::error(503, "ServerBusy", {}, {"Retry-After: 77"}));
        return true;
    };
    ResultContainer container(m_http, service.location());
    QSignalSpy retrying(&container, &ResultContainer::retrying);
    QSignalSpy finished(&container, &ResultContainer::finished);
    container.list();
    QVERIFY(retrying.wait());
    QCOMPARE(retrying[0][1].value<std::chrono::milliseconds>().count(), 77'000);
    m_clock.advance(std::chrono::seconds(76));
    QCOMPARE(service.server.requests().size(), 1);
    for (int i = 0; i < 40 && finished.isEmpty(); ++i) {
        const auto count = retrying.size();
        m_clock.advance(std::chrono::seconds(80));
        QTRY_VERIFY(retrying.size() > count || !finished.isEmpty());
    }
    QCOMPARE(finished.size(), 1);
    QCOMPARE(container.error()->kind, Kind::Busy);
    QVERIFY(service.server.requests().size() <= 10);
}

void tst_ResultContainer::canBeCancelled()
{
    FakeContainer service;
    service.instead = [](QTcpSocket &, const ReceivedRequest &) { return true; };
    ResultContainer container(m_http, service.location());
    QSignalSpy finished(&container, &ResultContainer::finished);
    container.cancel();
    container.list();
    container.cancel();
    QCOMPARE(finished.size(), 0);
    QVERIFY(wait(finished));
    QCOMPARE(container.error()->kind, Kind::Cancelled);
    QVERIFY(!container.isListing());
    QCoreApplication::processEvents();
    QCOMPARE(finished.size(), 1);
}

void tst_ResultContainer::canBeListedAgain()
{
    FakeContainer service;
    service.put(blob(1).name, "x");
    ResultContainer container(m_http, service.location());
    QSignalSpy finished(&container, &ResultContainer::finished);
    QSignalSpy cleared(&container, &ResultContainer::cleared);
    container.list();
    container.list();
    container.cancel();
    container.list();
    QVERIFY(wait(finished));
    QCoreApplication::processEvents();
    QCOMPARE(finished.size(), 1);
    QVERIFY(container.isComplete());
    QCOMPARE(container.blobs().size(), 1);
    QCOMPARE(cleared.size(), 3);
    service.put(blob(2).name, "xy");
    container.list();
    QVERIFY(finished.wait());
    QCOMPARE(container.blobs().size(), 2);
    QCOMPARE(container.totalSize(), 3);
}

void tst_ResultContainer::canBeListedAgainFromItsSignals()
{
    FakeContainer service;
    service.pageSize = 1;
    for (int i = 0; i < 4; ++i)
        service.put(blob(i).name, "x");
    ResultContainer container(m_http, service.location());
    int starts = 0;
    connect(&container, &ResultContainer::blobsAdded, &container, [&] {
        if (++starts == 2)
            container.list();
    });
    QSignalSpy finished(&container, &ResultContainer::finished);
    container.list();
    QVERIFY(wait(finished));
    QCOMPARE(container.blobs(), service.listing());
    QCoreApplication::processEvents();
    QCOMPARE(finished.size(), 1);
}

void tst_ResultContainer::canBeDeletedFromItsSignals()
{
    FakeContainer service;
    service.pageSize = 1;
    service.put(blob(1).name, "x");
    service.put(blob(2).name, "x");
    auto container = std::make_unique<ResultContainer>(m_http, service.location());
    bool deleted = false;
    connect(container.get(), &ResultContainer::blobsAdded, this, [&] {
        deleted = true;
        container.reset();
    });
    container->list();
    QTRY_VERIFY(deleted);
    QCoreApplication::processEvents();
    QCOMPARE(service.server.requests().size(), 1);
}

void tst_ResultContainer::manyBlobsDoNotFreeze()
{
    constexpr int pages = 100;
    QList<QByteArray> answers;
    for (int page = 0; page < pages; ++page) {
        QList<ResultBlob> blobs;
        for (int i = 0; i < 1000; ++i)
            blobs.append(blob(page * 1000 + i));
        answers.append(FakeContainer::page(blobs, page + 1 < pages ? QString::number(page + 1) : QString()));
    }
    FakeContainer service;
    service.instead = [&](QTcpSocket &socket, const ReceivedRequest &request) {
        RawServer::reply(socket, answers[markerOf(request).toInt()]);
        return true;
    };
    ResultContainer container(m_http, service.location());
    QSignalSpy finished(&container, &ResultContainer::finished);
    // The server works in it, too.
    LongestTurn longest;
    container.list();
    QVERIFY(finished.wait(60'000));
    QVERIFY(container.isComplete());
    QCOMPARE(container.blobs().size(), 100'000);
    // A page at a time: a hundredth of the whole list.
    QVERIFY2(longest.value() < 1s, qPrintable(QString::number(longest.value().count())));
}

QTEST_GUILESS_MAIN(tst_ResultContainer)
#include "tst_resultcontainer.moc"
