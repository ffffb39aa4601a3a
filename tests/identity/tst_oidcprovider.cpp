// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakekeychain.h"
#include "http/httpclient.h"
#include "identity/accounts.h"
#include "identity/browsersignout.h"

#include <QDir>
#include <QFileInfo>
#include <QNetworkReply>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using Kind = SignInError::Kind;

namespace {
QString unescaped(QString html)
{
    html.replace(QLatin1String("&quot;"), QLatin1String("\""));
    html.replace(QLatin1String("&#39;"), QLatin1String("'"));
    html.replace(QLatin1String("&lt;"), QLatin1String("<"));
    html.replace(QLatin1String("&gt;"), QLatin1String(">"));
    return html.replace(QLatin1String("&amp;"), QLatin1String("&"));
}

QString attribute(const QString &tag, const char *name)
{
    const QRegularExpression expression(QStringLiteral("\\b%1=\"([^\"]*)\"").arg(QLatin1String(name)));
    return unescaped(expression.match(tag).captured(1));
}

/** A page as far as forms go. */
struct Page {
    QUrl url;
    int status = 0;
    QString html;

    [[nodiscard]] bool hasForm() const { return html.contains(QLatin1String("<form")); }
    [[nodiscard]] QUrl action() const
    {
        const QRegularExpression form(QStringLiteral("<form[^>]*>"));
        return url.resolved(QUrl(attribute(form.match(html).captured(), "action")));
    }
    [[nodiscard]] QMap<QString, QString> fields() const
    {
        QMap<QString, QString> fields;
        const QRegularExpression input(QStringLiteral("<input[^>]*>"));
        for (auto matches = input.globalMatch(html); matches.hasNext();) {
            const QString tag = matches.next().captured();
            if (!attribute(tag, "name").isEmpty())
                fields.insert(attribute(tag, "name"), attribute(tag, "value"));
        }
        return fields;
    }
};
}

/** Sign-in and renewal against a certified OpenID provider; the test's own HTTP client walks through its pages. */
class tst_OidcProvider : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();

    void signsIn_data();
    void signsIn();
    void renewsAndRotates();
    void usedRefreshTokenIsRefused();
    void declined();
    void verifierIsChecked();
    void secondPersonAfterTheFirst();

    void restartSignsInSilently();
    void concurrentCallersDoNotSpendATokenTwice();
    void revokedAtTheAuthority();
    void signOutInTheBrowser();

private:
    void anotherSignIn();
    [[nodiscard]] SignInRequest request() const;
    /** Opens the sign-in page and returns its address, with `change` applied. */
    void start(const std::function<void(QUrlQuery &)> &change = {});
    Page load(QNetworkReply *reply);
    Page submit(const Page &page, const QMap<QString, QString> &filled = {});
    /** Signs in as `person` and consents, until the browser is back at this program. */
    Page walk(const QString &person);
    [[nodiscard]] std::unique_ptr<AccountSession> session(TokenStore &store) const;
    QByteArray accessToken(AccountSession &session, const QByteArray &rejected, std::optional<SignInError> *error = nullptr);
    /** Whom the provider says the token is for. */
    QByteArray personOf(const QByteArray &accessToken);

    QProcess m_provider;
    QUrl m_authority;
    Clock m_clock;
    HttpClient m_http{m_clock};
    std::unique_ptr<QNetworkAccessManager> m_browser;
    std::unique_ptr<SignIn> m_signIn;
    std::unique_ptr<QSignalSpy> m_succeeded;
    std::unique_ptr<QSignalSpy> m_failed;
    QUrl m_page;
};

