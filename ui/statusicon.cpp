// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/statusicon.h"

#include "ui/semanticcolors.h"

#include <QEvent>
#include <QPainter>

namespace {
QPen strokePen(const QColor &color)
{
    return {color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

// All in a square of 16 by 16.
void paintTick(QPainter &painter, const QColor &color)
{
    painter.setPen(strokePen(color));
    painter.drawPolyline(QPolygonF{{3.2, 8.6}, {6.6, 12}, {12.8, 4.6}});
}

void paintNote(QPainter &painter, const QColor &color)
{
    painter.setPen(strokePen(color));
    painter.drawEllipse(QRectF(1.8, 1.8, 12.4, 12.4));
    painter.drawLine(QPointF(8, 7.4), QPointF(8, 11.2));
    painter.drawPoint(QPointF(8, 4.9));
}

void paintTriangle(QPainter &painter, const QColor &color)
{
    painter.setPen(strokePen(color));
    painter.drawPolygon(QPolygonF{{8, 2.4}, {14.2, 13.4}, {1.8, 13.4}});
    painter.drawLine(QPointF(8, 6.4), QPointF(8, 9.4));
    painter.drawPoint(QPointF(8, 11.4));
}

void paintCross(QPainter &painter, const QColor &color)
{
    painter.setPen(strokePen(color));
    painter.drawEllipse(QRectF(1.8, 1.8, 12.4, 12.4));
    painter.drawLine(QPointF(5.6, 5.6), QPointF(10.4, 10.4));
    painter.drawLine(QPointF(10.4, 5.6), QPointF(5.6, 10.4));
}
}

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
    const SemanticColors colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(width() / 16.0, height() / 16.0);
    switch (m_level) {
    case Level::None:
        break;
    case Level::Ok:
        paintTick(painter, colors.ok());
        break;
    case Level::Note:
        paintNote(painter, colors.dim());
        break;
    case Level::Warning:
        paintTriangle(painter, colors.warning());
        break;
    case Level::Error:
        paintCross(painter, colors.error());
        break;
    }
}

void StatusIcon::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}
