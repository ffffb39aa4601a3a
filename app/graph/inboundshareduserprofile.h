// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

/** https://learn.microsoft.com/graph/api/resources/inboundshareduserprofile. The key is `userId`; the name is a snapshot. */
struct InboundSharedUserProfile {
    QString userId;
    QString displayName;
    QString userPrincipalName;
    QString homeTenantId;

    /** nullopt without a `userId`; the other properties may be missing (beta). */
    [[nodiscard]] static std::optional<InboundSharedUserProfile> fromJson(const QJsonObject &object);
    /** The domain of the user principal name: the API gives no tenant name. May be empty. */
    [[nodiscard]] QString homeDomain() const;

    bool operator==(const InboundSharedUserProfile &) const = default;
};
