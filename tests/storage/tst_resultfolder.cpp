// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/resultfolder.h"
#include "storage/targetfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMetaEnum>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using Entry = TargetFolder::Entry;
using Existing = TargetFolder::Existing;

/** The folder that personal data goes into: what is said about it, and that nothing gets out of it. */
class tst_ResultFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesServices_data();
    void namesServices();
    void findsConfiguredFolders();
    void findsMarks();
    void followsLinks();
    void saysWhoElseCanLook();
    void knowsTheSpace();
    void isForItsOwnerAlone();
    void leavesAnExistingFolderAsItIs();
    void followsNoLinkBelow();
    void keepsWhatIsThere();
    void replacesOnlyWhenTold();
    void writesThroughNoSecondName();
    void waitsForNoPipe();

private:
    QTemporaryDir m_home;
};

namespace {
QStringList described(const ResultFolder &folder)
{
    QStringList remarks;
    for (const ResultFolder::Remark &remark : folder.remarks) {
        const QString concern = QLatin1String(QMetaEnum::fromType<ResultFolder::Concern>().valueToKey(int(remark.concern)));
        // Where the tests run is a matter of the machine.
        if (concern != QLatin1String("Temporary") && concern != QLatin1String("OpenToOthers") && concern != QLatin1String("NetworkDrive"))
            remarks.append(remark.name.isEmpty() ? concern : QString(concern + QLatin1Char(' ') + remark.name));
    }
    return remarks;
}

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(nothing)");
}
}

void tst_ResultFolder::namesServices_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QStringList>("remarks");
    const auto row = [](const char *path, const char *remark) {
        QTest::newRow(path) << QString::fromUtf8(path) << (*remark ? QStringList{QString::fromUtf8(remark)} : QStringList());
    };
    row("HOME/Documents/case 7", "");
    row("HOME/OneDrive/case 7", "Synchronised OneDrive");
    row("HOME/OneDrive - Contoso GmbH/Documents", "Synchronised OneDrive");
    row("HOME/Dropbox/x", "Synchronised Dropbox");
    row("HOME/Dropbox (Contoso)/x", "Synchronised Dropbox");
    row("HOME/Google Drive/x", "Synchronised Google Drive");
    row("HOME/Nextcloud/x", "Synchronised Nextcloud");
    row("HOME/nextcloud2/x", "Synchronised Nextcloud");
    row("HOME/Library/Mobile Documents/com~apple~CloudDocs/x", "Synchronised iCloud Drive");
    row("HOME/Library/CloudStorage/OneDrive-Contoso/x", "Synchronised OneDrive");
    row("HOME/Library/CloudStorage/Unheard-of/x", "Synchronised");
    row("HOME/iCloudDrive/x", "Synchronised iCloud Drive");
    row("HOME/MyOneDriver/x", "");
    row("HOME/boxes/x", "");
    row("HOME/AppData/Roaming/Habeas/x", "RoamingProfile");
    row("/nowhere/Dropbox/x", "Synchronised Dropbox");
    row("HOME/given/by/environment/x", "Synchronised OneDrive");
}

void tst_ResultFolder::namesServices()
{
    QFETCH(QString, path);
    QFETCH(QStringList, remarks);
    path.replace(QLatin1String("HOME"), m_home.path());
    const ResultFolder::Surroundings surroundings{m_home.path(),
                                                  {QStringLiteral("OneDriveCommercial=") + m_home.filePath(QStringLiteral("given/by/environment"))}};
    QCOMPARE(described(ResultFolder::judge(path, surroundings)), remarks);
}

void tst_ResultFolder::findsConfiguredFolders()
{
    QTemporaryDir home;
    write(home.filePath(QStringLiteral(".dropbox/info.json")), "{\"personal\": {\"path\": \"" + home.path().toUtf8() + "/elsewhere\", \"host\": 1}}");
    write(home.filePath(QStringLiteral(".config/Nextcloud/nextcloud.cfg")),
          "[Accounts]\n0\\Folders\\1\\localPath=" + home.path().toUtf8() + "/work cloud/\n");
    const ResultFolder::Surroundings surroundings{home.path(), {}};
    QCOMPARE(described(ResultFolder::judge(home.filePath(QStringLiteral("elsewhere/a")), surroundings)),
             QStringList{QStringLiteral("Synchronised Dropbox")});
    QCOMPARE(described(ResultFolder::judge(home.filePath(QStringLiteral("work cloud/a")), surroundings)),
             QStringList{QStringLiteral("Synchronised Nextcloud")});
    QCOMPARE(described(ResultFolder::judge(home.filePath(QStringLiteral("elsewhere2/a")), surroundings)), QStringList());
}

