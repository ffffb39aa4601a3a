// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/choicefield.h"

#include "ui/formfield.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

ChoiceField::ChoiceField(const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(label, this))
    , m_box(new QComboBox(this))
    , m_managed(new FormField(label, this))
{
    m_label->setBuddy(m_box);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    for (QWidget *widget : std::initializer_list<QWidget *>{m_label, m_box, m_managed})
        layout->addWidget(widget);
    m_managed->hide();
}

void ChoiceField::setMeaning(const QString &meaning)
{
    m_box->setAccessibleDescription(meaning);
}

void ChoiceField::setManaged(const QString &source)
{
    const bool isManaged = !source.isEmpty();
    m_managed->setText(m_box->currentText());
    m_managed->setManaged(source);
    m_managed->setVisible(isManaged);
    m_label->setVisible(!isManaged);
    m_box->setVisible(!isManaged);
    m_box->setEnabled(!isManaged);
}
