// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"

#include "config/settings.h"
#include "exports/casedeadlines.h"
#include "exports/caseregister.h"
#include "exports/exportduplicates.h"
#include "exports/exportregister.h"
#include "exports/ledger.h"
#include "exports/ledgercases.h"
#include "ui/casework.h"
#include "ui/confirmexportdialog.h"
#include "ui/deadlinewords.h"
#include "ui/desktopnotices.h"
#include "ui/diagnostics.h"
#include "ui/duplicatewords.h"
#include "ui/eraseexportsdialog.h"
#include "ui/explanation.h"
#include "ui/exportnotices.h"
#include "ui/fetchresultsdialog.h"
#include "ui/helpmenu.h"
#include "ui/languagemenu.h"
#include "ui/ledgercheckview.h"
#include "ui/managednote.h"
#include "ui/newexportpanel.h"
#include "ui/noticebar.h"
#include "ui/operationpanel.h"
#include "ui/operationspanel.h"
#include "ui/operationwords.h"
#include "ui/personpanel.h"
#include "ui/plainmessagebox.h"
#include "ui/plaintooltip.h"
#include "ui/proxyquestion.h"
#include "ui/savediagnosticsdialog.h"
#include "ui/savereceiptdialog.h"
#include "ui/settingsdialog.h"
#include "ui/settingswords.h"
#include "ui/setuppage.h"
#include "ui/signinpanel.h"
#include "ui/trackoperationdialog.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>
#include <QWindow>

#include <algorithm>

using namespace std::chrono_literals;

namespace {
const QString resultsFolderKey = QStringLiteral("results/folder");
const QString receiptsFolderKey = QStringLiteral("receipts/folder");
const QString diagnosticsFolderKey = QStringLiteral("diagnostics/folder");
/** Whoever ends programs usually has no more patience than this. */
constexpr auto waitWhenTold = 10s;
/** For the answer "aborted" to reach the ledger. */
constexpr auto waitAfterAbandoning = 2s;
const QString betaNoteKey = QStringLiteral("betaNoteShown");

QScrollArea *scrolling(QWidget *content)
{
    // In the window from the start: else the content would come last in its tab order.
    auto *area = new QScrollArea(content->parentWidget());
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    // The focus belongs to what is in it, and brings it into view.
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}
}

MainWindow::MainWindow(const Parts &parts, const QString &stateFile, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_state(stateFile)
    , m_accountBar(new AccountBar(this))
    , m_pages(new QStackedWidget(this))
    , m_work(new QSplitter(Qt::Horizontal, this))
    , m_right(new QSplitter(Qt::Vertical, this))
    , m_left(new QStackedWidget(this))
    , m_signIn(new SignInPanel(parts.signIn, this))
    , m_newExport(new NewExportPanel(parts.request, parts.http, this))
    , m_operations(new OperationsPanel(parts.exports, this))
    , m_operation(new OperationPanel(this))
    , m_deadlines(new CaseDeadlines(
          parts.clock, [this] { return m_parts.cases.cases(); },
          [this] {
              return CaseDeadline::Rule{m_parts.settings.caseDays(), m_parts.settings.caseFreeDays()};
          },
          this))
    , m_counts(new QLabel(this))
    , m_help(new HelpMenu(m_state, this))
    , m_proxyQuestion(new ProxyQuestion(parts.http, *this, this))
    , m_caseWork(new CaseWork(parts.cases, parts.exports, *m_deadlines, parts.settings, *this))
    , m_ledgerCheckView(new LedgerCheckView(m_ledgerCheck, this))
    , m_lastWait(parts.clock)
{
    setWindowTitle(QStringLiteral("Habeas"));
    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_accountBar);
    layout->addWidget(m_pages, 1);
    setCentralWidget(central);
    setUpWork();
    m_pages->addWidget(m_work);
    statusBar()->setContentsMargins(layout->spacing() + fontMetrics().averageCharWidth(), 0, 0, 0);
    statusBar()->addWidget(m_counts);
    statusBar()->addPermanentWidget(m_ledgerCheckView);
    statusBar()->addPermanentWidget(m_proxyQuestion->reminder());
    m_proxyQuestion->reminder()->hide();
    connect(m_proxyQuestion, &ProxyQuestion::answered, this, &MainWindow::contactMayBeBack);
    setUpCases();
    setUpMenu();
    setUpNotices();
    menuBar()->addMenu(m_help);
    connect(m_help, &HelpMenu::diagnosticsRequested, this, &MainWindow::diagnosticsRequested);
    setUpDesk();
    connectPanels();
    connect(&m_lastWait, &Alarm::reached, this, [this] {
        if (m_leavingNow)
            leaveNow();
        else
            abandonAndLeave();
    });
    restoreState();
    showFirstPage();
    showCounts();
    if (!m_parts.exports.operations().isEmpty())
        m_operations->select(m_parts.exports.operations().first());
}

