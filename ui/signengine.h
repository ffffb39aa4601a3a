// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/sign.h"

#include <QIconEngine>

/** Makes a QIcon of a sign. */
class SignEngine : public QIconEngine
{
public:
    SignEngine(Sign::Shape shape, Sign::Tone tone);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine *clone() const override;
    [[nodiscard]] QString key() const override;

private:
    [[nodiscard]] QColor color(QIcon::Mode mode) const;

    Sign::Shape m_shape;
    Sign::Tone m_tone;
};
