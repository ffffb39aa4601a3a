// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demotenant.h"
#include "demobrowser.h"
#include "demovisitor.h"
#include "rawserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

/** What the demo's Entra answers to a plain HTTP client. */
class tst_DemoAuthority : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void discoveryNamesItsEndpoints();
    void choosingSomebodyBringsCodeByFormPost();
    void choosingSomebodyBringsCodeByQuery();
    void pageIsHonestAndSelfContained();
    void loginHintComesFirst();
    void decliningSaysSo();
    void errorsThatNeverCallBack_data();
    void errorsThatNeverCallBack();
    void errorsThatCallBack_data();
    void errorsThatCallBack();
    void tokenAnswerHasWhatEntraGives();
    void noRefreshTokenUnasked();
    void refusedRedemptions_data();
    void refusedRedemptions();
    void codeIsGoodOnce();
    void refreshRotatesAndKeepsTheOldOne();
    void revokedRefreshToken();
    void consentOfTheThirdPersonIsPartial();
    void logoutPage();

private:
    static QJsonObject idTokenClaims(const QJsonObject &answer);
};

namespace {
QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}
}

QJsonObject tst_DemoAuthority::idTokenClaims(const QJsonObject &answer)
{
    const QByteArray part = text(answer, "id_token").toLatin1().split('.').value(1);
    return QJsonDocument::fromJson(QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding)).object();
}

void tst_DemoAuthority::discoveryNamesItsEndpoints()
{
    DemoTenant tenant;
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const auto answer = visitor.get(QUrl::fromEncoded(QByteArray(tenant.authority().toEncoded() + "/v2.0/.well-known/openid-configuration")));
    QCOMPARE(answer.status, 200);
    const QString authority = tenant.authority().toString();
    QCOMPARE(text(answer.json(), "issuer"), authority + QLatin1String("/v2.0"));
    QCOMPARE(text(answer.json(), "authorization_endpoint"), authority + QLatin1String("/oauth2/v2.0/authorize"));
    QCOMPARE(text(answer.json(), "token_endpoint"), authority + QLatin1String("/oauth2/v2.0/token"));
    QCOMPARE(text(answer.json(), "end_session_endpoint"), authority + QLatin1String("/oauth2/v2.0/logout"));
    QVERIFY(answer.json().value(QLatin1String("response_modes_supported")).toArray().contains(QStringLiteral("form_post")));
}

void tst_DemoAuthority::choosingSomebodyBringsCodeByFormPost()
{
    DemoTenant tenant;
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    RawServer application([](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reply(socket, RawServer::response(200, "welcome back")); });
    DemoBrowser browser;
    QSignalSpy finished(&browser, &DemoBrowser::finished);
    browser.visit(visitor.authorizeUrl({{"redirect_uri", application.url().toEncoded()}}), QStringLiteral("dana"));
    QVERIFY(finished.wait());
    QCOMPARE(finished.first().at(1).toByteArray(), "welcome back");
    QCOMPARE(application.requests().size(), 1);
    QCOMPARE(application.requests().first().method, "POST");
    const QUrlQuery form(QString::fromLatin1(application.requests().first().body));
    QCOMPARE(form.queryItemValue(QStringLiteral("state"), QUrl::FullyDecoded), QStringLiteral("st&te"));
    QVERIFY(!form.queryItemValue(QStringLiteral("client_info")).isEmpty());

    DemoVisitor::Pairs redemption = visitor.redemption(form.queryItemValue(QStringLiteral("code")).toLatin1());
    redemption[3].second = application.url().toEncoded();
    QCOMPARE(visitor.post(visitor.tokenUrl(), redemption).status, 200);
}

void tst_DemoAuthority::choosingSomebodyBringsCodeByQuery()
{
    DemoTenant tenant;
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const auto page = visitor.get(visitor.authorizeUrl({{"response_mode", "query"}}));
    const auto answer = visitor.post(DemoBrowser::formTarget(page.body),
                                     {{"request", DemoBrowser::field(page.body, QStringLiteral("request")).toLatin1()}, {"choice", "adele"}});
    QCOMPARE(answer.status, 302);
    QVERIFY(answer.header("Location").startsWith("http://localhost:49152/?code="));
    QVERIFY(answer.header("Location").contains("&state=st%26te"));
}

