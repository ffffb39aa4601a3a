// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keyboard.h"

#include "windowdriver.h"

#include <QApplication>
#include <QSet>
#include <QTest>
#include <QWindow>

using namespace std::chrono_literals;
using WindowDriver::waitUntil;

namespace {
constexpr int mostSteps = 120;

QString described(const QWidget *widget)
{
    if (!widget)
        return QStringLiteral("nowhere");
    return QStringLiteral("%1 “%2”").arg(QLatin1String(widget->metaObject()->className()),
                                         WindowDriver::accessibleName(const_cast<QWidget *>(widget)));
}

QString describedAll(const QList<QWidget *> &widgets)
{
    QStringList all;
    for (const QWidget *widget : widgets)
        all.append(described(widget));
    return all.join(QLatin1Char('\n'));
}
}

void Keyboard::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    // Windows open and close from the event loop.
    const auto hasWindow = [this] {
        manageWindows();
        return QGuiApplication::focusWindow() != nullptr;
    };
    if (!waitUntil(hasWindow)) {
        if (m_fault.isEmpty())
            m_fault = QStringLiteral("No window has the keyboard.");
        return;
    }
    QTest::keyClick(QGuiApplication::focusWindow(), key, modifiers);
    look(QKeySequence(int(key) | int(modifiers)).toString());
}

void Keyboard::type(const QString &text)
{
    for (const QChar character : text)
        QTest::keyClick(QGuiApplication::focusWindow(), character.toLatin1());
    look(QStringLiteral("typing"));
}

void Keyboard::look(const QString &after)
{
    const auto isUsable = [this] {
        manageWindows();
        if (QApplication::activePopupWidget())
            return true;
        const QWidget *focus = QApplication::focusWidget();
        return focus && focus->isVisible() && focus->isEnabled() && focus->window() == QApplication::activeWindow();
    };
    // A window that opens or goes takes a moment.
    if (waitUntil(isUsable, 3s) || !m_fault.isEmpty())
        return;
    const QWidget *focus = QApplication::focusWidget();
    m_fault = QStringLiteral("After %1 the keyboard is at %2 (%3, %4), in front is %5")
                  .arg(after, described(focus), focus && focus->isVisible() ? QStringLiteral("visible") : QStringLiteral("hidden"),
                       focus && focus->isEnabled() ? QStringLiteral("enabled") : QStringLiteral("disabled"), described(QApplication::activeWindow()));
}

// There is nobody here who gives the keyboard to the window behind one that closed.
void Keyboard::manageWindows()
{
    m_windows.removeAll(nullptr);
    if (QWindow *present = QGuiApplication::focusWindow()) {
        m_windows.removeAll(present);
        m_windows.append(present);
        return;
    }
    for (auto window = m_windows.crbegin(); window != m_windows.crend(); ++window) {
        if ((*window)->isVisible()) {
            (*window)->requestActivate();
            return;
        }
    }
}

QString Keyboard::where()
{
    QWidget *focus = QApplication::focusWidget();
    return focus ? WindowDriver::accessibleName(focus) : QString();
}

bool Keyboard::tabTo(const QString &name, bool backward)
{
    for (int step = 0; step < mostSteps; ++step) {
        if (where() == name)
            return true;
        press(backward ? Qt::Key_Backtab : Qt::Key_Tab, backward ? Qt::ShiftModifier : Qt::NoModifier);
    }
    return false;
}

bool Keyboard::pressButton(const QString &name, bool backward)
{
    const auto canBePressed = [&name] {
        const QAbstractButton *button = WindowDriver::button(name);
        return button && button->isEnabled();
    };
    if (!waitUntil(canBePressed, 30s) || !tabTo(name, backward))
        return false;
    press(Qt::Key_Space);
    return true;
}

bool Keyboard::fillIn(const QString &name, const QString &text, bool backward)
{
    if (!waitUntil([&name] { return WindowDriver::input(name) != nullptr; }) || !tabTo(name, backward))
        return false;
    press(Qt::Key_A, Qt::ControlModifier);
    type(text);
    return true;
}

QList<QWidget *> Keyboard::round(bool backward)
{
    QList<QWidget *> visited;
    const QWidget *window = QApplication::activeWindow();
    bool hasLeft = false;
    for (int step = 0; step < mostSteps; ++step) {
        QWidget *present = QApplication::focusWidget();
        if (!present || present->window() != window)
            return {};
        // A page leads through its links first.
        hasLeft = hasLeft || (!visited.isEmpty() && present != visited.first());
        if (hasLeft && present == visited.first())
            return visited;
        if (!visited.contains(present))
            visited.append(present);
        press(backward ? Qt::Key_Backtab : Qt::Key_Tab, backward ? Qt::ShiftModifier : Qt::NoModifier);
    }
    return hasLeft ? QList<QWidget *>() : visited;
}

QString Keyboard::trap()
{
    if (!QApplication::focusWidget())
        press(Qt::Key_Tab);
    const QList<QWidget *> forward = round(false);
    const QList<QWidget *> backward = round(true);
    if (forward.isEmpty() || backward.isEmpty())
        return QStringLiteral("Tab does not come round; it ends at %1").arg(described(QApplication::focusWidget()));
    if (QSet<QWidget *>(forward.cbegin(), forward.cend()) != QSet<QWidget *>(backward.cbegin(), backward.cend()))
        return QStringLiteral("Tab:\n%1\nShift+Tab:\n%2").arg(describedAll(forward), describedAll(backward));
    for (QWidget *each : forward) {
        if (WindowDriver::accessibleName(each).isEmpty())
            return QStringLiteral("Nobody can tell what this is: %1").arg(described(each));
    }
    return m_fault;
}
