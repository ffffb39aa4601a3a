// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>

/** "0:42", "12:05", "3 h 20 min", "2 days": rounded up, so that it never claims less than is left. */
[[nodiscard]] QString countdownText(std::chrono::milliseconds left);