MainWindow::~MainWindow() = default;

void MainWindow::setUpWork()
{
    m_left->addWidget(m_signIn);
    m_left->addWidget(scrolling(m_newExport));
    m_right->addWidget(m_operations);
    m_right->addWidget(scrolling(m_operation));
    m_right->setChildrenCollapsible(false);
    m_right->setStretchFactor(0, 2);
    m_right->setStretchFactor(1, 3);
    m_work->addWidget(m_left);
    m_work->addWidget(m_right);
    m_work->setChildrenCollapsible(false);
    m_work->setStretchFactor(0, 4);
    m_work->setStretchFactor(1, 5);
    m_work->setSizes({540, 740});
    m_right->setSizes({230, 480});
}

void MainWindow::connectPanels()
{
    connectAccountBar();
    connect(m_signIn, &SignInPanel::signInRequested, this, &MainWindow::signInRequested);
    connect(m_signIn, &SignInPanel::cancelRequested, this, &MainWindow::cancelSignInRequested);
    connect(m_signIn, &SignInPanel::backRequested, this, &MainWindow::showLeft);
    connect(m_signIn, &SignInPanel::approvalRequested, this, &MainWindow::approvalRequested);
    connect(m_signIn, &SignInPanel::approvalLinkRequested, this, &MainWindow::approvalLinkRequested);
    connect(m_newExport, &NewExportPanel::approvalRequested, this, &MainWindow::approvalRequested);
    connect(m_newExport, &NewExportPanel::approvalLinkRequested, this, &MainWindow::approvalLinkRequested);
    connect(&m_parts.signIn, &SignIn::stageChanged, this, &MainWindow::showLeft);
    m_newExport->setUsedBefore([this](const StorageLocation &location) { return usedBefore(location); });
    m_newExport->setAllowedHosts(m_parts.settings.allowedHosts());
    connect(&m_parts.settings, &Settings::changed, this, [this] { m_newExport->setAllowedHosts(m_parts.settings.allowedHosts()); });
    connect(m_newExport, &NewExportPanel::exportRequested, this, &MainWindow::confirmExport);
    connect(m_operations, &OperationsPanel::currentChanged, m_operation, &OperationPanel::setOperation);
    connect(m_operations, &OperationsPanel::trackRequested, this, [this] { askForOperation(nullptr); });
    connect(m_operation, &OperationPanel::eraseRequested, this, [this](ExportOperation *operation) {
        if (const auto erased = m_parts.exports.erase(*operation); !erased)
            say(explain(erased.error()).what, explain(erased.error()).next);
    });
    connect(m_operation, &OperationPanel::trackRequested, this, &MainWindow::askForOperation);
    connect(m_operation, &OperationPanel::signInRequested, this,
            [this](const ExportOperation *operation) { Q_EMIT signInForRequested(operation->record()); });
    connect(m_operation, &OperationPanel::fetchRequested, this, &MainWindow::fetchResults);
    connect(m_operation, &OperationPanel::receiptRequested, this, &MainWindow::saveReceipt);
    connect(m_operation, &OperationPanel::sendAgainRequested, this, [this](const ExportOperation *operation) { sendAgain(*operation); });
    connect(&m_parts.exports, &ExportRegister::added, this, &MainWindow::showCounts);
    connect(&m_parts.exports, &ExportRegister::loaded, this, &MainWindow::showCounts);
    connect(&m_parts.exports, &ExportRegister::stateChanged, this, [this] {
        const bool submitting = m_parts.exports.isSubmitting();
        m_parts.request.setSubmitting(submitting);
        setLeavingEnabled(!submitting);
        showCounts();
        if (m_leaving && !submitting)
            leaveNow();
    });
}

void MainWindow::connectAccountBar()
{
    connect(m_accountBar, &AccountBar::signOutRequested, this, &MainWindow::confirmSignOut);
    connect(m_accountBar, &AccountBar::addAccountRequested, this, &MainWindow::addAccountRequested);
    connect(m_accountBar, &AccountBar::accountChosen, this, &MainWindow::accountChosen);
    connect(m_accountBar, &AccountBar::browserSignOutRequested, this, [this] {
        m_accountBar->offerBrowserSignOut({});
        Q_EMIT browserSignOutRequested();
    });
    connect(m_accountBar, &AccountBar::signInAgainRequested, this, [this] {
        m_left->setCurrentIndex(0);
        Q_EMIT signInRequested();
    });
    connect(m_accountBar, &AccountBar::settingsRequested, this, &MainWindow::showSettings);
}

