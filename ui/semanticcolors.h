// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

class QPalette;

/**
 * Colours with a meaning, made for a palette: those of text have a contrast of at least 4.5:1 against its Window and Base (7:1 where the
 * palette is one of high contrast), those of lines at least 3:1. Colour only repeats what words and signs say.
 */
class SemanticColors
{
public:
    explicit SemanticColors(const QPalette &palette);

    [[nodiscard]] QColor ok() const { return m_ok; }
    [[nodiscard]] QColor warning() const { return m_warning; }
    [[nodiscard]] QColor error() const { return m_error; }
    /** For text of lesser weight. */
    [[nodiscard]] QColor dim() const { return m_dim; }
    /** Around what has the focus. */
    [[nodiscard]] QColor focus() const { return m_focus; }
    /** Around what takes input. */
    [[nodiscard]] QColor edge() const { return m_edge; }

    /** WCAG 2.2 contrast ratio, 1 to 21. */
    [[nodiscard]] static double contrast(const QColor &first, const QColor &second);
    [[nodiscard]] static bool isDark(const QPalette &palette);
    /** The system asks for high contrast, or the palette has it: its text is black on white or white on black. */
    [[nodiscard]] static bool isHighContrast(const QPalette &palette);
    /** The color, moved towards black or white as little as makes its contrast with each of the others that large. */
    [[nodiscard]] static QColor readable(const QColor &wanted, const QList<QColor> &behind, double leastContrast);

private:
    QColor m_ok;
    QColor m_warning;
    QColor m_error;
    QColor m_dim;
    QColor m_focus;
    QColor m_edge;
};
