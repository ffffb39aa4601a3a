// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeauthority.h"
#include "http/httpclient.h"
#include "identity/signin.h"
#include "manualclock.h"

#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <functional>

using namespace std::chrono_literals;
using Error = HttpAnswer::Error;
using Kind = SignInError::Kind;
using Stage = SignIn::Stage;

namespace {
/** Sends POSTs elsewhere, as when a name or a certificate changes between the discovery document and the token request. */
class Detour : public HttpClient
{
    Q_OBJECT

public:
    using HttpClient::HttpClient;
    [[nodiscard]] std::unique_ptr<HttpClient> withOwnConnections() const override
    {
        auto other = std::make_unique<Detour>(clock());
        other->to = to;
        return other;
    }
    QUrl to;

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &original, QIODevice *outgoing) override
    {
        QNetworkRequest request(original);
        if (operation == PostOperation && to.isValid())
            request.setUrl(to);
        return HttpClient::createRequest(operation, request, outgoing);
    }
};

/** Writes a body of that size as fast as it is taken, without ever holding it. */
class Flood : public QObject
{
    Q_OBJECT

public:
    Flood(QTcpSocket &socket, qint64 size)
        : QObject(&socket)
        , m_socket(socket)
        , m_size(size)
    {
        connect(&socket, &QTcpSocket::bytesWritten, this, &Flood::more);
        more();
    }
    static inline qint64 written = 0;

private:
    void more()
    {
        constexpr qint64 piece = 65536;
        while (written < m_size && m_socket.bytesToWrite() < piece)
            written += m_socket.write(QByteArray(int(std::min(piece, m_size - written)), ' '));
    }

    QTcpSocket &m_socket;
    qint64 m_size;
};

void drip(QTcpSocket &socket, const QByteArray &bytes, qsizetype at = 0)
{
    if (at >= bytes.size() || socket.state() != QAbstractSocket::ConnectedState)
        return;
    socket.write(bytes.mid(at, 5));
    socket.flush();
    QTimer::singleShot(1ms, &socket, [&socket, bytes, at] { drip(socket, bytes, at + 5); });
}
}

/**
 * What can happen to the one request of a sign-in that carries the code: it arrives once at most, exactly one signal says how it
 * ended, and the same object signs in when it is started again.
 */
class tst_TokenWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void answer_data();
    void answer();
    void connection_data();
    void connection();
    void elsewhere_data();
    void elsewhere();
    void huge_data();
    void huge();
    void cancelledWhileDripping();
    void idleConnection_data();
    void idleConnection();

private:
    void signIn();
    void goOn();
    [[nodiscard]] QString asked(const char *key) const;
    [[nodiscard]] QByteArray goodBody() const { return FakeAuthority::bytes(m_authority->tokens(asked("nonce"))); }
    [[nodiscard]] QByteArray goodAnswer() const { return RawServer::json(200, goodBody()); }
    [[nodiscard]] int outcomes() const { return int(m_succeeded->size() + m_failed->size()); }
    [[nodiscard]] SignInError error() const { return m_failed->isEmpty() ? SignInError() : m_failed->last().at(0).value<SignInError>(); }
    /** Ends a test: the one outcome is all there will be, nothing more arrives, and another attempt goes well. */
    void signsInAgain();

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<Detour> m_http;
    std::unique_ptr<FakeAuthority> m_authority;
    std::unique_ptr<SignIn> m_signIn;
    std::unique_ptr<QSignalSpy> m_browserRequested;
    std::unique_ptr<QSignalSpy> m_succeeded;
    std::unique_ptr<QSignalSpy> m_failed;
    QNetworkAccessManager m_browser;
};

void tst_TokenWire::init()
{
    m_clock = std::make_unique<ManualClock>();
    m_http = std::make_unique<Detour>(*m_clock);
    m_authority = std::make_unique<FakeAuthority>();
    m_signIn = std::make_unique<SignIn>(*m_http, *m_clock);
    m_browserRequested = std::make_unique<QSignalSpy>(m_signIn.get(), &SignIn::browserRequested);
    m_succeeded = std::make_unique<QSignalSpy>(m_signIn.get(), &SignIn::succeeded);
    m_failed = std::make_unique<QSignalSpy>(m_signIn.get(), &SignIn::failed);
}

void tst_TokenWire::cleanup()
{
    m_signIn.reset();
    m_authority.reset();
    m_http.reset();
    m_clock.reset();
}

