// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/inboundshareduserprofilepages.h"
#include "graphfixture.h"

using namespace std::chrono_literals;

namespace {
QByteArray item(const QByteArray &userId)
{
    return QByteArray(R"({"userId":"%","displayName":"Person %","userPrincipalName":"%@fabrikam.com","homeTenantId":"t"})").replace('%', userId);
}

QByteArray page(const QList<QByteArray> &userIds, const QByteArray &nextLink = {})
{
    QByteArrayList items;
    for (const QByteArray &userId : userIds)
        items.append(item(userId));
    QByteArray text = "{\"value\":[" + items.join(',') + ']';
    if (!nextLink.isEmpty())
        text += ",\"@odata.nextLink\":\"" + nextLink + '"';
    return text + '}';
}

/** The pages by their target; a target that is not there is answered with 404. */
class Book
{
public:
    QHash<QByteArray, QByteArray> pages;
    /** Raw answers that are used up before the page is. */
    QHash<QByteArray, QList<QByteArray>> first;

    [[nodiscard]] RawServer::Answer answer()
    {
        return [this](QTcpSocket &socket, const ReceivedRequest &request) {
            if (auto &queue = first[request.target]; !queue.isEmpty())
                RawServer::reply(socket, queue.takeFirst());
            else if (pages.contains(request.target))
                RawServer::reply(socket, RawServer::json(200, pages.value(request.target)));
            else
                RawServer::reply(socket, RawServer::json(404, "{}"));
        };
    }
};

const QByteArray firstPage = "/beta/directory/inboundSharedUserProfiles";

/** Everything that the list says, in order. */
struct Reader {
    explicit Reader(GraphFixture &fixture)
        : pages(fixture.graph.inboundSharedUserProfiles(&owner))
        , received(pages, &InboundSharedUserProfilePages::pageReceived)
        , waits(pages, &InboundSharedUserProfilePages::waiting)
        , finished(pages, &InboundSharedUserProfilePages::finished)
        , failed(pages, &InboundSharedUserProfilePages::failed)
    {
    }
    [[nodiscard]] QStringList userIds() const
    {
        QStringList ids;
        for (const QList<QVariant> &arguments : received) {
            const auto rows = arguments.at(0).value<QList<InboundSharedUserProfile>>();
            for (const InboundSharedUserProfile &row : rows)
                ids.append(row.userId);
        }
        return ids;
    }
    [[nodiscard]] GraphError error(qsizetype index = 0) const { return failed.at(index).at(0).value<GraphError>(); }
    [[nodiscard]] bool ended() const { return finished.size() + failed.size() > 0; }

    QObject owner;
    QPointer<InboundSharedUserProfilePages> pages;
    QSignalSpy received;
    QSignalSpy waits;
    QSignalSpy finished;
    QSignalSpy failed;
};

QStringList ids(std::initializer_list<const char *> texts)
{
    QStringList list;
    for (const char *text : texts)
        list.append(QString::fromLatin1(text));
    return list;
}
}

class tst_InboundSharedUserProfilePages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onePage();
    void severalPages();
    void linkIsUsedAsItIs();
    void relativeLink();
    void emptyPageWithLink();
    void emptyList();
    void itemsWithoutUserId();
    void foreignLink_data();
    void foreignLink();
    void loop_data();
    void loop();
    void badLink_data();
    void badLink();
    void errorOnTheFirstPage();
    void errorInTheMiddleThenResume();
    void offlineThenResume();
    void throttledThenGoesOn();
    void resumeWhileWaiting();
    void stopWhileWaiting();
    void stopOnTheWire();
    void stopInTheSlotThenResume();
    void startAgainInTheSlot();
    void deletedInTheSlot();
    void deletedOnTheWire();
    void startAgain();
    void notAList_data();
    void notAList();
    void largePage();
    void tooLargePage();
};

