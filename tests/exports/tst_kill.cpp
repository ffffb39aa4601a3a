// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/exportstate.h"
#include "exports/ledger.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUuid>

#include <functional>

using namespace std::chrono_literals;
using Exports::State;
using std::chrono::milliseconds;

namespace {
constexpr int usualRounds = 25;
constexpr int patience = 60'000;

const QList<State> followed{State::NotStarted, State::Running, State::Complete};

/** What the service does with the POST once it has read all of it. */
enum class Reply { Address, NoAddress, Refusal, Trouble, Close, Reset };
/** The last thing that happens before the program is killed. */
enum class Moment { Started, Opened, Recorded, Submitting, Connected, HeadRead, PostRead, AnswerBegun, AnswerWritten, Answered, Checked };

/** A service on loopback that dawdles wherever it can. */
class SlowGraph : public QObject
{
    Q_OBJECT

public:
    struct Pauses {
        milliseconds head{0};
        milliseconds body{0};
        milliseconds answer{0};
    };

    SlowGraph()
    {
        if (!m_server.listen(QHostAddress(QHostAddress::LocalHost)))
            qFatal("cannot listen on loopback");
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                accept(socket);
        });
    }
    ~SlowGraph() override { m_server.disconnect(this); }
    Q_DISABLE_COPY_MOVE(SlowGraph)

    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()); }
    /** Every byte that a program which is gone had sent has been looked at. */
    [[nodiscard]] bool isQuiet()
    {
        while (m_server.waitForNewConnection(0)) {}
        return m_connections == 0;
    }
    void forget()
    {
        postHeads.clear();
        posts.clear();
    }

    Reply reply = Reply::Address;
    Pauses pauses;
    /** client-request-id of each POST; the head alone, and all of it. */
    QHash<QString, int> postHeads;
    QHash<QString, int> posts;
    int checks = 0;

Q_SIGNALS:
    void reached(Moment moment);

private:
    struct Request {
        QByteArray method;
        QString clientRequestId;
        qsizetype size = 0;
    };

    void accept(QTcpSocket *socket);
    void readHead(QTcpSocket *socket);
    void readBody(QTcpSocket *socket);
    void answerPost(QTcpSocket *socket);
    void answerCheck(QTcpSocket *socket);
    void finish(QTcpSocket *socket, const QByteArray &body);
    void drain(QTcpSocket *socket);
    void noteHead(const Request &request);
    void noteWhole(const Request &request);
    void after(milliseconds pause, QTcpSocket *socket, const std::function<void()> &act);
    [[nodiscard]] static std::optional<Request> requestIn(const QByteArray &bytes);

    QHash<QTcpSocket *, QByteArray> m_bytes;
    QSet<QTcpSocket *> m_headNoted;
    int m_connections = 0;
    // Last: its connections go first, and still use the others.
    QTcpServer m_server;
};

std::optional<SlowGraph::Request> SlowGraph::requestIn(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    Request request;
    request.method = bytes.left(bytes.indexOf(' '));
    request.size = end + 4;
    for (const QByteArray &line : bytes.left(end).split('\n')) {
        const QByteArray name = line.left(line.indexOf(':')).toLower();
        const QByteArray value = line.mid(line.indexOf(':') + 1).trimmed();
        if (name == "client-request-id")
            request.clientRequestId = QString::fromLatin1(value);
        else if (name == "content-length")
            request.size += value.toLongLong();
    }
    return request;
}

void SlowGraph::after(milliseconds pause, QTcpSocket *socket, const std::function<void()> &act)
{
    QTimer::singleShot(pause, socket, [socket, act] {
        if (socket->state() == QAbstractSocket::ConnectedState)
            act();
    });
}

void SlowGraph::accept(QTcpSocket *socket)
{
    ++m_connections;
    Q_EMIT reached(Moment::Connected);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readHead(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        drain(socket);
        socket->deleteLater();
    });
    readHead(socket);
}

