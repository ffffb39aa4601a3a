// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/exportrequest.h"

#include "http/clock.h"

#include <QMetaEnum>
#include <QUuid>

ExportRequest::ExportRequest(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    connect(&m_followRight, &FollowRight::changed, this, &ExportRequest::update);
}

void ExportRequest::setActor(const std::optional<ExportActor> &actor, GraphClient *graph)
{
    m_actor = actor;
    m_graph = graph;
    m_person.reset();
    if (graph && graph->cloud().offersInboundExport())
        m_followRight.ask(*graph);
    else
        m_followRight.reset();
    update();
}

void ExportRequest::setPerson(const std::optional<InboundSharedUserProfile> &person)
{
    m_person = person;
    update();
}

void ExportRequest::setStorageLocation(const StorageLocation &location)
{
    m_storageLocation = location;
    update();
}

void ExportRequest::setAllowedHosts(const AllowedHosts &hosts)
{
    m_allowedHosts = hosts;
    update();
}

void ExportRequest::setCaseReference(const QString &reference)
{
    m_caseReference = reference;
}

void ExportRequest::setLedgerUsable(bool usable)
{
    m_ledgerUsable = usable;
    update();
}

void ExportRequest::setSubmitting(bool submitting)
{
    m_submitting = submitting;
    update();
}

const std::optional<ExportActor> &ExportRequest::actor() const
{
    return m_actor;
}

GraphClient *ExportRequest::graph() const
{
    return m_graph;
}

const std::optional<InboundSharedUserProfile> &ExportRequest::person() const
{
    return m_person;
}

const StorageLocation &ExportRequest::storageLocation() const
{
    return m_storageLocation;
}

FollowRight &ExportRequest::followRight()
{
    return m_followRight;
}

bool ExportRequest::isReady() const
{
    return missing().isEmpty();
}

QList<ExportRequest::Missing> ExportRequest::missing() const
{
    QList<Missing> missing;
    if (!m_ledgerUsable)
        missing.append(Missing::Ledger);
    if (!m_actor || !m_graph)
        missing.append(Missing::SignIn);
    else if (!m_graph->cloud().offersInboundExport())
        missing.append(Missing::CloudWithoutApi);
    if (!m_person)
        missing.append(Missing::Person);
    if (m_storageLocation.form() == StorageLocation::Form::Empty)
        missing.append(Missing::StorageLocation);
    else if (!m_storageLocation.isAcceptable())
        missing.append(Missing::UsableStorageLocation);
    else if (!m_storageLocation.isAllowedBy(m_allowedHosts, m_graph ? m_graph->cloud() : Cloud()))
        missing.append(Missing::AllowedStorageLocation);
    if (m_followRight.status() == FollowRight::Status::Asking)
        missing.append(Missing::FollowRightAnswer);
    else if (m_followRight.status() == FollowRight::Status::Denied)
        missing.append(Missing::FollowRight);
    if (m_submitting)
        missing.append(Missing::PreviousExport);
    return missing;
}

ExportRecord ExportRequest::intent() const
{
    Q_ASSERT(isReady());
    ExportRecord record;
    record.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.clientRequestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.recordedAt = m_clock.utcNow();
    record.person = *m_person;
    record.caseReference = m_caseReference.trimmed();
    record.homeAccountId = m_actor->homeAccountId;
    record.username = m_actor->username;
    record.tenantId = m_actor->tenantId;
    record.cloudName = m_graph->cloud().name();
    record.graphRoot = m_graph->cloud().graphRoot();
    record.storageForm = QString::fromLatin1(QMetaEnum::fromType<StorageLocation::Form>().valueToKey(int(m_storageLocation.form())));
    record.storageHost = m_storageLocation.host();
    record.storageAccount = m_storageLocation.account();
    record.storageContainer = m_storageLocation.container();
    record.storagePermissions = m_storageLocation.permissions();
    record.storageEndsAt = m_storageLocation.endsAt();
    record.storageHandle = m_storageLocation.handle();
    return record;
}

void ExportRequest::update()
{
    const bool ready = isReady();
    if (ready != m_wasReady) {
        m_wasReady = ready;
        Q_EMIT isReadyChanged(ready);
    }
    Q_EMIT changed();
}
