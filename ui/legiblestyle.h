// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProxyStyle>

/**
 * The desktop's own style, made legible: what has the focus is outlined wherever it is, what takes input has an edge that can be seen,
 * everything has where the palette is one of high contrast, and the signs in message boxes and inputs are the program's own.
 */
class LegibleStyle : public QProxyStyle
{
    Q_OBJECT

public:
    /** Around the style that the desktop names, or around a style of that name. */
    explicit LegibleStyle(const QString &name = {});

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] QPixmap standardPixmap(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const override;
};
