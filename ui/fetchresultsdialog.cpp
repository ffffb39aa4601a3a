// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fetchresultsdialog.h"

#include "http/httpclient.h"
#include "storage/blobclient.h"
#include "storage/fetchsummary.h"
#include "storage/resultfilenames.h"
#include "ui/announcer.h"
#include "ui/explanation.h"
#include "ui/fetchplanview.h"
#include "ui/fetchwords.h"
#include "ui/folderfield.h"
#include "ui/operationwords.h"
#include "ui/plainmessagebox.h"
#include "ui/problemview.h"
#include "ui/resultchooser.h"
#include "ui/resulttablemodel.h"
#include "ui/storageerrorwords.h"
#include "ui/storagelocationfield.h"
#include "ui/wrappinglabel.h"

#include <QDesktopServices>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMetaEnum>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStandardPaths>
#include <QUrl>

using namespace std::chrono_literals;
using Phase = ResultFetch::Phase;

namespace {
/** Typing a path or clicking through a list is not answered key by key. */
constexpr auto settlingTime = 300ms;
constexpr int fullBar = 1000;

}

FetchResultsDialog::FetchResultsDialog(ExportOperation &operation, const Surroundings &surroundings, QWidget *parent)
    : QDialog(parent)
    , m_operation(&operation)
    , m_http(surroundings.http)
    , m_model(new ResultTableModel(this))
    , m_area(new QScrollArea(this))
    , m_content(new QWidget)
    , m_title(wrappingLabel(m_content, Qt::TextSelectableByMouse))
    , m_advice(wrappingLabel(m_content, Qt::TextSelectableByMouse))
    , m_address(new StorageLocationField(surroundings.http.clock(), m_content))
    , m_sample(new QPushButton(tr("Use a demo address"), m_content))
    , m_list(new QPushButton(tr("List files"), m_content))
    , m_stopList(new QPushButton(tr("Stop listing"), m_content))
    , m_listing(new QProgressBar(m_content))
    , m_listed(wrappingLabel(m_content, Qt::TextSelectableByMouse))
    , m_chooser(new ResultChooser(*m_model, m_content))
    , m_folder(new FolderField(m_content))
    , m_plan(new FetchPlanView(m_content))
    , m_progress(new QProgressBar(m_content))
    , m_status(wrappingLabel(m_content, Qt::TextSelectableByMouse))
    , m_end(wrappingLabel(m_content, Qt::TextSelectableByMouse))
    , m_problem(new ProblemView(m_content))
    , m_start(new QPushButton(tr("Fetch"), this))
    , m_stop(new QPushButton(tr("Stop"), this))
    , m_again(new QPushButton(tr("Fetch again"), this))
    , m_open(new QPushButton(tr("Open folder"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setWindowTitle(tr("Fetch results"));
    setAccessibleName(tr("Fetch results"));
    setAttribute(Qt::WA_DeleteOnClose);
    setUpAddress(surroundings);
    setUpFiles();
    setUpProgress();
    arrange();
    orderTabs();
    const QString name = ResultFileNames::safeComponent(operation.record().storageContainer.isEmpty() ? operation.record().storageAccount
                                                                                                      : operation.record().storageContainer);
    m_folder->setFolder(QDir(surroundings.parentFolder).filePath(name));
    render();
}

FetchResultsDialog::~FetchResultsDialog() = default;

QString FetchResultsDialog::usualParentFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)).filePath(QStringLiteral("Habeas"));
}

