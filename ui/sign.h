// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QObject>

class QPainter;
class QPalette;

/**
 * The program's own signs: `resources/icons/signs/`, a file for each shape. A file has the shape only; the color is chosen when the
 * sign is drawn, so one file serves light and dark, and a new scheme shows at once. Crisp at any size and scale.
 */
class Sign
{
    Q_GADGET

public:
    /** In files with these names in lower case, words parted by hyphens. */
    enum class Shape {
        Ok,
        Information,
        Warning,
        Error,
        Waiting,
        Running,
        Complete,
        Failed,
        Unconfirmed,
        Attention,
        DueSoon,
        Overdue,
        Stopped,
        Clear,
        More,
    };
    Q_ENUM(Shape)
    /** What the color repeats. */
    enum class Tone { Plain, Dim, Ok, Warning, Error };
    Q_ENUM(Tone)

    /** Draws it as large as the rectangle's shorter side, in its middle. */
    static void paint(QPainter &painter, const QRectF &rect, Shape shape, const QColor &color);
    /** Square; `side` in pixels of the device. */
    [[nodiscard]] static QPixmap pixmap(Shape shape, int side, const QColor &color);
    /** Takes its color from the application's palette each time that it is drawn; on a selection that of the text. */
    [[nodiscard]] static QIcon icon(Shape shape, Tone tone = Tone::Plain);
    [[nodiscard]] static QColor color(Tone tone, const QPalette &palette);
};
