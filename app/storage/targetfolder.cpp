// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/targetfolder.h"

#include "storage/resultfilenames.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QStringList>

#include <cerrno>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef Q_OS_LINUX
#include <stdio.h>
#include <sys/syscall.h>
#endif
#else
#include <io.h>
#endif

namespace {
FetchProblem problemOf(FetchProblem::Kind kind, const QString &text = {})
{
    FetchProblem problem;
    problem.kind = kind;
    problem.systemText = text;
    return problem;
}

QString nameIn(const QString &path)
{
    return path.mid(path.lastIndexOf(QLatin1Char('/')) + 1);
}
}

TargetFolder::TargetFolder(const QString &path)
    : m_path(path)
{
}

FetchProblem TargetFolder::problem(int error)
{
    const QString text = qt_error_string(error);
    switch (error) {
    case ENOSPC:
#ifdef EDQUOT
    case EDQUOT:
#endif
        return problemOf(FetchProblem::Kind::NoSpace, text);
#ifdef ELOOP
    case ELOOP:
#endif
    case ENOTDIR:
    case EISDIR:
        return problemOf(FetchProblem::Kind::LinkInTheWay, text);
    case EEXIST:
        return problemOf(FetchProblem::Kind::Conflict, text);
    default:
        return problemOf(FetchProblem::Kind::CannotWrite, text);
    }
}

QString TargetFolder::absolutePath(const QString &path) const
{
    return m_path + QLatin1Char('/') + path;
}

QByteArray TargetFolder::read(const QString &path, qint64 atMost) const
{
    if (size(path) > atMost)
        return {};
    const auto file = openForReading(path);
    if (!file)
        return {};
    const QByteArray bytes = (*file)->read(atMost + 1);
    return bytes.size() > atMost ? QByteArray() : bytes;
}

std::expected<void, FetchProblem> TargetFolder::save(const QString &path, const QByteArray &bytes, Existing existing) const
{
    QString part = path + ResultFileNames::partSuffix();
    for (int number = 2; entry(part) != Entry::Nothing; ++number)
        part = path + ResultFileNames::partSuffix() + QString::number(number);
    auto file = openForWriting(part, Existing::Replace);
    if (!file)
        return std::unexpected(file.error());
    auto saved = write(**file, bytes);
    if (saved)
        saved = sync(**file);
    (*file)->close();
    if (saved)
        saved = rename(part, path, existing);
    if (!saved)
        remove(part);
    return saved;
}

