// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "madeledger.h"

#include "exports/ledger.h"
#include "http/clock.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTimeZone>
#include <QUuid>

using Exports::State;

namespace {
QString numbered(const QString &text, int number)
{
    return text.arg(number, 12, 10, QLatin1Char('0'));
}

void store(Ledger &ledger, const ExportRecord &record)
{
    ExportRecord intent = record;
    intent.state = State::Recorded;
    LedgerEvent first;
    first.kind = LedgerEvent::Kind::IntentRecorded;
    first.occurredAt = record.recordedAt;
    LedgerEvent later;
    later.kind = LedgerEvent::Kind::AnswerReceived;
    later.occurredAt = record.recordedAt.addSecs(1);
    later.httpStatus = 202;
    later.requestId = numbered(QStringLiteral("11111111-0000-4000-8000-%1"), 9);
    if (!ledger.record(intent, first) || !ledger.append(later, record))
        qFatal("the ledger does not take the export");
}
}

namespace MadeLedger {
ExportRecord operation(int number, const QUrl &graphRoot)
{
    const QStringList names{QStringLiteral("Zoë Ångström"), QStringLiteral("Adele Vance"), QStringLiteral("José Müller"),
                            QStringLiteral("Lidia Holloway"), QStringLiteral("Grady Archie")};
    ExportRecord record;
    record.id = QUuid::createUuidV5(QUuid(), QString::number(number)).toString(QUuid::WithoutBraces);
    record.recordedAt = QDateTime(QDate(2024, 1, 1), QTime(8, 0), QTimeZone::utc()).addSecs(qint64(number) * 600);
    record.person.userId = numbered(QStringLiteral("7c1f0d2e-0000-4000-8000-%1"), number);
    record.person.displayName = names.at(number % names.size()) + QLatin1Char(' ') + QString::number(number);
    record.person.userPrincipalName = QStringLiteral("user%1@fabrikam.example").arg(number);
    record.person.homeTenantId = QStringLiteral("385ab357-0000-4000-8000-000000000002");
    record.caseReference = QStringLiteral("DSR-%1").arg(number, 6, 10, QLatin1Char('0'));
    record.homeAccountId = QStringLiteral("aaaaaaaa-0000-4000-8000-000000000001.bbbbbbbb-0000-4000-8000-000000000002");
    record.username = QStringLiteral("admin@contoso.example");
    record.tenantId = QStringLiteral("bbbbbbbb-0000-4000-8000-000000000002");
    record.cloudName = QStringLiteral("custom");
    record.graphRoot = graphRoot;
    record.storageForm = QStringLiteral("ContainerSas");
    record.storageHost = QStringLiteral("contosoexports.blob.core.windows.net");
    record.storageAccount = QStringLiteral("contosoexports");
    record.storageContainer = QStringLiteral("case-%1").arg(number);
    record.operationId = numbered(QStringLiteral("d007e3da-cd9b-4b02-8d66-%1"), number);
    record.operationAddress = graphRoot.toString() + QStringLiteral("/v1.0/dataPolicyOperations/") + record.operationId;
    record.state = number % 50 == 0 ? State::Failed : State::Complete;
    record.acceptedAt = record.recordedAt.addSecs(1);
    record.submittedDateTime = record.acceptedAt;
    record.completedDateTime = record.acceptedAt.addDays(3);
    record.statusText = QStringLiteral("complete");
    record.seenByService = true;
    record.closed = number % 3 == 0;
    return record;
}

ExportRecord running(int number, const QUrl &graphRoot, const QDateTime &nextCheckAt)
{
    ExportRecord record = operation(number, graphRoot);
    record.recordedAt = nextCheckAt.addSecs(-1800);
    record.acceptedAt = record.recordedAt;
    record.state = State::Running;
    record.completedDateTime = {};
    record.statusText = QStringLiteral("running");
    record.closed = false;
    record.nextCheckAt = nextCheckAt;
    record.checkAllowedAt = nextCheckAt;
    return record;
}

void make(const QString &directory, int operations)
{
    if (QFile::exists(directory + QStringLiteral("/ledger.sqlite")))
        return;
    Clock clock;
    const auto ledger = Ledger::open(directory, clock);
    if (!ledger)
        qFatal("no ledger can be made in %s", qPrintable(directory));
    // Only the making is spared the disk.
    const QStringList connections = QSqlDatabase::connectionNames();
    for (const QString &name : connections)
        QSqlQuery(QSqlDatabase::database(name, false)).exec(QStringLiteral("PRAGMA synchronous = 0"));
    const QUrl root(QStringLiteral("https://graph.microsoft.com"));
    for (int number = 1; number <= operations; ++number) {
        const bool isFollowed = number > operations - 20;
        store(**ledger, isFollowed ? running(number, root, QDateTime::currentDateTimeUtc().addSecs(3600 + number)) : operation(number, root));
    }
}
}
