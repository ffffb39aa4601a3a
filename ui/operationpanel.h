// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/casedeadlines.h"
#include "exports/exportoperation.h"
#include "ui/requestaxis.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class DeadlineView;
class ProblemView;
class QHeaderView;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;
class QAction;
class ReadOnlyField;
class StatusIcon;
class TimelineModel;

/** The chosen export, live: state in words, progress as reported, countdown, timeline, and what can be done. */
class OperationPanel : public QWidget
{
    Q_OBJECT

public:
    explicit OperationPanel(QWidget *parent = nullptr);
    ~OperationPanel() override;

    /** The cases that exports belong to; must outlive the panel. */
    void setDeadlines(const CaseDeadlines &deadlines, const Clock &clock);
    /** nullptr shows the empty state. */
    void setOperation(ExportOperation *operation);
    [[nodiscard]] QHeaderView &timelineHeader() const;

Q_SIGNALS:
    void caseRequested(const QString &caseId);
    void putIntoCaseRequested(const QString &exportId);
    /** The operation's ID or address is to be asked for. */
    void trackRequested(ExportOperation *operation);
    /** The form is to be filled for another attempt. */
    void sendAgainRequested(ExportOperation *operation);
    /** Somebody is to sign in with the account that started this export. */
    void signInRequested(ExportOperation *operation);
    /** The files that the export wrote are wanted on this computer. */
    void fetchRequested(ExportOperation *operation);
    void receiptRequested(ExportOperation *operation);
    /** The person has confirmed. */
    void eraseRequested(ExportOperation *operation);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setUpHeader();
    void setUpFields();
    void setUpTimeline();
    void render();
    void renderButtons();
    void keepFocusFrom(const QWidget *button);
    void renderProgress();
    void renderTimes();
    void renderProblem();
    void renderDeadline();
    void renderCountdown();
    void copyDetails();
    void confirmStopTracking();
    void setUpMore();
    void askForNote();
    /** Valid until the deadlines are counted anew. */
    [[nodiscard]] const CaseDeadlines::Entry *caseOfOperation() const;
    [[nodiscard]] QString caseText() const;
    void confirmErase();

    QPointer<ExportOperation> m_operation;
    QWidget *m_content = nullptr;
    QLabel *m_empty = nullptr;
    QLabel *m_person = nullptr;
    QLabel *m_subtitle = nullptr;
    QPushButton *m_checkNow = nullptr;
    QPushButton *m_stopTracking = nullptr;
    QPushButton *m_trackAgain = nullptr;
    QPushButton *m_trackById = nullptr;
    QPushButton *m_sendAgain = nullptr;
    QPushButton *m_fetch = nullptr;
    QPushButton *m_receipt = nullptr;
    QPushButton *m_copyDetails = nullptr;
    QPushButton *m_signIn = nullptr;
    QPushButton *m_openCase = nullptr;
    QPushButton *m_more = nullptr;
    QAction *m_openCaseAction = nullptr;
    QAction *m_putIntoCase = nullptr;
    QAction *m_sendAllTheSame = nullptr;
    QAction *m_close = nullptr;
    QAction *m_reopen = nullptr;
    QAction *m_erase = nullptr;
    ReadOnlyField *m_status = nullptr;
    ReadOnlyField *m_nextCheck = nullptr;
    QLabel *m_meaning = nullptr;
    QLabel *m_attention = nullptr;
    StatusIcon *m_attentionSign = nullptr;
    QLabel *m_times = nullptr;
    QProgressBar *m_progress = nullptr;
    ProblemView *m_problem = nullptr;
    DeadlineView *m_deadline = nullptr;
    const CaseDeadlines *m_deadlines = nullptr;
    const Clock *m_clock = nullptr;
    RequestAxis::Checks m_checks;
    QTableView *m_timeline = nullptr;
    TimelineModel *m_events = nullptr;
    /** Runs only while the panel can be seen. */
    QTimer m_second;
};
