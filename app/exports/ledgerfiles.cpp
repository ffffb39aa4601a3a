// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/ledgerfiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace {
constexpr QFileDevice::Permissions ownerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions ownerDirectory = ownerFile | QFileDevice::ExeOwner;

QStringList suffixes()
{
    return {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")};
}

// On Windows the directories we are given inherit access lists that leave others out; there is no mode to narrow.
void narrow([[maybe_unused]] const QString &path, [[maybe_unused]] QFileDevice::Permissions permissions)
{
#ifdef Q_OS_UNIX
    struct stat found = {};
    if (lstat(QFile::encodeName(path).constData(), &found) != 0 || S_ISLNK(found.st_mode) || found.st_uid != geteuid())
        return;
    if ((found.st_mode & (S_IRWXG | S_IRWXO)) == 0 || (found.st_mode & S_ISVTX) != 0)
        return;
    QFile::setPermissions(path, permissions);
#endif
}
}

LedgerFiles::LedgerFiles(const QString &directory)
    : m_directory(QDir(directory).absolutePath())
    , m_path(QDir(directory).absoluteFilePath(QStringLiteral("ledger.sqlite")))
{
}

std::expected<void, LedgerError> LedgerFiles::prepare() const
{
    if (auto directory = prepareDirectory(); !directory)
        return directory;
    return prepareFile();
}

std::expected<void, LedgerError> LedgerFiles::prepareDirectory() const
{
    const QFileInfo directory(m_directory);
    if (!directory.exists()) {
        // Only the last part is ours; what is above it is made as everybody makes it.
        const QDir parent = directory.dir();
        if (!QDir().mkpath(parent.absolutePath()) || !parent.mkdir(directory.fileName(), ownerDirectory))
            return std::unexpected(LedgerError{LedgerError::Kind::DirectoryUnusable, {}, m_directory});
        return {};
    }
    if (!directory.isDir())
        return std::unexpected(LedgerError{LedgerError::Kind::DirectoryUnusable, {}, m_directory});
    // The target of a link is narrowed, not the link.
    narrow(directory.canonicalFilePath(), ownerDirectory);
    return {};
}

std::expected<void, LedgerError> LedgerFiles::prepareFile() const
{
    const QFileInfo file(m_path);
    if (file.exists() || file.isSymLink()) {
        if (!file.isFile())
            return std::unexpected(LedgerError{LedgerError::Kind::AccessDenied, {}, m_path});
        for (const QString &suffix : suffixes())
            narrow(m_path + suffix, ownerFile);
        return expectAccess();
    }
    // SQLite would make it 0644; its -wal and -shm take their mode from it.
    QFile made(m_path);
    if (made.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerFile) || made.exists())
        return {};
    const auto kind = made.error() == QFileDevice::ResourceError ? LedgerError::Kind::DiskFull : LedgerError::Kind::ReadOnly;
    return std::unexpected(LedgerError{kind, made.errorString(), m_path});
}

// SQLite opens what it may not write for reading only, and says so no earlier than at the first export. The file itself is
// not opened here: closing it would drop the locks of every other connection in this process (fcntl(2), POSIX locks).
std::expected<void, LedgerError> LedgerFiles::expectAccess() const
{
    if (!QFileInfo(m_path).isReadable())
        return std::unexpected(LedgerError{LedgerError::Kind::AccessDenied, {}, m_path});
    if (!QFileInfo(m_path).isWritable() || !QFileInfo(m_directory).isWritable())
        return std::unexpected(LedgerError{LedgerError::Kind::ReadOnly, {}, m_path});
    return {};
}

std::expected<QString, LedgerError> LedgerFiles::setAside(const QDateTime &now) const
{
    const QString aside = unusedName(now);
    for (const QString &suffix : suffixes()) {
        QFile file(m_path + suffix);
        if (file.exists() && !file.rename(aside + suffix))
            return std::unexpected(LedgerError{LedgerError::Kind::Damaged, file.errorString(), m_path});
    }
    return aside;
}

QString LedgerFiles::unusedName(const QDateTime &now) const
{
    const QString stem = m_directory + QStringLiteral("/ledger-damaged-") + now.toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    QString name = stem + QStringLiteral(".sqlite");
    for (int i = 2; QFileInfo::exists(name); ++i)
        name = stem + QStringLiteral("-%1.sqlite").arg(i);
    return name;
}

bool LedgerFiles::hasLostItsBody() const
{
    const QFileInfo file(m_path);
    return file.exists() && file.size() == 0 && QFileInfo(m_path + QStringLiteral("-wal")).size() > 0;
}