void FetchResultsDialog::setUpAddress(const Surroundings &surroundings)
{
    const ExportRecord &record = m_operation->record();
    m_title->setText(tr("Results of the export for %1").arg(OperationWords::person(record)));
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_advice->setText(tr("The export was written to %1. To read from there, a second shared access signature (SAS) is needed: in the Azure portal, "
                         "open the container, choose Shared access tokens, tick Read and List and nothing else, let it end soon (a day is enough), "
                         "and copy the Blob SAS URL. It is used in this window only and is not kept.")
                          .arg(record.storageContainer.isEmpty() ? tr("the storage account %1").arg(record.storageAccount)
                                                                 : tr("%1 at %2").arg(record.storageContainer, record.storageHost)));
    m_address->setRules(surroundings.cloud);
    m_address->setClockSkew(m_http.clockSkew());
    // A bare account name was given without a host, but stands for one.
    const bool isBare = record.storageHost.isEmpty() && !record.storageAccount.isEmpty();
    m_address->setReading(isBare ? StorageLocation::hostOf(record.storageAccount, surroundings.cloud) : record.storageHost, record.storageContainer);
    m_sample->setVisible(bool(surroundings.sampleAddress));
    connect(m_sample, &QPushButton::clicked, this, [this, sample = surroundings.sampleAddress] { m_address->setLocationText(sample()); });
    connect(m_address, &StorageLocationField::locationChanged, this, &FetchResultsDialog::render);
    connect(m_address->edit(), &QLineEdit::returnPressed, this, [this] {
        if (m_list->isEnabled())
            list();
    });
    connect(m_list, &QPushButton::clicked, this, &FetchResultsDialog::list);
    connect(m_stopList, &QPushButton::clicked, this, [this] {
        if (m_container)
            m_container->cancel();
    });
    m_listing->setRange(0, 0);
    m_listing->setAccessibleName(tr("Listing"));
    m_listing->setTextVisible(false);
}

void FetchResultsDialog::setUpFiles()
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settlingTime);
    connect(&m_settle, &QTimer::timeout, this, &FetchResultsDialog::prepare);
    connect(m_model, &ResultTableModel::choiceChanged, this, &FetchResultsDialog::forgetPlan);
    connect(m_folder, &FolderField::folderChanged, this, &FetchResultsDialog::forgetPlan);
    connect(m_start, &QPushButton::clicked, this, &FetchResultsDialog::fetch);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        if (m_fetch)
            m_fetch->cancel();
    });
    connect(m_again, &QPushButton::clicked, this, &FetchResultsDialog::fetchAgain);
    connect(m_open, &QPushButton::clicked, this, &FetchResultsDialog::openFolder);
    connect(m_close, &QPushButton::clicked, this, &FetchResultsDialog::reject);
}

void FetchResultsDialog::setUpProgress()
{
    m_progress->setRange(0, fullBar);
    m_progress->setAccessibleName(tr("Fetch progress"));
}

QBoxLayout *FetchResultsDialog::setUpButtons()
{
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_start, m_stop, m_again, m_open})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(m_close);
    // Return belongs to the input that has the focus.
    for (QPushButton *button : {m_list, m_stopList, m_sample, m_start, m_stop, m_again, m_open, m_close})
        button->setAutoDefault(false);
    return buttons;
}

void FetchResultsDialog::arrange()
{
    auto *listRow = new QHBoxLayout;
    listRow->addWidget(m_sample);
    listRow->addWidget(m_list);
    listRow->addWidget(m_stopList);
    listRow->addWidget(m_listing);
    listRow->addStretch();
    auto *content = new QVBoxLayout(m_content);
    content->addWidget(m_title);
    content->addWidget(m_advice);
    content->addWidget(m_address);
    content->addLayout(listRow);
    content->addWidget(m_listed);
    content->addWidget(m_chooser, 1);
    content->addWidget(m_folder);
    content->addWidget(m_plan);
    content->addWidget(m_progress);
    content->addWidget(m_status);
    content->addWidget(m_end);
    content->addWidget(m_problem);
    content->addStretch();
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(m_content);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_area, 1);
    layout->addLayout(setUpButtons());
    const int unit = fontMetrics().averageCharWidth();
    resize(std::min(110 * unit, 1000), std::min(44 * fontMetrics().height(), 760));
}

void FetchResultsDialog::orderTabs()
{
    const QList<QWidget *> order{m_address, m_sample,  m_list,  m_stopList, m_chooser, m_folder, m_folder->chooseButton(),
                                 m_plan,    m_problem, m_start, m_stop,     m_again,   m_open,   m_close};
    for (qsizetype i = 0; i + 1 < order.size(); ++i)
        setTabOrder(order.at(i), order.at(i + 1));
}

