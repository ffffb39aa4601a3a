// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <optional>

/**
 * How far an operation says it is. The unit of `progress` is not documented: a number between 0 and 1 is read as a
 * fraction, one above 1 up to 100 as percent, and 1 itself could be either. Once the numbers contradict each other
 * nothing is claimed any more.
 */
struct ProgressReading {
    Q_GADGET

public:
    enum class Scale { Unknown, Fraction, Percent, Inconsistent };
    Q_ENUM(Scale)

    Scale scale = Scale::Unknown;
    /** In (0, 1); only where a bar is honest. */
    std::optional<double> fraction;

    /** What the next reported value means after what the earlier ones showed. */
    [[nodiscard]] static ProgressReading of(Scale before, std::optional<double> value);
};
