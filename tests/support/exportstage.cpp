// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportstage.h"

#include <QTest>
#include <QUuid>

using Exports::State;

ExportStage::ExportStage()
{
    auto ledger = Ledger::open(m_directory.path(), clock);
    if (!ledger)
        qFatal("the ledger of the test cannot be opened");
    m_ledger = std::move(*ledger);
}

ExportStage::~ExportStage()
{
    // Operations write to the ledger.
    qDeleteAll(findChildren<ExportOperation *>(QString(), Qt::FindDirectChildrenOnly));
}

ExportRecord ExportStage::record(State state, int number)
{
    ExportRecord record;
    record.id = QUuid::createUuidV5(QUuid(), QString::number(number)).toString(QUuid::WithoutBraces);
    record.recordedAt = clock.utcNow().addSecs(number);
    record.person = FakeGraph::person(number, QStringLiteral("Zoë Ångström"));
    record.caseReference = QStringLiteral("DSR-2026-%1").arg(number, 4, 10, QLatin1Char('0'));
    record.homeAccountId = QStringLiteral("aaaaaaaa-0000-4000-8000-000000000001.bbbbbbbb-0000-4000-8000-000000000002");
    record.username = QStringLiteral("admin@contoso.example");
    record.tenantId = QStringLiteral("bbbbbbbb-0000-4000-8000-000000000002");
    record.cloudName = QStringLiteral("custom");
    record.graphRoot = graph.root();
    record.storageHost = QStringLiteral("contosoexports.blob.core.windows.net");
    record.storageContainer = QStringLiteral("case-%1").arg(number);
    record.clientRequestId = QStringLiteral("cccccccc-0000-4000-8000-000000000003");
    record.state = state;
    switch (state) {
    case State::Recorded:
    case State::Submitting:
    case State::NotSent:
    case State::Rejected:
    case State::Unconfirmed:
        return record;
    case State::Untracked:
        record.acceptedAt = record.recordedAt;
        return record;
    case State::NotStarted:
    case State::Running:
    case State::Complete:
    case State::Failed:
    case State::Forgotten:
        break;
    }
    record.acceptedAt = record.recordedAt;
    record.operationId = operationId(number);
    record.operationAddress = graph.root().toString() + QString::fromLatin1(target(number));
    record.seenByService = state != State::NotStarted;
    if (state == State::NotStarted || state == State::Running) {
        record.nextCheckAt = clock.utcNow().addSecs(60);
        record.checkAllowedAt = record.nextCheckAt;
    }
    if (state == State::Running)
        record.statusText = QStringLiteral("running");
    return record;
}

void ExportStage::store(const ExportRecord &record)
{
    ExportRecord intent = record;
    intent.state = State::Recorded;
    LedgerEvent first;
    first.kind = LedgerEvent::Kind::IntentRecorded;
    LedgerEvent later;
    later.kind = LedgerEvent::Kind::AnswerReceived;
    later.httpStatus = 202;
    later.requestId = QStringLiteral("11111111-0000-4000-8000-000000000009");
    later.clientRequestId = record.clientRequestId;
    const bool stored = m_ledger->record(intent, first) && (record.state == State::Recorded || m_ledger->append(later, record));
    if (!stored)
        qFatal("the ledger of the test does not take the export");
}

ExportOperation *ExportStage::operation(const ExportRecord &record)
{
    store(record);
    return new ExportOperation(*m_ledger, clock, [] { return 0.0; }, record, this);
}

QByteArray ExportStage::target(int number)
{
    return "/v1.0/dataPolicyOperations/" + operationId(number).toLatin1();
}

QString ExportStage::operationId(int number)
{
    return QStringLiteral("d007e3da-cd9b-4b02-8d66-%1").arg(number, 12, 10, QLatin1Char('0'));
}

void ExportStage::says(const QString &status, const QJsonValue &progress, int retryAfter)
{
    graph.answers.insert(target(),
                         FakeGraph::json(200,
                                         {{QStringLiteral("id"), operationId()},
                                          {QStringLiteral("userId"), FakeGraph::person(1).userId},
                                          {QStringLiteral("status"), status},
                                          {QStringLiteral("submittedDateTime"), QStringLiteral("2026-11-23T12:00:00Z")},
                                          {QStringLiteral("progress"), progress}},
                                         {"Retry-After: " + QByteArray::number(retryAfter), "request-id: 22222222-0000-4000-8000-000000000009"}));
}
