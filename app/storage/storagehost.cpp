// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/storagehost.h"

#include "config/loopback.h"
#include "storage/rawaddress.h"

#include <QList>
#include <QRegularExpression>
#include <QVarLengthArray>

#include <algorithm>

namespace {
constexpr int httpsPort = 443;

struct Endpoint {
    QString host;
    int port;
};

Endpoint endpointFrom(const QString &entry)
{
    static const QRegularExpression withPort(QStringLiteral(R"re(\A(.+):([0-9]{1,5})\z)re"));
    const QRegularExpressionMatch match = withPort.match(entry);
    const bool hasPort = match.hasMatch() && !(entry.startsWith(QLatin1Char('[')) && entry.endsWith(QLatin1Char(']')));
    return hasPort ? Endpoint{match.captured(1).toLower(), match.captured(2).toInt()} : Endpoint{entry.toLower(), -1};
}

/** As browsers do: a host whose last label is a number is an IPv4 address in one of its spellings. */
bool isIp(const QString &host)
{
    static const QRegularExpression number(QStringLiteral(R"re((?:\A|\.)(?:[0-9]+|0x[0-9a-f]*)\.?\z)re"));
    return host.startsWith(QLatin1Char('[')) || number.match(host).hasMatch();
}

bool isLocalName(const QString &host)
{
    static const QRegularExpression name(QStringLiteral(R"re((?:\A|\.)(?:localhost|localdomain|ip6-localhost|ip6-loopback)\.?\z)re"));
    return name.match(host).hasMatch();
}

const QList<Cloud::Kind> &builtInKinds()
{
    static const QList<Cloud::Kind> kinds{Cloud::Kind::Global, Cloud::Kind::UsGovernmentL4, Cloud::Kind::UsGovernmentL5, Cloud::Kind::China};
    return kinds;
}

QStringList builtInSuffixes()
{
    QStringList suffixes;
    for (const Cloud::Kind kind : builtInKinds())
        suffixes += Cloud(kind).storageSuffixes();
    suffixes.removeDuplicates();
    return suffixes;
}

/** A custom cloud without a list is a local server in front of the public storage. */
QStringList ownSuffixes(const Cloud &cloud)
{
    const QStringList listed = cloud.storageSuffixes();
    return listed.isEmpty() && cloud.kind() == Cloud::Kind::Custom ? Cloud().storageSuffixes() : listed;
}

/** `core.windows.net` of `blob.core.windows.net`. */
QString baseOf(const QString &suffix)
{
    return suffix.startsWith(QLatin1String("blob.")) ? suffix.mid(5) : suffix;
}

/** Before the host is lower-cased: some characters beyond ASCII become Latin letters by that. */
bool isMalformed(const QString &host)
{
    static const QRegularExpression plain(
        QStringLiteral(R"re(\A(?:[A-Za-z0-9_\-]+\.)*[A-Za-z0-9_\-]+\.?\z|\A\[[0-9A-Fa-f:.]+(?:%[A-Za-z0-9]+)?\]\z)re"));
    static const QRegularExpression punycode(QStringLiteral(R"re((?:\A|\.)[Xx][Nn]--)re"));
    return !plain.match(host).hasMatch() || punycode.match(host).hasMatch();
}

QString squeezed(QString host)
{
    return host.remove(QLatin1Char('.')).remove(QLatin1Char('-'));
}

/** Levenshtein's. */
qsizetype editDistance(const QString &left, const QString &right)
{
    QVarLengthArray<qsizetype, 64> row(right.size() + 1);
    for (qsizetype j = 0; j <= right.size(); ++j)
        row[j] = j;
    for (qsizetype i = 1; i <= left.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (qsizetype j = 1; j <= right.size(); ++j) {
            const qsizetype replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row[right.size()];
}

bool isMisspelt(const QString &host, const QString &suffix)
{
    const qsizetype labels = suffix.count(QLatin1Char('.')) + 1;
    const QString tail = host.section(QLatin1Char('.'), -int(labels));
    return tail != suffix && qAbs(tail.size() - suffix.size()) <= 2 && editDistance(tail, suffix) <= 2;
}
}

StorageHost::StorageHost(const RawAddress &address, const Cloud &cloud)
    : m_host(address.host.toLower())
    , m_port(address.portNumber())
    , m_portRight(m_port == httpsPort || (address.isHttp() && m_port == 80))
{
    if (isMalformed(address.host)) {
        m_kind = Kind::LookAlike;
        return;
    }
    m_privateLink = m_host.split(QLatin1Char('.')).contains(QLatin1String("privatelink"));
    if (isListedEndpoint(cloud)) {
        m_kind = Kind::Known;
        m_pathStyle = true;
        m_portRight = true;
        m_serviceName = QStringLiteral("blob");
        m_mayBeHttp = cloud.isLocal() && isLoopbackHost(m_host);
        return;
    }
    const QStringList own = ownSuffixes(cloud);
    if (matchSuffixes(own)) {
        m_kind = Kind::Known;
        return;
    }
    for (const Cloud::Kind kind : builtInKinds()) {
        const Cloud other(kind);
        if (matchSuffixes(other.storageSuffixes()))
            m_clouds.append(other.name());
    }
    if (!m_clouds.isEmpty())
        m_kind = Kind::OtherCloud;
    else if (isIp(m_host) || isLocalName(m_host))
        m_kind = Kind::Ip;
    else if (resembles(own))
        m_kind = Kind::LookAlike;
}

bool StorageHost::isListedEndpoint(const Cloud &cloud) const
{
    const QStringList entries = cloud.storageSuffixes();
    if (entries.isEmpty())
        return cloud.isLocal() && isLoopbackHost(m_host) && m_port > 0;
    return std::any_of(entries.cbegin(), entries.cend(), [this](const QString &entry) {
        const Endpoint endpoint = endpointFrom(entry);
        if (endpoint.port >= 0)
            return endpoint.host == m_host && endpoint.port == m_port;
        return endpoint.host == m_host && m_portRight && (isIp(m_host) || isLocalName(m_host));
    });
}

bool StorageHost::matchSuffixes(const QStringList &suffixes)
{
    for (const QString &entry : suffixes) {
        const Endpoint endpoint = endpointFrom(entry);
        if (endpoint.port >= 0 && endpoint.port != m_port)
            continue;
        const bool standard = endpoint.host.startsWith(QLatin1String("blob."));
        bool matches = matchService(endpoint.host, standard ? QStringLiteral("blob") : QString());
        for (const char *service : {"dfs", "file", "queue", "table", "web"})
            matches = matches || (standard && matchService(endpoint.host, QString::fromLatin1(service)));
        if (!matches)
            continue;
        m_portRight = m_portRight || endpoint.port >= 0;
        return true;
    }
    return false;
}

bool StorageHost::matchService(const QString &suffix, const QString &service)
{
    const QString tail = service.isEmpty() ? suffix : QString(service + QLatin1Char('.') + baseOf(suffix));
    if (m_host != tail && !m_host.endsWith(QLatin1Char('.') + tail))
        return false;
    m_serviceName = service.isEmpty() ? QStringLiteral("blob") : service;
    if (m_serviceName == QLatin1String("blob"))
        m_service = Service::Blob;
    else
        m_service = m_serviceName == QLatin1String("dfs") ? Service::DataLake : Service::Other;
    takePrefix(m_host.left(std::max<qsizetype>(0, m_host.size() - tail.size() - 1)));
    return true;
}

void StorageHost::takePrefix(QString prefix)
{
    static const QRegularExpression dnsZone(QStringLiteral(R"re(\.z[0-9]{1,2}\z)re"));
    static const QRegularExpression privateLink(QStringLiteral(R"re((?:\A|\.)privatelink\z)re"));
    const QString secondary = QStringLiteral("-secondary");
    prefix.remove(privateLink);
    // Of Blob Storage only the newer hosts are in zones.
    if (m_serviceName == QLatin1String("web") || m_host.endsWith(QLatin1String(".storage.azure.net")))
        prefix.remove(dnsZone);
    m_secondary = prefix.endsWith(secondary);
    if (m_secondary)
        prefix.chop(secondary.size());
    m_account = prefix;
}

bool StorageHost::resembles(const QStringList &ownSuffixes) const
{
    const QString host = squeezed(m_host);
    const QStringList builtIn = builtInSuffixes();
    for (const QString &suffix : builtIn) {
        const QString base = baseOf(suffix);
        const QString trunk = base.startsWith(QLatin1String("core.")) ? base.section(QLatin1Char('.'), 0, 1) : base;
        if (host.contains(squeezed(trunk)) || isMisspelt(m_host, suffix))
            return true;
    }
    return std::any_of(ownSuffixes.cbegin(), ownSuffixes.cend(), [&](const QString &entry) {
        const QString suffix = endpointFrom(entry).host;
        return suffix.contains(QLatin1Char('.')) && !isIp(suffix) && host.contains(squeezed(suffix));
    });
}

bool StorageHost::isAccountName(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral(R"re(\A[a-z0-9]{3,24}\z)re"));
    return pattern.match(name).hasMatch();
}

QString StorageHost::developmentAccount()
{
    return QStringLiteral("devstoreaccount1");
}