QString tst_TokenWire::asked(const char *key) const
{
    return QUrlQuery(m_browserRequested->last().at(0).toUrl()).queryItemValue(QLatin1String(key), QUrl::FullyDecoded);
}

void tst_TokenWire::signIn()
{
    m_signIn->start(m_authority->request());
    QVERIFY(m_browserRequested->wait());
}

/** The person comes back from the browser. */
void tst_TokenWire::goOn()
{
    QUrl address(asked("redirect_uri"));
    address.setHost(QStringLiteral("127.0.0.1"));
    address.setPath(QStringLiteral("/"));
    QNetworkRequest request(address);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
    m_browser.post(request, "code=fake-code-1&state=" + asked("state").toLatin1());
}

void tst_TokenWire::signsInAgain()
{
    QCOMPARE(m_signIn->stage(), Stage::Idle);
    const auto before = m_succeeded->size();
    const int heads = m_authority->server.headCount("POST");
    m_http->to.clear();
    m_authority->server.onConnection = {};
    m_authority->server.onHead = {};
    m_authority->onToken = [this](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reply(socket, goodAnswer()); };
    signIn();
    QCOMPARE(outcomes(), 1);
    goOn();
    QTRY_COMPARE(outcomes(), 2);
    QCOMPARE(m_succeeded->size(), before + 1);
    QCOMPARE(m_authority->server.headCount("POST"), heads + 1);
}

