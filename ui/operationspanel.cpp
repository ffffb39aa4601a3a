// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/operationspanel.h"

#include "exports/casedeadlines.h"
#include "exports/casereference.h"
#include "exports/exportregister.h"
#include "ui/clearbutton.h"
#include "ui/columnwidth.h"
#include "ui/operationfilter.h"
#include "ui/operationtablemodel.h"
#include "ui/rowkeys.h"
#include "ui/steplabel.h"
#include "ui/unansweredcases.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMap>
#include <QMenu>
#include <QPushButton>
#include <QSet>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;
using States = OperationFilter::States;
using Cases = OperationFilter::Cases;

namespace {
constexpr int referenceRole = Qt::UserRole + 1;
constexpr auto recountAfter = 500ms;
/** Of the newest exports: nobody looks through a longer list, and the filter finds the others. */
constexpr qsizetype mostListedCases = 500;

/** Grows no wider than the window needs it, whatever it lists. */
QComboBox *narrowChoice(QWidget *parent)
{
    auto *choice = new QComboBox(parent);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(9);
    choice->setMaxVisibleItems(20);
    return choice;
}

/** Beside the choice; assistive tools learn from it what is chosen there. */
QLabel *labelOf(QComboBox *choice, const QString &text)
{
    auto *label = new QLabel(text, choice->parentWidget());
    label->setAccessibleName(choice->accessibleName());
    label->setBuddy(choice);
    return label;
}
}

OperationsPanel::OperationsPanel(ExportRegister &exports, QWidget *parent)
    : QWidget(parent)
    , m_model(new OperationTableModel(exports, this))
    , m_filtered(new OperationFilter(*m_model, this))
    , m_table(new QTableView(this))
    , m_filter(new QLineEdit(this))
    , m_states(narrowChoice(this))
    , m_cases(narrowChoice(this))
    , m_clear(new QPushButton(tr("Clear filters"), this))
    , m_counts(new QLabel(this))
    , m_unanswered(new UnansweredCases(this))
    , m_empty(new QLabel(this))
{
    auto *title = StepLabel::heading(tr("Operations"), this);
    m_counts->setWordWrap(true);
    // Long words beside it must not squeeze it to a column of single words.
    m_counts->setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    auto *track = new QPushButton(tr("Track an operation…"), this);
    track->setToolTip(tr("Follow an export that was started elsewhere, by its operation ID or address"));
    connect(track, &QPushButton::clicked, this, &OperationsPanel::trackRequested);
    connect(m_unanswered, &UnansweredCases::requested, this, &OperationsPanel::caseRequested);
    setUpFilters();

    auto *head = new QHBoxLayout;
    head->addWidget(title);
    head->addWidget(m_counts, 1);
    head->addWidget(track);
    auto *filters = new QHBoxLayout;
    filters->addWidget(m_filter, 3);
    filters->addWidget(labelOf(m_states, tr("State")));
    filters->addWidget(m_states, 2);
    filters->addWidget(labelOf(m_cases, tr("Case")));
    filters->addWidget(m_cases, 2);
    filters->addWidget(m_clear);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(m_unanswered);
    layout->addLayout(filters);
    layout->addWidget(m_empty);
    layout->addWidget(m_table, 1);

    m_empty->setWordWrap(true);
    setUpTable();
    QWidget *previous = track;
    for (QWidget *next : QWidgetList{m_unanswered->button(), m_filter, m_states, m_cases, m_clear, m_table}) {
        setTabOrder(previous, next);
        previous = next;
    }
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, [this] {
        if (!m_table->isColumnHidden(OperationTableModel::NextCheck))
            m_model->tick();
    });
    m_recount.setSingleShot(true);
    connect(&m_recount, &QTimer::timeout, this, [this] {
        if (std::exchange(m_casesChanged, false))
            listCases();
        showCounts();
    });
    listCases();
    showCounts();
}

