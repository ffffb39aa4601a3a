// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demotenant.h"
#include "fakecontainer.h"
#include "http/httpclient.h"
#include "longestturn.h"
#include "manualclock.h"
#include "storage/fetchjournal.h"
#include "storage/resultfetch.h"
#include "storagefixtures.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>
#include <QProcess>
#include <QSet>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_LINUX
#include <sys/resource.h>

#include <csignal>
#endif

using namespace std::chrono_literals;

using Conflicts = FetchPlan::Conflicts;
using End = ResultFetch::End;
using Phase = ResultFetch::Phase;
using Problem = FetchProblem::Kind;
using State = FetchItem::State;

/** Result files from a container that is not always at its best into a folder that is not always empty. */
class tst_ResultFetch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void fetchesEverything();
    void fetchesASelection();
    void asksRangeByRange();
    void hostileNames();
    void namesThatLeadElsewhere();
    void writesEvidence();

    void brokenWires_data();
    void brokenWires();
    void hopelessWires_data();
    void hopelessWires();
    void storm();
    void slowIsNotStuck();
    void leavesNoSas();

    void changedBlobIsBegunAgain();
    void changesTooOften();
    void goneInTheMiddle();
    void archived();
    void wrongHash();
    void expiresInTheMiddle();

    void continuesFromParts();
    void continuesNoOtherVersion();
    void continuesNoOtherContainer();
    void continuesAfterACrash();
    void verifiesWhatIsHere();
    void keepsWhatWasFetchedEarlier();

    void refusesConflicts();
    void renamesConflicts();
    void replacesConflicts();
    void conflictsThatAppearMeanwhile();
    void evidenceOfSomebodyElse();
    void linksInTheWay();
    void folderCannotBe();
    void noSpaceBefore();
    void diskFullInTheMiddle();
    void realDiskIsFull();

    void canBeCancelled_data();
    void canBeCancelled();
    void canBeCancelledWhilePreparing();
    void canBeDeleted_data();
    void canBeDeleted();
    void tellsProgress();
    void saysWhatChangedMeanwhile();

    void demoTrouble_data();
    void demoTrouble();
    void manySmallBlobs();
    void largeBlobInLittleMemory();

private:
    [[nodiscard]] QString path(const QString &name = {}) const
    {
        return m_folder->filePath(name.isEmpty() ? QStringLiteral("results") : QString(QStringLiteral("results/") + name));
    }
    [[nodiscard]] QByteArray read(const QString &name) const;
    void write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QStringList files() const;
    /** Waits for the plan. */
    [[nodiscard]] bool prepare(ResultFetch &fetch, const QList<ResultBlob> &chosen);
    [[nodiscard]] bool prepare(ResultFetch &fetch) { return prepare(fetch, m_container->listing()); }
    /** Waits for the end; time passes whenever something waits for it. */
    [[nodiscard]] bool run(ResultFetch &fetch, Conflicts conflicts = Conflicts::Refuse);
    /** All in one; the end's name. */
    QString fetchAll(Conflicts conflicts = Conflicts::Refuse);
    [[nodiscard]] static QString name(End end) { return QLatin1String(QMetaEnum::fromType<End>().valueToKey(int(end))); }
    [[nodiscard]] static QString name(Problem problem) { return QLatin1String(QMetaEnum::fromType<Problem>().valueToKey(int(problem))); }
    [[nodiscard]] static QString name(State state) { return QLatin1String(QMetaEnum::fromType<State>().valueToKey(int(state))); }
    /** Cancels once some of it is on the disk. */
    void interrupt();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeContainer> m_container;
    ManualClock m_clock;
    HttpClient m_http{m_clock};
};

namespace {
constexpr qint64 rangeSize = 4 * 1024 * 1024;

QByteArray content(qint64 size, int seed = 0)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qint64 i = 0; i < size; ++i)
        bytes[i] = char(i * 31 + (i >> 13) + seed);
    return bytes;
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

/** The numbers of the long test; without it fewer, to see that it works at all. */
bool isLong()
{
    return qEnvironmentVariableIsSet("HABEAS_LONG_TESTS");
}

bool isRead(const ReceivedRequest &request)
{
    return !request.target.contains("comp=list");
}
}

void tst_ResultFetch::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_container = std::make_unique<FakeContainer>();
}

QByteArray tst_ResultFetch::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(nothing)");
}

