// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answerof.h"
#include "http/httpclient.h"
#include "manualclock.h"
#include "rawserver.h"

#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryFile>
#include <QTimeZone>
#include <QTimer>

using namespace std::chrono_literals;
using Error = HttpAnswer::Error;

namespace {
RawServer::Answer always(const QByteArray &bytes)
{
    return [bytes](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reply(socket, bytes); };
}

RawServer::Answer alwaysThenClose(const QByteArray &bytes)
{
    return [bytes](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, bytes);
        RawServer::close(socket);
    };
}

// Qt sometimes misses that a connection was closed, most of all between chunks; then the silence ends the exchange.
bool isLoss(const HttpAnswer &answer)
{
    return answer.error == Error::ConnectionLost || answer.error == Error::Timeout;
}

void trustTheServer(bool trust)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(trust ? QList<QSslCertificate>{RawServer::certificate()} : QList<QSslCertificate>{});
    QSslConfiguration::setDefaultConfiguration(configuration);
}
}

class tst_HttpClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { trustTheServer(true); }

    void lostConnection_data();
    void lostConnection();
    void answer_data();
    void answer();
    void cutChunks_data();
    void cutChunks();
    void errorStatusIsACompleteAnswer_data();
    void errorStatusIsACompleteAnswer();
    void silence();
    void dripping();
    void timeOutBeforeTheBodyWasTaken();
    void hugeBody();
    void bodyOfExactlyTheLimit();
    void hugeBodyForOthers();
    void compressedBody();
    void compressedBomb();
    void damagedCompression();
    void untrustedCertificate();
    void tlsToAPlainServer();
    void plainToATlsServer();
    void hostNotFound();
    void connectionRefused();
    void notHttp_data();
    void notHttp();
    void otherSchemesForOthers();

    void noCookies();
    void noRepeatedCredentials();
    void noCredentialsFromTheAddress();
    void noCache();
    void noRedirects();
    void headersOfTheRequest();
    void clientRequestId();
    void headersOfTheAnswer();
    void otherMethods();
    void arrival();

    void finishedOnceAndLater();
    void receiverDeletesTheExchange();
    void abort();
    void abortBeforeTheBodyWasTaken();
    void abortWhileConnecting();
    void abortInTheBody();
    void abortAfterTheAnswer();
    void deleteExchange();
    void deleteClient();

private:
    HttpRequest get(const QUrl &url) const;
    HttpRequest post(const QUrl &url, const QByteArray &body = "{}") const;

    Clock m_clock;
};

HttpRequest tst_HttpClient::get(const QUrl &url) const
{
    HttpRequest request;
    request.url = url;
    return request;
}

HttpRequest tst_HttpClient::post(const QUrl &url, const QByteArray &body) const
{
    HttpRequest request;
    request.method = "POST";
    request.url = url;
    request.body = body;
    request.headers = {{"Content-Type", "application/json"}};
    return request;
}

void tst_HttpClient::lostConnection_data()
{
    QTest::addColumn<RawServer::Transport>("transport");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("moment");
    QTest::addColumn<bool>("reset");
    for (const bool tls : {false, true}) {
        for (const char *method : {"GET", "POST"}) {
            for (const char *moment : {"before", "during", "after"}) {
                for (const bool reset : {false, true})
                    QTest::addRow("%s %s, %s %s", tls ? "TLS" : "http", method, reset ? "reset" : "closed", moment)
                        << (tls ? RawServer::Transport::Tls : RawServer::Transport::Plain) << QByteArray(method) << QString::fromLatin1(moment)
                        << reset;
            }
        }
    }
}

void tst_HttpClient::lostConnection()
{
    QFETCH(RawServer::Transport, transport);
    QFETCH(QByteArray, method);
    QFETCH(QString, moment);
    QFETCH(bool, reset);
    const auto end = [reset](QTcpSocket &socket) { reset ? RawServer::reset(socket) : RawServer::close(socket); };
    RawServer server([end](QTcpSocket &socket, const ReceivedRequest &) { end(socket); }, transport);
    if (moment == QLatin1String("before")) {
        server.onConnection = [end](QTcpSocket &socket) {
            end(socket);
            return false;
        };
    } else if (moment == QLatin1String("during")) {
        server.onHead = [end](QTcpSocket &socket) { end(socket); };
    }
    HttpClient http(m_clock);

    HttpRequest request = method == "GET" ? get(server.url()) : post(server.url(), QByteArray(5'000'000, 'x'));
    request.silenceTimeout = 2s;

    const HttpAnswer answer = answerOf(http.send(request, this));

    QVERIFY2(isLoss(answer), qPrintable(answer.detail));
    QCOMPARE(answer.status, 0);
    QVERIFY(!answer.isSuccess());
    QVERIFY(!answer.detail.isEmpty());
    QVERIFY(answer.arrivedAt.isValid());
    if (method == "POST") {
        QVERIFY(server.headCount("POST") <= 1);
        QVERIFY(answer.requestBodyTaken || server.count("POST") == 0);
    }
}

