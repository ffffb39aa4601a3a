// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/loopback.h"

#include <QHostAddress>

bool isLoopbackHost(const QString &host)
{
    const bool isBracketed = host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']'));
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0
        || QHostAddress(isBracketed ? host.mid(1, host.size() - 2) : host).isLoopback();
}
