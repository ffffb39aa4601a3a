// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QObject>
#include <QString>

#include <optional>

/** https://learn.microsoft.com/graph/api/resources/datapolicyoperation, read leniently. */
struct DataPolicyOperation {
    Q_GADGET

public:
    /** The service's words; Unknown stands for null, unknownFutureValue and every other text. */
    enum class Status { Unknown, NotStarted, Running, Complete, Failed };
    Q_ENUM(Status)

    QString id;
    QString userId;
    Status status = Status::Unknown;
    /** As sent; empty for null. */
    QString statusText;
    /** Only when finite; the unit is not documented. */
    std::optional<double> progress;
    /** As sent, for the record. */
    QString progressText;
    /** UTC; invalid when null or unreadable. */
    QDateTime submittedDateTime;
    QDateTime completedDateTime;
    /** Without query: the service sends the SAS back. */
    QString storageLocation;

    /** nullopt when the object does not look like an operation: neither `status` nor `id`. */
    [[nodiscard]] static std::optional<DataPolicyOperation> fromJson(const QJsonObject &object);
};
