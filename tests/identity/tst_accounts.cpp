// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/accounts.h"

#include "fakeauthority.h"
#include "fakekeychain.h"
#include "http/httpclient.h"
#include "manualclock.h"
#include "storedpeople.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace std::chrono_literals;

namespace {
struct Told {
    int times = 0;
    QByteArray token;
    std::optional<SignInError> error;
};
}

class tst_Accounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void somebodyNewIsCurrent();
    void identity_data();
    void identity();
    void sameAgainReplacesTokens();
    void setCurrent();

    void comesBackSilently();
    void comesBackWithoutKeychain();
    void currentIsRemembered();
    void signedInBeforeTheKeychainAnswers();
    void appearsLater();
    void pinnedElsewhere();
    void revokedMeanwhile();
    void offlineAtStart();
    void invalidGrantKeepsTheStoredToken();

    void severalAtOnce();
    void needsSignInOfOne();

    void signOut();
    void signOutOfAnother();
    void signOutThatCannotBeVerified();
    void signOutWhileRenewing();
    void signOutTwice();
    void afterSignOutTheStartIsEmpty();
    void deletionInSignals_data();
    void deletionInSignals();

private:
    void restart();
    int restored();
    [[nodiscard]] Account account(const char *object, const char *tenant = "tid-1") const;
    [[nodiscard]] TokenSet tokens(const QByteArray &name) const;
    AccountSession *take(const char *object, const char *tenant = "tid-1");
    std::shared_ptr<Told> ask(AccountSession *session, const QByteArray &rejected = {});
    /** access-N and refresh-N for whoever comes. */
    void answerWithNextTokens();
    void settle() { QTRY_VERIFY(m_store->isSettled()); }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<FakeAuthority> m_authority;
    std::unique_ptr<FakeKeychain> m_system;
    std::unique_ptr<Keychain> m_keychain;
    std::unique_ptr<TokenStore> m_store;
    std::unique_ptr<Accounts> m_accounts;
    Accounts::MayUse m_mayUse;
    int m_given = 100;
};

void tst_Accounts::init()
{
    m_given = 100;
    m_mayUse = [](const StoredAccount &) { return true; };
    m_clock = std::make_unique<ManualClock>();
    m_http = std::make_unique<HttpClient>(*m_clock);
    m_authority = std::make_unique<FakeAuthority>();
    m_system = std::make_unique<FakeKeychain>();
    answerWithNextTokens();
    restart();
}

void tst_Accounts::cleanup()
{
    m_accounts.reset();
    m_store.reset();
    m_keychain.reset();
    m_system.reset();
    m_authority.reset();
    m_http.reset();
    m_clock.reset();
}

void tst_Accounts::restart()
{
    m_accounts.reset();
    m_store.reset();
    m_keychain = std::make_unique<Keychain>(*m_clock, QStringLiteral("Habeas"), m_system->backend(), 0);
    m_store = std::make_unique<TokenStore>(*m_keychain, *m_clock);
    m_accounts = std::make_unique<Accounts>(*m_http, *m_clock, *m_store, m_mayUse);
}

int tst_Accounts::restored()
{
    QSignalSpy spy(m_accounts.get(), &Accounts::restored);
    m_accounts->restore();
    [&spy] { QTRY_COMPARE(spy.size(), 1); }();
    return spy.value(0).value(0, -1).toInt();
}

Account tst_Accounts::account(const char *object, const char *tenant) const
{
    Account account;
    account.objectId = QLatin1String(object);
    account.tenantId = QLatin1String(tenant);
    account.homeAccountId = account.objectId + QStringLiteral(".tid-1");
    account.username = account.objectId + QStringLiteral("@contoso.example");
    account.environment = QStringLiteral("127.0.0.1");
    return account;
}

TokenSet tst_Accounts::tokens(const QByteArray &name) const
{
    TokenSet tokens;
    tokens.accessToken = "access-" + name;
    tokens.refreshToken = "refresh-" + name;
    tokens.expiresAt = m_clock->utcNow().addSecs(3600);
    return tokens;
}

AccountSession *tst_Accounts::take(const char *object, const char *tenant)
{
    return m_accounts->take(m_authority->request(), account(object, tenant), tokens(QByteArray(object) + '-' + tenant));
}

