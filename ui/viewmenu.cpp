// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/viewmenu.h"

#include "config/settings.h"
#include "ui/languagemenu.h"
#include "ui/managednote.h"
#include "ui/plainmessagebox.h"
#include "ui/plaintooltip.h"
#include "ui/settingswords.h"

ViewMenu::ViewMenu(Settings &settings, QWidget *parent)
    : QMenu(tr("&View"), parent)
    , m_settings(settings)
    , m_notify(addAction(tr("&Notify me on this desktop about exports")))
{
    setToolTipsVisible(true);
    m_notify->setCheckable(true);
    connect(m_notify, &QAction::triggered, this, &ViewMenu::setNotify);
    auto *languages = new LanguageMenu(settings, this);
    addMenu(languages);
    connect(languages, &LanguageMenu::chosen, this,
            [this] { PlainMessageBox::say(parentWidget(), tr("Habeas will speak the chosen language when it is started the next time.")); });
    connect(languages, &LanguageMenu::notStored, this, [this] { PlainMessageBox::say(parentWidget(), SettingsWords::notStored()); });
    connect(&settings, &Settings::changed, this, &ViewMenu::renderNotify);
    renderNotify();
    addSeparator();
    m_preferences = addAction(tr("&Settings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma), this, &ViewMenu::settingsRequested);
    m_preferences->setMenuRole(QAction::PreferencesRole);
}

void ViewMenu::setSettingsEnabled(bool enabled)
{
    m_preferences->setEnabled(enabled);
}

void ViewMenu::renderNotify()
{
    const bool locked = m_settings.isLocked(Settings::Key::Notifications);
    m_notify->setChecked(m_settings.notifications());
    m_notify->setEnabled(!locked);
    m_notify->setToolTip(
        locked ? plainToolTip(ManagedNote::words(m_settings.source(Settings::Key::Notifications)))
               : tr("When an export ends, goes wrong or needs a sign-in while you look elsewhere. The notice names the case, not the person."));
}

void ViewMenu::setNotify(bool notify)
{
    if (!m_settings.setUserValue(Settings::Key::Notifications, notify ? QString() : QStringLiteral("off")))
        PlainMessageBox::say(parentWidget(), SettingsWords::notStored());
    renderNotify();
}
