// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/setuppage.h"

#include "../identity/fakeauthority.h"
#include "config/settings.h"
#include "http/httpclient.h"
#include "windowdriver.h"

#include <QComboBox>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace {
const QString clientId = QStringLiteral("Client ID (required)");
const QString tenant = QStringLiteral("Tenant");
const QString authority = QStringLiteral("Authority URL (required)");
const QString graph = QStringLiteral("Graph URL (required)");
const QString save = QStringLiteral("Save and continue");
const QString guid = QStringLiteral("11111111-2222-4333-8444-555555555555");
const QString other = QStringLiteral("66666666-2222-4333-8444-555555555555");
}

class tst_SetupPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void saveWaitsForEverything();
    void clientIdMustBeAGuid_data();
    void clientIdMustBeAGuid();
    void tenantForms_data();
    void tenantForms();
    void tenantErrorComesAlsoWhenGoneOn();
    void customCloudWantsAddresses_data();
    void customCloudWantsAddresses();
    void tenantIsLookedUp();
    void unknownTenantIsNotSaved();
    void authorityOutOfReachCanBeSaved();
    void onlyTheLastTextIsLookedUp();
    void cloudWithoutTheExport();
    void savingWritesTheSettings();
    void savingWithoutChange();
    void settingsThatCannotBeWritten();
    void managedValuesAreShownOnly();
    void policyLocksEverything();
    void brokenPolicyIsExplained_data();
    void brokenPolicyIsExplained();
    void demo();

private:
    void open(const QString &configFile = {}, const Policy &policy = {});
    [[nodiscard]] Policy policyOf(const QByteArray &content) const;
    void enterCustom();
    [[nodiscard]] QComboBox *cloud() const { return m_page->findChild<QComboBox *>(); }
    void choose(Cloud::Kind kind) { cloud()->setCurrentIndex(cloud()->findData(int(kind))); }
    [[nodiscard]] bool canSave() const { return WindowDriver::button(save)->isEnabled(); }
    [[nodiscard]] QString userFile() const { return m_directory->filePath(QStringLiteral("settings.ini")); }

    Clock m_clock;
    HttpClient m_http{m_clock};
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<FakeAuthority> m_authority;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<SetupPage> m_page;
};

void tst_SetupPage::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_authority = std::make_unique<FakeAuthority>();
    open();
}

void tst_SetupPage::cleanup()
{
    m_page.reset();
    m_settings.reset();
    m_authority.reset();
    m_directory.reset();
}

void tst_SetupPage::open(const QString &configFile, const Policy &policy)
{
    m_page.reset();
    m_settings = std::make_unique<Settings>(policy, configFile, userFile());
    m_page = std::make_unique<SetupPage>(*m_settings, m_http);
    m_page->resize(700, 800);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void tst_SetupPage::enterCustom()
{
    choose(Cloud::Kind::Custom);
    WindowDriver::type(clientId, QStringLiteral("client-1"));
    WindowDriver::type(authority, m_authority->server.url(QStringLiteral("/tenant")).toString());
    WindowDriver::type(graph, m_authority->server.url(QStringLiteral("/graph")).toString());
}

void tst_SetupPage::saveWaitsForEverything()
{
    QVERIFY(!canSave());
    QVERIFY(WindowDriver::shows(QStringLiteral("Still missing: the client ID.")));
    WindowDriver::type(clientId, guid);
    // "organizations" is the default.
    QCOMPARE(WindowDriver::text(tenant), QStringLiteral("organizations"));
    QVERIFY(canSave());
    WindowDriver::type(tenant, {});
    QVERIFY(!canSave());
    QVERIFY(WindowDriver::shows(QStringLiteral("Still missing: the tenant.")));
    WindowDriver::type(tenant, QStringLiteral("contoso.com"));
    QVERIFY(canSave());
    choose(Cloud::Kind::Custom);
    QVERIFY(!canSave());
    QVERIFY(WindowDriver::shows(QStringLiteral("Still missing: the addresses of the custom cloud.")));
    choose(Cloud::Kind::Global);
    QVERIFY(canSave());
}

void tst_SetupPage::clientIdMustBeAGuid_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("GUID") << guid << true;
    QTest::newRow("pasted") << QStringLiteral("  %1\t").arg(guid) << true;
    QTest::newRow("capitals") << guid.toUpper() << true;
    QTest::newRow("cut off") << guid.chopped(1) << false;
    QTest::newRow("a name") << QStringLiteral("habeas") << false;
}