void tst_ResultFolder::findsMarks()
{
    QTemporaryDir home;
    write(home.filePath(QStringLiteral("synced/.sync_0123456789ab.db")), {});
    write(home.filePath(QStringLiteral("shared/.stfolder/x")), {});
    const ResultFolder::Surroundings surroundings{home.path(), {}};
    QCOMPARE(described(ResultFolder::judge(home.filePath(QStringLiteral("synced/deep/er")), surroundings)),
             QStringList{QStringLiteral("Synchronised Nextcloud")});
    QCOMPARE(described(ResultFolder::judge(home.filePath(QStringLiteral("shared")), surroundings)),
             QStringList{QStringLiteral("Synchronised Syncthing")});
}

void tst_ResultFolder::followsLinks()
{
    QTemporaryDir home;
    QVERIFY(QDir(home.path()).mkpath(QStringLiteral("Dropbox/real")));
    QVERIFY(QFile::link(home.filePath(QStringLiteral("Dropbox/real")), home.filePath(QStringLiteral("innocent"))));
    QCOMPARE(described(ResultFolder::judge(home.filePath(QStringLiteral("innocent/new")), {home.path(), {}})),
             QStringList{QStringLiteral("Synchronised Dropbox")});
}

void tst_ResultFolder::saysWhoElseCanLook()
{
    const auto isOpen = [](const QString &path) {
        const ResultFolder folder = ResultFolder::judge(path);
        return std::any_of(folder.remarks.cbegin(), folder.remarks.cend(),
                           [](const ResultFolder::Remark &remark) { return remark.concern == ResultFolder::Concern::OpenToOthers; });
    };
    QTemporaryDir folder;
    QVERIFY(!isOpen(folder.path()));
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
    QVERIFY(isOpen(folder.path()));
    QVERIFY(!isOpen(folder.filePath(QStringLiteral("not there yet"))));
}

void tst_ResultFolder::knowsTheSpace()
{
    QTemporaryDir folder;
    QVERIFY(ResultFolder::judge(folder.filePath(QStringLiteral("not/there/yet"))).bytesAvailable > 0);
}

void tst_ResultFolder::isForItsOwnerAlone()
{
    QTemporaryDir folder;
    const mode_t before = umask(0);
    const auto opened = TargetFolder::open(folder.filePath(QStringLiteral("results")));
    QVERIFY(opened.has_value());
    const TargetFolder &target = **opened;
    QVERIFY(target.openForWriting(QStringLiteral("a/b/c.txt"), Existing::Keep).has_value());
    QVERIFY(target.save(QStringLiteral("manifest.json"), "x", Existing::Keep).has_value());
    umask(before);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    for (const char *name : {"results", "results/a", "results/a/b", "results/a/b/c.txt", "results/manifest.json"})
        QVERIFY2(!(QFile::permissions(folder.filePath(QLatin1String(name))) & others), name);
    QVERIFY(!(QFile::permissions(folder.filePath(QStringLiteral("results/a/b/c.txt"))) & QFile::ExeOwner));
}

void tst_ResultFolder::leavesAnExistingFolderAsItIs()
{
    QTemporaryDir folder;
    const auto open = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup;
    QVERIFY(QFile::setPermissions(folder.path(), open));
    const auto before = QFile::permissions(folder.path());
    QVERIFY(TargetFolder::open(folder.path()).has_value());
    QCOMPARE(QFile::permissions(folder.path()), before);
    write(folder.filePath(QStringLiteral("file")), "x");
    QCOMPARE(TargetFolder::open(folder.filePath(QStringLiteral("file"))).error().kind, FetchProblem::Kind::NotAFolder);
    QCOMPARE(TargetFolder::open(folder.filePath(QStringLiteral("file/below"))).error().kind, FetchProblem::Kind::NotAFolder);
}

