// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/inboundshareduserprofile.h"

std::optional<InboundSharedUserProfile> InboundSharedUserProfile::fromJson(const QJsonObject &object)
{
    InboundSharedUserProfile profile;
    profile.userId = object.value(QLatin1String("userId")).toString();
    profile.displayName = object.value(QLatin1String("displayName")).toString();
    profile.userPrincipalName = object.value(QLatin1String("userPrincipalName")).toString();
    profile.homeTenantId = object.value(QLatin1String("homeTenantId")).toString();
    if (profile.userId.isEmpty())
        return std::nullopt;
    return profile;
}

QString InboundSharedUserProfile::homeDomain() const
{
    const qsizetype at = userPrincipalName.lastIndexOf(QLatin1Char('@'));
    return at < 0 ? QString() : userPrincipalName.mid(at + 1);
}
