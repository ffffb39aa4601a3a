// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/operationpanel.h"

#include "exports/casedeadlines.h"
#include "ui/announcer.h"
#include "ui/casewords.h"
#include "ui/columnwidth.h"
#include "ui/deadlineview.h"
#include "ui/explanation.h"
#include "ui/fieldpair.h"
#include "ui/operationwords.h"
#include "ui/persontablemodel.h"
#include "ui/plainmessagebox.h"
#include "ui/problemview.h"
#include "ui/readonlyfield.h"
#include "ui/statusicon.h"
#include "ui/steplabel.h"
#include "ui/timelinemodel.h"
#include "ui/wrappinglabel.h"
#include "ui/wrappingrow.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace std::chrono_literals;
using Exports::State;

namespace {
/** "Running, 100 % as reported by Microsoft" and "in 12 days, at 24/11/2026 08:03", in the languages that there are. */
constexpr int statusLetters = 38;
constexpr int nextCheckLetters = 30;
}

OperationPanel::OperationPanel(QWidget *parent)
    : QWidget(parent)
    , m_content(new QWidget(this))
    , m_empty(wrappingLabel(this, Qt::NoTextInteraction))
{
    m_empty->setText(tr("Choose an operation above to see its state and everything that was sent and received."));
    m_empty->setAlignment(Qt::AlignCenter);
    auto *outer = new QVBoxLayout(this);
    outer->addWidget(m_empty);
    outer->addWidget(m_content);
    new QVBoxLayout(m_content);
    m_content->layout()->setContentsMargins({});
    setUpHeader();
    setUpFields();
    setUpTimeline();
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, &OperationPanel::renderCountdown);
    setOperation(nullptr);
}

OperationPanel::~OperationPanel() = default;

void OperationPanel::setUpHeader()
{
    m_person = wrappingLabel(m_content);
    StepLabel::makeHeading(*m_person);
    m_subtitle = wrappingLabel(m_content);

    m_checkNow = new QPushButton(tr("Check now"), m_content);
    m_stopTracking = new QPushButton(tr("Stop tracking"), m_content);
    m_trackAgain = new QPushButton(tr("Track again"), m_content);
    m_trackById = new QPushButton(tr("Track by ID or address…"), m_content);
    m_sendAgain = new QPushButton(tr("Send again…"), m_content);
    m_fetch = new QPushButton(tr("Fetch results…"), m_content);
    m_fetch->setToolTip(tr("Brings the files of the export to this computer, with their hashes"));
    m_receipt = new QPushButton(tr("Save receipt…"), m_content);
    m_copyDetails = new QPushButton(tr("Copy details"), m_content);
    m_copyDetails->setToolTip(tr("For a support ticket: identifiers, times and answers; no name and no signature"));
    connect(m_checkNow, &QPushButton::clicked, this, [this] { m_operation->checkNow(); });
    connect(m_stopTracking, &QPushButton::clicked, this, &OperationPanel::confirmStopTracking);
    connect(m_trackAgain, &QPushButton::clicked, this, [this] { m_operation->trackAgain(); });
    connect(m_trackById, &QPushButton::clicked, this, [this] { Q_EMIT trackRequested(m_operation); });
    connect(m_sendAgain, &QPushButton::clicked, this, [this] { Q_EMIT sendAgainRequested(m_operation); });
    connect(m_fetch, &QPushButton::clicked, this, [this] { Q_EMIT fetchRequested(m_operation); });
    m_openCase = new QPushButton(tr("Open case…"), m_content);
    const auto openCase = [this] {
        if (const CaseDeadlines::Entry *entry = caseOfOperation())
            Q_EMIT caseRequested(entry->record.id);
    };
    connect(m_openCase, &QPushButton::clicked, this, openCase);
    connect(m_receipt, &QPushButton::clicked, this, [this] { Q_EMIT receiptRequested(m_operation); });
    connect(m_copyDetails, &QPushButton::clicked, this, &OperationPanel::copyDetails);

    auto *buttons = new WrappingRow;
    for (QPushButton *button : {m_checkNow, m_stopTracking, m_trackAgain, m_trackById, m_sendAgain, m_fetch, m_openCase, m_receipt, m_copyDetails})
        buttons->addWidget(button);
    setUpMore();
    connect(m_openCaseAction, &QAction::triggered, this, openCase);
    buttons->addWidget(m_more);
    auto *layout = static_cast<QVBoxLayout *>(m_content->layout());
    layout->addWidget(m_person);
    layout->addWidget(m_subtitle);
    layout->addLayout(buttons);
}

