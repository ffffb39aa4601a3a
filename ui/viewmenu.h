// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>

class Settings;

/** Notices, language, and the way to the settings. */
class ViewMenu : public QMenu
{
    Q_OBJECT

public:
    /** The settings must outlive it; messages belong to `parent`. */
    ViewMenu(Settings &settings, QWidget *parent);

    void setSettingsEnabled(bool enabled);

Q_SIGNALS:
    void settingsRequested();

private:
    void renderNotify();
    void setNotify(bool notify);

    Settings &m_settings;
    QAction *m_notify;
    QAction *m_preferences = nullptr;
};
