// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/storedaccount.h"

#include "storedpeople.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using Problem = StoredAccount::Problem;

namespace {
QJsonObject parsed(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Cloud custom(const char *authority = "http://127.0.0.1:8080/op")
{
    return *Cloud::custom(QUrl(QString::fromLatin1(authority)), QUrl(QStringLiteral("http://127.0.0.1:8081/graph")),
                          {QStringLiteral("127.0.0.1:10000")});
}
}

class tst_StoredAccount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreMsals();
    void comesBack_data();
    void comesBack();
    void broken_data();
    void broken();
    void requestToRenew();
    void keys();
};

// Names and types as msal-node 7 writes them.
void tst_StoredAccount::fieldsAreMsals()
{
    const QJsonObject object = parsed(StoredPeople::person(QStringLiteral("ada")).toJson("refresh-1"));
    QCOMPARE(object.value(QStringLiteral("credential_type")).toString(), QStringLiteral("RefreshToken"));
    QCOMPARE(object.value(QStringLiteral("home_account_id")).toString(), QStringLiteral("oid-of-ada.tid-1"));
    QCOMPARE(object.value(QStringLiteral("environment")).toString(), QStringLiteral("login.microsoftonline.com"));
    QCOMPARE(object.value(QStringLiteral("client_id")).toString(), QStringLiteral("client-1"));
    QCOMPARE(object.value(QStringLiteral("realm")).toString(), QStringLiteral("tid-1"));
    QCOMPARE(object.value(QStringLiteral("local_account_id")).toString(), QStringLiteral("oid-of-ada"));
    QCOMPARE(object.value(QStringLiteral("username")).toString(), QStringLiteral("ada@contoso.example"));
    QCOMPARE(object.value(QStringLiteral("secret")).toString(), QStringLiteral("refresh-1"));
    QCOMPARE(object.value(QStringLiteral("last_modification_time")), QJsonValue(QStringLiteral("1795435200")));
    QCOMPARE(object.value(QStringLiteral("target")).toString(),
             QStringLiteral("https://graph.microsoft.com/User.Read.All https://graph.microsoft.com/User.Export.All"));
}

void tst_StoredAccount::comesBack_data()
{
    QTest::addColumn<Cloud>("cloud");
    QTest::newRow("global") << Cloud();
    QTest::newRow("US L4") << Cloud(Cloud::Kind::UsGovernmentL4);
    QTest::newRow("US L5") << Cloud(Cloud::Kind::UsGovernmentL5);
    QTest::newRow("China") << Cloud(Cloud::Kind::China);
    QTest::newRow("custom") << custom();
}

void tst_StoredAccount::comesBack()
{
    QFETCH(Cloud, cloud);
    StoredAccount given = StoredPeople::person(QStringLiteral("ada"), cloud);
    given.account.name = QString::fromUtf8("Ada „Ä\" \\ \n ж");
    given.account.loginHint = QStringLiteral("O.CiQ-opaque");
    const auto entry = StoredAccount::fromJson(given.toJson("refresh/1+=&%"));
    QVERIFY(entry);
    QCOMPARE(entry->refreshToken, QByteArray("refresh/1+=&%"));
    QVERIFY(entry->account.account == given.account);
    QVERIFY(entry->account.cloud == cloud);
    QCOMPARE(entry->account.clientId, given.clientId);
    QCOMPARE(entry->account.tenant, given.tenant);
    QCOMPARE(entry->account.scopes, given.scopes);
    QCOMPARE(entry->account.lastModified, given.lastModified);
    QCOMPARE(entry->account.key(), given.key());
}