std::shared_ptr<Told> tst_Accounts::ask(AccountSession *session, const QByteArray &rejected)
{
    auto told = std::make_shared<Told>();
    session->accessToken({}, rejected, this, [told](const QByteArray &token, const std::optional<SignInError> &error) {
        ++told->times;
        told->token = token;
        told->error = error;
    });
    return told;
}

void tst_Accounts::answerWithNextTokens()
{
    m_authority->onToken = [this](QTcpSocket &socket, const ReceivedRequest &) {
        const QByteArray number = QByteArray::number(++m_given);
        RawServer::reply(socket,
                         RawServer::json(200,
                                         R"({"token_type":"Bearer","expires_in":3600,"access_token":"access-)" + number
                                             + R"(","refresh_token":"refresh-)" + number + R"("})"));
    };
}

void tst_Accounts::somebodyNewIsCurrent()
{
    QVERIFY(!m_accounts->current());
    QSignalSpy added(m_accounts.get(), &Accounts::added);
    QSignalSpy current(m_accounts.get(), &Accounts::currentChanged);
    AccountSession *ada = take("ada");
    QCOMPARE(m_accounts->current(), ada);
    AccountSession *grace = take("grace");
    QCOMPARE(m_accounts->current(), grace);
    QCOMPARE(m_accounts->sessions(), (QList<AccountSession *>{ada, grace}));
    QCOMPARE(added.size(), 2);
    QCOMPARE(current.size(), 2);
    QCOMPARE(m_authority->server.connections(), 0);
}

void tst_Accounts::identity_data()
{
    QTest::addColumn<Account>("other");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("same") << account("ada") << true;
    Account renamed = account("ada");
    renamed.username = QStringLiteral("ada.married@contoso.example");
    renamed.name = QStringLiteral("Ada");
    renamed.homeAccountId = QStringLiteral("other.home");
    QTest::newRow("renamed") << renamed << true;
    QTest::newRow("the same name, somebody else") << [this] {
        Account other = account("grace");
        other.username = account("ada").username;
        return other;
    }() << false;
    QTest::newRow("guest in another tenant") << account("ada", "tid-2") << false;
}

void tst_Accounts::identity()
{
    QFETCH(Account, other);
    QFETCH(bool, isSame);
    AccountSession *ada = take("ada");
    AccountSession *second = m_accounts->take(m_authority->request(), other, tokens("second"));
    QCOMPARE(second == ada, isSame);
    QCOMPARE(m_accounts->sessions().size(), isSame ? 1 : 2);
    QCOMPARE(second->account().username, other.username);

    SignInRequest client = m_authority->request();
    client.clientId = QStringLiteral("client-2");
    QVERIFY(m_accounts->take(client, account("ada"), tokens("third")) != ada);
}

void tst_Accounts::sameAgainReplacesTokens()
{
    AccountSession *ada = take("ada");
    AccountSession *grace = take("grace");
    QSignalSpy current(m_accounts.get(), &Accounts::currentChanged);
    QCOMPARE(m_accounts->take(m_authority->request(), account("ada"), tokens("new")), ada);
    QCOMPARE(m_accounts->current(), grace); // signing in again for a waiting operation does not move the person elsewhere
    QCOMPARE(current.size(), 0);
    QCOMPARE(ask(ada)->token, QByteArray("access-new"));
    QCOMPARE(m_store->refreshToken(ada->stored()), QByteArray("refresh-new"));
}

void tst_Accounts::setCurrent()
{
    AccountSession *ada = take("ada");
    AccountSession *grace = take("grace");
    QSignalSpy current(m_accounts.get(), &Accounts::currentChanged);
    m_accounts->setCurrent(ada);
    m_accounts->setCurrent(ada);
    m_accounts->setCurrent(nullptr);
    AccountSession foreign(*m_http, *m_clock, *m_store, StoredPeople::person(QStringLiteral("mia")));
    m_accounts->setCurrent(&foreign);
    QCOMPARE(m_accounts->current(), ada);
    QCOMPARE(current.size(), 1);
    m_accounts->setCurrent(grace);
    QCOMPARE(current.size(), 2);
}

