// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/retentionpage.h"

#include "ui/eraseexportsdialog.h"
#include "ui/managednote.h"
#include "ui/wrappinglabel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace {
constexpr int usualMonths = 12;
constexpr int mostMonths = 1200;
}

RetentionPage::RetentionPage(const Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_erase(new QCheckBox(tr("&Erase old closed exports"), this))
    , m_monthsRow(new QWidget(this))
    , m_months(new QSpinBox(m_monthsRow))
    , m_managed(new ManagedNote(*m_erase, this))
{
    m_erase->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_months->setRange(1, mostMonths);
    auto *label = new QLabel(tr("&Months without an event"), m_monthsRow);
    label->setBuddy(m_months);
    auto *row = new QHBoxLayout(m_monthsRow);
    row->setContentsMargins({});
    row->addWidget(label);
    row->addWidget(m_months);
    row->addStretch();
    auto *meaning = wrappingLabel(this, Qt::NoTextInteraction);
    meaning->setText(EraseExportsDialog::whatGoes());
    auto *when = wrappingLabel(this, Qt::NoTextInteraction);
    when->setText(tr("This is done at every start of Habeas, and daily while it is open: what you choose here takes effect then. Nothing that is not "
                     "closed is ever erased. To erase at once, choose Ledger › Erase closed exports…"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    for (QWidget *widget : std::initializer_list<QWidget *>{m_erase, m_monthsRow, m_managed, meaning, when})
        layout->addWidget(widget);
    connect(m_erase, &QCheckBox::toggled, this, [this] {
        render();
        Q_EMIT edited();
    });
    connect(m_months, &QSpinBox::valueChanged, this, &RetentionPage::edited);
    m_managed->setMeaning(meaning->text());
    load();
}

void RetentionPage::load()
{
    const int months = m_settings.retentionMonths();
    m_months->setValue(months > 0 ? months : usualMonths);
    m_erase->setChecked(months > 0);
    m_managed->setSource(m_settings.source(Settings::Key::RetentionMonths));
    render();
}

void RetentionPage::render()
{
    m_monthsRow->setEnabled(m_erase->isChecked() && m_erase->isEnabled());
}

QList<Settings::Change> RetentionPage::changes() const
{
    const int months = m_erase->isChecked() ? m_months->value() : 0;
    if (m_settings.isLocked(Settings::Key::RetentionMonths) || months == std::min(m_settings.retentionMonths(), mostMonths))
        return {};
    return {{Settings::Key::RetentionMonths, months > 0 ? QString::number(months) : QString()}};
}