void tst_ResultFetch::write(const QString &name, const QByteArray &bytes) const
{
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QStringList tst_ResultFetch::files() const
{
    return QDir(path()).entryList(QDir::Files | QDir::Hidden | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

bool tst_ResultFetch::prepare(ResultFetch &fetch, const QList<ResultBlob> &chosen)
{
    QSignalSpy prepared(&fetch, &ResultFetch::prepared);
    fetch.prepare(m_container->listing(), chosen, path());
    return prepared.wait(20'000) && fetch.phase() == Phase::Prepared;
}

bool tst_ResultFetch::run(ResultFetch &fetch, Conflicts conflicts)
{
    QSignalSpy finished(&fetch, &ResultFetch::finished);
    connect(
        &fetch, &ResultFetch::retrying, this, [this](qsizetype, const StorageError &, std::chrono::milliseconds delay) { m_clock.advance(delay); },
        Qt::QueuedConnection);
    fetch.start(conflicts);
    return finished.wait(60'000);
}

QString tst_ResultFetch::fetchAll(Conflicts conflicts)
{
    ResultFetch fetch(m_http, m_container->location());
    if (!prepare(fetch))
        return QStringLiteral("not prepared");
    if (fetch.plan().problem)
        return QStringLiteral("problem ") + name(fetch.plan().problem->kind);
    return run(fetch, conflicts) ? name(fetch.end()) : QStringLiteral("no end");
}

void tst_ResultFetch::interrupt()
{
    ResultFetch fetch(m_http, m_container->location());
    QVERIFY(prepare(fetch));
    connect(&fetch, &ResultFetch::progress, &fetch, [&fetch](qint64 received) {
        if (received > fetch.plan().bytesHere)
            fetch.cancel();
    });
    QVERIFY(run(fetch));
    QCOMPARE(name(fetch.end()), QStringLiteral("Cancelled"));
}

void tst_ResultFetch::fetchesEverything()
{
    const QByteArray large = content(2 * rangeSize + 17);
    m_container->put(QStringLiteral("RequestInfo.json"), "{}");
    m_container->put(QStringLiteral("Teams/Messages.json"), content(1000));
    m_container->put(QStringLiteral("Teams/deep/er/x"), content(1));
    m_container->put(QStringLiteral("large.bin"), large);
    m_container->put(QStringLiteral("exact.bin"), content(rangeSize));
    m_container->put(QStringLiteral("empty"), {});
    ResultFetch fetch(m_http, m_container->location());
    QVERIFY(prepare(fetch));
    QCOMPARE(fetch.plan().items.size(), 6);
    QCOMPARE(fetch.plan().bytesToFetch, fetch.total());
    QVERIFY(!QFileInfo::exists(path()));
    QVERIFY(run(fetch));
    QCOMPARE(name(fetch.end()), QStringLiteral("Complete"));
    QVERIFY(!fetch.problem());
    QCOMPARE(fetch.phase(), Phase::Ended);
    QCOMPARE(read(QStringLiteral("RequestInfo.json")), QByteArray("{}"));
    QCOMPARE(read(QStringLiteral("Teams/Messages.json")), content(1000));
    QVERIFY(read(QStringLiteral("large.bin")) == large);
    QVERIFY(read(QStringLiteral("exact.bin")) == content(rangeSize));
    QCOMPARE(read(QStringLiteral("empty")), QByteArray());
    for (const FetchItem &item : fetch.items()) {
        QCOMPARE(item.state, State::Fetched);
        QCOMPARE(item.sha256, sha256(m_container->blobs.value(item.blob.name).content));
        QCOMPARE(item.md5Matches, true);
        QVERIFY(!item.requestId.isEmpty());
    }
    // Nothing else is left behind.
    QCOMPARE(files(),
             (QStringList{QStringLiteral("RequestInfo.json"), QStringLiteral("SHA256SUMS"), QStringLiteral("Teams"), QStringLiteral("empty"),
                          QStringLiteral("exact.bin"), QStringLiteral("large.bin"), QStringLiteral("manifest.json")}));
    QVERIFY(!(QFile::permissions(path(QStringLiteral("large.bin"))) & (QFile::ReadGroup | QFile::ReadOther)));
    QVERIFY(!(QFile::permissions(path(QStringLiteral("Teams"))) & (QFile::ReadGroup | QFile::ReadOther)));
    QVERIFY(!(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther)));
}

void tst_ResultFetch::fetchesASelection()
{
    for (const char *name : {"a", "A", "b"})
        m_container->put(QLatin1String(name), name);
    ResultFetch fetch(m_http, m_container->location());
    // Names are given over the whole list, so that a file has the same one whatever is chosen.
    QVERIFY(prepare(fetch, {m_container->listing()[1]}));
    QVERIFY(run(fetch));
    QCOMPARE(name(fetch.end()), QStringLiteral("Complete"));
    QCOMPARE(fetch.items().first().path, QStringLiteral("a (2)"));
    QCOMPARE(read(QStringLiteral("a (2)")), QByteArray("a"));
    QCOMPARE(m_container->reads(), QStringList{QStringLiteral("a")});
}

void tst_ResultFetch::asksRangeByRange()
{
    m_container->put(QStringLiteral("large.bin"), content(2 * rangeSize + 1));
    QCOMPARE(fetchAll(), QStringLiteral("Complete"));
    QList<QByteArray> ranges;
    for (const ReceivedRequest &request : m_container->server.requests()) {
        if (!isRead(request))
            continue;
        ranges.append(request.header("Range"));
        QCOMPARE(request.header("If-Match"), QByteArray('"' + m_container->blobs.first().etag + '"'));
    }
    QCOMPARE(ranges, (QList<QByteArray>{"bytes=0-4194303", "bytes=4194304-8388607", "bytes=8388608-8388608"}));
}

void tst_ResultFetch::hostileNames()
{
    const QStringList names{QStringLiteral("../../outside"),
                            QStringLiteral("/absolute"),
                            QStringLiteral("C:\\evil"),
                            QStringLiteral("con"),
                            QStringLiteral("a\nb"),
                            QStringLiteral("manifest.json"),
                            QStringLiteral("SHA256SUMS"),
                            QStringLiteral(".habeas-fetch.jsonl"),
                            QStringLiteral("x.part"),
                            QStringLiteral("x"),
                            QStringLiteral("dir"),
                            QStringLiteral("dir/file"),
                            QStringLiteral("case"),
                            QStringLiteral("CASE"),
                            QStringLiteral("y").repeated(900)};
    for (const QString &blob : names)
        m_container->put(blob, blob.toUtf8());
    ResultFetch fetch(m_http, m_container->location());
    QVERIFY(prepare(fetch));
    QVERIFY(run(fetch));
    QCOMPARE(name(fetch.end()), QStringLiteral("Complete"));
    for (const FetchItem &item : fetch.items())
        QCOMPARE(read(item.path), item.blob.name.toUtf8());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden), QStringList{QStringLiteral("results")});
    QProcess check;
    check.setWorkingDirectory(path());
    check.start(QStringLiteral("sha256sum"), {QStringLiteral("--check"), QStringLiteral("--strict"), QStringLiteral("SHA256SUMS")});
    QVERIFY(check.waitForFinished());
    QVERIFY2(check.exitCode() == 0, check.readAllStandardError().constData());
}

void tst_ResultFetch::namesThatLeadElsewhere()
{
    // Asked for by their own names, or not at all: never for what a server or Qt would make of them.
    const QStringList names{QStringLiteral("."),    QStringLiteral(".."),   QStringLiteral("a/../b"), QStringLiteral("./c"),
                            QStringLiteral("d/.."), QStringLiteral("e//f"), QStringLiteral("b"),      QStringLiteral("%2e%2e/g")};
    for (const QString &blob : names)
        m_container->put(blob, blob.toUtf8());
    ResultFetch fetch(m_http, m_container->location());
    QVERIFY(prepare(fetch));
    QCOMPARE(fetch.plan().items.size(), names.size());
    QVERIFY(run(fetch));
    QCOMPARE(name(fetch.end()), QStringLiteral("Incomplete"));
    QSet<QString> failed;
    for (const FetchItem &item : fetch.items()) {
        if (item.isPresent()) {
            QCOMPARE(read(item.path), item.blob.name.toUtf8());
            continue;
        }
        failed.insert(item.blob.name);
        QCOMPARE(name(item.state), QStringLiteral("Failed"));
        QVERIFY(item.problem && item.problem->storage);
        QCOMPARE(item.problem->storage->kind, StorageError::Kind::Rejected);
        QCOMPARE(item.problem->storage->transport, HttpAnswer::Error::NotSent);
    }
    QCOMPARE(failed, (QSet<QString>{QStringLiteral("."), QStringLiteral("..")}));
    const QStringList reads = m_container->reads();
    for (const QString &asked : reads)
        QVERIFY2(names.contains(asked) && !failed.contains(asked), qPrintable(asked));
    // Nothing has arrived of them that could be continued.
    QCOMPARE(files().filter(QStringLiteral(".part")), QStringList());
    // What is not here is in the manifest, too, with the reason.
    const QJsonObject manifest = QJsonDocument::fromJson(read(QStringLiteral("manifest.json"))).object();
    QCOMPARE(manifest[QStringLiteral("complete")].toBool(), false);
    const QJsonArray listed = manifest[QStringLiteral("files")].toArray();
    QCOMPARE(listed.size(), names.size());
    for (const QJsonValue &value : listed) {
        const QJsonObject file = value.toObject();
        const bool isFailed = failed.contains(file[QStringLiteral("name")].toString());
        QCOMPARE(file[QStringLiteral("state")].toString(), isFailed ? QStringLiteral("failed") : QStringLiteral("fetched"));
        QCOMPARE(!file[QStringLiteral("problem")].toString().isEmpty(), isFailed);
    }
    QCOMPARE(read(QStringLiteral("SHA256SUMS")).count('\n'), names.size() - failed.size());
}

void tst_ResultFetch::writesEvidence()
{
    m_container->put(QStringLiteral("a.json"), "abc");
    ResultFetch fetch(m_http, m_container->location());
    QVERIFY(prepare(fetch));
    QVERIFY(run(fetch));
    const QByteArray json = read(QStringLiteral("manifest.json"));
    QCOMPARE(fetch.manifestPath(), path(QStringLiteral("manifest.json")));
    QCOMPARE(fetch.manifestSha256(), sha256(json));
    const QJsonObject manifest = QJsonDocument::fromJson(json).object();
    QCOMPARE(manifest[QStringLiteral("container")].toString(), QStringLiteral("results"));
    QCOMPARE(manifest[QStringLiteral("complete")].toBool(), true);
    QCOMPARE(manifest[QStringLiteral("listedAgain")].toBool(), true);
    QCOMPARE(manifest[QStringLiteral("startedAt")].toString(),
             QStringLiteral("2026-11-23T12:00:00.000Z").left(10) + manifest[QStringLiteral("startedAt")].toString().mid(10));
    QCOMPARE(manifest[QStringLiteral("files")][0][QStringLiteral("sha256")].toString(), QString::fromLatin1(sha256("abc")));
    QCOMPARE(manifest[QStringLiteral("files")][0][QStringLiteral("md5Matches")].toBool(), true);
    QCOMPARE(read(QStringLiteral("SHA256SUMS")), QByteArray(sha256("abc") + "  a.json\n"));
    QVERIFY(!(QFile::permissions(path(QStringLiteral("manifest.json"))) & (QFile::ReadGroup | QFile::ReadOther)));
}

void tst_ResultFetch::brokenWires_data()
{
    QTest::addColumn<QString>("trouble");
    for (const char *trouble :
         {"closed", "reset", "cut in the middle", "503", "500", "502 page", "408", "shorter body", "longer body", "another range",
          "range of another blob length", "200 instead of 206", "no Content-Range", "redirect that is none", "damaged with a hash", "damaged"})
        QTest::newRow(trouble) << QString::fromLatin1(trouble);
}

/** Once, in the second range; then everything is in order. */
void tst_ResultFetch::brokenWires()
{
    QFETCH(QString, trouble);
    const QByteArray large = content(2 * rangeSize + 100);
    m_container->put(QStringLiteral("large.bin"), large);
    bool happened = false;
    m_container->instead = [&](QTcpSocket &socket, const ReceivedRequest &request) {
        if (happened || !request.header("Range").startsWith("bytes=4194304-"))
            return false;
        happened = true;
        QByteArray answer = m_container->answer(request);
        const qsizetype body = answer.indexOf("\r\n\r\n") + 4;
        const QByteArray etag = "ETag: \"" + m_container->blobs.first().etag + '"';
        const QByteArray right = large.mid(rangeSize, rangeSize);
        const auto reply = [&](const QByteArray &bytes) { RawServer::reply(socket, bytes); };
        if (trouble == QLatin1String("closed")) {
            RawServer::close(socket);
        } else if (trouble == QLatin1String("reset")) {
            RawServer::reset(socket);
        } else if (trouble == QLatin1String("cut in the middle")) {
            reply(answer.left(body + 1'000'000));
            RawServer::close(socket);
        } else if (trouble == QLatin1String("503")) {
            reply(FakeContainer::error(503, "ServerBusy", {}, {"Retry-After: 2"}));
        } else if (trouble == QLatin1String("500")) {
            reply(FakeContainer::error(500, "InternalError"));
        } else if (trouble == QLatin1String("502 page")) {
            reply(RawServer::response(502, "<html>gateway</html>", {"Content-Type: text/html"}));
        } else if (trouble == QLatin1String("408")) {
            reply(RawServer::response(408));
        } else if (trouble == QLatin1String("shorter body")) {
            reply(RawServer::response(206, right.chopped(1), {etag, "Content-Range: bytes 4194304-8388607/8388708"}));
        } else if (trouble == QLatin1String("longer body")) {
            reply(RawServer::response(206, right + "x", {etag, "Content-Range: bytes 4194304-8388607/8388708"}));
        } else if (trouble == QLatin1String("another range")) {
            reply(RawServer::response(206, large.mid(100, rangeSize), {etag, "Content-Range: bytes 100-4194403/8388708"}));
        } else if (trouble == QLatin1String("range of another blob length")) {
            reply(RawServer::response(206, right, {etag, "Content-Range: bytes 4194304-8388607/9999999"}));
        } else if (trouble == QLatin1String("200 instead of 206")) {
            reply(RawServer::response(200, large, {etag}));
        } else if (trouble == QLatin1String("no Content-Range")) {
            reply(RawServer::response(206, right, {etag}));
        } else if (trouble == QLatin1String("redirect that is none")) {
            reply(RawServer::response(204, {}, {etag}));
        } else {
            answer[body + 5] = char(answer[body + 5] ^ 1);
            // The whole blob's hash notices, too, at the end.
            if (trouble == QLatin1String("damaged with a hash"))
                answer.insert(answer.indexOf("\r\n") + 2,
                              "Content-MD5: " + QCryptographicHash::hash(right, QCryptographicHash::Md5).toBase64() + "\r\n");
            reply(answer);
        }
        return true;
    };
    QCOMPARE(fetchAll(), QStringLiteral("Complete"));
    QVERIFY(happened);
    QVERIFY(read(QStringLiteral("large.bin")) == large);
}

void tst_ResultFetch::hopelessWires_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("end");
    QTest::addColumn<StorageError::Kind>("kind");
    QTest::newRow("proxy's page") << RawServer::response(200, "<html>Sign in</html>", {"Content-Type: text/html"}) << QStringLiteral("Stopped")
                                  << StorageError::Kind::NotStorage;
    QTest::newRow("redirect") << RawServer::response(302, {}, {"Location: http://127.0.0.1:9/"}) << QStringLiteral("Stopped")
                              << StorageError::Kind::NotStorage;
    QTest::newRow("no right to read") << FakeContainer::error(403, "AuthorizationPermissionMismatch") << QStringLiteral("Stopped")
                                      << StorageError::Kind::PermissionMismatch;
    QTest::newRow("always short") << RawServer::response(206, "x") << QStringLiteral("Incomplete") << StorageError::Kind::BadAnswer;
    QTest::newRow("not found") << FakeContainer::error(404, "BlobNotFound") << QStringLiteral("Incomplete") << StorageError::Kind::BlobNotFound;
    QTest::newRow("416 for what is there") << FakeContainer::error(416, "InvalidRange") << QStringLiteral("Incomplete")
                                           << StorageError::Kind::BadAnswer;
}

void tst_ResultFetch::hopelessWires()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, end);
    QFETCH(StorageError::Kind, kind);
    m_container->put(QStringLiteral("a"), "abc");
    m_container->instead = [&](QTcpSocket &socket, const ReceivedRequest &request) {
        if (isRead(request))
            RawServer::reply(socket, answer);
        return isRead(request);
    };
    ResultFetch fetch(m_http, m_container->location());
    QVERIFY(prepare(fetch));
    QVERIFY(run(fetch));
    QCOMPARE(name(fetch.end()), end);
    QCOMPARE(fetch.items().first().state, State::Failed);
    if (kind == StorageError::Kind::BadAnswer && answer.contains("416"))
        QCOMPARE(fetch.items().first().problem->kind, Problem::ChangedTooOften);
    else
        QCOMPARE(fetch.items().first().problem->storage->kind, kind);
    QVERIFY(m_container->reads().size() <= 4);
    // There is nothing that a manifest could vouch for, and nothing lies about.
    QVERIFY(fetch.manifestPath().isEmpty());
    QCOMPARE(files(), QStringList());
}