void tst_HttpClient::answer_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Error>("error");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");

    const QByteArray complete = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";
    QTest::newRow("complete") << complete << Error::None << 200 << QByteArray("{}");
    QTest::newRow("cut in the headers") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le") << Error::ConnectionLost << 0 << QByteArray();
    QTest::newRow("cut in the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"a\"") << Error::ConnectionLost << 200
                                     << QByteArray("{\"a\"");
    QTest::newRow("cut before the body") << QByteArray("HTTP/1.1 202 Accepted\r\nLocation: /x\r\nContent-Length: 10\r\n\r\n") << Error::ConnectionLost
                                         << 202 << QByteArray();
    QTest::newRow("cut error body") << QByteArray("HTTP/1.1 503 Busy\r\nContent-Length: 10\r\n\r\n{\"a\"") << Error::ConnectionLost << 503
                                    << QByteArray("{\"a\"");
    const QByteArray chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    QTest::newRow("chunked") << QByteArray(chunked + "2\r\n{}\r\n0\r\n\r\n") << Error::None << 200 << QByteArray("{}");
    QTest::newRow("other content type") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nContent-Length: 3\r\n\r\na,b") << Error::None
                                        << 200 << QByteArray("a,b");
    QTest::newRow("HTML error") << QByteArray("HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>")
                                << Error::None << 502 << QByteArray("<html></html>");
    QTest::newRow("100 first") << QByteArray("HTTP/1.1 100 Continue\r\n\r\n" + complete) << Error::None << 200 << QByteArray("{}");
    QTest::newRow("100 twice") << QByteArray("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n" + complete) << Error::None << 200
                               << QByteArray("{}");
    QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << Error::None << 204 << QByteArray();
    QTest::newRow("HTTP/1.0 until the end") << QByteArray("HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n{\"a\":1}") << Error::None << 200
                                            << QByteArray("{\"a\":1}");
    QTest::newRow("bare line feeds") << QByteArray("HTTP/1.1 200 OK\nContent-Length: 2\n\n{}") << Error::None << 200 << QByteArray("{}");
    QTest::newRow("no reason phrase") << QByteArray("HTTP/1.1 200\r\nContent-Length: 2\r\n\r\n{}") << Error::None << 200 << QByteArray("{}");
}

void tst_HttpClient::answer()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Error, error);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    for (const auto transport : {RawServer::Transport::Plain, RawServer::Transport::Tls}) {
        for (const bool isPost : {false, true}) {
            RawServer server(alwaysThenClose(bytes), transport);
            HttpClient http(m_clock);
            const HttpAnswer answer = answerOf(http.send(isPost ? post(server.url()) : get(server.url()), this));
            QCOMPARE(answer.error, error);
            QCOMPARE(answer.status, status);
            QCOMPARE(answer.body, body);
            QCOMPARE(answer.detail.isEmpty(), error == Error::None);
            QVERIFY(answer.requestBodyTaken);
        }
    }
}

void tst_HttpClient::cutChunks_data()
{
    QTest::addColumn<QByteArray>("chunks");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("before the first") << QByteArray() << QByteArray();
    QTest::newRow("in a chunk") << QByteArray("8\r\n{}") << QByteArray("{}");
    QTest::newRow("between chunks") << QByteArray("2\r\n{}\r\n") << QByteArray("{}");
    QTest::newRow("in the last line") << QByteArray("2\r\n{}\r\n0\r\n") << QByteArray("{}");
}

