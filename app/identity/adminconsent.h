// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/cloud.h"

/**
 * The page on which an administrator consents for the whole tenant:
 * https://learn.microsoft.com/entra/identity-platform/v2-admin-consent. `scopes` are without the resource prefix; an empty
 * `redirectUri` is left out. Of a custom authority the same path is expected below it.
 */
[[nodiscard]] QUrl adminConsentUrl(const Cloud &cloud, const QString &tenant, const QString &clientId, const QStringList &scopes,
                                   const QString &redirectUri, const QString &state = {});
