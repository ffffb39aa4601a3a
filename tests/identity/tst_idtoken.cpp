// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeauthority.h"
#include "identity/discoverydocument.h"
#include "identity/idtoken.h"

#include <QJsonArray>
#include <QTest>

using Check = SignInError::Check;

namespace {
const QString homeTenant = QStringLiteral("11111111-2222-3333-4444-555555555555");
const QString otherTenant = QStringLiteral("99999999-2222-3333-4444-555555555555");
const QString clientId = QStringLiteral("client-1");
const QString nonce = QStringLiteral("nonce-1");

QJsonObject entraClaims()
{
    return {
        {QStringLiteral("iss"), QString(QStringLiteral("https://login.microsoftonline.com/") + homeTenant + QStringLiteral("/v2.0"))},
        {QStringLiteral("sub"), QStringLiteral("subject")},
        {QStringLiteral("aud"), clientId},
        {QStringLiteral("exp"), qint64(1800000000)},
        {QStringLiteral("nonce"), nonce},
        {QStringLiteral("oid"), QStringLiteral("object")},
        {QStringLiteral("tid"), homeTenant},
        {QStringLiteral("preferred_username"), QStringLiteral("ada@contoso.example")},
    };
}

DiscoveryDocument entra(const QString &tenantInIssuer)
{
    DiscoveryDocument document;
    document.issuer = QStringLiteral("https://login.microsoftonline.com/") + tenantInIssuer + QStringLiteral("/v2.0");
    return document;
}

SignInRequest requestFor(const QString &tenant)
{
    SignInRequest request;
    request.clientId = clientId;
    request.tenant = tenant;
    return request;
}
}

class tst_IdToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checks_data();
    void checks();
    void undecodable_data();
    void undecodable();
    void audienceMayBeAList();
    void nonceIsNotComparedInRenewals();
    void pinnedTenant();
    void aliasOfTheAuthority();
    void plainOpenIdProvider();
    void expiryHasFiveMinutes();
    void account();
    void accountWithoutClientInfo_data();
    void accountWithoutClientInfo();
};

void tst_IdToken::checks_data()
{
    QTest::addColumn<QString>("claim");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<Check>("check");
    const auto text = [](const char *value) { return QJsonValue(QLatin1String(value)); };
    QTest::newRow("good") << QStringLiteral("name") << text("Ada") << Check::None;
    QTest::newRow("foreign audience") << QStringLiteral("aud") << text("somebody-else") << Check::Audience;
    QTest::newRow("no nonce") << QStringLiteral("nonce") << QJsonValue(QJsonValue::Undefined) << Check::Nonce;
    QTest::newRow("old nonce") << QStringLiteral("nonce") << text("nonce-0") << Check::Nonce;
    QTest::newRow("no oid") << QStringLiteral("oid") << QJsonValue(QJsonValue::Undefined) << Check::Identity;
    QTest::newRow("no tid") << QStringLiteral("tid") << QJsonValue(QJsonValue::Undefined) << Check::Identity;
    QTest::newRow("personal account") << QStringLiteral("tid") << text("9188040d-6c67-4c5b-b112-36a304b66dad") << Check::PersonalAccount;
    QTest::newRow("personal account, upper case") << QStringLiteral("tid") << text("9188040D-6C67-4C5B-B112-36A304B66DAD") << Check::PersonalAccount;
    QTest::newRow("foreign issuer host") << QStringLiteral("iss") << text("https://login.example/11111111-2222-3333-4444-555555555555/v2.0")
                                         << Check::Issuer;
    QTest::newRow("issuer of another cloud") << QStringLiteral("iss")
                                             << text("https://login.microsoftonline.us/11111111-2222-3333-4444-555555555555/v2.0") << Check::Issuer;
    QTest::newRow("issuer without tls") << QStringLiteral("iss") << text("http://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0")
                                        << Check::Issuer;
    QTest::newRow("issuer of another tenant") << QStringLiteral("iss")
                                              << text("https://login.microsoftonline.com/99999999-2222-3333-4444-555555555555/v2.0") << Check::Issuer;
    QTest::newRow("issuer is the template") << QStringLiteral("iss") << text("https://login.microsoftonline.com/{tenantid}/v2.0") << Check::Issuer;
    QTest::newRow("old issuer form") << QStringLiteral("iss") << text("https://sts.windows.net/11111111-2222-3333-4444-555555555555/")
                                     << Check::Issuer;
}