void tst_Accounts::comesBackSilently()
{
    take("ada");
    take("ada", "tid-2");
    settle();
    restart();
    QSignalSpy added(m_accounts.get(), &Accounts::added);
    QCOMPARE(restored(), 2);
    QCOMPARE(added.size(), 2);
    QCOMPARE(m_authority->server.connections(), 0);
    const QList<AccountSession *> sessions = m_accounts->sessions();
    QCOMPARE(sessions.at(1)->account().tenantId, QStringLiteral("tid-2"));
    QVERIFY(!sessions.at(0)->needsSignIn());
    const auto told = ask(sessions.at(0));
    QTRY_COMPARE(told->times, 1);
    QCOMPARE(told->token, QByteArray("access-101"));
    QCOMPARE(m_authority->tokenRequests().at(0).queryItemValue(QStringLiteral("refresh_token")), QStringLiteral("refresh-ada-tid-1"));
    // The rotated one counts at the next start.
    settle();
    restart();
    QCOMPARE(restored(), 2);
    const auto again = ask(m_accounts->sessions().at(0));
    QTRY_COMPARE(again->times, 1);
    QCOMPARE(m_authority->tokenRequests().at(1).queryItemValue(QStringLiteral("refresh_token")), QStringLiteral("refresh-101"));
}

void tst_Accounts::comesBackWithoutKeychain()
{
    m_system->mood = FakeKeychain::Mood::Fails;
    take("ada");
    QCOMPARE(restored(), 0);
    QCOMPARE(m_accounts->sessions().size(), 1);
    QVERIFY(m_accounts->current());
    QVERIFY(m_system->entries.isEmpty());
}

void tst_Accounts::currentIsRemembered()
{
    take("ada");
    AccountSession *grace = take("grace");
    take("mia");
    m_accounts->setCurrent(grace);
    settle();
    restart();
    QSignalSpy current(m_accounts.get(), &Accounts::currentChanged);
    QCOMPARE(restored(), 3);
    QCOMPARE(m_accounts->current()->account().objectId, QStringLiteral("grace"));
    QCOMPARE(current.size(), 1);
}

void tst_Accounts::signedInBeforeTheKeychainAnswers()
{
    take("ada");
    take("grace");
    settle();
    restart();
    AccountSession *ada = take("ada");
    QCOMPARE(restored(), 1);
    QCOMPARE(m_accounts->sessions().size(), 2);
    QCOMPARE(m_accounts->current(), ada);
}

void tst_Accounts::appearsLater()
{
    take("ada");
    settle();
    m_system->mood = FakeKeychain::Mood::Locked;
    restart();
    QCOMPARE(restored(), 0);
    take("grace");
    m_system->mood = FakeKeychain::Mood::Works;
    QSignalSpy added(m_accounts.get(), &Accounts::added);
    m_clock->advance(1min);
    QTRY_COMPARE(added.size(), 1);
    QCOMPARE(m_accounts->sessions().size(), 2);
    QCOMPARE(m_accounts->current()->account().objectId, QStringLiteral("grace"));
}

void tst_Accounts::pinnedElsewhere()
{
    take("ada");
    take("grace", "tid-2");
    settle();
    const QMap<QString, QByteArray> before = m_system->entries;
    m_mayUse = [](const StoredAccount &stored) { return stored.account.tenantId == QStringLiteral("tid-1"); };
    restart();
    QCOMPARE(restored(), 1);
    QCOMPARE(m_accounts->current()->account().objectId, QStringLiteral("ada"));
    settle();
    QCOMPARE(m_system->entries, before);
    m_mayUse = [](const StoredAccount &) { return true; };
    restart();
    QCOMPARE(restored(), 2);
}

