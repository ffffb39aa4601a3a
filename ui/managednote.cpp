// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/managednote.h"

#include "ui/lockicon.h"
#include "ui/wrappinglabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>

ManagedNote::ManagedNote(QCheckBox &box, QWidget *parent)
    : QWidget(parent)
    , m_box(box)
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
    //: After the sentence that says where a setting is managed
    const QString state = m_box.isChecked() ? tr("It is switched on.") : tr("It is switched off.");
    m_words->setText(source.isEmpty() ? QString() : tr("%1 %2").arg(words(source), state));
    m_box.setEnabled(source.isEmpty());
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
    m_box.setAccessibleDescription(texts.join(QLatin1Char('\n')));
}

QString ManagedNote::words(const QString &source)
{
    //: %1 is the path of a file or a registry key
    return tr("Managed: set in %1.").arg(source);
}
