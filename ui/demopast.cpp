// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/demopast.h"

#include "demo/demoearlierexport.h"
#include "exports/ledger.h"
#include "graph/operationaddress.h"
#include "storage/storagelocation.h"

#include <QMetaEnum>
#include <QUuid>

namespace {
QString freshId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

ExportRecord intentOf(const DemoEarlierExport &earlier, const Cloud &cloud, const QString &tenantId)
{
    const auto location = StorageLocation::parse(earlier.storageLocation, {.cloud = cloud, .now = earlier.submittedAt});
    ExportRecord record;
    record.id = freshId();
    record.clientRequestId = freshId();
    record.recordedAt = earlier.submittedAt;
    record.person.userId = earlier.person.userId;
    record.person.userPrincipalName = earlier.person.userPrincipalName;
    record.person.displayName = earlier.person.displayName;
    record.person.homeTenantId = earlier.person.homeTenantId;
    record.caseReference = QStringLiteral("DSR-2026-0131");
    record.homeAccountId = earlier.startedBy.objectId + QLatin1Char('.') + tenantId;
    record.username = earlier.startedBy.username;
    record.tenantId = tenantId;
    record.cloudName = cloud.name();
    record.graphRoot = cloud.graphRoot();
    record.storageForm = QString::fromLatin1(QMetaEnum::fromType<StorageLocation::Form>().valueToKey(int(location.form())));
    record.storageHost = location.host();
    record.storageAccount = location.account();
    record.storageContainer = location.container();
    record.storagePermissions = location.permissions();
    record.storageEndsAt = location.endsAt();
    record.storageHandle = location.handle();
    return record;
}
}

std::expected<void, LedgerError> recordDemoPast(Ledger &ledger, const DemoEarlierExport &earlier, const Cloud &cloud, const QString &tenantId)
{
    ExportRecord record = intentOf(earlier, cloud, tenantId);
    LedgerEvent event;
    event.exportId = record.id;
    event.clientRequestId = record.clientRequestId;
    event.occurredAt = earlier.submittedAt;
    event.kind = LedgerEvent::Kind::IntentRecorded;
    if (const auto recorded = ledger.record(record, event); !recorded)
        return recorded;
    record.state = Exports::State::Submitting;
    event.kind = LedgerEvent::Kind::Submitting;
    if (const auto written = ledger.append(event, record); !written)
        return written;
    record.state = Exports::State::NotStarted;
    record.acceptedAt = earlier.submittedAt;
    record.nextCheckAt = earlier.submittedAt;
    if (const auto address = OperationAddress::fromPerson(earlier.operationId, cloud.graphRoot())) {
        record.operationAddress = address->url().toString(QUrl::FullyEncoded);
        record.operationId = address->operationId();
    }
    event.kind = LedgerEvent::Kind::AnswerReceived;
    event.httpStatus = 202;
    event.serviceDate = earlier.submittedAt;
    return ledger.append(event, record);
}