void tst_InboundSharedUserProfilePages::onePage()
{
    Book book;
    GraphFixture fixture(book.answer());
    book.pages[firstPage] = page({"a", "b"});
    Reader reader(fixture);
    QVERIFY(!reader.pages->isRunning());
    reader.pages->start();
    QVERIFY(reader.pages->isRunning());
    QTRY_VERIFY(reader.ended());
    QCOMPARE(reader.finished.size(), 1);
    QCOMPARE(reader.userIds(), ids({"a", "b"}));
    QCOMPARE(reader.received.at(0).at(0).value<QList<InboundSharedUserProfile>>().at(0).displayName, QStringLiteral("Person a"));
    QCOMPARE(reader.pages->pagesReceived(), 1);
    QVERIFY(!reader.pages->isRunning());
    QVERIFY(!reader.pages->canResume());
    reader.pages->resume();
    QVERIFY(!reader.pages->isRunning());
}

void tst_InboundSharedUserProfilePages::severalPages()
{
    Book book;
    GraphFixture fixture(book.answer());
    const QByteArray root = fixture.server.url().toEncoded();
    book.pages[firstPage] = page({"a", "b"}, root + firstPage + "?$skiptoken=1");
    book.pages[firstPage + "?$skiptoken=1"] = page({"c"}, root + firstPage + "?$skiptoken=2");
    book.pages[firstPage + "?$skiptoken=2"] = page({"d", "e"});
    Reader reader(fixture);
    QList<bool> running;
    connect(reader.pages, &InboundSharedUserProfilePages::pageReceived, this, [&] { running.append(reader.pages->isRunning()); });
    reader.pages->start();
    QTRY_VERIFY(reader.ended());
    QCOMPARE(reader.userIds(), ids({"a", "b", "c", "d", "e"}));
    QCOMPARE(reader.received.size(), 3);
    QCOMPARE(reader.finished.size(), 1);
    QCOMPARE(running, QList<bool>({true, true, true}));
    QCOMPARE(fixture.server.requests().size(), 3);
    for (const ReceivedRequest &request : fixture.server.requests()) {
        QCOMPARE(request.method, "GET");
        QVERIFY(request.header("Authorization").startsWith("Bearer token-"));
    }
}

void tst_InboundSharedUserProfilePages::linkIsUsedAsItIs()
{
    Book book;
    GraphFixture fixture(book.answer());
    const QByteArray target = firstPage + "?$skiptoken=X%27a%2Bb%2F%3D%27&x=%C3%BC+y";
    book.pages[firstPage] = page({"a"}, fixture.server.url().toEncoded() + target);
    book.pages[target] = page({"b"});
    Reader reader(fixture);
    reader.pages->start();
    QTRY_VERIFY(reader.ended());
    QCOMPARE(fixture.server.requests().at(1).target, target);
    QCOMPARE(reader.userIds(), ids({"a", "b"}));
}

void tst_InboundSharedUserProfilePages::relativeLink()
{
    Book book;
    GraphFixture fixture(book.answer());
    book.pages[firstPage] = page({"a"}, firstPage + "?p=2");
    book.pages[firstPage + "?p=2"] = page({"b"}, "?p=3");
    book.pages[firstPage + "?p=3"] = page({"c"});
    Reader reader(fixture);
    reader.pages->start();
    QTRY_VERIFY(reader.ended());
    QCOMPARE(reader.userIds(), ids({"a", "b", "c"}));
}

void tst_InboundSharedUserProfilePages::emptyPageWithLink()
{
    Book book;
    GraphFixture fixture(book.answer());
    book.pages[firstPage] = page({}, "?p=2");
    book.pages[firstPage + "?p=2"] = page({}, "?p=3");
    book.pages[firstPage + "?p=3"] = page({"a"});
    Reader reader(fixture);
    reader.pages->start();
    QTRY_VERIFY(reader.ended());
    QCOMPARE(reader.finished.size(), 1);
    QCOMPARE(reader.received.size(), 3);
    QCOMPARE(reader.userIds(), ids({"a"}));
}

void tst_InboundSharedUserProfilePages::emptyList()
{
    Book book;
    GraphFixture fixture(book.answer());
    book.pages[firstPage] = R"({"value":[],"@odata.nextLink":null})";
    Reader reader(fixture);
    reader.pages->start();
    QTRY_VERIFY(reader.ended());
    QCOMPARE(reader.finished.size(), 1);
    QCOMPARE(reader.received.size(), 1);
    QVERIFY(reader.userIds().isEmpty());
}

