// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/signin.h"

#include "fakeauthority.h"
#include "http/httpclient.h"
#include "identity/quietnetworkauth.h"
#include "manualclock.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUuid>

using namespace std::chrono_literals;
using Check = SignInError::Check;
using Kind = SignInError::Kind;
using Stage = SignIn::Stage;

/** Whole sign-ins against an authority on loopback; the test is the browser. */
class tst_SignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void succeeds();
    void authorizationRequest();
    void prompts_data();
    void prompts();
    void claimsChallengeIsMerged();
    void queryOfTheEndpointStays();
    void secretsAreFresh();
    void tokenRequest();
    void codeIsEncodedOnce_data();
    void codeIsEncodedOnce();
    void byQuery();
    void pageComesBeforeTheTokenRequest();

    void refusedInTheBrowser_data();
    void refusedInTheBrowser();
    void strangersDoNotEndIt();
    void issuerInRedirect_data();
    void issuerInRedirect();

    void discoveryFails_data();
    void discoveryFails();
    void authorityOffline();
    void untrustedCertificate();
    void incompleteRequest_data();
    void incompleteRequest();
    void noPort();

    void tokenErrors_data();
    void tokenErrors();
    void tokenErrorKeepsWords();
    void tokensThatFailACheck_data();
    void tokensThatFailACheck();
    void lifetimes_data();
    void lifetimes();
    void brokenWire_data();
    void brokenWire();
    void redirectOfTokenEndpointIsNotFollowed();
    void basicChallengeIsNotAnswered();

    void cancel_data();
    void cancel();
    void timeLimit();
    void startTwice();
    void startAgainInSlot();
    void deletion_data();
    void deletion();
    void deletionInSlot_data();
    void deletionInSlot();
    void cancelInSlot();
    void nothingSecretInLogs();

private:
    void start() { start(m_authority->request()); }
    void start(const SignInRequest &request);
    void waitForBrowser();
    void goTo(Stage stage);
    [[nodiscard]] QString asked(const char *key) const;
    [[nodiscard]] QUrl redirectAddress() const;
    /** As the browser does after signing in: posts the form to the redirect. Returns the reply, which finishes later. */
    QNetworkReply *comeBack(const QList<std::pair<QString, QString>> &fields);
    QNetworkReply *comeBackWithCode(const QString &code = QStringLiteral("fake-code-1"));
    [[nodiscard]] bool isRedirectListening(quint16 port) const;
    [[nodiscard]] SignInError error();
    [[nodiscard]] int outcomes() const { return int(m_succeeded->size() + m_failed->size()); }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<FakeAuthority> m_authority;
    std::unique_ptr<SignIn> m_signIn;
    std::unique_ptr<QSignalSpy> m_browserRequested;
    std::unique_ptr<QSignalSpy> m_succeeded;
    std::unique_ptr<QSignalSpy> m_failed;
    std::unique_ptr<QSignalSpy> m_stages;
    QNetworkAccessManager m_browser;
};

Q_DECLARE_METATYPE(RawServer::Answer)

namespace {
QString plain(const QUrlQuery &query, const char *key)
{
    QString value = query.queryItemValue(QLatin1String(key), QUrl::FullyEncoded);
    return QUrl::fromPercentEncoding(value.replace(QLatin1Char('+'), QLatin1String("%20")).toUtf8());
}

SignInRequest withPrompt(SignInRequest request, SignInRequest::Prompt prompt, const QString &hint)
{
    request.prompt = prompt;
    request.loginHint = hint;
    return request;
}
}

void tst_SignIn::init()
{
    m_clock = std::make_unique<ManualClock>();
    m_http = std::make_unique<HttpClient>(*m_clock);
    m_authority = std::make_unique<FakeAuthority>();
    m_authority->onToken = [this](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, RawServer::json(200, FakeAuthority::bytes(m_authority->tokens(asked("nonce")))));
    };
    m_signIn = std::make_unique<SignIn>(*m_http, *m_clock);
    m_browserRequested = std::make_unique<QSignalSpy>(m_signIn.get(), &SignIn::browserRequested);
    m_succeeded = std::make_unique<QSignalSpy>(m_signIn.get(), &SignIn::succeeded);
    m_failed = std::make_unique<QSignalSpy>(m_signIn.get(), &SignIn::failed);
    m_stages = std::make_unique<QSignalSpy>(m_signIn.get(), &SignIn::stageChanged);
}

void tst_SignIn::cleanup()
{
    m_signIn.reset();
    m_authority.reset();
    m_http.reset();
    m_clock.reset();
}

void tst_SignIn::start(const SignInRequest &request)
{
    m_signIn->start(request);
    QCOMPARE(m_signIn->stage(), Stage::Discovering);
}

void tst_SignIn::waitForBrowser()
{
    const qsizetype before = m_browserRequested->size();
    start();
    QTRY_COMPARE(m_browserRequested->size(), before + 1);
    QCOMPARE(m_signIn->stage(), Stage::WaitingForBrowser);
}