void tst_IdToken::checks()
{
    QFETCH(QString, claim);
    QFETCH(QJsonValue, value);
    QJsonObject claims = entraClaims();
    claims.insert(claim, value);
    const auto token = IdToken::decode(FakeAuthority::jwt(claims));
    QVERIFY(token);
    QTEST(token->failedCheck(requestFor(QStringLiteral("organizations")), entra(QStringLiteral("{tenantid}")), nonce), "check");
}

void tst_IdToken::undecodable_data()
{
    QTest::addColumn<QByteArray>("jwt");
    const auto without = [](const char *claim) {
        QJsonObject claims = entraClaims();
        claims.remove(QLatin1String(claim));
        return FakeAuthority::jwt(claims);
    };
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("two parts") << QByteArray("e30.e30");
    QTest::newRow("not base64url") << QByteArray("e30.!!!!.");
    QTest::newRow("not json") << QByteArray("e30.AAAA.");
    QTest::newRow("an array") << QByteArray("e30." + QByteArray("[]").toBase64() + ".");
    QTest::newRow("no iss") << without("iss");
    QTest::newRow("no sub") << without("sub");
    QTest::newRow("no aud") << without("aud");
    QTest::newRow("no exp") << without("exp");
}

void tst_IdToken::undecodable()
{
    QFETCH(QByteArray, jwt);
    QVERIFY(!IdToken::decode(jwt));
}

void tst_IdToken::audienceMayBeAList()
{
    QJsonObject claims = entraClaims();
    claims.insert(QStringLiteral("aud"), QJsonArray{QStringLiteral("other"), clientId});
    const auto token = IdToken::decode(FakeAuthority::jwt(claims));
    QCOMPARE(token->failedCheck(requestFor(QStringLiteral("organizations")), entra(QStringLiteral("{tenantid}")), nonce), Check::None);
}

void tst_IdToken::nonceIsNotComparedInRenewals()
{
    QJsonObject claims = entraClaims();
    claims.remove(QStringLiteral("nonce"));
    const auto token = IdToken::decode(FakeAuthority::jwt(claims));
    QCOMPARE(token->failedCheck(requestFor(homeTenant), entra(homeTenant), QString()), Check::None);
}

void tst_IdToken::pinnedTenant()
{
    const auto token = IdToken::decode(FakeAuthority::jwt(entraClaims()));
    QCOMPARE(token->failedCheck(requestFor(homeTenant), entra(homeTenant), nonce), Check::None);
    QCOMPARE(token->failedCheck(requestFor(homeTenant.toUpper()), entra(homeTenant), nonce), Check::None);
    QCOMPARE(token->failedCheck(requestFor(otherTenant), entra(otherTenant), nonce), Check::Tenant);
    // A domain pins through the issuer of its document.
    QCOMPARE(token->failedCheck(requestFor(QStringLiteral("contoso.example")), entra(otherTenant), nonce), Check::Issuer);
}

void tst_IdToken::aliasOfTheAuthority()
{
    QJsonObject claims = entraClaims();
    claims.insert(QStringLiteral("iss"), QString(QStringLiteral("https://login.windows.net/") + homeTenant + QStringLiteral("/v2.0")));
    const auto token = IdToken::decode(FakeAuthority::jwt(claims));
    QCOMPARE(token->failedCheck(requestFor(homeTenant), entra(homeTenant), nonce), Check::None);
}

