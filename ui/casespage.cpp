// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/casespage.h"

#include "ui/formfield.h"

#include <QDate>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

using Key = Settings::Key;

CasesPage::CasesPage(const Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_days(new FormField(tr("Days to ans&wer a case in"), this))
    , m_freeDays(new FormField(tr("&Days off"), this))
    , m_prefix(new FormField(tr("Case references &begin with"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    for (const FormField *field : {m_days, m_freeDays, m_prefix})
        layout->addWidget(const_cast<FormField *>(field));
    connect(m_days->edit(), &QLineEdit::textChanged, this, [this] { m_days->setError(daysProblem()); });
    connect(m_freeDays->edit(), &QLineEdit::textChanged, this, [this] { m_freeDays->setError(freeDaysProblem()); });
    for (const FormField *field : {m_days, m_freeDays, m_prefix})
        connect(field->edit(), &QLineEdit::textChanged, this, &CasesPage::edited);
    load();
}

void CasesPage::load()
{
    m_days->setHint(tr("empty: one month from receipt, as GDPR Art. 12(3) says"));
    m_freeDays->setHint(tr("besides Saturdays and Sundays, as 2026-12-25 2026-12-28; a deadline moves to the next working day"));
    m_prefix->setHint(tr("offered when you enter a case reference, and never added by itself; Habeas remembers the last one"));
    const std::pair<FormField *, Key> fields[] = {{m_days, Key::CaseDays}, {m_freeDays, Key::CaseFreeDays}, {m_prefix, Key::CasePrefix}};
    for (const auto &[field, key] : fields) {
        field->setText(m_settings.value(key));
        field->setManaged(m_settings.source(key));
        field->withholdError();
    }
}

QString CasesPage::problem() const
{
    const QString days = daysProblem();
    return days.isEmpty() ? freeDaysProblem() : days;
}

QList<Settings::Change> CasesPage::changes() const
{
    QList<Settings::Change> changes;
    const std::pair<const FormField *, Key> fields[] = {{m_days, Key::CaseDays}, {m_freeDays, Key::CaseFreeDays}, {m_prefix, Key::CasePrefix}};
    for (const auto &[field, key] : fields) {
        if (!m_settings.isLocked(key) && field->text().trimmed() != m_settings.value(key))
            changes.append({key, field->text().trimmed()});
    }
    return changes;
}

QString CasesPage::daysProblem() const
{
    const QString text = m_days->text().trimmed();
    bool isNumber = false;
    const int days = text.toInt(&isNumber);
    if (m_settings.isLocked(Key::CaseDays) || text.isEmpty() || (isNumber && days >= 1 && days <= 3650))
        return {};
    return tr("The number of days to answer a case in must be a whole number from 1 to 3650, or empty.");
}

QString CasesPage::freeDaysProblem() const
{
    static const QRegularExpression separators(QStringLiteral("[\\s,;]+"));
    if (m_settings.isLocked(Key::CaseFreeDays))
        return {};
    const QStringList words = m_freeDays->text().split(separators, Qt::SkipEmptyParts);
    const auto it = std::find_if(words.cbegin(), words.cend(), [](const QString &word) { return !QDate::fromString(word, Qt::ISODate).isValid(); });
    return it == words.cend() ? QString() : tr("“%1” is not a date: write days like 2026-12-25, separated by spaces.").arg(*it);
}
