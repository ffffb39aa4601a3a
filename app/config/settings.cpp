// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/settings.h"

#include "config/inifile.h"

#include <QFile>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>
#include <optional>

namespace {
struct KeyName {
    Settings::Key key;
    QLatin1String name;
};

constexpr KeyName keyNames[] = {
    {Settings::Key::ClientId, QLatin1String("tenant/clientId")},
    {Settings::Key::Tenant, QLatin1String("tenant/tenant")},
    {Settings::Key::Cloud, QLatin1String("tenant/cloud")},
    {Settings::Key::Scopes, QLatin1String("tenant/scopes")},
    {Settings::Key::CustomAuthority, QLatin1String("custom/authority")},
    {Settings::Key::CustomGraph, QLatin1String("custom/graph")},
    {Settings::Key::CustomStorage, QLatin1String("custom/storage")},
    {Settings::Key::RetentionMonths, QLatin1String("ledger/retentionMonths")},
    {Settings::Key::StorageHosts, QLatin1String("storage/hosts")},
    {Settings::Key::CaseDays, QLatin1String("case/days")},
    {Settings::Key::CaseFreeDays, QLatin1String("case/freeDays")},
    {Settings::Key::CasePrefix, QLatin1String("case/prefix")},
    {Settings::Key::Notifications, QLatin1String("desktop/notifications")},
    {Settings::Key::Language, QLatin1String("window/language")},
};

QString defaultValue(Settings::Key key)
{
    switch (key) {
    case Settings::Key::Tenant:
        return QStringLiteral("organizations");
    case Settings::Key::Cloud:
        return Cloud().name();
    case Settings::Key::Scopes:
        return Settings::defaultScopes().join(QLatin1Char(' '));
    case Settings::Key::ClientId:
    case Settings::Key::CustomAuthority:
    case Settings::Key::CustomGraph:
    case Settings::Key::CustomStorage:
    case Settings::Key::RetentionMonths:
    case Settings::Key::StorageHosts:
    case Settings::Key::CaseDays:
    case Settings::Key::CaseFreeDays:
    case Settings::Key::CasePrefix:
    case Settings::Key::Notifications:
    case Settings::Key::Language:
        return {};
    }
    return {};
}

struct KeyValue {
    QString name;
    QString value; ///< empty: none
};

/** In the file itself: QSettings also gives what it could not write. */
bool isOnDisk(const QString &path, const QList<KeyValue> &values)
{
    const QTemporaryDir directory;
    const QString copy = directory.filePath(QStringLiteral("settings.ini"));
    if (!QFile::copy(path, copy))
        return false;
    const IniFile file = IniFile::read(copy);
    return std::all_of(values.cbegin(), values.cend(),
                       [&file](const KeyValue &each) { return file.values.value(each.name.toLower()) == IniFile::text(each.value); });
}

bool write(QSettings &file, const QList<KeyValue> &values)
{
    for (const KeyValue &each : values) {
        if (each.value.isEmpty())
            file.remove(each.name);
        else
            file.setValue(each.name, each.value);
    }
    file.sync();
    // A comment in the file is a format error, and the first error stays.
    return file.status() == QSettings::NoError || (file.status() == QSettings::FormatError && isOnDisk(file.fileName(), values));
}

QStringList splitList(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[\\s,;]+"));
    return text.split(separators, Qt::SkipEmptyParts);
}
}

Settings::Settings(Policy policy, const QString &configFile, const QString &userFile, QObject *parent)
    : QObject(parent)
    , m_policy(std::move(policy))
    , m_configFile(configFile)
    , m_userFile(userFile)
{
    load();
}

Settings::~Settings() = default;

QString Settings::value(Key key) const
{
    return entry(key).value;
}

Settings::Origin Settings::origin(Key key) const
{
    return entry(key).origin;
}

bool Settings::isLocked(Key key) const
{
    return origin(key) == Origin::Policy || origin(key) == Origin::ConfigFile;
}

