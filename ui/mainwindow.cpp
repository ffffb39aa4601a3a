// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mainwindow.h"

#include "config/settings.h"
#include "exports/casedeadlines.h"
#include "exports/caseregister.h"
#include "exports/exportregister.h"
#include "ui/casework.h"
#include "ui/desktopnotices.h"
#include "ui/diagnostics.h"
#include "ui/explanation.h"
#include "ui/exportcounts.h"
#include "ui/exportnotices.h"
#include "ui/fetchresultsdialog.h"
#include "ui/fetchwork.h"
#include "ui/firstpicture.h"
#include "ui/helpmenu.h"
#include "ui/leaving.h"
#include "ui/ledgermenu.h"
#include "ui/newexportpanel.h"
#include "ui/noticebar.h"
#include "ui/operationpanel.h"
#include "ui/operationspanel.h"
#include "ui/personpanel.h"
#include "ui/plainmessagebox.h"
#include "ui/proxyquestion.h"
#include "ui/receiptwork.h"
#include "ui/savediagnosticsdialog.h"
#include "ui/settingsdialog.h"
#include "ui/setuppage.h"
#include "ui/signinpanel.h"
#include "ui/trackwork.h"
#include "ui/viewmenu.h"
#include "ui/workpage.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QMenuBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>
#include <QWindow>

namespace {
const QString diagnosticsFolderKey = QStringLiteral("diagnostics/folder");
}

MainWindow::MainWindow(const Parts &parts, const QString &stateFile, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_state(stateFile)
    , m_accountBar(new AccountBar(this))
    , m_pages(new QStackedWidget(this))
    , m_deadlines(new CaseDeadlines(
          parts.clock, [this] { return m_parts.cases.cases(); },
          [this] { return CaseDeadline::Rule{m_parts.settings.caseDays(), m_parts.settings.caseFreeDays()}; }, this))
    , m_caseWork(new CaseWork(parts.cases, parts.exports, *m_deadlines, parts.settings, *this))
    , m_work(
          new WorkPage({parts.settings, parts.http, parts.clock, parts.signIn, parts.ledger, parts.exports, parts.cases, parts.request, *m_deadlines},
                       m_caseWork->calendar(), m_state, m_pages))
    , m_ledgerMenu(new LedgerMenu({parts.settings, parts.clock, parts.ledger, parts.exports}, this))
    , m_view(new ViewMenu(parts.settings, this))
    , m_help(new HelpMenu(m_state, this))
    , m_proxyQuestion(new ProxyQuestion(parts.http, *this, this))
    , m_trackWork(new TrackWork(parts.request, parts.exports, *this))
    , m_fetchWork(new FetchWork(parts.settings, parts.http, m_state, *this))
    , m_receiptWork(new ReceiptWork({parts.settings, parts.clock, parts.ledger, parts.exports}, m_state, *this))
    , m_leaving(new Leaving(parts.exports, *m_fetchWork, parts.clock, *this))
{
    setWindowTitle(QStringLiteral("Habeas"));
    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_accountBar);
    layout->addWidget(m_pages, 1);
    setCentralWidget(central);
    m_pages->addWidget(m_work);
    setUpStatusBar();
    setUpMenus();
    setUpDeadlines();
    setUpNotices();
    connectPage();
    connectWork();
    resize(1280, 820);
    m_state.restore(*this);
    m_work->restoreArrangement();
    showFirstPage();
    if (!m_parts.exports.operations().isEmpty())
        m_work->operations().select(m_parts.exports.operations().first());
}

MainWindow::~MainWindow() = default;

void MainWindow::setUpStatusBar()
{
    statusBar()->setContentsMargins(fontMetrics().averageCharWidth(), 0, 0, 0);
    statusBar()->addWidget(new ExportCounts(m_parts.exports, this));
    statusBar()->addPermanentWidget(m_ledgerMenu->progress());
    statusBar()->addPermanentWidget(m_proxyQuestion->reminder());
    m_proxyQuestion->reminder()->hide();
}

