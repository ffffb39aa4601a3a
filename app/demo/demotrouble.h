// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

/**
 * What goes wrong with a container, told by the beginning of its name:
 *
 *   missing     is not there
 *   deleting    is being deleted
 *   firewalled  is behind network rules that do not let this computer in
 *   keyless     belongs to an account that takes no SAS made with its key
 *   busy        answers every other request 503 with Retry-After
 *   archive     has its results in the archive tier
 *   changing    has results that are written anew once, after their first range was read
 *   damaged     has results of which the first range is damaged on its way, once
 */
class DemoTrouble
{
public:
    enum class Kind { None, Missing, Deleting, Firewalled, Keyless, Busy, Archive, Changing, Damaged };

    [[nodiscard]] static Kind of(const QString &container);

    /** Whether this request is one of those that are turned away. */
    [[nodiscard]] bool isBusyNow(const QString &container);
    /** True the first time for each blob. */
    [[nodiscard]] bool happensNow(const QString &container, const QString &blob);

private:
    QHash<QString, int> m_counts;
};