void tst_SignIn::goTo(Stage stage)
{
    if (stage == Stage::Discovering)
        return start();
    waitForBrowser();
    if (stage != Stage::Redeeming)
        return;
    m_authority->onToken = [](QTcpSocket &, const ReceivedRequest &) {};
    comeBackWithCode();
    QTRY_COMPARE(m_authority->tokenRequests().size(), 1);
    QCOMPARE(m_signIn->stage(), Stage::Redeeming);
}

QString tst_SignIn::asked(const char *key) const
{
    return plain(QUrlQuery(m_browserRequested->last().at(0).toUrl()), key);
}

QUrl tst_SignIn::redirectAddress() const
{
    QUrl url(asked("redirect_uri"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPath(QStringLiteral("/"));
    return url;
}

QNetworkReply *tst_SignIn::comeBack(const QList<std::pair<QString, QString>> &fields)
{
    QByteArray form;
    for (const auto &[key, value] : fields)
        form += (form.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(key) + '=' + QUrl::toPercentEncoding(value);
    QNetworkRequest request(redirectAddress());
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
    return m_browser.post(request, form);
}

QNetworkReply *tst_SignIn::comeBackWithCode(const QString &code)
{
    return comeBack({{QStringLiteral("code"), code}, {QStringLiteral("state"), asked("state")}});
}

bool tst_SignIn::isRedirectListening(quint16 port) const
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    return socket.waitForConnected();
}

SignInError tst_SignIn::error()
{
    if (m_failed->isEmpty())
        m_failed->wait();
    return m_failed->isEmpty() ? SignInError() : m_failed->last().at(0).value<SignInError>();
}

void tst_SignIn::succeeds()
{
    waitForBrowser();
    QCOMPARE(m_signIn->signInLink(), m_browserRequested->at(0).at(0).toUrl());
    QCOMPARE(m_signIn->timeLeft(), std::chrono::milliseconds(10min));
    comeBackWithCode();
    QVERIFY(m_succeeded->wait());
    QCOMPARE(m_failed->size(), 0);

    const auto account = m_succeeded->at(0).at(0).value<Account>();
    QCOMPARE(account.homeAccountId, QStringLiteral("home-object.home-tenant"));
    QCOMPARE(account.objectId, QStringLiteral("object-1"));
    QCOMPARE(account.tenantId, QStringLiteral("tenant-1"));
    QCOMPARE(account.username, QStringLiteral("ada@contoso.example"));
    QCOMPARE(account.name, QStringLiteral("Ada"));
    QCOMPARE(account.environment, QStringLiteral("127.0.0.1"));
    const auto tokens = m_succeeded->at(0).at(1).value<TokenSet>();
    QCOMPARE(tokens.accessToken, QByteArray("fake-access-1"));
    QCOMPARE(tokens.refreshToken, QByteArray("fake-refresh-1"));
    QCOMPARE(tokens.expiresAt, m_clock->utcNow().addSecs(3600));
    QCOMPARE(tokens.scopes, QStringList{QStringLiteral("User.Read.All")});

    QList<Stage> stages;
    for (const auto &arguments : *m_stages)
        stages.append(arguments.at(0).value<Stage>());
    QCOMPARE(stages, (QList<Stage>{Stage::Discovering, Stage::WaitingForBrowser, Stage::Redeeming, Stage::Idle}));
    QVERIFY(m_signIn->signInLink().isEmpty());
    QCOMPARE(m_signIn->timeLeft(), std::chrono::milliseconds(0));
}

void tst_SignIn::authorizationRequest()
{
    waitForBrowser();
    const QUrl link = m_signIn->signInLink();
    QCOMPARE(link.adjusted(QUrl::RemoveQuery), m_authority->server.url(QStringLiteral("/tenant/authorize")));
    QCOMPARE(asked("response_type"), QStringLiteral("code"));
    QCOMPARE(asked("response_mode"), QStringLiteral("form_post"));
    QCOMPARE(asked("client_id"), QStringLiteral("client-1"));
    const QString graph = m_authority->server.url(QStringLiteral("/graph/")).toString();
    QCOMPARE(asked("scope"),
             QString(QStringLiteral("openid profile offline_access ") + graph + QStringLiteral("User.Read.All ") + graph
                     + QStringLiteral("User.Export.All")));
    QCOMPARE(asked("code_challenge_method"), QStringLiteral("S256"));
    QCOMPARE(asked("code_challenge").size(), 43);
    QCOMPARE(asked("state").size(), 43);
    QCOMPARE(asked("nonce").size(), 43);
    QCOMPARE(asked("client_info"), QStringLiteral("1"));
    QCOMPARE(asked("claims"), QStringLiteral(R"({"access_token":{"xms_cc":{"values":["cp1"]}}})"));
    QCOMPARE(asked("x-app-name"), QStringLiteral("Habeas"));
    QVERIFY(!QUuid::fromString(asked("client-request-id")).isNull());
    QVERIFY(!link.toString().contains(QStringLiteral("MSAL"), Qt::CaseInsensitive));
    QVERIFY(!link.toString().contains(QStringLiteral("secret"), Qt::CaseInsensitive));
    const QUrlQuery query(link);
    QSet<QString> keys;
    for (const auto &item : query.queryItems()) {
        QVERIFY2(!keys.contains(item.first), qPrintable(item.first));
        keys.insert(item.first);
    }
    QVERIFY(!keys.contains(QStringLiteral("prompt")));
}

void tst_SignIn::prompts_data()
{
    using Prompt = SignInRequest::Prompt;
    QTest::addColumn<SignInRequest::Prompt>("prompt");
    QTest::addColumn<QString>("hint");
    QTest::addColumn<QString>("sentPrompt");
    QTest::addColumn<QString>("sentHint");
    const QString ada = QStringLiteral("ada+test&x=100%25@contoso.example");
    QTest::newRow("hint alone") << Prompt::None << ada << QString() << ada;
    QTest::newRow("select account drops the hint") << Prompt::SelectAccount << ada << QStringLiteral("select_account") << QString();
    QTest::newRow("login") << Prompt::Login << ada << QStringLiteral("login") << ada;
    QTest::newRow("consent") << Prompt::Consent << QString() << QStringLiteral("consent") << QString();
}

void tst_SignIn::prompts()
{
    QFETCH(SignInRequest::Prompt, prompt);
    QFETCH(QString, hint);
    start(withPrompt(m_authority->request(), prompt, hint));
    QVERIFY(m_browserRequested->wait());
    QTEST(asked("prompt"), "sentPrompt");
    QTEST(asked("login_hint"), "sentHint");
}

void tst_SignIn::claimsChallengeIsMerged()
{
    SignInRequest request = m_authority->request();
    request.claims = R"({"access_token":{"acrs":{"essential":true,"value":"c+1"}}})";
    start(request);
    QVERIFY(m_browserRequested->wait());
    const QString merged = QStringLiteral(R"({"access_token":{"acrs":{"essential":true,"value":"c+1"},"xms_cc":{"values":["cp1"]}}})");
    QCOMPARE(asked("claims"), merged);
    comeBackWithCode();
    QVERIFY(m_succeeded->wait());
    QCOMPARE(plain(m_authority->tokenRequests().at(0), "claims"), merged);
}

void tst_SignIn::queryOfTheEndpointStays()
{
    m_authority->discoveryBody.insert(
        QStringLiteral("authorization_endpoint"),
        QString(m_authority->server.url(QStringLiteral("/tenant/authorize")).toString() + QStringLiteral("?p=policy%201&client_id=x")));
    waitForBrowser();
    QCOMPARE(asked("p"), QStringLiteral("policy 1"));
    QCOMPARE(QUrlQuery(m_signIn->signInLink()).allQueryItemValues(QStringLiteral("client_id")), QStringList{QStringLiteral("client-1")});
}

void tst_SignIn::secretsAreFresh()
{
    QSet<QString> seen;
    for (int attempt = 0; attempt < 2; ++attempt) {
        waitForBrowser();
        for (const char *key : {"state", "nonce", "code_challenge", "client-request-id"})
            seen.insert(asked(key));
        comeBackWithCode();
        QTRY_COMPARE(m_succeeded->size(), attempt + 1);
    }
    const auto requests = m_authority->tokenRequests();
    QCOMPARE(requests.size(), 2);
    for (const QUrlQuery &request : requests)
        seen.insert(plain(request, "code_verifier"));
    QCOMPARE(seen.size(), 10);
}

void tst_SignIn::tokenRequest()
{
    waitForBrowser();
    const QString redirectUri = asked("redirect_uri");
    QVERIFY(QRegularExpression(QStringLiteral("\\Ahttp://localhost:[0-9]+\\z")).match(redirectUri).hasMatch());
    comeBackWithCode();
    QVERIFY(m_succeeded->wait());

    const ReceivedRequest received = m_authority->server.requests().last();
    QCOMPARE(received.header("Content-Type"), QByteArray("application/x-www-form-urlencoded"));
    QCOMPARE(received.header("Accept"), QByteArray("application/json"));
    QVERIFY(received.header("User-Agent").startsWith("Habeas/"));
    QVERIFY(!received.header("client-request-id").isEmpty());
    QVERIFY(received.header("Authorization").isEmpty());
    const QUrlQuery body = m_authority->tokenRequests().at(0);
    QCOMPARE(plain(body, "grant_type"), QStringLiteral("authorization_code"));
    QCOMPARE(plain(body, "redirect_uri"), redirectUri);
    QCOMPARE(plain(body, "client_id"), QStringLiteral("client-1"));
    QCOMPARE(plain(body, "scope"), asked("scope"));
    QCOMPARE(plain(body, "client_info"), QStringLiteral("1"));
    QVERIFY(!received.body.contains("secret"));
    const QByteArray hash = QCryptographicHash::hash(plain(body, "code_verifier").toLatin1(), QCryptographicHash::Sha256);
    QCOMPARE(hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals), asked("code_challenge").toLatin1());
    QVERIFY(!m_browserRequested->at(0).at(0).toUrl().toString().contains(plain(body, "code_verifier")));
}

void tst_SignIn::codeIsEncodedOnce_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : {"0.plain-_~", "a+b/c==", "a%2Fb", "100%", "a b&c=d"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void tst_SignIn::codeIsEncodedOnce()
{
    QFETCH(QString, code);
    waitForBrowser();
    comeBackWithCode(code);
    QVERIFY(m_succeeded->wait());
    QCOMPARE(plain(m_authority->tokenRequests().at(0), "code"), code);
}

void tst_SignIn::byQuery()
{
    waitForBrowser();
    QUrl address = redirectAddress();
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("code"), QStringLiteral("fake-code-1"));
    query.addQueryItem(QStringLiteral("state"), asked("state"));
    address.setQuery(query);
    m_browser.get(QNetworkRequest(address));
    QVERIFY(m_succeeded->wait());
}

void tst_SignIn::pageComesBeforeTheTokenRequest()
{
    waitForBrowser();
    m_authority->onToken = [](QTcpSocket &, const ReceivedRequest &) {}; // never answers
    QNetworkReply *page = comeBackWithCode();
    QTRY_VERIFY(page->isFinished());
    QCOMPARE(page->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
    QVERIFY(page->readAll().contains("go back to Habeas"));
    QTRY_COMPARE(m_authority->tokenRequests().size(), 1);
    QCOMPARE(m_signIn->stage(), Stage::Redeeming);
    QCOMPARE(outcomes(), 0);
}

void tst_SignIn::refusedInTheBrowser_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("declined") << QStringLiteral("access_denied") << Kind::Declined;
    QTest::newRow("consent") << QStringLiteral("consent_required") << Kind::InteractionRequired;
    QTest::newRow("configuration") << QStringLiteral("invalid_scope") << Kind::Configuration;
    QTest::newRow("passing") << QStringLiteral("temporarily_unavailable") << Kind::Transient;
    QTest::newRow("unknown") << QStringLiteral("something_new") << Kind::Server;
}

void tst_SignIn::refusedInTheBrowser()
{
    QFETCH(QString, word);
    waitForBrowser();
    QNetworkReply *page = comeBack({{QStringLiteral("error"), word},
                                    {QStringLiteral("error_description"), QStringLiteral("AADSTS65004: User declined to consent.\r\nTrace ID: abc")},
                                    {QStringLiteral("state"), asked("state")}});
    QTEST(error().kind, "kind");
    QCOMPARE(error().error, word);
    QCOMPARE(error().codes, QList<int>{65004});
    QCOMPARE(error().traceId, QStringLiteral("abc"));
    QCOMPARE(error().occurredAt, m_clock->utcNow());
    QTRY_VERIFY(page->isFinished());
    QVERIFY(page->readAll().contains("You are not signed in"));
    QCOMPARE(m_authority->tokenRequests().size(), 0);
    QCOMPARE(outcomes(), 1);
}

void tst_SignIn::strangersDoNotEndIt()
{
    waitForBrowser();
    const QString stale = asked("state");
    m_signIn->cancel();
    m_failed->clear();
    waitForBrowser();
    const QString code = QStringLiteral("code");
    const QString state = QStringLiteral("state");
    const QList<QList<std::pair<QString, QString>>> strangers{
        {{code, QStringLiteral("evil")}},
        {{code, QStringLiteral("evil")}, {state, QStringLiteral("guess")}},
        {{code, QStringLiteral("evil")}, {state, stale}},
        {{QStringLiteral("error"), QStringLiteral("access_denied")}, {state, stale}},
        {{code, QStringLiteral("evil")}, {state, asked("state")}, {state, asked("state")}},
        {{QStringLiteral("error"), QStringLiteral("access_denied")}},
        {{QStringLiteral("error"), QStringLiteral("access_denied")}, {state, QStringLiteral("guess")}},
    };
    for (const auto &fields : strangers) {
        QNetworkReply *reply = comeBack(fields);
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 400);
    }
    QCOMPARE(outcomes(), 0);
    QCOMPARE(m_signIn->stage(), Stage::WaitingForBrowser);
    QCOMPARE(m_authority->tokenRequests().size(), 0);
    comeBackWithCode();
    QVERIFY(m_succeeded->wait());
}

