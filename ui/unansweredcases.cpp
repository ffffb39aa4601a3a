// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/unansweredcases.h"

#include "exports/casedeadlines.h"
#include "ui/casewords.h"
#include "ui/statusicon.h"
#include "ui/wrappinglabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

UnansweredCases::UnansweredCases(QWidget *parent)
    : QWidget(parent)
    , m_sign(new StatusIcon(this))
    , m_words(wrappingLabel(this))
    , m_show(new QPushButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_sign, 0, Qt::AlignTop);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_show, 0, Qt::AlignTop);
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT requested(m_only); });
    hide();
}

UnansweredCases::~UnansweredCases() = default;

void UnansweredCases::setDeadlines(const CaseDeadlines &deadlines)
{
    m_deadlines = &deadlines;
    connect(&deadlines, &CaseDeadlines::changed, this, &UnansweredCases::render);
    render();
}

void UnansweredCases::render()
{
    const QList<const CaseDeadlines::Entry *> pressing = m_deadlines->pressingWithoutExport();
    setVisible(!pressing.isEmpty());
    if (pressing.isEmpty())
        return;
    const auto overdue = int(std::count_if(pressing.cbegin(), pressing.cend(), [](const CaseDeadlines::Entry *entry) {
        return entry->deadline.standing() == CaseDeadline::Standing::Overdue;
    }));
    const int dueSoon = int(pressing.size()) - overdue;
    m_sign->setLevel(overdue > 0 ? StatusIcon::Level::Error : StatusIcon::Level::Warning);
    if (pressing.size() == 1) {
        const auto &[record, deadline] = *pressing.first();
        m_only = record.id;
        //: %1 is the organisation's number of a case, %2 "Due 23 December 2026, in 5 days"
        m_words->setText(tr("%1 has no export yet. %2.").arg(CaseWords::name(record), CaseWords::standing(record, deadline)));
        m_show->setText(tr("Show case…"));
        return;
    }
    m_only.clear();
    QStringList how;
    if (overdue > 0)
        how.append(tr("%n overdue", nullptr, overdue));
    if (dueSoon > 0)
        how.append(tr("%n due soon", nullptr, dueSoon));
    //: %1 is "2 overdue, 1 due soon"
    m_words->setText(tr("Cases without an export: %1.").arg(how.join(tr(", "))));
    m_show->setText(tr("Show cases…"));
}
