// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/storageerror.h"

#include <QObject>
#include <QString>

#include <optional>

/** Why a file, or all of them, could not be fetched. */
struct FetchProblem {
    Q_GADGET

public:
    enum class Kind {
        Storage, ///< `storage` says it
        Archived, ///< has to be brought back from the archive first
        ChangedTooOften, ///< another version each time it was begun again
        TooLong, ///< the service sent more or less than the list says, again and again
        HashMismatch, ///< the bytes that arrived are not those the service has the MD5 of
        Conflict, ///< something of that name is there already, and nothing was to be overwritten
        ChangedHere, ///< was fetched before, and is not what was fetched any more
        LinkInTheWay, ///< a symbolic link or another kind of file where a file or folder should be
        NoSpace, ///< less space than is needed, before anything is fetched; or the disk is full
        CannotWrite, ///< `systemText` says it
        NotAFolder, ///< what was picked is something else, or cannot be made
        Cancelled,
    };
    Q_ENUM(Kind)

    Kind kind = Kind::Storage;
    std::optional<StorageError> storage;
    /** Of the operating system, with CannotWrite, NoSpace and NotAFolder. */
    QString systemText;
    /** With NoSpace, in bytes; -1 when not known. */
    qint64 needed = -1;
    qint64 available = -1;
};