void tst_ResultFetch::storm()
{
    for (int i = 0; i < 3; ++i)
        m_container->put(QString::number(i), content(10, i));
    int requests = 0;
    m_container->instead = [&](QTcpSocket &socket, const ReceivedRequest &) {
        if (++requests % 3 == 0)
            return false;
        RawServer::reply(socket, FakeContainer::error(503, "ServerBusy", {}, {"Retry-After: 1"}));
        return true;
    };
    ResultFetch fetch(m_http, m_container->location());
    QVERIFY(prepare(fetch));
    QSignalSpy finished(&fetch, &ResultFetch::finished);
    fetch.start();
    // The list at the end meets the storm, too, and has nobody to tell.
    for (int i = 0; i < 2000 && finished.isEmpty(); ++i) {
        m_clock.advance(std::chrono::milliseconds(500));
        QTest::qWait(5);
    }
    QCOMPARE(finished.size(), 1);
    QCOMPARE(name(fetch.end()), QStringLiteral("Complete"));
}

void tst_ResultFetch::slowIsNotStuck()
{
    m_container->put(QStringLiteral("a"), content(100));
    m_container->instead = [this](QTcpSocket &socket, const ReceivedRequest &request) {
        if (!isRead(request))
            return false;
        const QByteArray answer = m_container->answer(request);
        auto *timer = new QTimer(&socket);
        connect(timer, &QTimer::timeout, &socket, [&socket, answer, at = qsizetype(0), timer]() mutable {
            socket.write(answer.mid(at, 10));
            at += 10;
            if (at >= answer.size())
                timer->stop();
        });
        timer->start(5);
        return true;
    };
    QCOMPARE(fetchAll(), QStringLiteral("Complete"));
    QCOMPARE(read(QStringLiteral("a")), content(100));
}

