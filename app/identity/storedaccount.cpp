// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/storedaccount.h"

#include "identity/discoverydocument.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

namespace {
constexpr int formatVersion = 1;
const QLatin1String credentialType("RefreshToken");
const QLatin1String ownPart("habeas");

QString graphPrefix(const Cloud &cloud)
{
    return cloud.graphRoot().toString(QUrl::FullyEncoded) + QLatin1Char('/');
}

QString targetOf(const StoredAccount &stored)
{
    const QString prefix = graphPrefix(stored.cloud);
    QStringList scopes;
    for (const QString &scope : stored.scopes)
        scopes.append(prefix + scope);
    return scopes.join(QLatin1Char(' '));
}

QStringList scopesOf(const QString &target, const Cloud &cloud)
{
    const QString prefix = graphPrefix(cloud);
    QStringList scopes = target.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (QString &scope : scopes) {
        if (scope.startsWith(prefix))
            scope.remove(0, prefix.size());
    }
    return scopes;
}

QJsonObject ownFields(const StoredAccount &stored)
{
    QJsonObject own{{QLatin1String("version"), formatVersion},
                    {QLatin1String("tenant"), stored.tenant},
                    {QLatin1String("cloud"), stored.cloud.name()},
                    {QLatin1String("login_hint"), stored.account.loginHint}};
    if (stored.cloud.kind() == Cloud::Kind::Custom) {
        own.insert(QLatin1String("authority"), stored.cloud.authority(stored.tenant).toString(QUrl::FullyEncoded));
        own.insert(QLatin1String("graph"), stored.cloud.graphRoot().toString(QUrl::FullyEncoded));
        own.insert(QLatin1String("storage"), QJsonArray::fromStringList(stored.cloud.storageSuffixes()));
    }
    return own;
}

/** Reads strings and remembers whether one was missing or something else. */
class Fields
{
public:
    explicit Fields(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    [[nodiscard]] QString filled(QLatin1String key)
    {
        const QString text = any(key);
        m_isSound = m_isSound && !text.isEmpty();
        return text;
    }

    [[nodiscard]] QString any(QLatin1String key)
    {
        const QJsonValue value = m_object.value(key);
        m_isSound = m_isSound && value.isString();
        return value.toString();
    }

    [[nodiscard]] bool isSound() const { return m_isSound; }

private:
    QJsonObject m_object;
    bool m_isSound = true;
};

std::optional<Cloud> cloudOf(const QJsonObject &own)
{
    const std::optional<Cloud::Kind> kind = Cloud::kindFromName(own.value(QLatin1String("cloud")).toString());
    if (!kind)
        return std::nullopt;
    if (*kind != Cloud::Kind::Custom)
        return Cloud(*kind);
    QStringList suffixes;
    const QJsonArray storage = own.value(QLatin1String("storage")).toArray();
    for (const auto &suffix : storage)
        suffixes.append(suffix.toString());
    const auto cloud = Cloud::custom(QUrl(own.value(QLatin1String("authority")).toString(), QUrl::StrictMode),
                                     QUrl(own.value(QLatin1String("graph")).toString(), QUrl::StrictMode), suffixes);
    return cloud ? std::optional(*cloud) : std::nullopt;
}

std::optional<QDateTime> timeOf(const QString &epochSeconds)
{
    bool isNumber = false;
    const qint64 seconds = epochSeconds.toLongLong(&isNumber);
    if (!isNumber || seconds < 0 || seconds > 253402300799) // the year 9999
        return std::nullopt;
    return QDateTime::fromSecsSinceEpoch(seconds).toUTC();
}

// A built-in authority under any of its names; a custom one with its port and path, since a host can have several.
QString authorityOf(const Cloud &cloud)
{
    if (cloud.kind() != Cloud::Kind::Custom)
        return cloud.authorityHosts().first();
    const QUrl url = cloud.authority({});
    return url.authority(QUrl::FullyEncoded) + url.path(QUrl::FullyEncoded);
}
}

StoredAccount StoredAccount::from(const SignInRequest &request, const Account &account)
{
    StoredAccount stored;
    stored.account = account;
    stored.clientId = request.clientId;
    stored.tenant = request.tenant;
    stored.cloud = request.cloud;
    stored.scopes = request.scopes;
    return stored;
}

SignInRequest StoredAccount::request() const
{
    SignInRequest request;
    request.cloud = cloud;
    request.clientId = clientId;
    request.tenant = tenant;
    request.scopes = scopes;
    request.loginHint = account.username;
    return request;
}

QString StoredAccount::key() const
{
    const QString person = account.objectId + QLatin1Char('.') + account.tenantId;
    return QStringList{person, authorityOf(cloud), QStringLiteral("refreshtoken"), clientId}.join(QLatin1Char('-')).toLower();
}

QByteArray StoredAccount::toJson(const QByteArray &refreshToken) const
{
    const QJsonObject object{{QLatin1String("credential_type"), credentialType},
                             {QLatin1String("home_account_id"), account.homeAccountId},
                             {QLatin1String("environment"), account.environment},
                             {QLatin1String("client_id"), clientId},
                             {QLatin1String("realm"), account.tenantId},
                             {QLatin1String("local_account_id"), account.objectId},
                             {QLatin1String("username"), account.username},
                             {QLatin1String("name"), account.name},
                             {QLatin1String("target"), targetOf(*this)},
                             {QLatin1String("last_modification_time"), QString::number(lastModified.toSecsSinceEpoch())},
                             {QLatin1String("secret"), QString::fromUtf8(refreshToken)},
                             {ownPart, ownFields(*this)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::expected<StoredAccount::Entry, StoredAccount::Problem> StoredAccount::fromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return std::unexpected(Problem::NotJson);
    const QJsonObject object = document.object();
    const QJsonObject own = object.value(ownPart).toObject();
    const bool isOurs =
        object.value(QLatin1String("credential_type")) == credentialType && own.value(QLatin1String("version")).toInt() == formatVersion;
    if (!isOurs)
        return std::unexpected(Problem::Foreign);

    Entry entry;
    StoredAccount &stored = entry.account;
    Fields fields(object);
    stored.account.homeAccountId = fields.filled(QLatin1String("home_account_id"));
    stored.account.environment = fields.filled(QLatin1String("environment"));
    stored.account.tenantId = fields.filled(QLatin1String("realm"));
    stored.account.objectId = fields.filled(QLatin1String("local_account_id"));
    stored.account.username = fields.filled(QLatin1String("username"));
    stored.account.name = fields.any(QLatin1String("name"));
    stored.clientId = fields.filled(QLatin1String("client_id"));
    entry.refreshToken = fields.filled(QLatin1String("secret")).toUtf8();
    const std::optional<QDateTime> lastModified = timeOf(fields.filled(QLatin1String("last_modification_time")));
    const QString target = fields.any(QLatin1String("target"));
    Fields ownTexts(own);
    stored.tenant = ownTexts.any(QLatin1String("tenant"));
    stored.account.loginHint = ownTexts.any(QLatin1String("login_hint"));
    if (!fields.isSound() || !ownTexts.isSound() || !lastModified)
        return std::unexpected(Problem::Incomplete);
    stored.lastModified = *lastModified;

    const std::optional<Cloud> cloud = cloudOf(own);
    if (!cloud || !cloud->authorityHosts().contains(stored.account.environment) || !DiscoveryDocument::isTenant(*cloud, stored.tenant))
        return std::unexpected(Problem::CloudInvalid);
    stored.cloud = *cloud;
    stored.scopes = scopesOf(target, *cloud);
    return entry;
}
