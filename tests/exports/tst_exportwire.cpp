// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "brokenwire.h"
#include "exportfixture.h"
#include "exports/exportregister.h"
#include "ledgerfixture.h"

#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>

using namespace std::chrono_literals;

using Attention = ExportOperation::Attention;
using End = BrokenWire::End;
using Exports::State;
using When = BrokenWire::When;

Q_DECLARE_METATYPE(BrokenWire)

namespace {
constexpr qint64 hundredMegabytes = 100'000'000;
const QByteArray operationPath = "/v1.0/dataPolicyOperations/d007e3da-cd9b-4b02-8d66-422403c53e3f";
const QByteArray location = "Location: {root}" + operationPath;
const QByteArray page = "<!DOCTYPE html><html><body>Sign in to the wireless network</body></html>";
const QByteArray jsonType = "Content-Type: application/json";
const QByteArray htmlType = "Content-Type: text/html; charset=utf-8";

BrokenWire says(const QByteArray &bytes, End end = End::Stays)
{
    BrokenWire wire;
    wire.bytes = bytes;
    wire.end = end;
    return wire;
}

BrokenWire slowly(const QByteArray &bytes, std::chrono::milliseconds drip)
{
    BrokenWire wire = says(bytes);
    wire.drip = drip;
    return wire;
}

BrokenWire floods(const QByteArray &head)
{
    BrokenWire wire = says(head);
    wire.flood = hundredMegabytes;
    return wire;
}

BrokenWire ends(End end, When when)
{
    BrokenWire wire = says({}, end);
    wire.when = when;
    return wire;
}

QByteArray accepted(const QByteArray &body = "{}", const QList<QByteArray> &headers = {location, jsonType})
{
    return BrokenWire::answer("202 Accepted", body, headers);
}

QByteArray operation()
{
    return BrokenWire::answer("200 OK", ExportFixture::operationJson("\"running\""), {jsonType});
}

/** The export's state as the file has it, read as another process would. */
QString stateOnDisk(const QString &path)
{
    return LedgerFixture::RawDatabase(path).value(QStringLiteral("SELECT state FROM exports")).toString();
}
}

/**
 * Everything that can happen to the one request of an export and to the checks after it: what arrived, what the program makes of
 * it, what the ledger's file says, and that nothing is ever sent again.
 */
class tst_ExportWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void post_data();
    void post();
    void interimAnswers_data();
    void interimAnswers();
    void postNeverArrives_data();
    void postNeverArrives();
    void postAfterAnIdleConnection_data();
    void postAfterAnIdleConnection();
    void check_data();
    void check();
    void checkNeverArrives_data();
    void checkNeverArrives();
    void checkAfterAnIdleConnection_data() { postAfterAnIdleConnection_data(); }
    void checkAfterAnIdleConnection();

private:
    /** Later, after a restart, with contact lost and found: nothing is sent again, and the ledger's chain is whole. */
    static void expectNothingMore(ExportFixture &fixture, const QString &id, State state);
};

void tst_ExportWire::initTestCase()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificate(RawServer::certificate());
    QSslConfiguration::setDefaultConfiguration(configuration);
}

void tst_ExportWire::expectNothingMore(ExportFixture &fixture, const QString &id, State state)
{
    RawServer &server = fixture.wire.server;
    const int posts = server.headCount("POST");
    server.onConnection = {};
    server.onHead = {};
    server.setAnswer([](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reply(socket, RawServer::json(404, "{}")); });
    QCOMPARE(stateOnDisk(fixture.ledger->path()), Exports::toText(state));

    fixture.openLedger();
    ExportRegister after(*fixture.ledger, fixture.wire.clock, [] { return 0.0; });
    after.load();
    QCOMPARE(after.operations().size(), 1);
    QVERIFY(after.find(id));
    QCOMPARE(after.find(id)->state(), state);
    after.offerGraphs([&fixture](const ExportRecord &) { return &fixture.wire.graph; });
    fixture.wire.clock.advance(24h);
    after.contactMayBeBack();
    fixture.wire.clock.advance(31 * 24h);
    // Whatever was still under way is at the server before a later request is.
    GraphAnswer barrier = answerOf(fixture.wire.graph.probeDataPolicyOperations(&after));
    QCOMPARE(barrier.http.status, 404);
    barrier = answerOf(fixture.wire.graph.probeDataPolicyOperations(&after));
    QCOMPARE(barrier.http.status, 404);
    QCOMPARE(server.headCount("POST"), posts);
    const auto verification = Ledger::verifyFile(fixture.ledger->path());
    QVERIFY(verification && verification->isIntact());
}

