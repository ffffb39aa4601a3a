// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/requestaxis.h"

#include <algorithm>

RequestAxis::Checks RequestAxis::Checks::of(const QList<LedgerEvent> &events)
{
    Checks checks;
    for (const LedgerEvent &event : events)
        checks.add(event);
    return checks;
}

void RequestAxis::Checks::add(const LedgerEvent &event)
{
    if (event.kind != LedgerEvent::Kind::CheckAnswered && event.kind != LedgerEvent::Kind::CheckFailed)
        return;
    ++count;
    if (!first.isValid())
        first = event.occurredAt;
    last = event.occurredAt;
}

RequestAxis::RequestAxis(const Facts &facts)
    : m_facts(facts)
{
    if (facts.receivedOn.isValid())
        add(Kind::Received, facts.receivedOn.startOfDay());
    add(Kind::Submitted, facts.submitted);
    add(Kind::Checked, facts.checks.last);
    add(facts.failed ? Kind::Failed : Kind::Complete, facts.ended);
    if (facts.due.isValid())
        add(Kind::Due, facts.due.endOfDay());
    if (m_marks.isEmpty())
        return;
    // What happened at one moment stays in the order of a request.
    for (qsizetype i = 1; i < m_marks.size(); ++i) {
        for (qsizetype j = i; j > 0 && m_marks[j].at < m_marks[j - 1].at; --j)
            m_marks.swapItemsAt(j, j - 1);
    }
    QList<QDateTime> drawn{m_marks.first().at, m_marks.last().at};
    if (facts.now.isValid())
        drawn.append(facts.now);
    if (facts.checks.count > 0)
        drawn.append(facts.checks.first);
    if (serviceUntil().isValid())
        drawn.append(serviceUntil().endOfDay());
    if (facts.stoppedFrom.isValid())
        drawn.append(facts.stoppedFrom.startOfDay());
    const auto [begin, end] = std::minmax_element(drawn.cbegin(), drawn.cend());
    m_begin = *begin;
    m_end = *end;
    for (Mark &mark : m_marks)
        mark.position = positionOf(mark.at);
}

void RequestAxis::add(Kind kind, const QDateTime &at)
{
    if (at.isValid())
        m_marks.append({kind, at, 0});
}

double RequestAxis::positionOf(const QDateTime &moment) const
{
    const qint64 length = m_begin.msecsTo(m_end);
    return length <= 0 ? 0 : std::clamp(static_cast<double>(m_begin.msecsTo(moment)) / static_cast<double>(length), 0.0, 1.0);
}

std::optional<double> RequestAxis::now() const
{
    if (m_marks.isEmpty() || !m_facts.now.isValid())
        return std::nullopt;
    return positionOf(m_facts.now);
}

std::optional<RequestAxis::Span> RequestAxis::checks() const
{
    if (m_facts.checks.count == 0)
        return std::nullopt;
    return Span{positionOf(m_facts.checks.first), positionOf(m_facts.checks.last)};
}

QDate RequestAxis::serviceUntil() const
{
    return m_facts.serviceMayTakeAMonth && m_facts.submitted.isValid() ? m_facts.submitted.toLocalTime().date().addMonths(1) : QDate();
}

std::optional<RequestAxis::Span> RequestAxis::service() const
{
    if (!serviceUntil().isValid())
        return std::nullopt;
    return Span{positionOf(m_facts.submitted), positionOf(serviceUntil().endOfDay())};
}

std::optional<RequestAxis::Span> RequestAxis::overdue() const
{
    if (!m_facts.due.isValid() || !m_facts.now.isValid() || m_facts.now <= m_facts.due.endOfDay())
        return std::nullopt;
    return Span{positionOf(m_facts.due.endOfDay()), positionOf(m_facts.now)};
}

QDateTime RequestAxis::stoppedEnd() const
{
    return m_facts.stoppedUntil.isValid() ? m_facts.stoppedUntil.startOfDay() : m_facts.now;
}

std::optional<RequestAxis::Span> RequestAxis::stopped() const
{
    if (m_marks.isEmpty() || !m_facts.stoppedFrom.isValid() || !(m_facts.stoppedFrom.startOfDay() < stoppedEnd()))
        return std::nullopt;
    return Span{positionOf(m_facts.stoppedFrom.startOfDay()), positionOf(stoppedEnd())};
}

bool RequestAxis::isWithinADay() const
{
    return m_marks.isEmpty() || (m_begin.toLocalTime().date() == m_end.toLocalTime().date() && !m_facts.receivedOn.isValid());
}
