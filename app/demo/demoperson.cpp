// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoperson.h"

#include <algorithm>

const QList<DemoPerson> &DemoPerson::all()
{
    static const QString list = QStringLiteral("CrossTenantUserProfileSharing.Read.All");
    static const QStringList everything{list, QStringLiteral("User.Export.All"), QStringLiteral("User.Read.All")};
    static const QList<DemoPerson> people{
        {QStringLiteral("dana"), QStringLiteral("de300000-0000-4000-8000-00000000da2a"), QStringLiteral("Dana Reyes"),
         QStringLiteral("dana.reyes@contoso.example"), QStringLiteral("Global Reader: may list people, export and follow exports"), true, everything},
        {QStringLiteral("adele"), QStringLiteral("de300000-0000-4000-8000-00000000ade1"), QStringLiteral("Adele Vance"),
         QStringLiteral("adele.vance@contoso.example"), QStringLiteral("User without a role: may sign in, but not see the directory"), false,
         everything},
        {QStringLiteral("grady"),
         QStringLiteral("de300000-0000-4000-8000-0000000062ad"),
         QStringLiteral("Grady Archie"),
         QStringLiteral("grady.archie@contoso.example"),
         QStringLiteral("Global Reader whose consent lacks User.Export.All and User.Read.All: may export, but not follow exports"),
         true,
         {list}},
    };
    return people;
}

const DemoPerson *DemoPerson::byChoice(const QString &choice)
{
    const auto found = std::ranges::find(all(), choice, &DemoPerson::choice);
    return found == all().end() ? nullptr : &*found;
}

const DemoPerson *DemoPerson::byUsername(const QString &username)
{
    const auto found = std::ranges::find(all(), username.trimmed().toLower(), &DemoPerson::username);
    return found == all().end() ? nullptr : &*found;
}
