// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workpage.h"

#include "config/settings.h"
#include "exports/casedeadlines.h"
#include "exports/caseregister.h"
#include "exports/exportregister.h"
#include "ui/explanation.h"
#include "ui/exportwork.h"
#include "ui/newexportpanel.h"
#include "ui/operationpanel.h"
#include "ui/operationspanel.h"
#include "ui/personpanel.h"
#include "ui/signinpanel.h"

#include <QHeaderView>
#include <QScrollArea>
#include <QStackedWidget>

namespace {
const QString workKey = QStringLiteral("work");
const QString rightKey = QStringLiteral("right");
const QString peopleKey = QStringLiteral("people");
const QString deskKey = QStringLiteral("desk");
const QString timelineKey = QStringLiteral("timeline");

QScrollArea *scrollArea(QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    // The focus belongs to what is in it, and brings it into view.
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

/** In tab order from `start` to `end`, without these two. What takes no focus QWidget::setTabOrder() does not move. */
QWidgetList focusablesBetween(const QWidget &start, const QWidget &end)
{
    QWidgetList found;
    for (QWidget *each = start.nextInFocusChain(); each != &end; each = each->nextInFocusChain()) {
        if (each->focusPolicy() != Qt::NoFocus)
            found.append(each);
    }
    return found;
}
}

WorkPage::WorkPage(const Parts &parts, const CaseForm::Calendar &calendar, const WindowState &state, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_parts(parts)
    , m_calendar(calendar)
    , m_state(state)
    , m_left(new QStackedWidget(this))
    , m_right(new QSplitter(Qt::Vertical, this))
    , m_signIn(new SignInPanel(parts.signIn, m_left))
    , m_newExportArea(scrollArea(m_left))
    , m_operations(new OperationsPanel(parts.exports, m_right))
    , m_operation(new OperationPanel(m_right))
{
    m_left->addWidget(m_signIn);
    m_left->addWidget(m_newExportArea);
    // A splitter takes its children as they are made: when they are still empty, that costs nothing.
    scrollArea(m_right)->setWidget(m_operation);
    m_right->setChildrenCollapsible(false);
    m_right->setStretchFactor(0, 2);
    m_right->setStretchFactor(1, 3);
    setChildrenCollapsible(false);
    setStretchFactor(0, 4);
    setStretchFactor(1, 5);
    setSizes({540, 740});
    m_right->setSizes({230, 480});
    m_operations->setDeadlines(parts.deadlines);
    m_operation->setDeadlines(parts.deadlines, parts.clock);
    connect(m_operations, &OperationsPanel::currentChanged, m_operation, &OperationPanel::setOperation);
    connect(m_signIn, &SignInPanel::backRequested, this, &WorkPage::showLeft);
    connect(m_signIn, &SignInPanel::approvalRequested, this, &WorkPage::approvalRequested);
    connect(m_signIn, &SignInPanel::approvalLinkRequested, this, &WorkPage::approvalLinkRequested);
    connect(&parts.signIn, &SignIn::stageChanged, this, &WorkPage::showLeft);
}

NewExportPanel &WorkPage::newExport()
{
    makeNewExport();
    return *m_newExport;
}

void WorkPage::makeNewExport()
{
    if (m_newExport)
        return;
    m_newExport = new NewExportPanel(m_parts.request, m_parts.http, m_newExportArea);
    setUpNewExport();
    // What is made later comes last in the tab order. So what followed its place before is put behind it again.
    const QWidgetList followers = focusablesBetween(*m_newExportArea, *m_newExport);
    QWidget *previous = focusablesBetween(*m_newExport, *m_newExportArea->window()).last();
    for (QWidget *each : followers) {
        setTabOrder(previous, each);
        previous = each;
    }
    m_newExportArea->setWidget(m_newExport);
    m_state.restore(peopleKey, m_newExport->people().header());
}

void WorkPage::setUpNewExport()
{
    m_newExport->setCases(m_parts.cases, m_parts.settings, m_calendar);
    connect(&m_parts.deadlines, &CaseDeadlines::changed, m_newExport, &NewExportPanel::renderCase);
    m_newExport->setAllowedHosts(m_parts.settings.allowedHosts());
    connect(&m_parts.settings, &Settings::changed, m_newExport, [this] { m_newExport->setAllowedHosts(m_parts.settings.allowedHosts()); });
    connect(m_newExport, &NewExportPanel::approvalRequested, this, &WorkPage::approvalRequested);
    connect(m_newExport, &NewExportPanel::approvalLinkRequested, this, &WorkPage::approvalLinkRequested);
    auto *work = new ExportWork({m_parts.request, m_parts.exports, m_parts.ledger, m_parts.deadlines, m_parts.clock}, *m_newExport, *window());
    connect(work, &ExportWork::sent, this, &WorkPage::sent);
    connect(work, &ExportWork::notPlaced, this, &WorkPage::notPlaced);
}

void WorkPage::showLeft()
{
    const bool signingIn = m_parts.signIn.stage() != SignIn::Stage::Idle;
    if (!m_parts.request.actor() || signingIn) {
        showSignIn();
        return;
    }
    makeNewExport();
    m_left->setCurrentWidget(m_newExportArea);
}

void WorkPage::showSignIn()
{
    m_left->setCurrentWidget(m_signIn);
}

void WorkPage::showSignInProblem(const Explanation &explanation, bool offersApproval)
{
    m_signIn->showProblem(explanation, offersApproval);
    showSignIn();
    m_signIn->focusSignIn();
}

void WorkPage::restoreArrangement()
{
    m_state.restore(workKey, *this);
    m_state.restore(rightKey, *m_right);
    m_state.restore(deskKey, m_operations->header());
    m_state.restore(timelineKey, m_operation->timelineHeader());
}

void WorkPage::saveArrangement() const
{
    m_state.save(workKey, *this);
    m_state.save(rightKey, *m_right);
    if (m_newExport)
        m_state.save(peopleKey, m_newExport->people().header());
    m_state.save(deskKey, m_operations->header());
    m_state.save(timelineKey, m_operation->timelineHeader());
}
