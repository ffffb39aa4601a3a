// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storagefixtures.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrl>

namespace StorageFixtures {
QString signature(const QString &seed)
{
    for (int i = 0;; ++i) {
        const QByteArray bytes = QCryptographicHash::hash((seed + QString::number(i)).toUtf8(), QCryptographicHash::Sha256);
        const QString base64 = QString::fromLatin1(bytes.toBase64());
        if (base64.contains(QLatin1Char('+')) && base64.contains(QLatin1Char('/')))
            return base64;
    }
}

QString percentEncoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString accountKey()
{
    return QString::fromLatin1(QCryptographicHash::hash("an account key", QCryptographicHash::Sha512).toBase64());
}

QString containerSas()
{
    return QStringLiteral("sv=2024-11-04&spr=https&se=2027-12-31T00%3A00%3A00Z&sr=c&sp=acw&sig=") + percentEncoded(signature());
}

QString accountSas()
{
    return QStringLiteral("sv=2024-11-04&ss=b&srt=o&sp=wac&se=2027-12-31T00:00:00Z&st=2026-11-01T00:00:00Z&spr=https&sig=")
        + percentEncoded(signature());
}

QString containerUrl(const QString &host)
{
    return QStringLiteral("https://") + host + QStringLiteral("/export-4711?") + containerSas();
}

QString withOtherSignature(const QString &location)
{
    static const QRegularExpression value(QStringLiteral("(?<=[?&]sig=)[^&]*"));
    return QString(location).replace(value, percentEncoded(signature(QStringLiteral("another signature"))));
}
}
