// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/settings.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

/** The app registration grants what the program requests, and nothing else. */
class tst_EntraManifest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isAPublicClientOfOneTenant();
    void asksForExactlyTheRequestedPermissions();
    void isTheOnlySourceOfTheScripts_data();
    void isTheOnlySourceOfTheScripts();
    void pageNamesEveryPermission();

private:
    static QString read(const QString &name);
    /** As the program requests them at sign-in. */
    static QStringList requestedScopes();

    QJsonObject m_manifest;
};

namespace {
const QString graphAppId = QStringLiteral("00000003-0000-0000-c000-000000000000");

// Delegated permissions of Microsoft Graph, from its published permissions reference.
const QHash<QString, QString> &delegatedIds()
{
    static const QHash<QString, QString> ids{
        {QStringLiteral("openid"), QStringLiteral("37f7f235-527c-4136-accd-4a02d197296e")},
        {QStringLiteral("profile"), QStringLiteral("14dad69e-099b-42c9-810b-d002981feec1")},
        {QStringLiteral("offline_access"), QStringLiteral("7427e0e9-2fba-42fe-b0c0-848c9e6a8182")},
        {QStringLiteral("CrossTenantUserProfileSharing.Read.All"), QStringLiteral("759dcd16-3c90-463c-937e-abf89f991c18")},
        {QStringLiteral("User.Export.All"), QStringLiteral("405a51b5-8d8d-430b-9842-8be4b0e9f324")},
        {QStringLiteral("User.Read.All"), QStringLiteral("a154be20-db9c-4678-8ab7-66f6cc099a59")},
    };
    return ids;
}
}

QString tst_EntraManifest::read(const QString &name)
{
    QFile file(QStringLiteral(HABEAS_FIXTURES "/../../packaging/entra/") + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList tst_EntraManifest::requestedScopes()
{
    return QStringList{QStringLiteral("openid"), QStringLiteral("profile"), QStringLiteral("offline_access")} + Settings::defaultScopes();
}

void tst_EntraManifest::initTestCase()
{
    QJsonParseError error;
    m_manifest = QJsonDocument::fromJson(read(QStringLiteral("manifest.json")).toUtf8(), &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
}

void tst_EntraManifest::isAPublicClientOfOneTenant()
{
    QCOMPARE(m_manifest.value(QStringLiteral("displayName")).toString(), QStringLiteral("Habeas"));
    QCOMPARE(m_manifest.value(QStringLiteral("signInAudience")).toString(), QStringLiteral("AzureADMyOrg"));
    QVERIFY(m_manifest.value(QStringLiteral("isFallbackPublicClient")).toBool());
    const QJsonObject client = m_manifest.value(QStringLiteral("publicClient")).toObject();
    QCOMPARE(client.value(QStringLiteral("redirectUris")).toArray(), QJsonArray{QStringLiteral("http://localhost")});
    for (const QString &confidential :
         {QStringLiteral("web"), QStringLiteral("spa"), QStringLiteral("passwordCredentials"), QStringLiteral("keyCredentials")})
        QVERIFY2(!m_manifest.contains(confidential), qPrintable(confidential));
}

void tst_EntraManifest::asksForExactlyTheRequestedPermissions()
{
    const QJsonArray resources = m_manifest.value(QStringLiteral("requiredResourceAccess")).toArray();
    QCOMPARE(resources.size(), 1);
    const QJsonObject graph = resources.first().toObject();
    QCOMPARE(graph.value(QStringLiteral("resourceAppId")).toString(), graphAppId);

    QStringList granted;
    const QJsonArray permissions = graph.value(QStringLiteral("resourceAccess")).toArray();
    for (const QJsonValue &permission : permissions) {
        QCOMPARE(permission[QStringLiteral("type")].toString(), QStringLiteral("Scope")); // delegated
        granted.append(permission[QStringLiteral("id")].toString());
    }

    QStringList requested;
    const QStringList scopes = requestedScopes();
    for (const QString &scope : scopes) {
        QVERIFY2(delegatedIds().contains(scope), qPrintable(scope));
        requested.append(delegatedIds().value(scope));
    }
    granted.sort();
    requested.sort();
    QCOMPARE(granted, requested);
}

void tst_EntraManifest::isTheOnlySourceOfTheScripts_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("Azure CLI") << QStringLiteral("register.sh");
    QTest::newRow("PowerShell") << QStringLiteral("register.ps1");
}

void tst_EntraManifest::isTheOnlySourceOfTheScripts()
{
    QFETCH(QString, script);
    const QString text = read(script);
    QVERIFY(text.contains(QStringLiteral("manifest.json")));
    QVERIFY(!text.contains(graphAppId));
    for (auto it = delegatedIds().cbegin(); it != delegatedIds().cend(); ++it) {
        QVERIFY2(!text.contains(it.value()), qPrintable(it.value()));
        // `profile` is an everyday word; the names that only permissions have tell enough.
        if (it.key().contains(QLatin1Char('.')))
            QVERIFY2(!text.contains(it.key()), qPrintable(it.key()));
    }
}

void tst_EntraManifest::pageNamesEveryPermission()
{
    const QString page = read(QStringLiteral("README.md"));
    const QStringList scopes = requestedScopes();
    for (const QString &scope : scopes) {
        const QString row = QStringLiteral("| `%1` | `%2` |").arg(scope, delegatedIds().value(scope));
        QVERIFY2(page.contains(row), qPrintable(row));
    }
}

QTEST_GUILESS_MAIN(tst_EntraManifest)
#include "tst_entramanifest.moc"
