// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

/** What to do about an AADSTS number of Entra. For help texts only: Microsoft asks programs not to decide by these numbers. */
[[nodiscard]] std::optional<QString> aadstsHelp(int code);