void tst_StoredAccount::broken_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Problem>("problem");
    const QJsonObject good = parsed(StoredPeople::person(QStringLiteral("ada")).toJson("refresh-1"));
    QTest::newRow("nothing") << QByteArray() << Problem::NotJson;
    QTest::newRow("text") << QByteArray("refresh-1") << Problem::NotJson;
    QTest::newRow("array") << QByteArray("[{}]") << Problem::NotJson;
    QTest::newRow("cut") << bytes(good).chopped(1) << Problem::NotJson;
    QTest::newRow("deep") << QByteArray(5000, '[') << Problem::NotJson;
    QTest::newRow("empty object") << QByteArray("{}") << Problem::Foreign;

    const auto with = [&good](const char *key, const QJsonValue &value) {
        QJsonObject object = good;
        object.insert(QLatin1String(key), value);
        return bytes(object);
    };
    QTest::newRow("access token") << with("credential_type", QStringLiteral("AccessToken")) << Problem::Foreign;
    QTest::newRow("of another program") << with("habeas", QJsonValue::Undefined) << Problem::Foreign;
    for (const char *key :
         {"home_account_id", "environment", "client_id", "realm", "local_account_id", "username", "secret", "last_modification_time"}) {
        QTest::addRow("%s missing", key) << with(key, QJsonValue::Undefined) << Problem::Incomplete;
        QTest::addRow("%s empty", key) << with(key, QString()) << Problem::Incomplete;
        QTest::addRow("%s number", key) << with(key, 5) << Problem::Incomplete;
        QTest::addRow("%s object", key) << with(key, QJsonObject()) << Problem::Incomplete;
    }
    QTest::newRow("name null") << with("name", QJsonValue::Null) << Problem::Incomplete;
    QTest::newRow("target array") << with("target", QJsonArray()) << Problem::Incomplete;
    QTest::newRow("time in words") << with("last_modification_time", QStringLiteral("yesterday")) << Problem::Incomplete;
    QTest::newRow("time far away") << with("last_modification_time", QStringLiteral("99999999999999999")) << Problem::Incomplete;
    QTest::newRow("environment of another cloud") << with("environment", QStringLiteral("evil.example")) << Problem::CloudInvalid;

    const auto withOwn = [&good](const char *key, const QJsonValue &value) {
        QJsonObject object = good;
        QJsonObject own = object.value(QStringLiteral("habeas")).toObject();
        own.insert(QLatin1String(key), value);
        object.insert(QStringLiteral("habeas"), own);
        return bytes(object);
    };
    QTest::newRow("later version") << withOwn("version", 2) << Problem::Foreign;
    QTest::newRow("tenant missing") << withOwn("tenant", QJsonValue::Undefined) << Problem::Incomplete;
    QTest::newRow("tenant that is a path") << withOwn("tenant", QStringLiteral("../evil")) << Problem::CloudInvalid;
    QTest::newRow("unknown cloud") << withOwn("cloud", QStringLiteral("mars")) << Problem::CloudInvalid;
    QTest::newRow("custom cloud without addresses") << withOwn("cloud", QStringLiteral("custom")) << Problem::CloudInvalid;

    QJsonObject own = parsed(StoredPeople::person(QStringLiteral("ada"), custom()).toJson("refresh-1"));
    QJsonObject part = own.value(QStringLiteral("habeas")).toObject();
    part.insert(QStringLiteral("authority"), QStringLiteral("http://login.example/op"));
    own.insert(QStringLiteral("habeas"), part);
    QTest::newRow("custom authority without TLS") << bytes(own) << Problem::CloudInvalid;
}

void tst_StoredAccount::broken()
{
    QFETCH(QByteArray, json);
    const auto entry = StoredAccount::fromJson(json);
    QVERIFY(!entry);
    QTEST(entry.error(), "problem");
}

void tst_StoredAccount::requestToRenew()
{
    const SignInRequest request = StoredPeople::person(QStringLiteral("ada"), custom()).request();
    QVERIFY(request.cloud == custom());
    QCOMPARE(request.clientId, QStringLiteral("client-1"));
    QCOMPARE(request.tenant, QStringLiteral("contoso.example"));
    QCOMPARE(request.loginHint, QStringLiteral("ada@contoso.example"));
    QCOMPARE(request.prompt, SignInRequest::Prompt::None);
    QCOMPARE(request.scopes.size(), 2);
}

void tst_StoredAccount::keys()
{
    const StoredAccount ada = StoredPeople::person(QStringLiteral("ada"));
    QCOMPARE(ada.key(), QStringLiteral("oid-of-ada.tid-1-login.microsoftonline.com-refreshtoken-client-1"));

    StoredAccount same = ada;
    same.account.username = QStringLiteral("ada.married@contoso.example");
    same.account.objectId = QStringLiteral("OID-of-ada");
    same.tenant = QStringLiteral("organizations");
    same.account.environment = QStringLiteral("login.windows.net"); // the same authority under another name
    QCOMPARE(same.key(), ada.key());

    QSet<QString> keys{ada.key()};
    StoredAccount guest = ada;
    guest.account.tenantId = QStringLiteral("tid-2");
    keys.insert(guest.key());
    StoredAccount client = ada;
    client.clientId = QStringLiteral("client-2");
    keys.insert(client.key());
    keys.insert(StoredPeople::person(QStringLiteral("grace")).key());
    keys.insert(StoredPeople::person(QStringLiteral("ada"), Cloud(Cloud::Kind::China)).key());
    keys.insert(StoredPeople::person(QStringLiteral("ada"), custom()).key());
    keys.insert(StoredPeople::person(QStringLiteral("ada"), custom("http://127.0.0.1:8082/op")).key());
    keys.insert(StoredPeople::person(QStringLiteral("ada"), custom("http://127.0.0.1:8080/other")).key());
    QCOMPARE(keys.size(), 8);
}

QTEST_GUILESS_MAIN(tst_StoredAccount)
#include "tst_storedaccount.moc"
