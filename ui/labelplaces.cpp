// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/labelplaces.h"

#include <algorithm>
#include <array>

namespace {
bool isFree(const QList<LabelPlaces::Place> &places, const LabelPlaces::Place &wanted, double gap)
{
    return std::none_of(places.cbegin(), places.cend(), [&](const LabelPlaces::Place &taken) {
        return taken.row == wanted.row && wanted.left < taken.left + taken.width + gap && taken.left < wanted.left + wanted.width + gap;
    });
}
}

QList<LabelPlaces::Place> LabelPlaces::of(const QList<Label> &labels, double length, double gap, int rows)
{
    QList<Place> places;
    for (const Label &label : labels) {
        const double width = std::min(label.width, length);
        // Around its anchor at best, else beside it.
        const std::array<double, 3> lefts{label.anchor - width / 2, label.anchor, label.anchor - width};
        Place found;
        for (int row = 0; row < rows && found.row < 0; ++row) {
            for (const double left : lefts) {
                const Place place{row, std::clamp(left, 0.0, length - width), width};
                if (isFree(places, place, gap)) {
                    found = place;
                    break;
                }
            }
        }
        places.append(found);
    }
    return places;
}