void OperationPanel::setUpMore()
{
    m_more = new QPushButton(tr("More"), m_content);
    auto *menu = new QMenu(m_more);
    m_openCaseAction = menu->addAction(tr("&Open case…"));
    m_putIntoCase = menu->addAction(tr("&Put into a case…"));
    menu->addSeparator();
    m_sendAllTheSame = menu->addAction(tr("&Send again all the same…"));
    m_close = menu->addAction(tr("&Close with a note…"));
    m_reopen = menu->addAction(tr("&Reopen"));
    m_erase = menu->addAction(tr("&Erase personal values…"));
    m_more->setMenu(menu);
    connect(m_putIntoCase, &QAction::triggered, this, [this] { Q_EMIT putIntoCaseRequested(m_operation->record().id); });
    connect(m_sendAllTheSame, &QAction::triggered, this, [this] { Q_EMIT sendAgainRequested(m_operation); });
    connect(m_close, &QAction::triggered, this, &OperationPanel::askForNote);
    connect(m_reopen, &QAction::triggered, this, [this] { m_operation->reopen(); });
    connect(m_erase, &QAction::triggered, this, &OperationPanel::confirmErase);
}

void OperationPanel::setUpFields()
{
    m_status = new ReadOnlyField(tr("Status"), m_content);
    QFont bold = m_status->font();
    bold.setBold(true);
    m_status->setFont(bold);
    m_nextCheck = new ReadOnlyField(tr("Next check"), m_content);
    m_meaning = wrappingLabel(m_content);
    m_attention = wrappingLabel(m_content);
    m_times = wrappingLabel(m_content);
    m_progress = new QProgressBar(m_content);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setRange(0, 1000);
    // Its text is the status above, which assistive tools read from here, too.
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(fontMetrics().height() * 2 / 3);
    m_problem = new ProblemView(m_content);

    m_signIn = new QPushButton(tr("Sign in to keep checking"), m_content);
    connect(m_signIn, &QPushButton::clicked, this, [this] { Q_EMIT signInRequested(m_operation); });
    m_attentionSign = new StatusIcon(m_content);
    m_attentionSign->setLevel(StatusIcon::Level::Warning);
    auto *attention = new QHBoxLayout;
    attention->addWidget(m_attentionSign, 0, Qt::AlignTop);
    attention->addWidget(m_attention, 1);
    attention->addWidget(m_signIn, 0, Qt::AlignTop | Qt::AlignLeft);
    auto *layout = static_cast<QVBoxLayout *>(m_content->layout());
    layout->addWidget(new FieldPair({tr("Status"), m_status, statusLetters}, {tr("Next check"), m_nextCheck, nextCheckLetters}, m_content));
    layout->addWidget(m_progress);
    layout->addWidget(m_meaning);
    layout->addLayout(attention);
    layout->addWidget(m_problem);
    layout->addWidget(m_times);
}

void OperationPanel::setUpTimeline()
{
    m_deadline = new DeadlineView(m_content);
    m_content->layout()->addWidget(m_deadline);
    m_events = new TimelineModel(this);
    m_timeline = new QTableView(m_content);
    m_timeline->setModel(m_events);
    m_timeline->setAccessibleName(tr("Timeline"));
    m_timeline->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_timeline->setSelectionMode(QAbstractItemView::SingleSelection);
    m_timeline->setTabKeyNavigation(false);
    m_timeline->setShowGrid(false);
    m_timeline->setWordWrap(false);
    m_timeline->verticalHeader()->hide();
    m_timeline->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 8 / 5);
    m_timeline->horizontalHeader()->setHighlightSections(false);
    m_timeline->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_timeline->horizontalHeader()->setStretchLastSection(true);
    const int unit = m_timeline->fontMetrics().averageCharWidth();
    m_timeline->setColumnWidth(TimelineModel::Time, ColumnWidth::ofLocalTime(m_timeline->fontMetrics()));
    m_timeline->setColumnWidth(TimelineModel::What, 50 * unit);
    m_timeline->setColumnWidth(TimelineModel::Http, 7 * unit);
    m_timeline->setMinimumHeight(m_timeline->fontMetrics().height() * 6);
    static_cast<QVBoxLayout *>(m_content->layout())->addWidget(m_timeline, 1);
}

