// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QString;
class QWidget;

/** Has assistive tools say the text now. For changes that a person must notice, not for every update. */
void announce(QWidget *widget, const QString &text);
