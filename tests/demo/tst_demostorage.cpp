// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demotenant.h"
#include "demovisitor.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>
#include <QUrlQuery>
#include <QXmlStreamReader>

/** What the demo's Blob Storage answers to a plain HTTP client. */
class tst_DemoStorage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void exampleIsAContainerSas();
    void exampleIsNeverTheSameInAnotherRun();
    void resultsAppearWhenTheExportIsComplete();
    void listComesInPages();
    void downloadInPieces();
    void refusedSignatures_data();
    void refusedSignatures();
    void containerCheck_data();
    void containerCheck();
    void uploadAndAppend();
    void addressForCurl();

private:
    DemoOptions options();

    QDateTime m_now;
};

namespace {
struct Listing {
    QStringList names;
    QString marker;
};

Listing listing(const QByteArray &body)
{
    Listing listing;
    QXmlStreamReader xml(body);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("Name"))
            listing.names.append(xml.readElementText());
        else if (xml.name() == QLatin1String("NextMarker"))
            listing.marker = xml.readElementText();
    }
    return listing;
}

QUrl containerUrl(const DemoTenant &tenant, const char *permissions, const char *rest = "")
{
    return QUrl::fromEncoded((tenant.storageLocationExample(QStringLiteral("results"), QLatin1String(permissions)) + QLatin1String(rest)).toUtf8(),
                             QUrl::StrictMode);
}

QUrl blobUrl(const DemoTenant &tenant, const char *permissions, const QString &name, const char *rest = "")
{
    QUrl url = containerUrl(tenant, permissions, rest);
    url.setPath(url.path() + QLatin1Char('/') + name);
    return url;
}
}

void tst_DemoStorage::init()
{
    m_now = QDateTime({2026, 11, 23}, {12, 0}, QTimeZone::utc());
}

DemoOptions tst_DemoStorage::options()
{
    DemoOptions options;
    options.profiles = 20;
    options.clock = [this] { return m_now; };
    return options;
}

void tst_DemoStorage::exampleIsAContainerSas()
{
    DemoTenant tenant(options());
    QVERIFY(tenant.start());
    const QUrl url(tenant.storageLocationExample(QStringLiteral("case-7")), QUrl::StrictMode);
    QVERIFY(url.isValid());
    QCOMPARE(url.path(), QStringLiteral("/demoaccount/case-7"));
    QCOMPARE(url.port(), tenant.graphRoot().port());
    const QUrlQuery query(url);
    QCOMPARE(query.queryItemValue(QStringLiteral("sr")), QStringLiteral("c"));
    QCOMPARE(query.queryItemValue(QStringLiteral("sp")), QStringLiteral("acw"));
    QCOMPARE(query.queryItemValue(QStringLiteral("spr"), QUrl::FullyDecoded), QStringLiteral("https,http"));
    QCOMPARE(query.queryItemValue(QStringLiteral("se"), QUrl::FullyDecoded), QStringLiteral("2027-01-22T12:00:00Z"));
    const QByteArray signature = query.queryItemValue(QStringLiteral("sig"), QUrl::FullyDecoded).toLatin1();
    QCOMPARE(signature.size(), 44);
    QCOMPARE(QByteArray::fromBase64(signature).size(), 32);
}

void tst_DemoStorage::exampleIsNeverTheSameInAnotherRun()
{
    DemoTenant first(options());
    DemoTenant second(options());
    QVERIFY(first.start());
    QVERIFY(second.start());
    const QString name = QStringLiteral("case-7");
    QVERIFY(QUrl(first.storageLocationExample(name)).query() != QUrl(second.storageLocationExample(name)).query());
}

void tst_DemoStorage::resultsAppearWhenTheExportIsComplete()
{
    DemoTenant tenant(options());
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QByteArray token = visitor.accessToken();
    const QString zoe = visitor.userId(QStringLiteral("Zoë Ångström"), token);
    const QUrl list = containerUrl(tenant, "rl", "&restype=container&comp=list");
    QCOMPARE(listing(visitor.get(list).body).names, QStringList());
    QCOMPARE(visitor.exportPersonalData(zoe, containerUrl(tenant, "acw").toString(QUrl::FullyEncoded), token).status, 202);
    QCOMPARE(listing(visitor.get(list).body).names, QStringList{QStringLiteral("RequestInfo.json")});
    m_now = m_now.addSecs(60);
    const QStringList names = listing(visitor.get(list).body).names;
    QVERIFY(names.size() > 4);
    QVERIFY(names.contains(QStringLiteral("Entra/InboundSharedUserProfile.json")));
    const auto blob = visitor.get(blobUrl(tenant, "r", QStringLiteral("Entra/InboundSharedUserProfile.json")));
    QCOMPARE(blob.status, 200);
    QCOMPARE(blob.json().value(QLatin1String("userId")).toString(), zoe);
    QCOMPARE(blob.json().value(QLatin1String("displayName")).toString(), QStringLiteral("Zoë Ångström"));
    QCOMPARE(blob.header("Content-MD5"), QCryptographicHash::hash(blob.body, QCryptographicHash::Md5).toBase64());
}

