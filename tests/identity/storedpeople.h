// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "identity/storedaccount.h"

#include <QTimeZone>

/** Made-up people of a made-up tenant. */
namespace StoredPeople {
inline StoredAccount person(const QString &name, const Cloud &cloud = {})
{
    StoredAccount stored;
    stored.account.objectId = QStringLiteral("oid-of-") + name;
    stored.account.tenantId = QStringLiteral("tid-1");
    stored.account.homeAccountId = stored.account.objectId + QStringLiteral(".tid-1");
    stored.account.username = name + QStringLiteral("@contoso.example");
    stored.account.name = QStringLiteral("Person ") + name;
    stored.account.environment = cloud.authorityHosts().first();
    stored.clientId = QStringLiteral("client-1");
    stored.tenant = QStringLiteral("contoso.example");
    stored.cloud = cloud;
    stored.scopes = QStringList{QStringLiteral("User.Read.All"), QStringLiteral("User.Export.All")};
    stored.lastModified = QDateTime({2026, 11, 23}, {12, 0}, QTimeZone::utc());
    return stored;
}
}