QHeaderView &OperationPanel::timelineHeader() const
{
    return *m_timeline->horizontalHeader();
}

void OperationPanel::setOperation(ExportOperation *operation)
{
    if (m_operation == operation && operation)
        return;
    if (m_operation)
        m_operation->disconnect(this);
    m_operation = operation;
    m_content->setVisible(operation);
    m_empty->setVisible(!operation);
    const QList<LedgerEvent> events = operation ? operation->events() : QList<LedgerEvent>();
    m_events->setEvents(events);
    m_checks = RequestAxis::Checks::of(events);
    if (!operation)
        return;
    connect(operation, &ExportOperation::changed, this, &OperationPanel::render);
    connect(operation, &ExportOperation::eventRecorded, this, [this](const LedgerEvent &event) {
        m_events->append(event);
        m_timeline->scrollToBottom();
        m_checks.add(event);
        renderDeadline();
    });
    connect(operation, &ExportOperation::stateChanged, this, [this] {
        announce(m_status, OperationWords::person(m_operation->record()) + QStringLiteral(": ") + OperationWords::status(*m_operation));
    });
    render();
    m_timeline->scrollToBottom();
}

void OperationPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_second.start();
    renderCountdown();
}

void OperationPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_second.stop();
}

void OperationPanel::render()
{
    if (!m_operation)
        return;
    const ExportRecord &record = m_operation->record();
    m_person->setText(OperationWords::person(record));
    QStringList subtitle;
    if (!record.person.userPrincipalName.isEmpty())
        subtitle.append(record.person.userPrincipalName);
    if (!homeTenantText(record.person).isEmpty())
        subtitle.append(homeTenantText(record.person));
    if (const QString text = caseText(); !text.isEmpty())
        subtitle.append(text);
    if (record.closed)
        subtitle.append(record.note.isEmpty() ? tr("closed") : tr("closed: %1").arg(record.note));
    m_subtitle->setText(subtitle.join(QStringLiteral(" · ")));
    m_subtitle->setVisible(!subtitle.isEmpty());
    m_status->showText(OperationWords::status(*m_operation));
    m_meaning->setText(OperationWords::meaning(*m_operation));
    // Tab leads to the status, not to the sentences below.
    m_status->setAccessibleDescription(QStringList{m_meaning->text(), OperationWords::attention(*m_operation)}.join(QLatin1Char(' ')).trimmed());
    renderProgress();
    renderTimes();
    renderProblem();
    renderDeadline();
    renderCountdown();
}

const CaseDeadlines::Entry *OperationPanel::caseOfOperation() const
{
    return m_deadlines && m_operation ? m_deadlines->ofExport(m_operation->record().id) : nullptr;
}

QString OperationPanel::caseText() const
{
    const QString &reference = m_operation->record().caseReference;
    const CaseDeadlines::Entry *entry = caseOfOperation();
    if (!entry)
        return reference.isEmpty() ? QString() : tr("case %1").arg(reference);
    const auto &[record, deadline] = *entry;
    const QString name = record.erased || record.reference.isEmpty() ? CaseWords::name(record) : tr("case %1").arg(CaseWords::name(record));
    if (deadline.standing() == CaseDeadline::Standing::None)
        return name;
    //: %1 is "case DSR-2026-0042", %2 "Due 23 December 2026, in 30 days"
    return tr("%1: %2").arg(name, CaseWords::standing(record, deadline));
}

void OperationPanel::setDeadlines(const CaseDeadlines &deadlines, const Clock &clock)
{
    m_deadlines = &deadlines;
    m_clock = &clock;
    connect(&deadlines, &CaseDeadlines::changed, this, &OperationPanel::render);
    render();
}

void OperationPanel::renderDeadline()
{
    if (m_operation)
        m_deadline->setRequest(m_operation->record(), m_checks, m_deadlines, m_clock ? m_clock->utcNow() : QDateTime());
}

// Else Qt hands the keyboard to the next button, and a second press of Space does something that nobody asked for.
void OperationPanel::keepFocusFrom(const QWidget *button)
{
    const bool isOurs = qobject_cast<const QAbstractButton *>(button) && m_content->isAncestorOf(button);
    if (isOurs && (!button->isEnabled() || button->isHidden()))
        m_status->setFocus(Qt::OtherFocusReason);
}

