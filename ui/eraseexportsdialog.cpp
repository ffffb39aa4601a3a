// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/eraseexportsdialog.h"

#include "config/settings.h"
#include "exports/retention.h"
#include "ui/managednote.h"
#include "ui/wrappinglabel.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace {
constexpr int usualMonths = 12;
constexpr int mostMonths = 600;
}

EraseExportsDialog::EraseExportsDialog(Settings &settings, const QDateTime &nowUtc, Count count, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_now(nowUtc)
    , m_count(std::move(count))
    , m_all(new QRadioButton(tr("&All closed exports"), this))
    , m_old(new QRadioButton(tr("Those to which &nothing has happened for"), this))
    , m_months(new QSpinBox(this))
    , m_countText(new QLabel(this))
    , m_always(new QCheckBox(tr("Do this at every &start, and daily while Habeas is open"), this))
    , m_managed(new ManagedNote(*m_always, this))
    , m_erase(new QPushButton(tr("Erase"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Erase closed exports"));
    auto *meaning = wrappingLabel(this);
    meaning->setText(whatGoes());
    const int stored = m_settings.retentionMonths();
    m_months->setRange(1, mostMonths);
    m_months->setValue(stored > 0 ? stored : usualMonths);
    m_months->setSuffix(tr(" months"));
    m_months->setAccessibleName(tr("Months without an event"));
    m_old->setChecked(true);
    m_always->setChecked(stored > 0);
    m_managed->setSource(m_settings.source(Settings::Key::RetentionMonths));

    auto *old = new QHBoxLayout;
    old->addWidget(m_old);
    old->addWidget(m_months);
    old->addStretch();
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_erase, QDialogButtonBox::AcceptRole);
    QPushButton *cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_erase->setAutoDefault(false);
    cancel->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(meaning);
    layout->addLayout(old);
    layout->addWidget(m_all);
    layout->addWidget(m_always);
    layout->addWidget(m_managed);
    layout->addWidget(m_countText);
    layout->addStretch();
    layout->addWidget(buttons);

    connect(m_old, &QRadioButton::toggled, this, &EraseExportsDialog::render);
    connect(m_months, &QSpinBox::valueChanged, this, &EraseExportsDialog::render);
    connect(m_always, &QCheckBox::toggled, this, &EraseExportsDialog::render);
    connect(buttons, &QDialogButtonBox::accepted, this, &EraseExportsDialog::takeChoice);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    render();
    cancel->setFocus();
}

QString EraseExportsDialog::whatGoes()
{
    return tr("Names, user names, IDs of persons, case references and notes go for good, and those of closed cases whose exports "
              "are all erased. States, times and digests stay, so the "
              "ledger can still be verified. This cannot be undone.");
}

void EraseExportsDialog::render()
{
    const bool locked = m_settings.isLocked(Settings::Key::RetentionMonths);
    m_months->setEnabled(m_old->isChecked());
    m_always->setEnabled(m_old->isChecked() && !locked);
    const Counts counts = m_count(before());
    const qint64 count = counts.exports + counts.cases;
    QStringList texts;
    if (counts.exports > 0 || count == 0)
        texts << (count == 0 ? tr("No closed export is that old.") : tr("%n closed export(s) will be erased now.", nullptr, int(counts.exports)));
    if (counts.cases > 0)
        texts << tr("%n closed case(s) will be erased now.", nullptr, int(counts.cases));
    m_countText->setText(texts.join(QLatin1Char(' ')));
    const bool changes = monthsAtEveryStart() != m_settings.retentionMonths();
    m_erase->setText(count == 0 && changes ? tr("Save") : tr("Erase"));
    m_erase->setEnabled(count > 0 || changes);
}

void EraseExportsDialog::takeChoice()
{
    const int months = monthsAtEveryStart();
    const bool changes = months != m_settings.retentionMonths();
    if (changes && !m_settings.setUserValue(Settings::Key::RetentionMonths, months > 0 ? QString::number(months) : QString()))
        Q_EMIT settingNotStored();
    const Counts counts = m_count(before());
    if (counts.exports + counts.cases > 0)
        Q_EMIT eraseRequested(before());
    accept();
}

QDateTime EraseExportsDialog::before() const
{
    // What was closed in this very moment is closed, too.
    return m_all->isChecked() ? m_now.addSecs(1) : Retention::before(m_now, m_months->value());
}

int EraseExportsDialog::monthsAtEveryStart() const
{
    // Whoever erases everything once says nothing about what is to happen at every start.
    if (m_all->isChecked() || m_settings.isLocked(Settings::Key::RetentionMonths))
        return m_settings.retentionMonths();
    return m_always->isChecked() ? m_months->value() : 0;
}
