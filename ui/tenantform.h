// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/settings.h"
#include "identity/tenantdiscovery.h"

#include <QTimer>
#include <QWidget>

class ChoiceField;
class FormField;
class QLabel;

/** Client ID, tenant and cloud, each checked as it is typed, the tenant also with the sign-in service. Stores nothing. */
class TenantForm : public QWidget
{
    Q_OBJECT

public:
    /** Both must outlive it. */
    TenantForm(const Settings &settings, HttpClient &http, QWidget *parent = nullptr);
    ~TenantForm() override;

    /** Fills the fields from the settings. */
    void load();
    /** Asks the sign-in service again, if it is in view. */
    void contactMayBeBack();
    /** What has to be done before a sign-in can be tried, in words; empty for nothing. */
    [[nodiscard]] QString problem() const;
    /** What differs from the settings. */
    [[nodiscard]] QList<Settings::Change> changes() const;

Q_SIGNALS:
    void edited();

private:
    void setUpFields();
    void connectFields();
    void lockManaged();
    void checkClientId();
    void checkTenantSoon();
    void checkTenant();
    void showCloud();
    [[nodiscard]] QList<Settings::Change> values() const;
    /** nullopt: the settings name one that does not exist, and no other was chosen. */
    [[nodiscard]] std::optional<Cloud::Kind> chosenKind() const;
    [[nodiscard]] std::expected<Cloud, Cloud::Error> chosenCloud() const;

    const Settings &m_settings;
    TenantDiscovery m_discovery;
    QTimer m_pause;
    FormField *m_clientId;
    FormField *m_tenant;
    ChoiceField *m_cloud;
    QLabel *m_cloudNote;
    QWidget *m_custom;
    FormField *m_authority;
    FormField *m_graph;
    FormField *m_storage;
    FormField *m_scopes;
    FormField *m_hosts;
    bool m_tenantRefused = false;
};
