// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/operationaddress.h"

#include <QTest>

namespace {
const QUrl globalRoot(QStringLiteral("https://graph.microsoft.com"));
const QUrl postedTo(QStringLiteral("https://graph.microsoft.com/beta/directory/inboundSharedUserProfiles/c228b2ae/exportPersonalData"));
const QString id = QStringLiteral("d007e3da-cd9b-4b02-8d66-422403c53e3f");
const QString good = QStringLiteral("https://graph.microsoft.com/v1.0/dataPolicyOperations/") + id;
const QString blob = QStringLiteral("https://contoso.blob.core.windows.net/box/v1.0/dataPolicyOperations/") + id;

GraphAnswer answerWith(const QList<HttpAnswer::Header> &headers, const QJsonObject &body = {})
{
    GraphAnswer answer;
    answer.http.status = 202;
    answer.http.url = postedTo;
    answer.http.headers = headers;
    answer.body = body;
    return answer;
}
}

class tst_OperationAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void otherRoots_data();
    void otherRoots();
    void fromAnswer_data();
    void fromAnswer();
    void fromPerson_data();
    void fromPerson();
};

void tst_OperationAddress::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("operationId");
    const QString none;
    const auto accepts = [](const char *name, const QString &text, const QString &url, const QString &operationId = id) {
        QTest::newRow(name) << text << url << operationId;
    };
    const auto refuses = [&none](const char *name, const QString &text) { QTest::newRow(name) << text << none << none; };

    accepts("v1.0", good, good);
    accepts("beta", QStringLiteral("https://graph.microsoft.com/beta/dataPolicyOperations/") + id,
            QStringLiteral("https://graph.microsoft.com/beta/dataPolicyOperations/") + id);
    accepts("key in brackets", QStringLiteral("https://graph.microsoft.com/v1.0/dataPolicyOperations('%1')").arg(id),
            QStringLiteral("https://graph.microsoft.com/v1.0/dataPolicyOperations('%1')").arg(id));
    accepts("encoded parentheses", QStringLiteral("https://graph.microsoft.com/v1.0/dataPolicyOperations%28%27x-1%27%29"),
            QStringLiteral("https://graph.microsoft.com/v1.0/dataPolicyOperations%28%27x-1%27%29"), QStringLiteral("x-1"));
    accepts("encoded quotes", QStringLiteral("https://graph.microsoft.com/v1.0/dataPolicyOperations(%27x-1%27)"),
            QStringLiteral("https://graph.microsoft.com/v1.0/dataPolicyOperations(%27x-1%27)"), QStringLiteral("x-1"));
    accepts("relative to the host", QStringLiteral("/v1.0/dataPolicyOperations/") + id, good);
    accepts("without scheme", QStringLiteral("//graph.microsoft.com/v1.0/dataPolicyOperations/") + id, good);
    accepts("relative to the request", QStringLiteral("../../../../v1.0/dataPolicyOperations/") + id, good);
    accepts("upper-case host", QStringLiteral("HTTPS://Graph.Microsoft.COM/v1.0/dataPolicyOperations/") + id, good);
    accepts("default port", QStringLiteral("https://graph.microsoft.com:443/v1.0/dataPolicyOperations/") + id,
            QStringLiteral("https://graph.microsoft.com:443/v1.0/dataPolicyOperations/") + id);
    accepts("other case", QStringLiteral("https://graph.microsoft.com/V1.0/datapolicyoperations/") + id,
            QStringLiteral("https://graph.microsoft.com/V1.0/datapolicyoperations/") + id);
    accepts("trailing slash", good + QLatin1Char('/'), good + QLatin1Char('/'));
    accepts("white space around", QStringLiteral("  %1\n").arg(good), good);
    accepts("query", good + QStringLiteral("?x=y"), good + QStringLiteral("?x=y"));

    refuses("empty", none);
    refuses("not a URL", QStringLiteral("no operation today"));
    refuses("storage location", blob);
    refuses("foreign host", QStringLiteral("https://graph.microsoft.com.example.net/v1.0/dataPolicyOperations/") + id);
    refuses("host with a dot", QStringLiteral("https://graph.microsoft.com./v1.0/dataPolicyOperations/") + id);
    refuses("foreign without scheme", QStringLiteral("//evil.example/v1.0/dataPolicyOperations/") + id);
    refuses("other port", QStringLiteral("https://graph.microsoft.com:8443/v1.0/dataPolicyOperations/") + id);
    refuses("http", QStringLiteral("http://graph.microsoft.com/v1.0/dataPolicyOperations/") + id);
    refuses("http on 443", QStringLiteral("http://graph.microsoft.com:443/v1.0/dataPolicyOperations/") + id);
    refuses("user information", QStringLiteral("https://me:pw@graph.microsoft.com/v1.0/dataPolicyOperations/") + id);
    refuses("host as user", QStringLiteral("https://graph.microsoft.com@evil.example/v1.0/dataPolicyOperations/") + id);
    refuses("fragment", good + QStringLiteral("#x"));
    refuses("empty fragment", good + QLatin1Char('#'));
    refuses("backslash before the host", QStringLiteral("https:\\\\graph.microsoft.com\\v1.0\\dataPolicyOperations\\") + id);
    refuses("backslash and at", QStringLiteral("https://evil.example\\@graph.microsoft.com/v1.0/dataPolicyOperations/") + id);
    refuses("backslash in the path", QStringLiteral("https://graph.microsoft.com/v1.0\\dataPolicyOperations/") + id);
    refuses("backslash in front", QStringLiteral("\\\\evil.example/v1.0/dataPolicyOperations/") + id);
    refuses("dot segment as id", QStringLiteral("https://graph.microsoft.com/v1.0/dataPolicyOperations/.."));
    refuses("one dot as id", QStringLiteral("https://graph.microsoft.com/v1.0/dataPolicyOperations/."));
    refuses("encoded dot segment as id", QStringLiteral("https://graph.microsoft.com/v1.0/dataPolicyOperations/%2e%2E"));
    refuses("dot segments inside", QStringLiteral("https://graph.microsoft.com/v1.0/dataPolicyOperations/../users/") + id);
    refuses("dot segments before", QStringLiteral("https://graph.microsoft.com/x/../v1.0/dataPolicyOperations/") + id);
    refuses("encoded slash", QStringLiteral("https://graph.microsoft.com/v1.0/dataPolicyOperations/a%2Fb"));
    refuses("encoded slash to another path", QStringLiteral("https://graph.microsoft.com/v1.0/dataPolicyOperations/..%2F..%2Fusers"));
    refuses("encoded NUL", QStringLiteral("https://graph.microsoft.com/v1.0/dataPolicyOperations/a%00b"));
    refuses("empty id", QStringLiteral("https://graph.microsoft.com/v1.0/dataPolicyOperations/"));
    refuses("collection", QStringLiteral("https://graph.microsoft.com/v1.0/dataPolicyOperations"));
    refuses("empty key", QStringLiteral("https://graph.microsoft.com/v1.0/dataPolicyOperations('')"));
    refuses("key without quotes", QStringLiteral("https://graph.microsoft.com/v1.0/dataPolicyOperations(1)"));
    refuses("something below", good + QStringLiteral("/content"));
    refuses("double slash", QStringLiteral("https://graph.microsoft.com//v1.0/dataPolicyOperations/") + id);
    refuses("other version", QStringLiteral("https://graph.microsoft.com/v2.0/dataPolicyOperations/") + id);
    refuses("version with another character", QStringLiteral("https://graph.microsoft.com/v1x0/dataPolicyOperations/") + id);
    refuses("other resource", QStringLiteral("https://graph.microsoft.com/v1.0/users/") + id);
    refuses("two addresses", good + QStringLiteral(", ") + good);
    refuses("line break", good + QStringLiteral("\r\nX-Header: 1"));
    refuses("relative that leads elsewhere", QStringLiteral("dataPolicyOperations/") + id);
    refuses("only a query", QStringLiteral("?x=/v1.0/dataPolicyOperations/") + id);
    refuses("data", QStringLiteral("data:text/plain,/v1.0/dataPolicyOperations/") + id);
}