QString Settings::source(Key key) const
{
    switch (origin(key)) {
    case Origin::Policy:
        return m_policy.source();
    case Origin::ConfigFile:
        return m_configFile;
    case Origin::User:
    case Origin::Default:
        return {};
    }
    return {};
}

QString Settings::name(Key key)
{
    return keyNames[size_t(key)].name;
}

QString Settings::policySource() const
{
    return m_policy.source();
}

QList<Settings::UnknownKeys> Settings::unknownKeys() const
{
    QList<UnknownKeys> unknown;
    if (const QStringList names = m_policy.unknownKeys(); !names.isEmpty())
        unknown.append({m_policy.source(), names});
    if (!m_unknownInConfigFile.isEmpty())
        unknown.append({m_configFile, m_unknownInConfigFile});
    return unknown;
}

bool Settings::setUserValue(Key key, const QString &value)
{
    return setUserValues({{key, value}});
}

bool Settings::setUserValues(const QList<Change> &changes)
{
    if (std::any_of(changes.cbegin(), changes.cend(), [this](const Change &change) { return isLocked(change.key); }))
        return false;
    QList<KeyValue> before;
    QList<KeyValue> after;
    QSettings file(m_userFile, QSettings::IniFormat);
    for (const Change &change : changes) {
        const QString name = keyNames[size_t(change.key)].name;
        before.append({name, IniFile::text(file.value(name))});
        after.append({name, change.value.trimmed()});
    }
    const bool stored = write(file, after);
    // It keeps in memory what it could not write, and would write it together with the next change.
    if (!stored)
        write(file, before);
    // Nothing secret is in it, but who works for which tenant is nobody else's business either.
    QFile::setPermissions(m_userFile, QFile::ReadOwner | QFile::WriteOwner);
    load();
    Q_EMIT changed();
    return stored;
}

QString Settings::clientId() const
{
    return value(Key::ClientId);
}

QString Settings::tenant() const
{
    return value(Key::Tenant);
}

QStringList Settings::scopes() const
{
    return splitList(value(Key::Scopes));
}

std::expected<Cloud, Settings::Error> Settings::cloud() const
{
    if (!m_policy.isIntact())
        return std::unexpected(Error::PolicyUnreadable);
    // Whoever names a custom authority and leaves the cloud out means that authority, whatever those below say.
    const bool namesCustom = !value(Key::CustomAuthority).isEmpty() && !value(Key::CustomGraph).isEmpty();
    const bool meansCustom = namesCustom && std::min(origin(Key::CustomAuthority), origin(Key::CustomGraph)) > origin(Key::Cloud);
    std::optional<Cloud::Kind> kind = Cloud::kindFromName(value(Key::Cloud));
    if (meansCustom)
        kind = Cloud::Kind::Custom;
    if (!kind)
        return std::unexpected(Error::UnknownCloud);
    if (*kind != Cloud::Kind::Custom)
        return Cloud(*kind);
    // Half of a custom cloud from above, and the other half from whoever sits here: tokens of the one would go to the other.
    const bool isMixed = (origin(Key::CustomAuthority) == Origin::Policy) != (origin(Key::CustomGraph) == Origin::Policy);
    if (!namesCustom || isMixed)
        return std::unexpected(Error::CustomIncomplete);
    const auto custom = Cloud::custom(QUrl(value(Key::CustomAuthority), QUrl::StrictMode), QUrl(value(Key::CustomGraph), QUrl::StrictMode),
                                      splitList(value(Key::CustomStorage)));
    if (custom)
        return *custom;
    switch (custom.error()) {
    case Cloud::Error::AuthorityNotAUrl:
    case Cloud::Error::AuthorityNotSecure:
        return std::unexpected(Error::CustomAuthorityInvalid);
    case Cloud::Error::GraphNotAUrl:
    case Cloud::Error::GraphNotSecure:
        return std::unexpected(Error::CustomGraphInvalid);
    }
    return std::unexpected(Error::CustomIncomplete);
}

