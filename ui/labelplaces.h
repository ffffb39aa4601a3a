// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

/** Places of texts along a line, so that none covers another and none leaves the line. Pure; in pixels. */
class LabelPlaces
{
public:
    struct Label {
        /** Where on the line it belongs. */
        double anchor = 0;
        double width = 0;
    };
    struct Place {
        /** -1: there is no room for it. */
        int row = -1;
        double left = 0;
        /** What is left of it when even the whole line is too short. */
        double width = 0;
    };

    /** One place for each label. The labels are in the order of their importance; rows are filled from 0. */
    [[nodiscard]] static QList<Place> of(const QList<Label> &labels, double length, double gap, int rows);
};
