// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/steplabel.h"

#include "ui/semanticcolors.h"

#include <QEvent>

namespace {
constexpr double headingSize = 1.15;
}

StepLabel::StepLabel(Kind kind, const QString &text, QWidget *parent)
    : QLabel(text, parent)
    , m_kind(kind)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(kind == Kind::Remark);
    if (kind == Kind::Number)
        embolden(*this);
    applyColor();
}

QLabel *StepLabel::heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    makeHeading(*label);
    return label;
}

void StepLabel::makeHeading(QLabel &label)
{
    QFont font = label.font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * headingSize);
    label.setFont(font);
}

void StepLabel::embolden(QLabel &label)
{
    QFont bold = label.font();
    bold.setBold(true);
    label.setFont(bold);
}

void StepLabel::applyColor()
{
    if (m_coloring)
        return;
    m_coloring = true;
    // Its own has the color that it was given before.
    const QPalette around = parentWidget()->palette();
    QPalette own;
    own.setColor(QPalette::WindowText, m_kind == Kind::Number ? around.color(QPalette::Link) : SemanticColors(around).dim());
    setPalette(own);
    m_coloring = false;
}

void StepLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColor();
}
