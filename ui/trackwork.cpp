// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/trackwork.h"

#include "exports/exportregister.h"
#include "exports/exportrequest.h"
#include "ui/plainmessagebox.h"
#include "ui/trackoperationdialog.h"

TrackWork::TrackWork(const ExportRequest &request, ExportRegister &exports, QWidget &window)
    : QObject(&window)
    , m_request(request)
    , m_exports(exports)
    , m_window(window)
{
}

void TrackWork::ask(ExportOperation *operation)
{
    GraphClient *graph = m_request.graph();
    if (!graph && !operation) {
        PlainMessageBox::say(&m_window, tr("Sign in first: an operation is followed with the account that may see it."));
        return;
    }
    const QString purpose = operation
        ? tr("Enter the ID or the address of the operation that this export became. Habeas then follows it; nothing is sent again.")
        : tr("Follow an export that was started with another tool. Habeas only asks how it stands; nothing is sent.");
    // Of the account that started it, who may be another than the one that acts.
    const QUrl graphRoot = operation ? operation->record().graphRoot : graph->cloud().graphRoot();
    auto *dialog = new TrackOperationDialog(graphRoot, purpose, &m_window);
    connect(dialog, &TrackOperationDialog::chosen, this,
            [this, operation = QPointer(operation), graph = QPointer(graph)](const OperationAddress &address) {
                if (operation)
                    operation->track(address);
                else if (graph && m_request.actor())
                    trackFromElsewhere(address, *graph);
            });
    dialog->open();
}

void TrackWork::trackFromElsewhere(const OperationAddress &address, GraphClient &graph)
{
    const auto operation = m_exports.track(address, *m_request.actor(), graph);
    if (operation)
        Q_EMIT tracked(*operation);
    else
        Q_EMIT failed(operation.error());
}
