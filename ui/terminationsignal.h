// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

/**
 * SIGTERM, SIGINT and SIGHUP as a Qt signal, so that the program ends tidily instead of in the middle of whatever it does. One at a
 * time; with it goes what it changed. Elsewhere than on Unix it says nothing: there the session's end is announced by Qt.
 */
class TerminationSignal : public QObject
{
    Q_OBJECT

public:
    explicit TerminationSignal(QObject *parent = nullptr);
    ~TerminationSignal() override;

Q_SIGNALS:
    void received();
};