void MainWindow::setUpMenus()
{
    m_caseWork->addActions(*menuBar()->addMenu(tr("C&ase")));
    menuBar()->addMenu(m_ledgerMenu);
    menuBar()->addMenu(m_view);
    menuBar()->addMenu(m_help);
    connect(m_view, &ViewMenu::settingsRequested, this, &MainWindow::showSettings);
    connect(m_help, &HelpMenu::diagnosticsRequested, this, &MainWindow::diagnosticsRequested);
}

void MainWindow::setUpDeadlines()
{
    connect(&m_parts.cases, &CaseRegister::added, m_deadlines, &CaseDeadlines::refresh);
    connect(&m_parts.cases, &CaseRegister::changed, m_deadlines, &CaseDeadlines::refresh);
    connect(&m_parts.settings, &Settings::changed, m_deadlines, &CaseDeadlines::refresh);
}

void MainWindow::connectPage()
{
    connect(m_accountBar, &AccountBar::settingsRequested, this, &MainWindow::showSettings);
    connect(new FirstPicture(*this), &FirstPicture::painted, m_work, &WorkPage::makeNewExport);
    connect(m_work, &WorkPage::sent, this, [this](ExportOperation *operation) {
        renderSubmitting();
        m_work->operations().select(operation);
    });
    connect(m_work, &WorkPage::notPlaced, this, [this](const LedgerError &error) {
        const Explanation explanation = explain(error);
        say(tr("The export was recorded, but could not be put into its case. %1").arg(explanation.what), explanation.next);
    });
    connect(&m_work->operations(), &OperationsPanel::trackRequested, m_trackWork, [this] { m_trackWork->ask(nullptr); });
    connect(&m_work->operations(), &OperationsPanel::caseRequested, m_caseWork, [this](const QString &caseId) {
        if (caseId.isEmpty())
            m_caseWork->chooseCase();
        else
            m_caseWork->openCase(caseId);
    });
    const OperationPanel *operation = &m_work->operation();
    connect(operation, &OperationPanel::caseRequested, m_caseWork, &CaseWork::openCase);
    connect(operation, &OperationPanel::putIntoCaseRequested, m_caseWork, &CaseWork::putIntoCase);
    connect(operation, &OperationPanel::trackRequested, m_trackWork, &TrackWork::ask);
    connect(operation, &OperationPanel::fetchRequested, m_fetchWork, &FetchWork::fetch);
    connect(operation, &OperationPanel::receiptRequested, m_receiptWork, &ReceiptWork::saveOfExport);
    connect(operation, &OperationPanel::sendAgainRequested, this, &MainWindow::prepareAgain);
    connect(operation, &OperationPanel::eraseRequested, this, [this](ExportOperation *which) {
        if (const auto erased = m_parts.exports.erase(*which); !erased)
            sayFailed(erased.error());
    });
}