void OperationPanel::renderButtons()
{
    const QPointer<QWidget> before = window()->focusWidget();
    const State state = m_operation->state();
    const bool followed = Exports::isFollowed(state);
    const bool lost = state == State::Unconfirmed || state == State::Untracked;
    const bool open = !m_operation->record().closed;
    m_checkNow->setVisible(open && (followed || state == State::Forgotten));
    m_checkNow->setEnabled(m_operation->canCheckNow());
    m_stopTracking->setVisible(followed && m_operation->record().tracked);
    m_trackAgain->setVisible(open && followed && !m_operation->record().tracked);
    m_trackById->setVisible(m_operation->canTakeAddress());
    m_trackById->setEnabled(m_operation->hasGraph());
    // Accepted means accepted: an untracked export is never offered to be sent again first.
    m_sendAgain->setVisible(state == State::Unconfirmed || state == State::NotSent || state == State::Rejected || state == State::Failed);
    m_sendAgain->setEnabled(m_operation->hasGraph());
    m_sendAllTheSame->setVisible(state == State::Untracked);
    m_sendAllTheSame->setEnabled(m_operation->hasGraph());
    const bool mayHaveResults = state == State::Complete || state == State::Forgotten;
    const bool isPlaceKnown = !m_operation->record().storageContainer.isEmpty() || !m_operation->record().storageAccount.isEmpty();
    m_fetch->setVisible(mayHaveResults && isPlaceKnown && !m_operation->record().erased);
    m_receipt->setEnabled(state != State::Recorded);
    m_receipt->setToolTip(m_receipt->isEnabled() ? tr("Everything that was sent and answered, as PDF for people and as JSON that can be verified")
                                                 : tr("There is nothing to prove yet: the request has not been sent"));
    const QString signInFirst = m_operation->hasGraph() ? QString() : tr("Sign in first, with the account that started this export");
    for (QPushButton *button : {m_checkNow, m_trackById, m_sendAgain})
        button->setToolTip(signInFirst);
    const bool waitsForPerson = !m_operation->hasGraph() || m_operation->attention() == ExportOperation::Attention::SignInNeeded;
    m_signIn->setVisible(open && waitsForPerson && (lost || (followed && m_operation->record().tracked)));
    const bool hasCase = caseOfOperation() != nullptr;
    m_openCase->setVisible(hasCase);
    m_openCaseAction->setVisible(hasCase);
    m_putIntoCase->setVisible(m_deadlines && !hasCase);
    m_close->setEnabled(m_operation->canClose());
    m_reopen->setEnabled(m_operation->record().closed && !m_operation->record().erased);
    m_erase->setEnabled(m_operation->record().closed && !m_operation->record().erased);
    keepFocusFrom(before);
}

void OperationPanel::renderProgress()
{
    const ExportRecord &record = m_operation->record();
    const auto reading = ProgressReading::of(record.progressScale, record.progress);
    const bool isFollowed = Exports::isFollowed(record.state);
    const bool show = isFollowed && reading.fraction;
    // The first answer that reports progress is not to push everything down.
    QSizePolicy policy = m_progress->sizePolicy();
    policy.setRetainSizeWhenHidden(isFollowed);
    m_progress->setSizePolicy(policy);
    m_progress->setVisible(show);
    if (!show)
        return;
    m_progress->setValue(qRound(*reading.fraction * 1000));
    m_progress->setFormat(OperationWords::status(*m_operation));
    m_progress->setAccessibleDescription(OperationWords::status(*m_operation));
}

void OperationPanel::renderTimes()
{
    const ExportRecord &record = m_operation->record();
    QStringList times;
    if (record.submittedDateTime.isValid())
        times.append(tr("Submitted: %1").arg(OperationWords::localTime(record.submittedDateTime)));
    else if (!record.external)
        times.append(tr("Recorded here: %1").arg(OperationWords::localTime(record.recordedAt)));
    if (record.completedDateTime.isValid())
        times.append(tr("Completed: %1").arg(OperationWords::localTime(record.completedDateTime)));
    if (!record.storageContainer.isEmpty())
        times.append(tr("Files go to: %1 in %2").arg(record.storageContainer, record.storageHost));
    else if (!record.storageAccount.isEmpty())
        times.append(tr("Files go to: storage account %1").arg(record.storageAccount));
    if (record.state == State::Unconfirmed || record.state == State::Untracked)
        times.append(tr("client-request-id for support: %1").arg(record.clientRequestId));
    m_times->setText(times.join(QStringLiteral("  ·  ")));
}