void tst_TokenWire::answer_data()
{
    // `{}` in the bytes stands for a good body, `{#}` for its size.
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("reset");
    QTest::addColumn<bool>("drips");
    QTest::addColumn<bool>("succeeds");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Error>("transport");
    const auto good = [](const char *name, const QByteArray &bytes, bool drips = false) {
        QTest::newRow(name) << bytes << false << drips << true << Kind::BadReply << Error::None;
    };
    const auto cut = [](const char *name, const QByteArray &bytes, bool reset = false) {
        QTest::newRow(name) << bytes << reset << false << false << Kind::Offline << Error::ConnectionLost;
    };
    const auto bad = [](const char *name, const QByteArray &bytes, Kind kind = Kind::BadReply) {
        QTest::newRow(name) << bytes << false << false << false << kind << Error::None;
    };
    const QByteArray ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    const QByteArray whole = ok + "Content-Length: {#}\r\n\r\n{}";
    const QByteArray page = "<html><body>Sign in to the wireless network</body></html>";
    const QByteArray pageHead = "Content-Type: text/html\r\nContent-Length: " + QByteArray::number(page.size()) + "\r\n\r\n";

    cut("nothing", "");
    cut("nothing, reset", "", true);
    cut("100 and nothing", "HTTP/1.1 100 Continue\r\n\r\n");
    cut("in the status line, reset", "HTTP/1.1 20", true);
    cut("in the headers", "HTTP/1.1 200 OK\r\nContent-Type: applica");
    cut("in the headers, reset", "HTTP/1.1 200 OK\r\nContent-Type: applica", true);
    cut("before the body", ok + "Content-Length: 100\r\n\r\n");
    cut("in the body of an error", "HTTP/1.1 400 Bad Request\r\nContent-Length: 100\r\n\r\n{\"error\":\"invalid_grant\"");
    cut("in a chunk", ok + "Transfer-Encoding: chunked\r\n\r\n400\r\n{\"access_token\":");
    cut("before the first chunk", ok + "Transfer-Encoding: chunked\r\n\r\n");
    cut("not HTTP", "220 mail.example.invalid ESMTP\r\n\r\n");

    good("slowly", whole, true);
    good("after 100", "HTTP/1.1 100 Continue\r\n\r\n" + whole);
    good("after 100 twice", "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n" + whole);
    good("until the end of the connection", ok + "Connection: close\r\n\r\n{}");
    good("as text", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: {#}\r\n\r\n{}");
    good("without a type", "HTTP/1.1 200 OK\r\nContent-Length: {#}\r\n\r\n{}");

    for (const char *status : {"201 Created", "202 Accepted", "203 Non-Authoritative Information", "206 Partial Content"})
        bad(status, QByteArray("HTTP/1.1 ") + status + "\r\nContent-Type: application/json\r\nContent-Length: {#}\r\n\r\n{}");
    bad("204 No Content", "HTTP/1.1 204 No Content\r\n\r\n");
    bad("202 without a body", "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n");
    bad("part of it, said to be whole", ok + "Content-Length: 16\r\n\r\n{\"access_token\":");
    bad("page of a captive portal", "HTTP/1.1 200 OK\r\n" + pageHead + page);
    bad("page as JSON", ok + "Content-Length: " + QByteArray::number(page.size()) + "\r\n\r\n" + page);
    bad("page of a proxy, 403", "HTTP/1.1 403 Forbidden\r\n" + pageHead + page);
    bad("page of a proxy that nobody asked, 407",
        "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"\r\n" + pageHead + page);
    bad("page of a proxy, 502", "HTTP/1.1 502 Bad Gateway\r\n" + pageHead + page, Kind::Transient);
    bad("page of a proxy, 504", "HTTP/1.1 504 Gateway Timeout\r\n" + pageHead + page, Kind::Transient);
    bad("408", "HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", Kind::Transient);
    for (const char *status : {"300", "301", "302", "303", "304", "305", "307", "308"})
        bad(status, QByteArray("HTTP/1.1 ") + status + " Elsewhere\r\nLocation: /tenant/token\r\nContent-Length: 0\r\n\r\n");
}

void tst_TokenWire::answer()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, reset);
    QFETCH(bool, drips);
    QFETCH(bool, succeeds);
    const bool ends = !bytes.contains("Content-Length: {#}");
    m_authority->onToken = [&](QTcpSocket &socket, const ReceivedRequest &) {
        const QByteArray body = goodBody();
        bytes.replace("{#}", QByteArray::number(body.size())).replace("{}", body);
        if (drips)
            return drip(socket, bytes);
        RawServer::reply(socket, bytes);
        if (reset)
            RawServer::reset(socket);
        else if (ends)
            RawServer::close(socket);
    };
    signIn();
    goOn();
    QTRY_COMPARE(outcomes(), 1);
    QCOMPARE(m_succeeded->size(), succeeds ? 1 : 0);
    if (!succeeds) {
        QTEST(error().kind, "kind");
        QTEST(error().transport, "transport");
    }
    QCOMPARE(m_authority->tokenRequests().size(), 1);
    QCOMPARE(m_authority->server.headCount("POST"), 1);
    signsInAgain();
}

void tst_TokenWire::connection_data()
{
    QTest::addColumn<bool>("reset");
    QTest::addColumn<bool>("before");
    QTest::newRow("closed before the request") << false << true;
    QTest::newRow("reset before the request") << true << true;
    QTest::newRow("closed during the request") << false << false;
    QTest::newRow("reset during the request") << true << false;
}

void tst_TokenWire::connection()
{
    QFETCH(bool, reset);
    QFETCH(bool, before);
    signIn();
    // The token request comes on a connection of its own.
    for (QTcpSocket *socket : m_authority->server.openSockets())
        RawServer::close(*socket);
    QTRY_VERIFY(m_authority->server.openSockets().isEmpty());
    const auto end = [reset](QTcpSocket &socket) { reset ? RawServer::reset(socket) : RawServer::close(socket); };
    if (before) {
        m_authority->server.onConnection = [end](QTcpSocket &socket) {
            end(socket);
            return false;
        };
    } else {
        m_authority->server.onHead = end;
    }
    m_authority->onToken = [](QTcpSocket &, const ReceivedRequest &) {};
    goOn();
    QTRY_COMPARE(outcomes(), 1);
    QCOMPARE(error().kind, Kind::Offline);
    QCOMPARE(error().transport, Error::ConnectionLost);
    QCOMPARE(m_authority->server.headCount("POST"), before ? 0 : 1);
    signsInAgain();
}

void tst_TokenWire::elsewhere_data()
{
    QTest::addColumn<Error>("transport");
    QTest::newRow("name not found") << Error::HostNotFound;
    QTest::newRow("refused") << Error::ConnectionRefused;
    QTest::newRow("untrusted certificate") << Error::TlsFailed;
    QTest::newRow("not TLS") << Error::TlsFailed;
}

void tst_TokenWire::elsewhere()
{
    QFETCH(Error, transport);
    const bool isTls = QTest::currentDataTag() == QByteArray("untrusted certificate");
    RawServer other([](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reply(socket, RawServer::response(200)); },
                    isTls ? RawServer::Transport::Tls : RawServer::Transport::Plain);
    QUrl url = other.url(QStringLiteral("/tenant/token"));
    if (transport == Error::HostNotFound)
        url.setHost(QStringLiteral("authority.invalid"));
    if (transport == Error::ConnectionRefused)
        other.stopListening();
    if (transport == Error::TlsFailed)
        url.setScheme(QStringLiteral("https"));
    if (!isTls) {
        other.onConnection = [](QTcpSocket &socket) {
            RawServer::reply(socket, RawServer::response(400));
            return false;
        };
    }
    m_http->to = url;
    signIn();
    goOn();
    QTRY_COMPARE_WITH_TIMEOUT(outcomes(), 1, 30'000);
    QCOMPARE(error().kind, Kind::Offline);
    QCOMPARE(error().transport, transport);
    QCOMPARE(other.headCount("POST"), 0);
    QCOMPARE(m_authority->server.headCount("POST"), 0);
    signsInAgain();
}

void tst_TokenWire::huge_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("announced") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000000\r\n\r\n");
    QTest::newRow("unannounced") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n");
    QTest::newRow("of an error") << QByteArray("HTTP/1.1 400 Bad Request\r\nContent-Length: 100000000\r\n\r\n");
}

void tst_TokenWire::huge()
{
    QFETCH(QByteArray, head);
    constexpr qint64 size = 100'000'000;
    Flood::written = 0;
    m_authority->onToken = [&head](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, head);
        new Flood(socket, size);
    };
    signIn();
    goOn();
    QTRY_COMPARE(outcomes(), 1);
    QCOMPARE(error().kind, Kind::BadReply);
    QCOMPARE(error().transport, Error::TooLarge);
    QVERIFY2(Flood::written < size / 4, qPrintable(QString::number(Flood::written)));
    QCOMPARE(m_authority->tokenRequests().size(), 1);
    signsInAgain();
}

