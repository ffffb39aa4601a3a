// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/deadlineview.h"

#include "exports/casedeadlines.h"
#include "exports/exportlifecycle.h"
#include "exports/exportrecord.h"
#include "ui/deadlinestrip.h"
#include "ui/deadlinewords.h"
#include "ui/operationwords.h"
#include "ui/statusicon.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using Exports::State;

namespace {
RequestAxis::Facts factsOf(const ExportRecord &record, const RequestAxis::Checks &checks)
{
    RequestAxis::Facts facts;
    facts.submitted = OperationWords::submittedAt(record);
    facts.checks = checks;
    if (record.state == State::Complete || record.state == State::Failed) {
        facts.ended = record.completedDateTime.isValid() ? record.completedDateTime : checks.last;
        facts.failed = record.state == State::Failed;
    }
    return facts;
}

void addCase(RequestAxis::Facts &facts, const CaseDeadlines::Entry &entry, bool isRunning, const QDateTime &now)
{
    const CaseRecord &record = entry.record;
    facts.receivedOn = record.receivedOn;
    facts.due = entry.deadline.due();
    facts.serviceMayTakeAMonth = isRunning;
    facts.stoppedFrom = entry.deadline.stoppedFrom();
    facts.stoppedUntil = entry.deadline.stoppedUntil();
    if (!record.closed)
        facts.now = now;
}
}

DeadlineView::DeadlineView(QWidget *parent)
    : QWidget(parent)
    , m_strip(new DeadlineStrip(this))
    , m_sign(new StatusIcon(this))
    , m_words(new QLabel(this))
{
    m_sign->setLevel(StatusIcon::Level::Warning);
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *words = new QHBoxLayout;
    words->addWidget(m_sign, 0, Qt::AlignTop);
    words->addWidget(m_words, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_strip);
    layout->addLayout(words);
}

DeadlineView::~DeadlineView() = default;

void DeadlineView::setRequest(const ExportRecord &record, const RequestAxis::Checks &checks, const CaseDeadlines *deadlines, const QDateTime &now)
{
    RequestAxis::Facts facts = factsOf(record, checks);
    const bool isRunning = Exports::isFollowed(record.state) && !record.closed;
    const CaseDeadlines::Entry *entry = deadlines ? deadlines->ofExport(record.id) : nullptr;
    QString outlasts;
    if (entry) {
        addCase(facts, *entry, isRunning, now);
        if (isRunning && facts.submitted.isValid())
            outlasts = DeadlineWords::outlasts(entry->deadline, facts.submitted.toLocalTime().date());
    }
    const RequestAxis axis(facts);
    m_strip->setAxis(axis);
    m_strip->setVisible(!axis.marks().isEmpty());
    m_words->setText(outlasts);
    m_words->setVisible(!outlasts.isEmpty());
    m_sign->setVisible(!outlasts.isEmpty());
    setVisible(!axis.marks().isEmpty());
}