void SlowGraph::readHead(QTcpSocket *socket)
{
    m_bytes[socket] += socket->readAll();
    const auto request = requestIn(m_bytes.value(socket));
    if (!request || m_headNoted.contains(socket))
        return;
    m_headNoted.insert(socket);
    noteHead(*request);
    if (request->method == "POST")
        Q_EMIT reached(Moment::HeadRead);
    after(pauses.head, socket, [this, socket] { readBody(socket); });
}

void SlowGraph::readBody(QTcpSocket *socket)
{
    m_bytes[socket] += socket->readAll();
    const auto request = requestIn(m_bytes.value(socket));
    if (!request)
        return;
    if (m_bytes.value(socket).size() < request->size) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readBody(socket); }, Qt::SingleShotConnection);
        return;
    }
    m_bytes[socket].remove(0, request->size);
    m_headNoted.remove(socket);
    noteWhole(*request);
    if (request->method != "POST")
        return answerCheck(socket);
    Q_EMIT reached(Moment::PostRead);
    after(pauses.body, socket, [this, socket] { answerPost(socket); });
}

void SlowGraph::noteHead(const Request &request)
{
    if (request.method == "POST")
        ++postHeads[request.clientRequestId];
}

void SlowGraph::noteWhole(const Request &request)
{
    if (request.method == "POST")
        ++posts[request.clientRequestId];
    else
        ++checks;
}

void SlowGraph::answerPost(QTcpSocket *socket)
{
    const auto begin = [this, socket](const QByteArray &head, const QByteArray &body) {
        socket->write(head + "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n");
        socket->flush();
        Q_EMIT reached(Moment::AnswerBegun);
        after(pauses.answer, socket, [this, socket, body] { finish(socket, body); });
    };
    const QByteArray location =
        "Location: " + url().toLatin1() + "/v1.0/dataPolicyOperations/" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    switch (reply) {
    case Reply::Address:
        return begin("HTTP/1.1 202 Accepted\r\nRetry-After: 30\r\n" + location + "\r\n", "{}");
    case Reply::NoAddress:
        return begin("HTTP/1.1 202 Accepted\r\n", "{}");
    case Reply::Refusal:
        return begin("HTTP/1.1 403 Forbidden\r\n", R"({"error":{"code":"Forbidden","message":"no"}})");
    case Reply::Trouble:
        return begin("HTTP/1.1 503 Service Unavailable\r\n", "{}");
    case Reply::Close:
        Q_EMIT reached(Moment::AnswerBegun);
        socket->disconnectFromHost();
        break;
    case Reply::Reset:
        Q_EMIT reached(Moment::AnswerBegun);
        socket->abort();
        break;
    }
    Q_EMIT reached(Moment::AnswerWritten);
}

void SlowGraph::finish(QTcpSocket *socket, const QByteArray &body)
{
    socket->write("\r\n" + body);
    socket->flush();
    Q_EMIT reached(Moment::AnswerWritten);
}

void SlowGraph::answerCheck(QTcpSocket *socket)
{
    const QByteArray status = checks % 2 == 0 ? "complete" : "running";
    const QByteArray body = R"({"id":"1","status":")" + status + R"("})";
    socket->write("HTTP/1.1 200 OK\r\nRetry-After: 30\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
                  + "\r\n\r\n" + body);
    socket->flush();
    Q_EMIT reached(Moment::Checked);
}

// Whoever is gone has sent all that it ever will: no more dawdling.
void SlowGraph::drain(QTcpSocket *socket)
{
    QByteArray bytes = m_bytes.take(socket);
    if (socket->isOpen())
        bytes += socket->readAll();
    while (const auto request = requestIn(bytes)) {
        if (!m_headNoted.remove(socket))
            noteHead(*request);
        if (bytes.size() < request->size)
            break;
        noteWhole(*request);
        bytes.remove(0, request->size);
    }
    m_headNoted.remove(socket);
    --m_connections;
}
}

/**
 * The program is killed at any moment of an export, a thousand times. Nothing is sent twice, nothing that may have reached the
 * service is called unsent, and the ledger agrees with its digests every time.
 */
