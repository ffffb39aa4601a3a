// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/fetchproblem.h"

#include <QFile>
#include <QString>
#include <QStringList>

#include <expected>
#include <memory>

/**
 * The folder that files are fetched into. Paths are below it, with forward slashes, from ResultFileNames. No symbolic link below the
 * folder is followed: neither one that is there nor one that somebody puts there meanwhile. What is made is for its owner alone.
 * May be used in any one thread at a time.
 */
class TargetFolder
{
public:
    enum class Entry { Nothing, File, Folder, Other };
    enum class Existing { Keep, Replace };

    /** Makes the folder if it is not there; an existing one is left as it is. */
    [[nodiscard]] static std::expected<std::shared_ptr<TargetFolder>, FetchProblem> open(const QString &path);
    /** Only if it is there. */
    [[nodiscard]] static std::shared_ptr<TargetFolder> openExisting(const QString &path);
    ~TargetFolder();
    Q_DISABLE_COPY_MOVE(TargetFolder)

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString absolutePath(const QString &path) const;

    /** Other: a link, a device, or something of that kind on the way. */
    [[nodiscard]] Entry entry(const QString &path) const;
    /** Of a file; -1 for anything else. */
    [[nodiscard]] qint64 size(const QString &path) const;
    [[nodiscard]] std::expected<std::unique_ptr<QFile>, FetchProblem> openForReading(const QString &path) const;
    /** Makes it and the folders on the way; what is there is emptied (Replace) or kept and written behind (Keep). Unbuffered. */
    [[nodiscard]] std::expected<std::unique_ptr<QFile>, FetchProblem> openForWriting(const QString &path, Existing existing) const;
    [[nodiscard]] static std::expected<void, FetchProblem> write(QFile &file, const QByteArray &bytes);
    /** To the disk, not only to the system. */
    [[nodiscard]] static std::expected<void, FetchProblem> sync(QFile &file);
    /** Conflict if the new name is taken and is to be kept. */
    [[nodiscard]] std::expected<void, FetchProblem> rename(const QString &from, const QString &to, Existing existing) const;
    void remove(const QString &path) const;
    /** The folders that hold these files, to the disk: until then a power cut can undo a rename. */
    void syncFoldersOf(const QStringList &paths) const;
    /** The whole of a small file; empty when there is none or it is longer. */
    [[nodiscard]] QByteArray read(const QString &path, qint64 atMost) const;
    /** A small file, whole or not at all. */
    [[nodiscard]] std::expected<void, FetchProblem> save(const QString &path, const QByteArray &bytes, Existing existing) const;

private:
    explicit TargetFolder(const QString &path);
    [[nodiscard]] int openParent(const QString &path, bool make) const;
    [[nodiscard]] static FetchProblem problem(int error);

    QString m_path;
    int m_root = -1;
};
