// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wrappinglabel.h"

#include <QLabel>

QLabel *wrappingLabel(QWidget *parent, Qt::TextInteractionFlags interaction)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(interaction);
    // Else a name in letters of another direction would stand at the other edge.
    const bool fromRight = label->layoutDirection() == Qt::RightToLeft;
    label->setAlignment((fromRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
    return label;
}
