// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/resultblob.h"
#include "storage/targetfolder.h"

#include <QCryptographicHash>
#include <QFile>

#include <atomic>
#include <expected>
#include <memory>

/**
 * A result file while it arrives: `<name>.part`, and beside it a note which version of the blob it is of, so that no other is continued.
 * Hashes are computed as it is written, and over what is there when it is continued. Used on the disk's thread.
 */
class PartFile
{
public:
    struct Sums {
        QByteArray sha256; ///< lower-case hex
        QByteArray md5; ///< base64, as the service has it
    };

    /** `place` tells the container from others; long work ends early when `ending`. */
    PartFile(std::shared_ptr<const TargetFolder> folder, QString path, QString place, std::shared_ptr<const std::atomic<bool>> ending);

    /** Bytes that are there of this version; those of another are thrown away. */
    [[nodiscard]] std::expected<qint64, FetchProblem> begin(const ResultBlob &blob);
    /** `md5` of the bytes in base64, as the service told: HashMismatch, and nothing is written; empty or that of the whole passes. */
    [[nodiscard]] std::expected<void, FetchProblem> append(const QByteArray &bytes, const QByteArray &md5);
    [[nodiscard]] Sums sums() const;
    /** Gives it its name, once it is on the disk. */
    [[nodiscard]] std::expected<void, FetchProblem> finish(const QString &path, TargetFolder::Existing existing);
    void discard();

    /** What an earlier fetch left of this version. */
    [[nodiscard]] static qint64 bytesHere(const TargetFolder &folder, const QString &path, const QString &place, const ResultBlob &blob);
    /** Whether the part or its note is of a fetch, or there is none; anything else is somebody's file. */
    [[nodiscard]] static bool isOurs(const TargetFolder &folder, const QString &path);

private:
    [[nodiscard]] QString partPath() const;
    [[nodiscard]] QString notePath() const;
    [[nodiscard]] std::expected<void, FetchProblem> startAnew(const ResultBlob &blob);
    [[nodiscard]] std::expected<qint64, FetchProblem> hashExisting();

    std::shared_ptr<const TargetFolder> m_folder;
    QString m_path;
    QString m_place;
    std::shared_ptr<const std::atomic<bool>> m_ending;
    ResultBlob m_blob;
    std::unique_ptr<QFile> m_file;
    QCryptographicHash m_sha256{QCryptographicHash::Sha256};
    QCryptographicHash m_md5{QCryptographicHash::Md5};
};
