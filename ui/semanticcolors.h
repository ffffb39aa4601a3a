// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

class QPalette;

/** Colours with a meaning, made for a palette: each has a contrast of at least 4.5:1 against its Window and Base. Colour only repeats what words and
 * icons say. */
class SemanticColors
{
public:
    explicit SemanticColors(const QPalette &palette);

    [[nodiscard]] QColor ok() const { return m_ok; }
    [[nodiscard]] QColor warning() const { return m_warning; }
    [[nodiscard]] QColor error() const { return m_error; }
    /** For text of lesser weight. */
    [[nodiscard]] QColor dim() const { return m_dim; }

    /** WCAG 2.2 contrast ratio, 1 to 21. */
    [[nodiscard]] static double contrast(const QColor &first, const QColor &second);

private:
    QColor m_ok;
    QColor m_warning;
    QColor m_error;
    QColor m_dim;
};
