// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/adminconsent.h"

#include "identity/requestparameters.h"

QUrl adminConsentUrl(const Cloud &cloud, const QString &tenant, const QString &clientId, const QStringList &scopes, const QString &redirectUri,
                     const QString &state)
{
    const QString prefix = cloud.graphRoot().toString(QUrl::FullyEncoded) + QLatin1Char('/');
    RequestParameters::Parameters parameters{{QStringLiteral("client_id"), clientId}};
    if (!scopes.isEmpty())
        parameters.insert(QStringLiteral("scope"), prefix + scopes.join(QLatin1Char(' ') + prefix));
    if (!redirectUri.isEmpty())
        parameters.insert(QStringLiteral("redirect_uri"), redirectUri);
    if (!state.isEmpty())
        parameters.insert(QStringLiteral("state"), state);
    QUrl url = cloud.authority(tenant);
    url.setPath(url.path() + QLatin1String("/v2.0/adminconsent"));
    url.setQuery(QString::fromLatin1(RequestParameters::formEncoded(parameters)));
    return url;
}
