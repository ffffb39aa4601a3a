// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/resultpage.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimeZone>

/** A page of List Blobs, and what passes for one. */
class tst_ResultPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads();
    void readsWhatIsOptional();
    void refuses_data();
    void refuses();
    void comparesListings();
};

namespace {
QByteArray wrap(const QByteArray &blobs, const QByteArray &end = "<NextMarker />")
{
    return "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"utf-8\"?><EnumerationResults ServiceEndpoint=\"https://a\" ContainerName=\"c\"><MaxResults>2"
           "</MaxResults><Blobs>"
        + blobs + "</Blobs>" + end + "</EnumerationResults>";
}

QByteArray blob(const QByteArray &name = "a", const QByteArray &properties = "<Etag>0x1</Etag><Content-Length>5</Content-Length>")
{
    return "<Blob><Name>" + name + "</Name><Properties>" + properties + "</Properties></Blob>";
}
}

void tst_ResultPage::reads()
{
    const auto page = ResultPage::parse(
        wrap(blob("Teams/R\xC3\xA9union &amp; more.json",
                  "<Creation-Time>Fri, 20 Nov 2026 08:00:00 GMT</Creation-Time><Last-Modified>Fri, 20 Nov 2026 08:30:00 GMT</Last-Modified>"
                  "<Etag>0x8DE28</Etag><ResourceType>file</ResourceType><Content-Length>1099511627776</Content-Length>"
                  "<Content-Type>application/json</Content-Type><Content-Encoding /><Content-CRC64>xyz=</Content-CRC64>"
                  "<Content-MD5>XUFAKrxLKna5cZ2REBfFkg==</Content-MD5><BlobType>BlockBlob</BlobType><AccessTier>Archive</AccessTier><TagCount>1</"
                  "TagCount>"),
             "<NextMarker>2!92!MDAw&amp;+/=</NextMarker>"));
    QVERIFY2(page.has_value(), page ? "" : qPrintable(page.error()));
    QCOMPARE(page->nextMarker, QStringLiteral("2!92!MDAw&+/="));
    QCOMPARE(page->blobs.size(), 1);
    const ResultBlob &read = page->blobs.first();
    QCOMPARE(read.name, QStringLiteral("Teams/Réunion & more.json"));
    QCOMPARE(read.size, 1099511627776);
    QCOMPARE(read.etag, QByteArray("0x8DE28"));
    QCOMPARE(read.lastModified, QDateTime({2026, 11, 20}, {8, 30}, QTimeZone::utc()));
    QCOMPARE(read.contentMd5, QByteArray("XUFAKrxLKna5cZ2REBfFkg=="));
    QCOMPARE(read.contentType, QStringLiteral("application/json"));
    QVERIFY(read.isArchived());
}

void tst_ResultPage::readsWhatIsOptional()
{
    QVERIFY(ResultPage::parse(wrap({}))->blobs.isEmpty());
    QVERIFY(ResultPage::parse("<EnumerationResults><Blobs /></EnumerationResults>")->nextMarker.isEmpty());
    // Quotes around the ETag, a prefix, a folder of a hierarchical namespace, metadata that looks like properties, names beyond XML.
    QCOMPARE(ResultPage::parse(wrap(blob("a", "<ETag>\"0x1\"</ETag><Content-Length>0</Content-Length>")))->blobs.first().etag, QByteArray("0x1"));
    QCOMPARE(ResultPage::parse(wrap("<BlobPrefix><Name>x/</Name></BlobPrefix>" + blob()))->blobs.size(), 1);
    QCOMPARE(
        ResultPage::parse(wrap(blob("d", "<Etag>0x1</Etag><Content-Length>0</Content-Length><ResourceType>directory</ResourceType>")))->blobs.size(),
        0);
    const auto odd = ResultPage::parse(wrap("<Blob><Name Encoded=\"true\">a%EF%BF%BFb</Name><Properties><Etag>0x1</Etag><Content-Length>5"
                                            "</Content-Length></Properties><Metadata><Name>no</Name><Etag>no</Etag></Metadata></Blob>"));
    QCOMPARE(odd->blobs.first().name, QString(QStringLiteral("a") + QChar(0xFFFF) + QStringLiteral("b")));
    QCOMPARE(odd->blobs.first().etag, QByteArray("0x1"));
}

