// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/allowedhosts.h"

#include <QRegularExpression>

#include <algorithm>

namespace {
bool isPattern(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(R"re(\A(?:(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?\z)re"));
    return pattern.match(text).hasMatch();
}
}

AllowedHosts::AllowedHosts(const QStringList &patterns, QString source)
    : m_source(std::move(source))
    , m_isRestricted(!patterns.isEmpty())
{
    for (const QString &pattern : patterns)
        m_patterns.append(pattern.trimmed().toLower());
    m_isReadable = std::all_of(m_patterns.cbegin(), m_patterns.cend(), isPattern);
}

AllowedHosts AllowedHosts::unreadable(const QString &source)
{
    AllowedHosts hosts;
    hosts.m_source = source;
    hosts.m_isRestricted = true;
    hosts.m_isReadable = false;
    return hosts;
}

bool AllowedHosts::allows(const QString &host) const
{
    if (!m_isRestricted)
        return true;
    if (!m_isReadable || host.isEmpty())
        return false;
    return std::any_of(m_patterns.cbegin(), m_patterns.cend(), [&host](const QString &pattern) {
        if (!pattern.startsWith(QLatin1String("*.")))
            return host == pattern;
        const QString suffix = pattern.mid(1);
        return host.size() > suffix.size() && host.endsWith(suffix);
    });
}