void tst_TokenWire::cancelledWhileDripping()
{
    m_authority->onToken = [](QTcpSocket &socket, const ReceivedRequest &) {
        drip(socket, "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n" + QByteArray(1'000'000, ' '));
    };
    signIn();
    goOn();
    QTRY_COMPARE(m_authority->tokenRequests().size(), 1);
    QCOMPARE(m_signIn->stage(), Stage::Redeeming);
    m_signIn->cancel();
    QCOMPARE(outcomes(), 1);
    QCOMPARE(error().kind, Kind::Cancelled);
    signsInAgain();
}

void tst_TokenWire::idleConnection_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("reset");
    QTest::addColumn<bool>("seen");
    const QByteArray timeout = RawServer::response(408, {}, {"Connection: close"});
    for (const bool seen : {true, false}) {
        const char *when = seen ? "before the request" : "while it is sent";
        QTest::addRow("408, %s", when) << timeout << false << seen;
        QTest::addRow("tokens, %s", when) << RawServer::json(200, R"({"token_type":"Bearer","expires_in":3600,"access_token":"stale"})") << false
                                          << seen;
        QTest::addRow("closed, %s", when) << QByteArray() << false << seen;
        QTest::addRow("reset, %s", when) << QByteArray() << true << seen;
    }
}

// The connection that brought the discovery document is still open when the person comes back, minutes later.
void tst_TokenWire::idleConnection()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, reset);
    QFETCH(bool, seen);
    m_authority->onToken = [this](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reply(socket, goodAnswer()); };
    signIn();
    QTcpSocket *idle = m_authority->server.openSockets().value(0);
    QVERIFY(idle);
    const auto end = [&] {
        RawServer::reply(*idle, bytes);
        reset ? RawServer::reset(*idle) : RawServer::close(*idle);
    };
    QSignalSpy gone(idle, &QObject::destroyed);
    if (seen) {
        end();
        QVERIFY(gone.wait());
    } else {
        // Right before the request is made: the client cannot know yet.
        connect(m_signIn.get(), &SignIn::stageChanged, idle, [&end](Stage stage) {
            if (stage == Stage::Redeeming)
                end();
        });
    }
    goOn();
    QTRY_COMPARE(outcomes(), 1);
    // Whatever was said there is no answer to the code, which came on another connection.
    QCOMPARE(m_succeeded->size(), 1);
    QCOMPARE(m_succeeded->at(0).at(1).value<TokenSet>().accessToken, QByteArray("fake-access-1"));
    QCOMPARE(m_authority->tokenRequests().size(), 1);
    signsInAgain();
}

QTEST_GUILESS_MAIN(tst_TokenWire)
#include "tst_tokenwire.moc"
