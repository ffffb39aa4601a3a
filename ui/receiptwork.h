// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/ledgererror.h"
#include "ui/savereceiptdialog.h"
#include "ui/windowstate.h"

class Clock;
class ExportOperation;
class ExportRegister;
class Ledger;
class Settings;
struct CaseRecord;

/** Saving of receipts from the window: asks where, and notes in the ledger that it was done. */
class ReceiptWork : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        const Settings &settings;
        const Clock &clock;
        Ledger &ledger;
        const ExportRegister &exports;
    };

    /** All of them must outlive it; `window` is the parent of the dialogs. */
    ReceiptWork(const Parts &parts, const WindowState &state, QWidget &window);

    void saveOfExport(ExportOperation *operation);
    void saveOfCase(const QString &caseId);

Q_SIGNALS:
    void failed(const LedgerError &error);

private:
    [[nodiscard]] Receipt::Making making() const;
    [[nodiscard]] Receipt::Making begin() const;
    [[nodiscard]] QString personOf(const CaseRecord &record) const;
    void ask(const SaveReceiptDialog::Subject &subject, const ReceiptSaving::Order &order);

    Parts m_parts;
    WindowState m_state;
    QWidget &m_window;
};
