// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signedinaccounts.h"

#include "config/settings.h"
#include "exports/exportrecord.h"
#include "http/httpclient.h"
#include "identity/keychain.h"
#include "manualclock.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace {
const QString clientId = QStringLiteral("11111111-1111-4111-8111-111111111111");
const QString contoso = QStringLiteral("bbbbbbbb-0000-4000-8000-000000000002");
const QString fabrikam = QStringLiteral("cccccccc-0000-4000-8000-000000000003");

Account person(const QString &name, const QString &tenant)
{
    Account account;
    account.objectId = name + QStringLiteral("-in-") + tenant.left(8);
    account.tenantId = tenant;
    account.homeAccountId = account.objectId + QLatin1Char('.') + tenant;
    account.username = name + QStringLiteral("@") + tenant.left(8) + QStringLiteral(".example");
    account.name = name;
    account.environment = QStringLiteral("login.microsoftonline.com");
    return account;
}

SignInRequest requestFor(const QString &tenant)
{
    SignInRequest request;
    request.clientId = clientId;
    request.tenant = tenant;
    request.scopes = Settings::defaultScopes();
    return request;
}

ExportRecord startedBy(const Account &account)
{
    ExportRecord record;
    record.homeAccountId = account.homeAccountId;
    record.tenantId = account.tenantId;
    record.cloudName = Cloud().name();
    record.graphRoot = Cloud().graphRoot();
    return record;
}
}

class tst_SignedInAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void tenantsSideBySide();
    void signingInForAnExportKeepsWhoActs();
    void firstOneActsWhateverForWhat();
    void settingsThatFitNobody();
    void settingsThatFitSomebodyElse();
    void tenantByDomainFits();
    void signingOutLetsTheNextOneAct();
    void renewalWithOtherPermissionsIsTold();
    void comesBackAfterARestart();
    void pinnedTenantKeepsOthersOut();
    void permissionsThatAreNoLongerWanted_data();
    void permissionsThatAreNoLongerWanted();

private:
    void start(const QString &tenant, bool isPinned = false, const QString &scopes = {});
    [[nodiscard]] TokenSet tokens() const;
    SignedInAccount &signIn(const QString &name, const QString &tenant, bool acts = true);
    [[nodiscard]] QString acting() const;

    ManualClock m_clock;
    HttpClient m_http{m_clock};
    std::unique_ptr<QTemporaryDir> m_directory;
    QHash<QString, QByteArray> m_entries;
    std::unique_ptr<Keychain> m_keychain;
    std::unique_ptr<TokenStore> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<SignedInAccounts> m_accounts;
};

void tst_SignedInAccounts::init()
{
    m_accounts.reset();
    m_store.reset();
    m_entries.clear();
    m_directory = std::make_unique<QTemporaryDir>();
    start(contoso);
}

void tst_SignedInAccounts::start(const QString &tenant, bool isPinned, const QString &scopes)
{
    m_accounts.reset();
    m_store.reset();
    const auto backend = [this](const Keychain::Job &job, const Keychain::Callback &ended) {
        Keychain::Result result;
        if (job.kind == Keychain::Job::Kind::Write)
            m_entries.insert(job.key, job.value);
        else if (job.kind == Keychain::Job::Kind::Remove)
            m_entries.remove(job.key);
        else if (m_entries.contains(job.key))
            result.value = m_entries.value(job.key);
        else
            result.problem = Keychain::Problem::NotFound;
        QMetaObject::invokeMethod(this, [ended, result] { ended(result); }, Qt::QueuedConnection);
    };
    m_keychain = std::make_unique<Keychain>(m_clock, QStringLiteral("Habeas test"), backend, 0);
    m_store = std::make_unique<TokenStore>(*m_keychain, m_clock);
    const QString managed = m_directory->filePath(QStringLiteral("managed.ini"));
    QFile file(managed);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[tenant]\ntenant=" + tenant.toUtf8() + "\nclientId=" + clientId.toUtf8() + "\nscopes=" + scopes.toUtf8() + "\n");
    file.close();
    m_settings =
        std::make_unique<Settings>(isPinned ? Policy::fromFile(managed) : Policy(), QString(), m_directory->filePath(QStringLiteral("user.ini")));
    m_settings->setUserValue(Settings::Key::ClientId, clientId);
    m_settings->setUserValue(Settings::Key::Tenant, tenant);
    m_settings->setUserValue(Settings::Key::Scopes, scopes);
    m_accounts = std::make_unique<SignedInAccounts>(m_http, m_clock, *m_store, *m_settings);
}

