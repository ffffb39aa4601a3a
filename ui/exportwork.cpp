// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exportwork.h"

#include "exports/casedeadlines.h"
#include "exports/exportduplicates.h"
#include "exports/exportregister.h"
#include "exports/exportrequest.h"
#include "exports/ledger.h"
#include "ui/deadlinewords.h"
#include "ui/duplicatewords.h"
#include "ui/explanation.h"
#include "ui/newexportpanel.h"

namespace {
const QString betaNoteKey = QStringLiteral("betaNoteShown");
}

ExportWork::ExportWork(const Parts &parts, NewExportPanel &panel, QWidget &window)
    : QObject(&window)
    , m_parts(parts)
    , m_panel(panel)
    , m_window(window)
{
    m_panel.setUsedBefore([this](const StorageLocation &location) { return usedBefore(location); });
    connect(&m_panel, &NewExportPanel::exportRequested, this, &ExportWork::confirm);
}

void ExportWork::confirm()
{
    if (!m_parts.request.isReady())
        return;
    const bool first = m_parts.ledger.meta(betaNoteKey).isEmpty();
    const QString container = usedBefore(m_parts.request.storageLocation()) ? NewExportPanel::usedBeforeText() : QString();
    auto *dialog = new ConfirmExportDialog(m_parts.request, {first, container, m_panel.earlierAttempt(), findings()}, &m_window);
    connect(dialog, &QDialog::accepted, this, &ExportWork::send);
    dialog->open();
}

QList<ConfirmExportDialog::Finding> ExportWork::findings() const
{
    const ExportRecord intent = m_parts.request.intent();
    QList<ExportRecord> earlier;
    for (const ExportOperation *operation : m_parts.exports.operations())
        earlier.append(operation->record());
    const auto referenceOf = [this](const ExportRecord &record) {
        const CaseDeadlines::Entry *entry = m_parts.deadlines.ofExport(record.id);
        return entry && !entry->record.reference.isEmpty() ? entry->record.reference : record.caseReference;
    };
    const ExportDuplicates duplicates(intent, earlier, referenceOf, m_parts.clock.utcNow());
    QList<ConfirmExportDialog::Finding> found = DuplicateWords::findings(duplicates, intent.caseReference.simplified());
    if (const auto its = m_panel.caseToBe()) {
        const QString outlasts = DeadlineWords::outlasts(m_parts.deadlines.of(*its), m_parts.deadlines.today());
        if (!outlasts.isEmpty())
            found.append({StatusIcon::Level::Warning, outlasts});
    }
    return found;
}

bool ExportWork::usedBefore(const StorageLocation &location) const
{
    return !location.container().isEmpty() && m_parts.ledger.containerUsedBefore(location.host(), location.container());
}

void ExportWork::send()
{
    // Between the question and the answer somebody may have signed out or a sign-in may have run out.
    if (!m_parts.request.isReady())
        return;
    if (ExportOperation *earlier = m_parts.exports.find(m_panel.earlierExport()))
        earlier->recordSendAgain();
    [[maybe_unused]] const auto noted = m_parts.ledger.setMeta(betaNoteKey, QStringLiteral("1"));
    // Recorded first, then in its case, then sent: what a crash leaves in the middle was not sent.
    std::expected<void, LedgerError> placed;
    const auto placing = connect(&m_parts.exports, &ExportRegister::added, this,
                                 [&](const ExportOperation *added) { placed = m_panel.placeInCase(added->record().id); });
    const auto operation = m_parts.exports.submit(m_parts.request.intent(), m_parts.request.storageLocation().secret(), *m_parts.request.graph());
    disconnect(placing);
    if (!operation) {
        m_panel.showProblem(explain(operation.error()));
        return;
    }
    // The export is on its way either way; that it is in no case can be mended.
    if (!placed)
        Q_EMIT notPlaced(placed.error());
    m_panel.startOver();
    Q_EMIT sent(*operation);
}
