// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/** What mails, JSON, HTML, shells and batch files write for characters that mean something to them. */
namespace EscapedText {
/** With the characters that an address can have in place of their escapes; what only looks like an escape of these kinds may go, too. */
[[nodiscard]] QString plain(const QString &text);
}
