// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/languagepage.h"

#include "ui/choicefield.h"
#include "ui/language.h"
#include "ui/wrappinglabel.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

LanguagePage::LanguagePage(const Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_choice(new ChoiceField(tr("&Language"), this))
    , m_when(wrappingLabel(this, Qt::NoTextInteraction))
{
    //: The language of the system
    m_choice->box()->addItem(tr("As the system"), QString());
    const QStringList codes = Language::available();
    for (const QString &code : codes)
        m_choice->box()->addItem(Language::nativeName(code), code);
    m_when->setText(tr("Habeas will speak another language when it is started the next time. Dates and numbers are written as in your country."));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_choice);
    layout->addWidget(m_when);
    connect(m_choice->box(), &QComboBox::currentIndexChanged, this, &LanguagePage::edited);
    m_choice->setMeaning(m_when->text());
    load();
}

void LanguagePage::load()
{
    m_choice->box()->setCurrentIndex(std::max(m_choice->box()->findData(Language::availableFor(m_settings.language())), 0));
    m_choice->setManaged(m_settings.source(Settings::Key::Language));
    m_when->setVisible(!m_settings.isLocked(Settings::Key::Language));
}

QList<Settings::Change> LanguagePage::changes() const
{
    const QString chosen = m_choice->box()->currentData().toString();
    if (m_settings.isLocked(Settings::Key::Language) || chosen == Language::availableFor(m_settings.language()))
        return {};
    return {{Settings::Key::Language, chosen}};
}