void tst_SignIn::issuerInRedirect_data()
{
    QTest::addColumn<bool>("announced");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("good");
    QTest::newRow("ours") << false << QStringLiteral("/tenant/v2.0") << true;
    QTest::newRow("ours, announced") << true << QStringLiteral("/tenant/v2.0") << true;
    QTest::newRow("another") << false << QStringLiteral("/other/v2.0") << false;
    QTest::newRow("none") << false << QString() << true;
    QTest::newRow("none, announced") << true << QString() << false;
}

void tst_SignIn::issuerInRedirect()
{
    QFETCH(bool, announced);
    QFETCH(QString, path);
    QFETCH(bool, good);
    m_authority->discoveryBody.insert(QStringLiteral("authorization_response_iss_parameter_supported"), announced);
    waitForBrowser();
    QList<std::pair<QString, QString>> fields{{QStringLiteral("code"), QStringLiteral("c")}, {QStringLiteral("state"), asked("state")}};
    if (!path.isEmpty())
        fields.append({QStringLiteral("iss"), m_authority->server.url(path).toString()});
    comeBack(fields);
    QTRY_COMPARE(outcomes(), 1);
    QCOMPARE(m_succeeded->size(), good ? 1 : 0);
    if (!good) {
        QCOMPARE(error().kind, Kind::BadReply);
        QCOMPARE(error().check, Check::Issuer);
        QCOMPARE(m_authority->tokenRequests().size(), 0);
    }
}

