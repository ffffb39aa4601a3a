// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/partfile.h"

#include "storage/resultfilenames.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace {
constexpr qint64 longestNote = 65536;
constexpr qint64 pieceSize = 1 << 20;

QJsonObject noteOf(const ResultBlob &blob, const QString &place)
{
    return {{QStringLiteral("format"), QStringLiteral("habeas-part")},
            {QStringLiteral("version"), 1},
            {QStringLiteral("from"), place},
            {QStringLiteral("name"), blob.name},
            {QStringLiteral("etag"), QString::fromLatin1(blob.etag)},
            {QStringLiteral("size"), QString::number(blob.size)}};
}

QJsonObject readNote(const TargetFolder &folder, const QString &path)
{
    return QJsonDocument::fromJson(folder.read(path + ResultFileNames::partNoteSuffix(), longestNote)).object();
}

bool isNote(const QJsonObject &note)
{
    return note.value(QStringLiteral("format")) == QStringLiteral("habeas-part");
}
}

PartFile::PartFile(std::shared_ptr<const TargetFolder> folder, QString path, QString place, std::shared_ptr<const std::atomic<bool>> ending)
    : m_folder(std::move(folder))
    , m_path(std::move(path))
    , m_place(std::move(place))
    , m_ending(std::move(ending))
{
}

QString PartFile::partPath() const
{
    return m_path + ResultFileNames::partSuffix();
}

QString PartFile::notePath() const
{
    return m_path + ResultFileNames::partNoteSuffix();
}

qint64 PartFile::bytesHere(const TargetFolder &folder, const QString &path, const QString &place, const ResultBlob &blob)
{
    if (readNote(folder, path) != noteOf(blob, place))
        return 0;
    const qint64 size = folder.size(path + ResultFileNames::partSuffix());
    return size > blob.size ? 0 : std::max<qint64>(size, 0);
}

bool PartFile::isOurs(const TargetFolder &folder, const QString &path)
{
    const auto part = folder.entry(path + ResultFileNames::partSuffix());
    const auto note = folder.entry(path + ResultFileNames::partNoteSuffix());
    if (part == TargetFolder::Entry::Nothing && note == TargetFolder::Entry::Nothing)
        return true;
    return (part == TargetFolder::Entry::File || part == TargetFolder::Entry::Nothing) && note == TargetFolder::Entry::File
        && isNote(readNote(folder, path));
}

std::expected<qint64, FetchProblem> PartFile::begin(const ResultBlob &blob)
{
    m_blob = blob;
    m_sha256.reset();
    m_md5.reset();
    m_file.reset();
    const qint64 here = bytesHere(*m_folder, m_path, m_place, blob);
    if (here == 0) {
        if (const auto begun = startAnew(blob); !begun)
            return std::unexpected(begun.error());
        return 0;
    }
    auto file = m_folder->openForWriting(partPath(), TargetFolder::Existing::Keep);
    if (!file)
        return std::unexpected(file.error());
    m_file = *std::move(file);
    return hashExisting();
}

std::expected<void, FetchProblem> PartFile::startAnew(const ResultBlob &blob)
{
    // The part goes before the note that would vouch for it.
    m_folder->remove(partPath());
    const QByteArray note = QJsonDocument(noteOf(blob, m_place)).toJson(QJsonDocument::Compact);
    auto noteFile = m_folder->openForWriting(notePath(), TargetFolder::Existing::Replace);
    if (!noteFile)
        return std::unexpected(noteFile.error());
    if (const auto written = TargetFolder::write(**noteFile, note); !written)
        return written;
    auto file = m_folder->openForWriting(partPath(), TargetFolder::Existing::Replace);
    if (!file)
        return std::unexpected(file.error());
    m_file = *std::move(file);
    return {};
}

std::expected<qint64, FetchProblem> PartFile::hashExisting()
{
    qint64 here = 0;
    m_file->seek(0);
    while (!*m_ending) {
        const QByteArray piece = m_file->read(pieceSize);
        if (piece.isEmpty())
            break;
        m_sha256.addData(piece);
        m_md5.addData(piece);
        here += piece.size();
    }
    return here;
}

std::expected<void, FetchProblem> PartFile::append(const QByteArray &bytes, const QByteArray &md5)
{
    if (!md5.isEmpty() && md5 != m_blob.contentMd5 && md5 != QCryptographicHash::hash(bytes, QCryptographicHash::Md5).toBase64()) {
        FetchProblem problem;
        problem.kind = FetchProblem::Kind::HashMismatch;
        return std::unexpected(problem);
    }
    const qint64 before = m_file->size();
    if (const auto written = TargetFolder::write(*m_file, bytes); !written) {
        // A piece counts whole or not at all.
        m_file->resize(before);
        return written;
    }
    m_sha256.addData(bytes);
    m_md5.addData(bytes);
    // What the note vouches for must survive a power cut, too.
    return m_file->size() < m_blob.size ? TargetFolder::sync(*m_file) : std::expected<void, FetchProblem>();
}

PartFile::Sums PartFile::sums() const
{
    return {m_sha256.result().toHex(), m_md5.result().toBase64()};
}

std::expected<void, FetchProblem> PartFile::finish(const QString &path, TargetFolder::Existing existing)
{
    if (const auto synced = TargetFolder::sync(*m_file); !synced)
        return synced;
    m_file.reset();
    if (const auto renamed = m_folder->rename(partPath(), path, existing); !renamed)
        return renamed;
    m_folder->remove(notePath());
    return {};
}

void PartFile::discard()
{
    m_file.reset();
    m_folder->remove(partPath());
    m_folder->remove(notePath());
}
