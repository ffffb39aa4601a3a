// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

/**
 * Values that the organisation manages; they win over everything and are shown read-only. Read from places that only
 * an administrator of the computer can write: `/etc/habeas/policy.ini`, on Windows
 * `HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Habeas`, on macOS forced preferences. Not through QSettings' fallback chain,
 * which prefers the user's files and follows XDG_CONFIG_DIRS.
 */
class Policy
{
public:
    /** Nothing is managed. */
    Policy();
    /** The computer's policy. */
    [[nodiscard]] static Policy ofThisComputer();
    /** An ini file with the keys of the configuration file. A missing file is an empty policy. */
    [[nodiscard]] static Policy fromFile(const QString &path);

    /** `key` is "group/name", such as "tenant/clientId"; case does not matter. An empty value manages nothing. */
    [[nodiscard]] bool contains(const QString &key) const;
    [[nodiscard]] QString value(const QString &key) const;
    /** False when there is a policy that cannot be read, or only in part: an administrator has to mend it. */
    [[nodiscard]] bool isIntact() const;
    /** Every key that a policy can set, "group/name". */
    [[nodiscard]] static QStringList keys();
    /** Those of `names` that are no such key, in any case: perhaps misspelt, so that what they were to set is not in force. */
    [[nodiscard]] static QStringList unknownAmong(const QStringList &names);
    /** What the policy names and nobody knows. On macOS, where only known keys can be asked for, always empty. */
    [[nodiscard]] QStringList unknownKeys() const;
    /** Where the values come from, for people: a path or a registry key. */
    [[nodiscard]] QString source() const;

private:
    QHash<QString, QString> m_values;
    QStringList m_unknownKeys;
    QString m_source;
    bool m_isIntact = true;
};
