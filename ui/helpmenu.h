// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/windowstate.h"

#include <QMenu>

#include <memory>

class GuideWindow;
class QUrl;

/** The guide, also by F1 in every window and by addresses of it; what helps support; and what the program is. */
class HelpMenu : public QMenu
{
    Q_OBJECT

public:
    /** Messages belong to `parent`. */
    HelpMenu(const WindowState &state, QWidget *parent);
    ~HelpMenu() override;

    /** It would keep the program running. */
    void closeGuide();

public Q_SLOTS:
    /** Also called by name, for addresses of the guide. */
    void showGuide(const QUrl &address);

Q_SIGNALS:
    void diagnosticsRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showAbout();
    void showAboutQt();
    void say(const QString &title, const QString &what, const QString &meaning);

    WindowState m_state;
    /** Nobody's child: a question that blocks the window leaves the guide readable. */
    std::unique_ptr<GuideWindow> m_guide;
};