#ifdef Q_OS_UNIX
namespace {
constexpr mode_t folderMode = 0700;
constexpr mode_t fileMode = 0600;

class Descriptor
{
public:
    explicit Descriptor(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    ~Descriptor()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    [[nodiscard]] int get() const { return m_descriptor; }
    [[nodiscard]] int release() { return std::exchange(m_descriptor, -1); }

private:
    int m_descriptor;
};

int renameKeeping(int fromFolder, const QByteArray &from, int toFolder, const QByteArray &to)
{
#if defined(Q_OS_LINUX) && defined(SYS_renameat2)
    constexpr unsigned noReplace = 1;
    if (syscall(SYS_renameat2, fromFolder, from.constData(), toFolder, to.constData(), noReplace) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return -1;
#endif
    struct stat present;
    if (fstatat(toFolder, to.constData(), &present, AT_SYMLINK_NOFOLLOW) == 0) {
        errno = EEXIST;
        return -1;
    }
    return renameat(fromFolder, from.constData(), toFolder, to.constData());
}
}

std::expected<std::shared_ptr<TargetFolder>, FetchProblem> TargetFolder::open(const QString &path)
{
    const QString clean = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (!QFileInfo::exists(clean)) {
        if (!QDir().mkpath(QFileInfo(clean).path()))
            return std::unexpected(problemOf(FetchProblem::Kind::NotAFolder, qt_error_string(errno)));
        if (::mkdir(QFile::encodeName(clean).constData(), folderMode) != 0 && errno != EEXIST)
            return std::unexpected(problemOf(FetchProblem::Kind::NotAFolder, qt_error_string(errno)));
    }
    const int root = ::open(QFile::encodeName(clean).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (root < 0)
        return std::unexpected(problemOf(FetchProblem::Kind::NotAFolder, qt_error_string(errno)));
    std::shared_ptr<TargetFolder> folder(new TargetFolder(clean));
    folder->m_root = root;
    return folder;
}

std::shared_ptr<TargetFolder> TargetFolder::openExisting(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return nullptr;
    const auto folder = open(path);
    return folder ? *folder : nullptr;
}

TargetFolder::~TargetFolder()
{
    if (m_root >= 0)
        ::close(m_root);
}

/** Each step is made from the folder before it, so that nothing can be put in between. -1 and errno when it cannot be had. */
int TargetFolder::openParent(const QString &path, bool make) const
{
    constexpr int flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    int folder = ::fcntl(m_root, F_DUPFD_CLOEXEC, 0);
    const QStringList components = path.split(QLatin1Char('/'));
    for (qsizetype i = 0; folder >= 0 && i + 1 < components.size(); ++i) {
        const Descriptor above(folder);
        const QByteArray name = QFile::encodeName(components[i]);
        folder = ::openat(above.get(), name.constData(), flags);
        if (folder < 0 && errno == ENOENT && make && (::mkdirat(above.get(), name.constData(), folderMode) == 0 || errno == EEXIST))
            folder = ::openat(above.get(), name.constData(), flags);
    }
    return folder;
}

TargetFolder::Entry TargetFolder::entry(const QString &path) const
{
    const Descriptor parent(openParent(path, false));
    if (parent.get() < 0)
        return errno == ENOENT ? Entry::Nothing : Entry::Other;
    struct stat present;
    if (fstatat(parent.get(), QFile::encodeName(nameIn(path)).constData(), &present, AT_SYMLINK_NOFOLLOW) != 0)
        return errno == ENOENT ? Entry::Nothing : Entry::Other;
    if (S_ISREG(present.st_mode))
        return Entry::File;
    return S_ISDIR(present.st_mode) ? Entry::Folder : Entry::Other;
}

qint64 TargetFolder::size(const QString &path) const
{
    const Descriptor parent(openParent(path, false));
    struct stat present;
    if (parent.get() < 0 || fstatat(parent.get(), QFile::encodeName(nameIn(path)).constData(), &present, AT_SYMLINK_NOFOLLOW) != 0
        || !S_ISREG(present.st_mode))
        return -1;
    return present.st_size;
}

std::expected<std::unique_ptr<QFile>, FetchProblem> TargetFolder::openForReading(const QString &path) const
{
    const Descriptor parent(openParent(path, false));
    if (parent.get() < 0)
        return std::unexpected(problem(errno));
    // Without waiting: a pipe would never open.
    Descriptor descriptor(::openat(parent.get(), QFile::encodeName(nameIn(path)).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
    struct stat present;
    if (descriptor.get() < 0 || fstat(descriptor.get(), &present) != 0)
        return std::unexpected(problem(errno));
    if (!S_ISREG(present.st_mode))
        return std::unexpected(problem(ELOOP));
    auto file = std::make_unique<QFile>();
    if (!file->open(descriptor.get(), QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return std::unexpected(problem(EIO));
    (void)descriptor.release();
    return file;
}

std::expected<std::unique_ptr<QFile>, FetchProblem> TargetFolder::openForWriting(const QString &path, Existing existing) const
{
    const Descriptor parent(openParent(path, true));
    if (parent.get() < 0)
        return std::unexpected(problem(errno));
    Descriptor descriptor(::openat(parent.get(), QFile::encodeName(nameIn(path)).constData(),
                                   O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_APPEND, fileMode));
    struct stat present;
    if (descriptor.get() < 0 || fstat(descriptor.get(), &present) != 0)
        return std::unexpected(problem(errno));
    // A second name of the file would be written to as well.
    if (!S_ISREG(present.st_mode) || present.st_nlink > 1)
        return std::unexpected(problem(ELOOP));
    if (fchmod(descriptor.get(), fileMode) != 0 && errno != EPERM && errno != ENOTSUP)
        return std::unexpected(problem(errno));
    if (existing == Existing::Replace && ftruncate(descriptor.get(), 0) != 0)
        return std::unexpected(problem(errno));
    auto file = std::make_unique<QFile>();
    if (!file->open(descriptor.get(), QIODevice::ReadWrite | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle))
        return std::unexpected(problem(EIO));
    (void)descriptor.release();
    return file;
}

std::expected<void, FetchProblem> TargetFolder::write(QFile &file, const QByteArray &bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const auto count = ::write(file.handle(), bytes.constData() + written, size_t(bytes.size() - written));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return std::unexpected(problem(errno));
        written += count;
    }
    return {};
}

std::expected<void, FetchProblem> TargetFolder::sync(QFile &file)
{
    // Not every file system can: EINVAL.
    if (::fsync(file.handle()) != 0 && errno != EINVAL && errno != ENOTSUP)
        return std::unexpected(problem(errno));
    return {};
}

std::expected<void, FetchProblem> TargetFolder::rename(const QString &from, const QString &to, Existing existing) const
{
    const Descriptor fromFolder(openParent(from, false));
    if (fromFolder.get() < 0)
        return std::unexpected(problem(errno));
    const Descriptor toFolder(openParent(to, true));
    if (toFolder.get() < 0)
        return std::unexpected(problem(errno));
    const QByteArray oldName = QFile::encodeName(nameIn(from));
    const QByteArray newName = QFile::encodeName(nameIn(to));
    const int result = existing == Existing::Keep ? renameKeeping(fromFolder.get(), oldName, toFolder.get(), newName)
                                                  : ::renameat(fromFolder.get(), oldName.constData(), toFolder.get(), newName.constData());
    if (result != 0)
        return std::unexpected(problem(errno));
    return {};
}

void TargetFolder::syncFoldersOf(const QStringList &paths) const
{
    QHash<QString, QString> anyIn;
    for (const QString &path : paths)
        anyIn.insert(path.left(path.lastIndexOf(QLatin1Char('/')) + 1), path);
    for (const QString &path : std::as_const(anyIn)) {
        const Descriptor folder(openParent(path, false));
        if (folder.get() >= 0)
            ::fsync(folder.get());
    }
}

void TargetFolder::remove(const QString &path) const
{
    const Descriptor parent(openParent(path, false));
    if (parent.get() >= 0)
        ::unlinkat(parent.get(), QFile::encodeName(nameIn(path)).constData(), 0);
}
#else
void TargetFolder::syncFoldersOf(const QStringList &paths) const {Q_UNUSED(paths)}

std::expected<std::shared_ptr<TargetFolder>, FetchProblem> TargetFolder::open(const QString &path)
{
    const QString clean = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (!QDir().mkpath(clean) || !QFileInfo(clean).isDir())
        return std::unexpected(problemOf(FetchProblem::Kind::NotAFolder, qt_error_string()));
    return std::shared_ptr<TargetFolder>(new TargetFolder(clean));
}

std::shared_ptr<TargetFolder> TargetFolder::openExisting(const QString &path)
{
    return QFileInfo(path).isDir() ? std::shared_ptr<TargetFolder>(new TargetFolder(QDir::cleanPath(QFileInfo(path).absoluteFilePath()))) : nullptr;
}

TargetFolder::~TargetFolder() = default;

/** 0, or -1 and errno when a link or something else is on the way. */
int TargetFolder::openParent(const QString &path, bool make) const
{
    QString folder = m_path;
    const QStringList components = path.split(QLatin1Char('/'));
    for (qsizetype i = 0; i + 1 < components.size(); ++i) {
        folder += QLatin1Char('/') + components[i];
        const QFileInfo info(folder);
        if (info.isSymLink() || info.isJunction() || (info.exists() && !info.isDir())) {
            errno = ENOTDIR;
            return -1;
        }
        if (!info.exists() && (!make || !QDir().mkdir(folder))) {
            errno = ENOENT;
            return -1;
        }
    }
    return 0;
}

TargetFolder::Entry TargetFolder::entry(const QString &path) const
{
    if (openParent(path, false) != 0)
        return errno == ENOENT ? Entry::Nothing : Entry::Other;
    const QFileInfo info(absolutePath(path));
    if (info.isSymLink() || info.isJunction())
        return Entry::Other;
    if (!info.exists())
        return Entry::Nothing;
    if (info.isDir())
        return Entry::Folder;
    return info.isFile() ? Entry::File : Entry::Other;
}

qint64 TargetFolder::size(const QString &path) const
{
    return entry(path) == Entry::File ? QFileInfo(absolutePath(path)).size() : -1;
}

std::expected<std::unique_ptr<QFile>, FetchProblem> TargetFolder::openForReading(const QString &path) const
{
    if (entry(path) != Entry::File)
        return std::unexpected(problem(ENOTDIR));
    auto file = std::make_unique<QFile>(absolutePath(path));
    if (!file->open(QIODevice::ReadOnly))
        return std::unexpected(problemOf(FetchProblem::Kind::CannotWrite, file->errorString()));
    return file;
}

std::expected<std::unique_ptr<QFile>, FetchProblem> TargetFolder::openForWriting(const QString &path, Existing existing) const
{
    if (openParent(path, true) != 0 || (entry(path) != Entry::Nothing && entry(path) != Entry::File))
        return std::unexpected(problem(ENOTDIR));
    auto file = std::make_unique<QFile>(absolutePath(path));
    const QIODevice::OpenMode mode = QIODevice::ReadWrite | QIODevice::Unbuffered;
    if (!file->open(existing == Existing::Replace ? mode | QIODevice::Truncate : mode | QIODevice::Append))
        return std::unexpected(problemOf(FetchProblem::Kind::CannotWrite, file->errorString()));
    file->setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return file;
}

std::expected<void, FetchProblem> TargetFolder::write(QFile &file, const QByteArray &bytes)
{
    if (file.write(bytes) == bytes.size())
        return {};
    const bool isFull = file.error() == QFileDevice::ResourceError;
    return std::unexpected(problemOf(isFull ? FetchProblem::Kind::NoSpace : FetchProblem::Kind::CannotWrite, file.errorString()));
}

std::expected<void, FetchProblem> TargetFolder::sync(QFile &file)
{
    if (file.flush() && ::_commit(file.handle()) == 0)
        return {};
    return std::unexpected(problem(errno));
}

std::expected<void, FetchProblem> TargetFolder::rename(const QString &from, const QString &to, Existing existing) const
{
    if (openParent(to, true) != 0 || (entry(to) != Entry::Nothing && entry(to) != Entry::File))
        return std::unexpected(problem(ENOTDIR));
    if (entry(to) == Entry::File && existing == Existing::Keep)
        return std::unexpected(problem(EEXIST));
    if (entry(to) == Entry::File)
        QFile::remove(absolutePath(to));
    QFile file(absolutePath(from));
    if (!file.rename(absolutePath(to)))
        return std::unexpected(problemOf(FetchProblem::Kind::CannotWrite, file.errorString()));
    return {};
}

void TargetFolder::remove(const QString &path) const
{
    if (entry(path) == Entry::File)
        QFile::remove(absolutePath(path));
}
#endif
