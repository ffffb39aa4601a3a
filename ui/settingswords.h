// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

class Settings;

/** What the program says about settings that cannot be used. */
class SettingsWords
{
    Q_DECLARE_TR_FUNCTIONS(SettingsWords)

public:
    /** Of a problem that the person cannot mend on the set-up page, because it was set elsewhere; empty for none. */
    [[nodiscard]] static QString problemFromElsewhere(const Settings &settings);
    /** What the values of the tenant are for and who has them. */
    [[nodiscard]] static QString appRegistration();
    [[nodiscard]] static QString demoTenant();
    /** Settings could not be written; none of them was. */
    [[nodiscard]] static QString notStored();
    /** Of names in the policy or the configuration file that no setting has; empty for none. */
    [[nodiscard]] static QString unknownKeys(const Settings &settings);
};
