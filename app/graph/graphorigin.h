// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QUrl;

/** Whether the bearer token may go there: the scheme, host and port of the Graph root exactly, and no user information. */
[[nodiscard]] bool isOnGraphHost(const QUrl &url, const QUrl &graphRoot);