void tst_SignIn::discoveryFails_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<Kind>("kind");
    const QString error = QStringLiteral("error");
    QTest::newRow("missing") << 404 << QString() << QString() << Kind::AuthorityInvalid;
    QTest::newRow("tenant unknown") << 400 << error << QStringLiteral("invalid_tenant") << Kind::Configuration;
    QTest::newRow("down") << 503 << QString() << QString() << Kind::Transient;
    QTest::newRow("issuer elsewhere") << 200 << QStringLiteral("issuer") << QStringLiteral("https://login.example/v2.0") << Kind::AuthorityInvalid;
    QTest::newRow("token endpoint elsewhere") << 200 << QStringLiteral("token_endpoint") << QStringLiteral("https://login.example/token")
                                              << Kind::AuthorityInvalid;
    QTest::newRow("authorize elsewhere") << 200 << QStringLiteral("authorization_endpoint") << QStringLiteral("https://login.example/a")
                                         << Kind::AuthorityInvalid;
}

void tst_SignIn::discoveryFails()
{
    QFETCH(int, status);
    QFETCH(QString, key);
    QFETCH(QString, value);
    m_authority->discoveryStatus = status;
    if (!key.isEmpty())
        m_authority->discoveryBody.insert(key, value);
    start();
    QTEST(error().kind, "kind");
    QCOMPARE(m_browserRequested->size(), 0);
    QCOMPARE(outcomes(), 1);
    QCOMPARE(m_signIn->stage(), Stage::Idle);
}

