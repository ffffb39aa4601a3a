// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/cloud.h"

/** What the window calls a cloud. */
[[nodiscard]] QString cloudName(Cloud::Kind kind);
