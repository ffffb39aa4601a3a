// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fieldpair.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace {
QLabel *labelOf(const FieldPair::Field &field, QWidget *parent)
{
    auto *label = new QLabel(field.label, parent);
    label->setBuddy(field.edit);
    return label;
}
}

FieldPair::FieldPair(const Field &first, const Field &second, int room, QWidget *parent)
    : QWidget(parent)
    , m_first(first.edit)
    , m_second(second.edit)
    , m_firstLabel(labelOf(first, this))
    , m_secondLabel(labelOf(second, this))
    , m_grid(new QGridLayout(this))
    , m_room(room)
{
    m_grid->setContentsMargins({});
    for (QLineEdit *edit : {m_first, m_second})
        edit->setParent(this);
    connect(m_first, &QLineEdit::textChanged, this, &FieldPair::arrange);
    arrange();
}

bool FieldPair::isRoomForBoth() const
{
    const auto ofText = [](const QLineEdit *edit, int text) {
        // By its hint an edit has room for so many letters.
        constexpr int letters = 17;
        return edit->sizeHint().width() - edit->fontMetrics().horizontalAdvance(QLatin1Char('x')) * letters + text;
    };
    const int first = ofText(m_first, m_first->fontMetrics().horizontalAdvance(m_first->text()));
    const int second = ofText(m_second, m_second->fontMetrics().averageCharWidth() * m_room);
    const int gaps = 3 * m_grid->horizontalSpacing();
    return m_firstLabel->sizeHint().width() + first + m_secondLabel->sizeHint().width() + second + gaps <= width();
}

void FieldPair::arrange()
{
    const bool beside = isRoomForBoth();
    const int row = beside ? 0 : 1;
    const int column = beside ? 2 : 0;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_firstLabel, m_first, m_secondLabel, m_second})
        m_grid->removeWidget(widget);
    m_grid->addWidget(m_firstLabel, 0, 0);
    m_grid->addWidget(m_first, 0, 1);
    m_grid->addWidget(m_secondLabel, row, column);
    m_grid->addWidget(m_second, row, column + 1);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(3, beside ? 1 : 0);
}

void FieldPair::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FieldPair::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_grid)
        arrange();
}