class tst_Kill : public QObject
{
    Q_OBJECT

public:
    explicit tst_Kill(int rounds)
        : m_rounds(rounds)
    {
    }

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void rounds();
    void cleanupTestCase();

private:
    struct Round {
        Reply reply;
        Moment moment;
        milliseconds delay;
        bool killsLoading;
        bool beginsALedger;
        QString userId;
        QString requestId;
    };
    struct Line {
        QString mark;
        QString requestId;
        State state = State::Recorded;
        QString userId;
        int submittingEvents = 0;
    };

    [[nodiscard]] int below(int limit) { return int(m_random.bounded(limit)); }
    [[nodiscard]] Round draw(int number);
    void play(const Round &round);
    void beginLedger();
    void start(const QStringList &arguments);
    void reach(Moment moment);
    void take(const QByteArray &line);
    void kill();
    void waitForEnd();
    void submitAndKill(const Round &round);
    void loadAndKill();
    void load();
    void judge(const Round &round);
    [[nodiscard]] QString path() const { return m_directory->filePath(QStringLiteral("ledger.sqlite")); }
    [[nodiscard]] bool said(const char *mark, const QString &requestId) const;
    [[nodiscard]] QList<Line> heard(const char *mark) const;

    int m_rounds;
    quint32 m_seed = 0;
    QRandomGenerator m_random;
    std::unique_ptr<QTemporaryDir> m_directory;
    SlowGraph m_graph;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_unread;
    QList<Line> m_lines;
    std::optional<Moment> m_fatal;
    milliseconds m_delay{0};
    /** What the ledger said of each export at the end of the last round. */
    QHash<QString, State> m_known;
    QHash<QString, int> m_outcomes;
    int m_received = 0;
};

void tst_Kill::initTestCase()
{
    bool given = false;
    m_seed = qEnvironmentVariable("HABEAS_KILL_SEED").toUInt(&given);
    if (!given)
        m_seed = QRandomGenerator::global()->generate();
    m_random.seed(m_seed);
    qInfo("HABEAS_KILL_SEED=%u, %d rounds", m_seed, m_rounds);
    beginLedger();
    connect(&m_graph, &SlowGraph::reached, this, &tst_Kill::reach);
}

void tst_Kill::cleanup()
{
    m_fatal.reset();
    if (m_process && m_process->state() != QProcess::NotRunning) {
        kill();
        m_process->waitForFinished();
    }
    m_process.reset();
}

void tst_Kill::cleanupTestCase()
{
    for (auto it = m_outcomes.cbegin(); it != m_outcomes.cend(); ++it)
        qInfo("%4d x %s", it.value(), qPrintable(it.key()));
    qInfo("%4d POSTs were received", m_received + int(m_graph.posts.size()));
}

tst_Kill::Round tst_Kill::draw(int number)
{
    Round round;
    round.reply = Reply(number % 6 < 3 ? 0 : below(6)); // half of them go well
    round.moment = Moment(below(int(Moment::Checked) + 1));
    if (round.moment == Moment::Checked && round.reply != Reply::Address)
        round.moment = Moment::PostRead;
    const int longest = round.moment == Moment::Started ? 200 : 60;
    // Half of them at once: the narrow gaps are right behind the marks.
    round.delay = milliseconds(below(2) == 0 ? 0 : below(longest + 1));
    round.killsLoading = below(4) == 0;
    round.beginsALedger = below(10) == 0;
    round.userId = QStringLiteral("user-%1").arg(number);
    round.requestId = QUuid(m_random.generate(), quint16(number), quint16(number >> 16), 0, 0, 0, 0, 0, 0, 0, 1).toString(QUuid::WithoutBraces);
    return round;
}

void tst_Kill::rounds()
{
    for (int number = 0; number < m_rounds; ++number) {
        const Round round = draw(number);
        play(round);
        if (QTest::currentTestFailed()) {
            qWarning("in round %d: reply %d, killed %lld ms after moment %d", number, int(round.reply), qlonglong(round.delay.count()),
                     int(round.moment));
            return;
        }
    }
}

