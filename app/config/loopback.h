// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/**
 * Whether a host is this computer, whoever is asked: `localhost`, 127.0.0.0/8 or ::1, with or without the brackets of an address.
 * Such a host may be spoken to without TLS. A name below `.localhost` is not: a resolver may give it any address.
 */
[[nodiscard]] bool isLoopbackHost(const QString &host);
