// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/readonlyfield.h"

#include "ui/plaintooltip.h"

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
    setToolTip(plainToolTip(text));
}