void tst_SetupPage::clientIdMustBeAGuid()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    WindowDriver::type(clientId, text);
    // Not while typing.
    QVERIFY(!WindowDriver::shows(QStringLiteral("A client ID is a GUID")));
    QTest::keyClick(WindowDriver::input(clientId), Qt::Key_Tab);
    QCOMPARE(canSave(), good);
    QCOMPARE(WindowDriver::shows(QStringLiteral("A client ID is a GUID")), !good);
}

void tst_SetupPage::tenantForms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("GUID") << guid << true;
    QTest::newRow("domain") << QStringLiteral("contoso.onmicrosoft.com") << true;
    QTest::newRow("organizations") << QStringLiteral("organizations") << true;
    QTest::newRow("in capitals") << QStringLiteral("Organizations") << true;
    QTest::newRow("a word") << QStringLiteral("contoso") << false;
    QTest::newRow("an address") << QStringLiteral("https://contoso.com") << false;
    QTest::newRow("a user") << QStringLiteral("dana@contoso.com") << false;
    QTest::newRow("a path") << QStringLiteral("contoso.com/../common") << false;
}

void tst_SetupPage::tenantForms()
{
    QFETCH(QString, text);
    WindowDriver::type(clientId, guid);
    WindowDriver::type(tenant, text);
    QTEST(canSave(), "good");
}

void tst_SetupPage::tenantErrorComesAlsoWhenGoneOn()
{
    WindowDriver::type(clientId, guid);
    WindowDriver::type(tenant, QStringLiteral("contoso"));
    QVERIFY(!WindowDriver::shows(QStringLiteral("This is neither a tenant ID")));
    QTest::keyClick(WindowDriver::input(tenant), Qt::Key_Tab);
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("This is neither a tenant ID (GUID) nor a domain.")));
}

void tst_SetupPage::customCloudWantsAddresses_data()
{
    QTest::addColumn<QString>("authorityUrl");
    QTest::addColumn<QString>("graphUrl");
    QTest::addColumn<bool>("good");
    const QString https = QStringLiteral("https://login.contoso.example/tenant");
    QTest::newRow("https") << https << QStringLiteral("https://graph.contoso.example") << true;
    QTest::newRow("http on this computer") << QStringLiteral("http://127.0.0.1:1/tenant") << QStringLiteral("http://localhost:1") << true;
    QTest::newRow("http elsewhere") << QStringLiteral("http://login.contoso.example") << QStringLiteral("https://graph.contoso.example") << false;
    QTest::newRow("no Graph") << https << QString() << false;
    QTest::newRow("no address") << https << QStringLiteral("graph") << false;
}

void tst_SetupPage::customCloudWantsAddresses()
{
    QFETCH(QString, authorityUrl);
    QFETCH(QString, graphUrl);
    choose(Cloud::Kind::Custom);
    WindowDriver::type(clientId, QStringLiteral("any name"));
    WindowDriver::type(authority, authorityUrl);
    WindowDriver::type(graph, graphUrl);
    QTEST(canSave(), "good");
}

void tst_SetupPage::tenantIsLookedUp()
{
    m_authority->discoveryBody.insert(QStringLiteral("issuer"),
                                      m_authority->server.url(QLatin1Char('/') + guid + QStringLiteral("/v2.0")).toString());
    enterCustom();
    WindowDriver::type(tenant, QStringLiteral("contoso.example"));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Found: tenant %1.").arg(guid)));
    QVERIFY(canSave());
}