void tst_ExportWire::post_data()
{
    QTest::addColumn<RawServer::Transport>("transport");
    QTest::addColumn<BrokenWire>("wire");
    QTest::addColumn<State>("state");
    QTest::addColumn<int>("posts");
    for (const bool tls : {false, true}) {
        const auto row = [tls](const QByteArray &name, const BrokenWire &wire, State state, int posts = 1) {
            QTest::newRow(QByteArray((tls ? "TLS, " : "http, ") + name).constData())
                << (tls ? RawServer::Transport::Tls : RawServer::Transport::Plain) << wire << state << posts;
        };
        // Qt has taken the request by the time it learns of the end, so it may be anywhere.
        row("closed before the request", ends(End::Closes, When::BeforeRequest), State::Unconfirmed, 0);
        row("reset before the request", ends(End::Resets, When::BeforeRequest), State::Unconfirmed, 0);
        row("closed during the request", ends(End::Closes, When::DuringRequest), State::Unconfirmed);
        row("reset during the request", ends(End::Resets, When::DuringRequest), State::Unconfirmed);
        row("closed after the request", ends(End::Closes, When::AfterRequest), State::Unconfirmed);
        row("reset after the request", ends(End::Resets, When::AfterRequest), State::Unconfirmed);

        row("cut in the version", says("HTT", End::Closes), State::Unconfirmed);
        row("cut in the status", says("HTTP/1.1 20", End::Closes), State::Unconfirmed);
        row("reset in the status", says("HTTP/1.1 20", End::Resets), State::Unconfirmed);
        row("cut after the status line", says("HTTP/1.1 202 Accepted\r\n", End::Closes), State::Unconfirmed);
        row("cut in the headers", says("HTTP/1.1 202 Accepted\r\n" + location.left(30), End::Closes), State::Unconfirmed);
        row("cut between the headers", says("HTTP/1.1 202 Accepted\r\n" + location + "\r\n", End::Closes), State::Unconfirmed);
        row("reset in the headers", says("HTTP/1.1 202 Accepted\r\n" + location.left(30), End::Resets), State::Unconfirmed);
        // The service has said that it took the export on; only the rest of the answer is lost.
        row("202 cut before the body", says("HTTP/1.1 202 Accepted\r\n" + location + "\r\nContent-Length: 100\r\n\r\n", End::Closes),
            State::NotStarted);
        row("202 cut in the body", says("HTTP/1.1 202 Accepted\r\n" + location + "\r\nContent-Length: 100\r\n\r\n{", End::Closes), State::NotStarted);
        row("202 cut in a chunk", says("HTTP/1.1 202 Accepted\r\n" + location + "\r\nTransfer-Encoding: chunked\r\n\r\n100\r\n{", End::Closes),
            State::NotStarted);
        row("202 cut in the body that had the address",
            says("HTTP/1.1 202 Accepted\r\nContent-Length: 400\r\n\r\n{\"Location\":\"{root}" + operationPath, End::Closes), State::Untracked);
        row("202 cut in the chunk that had the address",
            says("HTTP/1.1 202 Accepted\r\nTransfer-Encoding: chunked\r\n\r\n100\r\n{\"Location\":\"{root}" + operationPath, End::Closes),
            State::Untracked);
        row("400 cut in the body", says("HTTP/1.1 400 Bad Request\r\nContent-Length: 100\r\n\r\n{", End::Closes), State::Unconfirmed);
        row("500 cut in the body", says("HTTP/1.1 500 Error\r\nContent-Length: 100\r\n\r\n{", End::Closes), State::Unconfirmed);

        row("202 without body", says(accepted({}, {location})), State::NotStarted);
        row("202 without body, length or end of connection", says("HTTP/1.1 202 Accepted\r\n" + location + "\r\n\r\n", End::Closes),
            State::NotStarted);
        row("202 without anything", says(accepted({}, {})), State::Untracked);
        row("202 without address", says(accepted("{}", {jsonType})), State::Untracked);
        row("202 with an empty address", says(accepted("{}", {"Location:", jsonType})), State::Untracked);
        row("202 with the address in the body", says(accepted("{\"Location\":\"{root}" + operationPath + "\",\"Retry-After\":60}", {jsonType})),
            State::NotStarted);
        for (const char *elsewhere : {"https://evil.example", "https://graph.microsoft.com", "http://127.0.0.1:1", "http://127.0.0.1.evil.example",
                                      "//evil.example", "file://", "ftp://127.0.0.1"})
            row(QByteArray("202 with an address at ") + elsewhere, says(accepted("{}", {"Location: " + QByteArray(elsewhere) + operationPath})),
                State::Untracked);
        row("202 with the address of a container", says(accepted("{}", {"Location: https://contoso.blob.core.windows.net/box?sv=2022-11-02"})),
            State::Untracked);

        row("slowly", slowly(accepted(), 1ms), State::NotStarted);
        row("too slow in the headers", slowly(accepted(), 100ms), State::Unconfirmed);
        row("silent", says({}), State::Unconfirmed);
        row("silent after the headers", says("HTTP/1.1 202 Accepted\r\n" + location + "\r\nContent-Length: 100\r\n\r\n"), State::NotStarted);
        row("silent in the body", says("HTTP/1.1 202 Accepted\r\nContent-Length: 100\r\n\r\n{"), State::Untracked);

        row("202 with 100 MB", floods("HTTP/1.1 202 Accepted\r\n" + location + "\r\nContent-Length: 100000000\r\n\r\n"), State::NotStarted);
        row("202 with 100 MB, unannounced", floods("HTTP/1.1 202 Accepted\r\n" + location + "\r\n\r\n"), State::NotStarted);
        row("202 with 100 MB and no address", floods("HTTP/1.1 202 Accepted\r\nContent-Length: 100000000\r\n\r\n"), State::Untracked);
        row("200 with 100 MB", floods("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n"), State::Unconfirmed);
        row("400 with 100 MB", floods("HTTP/1.1 400 Bad Request\r\nContent-Length: 100000000\r\n\r\n"), State::Unconfirmed);
        row("503 with 100 MB", floods("HTTP/1.1 503 Unavailable\r\nContent-Length: 100000000\r\n\r\n"), State::Unconfirmed);

        row("202, JSON called HTML", says(accepted("{\"Location\":\"{root}" + operationPath + "\"}", {htmlType})), State::NotStarted);
        row("202, HTML", says(accepted(page, {htmlType})), State::Untracked);
        row("202, HTML called JSON", says(accepted(page, {jsonType})), State::Untracked);
        row("202, HTML beside the address", says(accepted(page, {location, htmlType})), State::NotStarted);
        row("202, said to be compressed", says(accepted(page, {location, "Content-Encoding: gzip"})), State::NotStarted);
        row("202, JSON of another shape", says(accepted("[{\"Location\":\"{root}" + operationPath + "\"}]", {jsonType})), State::Untracked);

        row("proxy's page, 200", says(BrokenWire::answer("200 OK", page, {htmlType})), State::Unconfirmed);
        row("proxy's page, 502", says(BrokenWire::answer("502 Bad Gateway", page, {htmlType})), State::Unconfirmed);
        row("proxy's page, 503", says(BrokenWire::answer("503 Service Unavailable", page, {htmlType, "Retry-After: 1"})), State::Unconfirmed);
        row("proxy's page, 504", says(BrokenWire::answer("504 Gateway Timeout", page, {htmlType})), State::Unconfirmed);
        row("proxy's page, 511", says(BrokenWire::answer("511 Network Authentication Required", page, {htmlType})), State::Unconfirmed);
        row("proxy's page, 407",
            says(BrokenWire::answer("407 Proxy Authentication Required", page, {htmlType, "Proxy-Authenticate: Basic realm=\"x\""})),
            State::Rejected);
        row("proxy's page, 403", says(BrokenWire::answer("403 Forbidden", page, {htmlType})), State::Rejected);

        for (const char *interim : {"100 Continue"})
            row(QByteArray(interim) + " before it", says("HTTP/1.1 " + QByteArray(interim) + "\r\n\r\n" + accepted()), State::NotStarted);
        row("100 three times before it", says(QByteArray("HTTP/1.1 100 Continue\r\n\r\n").repeated(3) + accepted()), State::NotStarted);
        row("100 instead of it", says("HTTP/1.1 100 Continue\r\n\r\n", End::Closes), State::Unconfirmed);
        row("100 and silence", says("HTTP/1.1 100 Continue\r\n\r\n"), State::Unconfirmed);
        row("101 instead of it", says("HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n", End::Closes),
            State::Unconfirmed);
        row("101 and silence", says("HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n"), State::Unconfirmed);

        for (const int status : {300, 301, 302, 303, 304, 305, 307, 308}) {
            const QByteArray line = QByteArray::number(status) + " Elsewhere";
            row(line + ", to the operation", says(BrokenWire::answer(line, {}, {location})), State::Unconfirmed);
            row(line + ", to itself", says(BrokenWire::answer(line, {}, {"Location: {root}/beta/directory/inboundSharedUserProfiles"})),
                State::Unconfirmed);
        }

        row("408", says(BrokenWire::answer("408 Request Timeout", {}, {"Connection: close"}), End::Closes), State::Unconfirmed);
        row("429", says(BrokenWire::answer("429 Too Many Requests", "{}", {jsonType, "Retry-After: 1"})), State::Rejected);
        row("not HTTP", says("220 mail.example.invalid ESMTP\r\n\r\n", End::Closes), State::Unconfirmed);
        row("HTTP/1.0", says("HTTP/1.0 202 Accepted\r\n" + location + "\r\n\r\n{}", End::Closes), State::NotStarted);
        row("two answers", says(accepted() + BrokenWire::answer("400 Bad Request", "{}")), State::NotStarted);
        row("status 999", says(BrokenWire::answer("999 What", "{}", {jsonType})), State::Unconfirmed);
    }
}