void tst_SignIn::authorityOffline()
{
    m_authority->server.stopListening();
    start();
    QCOMPARE(error().kind, Kind::Offline);
    QCOMPARE(error().transport, HttpAnswer::Error::ConnectionRefused);
    QCOMPARE(outcomes(), 1);
}

void tst_SignIn::untrustedCertificate()
{
    RawServer server([](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reply(socket, RawServer::json(200, "{}")); },
                     RawServer::Transport::Tls);
    SignInRequest request = m_authority->request();
    request.cloud = *Cloud::custom(server.url(QStringLiteral("/tenant")), server.url(), {});
    start(request);
    QCOMPARE(error().kind, Kind::Offline);
    QCOMPARE(error().transport, HttpAnswer::Error::TlsFailed);
    QCOMPARE(server.requests().size(), 0);
}

void tst_SignIn::incompleteRequest_data()
{
    QTest::addColumn<QString>("clientId");
    QTest::addColumn<QString>("tenant");
    QTest::newRow("no client") << QString() << QStringLiteral("organizations");
    QTest::newRow("no tenant") << QStringLiteral("client-1") << QString();
    QTest::newRow("tenant with a path") << QStringLiteral("client-1") << QStringLiteral("a/../b");
}

void tst_SignIn::incompleteRequest()
{
    QFETCH(QString, clientId);
    QFETCH(QString, tenant);
    SignInRequest request;
    request.clientId = clientId;
    request.tenant = tenant;
    start(request);
    QCOMPARE(outcomes(), 0);
    QCOMPARE(error().kind, Kind::Configuration);
    QCOMPARE(outcomes(), 1);
    // Cancelled before it was told: one outcome all the same.
    m_signIn->start(request);
    m_signIn->cancel();
    QCoreApplication::processEvents();
    QCOMPARE(error().kind, Kind::Cancelled);
    QCOMPARE(outcomes(), 2);
}

void tst_SignIn::noPort()
{
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress(QHostAddress::LocalHost)));
    const quint16 port = taken.serverPort();
    m_signIn->setRedirectPort(port);
    start();
    QCOMPARE(error().kind, Kind::LoopbackUnavailable);
    QCOMPARE(m_browserRequested->size(), 0);
    QCOMPARE(outcomes(), 1);
    taken.close();
    waitForBrowser();
    QCOMPARE(quint16(redirectAddress().port()), port);
    comeBackWithCode();
    QVERIFY(m_succeeded->wait());
}

void tst_SignIn::tokenErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("code used") << 400 << QByteArray(R"({"error":"invalid_grant","error_codes":[54005]})") << Kind::InteractionRequired;
    QTest::newRow("mfa") << 400 << QByteArray(R"({"error":"interaction_required","suberror":"basic_action"})") << Kind::InteractionRequired;
    QTest::newRow("blocked") << 400 << QByteArray(R"({"error":"interaction_required","suberror":"message_only"})") << Kind::Server;
    QTest::newRow("not a public client") << 401 << QByteArray(R"({"error":"invalid_client","error_codes":[7000218]})") << Kind::Configuration;
    QTest::newRow("throttled") << 429 << QByteArray("{}") << Kind::Transient;
    QTest::newRow("down") << 503 << QByteArray("<html>") << Kind::Transient;
    QTest::newRow("html") << 200 << QByteArray("<html>captive portal</html>") << Kind::BadReply;
    QTest::newRow("empty") << 200 << QByteArray() << Kind::BadReply;
    QTest::newRow("array") << 200 << QByteArray("[]") << Kind::BadReply;
    QTest::newRow("not found") << 404 << QByteArray() << Kind::BadReply;
    QTest::newRow("error with 200") << 200 << QByteArray(R"({"error":"invalid_grant"})") << Kind::InteractionRequired;
}

