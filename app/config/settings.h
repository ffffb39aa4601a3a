// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/allowedhosts.h"
#include "config/cloud.h"
#include "config/policy.h"

#include <QDate>
#include <QObject>

#include <array>

/**
 * What the program is set up with. Each value comes from the first of: policy, the file of `--config`, the user's own
 * settings, the default. Only the user's settings are ever written.
 */
class Settings : public QObject
{
    Q_OBJECT

public:
    enum class Key {
        ClientId,
        Tenant,
        Cloud,
        Scopes,
        CustomAuthority,
        CustomGraph,
        CustomStorage,
        RetentionMonths,
        StorageHosts,
        CaseDays,
        CaseFreeDays,
        CasePrefix,
        Notifications,
        Language
    };
    Q_ENUM(Key)
    /** The later one wins. */
    enum class Origin { Default, User, ConfigFile, Policy };
    Q_ENUM(Origin)
    enum class Error {
        ConfigFileUnreadable,
        UnknownCloud,
        CustomIncomplete,
        CustomAuthorityInvalid,
        CustomGraphInvalid,
        PolicyUnreadable,
        ScopesInvalid,
        StorageHostsInvalid
    };
    Q_ENUM(Error)

    /** `configFile` may be empty; `userFile` is an ini file that is made on the first write. */
    Settings(Policy policy, const QString &configFile, const QString &userFile, QObject *parent = nullptr);
    ~Settings() override;

    [[nodiscard]] QString value(Key key) const;
    [[nodiscard]] Origin origin(Key key) const;
    /** Managed by policy or given by `--config`: shown, not edited. */
    [[nodiscard]] bool isLocked(Key key) const;
    /** For people: the path or registry key of the policy, the path of the configuration file, else empty. */
    [[nodiscard]] QString source(Key key) const;

    /** The key's name in files, "group/name". */
    [[nodiscard]] static QString name(Key key);
    /** Where a policy is looked for, whether or not there is one. */
    [[nodiscard]] QString policySource() const;

    /** What the policy or the file of `--config` names and no setting is called, by where it is written; see Policy. */
    struct UnknownKeys {
        QString source;
        QStringList names;
    };
    [[nodiscard]] QList<UnknownKeys> unknownKeys() const;

    /** Writes the user's setting; an empty value removes it. Locked keys are left alone. False when it cannot be stored. */
    bool setUserValue(Key key, const QString &value);
    struct Change {
        Key key;
        QString value;
    };
    /** All of them or, when one is locked or they cannot be stored, none. */
    bool setUserValues(const QList<Change> &changes);

    [[nodiscard]] QString clientId() const;
    /** GUID, verified domain or `organizations`. */
    [[nodiscard]] QString tenant() const;
    /** Graph permissions without the resource prefix. */
    [[nodiscard]] QStringList scopes() const;
    [[nodiscard]] std::expected<Cloud, Error> cloud() const;
    /** Closed exports older than so many months are erased at start; 0, the default, keeps them. */
    [[nodiscard]] int retentionMonths() const;
    /** Days to answer a request in, instead of the month of GDPR Art. 12(3); 0, the default, is the month. */
    [[nodiscard]] int caseDays() const;
    /** Days on which the organisation does not work, besides Saturdays and Sundays: dates as in 2026-12-24. What is none is left out. */
    [[nodiscard]] QList<QDate> caseFreeDays() const;
    /** What case references begin with; offered, never added. */
    [[nodiscard]] QString casePrefix() const;
    /** Whether the desktop is told when an export completes, fails or needs a person. On unless `off`. */
    [[nodiscard]] bool notifications() const;
    /** A language code such as `de`; empty for the system's. */
    [[nodiscard]] QString language() const;
    /** The storage hosts that exports may go to. */
    [[nodiscard]] AllowedHosts allowedHosts() const;
    /** What keeps these settings from being used; a policy that cannot be read in full does, since it may forbid what it seems to allow. */
    [[nodiscard]] std::optional<Error> problem() const;
    /** Whether a sign-in can be tried: a client ID, a usable cloud and no problem. */
    [[nodiscard]] bool isComplete() const;
    /** Set when the file of `--config` is missing, cannot be read, or has lines that are no settings. */
    [[nodiscard]] std::optional<Error> loadError() const;

    [[nodiscard]] static bool isGuid(QStringView text);
    /** The permissions the program requests unless told otherwise. */
    [[nodiscard]] static QStringList defaultScopes();

Q_SIGNALS:
    void changed();

private:
    struct Entry {
        QString value;
        Origin origin = Origin::Default;
    };

    void load();
    Entry &entry(Key key);
    [[nodiscard]] const Entry &entry(Key key) const;

    Policy m_policy;
    QString m_configFile;
    QString m_userFile;
    std::array<Entry, 14> m_entries;
    QStringList m_unknownInConfigFile;
    std::optional<Error> m_loadError;
};
