// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "identity/signinerror.h"

#include <QHash>

/**
 * What an authority's refusal means: `error` and `suberror` decide, the HTTP status only where they are silent. AADSTS
 * numbers are read for people and decide nothing.
 */
namespace TokenError {
/** For an answer of the token endpoint (or the discovery address) that is not what was asked for. */
[[nodiscard]] SignInError fromAnswer(const HttpAnswer &answer);
/** For `error=…` in a redirect; the values are decoded. */
[[nodiscard]] SignInError fromRedirect(const QHash<QString, QString> &parameters, const QDateTime &now);
[[nodiscard]] SignInError::Kind kind(const QString &error, const QString &suberror, int httpStatus);
/** The values of `error` that `kind()` knows. */
[[nodiscard]] QStringList knownErrors();
}
