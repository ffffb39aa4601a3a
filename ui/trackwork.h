// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/ledgererror.h"

#include <QObject>

class ExportOperation;
class ExportRegister;
class ExportRequest;
class GraphClient;
class OperationAddress;
class QWidget;

/** Takes up operations by their ID or address, as the account that is signed in. */
class TrackWork : public QObject
{
    Q_OBJECT

public:
    /** All of them must outlive it; `window` is the parent of the dialogs. */
    TrackWork(const ExportRequest &request, ExportRegister &exports, QWidget &window);

    /** What became of this export; nullptr: an export that was started with another tool. */
    void ask(ExportOperation *operation);

Q_SIGNALS:
    void tracked(ExportOperation *operation);
    void failed(const LedgerError &error);

private:
    void trackFromElsewhere(const OperationAddress &address, GraphClient &graph);

    const ExportRequest &m_request;
    ExportRegister &m_exports;
    QWidget &m_window;
};