void tst_InboundSharedUserProfilePages::itemsWithoutUserId()
{
    Book book;
    GraphFixture fixture(book.answer());
    book.pages[firstPage] = R"({"value":[{"displayName":"x"},)" + item("a") + R"(,7,null,{"userId":null},)" + item("b") + "]}";
    Reader reader(fixture);
    reader.pages->start();
    QTRY_VERIFY(reader.ended());
    QCOMPARE(reader.finished.size(), 1);
    QCOMPARE(reader.userIds(), ids({"a", "b"}));
}

void tst_InboundSharedUserProfilePages::foreignLink_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("named");
    QTest::newRow("other port") << QStringLiteral("http://127.0.0.1:{foreign}/beta/next?token=secret")
                                << QStringLiteral("http://127.0.0.1:{foreign}/beta/next");
    QTest::newRow("other name") << QStringLiteral("http://localhost:{foreign}/beta/next?token=secret")
                                << QStringLiteral("http://localhost:{foreign}/beta/next");
    QTest::newRow("without scheme") << QStringLiteral("//127.0.0.1:{foreign}/beta/next") << QStringLiteral("http://127.0.0.1:{foreign}/beta/next");
    QTest::newRow("user information") << QStringLiteral("http://127.0.0.1:{graph}@127.0.0.1:{foreign}/x")
                                      << QStringLiteral("http://127.0.0.1:{foreign}/x");
    QTest::newRow("backslash") << QStringLiteral(R"(http:\\\\127.0.0.1:{foreign}/x)") << QString();
    QTest::newRow("https") << QStringLiteral("https://127.0.0.1:{graph}/x") << QStringLiteral("https://127.0.0.1:{graph}/x");
}

void tst_InboundSharedUserProfilePages::foreignLink()
{
    QFETCH(QString, link);
    QFETCH(QString, named);
    RawServer foreign(inTurn({RawServer::json(200, page({"x"}))}));
    Book book;
    GraphFixture fixture(book.answer());
    for (QString *text : {&link, &named}) {
        text->replace(QStringLiteral("{foreign}"), QString::number(foreign.port()));
        text->replace(QStringLiteral("{graph}"), QString::number(fixture.server.port()));
    }
    book.pages[firstPage] = page({"a"}, link.toLatin1());
    Reader reader(fixture);
    reader.pages->start();
    QTRY_VERIFY(reader.ended());
    QCOMPARE(reader.failed.size(), 1);
    QCOMPARE(reader.userIds(), ids({"a"}));
    if (!named.isEmpty()) {
        QCOMPARE(reader.error().kind, GraphError::Kind::ForeignLink);
        QCOMPARE(reader.error().detail, named);
        QCOMPARE(reader.error().occurredAt, fixture.clock.utcNow());
    }
    QVERIFY(!reader.pages->canResume());
    QVERIFY(!reader.pages->isRunning());
    QCOMPARE(foreign.connections(), 0);
    QVERIFY(fixture.server.requests().size() <= 2);
}

void tst_InboundSharedUserProfilePages::loop_data()
{
    QTest::addColumn<QByteArray>("back");
    QTest::addColumn<int>("requests");
    QTest::newRow("to the first page") << firstPage << 3;
    QTest::newRow("to an earlier page") << firstPage + "?p=2" << 3;
    QTest::newRow("to itself") << firstPage + "?p=3" << 3;
}

void tst_InboundSharedUserProfilePages::loop()
{
    QFETCH(QByteArray, back);
    Book book;
    GraphFixture fixture(book.answer());
    book.pages[firstPage] = page({"a"}, "?p=2");
    book.pages[firstPage + "?p=2"] = page({"b"}, "?p=3");
    book.pages[firstPage + "?p=3"] = page({"c"}, back);
    Reader reader(fixture);
    reader.pages->start();
    QTRY_VERIFY(reader.ended());
    QCOMPARE(reader.failed.size(), 1);
    QCOMPARE(reader.error().kind, GraphError::Kind::LoopingLink);
    QVERIFY(reader.error().detail.startsWith(fixture.server.url().toString()));
    QCOMPARE(reader.userIds(), ids({"a", "b", "c"}));
    QVERIFY(!reader.pages->canResume());
    QTEST(int(fixture.server.requests().size()), "requests");
}

