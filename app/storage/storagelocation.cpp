// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/storagelocation.h"

#include "storage/storagelocationparser.h"

#include <algorithm>

StorageLocation StorageLocation::parse(const QString &text, const Rules &rules)
{
    return StorageLocationParser(text, rules).parse();
}

std::optional<StorageLocation::Finding> StorageLocation::worstFinding() const
{
    if (m_findings.isEmpty())
        return std::nullopt;
    return m_findings.first();
}

bool StorageLocation::isAcceptable() const
{
    const bool isLocation = m_form == Form::BareAccount || m_form == Form::ContainerSas || m_form == Form::AccountSas;
    return isLocation && std::none_of(m_findings.cbegin(), m_findings.cend(), [](const Finding &finding) {
               return finding.severity == Severity::Error || finding.severity == Severity::Fix;
           });
}

bool StorageLocation::isAllowedBy(const AllowedHosts &hosts, const Cloud &cloud) const
{
    if (m_form != Form::BareAccount)
        return hosts.allows(m_host);
    if (!hosts.isRestricted())
        return true;
    const QString host = hostOf(m_account, cloud);
    return !host.isEmpty() && hosts.allows(host);
}

QString StorageLocation::hostOf(const QString &account, const Cloud &cloud)
{
    const QStringList suffixes = cloud.storageSuffixes();
    if (suffixes.isEmpty())
        return {};
    const bool isEndpoint = suffixes.first().contains(QLatin1Char(':'));
    return isEndpoint ? suffixes.first() : account.toLower() + QLatin1Char('.') + suffixes.first();
}

bool StorageLocation::holdsAccountKey() const
{
    return std::any_of(m_findings.cbegin(), m_findings.cend(),
                       [](const Finding &finding) { return finding.code == Code::AccountKey || finding.code == Code::ConnectionStringWithKey; });
}