// Whether Qt notices depends on the moment: it may call the answer lost or complete, or wait for more until the time-out. What is promised
// is an end in time, the status, and no byte that was not sent; JSON and XML tell themselves whether they are whole.
void tst_HttpClient::cutChunks()
{
    QFETCH(QByteArray, chunks);
    QFETCH(QByteArray, body);
    for (const bool isPost : {false, true}) {
        RawServer server(alwaysThenClose("HTTP/1.1 202 Accepted\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks));
        HttpClient http(m_clock);
        HttpRequest request = isPost ? post(server.url()) : get(server.url());
        request.silenceTimeout = 200ms;
        const HttpAnswer answer = answerOf(http.send(request, this));
        QVERIFY2(answer.isComplete() || isLoss(answer), qPrintable(answer.detail));
        QCOMPARE(answer.status, 202);
        QCOMPARE(answer.body, body);
        QVERIFY(!isPost || server.headCount("POST") == 1);
    }
}

void tst_HttpClient::errorStatusIsACompleteAnswer_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("GET") << QByteArray("GET");
    QTest::newRow("POST") << QByteArray("POST");
}

// Qt has network errors for statuses, and uses the same ones for other things.
void tst_HttpClient::errorStatusIsACompleteAnswer()
{
    QFETCH(QByteArray, method);
    RawServer server([](QTcpSocket &socket, const ReceivedRequest &request) {
        RawServer::reply(socket, RawServer::json(request.path().mid(1).toInt(), R"({"error":{"code":"StorageLocationAlreadyUsed"}})"));
    });
    HttpClient http(m_clock);
    for (int status = 400; status < 600; ++status) {
        const QUrl url = server.url(QStringLiteral("/%1").arg(status));
        const HttpAnswer answer = answerOf(http.send(method == "POST" ? post(url) : get(url), this));
        QCOMPARE(answer.status, status);
        QVERIFY2(answer.isComplete(), qPrintable(QStringLiteral("%1: %2").arg(status).arg(answer.detail)));
        QVERIFY(!answer.isSuccess());
        QCOMPARE(answer.body, QByteArray(R"({"error":{"code":"StorageLocationAlreadyUsed"}})"));
    }
    QCOMPARE(server.count(method), 200);
}

void tst_HttpClient::silence()
{
    for (const bool isPost : {false, true}) {
        RawServer server([](QTcpSocket &, const ReceivedRequest &) {});
        HttpClient http(m_clock);
        HttpRequest request = isPost ? post(server.url()) : get(server.url());
        request.silenceTimeout = 150ms;

        const HttpAnswer answer = answerOf(http.send(request, this));

        QCOMPARE(answer.error, Error::Timeout);
        QCOMPARE(answer.status, 0);
        QVERIFY(answer.requestBodyTaken);
        QCOMPARE(server.requests().size(), 1);
    }
}

void tst_HttpClient::dripping()
{
    RawServer server([](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        auto *drip = new QTimer(&socket);
        connect(drip, &QTimer::timeout, &socket, [&socket] { RawServer::reply(socket, "x"); });
        drip->start(20);
    });
    HttpClient http(m_clock);
    HttpRequest request = get(server.url());
    request.silenceTimeout = 5s;
    request.totalTimeout = 300ms;

    const HttpAnswer answer = answerOf(http.send(request, this));

    QCOMPARE(answer.error, Error::Timeout);
    QCOMPARE(answer.status, 200);
    QVERIFY(!answer.body.isEmpty());
}

void tst_HttpClient::timeOutBeforeTheBodyWasTaken()
{
    // Accepts, and never says a word of TLS.
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost)));
    HttpClient http(m_clock);
    HttpRequest request = post(QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(server.serverPort())));
    for (const bool silence : {false, true}) {
        (silence ? request.silenceTimeout : request.totalTimeout) = 100ms;
        const HttpAnswer answer = answerOf(http.send(request, this));
        QCOMPARE(answer.error, Error::Timeout);
        QVERIFY(!answer.requestBodyTaken);
        (silence ? request.silenceTimeout : request.totalTimeout) = 10s;
    }
}

void tst_HttpClient::hugeBody()
{
    constexpr qint64 size = 100'000'000;
    for (const bool chunked : {false, true}) {
        qint64 written = 0;
        RawServer server([&written, chunked](QTcpSocket &socket, const ReceivedRequest &) {
            const auto fill = [&socket, &written, chunked] {
                const QByteArray piece(65536, 'x');
                if (written < size && socket.bytesToWrite() == 0)
                    written += socket.write(chunked ? "10000\r\n" + piece + "\r\n" : piece);
            };
            connect(&socket, &QIODevice::bytesWritten, &socket, fill);
            socket.write(chunked ? QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
                                 : "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(size) + "\r\n\r\n");
        });
        HttpClient http(m_clock);

        const HttpAnswer answer = answerOf(http.send(get(server.url()), this));

        QCOMPARE(answer.error, Error::TooLarge);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.body.isEmpty());
        QTRY_VERIFY(server.openSockets().isEmpty());
        QVERIFY2(written < size / 10, qPrintable(QString::number(written)));
    }
}

