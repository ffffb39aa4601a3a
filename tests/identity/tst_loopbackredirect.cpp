// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/loopbackredirect.h"

#include "manualclock.h"

#include <QNetworkInterface>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

using namespace std::chrono_literals;
using Purpose = LoopbackRedirect::Purpose;

Q_DECLARE_METATYPE(LoopbackRedirect::Purpose)

namespace {
const QByteArray state = "state-0123456789";

QByteArray post(quint16 port, const QByteArray &body, const QByteArray &path = "/", const QByteArray &type = "application/x-www-form-urlencoded")
{
    return "POST " + path + " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(port) + "\r\nOrigin: null\r\nContent-Type: " + type
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray get(quint16 port, const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: localhost:" + QByteArray::number(port) + "\r\n\r\n";
}

int statusOf(const QByteArray &response)
{
    return response.startsWith("HTTP/1.1 ") ? response.mid(9, 3).toInt() : 0;
}
}

/** The listener that the browser comes back to, spoken to over bare sockets. */
class tst_LoopbackRedirect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void formPost();
    void values_data();
    void values();
    void query_data();
    void query();
    void adminConsent();
    void errorWithState();
    void strangers_data();
    void strangers();
    void strangersDoNotSpendTheState();
    void ownNames_data();
    void ownNames();
    void splitIntoSegments();
    void headGetsNoBody();
    void hugeBody_data();
    void hugeBody();
    void tooManyHeaders();
    void slowClient();
    void clientThatGoesAway();
    void manyConnections();
    void stateIsDeadAfterUse();
    void closesAtFirstValidAnswer();
    void onlyThisComputer();
    void ipv6OnTheSamePort();
    void portThatIsTaken();
    void callbackAfterClose();
    void pageOfSuccess();
    void pageOfFailureIsEscaped();
    void pageSpeaksTheGivenWords();
    void deletionWhileConnected();

private:
    [[nodiscard]] quint16 port() const { return quint16(QUrl(m_redirect->callback()).port()); }
    void listen(Purpose purpose = Purpose::FormPost);
    /** What the listener answers to `segments`, each sent when the one before has been read. */
    QByteArray talk(const QList<QByteArray> &segments, const QHostAddress &to = QHostAddress(QHostAddress::LocalHost));
    [[nodiscard]] LoopbackRedirect::Parameters received();

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<LoopbackRedirect> m_redirect;
    std::unique_ptr<QSignalSpy> m_spy;
};

void tst_LoopbackRedirect::init()
{
    m_clock = std::make_unique<ManualClock>();
    m_redirect = std::make_unique<LoopbackRedirect>(*m_clock);
    m_spy = std::make_unique<QSignalSpy>(m_redirect.get(), &LoopbackRedirect::redirected);
}

void tst_LoopbackRedirect::cleanup()
{
    m_spy.reset();
    m_redirect.reset();
    m_clock.reset();
}

void tst_LoopbackRedirect::listen(Purpose purpose)
{
    QVERIFY(m_redirect->listen(state, purpose));
}

QByteArray tst_LoopbackRedirect::talk(const QList<QByteArray> &segments, const QHostAddress &to)
{
    QTcpSocket socket;
    QByteArray response;
    connect(&socket, &QTcpSocket::readyRead, &socket, [&] { response += socket.readAll(); });
    socket.connectToHost(to, port());
    if (!socket.waitForConnected())
        return {};
    for (const QByteArray &segment : segments) {
        socket.write(segment);
        socket.flush();
        // A turn of the loop for the listener, so that segments do not arrive together.
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    [[maybe_unused]] const bool ended = QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; });
    return response + socket.readAll();
}

LoopbackRedirect::Parameters tst_LoopbackRedirect::received()
{
    if (m_spy->isEmpty() && !m_spy->wait())
        return {};
    return m_spy->at(0).at(0).value<LoopbackRedirect::Parameters>();
}

void tst_LoopbackRedirect::formPost()
{
    listen();
    const QByteArray response = talk({post(port(), "code=c-1&state=" + state + "&session_state=s")});
    QCOMPARE(statusOf(response), 200);
    const auto parameters = received();
    QCOMPARE(parameters.value(QStringLiteral("code")), QStringLiteral("c-1"));
    QCOMPARE(parameters.value(QStringLiteral("session_state")), QStringLiteral("s"));
    QCOMPARE(m_spy->size(), 1);
}

