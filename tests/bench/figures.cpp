// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures.h"

#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>
#include <limits>

namespace Figures {
double median(QList<double> values)
{
    if (values.isEmpty())
        return std::numeric_limits<double>::quiet_NaN();
    std::sort(values.begin(), values.end());
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 == 1 ? values.at(middle) : (values.at(middle - 1) + values.at(middle)) / 2;
}

double worst(const QList<double> &values)
{
    return values.isEmpty() ? std::numeric_limits<double>::quiet_NaN() : *std::max_element(values.cbegin(), values.cend());
}

QString time(double milliseconds)
{
    if (milliseconds >= 1000)
        return QString::number(milliseconds / 1000, 'f', 2) + QStringLiteral(" s");
    return QString::number(milliseconds, 'f', milliseconds < 10 ? 2 : milliseconds < 100 ? 1 : 0) + QStringLiteral(" ms");
}

QString memory(double bytes)
{
    return QString::number(bytes / 1e6, 'f', 1) + QStringLiteral(" MB");
}

QString ratio(double value)
{
    return QString::number(value, 'f', value < 10 ? 2 : 1);
}

bool isQuick()
{
    return QCoreApplication::arguments().contains(QStringLiteral("--quick"));
}

void print(const Row &row)
{
    const QString verdict = !row.isMet ? QStringLiteral("–") : *row.isMet ? QStringLiteral("met") : QStringLiteral("**missed**");
    const QStringList cells{row.question, row.ours, row.theirs, row.ratio ? ratio(*row.ratio) : QStringLiteral("–"), row.budget, verdict};
    QTextStream(stdout) << "| " << cells.join(QStringLiteral(" | ")) << " |" << Qt::endl;
}

void note(const QString &text)
{
    QTextStream(stderr) << text << Qt::endl;
}
}
