// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

/**
 * Gives every blob of one fetch a path of its own below the target folder that any of the usual file systems can hold: no way out of the
 * folder, no device, no two that differ only by case. The same list gives the same paths. A path that was made safe is told apart by
 * `isFaithful()`.
 */
class ResultFileNames
{
public:
    /** Paths that are used for something else are given to no blob. */
    explicit ResultFileNames(const QStringList &reserved = {});

    /** Relative, with forward slashes; never empty, never used before. Directories of the name are directories of the path. */
    [[nodiscard]] QString add(const QString &blobName);
    /** Whether the path is the name, character by character. */
    [[nodiscard]] static bool isFaithful(const QString &blobName, const QString &path) { return blobName == path; }
    /** One component, made safe; never empty. */
    [[nodiscard]] static QString safeComponent(const QString &name);
    /** `results (2).json` for 2; directories stay. */
    [[nodiscard]] static QString numbered(const QString &path, int number);
    /** The same for names that some file system takes for the same. */
    [[nodiscard]] static QString folded(const QString &path);
    /** Behind a file's path while it is being fetched. */
    [[nodiscard]] static QString partSuffix();
    /** Behind the path of the note that tells which version of the blob the part is of. */
    [[nodiscard]] static QString partNoteSuffix();

private:
    [[nodiscard]] bool isFree(const QString &path) const;
    void take(const QString &path);

    QSet<QString> m_files;
    QSet<QString> m_directories;
    QHash<QString, int> m_lastNumbers;
};
