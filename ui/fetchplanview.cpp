// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fetchplanview.h"

#include "ui/fetchwords.h"
#include "ui/statusicon.h"
#include "ui/wrappinglabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace {
void addWarning(QBoxLayout *column, QLabel *label)
{
    auto *icon = new StatusIcon(label->parentWidget());
    icon->setLevel(StatusIcon::Level::Warning);
    auto *row = new QHBoxLayout;
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addWidget(label, 1);
    column->addLayout(row);
}
}

FetchPlanView::FetchPlanView(QWidget *parent)
    : QWidget(parent)
    , m_words(wrappingLabel(this, Qt::TextSelectableByMouse))
    , m_conflictRow(new QWidget(this))
    , m_conflictWords(wrappingLabel(m_conflictRow, Qt::TextSelectableByMouse))
    , m_conflicts(new QComboBox(m_conflictRow))
    , m_column(new QVBoxLayout(this))
{
    m_conflicts->addItem(tr("Leave what is there, and these files out"), QVariant::fromValue(int(FetchPlan::Conflicts::Refuse)));
    m_conflicts->addItem(tr("Keep both: the new ones get a number"), QVariant::fromValue(int(FetchPlan::Conflicts::Rename)));
    m_conflicts->addItem(tr("Replace what is there"), QVariant::fromValue(int(FetchPlan::Conflicts::Replace)));
    auto *question = new QLabel(tr("File&s in the way"), m_conflictRow);
    question->setBuddy(m_conflicts);
    m_conflicts->setAccessibleName(tr("Files in the way"));
    auto *choice = new QHBoxLayout;
    choice->addWidget(question);
    choice->addWidget(m_conflicts);
    choice->addStretch();
    auto *conflicts = new QVBoxLayout(m_conflictRow);
    conflicts->setContentsMargins({});
    addWarning(conflicts, m_conflictWords);
    conflicts->addLayout(choice);
    m_column->setContentsMargins({});
    m_column->addWidget(m_words);
    m_column->addWidget(m_conflictRow);
    clear();
}

void FetchPlanView::setPlan(const FetchPlan &plan)
{
    clear();
    m_words->setText(FetchWords::plan(plan));
    m_words->setVisible(!m_words->text().isEmpty());
    m_remarks = new QWidget(this);
    auto *remarks = new QVBoxLayout(m_remarks);
    remarks->setContentsMargins({});
    for (const ResultFolder::Remark &remark : plan.folder.remarks) {
        QLabel *label = wrappingLabel(m_remarks, Qt::TextSelectableByMouse);
        label->setText(FetchWords::remark(remark));
        addWarning(remarks, label);
    }
    m_column->insertWidget(1, m_remarks);
    m_remarks->setVisible(!plan.folder.remarks.isEmpty());
    // An answer is for what was asked, and for nothing else.
    if (m_folder != plan.folder.path || m_askedAbout != plan.conflicts)
        m_conflicts->setCurrentIndex(0);
    m_folder = plan.folder.path;
    m_askedAbout = plan.conflicts;
    m_conflictWords->setText(FetchWords::conflicts(plan));
    m_conflicts->setAccessibleDescription(m_conflictWords->text());
    m_conflictRow->setVisible(!plan.conflicts.isEmpty());
}

void FetchPlanView::setWaiting()
{
    clear();
    m_words->setText(tr("Looking at the folder…"));
    m_words->show();
}

void FetchPlanView::clear()
{
    delete m_remarks;
    m_remarks = nullptr;
    m_words->clear();
    m_words->hide();
    m_conflictRow->hide();
}

FetchPlan::Conflicts FetchPlanView::conflicts() const
{
    // What nobody was asked about is not overwritten.
    return m_conflictRow->isHidden() ? FetchPlan::Conflicts::Refuse : FetchPlan::Conflicts(m_conflicts->currentData().toInt());
}

void FetchPlanView::setChoosable(bool choosable)
{
    m_conflicts->setEnabled(choosable);
}