void tst_ResultFetch::leavesNoSas()
{
    m_container->put(QStringLiteral("a"), "abc");
    m_container->put(QStringLiteral("large"), content(3 * rangeSize));
    interrupt();
    m_container->put(QStringLiteral("b"), "abc");
    QCOMPARE(fetchAll(), QStringLiteral("Complete"));
    const QByteArray sas = m_container->address().section(QStringLiteral("sig="), 1).toLatin1();
    for (const QString &file : files()) {
        for (qsizetype i = 0; i + 8 <= sas.size(); ++i)
            QVERIFY2(!read(file).contains(sas.mid(i, 8)), qPrintable(file));
    }
}

void tst_ResultFetch::changedBlobIsBegunAgain()
{
    m_container->put(QStringLiteral("large.bin"), content(3 * rangeSize));
    const QByteArray later = content(2 * rangeSize + 5, 99);
    m_container->instead = [&](QTcpSocket &, const ReceivedRequest &request) {
        if (request.header("Range").startsWith("bytes=4194304-") && m_container->blobs.first().content.size() != later.size())
            m_container->put(QStringLiteral("large.bin"), later);
        return false;
    };
    ResultFetch fetch(m_http, m_container->location());
    QVERIFY(prepare(fetch));
    QVERIFY(run(fetch));
    QCOMPARE(name(fetch.end()), QStringLiteral("Complete"));
    QVERIFY(read(QStringLiteral("large.bin")) == later);
    QCOMPARE(fetch.changes()->changed, QStringList{QStringLiteral("large.bin")});
    QCOMPARE(fetch.received(), later.size());
    QCOMPARE(fetch.total(), later.size());
    QCOMPARE(fetch.items().first().sha256, sha256(later));
}

void tst_ResultFetch::changesTooOften()
{
    m_container->put(QStringLiteral("a"), "0");
    int version = 0;
    m_container->instead = [&](QTcpSocket &, const ReceivedRequest &request) {
        if (isRead(request))
            m_container->put(QStringLiteral("a"), QByteArray::number(++version));
        return false;
    };
    ResultFetch fetch(m_http, m_container->location());
    QVERIFY(prepare(fetch));
    QVERIFY(run(fetch));
    QCOMPARE(name(fetch.end()), QStringLiteral("Incomplete"));
    QCOMPARE(name(fetch.items().first().problem->kind), QStringLiteral("ChangedTooOften"));
    QVERIFY(version < 6);
}

void tst_ResultFetch::goneInTheMiddle()
{
    m_container->put(QStringLiteral("a"), content(2 * rangeSize));
    m_container->put(QStringLiteral("b"), "here");
    m_container->instead = [&](QTcpSocket &, const ReceivedRequest &request) {
        if (request.header("Range").startsWith("bytes=4194304-"))
            m_container->blobs.remove(QStringLiteral("a"));
        return false;
    };
    ResultFetch fetch(m_http, m_container->location());
    QVERIFY(prepare(fetch));
    QVERIFY(run(fetch));
    QCOMPARE(name(fetch.end()), QStringLiteral("Incomplete"));
    QCOMPARE(fetch.items()[0].problem->storage->kind, StorageError::Kind::BlobNotFound);
    QCOMPARE(fetch.items()[1].state, State::Fetched);
    QCOMPARE(fetch.changes()->removed, QStringList{QStringLiteral("a")});
    // The evidence is of what is here.
    QCOMPARE(read(QStringLiteral("SHA256SUMS")), QByteArray(sha256("here") + "  b\n"));
    QCOMPARE(fetch.total(), 4);
    QCOMPARE(fetch.received(), 4);
}

void tst_ResultFetch::archived()
{
    m_container->put(QStringLiteral("a"), "abc");
    m_container->put(QStringLiteral("b"), "abc");
    m_container->blobs[QStringLiteral("a")].tier = QStringLiteral("Archive");
    m_container->instead = [](QTcpSocket &socket, const ReceivedRequest &request) {
        if (isRead(request))
            RawServer::reply(socket, FakeContainer::error(409, "BlobArchived"));
        return isRead(request);
    };
    ResultFetch fetch(m_http, m_container->location());
    QVERIFY(prepare(fetch));
    // Known before, without a request; or told by the service.
    QCOMPARE(fetch.items()[0].state, State::Skipped);
    QCOMPARE(fetch.plan().bytesToFetch, 3);
    QVERIFY(run(fetch));
    QCOMPARE(name(fetch.end()), QStringLiteral("Incomplete"));
    for (const FetchItem &item : fetch.items()) {
        QCOMPARE(item.state, State::Skipped);
        QCOMPARE(item.problem->kind, Problem::Archived);
    }
    QCOMPARE(m_container->reads(), QStringList{QStringLiteral("b")});
}

void tst_ResultFetch::wrongHash()
{
    m_container->put(QStringLiteral("a"), "abc");
    m_container->blobs.first().md5 = QCryptographicHash::hash("something else", QCryptographicHash::Md5).toBase64();
    ResultFetch fetch(m_http, m_container->location());
    QVERIFY(prepare(fetch));
    QVERIFY(run(fetch));
    QCOMPARE(name(fetch.end()), QStringLiteral("Incomplete"));
    QCOMPARE(name(fetch.items().first().problem->kind), QStringLiteral("HashMismatch"));
    QCOMPARE(fetch.items().first().md5Matches, false);
    QCOMPARE(files(), QStringList());
}

void tst_ResultFetch::expiresInTheMiddle()
{
    for (int i = 0; i < 20; ++i)
        m_container->put(QStringLiteral("file %1").arg(i, 2), content(10, i));
    m_container->instead = [&](QTcpSocket &socket, const ReceivedRequest &) {
        if (m_container->reads().size() <= 5)
            return false;
        RawServer::reply(
            socket,
            FakeContainer::error(403, "AuthenticationFailed",
                                 "Signature not valid in the specified time frame: Start [] - Expiry [Mon, 23 Nov 2026 11:59:00 GMT] - Current "
                                 "[Mon, 23 Nov 2026 12:00:00 GMT]"));
        return true;
    };
    ResultFetch fetch(m_http, m_container->location());
    QVERIFY(prepare(fetch));
    QVERIFY(run(fetch));
    QCOMPARE(name(fetch.end()), QStringLiteral("Stopped"));
    QCOMPARE(fetch.problem()->storage->kind, StorageError::Kind::SignatureExpired);
    QVERIFY(m_container->reads().size() < 12);
    QVERIFY(!fetch.changes());
    QStringList fetched;
    for (const FetchItem &item : fetch.items()) {
        if (item.isPresent())
            fetched.append(item.blob.name);
    }
    QVERIFY(!fetched.isEmpty() && fetched.size() <= 5);
    // With another SAS the rest is fetched, and what is here is not asked for again. A request with the first one may still arrive.
    m_container->instead = nullptr;
    const QString renewed = StorageFixtures::withOtherSignature(m_container->address());
    const QByteArray signature = renewed.section(QStringLiteral("sig="), 1).toLatin1();
    ResultFetch second(m_http, StorageLocation::parse(renewed, {FakeContainer::cloud(), m_clock.utcNow(), StorageLocation::Purpose::ReadResults}));
    QVERIFY(prepare(second));
    QVERIFY(run(second));
    QCOMPARE(name(second.end()), QStringLiteral("Complete"));
    QStringList later;
    for (const ReceivedRequest &request : m_container->server.requests()) {
        if (isRead(request) && request.target.contains(signature))
            later.append(FakeContainer::decodedName(request));
    }
    QVERIFY(!later.isEmpty());
    // A part may have been whole already.
    QVERIFY(later.size() <= 20 - fetched.size());
    QVERIFY(std::none_of(fetched.cbegin(), fetched.cend(), [&later](const QString &name) { return later.contains(name); }));
}

