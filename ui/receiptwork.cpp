// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/receiptwork.h"

#include "config/settings.h"
#include "exports/casedeadline.h"
#include "exports/exportregister.h"
#include "exports/ledger.h"
#include "exports/ledgercases.h"
#include "ui/fetchresultsdialog.h"
#include "ui/operationwords.h"

#include <QCoreApplication>

namespace {
const QString folderKey = QStringLiteral("receipts/folder");
}

ReceiptWork::ReceiptWork(const Parts &parts, const WindowState &state, QWidget &window)
    : QObject(&window)
    , m_parts(parts)
    , m_state(state)
    , m_window(window)
{
}

Receipt::Making ReceiptWork::making() const
{
    const CaseDeadline::Rule rule{m_parts.settings.caseDays(), m_parts.settings.caseFreeDays()};
    return Receipt::Making::now(m_parts.clock.utcNow(), QCoreApplication::applicationVersion(), rule);
}

// A receipt names the ledger's end, so that a cut tail is found: a power cut must not take away what it names. Where the disk refuses,
// noting that the receipt was saved says so.
Receipt::Making ReceiptWork::begin() const
{
    [[maybe_unused]] const auto settled = m_parts.ledger.settle();
    return making();
}

void ReceiptWork::saveOfExport(ExportOperation *operation)
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
    const QString name =
        ReceiptSaving::fileName(ReceiptSaving::About::Export, record.caseReference, record.erased ? QString() : person, making().today());
    ask({tr("the export for %1").arg(person), name, [this] { return begin(); }, note}, order);
}

void ReceiptWork::saveOfCase(const QString &caseId)
{
    LedgerCases &cases = m_parts.ledger.cases();
    const auto record = cases.find(caseId);
    if (!record) {
        Q_EMIT failed(cases.readError().value_or(LedgerError{LedgerError::Kind::UnknownCase, caseId, m_parts.ledger.path()}));
        return;
    }
    ReceiptSaving::Order order;
    order.ledgerPath = m_parts.ledger.path();
    order.caseId = caseId;
    const auto note = [&cases, caseId](const QString &text) -> std::optional<LedgerError> {
        const auto noted = cases.recordReceipt(caseId, text);
        return noted ? std::nullopt : std::optional(noted.error());
    };
    const QString what = record->reference.isEmpty() ? tr("the case") : tr("the case %1").arg(record->reference);
    const QString name = ReceiptSaving::fileName(ReceiptSaving::About::Case, record->reference, personOf(*record), making().today());
    ask({what, name, [this] { return begin(); }, note}, order);
}

/** Whose exports they are, if one person's. */
QString ReceiptWork::personOf(const CaseRecord &record) const
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

void ReceiptWork::ask(const SaveReceiptDialog::Subject &subject, const ReceiptSaving::Order &order)
{
    const QString chosenBefore = m_state.text(folderKey);
    auto *dialog = new SaveReceiptDialog(subject, order, chosenBefore.isEmpty() ? FetchResultsDialog::usualParentFolder() : chosenBefore, &m_window);
    connect(dialog, &SaveReceiptDialog::folderUsed, this, [this](const QString &folder) { m_state.saveText(folderKey, folder); });
    dialog->show();
}
