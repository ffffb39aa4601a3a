// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demoapplication.h"

#include "ui/mainwindow.h"
#include "windowdriver.h"

#include <QDesktopServices>
#include <QGuiApplication>
#include <QSettings>
#include <QTest>

using namespace std::chrono_literals;

DemoApplication::DemoApplication(const DemoOptions &options)
    : m_tenant(options)
{
    QDesktopServices::setUrlHandler(QStringLiteral("http"), this, "openInBrowser");
    // Else every wait after a closed window ends at once.
    QGuiApplication::setQuitOnLastWindowClosed(false);
}

DemoApplication::~DemoApplication()
{
    QDesktopServices::unsetUrlHandler(QStringLiteral("http"));
}

DemoOptions DemoApplication::quick()
{
    DemoOptions options;
    options.profiles = 30;
    options.pageSize = 10;
    options.pace = 3s;
    options.retryAfter = 1s;
    return options;
}

bool DemoApplication::configure()
{
    if (!m_tenantRuns)
        m_tenantRuns = m_directory.isValid() && m_tenant.start();
    QSettings file(commandLine().configFile, QSettings::IniFormat);
    if (!m_language.isEmpty())
        file.setValue(QStringLiteral("window/language"), m_language);
    if (!m_configured) {
        file.setValue(QStringLiteral("tenant/scopes"), QStringLiteral("User.Export.All"));
        file.sync();
        return m_tenantRuns && file.status() == QSettings::NoError;
    }
    file.setValue(QStringLiteral("tenant/clientId"), m_tenant.clientId());
    file.setValue(QStringLiteral("tenant/tenant"), m_tenant.tenantId());
    file.setValue(QStringLiteral("tenant/cloud"), QStringLiteral("custom"));
    file.setValue(QStringLiteral("custom/authority"), (m_authority.isEmpty() ? m_tenant.authority() : m_authority).toString());
    file.setValue(QStringLiteral("custom/graph"), m_tenant.graphRoot().toString());
    file.setValue(QStringLiteral("custom/storage"), QStringLiteral("%1:%2").arg(m_tenant.storageRoot().host()).arg(m_tenant.storageRoot().port()));
    file.sync();
    return m_tenantRuns && file.status() == QSettings::NoError;
}

bool DemoApplication::start()
{
    quit();
    if (!configure())
        return false;
    m_application = std::make_unique<Application>(commandLine());
    if (m_application->start() != Application::Start::Running)
        return false;
    m_application->window().activateWindow();
    return QTest::qWaitForWindowActive(&m_application->window());
}

void DemoApplication::quit()
{
    m_application.reset();
}

CommandLine DemoApplication::commandLine() const
{
    CommandLine line;
    line.configFile = m_directory.filePath(QStringLiteral("habeas.ini"));
    line.dataDir = dataDirectory();
    return line;
}

QString DemoApplication::dataDirectory() const
{
    return m_directory.filePath(QStringLiteral("data"));
}

bool DemoApplication::askForBrowser()
{
    m_link.clear();
    if (!WindowDriver::click(QStringLiteral("Sign in")))
        return false;
    return WindowDriver::waitUntil([this] { return !m_link.isEmpty(); });
}

bool DemoApplication::signIn(const QString &choice)
{
    if (!askForBrowser())
        return false;
    m_browser.visit(m_link, choice);
    return WindowDriver::waitUntil([] { return WindowDriver::button(QStringLiteral("Sign out")) != nullptr; });
}

bool DemoApplication::enterForm(const QString &person, const QString &location)
{
    const QString people = QStringLiteral("People");
    if (!WindowDriver::waitUntil([&] { return WindowDriver::rows(people) > 0; }))
        return false;
    WindowDriver::type(QStringLiteral("Search people"), person);
    if (!WindowDriver::waitUntil([&] { return WindowDriver::rows(people) > 0 && WindowDriver::cell(people, 0, 0) == person; }))
        return false;
    return WindowDriver::selectRow(people, person) && WindowDriver::type(QStringLiteral("Storage location"), location);
}

bool DemoApplication::fillForm(const QString &person, const QString &location)
{
    return enterForm(person, location) && WindowDriver::waitUntil([] {
               const QAbstractButton *button = WindowDriver::button(QStringLiteral("Export personal data…"));
               return button && button->isEnabled();
           });
}
