// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/cloud.h"

#include <QTest>

class tst_Cloud : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtIn_data();
    void builtIn();
    void names();
    void custom();
    void customInvalid_data();
    void customInvalid();
    void noTrailingSlashes_data();
    void noTrailingSlashes();
    void storageSuffixes();
    void isLocal_data();
    void isLocal();
    void equality();
};

void tst_Cloud::builtIn_data()
{
    QTest::addColumn<Cloud::Kind>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("authority");
    QTest::addColumn<QString>("graph");
    QTest::addColumn<QString>("storage");
    QTest::addColumn<bool>("offersExport");
    const auto row = [](const char *name, Cloud::Kind kind, const char *authority, const char *graph, const char *storage, bool offers) {
        QTest::newRow(name) << kind << QString::fromLatin1(name) << QString::fromLatin1(authority) << QString::fromLatin1(graph)
                            << QString::fromLatin1(storage) << offers;
    };
    row("global", Cloud::Kind::Global, "https://login.microsoftonline.com/organizations", "https://graph.microsoft.com", "blob.core.windows.net",
        true);
    row("usGovernmentL4", Cloud::Kind::UsGovernmentL4, "https://login.microsoftonline.us/organizations", "https://graph.microsoft.us",
        "blob.core.usgovcloudapi.net", false);
    row("usGovernmentL5", Cloud::Kind::UsGovernmentL5, "https://login.microsoftonline.us/organizations", "https://dod-graph.microsoft.us",
        "blob.core.usgovcloudapi.net", false);
    row("china", Cloud::Kind::China, "https://login.partner.microsoftonline.cn/organizations", "https://microsoftgraph.chinacloudapi.cn",
        "blob.core.chinacloudapi.cn", false);
}

void tst_Cloud::builtIn()
{
    QFETCH(Cloud::Kind, kind);
    QFETCH(QString, name);
    QFETCH(QString, authority);
    QFETCH(QString, graph);
    QFETCH(QString, storage);
    QFETCH(bool, offersExport);
    const Cloud cloud(kind);
    QCOMPARE(cloud.kind(), kind);
    QCOMPARE(cloud.name(), name);
    QCOMPARE(cloud.authority(QStringLiteral("organizations")).toString(), authority);
    QCOMPARE(cloud.authorityHosts().first(), QUrl(authority).host());
    QCOMPARE(cloud.graphRoot().toString(), graph);
    QVERIFY(cloud.storageSuffixes().contains(storage));
    QCOMPARE(cloud.offersInboundExport(), offersExport);
    QVERIFY(!cloud.isLocal());
    for (const QString &host : cloud.authorityHosts())
        QCOMPARE(host, host.toLower());
}

void tst_Cloud::names()
{
    QCOMPARE(Cloud().kind(), Cloud::Kind::Global);
    QCOMPARE(Cloud::kindFromName(QStringLiteral("GLOBAL")), std::optional(Cloud::Kind::Global));
    QCOMPARE(Cloud::kindFromName(QStringLiteral("usgovernmentl4")), std::optional(Cloud::Kind::UsGovernmentL4));
    QCOMPARE(Cloud::kindFromName(QStringLiteral("Custom")), std::optional(Cloud::Kind::Custom));
    QVERIFY(!Cloud::kindFromName(QStringLiteral("germany")));
    QVERIFY(!Cloud::kindFromName(QString()));
}

void tst_Cloud::custom()
{
    const auto cloud = Cloud::custom(QUrl(QStringLiteral("https://login.example.com/tenant")),
                                     QUrl(QStringLiteral("https://graph.example.com:8443/g")), {QStringLiteral("blob.example.com")});
    QVERIFY(cloud.has_value());
    QCOMPARE(cloud->kind(), Cloud::Kind::Custom);
    QCOMPARE(cloud->name(), QStringLiteral("custom"));
    // A custom authority is used as it is, whatever the tenant.
    QCOMPARE(cloud->authority(QStringLiteral("contoso.com")), QUrl(QStringLiteral("https://login.example.com/tenant")));
    QCOMPARE(cloud->authorityHosts(), QStringList{QStringLiteral("login.example.com")});
    QCOMPARE(cloud->graphRoot(), QUrl(QStringLiteral("https://graph.example.com:8443/g")));
    QVERIFY(cloud->offersInboundExport());
}