void tst_HttpClient::bodyOfExactlyTheLimit()
{
    RawServer server([](QTcpSocket &socket, const ReceivedRequest &request) {
        RawServer::reply(socket, RawServer::response(200, QByteArray(request.path().mid(1).toInt(), 'x')));
    });
    HttpClient http(m_clock);
    HttpRequest request = get(server.url(QStringLiteral("/1000")));
    request.maxBodySize = 1000;
    QCOMPARE(answerOf(http.send(request, this)).body.size(), 1000);
    request.maxBodySize = 999;
    QCOMPARE(answerOf(http.send(request, this)).error, Error::TooLarge);
    // More than the manager allows everybody else.
    request = get(server.url(QStringLiteral("/5000000")));
    request.maxBodySize = 5'000'000;
    const HttpAnswer large = answerOf(http.send(request, this));
    QCOMPARE(large.error, Error::None);
    QCOMPARE(large.body.size(), 5'000'000);
}

void tst_HttpClient::hugeBodyForOthers()
{
    RawServer server(always(RawServer::response(200, QByteArray(10'000'000, 'x'))));
    HttpClient http(m_clock);
    const std::unique_ptr<QNetworkReply> reply(http.QNetworkAccessManager::get(QNetworkRequest(server.url())));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    QVERIFY(finished.wait());
    QCOMPARE(reply->error(), QNetworkReply::OperationCanceledError);
}

