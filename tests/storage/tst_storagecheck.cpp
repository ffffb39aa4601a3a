// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demotenant.h"
#include "fakecontainer.h"
#include "http/httpclient.h"
#include "manualclock.h"
#include "storage/storagecheck.h"
#include "storagefixtures.h"

#include <QMetaEnum>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using Answer = StorageCheck::Answer;
using Kind = StorageError::Kind;
using Purpose = StorageLocation::Purpose;
using Question = StorageCheck::Question;

/** Asking a container without leaving anything behind. */
class tst_StorageCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksWhatIsDocumented();
    void answers_data();
    void answers();
    void refusals_data();
    void refusals();
    void unreachable();
    void oddAnswersAreNoAnswers_data();
    void oddAnswersAreNoAnswers();
    void noticesTheClock_data();
    void noticesTheClock();
    void canBeCancelled();
    void canBeCancelledFromItsSignals();
    void canBeDeletedFromItsSignals();
    void tellsEachAnswerOnce();
    void demo_data();
    void demo();
    void demoRefusesSignatures_data();
    void demoRefusesSignatures();

private:
    /** `Access Yes, MayAppend No AuthorizationPermissionMismatch` … */
    static QString described(const StorageCheck &check);
    QString check(const StorageLocation &location);

    ManualClock m_clock;
    HttpClient m_http{m_clock};
};

namespace {
/** Which of the requests it is: append, create, write, list, read. */
QString stepOf(const ReceivedRequest &request)
{
    if (request.target.contains("comp=appendblock"))
        return QStringLiteral("append");
    if (request.target.contains("comp=blocklist"))
        return QStringLiteral("write");
    if (request.target.contains("comp=list"))
        return QStringLiteral("list");
    return request.method == "PUT" ? QStringLiteral("create") : QStringLiteral("read");
}
}

QString tst_StorageCheck::described(const StorageCheck &check)
{
    QStringList lines;
    for (const StorageCheck::Finding &finding : check.findings()) {
        QString line = QLatin1String(QMetaEnum::fromType<Question>().valueToKey(int(finding.question))) + QLatin1Char(' ')
            + QLatin1String(QMetaEnum::fromType<Answer>().valueToKey(int(finding.answer)));
        if (finding.error && finding.answer != Answer::Yes)
            line += QLatin1Char(' ') + QLatin1String(QMetaEnum::fromType<Kind>().valueToKey(int(finding.error->kind)));
        lines.append(line);
    }
    return lines.join(QStringLiteral(", "));
}