void tst_Cloud::customInvalid_data()
{
    QTest::addColumn<QString>("authority");
    QTest::addColumn<QString>("graph");
    QTest::addColumn<int>("error"); // -1: fine
    const QString good = QStringLiteral("https://a.example.com");
    const auto row = [&good](const char *text, Cloud::Error authority, Cloud::Error graph) {
        QTest::addRow("authority %s", text) << QString::fromLatin1(text) << good << int(authority);
        QTest::addRow("graph %s", text) << good << QString::fromLatin1(text) << int(graph);
    };
    const auto notUrl = [&row](const char *text) { row(text, Cloud::Error::AuthorityNotAUrl, Cloud::Error::GraphNotAUrl); };
    const auto notSecure = [&row](const char *text) { row(text, Cloud::Error::AuthorityNotSecure, Cloud::Error::GraphNotSecure); };
    const auto good2 = [&row](const char *text) { row(text, Cloud::Error(-1), Cloud::Error(-1)); };
    notUrl("");
    notUrl("a.example.com");
    notUrl("/path");
    notUrl("https:///path");
    notUrl("https://a.example.com?x=1");
    notUrl("https://a.example.com/#x");
    notUrl("https://user@a.example.com/");
    notUrl("https://user:word@a.example.com/");
    notUrl("https://a b.example.com/");
    notSecure("http://a.example.com");
    notSecure("http://localhost.example.com");
    notSecure("http://127.0.0.1.example.com");
    notSecure("http://192.168.0.1");
    notSecure("ftp://a.example.com");
    notSecure("ws://localhost");
    good2("http://localhost:1234");
    good2("http://LOCALHOST:1234/x");
    good2("http://127.0.0.1:1234");
    good2("http://[::1]:1234");
    good2("HTTPS://A.Example.com/");
}

void tst_Cloud::customInvalid()
{
    QFETCH(QString, authority);
    QFETCH(QString, graph);
    QFETCH(int, error);
    const auto cloud = Cloud::custom(QUrl(authority, QUrl::StrictMode), QUrl(graph, QUrl::StrictMode), {});
    QCOMPARE(cloud ? -1 : int(cloud.error()), error);
}

void tst_Cloud::noTrailingSlashes_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << QStringLiteral("https://a.example.com") << QStringLiteral("https://a.example.com");
    QTest::newRow("host") << QStringLiteral("https://a.example.com/") << QStringLiteral("https://a.example.com");
    QTest::newRow("path") << QStringLiteral("https://a.example.com/b/") << QStringLiteral("https://a.example.com/b");
    QTest::newRow("several") << QStringLiteral("https://a.example.com/b//") << QStringLiteral("https://a.example.com/b");
    QTest::newRow("encoded") << QStringLiteral("https://a.example.com/b%20c%2F/") << QStringLiteral("https://a.example.com/b%20c%2F");
}

void tst_Cloud::noTrailingSlashes()
{
    QFETCH(QString, url);
    QFETCH(QString, expected);
    const auto cloud = Cloud::custom(QUrl(url), QUrl(url), {});
    QVERIFY(cloud.has_value());
    QCOMPARE(QString::fromLatin1(cloud->graphRoot().toEncoded()), expected);
    QCOMPARE(QString::fromLatin1(cloud->authority(QString()).toEncoded()), expected);
}

void tst_Cloud::storageSuffixes()
{
    const QUrl url(QStringLiteral("https://a.example.com"));
    const auto cloud = Cloud::custom(
        url, url, {QStringLiteral(" Blob.Example.COM "), QStringLiteral(".blob.example.org"), QStringLiteral("127.0.0.1:10000"), QString()});
    QCOMPARE(cloud->storageSuffixes(),
             (QStringList{QStringLiteral("blob.example.com"), QStringLiteral("blob.example.org"), QStringLiteral("127.0.0.1:10000")}));
}

void tst_Cloud::isLocal_data()
{
    QTest::addColumn<QString>("graph");
    QTest::addColumn<bool>("local");
    QTest::newRow("IPv4") << QStringLiteral("http://127.0.0.1:1") << true;
    QTest::newRow("IPv6") << QStringLiteral("http://[::1]:1") << true;
    QTest::newRow("name") << QStringLiteral("https://localhost") << true;
    QTest::newRow("elsewhere") << QStringLiteral("https://graph.example.com") << false;
    QTest::newRow("looks like it") << QStringLiteral("https://localhost.example.com") << false;
}

void tst_Cloud::isLocal()
{
    QFETCH(QString, graph);
    QFETCH(bool, local);
    const auto cloud = Cloud::custom(QUrl(QStringLiteral("https://a.example.com")), QUrl(graph), {});
    QCOMPARE(cloud->isLocal(), local);
}

void tst_Cloud::equality()
{
    QCOMPARE(Cloud(), Cloud(Cloud::Kind::Global));
    QVERIFY(!(Cloud() == Cloud(Cloud::Kind::China)));
    const QUrl a(QStringLiteral("https://a.example.com"));
    const QUrl b(QStringLiteral("https://b.example.com"));
    QVERIFY(*Cloud::custom(a, b, {}) == *Cloud::custom(a, QUrl(QStringLiteral("https://b.example.com/")), {}));
    QVERIFY(!(*Cloud::custom(a, b, {}) == *Cloud::custom(b, a, {})));
}

QTEST_GUILESS_MAIN(tst_Cloud)
#include "tst_cloud.moc"
