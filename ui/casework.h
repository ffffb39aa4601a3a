// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/ledgererror.h"
#include "ui/caseform.h"

#include <QObject>

class CaseDeadlines;
class CaseRegister;
class ExportRegister;
class QMenu;
class Settings;

/** What can be done with cases from the window: opens the dialogs over it, one for each case. */
class CaseWork : public QObject
{
    Q_OBJECT

public:
    /** All of them must outlive it; `window` is the parent of the dialogs. */
    CaseWork(CaseRegister &cases, ExportRegister &exports, const CaseDeadlines &deadlines, Settings &settings, QWidget &window);

    /** How the organisation counts, and today. */
    [[nodiscard]] CaseForm::Calendar calendar() const;
    void addActions(QMenu &menu);

    /** Without an export. */
    void newCase();
    void chooseCase();
    void openCase(const QString &caseId);
    /** Into one that is open, or into a new one. */
    void putIntoCase(const QString &exportId);

Q_SIGNALS:
    void receiptRequested(const QString &caseId);
    void exportRequested(const QString &exportId);
    void failed(const LedgerError &error);

private:
    void newCaseFor(const QString &exportId);

    CaseRegister &m_cases;
    ExportRegister &m_exports;
    const CaseDeadlines &m_deadlines;
    Settings &m_settings;
    QWidget &m_window;
};