void tst_OidcProvider::initTestCase()
{
    const QString modules = QStringLiteral(HABEAS_NODE_MODULES);
    // npm installs the one of the platforms' packages that fits.
    const QStringList platforms = QDir(modules).entryList({QStringLiteral("node-linux-*")}, QDir::Dirs);
    const QString node = modules + QLatin1Char('/') + platforms.value(0) + QStringLiteral("/bin/node");
    if (!QFileInfo::exists(node) || !QFileInfo::exists(modules + QStringLiteral("/oidc-provider"))) {
        if (qEnvironmentVariableIsSet("HABEAS_SKIP_PEERS"))
            QSKIP("HABEAS_SKIP_PEERS is set");
        QFAIL("oidc-provider is missing: run `npm install` in tests/, or set HABEAS_SKIP_PEERS=1");
    }
    m_provider.setProcessChannelMode(QProcess::SeparateChannels);
    m_provider.start(node,
                     {QStringLiteral(HABEAS_OIDC_PROVIDER), QStringLiteral("client-1"), QStringLiteral("/graph/User.Read.All"),
                      QStringLiteral("/graph/User.Export.All")});
    QByteArray output;
    QTRY_VERIFY2_WITH_TIMEOUT((output += m_provider.readAllStandardOutput()).contains('\n') || m_provider.state() == QProcess::NotRunning,
                              "the provider does not start", 60000);
    QVERIFY2(output.startsWith("authority "), m_provider.readAllStandardError().constData());
    m_authority = QUrl(QString::fromUtf8(output.mid(10).trimmed()));
}

void tst_OidcProvider::cleanupTestCase()
{
    if (m_provider.state() == QProcess::NotRunning)
        return;
    m_provider.closeWriteChannel();
    if (!m_provider.waitForFinished(10000))
        m_provider.kill();
}

void tst_OidcProvider::init()
{
    m_browser = std::make_unique<QNetworkAccessManager>();
    anotherSignIn();
}

// In the same browser.
void tst_OidcProvider::anotherSignIn()
{
    m_signIn = std::make_unique<SignIn>(m_http, m_clock);
    m_succeeded = std::make_unique<QSignalSpy>(m_signIn.get(), &SignIn::succeeded);
    m_failed = std::make_unique<QSignalSpy>(m_signIn.get(), &SignIn::failed);
}

SignInRequest tst_OidcProvider::request() const
{
    SignInRequest request;
    QUrl graph = m_authority;
    graph.setPath(QStringLiteral("/graph"));
    request.cloud = *Cloud::custom(m_authority, graph, {});
    request.clientId = QStringLiteral("client-1");
    request.scopes = {QStringLiteral("User.Read.All"), QStringLiteral("User.Export.All")};
    // OpenID Connect Core §11: offline_access is only honoured together with prompt=consent. Entra does not ask for it.
    request.prompt = SignInRequest::Prompt::Consent;
    return request;
}

void tst_OidcProvider::start(const std::function<void(QUrlQuery &)> &change)
{
    QSignalSpy browserRequested(m_signIn.get(), &SignIn::browserRequested);
    m_signIn->start(request());
    QTRY_VERIFY(!browserRequested.isEmpty() || !m_failed->isEmpty());
    QCOMPARE(browserRequested.size(), 1);
    m_page = browserRequested.at(0).at(0).toUrl();
    if (!change)
        return;
    QUrlQuery query(m_page);
    change(query);
    m_page.setQuery(query);
}

Page tst_OidcProvider::load(QNetworkReply *reply)
{
    if (!QTest::qWaitFor([reply] { return reply->isFinished(); }, 20000))
        return {};
    reply->deleteLater();
    return {reply->url(), reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), QString::fromUtf8(reply->readAll())};
}

