// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>

class QActionGroup;
class Settings;

/** Which language the program speaks: the system's, or one of its own. */
class LanguageMenu : public QMenu
{
    Q_OBJECT

public:
    explicit LanguageMenu(Settings &settings, QWidget *parent = nullptr);

Q_SIGNALS:
    /** The choice is stored. */
    void chosen();
    void notStored();

private:
    void add(const QString &code, const QString &name);
    void store(const QString &code);
    void render();

    Settings &m_settings;
    QActionGroup *m_choices;
};