QString tst_StorageCheck::check(const StorageLocation &location)
{
    StorageCheck check(m_http, location);
    QSignalSpy finished(&check, &StorageCheck::finished);
    check.start();
    if (!finished.wait(10'000))
        return QStringLiteral("no end");
    return described(check);
}

void tst_StorageCheck::asksWhatIsDocumented()
{
    FakeContainer container;
    container.instead = [](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, FakeContainer::error(403, "AuthorizationPermissionMismatch"));
        return true;
    };
    check(container.location(Purpose::ReceiveExport));
    const QList<ReceivedRequest> requests = container.server.requests();
    QCOMPARE(requests.size(), 5);
    QCOMPARE(requests[0].method, QByteArray("PUT"));
    QCOMPARE(FakeContainer::decodedName(requests[0]), QStringLiteral("RequestInfo.json"));
    QCOMPARE(requests[0].header("x-ms-blob-condition-appendpos"), QByteArray("999999999999"));
    QCOMPARE(requests[0].body.size(), 1);
    QCOMPARE(requests[1].header("x-ms-blob-type"), QByteArray("AppendBlob"));
    QCOMPARE(requests[1].header("If-Match"), QByteArray("\"0x0\""));
    QCOMPARE(requests[1].header("Content-Length"), QByteArray("0"));
    QVERIFY(requests[2].body.contains("<BlockList><Uncommitted>"));
    QVERIFY(requests[3].target.contains("maxresults=1"));
    QCOMPARE(requests[4].method, QByteArray("GET"));
    const QString name = FakeContainer::decodedName(requests[1]);
    QVERIFY(QRegularExpression(QStringLiteral("^habeas-check-[0-9a-f]{32}$")).match(name).hasMatch());
    QCOMPARE(FakeContainer::decodedName(requests[2]), name);
    QCOMPARE(FakeContainer::decodedName(requests[4]), name);
    for (const ReceivedRequest &request : requests)
        QVERIFY(!request.header("x-ms-version").isEmpty());
}

void tst_StorageCheck::answers_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *step, int status, const char *code, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(step) << status << QByteArray(code) << QString::fromLatin1(expected);
    };
    row("append: unused", "append", 404, "BlobNotFound", "Access Yes, ContainerUnused Yes, MayAppend Yes");
    row("append: used", "append", 412, "AppendPositionConditionNotMet", "Access Yes, ContainerUnused No Changed, MayAppend Yes");
    row("append: used, 412 of another name", "append", 412, "ConditionNotMet", "Access Yes, ContainerUnused No Changed, MayAppend Yes");
    row("append: block blob", "append", 409, "InvalidBlobType", "Access Yes, ContainerUnused No BlobTypeWrong, MayAppend Yes");
    row("append: no right", "append", 403, "AuthorizationPermissionMismatch",
        "Access Yes, ContainerUnused CouldNotBeChecked PermissionMismatch, MayAppend No PermissionMismatch");
    row("append: other", "append", 400, "InvalidHeaderValue",
        "Access Yes, ContainerUnused CouldNotBeChecked Rejected, MayAppend CouldNotBeChecked Rejected");
    row("append: done", "append", 201, "", "Access Yes, ContainerUnused CouldNotBeChecked BadAnswer, MayAppend CouldNotBeChecked BadAnswer");
    row("create: yes", "create", 412, "ConditionNotMet", "MayCreate Yes");
    row("create: no", "create", 403, "AuthorizationPermissionMismatch", "MayCreate No PermissionMismatch");
    row("create: other", "create", 409, "BlobImmutableDueToPolicy", "MayCreate CouldNotBeChecked Conflict");
    row("write: yes", "write", 400, "InvalidBlockList", "MayWrite Yes");
    row("write: no", "write", 403, "AuthorizationPermissionMismatch", "MayWrite No PermissionMismatch");
    row("write: other", "write", 400, "InvalidXmlDocument", "MayWrite CouldNotBeChecked Rejected");
    row("list: yes", "list", 200, "", "MayList Yes");
    row("list: no", "list", 403, "AuthorizationPermissionMismatch", "MayList No PermissionMismatch");
    row("list: busy", "list", 503, "ServerBusy", "MayList CouldNotBeChecked Busy");
    row("read: yes", "read", 404, "BlobNotFound", "MayRead Yes");
    row("read: no", "read", 403, "AuthorizationPermissionMismatch", "MayRead No PermissionMismatch");
    row("read: redirect", "read", 302, "", "MayRead CouldNotBeChecked NotStorage");
}

void tst_StorageCheck::answers()
{
    QFETCH(QString, step);
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(QString, expected);
    FakeContainer container;
    container.instead = [&](QTcpSocket &socket, const ReceivedRequest &request) {
        if (stepOf(request) == step)
            RawServer::reply(
                socket, code.isEmpty() ? RawServer::response(status, {}, {"Location: http://127.0.0.1:9/"}) : FakeContainer::error(status, code));
        else
            RawServer::reply(socket, FakeContainer::error(403, "AuthorizationPermissionMismatch"));
        return true;
    };
    const QString said = check(container.location(Purpose::ReceiveExport));
    QVERIFY2(said.contains(expected), qPrintable(said));
    QCOMPARE(container.server.requests().size(), 5);
}