void tst_DemoStorage::listComesInPages()
{
    DemoTenant tenant(options());
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(visitor.send("PUT", blobUrl(tenant, "c", QStringLiteral("file-%1").arg(i)), {{"x-ms-blob-type", "BlockBlob"}}, "x").status, 201);
    QStringList names;
    QByteArray marker;
    int pages = 0;
    do {
        const auto page =
            visitor.get(containerUrl(tenant, "l", QByteArray("&restype=container&comp=list&maxresults=2&marker=" + marker).constData()));
        QCOMPARE(page.status, 200);
        names += listing(page.body).names;
        marker = listing(page.body).marker.toLatin1();
        ++pages;
    } while (!marker.isEmpty() && pages < 10);
    QCOMPARE(pages, 3);
    QCOMPARE(names.size(), 5);
    QCOMPARE(names.last(), QStringLiteral("file-4"));
}

void tst_DemoStorage::downloadInPieces()
{
    DemoTenant tenant(options());
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QByteArray content = "0123456789abcdef";
    const QUrl url = blobUrl(tenant, "rcw", QStringLiteral("Ordner/Datei mit +.txt"));
    QCOMPARE(visitor.send("PUT", url, {{"x-ms-blob-type", "BlockBlob"}}, content).status, 201);
    const auto first = visitor.send("GET", url, {{"Range", "bytes=0-9"}});
    QCOMPARE(first.status, 206);
    QCOMPARE(first.body, "0123456789");
    QCOMPARE(first.header("Content-Range"), "bytes 0-9/16");
    QCOMPARE(first.header("x-ms-blob-content-md5"), QCryptographicHash::hash(content, QCryptographicHash::Md5).toBase64());
    const QByteArray etag = first.header("ETag");
    QVERIFY(etag.startsWith('"'));
    QCOMPARE(visitor.send("GET", url, {{"Range", "bytes=10-99"}, {"If-Match", etag}}).body, "abcdef");
    QCOMPARE(visitor.send("GET", url, {{"Range", "bytes=16-"}}).status, 416);

    QCOMPARE(visitor.send("PUT", url, {{"x-ms-blob-type", "BlockBlob"}}, "changed").status, 201);
    const auto changed = visitor.send("GET", url, {{"Range", "bytes=10-15"}, {"If-Match", etag}});
    QCOMPARE(changed.status, 412);
    QCOMPARE(changed.header("x-ms-error-code"), "ConditionNotMet");
}

void tst_DemoStorage::refusedSignatures_data()
{
    QTest::addColumn<QString>("find");
    QTest::addColumn<QString>("replacement");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("detail");
    const QByteArray failed("AuthenticationFailed");
    const QByteArray mismatch("Signature did not match");
    QTest::newRow("wrong signature") << QStringLiteral("sig=....") << QStringLiteral("sig=AAAA") << 403 << failed << mismatch;
    QTest::newRow("more permissions") << QStringLiteral("sp=rl") << QStringLiteral("sp=racwl") << 403 << failed << mismatch;
    QTest::newRow("another container") << QStringLiteral("/results\\?") << QStringLiteral("/other?") << 403 << failed << mismatch;
    QTest::newRow("expired") << QStringLiteral("se=2027") << QStringLiteral("se=2025") << 403 << failed
                             << QByteArray("Signature not valid in the specified time frame");
    QTest::newRow("without version") << QStringLiteral("sv=[^&]*&") << QString() << 403 << failed << QByteArray("sv is mandatory");
    QTest::newRow("without signature") << QStringLiteral("&sig=[^&]*") << QString() << 404 << QByteArray("ResourceNotFound") << QByteArray();
}

void tst_DemoStorage::refusedSignatures()
{
    QFETCH(QString, find);
    QFETCH(QString, replacement);
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, detail);
    DemoTenant tenant(options());
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    QString text = containerUrl(tenant, "rl", "&restype=container&comp=list").toString(QUrl::FullyEncoded);
    text.replace(QRegularExpression(find), replacement);
    const auto answer = visitor.get(QUrl(text, QUrl::StrictMode));
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.header("x-ms-error-code"), code);
    QVERIFY2(answer.body.contains(QByteArray("<Code>" + code + "</Code>")), answer.body.constData());
    QVERIFY2(answer.body.contains(detail), answer.body.constData());
}

