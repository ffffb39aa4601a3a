// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/fetchsummary.h"
#include "storage/resultmanifest.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

/** The evidence: readable by other tools, years later. */
class tst_ResultManifest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatIsKnown();
    void readsWhatItWrote();
    void refusesOthers_data();
    void refusesOthers();
    void refusesPathsOutOfTheFolder_data();
    void refusesPathsOutOfTheFolder();
    void sumsAreCheckedByCoreutils();
    void summarises();
};

namespace {
FetchItem item(const QString &name, const QString &path, FetchItem::State state = FetchItem::State::Fetched)
{
    FetchItem item;
    item.blob.name = name;
    item.blob.size = 3;
    item.blob.etag = "0x8DE";
    item.blob.lastModified = QDateTime({2026, 11, 20}, {8, 30}, QTimeZone::utc());
    item.blob.contentType = QStringLiteral("text/plain");
    item.blob.contentMd5 = "kAFQmDzST7DWlj99KOF/cg==";
    item.path = path;
    item.state = state;
    item.requestId = QStringLiteral("request-1");
    if (item.isPresent()) {
        item.sha256 = QCryptographicHash::hash("abc", QCryptographicHash::Sha256).toHex();
        item.md5Matches = true;
        item.fetchedAt = QDateTime({2026, 11, 23}, {12, 0, 1}, QTimeZone::utc());
    }
    return item;
}

ResultManifest manifest()
{
    ResultManifest manifest;
    manifest.program = QStringLiteral("Habeas/1.2.3");
    manifest.host = QStringLiteral("a.blob.core.windows.net");
    manifest.container = QStringLiteral("results");
    manifest.startedAt = QDateTime({2026, 11, 23}, {12, 0}, QTimeZone::utc());
    manifest.endedAt = QDateTime({2026, 11, 23}, {12, 1}, QTimeZone::utc());
    manifest.files = {item(QStringLiteral("b:c"), QStringLiteral("b_c")), item(QStringLiteral("a"), QStringLiteral("a")),
                      item(QStringLiteral("z"), QStringLiteral("z"), FetchItem::State::Failed)};
    manifest.files[2].problem.emplace().kind = FetchProblem::Kind::Archived;
    manifest.changes = ResultChanges{{QStringLiteral("new")}, {}, {QStringLiteral("a")}};
    return manifest;
}
}

void tst_ResultManifest::writesWhatIsKnown()
{
    const QJsonObject object = QJsonDocument::fromJson(manifest().json()).object();
    QCOMPARE(object[QStringLiteral("format")].toString(), QStringLiteral("habeas-results"));
    QCOMPARE(object[QStringLiteral("version")].toInt(), 1);
    QCOMPARE(object[QStringLiteral("program")].toString(), QStringLiteral("Habeas/1.2.3"));
    QCOMPARE(object[QStringLiteral("startedAt")].toString(), QStringLiteral("2026-11-23T12:00:00.000Z"));
    QCOMPARE(object[QStringLiteral("complete")].toBool(true), false);
    QCOMPARE(object[QStringLiteral("listedAgain")].toBool(), true);
    QCOMPARE(object[QStringLiteral("changes")][QStringLiteral("added")].toArray(), QJsonArray{QStringLiteral("new")});
    const QJsonObject file = object[QStringLiteral("files")][0].toObject();
    QCOMPARE(file[QStringLiteral("name")].toString(), QStringLiteral("b:c"));
    QCOMPARE(file[QStringLiteral("path")].toString(), QStringLiteral("b_c"));
    QCOMPARE(file[QStringLiteral("size")].toInteger(), 3);
    QCOMPARE(file[QStringLiteral("etag")].toString(), QStringLiteral("0x8DE"));
    QCOMPARE(file[QStringLiteral("lastModified")].toString(), QStringLiteral("2026-11-20T08:30:00.000Z"));
    QCOMPARE(file[QStringLiteral("md5")].toString(), QStringLiteral("kAFQmDzST7DWlj99KOF/cg=="));
    QCOMPARE(file[QStringLiteral("md5Matches")].toBool(), true);
    QCOMPARE(file[QStringLiteral("requestId")].toString(), QStringLiteral("request-1"));
    QCOMPARE(file[QStringLiteral("state")].toString(), QStringLiteral("fetched"));
    QCOMPARE(file[QStringLiteral("sha256")].toString(), QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    const QJsonObject failed = object[QStringLiteral("files")][2].toObject();
    QVERIFY(failed[QStringLiteral("sha256")].isNull());
    QVERIFY(failed[QStringLiteral("md5Matches")].isNull());
    QCOMPARE(failed[QStringLiteral("problem")].toString(), QStringLiteral("Archived"));
}

void tst_ResultManifest::readsWhatItWrote()
{
    const auto read = ResultManifest::parse(manifest().json());
    QVERIFY(read.has_value());
    QCOMPARE(read->container, QStringLiteral("results"));
    QCOMPARE(read->files.size(), 3);
    QVERIFY(read->files[0].blob == manifest().files[0].blob);
    QCOMPARE(read->files[0].path, QStringLiteral("b_c"));
    QCOMPARE(read->files[0].sha256, manifest().files[0].sha256);
    QCOMPARE(read->files[0].fetchedAt, manifest().files[0].fetchedAt);
    QCOMPARE(read->files[2].state, FetchItem::State::Failed);
}

void tst_ResultManifest::refusesOthers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a web app's") << QByteArray("{\"name\":\"x\",\"version\":1}");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("of tomorrow") << QByteArray("{\"format\":\"habeas-results\",\"version\":2}");
    QTest::newRow("cut") << manifest().json().chopped(3);
}

