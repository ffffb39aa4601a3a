// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/storagelocation.h"

#include <QCoreApplication>

#include <chrono>

/** What the program says about a storage location. */
class StorageWords
{
    Q_DECLARE_TR_FUNCTIONS(StorageWords)

public:
    /** One finding: what is the matter and what to do. */
    [[nodiscard]] static QString sentence(const StorageLocation::Finding &finding,
                                          StorageLocation::Purpose purpose = StorageLocation::Purpose::ReceiveExport);
    /** Where an acceptable location leads, what it allows and for how long. `now` in UTC. Empty for others. */
    [[nodiscard]] static QString summary(const StorageLocation &location, const QDateTime &now,
                                         StorageLocation::Purpose purpose = StorageLocation::Purpose::ReceiveExport);
    /** The host that will receive the data, in full; empty for a bare account name. */
    [[nodiscard]] static QString host(const StorageLocation &location);
    /** That the times are judged by another clock than this computer's. `offset` as ClockSkew has it. */
    [[nodiscard]] static QString clock(std::chrono::seconds offset);
    /** "read, create and write" for `rcw`. */
    [[nodiscard]] static QString permissionNames(const QString &letters);

private:
    using Finding = StorageLocation::Finding;

    [[nodiscard]] static QString exportSentence(const Finding &finding);
    [[nodiscard]] static QString readingSentence(const Finding &finding);
    [[nodiscard]] static QString otherContainer(const Finding &finding);
    [[nodiscard]] static QString notHttps(const Finding &finding);
    [[nodiscard]] static QString badAccountName(const Finding &finding);
    [[nodiscard]] static QString notAllowed(const Finding &finding);
    [[nodiscard]] static QString unlocated(const Finding &finding);
    [[nodiscard]] static QString wrongService(const Finding &finding);
    [[nodiscard]] static QString wrongResourceType(const Finding &finding);
    [[nodiscard]] static QString userDelegation(const Finding &finding);
    [[nodiscard]] static QString ipRestricted(const Finding &finding);
    [[nodiscard]] static QString otherCloud(const Finding &finding);
    [[nodiscard]] static QString cloudName(const QString &name);
    [[nodiscard]] static QString cloudNames(const QString &names);
    [[nodiscard]] static QString permissionName(QChar letter);

    [[nodiscard]] static QString place(const StorageLocation &location);
    [[nodiscard]] static QString allowance(const StorageLocation &location, StorageLocation::Purpose purpose);
    [[nodiscard]] static QString ending(const StorageLocation &location, const QDateTime &now);
};
