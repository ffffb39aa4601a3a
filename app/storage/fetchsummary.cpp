// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/fetchsummary.h"

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
