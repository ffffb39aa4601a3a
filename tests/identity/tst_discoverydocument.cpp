// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeauthority.h"
#include "identity/adminconsent.h"
#include "identity/discoverydocument.h"

#include <QTest>

using Check = SignInError::Check;
using Kind = SignInError::Kind;

namespace {
const QString guid = QStringLiteral("11111111-2222-3333-4444-555555555555");

QJsonObject entra(const QString &tenant, const QString &host = QStringLiteral("login.microsoftonline.com"))
{
    const QString base = QStringLiteral("https://") + host + QLatin1Char('/');
    return {
        {QStringLiteral("issuer"), QString(base + tenant + QStringLiteral("/v2.0"))},
        {QStringLiteral("authorization_endpoint"), QString(base + QStringLiteral("organizations/oauth2/v2.0/authorize"))},
        {QStringLiteral("token_endpoint"), QString(base + QStringLiteral("organizations/oauth2/v2.0/token"))},
        {QStringLiteral("end_session_endpoint"), QString(base + QStringLiteral("organizations/oauth2/v2.0/logout"))},
    };
}

HttpAnswer answerOf(const QJsonObject &body, int status = 200)
{
    HttpAnswer answer;
    answer.status = status;
    answer.body = FakeAuthority::bytes(body);
    return answer;
}

QJsonObject with(QJsonObject object, const char *key, const char *value)
{
    object.insert(QLatin1String(key), QLatin1String(value));
    return object;
}

Cloud loopback()
{
    return *Cloud::custom(QUrl(QStringLiteral("http://127.0.0.1:5000/op")), QUrl(QStringLiteral("http://127.0.0.1:5000")), {});
}

QJsonObject onLoopback()
{
    return {{QStringLiteral("issuer"), QStringLiteral("http://127.0.0.1:5000/op/v2.0")},
            {QStringLiteral("authorization_endpoint"), QStringLiteral("http://127.0.0.1:5000/op/authorize")},
            {QStringLiteral("token_endpoint"), QStringLiteral("http://127.0.0.1:5000/op/token")}};
}
}

class tst_DiscoveryDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void address();
    void ofEntra_data();
    void ofEntra();
    void ofCustom_data();
    void ofCustom();
    void refusals_data();
    void refusals();
    void tenantId();
    void issuerNamedInRedirect();
    void tenants_data();
    void tenants();
    void consentOfAnAdministrator();
};

void tst_DiscoveryDocument::address()
{
    QCOMPARE(DiscoveryDocument::request(Cloud(), guid).url,
             QUrl(QStringLiteral("https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0/.well-known/openid-configuration")));
    QCOMPARE(DiscoveryDocument::request(loopback(), guid).url,
             QUrl(QStringLiteral("http://127.0.0.1:5000/op/v2.0/.well-known/openid-configuration")));
}

