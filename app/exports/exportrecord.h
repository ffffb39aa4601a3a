// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/exportstate.h"
#include "exports/progressreading.h"
#include "graph/inboundshareduserprofile.h"

#include <QDateTime>
#include <QString>
#include <QUrl>

#include <optional>

/**
 * One export as the ledger keeps it. The first part is the intent: written once and never changed. The second is the
 * current view, which every event replaces. All dates are UTC. Nothing of a SAS is in it but its handle.
 */
struct ExportRecord {
    /** UUID without braces. */
    QString id;
    QDateTime recordedAt;
    /** Tracked from elsewhere: it was not submitted by this program. */
    bool external = false;

    InboundSharedUserProfile person;
    QString caseReference;

    QString homeAccountId;
    QString username;
    QString tenantId;
    QString cloudName;
    /** Kept without query, fragment and user information. */
    QUrl graphRoot;

    QString storageForm;
    QString storageHost;
    QString storageAccount;
    QString storageContainer;
    QString storagePermissions;
    QDateTime storageEndsAt;
    /** `StorageLocation::handle()`: 8 lower-case hex digits, or empty. */
    QString storageHandle;

    Exports::State state = Exports::State::Recorded;
    QString operationAddress;
    QString operationId;
    bool tracked = true;
    QDateTime nextCheckAt;
    /** Before this moment nobody may ask: the service named it, or a minute after the last request. */
    QDateTime checkAllowedAt;
    /** The service's own dates. */
    QDateTime submittedDateTime;
    QDateTime completedDateTime;
    /** The service's number, unit unknown; kept only when finite. */
    std::optional<double> progress;
    QString progressText;
    ProgressReading::Scale progressScale = ProgressReading::Scale::Unknown;
    QString statusText;
    /** When the 202 arrived here; invalid where none did, because a person supplied the address. */
    QDateTime acceptedAt;
    /** The service has answered a check with 200 at least once. */
    bool seenByService = false;
    bool closed = false;
    QString note;
    /** Of the POST. */
    QString clientRequestId;

    /** Set by the ledger: the personal values are gone for good, their fields above are empty. */
    bool erased = false;

    bool operator==(const ExportRecord &) const = default;
};