void tst_HttpClient::compressedBody()
{
    const QByteArray text(300'000, 'x');
    RawServer server(always(RawServer::response(200, qCompress(text).mid(4), {"Content-Encoding: deflate"})));
    HttpClient http(m_clock);
    const HttpAnswer answer = answerOf(http.send(get(server.url()), this));
    QCOMPARE(answer.error, Error::None);
    QCOMPARE(answer.body, text);
}

void tst_HttpClient::compressedBomb()
{
    const QByteArray bomb = qCompress(QByteArray(100'000'000, '\0')).mid(4);
    QVERIFY(bomb.size() < 500'000);
    RawServer server(always(RawServer::response(200, bomb, {"Content-Encoding: deflate"})));
    HttpClient http(m_clock);

    const HttpAnswer answer = answerOf(http.send(get(server.url()), this));

    // Whoever notices first: Qt, which looks ahead, or the limit.
    QVERIFY2(answer.error == Error::TooLarge || answer.error == Error::Protocol, qPrintable(answer.detail));
    QVERIFY(!answer.isSuccess());
    QVERIFY(answer.body.capacity() < 10'000'000);
}

void tst_HttpClient::damagedCompression()
{
    for (const int status : {200, 202}) {
        RawServer server(always(RawServer::response(status, "this is not gzip", {"Content-Encoding: gzip"})));
        HttpClient http(m_clock);
        const HttpAnswer answer = answerOf(http.send(get(server.url()), this));
        QCOMPARE(answer.error, Error::Protocol);
        QCOMPARE(answer.status, status);
    }
}

void tst_HttpClient::untrustedCertificate()
{
    trustTheServer(false);
    RawServer server(always(RawServer::response(200)), RawServer::Transport::Tls);
    HttpClient http(m_clock);
    const HttpAnswer posted = answerOf(http.send(post(server.url()), this));
    const HttpAnswer got = answerOf(http.send(get(server.url()), this));
    trustTheServer(true);

    QCOMPARE(posted.error, Error::TlsFailed);
    QVERIFY(!posted.requestBodyTaken);
    QVERIFY(!posted.detail.isEmpty());
    QCOMPARE(got.error, Error::TlsFailed);
    QVERIFY(server.requests().isEmpty());
}

void tst_HttpClient::tlsToAPlainServer()
{
    RawServer server(always(RawServer::response(200)));
    server.onConnection = [](QTcpSocket &socket) {
        RawServer::reply(socket, RawServer::response(400, "plain HTTP here"));
        return false;
    };
    HttpClient http(m_clock);
    QUrl url = server.url();
    url.setScheme(QStringLiteral("https"));
    const HttpAnswer answer = answerOf(http.send(post(url), this));
    QCOMPARE(answer.error, Error::TlsFailed);
    QVERIFY(!answer.requestBodyTaken);
}

void tst_HttpClient::plainToATlsServer()
{
    RawServer server(always(RawServer::response(200)), RawServer::Transport::Tls);
    HttpClient http(m_clock);
    QUrl url = server.url();
    url.setScheme(QStringLiteral("http"));
    const HttpAnswer answer = answerOf(http.send(post(url), this));
    QVERIFY2(answer.error == Error::ConnectionLost || answer.error == Error::Protocol, qPrintable(answer.detail));
    QVERIFY(!answer.isComplete());
    QVERIFY(server.requests().isEmpty());
}

void tst_HttpClient::hostNotFound()
{
    HttpClient http(m_clock);
    const HttpAnswer answer = answerOf(http.send(post(QUrl(QStringLiteral("https://nonexistent.invalid/"))), this), 60'000);
    QCOMPARE(answer.error, Error::HostNotFound);
    QVERIFY(!answer.requestBodyTaken);
}

void tst_HttpClient::connectionRefused()
{
    RawServer server(always(RawServer::response(200)));
    const QUrl url = server.url();
    server.stopListening();
    HttpClient http(m_clock);
    const HttpAnswer answer = answerOf(http.send(post(url), this));
    QCOMPARE(answer.error, Error::ConnectionRefused);
    QVERIFY(!answer.requestBodyTaken);
}

void tst_HttpClient::notHttp_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("empty") << QString();
    QTest::newRow("file") << QStringLiteral("file:///etc/hostname");
    QTest::newRow("data") << QStringLiteral("data:application/json,{}");
    QTest::newRow("resource") << QStringLiteral("qrc:/qt-project.org/mimetypes/packages/freedesktop.org.xml");
    QTest::newRow("relative") << QStringLiteral("/beta/directory");
    QTest::newRow("no host") << QStringLiteral("https:///beta");
    QTest::newRow("unknown") << QStringLiteral("gopher://127.0.0.1/");
}

void tst_HttpClient::notHttp()
{
    QFETCH(QString, url);
    HttpClient http(m_clock);
    for (const bool isPost : {false, true}) {
        HttpExchange *exchange = http.send(isPost ? post(QUrl(url)) : get(QUrl(url)), this);
        QSignalSpy finished(exchange, &HttpExchange::finished);
        QVERIFY(finished.isEmpty());
        QVERIFY(finished.wait());
        const auto answer = finished.at(0).at(0).value<HttpAnswer>();
        QCOMPARE(answer.error, Error::NotSent);
        QVERIFY(answer.body.isEmpty());
        QVERIFY(!answer.requestBodyTaken);
    }
}

void tst_HttpClient::otherSchemesForOthers()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("private");
    file.flush();
    HttpClient http(m_clock);
    const std::unique_ptr<QNetworkReply> reply(http.QNetworkAccessManager::get(QNetworkRequest(QUrl::fromLocalFile(file.fileName()))));
    QTRY_VERIFY(reply->isFinished());
    QVERIFY(reply->error() != QNetworkReply::NoError);
    QVERIFY(reply->bytesAvailable() == 0);
}

void tst_HttpClient::noCookies()
{
    RawServer server(always(RawServer::response(200, {}, {"Set-Cookie: session=1; Path=/"})));
    HttpClient http(m_clock);
    QVERIFY(answerOf(http.send(get(server.url()), this)).isSuccess());
    QVERIFY(answerOf(http.send(get(server.url()), this)).isSuccess());
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(server.requests().at(1).header("Cookie").isEmpty());
    QVERIFY(http.cookieJar()->cookiesForUrl(server.url()).isEmpty());
}

void tst_HttpClient::noRepeatedCredentials()
{
    RawServer server(always(RawServer::response(200)));
    HttpClient http(m_clock);
    HttpRequest withToken = get(server.url());
    withToken.headers = {{"Authorization", "Bearer x"}};
    QVERIFY(answerOf(http.send(withToken, this)).isSuccess());
    QVERIFY(answerOf(http.send(get(server.url()), this)).isSuccess());
    QCOMPARE(server.requests().at(0).header("Authorization"), QByteArray("Bearer x"));
    QVERIFY(server.requests().at(1).header("Authorization").isEmpty());
}

void tst_HttpClient::noCredentialsFromTheAddress()
{
    RawServer server(always(RawServer::response(401, {}, {"WWW-Authenticate: Basic realm=\"x\""})));
    HttpClient http(m_clock);
    QUrl url = server.url();
    url.setUserName(QStringLiteral("somebody"));
    url.setPassword(QStringLiteral("guessable"));
    QCOMPARE(answerOf(http.send(get(url), this)).status, 401);
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(server.requests().first().header("Authorization").isEmpty());
}

void tst_HttpClient::noCache()
{
    RawServer server(always(RawServer::response(200, "{}", {"Cache-Control: max-age=3600", "ETag: \"1\""})));
    HttpClient http(m_clock);
    QVERIFY(answerOf(http.send(get(server.url()), this)).isSuccess());
    QVERIFY(answerOf(http.send(get(server.url()), this)).isSuccess());
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(server.requests().at(1).header("If-None-Match").isEmpty());
}

void tst_HttpClient::noRedirects()
{
    RawServer elsewhere(always(RawServer::response(200)));
    for (const int status : {301, 302, 303, 307, 308}) {
        RawServer server(always(RawServer::response(status, "moved", {"Location: " + elsewhere.url().toEncoded()})));
        HttpClient http(m_clock);
        const HttpAnswer answer = answerOf(http.send(get(server.url()), this));
        QVERIFY(answer.isComplete());
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.body, QByteArray("moved"));
    }
    QCOMPARE(elsewhere.connections(), 0);
}

