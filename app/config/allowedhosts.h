// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

/**
 * The storage hosts that exports may go to, as an organisation lists them: `contosodsr.blob.core.windows.net` is that host,
 * `*.blob.core.windows.net` every host below it, at any depth; `host:port` where it is not the scheme's port. An entry that is
 * neither allows nothing, and neither do the others beside it: a list that cannot be read must not be guessed at.
 */
class AllowedHosts
{
public:
    /** Allows everything. */
    AllowedHosts() = default;
    /** An empty list allows everything. `source`: where it comes from, for people. */
    AllowedHosts(const QStringList &patterns, QString source);
    /** Allows nothing. */
    [[nodiscard]] static AllowedHosts unreadable(const QString &source);

    [[nodiscard]] bool isRestricted() const { return m_isRestricted; }
    /** An entry is no host. */
    [[nodiscard]] bool isReadable() const { return m_isReadable; }
    /** `host` as StorageLocation::host() names it. */
    [[nodiscard]] bool allows(const QString &host) const;
    /** Lower case. */
    [[nodiscard]] const QStringList &patterns() const { return m_patterns; }
    [[nodiscard]] const QString &source() const { return m_source; }

    bool operator==(const AllowedHosts &) const = default;

private:
    QStringList m_patterns;
    QString m_source;
    bool m_isRestricted = false;
    bool m_isReadable = true;
};
