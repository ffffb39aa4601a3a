// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/requestparameters.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace RequestParameters {
QString scope(const SignInRequest &request)
{
    QStringList scopes{QStringLiteral("openid"), QStringLiteral("profile"), QStringLiteral("offline_access")};
    const QString prefix = request.cloud.graphRoot().toString(QUrl::FullyEncoded) + QLatin1Char('/');
    for (const QString &permission : request.scopes)
        scopes.append(prefix + permission);
    return scopes.join(QLatin1Char(' '));
}

QString claims(const QByteArray &challenge)
{
    QJsonObject claims = QJsonDocument::fromJson(challenge).object();
    QJsonObject accessToken = claims.value(QLatin1String("access_token")).toObject();
    QJsonObject capabilities = accessToken.value(QLatin1String("xms_cc")).toObject();
    QJsonArray values = capabilities.value(QLatin1String("values")).toArray();
    if (!values.contains(QLatin1String("cp1")))
        values.append(QLatin1String("cp1"));
    capabilities.insert(QLatin1String("values"), values);
    accessToken.insert(QLatin1String("xms_cc"), capabilities);
    claims.insert(QLatin1String("access_token"), accessToken);
    return QString::fromUtf8(QJsonDocument(claims).toJson(QJsonDocument::Compact));
}

Parameters common(const SignInRequest &request, const QByteArray &challenge)
{
    return {
        {QStringLiteral("client_id"), request.clientId},          {QStringLiteral("scope"), scope(request)},
        {QStringLiteral("client_info"), QStringLiteral("1")},     {QStringLiteral("claims"), claims(challenge)},
        {QStringLiteral("x-app-name"), QStringLiteral("Habeas")}, {QStringLiteral("x-app-ver"), QStringLiteral(HABEAS_VERSION)},
    };
}

QByteArray formEncoded(const Parameters &parameters)
{
    QByteArray form;
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it) {
        if (!form.isEmpty())
            form += '&';
        form += QUrl::toPercentEncoding(it.key()) + '=' + QUrl::toPercentEncoding(it.value());
    }
    return form;
}
}