void tst_LoopbackRedirect::values_data()
{
    QTest::addColumn<QByteArray>("encoded");
    QTest::addColumn<QString>("decoded");
    QTest::newRow("plus is a space") << QByteArray("a+b") << QStringLiteral("a b");
    QTest::newRow("encoded plus") << QByteArray("a%2Bb") << QStringLiteral("a+b");
    QTest::newRow("percent") << QByteArray("100%25") << QStringLiteral("100%");
    QTest::newRow("percent that looks encoded") << QByteArray("a%252Fb") << QStringLiteral("a%2Fb");
    QTest::newRow("ampersand and equals") << QByteArray("a%26b%3Dc") << QStringLiteral("a&b=c");
    QTest::newRow("equals unencoded") << QByteArray("a=b==") << QStringLiteral("a=b==");
    QTest::newRow("utf-8") << QByteArray("%C3%A9") << QString(QChar(0xe9));
}

void tst_LoopbackRedirect::values()
{
    QFETCH(QByteArray, encoded);
    listen();
    talk({post(port(), "state=" + state + "&code=" + encoded)});
    QTEST(received().value(QStringLiteral("code")), "decoded");
}

void tst_LoopbackRedirect::query_data()
{
    QTest::addColumn<Purpose>("purpose");
    QTest::addColumn<int>("status");
    QTest::newRow("form_post demanded") << Purpose::FormPost << 405;
    QTest::newRow("query allowed") << Purpose::FormPostOrQuery << 200;
}

void tst_LoopbackRedirect::query()
{
    QFETCH(Purpose, purpose);
    QFETCH(int, status);
    listen(purpose);
    QCOMPARE(statusOf(talk({get(port(), "/?code=c-1&state=" + state)})), status);
    QCOMPARE(m_redirect->isListening(), status != 200);
}

void tst_LoopbackRedirect::adminConsent()
{
    listen(Purpose::AdminConsent);
    QCOMPARE(statusOf(talk({get(port(), "/?code=c-1&state=" + state)})), 400);
    QCOMPARE(statusOf(talk({get(port(), "/?admin_consent=True&tenant=t&state=" + state)})), 200);
    QCOMPARE(received().value(QStringLiteral("admin_consent")), QStringLiteral("True"));
}

void tst_LoopbackRedirect::errorWithState()
{
    listen();
    QCOMPARE(statusOf(talk({post(port(), "error=access_denied&error_description=AADSTS65004%3A+no%0D%0Aand+no&state=" + state)})), 200);
    QCOMPARE(received().value(QStringLiteral("error")), QStringLiteral("access_denied"));
    QCOMPARE(received().value(QStringLiteral("error_description")), QStringLiteral("AADSTS65004: no\r\nand no"));
}