void tst_ResultManifest::refusesOthers()
{
    QFETCH(QByteArray, json);
    QVERIFY(!ResultManifest::parse(json));
}

void tst_ResultManifest::refusesPathsOutOfTheFolder_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path : {"../a", "/etc/passwd", "a/../../b", "C:\\a", "", "a//b", "con"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void tst_ResultManifest::refusesPathsOutOfTheFolder()
{
    QFETCH(QString, path);
    QJsonObject object = ResultManifest::toJson(item(QStringLiteral("a"), QStringLiteral("a")));
    QVERIFY(ResultManifest::itemFrom(object));
    object[QStringLiteral("path")] = path;
    QVERIFY(!ResultManifest::itemFrom(object));
}

void tst_ResultManifest::sumsAreCheckedByCoreutils()
{
    QTemporaryDir folder;
    ResultManifest odd = manifest();
    odd.files.clear();
    // The last two never come out of ResultFileNames; the format has them all the same.
    for (const char *name :
         {"a", "two words", "R\xC3\xA9union \xE2\x80\x93 notes", "-n", "*star", "# hash", "back\\slash", "line\nbreak", "car\rriage", " leading"}) {
        odd.files.append(item(QString::fromUtf8(name), QString::fromUtf8(name)));
        QFile file(folder.filePath(QString::fromUtf8(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("abc");
    }
    odd.files.append(item(QStringLiteral("not here"), QStringLiteral("not here"), FetchItem::State::Interrupted));
    QFile sums(folder.filePath(QStringLiteral("SHA256SUMS")));
    QVERIFY(sums.open(QIODevice::WriteOnly));
    sums.write(odd.sums());
    sums.close();

    QProcess check;
    check.setWorkingDirectory(folder.path());
    check.start(QStringLiteral("sha256sum"), {QStringLiteral("--check"), QStringLiteral("--strict"), QStringLiteral("SHA256SUMS")});
    QVERIFY(check.waitForFinished());
    const QByteArray output = check.readAllStandardOutput();
    QVERIFY2(check.exitCode() == 0, QByteArray(output + check.readAllStandardError()).constData());
    QCOMPARE(output.count(": OK\n"), 10);
    // And what coreutils writes itself is the same, line by line.
    QProcess made;
    made.setWorkingDirectory(folder.path());
    made.start(QStringLiteral("sha256sum"),
               {QStringLiteral("--"), QStringLiteral("back\\slash"), QStringLiteral("line\nbreak"), QStringLiteral("a")});
    QVERIFY(made.waitForFinished());
    const QList<QByteArray> lines = made.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines)
        QVERIFY2(odd.sums().contains(line), line.constData());
}

void tst_ResultManifest::summarises()
{
    FetchSummary summary;
    summary.filesListed = 7;
    summary.filesChosen = 5;
    summary.bytes = 4711;
    QCOMPARE(summary.text(), QStringLiteral("files=7 chosen=5 bytes=4711"));
    summary.end = QStringLiteral("Cancelled");
    summary.filesHere = 2;
    summary.manifestSha256 = "0123";
    QCOMPARE(summary.text(), QStringLiteral("files=7 chosen=5 here=2 bytes=4711 end=Cancelled manifest=0123"));
}

QTEST_GUILESS_MAIN(tst_ResultManifest)
#include "tst_resultmanifest.moc"