QHeaderView &FetchResultsDialog::header() const
{
    return m_chooser->header();
}

bool FetchResultsDialog::isFetching() const
{
    return m_fetch && (m_fetch->phase() == Phase::Fetching || m_fetch->phase() == Phase::Relisting);
}

void FetchResultsDialog::list()
{
    if (isFetching())
        return;
    // It may have ended since it was entered.
    m_address->reassess();
    if (!BlobClient::canReach(m_address->location())) {
        m_address->revealError();
        return;
    }
    delete m_fetch;
    delete m_container;
    m_settle.stop();
    m_planned = false;
    m_startWhenPlanned = false;
    m_problem->clear();
    m_end->clear();
    m_model->clear();
    m_location = m_address->location();
    m_container = new ResultContainer(m_http, m_location, this);
    connect(m_container, &ResultContainer::blobsAdded, this, &FetchResultsDialog::takeBlobs);
    connect(m_container, &ResultContainer::retrying, this, &FetchResultsDialog::showRetry);
    connect(m_container, &ResultContainer::finished, this, &FetchResultsDialog::takeListEnd);
    m_listed->setText(tr("Listing what is in the container…"));
    announce(m_list, m_listed->text());
    m_container->list();
    render();
}

void FetchResultsDialog::takeBlobs(qsizetype first, qsizetype count)
{
    m_model->append(m_container->blobs().mid(first, count));
    m_status->clear();
    m_listed->setText(tr("Files so far: %Ln…", nullptr, int(m_model->count())));
    render();
}

void FetchResultsDialog::takeListEnd()
{
    const bool isComplete = m_container->isComplete();
    const std::optional<StorageError> error = m_container->error();
    m_status->clear();
    m_container->deleteLater();
    m_container = nullptr;
    if (!isComplete) {
        m_model->clear();
        m_listed->setText(tr("The files were not listed."));
        if (error && error->kind != StorageError::Kind::Cancelled)
            m_problem->setProblem(::explain(*error));
        else
            m_listed->setText(tr("Listing was stopped."));
    } else {
        m_listed->setText(m_model->count() == 0 ? tr("The container is empty. Microsoft may not have written to it yet, or the files were removed.")
                                                : tr("Files in the container: %Ln.", nullptr, int(m_model->count())));
        record(LedgerEvent::Kind::ResultsListed);
        makeFetch();
        forgetPlan();
    }
    announce(m_list, m_listed->text());
    render();
}

void FetchResultsDialog::makeFetch()
{
    delete m_fetch;
    m_fetch = new ResultFetch(m_http, m_location, this);
    connect(m_fetch, &ResultFetch::prepared, this, &FetchResultsDialog::takePlan);
    connect(m_fetch, &ResultFetch::phaseChanged, this, &FetchResultsDialog::render);
    connect(m_fetch, &ResultFetch::itemChanged, this, [this](qsizetype index) { m_model->setItem(index, m_fetch->items().at(index)); });
    connect(m_fetch, &ResultFetch::progress, this, &FetchResultsDialog::showProgress);
    connect(m_fetch, &ResultFetch::retrying, this,
            [this](qsizetype, const StorageError &error, std::chrono::milliseconds delay) { showRetry(error, delay); });
    connect(m_fetch, &ResultFetch::finished, this, &FetchResultsDialog::takeEnd);
}

bool FetchResultsDialog::canPlan() const
{
    return isListed() && m_fetch->phase() != Phase::Ended && !isFetching() && m_model->chosenCount() > 0 && !m_folder->folder().isEmpty();
}

/** The choice or the folder is another: what was planned is not what is wanted. */
void FetchResultsDialog::forgetPlan()
{
    if (!isListed() || isFetching())
        return;
    // After the end the same list can be fetched from again.
    if (m_fetch->phase() == Phase::Ended)
        makeFetch();
    m_planned = false;
    m_startWhenPlanned = false;
    m_fetch->cancel();
    m_model->clearPlan();
    m_problem->clear();
    m_end->clear();
    m_settle.stop();
    if (canPlan()) {
        m_plan->setWaiting();
        m_settle.start();
    } else {
        m_plan->clear();
    }
    render();
}