void tst_HttpClient::headersOfTheRequest()
{
    RawServer server(always(RawServer::response(200)));
    HttpClient http(m_clock);
    HttpRequest request = get(server.url(QStringLiteral("/beta/x")));
    QVERIFY(answerOf(http.send(request, this)).isSuccess());
    request.headers = {{"Accept", "application/xml"}, {"x-ms-version", "2024-11-04"}};
    QVERIFY(answerOf(http.send(request, this)).isSuccess());

    QVERIFY(QRegularExpression(QStringLiteral("^Habeas/\\d+\\.\\d+\\.\\d+$"))
                .match(QString::fromLatin1(server.requests().at(0).header("User-Agent")))
                .hasMatch());
    QCOMPARE(server.requests().at(0).header("Accept"), QByteArray("application/json"));
    QCOMPARE(server.requests().at(1).header("Accept"), QByteArray("application/xml"));
    QCOMPARE(server.requests().at(1).header("x-ms-version"), QByteArray("2024-11-04"));
    QCOMPARE(server.requests().at(0).target, QByteArray("/beta/x"));
}

void tst_HttpClient::clientRequestId()
{
    RawServer server(always(RawServer::response(200)));
    HttpClient http(m_clock);
    QSet<QByteArray> seen;
    static const QRegularExpression guid(QStringLiteral("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"));
    for (int i = 0; i < 20; ++i) {
        const HttpAnswer answer = answerOf(http.send(i % 2 ? get(server.url()) : post(server.url()), this));
        QCOMPARE(server.requests().last().header("client-request-id"), answer.clientRequestId);
        QVERIFY(guid.match(QString::fromLatin1(answer.clientRequestId)).hasMatch());
        seen.insert(answer.clientRequestId);
    }
    QCOMPARE(seen.size(), 20);

    HttpRequest own = get(server.url());
    own.headers = {{"client-request-id", "00000000-0000-4000-8000-000000000001"}};
    QCOMPARE(answerOf(http.send(own, this)).clientRequestId, QByteArray("00000000-0000-4000-8000-000000000001"));
    QCOMPARE(server.requests().last().header("client-request-id"), QByteArray("00000000-0000-4000-8000-000000000001"));
}

void tst_HttpClient::headersOfTheAnswer()
{
    RawServer server(always(RawServer::response(401, {},
                                                {"WWW-Authenticate: Bearer realm=\"\", error=\"insufficient_claims\"",
                                                 "www-authenticate: Basic realm=\"x\"", "request-id: 1", "Date: Mon, 23 Nov 2026 11:59:30 GMT"})));
    HttpClient http(m_clock);
    const HttpAnswer answer = answerOf(http.send(get(server.url()), this));
    QCOMPARE(answer.header("Www-authenticate"), QByteArray("Bearer realm=\"\", error=\"insufficient_claims\", Basic realm=\"x\""));
    QCOMPARE(answer.header("Request-ID"), QByteArray("1"));
    QVERIFY(answer.header("absent").isNull());
    QCOMPARE(answer.date(), QDateTime({2026, 11, 23}, {11, 59, 30}, QTimeZone::utc()));
    QCOMPARE(answer.url, server.url());
}

void tst_HttpClient::otherMethods()
{
    RawServer server(always(RawServer::response(204)));
    HttpClient http(m_clock);
    for (const char *method : {"DELETE", "PUT", "PATCH", "HEAD"}) {
        HttpRequest request = get(server.url());
        request.method = method;
        if (request.method == "PUT")
            request.body = "x";
        QCOMPARE(answerOf(http.send(request, this)).status, 204);
        QCOMPARE(server.requests().last().method, QByteArray(method));
        QCOMPARE(server.requests().last().body, request.body);
    }
}

