// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "azurite.h"
#include "http/httpclient.h"
#include "storage/resultcontainer.h"
#include "storage/resultfetch.h"
#include "storage/storagecheck.h"
#include "storagefixtures.h"

#include <QCryptographicHash>
#include <QDir>
#include <QMetaEnum>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using Purpose = StorageLocation::Purpose;
using Question = StorageCheck::Question;
using Answer = StorageCheck::Answer;

/** The storage room against Microsoft's own implementation of Blob Storage. */
class tst_Azurite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsInPages();
    void listsOddNames();
    void fetches();
    void continuesAfterAnInterruption();
    void fetchesAnotherVersion();
    void refusesTheSignature_data();
    void refusesTheSignature();
    void checksPermissions_data();
    void checksPermissions();
    void checksUsedContainers_data();
    void checksUsedContainers();

private:
    QString newContainer();
    [[nodiscard]] StorageLocation reading(const QString &container) const { return m_azurite.location(container, {}, Purpose::ReadResults); }
    QList<ResultBlob> list(const StorageLocation &location);

    Azurite m_azurite;
    Clock m_clock;
    HttpClient m_http{m_clock};
    int m_containers = 0;
};

void tst_Azurite::initTestCase()
{
    if (const QString obstacle = Azurite::obstacle(); !obstacle.isEmpty()) {
        if (qEnvironmentVariableIsSet("HABEAS_SKIP_PEERS"))
            QSKIP("HABEAS_SKIP_PEERS is set");
        QFAIL(qPrintable(obstacle));
    }
    QVERIFY2(m_azurite.start(), m_azurite.output().constData());
}

QString tst_Azurite::newContainer()
{
    const QString name = QStringLiteral("results-%1").arg(++m_containers);
    return m_azurite.createContainer(name) ? name : QString();
}

