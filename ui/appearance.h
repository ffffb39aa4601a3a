// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QObject>

#include <optional>

class QPalette;

/**
 * The program's colors and style. Where the platform brings no colors of its own (a Linux desktop without Qt's theme for it), they are
 * made as the desktop wishes; everywhere else the platform's are kept, and followed by Qt.
 */
class Appearance : public QObject
{
    Q_OBJECT

public:
    enum class Scheme { NoPreference, Light, Dark };
    /** What a desktop may say. */
    struct Wish {
        Scheme scheme = Scheme::NoPreference;
        bool highContrast = false;
        std::optional<QColor> accent;
        bool operator==(const Wish &) const = default;
    };

    /** Gives the application its style; there is one of these in a program. */
    explicit Appearance(QObject *parent = nullptr);

    /** Windows that are open change at once. */
    void follow(const Wish &wish);

    /** Text on it has a contrast of 4.5:1 at least, 7:1 where the wish is for high contrast; on selections, too. */
    [[nodiscard]] static QPalette palette(const Wish &wish);

private:
    void apply();

    Wish m_wish;
};