int Settings::retentionMonths() const
{
    return std::max(value(Key::RetentionMonths).toInt(), 0);
}

int Settings::caseDays() const
{
    return std::max(value(Key::CaseDays).toInt(), 0);
}

QList<QDate> Settings::caseFreeDays() const
{
    QList<QDate> days;
    for (const QString &text : splitList(value(Key::CaseFreeDays))) {
        if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid() && !days.contains(day))
            days.append(day);
    }
    return days;
}

QString Settings::casePrefix() const
{
    return value(Key::CasePrefix);
}

bool Settings::notifications() const
{
    static const QStringList off{QStringLiteral("off"), QStringLiteral("false"), QStringLiteral("no"), QStringLiteral("0")};
    return !off.contains(value(Key::Notifications), Qt::CaseInsensitive);
}

QString Settings::language() const
{
    const QString code = value(Key::Language);
    return code.compare(QLatin1String("system"), Qt::CaseInsensitive) == 0 ? QString() : code;
}

AllowedHosts Settings::allowedHosts() const
{
    if (!m_policy.isIntact())
        return AllowedHosts::unreadable(m_policy.source());
    const QString text = value(Key::StorageHosts);
    const QStringList patterns = splitList(text);
    // Separators only: something was meant.
    if (patterns.isEmpty() && !text.isEmpty())
        return AllowedHosts::unreadable(source(Key::StorageHosts));
    return AllowedHosts(patterns, source(Key::StorageHosts));
}

std::optional<Settings::Error> Settings::problem() const
{
    if (const auto usable = cloud(); !usable)
        return usable.error();
    static const QRegularExpression permission(QStringLiteral("\\A[A-Za-z][A-Za-z0-9._-]*\\z"));
    const QStringList wanted = scopes();
    if (wanted.isEmpty() || !std::all_of(wanted.cbegin(), wanted.cend(), [](const QString &scope) { return permission.match(scope).hasMatch(); }))
        return Error::ScopesInvalid;
    if (!allowedHosts().isReadable())
        return Error::StorageHostsInvalid;
    return std::nullopt;
}

bool Settings::isComplete() const
{
    return !problem() && !clientId().isEmpty() && !tenant().isEmpty();
}

std::optional<Settings::Error> Settings::loadError() const
{
    return m_loadError;
}

bool Settings::isGuid(QStringView text)
{
    static const QRegularExpression guid(QStringLiteral("\\A[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\\z"));
    return guid.match(text.toString()).hasMatch();
}

QStringList Settings::defaultScopes()
{
    return {QStringLiteral("CrossTenantUserProfileSharing.Read.All"), QStringLiteral("User.Export.All"), QStringLiteral("User.Read.All")};
}

void Settings::load()
{
    const IniFile config = IniFile::read(m_configFile);
    const IniFile user = IniFile::read(m_userFile);
    m_unknownInConfigFile = Policy::unknownAmong(config.names);
    m_loadError.reset();
    if (!m_configFile.isEmpty() && !(config.exists && config.isIntact))
        m_loadError = Error::ConfigFileUnreadable;
    for (const auto &[key, name] : keyNames) {
        Entry &target = entry(key);
        const QString lowerName = QString(name).toLower();
        if (m_policy.contains(name))
            target = {m_policy.value(name), Origin::Policy};
        else if (config.values.contains(lowerName))
            target = {config.values.value(lowerName), Origin::ConfigFile};
        else if (user.values.contains(lowerName))
            target = {user.values.value(lowerName), Origin::User};
        else
            target = {defaultValue(key), Origin::Default};
    }
}

Settings::Entry &Settings::entry(Key key)
{
    return m_entries[size_t(key)];
}

const Settings::Entry &Settings::entry(Key key) const
{
    return m_entries[size_t(key)];
}
