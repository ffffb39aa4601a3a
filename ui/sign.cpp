// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sign.h"

#include "ui/semanticcolors.h"
#include "ui/signengine.h"

#include <QMetaEnum>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

// Outside any namespace: the resources are in a static library.
static void loadSigns()
{
    Q_INIT_RESOURCE(app);
}

namespace {
/** "DueSoon" is in "due-soon.svg". */
QString fileOf(Sign::Shape shape)
{
    QString name;
    const QString words = QString::fromLatin1(QMetaEnum::fromType<Sign::Shape>().valueToKey(int(shape)));
    for (const QChar letter : words) {
        if (letter.isUpper() && !name.isEmpty())
            name += QLatin1Char('-');
        name += letter.toLower();
    }
    return QStringLiteral(":/icons/signs/%1.svg").arg(name);
}

QPixmap drawn(Sign::Shape shape, int side, const QColor &color)
{
    loadSigns();
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QSvgRenderer file(fileOf(shape));
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    file.render(&painter, QRectF(0, 0, side, side));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    return pixmap;
}
}

void Sign::paint(QPainter &painter, const QRectF &rect, Shape shape, const QColor &color)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const double side = std::min(rect.width(), rect.height());
    if (side < 1)
        return;
    QPixmap own = pixmap(shape, int(std::lround(side * ratio)), color);
    own.setDevicePixelRatio(ratio);
    painter.drawPixmap(rect.center() - QPointF(side, side) / 2, own);
}

QPixmap Sign::pixmap(Shape shape, int side, const QColor &color)
{
    const QString key = QStringLiteral("habeas-sign-%1-%2-%3").arg(int(shape)).arg(side).arg(color.rgba(), 0, 16);
    QPixmap found;
    if (!QPixmapCache::find(key, &found)) {
        found = drawn(shape, side, color);
        QPixmapCache::insert(key, found);
    }
    return found;
}

QIcon Sign::icon(Shape shape, Tone tone)
{
    return QIcon(new SignEngine(shape, tone));
}

QColor Sign::color(Tone tone, const QPalette &palette)
{
    switch (tone) {
    case Tone::Plain:
        break;
    case Tone::Dim:
        return SemanticColors(palette).dim();
    case Tone::Ok:
        return SemanticColors(palette).ok();
    case Tone::Warning:
        return SemanticColors(palette).warning();
    case Tone::Error:
        return SemanticColors(palette).error();
    }
    return palette.color(QPalette::Text);
}
