// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPointer>
#include <QString>

class QWidget;
class QWindow;

/**
 * Somebody with a keyboard and nothing else: every key goes to the window that has the focus, as the system delivers it. After each key the
 * keyboard must be somewhere that can be seen and used; what was wrong is kept in `fault()`.
 */
class Keyboard
{
public:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /** Alt and that letter. */
    void pressAlt(Qt::Key letter) { press(letter, Qt::AltModifier); }
    void type(const QString &text);

    /** Presses Tab, or Shift+Tab, until the control with that accessible name has the focus; false when it comes round without. */
    bool tabTo(const QString &name, bool backward = false);
    /** Goes there with Tab and presses Space; waits until the button can be pressed. */
    bool pressButton(const QString &name, bool backward = false);
    /** Replaces the text of an input that it goes to with Tab. */
    bool fillIn(const QString &name, const QString &text, bool backward = false);
    /** Whether Tab comes round in this window, and Shift+Tab in the other direction, over the same controls; empty, or why not. */
    [[nodiscard]] QString trap();

    /** Accessible name of the control with the focus; empty without one. */
    [[nodiscard]] static QString where();
    /** The first thing that was wrong; empty when nothing was. */
    [[nodiscard]] QString fault() const { return m_fault; }

private:
    void look(const QString &after);
    void manageWindows();
    [[nodiscard]] QList<QWidget *> round(bool backward);

    QString m_fault;
    /** Which windows had the keyboard, the last one last. */
    QList<QPointer<QWindow>> m_windows;
};