void tst_LoopbackRedirect::strangers_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &request, int status) { QTest::newRow(name) << request << status; };
    const QByteArray host = "Host: localhost:PORT\r\n";
    const QByteArray form = "Content-Type: application/x-www-form-urlencoded\r\n";
    const auto posted = [&](const QByteArray &body) -> QByteArray {
        return "POST / HTTP/1.1\r\n" + host + form + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    };
    const QByteArray good = "code=c&state=" + state;
    row("favicon", "GET /favicon.ico HTTP/1.1\r\n" + host + "\r\n", 404);
    row("favicon with everything", "GET /favicon.ico?" + good + " HTTP/1.1\r\n" + host + "\r\n", 404);
    row("nothing", "GET / HTTP/1.1\r\n" + host + "\r\n", 400);
    row("HEAD", "HEAD /?" + good + " HTTP/1.1\r\n" + host + "\r\n", 405);
    row("OPTIONS", "OPTIONS / HTTP/1.1\r\n" + host + "\r\n", 405);
    row("PUT", "PUT /?" + good + " HTTP/1.1\r\n" + host + "\r\n", 405);
    row("path below", "GET /callback?" + good + " HTTP/1.1\r\n" + host + "\r\n", 404);
    row("two slashes", "GET //?" + good + " HTTP/1.1\r\n" + host + "\r\n", 404);
    row("foreign host", "GET /?" + good + " HTTP/1.1\r\nHost: rebound.example:PORT\r\n\r\n", 400);
    row("host without port", "GET /?" + good + " HTTP/1.1\r\nHost: localhost\r\n\r\n", 400);
    row("host with another port", "GET /?" + good + " HTTP/1.1\r\nHost: localhost:1\r\n\r\n", 400);
    row("no host", "GET /?" + good + " HTTP/1.1\r\n\r\n", 400);
    row("two hosts", "GET /?" + good + " HTTP/1.1\r\n" + host + host + "\r\n", 400);
    row("no state", posted("code=c"), 400);
    row("empty state", posted("code=c&state="), 400);
    row("wrong state", posted("code=c&state=state-0123456780"), 400);
    row("state of another length", posted("code=c&state=" + state + "9"), 400);
    row("state in another case", posted("code=c&state=" + state.toUpper()), 400);
    row("two states", posted("code=c&state=" + state + "&state=" + state), 400);
    row("two states, one wrong", posted("state=x&code=c&state=" + state), 400);
    row("two codes", posted("code=a&code=b&state=" + state), 400);
    row("code and error", posted("error=e&" + good), 400);
    row("error without state", posted("error=access_denied"), 400);
    row("error with wrong state", posted("error=access_denied&state=x"), 400);
    row("state alone", posted("state=" + state), 400);
    row("empty code", posted("code=&state=" + state), 400);
    row("state in the query of a POST", "POST /?" + good + " HTTP/1.1\r\n" + host + form + "Content-Length: 0\r\n\r\n", 400);
    row("json",
        "POST / HTTP/1.1\r\n" + host + "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(good.size()) + "\r\n\r\n" + good,
        415);
    row("no content type", "POST / HTTP/1.1\r\n" + host + "Content-Length: " + QByteArray::number(good.size()) + "\r\n\r\n" + good, 415);
    row("chunked", "POST / HTTP/1.1\r\n" + host + form + "Transfer-Encoding: chunked\r\n\r\n5\r\nstate\r\n0\r\n\r\n", 400);
    row("negative length", "POST / HTTP/1.1\r\n" + host + form + "Content-Length: -1\r\n\r\n", 400);
    row("length that is none", "POST / HTTP/1.1\r\n" + host + form + "Content-Length: many\r\n\r\n", 400);
    row("two lengths", "POST / HTTP/1.1\r\n" + host + form + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n", 400);
    row("not http", "hello there\r\n\r\n", 400);
    row("proxy form", "GET http://localhost/ HTTP/1.1\r\n" + host + "\r\n", 400);
    row("line without colon", "GET / HTTP/1.1\r\n" + host + "nonsense\r\n\r\n", 400);
}

void tst_LoopbackRedirect::strangers()
{
    QFETCH(QByteArray, request);
    listen(Purpose::FormPostOrQuery);
    const QByteArray response = talk({request.replace("PORT", QByteArray::number(port()))});
    QTEST(statusOf(response), "status");
    QVERIFY(!response.contains(state));
    QVERIFY(m_redirect->isListening());
    QCOMPARE(m_spy->size(), 0);
}

void tst_LoopbackRedirect::strangersDoNotSpendTheState()
{
    listen();
    QCOMPARE(statusOf(talk({post(port(), "error=access_denied&state=wrong")})), 400);
    QCOMPARE(statusOf(talk({get(port(), "/favicon.ico")})), 404);
    QCOMPARE(statusOf(talk({post(port(), "code=c&state=" + state)})), 200);
    QCOMPARE(received().value(QStringLiteral("code")), QStringLiteral("c"));
}

void tst_LoopbackRedirect::ownNames_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("localhost") << QByteArray("localhost");
    QTest::newRow("upper case") << QByteArray("LOCALHOST");
    QTest::newRow("ipv4") << QByteArray("127.0.0.1");
    QTest::newRow("ipv6") << QByteArray("[::1]");
}

void tst_LoopbackRedirect::ownNames()
{
    QFETCH(QByteArray, host);
    listen(Purpose::FormPostOrQuery);
    const QByteArray request = "GET /?code=c&state=" + state + " HTTP/1.1\r\nhost:" + host + ':' + QByteArray::number(port()) + "\r\n\r\n";
    QCOMPARE(statusOf(talk({request})), 200);
}

void tst_LoopbackRedirect::splitIntoSegments()
{
    listen();
    const QByteArray whole = post(port(), "code=c-1&state=" + state);
    QList<QByteArray> segments;
    for (qsizetype i = 0; i < whole.size(); i += 23)
        segments.append(whole.mid(i, 23));
    QCOMPARE(statusOf(talk(segments)), 200);
    QCOMPARE(received().value(QStringLiteral("code")), QStringLiteral("c-1"));
}

