// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/fetchsummary.h"

#include <QHash>
#include <QStringList>

QString FetchSummary::text() const
{
    QStringList words{QStringLiteral("files=%1").arg(filesListed), QStringLiteral("chosen=%1").arg(filesChosen)};
    if (!end.isEmpty())
        words.append(QStringLiteral("here=%1").arg(filesHere));
    words.append(QStringLiteral("bytes=%1").arg(bytes));
    if (!end.isEmpty())
        words.append(QStringLiteral("end=") + end);
    if (!manifestSha256.isEmpty())
        words.append(QStringLiteral("manifest=") + QString::fromLatin1(manifestSha256));
    return words.join(QLatin1Char(' '));
}

FetchSummary FetchSummary::fromText(const QString &text)
{
    QHash<QString, QString> values;
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words)
        values.insert(word.section(QLatin1Char('='), 0, 0), word.section(QLatin1Char('='), 1));
    const auto number = [&values](const char *key) { return qMax<qint64>(0, values.value(QLatin1String(key)).toLongLong()); };
    FetchSummary summary;
    summary.filesListed = number("files");
    summary.filesChosen = number("chosen");
    summary.filesHere = number("here");
    summary.bytes = number("bytes");
    summary.end = values.value(QStringLiteral("end"));
    summary.manifestSha256 = values.value(QStringLiteral("manifest")).toLatin1();
    return summary;
}
