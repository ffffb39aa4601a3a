// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/fetchjournal.h"

#include "storage/resultmanifest.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace {
constexpr qint64 longest = 1'000'000'000;

QByteArray header(const QString &place)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), QStringLiteral("habeas-fetch")},
                                     {QStringLiteral("version"), 1},
                                     {QStringLiteral("from"), place}})
               .toJson(QJsonDocument::Compact)
        + '\n';
}
}

FetchJournal::FetchJournal(const TargetFolder &folder)
    : m_folder(folder)
{
}

QString FetchJournal::fileName()
{
    return QStringLiteral(".habeas-fetch.jsonl");
}

bool FetchJournal::isOf(const QString &place) const
{
    const auto file = m_folder.openForReading(fileName());
    return file && (*file)->readLine() == header(place);
}

QList<FetchItem> FetchJournal::read(const QString &place) const
{
    if (!isOf(place) || m_folder.size(fileName()) > longest)
        return {};
    const auto file = m_folder.openForReading(fileName());
    if (!file)
        return {};
    QList<FetchItem> items;
    (*file)->readLine();
    while (!(*file)->atEnd()) {
        // The last line may be half.
        if (const auto item = ResultManifest::itemFrom(QJsonDocument::fromJson((*file)->readLine()).object()); item && item->isPresent())
            items.append(*item);
    }
    return items;
}

std::expected<void, FetchProblem> FetchJournal::begin(const QString &place) const
{
    if (isOf(place)) {
        // What the crash left of the last line must not swallow the next.
        const auto file = m_folder.openForWriting(fileName(), TargetFolder::Existing::Keep);
        return file ? TargetFolder::write(**file, "\n") : std::unexpected(file.error());
    }
    const auto file = m_folder.openForWriting(fileName(), TargetFolder::Existing::Replace);
    return file ? TargetFolder::write(**file, header(place)) : std::unexpected(file.error());
}

std::expected<void, FetchProblem> FetchJournal::append(const FetchItem &item) const
{
    const auto file = m_folder.openForWriting(fileName(), TargetFolder::Existing::Keep);
    if (!file)
        return std::unexpected(file.error());
    return TargetFolder::write(**file, QJsonDocument(ResultManifest::toJson(item)).toJson(QJsonDocument::Compact) + '\n');
}

void FetchJournal::remove() const
{
    m_folder.remove(fileName());
}