void tst_IdToken::plainOpenIdProvider()
{
    SignInRequest request = requestFor(QStringLiteral("organizations"));
    request.cloud = *Cloud::custom(QUrl(QStringLiteral("http://127.0.0.1:5000/op")), QUrl(QStringLiteral("http://127.0.0.1:5000/graph")), {});
    DiscoveryDocument document;
    document.cloud = request.cloud;
    document.issuer = QStringLiteral("http://127.0.0.1:5000/op/v2.0");
    QJsonObject claims{{QStringLiteral("iss"), document.issuer},
                       {QStringLiteral("sub"), QStringLiteral("ada")},
                       {QStringLiteral("aud"), clientId},
                       {QStringLiteral("exp"), qint64(1800000000)},
                       {QStringLiteral("nonce"), nonce}};
    auto token = IdToken::decode(FakeAuthority::jwt(claims));
    QCOMPARE(token->failedCheck(request, document, nonce), Check::None);
    const Account account = Account::from(*token, {}, QStringLiteral("127.0.0.1"));
    QCOMPARE(account.homeAccountId, QStringLiteral("ada.127.0.0.1"));
    QCOMPARE(account.objectId, QStringLiteral("ada"));
    QCOMPARE(account.tenantId, QStringLiteral("127.0.0.1"));

    request.tenant = homeTenant;
    QCOMPARE(token->failedCheck(request, document, nonce), Check::None);
    for (const QString &tenant : {homeTenant, otherTenant}) {
        claims.insert(QStringLiteral("tid"), tenant);
        token = IdToken::decode(FakeAuthority::jwt(claims));
        QCOMPARE(token->failedCheck(request, document, nonce), tenant == homeTenant ? Check::None : Check::Tenant);
    }

    claims.insert(QStringLiteral("iss"), QStringLiteral("http://127.0.0.1:5001/op/v2.0"));
    claims.insert(QStringLiteral("tid"), homeTenant);
    token = IdToken::decode(FakeAuthority::jwt(claims));
    QCOMPARE(token->failedCheck(request, document, nonce), Check::Issuer);
}

void tst_IdToken::expiryHasFiveMinutes()
{
    const auto token = IdToken::decode(FakeAuthority::jwt(entraClaims()));
    const QDateTime expiry = QDateTime::fromSecsSinceEpoch(1800000000);
    QVERIFY(!token->isExpired(expiry.addSecs(300)));
    QVERIFY(token->isExpired(expiry.addSecs(301)));
    QCOMPARE(token->expiresAt.timeSpec(), Qt::UTC);
}

void tst_IdToken::account()
{
    const auto token = IdToken::decode(FakeAuthority::jwt(entraClaims()));
    const QByteArray clientInfo = QByteArray(R"({"uid":"u?>","utid":"t"})").toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const Account account = Account::from(*token, clientInfo, QStringLiteral("login.microsoftonline.com"));
    QCOMPARE(account.homeAccountId, QStringLiteral("u?>.t"));
    QCOMPARE(account.objectId, QStringLiteral("object"));
    QCOMPARE(account.tenantId, homeTenant);
    QCOMPARE(account.username, QStringLiteral("ada@contoso.example"));
    QCOMPARE(account.environment, QStringLiteral("login.microsoftonline.com"));
    QCOMPARE(account.loginHint, QString());
    QJsonObject claims = entraClaims();
    claims.insert(QStringLiteral("login_hint"), QStringLiteral("O.opaque"));
    const auto withHint = IdToken::decode(FakeAuthority::jwt(claims));
    QCOMPARE(Account::from(*withHint, clientInfo, {}).loginHint, QStringLiteral("O.opaque"));
}

void tst_IdToken::accountWithoutClientInfo_data()
{
    QTest::addColumn<QByteArray>("clientInfo");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("not base64") << QByteArray("!!!");
    QTest::newRow("without utid") << QByteArray(R"({"uid":"u"})").toBase64();
}

void tst_IdToken::accountWithoutClientInfo()
{
    QFETCH(QByteArray, clientInfo);
    const auto token = IdToken::decode(FakeAuthority::jwt(entraClaims()));
    QCOMPARE(Account::from(*token, clientInfo, {}).homeAccountId, QString(QStringLiteral("object.") + homeTenant));
}

QTEST_GUILESS_MAIN(tst_IdToken)
#include "tst_idtoken.moc"
