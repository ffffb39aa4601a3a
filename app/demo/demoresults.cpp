// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demo/demoresults.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {
QString timeText(const QDateTime &utc)
{
    return utc.toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss'Z'"));
}

DemoBlob blob(const char *name, QJsonObject content, const QDateTime &modifiedAt)
{
    content.insert(QStringLiteral("note"), QStringLiteral("Made up by the Habeas demo tenant."));
    return {.name = QLatin1String(name),
            .contentType = "application/json",
            .content = QJsonDocument(content).toJson(),
            .modifiedAt = modifiedAt,
            .type = DemoBlob::Type::Block,
            .etag = {},
            .filling = 0};
}

/** Large enough to be seen arriving. */
DemoBlob recording(const QDateTime &modifiedAt)
{
    return {.name = QStringLiteral("Teams/Recordings/Joint project, weekly.mp4"),
            .contentType = "video/mp4",
            .content = "Made up by the Habeas demo tenant: no video.\n",
            .modifiedAt = modifiedAt,
            .type = DemoBlob::Type::Block,
            .etag = {},
            .filling = 24'000'000};
}

QJsonObject profileOf(const DemoProfile &person)
{
    return {{QStringLiteral("userId"), person.userId},
            {QStringLiteral("displayName"), person.displayName},
            {QStringLiteral("userPrincipalName"), person.userPrincipalName},
            {QStringLiteral("homeTenantId"), person.homeTenantId}};
}

QJsonArray signIns(const QDateTime &until)
{
    static const char *const applications[] = {"Microsoft Teams", "SharePoint Online", "Microsoft Teams", "Office Online"};
    QJsonArray events;
    for (int i = 0; i < 40; ++i) {
        events.append(QJsonObject{
            {QStringLiteral("createdDateTime"), timeText(until.addSecs(-(i + 1) * 31337LL))},
            {QStringLiteral("appDisplayName"), QLatin1String(applications[i % 4])},
            {QStringLiteral("ipAddress"), QStringLiteral("192.0.2.%1").arg(1 + i % 200)},
            {QStringLiteral("crossTenantAccessType"), QStringLiteral("b2bDirectConnect")},
            {QStringLiteral("status"), i % 11 == 10 ? QStringLiteral("failure") : QStringLiteral("success")},
        });
    }
    return events;
}

QJsonArray messages(const DemoProfile &person, const QDateTime &until)
{
    static const char *const texts[] = {"Thanks, I will look at it tomorrow.", "The drawing is in the shared channel.",
                                        "Can we move the call to Thursday?", "Done."};
    QJsonArray list;
    for (int i = 0; i < 12; ++i) {
        list.append(QJsonObject{
            {QStringLiteral("createdDateTime"), timeText(until.addSecs(-(i + 1) * 7919LL))},
            {QStringLiteral("from"), person.displayName},
            {QStringLiteral("channel"), i % 3 ? QStringLiteral("Joint project") : QStringLiteral("Supply chain")},
            {QStringLiteral("text"), QLatin1String(texts[i % 4])},
        });
    }
    return list;
}
}

DemoBlob DemoResults::requestInfo(const QString &operationId, const DemoProfile &person, const QDateTime &submittedAt)
{
    return blob("RequestInfo.json",
                {{QStringLiteral("requestId"), operationId},
                 {QStringLiteral("requestType"), QStringLiteral("Export")},
                 {QStringLiteral("submittedDateTime"), timeText(submittedAt)},
                 {QStringLiteral("user"), profileOf(person)}},
                submittedAt);
}

QList<DemoBlob> DemoResults::files(const DemoProfile &person, const QDateTime &completedAt)
{
    const QJsonArray channels{QStringLiteral("Joint project"), QStringLiteral("Supply chain")};
    return {
        blob("ActivityReports/SignIns.json", {{QStringLiteral("value"), signIns(completedAt)}}, completedAt),
        blob("Entra/InboundSharedUserProfile.json", profileOf(person), completedAt),
        blob("SharePoint/SharedFiles.json",
             {{QStringLiteral("value"),
               QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("Réunion – notes.docx")}, {QStringLiteral("size"), 18250}}}}},
             completedAt),
        blob("Teams/Messages.json", {{QStringLiteral("value"), messages(person, completedAt)}}, completedAt),
        recording(completedAt),
        blob("Teams/SharedChannels.json", {{QStringLiteral("value"), channels}}, completedAt),
    };
}
