// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/fetchplan.h"

#include "storage/fetchjournal.h"
#include "storage/partfile.h"
#include "storage/resultfilenames.h"
#include "storage/resultmanifest.h"
#include "storage/targetfolder.h"

#include <QFileInfo>
#include <QHash>

namespace {
/** The manifest, the sums, and what the file system itself needs for names. */
constexpr qint64 spaceBesides = 16'000'000;
constexpr qint64 longestManifest = 1'000'000'000;

FetchProblem problemOf(FetchProblem::Kind kind)
{
    FetchProblem problem;
    problem.kind = kind;
    return problem;
}

class Planner
{
public:
    Planner(QString place, const QString &folder)
        : m_place(std::move(place))
        , m_target(TargetFolder::openExisting(folder))
    {
        m_plan.folder = ResultFolder::judge(folder);
    }

    FetchPlan make(const QList<ResultBlob> &listed, const QList<ResultBlob> &chosen)
    {
        const QFileInfo info(m_plan.folder.path);
        if (info.exists() && !info.isDir())
            m_plan.problem = problemOf(FetchProblem::Kind::NotAFolder);
        else if (info.exists() && !info.isWritable())
            m_plan.problem = problemOf(FetchProblem::Kind::CannotWrite);
        readEarlier();
        nameFiles(listed, chosen);
        for (const ResultBlob &blob : chosen)
            m_plan.items.append(itemOf(blob));
        m_plan.earlier = m_earlier.values();
        nameEvidence();
        judgeSpace();
        return std::move(m_plan);
    }

private:
    void readEarlier()
    {
        if (!m_target)
            return;
        const auto manifest = ResultManifest::parse(m_target->read(ResultManifest::fileName(), longestManifest));
        m_plan.ownsEvidence = manifest && ResultManifest::placeOf(manifest->host, manifest->container) == m_place;
        const QList<FetchItem> listed = m_plan.ownsEvidence ? manifest->files : QList<FetchItem>();
        for (const QList<FetchItem> &items : {listed, FetchJournal(*m_target).read(m_place)}) {
            for (const FetchItem &item : items) {
                if (item.isPresent() && m_target->size(item.path) == item.blob.size)
                    m_earlier.insert(item.blob.name, item);
            }
        }
    }

    /** Over the whole list, so that a file has the same name whatever else is chosen. */
    void nameFiles(const QList<ResultBlob> &listed, const QList<ResultBlob> &chosen)
    {
        ResultFileNames names({ResultManifest::fileName(), ResultManifest::sumsFileName(), FetchJournal::fileName()});
        for (const QList<ResultBlob> &blobs : {listed, chosen}) {
            for (const ResultBlob &blob : blobs) {
                if (!m_paths.contains(blob.name))
                    m_paths.insert(blob.name, names.add(blob.name));
            }
        }
    }

    FetchItem itemOf(const ResultBlob &blob)
    {
        FetchItem item;
        item.blob = blob;
        item.path = m_paths.value(blob.name);
        const auto earlier = m_earlier.constFind(blob.name);
        if (earlier != m_earlier.cend() && earlier->blob.etag == blob.etag && earlier->blob.size == blob.size) {
            item = *earlier;
            item.blob = blob;
            item.state = FetchItem::State::Waiting;
            item.isHere = true;
            item.received = blob.size;
            m_earlier.erase(earlier);
            m_plan.bytesHere += blob.size;
            return item;
        }
        // Replaced by what is fetched now, or a file of its own beside it.
        m_earlier.remove(blob.name);
        if (blob.isArchived()) {
            item.state = FetchItem::State::Skipped;
            item.problem = problemOf(FetchProblem::Kind::Archived);
            return item;
        }
        lookForConflict(item);
        if (item.state == FetchItem::State::Skipped)
            return item;
        if (m_target && !item.isConflict)
            item.received = PartFile::bytesHere(*m_target, item.path, m_place, blob);
        m_plan.bytesHere += item.received;
        m_plan.bytesToFetch += blob.size - item.received;
        return item;
    }

    void lookForConflict(FetchItem &item)
    {
        if (!m_target)
            return;
        const TargetFolder::Entry present = m_target->entry(item.path);
        if (present == TargetFolder::Entry::Other) {
            item.state = FetchItem::State::Skipped;
            item.problem = problemOf(FetchProblem::Kind::LinkInTheWay);
        }
        item.isConflict = present != TargetFolder::Entry::Nothing || !PartFile::isOurs(*m_target, item.path);
        if (item.isConflict)
            m_plan.conflicts.append(item.path);
    }

    void nameEvidence()
    {
        m_plan.manifestName = freeName(ResultManifest::fileName());
        m_plan.sumsName = freeName(ResultManifest::sumsFileName());
    }

    QString freeName(const QString &usual)
    {
        if (!m_target || m_plan.ownsEvidence || m_target->entry(usual) == TargetFolder::Entry::Nothing)
            return usual;
        m_plan.conflicts.append(usual);
        QString name;
        for (int number = 2; name.isEmpty() || m_target->entry(name) != TargetFolder::Entry::Nothing; ++number)
            name = ResultFileNames::numbered(usual, number);
        return name;
    }

    void judgeSpace()
    {
        const qint64 available = m_plan.folder.bytesAvailable;
        const qint64 needed = m_plan.bytesToFetch + spaceBesides;
        if (m_plan.problem || available < 0 || m_plan.bytesToFetch == 0 || needed <= available)
            return;
        m_plan.problem = problemOf(FetchProblem::Kind::NoSpace);
        m_plan.problem->needed = needed;
        m_plan.problem->available = available;
    }

    QString m_place;
    std::shared_ptr<TargetFolder> m_target;
    QHash<QString, FetchItem> m_earlier;
    QHash<QString, QString> m_paths;
    FetchPlan m_plan;
};
}

FetchPlan FetchPlan::make(const QString &place, const QList<ResultBlob> &listed, const QList<ResultBlob> &chosen, const QString &folder)
{
    return Planner(place, folder).make(listed, chosen);
}
