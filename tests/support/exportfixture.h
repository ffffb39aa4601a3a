// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/exportoperation.h"
#include "exports/ledger.h"
#include "graphfixture.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QUuid>
#include <QVariant>

/** A service that exports: what it answers to the POST, and in turn to the checks. */
struct ExportService {
    /** Replaces everything else when set. */
    RawServer::Answer onPost;
    QByteArray toPost;
    /** The last one is repeated. */
    QList<QByteArray> toChecks;

    [[nodiscard]] RawServer::Answer answer()
    {
        return [this](QTcpSocket &socket, const ReceivedRequest &request) {
            if (request.method == "POST") {
                if (onPost)
                    onPost(socket, request);
                else
                    RawServer::reply(socket, toPost);
            } else if (!toChecks.isEmpty()) {
                RawServer::reply(socket, toChecks.size() > 1 ? toChecks.takeFirst() : toChecks.constFirst());
            }
        };
    }
};

/** A real ledger in a directory of its own, a service, and a clock that only the test moves. */
struct ExportFixture {
    explicit ExportFixture(RawServer::Transport transport = RawServer::Transport::Plain)
        : wire(service.answer(), transport)
    {
        openLedger();
    }

    void openLedger()
    {
        ledger.reset();
        auto opened = Ledger::open(directory.path(), wire.clock);
        if (!opened)
            qFatal("cannot open the ledger: %s", qPrintable(opened.error().detail));
        ledger = std::move(*opened);
    }

    /** As a full or broken disk would: every writing of the ledger fails while it is false. */
    static void setLedgerWritable(bool writable)
    {
        const QStringList names = QSqlDatabase::connectionNames();
        for (const QString &name : names) {
            if (name.startsWith(QStringLiteral("ledger-")))
                QSqlQuery(QSqlDatabase::database(name, false)).exec(QStringLiteral("PRAGMA query_only = %1").arg(writable ? 0 : 1));
        }
    }

    [[nodiscard]] QByteArray operationUrl() const { return wire.server.url(QStringLiteral("/v1.0/dataPolicyOperations/") + operationId).toEncoded(); }
    [[nodiscard]] QByteArray locationHeader() const { return "Location: " + operationUrl(); }
    [[nodiscard]] OperationAddress address() const { return *OperationAddress::fromPerson(operationId, wire.graph.cloud().graphRoot()); }

    [[nodiscard]] ExportRecord intent() const
    {
        ExportRecord record;
        record.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        record.clientRequestId = QStringLiteral("11111111-2222-3333-4444-555555555555");
        record.recordedAt = wire.clock.utcNow();
        record.person = {QStringLiteral("c228b2ae-c4fb-4eda-9620-7e73dddd1cac"), QStringLiteral("Bob Example"), QStringLiteral("bob@contoso.example"),
                         QStringLiteral("486fb458-9474-4c44-896b-b30942d055f0")};
        record.caseReference = QStringLiteral("DSR-7");
        record.homeAccountId = QStringLiteral("oid.tid");
        record.username = QStringLiteral("admin@fabrikam.example");
        record.tenantId = QStringLiteral("385ab357-9774-4c44-896b-a35942d755e8");
        record.cloudName = wire.graph.cloud().name();
        record.graphRoot = wire.graph.cloud().graphRoot();
        record.storageHost = QStringLiteral("contoso.blob.core.windows.net");
        record.storageContainer = QStringLiteral("box");
        record.storageHandle = QStringLiteral("0badcafe");
        return record;
    }

    /** Puts it into the ledger as it is. */
    void record(const ExportRecord &record) const
    {
        LedgerEvent event;
        event.exportId = record.id;
        event.kind = LedgerEvent::Kind::IntentRecorded;
        if (const auto written = ledger->record(record, event); !written)
            qFatal("cannot record: %s", qPrintable(written.error().detail));
    }

    /** An accepted export in that state, `age` after its 202, whose next check is due now. */
    [[nodiscard]] ExportRecord followed(Exports::State state, std::chrono::milliseconds age = std::chrono::minutes(5)) const
    {
        ExportRecord record = intent();
        record.state = state;
        record.operationAddress = QString::fromLatin1(operationUrl());
        record.operationId = operationId;
        record.acceptedAt = wire.clock.utcNow().addMSecs(-age.count());
        record.nextCheckAt = wire.clock.utcNow();
        record.checkAllowedAt = wire.clock.utcNow();
        return record;
    }

    /** The operation of a record that the ledger holds. */
    [[nodiscard]] std::unique_ptr<ExportOperation> operation(const ExportRecord &record)
    {
        return std::make_unique<ExportOperation>(*ledger, wire.clock, [this] { return spread; }, record);
    }
    [[nodiscard]] std::unique_ptr<ExportOperation> recorded(const ExportRecord &intent)
    {
        record(intent);
        return operation(intent);
    }
    /** A fresh export that is being sent. */
    [[nodiscard]] std::unique_ptr<ExportOperation> submitted()
    {
        auto made = recorded(intent());
        made->setGraph(&wire.graph);
        made->submit(SasSecret(location));
        return made;
    }

    [[nodiscard]] static QByteArray operationJson(const QByteArray &status, const QByteArray &more = {})
    {
        return R"({"id":"d007e3da-cd9b-4b02-8d66-422403c53e3f","userId":"C228B2AE-C4FB-4EDA-9620-7E73DDDD1CAC","submittedDateTime":"2026-11-23T12:00:01Z",)"
               R"("completedDateTime":null,"storageLocation":null,"status":)"
            + status + more + '}';
    }
    [[nodiscard]] static QByteArray says(const QByteArray &status, const QByteArray &more = {}, const QList<QByteArray> &headers = {})
    {
        return RawServer::json(200, operationJson('"' + status + '"', more), headers);
    }

    // Not a real signature, but told apart from everything else.
    const QByteArray location =
        "https://contoso.blob.core.windows.net/box?sv=2022-11-02&sr=c&sp=rcwl&se=2027-12-31T00%3A00%3A00Z&sig=n0tAS1gnature%2B%2F%3D";
    const QString operationId = QStringLiteral("d007e3da-cd9b-4b02-8d66-422403c53e3f");
    QTemporaryDir directory;
    ExportService service;
    GraphFixture wire;
    std::unique_ptr<Ledger> ledger;
    double spread = 0;
};
