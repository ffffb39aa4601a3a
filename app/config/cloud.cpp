// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/cloud.h"

#include "config/loopback.h"

#include <optional>

namespace {
struct BuiltIn {
    Cloud::Kind kind;
    QLatin1String name;
    QStringList authorityHosts;
    QLatin1String graphHost;
    QStringList storageSuffixes;
};

// https://learn.microsoft.com/graph/deployments and /entra/identity-platform/authentication-national-cloud
const BuiltIn &builtInCloud(Cloud::Kind kind)
{
    static const BuiltIn clouds[] = {
        {Cloud::Kind::Global,
         QLatin1String("global"),
         {QStringLiteral("login.microsoftonline.com"), QStringLiteral("login.windows.net"), QStringLiteral("login.microsoft.com"),
          QStringLiteral("sts.windows.net"), QStringLiteral("login-us.microsoftonline.com")},
         QLatin1String("graph.microsoft.com"),
         {QStringLiteral("blob.core.windows.net"), QStringLiteral("blob.storage.azure.net")}},
        {Cloud::Kind::UsGovernmentL4,
         QLatin1String("usGovernmentL4"),
         {QStringLiteral("login.microsoftonline.us"), QStringLiteral("login.usgovcloudapi.net")},
         QLatin1String("graph.microsoft.us"),
         {QStringLiteral("blob.core.usgovcloudapi.net")}},
        {Cloud::Kind::UsGovernmentL5,
         QLatin1String("usGovernmentL5"),
         {QStringLiteral("login.microsoftonline.us"), QStringLiteral("login.usgovcloudapi.net")},
         QLatin1String("dod-graph.microsoft.us"),
         {QStringLiteral("blob.core.usgovcloudapi.net")}},
        {Cloud::Kind::China,
         QLatin1String("china"),
         {QStringLiteral("login.partner.microsoftonline.cn"), QStringLiteral("login.chinacloudapi.cn")},
         QLatin1String("microsoftgraph.chinacloudapi.cn"),
         {QStringLiteral("blob.core.chinacloudapi.cn")}},
    };
    for (const BuiltIn &cloud : clouds) {
        if (cloud.kind == kind)
            return cloud;
    }
    return clouds[0];
}

bool isPlainUrl(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && !url.hasQuery() && !url.hasFragment() && url.userInfo().isEmpty();
}

bool isSecure(const QUrl &url)
{
    return url.scheme() == QLatin1String("https") || (url.scheme() == QLatin1String("http") && isLoopbackHost(url.host()));
}

// QUrl::StripTrailingSlash leaves the slash of a bare host.
QUrl withoutTrailingSlash(const QUrl &url)
{
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(QLatin1Char('/')))
        path.chop(1);
    QUrl result = url;
    result.setPath(path, QUrl::TolerantMode);
    return result;
}

QStringList asSuffixes(const QStringList &texts)
{
    QStringList suffixes;
    for (const QString &text : texts) {
        QString suffix = text.trimmed().toLower();
        while (suffix.startsWith(QLatin1Char('.')))
            suffix.remove(0, 1);
        if (!suffix.isEmpty())
            suffixes.append(suffix);
    }
    return suffixes;
}
}

Cloud::Cloud()
    : Cloud(Kind::Global)
{
}

Cloud::Cloud(Kind builtIn)
    : m_kind(builtIn)
{
    Q_ASSERT(builtIn != Kind::Custom);
    const BuiltIn &cloud = builtInCloud(builtIn);
    m_authorityHosts = cloud.authorityHosts;
    m_authorityBase.setScheme(QStringLiteral("https"));
    m_authorityBase.setHost(m_authorityHosts.first());
    m_graphRoot.setScheme(QStringLiteral("https"));
    m_graphRoot.setHost(cloud.graphHost);
    m_storageSuffixes = cloud.storageSuffixes;
}

std::expected<Cloud, Cloud::Error> Cloud::custom(const QUrl &authority, const QUrl &graph, const QStringList &storageSuffixes)
{
    if (!isPlainUrl(authority))
        return std::unexpected(Error::AuthorityNotAUrl);
    if (!isSecure(authority))
        return std::unexpected(Error::AuthorityNotSecure);
    if (!isPlainUrl(graph))
        return std::unexpected(Error::GraphNotAUrl);
    if (!isSecure(graph))
        return std::unexpected(Error::GraphNotSecure);
    Cloud cloud;
    cloud.m_kind = Kind::Custom;
    cloud.m_authorityBase = withoutTrailingSlash(authority);
    cloud.m_authorityHosts = {authority.host()};
    cloud.m_graphRoot = withoutTrailingSlash(graph);
    cloud.m_storageSuffixes = asSuffixes(storageSuffixes);
    return cloud;
}

Cloud::Kind Cloud::kind() const
{
    return m_kind;
}

QString Cloud::name() const
{
    return m_kind == Kind::Custom ? QStringLiteral("custom") : QString(builtInCloud(m_kind).name);
}

std::optional<Cloud::Kind> Cloud::kindFromName(QStringView name)
{
    for (const Kind kind : {Kind::Global, Kind::UsGovernmentL4, Kind::UsGovernmentL5, Kind::China}) {
        if (name.compare(builtInCloud(kind).name, Qt::CaseInsensitive) == 0)
            return kind;
    }
    if (name.compare(QLatin1String("custom"), Qt::CaseInsensitive) == 0)
        return Kind::Custom;
    return std::nullopt;
}

QUrl Cloud::authority(const QString &tenant) const
{
    if (m_kind == Kind::Custom)
        return m_authorityBase;
    QUrl url = m_authorityBase;
    url.setPath(QLatin1Char('/') + tenant);
    return url;
}

QStringList Cloud::authorityHosts() const
{
    return m_authorityHosts;
}

QUrl Cloud::graphRoot() const
{
    return m_graphRoot;
}

QStringList Cloud::storageSuffixes() const
{
    return m_storageSuffixes;
}

bool Cloud::offersInboundExport() const
{
    return m_kind == Kind::Global || m_kind == Kind::Custom;
}

bool Cloud::isLocal() const
{
    return m_kind == Kind::Custom && isLoopbackHost(m_graphRoot.host());
}
