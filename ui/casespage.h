// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/settings.h"

#include <QWidget>

class FormField;

/** What a new case begins with, and which days do not count. Stores nothing. */
class CasesPage : public QWidget
{
    Q_OBJECT

public:
    /** The settings must outlive it. */
    explicit CasesPage(const Settings &settings, QWidget *parent = nullptr);

    /** Shows what the settings say. */
    void load();
    /** What keeps the values from being stored, in words; empty for nothing. */
    [[nodiscard]] QString problem() const;
    /** What differs from the settings. */
    [[nodiscard]] QList<Settings::Change> changes() const;

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] QString daysProblem() const;
    [[nodiscard]] QString freeDaysProblem() const;

    const Settings &m_settings;
    FormField *m_days;
    FormField *m_freeDays;
    FormField *m_prefix;
};