void MainWindow::showSettings()
{
    // The menu of a desktop may stay open to clicks while the dialog is.
    if (auto *open = findChild<SettingsDialog *>(QString(), Qt::FindDirectChildrenOnly); open && open->isVisible()) {
        open->activateWindow();
        return;
    }
    auto *dialog = new SettingsDialog(m_parts.settings, m_parts.http, this);
    connect(dialog, &SettingsDialog::stored, this, [this](bool tenantChanged) {
        if (!tenantChanged)
            return;
        if (m_setup)
            m_setup->load();
        Q_EMIT settingsChanged();
        showFirstPage();
    });
    connect(dialog, &SettingsDialog::demoRequested, this, &MainWindow::demoRequested);
    dialog->open();
}

void MainWindow::setLeavingEnabled(bool enabled)
{
    m_accountBar->setSignOutEnabled(enabled);
    m_preferences->setEnabled(enabled);
}

void MainWindow::setUpCases()
{
    m_caseWork->addActions(*menuBar()->addMenu(tr("C&ase")));
    m_newExport->setCases(m_parts.cases, m_parts.settings, m_caseWork->calendar());
    connect(m_deadlines, &CaseDeadlines::changed, m_newExport, &NewExportPanel::renderCase);
    connect(m_operation, &OperationPanel::caseRequested, m_caseWork, &CaseWork::openCase);
    connect(m_operation, &OperationPanel::putIntoCaseRequested, m_caseWork, &CaseWork::putIntoCase);
    connect(m_operations, &OperationsPanel::caseRequested, m_caseWork, [this](const QString &caseId) {
        if (caseId.isEmpty())
            m_caseWork->chooseCase();
        else
            m_caseWork->openCase(caseId);
    });
    connect(m_caseWork, &CaseWork::receiptRequested, this, &MainWindow::saveReceiptOfCase);
    connect(m_caseWork, &CaseWork::failed, this, [this](const LedgerError &error) { say(explain(error).what, explain(error).next); });
    connect(m_caseWork, &CaseWork::exportRequested, this, [this](const QString &exportId) {
        m_pages->setCurrentWidget(m_work);
        if (ExportOperation *operation = m_parts.exports.find(exportId))
            m_operations->select(operation);
        activateWindow();
    });
}

SetupPage &MainWindow::setup()
{
    if (m_setup)
        return *m_setup;
    m_setup = new SetupPage(m_parts.settings, m_parts.http, this);
    m_pages->addWidget(m_setup);
    connect(m_setup, &SetupPage::finished, this, [this](bool changed) {
        if (changed)
            Q_EMIT settingsChanged();
        showFirstPage();
    });
    connect(m_setup, &SetupPage::demoRequested, this, &MainWindow::demoRequested);
    return *m_setup;
}

void MainWindow::openCase(const QString &caseId)
{
    m_caseWork->openCase(caseId);
}

void MainWindow::setUpMenu()
{
    QMenu *ledger = menuBar()->addMenu(tr("&Ledger"));
    ledger->setToolTipsVisible(true);
    QAction *verify = ledger->addAction(tr("&Verify…"), this, &MainWindow::verifyLedger);
    verify->setToolTip(tr("Compares everything that was recorded about exports with its digests: was anything changed later?"));
    QAction *erase = ledger->addAction(tr("&Erase closed exports…"), this, &MainWindow::eraseClosed);
    erase->setToolTip(tr("Removes the personal values of closed exports from the record, and keeps what can be verified"));
    connect(&m_ledgerCheck, &LedgerCheck::finished, this,
            [this](const LedgerVerification &verification) { showVerdict(LedgerVerdict::of(verification)); });
    connect(&m_ledgerCheck, &LedgerCheck::failed, this, [this](const LedgerError &error) { showVerdict(LedgerVerdict::of(error)); });
}

void MainWindow::setUpDesk()
{
    connect(&m_parts.cases, &CaseRegister::added, m_deadlines, &CaseDeadlines::refresh);
    connect(&m_parts.cases, &CaseRegister::changed, m_deadlines, &CaseDeadlines::refresh);
    connect(&m_parts.settings, &Settings::changed, m_deadlines, &CaseDeadlines::refresh);
    m_operations->setDeadlines(*m_deadlines);
    m_operation->setDeadlines(*m_deadlines, m_parts.clock);
}