void tst_ResultFetch::continuesFromParts()
{
    const QByteArray large = content(4 * rangeSize);
    m_container->put(QStringLiteral("sub/large.bin"), large);
    interrupt();
    const qint64 here = QFileInfo(path(QStringLiteral("sub/large.bin.part"))).size();
    QVERIFY(here >= rangeSize && here < large.size());
    QVERIFY(!QFileInfo::exists(path(QStringLiteral("sub/large.bin"))));
    const auto before = m_container->server.requests().size();

    ResultFetch fetch(m_http, m_container->location());
    QVERIFY(prepare(fetch));
    QCOMPARE(fetch.plan().bytesHere, here);
    QCOMPARE(fetch.plan().bytesToFetch, large.size() - here);
    QCOMPARE(fetch.received(), here);
    QVERIFY(run(fetch));
    QCOMPARE(name(fetch.end()), QStringLiteral("Complete"));
    QVERIFY(m_container->server.requests()[before].header("Range").startsWith(QByteArray("bytes=" + QByteArray::number(here) + "-")));
    QVERIFY(read(QStringLiteral("sub/large.bin")) == large);
    QCOMPARE(fetch.items().first().sha256, sha256(large));
    QCOMPARE(QDir(path(QStringLiteral("sub"))).entryList(QDir::Files), QStringList{QStringLiteral("large.bin")});
}

void tst_ResultFetch::continuesNoOtherVersion()
{
    m_container->put(QStringLiteral("large.bin"), content(3 * rangeSize));
    interrupt();
    const QByteArray later = content(3 * rangeSize, 7);
    m_container->put(QStringLiteral("large.bin"), later);
    ResultFetch fetch(m_http, m_container->location());
    QVERIFY(prepare(fetch));
    QCOMPARE(fetch.plan().bytesHere, 0);
    QVERIFY(fetch.plan().conflicts.isEmpty());
    QVERIFY(run(fetch));
    QCOMPARE(name(fetch.end()), QStringLiteral("Complete"));
    QVERIFY(read(QStringLiteral("large.bin")) == later);
}

void tst_ResultFetch::continuesNoOtherContainer()
{
    m_container->put(QStringLiteral("large.bin"), content(3 * rangeSize));
    interrupt();
    // Another container with the same names, lengths and ETags.
    auto other = std::make_unique<FakeContainer>();
    other->put(QStringLiteral("large.bin"), content(3 * rangeSize, 5));
    QCOMPARE(other->listing().first().etag, m_container->listing().first().etag);
    m_container = std::move(other);
    QCOMPARE(fetchAll(), QStringLiteral("Complete"));
    QVERIFY(read(QStringLiteral("large.bin")) == content(3 * rangeSize, 5));
}

void tst_ResultFetch::continuesAfterACrash()
{
    for (int i = 0; i < 6; ++i)
        m_container->put(QStringLiteral("file %1").arg(i), content(10, i));
    m_container->put(QStringLiteral("large.bin"), content(3 * rangeSize));
    m_container->instead = [](QTcpSocket &, const ReceivedRequest &request) { return request.header("Range").startsWith("bytes=4194304-"); };
    {
        // As when the program ends without a word: no manifest is written.
        ResultFetch fetch(m_http, m_container->location());
        QVERIFY(prepare(fetch));
        fetch.start();
        QTRY_VERIFY(fetch.received() > rangeSize);
    }
    m_container->instead = nullptr;
    QVERIFY(!QFileInfo::exists(path(QStringLiteral("manifest.json"))));
    QVERIFY(QFileInfo::exists(path(QStringLiteral("large.bin.part"))));
    // The last line may be half.
    QFile journal(path(FetchJournal::fileName()));
    QVERIFY(journal.open(QIODevice::Append));
    journal.write("{\"name\":\"fi");
    journal.close();
    const auto before = m_container->reads().size();
    ResultFetch fetch(m_http, m_container->location());
    QVERIFY(prepare(fetch));
    QVERIFY(fetch.plan().conflicts.isEmpty());
    QVERIFY(run(fetch));
    QCOMPARE(name(fetch.end()), QStringLiteral("Complete"));
    QVERIFY(!m_container->reads().mid(before).contains(QStringLiteral("file 0")));
    QCOMPARE(fetch.items().first().state, State::Kept);
    QVERIFY(!files().contains(FetchJournal::fileName()));
    QCOMPARE(read(QStringLiteral("SHA256SUMS")).count('\n'), 7);
}

void tst_ResultFetch::verifiesWhatIsHere()
{
    m_container->put(QStringLiteral("a"), "abc");
    m_container->put(QStringLiteral("b"), "abc");
    QCOMPARE(fetchAll(), QStringLiteral("Complete"));
    write(QStringLiteral("b"), "xyz");
    const auto before = m_container->reads().size();
    ResultFetch fetch(m_http, m_container->location());
    QVERIFY(prepare(fetch));
    QVERIFY(fetch.items()[0].isHere);
    QVERIFY(run(fetch));
    QCOMPARE(name(fetch.end()), QStringLiteral("Incomplete"));
    QCOMPARE(fetch.items()[0].state, State::Kept);
    QCOMPARE(fetch.items()[1].state, State::Failed);
    QCOMPARE(name(fetch.items()[1].problem->kind), QStringLiteral("ChangedHere"));
    QCOMPARE(m_container->reads().size(), before);
    QCOMPARE(read(QStringLiteral("b")), QByteArray("xyz"));
    QCOMPARE(read(QStringLiteral("SHA256SUMS")), QByteArray(sha256("abc") + "  a\n"));
    // Gone is fetched again.
    QVERIFY(QFile::remove(path(QStringLiteral("b"))));
    QCOMPARE(fetchAll(), QStringLiteral("Complete"));
    QCOMPARE(read(QStringLiteral("b")), QByteArray("abc"));
}

void tst_ResultFetch::keepsWhatWasFetchedEarlier()
{
    m_container->put(QStringLiteral("a"), "abc");
    m_container->put(QStringLiteral("b"), "b");
    for (int i = 0; i < 2; ++i) {
        ResultFetch fetch(m_http, m_container->location());
        QVERIFY(prepare(fetch, {m_container->listing()[i]}));
        QVERIFY(run(fetch));
        QCOMPARE(name(fetch.end()), QStringLiteral("Complete"));
    }
    QCOMPARE(read(QStringLiteral("SHA256SUMS")), QByteArray(sha256("abc") + "  a\n" + sha256("b") + "  b\n"));
}

void tst_ResultFetch::refusesConflicts()
{
    for (const char *name : {"a", "b", "c", "dir"})
        m_container->put(QLatin1String(name), "new");
    write(QStringLiteral("a"), "mine");
    write(QStringLiteral("b.part"), "mine, too");
    write(QStringLiteral("dir/x"), "x");
    ResultFetch fetch(m_http, m_container->location());
    QVERIFY(prepare(fetch));
    QCOMPARE(fetch.plan().conflicts, (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("dir")}));
    QVERIFY(!fetch.plan().problem);
    QVERIFY(run(fetch));
    QCOMPARE(name(fetch.end()), QStringLiteral("Incomplete"));
    QCOMPARE(read(QStringLiteral("a")), QByteArray("mine"));
    QCOMPARE(read(QStringLiteral("b.part")), QByteArray("mine, too"));
    QCOMPARE(read(QStringLiteral("c")), QByteArray("new"));
    QCOMPARE(fetch.items()[0].state, State::Skipped);
    QCOMPARE(name(fetch.items()[0].problem->kind), QStringLiteral("Conflict"));
    QCOMPARE(m_container->reads(), QStringList{QStringLiteral("c")});
}