void tst_Kill::play(const Round &round)
{
    if (round.beginsALedger)
        beginLedger();
    m_graph.reply = round.reply;
    m_graph.pauses = {milliseconds(below(15)), milliseconds(below(15)), milliseconds(below(15))};
    submitAndKill(round);
    if (QTest::currentTestFailed())
        return;
    if (round.killsLoading)
        loadAndKill();
    if (QTest::currentTestFailed())
        return;
    load();
    if (QTest::currentTestFailed())
        return;
    judge(round);
}

void tst_Kill::beginLedger()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QVERIFY(m_directory->isValid());
    m_known.clear();
    m_received += int(m_graph.posts.size());
    m_graph.forget();
}

void tst_Kill::start(const QStringList &arguments)
{
    m_lines.clear();
    m_unread.clear();
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, [this] {
        m_unread += m_process->readAllStandardOutput();
        for (qsizetype end = m_unread.indexOf('\n'); end >= 0; end = m_unread.indexOf('\n')) {
            const QByteArray line = m_unread.left(end);
            m_unread.remove(0, end + 1);
            take(line);
        }
    });
    connect(m_process.get(), &QProcess::started, this, [this] { reach(Moment::Started); });
    m_process->start(QStringLiteral(HABEAS_EXPORT_CHILD), arguments);
}

void tst_Kill::take(const QByteArray &text)
{
    const QStringList words = QString::fromUtf8(text).split(QLatin1Char(' '));
    Line line;
    line.mark = words.at(0);
    line.requestId = words.value(1);
    line.state = Exports::stateFromText(words.value(2)).value_or(State::Recorded);
    line.userId = words.value(3);
    line.submittingEvents = words.value(4).toInt();
    m_lines.append(line);
    if (line.mark == QLatin1String("opened"))
        reach(Moment::Opened);
    else if (line.mark == QLatin1String("recorded"))
        reach(Moment::Recorded);
    else if (line.mark == QLatin1String("submitting"))
        reach(Moment::Submitting);
    else if (line.mark == QLatin1String("answered"))
        reach(Moment::Answered);
}

void tst_Kill::reach(Moment moment)
{
    if (m_fatal != moment)
        return;
    m_fatal.reset();
    if (m_delay == 0ms)
        kill();
    else
        QTimer::singleShot(m_delay, Qt::PreciseTimer, m_process.get(), [this] { kill(); });
}

void tst_Kill::kill()
{
    m_process->kill(); // SIGKILL
}

void tst_Kill::waitForEnd()
{
    QSignalSpy finished(m_process.get(), &QProcess::finished);
    if (m_process->state() != QProcess::NotRunning)
        QVERIFY(finished.wait(patience));
    QTRY_VERIFY_WITH_TIMEOUT(m_graph.isQuiet(), patience);
}

void tst_Kill::submitAndKill(const Round &round)
{
    m_fatal = round.moment;
    m_delay = round.delay;
    start({QStringLiteral("submit"), m_graph.url(), m_directory->path(), round.userId, round.requestId});
    waitForEnd();
    QCOMPARE(m_process->exitStatus(), QProcess::CrashExit);

    const int posts = m_graph.posts.value(round.requestId);
    const bool recorded = said("recorded", round.requestId);
    if (posts > 0)
        QVERIFY2(recorded && said("submitting", round.requestId), "it was sent before the mark was on the disk");
    if (!QFile::exists(path())) {
        QVERIFY(!recorded);
        return;
    }
    // A file that was made and not yet filled is no ledger, and nothing was recorded in it.
    const auto verification = Ledger::verifyFile(path());
    if (verification)
        QVERIFY2(verification->isIntact(), "after being killed");
    else
        QVERIFY2(!recorded && m_known.isEmpty(), qPrintable(verification.error().detail));
    if (said("answered", round.requestId))
        m_known.insert(round.requestId, heard("answered").constLast().state);
}

