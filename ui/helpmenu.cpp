// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/helpmenu.h"

#include "ui/guide.h"
#include "ui/guidewindow.h"
#include "ui/plainmessagebox.h"

#include <QApplication>
#include <QDesktopServices>
#include <QKeyEvent>

HelpMenu::HelpMenu(const WindowState &state, QWidget *parent)
    : QMenu(tr("&Help"), parent)
    , m_state(state)
{
    QAction *guide = addAction(tr("&Guide"));
    guide->setShortcut(QKeySequence::HelpContents);
    connect(guide, &QAction::triggered, this, [this] { showGuide({}); });
    connect(addAction(tr("Save &diagnostics…")), &QAction::triggered, this, &HelpMenu::diagnosticsRequested);
    addSeparator();
    QAction *about = addAction(tr("&About Habeas"));
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this, &HelpMenu::showAbout);
    QAction *aboutQt = addAction(tr("About &Qt"));
    aboutQt->setMenuRole(QAction::AboutQtRole);
    connect(aboutQt, &QAction::triggered, this, &HelpMenu::showAboutQt);
    QDesktopServices::setUrlHandler(Guide::scheme(), this, "showGuide");
    qApp->installEventFilter(this);
}

HelpMenu::~HelpMenu()
{
    QDesktopServices::unsetUrlHandler(Guide::scheme());
}

void HelpMenu::showGuide(const QUrl &address)
{
    if (!m_guide)
        m_guide = std::make_unique<GuideWindow>(m_state);
    m_guide->open(address);
}

void HelpMenu::closeGuide()
{
    if (m_guide)
        m_guide->close();
}

// The menu's own shortcut counts in the main window only, and dialogs are windows of their own.
bool HelpMenu::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType() || QApplication::activePopupWidget())
        return QMenu::eventFilter(watched, event);
    if (!static_cast<QKeyEvent *>(event)->matches(QKeySequence::HelpContents))
        return QMenu::eventFilter(watched, event);
    showGuide({});
    return true;
}

void HelpMenu::say(const QString &title, const QString &what, const QString &meaning)
{
    auto *box = new PlainMessageBox(QMessageBox::NoIcon, title, what, meaning, parentWidget());
    box->setStandardButtons(QMessageBox::Close);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->setIconPixmap(QGuiApplication::windowIcon().pixmap(64));
    box->open();
}

void HelpMenu::showAbout()
{
    //: %1 is the version
    say(tr("About Habeas"), tr("Habeas %1").arg(QCoreApplication::applicationVersion()),
        tr("Habeas answers personal data requests of people whose profile another organisation shares with yours through Microsoft Entra B2B direct "
           "connect: it asks Microsoft Graph once for the export, follows it until it is complete, and keeps the evidence. The name is habeas data, "
           "the right to have one's data.\n\n"
           "Copyright 2026 The Habeas authors. Habeas is free software under the GNU General Public License, version 3 or any later version. It "
           "comes "
           "without any warranty. Habeas is not made or endorsed by Microsoft."));
}

void HelpMenu::showAboutQt()
{
    say(tr("About Qt"), tr("Qt %1").arg(QLatin1String(qVersion())),
        tr("Habeas is made with Qt, a library for programs on many kinds of computers; it was built with version %1. Qt is free software by The Qt "
           "Company and others. Parts of it that Habeas needs, Qt Network Authorization and Qt HTTP Server, are under the GNU General Public "
           "License, "
           "version 3; the rest is under the GNU Lesser General Public License, version 3. More is told at www.qt.io.")
            .arg(QLatin1String(QT_VERSION_STR)));
}