void tst_ExportWire::post()
{
    QFETCH(RawServer::Transport, transport);
    QFETCH(BrokenWire, wire);
    QFETCH(State, state);
    QFETCH(int, posts);
    ExportFixture fixture(transport);
    const auto patience = wire.drip == 1ms ? 20s : 300ms;
    fixture.wire.graph.setTimeouts(patience, patience);
    RawServer &server = fixture.wire.server;
    BrokenWire::flooded = 0;
    wire.prepare(server);
    fixture.service.onPost = [&](QTcpSocket &socket, const ReceivedRequest &) {
        if (wire.when == When::AfterRequest)
            wire.act(server, socket);
    };
    auto operation = fixture.submitted();
    const QString id = operation->record().id;
    QTRY_COMPARE_WITH_TIMEOUT(operation->state(), state, 10'000);
    QCOMPARE(server.headCount("POST"), posts);
    QCOMPARE(operation->attention(), Attention::None);
    QCOMPARE(operation->isScheduled(), state == State::NotStarted);
    QCOMPARE(operation->record().operationAddress, state == State::NotStarted ? QString::fromLatin1(fixture.operationUrl()) : QString());
    QVERIFY2(BrokenWire::flooded < hundredMegabytes / 4, qPrintable(QString::number(BrokenWire::flooded)));
    operation.reset();
    expectNothingMore(fixture, id, state);
}

void tst_ExportWire::interimAnswers_data()
{
    QTest::addColumn<QByteArray>("interim");
    QTest::newRow("102") << QByteArray("HTTP/1.1 102 Processing\r\n\r\n");
    QTest::newRow("103") << QByteArray("HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n");
    QTest::newRow("103 with an address") << QByteArray("HTTP/1.1 103 Early Hints\r\nLocation: https://evil.example" + operationPath + "\r\n\r\n");
}

// Some versions of Qt take them for the answer. Then nothing is known, and that is what is said.
void tst_ExportWire::interimAnswers()
{
    QFETCH(QByteArray, interim);
    ExportFixture fixture;
    RawServer &server = fixture.wire.server;
    BrokenWire wire = says(interim + accepted());
    fixture.service.onPost = [&](QTcpSocket &socket, const ReceivedRequest &) { wire.act(server, socket); };
    auto sent = fixture.submitted();
    const QString id = sent->record().id;
    QTRY_VERIFY(sent->state() == State::NotStarted || sent->state() == State::Unconfirmed);
    const State state = sent->state();
    QCOMPARE(sent->record().operationAddress, state == State::NotStarted ? QString::fromLatin1(fixture.operationUrl()) : QString());
    sent.reset();
    expectNothingMore(fixture, id, state);
    QCOMPARE(server.headCount("POST"), 1);

    ExportFixture other;
    wire = says(interim + operation());
    other.wire.server.setAnswer([&](QTcpSocket &socket, const ReceivedRequest &) { wire.act(other.wire.server, socket); });
    const auto followed = other.recorded(other.followed(State::NotStarted));
    followed->setGraph(&other.wire.graph);
    QTRY_COMPARE(followed->events().size(), 2);
    QVERIFY(followed->state() == State::Running || followed->attention() == Attention::BadReply);
    QCOMPARE(followed->untilNextCheck(), 60s);
}

void tst_ExportWire::postNeverArrives_data()
{
    QTest::addColumn<QString>("obstacle");
    QTest::addColumn<State>("state");
    for (const char *obstacle : {"untrusted certificate", "not TLS", "name", "refused"})
        QTest::newRow(obstacle) << QString::fromLatin1(obstacle) << State::NotSent;
    // A connection that ends without a word on certificates might have carried anything.
    for (const char *obstacle : {"TLS, closed", "TLS, reset"})
        QTest::newRow(obstacle) << QString::fromLatin1(obstacle) << State::Unconfirmed;
}

/** A Graph root that cannot be reached in that way. */
static QUrl unreachable(const QString &obstacle, RawServer &other)
{
    QUrl url = other.url();
    if (obstacle == QLatin1String("name"))
        return QUrl(QStringLiteral("https://graph.invalid"));
    if (obstacle == QLatin1String("refused"))
        return refusedUrl();
    url.setScheme(QStringLiteral("https"));
    if (obstacle == QLatin1String("not TLS")) {
        other.onConnection = [](QTcpSocket &socket) {
            RawServer::reply(socket, RawServer::response(400));
            return false;
        };
    } else if (obstacle.startsWith(QLatin1String("TLS"))) {
        other.onConnection = [obstacle](QTcpSocket &socket) {
            obstacle.endsWith(QLatin1String("reset")) ? RawServer::reset(socket) : RawServer::close(socket);
            return false;
        };
    }
    return url;
}

void tst_ExportWire::postNeverArrives()
{
    QFETCH(QString, obstacle);
    QFETCH(State, state);
    ExportFixture fixture;
    const bool isTls = obstacle == QLatin1String("untrusted certificate");
    RawServer other(fixture.service.answer(), isTls ? RawServer::Transport::Tls : RawServer::Transport::Plain);
    const QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    QSslConfiguration suspicious = trusting;
    suspicious.setCaCertificates({});
    if (isTls)
        QSslConfiguration::setDefaultConfiguration(suspicious);
    GraphClient nowhere(fixture.wire.http, cloudAt(unreachable(obstacle, other)), fixture.wire.tokens.provider());
    ExportRecord intent = fixture.intent();
    intent.graphRoot = nowhere.cloud().graphRoot();
    auto operation = fixture.recorded(intent);
    operation->setGraph(&nowhere);
    operation->submit(SasSecret(fixture.location));
    QTRY_VERIFY_WITH_TIMEOUT(operation->state() != State::Recorded && operation->state() != State::Submitting, 30'000);
    QSslConfiguration::setDefaultConfiguration(trusting);
    QCOMPARE(operation->state(), state);
    QCOMPARE(other.headCount("POST"), 0);
    operation.reset();
    expectNothingMore(fixture, intent.id, state);
    QCOMPARE(other.headCount("POST"), 0);
}

void tst_ExportWire::postAfterAnIdleConnection_data()
{
    QTest::addColumn<RawServer::Transport>("transport");
    QTest::addColumn<BrokenWire>("wire");
    QTest::addColumn<bool>("seen");
    const QByteArray other = "Location: {root}/v1.0/dataPolicyOperations/somebody-elses";
    for (const bool tls : {false, true}) {
        for (const bool seen : {true, false}) {
            const auto row = [tls, seen](const char *name, const BrokenWire &wire) {
                QTest::addRow("%s, %s, %s", tls ? "TLS" : "http", name, seen ? "before the request" : "while it is sent")
                    << (tls ? RawServer::Transport::Tls : RawServer::Transport::Plain) << wire << seen;
            };
            row("closed", says({}, End::Closes));
            row("reset", says({}, End::Resets));
            row("408 and closed", says(BrokenWire::answer("408 Request Timeout", {}, {"Connection: close"}), End::Closes));
            row("408 and open", says(BrokenWire::answer("408 Request Timeout", {})));
            row("400 and open", says(BrokenWire::answer("400 Bad Request", "{}", {jsonType})));
            row("202 of another and open", says(BrokenWire::answer("202 Accepted", "{}", {other, jsonType})));
            row("half an answer and open", says("HTTP/1.1 40"));
        }
    }
}

// A connection that an earlier request has left open may hold words that are no answer to the next one (RFC 9110 §15.5.9).
void tst_ExportWire::postAfterAnIdleConnection()
{
    QFETCH(RawServer::Transport, transport);
    QFETCH(BrokenWire, wire);
    QFETCH(bool, seen);
    ExportFixture fixture(transport);
    RawServer &server = fixture.wire.server;
    fixture.service.toChecks = {RawServer::json(404, "{}")};
    fixture.service.onPost = [&](QTcpSocket &socket, const ReceivedRequest &) { says(accepted()).act(server, socket); };
    QCOMPARE(answerOf(fixture.wire.graph.probeDataPolicyOperations(this)).http.status, 404);
    QCOMPARE(server.openSockets().size(), 1);
    QTcpSocket *idle = server.openSockets().constFirst();
    fixture.wire.tokens.later = true;
    if (seen) {
        wire.act(server, *idle);
        // It has arrived when an exchange that was begun later is over.
        QNetworkAccessManager bystander;
        const std::unique_ptr<QNetworkReply> reply(bystander.get(QNetworkRequest(server.url(QStringLiteral("/barrier")))));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        QVERIFY(finished.wait());
    }
    auto operation = fixture.submitted();
    if (!seen) {
        connect(operation.get(), &ExportOperation::stateChanged, idle, [&](State state) {
            if (state == State::Submitting)
                wire.act(server, *idle);
        });
    }
    const QString id = operation->record().id;
    QTRY_COMPARE(operation->state(), State::NotStarted);
    QCOMPARE(operation->record().operationAddress, QString::fromLatin1(fixture.operationUrl()));
    QCOMPARE(server.headCount("POST"), 1);
    operation.reset();
    expectNothingMore(fixture, id, State::NotStarted);
}

void tst_ExportWire::check_data()
{
    QTest::addColumn<RawServer::Transport>("transport");
    QTest::addColumn<BrokenWire>("wire");
    QTest::addColumn<State>("state");
    QTest::addColumn<Attention>("attention");
    QTest::addColumn<int>("wait"); // seconds until the next check
    for (const bool tls : {false, true}) {
        const auto row = [tls](const QByteArray &name, const BrokenWire &wire, State state, Attention attention, int wait) {
            QTest::newRow(QByteArray((tls ? "TLS, " : "http, ") + name).constData())
                << (tls ? RawServer::Transport::Tls : RawServer::Transport::Plain) << wire << state << attention << wait;
        };
        constexpr int regular = 60;
        constexpr int backOff = 3;
        const auto works = [&](const QByteArray &name, const BrokenWire &wire) { row(name, wire, State::Running, Attention::None, regular); };
        const auto trouble = [&](const QByteArray &name, const BrokenWire &wire) {
            row(name, wire, State::NotStarted, Attention::ServiceTrouble, backOff);
        };
        const auto bad = [&](const QByteArray &name, const BrokenWire &wire) { row(name, wire, State::NotStarted, Attention::BadReply, regular); };

        trouble("closed before the request", ends(End::Closes, When::BeforeRequest));
        trouble("reset before the request", ends(End::Resets, When::BeforeRequest));
        trouble("closed during the request", ends(End::Closes, When::DuringRequest));
        trouble("reset during the request", ends(End::Resets, When::DuringRequest));
        trouble("closed after the request", ends(End::Closes, When::AfterRequest));
        trouble("reset after the request", ends(End::Resets, When::AfterRequest));
        trouble("cut in the status", says("HTTP/1.1 20", End::Closes));
        trouble("cut in the headers", says("HTTP/1.1 200 OK\r\nContent-Type: applica", End::Closes));
        trouble("cut in the body",
                says("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + ExportFixture::operationJson("\"complete\""), End::Closes));
        trouble("cut in a chunk",
                says("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n400\r\n" + ExportFixture::operationJson("\"complete\""), End::Closes));
        works("slowly", slowly(operation(), 1ms));
        trouble("too slow in the headers", slowly(operation(), 100ms));
        trouble("silent", says({}));
        trouble("silent in the body", says("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + ExportFixture::operationJson("\"complete\"")));
        bad("200 with 100 MB", floods("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n" + ExportFixture::operationJson("\"complete\"")));
        bad("404 with 100 MB", floods("HTTP/1.1 404 Not Found\r\nContent-Length: 100000000\r\n\r\n"));
        works("JSON called HTML", says(BrokenWire::answer("200 OK", ExportFixture::operationJson("\"running\""), {htmlType})));
        bad("HTML", says(BrokenWire::answer("200 OK", page, {htmlType})));
        bad("HTML called JSON", says(BrokenWire::answer("200 OK", page, {jsonType})));
        bad("nothing", says(BrokenWire::answer("200 OK", {}, {jsonType})));
        bad("204", says("HTTP/1.1 204 No Content\r\n\r\n"));
        bad("202", says(BrokenWire::answer("202 Accepted", ExportFixture::operationJson("\"complete\""), {jsonType})));
        bad("JSON of another shape", says(BrokenWire::answer("200 OK", "[" + ExportFixture::operationJson("\"complete\"") + "]", {jsonType})));
        bad("JSON of something else", says(BrokenWire::answer("200 OK", "{\"value\":[]}", {jsonType})));
        trouble("proxy's page, 502", says(BrokenWire::answer("502 Bad Gateway", page, {htmlType})));
        bad("proxy's page, 407",
            says(BrokenWire::answer("407 Proxy Authentication Required", page, {htmlType, "Proxy-Authenticate: Basic realm=\"x\""})));
        row("proxy's page, 403", says(BrokenWire::answer("403 Forbidden", page, {htmlType})), State::NotStarted, Attention::PermissionMissing,
            regular);
        row("proxy's page, 404", says(BrokenWire::answer("404 Not Found", page, {htmlType})), State::NotStarted, Attention::NotVisibleYet, regular);
        for (const char *interim : {"100 Continue"})
            works(QByteArray(interim) + " before it", says("HTTP/1.1 " + QByteArray(interim) + "\r\n\r\n" + operation()));
        trouble("100 instead of it", says("HTTP/1.1 100 Continue\r\n\r\n", End::Closes));
        for (const int status : {300, 301, 302, 303, 305, 307, 308})
            bad(QByteArray::number(status), says(BrokenWire::answer(QByteArray::number(status) + " Elsewhere", {}, {"Location: {root}/elsewhere"})));
        trouble("408", says(BrokenWire::answer("408 Request Timeout", {}, {"Connection: close"}), End::Closes));
        trouble("500", says(BrokenWire::answer("500 Error", {})));
        row("503 with a time", says(BrokenWire::answer("503 Unavailable", {}, {"Retry-After: 77"})), State::NotStarted, Attention::ServiceTrouble,
            77);
        row("429 with a time", says(BrokenWire::answer("429 Too Many Requests", {}, {"Retry-After: 77"})), State::NotStarted, Attention::Throttled,
            77);
        row("429 without a time", says(BrokenWire::answer("429 Too Many Requests", {})), State::NotStarted, Attention::Throttled, regular);
        row("410", says(BrokenWire::answer("410 Gone", {})), State::Forgotten, Attention::None, 0);
    }
}

