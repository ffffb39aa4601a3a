// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "identity/signin.h"

#include <QMap>

/** The parameters that authorization, redemption and renewal have in common. Values are plain, not yet encoded. */
namespace RequestParameters {
using Parameters = QMap<QString, QString>;

/** `openid profile offline_access` and the Graph permissions, each with the cloud's Graph root as prefix. */
[[nodiscard]] QString scope(const SignInRequest &request);
/** `challenge` (JSON, or empty) together with the client capability `cp1`: the program handles claims challenges. */
[[nodiscard]] QString claims(const QByteArray &challenge);
/** client_id, scope, client_info, claims and the name of this program. */
[[nodiscard]] Parameters common(const SignInRequest &request, const QByteArray &challenge);
/** application/x-www-form-urlencoded. */
[[nodiscard]] QByteArray formEncoded(const Parameters &parameters);
}
