// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "config/settings.h"

#include <QWidget>

class HttpClient;
class ReadOnlyField;

/** Through which proxy server this computer wants Microsoft to be reached, and where that is changed. There is nothing to set. */
class NetworkPage : public QWidget
{
    Q_OBJECT

public:
    /** Both must outlive it. */
    NetworkPage(const Settings &settings, HttpClient &http, QWidget *parent = nullptr);

    /** Asks the system for the cloud of the settings. */
    void load();
    [[nodiscard]] QString problem() const { return {}; }
    [[nodiscard]] QList<Settings::Change> changes() const { return {}; }

Q_SIGNALS:
    void edited();

private:
    void look(ReadOnlyField *field, const QUrl &url);
    void showProxy(ReadOnlyField *field, const QString &host, const QString &proxy);
    /** Where it is changed on such a system as this. */
    [[nodiscard]] static QString whereToChange();

    const Settings &m_settings;
    HttpClient &m_http;
    ReadOnlyField *m_graph;
    ReadOnlyField *m_signIn;
    /** Questions that the system has not answered yet. */
    int m_asked = 0;
};
