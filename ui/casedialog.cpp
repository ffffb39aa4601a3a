// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/casedialog.h"

#include "exports/caseregister.h"
#include "exports/exportregister.h"
#include "ui/casewords.h"
#include "ui/explanation.h"
#include "ui/operationwords.h"
#include "ui/plainmessagebox.h"
#include "ui/problemview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

using Outcome = CaseRecord::Outcome;

namespace {
enum Column { Person, State, Submitted, ColumnCount };

// As the register keeps it, for comparing with what is typed.
CaseRecord asTyped(CaseRecord record)
{
    for (QString *text : {&record.reference, &record.otherBasis, &record.identityHow, &record.identityBy, &record.extensionReason, &record.note})
        *text = text->trimmed();
    return record;
}
}

CaseDialog::CaseDialog(const Parts &parts, const QString &caseId, QWidget *parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_caseId(caseId)
    , m_form(new CaseForm(parts.calendar, this))
    , m_exports(new QTableWidget(0, ColumnCount, this))
    , m_noExports(new QLabel(tr("No export belongs to this case yet."), this))
    , m_show(new QPushButton(tr("Show export"), this))
    , m_takeOut(new QPushButton(tr("Take out of the case"), this))
    , m_closing(new QGroupBox(tr("How it ended"), this))
    , m_outcome(new QComboBox(this))
    , m_outcomeNote(new QPlainTextEdit(this))
    , m_exportsToo(new QCheckBox(tr("Close its exports, too"), this))
    , m_close(new QPushButton(tr("Close case"), this))
    , m_reopen(new QPushButton(tr("Reopen case"), this))
    , m_erase(new QPushButton(tr("Erase personal values…"), this))
    , m_state(new QLabel(this))
    , m_problem(new ProblemView(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_state->setWordWrap(true);
    setUpExports();
    setUpClosing();

    auto *content = new QWidget(this);
    auto *inner = new QVBoxLayout(content);
    inner->addWidget(m_form);
    auto *exports = new QGroupBox(tr("Exports"), content);
    auto *exportsLayout = new QVBoxLayout(exports);
    exportsLayout->addWidget(m_noExports);
    exportsLayout->addWidget(m_exports);
    auto *exportButtons = new QHBoxLayout;
    exportButtons->addWidget(m_show);
    exportButtons->addWidget(m_takeOut);
    exportButtons->addStretch();
    exportsLayout->addLayout(exportButtons);
    inner->addWidget(exports);
    inner->addWidget(m_closing);
    inner->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);

    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_receipt = buttons->addButton(tr("Save receipt…"), QDialogButtonBox::ActionRole);
    QPushButton *cancel = buttons->addButton(QDialogButtonBox::Close);
    m_save->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_state);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    // A large font must not push the buttons off the screen.
    resize(QSize(fontMetrics().averageCharWidth() * 105, fontMetrics().lineSpacing() * 42).boundedTo(screen()->availableSize() * 0.9));

    connect(m_form, &CaseForm::changed, this, &CaseDialog::showButtons);
    connect(buttons, &QDialogButtonBox::accepted, this, &CaseDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &CaseDialog::reject);
    connect(m_receipt, &QPushButton::clicked, this, [this] {
        if (save())
            Q_EMIT receiptRequested(m_caseId);
    });
    connect(&parts.cases, &CaseRegister::changed, this, [this](const QString &id) {
        if (id == m_caseId)
            load(true);
    });
    connect(&parts.exports, &ExportRegister::changed, this, [this](const ExportOperation *operation) {
        if (!m_record.exportIds.contains(operation->record().id))
            return;
        showExports();
        showButtons();
    });
    load(false);
}

void CaseDialog::renderDeadline()
{
    m_form->renderDeadline();
}

CaseDialog::~CaseDialog() = default;

