// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/resultchooser.h"

#include "ui/clearbutton.h"
#include "ui/columnwidth.h"
#include "ui/fetchwords.h"
#include "ui/resulttablemodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

ResultChooser::ResultChooser(ResultTableModel &files, QWidget *parent)
    : QWidget(parent)
    , m_files(files)
    , m_filter(new QLineEdit(this))
    , m_all(new QPushButton(tr("Choose all"), this))
    , m_none(new QPushButton(tr("Choose none"), this))
    , m_table(new QTableView(this))
    , m_choice(new QLabel(this))
{
    m_filter->setAccessibleName(tr("Filter files"));
    m_filter->setPlaceholderText(tr("Filter"));
    ClearButton::addTo(*m_filter);
    m_choice->setWordWrap(true);
    for (QPushButton *button : {m_all, m_none}) {
        button->setAutoDefault(false);
        button->setToolTip(tr("Of the files that are shown"));
    }
    auto *head = new QHBoxLayout;
    head->addWidget(m_filter, 1);
    head->addWidget(m_all);
    head->addWidget(m_none);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_choice);
    setUpTable(files);
    connect(m_filter, &QLineEdit::textChanged, &files, &ResultTableModel::setFilter);
    connect(m_all, &QPushButton::clicked, &files, [&files] { files.chooseShown(true); });
    connect(m_none, &QPushButton::clicked, &files, [&files] { files.chooseShown(false); });
    connect(&files, &ResultTableModel::choiceChanged, this, &ResultChooser::showChoice);
    connect(&files, &QAbstractItemModel::modelReset, this, &ResultChooser::showChoice);
    showChoice();
}

void ResultChooser::setUpTable(ResultTableModel &files)
{
    m_table->setModel(&files);
    m_table->setAccessibleName(tr("Result files"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 8 / 5);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    // Before it is enabled, or the first click on a column would not be the first.
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    const int unit = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(ResultTableModel::Name, 36 * unit);
    m_table->setColumnWidth(ResultTableModel::Size, 12 * unit);
    m_table->setColumnWidth(ResultTableModel::Changed, ColumnWidth::ofLocalTime(fontMetrics()));
    m_table->setMinimumHeight(fontMetrics().height() * 8);
}

void ResultChooser::setChoosable(bool choosable)
{
    m_choosable = choosable;
    m_files.setChoosable(choosable);
    showChoice();
}

QHeaderView &ResultChooser::header() const
{
    return *m_table->horizontalHeader();
}

void ResultChooser::showChoice()
{
    QString text = FetchWords::choice(m_files.chosenCount(), m_files.count(), m_files.chosenBytes(), m_files.bytes());
    if (m_files.rowCount() < m_files.count())
        //: What is chosen, and how many files the filter shows.
        text = tr("%1; %Ln shown", nullptr, m_files.rowCount()).arg(text);
    m_choice->setText(text);
    m_table->setAccessibleDescription(text);
    m_all->setEnabled(m_choosable && m_files.rowCount() > 0);
    m_none->setEnabled(m_choosable && m_files.rowCount() > 0);
}
