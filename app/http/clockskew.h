// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/clock.h"
#include "http/httpanswer.h"

#include <QObject>

#include <chrono>

/** How far the clock of this computer is from those of the services, as the `Date` of their last answer tells. */
class ClockSkew : public QObject
{
    Q_OBJECT

public:
    /** The way there and back, and what clocks may differ by without anybody minding. */
    static constexpr std::chrono::seconds Tolerance = std::chrono::minutes(5);

    explicit ClockSkew(const Clock &clock, QObject *parent = nullptr);

    /** Answers that may have been kept somewhere on the way, or written by somebody there, tell nothing. */
    void note(const HttpAnswer &answer);
    /** To be added to the time of this computer: positive when its clock is behind. Zero when within the tolerance, or not known. */
    [[nodiscard]] std::chrono::seconds offset() const { return m_offset; }

Q_SIGNALS:
    /** From the event loop. */
    void changed();

private:
    void setOffset(std::chrono::seconds offset);

    std::chrono::seconds m_offset{0};
};