void tst_OperationAddress::parses()
{
    QFETCH(QString, text);
    QFETCH(QString, url);
    QFETCH(QString, operationId);
    const auto address = OperationAddress::parse(text, postedTo, globalRoot);
    QCOMPARE(address.has_value(), !url.isEmpty());
    if (!address)
        return;
    QCOMPARE(address->url().toString(QUrl::FullyEncoded), url);
    QCOMPARE(address->operationId(), operationId);
    // What the ledger stores can be read again.
    QVERIFY(OperationAddress::parse(address->url().toString(QUrl::FullyEncoded), globalRoot, globalRoot));
}

void tst_OperationAddress::otherRoots_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("accepted");
    const QString prefixed = QStringLiteral("http://127.0.0.1:8080/tenant/graph");
    const QString tail = QStringLiteral("/v1.0/dataPolicyOperations/") + id;
    QTest::newRow("loopback") << QStringLiteral("http://127.0.0.1:8080") << QStringLiteral("http://127.0.0.1:8080") + tail << true;
    QTest::newRow("loopback, other port") << QStringLiteral("http://127.0.0.1:8080") << QStringLiteral("http://127.0.0.1:8081") + tail << false;
    QTest::newRow("loopback, other name") << QStringLiteral("http://127.0.0.1:8080") << QStringLiteral("http://localhost:8080") + tail << false;
    QTest::newRow("path prefix") << prefixed << prefixed + tail << true;
    QTest::newRow("path prefix missing") << prefixed << QStringLiteral("http://127.0.0.1:8080") + tail << false;
    QTest::newRow("other path prefix") << prefixed << QStringLiteral("http://127.0.0.1:8080/other/graph") + tail << false;
    QTest::newRow("path prefix continued") << prefixed << prefixed + QStringLiteral("2") + tail << false;
    QTest::newRow("other cloud") << QStringLiteral("https://graph.microsoft.us") << good << false;
}

