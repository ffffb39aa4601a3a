// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/resultfolder.h"

#include "storage/freespace.h"

#include <QDir>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QStorageInfo>

#include <array>

namespace {
struct Service {
    const char *pattern; ///< of one component of the path
    const char *name;
};

/** How the services' programs call their folders, on all systems. */
constexpr std::array services{
    Service{"OneDrive(?: - .+)?|OneDrive-.+", "OneDrive"},
    Service{"Dropbox(?: \\(.+\\))?|Dropbox-.+", "Dropbox"},
    Service{"iCloud ?Drive|Mobile Documents|com~apple~CloudDocs|iCloudDrive", "iCloud Drive"},
    Service{"Google ?Drive(?:-.+)?|GoogleDrive-.+|DriveFS", "Google Drive"},
    Service{"Nextcloud\\d*", "Nextcloud"},
    Service{"ownCloud\\d*", "ownCloud"},
    Service{"Box(?: Sync)?|Box-Box", "Box"},
    Service{"MEGA(?:sync)?", "MEGA"},
    Service{"pCloud ?Drive|pCloudDrive", "pCloud"},
    Service{"Seafile|Seadrive", "Seafile"},
    Service{"Syncthing", "Syncthing"},
    Service{"Sync", "Syncthing"},
    Service{"CloudStorage", ""},
};

struct Mark {
    const char *file; ///< wildcard; of a folder when it ends in a slash
    const char *name;
};

/** What the programs leave in the folders they keep in step, whatever those are called. */
constexpr std::array marks{
    Mark{".dropbox", "Dropbox"},      Mark{".dropbox.cache/", "Dropbox"},    Mark{".sync_*.db", "Nextcloud"},
    Mark{"._sync_*.db", "Nextcloud"}, Mark{".owncloudsync.log", "ownCloud"}, Mark{".nextcloudsync.log", "Nextcloud"},
    Mark{".stfolder/", "Syncthing"},  Mark{".SeaDriveFolder", "Seafile"},    Mark{".tmp.driveupload/", "Google Drive"},
    Mark{".megaignore", "MEGA"},
};

QStringList componentsOf(const QString &path)
{
    return QDir::fromNativeSeparators(path).split(QLatin1Char('/'), Qt::SkipEmptyParts);
}

bool isWithin(const QString &path, const QString &folder)
{
    const QString above = QDir::cleanPath(folder);
    return !folder.isEmpty() && above != QLatin1String("/") && (path == above || path.startsWith(above + QLatin1Char('/'), Qt::CaseInsensitive));
}

QString variable(const ResultFolder::Surroundings &surroundings, const QString &name)
{
    for (const QString &entry : surroundings.environment) {
        if (entry.startsWith(name + QLatin1Char('='), Qt::CaseInsensitive))
            return QDir::fromNativeSeparators(entry.mid(name.size() + 1));
    }
    return {};
}

/** The folder or the nearest above it that is there. */
QString nearestExisting(QString path)
{
    while (!path.isEmpty() && !QFileInfo::exists(path)) {
        const QString above = QFileInfo(path).path();
        if (above == path)
            break;
        path = above;
    }
    return path;
}

std::optional<QString> serviceByName(const QString &path, const QString &home)
{
    // Above the home folder names mean nothing: a person may be called Box.
    const QString below = isWithin(path, home) ? path.mid(QDir::cleanPath(home).size()) : path;
    const QStringList components = componentsOf(below);
    for (const QString &component : components) {
        for (const Service &service : services) {
            const QRegularExpression pattern(QStringLiteral("\\A(?:%1)\\z").arg(QLatin1String(service.pattern)),
                                             QRegularExpression::CaseInsensitiveOption);
            if (pattern.match(component).hasMatch() && *service.name)
                return QLatin1String(service.name);
        }
    }
    if (path.contains(QLatin1String("/Library/CloudStorage/")))
        return QString();
    return std::nullopt;
}

std::optional<QString> serviceByConfiguration(const QString &path, const ResultFolder::Surroundings &surroundings)
{
    for (const char *name : {"OneDrive", "OneDriveConsumer", "OneDriveCommercial"}) {
        if (isWithin(path, variable(surroundings, QLatin1String(name))))
            return QStringLiteral("OneDrive");
    }
    QFile dropbox(surroundings.home + QStringLiteral("/.dropbox/info.json"));
    if (dropbox.open(QIODevice::ReadOnly)) {
        static const QRegularExpression folder(QStringLiteral("\"path\"\\s*:\\s*\"([^\"]+)\""));
        const QString text = QString::fromUtf8(dropbox.read(65536));
        for (auto matches = folder.globalMatch(text); matches.hasNext();) {
            if (isWithin(path, matches.next().captured(1)))
                return QStringLiteral("Dropbox");
        }
    }
    for (const auto &[file, name] : {std::pair("Nextcloud/nextcloud.cfg", "Nextcloud"), std::pair("ownCloud/owncloud.cfg", "ownCloud")}) {
        QFile configuration(surroundings.home + QStringLiteral("/.config/") + QLatin1String(file));
        if (!configuration.open(QIODevice::ReadOnly))
            continue;
        static const QRegularExpression folder(QStringLiteral("localPath=([^\\r\\n]+)"));
        const QString text = QString::fromUtf8(configuration.read(1'000'000));
        for (auto matches = folder.globalMatch(text); matches.hasNext();) {
            if (isWithin(path, matches.next().captured(1)))
                return QString::fromLatin1(name);
        }
    }
    return std::nullopt;
}

std::optional<QString> serviceByMark(QString path)
{
    for (int depth = 0; depth < 64; ++depth) {
        const QDir folder(path);
        for (const Mark &mark : marks) {
            QString name = QLatin1String(mark.file);
            const bool isFolder = name.endsWith(QLatin1Char('/'));
            name.remove(QLatin1Char('/'));
            if (!folder.entryList({name}, (isFolder ? QDir::Dirs : QDir::Files) | QDir::Hidden | QDir::System).isEmpty())
                return QLatin1String(mark.name);
        }
        const QString above = QFileInfo(path).path();
        if (above == path)
            break;
        path = above;
    }
    return std::nullopt;
}

std::optional<QString> networkDrive(const QString &path, const QStorageInfo &storage)
{
    static const QRegularExpression network(
        QStringLiteral(R"re(\A(?:nfs[0-9]?|cifs|smb[0-9]?|smbfs|afpfs|webdav|davfs2?|9p|ceph|glusterfs|afs|lustre|vboxsf|vmhgfs)re"
                       R"re(|fuse\.(?:sshfs|rclone|davfs2?|gvfsd-fuse|s3fs|onedriver|google-drive-ocamlfuse|glusterfs|vmhgfs-fuse|.*drive.*))\z)re"),
        QRegularExpression::CaseInsensitiveOption);
    if (path.startsWith(QLatin1String("//")))
        return path.section(QLatin1Char('/'), 2, 2);
    QString type = QString::fromLatin1(storage.fileSystemType());
    if (network.match(type).hasMatch())
        return type;
    if (path.contains(QLatin1String("/gvfs/")))
        return QStringLiteral("gvfs");
    return std::nullopt;
}

bool isRoaming(const QString &path, const ResultFolder::Surroundings &surroundings)
{
    return path.contains(QLatin1String("/AppData/Roaming/"), Qt::CaseInsensitive)
        || isWithin(path, variable(surroundings, QStringLiteral("APPDATA")));
}
}