void tst_StorageCheck::refusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("detail");
    QTest::addColumn<QString>("access");
    QTest::newRow("expired")
        << 403 << QByteArray("AuthenticationFailed")
        << QByteArray("Signature not valid in the specified time frame: Start [] - Expiry [Sun, 22 Nov 2026 12:00:00 GMT] - Current [Mon, 23 "
                      "Nov 2026 12:00:00 GMT]")
        << QStringLiteral("No SignatureExpired");
    QTest::newRow("wrong") << 403 << QByteArray("AuthenticationFailed") << QByteArray("Signature did not match.")
                           << QStringLiteral("No SignatureWrong");
    QTest::newRow("firewall") << 403 << QByteArray("AuthorizationFailure") << QByteArray() << QStringLiteral("No NetworkRules");
    QTest::newRow("source IP") << 403 << QByteArray("AuthorizationSourceIPMismatch") << QByteArray() << QStringLiteral("No SourceIpMismatch");
    QTest::newRow("keys") << 403 << QByteArray("KeyBasedAuthenticationNotPermitted") << QByteArray()
                          << QStringLiteral("No KeyBasedAuthenticationNotPermitted");
    QTest::newRow("no container") << 404 << QByteArray("ContainerNotFound") << QByteArray() << QStringLiteral("No ContainerNotFound");
    QTest::newRow("being deleted") << 409 << QByteArray("ContainerBeingDeleted") << QByteArray() << QStringLiteral("No ContainerBeingDeleted");
    QTest::newRow("busy") << 503 << QByteArray("ServerBusy") << QByteArray() << QStringLiteral("CouldNotBeChecked Busy");
    QTest::newRow("trouble") << 500 << QByteArray("InternalError") << QByteArray() << QStringLiteral("CouldNotBeChecked ServiceTrouble");
}

void tst_StorageCheck::refusals()
{
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, detail);
    QFETCH(QString, access);
    FakeContainer container;
    container.instead = [&](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, FakeContainer::error(status, code, detail));
        return true;
    };
    const QString said = check(container.location(Purpose::ReceiveExport));
    QVERIFY2(said.startsWith(QStringLiteral("Access ") + access + QStringLiteral(", ")), qPrintable(said));
    QCOMPARE(said.count(QStringLiteral("CouldNotBeChecked")), access.startsWith(QLatin1String("No")) ? 6 : 7);
    // The cause is known: nothing else is worth asking.
    QCOMPARE(container.server.requests().size(), 1);
}

void tst_StorageCheck::unreachable()
{
    StorageLocation location;
    {
        FakeContainer container;
        location = container.location(Purpose::ReceiveExport);
    }
    const QString said = check(location);
    QVERIFY2(said.startsWith(QStringLiteral("Access No ConnectionRefused, ContainerUnused CouldNotBeChecked ConnectionRefused")), qPrintable(said));
}

void tst_StorageCheck::oddAnswersAreNoAnswers_data()
{
    QTest::addColumn<QByteArray>("response");
    QTest::newRow("proxy's page") << RawServer::response(200, "<html>Sign in to the network</html>", {"Content-Type: text/html"});
    QTest::newRow("proxy's 403") << RawServer::response(403, "<html>Blocked</html>", {"Content-Type: text/html"});
    QTest::newRow("redirect") << RawServer::response(302, {}, {"Location: http://127.0.0.1:9/"});
    QTest::newRow("redirect that keeps the method") << RawServer::response(307, {}, {"Location: http://127.0.0.1:9/"});
    QTest::newRow("empty 403") << RawServer::response(403);
    QTest::newRow("cut") << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 1000\r\n\r\n<Error><Code>BlobNotFound</Code>");
    QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH\r\n");
}

void tst_StorageCheck::oddAnswersAreNoAnswers()
{
    QFETCH(QByteArray, response);
    FakeContainer container;
    container.instead = [&](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, response);
        RawServer::close(socket);
        return true;
    };
    const QString said = check(container.location(Purpose::ReceiveExport));
    QVERIFY2(!said.contains(QLatin1String(" Yes")) || said.startsWith(QStringLiteral("Access Yes")), qPrintable(said));
    QVERIFY2(!said.contains(QLatin1String("MayAppend Yes")) && !said.contains(QLatin1String("MayAppend No")), qPrintable(said));
    QVERIFY2(said.contains(QLatin1String("ContainerUnused CouldNotBeChecked")), qPrintable(said));
}