void OperationsPanel::setUpFilters()
{
    m_filter->setAccessibleName(tr("Filter operations"));
    m_filter->setPlaceholderText(tr("Filter"));
    ClearButton::addTo(*m_filter);
    m_filter->setMinimumWidth(fontMetrics().averageCharWidth() * 10);
    m_states->setAccessibleName(tr("State filter"));
    m_states->setToolTip(tr("Shows exports in these states"));
    const auto add = [this](const QString &name, States states) { m_states->addItem(name, QVariant::fromValue(states)); };
    add(tr("All states"), States::All);
    add(tr("Running"), States::Running);
    add(tr("Needs attention"), States::NeedsAttention);
    add(tr("Complete"), States::Complete);
    add(tr("Failed, rejected or not sent"), States::Failed);
    add(tr("Unconfirmed or not followed"), States::Undecided);
    add(tr("Closed"), States::Closed);
    m_cases->setAccessibleName(tr("Case filter"));
    m_cases->setToolTip(tr("Shows exports of these cases"));
    m_clear->setToolTip(tr("Shows all exports again"));
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered->setText(text);
        showCounts();
    });
    connect(m_states, &QComboBox::currentIndexChanged, this, &OperationsPanel::applyStates);
    connect(m_cases, &QComboBox::currentIndexChanged, this, &OperationsPanel::applyCases);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        clearFilters();
        m_filter->setFocus();
    });
}

void OperationsPanel::applyStates()
{
    m_filtered->setStates(m_states->currentData().value<States>());
    showCounts();
}

void OperationsPanel::applyCases()
{
    m_filtered->setCases(m_cases->currentData().value<Cases>(), m_cases->currentData(referenceRole).toString());
    showCounts();
}

void OperationsPanel::clearFilters()
{
    m_filter->clear();
    m_states->setCurrentIndex(0);
    m_cases->setCurrentIndex(0);
}

void OperationsPanel::listCases()
{
    QMap<QString, QString> references;
    QSet<QString> seen;
    for (int row = 0; row < m_model->rowCount() && references.size() < mostListedCases; ++row) {
        const QString reference = m_model->reference(row).simplified();
        if (reference.isEmpty() || seen.contains(reference))
            continue;
        seen.insert(reference);
        references.insert(CaseReference::sortKey(reference), reference);
    }
    // The chosen one stays, however old it is.
    const QString kept = m_cases->currentData(referenceRole).toString();
    if (!kept.isEmpty() && references.size() >= mostListedCases)
        references.insert(CaseReference::sortKey(kept), kept);
    QStringList listed;
    for (int i = 0; i < m_cases->count(); ++i) {
        if (m_cases->itemData(i).value<Cases>() == Cases::Reference)
            listed.append(m_cases->itemText(i));
    }
    if (m_cases->count() > 0 && listed == references.values())
        return;
    const Cases chosen = m_cases->currentData().value<Cases>();
    const QString chosenKey = CaseReference::sortKey(m_cases->currentData(referenceRole).toString());
    const QSignalBlocker quiet(m_cases);
    m_cases->clear();
    m_cases->addItem(tr("All cases"), QVariant::fromValue(Cases::All));
    m_cases->addItem(tr("Overdue"), QVariant::fromValue(Cases::Overdue));
    m_cases->addItem(tr("Due soon"), QVariant::fromValue(Cases::DueSoon));
    m_cases->addItem(tr("No case"), QVariant::fromValue(Cases::None));
    int current = chosen == Cases::Reference ? 0 : std::max(0, m_cases->findData(QVariant::fromValue(chosen)));
    for (auto each = references.cbegin(); each != references.cend(); ++each) {
        m_cases->addItem(each.value(), QVariant::fromValue(Cases::Reference));
        m_cases->setItemData(m_cases->count() - 1, each.value(), referenceRole);
        if (chosen == Cases::Reference && each.key() == chosenKey)
            current = m_cases->count() - 1;
    }
    m_cases->setCurrentIndex(current);
    // The chosen case may be gone.
    applyCases();
}

void OperationsPanel::setDeadlines(const CaseDeadlines &deadlines)
{
    m_model->setDeadlines(deadlines);
    m_unanswered->setDeadlines(deadlines);
    listCases();
    showCounts();
}

OperationsPanel::~OperationsPanel() = default;

void OperationsPanel::setUpTable()
{
    m_table->setModel(m_filtered);
    m_table->setAccessibleName(tr("Operations"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    new RowKeys(*m_table);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    const int unit = m_table->fontMetrics().averageCharWidth();
    m_table->setColumnWidth(OperationTableModel::Person, 19 * unit);
    m_table->setColumnWidth(OperationTableModel::Case, 17 * unit);
    m_table->setColumnWidth(OperationTableModel::State, 20 * unit);
    m_table->setColumnWidth(OperationTableModel::Submitted, ColumnWidth::ofLocalTime(m_table->fontMetrics()));
    m_table->setColumnWidth(OperationTableModel::Due, 26 * unit);
    m_table->setColumnHidden(OperationTableModel::NextCheck, true);
    m_table->horizontalHeader()->setSectionsMovable(true);
    for (QWidget *at : QWidgetList{m_table->horizontalHeader(), m_table}) {
        at->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(at, &QWidget::customContextMenuRequested, this, [this, at](const QPoint &position) { chooseColumns(at, position); });
    }
    m_table->setIconSize({fontMetrics().height(), fontMetrics().height()});
    m_table->setMinimumHeight(fontMetrics().height() * 5);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 8 / 5);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OperationsPanel::tellCurrent);
    connect(m_filtered, &QAbstractItemModel::modelReset, this, &OperationsPanel::selectToldAgain);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        m_casesChanged = true;
        m_recount.start(0ms);
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
        // The next check counts nothing new; and many exports are checked one after another.
        if (!roles.isEmpty() || first.column() == OperationTableModel::NextCheck)
            return;
        m_casesChanged = m_casesChanged || first.column() <= OperationTableModel::Case;
        const bool isOne = first.row() == last.row() && m_model->rowCount() > 1;
        if (!isOne || !m_recount.isActive())
            m_recount.start(isOne ? recountAfter : 0ms);
    });
}

