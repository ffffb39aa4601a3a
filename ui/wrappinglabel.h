// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <qnamespace.h>

class QLabel;
class QWidget;

/** A label that breaks its lines and takes nothing for markup: names of people and files, and the service's words, come from elsewhere. */
[[nodiscard]] QLabel *wrappingLabel(QWidget *parent, Qt::TextInteractionFlags interaction = Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
