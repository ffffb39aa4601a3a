// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identity/account.h"

#include "identity/idtoken.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace {
QString homeAccountId(const QByteArray &clientInfo)
{
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromBase64(clientInfo, QByteArray::Base64UrlEncoding)).object();
    const QString uid = object.value(QLatin1String("uid")).toString();
    const QString utid = object.value(QLatin1String("utid")).toString();
    return uid.isEmpty() || utid.isEmpty() ? QString() : QString(uid + QLatin1Char('.') + utid);
}

QString firstFilled(std::initializer_list<QString> texts)
{
    for (const QString &text : texts) {
        if (!text.isEmpty())
            return text;
    }
    return {};
}
}

Account Account::from(const IdToken &idToken, const QByteArray &clientInfo, const QString &environment)
{
    Account account;
    account.objectId = firstFilled({idToken.objectId, idToken.subject});
    account.tenantId = firstFilled({idToken.tenantId, QUrl(idToken.issuer).host()});
    account.homeAccountId = firstFilled({::homeAccountId(clientInfo), account.objectId + QLatin1Char('.') + account.tenantId});
    account.username = firstFilled({idToken.username, idToken.name, account.objectId});
    account.name = idToken.name;
    account.environment = environment;
    account.loginHint = idToken.loginHint;
    return account;
}

bool Account::isSameAs(const Account &other) const
{
    const auto isSame = [](const QString &one, const QString &another) { return one.compare(another, Qt::CaseInsensitive) == 0; };
    return isSame(objectId, other.objectId) && isSame(tenantId, other.tenantId) && isSame(environment, other.environment);
}
