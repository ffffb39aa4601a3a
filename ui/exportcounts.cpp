// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/exportcounts.h"

#include "exports/exportregister.h"

ExportCounts::ExportCounts(const ExportRegister &exports, QWidget *parent)
    : QLabel(parent)
    , m_exports(exports)
{
    connect(&exports, &ExportRegister::added, this, &ExportCounts::render);
    connect(&exports, &ExportRegister::loaded, this, &ExportCounts::render);
    connect(&exports, &ExportRegister::stateChanged, this, &ExportCounts::render);
    render();
}

void ExportCounts::render()
{
    int running = 0;
    int undecided = 0;
    int done = 0;
    for (const ExportOperation *operation : m_exports.operations()) {
        const Exports::State state = operation->state();
        if (Exports::isFollowed(state) || state == Exports::State::Recorded || state == Exports::State::Submitting)
            ++running;
        else if (Exports::isFinal(state))
            ++done;
        else
            ++undecided;
    }
    QStringList parts{tr("%n running", nullptr, running)};
    if (undecided > 0)
        parts.append(tr("%n waiting for your decision", nullptr, undecided));
    parts.append(tr("%n ended", nullptr, done));
    setText(parts.join(QStringLiteral(" · ")));
}