void tst_Accounts::revokedMeanwhile()
{
    take("ada");
    settle();
    restart();
    (void)restored();
    m_authority->onToken = [](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, RawServer::json(400, R"({"error":"invalid_grant","suberror":"bad_token"})"));
    };
    QSignalSpy needsSignIn(m_accounts.get(), &Accounts::needsSignInChanged);
    AccountSession *ada = m_accounts->current();
    const auto told = ask(ada);
    QTRY_COMPARE(told->times, 1);
    QCOMPARE(told->error->kind, SignInError::Kind::InteractionRequired);
    QCOMPARE(needsSignIn.size(), 1);
    QVERIFY(ada->needsSignIn());
    const SignInRequest again = ada->requestToSignInAgain();
    QCOMPARE(again.loginHint, QStringLiteral("ada@contoso.example"));
    QCOMPARE(again.prompt, SignInRequest::Prompt::None);
    take("ada");
    QVERIFY(!ada->needsSignIn());
    QCOMPARE(needsSignIn.size(), 2);
}

void tst_Accounts::offlineAtStart()
{
    take("ada");
    settle();
    restart();
    (void)restored();
    m_authority->onToken = [](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reset(socket); };
    const auto told = ask(m_accounts->current());
    QTRY_COMPARE(told->times, 1);
    QVERIFY(!m_accounts->current()->needsSignIn());
    answerWithNextTokens();
    const auto again = ask(m_accounts->current());
    QTRY_COMPARE(again->times, 1);
    QVERIFY(!again->token.isEmpty());
}

// It may be good again for another policy, scope or tenant.
void tst_Accounts::invalidGrantKeepsTheStoredToken()
{
    AccountSession *ada = take("ada");
    settle();
    m_authority->onToken = [](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, RawServer::json(400, R"({"error":"invalid_grant"})"));
    };
    const auto told = ask(ada, "access-ada-tid-1");
    QTRY_COMPARE(told->times, 1);
    QVERIFY(ada->needsSignIn());
    settle();
    restart();
    QCOMPARE(restored(), 1);
    QCOMPARE(m_store->refreshToken(m_accounts->current()->stored()), QByteArray("refresh-ada-tid-1"));
    QVERIFY(!m_accounts->current()->needsSignIn());
}

void tst_Accounts::severalAtOnce()
{
    QList<std::shared_ptr<Told>> told;
    for (const char *name : {"ada", "grace", "mia"})
        told.append(ask(take(name), "access-" + QByteArray(name) + "-tid-1"));
    for (const auto &one : std::as_const(told))
        QTRY_COMPARE(one->times, 1);
    QStringList refreshTokens;
    for (const QUrlQuery &request : m_authority->tokenRequests())
        refreshTokens.append(request.queryItemValue(QStringLiteral("refresh_token")));
    refreshTokens.sort();
    QCOMPARE(refreshTokens,
             (QStringList{QStringLiteral("refresh-ada-tid-1"), QStringLiteral("refresh-grace-tid-1"), QStringLiteral("refresh-mia-tid-1")}));
}

void tst_Accounts::needsSignInOfOne()
{
    AccountSession *ada = take("ada");
    AccountSession *grace = take("grace");
    m_authority->onToken = [](QTcpSocket &socket, const ReceivedRequest &) {
        RawServer::reply(socket, RawServer::json(400, R"({"error":"interaction_required"})"));
    };
    QSignalSpy needsSignIn(m_accounts.get(), &Accounts::needsSignInChanged);
    const auto told = ask(ada, "access-ada-tid-1");
    QTRY_COMPARE(told->times, 1);
    QCOMPARE(needsSignIn.size(), 1);
    QCOMPARE(needsSignIn.at(0).at(0).value<AccountSession *>(), ada);
    QVERIFY(!grace->needsSignIn());
    QCOMPARE(ask(grace)->token, QByteArray("access-grace-tid-1"));
}

void tst_Accounts::signOut()
{
    QPointer<AccountSession> ada = take("ada");
    AccountSession *grace = take("grace");
    m_accounts->setCurrent(ada);
    settle();
    QSignalSpy removed(m_accounts.get(), &Accounts::aboutToRemove);
    QSignalSpy current(m_accounts.get(), &Accounts::currentChanged);
    QSignalSpy needsSignIn(m_accounts.get(), &Accounts::needsSignInChanged);
    const StoredAccount stored = ada->stored();
    QList<bool> told;
    m_accounts->signOut(*ada, this, [&told](bool gone) { told.append(gone); });
    QCOMPARE(removed.size(), 1);
    QVERIFY(ada); // until the event loop
    QCOMPARE(m_accounts->current(), grace);
    QCOMPARE(current.size(), 1);
    QCOMPARE(needsSignIn.size(), 0);
    QVERIFY(m_store->refreshToken(stored).isEmpty());
    QCOMPARE(ask(ada)->token, QByteArray()); // nobody gets its token any more
    QTRY_COMPARE(told, QList<bool>{true});
    QVERIFY(!ada);
    QVERIFY(!m_system->entries.contains(QStringLiteral("Habeas/") + stored.key()));
    QCOMPARE(m_authority->server.connections(), 0);
}