TokenSet tst_SignedInAccounts::tokens() const
{
    TokenSet tokens;
    tokens.accessToken = "access";
    tokens.refreshToken = "refresh";
    tokens.expiresAt = m_clock.utcNow().addSecs(3600);
    tokens.scopes = Settings::defaultScopes();
    return tokens;
}

SignedInAccount &tst_SignedInAccounts::signIn(const QString &name, const QString &tenant, bool acts)
{
    return m_accounts->take(requestFor(tenant), person(name, tenant), tokens(), acts);
}

QString tst_SignedInAccounts::acting() const
{
    return m_accounts->acting() ? m_accounts->acting()->session().account().name : QString();
}

void tst_SignedInAccounts::tenantsSideBySide()
{
    const QString dana = QStringLiteral("dana");
    const QString eve = QStringLiteral("eve");
    QSignalSpy actingChanged(m_accounts.get(), &SignedInAccounts::actingChanged);
    SignedInAccount &first = signIn(dana, contoso);
    SignedInAccount &second = signIn(eve, fabrikam);
    QCOMPARE(acting(), eve);
    QCOMPARE(actingChanged.size(), 2);
    QCOMPARE(m_accounts->all().size(), 2);
    // Whoever acts, each operation belongs to the account that started it.
    QCOMPARE(m_accounts->ownerOf(startedBy(person(dana, contoso))), &first);
    QCOMPARE(m_accounts->ownerOf(startedBy(person(eve, fabrikam))), &second);
    QCOMPARE(m_accounts->ownerOf(startedBy(person(dana, fabrikam))), nullptr);
    m_accounts->choose(first);
    QCOMPARE(acting(), dana);
    QCOMPARE(&signIn(dana, contoso), &first);
    QCOMPARE(m_accounts->all().size(), 2);
}

void tst_SignedInAccounts::signingInForAnExportKeepsWhoActs()
{
    signIn(QStringLiteral("dana"), contoso);
    QSignalSpy changed(m_accounts.get(), &SignedInAccounts::changed);
    SignedInAccount &eve = signIn(QStringLiteral("eve"), fabrikam, false);
    QCOMPARE(acting(), QStringLiteral("dana"));
    QVERIFY(m_accounts->all().contains(&eve));
    QVERIFY(!changed.isEmpty());
}

void tst_SignedInAccounts::firstOneActsWhateverForWhat()
{
    signIn(QStringLiteral("dana"), contoso, false);
    QCOMPARE(acting(), QStringLiteral("dana"));
}

void tst_SignedInAccounts::settingsThatFitNobody()
{
    signIn(QStringLiteral("dana"), contoso);
    m_settings->setUserValue(Settings::Key::Tenant, fabrikam);
    m_accounts->settingsChanged();
    QCOMPARE(m_accounts->acting(), nullptr);
    // The exports of the former tenant are still followed.
    QVERIFY(m_accounts->ownerOf(startedBy(person(QStringLiteral("dana"), contoso))));
}

void tst_SignedInAccounts::settingsThatFitSomebodyElse()
{
    signIn(QStringLiteral("eve"), fabrikam);
    signIn(QStringLiteral("dana"), contoso);
    m_settings->setUserValue(Settings::Key::Tenant, fabrikam);
    m_accounts->settingsChanged();
    QCOMPARE(acting(), QStringLiteral("eve"));
}

void tst_SignedInAccounts::tenantByDomainFits()
{
    m_accounts->take(requestFor(QStringLiteral("contoso.example")), person(QStringLiteral("dana"), contoso), tokens(), true);
    m_accounts->settingsChanged(); // the settings name the tenant's ID
    QCOMPARE(acting(), QStringLiteral("dana"));
}