void tst_StorageCheck::noticesTheClock_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<qint64>("offset");
    QTest::newRow("right") << QByteArray("Mon, 23 Nov 2026 12:00:00 GMT") << qint64(0);
    QTest::newRow("five minutes") << QByteArray("Mon, 23 Nov 2026 12:05:00 GMT") << qint64(0);
    QTest::newRow("behind") << QByteArray("Mon, 23 Nov 2026 12:06:00 GMT") << qint64(360);
    QTest::newRow("an hour ahead") << QByteArray("Mon, 23 Nov 2026 11:00:00 GMT") << qint64(-3600);
    QTest::newRow("years ahead") << QByteArray("Fri, 23 Nov 2001 12:00:00 GMT") << qint64(-788918400);
    QTest::newRow("unreadable") << QByteArray("yesterday") << qint64(0);
}

void tst_StorageCheck::noticesTheClock()
{
    QFETCH(QByteArray, date);
    QFETCH(qint64, offset);
    FakeContainer container;
    container.instead = [&](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, FakeContainer::error(403, "AuthenticationFailed", {}, {"Date: " + date}));
        return true;
    };
    StorageCheck check(m_http, container.location(Purpose::ReceiveExport));
    QSignalSpy found(&check, &StorageCheck::clockOffsetFound);
    QSignalSpy finished(&check, &StorageCheck::finished);
    check.start();
    QVERIFY(finished.wait());
    QCOMPARE(check.clockOffset().has_value(), offset != 0);
    QCOMPARE(found.size(), offset != 0 ? 1 : 0);
    if (offset != 0)
        QCOMPARE(check.clockOffset()->count(), offset);
}

void tst_StorageCheck::canBeCancelled()
{
    FakeContainer container;
    container.instead = [](QTcpSocket &, const ReceivedRequest &) { return true; };
    StorageCheck check(m_http, container.location(Purpose::ReceiveExport));
    QSignalSpy finished(&check, &StorageCheck::finished);
    QSignalSpy answered(&check, &StorageCheck::answered);
    check.start();
    QVERIFY(check.isRunning());
    QTRY_COMPARE(container.server.requests().size(), 1);
    check.cancel();
    check.cancel();
    QCOMPARE(finished.size(), 0);
    QVERIFY(finished.wait());
    QVERIFY(check.wasCancelled());
    QVERIFY(!check.isRunning());
    QCOMPARE(answered.size(), 0);
    QCoreApplication::processEvents();
    QCOMPARE(finished.size(), 1);
}

