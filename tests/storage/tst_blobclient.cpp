// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answerof.h"
#include "fakecontainer.h"
#include "http/httpclient.h"
#include "manualclock.h"
#include "storage/blobclient.h"

#include <QLoggingCategory>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

/** Requests to a container, as they arrive. */
class tst_BlobClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsTheSasAsGiven_data();
    void sendsTheSasAsGiven();
    void encodesNames_data();
    void encodesNames();
    void asksForNoOtherFolder();
    void headers();
    void limits();
    void followsNoRedirect();
    void logsNoSas();
    void reachesOnlyContainers();

private:
    ManualClock m_clock;
    HttpClient m_http{m_clock};
};

void tst_BlobClient::sendsTheSasAsGiven_data()
{
    QTest::addColumn<QByteArray>("sas");
    QTest::addColumn<QByteArray>("wire");
    // 44 characters of Base64 of 32 bytes, with what Base64 has besides letters.
    const auto row = [](const char *name, const QByteArray &sas, const QByteArray &wire = {}) {
        QTest::newRow(name) << sas << (wire.isEmpty() ? sas : wire);
    };
    const QByteArray front = "sv=2024-11-04&sr=c&spr=https%2Chttp&sp=rl&se=2027-12-31T00%3A00%3A00Z&sig=";
    row("encoded", front + "ab%2Bcd%2F" + QByteArray("A").repeated(37) + "%3D");
    row("not encoded", front + "ab+cd/" + QByteArray("A").repeated(37) + '=');
    row("in part", front + "ab+cd%2F" + QByteArray("A").repeated(37) + '=');
    row("time not encoded", "sv=2024-11-04&sr=c&spr=https,http&sp=rl&se=2027-12-31T00:00:00Z&sig=ab%2Bcd%2F" + QByteArray("A").repeated(37) + "%3D");
    row("signature first", "sig=ab%2Bcd%2F" + QByteArray("A").repeated(37) + "%3D&sv=2024-11-04&sr=c&sp=rl&spr=http,https&se=2027-12-31T00:00:00Z");
    row("odd order and unknown",
        "x=%20%7e&sp=rl&sr=c&spr=https%2Chttp&sv=2024-11-04&se=2027-12-31&sig=ab%2Bcd%2F" + QByteArray("A").repeated(37) + "%3D",
        "x=%20~&sp=rl&sr=c&spr=https%2Chttp&sv=2024-11-04&se=2027-12-31&sig=ab%2Bcd%2F" + QByteArray("A").repeated(37) + "%3D");
    // The digits of an escape may be small or capital: Qt writes them in capitals, which changes no value.
    row("small digits", front + "ab%2bcd%2f" + QByteArray("A").repeated(37) + "%3d", front + "ab%2Bcd%2F" + QByteArray("A").repeated(37) + "%3D");
}

void tst_BlobClient::sendsTheSasAsGiven()
{
    QFETCH(QByteArray, sas);
    QFETCH(QByteArray, wire);
    FakeContainer container;
    const QString text = container.address(QString::fromLatin1(sas));
    const StorageLocation location = StorageLocation::parse(text, {FakeContainer::cloud(), m_clock.utcNow(), StorageLocation::Purpose::ReadResults});
    QVERIFY(location.isAcceptable());
    QCOMPARE(location.secret().bytes(), text.toUtf8());
    const BlobClient client(m_http, location);
    answerOf(client.list({}, {}, 10, this));
    answerOf(client.get(QStringLiteral("a"), {0, 9}, "0x1", this));
    answerOf(client.appendBlock(QStringLiteral("a"), "x", 1, this));
    const QList<ReceivedRequest> requests = container.server.requests();
    QCOMPARE(requests.size(), 3);
    QCOMPARE(requests[0].target, QByteArray("/account/results?" + wire + "&restype=container&comp=list&maxresults=10"));
    QCOMPARE(requests[1].target, QByteArray("/account/results/a?" + wire));
    QCOMPARE(requests[2].target, QByteArray("/account/results/a?" + wire + "&comp=appendblock"));
    QCOMPARE(QByteArray::fromPercentEncoding(wire), QByteArray::fromPercentEncoding(sas));
}

void tst_BlobClient::encodesNames_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"a b",
                             "a/b/c",
                             "a?b",
                             "a#b",
                             "a%20b",
                             "100%",
                             "a+b",
                             "a&sp=racwdl",
                             "../up",
                             "a/../b",
                             "a/.",
                             "./..",
                             "...",
                             "a//b",
                             "[x]",
                             "\\",
                             "a:b@c",
                             "a;b=c,d",
                             "R\xC3\xA9union \xE2\x80\x93",
                             "\xE7\x8E\x8B\xE5\xB0\x8F\xE6\x98\x8E",
                             "\"<>|^`{}",
                             "~"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void tst_BlobClient::encodesNames()
{
    QFETCH(QString, name);
    FakeContainer container;
    const BlobClient client(m_http, container.location());
    answerOf(client.get(name, this));
    QCOMPARE(container.server.requests().size(), 1);
    QCOMPARE(FakeContainer::decodedName(container.server.requests().first()), name);
    QVERIFY(container.server.requests().first().target.endsWith(container.address().section(QLatin1Char('?'), 1).toLatin1()));
    answerOf(client.list(name, name, 1, this));
    const QByteArray target = container.server.requests().last().target;
    QVERIFY(target.endsWith(QByteArray("&prefix=" + QUrl::toPercentEncoding(name) + "&marker=" + QUrl::toPercentEncoding(name))));
}

