// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/settings.h"
#include "identity/tenantdiscovery.h"

#include <QTimer>
#include <QWidget>

class FormField;
class QComboBox;
class QLabel;
class QPushButton;

/** First run and settings of the tenant: client ID, tenant, cloud, each checked as it is typed. */
class SetupPage : public QWidget
{
    Q_OBJECT

public:
    SetupPage(Settings &settings, HttpClient &http, QWidget *parent = nullptr);
    ~SetupPage() override;

    /** Fills the fields from the settings. */
    void load();
    /** Asks the sign-in service again, if it is being set up. */
    void contactMayBeBack();
    /** Whether there is a work page to go back to. */
    void setCancellable(bool cancellable);

Q_SIGNALS:
    /** Everything is stored; `changed` when it is not what it was. */
    void finished(bool changed);
    void cancelled();
    void demoRequested();

private:
    void setUpFields();
    void lockManaged();
    void checkClientId();
    void checkTenantSoon();
    void checkTenant();
    void showCloud();
    void update();
    void save();
    [[nodiscard]] bool retentionIsUsable() const;
    [[nodiscard]] bool caseDaysAreUsable() const;
    /** The first word that is no day; empty when all are. */
    [[nodiscard]] QString noFreeDay() const;
    [[nodiscard]] std::expected<Cloud, Cloud::Error> chosenCloud() const;

    Settings &m_settings;
    TenantDiscovery m_discovery;
    QTimer m_pause;
    FormField *m_clientId;
    FormField *m_tenant;
    QComboBox *m_cloud;
    QLabel *m_cloudNote;
    QWidget *m_custom;
    FormField *m_authority;
    FormField *m_graph;
    FormField *m_storage;
    FormField *m_scopes;
    FormField *m_hosts;
    FormField *m_retention;
    FormField *m_caseDays;
    FormField *m_freeDays;
    QLabel *m_problem;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QPushButton *m_demo;
    bool m_tenantRefused = false;
};
