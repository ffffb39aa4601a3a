// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demotenant.h"
#include "demobrowser.h"
#include "ui/application.h"

#include <QTemporaryDir>

/**
 * The program as an administrator has set it up, with a configuration file whose custom cloud is a demo tenant of the test. Plays
 * the system browser. The tenant outlives the program, so that it can be ended and started again.
 */
class DemoApplication : public QObject
{
    Q_OBJECT

public:
    explicit DemoApplication(const DemoOptions &options = quick());
    ~DemoApplication() override;

    /** Thirty people, exports of three seconds, a second between checks. */
    [[nodiscard]] static DemoOptions quick();

    /** False when the tenant or the program could not be started. A program that runs is ended first. */
    [[nodiscard]] bool start();
    /** As at the end of `main()`. */
    void quit();

    [[nodiscard]] Application &application() { return *m_application; }
    [[nodiscard]] DemoTenant &tenant() { return m_tenant; }
    [[nodiscard]] DemoBrowser &browser() { return m_browser; }
    [[nodiscard]] CommandLine commandLine() const;
    [[nodiscard]] QString dataDirectory() const;
    /** Instead of the tenant's own; before `start()`. */
    void setAuthority(const QUrl &authority) { m_authority = authority; }
    /** As `[window] language`; before `start()`. */
    void setLanguage(const QString &code) { m_language = code; }
    /** As at the very first start: the configuration names no client; before `start()`. */
    void setUnconfigured() { m_configured = false; }

    /** What the program had the browser open last; empty when nothing since `askForBrowser()` or `forgetLink()`. */
    [[nodiscard]] QUrl link() const { return m_link; }
    void forgetLink() { m_link.clear(); }
    /** Clicks `Sign in`; true once the browser was asked for. */
    [[nodiscard]] bool askForBrowser();
    /** Signs in as dana, adele or grady; true once the window says so. */
    [[nodiscard]] bool signIn(const QString &choice = QStringLiteral("dana"));
    /** Chooses the person with that name and names the location. */
    [[nodiscard]] bool enterForm(const QString &person, const QString &location);
    /** The same; true once the export can be sent. */
    [[nodiscard]] bool fillForm(const QString &person, const QString &location);

public Q_SLOTS:
    void openInBrowser(const QUrl &url) { m_link = url; }

private:
    [[nodiscard]] bool configure();

    QTemporaryDir m_directory;
    DemoTenant m_tenant;
    DemoBrowser m_browser;
    QUrl m_authority;
    QUrl m_link;
    QString m_language;
    bool m_tenantRuns = false;
    bool m_configured = true;
    std::unique_ptr<Application> m_application;
};