void tst_ExportWire::check()
{
    QFETCH(RawServer::Transport, transport);
    QFETCH(BrokenWire, wire);
    QFETCH(State, state);
    QFETCH(Attention, attention);
    QFETCH(int, wait);
    ExportFixture fixture(transport);
    const auto patience = wire.drip == 1ms ? 20s : 300ms;
    fixture.wire.graph.setTimeouts(patience, patience);
    RawServer &server = fixture.wire.server;
    BrokenWire::flooded = 0;
    QStringList asked;
    server.setAnswer([&](QTcpSocket &socket, const ReceivedRequest &request) {
        asked.append(QString::fromLatin1(request.path()));
        if (wire.when == When::AfterRequest)
            wire.act(server, socket);
    });
    wire.prepare(server);
    auto operation = fixture.recorded(fixture.followed(State::NotStarted));
    const QString id = operation->record().id;
    const auto before = operation->events().size();
    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE_WITH_TIMEOUT(operation->events().size(), before + 1, 10'000);
    QCOMPARE(operation->state(), state);
    QCOMPARE(operation->attention(), attention);
    QCOMPARE(operation->isScheduled(), wait > 0);
    QCOMPARE(operation->untilNextCheck(), std::chrono::milliseconds(std::chrono::seconds(wait)));
    QVERIFY2(BrokenWire::flooded < hundredMegabytes / 4, qPrintable(QString::number(BrokenWire::flooded)));
    QVERIFY(!operation->isChecking());
    // Qt itself may put a lost GET on the wire several times; never anywhere else.
    QVERIFY(server.headCount("GET") <= 4);
    QVERIFY(QSet<QString>(asked.cbegin(), asked.cend()).size() <= 1);
    QCOMPARE(server.headCount("POST"), 0);
    QCOMPARE(fixture.ledger->exports().size(), 1);

    // The next one works, at its time and not before.
    server.onConnection = {};
    server.onHead = {};
    server.setAnswer([](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reply(socket, ExportFixture::says("running")); });
    if (wait > 0) {
        fixture.wire.clock.advance(std::chrono::seconds(wait) - 1ms);
        QVERIFY(!operation->isChecking());
        fixture.wire.clock.advance(1ms);
        QTRY_COMPARE(operation->state(), State::Running);
        QCOMPARE(operation->attention(), Attention::None);
    }
    state = operation->state();
    operation.reset();
    QCOMPARE(stateOnDisk(fixture.ledger->path()), Exports::toText(state));
    QCOMPARE(fixture.ledger->find(id)->state, state);
    QCOMPARE(server.headCount("POST"), 0);
    QCOMPARE(fixture.ledger->exports().size(), 1);
    QVERIFY(fixture.ledger->verify()->isIntact());
}

void tst_ExportWire::checkNeverArrives_data()
{
    QTest::addColumn<QString>("obstacle");
    QTest::addColumn<Attention>("attention");
    for (const char *obstacle : {"untrusted certificate", "not TLS", "name", "refused"})
        QTest::newRow(obstacle) << QString::fromLatin1(obstacle) << Attention::Offline;
}

void tst_ExportWire::checkNeverArrives()
{
    QFETCH(QString, obstacle);
    QFETCH(Attention, attention);
    ExportFixture fixture;
    const bool isTls = obstacle == QLatin1String("untrusted certificate");
    RawServer other(fixture.service.answer(), isTls ? RawServer::Transport::Tls : RawServer::Transport::Plain);
    const QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    QSslConfiguration suspicious = trusting;
    suspicious.setCaCertificates({});
    if (isTls)
        QSslConfiguration::setDefaultConfiguration(suspicious);
    GraphClient nowhere(fixture.wire.http, cloudAt(unreachable(obstacle, other)), fixture.wire.tokens.provider());
    ExportRecord record = fixture.followed(State::Running);
    record.graphRoot = nowhere.cloud().graphRoot();
    record.operationAddress = record.graphRoot.toString() + QString::fromLatin1(operationPath);
    auto operation = fixture.recorded(record);
    const auto before = operation->events().size();
    operation->setGraph(&nowhere);
    QTRY_COMPARE_WITH_TIMEOUT(operation->events().size(), before + 1, 30'000);
    QSslConfiguration::setDefaultConfiguration(trusting);
    QCOMPARE(operation->state(), State::Running);
    QCOMPARE(operation->attention(), attention);
    QCOMPARE(operation->untilNextCheck(), 3000ms);
    QCOMPARE(other.headCount("GET"), 0);
    QCOMPARE(fixture.ledger->exports().size(), 1);
}

void tst_ExportWire::checkAfterAnIdleConnection()
{
    QFETCH(RawServer::Transport, transport);
    QFETCH(BrokenWire, wire);
    QFETCH(bool, seen);
    ExportFixture fixture(transport);
    RawServer &server = fixture.wire.server;
    fixture.wire.graph.setTimeouts(300ms, 300ms);
    fixture.service.toChecks = {ExportFixture::says("running")};
    auto operation = fixture.recorded(fixture.followed(State::NotStarted));
    operation->setGraph(&fixture.wire.graph);
    QTRY_COMPARE(operation->state(), State::Running);
    const auto before = operation->events().size();
    QTcpSocket *idle = server.openSockets().value(0);
    QVERIFY(idle);
    if (seen)
        wire.act(server, *idle);
    fixture.wire.clock.advance(60s);
    if (!seen)
        wire.act(server, *idle);
    QTRY_COMPARE(operation->events().size(), before + 1);
    // Whatever it took for the answer: nothing but the attention follows from it, and the next check is right.
    QCOMPARE(operation->state(), State::Running);
    QVERIFY(operation->isScheduled());
    QTRY_COMPARE((fixture.wire.clock.advance(60s), operation->events().constLast().kind), LedgerEvent::Kind::CheckAnswered);
    QCOMPARE(operation->attention(), Attention::None);
    QCOMPARE(server.headCount("POST"), 0);
    QCOMPARE(fixture.ledger->exports().size(), 1);
}

QTEST_GUILESS_MAIN(tst_ExportWire)
#include "tst_exportwire.moc"
