// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/** For a tool tip: the text as it is, also where it looks like markup. Tool tips have no format of their own and guess. */
[[nodiscard]] QString plainToolTip(const QString &text);
