// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/exportoperation.h"
#include "exports/ledger.h"
#include "fakegraph.h"
#include "manualclock.h"

#include <QTemporaryDir>

/** Exports in whatever state a test wants, with a ledger, a clock and a Graph of their own. */
class ExportStage : public QObject
{
    Q_OBJECT

public:
    ExportStage();
    ~ExportStage() override;

    [[nodiscard]] Ledger &ledger() { return *m_ledger; }
    /** An export as it was recorded; accepted operations have an address at `graph`. */
    [[nodiscard]] ExportRecord record(Exports::State state, int number = 1);
    /** Writes it to the ledger as it is. */
    void store(const ExportRecord &record);
    /** The same, and lives as an operation that belongs to the stage. */
    ExportOperation *operation(const ExportRecord &record);
    ExportOperation *operation(Exports::State state) { return operation(record(state)); }
    /** Where `graph` is asked about the export. */
    [[nodiscard]] static QByteArray target(int number = 1);
    [[nodiscard]] static QString operationId(int number = 1);
    /** What the service says about the operation. */
    void says(const QString &status, const QJsonValue &progress = {}, int retryAfter = 5);

    ManualClock clock;
    FakeGraph graph{clock};

private:
    QTemporaryDir m_directory;
    std::unique_ptr<Ledger> m_ledger;
};
