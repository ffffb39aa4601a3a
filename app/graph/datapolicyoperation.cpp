// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/datapolicyoperation.h"

#include "graph/grapherror.h"
#include "http/redaction.h"

#include <QRegularExpression>

#include <cmath>

namespace {
using Status = DataPolicyOperation::Status;

Status statusFrom(const QString &text)
{
    static const std::pair<QLatin1String, Status> words[] = {
        {QLatin1String("notStarted"), Status::NotStarted},
        {QLatin1String("running"), Status::Running},
        {QLatin1String("complete"), Status::Complete},
        {QLatin1String("failed"), Status::Failed},
    };
    for (const auto &[word, status] : words) {
        if (text.compare(word, Qt::CaseInsensitive) == 0)
            return status;
    }
    return Status::Unknown;
}

QDateTime utcFrom(const QJsonValue &value)
{
    // The zone is left out now and then; the documents say that it is always UTC. Read as a local time, one that summer
    // time skips would be lost.
    static const QRegularExpression zone(QStringLiteral("(?:[Zz]|[+-]\\d{2}:?(?:\\d{2})?)\\z"));
    QString text = value.toString();
    if (text.contains(QLatin1Char('T')) && !zone.match(text, text.indexOf(QLatin1Char('T'))).hasMatch())
        text += QLatin1Char('Z');
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    // The first day of the calendar is how .NET says that there is no time yet.
    return time.isValid() && time.date().year() > 1 ? time.toUTC() : QDateTime();
}

QString textFrom(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString();
}
}

std::optional<DataPolicyOperation> DataPolicyOperation::fromJson(const QJsonObject &object)
{
    const QJsonValue id = valueIgnoringCase(object, QStringLiteral("id"));
    const QJsonValue status = valueIgnoringCase(object, QStringLiteral("status"));
    if (!id.isString() && status.isUndefined())
        return std::nullopt;

    DataPolicyOperation operation;
    operation.id = id.toString();
    operation.userId = valueIgnoringCase(object, QStringLiteral("userId")).toString();
    operation.statusText = status.toString();
    operation.status = statusFrom(operation.statusText);
    operation.progressText = textFrom(valueIgnoringCase(object, QStringLiteral("progress")));
    bool isNumber = false;
    const double progress = operation.progressText.toDouble(&isNumber);
    if (isNumber && std::isfinite(progress))
        operation.progress = progress;
    operation.submittedDateTime = utcFrom(valueIgnoringCase(object, QStringLiteral("submittedDateTime")));
    operation.completedDateTime = utcFrom(valueIgnoringCase(object, QStringLiteral("completedDateTime")));
    const QUrl location(valueIgnoringCase(object, QStringLiteral("storageLocation")).toString());
    // Redacted on top: a connection string has no query to drop.
    operation.storageLocation = Redaction::redacted(Redaction::withoutQuery(location));
    return operation;
}