void FetchResultsDialog::prepare()
{
    if (canPlan())
        m_fetch->prepare(m_model->blobs(), m_model->chosen(), m_folder->folder());
}

void FetchResultsDialog::takePlan()
{
    m_planned = true;
    m_model->setPlan(m_fetch->items());
    m_plan->setPlan(m_fetch->plan());
    if (m_fetch->plan().problem)
        m_problem->setProblem(FetchWords::explain(*m_fetch->plan().problem));
    if (m_startWhenPlanned && !m_fetch->plan().problem)
        start();
    m_startWhenPlanned = false;
    render();
}

void FetchResultsDialog::fetch()
{
    if (m_planned && m_fetch && !m_fetch->plan().problem)
        start();
    render();
}

void FetchResultsDialog::fetchAgain()
{
    m_problem->clear();
    m_end->clear();
    makeFetch();
    m_model->clearPlan();
    m_planned = false;
    m_startWhenPlanned = true;
    m_plan->setWaiting();
    prepare();
    render();
}

void FetchResultsDialog::start()
{
    // What is not in the timeline does not happen.
    if (!record(LedgerEvent::Kind::FetchStarted))
        return;
    m_problem->clear();
    m_end->clear();
    m_model->setUnderWay();
    m_fetch->start(m_plan->conflicts());
    showProgress();
    Q_EMIT parentFolderUsed(QFileInfo(m_folder->folder()).path());
    announce(m_progress, tr("Fetching has begun."));
    m_stop->setEnabled(true);
}

void FetchResultsDialog::showProgress()
{
    const qint64 total = m_fetch->total();
    const qint64 received = std::min(m_fetch->received(), total);
    m_progress->setValue(total > 0 ? int(double(received) / double(total) * fullBar) : 0);
    //: How much of the result files is here.
    m_progress->setFormat(tr("%1 of %2").arg(FetchWords::size(received), FetchWords::size(total)));
    m_progress->setAccessibleDescription(m_progress->format());
    m_status->setText(m_fetch->phase() == Phase::Relisting
                          ? tr("Listing the container again, to see what changed meanwhile…")
                          : tr("%Ln of %1 files are done. You can go on working in the other window.", nullptr, m_fetch->filesEnded())
                                .arg(QLocale().toString(m_fetch->items().size())));
}

void FetchResultsDialog::showRetry(const StorageError &error, std::chrono::milliseconds delay)
{
    const auto seconds = int(std::max<qint64>(1, std::chrono::ceil<std::chrono::seconds>(delay).count()));
    //: Why a request failed, and when it is made again.
    m_status->setText(tr("%1 Trying again in %Ln s.", nullptr, seconds).arg(StorageErrorWords(error).what()));
    render();
}

void FetchResultsDialog::takeEnd()
{
    // All at once: what was skipped or interrupted without a signal of its own.
    m_model->setPlan(m_fetch->items());
    m_model->setUnderWay();
    m_status->clear();
    const bool recorded = record(LedgerEvent::Kind::ResultsFetched);
    if (m_closing) {
        QDialog::reject();
        return;
    }
    m_end->setText(FetchWords::end(*m_fetch));
    if (recorded && m_fetch->problem())
        m_problem->setProblem(FetchWords::explain(*m_fetch->problem()));
    announce(m_end, m_end->text());
    render();
    m_area->ensureWidgetVisible(m_end);
    if (m_stop->hasFocus() || !focusWidget() || !focusWidget()->isVisible())
        (m_open->isVisible() ? m_open : m_close)->setFocus();
}

