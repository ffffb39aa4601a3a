// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/legiblestyle.h"

#include "ui/primarybutton.h"
#include "ui/semanticcolors.h"
#include "ui/sign.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>
#include <optional>

namespace {
constexpr double cornerRadius = 2;
constexpr double lineWidth = 1;
constexpr double focusWidth = 2;

void outline(QPainter &painter, const QRectF &rect, const QColor &color, double width, double radius = cornerRadius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, width));
    painter.setBrush(Qt::NoBrush);
    const double half = width / 2;
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius);
    painter.restore();
}

bool hasFocus(const QStyleOption &option)
{
    return option.state & QStyle::State_HasFocus && option.state & QStyle::State_Enabled;
}

/** What takes input: always an edge, another one when it has the focus. */
void outlineInput(QPainter &painter, const QStyleOption &option)
{
    if (!(option.state & QStyle::State_Enabled))
        return;
    const SemanticColors colors(option.palette);
    outline(painter, option.rect, hasFocus(option) ? colors.focus() : colors.edge(), hasFocus(option) ? focusWidth : lineWidth);
}

void outlineInHighContrast(QPainter &painter, const QStyleOption &option)
{
    if (SemanticColors::isHighContrast(option.palette) && option.state & QStyle::State_Enabled)
        outline(painter, option.rect, SemanticColors(option.palette).edge(), lineWidth);
}

/** What has the focus inside of its own area: a cell, a button, a tab. */
void outlineFocus(QPainter &painter, const QStyleOptionFocusRect &option, const QWidget *widget)
{
    // Moving by mouse shows what was clicked already.
    if (!(option.state & QStyle::State_KeyboardFocusChange))
        return;
    const bool isSelected = option.state & QStyle::State_Selected && option.backgroundColor == option.palette.color(QPalette::Highlight);
    const QColor color =
        isSelected ? option.palette.color(QPalette::HighlightedText) : SemanticColors(widget ? widget->palette() : option.palette).focus();
    outline(painter, option.rect, color, focusWidth);
}

void outlineButtonFocus(QPainter &painter, const QStyleOption &option)
{
    if (hasFocus(option) && option.state & QStyle::State_KeyboardFocusChange)
        outline(painter, option.rect, SemanticColors(option.palette).focus(), focusWidth);
}

bool isPrimary(const QStyleOption &option, const QWidget *widget)
{
    return option.state & QStyle::State_Enabled && qobject_cast<const PrimaryButton *>(widget);
}

/** Filled with the color of selections, flat: a shade would take contrast from the letters. The focus is a ring around it, with a gap. */
void drawPrimaryPanel(QPainter &painter, const QStyleOption &option)
{
    const QPalette &palette = option.palette;
    const bool isTextDark = SemanticColors::contrast(palette.color(QPalette::HighlightedText), Qt::white) > 4.5;
    const bool isPressed = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool isHovered = option.state & QStyle::State_MouseOver;
    const int change = isPressed ? 120 : isHovered ? 108 : 100;
    QColor fill = palette.color(QPalette::Highlight);
    // Away from the letters, so that they stay legible.
    fill = isTextDark ? fill.lighter(change) : fill.darker(change);
    const bool isFocused = hasFocus(option) && option.state & QStyle::State_KeyboardFocusChange;
    const double gap = isFocused ? 2 * focusWidth : 0;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(gap, gap, -gap, -gap), cornerRadius, cornerRadius);
    painter.restore();
    if (isFocused)
        outline(painter, option.rect, SemanticColors(palette).focus(), focusWidth);
}

/** Where parts of a list or of a bar meet, in high contrast. */
void drawSeparators(QPainter &painter, const QStyleOption &option)
{
    if (!SemanticColors::isHighContrast(option.palette))
        return;
    painter.save();
    painter.setPen(SemanticColors(option.palette).edge());
    const QRect &rect = option.rect;
    painter.drawLine(rect.bottomLeft(), rect.bottomRight());
    if (option.direction == Qt::RightToLeft)
        painter.drawLine(rect.topLeft(), rect.bottomLeft());
    else
        painter.drawLine(rect.topRight(), rect.bottomRight());
    painter.restore();
}

/** A text over the bar and beside it, in the color that each needs; in the direction in which the bar grows. */
void drawBarText(QPainter &painter, const QStyleOptionProgressBar &bar, const QRect &contents)
{
    if (!bar.textVisible || bar.text.isEmpty())
        return;
    const double range = std::max(1, bar.maximum - bar.minimum);
    const bool isBusy = bar.minimum == 0 && bar.maximum == 0;
    const int filled = isBusy ? 0 : int(contents.width() * (double(bar.progress) - bar.minimum) / range);
    const bool fromRight = (bar.direction == Qt::RightToLeft) != bar.invertedAppearance;
    QRect covered = contents;
    covered.setWidth(std::clamp(filled, 0, contents.width()));
    if (fromRight)
        covered.moveRight(contents.right());
    const auto draw = [&](const QRegion &where, const QColor &color) {
        painter.save();
        painter.setClipRegion(where, Qt::IntersectClip);
        painter.setPen(color);
        painter.drawText(contents, Qt::AlignCenter | Qt::TextSingleLine, bar.text);
        painter.restore();
    };
    draw(covered, bar.palette.color(QPalette::HighlightedText));
    draw(QRegion(bar.rect) - covered, bar.palette.color(QPalette::Text));
}