QList<ResultBlob> tst_Azurite::list(const StorageLocation &location)
{
    ResultContainer container(m_http, location);
    QSignalSpy finished(&container, &ResultContainer::finished);
    container.list();
    if (!finished.wait(30'000) || !container.isComplete())
        return {};
    return container.blobs();
}

void tst_Azurite::listsInPages()
{
    const QString name = newContainer();
    for (int i = 0; i < 1005; ++i)
        QVERIFY(m_azurite.put(name, QStringLiteral("folder/file %1.json").arg(i, 5), "x"));
    ResultContainer container(m_http, reading(name));
    QSignalSpy finished(&container, &ResultContainer::finished);
    QSignalSpy added(&container, &ResultContainer::blobsAdded);
    container.list();
    QVERIFY(finished.wait(30'000));
    QVERIFY(container.isComplete());
    QCOMPARE(container.blobs().size(), 1005);
    QCOMPARE(container.totalSize(), 1005);
    QVERIFY(added.size() > 1);
    QCOMPARE(container.blobs().first().name, QStringLiteral("folder/file     0.json"));
    QVERIFY(container.blobs().first().lastModified.isValid());
    QCOMPARE(container.blobs().first().contentMd5, QCryptographicHash::hash("x", QCryptographicHash::Md5).toBase64());
}

void tst_Azurite::listsOddNames()
{
    const QString name = newContainer();
    const QStringList names{QStringLiteral("100% & <more>.json"), QStringLiteral("Réunion – notes.docx"), QStringLiteral("a+b?c#d.txt"),
                            QStringLiteral("王小明/x")};
    for (const QString &blob : names)
        QVERIFY(m_azurite.put(name, blob, blob.toUtf8()));
    const QList<ResultBlob> blobs = list(reading(name));
    QStringList listed;
    for (const ResultBlob &blob : blobs)
        listed.append(blob.name);
    QStringList expected = names;
    expected.sort();
    listed.sort();
    QCOMPARE(listed, expected);

    QTemporaryDir folder;
    ResultFetch fetch(m_http, reading(name));
    QSignalSpy prepared(&fetch, &ResultFetch::prepared);
    fetch.prepare(blobs, blobs, folder.path());
    QVERIFY(prepared.wait());
    QSignalSpy finished(&fetch, &ResultFetch::finished);
    fetch.start();
    QVERIFY(finished.wait(30'000));
    QCOMPARE(fetch.end(), ResultFetch::End::Complete);
    for (const FetchItem &item : fetch.items()) {
        QFile file(folder.filePath(item.path));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), item.blob.name.toUtf8());
    }
}

void tst_Azurite::fetches()
{
    const QString name = newContainer();
    const QByteArray large = QByteArray("0123456789abcdef").repeated(600'000);
    QVERIFY(m_azurite.put(name, QStringLiteral("large.bin"), large));
    QVERIFY(m_azurite.put(name, QStringLiteral("empty"), {}));
    const QList<ResultBlob> blobs = list(reading(name));
    QCOMPARE(blobs.size(), 2);

    QTemporaryDir folder;
    ResultFetch fetch(m_http, reading(name));
    QSignalSpy prepared(&fetch, &ResultFetch::prepared);
    fetch.prepare(blobs, blobs, folder.filePath(QStringLiteral("results")));
    QVERIFY(prepared.wait());
    QSignalSpy finished(&fetch, &ResultFetch::finished);
    fetch.start();
    QVERIFY(finished.wait(30'000));
    QCOMPARE(fetch.end(), ResultFetch::End::Complete);
    QVERIFY(fetch.changes().has_value());
    QVERIFY(fetch.changes()->isEmpty());
    QFile file(folder.filePath(QStringLiteral("results/large.bin")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == large);
    QCOMPARE(QFileInfo(folder.filePath(QStringLiteral("results/empty"))).size(), 0);

    QProcess sums;
    sums.setWorkingDirectory(folder.filePath(QStringLiteral("results")));
    sums.start(QStringLiteral("sha256sum"), {QStringLiteral("--check"), QStringLiteral("--strict"), QStringLiteral("SHA256SUMS")});
    QVERIFY(sums.waitForFinished());
    QVERIFY2(sums.exitCode() == 0, sums.readAllStandardError().constData());
}

void tst_Azurite::continuesAfterAnInterruption()
{
    const QString name = newContainer();
    const QByteArray large = QByteArray("0123456789abcdef").repeated(1'500'000);
    QVERIFY(m_azurite.put(name, QStringLiteral("large.bin"), large));
    const QList<ResultBlob> blobs = list(reading(name));
    QTemporaryDir folder;
    {
        ResultFetch fetch(m_http, reading(name));
        QSignalSpy prepared(&fetch, &ResultFetch::prepared);
        fetch.prepare(blobs, blobs, folder.path());
        QVERIFY(prepared.wait());
        QSignalSpy finished(&fetch, &ResultFetch::finished);
        connect(&fetch, &ResultFetch::progress, &fetch, [&fetch](qint64 received) {
            if (received > 0)
                fetch.cancel();
        });
        fetch.start();
        QVERIFY(finished.wait(30'000));
        QCOMPARE(fetch.end(), ResultFetch::End::Cancelled);
    }
    QVERIFY(QFileInfo::exists(folder.filePath(QStringLiteral("large.bin.part"))));
    ResultFetch fetch(m_http, reading(name));
    QSignalSpy prepared(&fetch, &ResultFetch::prepared);
    fetch.prepare(blobs, blobs, folder.path());
    QVERIFY(prepared.wait());
    QVERIFY(fetch.plan().bytesHere > 0);
    QSignalSpy finished(&fetch, &ResultFetch::finished);
    fetch.start();
    QVERIFY(finished.wait(30'000));
    QCOMPARE(fetch.end(), ResultFetch::End::Complete);
    QCOMPARE(fetch.items().first().sha256, QCryptographicHash::hash(large, QCryptographicHash::Sha256).toHex());
}

void tst_Azurite::fetchesAnotherVersion()
{
    const QString name = newContainer();
    QVERIFY(m_azurite.put(name, QStringLiteral("a.json"), "first"));
    const QList<ResultBlob> blobs = list(reading(name));
    QVERIFY(m_azurite.put(name, QStringLiteral("a.json"), "the second one"));
    QTemporaryDir folder;
    ResultFetch fetch(m_http, reading(name));
    QSignalSpy prepared(&fetch, &ResultFetch::prepared);
    fetch.prepare(blobs, blobs, folder.path());
    QVERIFY(prepared.wait());
    QSignalSpy finished(&fetch, &ResultFetch::finished);
    fetch.start();
    QVERIFY(finished.wait(30'000));
    QCOMPARE(fetch.end(), ResultFetch::End::Complete);
    QCOMPARE(fetch.changes()->changed, QStringList{QStringLiteral("a.json")});
    QFile file(folder.filePath(QStringLiteral("a.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("the second one"));
}

void tst_Azurite::refusesTheSignature_data()
{
    QTest::addColumn<QString>("permissions");
    QTest::addColumn<int>("endsInDays");
    QTest::addColumn<bool>("damaged");
    QTest::addColumn<StorageError::Kind>("kind");
    // Azurite has one answer for every bad SAS; the words that Azure has for each are played by the demo tenant.
    QTest::newRow("expired") << "rl" << -1 << false << StorageError::Kind::NetworkRules;
    QTest::newRow("wrong signature") << "rl" << 60 << true << StorageError::Kind::NetworkRules;
    QTest::newRow("no right to list") << "r" << 60 << false << StorageError::Kind::PermissionMismatch;
}

void tst_Azurite::refusesTheSignature()
{
    QFETCH(QString, permissions);
    QFETCH(int, endsInDays);
    QFETCH(bool, damaged);
    QFETCH(StorageError::Kind, kind);
    const QString name = newContainer();
    QString address = m_azurite.address(name, {permissions, {}, QDateTime::currentDateTimeUtc().addDays(endsInDays)});
    if (damaged)
        address = StorageFixtures::withOtherSignature(address);
    const auto cloud = Cloud::custom(QUrl(QStringLiteral("http://127.0.0.1:1/authority")), QUrl(QStringLiteral("http://127.0.0.1:1")), {});
    const StorageLocation location = StorageLocation::parse(address, {*cloud, QDateTime(), Purpose::ReadResults});
    if (permissions == QLatin1String("r")) {
        QVERIFY(!location.isAcceptable());
        QCOMPARE(location.worstFinding()->code, StorageLocation::Code::CannotList);
        return;
    }
    QVERIFY(location.isAcceptable());
    ResultContainer container(m_http, location);
    QSignalSpy finished(&container, &ResultContainer::finished);
    container.list();
    QVERIFY(finished.wait(30'000));
    QVERIFY(!container.isComplete());
    QCOMPARE(container.error()->kind, kind);
    QCOMPARE(container.error()->httpStatus, 403);
}

void tst_Azurite::checksPermissions_data()
{
    QTest::addColumn<QString>("permissions");
    QTest::addColumn<bool>("append");
    QTest::addColumn<bool>("create");
    QTest::addColumn<bool>("write");
    QTest::addColumn<bool>("list");
    QTest::addColumn<bool>("read");
    QTest::newRow("acw") << "acw" << true << true << true << false << false;
    QTest::newRow("a") << "a" << true << false << false << false << false;
    QTest::newRow("c") << "c" << false << true << false << false << false;
    QTest::newRow("w") << "w" << true << true << true << false << false;
    QTest::newRow("cw") << "cw" << true << true << true << false << false;
    QTest::newRow("racw") << "racw" << true << true << true << false << true;
    QTest::newRow("racwl") << "racwl" << true << true << true << true << true;
    QTest::newRow("racwdl") << "racwdl" << true << true << true << true << true;
    QTest::newRow("acwd") << "acwd" << true << true << true << false << false;
    QTest::newRow("acwl") << "acwl" << true << true << true << true << false;
}

void tst_Azurite::checksPermissions()
{
    QFETCH(QString, permissions);
    const QString name = newContainer();
    StorageCheck check(m_http, m_azurite.location(name, {permissions}, Purpose::ReceiveExport));
    QSignalSpy finished(&check, &StorageCheck::finished);
    check.start();
    QVERIFY(finished.wait(30'000));
    QString said;
    for (const StorageCheck::Finding &finding : check.findings()) {
        said +=
            QStringLiteral("%1 %2 %3; ")
                .arg(QLatin1String(QMetaEnum::fromType<Question>().valueToKey(int(finding.question))),
                     QLatin1String(QMetaEnum::fromType<Answer>().valueToKey(int(finding.answer))), finding.error ? finding.error->code : QString());
    }
    const auto answer = [&](Question question) { return check.finding(question)->answer; };
    const auto expected = [](bool yes) { return yes ? Answer::Yes : Answer::No; };
    QVERIFY2(answer(Question::Access) == Answer::Yes, qPrintable(said));
    for (const auto &[question, column] :
         {std::pair(Question::MayAppend, "append"), std::pair(Question::MayCreate, "create"), std::pair(Question::MayWrite, "write"),
          std::pair(Question::MayList, "list"), std::pair(Question::MayRead, "read")}) {
        const bool yes = *static_cast<bool *>(QTest::qData(column, qMetaTypeId<bool>()));
        QVERIFY2(answer(question) == expected(yes), qPrintable(QLatin1String(column) + QStringLiteral(": ") + said));
    }
    const bool mayAppend = answer(Question::MayAppend) == Answer::Yes;
    QCOMPARE(answer(Question::ContainerUnused), mayAppend ? Answer::Yes : Answer::CouldNotBeChecked);
    QCOMPARE(m_azurite.everythingIn(name), QStringList());
}

void tst_Azurite::checksUsedContainers_data()
{
    QTest::addColumn<QString>("permissions");
    QTest::newRow("acw") << "acw";
    QTest::newRow("a") << "a";
}

void tst_Azurite::checksUsedContainers()
{
    QFETCH(QString, permissions);
    const QString name = newContainer();
    QVERIFY(m_azurite.put(name, QStringLiteral("RequestInfo.json"), "{}"));
    StorageCheck check(m_http, m_azurite.location(name, {permissions}, Purpose::ReceiveExport));
    QSignalSpy finished(&check, &StorageCheck::finished);
    check.start();
    QVERIFY(finished.wait(30'000));
    QCOMPARE(check.finding(Question::ContainerUnused)->answer, Answer::No);
    QCOMPARE(check.finding(Question::MayAppend)->answer, Answer::Yes);
    QCOMPARE(m_azurite.everythingIn(name), QStringList{QStringLiteral("RequestInfo.json")});
}

QTEST_GUILESS_MAIN(tst_Azurite)
#include "tst_azurite.moc"
