// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/inboundshareduserprofile.h"

#include <QJsonDocument>
#include <QTest>

class tst_InboundSharedUserProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documentedExample();
    void missingPropertiesAreEmpty();
    void withoutUserId_data();
    void withoutUserId();
    void homeDomain_data();
    void homeDomain();

private:
    static std::optional<InboundSharedUserProfile> read(const QByteArray &json)
    {
        return InboundSharedUserProfile::fromJson(QJsonDocument::fromJson(json).object());
    }
};

void tst_InboundSharedUserProfile::documentedExample()
{
    const auto profile = read(R"({"userId":"c228b2ae-c4fb-4eda-9620-7e73dddd1cac","userPrincipalName":"bob@contoso.onmicrosoft.com",
        "displayName":"Bob","homeTenantId":"486fb458-9474-4c44-896b-b30942d055f0","somethingNew":{"a":1}})");
    const InboundSharedUserProfile expected{QStringLiteral("c228b2ae-c4fb-4eda-9620-7e73dddd1cac"), QStringLiteral("Bob"),
                                            QStringLiteral("bob@contoso.onmicrosoft.com"), QStringLiteral("486fb458-9474-4c44-896b-b30942d055f0")};
    QVERIFY(profile);
    QVERIFY(*profile == expected);
}

void tst_InboundSharedUserProfile::missingPropertiesAreEmpty()
{
    const auto profile = read(R"({"userId":"1","displayName":null})");
    QVERIFY(profile);
    QVERIFY(profile->displayName.isEmpty() && profile->userPrincipalName.isEmpty() && profile->homeTenantId.isEmpty());
    QVERIFY(profile->homeDomain().isEmpty());
}

void tst_InboundSharedUserProfile::withoutUserId_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("missing") << QByteArray(R"({"displayName":"Bob"})");
    QTest::newRow("empty") << QByteArray(R"({"userId":""})");
    QTest::newRow("null") << QByteArray(R"({"userId":null})");
    QTest::newRow("number") << QByteArray(R"({"userId":5})");
    QTest::newRow("id is not the key") << QByteArray(R"({"id":"5"})");
    QTest::newRow("empty object") << QByteArray("{}");
}

void tst_InboundSharedUserProfile::withoutUserId()
{
    QFETCH(QByteArray, json);
    QVERIFY(!read(json));
}

void tst_InboundSharedUserProfile::homeDomain_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("domain");
    QTest::newRow("plain") << QStringLiteral("alice@fabrikam.com") << QStringLiteral("fabrikam.com");
    QTest::newRow("last at sign") << QStringLiteral("a@b@fabrikam.com") << QStringLiteral("fabrikam.com");
    QTest::newRow("no at sign") << QStringLiteral("alice") << QString();
    QTest::newRow("nothing after it") << QStringLiteral("alice@") << QString();
    QTest::newRow("empty") << QString() << QString();
}

void tst_InboundSharedUserProfile::homeDomain()
{
    QFETCH(QString, name);
    InboundSharedUserProfile profile;
    profile.userPrincipalName = name;
    QTEST(profile.homeDomain(), "domain");
}

QTEST_GUILESS_MAIN(tst_InboundSharedUserProfile)
#include "tst_inboundshareduserprofile.moc"