std::optional<Sign::Shape> shapeOf(QStyle::StandardPixmap icon)
{
    switch (icon) {
    case QStyle::SP_MessageBoxInformation:
    case QStyle::SP_MessageBoxQuestion:
        return Sign::Shape::Information;
    case QStyle::SP_MessageBoxWarning:
        return Sign::Shape::Warning;
    case QStyle::SP_MessageBoxCritical:
        return Sign::Shape::Error;
    case QStyle::SP_LineEditClearButton:
        return Sign::Shape::Clear;
    // The style's own is a picture file, and the first of those makes Qt load what reads every format: a menu bar asks for this one.
    case QStyle::SP_ToolBarHorizontalExtensionButton:
        return Sign::Shape::More;
    default:
        return std::nullopt;
    }
}

Sign::Tone toneOf(Sign::Shape shape)
{
    switch (shape) {
    case Sign::Shape::Warning:
        return Sign::Tone::Warning;
    case Sign::Shape::Error:
        return Sign::Tone::Error;
    default:
        return Sign::Tone::Dim;
    }
}
}

LegibleStyle::LegibleStyle(const QString &name)
    : QProxyStyle(name)
{
}

void LegibleStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == PE_PanelButtonCommand && isPrimary(*option, widget)) {
        drawPrimaryPanel(*painter, *option);
        return;
    }
    if (element == PE_FrameFocusRect) {
        if (isPrimary(*option, widget))
            return;
        if (const auto *focus = qstyleoption_cast<const QStyleOptionFocusRect *>(option))
            outlineFocus(*painter, *focus, widget);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    switch (element) {
    case PE_FrameLineEdit:
    case PE_IndicatorCheckBox:
        outlineInput(*painter, *option);
        break;
    case PE_PanelLineEdit: {
        // One without a frame: the lines of read-only text.
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        const auto *edit = qobject_cast<const QLineEdit *>(widget);
        if (frame && frame->lineWidth == 0 && edit && edit->isReadOnly() && hasFocus(*option))
            outline(*painter, option->rect, SemanticColors(option->palette).focus(), lineWidth);
        break;
    }
    case PE_IndicatorRadioButton:
        if (option->state & State_Enabled)
            outline(*painter, option->rect, SemanticColors(option->palette).edge(), lineWidth, option->rect.width() / 2.0);
        break;
    case PE_PanelButtonCommand:
        outlineInHighContrast(*painter, *option);
        outlineButtonFocus(*painter, *option);
        break;
    case PE_FrameGroupBox:
    case PE_Frame:
    case PE_FrameMenu:
    case PE_PanelTipLabel:
    case PE_FrameTabWidget:
        outlineInHighContrast(*painter, *option);
        break;
    default:
        break;
    }
}

void LegibleStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == CE_ProgressBarLabel) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option); bar && bar->state & State_Horizontal) {
            drawBarText(*painter, *bar, subElementRect(SE_ProgressBarContents, option, widget));
            return;
        }
    }
    const auto *button = element == CE_PushButtonLabel ? qstyleoption_cast<const QStyleOptionButton *>(option) : nullptr;
    if (button && isPrimary(*button, widget)) {
        QStyleOptionButton filled(*button);
        filled.palette.setColor(QPalette::ButtonText, filled.palette.color(QPalette::HighlightedText));
        QProxyStyle::drawControl(element, &filled, painter, widget);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
    switch (element) {
    case CE_ShapedFrame:
        // Lists and texts have the focus as a whole, also where nothing in them shows it.
        if (hasFocus(*option))
            outline(*painter, option->rect, SemanticColors(option->palette).focus(),
                    qobject_cast<const QAbstractScrollArea *>(widget) ? focusWidth : lineWidth);
        break;
    case CE_ProgressBarGroove:
        outlineInHighContrast(*painter, *option);
        break;
    case CE_HeaderSection:
        drawSeparators(*painter, *option);
        break;
    default:
        break;
    }
}

void LegibleStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    switch (control) {
    case CC_ComboBox:
    case CC_SpinBox:
        outlineInput(*painter, *option);
        break;
    case CC_ToolButton:
        outlineButtonFocus(*painter, *option);
        break;
    case CC_ScrollBar: {
        QStyleOptionComplex slider(*option);
        slider.rect = subControlRect(control, option, SC_ScrollBarSlider, widget);
        outlineInHighContrast(*painter, slider);
        break;
    }
    default:
        break;
    }
}

int LegibleStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    // The frame is where the focus shows.
    if (metric == PM_DefaultFrameWidth && qobject_cast<const QAbstractScrollArea *>(widget))
        return int(focusWidth);
    const int usual = QProxyStyle::pixelMetric(metric, option, widget);
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        // As large as the letters beside them.
        return std::max(usual, (widget ? widget->fontMetrics() : QFontMetrics(QApplication::font())).ascent());
    default:
        return usual;
    }
}

QIcon LegibleStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    if (const auto shape = shapeOf(icon))
        return Sign::icon(*shape, toneOf(*shape));
    return QProxyStyle::standardIcon(icon, option, widget);
}

QPixmap LegibleStyle::standardPixmap(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    if (const auto shape = shapeOf(pixmap))
        return Sign::icon(*shape, toneOf(*shape)).pixmap(pixelMetric(PM_MessageBoxIconSize, option, widget));
    return QProxyStyle::standardPixmap(pixmap, option, widget);
}
