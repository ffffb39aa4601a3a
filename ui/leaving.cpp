// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/leaving.h"

#include "exports/exportregister.h"
#include "ui/fetchwork.h"
#include "ui/plainmessagebox.h"

#include <QPushButton>

using namespace std::chrono_literals;

namespace {
/** Whoever ends programs usually has no more patience than this. */
constexpr auto waitWhenTold = 10s;
/** For the answer "aborted" to reach the ledger. */
constexpr auto waitAfterAbandoning = 2s;
}

Leaving::Leaving(ExportRegister &exports, FetchWork &fetches, Clock &clock, QWidget &window)
    : QObject(&window)
    , m_exports(exports)
    , m_fetches(fetches)
    , m_window(window)
    , m_lastWait(clock)
{
    connect(&m_lastWait, &Alarm::reached, this, [this] {
        if (m_leavingNow)
            leaveNow();
        else
            abandonAndLeave();
    });
    connect(&m_fetches, &FetchWork::stopped, &m_window, &QWidget::close);
    connect(&m_exports, &ExportRegister::stateChanged, this, [this] {
        if (m_leaving && !m_exports.isSubmitting())
            leaveNow();
    });
}

bool Leaving::mayClose()
{
    if (m_leavingNow)
        return true;
    if (m_exports.isSubmitting()) {
        askAboutSending();
        return false;
    }
    if (m_fetches.isFetching()) {
        if (!m_stoppingFetches)
            askAboutFetches();
        return false;
    }
    return true;
}

void Leaving::askAboutFetches()
{
    auto *question = new PlainMessageBox(
        QMessageBox::Question, tr("Files are being fetched"), tr("Stop fetching and close Habeas?"),
        tr("What has arrived stays in the folder. Fetch the results into the same folder again, and it is continued."), &m_window);
    const QPushButton *stop = question->addButton(tr("Stop and close"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Go on fetching"), QMessageBox::RejectRole));
    connect(question, &QMessageBox::buttonClicked, this, [this, stop](const QAbstractButton *button) {
        if (button != stop)
            return;
        m_stoppingFetches = true;
        m_fetches.stopAll();
    });
    question->open();
}

void Leaving::askAboutSending()
{
    const auto name = QStringLiteral("leaving");
    // The window and the session may both want to end.
    if (auto *asked = m_window.findChild<PlainMessageBox *>(name, Qt::FindDirectChildrenOnly); asked && asked->isVisible()) {
        asked->activateWindow();
        return;
    }
    auto *question =
        new PlainMessageBox(QMessageBox::Question, tr("An export is being sent"), tr("Wait for Microsoft's answer before closing?"),
                            tr("The request is on its way. If Habeas closes now, it is not known whether the export was accepted, and the "
                               "operation will be listed as unconfirmed."),
                            &m_window);
    question->setObjectName(name);
    QPushButton *wait = question->addButton(tr("Wait, then close"), QMessageBox::AcceptRole);
    const QPushButton *leave = question->addButton(tr("Close now"), QMessageBox::DestructiveRole);
    const QPushButton *stay = question->addButton(tr("Keep working"), QMessageBox::RejectRole);
    question->setDefaultButton(wait);
    connect(question, &QMessageBox::buttonClicked, this, [this, leave, stay](const QAbstractButton *button) {
        m_leaving = button != stay;
        if (button == stay)
            m_lastWait.cancel();
        // The answer may have arrived while the question stood.
        if (m_leaving && !m_exports.isSubmitting())
            leaveNow();
        else if (button == leave)
            abandonAndLeave();
    });
    question->open();
}

bool Leaving::endSession(bool mayAsk)
{
    if (!m_exports.isSubmitting())
        return true;
    if (mayAsk) {
        askAboutSending();
        return false;
    }
    // The mark in the ledger says what it means, also when this program is gone before the next line takes effect.
    abandonAndLeave();
    return true;
}

void Leaving::leave()
{
    const bool again = m_leaving;
    m_leaving = true;
    if (!m_exports.isSubmitting()) {
        leaveNow();
    } else if (again) {
        abandonAndLeave();
    } else {
        m_lastWait.setRemaining(waitWhenTold);
    }
}

void Leaving::abandonAndLeave()
{
    m_leaving = true;
    m_leavingNow = true;
    // Also when the ledger cannot take the outcome: its mark that the request was handed to the network is on disk.
    m_lastWait.setRemaining(waitAfterAbandoning);
    for (ExportOperation *operation : m_exports.operations())
        operation->abandon();
}

void Leaving::leaveNow()
{
    m_leavingNow = true;
    m_lastWait.cancel();
    m_window.close();
    Q_EMIT left();
}