void tst_SetupPage::unknownTenantIsNotSaved()
{
    m_authority->discoveryStatus = 400;
    m_authority->discoveryBody = {{QStringLiteral("error"), QStringLiteral("invalid_tenant")},
                                  {QStringLiteral("error_description"), QStringLiteral("AADSTS90002: no")}};
    enterCustom();
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("The sign-in service knows no tenant of this name in the chosen cloud.")));
    QVERIFY(!canSave());
    QVERIFY(WindowDriver::shows(QStringLiteral("The tenant was not found.")));
    // Another text is another chance.
    m_authority->discoveryStatus = 200;
    m_authority->discoveryBody = m_authority->discovery();
    QVERIFY(WindowDriver::type(QStringLiteral("Tenant, invalid entry"), QStringLiteral("fabrikam.example")));
    QVERIFY(canSave());
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("The sign-in service answers.")));
    QVERIFY(!WindowDriver::shows(QStringLiteral("The sign-in service knows no tenant")));
}

void tst_SetupPage::authorityOutOfReachCanBeSaved()
{
    enterCustom();
    m_authority->server.stopListening();
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("Could not be checked:")));
    QVERIFY(canSave());
}

void tst_SetupPage::onlyTheLastTextIsLookedUp()
{
    enterCustom();
    // Typed key by key: one question, not one a key.
    WindowDriver::type(tenant, QStringLiteral("contoso.example"));
    QTRY_VERIFY(WindowDriver::shows(QStringLiteral("The sign-in service answers.")));
    QCOMPARE(m_authority->discoveries(), 1);
}

void tst_SetupPage::cloudWithoutTheExport()
{
    QVERIFY(!WindowDriver::shows(QStringLiteral("not offered in this cloud")));
    for (const Cloud::Kind kind : {Cloud::Kind::China, Cloud::Kind::UsGovernmentL4, Cloud::Kind::UsGovernmentL5}) {
        choose(kind);
        QVERIFY(WindowDriver::shows(QStringLiteral("not offered in this cloud")));
    }
    choose(Cloud::Kind::Global);
    QVERIFY(!WindowDriver::shows(QStringLiteral("not offered in this cloud")));
}

void tst_SetupPage::savingWritesTheSettings()
{
    QSignalSpy finished(m_page.get(), &SetupPage::finished);
    enterCustom();
    WindowDriver::type(tenant, QStringLiteral("contoso.example"));
    WindowDriver::type(QStringLiteral("Storage hosts"), QStringLiteral("files.contoso.example"));
    QVERIFY(WindowDriver::click(save));
    QCOMPARE(finished.size(), 1);
    QVERIFY(finished.at(0).at(0).toBool());
    const Settings stored(Policy(), {}, userFile());
    QCOMPARE(stored.clientId(), QStringLiteral("client-1"));
    QCOMPARE(stored.tenant(), QStringLiteral("contoso.example"));
    const auto cloudStored = stored.cloud();
    QVERIFY(cloudStored);
    QCOMPARE(cloudStored->kind(), Cloud::Kind::Custom);
    QCOMPARE(cloudStored->graphRoot(), m_authority->server.url(QStringLiteral("/graph")));
    QCOMPARE(cloudStored->storageSuffixes(), QStringList{QStringLiteral("files.contoso.example")});
}

void tst_SetupPage::savingWithoutChange()
{
    WindowDriver::type(clientId, guid);
    QVERIFY(WindowDriver::click(save));
    QSignalSpy finished(m_page.get(), &SetupPage::finished);
    QVERIFY(WindowDriver::click(save));
    QCOMPARE(finished.size(), 1);
    QVERIFY(!finished.at(0).at(0).toBool());
}

void tst_SetupPage::settingsThatCannotBeWritten()
{
    // A folder stands where the file belongs.
    QVERIFY(QDir(m_directory->path()).mkdir(QStringLiteral("settings.ini")));
    QSignalSpy finished(m_page.get(), &SetupPage::finished);
    WindowDriver::type(clientId, guid);
    QVERIFY(WindowDriver::click(save));
    QVERIFY(WindowDriver::shows(QStringLiteral("The settings cannot be written.")));
    QCOMPARE(finished.size(), 0);
}

