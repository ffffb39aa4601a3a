// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/lockicon.h"

#include "ui/semanticcolors.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

LockIcon::LockIcon(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize LockIcon::sizeHint() const
{
    const int side = fontMetrics().height();
    return {side, side};
}

QSize LockIcon::minimumSizeHint() const
{
    return sizeHint();
}

void LockIcon::paintEvent(QPaintEvent *)
{
    const QColor color = SemanticColors(palette()).dim();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(width() / 16.0, height() / 16.0);
    QPainterPath shackle(QPointF(5, 7.5));
    shackle.lineTo(5, 5);
    shackle.arcTo(QRectF(5, 2, 6, 6), 180, -180);
    shackle.lineTo(11, 7.5);
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(shackle);
    painter.setBrush(color);
    painter.drawRoundedRect(QRectF(3.4, 7.4, 9.2, 6.4), 1, 1);
}

void LockIcon::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}