void tst_ResultFetch::renamesConflicts()
{
    m_container->put(QStringLiteral("a.txt"), "new");
    m_container->put(QStringLiteral("a (2).txt"), "second");
    write(QStringLiteral("a.txt"), "mine");
    write(QStringLiteral("a (3).txt"), "mine, too");
    QCOMPARE(fetchAll(Conflicts::Rename), QStringLiteral("Complete"));
    QCOMPARE(read(QStringLiteral("a.txt")), QByteArray("mine"));
    QCOMPARE(read(QStringLiteral("a (2).txt")), QByteArray("second"));
    QCOMPARE(read(QStringLiteral("a (3).txt")), QByteArray("mine, too"));
    QCOMPARE(read(QStringLiteral("a (4).txt")), QByteArray("new"));
    // The next time it is known under that name.
    ResultFetch fetch(m_http, m_container->location());
    QVERIFY(prepare(fetch));
    QVERIFY(fetch.plan().conflicts.isEmpty());
    QCOMPARE(fetch.plan().bytesToFetch, 0);
}

void tst_ResultFetch::replacesConflicts()
{
    m_container->put(QStringLiteral("a"), "new");
    write(QStringLiteral("a"), "mine");
    write(QStringLiteral("a.part"), "mine, too");
    QCOMPARE(fetchAll(Conflicts::Replace), QStringLiteral("Complete"));
    QCOMPARE(read(QStringLiteral("a")), QByteArray("new"));
}

void tst_ResultFetch::conflictsThatAppearMeanwhile()
{
    m_container->put(QStringLiteral("a"), "new");
    m_container->instead = [this](QTcpSocket &, const ReceivedRequest &request) {
        if (isRead(request))
            write(QStringLiteral("a"), "mine");
        return false;
    };
    ResultFetch fetch(m_http, m_container->location());
    QVERIFY(prepare(fetch));
    QVERIFY(fetch.plan().conflicts.isEmpty());
    QVERIFY(run(fetch));
    QCOMPARE(name(fetch.end()), QStringLiteral("Incomplete"));
    QCOMPARE(name(fetch.items().first().problem->kind), QStringLiteral("Conflict"));
    QCOMPARE(read(QStringLiteral("a")), QByteArray("mine"));
}

void tst_ResultFetch::evidenceOfSomebodyElse()
{
    m_container->put(QStringLiteral("a"), "abc");
    write(QStringLiteral("manifest.json"), "{\"name\":\"my web app\"}");
    write(QStringLiteral("SHA256SUMS"), "mine");
    ResultFetch fetch(m_http, m_container->location());
    QVERIFY(prepare(fetch));
    QCOMPARE(fetch.plan().conflicts, (QStringList{QStringLiteral("manifest.json"), QStringLiteral("SHA256SUMS")}));
    QVERIFY(run(fetch));
    QCOMPARE(name(fetch.end()), QStringLiteral("Complete"));
    QCOMPARE(read(QStringLiteral("manifest.json")), QByteArray("{\"name\":\"my web app\"}"));
    QCOMPARE(read(QStringLiteral("SHA256SUMS")), QByteArray("mine"));
    QCOMPARE(fetch.manifestPath(), path(QStringLiteral("manifest (2).json")));
    QVERIFY(read(QStringLiteral("SHA256SUMS (2)")).contains("  a\n"));
}

void tst_ResultFetch::linksInTheWay()
{
    QTemporaryDir outside;
    m_container->put(QStringLiteral("dir/a"), "new");
    m_container->put(QStringLiteral("link"), "new");
    m_container->put(QStringLiteral("part"), "new");
    QVERIFY(QDir().mkpath(path()));
    QVERIFY(QFile::link(outside.path(), path(QStringLiteral("dir"))));
    QVERIFY(QFile::link(outside.filePath(QStringLiteral("victim")), path(QStringLiteral("link"))));
    QVERIFY(QFile::link(outside.filePath(QStringLiteral("victim")), path(QStringLiteral("part.part"))));
    for (const Conflicts conflicts : {Conflicts::Refuse, Conflicts::Rename, Conflicts::Replace}) {
        ResultFetch fetch(m_http, m_container->location());
        QVERIFY(prepare(fetch));
        QVERIFY(run(fetch, conflicts));
        QCOMPARE(name(fetch.items()[0].state), QStringLiteral("Skipped"));
        QCOMPARE(name(fetch.items()[0].problem->kind), QStringLiteral("LinkInTheWay"));
        QCOMPARE(name(fetch.items()[1].state), QStringLiteral("Skipped"));
        QVERIFY(QDir(outside.path()).isEmpty());
    }
}

void tst_ResultFetch::folderCannotBe()
{
    m_container->put(QStringLiteral("a"), "abc");
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(fetchAll(), QStringLiteral("problem NotAFolder"));
    // It may become one between the plan and the start.
    QVERIFY(file.remove());
    ResultFetch fetch(m_http, m_container->location());
    QVERIFY(prepare(fetch));
    QVERIFY(!fetch.plan().problem);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(run(fetch));
    QCOMPARE(name(fetch.end()), QStringLiteral("Stopped"));
    QCOMPARE(name(fetch.problem()->kind), QStringLiteral("NotAFolder"));
    QCOMPARE(m_container->server.requests().size(), 0);
}

void tst_ResultFetch::noSpaceBefore()
{
    ResultBlob huge;
    huge.name = QStringLiteral("huge");
    huge.size = std::numeric_limits<qint64>::max() / 4;
    huge.etag = "0x1";
    ResultFetch fetch(m_http, m_container->location());
    QVERIFY(prepare(fetch, {huge}));
    QVERIFY(fetch.plan().problem.has_value());
    QCOMPARE(name(fetch.plan().problem->kind), QStringLiteral("NoSpace"));
    QVERIFY(fetch.plan().problem->needed > huge.size);
    QVERIFY(fetch.plan().problem->available > 0);
    fetch.start();
    QCOMPARE(fetch.phase(), Phase::Prepared);
    QVERIFY(!QFileInfo::exists(path()));
}

void tst_ResultFetch::diskFullInTheMiddle()
{
#ifdef Q_OS_LINUX
    for (int i = 0; i < 9; ++i)
        m_container->put(QStringLiteral("large %1").arg(i), content(2 * rangeSize));
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    rlimit small = before;
    small.rlim_cur = rangeSize + 1000;
    setrlimit(RLIMIT_FSIZE, &small);
    ResultFetch fetch(m_http, m_container->location());
    const bool ran = prepare(fetch) && run(fetch);
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(ran);
    QCOMPARE(name(fetch.end()), QStringLiteral("Stopped"));
    QCOMPARE(name(fetch.problem()->kind), QStringLiteral("CannotWrite"));
    QVERIFY(!fetch.problem()->systemText.isEmpty());
    // What is there is whole ranges, and is continued.
    QCOMPARE(QFileInfo(path(QStringLiteral("large 0.part"))).size(), rangeSize);
    QCOMPARE(fetchAll(), QStringLiteral("Complete"));
#endif
}

