// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

class ExportRegister;

/** How many exports run, wait for a decision, and have ended; for the status bar. */
class ExportCounts : public QLabel
{
    Q_OBJECT

public:
    /** The register must outlive it. */
    explicit ExportCounts(const ExportRegister &exports, QWidget *parent = nullptr);

private:
    void render();

    const ExportRegister &m_exports;
};
