// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/personpanel.h"

#include "config/settings.h"
#include "graph/graphclient.h"
#include "graph/inboundshareduserprofilepages.h"
#include "ui/clearbutton.h"
#include "ui/explanation.h"
#include "ui/formfield.h"
#include "ui/personfilter.h"
#include "ui/persontablemodel.h"
#include "ui/problemview.h"
#include "ui/rowkeys.h"
#include "ui/steplabel.h"
#include "ui/wrappingrow.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

PersonPanel::PersonPanel(QWidget *parent)
    : QWidget(parent)
    , m_people(new PersonTableModel(this))
    , m_filter(new PersonFilter(*m_people, this))
    , m_search(new QLineEdit(this))
    , m_table(new QTableView(this))
    , m_count(new QLabel(this))
    , m_loading(new QProgressBar(this))
    , m_loadRest(new QPushButton(tr("Load the rest"), this))
    , m_stopLoading(new QPushButton(tr("Stop loading"), this))
    , m_enterObjectId(new QPushButton(tr("Enter an object ID instead…"), this))
    , m_problem(new ProblemView(this))
    , m_lookUpRow(new QWidget(this))
    , m_objectId(nullptr)
    , m_lookUp(nullptr)
    , m_lookUpProblem(nullptr)
    , m_chosen(new QLabel(this))
{
    auto *title = new QLabel(tr("&Person"), this);
    StepLabel::embolden(*title);
    title->setBuddy(m_search);
    auto *head = new QHBoxLayout;
    head->addWidget(new StepLabel(StepLabel::Kind::Number, QStringLiteral("1"), this), 0, Qt::AlignTop);
    head->addWidget(title, 0, Qt::AlignTop);
    //: Goes on from "Person"
    head->addWidget(new StepLabel(StepLabel::Kind::Remark, tr("whose profile another organisation shares with yours"), this), 1, Qt::AlignTop);
    m_search->setAccessibleName(tr("Search people"));
    m_search->setPlaceholderText(tr("Search by name, user name, home tenant or object ID"));
    ClearButton::addTo(*m_search);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &PersonPanel::search);
    setUpTable();
    setUpLookUp();

    m_loading->setRange(0, 0);
    m_loading->setTextVisible(false);
    m_loading->setAccessibleName(tr("Loading people"));
    m_loading->setMaximumHeight(fontMetrics().height() / 3);
    m_loading->setMaximumWidth(fontMetrics().averageCharWidth() * 14);
    QSizePolicy keepsItsPlace = m_loading->sizePolicy();
    keepsItsPlace.setRetainSizeWhenHidden(true);
    m_loading->setSizePolicy(keepsItsPlace);
    m_count->setWordWrap(true);
    m_chosen->setWordWrap(true);
    m_chosen->setTextFormat(Qt::PlainText);
    m_chosen->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(m_loadRest, &QPushButton::clicked, this, [this] {
        m_problem->clear();
        m_stopped = false;
        m_loadRest->hide();
        showLoading(true);
        m_pages->resume();
    });
    connect(m_stopLoading, &QPushButton::clicked, this, &PersonPanel::stopListing);

    auto *count = new QHBoxLayout;
    count->addWidget(m_count, 1);
    count->addWidget(m_loading);
    auto *foot = new WrappingRow;
    foot->addWidget(m_enterObjectId);
    foot->addWidget(m_loadRest);
    foot->addWidget(m_stopLoading);
    setTabOrder(m_enterObjectId, m_loadRest);
    setTabOrder(m_loadRest, m_stopLoading);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(head);
    layout->addWidget(m_search);
    layout->addWidget(m_table, 1);
    layout->addLayout(count);
    layout->addWidget(m_problem);
    layout->addLayout(foot);
    layout->addWidget(m_lookUpRow);
    layout->addWidget(m_chosen);
    setGraph(nullptr);
}

PersonPanel::~PersonPanel() = default;