void tst_DiscoveryDocument::ofEntra_data()
{
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<Check>("check");
    const QString organizations = QStringLiteral("organizations");
    const QString domain = QStringLiteral("contoso.example");
    const QJsonObject common = entra(QStringLiteral("{tenantid}"));
    const QJsonObject own = entra(guid);
    QTest::newRow("organizations, template") << organizations << common << Check::None;
    QTest::newRow("guid, same guid") << guid << own << Check::None;
    QTest::newRow("guid, upper case") << guid << with(own, "issuer", "https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0")
                                      << Check::None;
    QTest::newRow("domain, guid") << domain << own << Check::None;
    QTest::newRow("alias") << domain << entra(guid, QStringLiteral("login.windows.net")) << Check::None;
    for (const QString &host : Cloud().authorityHosts())
        QTest::addRow("known: %s", qPrintable(host)) << domain << entra(guid, host) << Check::None;
    QTest::newRow("known host of another cloud") << domain << entra(guid, QStringLiteral("login.microsoftonline.us")) << Check::Issuer;
    QTest::newRow("sovereign cloud") << domain << entra(guid, QStringLiteral("login.sovcloud-identity.fr")) << Check::Issuer;
    QTest::newRow("no known host") << domain << entra(guid, QStringLiteral("login.example")) << Check::Issuer;
    QTest::newRow("guid, other guid") << guid << entra(QStringLiteral("99999999-2222-3333-4444-555555555555")) << Check::Issuer;
    QTest::newRow("guid, template") << guid << common << Check::Issuer;
    QTest::newRow("domain as issuer") << domain << entra(domain) << Check::Issuer;
    QTest::newRow("foreign issuer") << domain << with(own, "issuer", "https://login.example/11111111-2222-3333-4444-555555555555/v2.0")
                                    << Check::Issuer;
    QTest::newRow("issuer of another cloud") << domain
                                             << with(own, "issuer", "https://login.microsoftonline.us/11111111-2222-3333-4444-555555555555/v2.0")
                                             << Check::Issuer;
    QTest::newRow("issuer by http") << domain << with(own, "issuer", "http://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0")
                                    << Check::Issuer;
    QTest::newRow("issuer with more path") << domain
                                           << with(own, "issuer", "https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0/x")
                                           << Check::Issuer;
    QTest::newRow("no issuer") << domain << with(own, "issuer", "") << Check::Shape;
    QTest::newRow("no token endpoint") << domain << with(own, "token_endpoint", "") << Check::Shape;
    QTest::newRow("no authorization endpoint") << domain << with(own, "authorization_endpoint", "") << Check::Shape;
    QTest::newRow("not even a document") << domain << QJsonObject() << Check::Shape;
    QTest::newRow("foreign token endpoint") << domain << with(own, "token_endpoint", "https://login.example/token") << Check::Endpoints;
    QTest::newRow("foreign authorization endpoint") << domain << with(own, "authorization_endpoint", "https://login.example/a") << Check::Endpoints;
    QTest::newRow("foreign logout") << domain << with(own, "end_session_endpoint", "https://login.example/a") << Check::Endpoints;
    QTest::newRow("token endpoint by http") << domain << with(own, "token_endpoint", "http://login.microsoftonline.com/token") << Check::Endpoints;
    QTest::newRow("token endpoint on another port")
        << domain << with(own, "token_endpoint", "https://login.microsoftonline.com:8443/token") << Check::Endpoints;
    QTest::newRow("token endpoint with a user") << domain << with(own, "token_endpoint", "https://x@login.microsoftonline.com/token")
                                                << Check::Endpoints;
    QTest::newRow("token endpoint at an alias") << domain << with(own, "token_endpoint", "https://login.windows.net/token") << Check::None;
    QTest::newRow("host that only ends alike") << domain << with(own, "token_endpoint", "https://evil-login.microsoftonline.com/token")
                                               << Check::Endpoints;
    QTest::newRow("other scheme") << domain << with(own, "authorization_endpoint", "file:///etc/passwd") << Check::Endpoints;
}

void tst_DiscoveryDocument::ofEntra()
{
    QFETCH(QString, tenant);
    QFETCH(QJsonObject, body);
    const auto document = DiscoveryDocument::fromAnswer(answerOf(body), Cloud(), tenant);
    QTEST(document ? Check::None : document.error().check, "check");
    if (!document)
        QCOMPARE(document.error().kind, Kind::AuthorityInvalid);
}

void tst_DiscoveryDocument::ofCustom_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<Check>("check");
    QTest::newRow("good") << onLoopback() << Check::None;
    QTest::newRow("other path") << with(onLoopback(), "issuer", "http://127.0.0.1:5000/") << Check::None;
    QTest::newRow("issuer on another port") << with(onLoopback(), "issuer", "http://127.0.0.1:5001/op/v2.0") << Check::Issuer;
    QTest::newRow("issuer on another name") << with(onLoopback(), "issuer", "http://localhost:5000/op/v2.0") << Check::Issuer;
    QTest::newRow("token endpoint on another port") << with(onLoopback(), "token_endpoint", "http://127.0.0.1:5001/token") << Check::Endpoints;
    QTest::newRow("token endpoint on another host") << with(onLoopback(), "token_endpoint", "https://login.example/token") << Check::Endpoints;
    QTest::newRow("token endpoint by another scheme") << with(onLoopback(), "token_endpoint", "https://127.0.0.1:5000/token") << Check::Endpoints;
}

void tst_DiscoveryDocument::ofCustom()
{
    QFETCH(QJsonObject, body);
    const auto document = DiscoveryDocument::fromAnswer(answerOf(body), loopback(), {});
    QTEST(document ? Check::None : document.error().check, "check");
}