void MainWindow::connectWork()
{
    connect(&m_parts.exports, &ExportRegister::stateChanged, this, &MainWindow::renderSubmitting);
    connect(m_trackWork, &TrackWork::tracked, &m_work->operations(), &OperationsPanel::select);
    connect(m_trackWork, &TrackWork::failed, m_work, [this](const LedgerError &error) { m_work->newExport().showProblem(explain(error)); });
    connect(m_caseWork, &CaseWork::receiptRequested, m_receiptWork, &ReceiptWork::saveOfCase);
    connect(m_caseWork, &CaseWork::failed, this, &MainWindow::sayFailed);
    connect(m_caseWork, &CaseWork::exportRequested, this, [this](const QString &exportId) {
        showExport(exportId);
        activateWindow();
    });
    connect(m_receiptWork, &ReceiptWork::failed, this, &MainWindow::sayFailed);
    connect(m_proxyQuestion, &ProxyQuestion::answered, this, &MainWindow::contactMayBeBack);
    connect(m_leaving, &Leaving::left, this, &MainWindow::left);
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

// While an export is being sent nobody may leave or change whom it is sent for.
void MainWindow::renderSubmitting()
{
    const bool submitting = m_parts.exports.isSubmitting();
    m_parts.request.setSubmitting(submitting);
    m_accountBar->setSignOutEnabled(!submitting);
    m_view->setSettingsEnabled(!submitting);
}

void MainWindow::showExport(const QString &exportId)
{
    m_pages->setCurrentWidget(m_work);
    if (ExportOperation *operation = m_parts.exports.find(exportId))
        m_work->operations().select(operation);
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

void MainWindow::setUpNotices()
{
    auto *desktop = new DesktopNotices(this);
    auto *notices = new ExportNotices(m_parts.exports, m_parts.clock, [this] { return m_parts.settings.notifications() && !isBeingWatched(); }, this);
    connect(notices, &ExportNotices::due, desktop, &DesktopNotices::post);
    connect(desktop, &DesktopNotices::chosen, this, [this](const QString &exportId) {
        comeForward();
        showExport(exportId);
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

void MainWindow::say(const QString &what, const QString &meaning)
{
    PlainMessageBox::say(this, what, meaning);
}

void MainWindow::sayFailed(const LedgerError &error)
{
    const Explanation explanation = explain(error);
    say(explanation.what, explanation.next);
}

void MainWindow::setAccount(const std::optional<Account> &account, GraphClient *graph)
{
    m_accountBar->setAccount(account, graph ? graph->cloud() : Cloud());
    if (account && graph)
        m_parts.request.setActor(ExportActor{account->homeAccountId, account->username, account->tenantId}, graph);
    else
        m_parts.request.setActor(std::nullopt, nullptr);
    m_work->newExport().setGraph(graph);
    m_work->signIn().setCanGoBack(account.has_value());
    m_work->signIn().clearProblem();
    m_work->showLeft();
    if (graph)
        m_work->newExport().people().focusSearch();
}

void MainWindow::setDemo(const std::function<QString()> &sampleLocation)
{
    setWindowTitle(tr("Habeas – %1").arg(QStringLiteral("Demo tenant")));
    m_work->newExport().setSampleLocation(sampleLocation);
}

void MainWindow::setDemoResults(const std::function<QString(const QString &)> &sampleAddress)
{
    m_fetchWork->setSampleAddress(sampleAddress);
}

NoticeBar *MainWindow::showNotice(const QString &text)
{
    auto *bar = new NoticeBar(text, centralWidget());
    static_cast<QVBoxLayout *>(centralWidget()->layout())->insertWidget(0, bar);
    return bar;
}

void MainWindow::contactMayBeBack()
{
    m_work->newExport().contactMayBeBack();
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
    if (!m_leaving->mayClose()) {
        event->ignore();
        return;
    }
    m_fetchWork->closeAll();
    m_help->closeGuide();
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::saveState() const
{
    m_state.save(*this);
    m_work->saveArrangement();
}

void MainWindow::showFirstPage()
{
    if (m_parts.settings.isComplete()) {
        m_pages->setCurrentWidget(m_work);
        m_work->showLeft();
    } else {
        m_pages->setCurrentWidget(&setup());
    }
}

void MainWindow::showSignIn()
{
    m_pages->setCurrentWidget(m_work);
    m_work->showLeft();
    comeForward();
    m_work->signIn().focusSignIn();
}

void MainWindow::prepareAgain(const ExportOperation *operation)
{
    m_pages->setCurrentWidget(m_work);
    m_work->newExport().prepareAgain(operation->record());
}

void MainWindow::showDiagnostics(const Diagnostics &diagnostics)
{
    const QString chosenBefore = m_state.text(diagnosticsFolderKey);
    auto *dialog = new SaveDiagnosticsDialog(diagnostics.text(), diagnostics.fileName(),
                                             chosenBefore.isEmpty() ? FetchResultsDialog::usualParentFolder() : chosenBefore, this);
    connect(dialog, &SaveDiagnosticsDialog::folderUsed, this, [this](const QString &folder) { m_state.saveText(diagnosticsFolderKey, folder); });
    dialog->show();
}

bool MainWindow::endSession(bool mayAsk)
{
    saveState();
    if (mayAsk && m_parts.exports.isSubmitting())
        comeForward();
    return m_leaving->endSession(mayAsk);
}

void MainWindow::leave()
{
    m_leaving->leave();
}