void tst_LoopbackRedirect::headGetsNoBody()
{
    listen(Purpose::FormPostOrQuery);
    const QByteArray response = talk({"HEAD / HTTP/1.1\r\nHost: localhost:" + QByteArray::number(port()) + "\r\n\r\n"});
    QCOMPARE(statusOf(response), 405);
    QVERIFY(response.endsWith("\r\n\r\n"));
}

void tst_LoopbackRedirect::hugeBody_data()
{
    QTest::addColumn<bool>("announced");
    QTest::newRow("announced") << true;
    QTest::newRow("sent without end of head") << false;
}

void tst_LoopbackRedirect::hugeBody()
{
    QFETCH(bool, announced);
    listen();
    const QByteArray head =
        "POST / HTTP/1.1\r\nHost: localhost:" + QByteArray::number(port()) + "\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    if (announced)
        QCOMPARE(statusOf(talk({head + "Content-Length: 999999999999\r\n\r\n"})), 413);
    else
        talk({head + "X: " + QByteArray(70'000, 'x')}); // the answer may be lost to the reset; the connection must end
    QVERIFY(m_redirect->isListening());
    QCOMPARE(statusOf(talk({post(port(), "code=c&state=" + state)})), 200);
}

void tst_LoopbackRedirect::tooManyHeaders()
{
    listen();
    QByteArray request = "POST / HTTP/1.1\r\n";
    for (int i = 0; i < 5000; ++i)
        request += "X-" + QByteArray::number(i) + ": 0123456789\r\n";
    talk({request});
    QVERIFY(m_redirect->isListening());
}

void tst_LoopbackRedirect::slowClient()
{
    listen();
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port());
    QVERIFY(socket.waitForConnected());
    socket.write("GET / HTTP/1.1\r\n");
    socket.flush();
    QCOMPARE(statusOf(talk({get(port(), "/favicon.ico")})), 404); // the slow one was accepted before
    m_clock->advance(9s);
    QCoreApplication::processEvents();
    QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
    m_clock->advance(1s);
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(m_redirect->isListening());
}

void tst_LoopbackRedirect::clientThatGoesAway()
{
    listen();
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port());
        QVERIFY(socket.waitForConnected());
        socket.write(post(port(), "code=c&state=" + state).left(60));
        socket.flush();
        QCoreApplication::processEvents();
    }
    QCOMPARE(statusOf(talk({post(port(), "code=c&state=" + state)})), 200);
}

void tst_LoopbackRedirect::manyConnections()
{
    listen();
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 100; ++i) {
        sockets.push_back(std::make_unique<QTcpSocket>());
        sockets.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), port());
    }
    const auto closed = [&] {
        return std::count_if(sockets.begin(), sockets.end(), [](const auto &socket) { return socket->state() == QAbstractSocket::UnconnectedState; });
    };
    QTRY_COMPARE(closed(), 36);
    m_clock->advance(10s);
    QTRY_COMPARE(closed(), 100);
    QCOMPARE(statusOf(talk({post(port(), "code=c&state=" + state)})), 200);
}

void tst_LoopbackRedirect::stateIsDeadAfterUse()
{
    listen();
    QTcpSocket early;
    QByteArray response;
    connect(&early, &QTcpSocket::readyRead, &early, [&] { response += early.readAll(); });
    early.connectToHost(QHostAddress(QHostAddress::LocalHost), port());
    QVERIFY(early.waitForConnected());
    QCoreApplication::processEvents();
    QCOMPARE(statusOf(talk({post(port(), "code=c-1&state=" + state)})), 200);
    early.write(post(port(), "code=c-2&state=" + state));
    QTRY_COMPARE(early.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(statusOf(response), 400);
    QCOMPARE(received().value(QStringLiteral("code")), QStringLiteral("c-1"));
    QCOMPARE(m_spy->size(), 1);
}

void tst_LoopbackRedirect::closesAtFirstValidAnswer()
{
    listen();
    QCOMPARE(statusOf(talk({post(port(), "code=c&state=" + state)})), 200);
    for (const auto address : {QHostAddress::LocalHost, QHostAddress::LocalHostIPv6}) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(address), port());
        QVERIFY(!socket.waitForConnected());
    }
    QVERIFY(!m_redirect->isListening());
}