void tst_SignIn::tokenErrors()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    m_authority->onToken = [=](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reply(socket, RawServer::json(status, body)); };
    waitForBrowser();
    comeBackWithCode();
    QTEST(error().kind, "kind");
    QCOMPARE(error().httpStatus, status);
    QCOMPARE(m_authority->tokenRequests().size(), 1);
    QCOMPARE(outcomes(), 1);
    QCOMPARE(m_signIn->stage(), Stage::Idle);
}

void tst_SignIn::tokenErrorKeepsWords()
{
    m_authority->onToken = [](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, RawServer::json(400, R"({"error":"interaction_required","error_description":"AADSTS50076: MFA","error_codes":[50076],
            "correlation_id":"c-1","trace_id":"t-1","timestamp":"2026-11-23 12:00:00Z","claims":"{\"access_token\":{}}"})"));
    };
    waitForBrowser();
    comeBackWithCode();
    QCOMPARE(error().codes, QList<int>{50076});
    QCOMPARE(error().description, QStringLiteral("AADSTS50076: MFA"));
    QCOMPARE(error().correlationId, QStringLiteral("c-1"));
    QCOMPARE(error().traceId, QStringLiteral("t-1"));
    QCOMPARE(error().claims, QByteArray(R"({"access_token":{}})"));
}

void tst_SignIn::tokensThatFailACheck_data()
{
    QTest::addColumn<QString>("claim");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<Check>("check");
    const QJsonValue none(QJsonValue::Undefined);
    const auto text = [](const char *value) { return QJsonValue(QLatin1String(value)); };
    QTest::newRow("nonce of another attempt") << QStringLiteral("nonce") << QString() << text("other") << Check::Nonce;
    QTest::newRow("no nonce") << QStringLiteral("nonce") << QString() << none << Check::Nonce;
    QTest::newRow("other audience") << QStringLiteral("aud") << QString() << text("client-2") << Check::Audience;
    QTest::newRow("other issuer") << QStringLiteral("iss") << QString() << text("http://127.0.0.1:1/tenant/v2.0") << Check::Issuer;
    QTest::newRow("personal account") << QStringLiteral("tid") << QString() << text("9188040d-6c67-4c5b-b112-36a304b66dad") << Check::PersonalAccount;
    QTest::newRow("nobody") << QStringLiteral("sub") << QString() << none << Check::Shape;
    QTest::newRow("no id_token") << QString() << QStringLiteral("id_token") << none << Check::Shape;
    QTest::newRow("id_token that is none") << QString() << QStringLiteral("id_token") << text("x.y.z") << Check::Shape;
    QTest::newRow("no access token") << QString() << QStringLiteral("access_token") << none << Check::Shape;
    QTest::newRow("access token with a line end") << QString() << QStringLiteral("access_token") << text("a\r\nX-Evil: 1") << Check::Shape;
    QTest::newRow("other token type") << QString() << QStringLiteral("token_type") << text("PoP") << Check::Shape;
}

void tst_SignIn::tokensThatFailACheck()
{
    QFETCH(QString, claim);
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    m_authority->onToken = [=, this](QTcpSocket &socket, const ReceivedRequest &) {
        QJsonObject tokens = m_authority->tokens(asked("nonce"));
        if (!claim.isEmpty()) {
            QJsonObject claims = m_authority->idTokenClaims(asked("nonce"));
            claims.insert(claim, value);
            tokens.insert(QStringLiteral("id_token"), QString::fromLatin1(FakeAuthority::jwt(claims)));
        }
        if (!field.isEmpty())
            tokens.insert(field, value);
        RawServer::reply(socket, RawServer::json(200, FakeAuthority::bytes(tokens)));
    };
    waitForBrowser();
    comeBackWithCode();
    QCOMPARE(error().kind, Kind::BadReply);
    QTEST(error().check, "check");
    QCOMPARE(m_succeeded->size(), 0);
}

void tst_SignIn::lifetimes_data()
{
    QTest::addColumn<QJsonValue>("expiresIn");
    QTest::addColumn<int>("seconds");
    QTest::newRow("number") << QJsonValue(4242) << 4242;
    QTest::newRow("string") << QJsonValue(QLatin1String("4242")) << 4242;
    QTest::newRow("fraction") << QJsonValue(59.9) << 59;
    QTest::newRow("absent") << QJsonValue(QJsonValue::Undefined) << 3600;
    QTest::newRow("negative") << QJsonValue(-5) << 0;
    QTest::newRow("absurd") << QJsonValue(1e300) << 30 * 24 * 3600;
    QTest::newRow("words") << QJsonValue(QLatin1String("soon")) << 3600;
}