void MainWindow::setUpNotices()
{
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->setToolTipsVisible(true);
    m_notify = view->addAction(tr("&Notify me on this desktop about exports"));
    m_notify->setCheckable(true);
    connect(m_notify, &QAction::triggered, this, &MainWindow::setNotify);
    auto *languages = new LanguageMenu(m_parts.settings, this);
    view->addMenu(languages);
    connect(languages, &LanguageMenu::chosen, this, [this] { say(tr("Habeas will speak the chosen language when it is started the next time.")); });
    connect(languages, &LanguageMenu::notStored, this, [this] { say(SettingsWords::notStored()); });
    connect(&m_parts.settings, &Settings::changed, this, &MainWindow::renderNotify);
    renderNotify();
    view->addSeparator();
    m_preferences = view->addAction(tr("&Settings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma), this, &MainWindow::showSettings);
    m_preferences->setMenuRole(QAction::PreferencesRole);

    auto *desktop = new DesktopNotices(this);
    auto *notices = new ExportNotices(
        m_parts.exports, m_parts.clock, [this] { return m_parts.settings.notifications() && !isBeingWatched(); }, this);
    connect(notices, &ExportNotices::due, desktop, &DesktopNotices::post);
    connect(desktop, &DesktopNotices::chosen, this, [this](const QString &exportId) {
        comeForward();
        if (ExportOperation *operation = m_parts.exports.find(exportId)) {
            m_pages->setCurrentWidget(m_work);
            m_operations->select(operation);
        }
    });
    // Whoever looks at the window needs no notices of what is in it.
    connect(qGuiApp, &QGuiApplication::focusWindowChanged, desktop, [this, desktop] {
        if (isBeingWatched())
            desktop->withdraw();
    });
}

bool MainWindow::isBeingWatched() const
{
    return QGuiApplication::focusWindow() && !isMinimized();
}

void MainWindow::renderNotify()
{
    const bool locked = m_parts.settings.isLocked(Settings::Key::Notifications);
    m_notify->setChecked(m_parts.settings.notifications());
    m_notify->setEnabled(!locked);
    m_notify->setToolTip(
        locked ? plainToolTip(ManagedNote::words(m_parts.settings.source(Settings::Key::Notifications)))
               : tr("When an export ends, goes wrong or needs a sign-in while you look elsewhere. The notice names the case, not the person."));
}

void MainWindow::setNotify(bool notify)
{
    if (!m_parts.settings.setUserValue(Settings::Key::Notifications, notify ? QString() : QStringLiteral("off")))
        say(SettingsWords::notStored());
    renderNotify();
}

void MainWindow::verifyLedger()
{
    if (m_ledgerCheck.isRunning())
        return;
    m_ledgerCheckView->begin();
    m_ledgerCheck.start(m_parts.ledger.path());
}

void MainWindow::showVerdict(const LedgerVerdict &verdict)
{
    say(verdict.what, verdict.meaning);
}

void MainWindow::eraseClosed()
{
    auto *dialog = new EraseExportsDialog(
        m_parts.settings, m_parts.clock.utcNow(),
        [this](const QDateTime &utc) {
            return EraseExportsDialog::Counts{m_parts.ledger.countClosedBefore(utc), m_parts.ledger.cases().countClosedBefore(utc)};
        },
        this);
    connect(dialog, &EraseExportsDialog::eraseRequested, this, [this](const QDateTime &utc) {
        const qint64 cases = m_parts.ledger.cases().countClosedBefore(utc);
        const auto erased = m_parts.exports.eraseClosedBefore(utc);
        if (erased && cases > 0)
            say(tr("%n closed export(s) erased.", nullptr, int(*erased)), tr("%n closed case(s) erased.", nullptr, int(cases)));
        else if (erased)
            say(tr("%n closed export(s) erased.", nullptr, int(*erased)));
        else
            say(explain(erased.error()).what, explain(erased.error()).next);
    });
    connect(dialog, &EraseExportsDialog::settingNotStored, this, [this] { say(SettingsWords::notStored()); });
    dialog->open();
}

void MainWindow::say(const QString &what, const QString &meaning)
{
    auto *box = new PlainMessageBox(QMessageBox::Information, QStringLiteral("Habeas"), what, meaning, this);
    box->setStandardButtons(QMessageBox::Close);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->open();
}

void MainWindow::setAccount(const std::optional<Account> &account, GraphClient *graph)
{
    m_accountBar->setAccount(account, graph ? graph->cloud() : Cloud());
    if (account && graph)
        m_parts.request.setActor(ExportActor{account->homeAccountId, account->username, account->tenantId}, graph);
    else
        m_parts.request.setActor(std::nullopt, nullptr);
    m_newExport->setGraph(graph);
    m_signIn->setCanGoBack(account.has_value());
    m_signIn->clearProblem();
    showLeft();
    if (graph)
        m_newExport->people().focusSearch();
}

void MainWindow::setNeedsSignIn(bool needed)
{
    m_accountBar->setNeedsSignIn(needed);
}

void MainWindow::setChoices(const QList<AccountBar::Choice> &choices)
{
    m_accountBar->setChoices(choices);
}

void MainWindow::setPermissions(const QStringList &requested, const QStringList &granted)
{
    m_newExport->setPermissions(requested, granted);
}

void MainWindow::setRestoring(bool restoring)
{
    m_signIn->setRestoring(restoring);
}

void MainWindow::setSignInRemark(const QString &remark)
{
    m_accountBar->setRemark(remark);
}

void MainWindow::offerBrowserSignOut(const QString &who)
{
    m_accountBar->offerBrowserSignOut(who);
}

void MainWindow::confirmSignOut()
{
    const auto &actor = m_parts.request.actor();
    QStringList running;
    for (const ExportOperation *operation : m_parts.exports.operations()) {
        const ExportRecord &record = operation->record();
        const bool isTheirs = actor && record.homeAccountId == actor->homeAccountId && record.tenantId == actor->tenantId;
        if (isTheirs && record.tracked && !record.closed && Exports::isFollowed(record.state))
            running.append(OperationWords::person(record));
    }
    if (running.isEmpty()) {
        Q_EMIT signOutRequested();
        return;
    }
    constexpr qsizetype mostNamed = 8;
    QString named = running.mid(0, mostNamed).join(tr(", "));
    if (running.size() > mostNamed)
        named = tr("%1 and %n more", nullptr, int(running.size() - mostNamed)).arg(named);
    const QString meaning =
        tr("%n export(s) that this account started still run: %1. They go on at Microsoft, but Habeas cannot ask about them until "
           "you sign in with this account again.",
           nullptr, int(running.size()))
            .arg(named);
    auto *question = new PlainMessageBox(QMessageBox::Question, tr("Sign out"), tr("Sign out %1?").arg(actor->username), meaning, this);
    const QPushButton *out = question->addButton(tr("Sign out all the same"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Stay signed in"), QMessageBox::RejectRole));
    connect(question, &QMessageBox::buttonClicked, this, [this, out](const QAbstractButton *button) {
        if (button == out)
            Q_EMIT signOutRequested();
    });
    question->open();
}

void MainWindow::setBrowserOpened(bool opened)
{
    m_signIn->setBrowserOpened(opened);
}

void MainWindow::showSignInProblem(const Explanation &explanation, bool offersApproval)
{
    m_signIn->showProblem(explanation, offersApproval);
    m_left->setCurrentIndex(0);
    m_signIn->focusSignIn();
}

void MainWindow::setDemo(const std::function<QString()> &sampleLocation)
{
    setWindowTitle(tr("Habeas – %1").arg(QStringLiteral("Demo tenant")));
    m_newExport->setSampleLocation(sampleLocation);
}

void MainWindow::setDemoResults(const std::function<QString(const QString &)> &sampleAddress)
{
    m_sampleAddress = sampleAddress;
}

void MainWindow::showNotice(const QString &text)
{
    static_cast<QVBoxLayout *>(centralWidget()->layout())->insertWidget(0, new NoticeBar(text, centralWidget()));
}

void MainWindow::contactMayBeBack()
{
    m_newExport->contactMayBeBack();
    if (m_setup)
        m_setup->contactMayBeBack();
    if (auto *dialog = findChild<SettingsDialog *>(QString(), Qt::FindDirectChildrenOnly))
        dialog->contactMayBeBack();
    m_parts.exports.contactMayBeBack();
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_parts.exports.isSubmitting() && !m_leavingNow) {
        event->ignore();
        askBeforeLeaving();
        return;
    }
    if (isFetching() && !m_leavingNow) {
        event->ignore();
        if (!m_stoppingFetches)
            askBeforeStoppingFetches();
        return;
    }
    for (FetchResultsDialog *dialog : fetches())
        dialog->close();
    m_help->closeGuide();
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::restoreState()
{
    resize(1280, 820);
    m_state.restore(*this);
    m_state.restore(QStringLiteral("work"), *m_work);
    m_state.restore(QStringLiteral("right"), *m_right);
    m_state.restore(QStringLiteral("people"), m_newExport->people().header());
    m_state.restore(QStringLiteral("desk"), m_operations->header());
}

void MainWindow::saveState() const
{
    m_state.save(*this);
    m_state.save(QStringLiteral("work"), *m_work);
    m_state.save(QStringLiteral("right"), *m_right);
    m_state.save(QStringLiteral("people"), m_newExport->people().header());
    m_state.save(QStringLiteral("desk"), m_operations->header());
}

void MainWindow::showFirstPage()
{
    if (m_parts.settings.isComplete()) {
        m_pages->setCurrentWidget(m_work);
        showLeft();
    } else {
        m_pages->setCurrentWidget(&setup());
    }
}

void MainWindow::showSignIn()
{
    m_pages->setCurrentWidget(m_work);
    showLeft();
    comeForward();
    m_signIn->focusSignIn();
}

void MainWindow::showLeft()
{
    const bool signingIn = m_parts.signIn.stage() != SignIn::Stage::Idle;
    m_left->setCurrentIndex(m_parts.request.actor() && !signingIn ? 1 : 0);
}

void MainWindow::confirmExport()
{
    if (!m_parts.request.isReady())
        return;
    const bool first = m_parts.ledger.meta(betaNoteKey).isEmpty();
    const QString container = usedBefore(m_parts.request.storageLocation()) ? NewExportPanel::usedBeforeText() : QString();
    auto *dialog = new ConfirmExportDialog(m_parts.request, {first, container, m_newExport->earlierAttempt(), findings()}, this);
    connect(dialog, &QDialog::accepted, this, &MainWindow::sendExport);
    dialog->open();
}

QList<ConfirmExportDialog::Finding> MainWindow::findings() const
{
    const ExportRecord intent = m_parts.request.intent();
    QList<ExportRecord> earlier;
    for (const ExportOperation *operation : m_parts.exports.operations())
        earlier.append(operation->record());
    const auto referenceOf = [this](const ExportRecord &record) {
        const CaseDeadlines::Entry *entry = m_deadlines->ofExport(record.id);
        return entry && !entry->record.reference.isEmpty() ? entry->record.reference : record.caseReference;
    };
    const ExportDuplicates duplicates(intent, earlier, referenceOf, m_parts.clock.utcNow());
    QList<ConfirmExportDialog::Finding> found = DuplicateWords::findings(duplicates, intent.caseReference.simplified());
    if (const auto its = m_newExport->caseToBe()) {
        const QString outlasts = DeadlineWords::outlasts(m_deadlines->of(*its), m_deadlines->today());
        if (!outlasts.isEmpty())
            found.append({StatusIcon::Level::Warning, outlasts});
    }
    return found;
}

bool MainWindow::usedBefore(const StorageLocation &location) const
{
    return !location.container().isEmpty() && m_parts.ledger.containerUsedBefore(location.host(), location.container());
}

void MainWindow::sendExport()
{
    // Between the question and the answer somebody may have signed out or a sign-in may have run out.
    if (!m_parts.request.isReady())
        return;
    if (ExportOperation *earlier = m_parts.exports.find(m_newExport->earlierExport()))
        earlier->recordSendAgain();
    [[maybe_unused]] const auto noted = m_parts.ledger.setMeta(betaNoteKey, QStringLiteral("1"));
    // Recorded first, then in its case, then sent: what a crash leaves in the middle was not sent.
    std::expected<void, LedgerError> placed;
    const auto placing = connect(&m_parts.exports, &ExportRegister::added, this,
                                 [&](const ExportOperation *added) { placed = m_newExport->placeInCase(added->record().id); });
    const auto operation = m_parts.exports.submit(m_parts.request.intent(), m_parts.request.storageLocation().secret(), *m_parts.request.graph());
    disconnect(placing);
    if (!operation) {
        m_newExport->showProblem(explain(operation.error()));
        return;
    }
    // The export is on its way either way; that it is in no case can be mended.
    if (!placed)
        say(tr("The export was recorded, but could not be put into its case. %1").arg(explain(placed.error()).what), explain(placed.error()).next);
    m_parts.request.setSubmitting(m_parts.exports.isSubmitting());
    setLeavingEnabled(!m_parts.exports.isSubmitting());
    m_newExport->startOver();
    m_operations->select(*operation);
}

void MainWindow::sendAgain(const ExportOperation &operation)
{
    m_pages->setCurrentWidget(m_work);
    m_newExport->prepareAgain(operation.record());
}

void MainWindow::askForOperation(ExportOperation *operation)
{
    GraphClient *graph = m_parts.request.graph();
    if (!graph && !operation) {
        say(tr("Sign in first: an operation is followed with the account that may see it."));
        return;
    }
    const QString purpose = operation
        ? tr("Enter the ID or the address of the operation that this export became. Habeas then follows it; nothing is sent again.")
        : tr("Follow an export that was started with another tool. Habeas only asks how it stands; nothing is sent.");
    // Of the account that started it, who may be another than the one that acts.
    const QUrl graphRoot = operation ? operation->record().graphRoot : graph->cloud().graphRoot();
    auto *dialog = new TrackOperationDialog(graphRoot, purpose, this);
    connect(dialog, &TrackOperationDialog::chosen, this,
            [this, operation = QPointer(operation), graph = QPointer(graph)](const OperationAddress &address) {
                if (operation) {
                    operation->track(address);
                } else if (graph && m_parts.request.actor()) {
                    const auto tracked = m_parts.exports.track(address, *m_parts.request.actor(), *graph);
                    if (tracked)
                        m_operations->select(*tracked);
                    else
                        m_newExport->showProblem(explain(tracked.error()));
                }
            });
    dialog->open();
}

void MainWindow::fetchResults(ExportOperation *operation)
{
    for (FetchResultsDialog *open : fetches()) {
        if (open->operation() == operation) {
            open->raise();
            open->activateWindow();
            return;
        }
    }
    const ExportRecord &record = operation->record();
    const std::optional<Cloud::Kind> kind = Cloud::kindFromName(record.cloudName);
    const auto ours = m_parts.settings.cloud();
    const bool isBuiltIn = kind && *kind != Cloud::Kind::Custom;
    const QString chosenBefore = m_state.text(resultsFolderKey);
    FetchResultsDialog::Surroundings surroundings{m_parts.http,
                                                  isBuiltIn  ? Cloud(*kind)
                                                      : ours ? *ours
                                                             : Cloud(),
                                                  chosenBefore.isEmpty() ? FetchResultsDialog::usualParentFolder() : chosenBefore};
    if (m_sampleAddress && !record.storageContainer.isEmpty())
        surroundings.sampleAddress = [this, container = record.storageContainer] { return m_sampleAddress(container); };
    auto *dialog = new FetchResultsDialog(*operation, surroundings, this);
    connect(dialog, &FetchResultsDialog::parentFolderUsed, this, [this](const QString &folder) { m_state.saveText(resultsFolderKey, folder); });
    dialog->show();
}

Receipt::Making MainWindow::makingOfReceipt() const
{
    const CaseDeadline::Rule rule{m_parts.settings.caseDays(), m_parts.settings.caseFreeDays()};
    return Receipt::Making::now(m_parts.clock.utcNow(), QCoreApplication::applicationVersion(), rule);
}

void MainWindow::askForReceipt(const SaveReceiptDialog::Subject &subject, const ReceiptSaving::Order &order)
{
    const QString chosenBefore = m_state.text(receiptsFolderKey);
    auto *dialog = new SaveReceiptDialog(subject, order, chosenBefore.isEmpty() ? FetchResultsDialog::usualParentFolder() : chosenBefore, this);
    connect(dialog, &SaveReceiptDialog::folderUsed, this, [this](const QString &folder) { m_state.saveText(receiptsFolderKey, folder); });
    dialog->show();
}

void MainWindow::showDiagnostics(const Diagnostics &diagnostics)
{
    const QString chosenBefore = m_state.text(diagnosticsFolderKey);
    auto *dialog = new SaveDiagnosticsDialog(diagnostics.text(), diagnostics.fileName(),
                                             chosenBefore.isEmpty() ? FetchResultsDialog::usualParentFolder() : chosenBefore, this);
    connect(dialog, &SaveDiagnosticsDialog::folderUsed, this, [this](const QString &folder) { m_state.saveText(diagnosticsFolderKey, folder); });
    dialog->show();
}

void MainWindow::saveReceipt(ExportOperation *operation)
{
    const ExportRecord &record = operation->record();
    const QString person = OperationWords::person(record);
    ReceiptSaving::Order order;
    order.ledgerPath = m_parts.ledger.path();
    order.exportId = record.id;
    const auto note = [operation = QPointer(operation)](const QString &text) -> std::optional<LedgerError> {
        if (!operation || operation->recordReceipt(text))
            return std::nullopt;
        return operation->ledgerError();
    };
    const auto making = [this] { return makingOfReceipt(); };
    const QString name =
        ReceiptSaving::fileName(ReceiptSaving::About::Export, record.caseReference, record.erased ? QString() : person, making().today());
    askForReceipt({tr("the export for %1").arg(person), name, making, note}, order);
}

/** Whose exports they are, if one person's. */
QString MainWindow::personOf(const CaseRecord &record) const
{
    QStringList people;
    for (const QString &exportId : record.exportIds) {
        const ExportOperation *operation = m_parts.exports.find(exportId);
        if (operation && !operation->record().erased)
            people.append(OperationWords::person(operation->record()));
    }
    people.removeDuplicates();
    return people.size() == 1 ? people.first() : QString();
}

void MainWindow::saveReceiptOfCase(const QString &caseId)
{
    const auto record = m_parts.ledger.cases().find(caseId);
    if (!record) {
        const Explanation explanation =
            explain(m_parts.ledger.cases().readError().value_or(LedgerError{LedgerError::Kind::UnknownCase, caseId, m_parts.ledger.path()}));
        say(explanation.what, explanation.next);
        return;
    }
    ReceiptSaving::Order order;
    order.ledgerPath = m_parts.ledger.path();
    order.caseId = caseId;
    const auto note = [&cases = m_parts.ledger.cases(), caseId](const QString &text) -> std::optional<LedgerError> {
        const auto noted = cases.recordReceipt(caseId, text);
        return noted ? std::nullopt : std::optional(noted.error());
    };
    const QString what = record->reference.isEmpty() ? tr("the case") : tr("the case %1").arg(record->reference);
    const auto making = [this] { return makingOfReceipt(); };
    askForReceipt({what, ReceiptSaving::fileName(ReceiptSaving::About::Case, record->reference, personOf(*record), making().today()), making, note},
                  order);
}

QList<FetchResultsDialog *> MainWindow::fetches() const
{
    QList<FetchResultsDialog *> open = findChildren<FetchResultsDialog *>(QString(), Qt::FindDirectChildrenOnly);
    // One that was closed stays until the event loop has deleted it.
    open.erase(std::remove_if(open.begin(), open.end(), [](const FetchResultsDialog *dialog) { return dialog->isHidden(); }), open.end());
    return open;
}

bool MainWindow::isFetching() const
{
    const QList<FetchResultsDialog *> open = fetches();
    return std::any_of(open.cbegin(), open.cend(), [](const FetchResultsDialog *dialog) { return dialog->isFetching(); });
}

void MainWindow::askBeforeStoppingFetches()
{
    auto *question =
        new PlainMessageBox(QMessageBox::Question, tr("Files are being fetched"), tr("Stop fetching and close Habeas?"),
                            tr("What has arrived stays in the folder. Fetch the results into the same folder again, and it is continued."), this);
    const QPushButton *stop = question->addButton(tr("Stop and close"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Go on fetching"), QMessageBox::RejectRole));
    connect(question, &QMessageBox::buttonClicked, this, [this, stop](const QAbstractButton *button) {
        if (button != stop)
            return;
        m_stoppingFetches = true;
        for (FetchResultsDialog *dialog : fetches()) {
            connect(dialog, &QDialog::finished, this, &MainWindow::close, Qt::QueuedConnection);
            dialog->stopAndClose();
        }
    });
    question->open();
}

void MainWindow::showCounts()
{
    int running = 0;
    int undecided = 0;
    int done = 0;
    for (const ExportOperation *operation : m_parts.exports.operations()) {
        const Exports::State state = operation->state();
        if (Exports::isFollowed(state) || state == Exports::State::Recorded || state == Exports::State::Submitting)
            ++running;
        else if (Exports::isFinal(state))
            ++done;
        else
            ++undecided;
    }
    QStringList parts{tr("%n running", nullptr, running)};
    if (undecided > 0)
        parts.append(tr("%n waiting for your decision", nullptr, undecided));
    parts.append(tr("%n ended", nullptr, done));
    m_counts->setText(parts.join(QStringLiteral(" · ")));
}

void MainWindow::askBeforeLeaving()
{
    const auto name = QStringLiteral("leaving");
    // The window and the session may both want to end.
    if (auto *asked = findChild<PlainMessageBox *>(name, Qt::FindDirectChildrenOnly); asked && asked->isVisible()) {
        asked->activateWindow();
        return;
    }
    auto *question =
        new PlainMessageBox(QMessageBox::Question, tr("An export is being sent"), tr("Wait for Microsoft's answer before closing?"),
                            tr("The request is on its way. If Habeas closes now, it is not known whether the export was accepted, and the "
                               "operation will be listed as unconfirmed."),
                            this);
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
        if (m_leaving && !m_parts.exports.isSubmitting())
            leaveNow();
        else if (button == leave)
            abandonAndLeave();
    });
    question->open();
}

bool MainWindow::endSession(bool mayAsk)
{
    saveState();
    if (!m_parts.exports.isSubmitting())
        return true;
    if (mayAsk) {
        comeForward();
        askBeforeLeaving();
        return false;
    }
    // The mark in the ledger says what it means, also when this program is gone before the next line takes effect.
    abandonAndLeave();
    return true;
}

void MainWindow::leave()
{
    const bool again = m_leaving;
    m_leaving = true;
    if (!m_parts.exports.isSubmitting()) {
        leaveNow();
    } else if (again) {
        abandonAndLeave();
    } else {
        m_lastWait.setRemaining(waitWhenTold);
    }
}

void MainWindow::abandonAndLeave()
{
    m_leaving = true;
    m_leavingNow = true;
    // Also when the ledger cannot take the outcome: its mark that the request was handed to the network is on disk.
    m_lastWait.setRemaining(waitAfterAbandoning);
    for (ExportOperation *operation : m_parts.exports.operations())
        operation->abandon();
}

void MainWindow::leaveNow()
{
    m_leavingNow = true;
    m_lastWait.cancel();
    close();
    Q_EMIT left();
}