void tst_DemoStorage::containerCheck_data()
{
    QTest::addColumn<QByteArray>("permissions");
    QTest::addColumn<int>("appendStatus");
    QTest::addColumn<int>("createStatus");
    QTest::addColumn<int>("writeStatus");
    QTest::addColumn<int>("listStatus");
    QTest::addColumn<int>("readStatus");
    QTest::newRow("acw") << QByteArray("acw") << 404 << 412 << 400 << 403 << 403;
    QTest::newRow("a") << QByteArray("a") << 404 << 403 << 403 << 403 << 403;
    QTest::newRow("c") << QByteArray("c") << 403 << 412 << 403 << 403 << 403;
    QTest::newRow("rl") << QByteArray("rl") << 403 << 403 << 403 << 200 << 404;
}

// The questions of the access check: their answers leave nothing behind.
void tst_DemoStorage::containerCheck()
{
    QFETCH(QByteArray, permissions);
    QFETCH(int, appendStatus);
    QFETCH(int, createStatus);
    QFETCH(int, writeStatus);
    QFETCH(int, listStatus);
    QFETCH(int, readStatus);
    DemoTenant tenant(options());
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QString random = QStringLiteral("habeas-check");
    const QString info = QStringLiteral("RequestInfo.json");
    const DemoVisitor::Pairs farAppend{{"x-ms-blob-condition-appendpos", "999999999999"}};
    const auto append = [&] { return visitor.send("PUT", blobUrl(tenant, permissions.constData(), info, "&comp=appendblock"), farAppend, "x"); };
    QCOMPARE(append().status, appendStatus);
    QCOMPARE(
        visitor.send("PUT", blobUrl(tenant, permissions.constData(), random), {{"x-ms-blob-type", "AppendBlob"}, {"If-Match", "\"0x0\""}}).status,
        createStatus);
    QCOMPARE(
        visitor.send("PUT", blobUrl(tenant, permissions.constData(), random, "&comp=blocklist"), {}, "<BlockList><Latest>AAAA</Latest></BlockList>")
            .status,
        writeStatus);
    QCOMPARE(visitor.get(containerUrl(tenant, permissions.constData(), "&restype=container&comp=list&maxresults=1")).status, listStatus);
    QCOMPARE(visitor.get(blobUrl(tenant, permissions.constData(), random)).status, readStatus);
    QCOMPARE(listing(visitor.get(containerUrl(tenant, "l", "&restype=container&comp=list")).body).names, QStringList());

    QCOMPARE(visitor.send("PUT", blobUrl(tenant, "c", info), {{"x-ms-blob-type", "BlockBlob"}}, "{}").status, 201);
    QCOMPARE(append().status, appendStatus == 404 ? 409 : appendStatus);

    QString missing = tenant.storageLocationExample(QStringLiteral("missing-1"), QStringLiteral("l")) + QLatin1String("&restype=container&comp=list");
    QCOMPARE(visitor.get(QUrl(missing, QUrl::StrictMode)).header("x-ms-error-code"), "ContainerNotFound");
}

void tst_DemoStorage::uploadAndAppend()
{
    DemoTenant tenant(options());
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QString name = QStringLiteral("log.txt");
    QCOMPARE(visitor.send("PUT", blobUrl(tenant, "c", name), {{"x-ms-blob-type", "AppendBlob"}}).status, 201);
    QCOMPARE(visitor.send("PUT", blobUrl(tenant, "a", name, "&comp=appendblock"), {}, "one").status, 201);
    QCOMPARE(visitor.send("PUT", blobUrl(tenant, "a", name, "&comp=appendblock"), {{"x-ms-blob-condition-appendpos", "3"}}, "two").status, 201);
    QCOMPARE(visitor.send("PUT", blobUrl(tenant, "a", name, "&comp=appendblock"), {{"x-ms-blob-condition-appendpos", "3"}}, "two").status, 412);
    QCOMPARE(visitor.get(blobUrl(tenant, "r", name)).body, "onetwo");
    QCOMPARE(visitor.send("PUT", blobUrl(tenant, "c", name), {{"x-ms-blob-type", "BlockBlob"}}, "mine").status, 403);
}

void tst_DemoStorage::addressForCurl()
{
    DemoTenant tenant(options());
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const auto answer = visitor.get(visitor.graph(QStringLiteral("/demo/storage-location?container=results&permissions=rl")));
    QCOMPARE(answer.status, 200);
    const QUrl list = QUrl::fromEncoded(QByteArray(answer.body.trimmed() + "&restype=container&comp=list"), QUrl::StrictMode);
    QCOMPARE(visitor.get(list).status, 200);
    QCOMPARE(visitor.get(visitor.graph(QStringLiteral("/demo/storage-location?container=Not%20a%20name"))).status, 400);
}

QTEST_GUILESS_MAIN(tst_DemoStorage)
#include "tst_demostorage.moc"
