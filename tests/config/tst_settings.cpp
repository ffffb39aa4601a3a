// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/settings.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using Key = Settings::Key;
using Origin = Settings::Origin;

class tst_Settings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void defaults();
    void order();
    void emptyMeansNotSet();
    void scopes_data();
    void scopes();
    void cloud_data();
    void cloud();
    void customAbovePicksTheCloud();
    void cloudAboveCustom();
    void isComplete();
    void halfACustomCloudByPolicy();
    void brokenPolicyFailsClosed_data();
    void brokenPolicyFailsClosed();
    void allowedHosts();
    void loadError();
    void setUserValue();
    void setUserValueLeavesOthersAlone();
    void lockedIsNotWritten();
    void cannotBeStored();
    void severalAtOnceOrNone();
    void commentsDoNotHinder();
    void userFileIsPrivate();
    void systemFilesDoNotCount();
    void casesAndNotifications();
    void isGuid();

private:
    QString write(const char *name, const QByteArray &content);
    [[nodiscard]] QByteArray read(const QString &path) const;

    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_userFile;
};

void tst_Settings::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_userFile = m_directory->filePath(QStringLiteral("config/habeas.ini"));
}

QString tst_Settings::write(const char *name, const QByteArray &content)
{
    QFile file(m_directory->filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
    return file.fileName();
}

QByteArray tst_Settings::read(const QString &path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_Settings::defaults()
{
    const Settings settings({}, {}, m_userFile);
    QVERIFY(settings.clientId().isEmpty());
    QCOMPARE(settings.tenant(), QStringLiteral("organizations"));
    QCOMPARE(settings.cloud()->kind(), Cloud::Kind::Global);
    QCOMPARE(settings.scopes(), Settings::defaultScopes());
    for (const Key key : {Key::ClientId, Key::Tenant, Key::Cloud, Key::Scopes, Key::CustomAuthority, Key::CustomGraph, Key::CustomStorage}) {
        QCOMPARE(settings.origin(key), Origin::Default);
        QVERIFY(!settings.isLocked(key));
        QVERIFY(settings.source(key).isEmpty());
    }
    QVERIFY(!settings.loadError());
    QVERIFY2(!QFile::exists(m_userFile), "reading must not make the file");
}

void tst_Settings::order()
{
    const QString policy = write("policy.ini", "[tenant]\nclientId=policy\n");
    const QString config = write("config.ini", "[tenant]\nclientId=config\ntenant=config.example.com\n");
    m_userFile = write("user.ini", "[tenant]\nclientId=user\ntenant=user.example.com\nscopes=User.Read.All\n");
    const Settings settings(Policy::fromFile(policy), config, m_userFile);

    QCOMPARE(settings.clientId(), QStringLiteral("policy"));
    QCOMPARE(settings.origin(Key::ClientId), Origin::Policy);
    QVERIFY(settings.isLocked(Key::ClientId));
    QCOMPARE(settings.source(Key::ClientId), policy);

    QCOMPARE(settings.tenant(), QStringLiteral("config.example.com"));
    QCOMPARE(settings.origin(Key::Tenant), Origin::ConfigFile);
    QVERIFY(settings.isLocked(Key::Tenant));
    QCOMPARE(settings.source(Key::Tenant), config);

    QCOMPARE(settings.scopes(), QStringList{QStringLiteral("User.Read.All")});
    QCOMPARE(settings.origin(Key::Scopes), Origin::User);
    QVERIFY(!settings.isLocked(Key::Scopes));
    QVERIFY(settings.source(Key::Scopes).isEmpty());

    QCOMPARE(settings.origin(Key::Cloud), Origin::Default);
}

void tst_Settings::casesAndNotifications()
{
    const Settings defaults(Policy(), {}, m_userFile);
    QCOMPARE(defaults.caseDays(), 0);
    QVERIFY(defaults.caseFreeDays().isEmpty());
    QVERIFY(defaults.notifications());
    QCOMPARE(defaults.language(), QString());

    m_userFile = write("user.ini",
                       "[case]\ndays=14\nfreeDays=2026-12-24, 2026-12-31 2026-02-30;2026-12-24 "
                       "soon\nprefix=DSR-\n[desktop]\nnotifications=Off\n[window]\nlanguage=de\n");
    const Settings settings(Policy(), {}, m_userFile);
    QCOMPARE(settings.caseDays(), 14);
    QCOMPARE(settings.caseFreeDays(), (QList<QDate>{QDate(2026, 12, 24), QDate(2026, 12, 31)}));
    QCOMPARE(settings.casePrefix(), QStringLiteral("DSR-"));
    QVERIFY(!settings.notifications());
    QCOMPARE(settings.language(), QStringLiteral("de"));
    const QString system = write("system.ini", "[window]\nlanguage=System\n");
    QCOMPARE(Settings(Policy(), {}, system).language(), QString());
}

void tst_Settings::emptyMeansNotSet()
{
    const QString policy = write("policy.ini", "[tenant]\nclientId=\n");
    const QString config = write("config.ini", "[tenant]\nclientId=\"\"\ntenant=\n");
    m_userFile = write("user.ini", "[tenant]\nclientId=user\ntenant= \n");
    const Settings settings(Policy::fromFile(policy), config, m_userFile);
    QCOMPARE(settings.clientId(), QStringLiteral("user"));
    QVERIFY(!settings.isLocked(Key::ClientId));
    QCOMPARE(settings.tenant(), QStringLiteral("organizations"));
}

void tst_Settings::scopes_data()
{
    QTest::addColumn<QByteArray>("line");
    const QByteArray a = "User.Read.All";
    const QByteArray b = "User.Export.All";
    QTest::newRow("comma") << QByteArray(a + "," + b);
    QTest::newRow("comma and space") << QByteArray(a + ", " + b);
    QTest::newRow("space") << QByteArray(a + " " + b);
    QTest::newRow("spaces and tab") << QByteArray(a + "  \t " + b);
    QTest::newRow("quoted") << QByteArray("\"" + a + ", " + b + "\"");
    QTest::newRow("quoted each") << QByteArray("\"" + a + "\", \"" + b + "\"");
    QTest::newRow("semicolon") << QByteArray("\"" + a + ";" + b + "\"");
    QTest::newRow("trailing comma") << QByteArray(a + "," + b + ",");
}

void tst_Settings::scopes()
{
    QFETCH(QByteArray, line);
    const Settings settings({}, write("config.ini", "[tenant]\nscopes=" + line + "\n"), m_userFile);
    QCOMPARE(settings.scopes(), (QStringList{QStringLiteral("User.Read.All"), QStringLiteral("User.Export.All")}));
    QVERIFY(!settings.loadError());
}

void tst_Settings::cloud_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("kind"); // -1: an error
    QTest::addColumn<int>("error");
    const auto good = [](const char *name, const QByteArray &content, Cloud::Kind kind) { QTest::newRow(name) << content << int(kind) << -1; };
    const auto bad = [](const char *name, const QByteArray &content, Settings::Error error) { QTest::newRow(name) << content << -1 << int(error); };
    const QByteArray custom = "[custom]\nauthority=http://127.0.0.1:1/organizations\ngraph=http://127.0.0.1:1\n";
    good("named", "[tenant]\ncloud=usGovernmentL4\n", Cloud::Kind::UsGovernmentL4);
    good("in capitals", "[tenant]\ncloud=CHINA\n", Cloud::Kind::China);
    good("custom", "[tenant]\ncloud=custom\n" + custom, Cloud::Kind::Custom);
    good("custom without the word", custom, Cloud::Kind::Custom);
    good("custom with storage", custom + "storage=127.0.0.1:10000, blob.example.com\n", Cloud::Kind::Custom);
    good("custom addresses, but another cloud", "[tenant]\ncloud=global\n" + custom, Cloud::Kind::Global);
    good("half a custom cloud without the word", "[custom]\ngraph=https://a.example.com\n", Cloud::Kind::Global);
    bad("unknown", "[tenant]\ncloud=germany\n", Settings::Error::UnknownCloud);
    bad("custom without addresses", "[tenant]\ncloud=custom\n", Settings::Error::CustomIncomplete);
    bad("custom without graph", "[tenant]\ncloud=custom\n[custom]\nauthority=https://a.example.com\n", Settings::Error::CustomIncomplete);
    bad("authority in the clear", "[custom]\nauthority=http://a.example.com\ngraph=https://a.example.com\n", Settings::Error::CustomAuthorityInvalid);
    bad("graph in the clear", "[custom]\nauthority=https://a.example.com\ngraph=http://a.example.com\n", Settings::Error::CustomGraphInvalid);
    bad("authority is no URL", "[custom]\nauthority=a.example.com\ngraph=https://a.example.com\n", Settings::Error::CustomAuthorityInvalid);
    bad("graph is no URL", "[custom]\nauthority=https://a.example.com\ngraph=https://\n", Settings::Error::CustomGraphInvalid);
}

void tst_Settings::cloud()
{
    QFETCH(QByteArray, content);
    QFETCH(int, kind);
    QFETCH(int, error);
    const Settings settings({}, write("config.ini", content), m_userFile);
    const auto cloud = settings.cloud();
    QCOMPARE(cloud ? int(cloud->kind()) : -1, kind);
    QCOMPARE(cloud ? -1 : int(cloud.error()), error);
    if (content.contains("storage="))
        QCOMPARE(cloud->storageSuffixes(), (QStringList{QStringLiteral("127.0.0.1:10000"), QStringLiteral("blob.example.com")}));
}

void tst_Settings::customAbovePicksTheCloud()
{
    // The user's own choice of a cloud must not lead out of the one that the policy names by its addresses.
    m_userFile = write("user.ini", "[tenant]\ncloud=global\n");
    const QString policy = write("policy.ini", "[custom]\nauthority=https://login.example.com/t\ngraph=https://graph.example.com\n");
    QCOMPARE(Settings(Policy::fromFile(policy), {}, m_userFile).cloud()->kind(), Cloud::Kind::Custom);
    QCOMPARE(Settings({}, policy, m_userFile).cloud()->kind(), Cloud::Kind::Custom);
}

void tst_Settings::cloudAboveCustom()
{
    m_userFile = write("user.ini", "[custom]\nauthority=https://login.example.com/t\ngraph=https://graph.example.com\n");
    const QString policy = write("policy.ini", "[tenant]\ncloud=global\n");
    QCOMPARE(Settings(Policy::fromFile(policy), {}, m_userFile).cloud()->kind(), Cloud::Kind::Global);
}

void tst_Settings::isComplete()
{
    QVERIFY(!Settings({}, {}, m_userFile).isComplete());
    QVERIFY(Settings({}, write("a.ini", "[tenant]\nclientId=x\n"), m_userFile).isComplete());
    QVERIFY(!Settings({}, write("b.ini", "[tenant]\nclientId=x\ncloud=germany\n"), m_userFile).isComplete());
}

// Tokens of the organisation's authority must not go to a Graph that somebody else named, nor the other way round.
void tst_Settings::halfACustomCloudByPolicy()
{
    const QString authority = write("authority.ini", "[custom]\nauthority=https://login.example.com/t\n");
    const QString graph = write("graph.ini", "[tenant]\ncloud=custom\n[custom]\ngraph=https://graph.example.com\n");
    QCOMPARE(Settings(Policy::fromFile(authority), graph, m_userFile).cloud().error(), Settings::Error::CustomIncomplete);
    QCOMPARE(Settings(Policy::fromFile(graph), authority, m_userFile).cloud().error(), Settings::Error::CustomIncomplete);
}

void tst_Settings::brokenPolicyFailsClosed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("problem");
    const auto row = [](const char *name, const QByteArray &content, Settings::Error problem) { QTest::newRow(name) << content << int(problem); };
    row("prose", "[tenant]\nclientId=x\nprose\n", Settings::Error::PolicyUnreadable);
    row("binary", QByteArray("\x7f\x45\x4c\x46\x00\x01", 6), Settings::Error::PolicyUnreadable);
    row("unknown cloud", "[tenant]\ncloud=germany\n", Settings::Error::UnknownCloud);
    row("custom without addresses", "[tenant]\ncloud=custom\n", Settings::Error::CustomIncomplete);
    row("scopes", "[tenant]\nscopes=User.Read.All https://evil.example/.default\n", Settings::Error::ScopesInvalid);
    row("scopes of separators", "[tenant]\nscopes=\", ;\"\n", Settings::Error::ScopesInvalid);
    row("hosts", "[storage]\nhosts=https://a.blob.core.windows.net\n", Settings::Error::StorageHostsInvalid);
    row("one bad host", "[storage]\nhosts=a.blob.core.windows.net, *\n", Settings::Error::StorageHostsInvalid);
    row("hosts of separators", "[storage]\nhosts=\", ;\"\n", Settings::Error::StorageHostsInvalid);
}

