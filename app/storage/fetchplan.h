// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/fetchproblem.h"
#include "storage/resultblob.h"
#include "storage/resultfolder.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <optional>

/** One file of a fetch. */
struct FetchItem {
    Q_GADGET

public:
    enum class State {
        Waiting,
        Fetching,
        Fetched,
        Kept, ///< was there from an earlier fetch, and is still what was fetched
        Skipped, ///< archived, or in the way: `problem`
        Failed, ///< `problem`
        Interrupted, ///< its part file is kept, if there is one
    };
    Q_ENUM(State)

    ResultBlob blob;
    /** Below the folder, with forward slashes. */
    QString path;
    State state = State::Waiting;
    /** Fetched by an earlier fetch into this folder, as its manifest says. */
    bool isHere = false;
    /** Something else has that name: nothing is done to it without a FetchPlan::Conflicts policy that says so. */
    bool isConflict = false;
    /** On the disk; before the start what an earlier fetch left in the part file. Bytes. */
    qint64 received = 0;
    std::optional<FetchProblem> problem;

    /** Lower-case hex, once Fetched or Kept. */
    QByteArray sha256;
    /** nullopt when the service gave no MD5. */
    std::optional<bool> md5Matches;
    /** Of the last range's answer. */
    QString requestId;
    /** UTC */
    QDateTime fetchedAt;

    [[nodiscard]] bool isNameFaithful() const { return blob.name == path; }
    [[nodiscard]] bool isPresent() const { return state == State::Fetched || state == State::Kept; }
};

/** What a fetch will do, known before it does anything. */
struct FetchPlan {
    Q_GADGET

public:
    /** What to do with files that are there already. */
    enum class Conflicts {
        Refuse, ///< they are skipped
        Rename, ///< the new one gets a number
        Replace,
    };
    Q_ENUM(Conflicts)

    ResultFolder folder;
    QList<FetchItem> items;
    /** Paths below the folder that are taken, those of the manifest and the list of sums included. */
    QStringList conflicts;
    /** Bytes still to be fetched, and those that are here in parts. */
    qint64 bytesToFetch = 0;
    qint64 bytesHere = 0;
    /** Nothing can be fetched: no space, no folder. */
    std::optional<FetchProblem> problem;
    /** Of an earlier fetch from the same container, not chosen now, and still here. */
    QList<FetchItem> earlier;
    /** What the evidence will be called: numbered where the usual names are somebody else's files. */
    QString manifestName;
    QString sumsName;
    /** The files of those names, if any, are of an earlier fetch from the same container. */
    bool ownsEvidence = false;

    /** `place` as ResultManifest::placeOf() has it. Asks the disk: not on the window's thread. */
    [[nodiscard]] static FetchPlan make(const QString &place, const QList<ResultBlob> &listed, const QList<ResultBlob> &chosen,
                                        const QString &folder);
};
