// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/settings.h"

#include <QWidget>

class ManagedNote;
class QCheckBox;

/** Whether the desktop is told about exports. Stores nothing. */
class NotificationsPage : public QWidget
{
    Q_OBJECT

public:
    /** The settings must outlive it. */
    explicit NotificationsPage(const Settings &settings, QWidget *parent = nullptr);

    /** Shows what the settings say. */
    void load();
    /** What keeps the choice from being stored, in words; empty for nothing. */
    [[nodiscard]] QString problem() const { return {}; }
    /** What differs from the settings. */
    [[nodiscard]] QList<Settings::Change> changes() const;

Q_SIGNALS:
    void edited();

private:
    const Settings &m_settings;
    QCheckBox *m_notify;
    ManagedNote *m_managed;
};