void tst_Settings::brokenPolicyFailsClosed()
{
    QFETCH(QByteArray, content);
    QFETCH(int, problem);
    m_userFile = write("user.ini", "[tenant]\nclientId=user\ncloud=global\n");
    const Settings settings(Policy::fromFile(write("policy.ini", content)), {}, m_userFile);
    QVERIFY(settings.problem().has_value());
    QCOMPARE(int(*settings.problem()), problem);
    QVERIFY2(!settings.isComplete(), "nothing may be sent");
    if (*settings.problem() == Settings::Error::PolicyUnreadable) {
        QVERIFY(!settings.cloud());
        QVERIFY(!settings.allowedHosts().allows(QStringLiteral("a.blob.core.windows.net")));
    }
    QVERIFY(Settings({}, {}, m_userFile).isComplete());
}

void tst_Settings::allowedHosts()
{
    QVERIFY(!Settings({}, {}, m_userFile).allowedHosts().isRestricted());
    const QString policy = write("policy.ini", "[storage]\nhosts = contosodsr.blob.core.windows.net, *.blob.storage.azure.net\n");
    m_userFile = write("user.ini", "[storage]\nhosts=*.evil.example\n");
    const AllowedHosts hosts = Settings(Policy::fromFile(policy), {}, m_userFile).allowedHosts();
    QVERIFY(hosts.allows(QStringLiteral("contosodsr.blob.core.windows.net")));
    QVERIFY(hosts.allows(QStringLiteral("a.z1.blob.storage.azure.net")));
    QVERIFY(!hosts.allows(QStringLiteral("a.evil.example")));
    QCOMPARE(hosts.source(), policy);
}

