// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/settings.h"
#include "demo/demotenant.h"

#include <QTemporaryDir>

#include <memory>

class Ledger;
class MainWindow;

/** A run with `--demo`: its tenant, a directory that is forgotten at the end, and the configuration that points to the tenant. */
class DemoRun
{
public:
    DemoRun();

    /** Empty unless something went wrong. */
    [[nodiscard]] QString start();
    [[nodiscard]] DemoTenant &tenant() { return m_tenant; }
    [[nodiscard]] QString directory() const;
    /** From here on the demo is a configuration like any other. */
    [[nodiscard]] QString configFile() const;

    /** The demo forgets everything but the language: who reads German does so tomorrow, and outside of the demo, too. */
    void shareLanguage(Settings &settings);
    /** An export of two days ago, so that there are results to be fetched. */
    void recordEarlierExport(Ledger &ledger, const Settings &settings);
    /** Offers addresses that work. It must outlive the window. */
    void offerSamples(MainWindow &window);

private:
    DemoTenant m_tenant;
    QTemporaryDir m_directory;
    /** Where the language is kept. */
    std::unique_ptr<Settings> m_lasting;
};