void OperationsPanel::chooseColumns(QWidget *at, const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Columns"));
    QHeaderView *columns = m_table->horizontalHeader();
    // Without the person nobody knows what a row is about.
    for (int column = OperationTableModel::Person + 1; column < OperationTableModel::ColumnCount; ++column) {
        QAction *action = menu->addAction(m_model->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!columns->isSectionHidden(column));
        connect(action, &QAction::toggled, columns, [columns, column](bool shown) {
            columns->setSectionHidden(column, !shown);
            if (shown && columns->sectionSize(column) < columns->minimumSectionSize())
                columns->resizeSection(column, columns->defaultSectionSize());
        });
    }
    menu->popup(at->mapToGlobal(position));
}

void OperationsPanel::tellCurrent()
{
    ExportOperation *operation = current();
    if (operation == m_told)
        return;
    m_told = operation;
    Q_EMIT currentChanged(operation);
}

void OperationsPanel::selectToldAgain()
{
    const QModelIndex index = m_told ? m_filtered->mapFromSource(m_model->index(m_model->rowOf(m_told), 0)) : QModelIndex();
    if (!index.isValid())
        return;
    // Whoever types looks at the first rows.
    m_table->setAutoScroll(false);
    m_table->setCurrentIndex(index);
    m_table->setAutoScroll(true);
}

void OperationsPanel::select(ExportOperation *operation)
{
    QModelIndex index = m_filtered->mapFromSource(m_model->index(m_model->rowOf(operation), 0));
    if (!index.isValid()) {
        clearFilters();
        index = m_filtered->mapFromSource(m_model->index(m_model->rowOf(operation), 0));
    }
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

ExportOperation *OperationsPanel::current() const
{
    const QModelIndex index = m_filtered->mapToSource(m_table->currentIndex());
    return index.isValid() ? m_model->operation(index.row()) : nullptr;
}

QHeaderView &OperationsPanel::header() const
{
    return *m_table->horizontalHeader();
}

void OperationsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_second.start();
}

void OperationsPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_second.stop();
}

void OperationsPanel::showCounts()
{
    const int all = m_model->rowCount();
    const int shown = m_filtered->rowCount();
    int overdue = 0;
    int dueSoon = 0;
    for (const ExportOperation *operation : m_model->pressing()) {
        const int row = m_model->rowOf(operation);
        if (!m_filtered->mapFromSource(m_model->index(row, 0)).isValid())
            continue;
        const bool isOverdue = m_model->deadline(row)->standing() == CaseDeadline::Standing::Overdue;
        ++(isOverdue ? overdue : dueSoon);
    }
    const QString exports = m_filtered->isFiltering() ? tr("%1 of %2 exports").arg(QLocale().toString(shown), QLocale().toString(all))
        : all == 1                                    ? tr("1 export")
                                                      : tr("%Ln exports", nullptr, all);
    QStringList pressing;
    if (overdue > 0)
        pressing.append(tr("%n overdue", nullptr, overdue));
    if (dueSoon > 0)
        pressing.append(tr("%n due soon", nullptr, dueSoon));
    //: How many exports are listed; and how many of them press
    m_counts->setText(pressing.isEmpty() ? exports : tr("%1; %2").arg(exports, pressing.join(tr(", "))));
    m_counts->setVisible(all > 0);
    m_clear->setVisible(m_filtered->isFiltering());
    m_empty->setVisible(shown == 0);
    m_empty->setText(all == 0 ? tr("No exports yet. Each one you start is listed here, with everything that was sent and received, and is found "
                                   "here again after a restart.")
                              : tr("No export fits the filters. “Clear filters” shows all of them again."));
}
