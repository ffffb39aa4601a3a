// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/settings.h"

#include <QDialog>

#include <functional>

class HttpClient;
class QDialogButtonBox;
class QLabel;
class QListWidget;
class QStackedWidget;
class StatusIcon;
class TenantForm;

/** Everything that can be set, on pages. Nothing is stored before OK or Apply, and then all of it or nothing. Deletes itself. */
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /** Both must outlive it. */
    SettingsDialog(Settings &settings, HttpClient &http, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    /** Asks the sign-in service again, if the tenant is being set. */
    void contactMayBeBack();

Q_SIGNALS:
    /** Stored; `tenantChanged` when it is another client ID, tenant or cloud than before. */
    void stored(bool tenantChanged);
    void demoRequested();

private:
    struct Page {
        QString name;
        std::function<void()> load;
        std::function<QString()> problem;
        std::function<QList<Settings::Change>()> changes;
    };

    void setUpPages(HttpClient &http);
    [[nodiscard]] QWidget *tenantPage();
    template <typename T> void addPage(const QString &name, T *page, QWidget *shown);
    void setUpLayout();
    [[nodiscard]] QList<Settings::Change> changes() const;
    /** Of what was changed: what cannot be stored as it is. */
    [[nodiscard]] QString problem() const;
    void render();
    void showProblem(const QString &text);
    bool store();

    Settings &m_settings;
    QListWidget *m_list;
    QStackedWidget *m_shown;
    TenantForm *m_tenant;
    StatusIcon *m_sign;
    QLabel *m_problem;
    QDialogButtonBox *m_buttons;
    QList<Page> m_pages;
};