bool FetchResultsDialog::record(LedgerEvent::Kind kind)
{
    if (!m_operation)
        return true;
    FetchSummary summary;
    summary.filesListed = m_model->count();
    summary.bytes = m_model->bytes();
    if (kind != LedgerEvent::Kind::ResultsListed) {
        summary.filesChosen = m_fetch->items().size();
        summary.bytes = m_model->chosenBytes();
    }
    if (kind == LedgerEvent::Kind::ResultsFetched) {
        summary.bytes = 0;
        for (const FetchItem &item : m_fetch->items()) {
            summary.filesHere += item.isPresent() ? 1 : 0;
            summary.bytes += item.isPresent() ? item.blob.size : 0;
        }
        summary.end = QString::fromLatin1(QMetaEnum::fromType<ResultFetch::End>().valueToKey(int(m_fetch->end())));
        summary.manifestSha256 = m_fetch->manifestSha256();
    }
    const bool recorded = m_operation->recordFetch(kind, summary);
    if (!recorded && m_operation && m_operation->ledgerError()) {
        Explanation explanation = ::explain(*m_operation->ledgerError());
        explanation.sent = notRecorded(kind);
        m_problem->setProblem(explanation);
    }
    return recorded;
}

/** What that means for the files. */
QString FetchResultsDialog::notRecorded(LedgerEvent::Kind kind)
{
    switch (kind) {
    case LedgerEvent::Kind::FetchStarted:
        return tr("Nothing was fetched: what happens to results is recorded first.");
    case LedgerEvent::Kind::ResultsFetched:
        return tr("What was fetched is in the folder, but the timeline of the export does not say so.");
    default:
        return tr("The files were listed, but the timeline of the export does not say so.");
    }
}

void FetchResultsDialog::openFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(m_fetch->plan().folder.path));
}

void FetchResultsDialog::stopAndClose()
{
    m_closing = true;
    if (isFetching())
        m_fetch->cancel();
    else
        QDialog::reject();
}

void FetchResultsDialog::reject()
{
    if (isFetching() && !m_closing)
        askBeforeClosing();
    else if (!isFetching())
        QDialog::reject();
}

void FetchResultsDialog::askBeforeClosing()
{
    auto *question =
        new PlainMessageBox(QMessageBox::Question, tr("Files are being fetched"), tr("Stop fetching?"),
                            tr("What has arrived stays in the folder. Fetch the results into the same folder again, and it is continued."), this);
    const QPushButton *stop = question->addButton(tr("Stop and close"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Go on fetching"), QMessageBox::RejectRole));
    connect(question, &QMessageBox::buttonClicked, this, [this, stop](const QAbstractButton *button) {
        if (button == stop)
            stopAndClose();
    });
    question->open();
}

void FetchResultsDialog::render()
{
    const bool isListing = m_container;
    const bool fetching = isFetching();
    const bool ended = m_fetch && m_fetch->phase() == Phase::Ended;
    const bool hasFiles = m_model->count() > 0;
    const StorageLocation &location = m_address->location();
    m_address->setEnabled(!isListing && !fetching);
    m_sample->setEnabled(!isListing && !fetching);
    m_list->setEnabled(!isListing && !fetching && location.isAcceptable() && BlobClient::canReach(location));
    m_stopList->setVisible(isListing);
    m_listing->setVisible(isListing);
    m_listed->setVisible(!m_listed->text().isEmpty());
    m_chooser->setVisible(hasFiles);
    m_chooser->setChoosable(!isListing && !fetching);
    m_folder->setVisible(hasFiles && !isListing);
    m_folder->setEnabled(!fetching);
    m_plan->setVisible(hasFiles && !isListing && !fetching && !ended);
    m_plan->setChoosable(!fetching);
    m_progress->setVisible(fetching || ended);
    m_status->setVisible(!m_status->text().isEmpty());
    m_end->setVisible(!m_end->text().isEmpty());
    m_start->setVisible(!fetching && !ended);
    m_start->setEnabled(m_planned && m_fetch && m_fetch->phase() == Phase::Prepared && !m_fetch->plan().problem);
    m_stop->setVisible(fetching);
    m_again->setVisible(ended && m_fetch->end() != ResultFetch::End::Complete);
    m_open->setVisible(ended);
}
