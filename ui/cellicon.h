// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPixmap>

#include <functional>

class QColor;
class QPainter;

/** A sign for a table's cell: `paint` draws it in a square of 16 by 16 with a round pen of that color and width. */
[[nodiscard]] QPixmap cellIcon(const QColor &color, double stroke, const std::function<void(QPainter &)> &paint);
