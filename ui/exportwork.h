// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/ledgererror.h"
#include "ui/confirmexportdialog.h"

class CaseDeadlines;
class Clock;
class ExportOperation;
class ExportRegister;
class ExportRequest;
class Ledger;
class NewExportPanel;
class StorageLocation;

/** Sends an export: asks once more, records it, puts it into its case, and hands it to the network. */
class ExportWork : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        ExportRequest &request;
        ExportRegister &exports;
        Ledger &ledger;
        const CaseDeadlines &deadlines;
        const Clock &clock;
    };

    /** All of them must outlive it; `panel` says what is to be sent, `window` is the parent of the question. */
    ExportWork(const Parts &parts, NewExportPanel &panel, QWidget &window);

    void confirm();

Q_SIGNALS:
    /** It is recorded and on its way. */
    void sent(ExportOperation *operation);
    /** It is on its way, but in no case. */
    void notPlaced(const LedgerError &error);

private:
    [[nodiscard]] QList<ConfirmExportDialog::Finding> findings() const;
    [[nodiscard]] bool usedBefore(const StorageLocation &location) const;
    void send();

    Parts m_parts;
    NewExportPanel &m_panel;
    QWidget &m_window;
};
