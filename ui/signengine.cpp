// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signengine.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>

SignEngine::SignEngine(Sign::Shape shape, Sign::Tone tone)
    : m_shape(shape)
    , m_tone(tone)
{
}

QColor SignEngine::color(QIcon::Mode mode) const
{
    const QPalette palette = QGuiApplication::palette();
    // On the selection the meaning's color may not be legible; the shape says it as well.
    if (mode == QIcon::Selected)
        return palette.color(QPalette::HighlightedText);
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::Text);
    return Sign::color(m_tone, palette);
}

void SignEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    Sign::paint(*painter, rect, m_shape, color(mode));
}

QPixmap SignEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    return Sign::pixmap(m_shape, std::min(size.width(), size.height()), color(mode));
}

QIconEngine *SignEngine::clone() const
{
    return new SignEngine(*this);
}

QString SignEngine::key() const
{
    return QStringLiteral("habeas-sign");
}