void tst_Settings::loadError()
{
    const auto error = [this](const QString &config) { return Settings({}, config, m_userFile).loadError(); };
    const std::optional<Settings::Error> unreadable = Settings::Error::ConfigFileUnreadable;
    QCOMPARE(error(m_directory->filePath(QStringLiteral("none.ini"))), unreadable);
    QCOMPARE(error(m_directory->path()), unreadable);
    QCOMPARE(error(write("prose.ini", "Dear colleague,\nplease find attached\n")), unreadable);
    QCOMPARE(error(write("good.ini", "[tenant]\nclientId=x\n")), std::nullopt);
    QCOMPARE(error(write("empty.ini", "")), std::nullopt);
    QCOMPARE(error(QString()), std::nullopt);
}

void tst_Settings::setUserValue()
{
    Settings settings({}, {}, m_userFile);
    QSignalSpy changed(&settings, &Settings::changed);
    QVERIFY(settings.setUserValue(Key::ClientId, QStringLiteral("  abc ")));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(settings.clientId(), QStringLiteral("abc"));
    QCOMPARE(settings.origin(Key::ClientId), Origin::User);
    QVERIFY(settings.setUserValue(Key::Scopes, QStringLiteral("User.Read.All, User.Export.All")));
    QVERIFY(settings.setUserValue(Key::CustomStorage, QStringLiteral("@odd; value=\"x\"")));

    const Settings again({}, {}, m_userFile);
    QCOMPARE(again.clientId(), QStringLiteral("abc"));
    QCOMPARE(again.scopes(), (QStringList{QStringLiteral("User.Read.All"), QStringLiteral("User.Export.All")}));
    QCOMPARE(again.value(Key::CustomStorage), QStringLiteral("@odd; value=\"x\""));

    QVERIFY(settings.setUserValue(Key::ClientId, QStringLiteral(" ")));
    QVERIFY(settings.clientId().isEmpty());
    QCOMPARE(settings.origin(Key::ClientId), Origin::Default);
    QVERIFY(!read(m_userFile).contains("clientId"));
}