void PersonPanel::setUpTable()
{
    m_table->setModel(m_filter);
    m_table->setAccessibleName(tr("People"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    new RowKeys(*m_table);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setMinimumHeight(fontMetrics().height() * 7);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 8 / 5);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    const int unit = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(PersonTableModel::Name, 18 * unit);
    m_table->setColumnWidth(PersonTableModel::UserName, 20 * unit);
    m_table->setColumnWidth(PersonTableModel::HomeTenant, 18 * unit);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PersonPanel::takeRow);
}

void PersonPanel::setUpLookUp()
{
    m_objectId = new FormField(tr("O&bject ID"), m_lookUpRow);
    m_objectId->setHint(tr("The object ID of the person, a GUID. It is checked with Microsoft Graph."));
    m_lookUp = new QPushButton(tr("Look up"), m_lookUpRow);
    m_objectId->setTrailing(m_lookUp);
    m_lookUpProblem = new ProblemView(m_lookUpRow);
    auto *layout = new QVBoxLayout(m_lookUpRow);
    layout->setContentsMargins({});
    layout->addWidget(m_objectId);
    layout->addWidget(m_lookUpProblem);
    m_lookUpRow->hide();
    connect(m_enterObjectId, &QPushButton::clicked, this, [this] {
        m_lookUpRow->setVisible(!m_lookUpRow->isVisible());
        if (m_lookUpRow->isVisible())
            m_objectId->edit()->setFocus();
    });
    connect(m_objectId->edit(), &QLineEdit::textChanged, this, [this] { m_objectId->setError({}); });
    connect(m_objectId->edit(), &QLineEdit::returnPressed, this, &PersonPanel::lookUp);
    connect(m_lookUp, &QPushButton::clicked, this, &PersonPanel::lookUp);
}

void PersonPanel::setGraph(GraphClient *graph)
{
    m_graph = graph;
    delete m_pages;
    delete m_lookUpCall;
    m_lookUp->setEnabled(true);
    m_people->clear();
    m_search->clear();
    m_problem->clear();
    m_lookUpProblem->clear();
    m_objectId->setText({});
    m_loadRest->hide();
    showLoading(false);
    m_complete = false;
    m_stopped = false;
    forgetChoice();
    setEnabled(graph && graph->cloud().offersInboundExport());
    if (isEnabled())
        list();
    else
        showCount();
}

void PersonPanel::choose(const InboundSharedUserProfile &person)
{
    m_choice = person;
    showChoice();
    Q_EMIT chosen(m_choice);
}

void PersonPanel::forgetChoice()
{
    m_choice.reset();
    m_table->clearSelection();
    showChoice();
    Q_EMIT chosen(m_choice);
}

void PersonPanel::focusSearch()
{
    m_search->setFocus();
}

QHeaderView &PersonPanel::header() const
{
    return *m_table->horizontalHeader();
}

bool PersonPanel::eventFilter(QObject *watched, QEvent *event)
{
    // From the search straight into the list, as people expect of a search field over a list.
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) && m_filter->rowCount() > 0) {
            m_table->setFocus();
            m_table->setCurrentIndex(m_filter->index(0, 0));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PersonPanel::list()
{
    m_pages = m_graph->inboundSharedUserProfiles(this);
    connect(m_pages, &InboundSharedUserProfilePages::pageReceived, this, &PersonPanel::takePage);
    connect(m_pages, &InboundSharedUserProfilePages::waiting, this,
            [this](std::chrono::milliseconds, const GraphError &error) { takeListError(error, true); });
    connect(m_pages, &InboundSharedUserProfilePages::failed, this, [this](const GraphError &error) { takeListError(error, false); });
    connect(m_pages, &InboundSharedUserProfilePages::finished, this, [this] {
        m_complete = true;
        showLoading(false);
        showCount();
    });
    showLoading(true);
    m_pages->start();
    showCount();
}

void PersonPanel::stopListing()
{
    m_pages->stop();
    m_stopped = true;
    m_problem->clear();
    m_loadRest->setText(tr("Load the rest"));
    m_loadRest->show();
    m_loadRest->setFocus();
    showLoading(false);
}

void PersonPanel::showLoading(bool loading)
{
    m_loading->setVisible(loading);
    m_stopLoading->setVisible(loading);
}

void PersonPanel::contactMayBeBack()
{
    if (m_graph && !m_loadRest->isHidden() && !m_stopped)
        m_loadRest->click();
}

void PersonPanel::search()
{
    m_filter->setSearch(m_search->text());
    showCount();
}

void PersonPanel::takePage(const QList<InboundSharedUserProfile> &page)
{
    m_problem->clear();
    m_loadRest->hide();
    m_people->append(page);
    showCount();
    Q_EMIT listAnswered(std::nullopt);
}

void PersonPanel::takeListError(const GraphError &error, bool triesAgain)
{
    showLoading(triesAgain);
    m_problem->setProblem(explain(error, Asked::ListOfPeople));
    m_loadRest->setText(m_people->rowCount() == 0 ? tr("Try again") : tr("Load the rest"));
    m_loadRest->setVisible(triesAgain || m_pages->canResume());
    showCount();
    if (m_people->rowCount() == 0)
        Q_EMIT listAnswered(error);
}

void PersonPanel::takeRow()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    // A search that hides the chosen person does not unchoose them.
    if (rows.isEmpty())
        return;
    choose(m_people->person(m_filter->mapToSource(rows.first()).row()));
}