void tst_DemoAuthority::pageIsHonestAndSelfContained()
{
    DemoTenant tenant;
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const auto page = visitor.get(visitor.authorizeUrl());
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("This is the Habeas demo tenant. Nothing leaves this computer."));
    QVERIFY(page.body.contains("prefers-color-scheme: dark"));
    QVERIFY(page.body.contains("User.Export.All"));
    QVERIFY(!page.body.contains("src="));
    QVERIFY(!page.body.contains("@import"));
    QVERIFY(page.header("Content-Security-Policy").contains("default-src 'none'"));
}

void tst_DemoAuthority::loginHintComesFirst()
{
    DemoTenant tenant;
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QByteArray plain = visitor.get(visitor.authorizeUrl()).body;
    QVERIFY(plain.indexOf("Dana Reyes") < plain.indexOf("Adele Vance"));
    const QByteArray hinted = visitor.get(visitor.authorizeUrl({{"login_hint", "Adele.Vance@contoso.example"}})).body;
    QVERIFY(hinted.indexOf("Dana Reyes") > hinted.indexOf("Adele Vance"));
    QVERIFY(hinted.contains("value=\"adele\" class=\"first\" autofocus"));
}

void tst_DemoAuthority::decliningSaysSo()
{
    DemoTenant tenant;
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    RawServer application([](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reply(socket, RawServer::response(200)); });
    DemoBrowser browser;
    QSignalSpy finished(&browser, &DemoBrowser::finished);
    browser.visit(visitor.authorizeUrl({{"redirect_uri", application.url().toEncoded()}}), QStringLiteral("decline"));
    QVERIFY(finished.wait());
    const QUrlQuery form(QString::fromLatin1(application.requests().first().body));
    QCOMPARE(form.queryItemValue(QStringLiteral("error")), QStringLiteral("access_denied"));
    QCOMPARE(form.queryItemValue(QStringLiteral("error_subcode")), QStringLiteral("cancel"));
    QVERIFY(form.queryItemValue(QStringLiteral("error_description"), QUrl::FullyDecoded).startsWith(QLatin1String("AADSTS65004: ")));
    QCOMPARE(form.queryItemValue(QStringLiteral("state"), QUrl::FullyDecoded), QStringLiteral("st&te"));
    QVERIFY(!form.hasQueryItem(QStringLiteral("code")));
}

void tst_DemoAuthority::errorsThatNeverCallBack_data()
{
    QTest::addColumn<QByteArray>("parameter");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("another client") << QByteArray("client_id") << QByteArray("11111111-2222-3333-4444-555555555555") << QByteArray("AADSTS700016");
    QTest::newRow("another host") << QByteArray("redirect_uri") << QByteArray("http://example.com/") << QByteArray("AADSTS50011");
    QTest::newRow("https") << QByteArray("redirect_uri") << QByteArray("https://localhost:1") << QByteArray("AADSTS50011");
    QTest::newRow("a path") << QByteArray("redirect_uri") << QByteArray("http://localhost:1/callback") << QByteArray("AADSTS50011");
    QTest::newRow("IPv6") << QByteArray("redirect_uri") << QByteArray("http://[::1]:1") << QByteArray("AADSTS50011");
    QTest::newRow("no redirect") << QByteArray("redirect_uri") << QByteArray() << QByteArray("AADSTS500113");
    QTest::newRow("no scope") << QByteArray("scope") << QByteArray() << QByteArray("AADSTS900144");
}

void tst_DemoAuthority::errorsThatNeverCallBack()
{
    QFETCH(QByteArray, parameter);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, code);
    DemoTenant tenant;
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const auto page = visitor.get(visitor.authorizeUrl({{parameter, value}}));
    QVERIFY2(page.body.contains(QByteArray(code + ':')), page.body.constData());
    QVERIFY(page.body.contains("Nothing leaves this computer"));
    QVERIFY(DemoBrowser::formTarget(page.body).isEmpty());
    QVERIFY(page.header("Location").isEmpty());
}