void tst_Settings::setUserValueLeavesOthersAlone()
{
    m_userFile = write("user.ini", "[tenant]\nclientId=x\n[window]\ngeometry=1\n");
    const QString config = write("config.ini", "[tenant]\ntenant=a.example.com\n");
    const QByteArray before = read(config);
    Settings settings({}, config, m_userFile);
    QVERIFY(settings.setUserValue(Key::Scopes, QStringLiteral("User.Read.All")));
    QCOMPARE(read(config), before);
    QVERIFY(read(m_userFile).contains("geometry=1"));
    QVERIFY(read(m_userFile).contains("clientId=x"));
}

void tst_Settings::lockedIsNotWritten()
{
    const QString config = write("config.ini", "[tenant]\nclientId=config\n");
    Settings settings({}, config, m_userFile);
    QSignalSpy changed(&settings, &Settings::changed);
    QVERIFY(!settings.setUserValue(Key::ClientId, QStringLiteral("mine")));
    QCOMPARE(changed.count(), 0);
    QVERIFY(!QFile::exists(m_userFile));
    QCOMPARE(settings.clientId(), QStringLiteral("config"));
}

void tst_Settings::cannotBeStored()
{
    // Where the directory should be, there is a file.
    Settings settings({}, {}, write("file", "") + QStringLiteral("/habeas.ini"));
    QVERIFY(!settings.setUserValue(Key::ClientId, QStringLiteral("x")));
    QVERIFY(settings.clientId().isEmpty());
}

