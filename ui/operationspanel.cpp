// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/operationspanel.h"

#include "exports/exportregister.h"
#include "ui/operationtablemodel.h"
#include "ui/persontablemodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace std::chrono_literals;

OperationsPanel::OperationsPanel(ExportRegister &exports, QWidget *parent)
    : QWidget(parent)
    , m_model(new OperationTableModel(exports, this))
    , m_filtered(new QSortFilterProxyModel(this))
    , m_table(new QTableView(this))
    , m_filter(new QLineEdit(this))
    , m_empty(new QLabel(this))
{
    auto *title = new QLabel(tr("Operations"), this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_filter->setAccessibleName(tr("Filter operations"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    auto *track = new QPushButton(tr("Track an operation…"), this);
    track->setToolTip(tr("Follow an export that was started elsewhere, by its operation ID or address"));
    connect(track, &QPushButton::clicked, this, &OperationsPanel::trackRequested);

    auto *head = new QHBoxLayout;
    head->addWidget(title);
    head->addStretch();
    head->addWidget(m_filter);
    head->addWidget(track);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(m_empty);
    layout->addWidget(m_table, 1);

    m_empty->setWordWrap(true);
    m_empty->setText(tr(
        "No exports yet. Each one you start is listed here, with everything that was sent and received, and is found here again after a restart."));
    setUpTable();
    connect(m_filter, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_filtered->setFilterFixedString(PersonTableModel::folded(text)); });
    setTabOrder(m_filter, track);
    setTabOrder(track, m_table);
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, m_model, &OperationTableModel::tick);
    showEmptyState();
}

OperationsPanel::~OperationsPanel() = default;

void OperationsPanel::setUpTable()
{
    m_filtered->setSourceModel(m_model);
    m_filtered->setSortRole(OperationTableModel::SortRole);
    m_filtered->setFilterRole(OperationTableModel::SearchRole);
    m_table->setModel(m_filtered);
    m_table->setAccessibleName(tr("Operations"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->horizontalHeader()->setSortIndicatorClearable(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    const int unit = m_table->fontMetrics().averageCharWidth();
    m_table->setColumnWidth(OperationTableModel::Person, 20 * unit);
    m_table->setColumnWidth(OperationTableModel::Case, 16 * unit);
    m_table->setColumnWidth(OperationTableModel::State, 20 * unit);
    m_table->setColumnWidth(OperationTableModel::Submitted, 14 * unit);
    m_table->setMinimumHeight(fontMetrics().height() * 5);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 8 / 5);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { Q_EMIT currentChanged(current()); });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &OperationsPanel::showEmptyState);
}

void OperationsPanel::select(ExportOperation *operation)
{
    QModelIndex index = m_filtered->mapFromSource(m_model->index(m_model->rowOf(operation), 0));
    if (!index.isValid()) {
        m_filter->clear();
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

void OperationsPanel::showEmptyState()
{
    m_empty->setVisible(m_model->rowCount() == 0);
}
