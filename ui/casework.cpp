// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/casework.h"

#include "exports/casedeadlines.h"
#include "exports/caseregister.h"
#include "exports/exportregister.h"
#include "ui/casedialog.h"
#include "ui/caseprefix.h"
#include "ui/choosecasedialog.h"
#include "ui/newcasedialog.h"

#include <QMenu>

CaseWork::CaseWork(CaseRegister &cases, ExportRegister &exports, const CaseDeadlines &deadlines, Settings &settings, QWidget &window)
    : QObject(&window)
    , m_cases(cases)
    , m_exports(exports)
    , m_deadlines(deadlines)
    , m_settings(settings)
    , m_window(window)
{
}

CaseForm::Calendar CaseWork::calendar() const
{
    return {[this] { return m_deadlines.rule(); }, [this] { return m_deadlines.today(); }};
}

void CaseWork::addActions(QMenu &menu)
{
    connect(menu.addAction(tr("&New case…")), &QAction::triggered, this, &CaseWork::newCase);
    connect(menu.addAction(tr("&Open case…")), &QAction::triggered, this, &CaseWork::chooseCase);
}

void CaseWork::newCase()
{
    newCaseFor({});
}

void CaseWork::newCaseFor(const QString &exportId)
{
    CaseRecord start;
    if (const ExportOperation *operation = m_exports.find(exportId))
        start.reference = operation->record().caseReference;
    const QString why = exportId.isEmpty() ? tr("A case may begin before its first export. Every field is optional and stays on this computer.")
                                           : tr("The export becomes the first of this case. Every field is optional and stays on this computer.");
    auto *dialog = new NewCaseDialog(calendar(), start, tr("Open the case"), why, &m_window);
    dialog->offerPrefix(m_settings);
    connect(dialog, &NewCaseDialog::chosen, this, [this, exportId](const CaseRecord &record) {
        const auto opened = m_cases.open(record);
        if (!opened) {
            Q_EMIT failed(opened.error());
            return;
        }
        CasePrefix::remember(opened->reference, m_settings);
        if (exportId.isEmpty()) {
            openCase(opened->id);
        } else if (const auto added = m_cases.addExport(opened->id, exportId); !added) {
            Q_EMIT failed(added.error());
        }
    });
    dialog->open();
}

void CaseWork::chooseCase()
{
    auto *dialog = new ChooseCaseDialog(m_cases, calendar(), ChooseCaseDialog::Which::All, tr("Open a case"), tr("Open"), &m_window);
    connect(dialog, &ChooseCaseDialog::chosen, this, &CaseWork::openCase);
    connect(dialog, &ChooseCaseDialog::newCaseRequested, this, &CaseWork::newCase);
    dialog->open();
}

void CaseWork::openCase(const QString &caseId)
{
    if (!m_cases.find(caseId))
        return;
    const QList<CaseDialog *> all = m_window.findChildren<CaseDialog *>(QString(), Qt::FindDirectChildrenOnly);
    for (CaseDialog *dialog : all) {
        if (dialog->caseId() == caseId && dialog->isVisible()) {
            dialog->raise();
            dialog->activateWindow();
            return;
        }
    }
    auto *dialog = new CaseDialog({m_cases, m_exports, calendar()}, caseId, &m_window);
    connect(&m_deadlines, &CaseDeadlines::changed, dialog, &CaseDialog::renderDeadline);
    connect(dialog, &CaseDialog::receiptRequested, this, &CaseWork::receiptRequested);
    connect(dialog, &CaseDialog::exportRequested, this, &CaseWork::exportRequested);
    dialog->show();
}

void CaseWork::putIntoCase(const QString &exportId)
{
    auto *dialog = new ChooseCaseDialog(m_cases, calendar(), ChooseCaseDialog::Which::Open, tr("Put the export into a case"),
                                        tr("Put into this case"), &m_window);
    connect(dialog, &ChooseCaseDialog::chosen, this, [this, exportId](const QString &caseId) {
        if (const auto added = m_cases.addExport(caseId, exportId); !added)
            Q_EMIT failed(added.error());
    });
    connect(dialog, &ChooseCaseDialog::newCaseRequested, this, [this, exportId] { newCaseFor(exportId); });
    dialog->open();
}
