// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demodirectory.h"
#include "demo/demostorage.h"

/**
 * What an export leaves in its container. Only the name RequestInfo.json is publicly known; the other names and all
 * contents are made up and say so.
 */
class DemoResults
{
public:
    /** There as soon as the export is accepted. */
    [[nodiscard]] static DemoBlob requestInfo(const QString &operationId, const DemoProfile &person, const QDateTime &submittedAt);
    /** There when it is complete. */
    [[nodiscard]] static QList<DemoBlob> files(const DemoProfile &person, const QDateTime &completedAt);
};