void tst_Accounts::signOutOfAnother()
{
    AccountSession *ada = take("ada");
    AccountSession *grace = take("grace");
    QSignalSpy current(m_accounts.get(), &Accounts::currentChanged);
    m_accounts->signOut(*ada, this, [](bool) {});
    QCOMPARE(m_accounts->current(), grace);
    QCOMPARE(current.size(), 0);
    m_accounts->signOut(*grace, this, [](bool) {});
    QVERIFY(!m_accounts->current());
    QCOMPARE(current.size(), 1);
    QVERIFY(m_accounts->sessions().isEmpty());
}

void tst_Accounts::signOutThatCannotBeVerified()
{
    AccountSession *ada = take("ada");
    settle();
    m_system->mood = FakeKeychain::Mood::Fails;
    QList<bool> told;
    m_accounts->signOut(*ada, this, [&told](bool gone) { told.append(gone); });
    QTRY_COMPARE(told, QList<bool>{false});
    QVERIFY(m_accounts->sessions().isEmpty());
}

void tst_Accounts::signOutWhileRenewing()
{
    AccountSession *ada = take("ada");
    settle();
    const auto renewing = ask(ada, "access-ada-tid-1");
    QList<bool> told;
    m_accounts->signOut(*ada, this, [&told](bool gone) { told.append(gone); });
    QCOMPARE(renewing->times, 1);
    QVERIFY(renewing->error);
    QTRY_COMPARE(told, QList<bool>{true});
    settle();
    QVERIFY(m_system->entries.isEmpty());
}

void tst_Accounts::signOutTwice()
{
    AccountSession *ada = take("ada");
    int told = 0;
    QSignalSpy removed(m_accounts.get(), &Accounts::aboutToRemove);
    m_accounts->signOut(*ada, this, [&told](bool) { ++told; });
    m_accounts->signOut(*ada, this, [&told](bool) { ++told; });
    QTRY_COMPARE(told, 1);
    QCOMPARE(removed.size(), 1);
}

void tst_Accounts::afterSignOutTheStartIsEmpty()
{
    AccountSession *ada = take("ada");
    settle();
    m_accounts->signOut(*ada, this, [](bool) {});
    settle();
    QVERIFY(m_system->entries.isEmpty());
    restart();
    QCOMPARE(restored(), 0);
    QVERIFY(!m_accounts->current());
}

void tst_Accounts::deletionInSignals_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("added") << 0;
    QTest::newRow("currentChanged") << 1;
    QTest::newRow("aboutToRemove") << 2;
    QTest::newRow("restored") << 3;
}

void tst_Accounts::deletionInSignals()
{
    QFETCH(int, which);
    take("ada");
    take("grace");
    settle();
    restart();
    const auto erase = [this] { m_accounts.reset(); };
    if (which == 0)
        connect(m_accounts.get(), &Accounts::added, this, erase);
    else if (which == 1)
        connect(m_accounts.get(), &Accounts::currentChanged, this, erase);
    else if (which == 2)
        connect(m_accounts.get(), &Accounts::aboutToRemove, this, erase);
    else
        connect(m_accounts.get(), &Accounts::restored, this, erase);
    m_accounts->restore();
    QTRY_VERIFY(!m_accounts || m_accounts->sessions().size() == 2);
    if (m_accounts && which == 2)
        m_accounts->signOut(*m_accounts->current(), this, [](bool) {});
    QTRY_VERIFY(!m_accounts);
}

QTEST_GUILESS_MAIN(tst_Accounts)
#include "tst_accounts.moc"
