// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/statusicon.h"

#include "ui/sign.h"

#include <QEvent>
#include <QPainter>

StatusIcon::StatusIcon(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusIcon::setLevel(Level level)
{
    m_level = level;
    update();
}

QSize StatusIcon::sizeHint() const
{
    const int side = fontMetrics().height();
    return {side, side};
}

QSize StatusIcon::minimumSizeHint() const
{
    return sizeHint();
}

void StatusIcon::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto paint = [&](Sign::Shape shape, Sign::Tone tone) { Sign::paint(painter, rect(), shape, Sign::color(tone, palette())); };
    switch (m_level) {
    case Level::None:
        break;
    case Level::Ok:
        paint(Sign::Shape::Ok, Sign::Tone::Ok);
        break;
    case Level::Note:
        paint(Sign::Shape::Information, Sign::Tone::Dim);
        break;
    case Level::Warning:
        paint(Sign::Shape::Warning, Sign::Tone::Warning);
        break;
    case Level::Error:
        paint(Sign::Shape::Error, Sign::Tone::Error);
        break;
    }
}

void StatusIcon::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}
