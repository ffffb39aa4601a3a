// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/graphorigin.h"

#include <QUrl>

bool isOnGraphHost(const QUrl &url, const QUrl &graphRoot)
{
    const int defaultPort = graphRoot.scheme() == QLatin1String("https") ? 443 : 80;
    return url.scheme() == graphRoot.scheme() && url.host() == graphRoot.host() && url.port(defaultPort) == graphRoot.port(defaultPort)
        && url.userInfo().isEmpty();
}
