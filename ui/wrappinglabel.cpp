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
    return label;
}