void tst_Settings::severalAtOnceOrNone()
{
    const QString config = write("config.ini", "[tenant]\ntenant=a.example.com\n");
    m_userFile = write("user.ini", "[case]\nprefix=OLD-\n");
    Settings settings({}, config, m_userFile);
    QSignalSpy changed(&settings, &Settings::changed);
    QVERIFY(settings.setUserValues({{Key::CasePrefix, QStringLiteral("DSR-")}, {Key::CaseDays, QStringLiteral("14")}}));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(settings.casePrefix(), QStringLiteral("DSR-"));
    QCOMPARE(settings.caseDays(), 14);
    // One of them is not this person's to set.
    const QByteArray before = read(m_userFile);
    QVERIFY(!settings.setUserValues({{Key::CaseDays, QStringLiteral("20")}, {Key::Tenant, QStringLiteral("b.example.com")}}));
    QCOMPARE(read(m_userFile), before);
    QCOMPARE(settings.caseDays(), 14);

    // A folder stands where the file belongs; what could not be written must not come along with a later change.
    QVERIFY(QFile::rename(m_userFile, m_userFile + QStringLiteral(".away")) && QDir().mkdir(m_userFile));
    QVERIFY(!settings.setUserValues({{Key::CaseDays, QStringLiteral("30")}, {Key::Notifications, QStringLiteral("off")}}));
    QVERIFY(QDir().rmdir(m_userFile) && QFile::rename(m_userFile + QStringLiteral(".away"), m_userFile));
    QVERIFY(settings.setUserValue(Key::CasePrefix, QStringLiteral("DSR-2-")));
    QCOMPARE(settings.casePrefix(), QStringLiteral("DSR-2-"));
    QVERIFY(settings.notifications());
    QVERIFY(!read(m_userFile).contains("off"));
    QVERIFY(!read(m_userFile).contains("30"));
}

void tst_Settings::commentsDoNotHinder()
{
    m_userFile = write("user.ini", "# mine\n[case]\nprefix=OLD-\n");
    Settings settings({}, {}, m_userFile);
    QVERIFY(settings.setUserValue(Key::CasePrefix, QStringLiteral("DSR-")));
    QCOMPARE(settings.casePrefix(), QStringLiteral("DSR-"));
    QVERIFY(settings.setUserValue(Key::CasePrefix, {}));
    QVERIFY(settings.casePrefix().isEmpty());
}

void tst_Settings::userFileIsPrivate()
{
#ifdef Q_OS_UNIX
    Settings settings({}, {}, m_userFile);
    for (const char *id : {"a", "b"}) {
        QVERIFY(settings.setUserValue(Key::ClientId, QString::fromLatin1(id)));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(m_userFile).permissions() & others));
    }
#else
    QSKIP("permissions are inherited here");
#endif
}

void tst_Settings::systemFilesDoNotCount()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    const QByteArray content = "[tenant]\nclientId=injected\ntenant=injected\n";
    for (const char *name : {"Habeas.conf", "habeas.ini", "Habeas.ini"})
        write(name, content);
    qputenv("XDG_CONFIG_DIRS", m_directory->path().toLocal8Bit());
    const Settings settings(Policy::ofThisComputer(), {}, m_userFile);
    QVERIFY(settings.clientId() != QStringLiteral("injected"));
    QVERIFY(settings.tenant() != QStringLiteral("injected"));
#endif
}

void tst_Settings::isGuid()
{
    QVERIFY(Settings::isGuid(u"3f2504e0-4f89-11d3-9a0c-0305e82c3301"));
    QVERIFY(Settings::isGuid(u"3F2504E0-4F89-11D3-9A0C-0305E82C3301"));
    for (const char16_t *text : {u"", u"3f2504e0", u"{3f2504e0-4f89-11d3-9a0c-0305e82c3301}", u"3f2504e0-4f89-11d3-9a0c-0305e82c3301\n",
                                 u"3f2504e04f8911d39a0c0305e82c3301", u"gf2504e0-4f89-11d3-9a0c-0305e82c3301"})
        QVERIFY(!Settings::isGuid(text));
}

QTEST_GUILESS_MAIN(tst_Settings)
#include "tst_settings.moc"
