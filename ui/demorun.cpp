// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/demorun.h"

#include "ui/demopast.h"
#include "ui/mainwindow.h"

#include <QDir>
#include <QRandomGenerator>
#include <QSettings>
#include <QStandardPaths>

DemoRun::DemoRun() = default;

QString DemoRun::start()
{
    if (!m_directory.isValid())
        return m_directory.errorString();
    if (!m_tenant.start())
        return m_tenant.errorString();
    QSettings file(configFile(), QSettings::IniFormat);
    file.setValue(QStringLiteral("tenant/clientId"), m_tenant.clientId());
    file.setValue(QStringLiteral("tenant/tenant"), m_tenant.tenantId());
    file.setValue(QStringLiteral("tenant/cloud"), QStringLiteral("custom"));
    file.setValue(QStringLiteral("custom/authority"), m_tenant.authority().toString());
    file.setValue(QStringLiteral("custom/graph"), m_tenant.graphRoot().toString());
    file.setValue(QStringLiteral("custom/storage"), QStringLiteral("%1:%2").arg(m_tenant.storageRoot().host()).arg(m_tenant.storageRoot().port()));
    return {};
}

QString DemoRun::directory() const
{
    return m_directory.path();
}

QString DemoRun::configFile() const
{
    return m_directory.filePath(QStringLiteral("demo.ini"));
}

void DemoRun::shareLanguage(Settings &settings)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    m_lasting = std::make_unique<Settings>(Policy::ofThisComputer(), QString(), QDir(folder).filePath(QStringLiteral("settings.ini")));
    if (!m_lasting->language().isEmpty())
        settings.setUserValue(Settings::Key::Language, m_lasting->language());
    QObject::connect(&settings, &Settings::changed, m_lasting.get(), [this, &settings] {
        if (m_lasting->language() != settings.language())
            m_lasting->setUserValue(Settings::Key::Language, settings.language());
    });
}

void DemoRun::recordEarlierExport(Ledger &ledger, const Settings &settings)
{
    const auto earlier = m_tenant.addEarlierExport();
    const auto cloud = settings.cloud();
    if (!earlier || !cloud)
        return;
    // Without it the demo has nothing to fetch yet, and everything else.
    [[maybe_unused]] const auto recorded = recordDemoPast(ledger, *earlier, *cloud, m_tenant.tenantId());
}

void DemoRun::offerSamples(MainWindow &window)
{
    window.setDemo([this] {
        const QString container = QStringLiteral("request-%1").arg(QRandomGenerator::global()->bounded(100000, 999999));
        return m_tenant.storageLocationExample(container);
    });
    window.setDemoResults([this](const QString &container) { return m_tenant.storageLocationExample(container, QStringLiteral("rl")); });
}