void tst_HttpClient::arrival()
{
    ManualClock clock;
    const QDateTime start = clock.utcNow();
    const auto startMonotonic = clock.monotonic();
    QPointer<QTcpSocket> answering;
    RawServer server([&](QTcpSocket &socket, const ReceivedRequest &) {
        clock.advance(7s);
        answering = &socket;
        RawServer::reply(socket, "HTTP/1.1 202 Accepted\r\nRetry-After: 30\r\nContent-Length: 2\r\n\r\n{");
    });
    HttpClient http(clock);
    HttpExchange *exchange = http.send(get(server.url()), this);
    QSignalSpy finished(exchange, &HttpExchange::finished);
    // The head has arrived when the manager has handed on the body's first byte.
    auto *reply = http.findChild<QNetworkReply *>();
    QVERIFY(reply);
    QSignalSpy head(reply, &QIODevice::readyRead);
    QVERIFY(head.wait());
    clock.advance(1h);
    RawServer::reply(*answering, "}");
    QVERIFY(finished.wait());

    const auto answer = finished.at(0).at(0).value<HttpAnswer>();
    QCOMPARE(answer.arrivedAt, start.addSecs(7));
    QCOMPARE(answer.arrivedAt.offsetFromUtc(), 0);
    QCOMPARE(answer.arrivedAtMonotonic, startMonotonic + 7s);
}

void tst_HttpClient::finishedOnceAndLater()
{
    RawServer server(always(RawServer::response(200)));
    RawServer closed(always(RawServer::response(200)));
    const QUrl closedUrl = closed.url();
    closed.stopListening();
    HttpClient http(m_clock);
    QList<std::shared_ptr<QSignalSpy>> spies;
    for (const QUrl &url : {server.url(), closedUrl, QUrl()}) {
        HttpExchange *exchange = http.send(get(url), this);
        spies.append(std::make_shared<QSignalSpy>(exchange, &HttpExchange::finished));
        QCOMPARE(spies.last()->count(), 0);
    }
    for (const auto &spy : spies)
        QTRY_COMPARE(spy->count(), 1);
    QVERIFY(answerOf(http.send(get(server.url()), this)).isSuccess());
    for (const auto &spy : spies)
        QCOMPARE(spy->count(), 1);
}

void tst_HttpClient::receiverDeletesTheExchange()
{
    RawServer server(always(RawServer::response(200, "the body")));
    HttpClient http(m_clock);
    HttpExchange *exchange = http.send(get(server.url()), this);
    QPointer<HttpExchange> watched = exchange;
    QByteArray body;
    connect(exchange, &HttpExchange::finished, this, [exchange, &body](const HttpAnswer &answer) {
        delete exchange;
        body = answer.body;
    });
    QTRY_VERIFY(!watched);
    QCOMPARE(body, QByteArray("the body"));
}

void tst_HttpClient::abort()
{
    RawServer server([](QTcpSocket &, const ReceivedRequest &) {});
    HttpClient http(m_clock);
    HttpExchange *exchange = http.send(post(server.url()), this);
    QSignalSpy finished(exchange, &HttpExchange::finished);
    QTRY_COMPARE(server.count("POST"), 1);

    exchange->abort();
    exchange->abort();

    QCOMPARE(finished.count(), 0);
    QVERIFY(finished.wait());
    const auto answer = finished.at(0).at(0).value<HttpAnswer>();
    QCOMPARE(answer.error, Error::Aborted);
    QVERIFY(answer.requestBodyTaken);
    exchange->abort();
    QTRY_VERIFY(server.openSockets().isEmpty());
    QCOMPARE(finished.count(), 1);
}

void tst_HttpClient::abortBeforeTheBodyWasTaken()
{
    RawServer server(always(RawServer::response(200)));
    HttpClient http(m_clock);
    HttpExchange *exchange = http.send(post(server.url()), this);
    exchange->abort();
    const HttpAnswer answer = answerOf(exchange);
    QCOMPARE(answer.error, Error::Aborted);
    QVERIFY(!answer.requestBodyTaken);
    QVERIFY(answerOf(http.send(get(server.url()), this)).isSuccess());
    QCOMPARE(server.count("POST"), 0);
}

