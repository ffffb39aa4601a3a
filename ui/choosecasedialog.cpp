// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/choosecasedialog.h"

#include "exports/caseregister.h"
#include "ui/casewords.h"
#include "ui/deadlinewords.h"
#include "ui/formfield.h"
#include "ui/localdate.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace {
enum Column { Reference, Received, Standing, Exports, ColumnCount };
}

ChooseCaseDialog::ChooseCaseDialog(const CaseRegister &cases, const CaseForm::Calendar &calendar, Which which, const QString &title,
                                   const QString &what, QWidget *parent)
    : QDialog(parent)
    , m_filter(new FormField(tr("&Filter"), this))
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_none(new QLabel(this))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_table->setAccessibleName(tr("Cases"));
    m_table->setHorizontalHeaderLabels({tr("Case"), tr("Received"), tr("Deadline"), tr("Exports")});
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_choose = buttons->addButton(what, QDialogButtonBox::AcceptRole);
    m_choose->setDefault(true);
    QPushButton *fresh = buttons->addButton(tr("New case…"), QDialogButtonBox::ActionRole);
    // Else Tab leads from its last button back to its first, past Cancel.
    buttons->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_filter);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_none);
    layout->addWidget(buttons);
    // A large font must not push the buttons off the screen.
    resize(QSize(fontMetrics().averageCharWidth() * 100, fontMetrics().lineSpacing() * 24).boundedTo(screen()->availableSize() * 0.9));

    QList<CaseRecord> shown = cases.cases();
    if (which == Which::Open)
        shown.removeIf([](const CaseRecord &record) { return record.closed; });
    fill(shown, calendar);
    connect(m_filter->edit(), &QLineEdit::textChanged, this, &ChooseCaseDialog::filter);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] { m_choose->setEnabled(!chosenCase().isEmpty()); });
    connect(m_table, &QTableWidget::itemActivated, this, &ChooseCaseDialog::choose);
    connect(buttons, &QDialogButtonBox::accepted, this, &ChooseCaseDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(fresh, &QPushButton::clicked, this, [this] {
        Q_EMIT newCaseRequested();
        accept();
    });
    filter();
}

void ChooseCaseDialog::fill(const QList<CaseRecord> &cases, const CaseForm::Calendar &calendar)
{
    const CaseDeadline::Rule rule = calendar.rule();
    const QDate today = calendar.today();
    m_table->setRowCount(int(cases.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const CaseRecord &record = cases.at(row);
        const CaseDeadline deadline(record, rule, today);
        const QStringList texts{CaseWords::name(record), record.receivedOn.isValid() ? LocalDate::longDate(record.receivedOn) : tr("not recorded"),
                                CaseWords::standing(record, deadline), CaseWords::exports(record)};
        for (int column = 0; column < ColumnCount; ++column) {
            auto *item = new QTableWidgetItem(texts.at(column));
            item->setData(Qt::UserRole, record.id);
            if (column == Standing)
                item->setIcon(DeadlineWords::sign(deadline.standing()));
            m_table->setItem(row, column, item);
        }
    }
    m_table->resizeColumnsToContents();
}

void ChooseCaseDialog::filter()
{
    const QString wanted = m_filter->text().simplified();
    int first = -1;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        bool matches = false;
        for (int column = 0; column < ColumnCount; ++column)
            matches = matches || m_table->item(row, column)->text().contains(wanted, Qt::CaseInsensitive);
        m_table->setRowHidden(row, !matches);
        if (matches && first < 0)
            first = row;
    }
    if (first >= 0)
        m_table->selectRow(first);
    else
        m_table->clearSelection();
    m_none->setText(m_table->rowCount() == 0 ? tr("There is no open case.") : tr("No case matches."));
    m_none->setVisible(first < 0);
    m_choose->setEnabled(first >= 0);
}

QString ChooseCaseDialog::chosenCase() const
{
    const QList<QTableWidgetItem *> chosen = m_table->selectedItems();
    return chosen.isEmpty() || m_table->isRowHidden(chosen.first()->row()) ? QString() : chosen.first()->data(Qt::UserRole).toString();
}

void ChooseCaseDialog::choose()
{
    const QString id = chosenCase();
    if (id.isEmpty())
        return;
    Q_EMIT chosen(id);
    accept();
}