void CaseDialog::setUpExports()
{
    m_exports->setAccessibleName(tr("Exports of the case"));
    m_exports->setHorizontalHeaderLabels({tr("Person"), tr("State"), tr("Submitted")});
    m_exports->verticalHeader()->hide();
    m_exports->horizontalHeader()->setStretchLastSection(true);
    m_exports->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_exports->horizontalHeader()->setHighlightSections(false);
    m_exports->setShowGrid(false);
    m_exports->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_exports->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_exports->setSelectionMode(QAbstractItemView::SingleSelection);
    m_exports->setTabKeyNavigation(false);
    m_exports->setFixedHeight(fontMetrics().lineSpacing() * 8);
    connect(m_exports, &QTableWidget::itemSelectionChanged, this, &CaseDialog::showButtons);
    connect(m_exports, &QTableWidget::itemActivated, this, [this] { Q_EMIT exportRequested(chosenExport()); });
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT exportRequested(chosenExport()); });
    connect(m_takeOut, &QPushButton::clicked, this, &CaseDialog::takeOut);
}

void CaseDialog::setUpClosing()
{
    for (const Outcome outcome : {Outcome::Answered, Outcome::AnsweredInPart, Outcome::Refused, Outcome::Withdrawn, Outcome::Other})
        m_outcome->addItem(CaseWords::outcome(outcome), int(outcome));
    m_outcome->setAccessibleName(tr("Outcome"));
    m_exportsToo->setChecked(true);
    m_exportsToo->setToolTip(
        tr("Closed exports wait for nobody any more, and their personal values can be erased after the time that the settings say"));
    m_outcomeNote->setAccessibleName(tr("Note on the outcome"));
    m_outcomeNote->setPlaceholderText(tr("Note on the outcome: optional"));
    m_outcomeNote->setTabChangesFocus(true);
    m_outcomeNote->setFixedHeight(fontMetrics().lineSpacing() * 3);
    auto *row = new QHBoxLayout;
    row->addWidget(m_close);
    row->addWidget(m_reopen);
    row->addWidget(m_erase);
    row->addStretch();
    auto *layout = new QVBoxLayout(m_closing);
    layout->addWidget(m_outcome, 0, Qt::AlignLeft);
    layout->addWidget(m_outcomeNote);
    layout->addWidget(m_exportsToo);
    layout->addLayout(row);
    connect(m_close, &QPushButton::clicked, this, &CaseDialog::closeCase);
    connect(m_reopen, &QPushButton::clicked, this, &CaseDialog::reopenCase);
    connect(m_erase, &QPushButton::clicked, this, &CaseDialog::confirmErase);
}

void CaseDialog::load(bool keepsTyped)
{
    const auto found = m_parts.cases.find(m_caseId);
    if (!found)
        return;
    const bool typed = keepsTyped && !found->closed && hasChanges();
    m_record = *found;
    if (!typed)
        m_form->setRecord(m_record);
    m_form->setReadOnly(m_record.closed);
    if (!typed || m_record.closed) {
        m_outcome->setCurrentIndex(std::max(0, m_outcome->findData(int(m_record.outcome))));
        m_outcomeNote->setPlainText(m_record.outcomeNote);
    }
    showExports();
    showButtons();
}

void CaseDialog::showExports()
{
    const QString chosen = chosenExport();
    m_exports->setRowCount(int(m_record.exportIds.size()));
    for (int row = 0; row < m_exports->rowCount(); ++row) {
        const QString &id = m_record.exportIds.at(row);
        const ExportOperation *operation = m_parts.exports.find(id);
        const QStringList texts = operation ? QStringList{OperationWords::person(operation->record()), OperationWords::status(*operation),
                                                          OperationWords::submitted(operation->record())}
                                            : QStringList{tr("Not in the list of operations"), QString(), QString()};
        for (int column = 0; column < ColumnCount; ++column) {
            auto *item = new QTableWidgetItem(texts.at(column));
            item->setData(Qt::UserRole, id);
            m_exports->setItem(row, column, item);
        }
        if (id == chosen)
            m_exports->selectRow(row);
    }
    m_exports->resizeColumnsToContents();
    m_exports->setVisible(!m_record.exportIds.isEmpty());
    m_noExports->setVisible(m_record.exportIds.isEmpty());
    m_show->setVisible(!m_record.exportIds.isEmpty());
    m_takeOut->setVisible(!m_record.exportIds.isEmpty());
}