void tst_LoopbackRedirect::onlyThisComputer()
{
    listen();
    QList<QHostAddress> others = QNetworkInterface::allAddresses();
    others.append(QHostAddress(QStringLiteral("127.0.0.2")));
    int tried = 0;
    for (const QHostAddress &address : std::as_const(others)) {
        if (address == QHostAddress(QHostAddress::LocalHost) || address == QHostAddress(QHostAddress::LocalHostIPv6))
            continue;
        QTcpSocket socket;
        socket.connectToHost(address, port());
        QVERIFY2(!socket.waitForConnected(2000), qPrintable(address.toString()));
        ++tried;
    }
    QVERIFY(tried > 0);
}

void tst_LoopbackRedirect::ipv6OnTheSamePort()
{
    QTcpServer probe;
    if (!probe.listen(QHostAddress(QHostAddress::LocalHostIPv6)))
        QSKIP("this computer has no IPv6 loopback");
    listen();
    QVERIFY(m_redirect->isListeningOnIPv6());
    QCOMPARE(statusOf(talk({post(port(), "code=c&state=" + state)}, QHostAddress(QHostAddress::LocalHostIPv6))), 200);
    QVERIFY(!m_redirect->isListeningOnIPv6());
}

void tst_LoopbackRedirect::portThatIsTaken()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress(QHostAddress::LocalHost)));
    QVERIFY(!m_redirect->listen(state, Purpose::FormPost, taken.serverPort()));
    QVERIFY(!m_redirect->isListening());

    QTcpServer takenIpv6;
    if (!takenIpv6.listen(QHostAddress(QHostAddress::LocalHostIPv6)))
        return;
    // Somebody else on ::1 would get what the browser sends to "localhost".
    QVERIFY(!m_redirect->listen(state, Purpose::FormPost, takenIpv6.serverPort()));
    QVERIFY(!m_redirect->isListening());
}

void tst_LoopbackRedirect::callbackAfterClose()
{
    listen();
    const QString callback = m_redirect->callback();
    QVERIFY(QRegularExpression(QStringLiteral("\\Ahttp://localhost:[1-9][0-9]*\\z")).match(callback).hasMatch());
    m_redirect->close();
    QCOMPARE(m_redirect->callback(), callback);
}

void tst_LoopbackRedirect::pageOfSuccess()
{
    listen();
    const QByteArray response = talk({post(port(), "code=secret-code&state=" + state)});
    const QByteArray head = response.left(response.indexOf("\r\n\r\n")).toLower();
    for (const char *header : {"cache-control: no-store", "content-security-policy: default-src 'none'", "referrer-policy: no-referrer",
                               "connection: close", "content-type: text/html; charset=utf-8"})
        QVERIFY2(head.contains(header), header);
    QVERIFY(response.contains("received the answer"));
    QVERIFY(!response.contains("You are not signed in"));
    QVERIFY(!response.contains("secret-code"));
    QVERIFY(!response.contains(state));
    QVERIFY(!response.contains("src="));
    QVERIFY(!response.contains("href="));
}

void tst_LoopbackRedirect::pageOfFailureIsEscaped()
{
    listen();
    const QByteArray response =
        talk({post(port(), "error=access_denied&error_description=%3Cscript%3Ealert(%22x%22)%3C%2Fscript%3E&state=" + state)});
    QVERIFY(response.contains("You are not signed in"));
    QVERIFY(!response.contains("received the answer"));
    QVERIFY(!response.contains("<script"));
    QVERIFY(response.contains("access_denied: &lt;script&gt;alert(&quot;x&quot;)"));
}

void tst_LoopbackRedirect::pageSpeaksTheGivenWords()
{
    RedirectTexts texts;
    texts.receivedTitle = QStringLiteral("Antwort <erhalten>");
    m_redirect->setTexts(texts);
    listen();
    QVERIFY(talk({post(port(), "code=c&state=" + state)}).contains("Antwort &lt;erhalten&gt;"));
}

void tst_LoopbackRedirect::deletionWhileConnected()
{
    listen();
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port());
    QVERIFY(socket.waitForConnected());
    QCoreApplication::processEvents();
    m_spy.reset();
    m_redirect.reset();
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
}

QTEST_GUILESS_MAIN(tst_LoopbackRedirect)
#include "tst_loopbackredirect.moc"