void tst_SignedInAccounts::signingOutLetsTheNextOneAct()
{
    signIn(QStringLiteral("dana"), contoso);
    SignedInAccount &grady = signIn(QStringLiteral("grady"), contoso);
    const QPointer<GraphClient> graph = &grady.graph();
    bool isGone = false;
    m_accounts->signOut(grady, this, [&isGone](bool gone) { isGone = gone; });
    QCOMPARE(acting(), QStringLiteral("dana"));
    QCOMPARE(m_accounts->all().size(), 1);
    QTRY_VERIFY(isGone);
    QVERIFY(!graph);
    QCOMPARE(m_accounts->ownerOf(startedBy(person(QStringLiteral("grady"), contoso))), nullptr);
}

void tst_SignedInAccounts::renewalWithOtherPermissionsIsTold()
{
    SignedInAccount &account = signIn(QStringLiteral("dana"), contoso);
    QSignalSpy changed(m_accounts.get(), &SignedInAccounts::changed);
    Q_EMIT account.session().grantedScopesChanged();
    QCOMPARE(changed.size(), 1);
}

void tst_SignedInAccounts::comesBackAfterARestart()
{
    m_accounts->restore();
    QSignalSpy restoredFirst(m_accounts.get(), &SignedInAccounts::restored);
    QVERIFY(restoredFirst.wait());
    signIn(QStringLiteral("eve"), fabrikam);
    signIn(QStringLiteral("dana"), contoso);
    QTRY_VERIFY(m_store->isSettled());
    start(contoso);
    QSignalSpy restored(m_accounts.get(), &SignedInAccounts::restored);
    m_accounts->restore();
    QVERIFY(restored.wait());
    QCOMPARE(acting(), QStringLiteral("dana"));
    QCOMPARE(m_accounts->all().size(), 2);
    QVERIFY(m_accounts->ownerOf(startedBy(person(QStringLiteral("eve"), fabrikam))));
}

void tst_SignedInAccounts::pinnedTenantKeepsOthersOut()
{
    m_accounts->restore();
    QSignalSpy restoredFirst(m_accounts.get(), &SignedInAccounts::restored);
    QVERIFY(restoredFirst.wait());
    signIn(QStringLiteral("dana"), contoso);
    signIn(QStringLiteral("eve"), fabrikam);
    QTRY_VERIFY(m_store->isSettled());
    start(contoso, true);
    QSignalSpy restored(m_accounts.get(), &SignedInAccounts::restored);
    m_accounts->restore();
    QVERIFY(restored.wait());
    QCOMPARE(acting(), QStringLiteral("dana"));
    QCOMPARE(m_accounts->all().size(), 1);
}

void tst_SignedInAccounts::permissionsThatAreNoLongerWanted_data()
{
    QTest::addColumn<bool>("isPinned");
    QTest::addColumn<QString>("scopes");
    QTest::addColumn<QStringList>("asked");
    const QString profiles = QStringLiteral("CrossTenantUserProfileSharing.Read.All");
    const QString exports = QStringLiteral("User.Export.All");
    QTest::newRow("fewer, by policy") << true << QString(profiles + QLatin1Char(' ') + exports) << QStringList{profiles, exports};
    QTest::newRow("fewer, by the person") << false << exports << QStringList{exports};
    // More needs consent, so a person has to be there.
    QTest::newRow("more") << true << QString(exports + QStringLiteral(" Mail.Read")) << QStringList{exports};
    QTest::newRow("others") << true << QStringLiteral("Mail.Read") << QStringList{QStringLiteral("Mail.Read")};
}

void tst_SignedInAccounts::permissionsThatAreNoLongerWanted()
{
    QFETCH(bool, isPinned);
    QFETCH(QString, scopes);
    m_accounts->restore();
    QSignalSpy restoredFirst(m_accounts.get(), &SignedInAccounts::restored);
    QVERIFY(restoredFirst.wait());
    signIn(QStringLiteral("dana"), contoso);
    QTRY_VERIFY(m_store->isSettled());
    start(contoso, isPinned, scopes);
    QSignalSpy restored(m_accounts.get(), &SignedInAccounts::restored);
    m_accounts->restore();
    QVERIFY(restored.wait());
    QTEST(m_accounts->acting()->session().request().scopes, "asked");
    QTEST(m_accounts->acting()->session().requestToSignInAgain().scopes, "asked");
}

QTEST_GUILESS_MAIN(tst_SignedInAccounts)

#include "tst_signedinaccounts.moc"
