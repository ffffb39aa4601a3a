// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/casedeadlines.h"

#include <algorithm>

CaseDeadlines::CaseDeadlines(Clock &clock, Cases cases, Rule rule, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_cases(std::move(cases))
    , m_rule(std::move(rule))
    , m_midnight(clock)
{
    connect(&m_midnight, &Alarm::reached, this, &CaseDeadlines::refresh);
    connect(&clock, &Clock::adjusted, this, [this] {
        if (today() == m_today)
            awaitMidnight();
        else
            refresh();
    });
    refresh();
}

CaseDeadlines::~CaseDeadlines() = default;

CaseDeadline::Rule CaseDeadlines::rule() const
{
    return m_rule();
}

QDate CaseDeadlines::today() const
{
    return m_clock.utcNow().toLocalTime().date();
}

const CaseDeadlines::Entry *CaseDeadlines::ofExport(const QString &exportId) const
{
    const auto found = m_byCase.constFind(m_caseOfExport.value(exportId));
    return found == m_byCase.constEnd() ? nullptr : &*found;
}

QList<const CaseDeadlines::Entry *> CaseDeadlines::pressingWithoutExport() const
{
    QList<const Entry *> pressing;
    for (const Entry &entry : m_byCase) {
        const CaseDeadline::Standing standing = entry.deadline.standing();
        if (entry.record.exportIds.isEmpty() && (standing == CaseDeadline::Standing::Overdue || standing == CaseDeadline::Standing::DueSoon))
            pressing.append(&entry);
    }
    return pressing;
}

CaseDeadline CaseDeadlines::of(const CaseRecord &record) const
{
    return {record, m_rule(), today()};
}

void CaseDeadlines::refresh()
{
    m_today = today();
    m_byCase.clear();
    m_caseOfExport.clear();
    const CaseDeadline::Rule rule = m_rule();
    const QList<CaseRecord> cases = m_cases();
    for (const CaseRecord &record : cases) {
        m_byCase.insert(record.id, {record, CaseDeadline(record, rule, m_today)});
        for (const QString &exportId : record.exportIds)
            m_caseOfExport.insert(exportId, record.id);
    }
    awaitMidnight();
    Q_EMIT changed();
}

void CaseDeadlines::awaitMidnight()
{
    const qint64 left = m_clock.utcNow().msecsTo(m_today.addDays(1).startOfDay());
    m_midnight.setRemaining(std::chrono::milliseconds(std::max<qint64>(left, 1)));
}