void CaseDialog::showButtons()
{
    const bool closed = m_record.closed;
    const QString name = CaseWords::name(m_record);
    setWindowTitle(tr("Case: %1").arg(name));
    m_state->setText(m_record.erased ? tr("The personal values of this case are gone for good; days, outcome and digests stay.")
                         : closed    ? tr("This case is closed. Reopen it to change something.")
                                     : QString());
    m_state->setVisible(closed);
    m_save->setEnabled(!closed && hasChanges());
    m_save->setVisible(!closed);
    m_outcome->setEnabled(!closed);
    m_outcomeNote->setReadOnly(closed);
    m_close->setVisible(!closed);
    m_exportsToo->setVisible(!closed && !closable().isEmpty());
    m_reopen->setVisible(closed && !m_record.erased);
    m_erase->setVisible(closed && !m_record.erased);
    m_show->setEnabled(!chosenExport().isEmpty());
    m_takeOut->setEnabled(!closed && !chosenExport().isEmpty());
}

QString CaseDialog::chosenExport() const
{
    const QList<QTableWidgetItem *> chosen = m_exports->selectedItems();
    return chosen.isEmpty() ? QString() : chosen.first()->data(Qt::UserRole).toString();
}

bool CaseDialog::hasChanges() const
{
    return m_form->record() != asTyped(m_record) || !m_form->isUsable();
}

bool CaseDialog::report(const std::expected<void, LedgerError> &outcome)
{
    if (outcome) {
        m_problem->clear();
        return true;
    }
    m_problem->setProblem(explain(outcome.error()));
    return false;
}

bool CaseDialog::save()
{
    if (m_record.closed || !hasChanges())
        return true;
    if (!m_form->isUsable()) {
        m_form->revealErrors();
        return false;
    }
    return report(m_parts.cases.change(m_form->record()));
}

void CaseDialog::closeCase()
{
    if (!save() || !report(m_parts.cases.close(m_caseId, Outcome(m_outcome->currentData().toInt()), m_outcomeNote->toPlainText().trimmed())))
        return;
    if (!m_exportsToo->isChecked())
        return;
    const QList<ExportOperation *> operations = closable();
    for (ExportOperation *operation : operations)
        operation->close(operation->record().note);
}

QList<ExportOperation *> CaseDialog::closable() const
{
    QList<ExportOperation *> operations;
    for (const QString &id : m_record.exportIds) {
        ExportOperation *operation = m_parts.exports.find(id);
        if (operation && !operation->record().closed && operation->canClose())
            operations << operation;
    }
    return operations;
}

void CaseDialog::reopenCase()
{
    report(m_parts.cases.reopen(m_caseId));
}

void CaseDialog::takeOut()
{
    report(m_parts.cases.removeExport(chosenExport()));
}

void CaseDialog::confirmErase()
{
    auto *question =
        new PlainMessageBox(QMessageBox::Warning, tr("Erase personal values"), tr("Erase the personal values of this case for good?"),
                            tr("Reference, grounds, identity check, reasons and notes go and cannot be brought back. Days, outcome and digests "
                               "stay, so the ledger can still be verified. Its exports are not touched: erase them on their own."),
                            this);
    const QPushButton *erase = question->addButton(tr("Erase"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    connect(question, &QMessageBox::buttonClicked, this, [this, erase](const QAbstractButton *button) {
        if (button == erase)
            report(m_parts.cases.erase(m_caseId));
    });
    question->open();
}

void CaseDialog::accept()
{
    if (save())
        QDialog::accept();
}

void CaseDialog::reject()
{
    if (m_record.closed || !hasChanges()) {
        QDialog::reject();
        return;
    }
    auto *question = new PlainMessageBox(QMessageBox::Question, windowTitle(), tr("Save the changes to this case?"), {}, this);
    const QPushButton *keep = question->addButton(tr("Save changes"), QMessageBox::AcceptRole);
    const QPushButton *drop = question->addButton(tr("Discard changes"), QMessageBox::DestructiveRole);
    question->addButton(tr("Go on editing"), QMessageBox::RejectRole);
    connect(question, &QMessageBox::buttonClicked, this, [this, keep, drop](const QAbstractButton *button) {
        if (button == keep)
            accept();
        else if (button == drop)
            QDialog::reject();
    });
    question->open();
}