void tst_SignIn::lifetimes()
{
    QFETCH(QJsonValue, expiresIn);
    QFETCH(int, seconds);
    m_authority->onToken = [=, this](QTcpSocket &socket, const ReceivedRequest &) {
        QJsonObject tokens = m_authority->tokens(asked("nonce"));
        tokens.insert(QStringLiteral("expires_in"), expiresIn);
        RawServer::reply(socket, RawServer::json(200, FakeAuthority::bytes(tokens)));
    };
    waitForBrowser();
    comeBackWithCode();
    QVERIFY(m_succeeded->wait());
    QCOMPARE(m_succeeded->at(0).at(1).value<TokenSet>().expiresAt, m_clock->utcNow().addSecs(seconds));
}

void tst_SignIn::brokenWire_data()
{
    QTest::addColumn<RawServer::Answer>("answer");
    QTest::addColumn<HttpAnswer::Error>("transport");
    using Answer = RawServer::Answer;
    using Error = HttpAnswer::Error;
    QTest::newRow("FIN") << Answer([](QTcpSocket &socket, const ReceivedRequest &) { RawServer::close(socket); }) << Error::ConnectionLost;
    QTest::newRow("RST") << Answer([](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reset(socket); }) << Error::ConnectionLost;
    QTest::newRow("in the status line") << Answer([](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, "HTTP/1.1 2");
        RawServer::close(socket);
    }) << Error::ConnectionLost;
    QTest::newRow("in the body") << Answer([](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"access_token\":");
        RawServer::close(socket);
    }) << Error::ConnectionLost;
    QTest::newRow("huge") << Answer([](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, RawServer::json(200, QByteArray(1'500'000, ' ')));
    }) << Error::TooLarge;
}

void tst_SignIn::brokenWire()
{
    QFETCH(RawServer::Answer, answer);
    QFETCH(HttpAnswer::Error, transport);
    m_authority->onToken = answer;
    waitForBrowser();
    comeBackWithCode();
    QCOMPARE(error().transport, transport);
    QCOMPARE(error().kind, transport == HttpAnswer::Error::TooLarge ? Kind::BadReply : Kind::Offline);
    QCOMPARE(m_authority->tokenRequests().size(), 1);
    QCOMPARE(outcomes(), 1);
}

void tst_SignIn::redirectOfTokenEndpointIsNotFollowed()
{
    RawServer elsewhere([](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reply(socket, RawServer::json(200, "{}")); });
    for (const int status : {302, 307, 308}) {
        m_authority->onToken = [&elsewhere, status](QTcpSocket &socket, const ReceivedRequest &) {
            RawServer::reply(socket, RawServer::response(status, {}, {"Location: " + elsewhere.url(QStringLiteral("/token")).toEncoded()}));
        };
        const qsizetype before = m_failed->size();
        waitForBrowser();
        comeBackWithCode();
        QTRY_COMPARE(m_failed->size(), before + 1);
        QCOMPARE(error().kind, Kind::BadReply);
        QCOMPARE(error().check, Check::Status);
        QCOMPARE(error().httpStatus, status);
    }
    QCOMPARE(elsewhere.connections(), 0);
    QCOMPARE(m_authority->tokenRequests().size(), 3);
}

void tst_SignIn::basicChallengeIsNotAnswered()
{
    m_authority->onToken = [](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, RawServer::json(401, R"({"error":"invalid_client"})", {"WWW-Authenticate: Basic realm=\"token\""}));
    };
    waitForBrowser();
    comeBackWithCode();
    QCOMPARE(error().kind, Kind::Configuration);
    QCOMPARE(error().httpStatus, 401);
    QCOMPARE(m_authority->tokenRequests().size(), 1);
    for (const ReceivedRequest &received : m_authority->server.requests())
        QVERIFY(received.header("Authorization").isEmpty());
}

void tst_SignIn::cancel_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::newRow("discovering") << Stage::Discovering;
    QTest::newRow("waiting") << Stage::WaitingForBrowser;
    QTest::newRow("redeeming") << Stage::Redeeming;
}

void tst_SignIn::cancel()
{
    QFETCH(Stage, stage);
    goTo(stage);
    const quint16 port = m_browserRequested->isEmpty() ? 0 : quint16(redirectAddress().port());
    m_signIn->cancel();
    QCOMPARE(m_failed->size(), 1);
    QCOMPARE(error().kind, Kind::Cancelled);
    QCOMPARE(m_signIn->stage(), Stage::Idle);
    QVERIFY(m_signIn->signInLink().isEmpty());
    if (port != 0)
        QVERIFY(!isRedirectListening(port));
    m_signIn->cancel();
    QCoreApplication::processEvents();
    QCOMPARE(outcomes(), 1);

    init();
    waitForBrowser();
    comeBackWithCode();
    QVERIFY(m_succeeded->wait());
}

void tst_SignIn::timeLimit()
{
    waitForBrowser();
    const quint16 port = quint16(redirectAddress().port());
    m_clock->advance(10min - 1ms);
    QCOMPARE(outcomes(), 0);
    QCOMPARE(m_signIn->timeLeft(), 1ms);
    m_clock->advance(1ms);
    QTRY_COMPARE(outcomes(), 1);
    QCOMPARE(error().kind, Kind::TimedOut);
    QVERIFY(!isRedirectListening(port));
    waitForBrowser();
}

