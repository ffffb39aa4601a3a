// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/languagemenu.h"

#include "config/settings.h"
#include "ui/language.h"
#include "ui/managednote.h"
#include "ui/plaintooltip.h"

#include <QActionGroup>

LanguageMenu::LanguageMenu(Settings &settings, QWidget *parent)
    : QMenu(parent)
    , m_settings(settings)
    , m_choices(new QActionGroup(this))
{
    setTitle(tr("&Language"));
    setToolTipsVisible(true);
    add({}, tr("&As the system"));
    addSeparator();
    const QStringList codes = Language::available();
    for (const QString &code : codes)
        add(code, Language::nativeName(code));
    connect(m_choices, &QActionGroup::triggered, this, [this](const QAction *choice) { store(choice->data().toString()); });
    connect(&m_settings, &Settings::changed, this, &LanguageMenu::render);
    render();
}

void LanguageMenu::add(const QString &code, const QString &name)
{
    QAction *choice = addAction(name);
    choice->setData(code);
    choice->setCheckable(true);
    m_choices->addAction(choice);
}

void LanguageMenu::store(const QString &code)
{
    if (code == m_settings.language())
        return;
    if (m_settings.setUserValue(Settings::Key::Language, code))
        Q_EMIT chosen();
    else
        Q_EMIT notStored();
    render();
}

void LanguageMenu::render()
{
    const bool locked = m_settings.isLocked(Settings::Key::Language);
    const QList<QAction *> choices = m_choices->actions();
    for (QAction *choice : choices) {
        choice->setChecked(choice->data().toString() == Language::availableFor(m_settings.language()));
        choice->setEnabled(!locked);
        choice->setToolTip(locked ? plainToolTip(ManagedNote::words(m_settings.source(Settings::Key::Language))) : QString());
    }
}
