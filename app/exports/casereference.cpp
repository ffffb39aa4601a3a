// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exports/casereference.h"

#include <algorithm>

namespace {
constexpr qsizetype digitsOfANumber = 18;

bool isDigit(QChar character)
{
    return character >= QLatin1Char('0') && character <= QLatin1Char('9');
}
}

namespace CaseReference {
QString key(const QString &reference)
{
    const QString written = reference.normalized(QString::NormalizationForm_KC).toCaseFolded().simplified();
    QString key;
    key.reserve(written.size());
    for (qsizetype i = 0; i < written.size(); ++i) {
        // Between two numbers a space is what tells "1 12" from "11 2".
        const bool means = written.at(i) != QLatin1Char(' ') || (isDigit(written.at(i - 1)) && isDigit(written.at(i + 1)));
        if (means)
            key.append(written.at(i));
    }
    return key;
}

QString sortKey(const QString &reference)
{
    const QString plain = key(reference);
    if (plain.isEmpty())
        return plain;
    QString sorted;
    for (auto at = plain.cbegin(); at != plain.cend();) {
        const auto end = std::find_if_not(at, plain.cend(), isDigit);
        if (end == at) {
            sorted.append(*at++);
            continue;
        }
        sorted.append(QString(at, end - at).rightJustified(digitsOfANumber, QLatin1Char('0')));
        at = end;
    }
    // DSR-7 and DSR-007 are two.
    return sorted + QChar(0) + plain;
}
}
