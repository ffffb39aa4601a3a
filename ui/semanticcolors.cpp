// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/semanticcolors.h"

#include <QPalette>

#include <algorithm>
#include <cmath>

namespace {
constexpr double leastContrast = 4.5;
// Black and white contrast equally with this luminance.
constexpr double middleLuminance = 0.179;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor mixed(const QColor &color, const QColor &towards, double share)
{
    const auto channel = [share](float from, float to) { return static_cast<float>(from + (to - from) * share); };
    return QColor::fromRgbF(channel(color.redF(), towards.redF()), channel(color.greenF(), towards.greenF()),
                            channel(color.blueF(), towards.blueF()));
}

/** The hue as near as it can be to what was wanted and still be read on both backgrounds. */
QColor readable(const QColor &wanted, const QColor &window, const QColor &base, bool isDark)
{
    const QColor end = isDark ? QColor(Qt::white) : QColor(Qt::black);
    constexpr int steps = 50;
    for (int step = 0; step < steps; ++step) {
        const QColor color = mixed(wanted, end, static_cast<double>(step) / steps);
        if (std::min(SemanticColors::contrast(color, window), SemanticColors::contrast(color, base)) >= leastContrast)
            return color;
    }
    return end;
}
}

SemanticColors::SemanticColors(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Window);
    const QColor base = palette.color(QPalette::Base);
    const bool isDark = luminance(window) < middleLuminance;
    const auto color = [&](QRgb onLight, QRgb onDark) { return readable(QColor(isDark ? onDark : onLight), window, base, isDark); };
    m_ok = color(0xff1a7f47, 0xff6ccf98);
    m_warning = color(0xff9a5b00, 0xfff0b45a);
    m_error = color(0xffb42318, 0xfff28b82);
    m_dim = color(0xff5a6270, 0xffa5abb6);
}

double SemanticColors::contrast(const QColor &first, const QColor &second)
{
    const auto [darker, lighter] = std::minmax({luminance(first), luminance(second)});
    return (lighter + 0.05) / (darker + 0.05);
}
