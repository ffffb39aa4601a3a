// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/exportregister.h"
#include "exports/ledger.h"
#include "http/httpclient.h"
#include "ledgerfixture.h"
#include "manualclock.h"
#include "rawserver.h"

#include <QTcpSocket>
#include <QTemporaryDir>

/** A ledger in a directory of its own, a Graph on loopback that a test answers for, and a clock that only the test moves. */
struct ExportDesk {
    explicit ExportDesk(RawServer::Answer answer = refuse())
        : server(std::move(answer))
        , http(clock)
        , graph(http, *Cloud::custom(server.url(), server.url(), {QStringLiteral("blob.core.windows.net")}),
                [](const AccessTokenRequest &, QObject *, const auto &give) { give(QByteArrayLiteral("token")); })
    {
        auto opened = Ledger::open(directory.path(), clock);
        if (!opened)
            qFatal("cannot open the ledger: %s", qPrintable(opened.error().detail));
        ledger = std::move(*opened);
    }

    [[nodiscard]] static RawServer::Answer refuse()
    {
        return [](QTcpSocket &socket, const ReceivedRequest &) { RawServer::reply(socket, RawServer::response(503)); };
    }
    /** What Graph says of an operation. */
    [[nodiscard]] static QByteArray says(const QByteArray &status)
    {
        return RawServer::json(200, R"({"id":"1","status":")" + status + R"("})", {"Retry-After: 86400"});
    }

    /** An export in that state, as the ledger might hold it; one that is followed is to be checked in an hour. */
    [[nodiscard]] ExportRecord inState(Exports::State state, int number = 1) const
    {
        ExportRecord record = LedgerFixture::intent(number);
        record.recordedAt = clock.utcNow();
        record.graphRoot = graph.cloud().graphRoot();
        record.clientRequestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
        record.state = state;
        if (state >= Exports::State::NotStarted) {
            record.operationId = QUuid::createUuidV5(QUuid(), QString::number(number)).toString(QUuid::WithoutBraces);
            record.operationAddress = server.url(QStringLiteral("/v1.0/dataPolicyOperations/") + record.operationId).toString();
            record.acceptedAt = clock.utcNow();
            record.nextCheckAt = clock.utcNow().addSecs(3600);
        }
        return record;
    }

    /** Puts it into the ledger as it is. */
    ExportRecord recorded(const ExportRecord &record) const
    {
        if (!ledger->record(record, LedgerFixture::happened(LedgerEvent::Kind::IntentRecorded, clock.utcNow())))
            qFatal("cannot record");
        return record;
    }

    [[nodiscard]] std::unique_ptr<ExportOperation> operation(const ExportRecord &record)
    {
        return std::make_unique<ExportOperation>(*ledger, clock, [] { return 0.0; }, record);
    }

    /** The kinds of an export's events, oldest first. */
    [[nodiscard]] QList<LedgerEvent::Kind> kinds(const QString &exportId) const
    {
        QList<LedgerEvent::Kind> kinds;
        for (const LedgerEvent &event : ledger->events(exportId))
            kinds.append(event.kind);
        return kinds;
    }

    /** Spares the disk where thousands of events are not what is tested. */
    static void setLedgerDurable(bool durable)
    {
        for (const QString &name : QSqlDatabase::connectionNames()) {
            if (name.startsWith(QStringLiteral("ledger-")))
                QSqlQuery(QSqlDatabase::database(name, false)).exec(QStringLiteral("PRAGMA synchronous = %1").arg(durable ? 2 : 0));
        }
    }

    /** As a full or broken disk would: every writing of the ledger fails while it is false. */
    void setLedgerWritable(bool writable) const
    {
        for (const QString &name : QSqlDatabase::connectionNames()) {
            if (name.startsWith(QStringLiteral("ledger-")))
                QSqlQuery(QSqlDatabase::database(name, false)).exec(QStringLiteral("PRAGMA query_only = %1").arg(writable ? 0 : 1));
        }
    }

    QTemporaryDir directory;
    ManualClock clock;
    RawServer server;
    HttpClient http;
    GraphClient graph;
    std::unique_ptr<Ledger> ledger;
};