void tst_Kill::loadAndKill()
{
    m_fatal = below(2) == 0 ? Moment::Started : Moment::Opened;
    m_delay = milliseconds(below(150));
    start({QStringLiteral("load"), m_graph.url(), m_directory->path()});
    waitForEnd();
}

void tst_Kill::load()
{
    m_fatal.reset();
    start({QStringLiteral("load"), m_graph.url(), m_directory->path()});
    waitForEnd();
    QCOMPARE(m_process->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_process->exitCode(), 0);
    QVERIFY(Ledger::verifyFile(path())->isIntact());
}

bool tst_Kill::said(const char *mark, const QString &requestId) const
{
    return std::any_of(m_lines.cbegin(), m_lines.cend(),
                       [&](const Line &line) { return line.mark == QLatin1String(mark) && line.requestId == requestId; });
}

QList<tst_Kill::Line> tst_Kill::heard(const char *mark) const
{
    QList<Line> lines;
    std::copy_if(m_lines.cbegin(), m_lines.cend(), std::back_inserter(lines), [mark](const Line &line) { return line.mark == QLatin1String(mark); });
    return lines;
}

void tst_Kill::judge(const Round &round)
{
    QHash<QString, State> found;
    for (const Line &line : heard("export")) {
        QVERIFY2(!found.contains(line.requestId), "an export is recorded twice");
        found.insert(line.requestId, line.state);
        QVERIFY2(line.submittingEvents >= m_graph.postHeads.value(line.requestId), "a POST without a mark before it");
    }
    for (auto it = m_graph.postHeads.cbegin(); it != m_graph.postHeads.cend(); ++it) {
        QVERIFY2(it.value() == 1, "a confirmation was sent more than once");
        QVERIFY2(found.contains(it.key()), "a POST without an intent");
    }
    for (auto it = m_known.cbegin(); it != m_known.cend(); ++it) {
        QVERIFY2(found.contains(it.key()), "an export has vanished");
        const bool goesOn = followed.contains(it.value()) && followed.indexOf(found.value(it.key())) >= followed.indexOf(it.value());
        QVERIFY2(goesOn || found.value(it.key()) == it.value(), "a state that was shown is gone");
    }

    const bool sentWhole = m_graph.posts.contains(round.requestId);
    if (!found.contains(round.requestId)) {
        QVERIFY(!m_graph.postHeads.contains(round.requestId));
        ++m_outcomes[QStringLiteral("not recorded")];
        return;
    }
    const State state = found.value(round.requestId);
    QList<State> possible{State::Unconfirmed};
    if (!m_graph.postHeads.contains(round.requestId))
        possible.append(State::NotSent);
    if (sentWhole && round.reply == Reply::Address)
        possible += followed;
    if (sentWhole && round.reply == Reply::NoAddress)
        possible.append(State::Untracked);
    if (sentWhole && round.reply == Reply::Refusal)
        possible.append(State::Rejected);
    QVERIFY2(possible.contains(state), qPrintable(Exports::toText(state)));

    // What is followed is followed again, and to its end.
    State last = state;
    for (const Line &line : heard("answered")) {
        QCOMPARE(line.requestId, round.requestId);
        last = line.state;
    }
    QCOMPARE(last, followed.contains(state) ? State::Complete : state);
    for (auto it = found.cbegin(); it != found.cend(); ++it)
        m_known.insert(it.key(), it.value());
    m_known.insert(round.requestId, last);
    ++m_outcomes[Exports::toText(state) + (sentWhole ? QStringLiteral(", received") : QStringLiteral(", not received"))];
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments();
    int rounds = qEnvironmentVariable("HABEAS_KILL_ROUNDS").toInt();
    if (const qsizetype at = arguments.indexOf(QStringLiteral("-rounds")); at > 0 && at + 1 < arguments.size()) {
        rounds = arguments.at(at + 1).toInt();
        arguments.remove(at, 2);
    }
    tst_Kill test(rounds > 0 ? rounds : usualRounds);
    return QTest::qExec(&test, arguments);
}

#include "tst_kill.moc"
