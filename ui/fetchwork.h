// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/windowstate.h"

#include <QObject>

#include <functional>

class ExportOperation;
class FetchResultsDialog;
class HttpClient;
class Settings;

/** Fetching of results from the window: opens the dialogs over it, one for each export. */
class FetchWork : public QObject
{
    Q_OBJECT

public:
    /** All of them must outlive it; `window` is the parent of the dialogs. */
    FetchWork(const Settings &settings, HttpClient &http, const WindowState &state, QWidget &window);

    /** In the demo: offers an address that the results in the container can be read from. */
    void setSampleAddress(const std::function<QString(const QString &container)> &sampleAddress);

    void fetch(ExportOperation *operation);
    [[nodiscard]] bool isFetching() const;
    /** What has arrived stays where it is. */
    void stopAll();
    void closeAll();

Q_SIGNALS:
    /** One of them, after `stopAll()`. */
    void stopped();

private:
    [[nodiscard]] QList<FetchResultsDialog *> open() const;

    const Settings &m_settings;
    HttpClient &m_http;
    WindowState m_state;
    QWidget &m_window;
    std::function<QString(const QString &)> m_sampleAddress;
};