// On a disk that is as small as said, in a mount namespace of its own.
void tst_ResultFetch::realDiskIsFull()
{
#ifdef Q_OS_LINUX
    const char *const variable = "HABEAS_SMALL_DISK";
    const QString disk = qEnvironmentVariable(variable);
    if (disk.isEmpty()) {
        const QTemporaryDir place;
        const auto inside = [&place, variable](const QString &command) {
            QProcess process;
            process.setProcessChannelMode(QProcess::MergedChannels);
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QLatin1String(variable), place.path());
            process.setProcessEnvironment(environment);
            const QString mount = QStringLiteral("mount -t tmpfs -o size=40m tmpfs \"$%1\"").arg(QLatin1String(variable));
            process.start(
                QStringLiteral("unshare"),
                {QStringLiteral("-rm"), QStringLiteral("sh"), QStringLiteral("-c"), mount + command, QCoreApplication::applicationFilePath()});
            const bool ended = process.waitForFinished(60'000);
            return std::pair(ended ? process.exitCode() : -1, process.readAll());
        };
        if (const auto [code, words] = inside({}); code != 0)
            QSKIP(qPrintable(QStringLiteral("No small disk can be mounted here: ") + QString::fromUtf8(words).trimmed()));
        const auto [code, words] = inside(QStringLiteral(" && exec \"$0\" realDiskIsFull"));
        QVERIFY2(code == 0, words.constData());
        return;
    }
    m_folder = std::make_unique<QTemporaryDir>(disk + QStringLiteral("/XXXXXX"));
    for (int i = 0; i < 3; ++i)
        m_container->put(QStringLiteral("large %1").arg(i), content(2 * rangeSize, i));
    const QString filler = disk + QStringLiteral("/filler");
    {
        ResultFetch fetch(m_http, m_container->location());
        QVERIFY(prepare(fetch));
        QVERIFY(!fetch.plan().problem);
        // Somebody else needs the space meanwhile.
        QFile other(filler);
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write(QByteArray(30'000'000, 'x')) == 30'000'000);
        other.close();
        QVERIFY(run(fetch));
        QCOMPARE(name(fetch.end()), QStringLiteral("Stopped"));
        QCOMPARE(name(fetch.problem()->kind), QStringLiteral("NoSpace"));
        QVERIFY(!fetch.problem()->systemText.isEmpty());
    }
    // It is told before anything is tried, too; and goes on once there is space.
    QVERIFY(fetchAll().startsWith(QStringLiteral("problem NoSpace")));
    QVERIFY(QFile::remove(filler));
    QCOMPARE(fetchAll(), QStringLiteral("Complete"));
    for (int i = 0; i < 3; ++i)
        QVERIFY(read(QStringLiteral("large %1").arg(i)) == content(2 * rangeSize, i));
#endif
}

void tst_ResultFetch::canBeCancelled_data()
{
    QTest::addColumn<Phase>("when");
    QTest::newRow("before the first request") << Phase::Prepared;
    QTest::newRow("in the middle of a range") << Phase::Fetching;
    QTest::newRow("while listing again") << Phase::Relisting;
}

void tst_ResultFetch::canBeCancelled()
{
    QFETCH(Phase, when);
    for (int i = 0; i < 10; ++i)
        m_container->put(QStringLiteral("file %1").arg(i), "abc");
    m_container->instead = [&](QTcpSocket &, const ReceivedRequest &request) {
        return (when == Phase::Fetching && isRead(request)) || (when == Phase::Relisting && !isRead(request));
    };
    ResultFetch fetch(m_http, m_container->location());
    QVERIFY(prepare(fetch));
    QSignalSpy finished(&fetch, &ResultFetch::finished);
    fetch.start();
    if (when == Phase::Fetching)
        QTRY_VERIFY(!m_container->server.requests().isEmpty());
    if (when == Phase::Relisting)
        QTRY_COMPARE(fetch.phase(), Phase::Relisting);
    fetch.cancel();
    fetch.cancel();
    QCOMPARE(finished.size(), 0);
    QVERIFY(finished.wait());
    QCoreApplication::processEvents();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(fetch.phase(), Phase::Ended);
    QVERIFY(!fetch.changes());
    if (when == Phase::Relisting) {
        QCOMPARE(name(fetch.end()), QStringLiteral("Complete"));
        QVERIFY(!fetch.manifestPath().isEmpty());
        return;
    }
    QCOMPARE(name(fetch.end()), QStringLiteral("Cancelled"));
    for (const FetchItem &item : fetch.items())
        QCOMPARE(name(item.state), QStringLiteral("Interrupted"));
}

void tst_ResultFetch::canBeCancelledWhilePreparing()
{
    m_container->put(QStringLiteral("a"), "abc");
    ResultFetch fetch(m_http, m_container->location());
    QSignalSpy prepared(&fetch, &ResultFetch::prepared);
    fetch.prepare(m_container->listing(), m_container->listing(), path());
    QCOMPARE(fetch.phase(), Phase::Preparing);
    fetch.cancel();
    QCOMPARE(fetch.phase(), Phase::Idle);
    QVERIFY(!prepared.wait(200));
    QVERIFY(prepare(fetch));
    QVERIFY(run(fetch));
    QCOMPARE(name(fetch.end()), QStringLiteral("Complete"));
}

void tst_ResultFetch::canBeDeleted_data()
{
    QTest::addColumn<int>("signal");
    for (int i = 0; i < 5; ++i)
        QTest::addRow("in signal %d", i) << i;
}

void tst_ResultFetch::canBeDeleted()
{
    QFETCH(int, signal);
    for (int i = 0; i < 10; ++i)
        m_container->put(QStringLiteral("file %1").arg(i), "abc");
    auto fetch = std::make_unique<ResultFetch>(m_http, m_container->location());
    QVERIFY(prepare(*fetch));
    bool deleted = false;
    const auto destroy = [&] {
        deleted = true;
        fetch.reset();
    };
    switch (signal) {
    case 0:
        connect(fetch.get(), &ResultFetch::itemChanged, this, destroy);
        break;
    case 1:
        connect(fetch.get(), &ResultFetch::progress, this, destroy);
        break;
    case 2:
        connect(fetch.get(), &ResultFetch::phaseChanged, this, [&](Phase phase) {
            if (phase == Phase::Relisting)
                destroy();
        });
        break;
    case 3:
        connect(fetch.get(), &ResultFetch::finished, this, destroy);
        break;
    default:
        connect(fetch.get(), &ResultFetch::retrying, this, destroy);
        m_container->instead = [](QTcpSocket &socket, const ReceivedRequest &) {
            RawServer::reply(socket, FakeContainer::error(503, "ServerBusy"));
            return true;
        };
    }
    fetch->start();
    QTRY_VERIFY(deleted);
    QCoreApplication::processEvents();
}

void tst_ResultFetch::tellsProgress()
{
    m_container->put(QStringLiteral("large"), content(3 * rangeSize));
    m_container->put(QStringLiteral("small"), content(100));
    ResultFetch fetch(m_http, m_container->location());
    QVERIFY(prepare(fetch));
    qint64 last = 0;
    bool fell = false;
    connect(&fetch, &ResultFetch::progress, this, [&](qint64 received, qint64 total) {
        fell = fell || received < last;
        last = received;
        QCOMPARE(total, 3 * rangeSize + 100);
    });
    QSignalSpy items(&fetch, &ResultFetch::itemChanged);
    QVERIFY(run(fetch));
    QVERIFY(!fell);
    QCOMPARE(last, 3 * rangeSize + 100);
    QCOMPARE(fetch.filesEnded(), 2);
    QVERIFY(items.size() >= 6);
}