void tst_OperationAddress::otherRoots()
{
    QFETCH(QString, root);
    QFETCH(QString, text);
    QTEST(OperationAddress::parse(text, QUrl(root), QUrl(root)).has_value(), "accepted");
}

void tst_OperationAddress::fromAnswer_data()
{
    QTest::addColumn<QList<QByteArray>>("headers"); // name, value, name, value …
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("operationId");
    const QByteArray at = "https://graph.microsoft.com/v1.0/dataPolicyOperations/";
    const auto address = [&at](const char *operation) { return QString::fromLatin1(at + operation); };
    using Headers = QList<QByteArray>;
    const QString none;

    QTest::newRow("header") << Headers{"location", at + "1"} << QJsonObject() << QStringLiteral("1");
    QTest::newRow("Operation-Location") << Headers{"Operation-Location", at + "2"} << QJsonObject() << QStringLiteral("2");
    QTest::newRow("body") << Headers{} << QJsonObject{{QStringLiteral("Location"), address("3")}} << QStringLiteral("3");
    QTest::newRow("lower-case body") << Headers{} << QJsonObject{{QStringLiteral("location"), address("4")}} << QStringLiteral("4");
    QTest::newRow("body, Operation-Location") << Headers{} << QJsonObject{{QStringLiteral("operation-location"), address("5")}}
                                              << QStringLiteral("5");
    QTest::newRow("header before body") << Headers{"Location", at + "1"} << QJsonObject{{QStringLiteral("Location"), address("3")}}
                                        << QStringLiteral("1");
    QTest::newRow("Location before Operation-Location")
        << Headers{"Operation-Location", at + "2", "Location", at + "1"} << QJsonObject() << QStringLiteral("1");
    QTest::newRow("any header before the body") << Headers{"Operation-Location", at + "2"} << QJsonObject{{QStringLiteral("Location"), address("3")}}
                                                << QStringLiteral("2");
    QTest::newRow("storage location in the header")
        << Headers{"Location", blob.toLatin1()} << QJsonObject{{QStringLiteral("Location"), address("3")}} << QStringLiteral("3");
    QTest::newRow("foreign header, good Operation-Location")
        << Headers{"Location", "https://evil.example/v1.0/dataPolicyOperations/9", "Operation-Location", at + "2"} << QJsonObject()
        << QStringLiteral("2");
    QTest::newRow("storage location in both") << Headers{"Location", blob.toLatin1()} << QJsonObject{{QStringLiteral("Location"), blob}} << none;
    QTest::newRow("relative") << Headers{"Location", "/beta/dataPolicyOperations('6')"} << QJsonObject() << QStringLiteral("6");
    QTest::newRow("not text in the body") << Headers{} << QJsonObject{{QStringLiteral("Location"), 7}} << none;
    QTest::newRow("empty header, good body") << Headers{"Location", ""} << QJsonObject{{QStringLiteral("Location"), address("3")}}
                                             << QStringLiteral("3");
    QTest::newRow("header twice") << Headers{"Location", blob.toLatin1() + ", " + at + "7"} << QJsonObject() << QStringLiteral("7");
    QTest::newRow("header twice, none good") << Headers{"Location", blob.toLatin1() + ", " + blob.toLatin1()} << QJsonObject() << none;
    QTest::newRow("missing") << Headers{} << QJsonObject() << none;
}

