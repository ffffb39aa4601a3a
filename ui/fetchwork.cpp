// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fetchwork.h"

#include "config/settings.h"
#include "exports/exportoperation.h"
#include "ui/fetchresultsdialog.h"

#include <algorithm>

namespace {
const QString folderKey = QStringLiteral("results/folder");
const QString windowKey = QStringLiteral("results");
const QString filesKey = QStringLiteral("results");
}

FetchWork::FetchWork(const Settings &settings, HttpClient &http, const WindowState &state, QWidget &window)
    : QObject(&window)
    , m_settings(settings)
    , m_http(http)
    , m_state(state)
    , m_window(window)
{
}

void FetchWork::setSampleAddress(const std::function<QString(const QString &)> &sampleAddress)
{
    m_sampleAddress = sampleAddress;
}

void FetchWork::fetch(ExportOperation *operation)
{
    for (FetchResultsDialog *dialog : open()) {
        if (dialog->operation() == operation) {
            dialog->raise();
            dialog->activateWindow();
            return;
        }
    }
    const ExportRecord &record = operation->record();
    const std::optional<Cloud::Kind> kind = Cloud::kindFromName(record.cloudName);
    const auto ours = m_settings.cloud();
    const bool isBuiltIn = kind && *kind != Cloud::Kind::Custom;
    const QString chosenBefore = m_state.text(folderKey);
    FetchResultsDialog::Surroundings surroundings{m_http,
                                                  isBuiltIn  ? Cloud(*kind)
                                                      : ours ? *ours
                                                             : Cloud(),
                                                  chosenBefore.isEmpty() ? FetchResultsDialog::usualParentFolder() : chosenBefore};
    if (m_sampleAddress && !record.storageContainer.isEmpty())
        surroundings.sampleAddress = [this, container = record.storageContainer] { return m_sampleAddress(container); };
    auto *dialog = new FetchResultsDialog(*operation, surroundings, &m_window);
    connect(dialog, &FetchResultsDialog::parentFolderUsed, this, [this](const QString &folder) { m_state.saveText(folderKey, folder); });
    m_state.restoreGeometry(windowKey, *dialog);
    m_state.restore(filesKey, dialog->header());
    connect(dialog, &QDialog::finished, this, [this, dialog] {
        m_state.saveGeometry(windowKey, *dialog);
        m_state.save(filesKey, dialog->header());
    });
    dialog->show();
}

QList<FetchResultsDialog *> FetchWork::open() const
{
    QList<FetchResultsDialog *> open = m_window.findChildren<FetchResultsDialog *>(QString(), Qt::FindDirectChildrenOnly);
    // One that was closed stays until the event loop has deleted it.
    open.erase(std::remove_if(open.begin(), open.end(), [](const FetchResultsDialog *dialog) { return dialog->isHidden(); }), open.end());
    return open;
}

bool FetchWork::isFetching() const
{
    const QList<FetchResultsDialog *> dialogs = open();
    return std::any_of(dialogs.cbegin(), dialogs.cend(), [](const FetchResultsDialog *dialog) { return dialog->isFetching(); });
}

void FetchWork::stopAll()
{
    for (FetchResultsDialog *dialog : open()) {
        connect(dialog, &QDialog::finished, this, &FetchWork::stopped, Qt::QueuedConnection);
        dialog->stopAndClose();
    }
}

void FetchWork::closeAll()
{
    for (FetchResultsDialog *dialog : open())
        dialog->close();
}
