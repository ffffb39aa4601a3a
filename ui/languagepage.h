// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/settings.h"

#include <QWidget>

class ChoiceField;
class QLabel;

/** Which language the program speaks from its next start on. Stores nothing. */
class LanguagePage : public QWidget
{
    Q_OBJECT

public:
    /** The settings must outlive it. */
    explicit LanguagePage(const Settings &settings, QWidget *parent = nullptr);

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
    ChoiceField *m_choice;
    QLabel *m_when;
};
