// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/languagepage.h"

#include "ui/language.h"
#include "ui/managednote.h"
#include "ui/wrappinglabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

LanguagePage::LanguagePage(const Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_choice(new QComboBox(this))
    , m_managed(new ManagedNote(*m_choice, this))
{
    //: The language of the system
    m_choice->addItem(tr("As the system"), QString());
    const QStringList codes = Language::available();
    for (const QString &code : codes)
        m_choice->addItem(Language::nativeName(code), code);
    auto *label = new QLabel(tr("&Language"), this);
    label->setBuddy(m_choice);
    auto *when = wrappingLabel(this, Qt::NoTextInteraction);
    when->setText(tr("Habeas will speak another language when it is started the next time. Dates and numbers are written as in your country."));

    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_choice);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(row);
    layout->addWidget(m_managed);
    layout->addWidget(when);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &LanguagePage::edited);
    m_managed->setMeaning(when->text());
    load();
}

void LanguagePage::load()
{
    m_choice->setCurrentIndex(std::max(m_choice->findData(Language::availableFor(m_settings.language())), 0));
    m_managed->setSource(m_settings.source(Settings::Key::Language));
}

QList<Settings::Change> LanguagePage::changes() const
{
    const QString chosen = m_choice->currentData().toString();
    if (m_settings.isLocked(Settings::Key::Language) || chosen == Language::availableFor(m_settings.language()))
        return {};
    return {{Settings::Key::Language, chosen}};
}