void tst_DiscoveryDocument::refusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("tenant not found") << 400 << with(with({}, "error", "invalid_tenant"), "error_description", "AADSTS90002: Tenant 'x' not found.")
                                      << Kind::Configuration;
    QTest::newRow("not found") << 404 << QJsonObject() << Kind::AuthorityInvalid;
    QTest::newRow("moved") << 301 << QJsonObject() << Kind::AuthorityInvalid;
    QTest::newRow("created") << 201 << entra(guid) << Kind::AuthorityInvalid;
    QTest::newRow("down") << 503 << QJsonObject() << Kind::Transient;
    QTest::newRow("throttled") << 429 << QJsonObject() << Kind::Transient;
}

void tst_DiscoveryDocument::refusals()
{
    QFETCH(int, status);
    QFETCH(QJsonObject, body);
    const auto document = DiscoveryDocument::fromAnswer(answerOf(body, status), Cloud(), guid);
    QVERIFY(!document);
    QTEST(document.error().kind, "kind");
    QCOMPARE(document.error().httpStatus, status);
}

void tst_DiscoveryDocument::tenantId()
{
    QCOMPARE(DiscoveryDocument::fromAnswer(answerOf(entra(guid)), Cloud(), QStringLiteral("contoso.example"))->tenantId(), guid);
    QCOMPARE(DiscoveryDocument::fromAnswer(answerOf(entra(QStringLiteral("{tenantid}"))), Cloud(), QStringLiteral("organizations"))->tenantId(),
             QString());
    QCOMPARE(DiscoveryDocument::fromAnswer(answerOf(onLoopback()), loopback(), {})->tenantId(), QString());
}

void tst_DiscoveryDocument::issuerNamedInRedirect()
{
    const auto own = DiscoveryDocument::fromAnswer(answerOf(entra(guid)), Cloud(), guid);
    const auto any = DiscoveryDocument::fromAnswer(answerOf(entra(QStringLiteral("{tenantid}"))), Cloud(), QStringLiteral("organizations"));
    const auto custom = DiscoveryDocument::fromAnswer(answerOf(onLoopback()), loopback(), {});
    const QString good = QStringLiteral("https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0");
    const QString other = QStringLiteral("https://login.microsoftonline.com/99999999-2222-3333-4444-555555555555/v2.0");
    QVERIFY(own->acceptsIssuer(good, {}));
    QVERIFY(!own->acceptsIssuer(other, {}));
    QVERIFY(any->acceptsIssuer(other, {}));
    QVERIFY(!any->acceptsIssuer(QStringLiteral("https://login.example/11111111-2222-3333-4444-555555555555/v2.0"), {}));
    QVERIFY(!any->acceptsIssuer(QString(), {}));
    QVERIFY(custom->acceptsIssuer(QStringLiteral("http://127.0.0.1:5000/op/v2.0"), {}));
    QVERIFY(!custom->acceptsIssuer(QStringLiteral("http://127.0.0.1:5000/op/v2.0/"), {}));
}

void tst_DiscoveryDocument::tenants_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("can");
    QTest::newRow("guid") << guid << true;
    QTest::newRow("domain") << QStringLiteral("contoso.onmicrosoft.com") << true;
    QTest::newRow("organizations") << QStringLiteral("organizations") << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("path") << QStringLiteral("contoso/../other") << false;
    QTest::newRow("dots") << QStringLiteral("..") << false;
    QTest::newRow("query") << QStringLiteral("contoso?x=y") << false;
    QTest::newRow("space") << QStringLiteral("contoso example") << false;
    QTest::newRow("line end") << QStringLiteral("contoso\n") << false;
}

void tst_DiscoveryDocument::tenants()
{
    QFETCH(QString, text);
    QTEST(DiscoveryDocument::isTenant(Cloud(), text), "can");
    QVERIFY(DiscoveryDocument::isTenant(loopback(), text));
}

void tst_DiscoveryDocument::consentOfAnAdministrator()
{
    const QUrl url = adminConsentUrl(Cloud(), guid, QStringLiteral("client-1"), {QStringLiteral("User.Read.All"), QStringLiteral("User.Export.All")},
                                     QStringLiteral("http://localhost:1234"), QStringLiteral("state-1"));
    QCOMPARE(url.toEncoded(),
             QByteArray("https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0/adminconsent"
                        "?client_id=client-1&redirect_uri=http%3A%2F%2Flocalhost%3A1234"
                        "&scope=https%3A%2F%2Fgraph.microsoft.com%2FUser.Read.All%20https%3A%2F%2Fgraph.microsoft.com%2FUser.Export.All"
                        "&state=state-1"));
}

QTEST_GUILESS_MAIN(tst_DiscoveryDocument)
#include "tst_discoverydocument.moc"
