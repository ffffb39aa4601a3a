// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "demo/demodirectory.h"
#include "demo/demooptions.h"

#include <QHash>
#include <QJsonObject>
#include <QUrl>

#include <optional>

class DemoStorage;

/** Exports from acceptance to their end. Nothing runs: what has become of one follows from the time that has passed. */
class DemoOperations
{
public:
    enum class Refusal {
        Throttled,
        StorageLocationAlreadyUsed,
    };
    struct Started {
        QString id;
        std::optional<Refusal> refusal;
    };

    DemoOperations(const DemoOptions &options, DemoStorage &storage);

    [[nodiscard]] Started start(const DemoProfile &person, const QString &storageLocation);
    /** As if it had been accepted then. */
    [[nodiscard]] Started start(const DemoProfile &person, const QString &storageLocation, const QDateTime &submittedAt);
    /** As https://learn.microsoft.com/graph/api/resources/datapolicyoperation says; nullopt when unknown. In any case. */
    [[nodiscard]] std::optional<QJsonObject> operation(const QString &id) const;
    [[nodiscard]] bool isFinished(const QString &id) const;
    /** Lets the results of exports that have ended appear in their containers. */
    void settle();
    /** As when a service forgets old operations. */
    void forget();

private:
    struct Operation {
        QString id;
        DemoProfile person;
        QString storageLocation;
        QDateTime submittedAt;
        bool fails = false;
        bool settled = false;
    };
    /** Part of the pace that has passed, 0 to 1. */
    [[nodiscard]] double elapsed(const Operation &operation) const;
    /** Part of the pace at which the operation ends. */
    [[nodiscard]] static double end(const Operation &operation);
    [[nodiscard]] QDateTime endsAt(const Operation &operation) const;

    const DemoOptions &m_options;
    DemoStorage &m_storage;
    /** By ID in lower case. */
    QHash<QString, Operation> m_operations;
    /** Locations outside the demo's storage that received an export, without SAS. */
    QStringList m_usedElsewhere;
    /** IDs of the people who were exported. */
    QStringList m_exported;
};
