// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/managednote.h"

#include "ui/lockicon.h"
#include "ui/wrappinglabel.h"

#include <QHBoxLayout>
#include <QLabel>

ManagedNote::ManagedNote(QWidget &control, QWidget *parent)
    : QWidget(parent)
    , m_control(control)
    , m_words(wrappingLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(new LockIcon(this), 0, Qt::AlignTop);
    layout->addWidget(m_words, 1);
    hide();
}

void ManagedNote::setSource(const QString &source)
{
    const QString text = source.isEmpty() ? QString() : words(source);
    m_words->setText(text);
    m_control.setEnabled(source.isEmpty());
    setVisible(!source.isEmpty());
    describe();
}

void ManagedNote::setMeaning(const QString &meaning)
{
    m_meaning = meaning;
    describe();
}

void ManagedNote::describe()
{
    QStringList texts{m_words->text(), m_meaning};
    texts.removeAll(QString());
    m_control.setAccessibleDescription(texts.join(QLatin1Char('\n')));
}

QString ManagedNote::words(const QString &source)
{
    //: %1 is the path of a file or a registry key
    return tr("Managed: set in %1.").arg(source);
}