void tst_DemoAuthority::errorsThatCallBack_data()
{
    QTest::addColumn<QByteArray>("parameter");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("error");
    QTest::newRow("implicit") << QByteArray("response_type") << QByteArray("id_token") << QStringLiteral("unsupported_response_type");
    QTest::newRow("no challenge") << QByteArray("code_challenge") << QByteArray() << QStringLiteral("invalid_request");
    QTest::newRow("plain challenge") << QByteArray("code_challenge_method") << QByteArray("plain") << QStringLiteral("invalid_request");
    QTest::newRow("unknown prompt") << QByteArray("prompt") << QByteArray("dance") << QStringLiteral("invalid_request");
    QTest::newRow("nobody signed in") << QByteArray("prompt") << QByteArray("none") << QStringLiteral("login_required");
    QTest::newRow("unknown permission") << QByteArray("scope") << QByteArray("openid Mail.Send") << QStringLiteral("invalid_client");
    QTest::newRow("another resource") << QByteArray("scope") << QByteArray("https://example.com/x") << QStringLiteral("invalid_resource");
}

void tst_DemoAuthority::errorsThatCallBack()
{
    QFETCH(QByteArray, parameter);
    QFETCH(QByteArray, value);
    QFETCH(QString, error);
    DemoTenant tenant;
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const auto answer = visitor.get(visitor.authorizeUrl({{"response_mode", "query"}, {parameter, value}}));
    QCOMPARE(answer.status, 302);
    const QUrlQuery query(QUrl::fromEncoded(answer.header("Location")));
    QCOMPARE(query.queryItemValue(QStringLiteral("error")), error);
    QVERIFY(query.hasQueryItem(QStringLiteral("state")));
}

void tst_DemoAuthority::tokenAnswerHasWhatEntraGives()
{
    DemoOptions options;
    options.accessTokenLifetime = std::chrono::seconds(120);
    DemoTenant tenant(options);
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QJsonObject answer = visitor.signIn();
    QCOMPARE(text(answer, "token_type"), QStringLiteral("Bearer"));
    QCOMPARE(answer.value(QLatin1String("expires_in")).toInt(), 120);
    QVERIFY(!text(answer, "access_token").isEmpty());
    QVERIFY(!text(answer, "refresh_token").isEmpty());
    QVERIFY(!text(answer, "scope").contains(QLatin1String("offline_access")));
    QVERIFY(text(answer, "scope").contains(tenant.graphRoot().toString() + QLatin1String("/User.Export.All")));

    const QJsonObject claims = idTokenClaims(answer);
    QCOMPARE(text(claims, "iss"), tenant.authority().toString() + QLatin1String("/v2.0"));
    QCOMPARE(text(claims, "aud"), tenant.clientId());
    QCOMPARE(text(claims, "tid"), tenant.tenantId());
    QCOMPARE(text(claims, "nonce"), QStringLiteral("n-0"));
    QCOMPARE(text(claims, "preferred_username"), QStringLiteral("dana.reyes@contoso.example"));
    const QByteArray encoded = text(answer, "client_info").toLatin1();
    const QJsonObject clientInfo = QJsonDocument::fromJson(QByteArray::fromBase64(encoded, QByteArray::Base64UrlEncoding)).object();
    QCOMPARE(text(clientInfo, "uid"), text(claims, "oid"));
    QCOMPARE(text(clientInfo, "utid"), tenant.tenantId());
}

void tst_DemoAuthority::noRefreshTokenUnasked()
{
    DemoTenant tenant;
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QByteArray code = visitor.code("dana.reyes@contoso.example", {{"scope", "openid User.Read.All"}});
    const QJsonObject answer = visitor.post(visitor.tokenUrl(), visitor.redemption(code)).json();
    QVERIFY(answer.contains(QLatin1String("access_token")));
    QVERIFY(!answer.contains(QLatin1String("refresh_token")));
}

void tst_DemoAuthority::refusedRedemptions_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("error");
    QTest::newRow("verifier") << QByteArray("code_verifier") << QByteArray(43, 'x') << 501481 << QStringLiteral("invalid_grant");
    QTest::newRow("redirect") << QByteArray("redirect_uri") << QByteArray("http://localhost:49152/") << 500112 << QStringLiteral("invalid_grant");
    QTest::newRow("code") << QByteArray("code") << QByteArray("invented") << 70000 << QStringLiteral("invalid_grant");
    QTest::newRow("client") << QByteArray("client_id") << QByteArray("somebody else") << 700016 << QStringLiteral("unauthorized_client");
    QTest::newRow("empty secret") << QByteArray("client_secret") << QByteArray("") << 700025 << QStringLiteral("invalid_client");
    QTest::newRow("grant type") << QByteArray("grant_type") << QByteArray("password") << 70003 << QStringLiteral("unsupported_grant_type");
}

