// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/ledgererror.h"

#include <QDateTime>
#include <QString>

#include <expected>

/** The files of a ledger in a directory: `ledger.sqlite` and what SQLite keeps beside it. All are the owner's alone. */
class LedgerFiles
{
public:
    explicit LedgerFiles(const QString &directory);

    [[nodiscard]] QString path() const { return m_path; }

    /**
     * Makes the directory (0700) and an empty file (0600) unless they exist, whatever the umask; narrows what is wider and ours.
     * A shared directory (sticky, such as /tmp) keeps its permissions.
     */
    [[nodiscard]] std::expected<void, LedgerError> prepare() const;

    /** Renames all three files to `ledger-damaged-YYYYMMDD-HHMMSS.sqlite…`; returns the path of the first. */
    [[nodiscard]] std::expected<QString, LedgerError> setAside(const QDateTime &now) const;

    /** Content beside an empty file: SQLite would throw it away. */
    [[nodiscard]] bool hasLostItsBody() const;

private:
    [[nodiscard]] std::expected<void, LedgerError> prepareDirectory() const;
    [[nodiscard]] std::expected<void, LedgerError> prepareFile() const;
    [[nodiscard]] std::expected<void, LedgerError> expectAccess() const;
    [[nodiscard]] QString unusedName(const QDateTime &now) const;

    QString m_directory;
    QString m_path;
};