void tst_ResultFolder::followsNoLinkBelow()
{
    QTemporaryDir outside;
    write(outside.filePath(QStringLiteral("victim")), "untouched");
    QTemporaryDir folder;
    QVERIFY(QFile::link(outside.path(), folder.filePath(QStringLiteral("dir"))));
    QVERIFY(QFile::link(outside.filePath(QStringLiteral("victim")), folder.filePath(QStringLiteral("file"))));
    QVERIFY(QFile::link(outside.filePath(QStringLiteral("new")), folder.filePath(QStringLiteral("dangling"))));
    const auto target = *TargetFolder::open(folder.path());
    QCOMPARE(target->entry(QStringLiteral("dir/victim")), Entry::Other);
    QCOMPARE(target->entry(QStringLiteral("file")), Entry::Other);
    QCOMPARE(target->entry(QStringLiteral("dangling")), Entry::Other);
    for (const char *path : {"dir/new", "dir/victim", "dir/sub/new", "file", "dangling"}) {
        for (const Existing existing : {Existing::Keep, Existing::Replace}) {
            const auto opened = target->openForWriting(QLatin1String(path), existing);
            QVERIFY2(!opened.has_value(), path);
            QCOMPARE(opened.error().kind, FetchProblem::Kind::LinkInTheWay);
        }
        QVERIFY2(!target->openForReading(QLatin1String(path)).has_value(), path);
        QCOMPARE(target->size(QLatin1String(path)), -1);
    }
    QVERIFY(target->openForWriting(QStringLiteral("part"), Existing::Keep).has_value());
    QVERIFY(!target->rename(QStringLiteral("part"), QStringLiteral("dir/new"), Existing::Replace).has_value());
    target->remove(QStringLiteral("dir/victim"));
    QCOMPARE(QDir(outside.path()).entryList(QDir::Files), QStringList{QStringLiteral("victim")});
    QCOMPARE(read(outside.filePath(QStringLiteral("victim"))), QByteArray("untouched"));
}

void tst_ResultFolder::keepsWhatIsThere()
{
    QTemporaryDir folder;
    const auto target = *TargetFolder::open(folder.path());
    write(folder.filePath(QStringLiteral("a")), "old");
    write(folder.filePath(QStringLiteral("a.part")), "new");
    const auto renamed = target->rename(QStringLiteral("a.part"), QStringLiteral("a"), Existing::Keep);
    QVERIFY(!renamed.has_value());
    QCOMPARE(renamed.error().kind, FetchProblem::Kind::Conflict);
    QCOMPARE(read(folder.filePath(QStringLiteral("a"))), QByteArray("old"));
    QVERIFY(!target->save(QStringLiteral("a"), "newer", Existing::Keep).has_value());
    QCOMPARE(read(folder.filePath(QStringLiteral("a"))), QByteArray("old"));
    // Nor what lies beside it.
    QCOMPARE(read(folder.filePath(QStringLiteral("a.part"))), QByteArray("new"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), (QStringList{QStringLiteral("a"), QStringLiteral("a.part")}));
}

void tst_ResultFolder::replacesOnlyWhenTold()
{
    QTemporaryDir folder;
    const auto target = *TargetFolder::open(folder.path());
    write(folder.filePath(QStringLiteral("a")), "old");
    QVERIFY(target->save(QStringLiteral("a"), "new", Existing::Replace).has_value());
    QCOMPARE(read(folder.filePath(QStringLiteral("a"))), QByteArray("new"));
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("d/e")));
    write(folder.filePath(QStringLiteral("p")), "x");
    QVERIFY(!target->rename(QStringLiteral("p"), QStringLiteral("d"), Existing::Replace).has_value());
}

void tst_ResultFolder::writesThroughNoSecondName()
{
#ifdef Q_OS_UNIX
    QTemporaryDir outside;
    write(outside.filePath(QStringLiteral("victim")), "untouched");
    QTemporaryDir folder;
    if (::link(QFile::encodeName(outside.filePath(QStringLiteral("victim"))).constData(),
               QFile::encodeName(folder.filePath(QStringLiteral("a.part"))).constData())
        != 0)
        QSKIP("no hard links here");
    const auto target = *TargetFolder::open(folder.path());
    QVERIFY(!target->openForWriting(QStringLiteral("a.part"), Existing::Replace).has_value());
    QCOMPARE(read(outside.filePath(QStringLiteral("victim"))), QByteArray("untouched"));
#endif
}

void tst_ResultFolder::waitsForNoPipe()
{
#ifdef Q_OS_UNIX
    QTemporaryDir folder;
    QVERIFY(::mkfifo(QFile::encodeName(folder.filePath(QStringLiteral("a"))).constData(), 0600) == 0);
    const auto target = *TargetFolder::open(folder.path());
    QCOMPARE(target->entry(QStringLiteral("a")), Entry::Other);
    QVERIFY(!target->openForReading(QStringLiteral("a")).has_value());
    QVERIFY(!target->openForWriting(QStringLiteral("a"), Existing::Keep).has_value());
#endif
}

QTEST_GUILESS_MAIN(tst_ResultFolder)
#include "tst_resultfolder.moc"