Page tst_OidcProvider::submit(const Page &page, const QMap<QString, QString> &filled)
{
    QMap<QString, QString> fields = page.fields();
    fields.insert(filled);
    QByteArray form;
    for (auto it = fields.cbegin(); it != fields.cend(); ++it)
        form += (form.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(it.key()) + '=' + QUrl::toPercentEncoding(it.value());
    QNetworkRequest request(page.action());
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
    return load(m_browser->post(request, form));
}

Page tst_OidcProvider::walk(const QString &person)
{
    Page page = load(m_browser->get(QNetworkRequest(m_page)));
    // Sign in, consent, and for form_post the page that posts itself.
    for (int step = 0; step < 3 && page.hasForm(); ++step) {
        const bool isLogin = page.fields().value(QStringLiteral("prompt")) == QLatin1String("login");
        page = submit(page,
                      isLogin ? QMap<QString, QString>{{QStringLiteral("login"), person}, {QStringLiteral("password"), QStringLiteral("any")}}
                              : QMap<QString, QString>());
    }
    return page;
}

std::unique_ptr<AccountSession> tst_OidcProvider::session(TokenStore &store) const
{
    return std::make_unique<AccountSession>(const_cast<HttpClient &>(m_http), const_cast<Clock &>(m_clock), store, request(),
                                            m_succeeded->last().at(0).value<Account>(), m_succeeded->last().at(1).value<TokenSet>());
}

QByteArray tst_OidcProvider::accessToken(AccountSession &session, const QByteArray &rejected, std::optional<SignInError> *error)
{
    bool told = false;
    QByteArray result;
    session.accessToken({}, rejected, this, [&](const QByteArray &token, const std::optional<SignInError> &failure) {
        told = true;
        result = token;
        if (error)
            *error = failure;
    });
    return QTest::qWaitFor([&told] { return told; }, 20000) ? result : QByteArray();
}

QByteArray tst_OidcProvider::personOf(const QByteArray &accessToken)
{
    QUrl url = m_authority;
    url.setPath(QStringLiteral("/op/v2.0/me"));
    QNetworkRequest request(url);
    request.setRawHeader("Authorization", "Bearer " + accessToken);
    return load(m_browser->get(request)).html.toUtf8();
}

void tst_OidcProvider::signsIn_data()
{
    QTest::addColumn<bool>("byQuery");
    QTest::newRow("form_post") << false;
    QTest::newRow("query") << true;
}

void tst_OidcProvider::signsIn()
{
    QFETCH(bool, byQuery);
    start([byQuery](QUrlQuery &query) {
        if (byQuery)
            query.removeQueryItem(QStringLiteral("response_mode"));
    });
    const Page last = walk(QStringLiteral("ada"));
    QCOMPARE(last.status, 200);
    QCOMPARE(last.url.host(), QStringLiteral("localhost"));
    QVERIFY(last.html.contains(QStringLiteral("go back to Habeas")));
    QCOMPARE(last.url.hasQuery(), byQuery);

    QTRY_VERIFY(!m_succeeded->isEmpty() || !m_failed->isEmpty());
    QCOMPARE(m_failed->size(), 0);
    const auto account = m_succeeded->at(0).at(0).value<Account>();
    QCOMPARE(account.objectId, QStringLiteral("ada"));
    QCOMPARE(account.tenantId, QStringLiteral("127.0.0.1"));
    QCOMPARE(account.homeAccountId, QStringLiteral("ada.127.0.0.1"));
    QCOMPARE(account.username, QStringLiteral("ada@contoso.example"));
    QCOMPARE(account.name, QStringLiteral("Person ada"));
    const auto tokens = m_succeeded->at(0).at(1).value<TokenSet>();
    QCOMPARE(tokens.scopes, (QStringList{QStringLiteral("User.Read.All"), QStringLiteral("User.Export.All")}));
    QVERIFY(!tokens.refreshToken.isEmpty());
    QVERIFY(personOf(tokens.accessToken).contains("\"sub\":\"ada\""));
}

void tst_OidcProvider::renewsAndRotates()
{
    start();
    walk(QStringLiteral("ada"));
    QTRY_COMPARE(m_succeeded->size(), 1);
    TokenStore store;
    const auto signedIn = session(store);
    QByteArray token = m_succeeded->at(0).at(1).value<TokenSet>().accessToken;
    for (int renewal = 0; renewal < 3; ++renewal) {
        std::optional<SignInError> error;
        const QByteArray renewed = accessToken(*signedIn, token, &error);
        QVERIFY2(!error, error ? qPrintable(error->error + QLatin1Char(' ') + error->description) : "");
        QVERIFY(!renewed.isEmpty());
        QVERIFY(renewed != token);
        QVERIFY(personOf(renewed).contains("\"sub\":\"ada\""));
        token = renewed;
    }
    QCOMPARE(signedIn->grantedScopes(), (QStringList{QStringLiteral("User.Read.All"), QStringLiteral("User.Export.All")}));
    QVERIFY(!signedIn->needsSignIn());
}

void tst_OidcProvider::usedRefreshTokenIsRefused()
{
    start();
    walk(QStringLiteral("ada"));
    QTRY_COMPARE(m_succeeded->size(), 1);
    const QByteArray token = m_succeeded->at(0).at(1).value<TokenSet>().accessToken;
    TokenStore stores[2];
    const auto first = session(stores[0]);
    const auto second = session(stores[1]); // has the same refresh token, which the first is about to use up
    QVERIFY(!accessToken(*first, token).isEmpty());
    std::optional<SignInError> error;
    QVERIFY(accessToken(*second, token, &error).isEmpty());
    QCOMPARE(error->kind, Kind::InteractionRequired);
    QCOMPARE(error->error, QStringLiteral("invalid_grant"));
    QVERIFY(second->needsSignIn());
}

void tst_OidcProvider::declined()
{
    start();
    const Page login = load(m_browser->get(QNetworkRequest(m_page)));
    QVERIFY(login.hasForm());
    QUrl abort = login.action();
    abort.setPath(abort.path() + QStringLiteral("/abort"));
    const Page answer = load(m_browser->get(QNetworkRequest(abort)));
    QCOMPARE(answer.fields().value(QStringLiteral("error")), QStringLiteral("access_denied"));
    const Page last = submit(answer);
    QVERIFY(last.html.contains(QStringLiteral("You are not signed in")));
    QTRY_COMPARE(m_failed->size(), 1);
    const auto error = m_failed->at(0).at(0).value<SignInError>();
    QCOMPARE(error.kind, Kind::Declined);
    QCOMPARE(error.description, QStringLiteral("End-User aborted interaction"));
}

void tst_OidcProvider::verifierIsChecked()
{
    start([](QUrlQuery &query) {
        query.removeQueryItem(QStringLiteral("code_challenge"));
        query.addQueryItem(QStringLiteral("code_challenge"), QString(43, QLatin1Char('A')));
    });
    walk(QStringLiteral("ada"));
    QTRY_COMPARE(m_failed->size(), 1);
    QCOMPARE(m_failed->at(0).at(0).value<SignInError>().error, QStringLiteral("invalid_grant"));
    QCOMPARE(m_succeeded->size(), 0);
}

void tst_OidcProvider::secondPersonAfterTheFirst()
{
    for (const char *person : {"ada", "grace"}) {
        init();
        start();
        walk(QLatin1String(person));
        QTRY_COMPARE(m_succeeded->size(), 1);
        QCOMPARE(m_succeeded->at(0).at(0).value<Account>().objectId, QLatin1String(person));
    }
}

void tst_OidcProvider::restartSignsInSilently()
{
    start();
    walk(QStringLiteral("ada"));
    QTRY_COMPARE(m_succeeded->size(), 1);
    FakeKeychain system;
    const auto mayUse = [](const StoredAccount &) { return true; };
    QSet<QByteArray> refreshTokens;
    for (int run = 0; run < 4; ++run) {
        Keychain keychain(m_clock, QStringLiteral("Habeas"), system.backend(), 0);
        TokenStore store(keychain, m_clock);
        Accounts accounts(m_http, m_clock, store, mayUse);
        QSignalSpy restored(&accounts, &Accounts::restored);
        accounts.restore();
        QTRY_COMPARE(restored.size(), 1);
        if (run == 0)
            accounts.take(request(), m_succeeded->at(0).at(0).value<Account>(), m_succeeded->at(0).at(1).value<TokenSet>());
        QVERIFY(accounts.current());
        std::optional<SignInError> error;
        const QByteArray token = accessToken(*accounts.current(), {}, &error);
        QVERIFY2(!error, error ? qPrintable(error->description) : "");
        QVERIFY(personOf(token).contains("\"sub\":\"ada\""));
        refreshTokens.insert(store.refreshToken(accounts.current()->stored()));
        QTRY_VERIFY(store.isSettled());
    }
    QCOMPARE(refreshTokens.size(), 4); // the first run used its access token, the others renewed, and rotated
}

// Reuse of a rotated token makes the provider revoke everything: had one been sent twice, the last renewal would fail.
void tst_OidcProvider::concurrentCallersDoNotSpendATokenTwice()
{
    start();
    walk(QStringLiteral("ada"));
    QTRY_COMPARE(m_succeeded->size(), 1);
    TokenStore store;
    const auto signedIn = session(store);
    QByteArray rejected = m_succeeded->at(0).at(1).value<TokenSet>().accessToken;
    for (int round = 0; round < 3; ++round) {
        QSet<QByteArray> tokens;
        int told = 0;
        for (int caller = 0; caller < 25; ++caller) {
            signedIn->accessToken({}, rejected, this, [&](const QByteArray &token, const std::optional<SignInError> &error) {
                ++told;
                tokens.insert(error ? QByteArray("(error)") : token);
            });
        }
        QTRY_COMPARE(told, 25);
        QCOMPARE(tokens.size(), 1);
        QVERIFY(!tokens.contains("(error)"));
        QVERIFY(personOf(*tokens.cbegin()).contains("\"sub\":\"ada\""));
        rejected = *tokens.cbegin();
    }
}

void tst_OidcProvider::revokedAtTheAuthority()
{
    start();
    walk(QStringLiteral("ada"));
    QTRY_COMPARE(m_succeeded->size(), 1);
    TokenStore store;
    const auto signedIn = session(store);
    QSignalSpy needsSignIn(signedIn.get(), &AccountSession::needsSignInChanged);

    QUrl url = m_authority;
    url.setPath(QStringLiteral("/op/v2.0/token/revocation"));
    QNetworkRequest revocation(url);
    revocation.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
    const QByteArray token = QUrl::toPercentEncoding(QString::fromUtf8(store.refreshToken(signedIn->stored())));
    QCOMPARE(load(m_browser->post(revocation, "client_id=client-1&token=" + token)).status, 200);

    for (int i = 0; i < 3; ++i) {
        std::optional<SignInError> error;
        QVERIFY(accessToken(*signedIn, m_succeeded->at(0).at(1).value<TokenSet>().accessToken, &error).isEmpty());
        QCOMPARE(error->kind, Kind::InteractionRequired);
    }
    QCOMPARE(needsSignIn.size(), 1);

    // One sign-in, and it goes on.
    const Account before = signedIn->account();
    init();
    start();
    walk(QStringLiteral("ada"));
    QTRY_COMPARE(m_succeeded->size(), 1);
    QVERIFY(m_succeeded->at(0).at(0).value<Account>().isSameAs(before));
    signedIn->replaceTokens(m_succeeded->at(0).at(1).value<TokenSet>());
    QCOMPARE(needsSignIn.size(), 2);
    QVERIFY(!accessToken(*signedIn, m_succeeded->at(0).at(1).value<TokenSet>().accessToken).isEmpty());
}

void tst_OidcProvider::signOutInTheBrowser()
{
    start();
    walk(QStringLiteral("ada"));
    QTRY_COMPARE(m_succeeded->size(), 1);

    // The browser still knows ada.
    anotherSignIn();
    start();
    Page page = load(m_browser->get(QNetworkRequest(m_page)));
    QVERIFY(page.hasForm());
    QVERIFY(page.fields().value(QStringLiteral("prompt")) != QLatin1String("login"));
    m_signIn->cancel();

    BrowserSignOut signOut(m_http);
    QSignalSpy found(&signOut, &BrowserSignOut::found);
    signOut.look(request(), Account());
    QTRY_COMPARE(found.size(), 1);
    page = load(m_browser->get(QNetworkRequest(found.at(0).at(0).toUrl())));
    QCOMPARE(page.status, 200);
    QVERIFY(page.hasForm());
    page = submit(page, {{QStringLiteral("logout"), QStringLiteral("yes")}});
    QCOMPARE(page.status, 200);

    anotherSignIn();
    start();
    page = load(m_browser->get(QNetworkRequest(m_page)));
    QCOMPARE(page.fields().value(QStringLiteral("prompt")), QStringLiteral("login"));
    m_signIn->cancel();
}

QTEST_GUILESS_MAIN(tst_OidcProvider)
#include "tst_oidcprovider.moc"
