// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/policy.h"
#include "config/settings.h"

#include <QDir>
#include <QFile>
#include <QMetaEnum>
#include <QTemporaryDir>
#include <QTest>

class tst_Policy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void none();
    void missingFile();
    void values();
    void emptyValuesManageNothing();
    void damagedFile();
    void unreadableFile();
    void placeIsFixed();
    void everySettingCanBeManaged();
    void unknownKeys();

private:
    QString write(const QString &name, const QByteArray &content);

    QTemporaryDir m_directory;
};

QString tst_Policy::write(const QString &name, const QByteArray &content)
{
    const QString path = m_directory.filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
    return path;
}

void tst_Policy::none()
{
    const Policy policy;
    QVERIFY(!policy.contains(QStringLiteral("tenant/clientId")));
    QVERIFY(policy.value(QStringLiteral("tenant/clientId")).isEmpty());
    QVERIFY(policy.isIntact());
}

void tst_Policy::missingFile()
{
    const QString path = m_directory.filePath(QStringLiteral("none.ini"));
    const Policy policy = Policy::fromFile(path);
    QVERIFY(!policy.contains(QStringLiteral("tenant/clientId")));
    QVERIFY(policy.isIntact());
    QVERIFY(!QFile::exists(path));
}

void tst_Policy::values()
{
    const QString path = write(QStringLiteral("policy.ini"), "[tenant]\nclientId=a\nScopes = User.Read.All, User.Export.All\n");
    const Policy policy = Policy::fromFile(path);
    QVERIFY(policy.contains(QStringLiteral("tenant/clientId")));
    QCOMPARE(policy.value(QStringLiteral("tenant/clientId")), QStringLiteral("a"));
    QCOMPARE(policy.value(QStringLiteral("tenant/scopes")), QStringLiteral("User.Read.All,User.Export.All"));
    QVERIFY(!policy.contains(QStringLiteral("tenant/tenant")));
    QCOMPARE(policy.source(), path);
    QVERIFY(policy.isIntact());
}

void tst_Policy::emptyValuesManageNothing()
{
    const Policy policy = Policy::fromFile(write(QStringLiteral("empty.ini"), "[tenant]\nclientId=\ntenant=\"\"\ncloud='  '\n"));
    for (const char *key : {"tenant/clientId", "tenant/tenant", "tenant/cloud"})
        QVERIFY(!policy.contains(QString::fromLatin1(key)));
}

void tst_Policy::damagedFile()
{
    const Policy policy = Policy::fromFile(write(QStringLiteral("damaged.ini"), "[tenant]\nclientId=a\nprose\n"));
    QVERIFY(!policy.isIntact());
    // What can be read holds all the same.
    QCOMPARE(policy.value(QStringLiteral("tenant/clientId")), QStringLiteral("a"));
}

void tst_Policy::unreadableFile()
{
    const QString path = write(QStringLiteral("unreadable.ini"), "[tenant]\nclientId=a\n");
    QFile::setPermissions(path, {});
    if (QFile(path).open(QIODevice::ReadOnly))
        QSKIP("whoever runs this may read everything");
    const Policy policy = Policy::fromFile(path);
    QVERIFY(!policy.isIntact());
    QVERIFY(!policy.contains(QStringLiteral("tenant/clientId")));
}

// Nothing that the user controls can pose as policy.
void tst_Policy::placeIsFixed()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    const QByteArray content = "[tenant]\nclientId=injected\n";
    for (const char *name : {"Habeas.conf", "habeas/policy.ini", "Habeas/Habeas.conf", "org.habeas/Habeas.conf", "policy.ini"})
        write(QStringLiteral("xdg/") + QString::fromLatin1(name), content);
    const QByteArray directory = m_directory.filePath(QStringLiteral("xdg")).toLocal8Bit();
    for (const char *name : {"XDG_CONFIG_DIRS", "XDG_CONFIG_HOME", "HOME"})
        qputenv(name, directory);
    QVERIFY(QDir::setCurrent(m_directory.filePath(QStringLiteral("xdg"))));

    const Policy policy = Policy::ofThisComputer();
    QCOMPARE(policy.source(), QStringLiteral("/etc/habeas/policy.ini"));
    QVERIFY(policy.value(QStringLiteral("tenant/clientId")) != QStringLiteral("injected"));
#else
    QSKIP("this system has its own place");
#endif
}

// On macOS the keys are asked for one by one.
void tst_Policy::everySettingCanBeManaged()
{
    const auto keys = QMetaEnum::fromType<Settings::Key>();
    QCOMPARE(Policy::keys().size(), keys.keyCount());
    for (int i = 0; i < keys.keyCount(); ++i) {
        const QString name = Settings::name(Settings::Key(keys.value(i)));
        QVERIFY2(Policy::keys().contains(name), qPrintable(name));
        const QStringList parts = name.split(QLatin1Char('/'));
        const QByteArray content = QStringLiteral("[%1]\n%2=managed\n").arg(parts.at(0), parts.at(1)).toUtf8();
        const Settings settings(Policy::fromFile(write(QStringLiteral("one.ini"), content)), {}, m_directory.filePath(QStringLiteral("user.ini")));
        QCOMPARE(settings.value(Settings::Key(keys.value(i))), QStringLiteral("managed"));
        QVERIFY(settings.isLocked(Settings::Key(keys.value(i))));
    }
}

void tst_Policy::unknownKeys()
{
    QCOMPARE(Policy().unknownKeys(), QStringList());
    const Policy right = Policy::fromFile(write(QStringLiteral("right.ini"), "[Tenant]\nclientID=a\nTENANT=\n[storage]\nhosts=*.example\n"));
    QCOMPARE(right.unknownKeys(), QStringList());
    QCOMPARE(right.value(QStringLiteral("tenant/clientId")), QStringLiteral("a"));
    Policy wrong = Policy::fromFile(
        write(QStringLiteral("wrong.ini"), "outside=1\n[tennant]\nclientId=a\n[storage]\nhost=*.example\n[tenant]\ncloud=global\nscope=\n"));
    QStringList found = wrong.unknownKeys();
    found.sort();
    QCOMPARE(
        found,
        (QStringList{QStringLiteral("outside"), QStringLiteral("storage/host"), QStringLiteral("tenant/scope"), QStringLiteral("tennant/clientId")}));
    // What is known counts all the same.
    QVERIFY(wrong.isIntact());
    QCOMPARE(wrong.value(QStringLiteral("tenant/cloud")), QStringLiteral("global"));
}

QTEST_GUILESS_MAIN(tst_Policy)
#include "tst_policy.moc"