void tst_OperationAddress::fromAnswer()
{
    QFETCH(QList<QByteArray>, headers);
    QFETCH(QJsonObject, body);
    QList<HttpAnswer::Header> fields;
    for (qsizetype i = 0; i + 1 < headers.size(); i += 2)
        fields.append({headers.at(i), headers.at(i + 1)});
    const auto address = OperationAddress::fromAnswer(answerWith(fields, body), globalRoot);
    QTEST(address ? address->operationId() : QString(), "operationId");
}

void tst_OperationAddress::fromPerson_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    const QString none;
    QTest::newRow("GUID") << id << good;
    QTest::newRow("GUID with white space") << QStringLiteral("\t %1 \n").arg(id) << good;
    QTest::newRow("GUID in braces") << QStringLiteral("{%1}").arg(id) << good;
    QTest::newRow("upper-case GUID") << id.toUpper() << QString(good).replace(id, id.toUpper());
    QTest::newRow("URL") << good << good;
    QTest::newRow("beta URL") << QString(good).replace(QStringLiteral("v1.0"), QStringLiteral("beta"))
                              << QString(good).replace(QStringLiteral("v1.0"), QStringLiteral("beta"));
    QTest::newRow("foreign URL") << QStringLiteral("https://evil.example/v1.0/dataPolicyOperations/") + id << none;
    QTest::newRow("storage location") << blob << none;
    QTest::newRow("relative") << QStringLiteral("/v1.0/dataPolicyOperations/") + id << none;
    QTest::newRow("sentence") << QStringLiteral("I do not know") << none;
    QTest::newRow("path tricks") << QStringLiteral("../users") << none;
    QTest::newRow("encoded") << QStringLiteral("a%2Fb") << none;
    QTest::newRow("too long") << QString(200, QLatin1Char('a')) << none;
    QTest::newRow("empty") << none << none;
}

void tst_OperationAddress::fromPerson()
{
    QFETCH(QString, text);
    const auto address = OperationAddress::fromPerson(text, globalRoot);
    QTEST(address ? address->url().toString(QUrl::FullyEncoded) : QString(), "url");
}

QTEST_GUILESS_MAIN(tst_OperationAddress)
#include "tst_operationaddress.moc"