void tst_ResultPage::refuses_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << wrap(blob()).chopped(20);
    QTest::newRow("cut in a blob") << wrap(blob()).left(200);
    QTest::newRow("something behind it") << wrap(blob()) + "<more/>";
    QTest::newRow("page") << QByteArray("<html><body>Sign in</body></html>");
    QTest::newRow("error") << QByteArray("<Error><Code>x</Code></Error>");
    QTest::newRow("JSON") << QByteArray("{}");
    QTest::newRow("not UTF-8") << wrap(blob("\xff\xfe"));
    QTest::newRow("no name") << wrap(blob(""));
    QTest::newRow("no ETag") << wrap(blob("a", "<Content-Length>5</Content-Length>"));
    QTest::newRow("ETag that ends the line") << wrap(blob("a", "<Etag>0x1&#13;&#10;Evil: 1</Etag><Content-Length>5</Content-Length>"));
    QTest::newRow("no length") << wrap(blob("a", "<Etag>0x1</Etag>"));
    QTest::newRow("negative length") << wrap(blob("a", "<Etag>0x1</Etag><Content-Length>-5</Content-Length>"));
    QTest::newRow("odd length") << wrap(blob("a", "<Etag>0x1</Etag><Content-Length>5e9</Content-Length>"));
    QTest::newRow("endless length") << wrap(blob("a", "<Etag>0x1</Etag><Content-Length>99999999999999999999</Content-Length>"));
    QTest::newRow("elements in the name") << wrap(blob("<b>a</b>"));
    QByteArray entities = "<!DOCTYPE r [<!ENTITY a0 \"aaaaaaaaaa\">";
    for (int i = 1; i < 12; ++i)
        entities += "<!ENTITY a" + QByteArray::number(i) + " \"" + QByteArray("&a" + QByteArray::number(i - 1) + ";").repeated(10) + "\">";
    QTest::newRow("a billion laughs") << entities + "]><EnumerationResults><Blobs>" + blob("&a11;") + "</Blobs></EnumerationResults>";
    QTest::newRow("a file of this computer") << QByteArray("<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><EnumerationResults><Blobs>")
            + blob("&x;") + "</Blobs></EnumerationResults>";
    QTest::newRow("deep") << QByteArray("<EnumerationResults>") + QByteArray("<a>").repeated(100'000);
}

void tst_ResultPage::refuses()
{
    QFETCH(QByteArray, xml);
    QElapsedTimer timer;
    timer.start();
    const auto page = ResultPage::parse(xml);
    QVERIFY(!page.has_value());
    QVERIFY(!page.error().isEmpty());
    QVERIFY(timer.elapsed() < 5000);
}

void tst_ResultPage::comparesListings()
{
    const auto made = [](const char *name, const char *etag, qint64 size) {
        ResultBlob one;
        one.name = QLatin1String(name);
        one.etag = etag;
        one.size = size;
        return one;
    };
    const QList<ResultBlob> before{made("a", "1", 1), made("b", "1", 1), made("c", "1", 1), made("d", "1", 1)};
    const QList<ResultBlob> after{made("e", "1", 1), made("c", "1", 2), made("b", "2", 1), made("a", "1", 1)};
    const ResultChanges changes = ResultChanges::between(before, after);
    QCOMPARE(changes.added, QStringList{QStringLiteral("e")});
    QCOMPARE(changes.removed, QStringList{QStringLiteral("d")});
    QCOMPARE(changes.changed, (QStringList{QStringLiteral("b"), QStringLiteral("c")}));
    QVERIFY(ResultChanges::between(before, before).isEmpty());
}

QTEST_GUILESS_MAIN(tst_ResultPage)
#include "tst_resultpage.moc"
