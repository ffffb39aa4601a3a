// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/exportstate.h"

#include <optional>

namespace Exports {
/** The whole life of an export, pure. nullopt: the event is not allowed in that state. */
[[nodiscard]] std::optional<State> next(State state, Event event);

/** The service is asked about operations in these states. */
[[nodiscard]] bool isFollowed(State state);
/** Nothing further is expected: a new export is a new record. */
[[nodiscard]] bool isFinal(State state);
}
