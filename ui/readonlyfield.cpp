// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/readonlyfield.h"

#include "ui/plaintooltip.h"

#include <QHelpEvent>
#include <QToolTip>

ReadOnlyField::ReadOnlyField(const QString &accessibleName, QWidget *parent)
    : QLineEdit(parent)
{
    setAccessibleName(accessibleName);
    setReadOnly(true);
    setFrame(false);
    QPalette transparent = palette();
    transparent.setBrush(QPalette::Base, Qt::transparent);
    setPalette(transparent);
}

void ReadOnlyField::showText(const QString &text)
{
    if (text == QLineEdit::text())
        return;
    setText(text);
    setCursorPosition(0);
}

// Not as a property: assistive tools would read it as the description, and so say the text twice.
bool ReadOnlyField::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QLineEdit::event(event);
    const bool isCut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), isCut ? plainToolTip(text()) : QString(), this);
    return true;
}
