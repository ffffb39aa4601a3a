// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class HttpClient;
class QLabel;
class QPushButton;
class Settings;
class TenantForm;

/** First run: what a sign-in needs to know, or the demo tenant instead. */
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

Q_SIGNALS:
    /** Everything is stored; `changed` when it is not what it was. */
    void finished(bool changed);
    void demoRequested();

private:
    void render();
    void save();

    Settings &m_settings;
    TenantForm *m_form;
    QLabel *m_problem;
    QPushButton *m_save;
};