void tst_SetupPage::managedValuesAreShownOnly()
{
    const QString config = m_directory->filePath(QStringLiteral("managed.ini"));
    {
        QSettings file(config, QSettings::IniFormat);
        file.setValue(QStringLiteral("tenant/clientId"), guid);
        file.setValue(QStringLiteral("tenant/cloud"), QStringLiteral("global"));
    }
    open(config);
    QCOMPARE(WindowDriver::text(clientId), guid);
    QVERIFY(WindowDriver::input(clientId)->isReadOnly());
    QVERIFY(WindowDriver::shows(QStringLiteral("Managed: set in %1.").arg(config)));
    QVERIFY(!cloud()->isEnabled());
    QVERIFY(!WindowDriver::input(tenant)->isReadOnly());
    WindowDriver::type(tenant, other);
    QVERIFY(WindowDriver::click(save));
    const QSettings user(userFile(), QSettings::IniFormat);
    QVERIFY(!user.contains(QStringLiteral("tenant/clientId")));
    QVERIFY(!user.contains(QStringLiteral("tenant/cloud")));
    QCOMPARE(user.value(QStringLiteral("tenant/tenant")).toString(), other);
}

Policy tst_SetupPage::policyOf(const QByteArray &content) const
{
    QFile file(m_directory->filePath(QStringLiteral("policy.ini")));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
    file.close();
    return Policy::fromFile(file.fileName());
}

void tst_SetupPage::policyLocksEverything()
{
    QVERIFY2(!WindowDriver::input(QStringLiteral("Permissions")), "what nobody manages is not shown");
    const QString source = m_directory->filePath(QStringLiteral("policy.ini"));
    open({},
         policyOf("[tenant]\nclientId=" + guid.toLatin1() + "\ntenant=contoso.com\ncloud=global\nscopes=User.Read.All, User.Export.All\n"
                  + "[storage]\nhosts=contosodsr.blob.core.windows.net\n"));
    for (const QString &name : {clientId, tenant, QStringLiteral("Permissions"), QStringLiteral("Allowed storage hosts")}) {
        QVERIFY2(WindowDriver::input(name), qPrintable(name));
        QVERIFY(WindowDriver::input(name)->isReadOnly());
    }
    QCOMPARE(WindowDriver::text(QStringLiteral("Permissions")), QStringLiteral("User.Read.All User.Export.All"));
    QCOMPARE(WindowDriver::text(QStringLiteral("Allowed storage hosts")), QStringLiteral("contosodsr.blob.core.windows.net"));
    QVERIFY(!cloud()->isEnabled());
    const auto labels = m_page->findChildren<QLabel *>();
    const QString managed = QStringLiteral("Managed: set in %1.").arg(source);
    QCOMPARE(std::count_if(labels.cbegin(), labels.cend(), [&](const QLabel *label) { return label->isVisible() && label->text() == managed; }), 5);
}

void tst_SetupPage::brokenPolicyIsExplained_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    QTest::newRow("prose") << QByteArray("[tenant]\nprose\n") << QStringLiteral("cannot be read in full");
    QTest::newRow("cloud") << QByteArray("[tenant]\ncloud=germany\n") << QStringLiteral("germany");
    QTest::newRow("scopes") << QByteArray("[tenant]\nscopes=a/b\n") << QStringLiteral("list of permissions");
    QTest::newRow("hosts") << QByteArray("[storage]\nhosts=https://x\n") << QStringLiteral("list of storage hosts");
    QTest::newRow("custom") << QByteArray("[tenant]\ncloud=custom\n") << QStringLiteral("custom cloud");
}

void tst_SetupPage::brokenPolicyIsExplained()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, words);
    open({}, policyOf(content));
    WindowDriver::type(clientId, guid);
    WindowDriver::type(tenant, other);
    QVERIFY2(!canSave(), "fails closed");
    const auto labels = m_page->findChildren<QLabel *>();
    const bool said = std::any_of(labels.cbegin(), labels.cend(), [&words](const QLabel *label) {
        return label->isVisible() && label->text().contains(words) && label->text().contains(QStringLiteral("policy.ini"))
            && label->text().contains(QStringLiteral("administrator"));
    });
    QVERIFY(said);
}

void tst_SetupPage::demo()
{
    const QSignalSpy demo(m_page.get(), &SetupPage::demoRequested);
    QVERIFY2(!WindowDriver::button(QStringLiteral("Cancel")), "there is nothing to go back to");
    QVERIFY(WindowDriver::click(QStringLiteral("Try the demo tenant")));
    QCOMPARE(demo.size(), 1);
}

QTEST_MAIN(tst_SetupPage)

#include "tst_setuppage.moc"
