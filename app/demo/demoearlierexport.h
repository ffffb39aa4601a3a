// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demodirectory.h"
#include "demo/demoperson.h"

#include <QDateTime>

/** An export that the demo tenant accepted before it started and has completed since. */
struct DemoEarlierExport {
    QString operationId;
    /** As it was given to the export: a URL with a SAS that may write. */
    QString storageLocation;
    DemoProfile person;
    DemoPerson startedBy;
    /** UTC */
    QDateTime submittedAt;
};