void tst_InboundSharedUserProfilePages::badLink_data()
{
    QTest::addColumn<QByteArray>("link");
    QTest::newRow("number") << QByteArray("7");
    QTest::newRow("object") << QByteArray("{}");
    QTest::newRow("not a URL") << QByteArray(R"("http://[half")");
}

// A list that goes on somewhere unreadable is not complete.
void tst_InboundSharedUserProfilePages::badLink()
{
    QFETCH(QByteArray, link);
    Book book;
    GraphFixture fixture(book.answer());
    book.pages[firstPage] = R"({"value":[)" + item("a") + R"(],"@odata.nextLink":)" + link + '}';
    Reader reader(fixture);
    reader.pages->start();
    QTRY_VERIFY(reader.ended());
    QCOMPARE(reader.failed.size(), 1);
    QCOMPARE(reader.error().kind, GraphError::Kind::BadReply);
    QCOMPARE(reader.userIds(), ids({"a"}));
    QVERIFY(!reader.pages->canResume());
}

void tst_InboundSharedUserProfilePages::errorOnTheFirstPage()
{
    Book book;
    GraphFixture fixture(book.answer());
    book.first[firstPage] = {RawServer::json(403, R"({"error":{"code":"Authorization_RequestDenied","message":"m"}})")};
    book.pages[firstPage] = page({"a"});
    Reader reader(fixture);
    reader.pages->start();
    QTRY_VERIFY(reader.ended());
    QCOMPARE(reader.error().kind, GraphError::Kind::Forbidden);
    QCOMPARE(reader.error().code, QStringLiteral("Authorization_RequestDenied"));
    QCOMPARE(reader.pages->pagesReceived(), 0);
    QVERIFY(!reader.pages->isRunning());
    QVERIFY(reader.pages->canResume());
    reader.pages->resume();
    QTRY_COMPARE(reader.finished.size(), 1);
    QCOMPARE(reader.userIds(), ids({"a"}));
}

void tst_InboundSharedUserProfilePages::errorInTheMiddleThenResume()
{
    Book book;
    GraphFixture fixture(book.answer());
    book.pages[firstPage] = page({"a", "b"}, "?p=2");
    book.first[firstPage + "?p=2"] = {RawServer::json(400, "{}"), RawServer::response(200, "<html>")};
    book.pages[firstPage + "?p=2"] = page({"c"}, "?p=3");
    book.pages[firstPage + "?p=3"] = page({"d"});
    Reader reader(fixture);
    reader.pages->start();
    QTRY_COMPARE(reader.failed.size(), 1);
    QCOMPARE(reader.error(0).kind, GraphError::Kind::Refused);
    QVERIFY(reader.pages->canResume());
    reader.pages->resume();
    QTRY_COMPARE(reader.failed.size(), 2);
    QCOMPARE(reader.error(1).kind, GraphError::Kind::BadReply);
    QVERIFY(reader.pages->canResume());
    reader.pages->resume();
    QTRY_COMPARE(reader.finished.size(), 1);
    QCOMPARE(reader.userIds(), ids({"a", "b", "c", "d"}));
    QCOMPARE(reader.pages->pagesReceived(), 3);
    QVERIFY(!reader.pages->canResume());
}

void tst_InboundSharedUserProfilePages::offlineThenResume()
{
    Book book;
    GraphFixture fixture(book.answer());
    book.pages[firstPage] = page({"a"}, "?p=2");
    book.pages[firstPage + "?p=2"] = page({"b"});
    fixture.tokens.error = AccessTokenError::Offline;
    fixture.tokens.errorFrom = 2;
    Reader reader(fixture);
    reader.pages->start();
    QTRY_COMPARE(reader.failed.size(), 1);
    QCOMPARE(reader.error().kind, GraphError::Kind::Offline);
    fixture.tokens.error.reset();
    reader.pages->resume();
    QTRY_COMPARE(reader.finished.size(), 1);
    QCOMPARE(reader.userIds(), ids({"a", "b"}));
}

void tst_InboundSharedUserProfilePages::throttledThenGoesOn()
{
    Book book;
    GraphFixture fixture(book.answer());
    book.pages[firstPage] = page({"a"}, "?p=2");
    book.first[firstPage + "?p=2"] = {RawServer::json(429, "{}", {"Retry-After: 20"})};
    book.pages[firstPage + "?p=2"] = page({"b"});
    Reader reader(fixture);
    reader.pages->start();
    QTRY_COMPARE(reader.waits.size(), 1);
    QCOMPARE(reader.waits.at(0).at(0).value<std::chrono::milliseconds>(), 20s);
    QCOMPARE(reader.waits.at(0).at(1).value<GraphError>().kind, GraphError::Kind::Throttled);
    QVERIFY(reader.pages->isRunning());
    fixture.clock.advance(20s);
    QTRY_COMPARE(reader.finished.size(), 1);
    QCOMPARE(reader.userIds(), ids({"a", "b"}));
}

void tst_InboundSharedUserProfilePages::resumeWhileWaiting()
{
    Book book;
    GraphFixture fixture(book.answer());
    book.pages[firstPage] = page({"a"}, "?p=2");
    book.first[firstPage + "?p=2"] = {RawServer::json(503, "{}")};
    book.pages[firstPage + "?p=2"] = page({"b"});
    Reader reader(fixture);
    reader.pages->start();
    QTRY_COMPARE(reader.waits.size(), 1);
    reader.pages->resume();
    QTRY_COMPARE(reader.finished.size(), 1);
    QCOMPARE(reader.userIds(), ids({"a", "b"}));
    fixture.clock.advance(1h);
    QCoreApplication::processEvents();
    QCOMPARE(fixture.server.requests().size(), 3);
    QCOMPARE(reader.finished.size(), 1);
}

void tst_InboundSharedUserProfilePages::stopWhileWaiting()
{
    Book book;
    GraphFixture fixture(book.answer());
    book.first[firstPage] = {RawServer::json(503, "{}")};
    Reader reader(fixture);
    reader.pages->start();
    QTRY_COMPARE(reader.waits.size(), 1);
    reader.pages->stop();
    QVERIFY(!reader.pages->isRunning());
    fixture.clock.advance(1h);
    QCoreApplication::processEvents();
    QVERIFY(!reader.ended());
    QCOMPARE(fixture.server.requests().size(), 1);
}

void tst_InboundSharedUserProfilePages::stopOnTheWire()
{
    bool disconnected = false;
    GraphFixture fixture([](QTcpSocket &, const ReceivedRequest &) {});
    fixture.server.onConnection = [this, &disconnected](QTcpSocket &socket) {
        connect(&socket, &QTcpSocket::disconnected, this, [&disconnected] { disconnected = true; });
        return true;
    };
    Reader reader(fixture);
    reader.pages->start();
    QTRY_COMPARE(fixture.server.requests().size(), 1);
    reader.pages->stop();
    QTRY_VERIFY(disconnected);
    QVERIFY(!reader.ended());
    QVERIFY(!reader.pages->isRunning());
}

void tst_InboundSharedUserProfilePages::stopInTheSlotThenResume()
{
    Book book;
    GraphFixture fixture(book.answer());
    book.pages[firstPage] = page({"a"}, "?p=2");
    book.pages[firstPage + "?p=2"] = page({"b"}, "?p=3");
    book.pages[firstPage + "?p=3"] = page({"c"});
    Reader reader(fixture);
    QMetaObject::Connection stopping = connect(reader.pages, &InboundSharedUserProfilePages::pageReceived, this, [&] { reader.pages->stop(); });
    reader.pages->start();
    QTRY_COMPARE(reader.received.size(), 1);
    // An unrelated request gives a page that was asked for nevertheless the time to arrive.
    QVERIFY(answerOf(fixture.graph.probeDataPolicyOperations(this)).http.isComplete());
    QCOMPARE(reader.received.size(), 1);
    QVERIFY(!reader.ended());
    QVERIFY(!reader.pages->isRunning());
    disconnect(stopping);
    reader.pages->resume();
    QTRY_COMPARE(reader.finished.size(), 1);
    QCOMPARE(reader.userIds(), ids({"a", "b", "c"}));
}

void tst_InboundSharedUserProfilePages::startAgainInTheSlot()
{
    Book book;
    GraphFixture fixture(book.answer());
    book.pages[firstPage] = page({"a"}, "?p=2");
    book.pages[firstPage + "?p=2"] = page({"b"});
    Reader reader(fixture);
    bool again = false;
    connect(reader.pages, &InboundSharedUserProfilePages::pageReceived, this, [&] {
        if (!std::exchange(again, true))
            reader.pages->start();
    });
    reader.pages->start();
    QTRY_VERIFY(reader.ended());
    QCOMPARE(reader.finished.size(), 1);
    QCOMPARE(reader.userIds(), ids({"a", "a", "b"}));
    QCOMPARE(reader.pages->pagesReceived(), 2);
    QCOMPARE(fixture.server.requests().size(), 3);
}

void tst_InboundSharedUserProfilePages::deletedInTheSlot()
{
    Book book;
    GraphFixture fixture(book.answer());
    book.pages[firstPage] = page({"a"}, "?p=2");
    Reader reader(fixture);
    connect(reader.pages, &InboundSharedUserProfilePages::pageReceived, this, [&] { delete reader.pages; });
    reader.pages->start();
    QTRY_VERIFY(!reader.pages);
    QVERIFY(answerOf(fixture.graph.probeDataPolicyOperations(this)).http.isComplete());
    QCOMPARE(fixture.server.requests().size(), 2);
}

void tst_InboundSharedUserProfilePages::deletedOnTheWire()
{
    GraphFixture fixture([](QTcpSocket &, const ReceivedRequest &) {});
    Reader reader(fixture);
    reader.pages->start();
    QTRY_COMPARE(fixture.server.requests().size(), 1);
    delete reader.pages;
    QCoreApplication::processEvents();
    QVERIFY(!reader.ended());
}

void tst_InboundSharedUserProfilePages::startAgain()
{
    Book book;
    GraphFixture fixture(book.answer());
    book.pages[firstPage] = page({"a"}, "?p=2");
    book.pages[firstPage + "?p=2"] = page({"b"});
    Reader reader(fixture);
    reader.pages->start();
    QTRY_COMPARE(reader.finished.size(), 1);
    reader.pages->start();
    QCOMPARE(reader.pages->pagesReceived(), 0);
    QTRY_COMPARE(reader.finished.size(), 2);
    QCOMPARE(reader.userIds(), ids({"a", "b", "a", "b"}));
}

void tst_InboundSharedUserProfilePages::notAList_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no value") << QByteArray(R"({"@odata.nextLink":"?p=2"})");
    QTest::newRow("value is an object") << QByteArray(R"({"value":{}})");
    QTest::newRow("value is null") << QByteArray(R"({"value":null})");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("HTML") << QByteArray("<html>");
}

