// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demooperations.h"

#include "demo/demoresults.h"
#include "demo/demostorage.h"

#include <QLoggingCategory>
#include <QUuid>

#include <cmath>

Q_LOGGING_CATEGORY(demoOperationsLog, "habeas.demo.operations", QtInfoMsg)

namespace {
constexpr double startsAfter = 0.1;
constexpr double failsAfter = 0.6;

QString timeText(const QDateTime &utc)
{
    return utc.toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss'Z'"));
}

QString withoutQuery(const QString &location)
{
    return location.left(location.indexOf(QLatin1Char('?'))).toLower();
}
}

DemoOperations::DemoOperations(const DemoOptions &options, DemoStorage &storage)
    : m_options(options)
    , m_storage(storage)
{
}

DemoOperations::Started DemoOperations::start(const DemoProfile &person, const QString &storageLocation)
{
    return start(person, storageLocation, m_options.clock());
}

DemoOperations::Started DemoOperations::start(const DemoProfile &person, const QString &storageLocation, const QDateTime &submittedAt)
{
    if (person.behaviour == DemoProfile::Behaviour::Throttled)
        return {{}, Refusal::Throttled};
    if (person.behaviour == DemoProfile::Behaviour::OnlyOnce && m_exported.contains(person.userId))
        return {{}, Refusal::StorageLocationAlreadyUsed};

    Operation operation;
    operation.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    operation.person = person;
    operation.storageLocation = storageLocation;
    operation.submittedAt = submittedAt;
    operation.fails = person.behaviour == DemoProfile::Behaviour::ExportFails;

    const auto target = m_storage.target(storageLocation);
    if (target.isHere) {
        if (m_storage.hasBlob(target.container, QStringLiteral("RequestInfo.json")))
            return {{}, Refusal::StorageLocationAlreadyUsed};
        if (target.isWritable) {
            m_storage.store(target.container, DemoResults::requestInfo(operation.id, person, operation.submittedAt));
        } else {
            qCInfo(demoOperationsLog) << "the storage location does not let the export write, so it will fail:" << target.problem;
            operation.fails = true;
        }
    } else {
        // The bare account name of the API's example names no container that could be used up.
        const QString place = withoutQuery(storageLocation);
        if (place.contains(QLatin1String("://"))) {
            if (m_usedElsewhere.contains(place))
                return {{}, Refusal::StorageLocationAlreadyUsed};
            m_usedElsewhere.append(place);
        }
        qCInfo(demoOperationsLog) << "the storage location is not in the demo tenant: the export is played, nothing is written";
    }
    m_exported.append(person.userId);
    m_operations.insert(operation.id, operation);
    return {operation.id, std::nullopt};
}

double DemoOperations::elapsed(const Operation &operation) const
{
    if (m_options.pace.count() <= 0)
        return 1;
    return std::clamp(double(operation.submittedAt.msecsTo(m_options.clock())) / double(m_options.pace.count()), 0.0, 1.0);
}

double DemoOperations::end(const Operation &operation)
{
    return operation.fails ? failsAfter : 1;
}

QDateTime DemoOperations::endsAt(const Operation &operation) const
{
    return operation.submittedAt.addMSecs(std::llround(end(operation) * double(m_options.pace.count())));
}

std::optional<QJsonObject> DemoOperations::operation(const QString &id) const
{
    const auto found = m_operations.constFind(id.toLower());
    if (found == m_operations.cend())
        return std::nullopt;
    const double passed = std::min(elapsed(*found), end(*found));
    const bool ended = passed >= end(*found);
    const double progress = found->fails || !ended ? std::max(0.0, (passed - startsAfter) / (1 - startsAfter)) : 1.0;
    QString status = passed < startsAfter ? QStringLiteral("notStarted") : QStringLiteral("running");
    if (ended)
        status = found->fails ? QStringLiteral("failed") : QStringLiteral("complete");
    return QJsonObject{
        {QStringLiteral("id"), found->id},
        {QStringLiteral("completedDateTime"), ended ? QJsonValue(timeText(endsAt(*found))) : QJsonValue(QJsonValue::Null)},
        {QStringLiteral("status"), status},
        {QStringLiteral("storageLocation"), found->storageLocation},
        {QStringLiteral("userId"), found->person.userId},
        {QStringLiteral("submittedDateTime"), timeText(found->submittedAt)},
        {QStringLiteral("progress"), std::round(progress * 100) / 100},
    };
}

bool DemoOperations::isFinished(const QString &id) const
{
    const auto found = m_operations.constFind(id.toLower());
    return found != m_operations.cend() && elapsed(*found) >= end(*found);
}

void DemoOperations::settle()
{
    for (Operation &operation : m_operations) {
        if (operation.settled || elapsed(operation) < end(operation))
            continue;
        operation.settled = true;
        const auto target = m_storage.target(operation.storageLocation);
        if (operation.fails || !target.isHere)
            continue;
        for (const DemoBlob &blob : DemoResults::files(operation.person, endsAt(operation)))
            m_storage.store(target.container, blob);
    }
}

void DemoOperations::forget()
{
    m_operations.clear();
}