void PersonPanel::lookUp()
{
    const QString id = m_objectId->text().trimmed().remove(QLatin1Char('{')).remove(QLatin1Char('}'));
    if (!Settings::isGuid(id)) {
        m_objectId->setError(tr("An object ID is a GUID such as c228b2ae-c4fb-4eda-9620-7e73dddd1cac. A user name does not work here."));
        m_objectId->revealError();
        m_objectId->edit()->setFocus();
        return;
    }
    m_lookUpProblem->clear();
    m_lookUp->setEnabled(false);
    delete m_lookUpCall;
    m_lookUpCall = m_graph->inboundSharedUserProfile(id, this);
    connect(m_lookUpCall, &GraphCall::finished, this, &PersonPanel::takeLookUp);
}

void PersonPanel::takeLookUp(const GraphAnswer &answer)
{
    m_lookUp->setEnabled(true);
    const auto person = answer.error ? std::nullopt : InboundSharedUserProfile::fromJson(answer.body);
    if (person) {
        m_table->clearSelection();
        choose(*person);
        return;
    }
    m_lookUpProblem->setProblem(explain(answer.error.value_or(GraphError::ofKind(GraphError::Kind::BadReply, answer.http)), Asked::OnePerson));
}

void PersonPanel::showCount()
{
    const int all = m_people->rowCount();
    const int shown = m_filter->rowCount();
    const QString total = QLocale().toString(all);
    if (!m_graph)
        m_count->setText({});
    else if (!m_graph->cloud().offersInboundExport())
        m_count->setText(tr("Microsoft documents this export as not offered in this cloud, so nothing is asked or sent here."));
    else if (m_complete && all == 0)
        m_count->setText(tr("No organisation shares a person's profile with this tenant through B2B direct connect, so there is nobody to export. If "
                            "you expected somebody, check that you "
                            "are signed in to the right tenant."));
    else if (m_complete && shown == 0)
        m_count->setText(tr("Nobody matches. %1 people are listed in all; somebody who is not listed can be given by object ID.").arg(total));
    else if (m_complete)
        m_count->setText(shown == all ? tr("%Ln people, all loaded", nullptr, all)
                                      : tr("%1 of %2 people, all loaded").arg(QLocale().toString(shown), total));
    else
        m_count->setText(shown == all ? tr("%1 people so far").arg(total) : tr("%1 of %2 people so far").arg(QLocale().toString(shown), total));
}

void PersonPanel::showChoice()
{
    if (m_choice) {
        QStringList parts;
        for (const QString &part : {m_choice->displayName, m_choice->userPrincipalName, homeTenantText(*m_choice), m_choice->userId}) {
            if (!part.isEmpty())
                parts.append(part);
        }
        m_chosen->setText(tr("Chosen: %1").arg(parts.join(QStringLiteral(" · "))));
    } else {
        m_chosen->setText(tr("Nobody chosen yet."));
    }
}
