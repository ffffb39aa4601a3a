// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/datefield.h"

#include "ui/localdate.h"

#include <QCalendarWidget>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QWidgetAction>

namespace {
// Two digits would be read as the last century's.
QString shortFormat()
{
    static const QRegularExpression shortYear(QStringLiteral("(?<!y)yy(?!y)"));
    return QLocale().dateFormat(QLocale::ShortFormat).replace(shortYear, QStringLiteral("yyyy"));
}

// "3.11.2026" as well as "03.11.2026".
QString withoutLeadingZeros(QString format)
{
    static const QRegularExpression day(QStringLiteral("(?<!d)dd(?!d)"));
    static const QRegularExpression month(QStringLiteral("(?<!M)MM(?!M)"));
    return format.replace(day, QStringLiteral("d")).replace(month, QStringLiteral("M"));
}

QDate inThisCentury(QDate date)
{
    return date.isValid() && date.year() < 1970 ? date.addYears(100) : date;
}
}

DateField::DateField(const QString &label, QWidget *parent)
    : FormField(label, parent)
    , m_choose(new QPushButton(tr("Calendar"), this))
    , m_calendar(new QCalendarWidget(this))
{
    m_choose->setAccessibleName(tr("Choose from a calendar: %1").arg(QString(label).remove(QLatin1Char('&'))));
    // Return belongs to the button that ends the dialog.
    m_choose->setAutoDefault(false);
    auto *menu = new QMenu(m_choose);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(m_calendar);
    menu->addAction(action);
    m_choose->setMenu(menu);
    setTrailing(m_choose);
    edit()->setPlaceholderText(tr("not recorded"));
    connect(menu, &QMenu::aboutToShow, this, [this] {
        m_calendar->setSelectedDate(date().isValid() ? date() : QDate::currentDate());
        m_calendar->setFocus();
    });
    const auto take = [this, menu](QDate chosen) {
        setDate(chosen);
        menu->close();
    };
    connect(m_calendar, &QCalendarWidget::clicked, this, take);
    connect(m_calendar, &QCalendarWidget::activated, this, take);
    connect(edit(), &QLineEdit::textChanged, this, [this] {
        render();
        Q_EMIT dateChanged();
    });
    render();
}

QDate DateField::date() const
{
    return read(text());
}

void DateField::setDate(QDate date)
{
    setText(date.isValid() ? written(date) : QString());
}

bool DateField::isUsable() const
{
    return text().trimmed().isEmpty() || date().isValid();
}

void DateField::setReadOnly(bool readOnly)
{
    edit()->setReadOnly(readOnly);
    m_choose->setEnabled(!readOnly);
}

QDate DateField::read(const QString &text)
{
    static const QRegularExpression iso(QStringLiteral("\\A\\d{4}-\\d{1,2}-\\d{1,2}\\z"));
    const QString trimmed = text.trimmed();
    if (iso.match(trimmed).hasMatch())
        return QDate::fromString(trimmed, QStringLiteral("yyyy-M-d"));
    const QLocale locale;
    for (const QString &format : {shortFormat(), withoutLeadingZeros(shortFormat())}) {
        if (const QDate date = locale.toDate(trimmed, format); date.isValid())
            return date;
    }
    const QString shortest = locale.dateFormat(QLocale::ShortFormat);
    for (const QString &format : {shortest, withoutLeadingZeros(shortest)}) {
        if (const QDate date = locale.toDate(trimmed, format); date.isValid())
            return inThisCentury(date);
    }
    return locale.toDate(trimmed, QLocale::LongFormat);
}

QString DateField::written(QDate date)
{
    const QString text = QLocale().toString(date, shortFormat());
    return read(text) == date ? text : date.toString(Qt::ISODate);
}

void DateField::render()
{
    const QDate day = date();
    setError(isUsable() ? QString() : tr("This is not a date. Write it like %1 or like 2026-11-23.").arg(written(QDate(2026, 11, 23))));
    // Said in full, so that day and month are not taken for each other.
    setRemark(StatusIcon::Level::None,
              day.isValid() ? QStringLiteral("%1, %2").arg(QLocale().standaloneDayName(day.dayOfWeek()), LocalDate::longDate(day)) : QString());
}
