// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

/** Removal of secrets from text that may be shown, logged or stored: SAS signatures, account keys, tokens, codes, verifiers. */
namespace Redaction {
/** Replaces the value of every secret the text may hold. Meant as a backstop: do not put secrets into texts. */
[[nodiscard]] QString redacted(const QString &text);
/** Scheme, host, port and path only: query, fragment and user information are dropped. */
[[nodiscard]] QString withoutQuery(const QUrl &url);
}
