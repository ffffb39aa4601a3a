// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/semanticcolors.h"

#include <QGuiApplication>
#include <QPalette>
#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
#include <QAccessibilityHints>
#include <QStyleHints>
#endif

#include <algorithm>
#include <cmath>

namespace {
// WCAG 2.2, 1.4.3, 1.4.6 and 1.4.11.
constexpr double contrastOfText = 4.5;
constexpr double highContrastOfText = 7;
constexpr double contrastOfLines = 3;
/** The usual palettes stay below it, also those with black text: their windows are not white. */
constexpr double blackOnWhite = 20;
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

bool isAskedFor()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 10, 0)
    return QGuiApplication::styleHints()->accessibility()->contrastPreference() == Qt::ContrastPreference::HighContrast;
#else
    return false;
#endif
}
}

SemanticColors::SemanticColors(const QPalette &palette)
{
    const QList<QColor> behind{palette.color(QPalette::Window), palette.color(QPalette::Base)};
    const bool dark = isDark(palette);
    const bool strong = isHighContrast(palette);
    const double ofText = strong ? highContrastOfText : contrastOfText;
    const auto text = [&](QRgb onLight, QRgb onDark) { return readable(QColor(dark ? onDark : onLight), behind, ofText); };
    m_ok = text(0xff1a7f47, 0xff6ccf98);
    m_warning = text(0xff9a5b00, 0xfff0b45a);
    m_error = text(0xffb42318, 0xfff28b82);
    m_dim = text(0xff5a6270, 0xffa5abb6);
    // Buttons are shaded, and have a bright line within their edge.
    const QColor button = palette.color(QPalette::Button);
    m_focus = readable(palette.color(QPalette::Highlight), behind + QList<QColor>{button, button.lighter(200)},
                       strong ? highContrastOfText : contrastOfLines);
    m_edge = strong ? palette.color(QPalette::WindowText) : readable(palette.color(QPalette::Window), behind, contrastOfLines);
}

double SemanticColors::contrast(const QColor &first, const QColor &second)
{
    const auto [darker, lighter] = std::minmax({luminance(first), luminance(second)});
    return (lighter + 0.05) / (darker + 0.05);
}

bool SemanticColors::isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < middleLuminance;
}

bool SemanticColors::isHighContrast(const QPalette &palette)
{
    return contrast(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) > blackOnWhite || isAskedFor();
}

QColor SemanticColors::readable(const QColor &wanted, const QList<QColor> &behind, double leastContrast)
{
    const QColor end = luminance(behind.first()) < middleLuminance ? QColor(Qt::white) : QColor(Qt::black);
    constexpr int steps = 50;
    for (int step = 0; step < steps; ++step) {
        const QColor color = mixed(wanted, end, static_cast<double>(step) / steps);
        if (std::all_of(behind.cbegin(), behind.cend(), [&](const QColor &each) { return contrast(color, each) >= leastContrast; }))
            return color;
    }
    return end;
}