void tst_ResultFetch::saysWhatChangedMeanwhile()
{
    m_container->put(QStringLiteral("a"), "abc");
    m_container->put(QStringLiteral("b"), "abc");
    m_container->put(QStringLiteral("c"), "abc");
    ResultFetch fetch(m_http, m_container->location());
    QVERIFY(prepare(fetch, {m_container->listing()[0]}));
    m_container->put(QStringLiteral("b"), "another");
    m_container->put(QStringLiteral("new"), "abc");
    m_container->blobs.remove(QStringLiteral("c"));
    QVERIFY(run(fetch));
    QCOMPARE(name(fetch.end()), QStringLiteral("Complete"));
    QCOMPARE(*fetch.changes(), (ResultChanges{{QStringLiteral("new")}, {QStringLiteral("c")}, {QStringLiteral("b")}}));
    const QJsonObject changes = QJsonDocument::fromJson(read(QStringLiteral("manifest.json"))).object()[QStringLiteral("changes")].toObject();
    QCOMPARE(changes[QStringLiteral("removed")][0].toString(), QStringLiteral("c"));
}

void tst_ResultFetch::demoTrouble_data()
{
    QTest::addColumn<QString>("container");
    QTest::addColumn<QString>("end");
    QTest::newRow("plain") << QStringLiteral("plain") << QStringLiteral("Complete");
    QTest::newRow("busy") << QStringLiteral("busy-1") << QStringLiteral("Complete");
    QTest::newRow("changing") << QStringLiteral("changing-1") << QStringLiteral("Complete");
    QTest::newRow("damaged") << QStringLiteral("damaged-1") << QStringLiteral("Complete");
    QTest::newRow("archive") << QStringLiteral("archive-1") << QStringLiteral("Incomplete");
}

void tst_ResultFetch::demoTrouble()
{
    QFETCH(QString, container);
    QFETCH(QString, end);
    DemoOptions options;
    options.profiles = 1;
    options.clock = [this] { return m_clock.utcNow(); };
    DemoTenant tenant(options);
    QVERIFY(tenant.start());
    DemoBlob blob;
    blob.modifiedAt = m_clock.utcNow();
    blob.contentType = "text/plain";
    for (int i = 0; i < 3; ++i) {
        blob.name = QStringLiteral("sub/file %1").arg(i);
        blob.content = content(2 * rangeSize, i);
        tenant.store(container, blob);
    }
    const StorageLocation location = StorageLocation::parse(tenant.storageLocationExample(container, QStringLiteral("rl")),
                                                            {FakeContainer::cloud(), m_clock.utcNow(), StorageLocation::Purpose::ReadResults});
    QVERIFY(location.isAcceptable());
    ResultContainer list(m_http, location);
    QSignalSpy listed(&list, &ResultContainer::finished);
    connect(
        &list, &ResultContainer::retrying, this, [this](const StorageError &, std::chrono::milliseconds delay) { m_clock.advance(delay); },
        Qt::QueuedConnection);
    list.list();
    QVERIFY(listed.wait());
    QCOMPARE(list.blobs().size(), 3);
    ResultFetch fetch(m_http, location);
    QSignalSpy prepared(&fetch, &ResultFetch::prepared);
    fetch.prepare(list.blobs(), list.blobs(), path());
    QVERIFY(prepared.wait());
    QSignalSpy finished(&fetch, &ResultFetch::finished);
    fetch.start();
    for (int i = 0; i < 4000 && finished.isEmpty(); ++i) {
        m_clock.advance(std::chrono::milliseconds(500));
        QTest::qWait(5);
    }
    QCOMPARE(finished.size(), 1);
    QCOMPARE(name(fetch.end()), end);
    if (container.startsWith(QLatin1String("changing"))) {
        QCOMPARE(fetch.changes()->changed.size(), 3);
        QCOMPARE(read(QStringLiteral("sub/file 0")), QByteArray(content(2 * rangeSize) + '\n'));
    } else if (end == QLatin1String("Complete")) {
        QCOMPARE(read(QStringLiteral("sub/file 2")), content(2 * rangeSize, 2));
    }
}

void tst_ResultFetch::manySmallBlobs()
{
    const int count = isLong() ? 10'000 : 500;
    DemoOptions options;
    options.profiles = 1;
    options.clock = [this] { return m_clock.utcNow(); };
    DemoTenant tenant(options);
    QVERIFY(tenant.start());
    DemoBlob blob;
    blob.modifiedAt = m_clock.utcNow();
    for (int i = 0; i < count; ++i) {
        blob.name = QStringLiteral("folder %1/file %2.json").arg(i % 10).arg(i);
        blob.content = QByteArray::number(i);
        tenant.store(QStringLiteral("many"), blob);
    }
    const StorageLocation location = StorageLocation::parse(tenant.storageLocationExample(QStringLiteral("many"), QStringLiteral("rl")),
                                                            {FakeContainer::cloud(), m_clock.utcNow(), StorageLocation::Purpose::ReadResults});
    ResultContainer list(m_http, location);
    QSignalSpy listed(&list, &ResultContainer::finished);
    list.list();
    QVERIFY(listed.wait(60'000));
    QCOMPARE(list.blobs().size(), count);
    ResultFetch fetch(m_http, location);
    QSignalSpy prepared(&fetch, &ResultFetch::prepared);
    fetch.prepare(list.blobs(), list.blobs(), path());
    QVERIFY(prepared.wait(60'000));
    LongestTurn longest;
    QSignalSpy finished(&fetch, &ResultFetch::finished);
    fetch.start();
    QVERIFY(finished.wait(240'000));
    QCOMPARE(name(fetch.end()), QStringLiteral("Complete"));
    QCOMPARE(read(QStringLiteral("SHA256SUMS")).count('\n'), count);
    QVERIFY2(longest.value() < 2s, qPrintable(QString::number(longest.value().count())));
}

namespace {
// A sanitizer holds freed memory back.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool holdsMemoryBack = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool holdsMemoryBack = true;
#else
constexpr bool holdsMemoryBack = false;
#endif
#else
constexpr bool holdsMemoryBack = false;
#endif

/** In kilobytes; 0 where it is not known. */
qint64 residentMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    return text.mid(text.indexOf("VmRSS:") + 6).trimmed().split(' ').first().toLongLong();
}
}

void tst_ResultFetch::largeBlobInLittleMemory()
{
    const qint64 size = isLong() ? 1LL << 30 : 1LL << 27;
    DemoOptions options;
    options.profiles = 1;
    options.clock = [this] { return m_clock.utcNow(); };
    DemoTenant tenant(options);
    QVERIFY(tenant.start());
    DemoBlob blob;
    blob.name = QStringLiteral("large.bin");
    blob.modifiedAt = m_clock.utcNow();
    blob.filling = size;
    tenant.store(QStringLiteral("large"), blob);
    const StorageLocation location = StorageLocation::parse(tenant.storageLocationExample(QStringLiteral("large"), QStringLiteral("rl")),
                                                            {FakeContainer::cloud(), m_clock.utcNow(), StorageLocation::Purpose::ReadResults});
    ResultContainer list(m_http, location);
    QSignalSpy listed(&list, &ResultContainer::finished);
    list.list();
    QVERIFY(listed.wait());
    ResultFetch fetch(m_http, location);
    QSignalSpy prepared(&fetch, &ResultFetch::prepared);
    fetch.prepare(list.blobs(), list.blobs(), path());
    QVERIFY(prepared.wait());
    if (fetch.plan().problem)
        QSKIP("no space for it here");
    const qint64 before = residentMemory();
    qint64 most = before;
    connect(&fetch, &ResultFetch::progress, this, [&] { most = std::max(most, residentMemory()); });
    QSignalSpy finished(&fetch, &ResultFetch::finished);
    fetch.start();
    QVERIFY(finished.wait(300'000));
    QCOMPARE(name(fetch.end()), QStringLiteral("Complete"));
    QCOMPARE(QFileInfo(path(QStringLiteral("large.bin"))).size(), size);
    qInfo() << "memory grew by" << (most - before) / 1024 << "MB";
    QVERIFY(holdsMemoryBack || most - before < 100 * 1024);
}

QTEST_GUILESS_MAIN(tst_ResultFetch)
#include "tst_resultfetch.moc"