void tst_DemoAuthority::refusedRedemptions()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    QFETCH(int, code);
    QFETCH(QString, error);
    DemoTenant tenant;
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    DemoVisitor::Pairs fields = visitor.redemption(visitor.code("dana.reyes@contoso.example"));
    fields.removeIf([&field](const auto &item) { return item.first == field; });
    fields.append(std::pair(field, value));
    const auto answer = visitor.post(visitor.tokenUrl(), fields);
    QVERIFY(answer.status == 400 || answer.status == 401);
    QCOMPARE(text(answer.json(), "error"), error);
    QCOMPARE(answer.json().value(QLatin1String("error_codes")).toArray().first().toInt(), code);
    QVERIFY(text(answer.json(), "error_description").startsWith(QStringLiteral("AADSTS%1: ").arg(code)));
    for (const char *key : {"timestamp", "trace_id", "correlation_id"})
        QVERIFY(!text(answer.json(), key).isEmpty());
}

void tst_DemoAuthority::codeIsGoodOnce()
{
    DemoTenant tenant;
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const auto fields = visitor.redemption(visitor.code("dana.reyes@contoso.example"));
    QCOMPARE(visitor.post(visitor.tokenUrl(), fields).status, 200);
    const auto second = visitor.post(visitor.tokenUrl(), fields);
    QCOMPARE(second.status, 400);
    QVERIFY(text(second.json(), "error_description").startsWith(QLatin1String("AADSTS54005")));
}

void tst_DemoAuthority::refreshRotatesAndKeepsTheOldOne()
{
    DemoTenant tenant;
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QJsonObject first = visitor.signIn();
    const auto fields = [&tenant](const QString &token) {
        return DemoVisitor::Pairs{{"grant_type", "refresh_token"}, {"client_id", tenant.clientId().toLatin1()}, {"refresh_token", token.toLatin1()}};
    };
    const QJsonObject second = visitor.post(visitor.tokenUrl(), fields(text(first, "refresh_token"))).json();
    QVERIFY(!text(second, "refresh_token").isEmpty());
    QVERIFY(text(second, "refresh_token") != text(first, "refresh_token"));
    QVERIFY(text(second, "access_token") != text(first, "access_token"));
    QCOMPARE(text(second, "scope"), text(first, "scope"));
    QCOMPARE(visitor.post(visitor.tokenUrl(), fields(text(first, "refresh_token"))).status, 200);
}

void tst_DemoAuthority::revokedRefreshToken()
{
    DemoTenant tenant;
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QByteArray token = text(visitor.signIn(), "refresh_token").toLatin1();
    tenant.revokeRefreshTokens();
    const auto answer =
        visitor.post(visitor.tokenUrl(), {{"grant_type", "refresh_token"}, {"client_id", tenant.clientId().toLatin1()}, {"refresh_token", token}});
    QCOMPARE(answer.status, 400);
    QCOMPARE(text(answer.json(), "error"), QStringLiteral("invalid_grant"));
    QCOMPARE(text(answer.json(), "suberror"), QStringLiteral("token_expired"));
    QVERIFY(text(answer.json(), "error_description").startsWith(QLatin1String("AADSTS700082")));
}

void tst_DemoAuthority::consentOfTheThirdPersonIsPartial()
{
    DemoTenant tenant;
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const QString scope = text(visitor.signIn("grady.archie@contoso.example"), "scope");
    QVERIFY(scope.contains(QLatin1String("CrossTenantUserProfileSharing.Read.All")));
    QVERIFY(!scope.contains(QLatin1String("User.Export.All")));
}

void tst_DemoAuthority::logoutPage()
{
    DemoTenant tenant;
    QVERIFY(tenant.start());
    DemoVisitor visitor(tenant);
    const auto page = visitor.get(QUrl::fromEncoded(QByteArray(tenant.authority().toEncoded() + "/oauth2/v2.0/logout")));
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("You are signed out"));
}

QTEST_GUILESS_MAIN(tst_DemoAuthority)
#include "tst_demoauthority.moc"