void tst_StorageCheck::canBeCancelledFromItsSignals()
{
    FakeContainer container;
    StorageCheck check(m_http, container.location(Purpose::ReceiveExport));
    QSignalSpy finished(&check, &StorageCheck::finished);
    connect(&check, &StorageCheck::answered, &check, [&check] { check.cancel(); });
    check.start();
    QVERIFY(finished.wait());
    QCOMPARE(check.findings().size(), 1);
    QCOMPARE(container.server.requests().size(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(finished.size(), 1);
}

void tst_StorageCheck::canBeDeletedFromItsSignals()
{
    FakeContainer container;
    auto check = std::make_unique<StorageCheck>(m_http, container.location(Purpose::ReceiveExport));
    bool deleted = false;
    connect(check.get(), &StorageCheck::answered, this, [&] {
        deleted = true;
        check.reset();
    });
    check->start();
    QTRY_VERIFY(deleted);
    QCoreApplication::processEvents();
    QCOMPARE(container.server.requests().size(), 1);
}

void tst_StorageCheck::tellsEachAnswerOnce()
{
    FakeContainer container;
    StorageCheck check(m_http, container.location(Purpose::ReceiveExport));
    QSignalSpy answered(&check, &StorageCheck::answered);
    QSignalSpy finished(&check, &StorageCheck::finished);
    check.start();
    check.start();
    QVERIFY(finished.wait());
    QCOMPARE(answered.size(), QMetaEnum::fromType<Question>().keyCount());
    QSet<Question> questions;
    for (const StorageCheck::Finding &finding : check.findings())
        questions.insert(finding.question);
    QCOMPARE(questions.size(), answered.size());
    check.start();
    QCoreApplication::processEvents();
    QCOMPARE(finished.size(), 1);
}

void tst_StorageCheck::demo_data()
{
    QTest::addColumn<QString>("container");
    QTest::addColumn<QString>("permissions");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *container, const char *permissions, const char *expected) {
        QTest::newRow(container) << QString::fromLatin1(container) << QString::fromLatin1(permissions) << QString::fromLatin1(expected);
    };
    row("fresh", "acw",
        "Access Yes, ContainerUnused Yes, MayAppend Yes, MayCreate Yes, MayWrite Yes, MayList No PermissionMismatch, MayRead No PermissionMismatch");
    row("too-much", "racwdl", "Access Yes, ContainerUnused Yes, MayAppend Yes, MayCreate Yes, MayWrite Yes, MayList Yes, MayRead Yes");
    row("create-only", "c",
        "Access Yes, ContainerUnused CouldNotBeChecked PermissionMismatch, MayAppend No PermissionMismatch, MayCreate Yes, MayWrite No "
        "PermissionMismatch, "
        "MayList No PermissionMismatch, MayRead No PermissionMismatch");
    row("missing-1", "acw", "Access No ContainerNotFound");
    row("deleting-1", "acw", "Access No ContainerBeingDeleted");
    row("firewalled-1", "acw", "Access No NetworkRules");
    row("keyless-1", "acw", "Access No KeyBasedAuthenticationNotPermitted");
    row("busy-1", "acw", "Access CouldNotBeChecked Busy");
}

void tst_StorageCheck::demo()
{
    QFETCH(QString, container);
    QFETCH(QString, permissions);
    QFETCH(QString, expected);
    DemoOptions options;
    options.profiles = 1;
    options.clock = [this] { return m_clock.utcNow(); };
    DemoTenant tenant(options);
    QVERIFY(tenant.start());
    const StorageLocation location =
        StorageLocation::parse(tenant.storageLocationExample(container, permissions), {FakeContainer::cloud(), m_clock.utcNow()});
    const QString said = check(location);
    QVERIFY2(said.startsWith(expected), qPrintable(said));
    // Nothing is left behind.
    for (const DemoRequest &request : tenant.requests())
        QVERIFY(request.method == "GET" || request.status >= 400);
}

void tst_StorageCheck::demoRefusesSignatures_data()
{
    QTest::addColumn<bool>("altered");
    QTest::addColumn<int>("daysLater");
    QTest::addColumn<QString>("expected");
    QTest::newRow("good") << false << 0 << QStringLiteral("Access Yes");
    QTest::newRow("altered") << true << 0 << QStringLiteral("Access No SignatureWrong");
    QTest::newRow("ended") << false << 61 << QStringLiteral("Access No SignatureExpired");
}

// With the service's own words about it, which Azurite does not have.
void tst_StorageCheck::demoRefusesSignatures()
{
    QFETCH(bool, altered);
    QFETCH(int, daysLater);
    QFETCH(QString, expected);
    DemoOptions options;
    options.profiles = 1;
    QDateTime serviceNow = m_clock.utcNow();
    options.clock = [&serviceNow] { return serviceNow; };
    DemoTenant tenant(options);
    QVERIFY(tenant.start());
    QString text = tenant.storageLocationExample(QStringLiteral("fresh"));
    if (altered)
        text = StorageFixtures::withOtherSignature(text);
    const StorageLocation location = StorageLocation::parse(text, {FakeContainer::cloud(), m_clock.utcNow()});
    QVERIFY(location.isAcceptable());
    serviceNow = serviceNow.addDays(daysLater);
    const QString said = check(location);
    QVERIFY2(said.startsWith(expected), qPrintable(said));
}

QTEST_GUILESS_MAIN(tst_StorageCheck)
#include "tst_storagecheck.moc"
