// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "exports/ledger.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QTimeZone>
#include <QUuid>
#include <QVariant>

/** Records, events and raw access to the file for the tests of the ledger. */
namespace LedgerFixture {
inline QDateTime utc(int day, int hour = 9, int millisecond = 0)
{
    return QDateTime(QDate(2026, 11, day), QTime(hour, 30, 15, millisecond), QTimeZone::utc());
}

inline ExportRecord intent(int number = 1)
{
    ExportRecord record;
    record.id = QUuid::createUuidV5(QUuid(), QString::number(number)).toString(QUuid::WithoutBraces);
    record.recordedAt = utc(1, 9, 123);
    record.person.userId = QStringLiteral("7c1f0d2e-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
    record.person.displayName = QStringLiteral("Zoë Example-%1").arg(number, 5, 10, QLatin1Char('0'));
    record.person.userPrincipalName = QStringLiteral("zoe.%1@fabrikam.example").arg(number, 5, 10, QLatin1Char('0'));
    record.person.homeTenantId = QStringLiteral("11111111-2222-4333-8444-%1").arg(number, 12, 10, QLatin1Char('0'));
    record.caseReference = QStringLiteral("DSR-2026-%1").arg(number, 5, 10, QLatin1Char('0'));
    record.homeAccountId = QStringLiteral("aaaaaaaa-0000-4000-8000-000000000001.bbbbbbbb-0000-4000-8000-000000000002");
    record.username = QStringLiteral("admin@contoso.example");
    record.tenantId = QStringLiteral("bbbbbbbb-0000-4000-8000-000000000002");
    record.cloudName = QStringLiteral("Global");
    record.graphRoot = QUrl(QStringLiteral("https://graph.microsoft.com"));
    record.storageForm = QStringLiteral("ContainerSas");
    record.storageHost = QStringLiteral("contosoexports.blob.core.windows.net");
    record.storageAccount = QStringLiteral("contosoexports");
    record.storageContainer = QStringLiteral("case-%1").arg(number);
    record.storagePermissions = QStringLiteral("rcw");
    record.storageEndsAt = utc(30);
    record.storageHandle = QStringLiteral("0123abcd");
    return record;
}

/** The same export some time later, every field of the view set. */
inline ExportRecord running(ExportRecord record)
{
    record.state = Exports::State::Running;
    record.operationAddress = QStringLiteral("https://graph.microsoft.com/v1.0/dataPolicyOperations/d007e3da-cd9b-4b02-8d66-422403c53e3f");
    record.operationId = QStringLiteral("d007e3da-cd9b-4b02-8d66-422403c53e3f");
    record.tracked = false;
    record.nextCheckAt = utc(2, 10, 7);
    record.submittedDateTime = utc(2);
    record.completedDateTime = utc(3);
    record.progress = 0.1;
    record.progressText = QStringLiteral("10%");
    record.statusText = QStringLiteral("running");
    record.acceptedAt = utc(2, 9, 999);
    record.seenByService = true;
    record.closed = true;
    record.note = QStringLiteral("Asked by letter – answered by phone");
    record.clientRequestId = QStringLiteral("cccccccc-0000-4000-8000-000000000003");
    return record;
}

inline LedgerEvent happened(LedgerEvent::Kind kind, const QDateTime &occurredAt = utc(1))
{
    LedgerEvent event;
    event.kind = kind;
    event.occurredAt = occurredAt;
    return event;
}

/** On the connections that are open in this process. */
inline void executeInLedger(const QString &sql)
{
    for (const QString &name : QSqlDatabase::connectionNames())
        QSqlQuery(QSqlDatabase::database(name, false)).exec(sql);
}

/** Another connection to the file, as another process has one. */
class RawDatabase
{
public:
    explicit RawDatabase(const QString &path)
        : m_name(QUuid::createUuid().toString())
    {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        m_database.setDatabaseName(path);
        m_database.open();
    }
    ~RawDatabase()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    Q_DISABLE_COPY_MOVE(RawDatabase)

    /** The first column of the first row. */
    QVariant value(const QString &sql)
    {
        QSqlQuery query(m_database);
        if (!query.exec(sql))
            return {};
        return query.next() ? query.value(0) : QVariant();
    }
    /** How many rows changed; -1 when the statement failed. */
    int change(const QString &sql)
    {
        QSqlQuery query(m_database);
        return query.exec(sql) ? query.numRowsAffected() : -1;
    }
    QSqlDatabase &database() { return m_database; }

private:
    QString m_name;
    QSqlDatabase m_database;
};

inline QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}
}