void tst_BlobClient::asksForNoOtherFolder()
{
    FakeContainer container;
    const BlobClient client(m_http, container.location());
    for (const char *name : {".", ".."})
        QCOMPARE(answerOf(client.get(QLatin1String(name), this)).error, HttpAnswer::Error::NotSent);
    QCOMPARE(container.server.requests().size(), 0);
}

void tst_BlobClient::headers()
{
    FakeContainer container;
    const BlobClient client(m_http, container.location());
    answerOf(client.get(QStringLiteral("a"), {4194304, 8388607}, "0x8DE", this));
    const ReceivedRequest request = container.server.requests().first();
    QCOMPARE(request.header("Range"), QByteArray("bytes=4194304-8388607"));
    QCOMPARE(request.header("If-Match"), QByteArray("\"0x8DE\""));
    QCOMPARE(request.header("x-ms-version"), QByteArray("2021-12-02"));
    QCOMPARE(request.header("Accept-Encoding"), QByteArray("identity"));
    QVERIFY(!request.header("x-ms-client-request-id").isEmpty());
    QCOMPARE(request.header("x-ms-client-request-id"), request.header("client-request-id"));
    QVERIFY(request.header("Authorization").isEmpty());
    QVERIFY(request.header("Cookie").isEmpty());
}

void tst_BlobClient::limits()
{
    FakeContainer container;
    container.instead = [](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, RawServer::response(206, QByteArray(200'000, 'x')));
        return true;
    };
    const BlobClient client(m_http, container.location());
    QCOMPARE(answerOf(client.get(QStringLiteral("a"), {0, 199'999}, "0x1", this)).error, HttpAnswer::Error::None);
    QCOMPARE(answerOf(client.get(QStringLiteral("a"), {0, 199'998}, "0x1", this)).error, HttpAnswer::Error::TooLarge);
    QCOMPARE(answerOf(client.get(QStringLiteral("a"), this)).error, HttpAnswer::Error::TooLarge);
}

void tst_BlobClient::followsNoRedirect()
{
    FakeContainer elsewhere;
    FakeContainer container;
    container.instead = [&](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, RawServer::response(307, {}, {"Location: " + elsewhere.address().toLatin1()}));
        return true;
    };
    const BlobClient client(m_http, container.location());
    QCOMPARE(answerOf(client.list({}, {}, 1, this)).status, 307);
    QCOMPARE(answerOf(client.appendBlock(QStringLiteral("a"), "x", 1, this)).status, 307);
    QCOMPARE(elsewhere.server.requests().size(), 0);
}

namespace {
QStringList *messages = nullptr;

void record(QtMsgType, const QMessageLogContext &, const QString &message)
{
    if (messages)
        messages->append(message);
}
}

void tst_BlobClient::logsNoSas()
{
    QStringList lines;
    messages = &lines;
    const QtMessageHandler before = qInstallMessageHandler(record);
    QLoggingCategory::setFilterRules(QStringLiteral("*.debug=true\nhabeas.*=true"));
    QStringList details;
    {
        FakeContainer container;
        const StorageLocation location = container.location();
        const BlobClient client(m_http, location);
        container.instead = [](QTcpSocket &socket, const ReceivedRequest &) {
            RawServer::close(socket);
            return true;
        };
        details << answerOf(client.list({}, {}, 1, this)).detail;
        details << answerOf(client.appendBlock(QStringLiteral("a"), "x", 1, this)).detail;
        container.instead = nullptr;
        details << answerOf(client.get(QStringLiteral("a"), this)).detail;
        container.server.stopListening();
        qDebug() << location.secret() << location.masked() << QVariant::fromValue(location.secret());
        details << answerOf(client.list({}, {}, 1, this)).detail;
    }
    QLoggingCategory::setFilterRules(QString());
    qInstallMessageHandler(before);
    messages = nullptr;
    FakeContainer container;
    const QString sas = container.address().section(QStringLiteral("sig="), 1);
    QVERIFY(!sas.isEmpty());
    for (const QString &text : details + lines) {
        for (qsizetype i = 0; i + 8 <= sas.size(); ++i) {
            QVERIFY2(!text.contains(sas.mid(i, 8)), qPrintable(text));
            QVERIFY2(!text.contains(QUrl::fromPercentEncoding(sas.toLatin1()).mid(i, 8)) || i + 8 > 44, qPrintable(text));
        }
    }
}

void tst_BlobClient::reachesOnlyContainers()
{
    const auto location = [](const QString &text) { return StorageLocation::parse(text, {FakeContainer::cloud(), QDateTime()}); };
    FakeContainer container;
    QVERIFY(BlobClient::canReach(container.location()));
    QVERIFY(!BlobClient::canReach(location(QStringLiteral("MyStorageAccount"))));
    QVERIFY(!BlobClient::canReach(location(QString())));
    QVERIFY(!BlobClient::canReach(location(container.address() + QLatin1Char(' '))));
    const QString account =
        container.address().replace(QStringLiteral("/results?"), QStringLiteral("?")).replace(QStringLiteral("sr=c"), QStringLiteral("ss=b&srt=sco"));
    QVERIFY(!BlobClient::canReach(location(account)));
}

QTEST_GUILESS_MAIN(tst_BlobClient)
#include "tst_blobclient.moc"
