// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/caseeventwords.h"

#include "ui/casewords.h"
#include "ui/localdate.h"

#include <QLocale>
#include <QMetaEnum>

namespace {
/** Of a change without its value, or a day that was taken away. */
QString dayText(const QString &value)
{
    const QDate day = QDate::fromString(value, Qt::ISODate);
    return day.isValid() ? LocalDate::longDate(day) : QString();
}
}

QString CaseEventWords::changes(const QString &text)
{
    QStringList changes;
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QString said = change(word.section(QLatin1Char('='), 0, 0), word.section(QLatin1Char('='), 1));
        changes.append(said.isEmpty() ? word : said);
    }
    return changes.join(QStringLiteral(", "));
}

QString CaseEventWords::outcome(const QString &text)
{
    bool known = false;
    const int value = QMetaEnum::fromType<CaseRecord::Outcome>().keyToValue(text.toLatin1().constData(), &known);
    return known ? CaseWords::outcome(CaseRecord::Outcome(value)) : text;
}

QString CaseEventWords::change(const QString &name, const QString &value)
{
    const QString day = dayText(value);
    if (name == QLatin1String("reference"))
        return tr("reference");
    if (name == QLatin1String("receivedOn"))
        return day.isEmpty() ? tr("date of receipt removed") : tr("received on %1").arg(day);
    if (name == QLatin1String("legalBasis"))
        return basis(value);
    if (name == QLatin1String("otherBasis"))
        return tr("the other legal basis");
    if (name == QLatin1String("identity"))
        return identity(value);
    if (name == QLatin1String("identityAskedOn"))
        return day.isEmpty() ? tr("date of asking for identity removed") : tr("identity asked for on %1").arg(day);
    if (name == QLatin1String("identityProvenOn"))
        return day.isEmpty() ? tr("date of proving identity removed") : tr("identity proven on %1").arg(day);
    if (name == QLatin1String("identityHow"))
        return tr("how identity was checked");
    if (name == QLatin1String("identityBy"))
        return tr("who checked identity");
    if (name == QLatin1String("ownDays"))
        return value == QLatin1String("0") ? tr("deadline by the rule")
            : value == QLatin1String("1")  ? tr("one day to answer")
                                           : tr("%1 days to answer").arg(value);
    if (name == QLatin1String("extended"))
        return value == QLatin1String("yes") ? tr("extended by two months") : tr("extension taken back");
    if (name == QLatin1String("extensionReason"))
        return tr("reason for the extension");
    if (name == QLatin1String("extensionToldOn"))
        return day.isEmpty() ? tr("date of telling the person removed") : tr("person told of the extension on %1").arg(day);
    if (name == QLatin1String("note"))
        return tr("note");
    if (name == QLatin1String("outcomeNote"))
        return tr("note on the outcome");
    return {};
}

QString CaseEventWords::basis(const QString &value)
{
    if (value == QLatin1String("NotStated"))
        return tr("legal basis not stated");
    if (value == QLatin1String("Access"))
        return tr("legal basis: access");
    if (value == QLatin1String("Portability"))
        return tr("legal basis: portability");
    if (value == QLatin1String("AccessAndPortability"))
        return tr("legal basis: access and portability");
    return value == QLatin1String("Other") ? tr("legal basis: another one") : QString();
}

QString CaseEventWords::identity(const QString &value)
{
    if (value == QLatin1String("NotRecorded"))
        return tr("identity not recorded");
    if (value == QLatin1String("Asked"))
        return tr("identity not proven yet");
    return value == QLatin1String("Proven") ? tr("identity proven") : QString();
}