// The moment at which Qt was seen to deliver a body after its reply had ended.
void tst_HttpClient::abortWhileConnecting()
{
    for (const auto transport : {RawServer::Transport::Plain, RawServer::Transport::Tls}) {
        for (int turn = 0; turn < 40; ++turn) {
            RawServer server(always(RawServer::response(200)), transport);
            HttpClient http(m_clock);
            HttpExchange *exchange = http.send(post(server.url(), QByteArray(200'000, 'x')), this);
            QSignalSpy finished(exchange, &HttpExchange::finished);
            // A little later every time: before, in and after the handshake, the head, the body.
            for (int i = 0; i < turn && finished.isEmpty(); ++i)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
            exchange->abort();
            QVERIFY(!finished.isEmpty() || finished.wait());
            const auto answer = finished.at(0).at(0).value<HttpAnswer>();
            QVERIFY(answerOf(http.send(get(server.url()), this)).isSuccess());
            QVERIFY2(answer.requestBodyTaken || server.count("POST") == 0, qPrintable(QStringLiteral("turn %1").arg(turn)));
            QVERIFY(server.headCount("POST") <= 1);
        }
    }
}

void tst_HttpClient::abortInTheBody()
{
    RawServer server(always(RawServer::response(200)));
    HttpClient http(m_clock);
    QPointer<HttpExchange> exchange = http.send(post(server.url(), QByteArray(20'000'000, 'x')), this);
    QSignalSpy finished(exchange, &HttpExchange::finished);
    server.onHead = [&exchange](QTcpSocket &) {
        if (exchange)
            exchange->abort();
    };
    QVERIFY(finished.wait());
    const auto answer = finished.at(0).at(0).value<HttpAnswer>();
    QCOMPARE(answer.error, Error::Aborted);
    QVERIFY(answer.requestBodyTaken);
    QTRY_VERIFY(server.openSockets().isEmpty());
    QCOMPARE(server.count("POST"), 0);
}

void tst_HttpClient::abortAfterTheAnswer()
{
    RawServer server(always(RawServer::response(200)));
    HttpClient http(m_clock);
    HttpExchange *exchange = http.send(get(server.url()), this);
    QSignalSpy finished(exchange, &HttpExchange::finished);
    auto *reply = http.findChild<QNetworkReply *>();
    connect(reply, &QNetworkReply::finished, exchange, &HttpExchange::abort);
    QVERIFY(finished.wait());
    QCOMPARE(finished.at(0).at(0).value<HttpAnswer>().error, Error::None);
}

void tst_HttpClient::deleteExchange()
{
    RawServer server([](QTcpSocket &socket, const ReceivedRequest &request) {
        if (request.path() == "/answered")
            RawServer::reply(socket, RawServer::response(200));
    });
    HttpClient http(m_clock);
    int finished = 0;
    for (const bool atOnce : {true, false}) {
        auto *exchange = http.send(post(server.url()), this);
        connect(exchange, &HttpExchange::finished, this, [&finished] { ++finished; });
        if (!atOnce)
            QTRY_COMPARE(server.count("POST"), 1);
        delete exchange;
        QVERIFY(answerOf(http.send(get(server.url(QStringLiteral("/answered"))), this)).isSuccess());
        QCOMPARE(server.count("POST"), atOnce ? 0 : 1);
    }
    QCOMPARE(finished, 0);
    QTRY_COMPARE(server.openSockets().size(), 1); // that of the answered requests
    QTRY_VERIFY(http.findChildren<QNetworkReply *>().isEmpty());
}

void tst_HttpClient::deleteClient()
{
    RawServer server([](QTcpSocket &, const ReceivedRequest &) {});
    for (const bool atOnce : {true, false}) {
        auto http = std::make_unique<HttpClient>(m_clock);
        HttpExchange *exchange = http->send(post(server.url()), this);
        QSignalSpy finished(exchange, &HttpExchange::finished);
        if (!atOnce)
            QTRY_COMPARE(server.count("POST"), 1);
        http.reset();
        QVERIFY(finished.isEmpty());
        QVERIFY(finished.wait());
        const auto answer = finished.at(0).at(0).value<HttpAnswer>();
        QCOMPARE(answer.error, Error::Aborted);
        QCOMPARE(answer.requestBodyTaken, !atOnce);
        QTRY_VERIFY(server.openSockets().isEmpty());
        QCOMPARE(server.count("POST"), atOnce ? 0 : 1);
    }
}

QTEST_GUILESS_MAIN(tst_HttpClient)
#include "tst_httpclient.moc"