void tst_InboundSharedUserProfilePages::notAList()
{
    QFETCH(QByteArray, body);
    Book book;
    GraphFixture fixture(book.answer());
    book.pages[firstPage] = body;
    Reader reader(fixture);
    reader.pages->start();
    QTRY_VERIFY(reader.ended());
    QCOMPARE(reader.failed.size(), 1);
    QCOMPARE(reader.error().kind, GraphError::Kind::BadReply);
    QVERIFY(reader.pages->canResume());
    QCOMPARE(fixture.server.requests().size(), 1);
}

void tst_InboundSharedUserProfilePages::largePage()
{
    Book book;
    GraphFixture fixture(book.answer());
    QList<QByteArray> userIds;
    for (int i = 0; i < 20'000; ++i)
        userIds.append(QByteArray::number(i).rightJustified(36, 'x'));
    book.pages[firstPage] = page(userIds);
    QVERIFY(book.pages[firstPage].size() > 1'000'000);
    Reader reader(fixture);
    reader.pages->start();
    QTRY_VERIFY(reader.ended());
    QCOMPARE(reader.finished.size(), 1);
    QCOMPARE(reader.userIds().size(), 20'000);
}

void tst_InboundSharedUserProfilePages::tooLargePage()
{
    Book book;
    GraphFixture fixture(book.answer());
    book.pages[firstPage] = page({"a"}) + QByteArray(16'000'000, ' ');
    Reader reader(fixture);
    reader.pages->start();
    QTRY_VERIFY_WITH_TIMEOUT(reader.ended(), 20'000);
    QCOMPARE(reader.failed.size(), 1);
    QCOMPARE(reader.error().kind, GraphError::Kind::TooLarge);
    QCOMPARE(reader.received.size(), 0);
    QCOMPARE(fixture.server.requests().size(), 1);
}

QTEST_GUILESS_MAIN(tst_InboundSharedUserProfilePages)
#include "tst_inboundshareduserprofilepages.moc"