void tst_SignIn::startTwice()
{
    start();
    m_signIn->start(m_authority->request());
    QVERIFY(m_browserRequested->wait());
    m_signIn->start(m_authority->request());
    QCoreApplication::processEvents();
    QCOMPARE(m_browserRequested->size(), 1);
    QCOMPARE(m_authority->discoveries(), 1);
}

void tst_SignIn::startAgainInSlot()
{
    m_authority->discoveryStatus = 404;
    connect(m_signIn.get(), &SignIn::failed, this, [this] {
        m_authority->discoveryStatus = 200;
        m_signIn->start(m_authority->request());
    });
    start();
    QVERIFY(m_browserRequested->wait());
    QCOMPARE(m_failed->size(), 1);
    comeBackWithCode();
    QVERIFY(m_succeeded->wait());
}

void tst_SignIn::deletion_data()
{
    cancel_data();
}

void tst_SignIn::deletion()
{
    QFETCH(Stage, stage);
    goTo(stage);
    const quint16 port = m_browserRequested->isEmpty() ? 0 : quint16(redirectAddress().port());
    int told = 0;
    connect(m_signIn.get(), &SignIn::failed, this, [&told] { ++told; });
    m_signIn.reset();
    if (port != 0)
        QVERIFY(!isRedirectListening(port));
    QCoreApplication::processEvents();
    QCOMPARE(told, 0);
}

void tst_SignIn::deletionInSlot_data()
{
    QTest::addColumn<QString>("signal");
    for (const char *signal : {"stageChanged", "browserRequested", "succeeded", "failed"})
        QTest::newRow(signal) << QString::fromLatin1(signal);
}

void tst_SignIn::deletionInSlot()
{
    QFETCH(QString, signal);
    const auto drop = [this] { m_signIn.reset(); };
    if (signal == QLatin1String("browserRequested"))
        connect(m_signIn.get(), &SignIn::browserRequested, this, drop);
    else if (signal == QLatin1String("succeeded"))
        connect(m_signIn.get(), &SignIn::succeeded, this, drop);
    else if (signal == QLatin1String("failed"))
        connect(m_signIn.get(), &SignIn::failed, this, drop);
    else
        connect(m_signIn.get(), &SignIn::stageChanged, this, [drop](Stage stage) {
            if (stage == Stage::WaitingForBrowser)
                drop();
        });
    m_signIn->start(m_authority->request());
    if (signal == QLatin1String("succeeded") || signal == QLatin1String("failed")) {
        QVERIFY(m_browserRequested->wait());
        if (signal == QLatin1String("failed"))
            comeBack({{QStringLiteral("error"), QStringLiteral("access_denied")}, {QStringLiteral("state"), asked("state")}});
        else
            comeBackWithCode();
    }
    QTRY_VERIFY(!m_signIn);
    QCoreApplication::processEvents();
}

void tst_SignIn::cancelInSlot()
{
    connect(m_signIn.get(), &SignIn::browserRequested, m_signIn.get(), &SignIn::cancel);
    start();
    QVERIFY(m_failed->wait());
    QCOMPARE(error().kind, Kind::Cancelled);
    QCOMPARE(outcomes(), 1);
    QCOMPARE(m_signIn->stage(), Stage::Idle);
}

namespace {
QStringList *logged = nullptr;

void gather(QtMsgType, const QMessageLogContext &, const QString &message)
{
    logged->append(message);
}
}

void tst_SignIn::nothingSecretInLogs()
{
    QStringList messages;
    logged = &messages;
    quietNetworkAuth();
    QLoggingCategory::setFilterRules(QStringLiteral("habeas.*=true\nqt.networkauth.*=true"));
    const QtMessageHandler before = qInstallMessageHandler(gather);

    QStringList secrets;
    const auto noteSecrets = [&] {
        for (const char *key : {"state", "nonce", "code_challenge"})
            secrets.append(asked(key));
    };
    bool wentWell = true;
    for (const bool good : {true, false}) {
        if (!good) {
            m_authority->onToken = [](QTcpSocket &socket, const ReceivedRequest &) {
                RawServer::reply(socket, RawServer::json(400, R"({"error":"invalid_grant","error_description":"about fake-code-1"})"));
            };
        }
        m_signIn->start(m_authority->request());
        wentWell = wentWell && m_browserRequested->wait();
        noteSecrets();
        comeBackWithCode();
        wentWell = wentWell && QTest::qWaitFor([&] { return outcomes() == (good ? 1 : 2); });
    }
    for (const QUrlQuery &request : m_authority->tokenRequests())
        secrets.append(plain(request, "code_verifier"));
    secrets += {QStringLiteral("fake-code-1"), QStringLiteral("fake-access-1"), QStringLiteral("fake-refresh-1"), QStringLiteral("client_info"),
                QStringLiteral("eyJ")};

    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules(QString());
    QVERIFY(wentWell);
    QVERIFY(!messages.isEmpty()); // the log was on
    for (const QString &message : std::as_const(messages)) {
        for (const QString &secret : std::as_const(secrets))
            QVERIFY2(!message.contains(secret), qPrintable(message));
    }
}

QTEST_GUILESS_MAIN(tst_SignIn)
#include "tst_signin.moc"
