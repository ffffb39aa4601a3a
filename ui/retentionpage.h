// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/settings.h"

#include <QWidget>

class ManagedNote;
class QCheckBox;
class QSpinBox;

/** Whether and after how many months closed exports are erased by themselves. Stores nothing. */
class RetentionPage : public QWidget
{
    Q_OBJECT

public:
    /** The settings must outlive it. */
    explicit RetentionPage(const Settings &settings, QWidget *parent = nullptr);

    /** Shows what the settings say. */
    void load();
    /** What keeps the choice from being stored, in words; empty for nothing. */
    [[nodiscard]] QString problem() const { return {}; }
    /** What differs from the settings. */
    [[nodiscard]] QList<Settings::Change> changes() const;

Q_SIGNALS:
    void edited();

private:
    void render();

    const Settings &m_settings;
    QCheckBox *m_erase;
    QWidget *m_monthsRow;
    QSpinBox *m_months;
    ManagedNote *m_managed;
};