ResultFolder::Surroundings ResultFolder::Surroundings::ofThisComputer()
{
    return {QDir::homePath(), QProcessEnvironment::systemEnvironment().toStringList()};
}

ResultFolder ResultFolder::judge(const QString &path, const Surroundings &surroundings)
{
    ResultFolder folder;
    folder.path = QDir::cleanPath(QDir::fromNativeSeparators(path));
    const QString existing = nearestExisting(folder.path);
    // Where it really is: a link may lead into a synchronised folder.
    const QString canonical = QFileInfo(existing).canonicalFilePath();
    const QString real = (canonical.isEmpty() ? existing : canonical) + folder.path.mid(existing.size());

    std::optional<QString> service;
    for (const QString &place : {folder.path, real}) {
        if (!service)
            service = serviceByConfiguration(place, surroundings);
        if (!service)
            service = serviceByName(place, surroundings.home);
    }
    if (!service && !existing.isEmpty())
        service = serviceByMark(canonical.isEmpty() ? existing : canonical);
    if (service)
        folder.remarks.append({Concern::Synchronised, *service});

    if (const auto network = networkDrive(folder.path, QStorageInfo(existing)))
        folder.remarks.append({Concern::NetworkDrive, *network});
    if (isRoaming(real + QLatin1Char('/'), surroundings))
        folder.remarks.append({Concern::RoamingProfile, {}});
    if (isWithin(real, QFileInfo(QDir::tempPath()).canonicalFilePath()))
        folder.remarks.append({Concern::Temporary, {}});
#ifdef Q_OS_UNIX
    const QFileInfo info(folder.path);
    if (info.isDir()
        && (info.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther)))
        folder.remarks.append({Concern::OpenToOthers, {}});
#endif
    folder.bytesAvailable = existing.isEmpty() ? -1 : freeSpace(existing);
    return folder;
}
