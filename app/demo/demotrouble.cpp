// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demotrouble.h"

#include <array>
#include <utility>

DemoTrouble::Kind DemoTrouble::of(const QString &container)
{
    static constexpr std::array names{
        std::pair("missing", Kind::Missing),   std::pair("deleting", Kind::Deleting), std::pair("firewalled", Kind::Firewalled),
        std::pair("keyless", Kind::Keyless),   std::pair("busy", Kind::Busy),         std::pair("archive", Kind::Archive),
        std::pair("changing", Kind::Changing), std::pair("damaged", Kind::Damaged),
    };
    for (const auto &[name, kind] : names) {
        if (container.startsWith(QLatin1String(name)))
            return kind;
    }
    return Kind::None;
}

bool DemoTrouble::isBusyNow(const QString &container)
{
    return of(container) == Kind::Busy && m_counts[container]++ % 2 == 0;
}

bool DemoTrouble::happensNow(const QString &container, const QString &blob)
{
    return m_counts[container + QLatin1Char('/') + blob]++ == 0;
}