void OperationPanel::renderProblem()
{
    const State state = m_operation->state();
    const bool isCheck = Exports::isFollowed(state) || state == State::Forgotten;
    const bool nobodyAsks = isCheck && !m_operation->hasGraph();
    const auto &graphError = m_operation->lastError();
    // That the operation is gone is what the state says.
    const bool isSaid =
        state == State::Forgotten && graphError && (graphError->kind == GraphError::Kind::NotFound || graphError->kind == GraphError::Kind::Gone);
    bool explained = true;
    if (const auto &error = m_operation->ledgerError()) {
        Explanation explanation = explain(*error);
        // In Recorded nothing has left this computer, afterwards an answer waits to be written.
        if (state != State::Recorded && m_operation->attention() == ExportOperation::Attention::NotRecorded)
            explanation.sent = OperationWords::attention(*m_operation);
        m_problem->setProblem(explanation);
    } else if (graphError && !nobodyAsks && !isSaid)
        m_problem->setProblem(explain(*graphError, isCheck ? Asked::Check : Asked::Export), {},
                              isCheck ? ProblemView::Severity::Warning : ProblemView::Severity::Error);
    else
        explained = false;
    if (!explained)
        m_problem->clear();

    // One voice at a time: the explanation says more than the remark.
    const QString attention = explained ? QString() : OperationWords::attention(*m_operation);
    m_attention->setText(attention);
    m_attention->setVisible(!attention.isEmpty());
    m_attentionSign->setVisible(!attention.isEmpty());
}

void OperationPanel::renderCountdown()
{
    if (!m_operation)
        return;
    m_nextCheck->showText(OperationWords::nextCheck(*m_operation));
    renderButtons();
}

void OperationPanel::copyDetails()
{
    QGuiApplication::clipboard()->setText(OperationWords::details(*m_operation));
    announce(m_copyDetails, tr("Details copied"));
}

void OperationPanel::confirmStopTracking()
{
    auto *question = new PlainMessageBox(
        QMessageBox::Question, tr("Stop tracking"), tr("Stop asking about this operation?"),
        tr("This only ends the checks of this program. The export itself goes on: it cannot be cancelled, and files may still be written to the "
           "storage location. “Track again” takes the checks up again."),
        this);
    const QPushButton *stop = question->addButton(tr("Stop asking"), QMessageBox::AcceptRole);
    question->setDefaultButton(question->addButton(tr("Keep tracking"), QMessageBox::RejectRole));
    connect(question, &QMessageBox::buttonClicked, m_operation, [operation = m_operation, stop](const QAbstractButton *button) {
        if (button == stop && operation)
            operation->stopTracking();
    });
    question->open();
}

void OperationPanel::askForNote()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Close with a note"));
    dialog->setLabelText(tr("How did this export end for you? The note stays in the ledger until it is erased."));
    dialog->setInputMode(QInputDialog::TextInput);
    dialog->setOption(QInputDialog::UsePlainTextEditForTextInput);
    dialog->setTextValue(m_operation->record().note);
    dialog->setOkButtonText(tr("Close export"));
    connect(dialog, &QInputDialog::textValueSelected, m_operation,
            [operation = m_operation](const QString &note) { operation->close(note.trimmed()); });
    dialog->open();
}

void OperationPanel::confirmErase()
{
    QString meaning = tr("Name, user name, IDs of the person, case reference and note go for good. State, times and digests stay, so the "
                         "ledger can still be verified. This cannot be "
                         "undone.");
    if (const CaseDeadlines::Entry *entry = caseOfOperation(); entry && entry->record.closed && !entry->record.erased)
        meaning += QLatin1Char(' ') + tr("Its case is closed: once all exports of the case are erased, the personal values of the case go, too.");
    auto *question =
        new PlainMessageBox(QMessageBox::Warning, tr("Erase personal values"), tr("Erase the personal values of this export?"), meaning, this);
    const QPushButton *erase = question->addButton(tr("Erase"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(question, &QMessageBox::buttonClicked, m_operation, [this, operation = m_operation, erase](const QAbstractButton *button) {
        if (button == erase && operation)
            Q_EMIT eraseRequested(operation);
    });
    question->open();
}
