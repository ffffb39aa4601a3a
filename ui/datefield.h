// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/formfield.h"

#include <QDate>

class QCalendarWidget;
class QPushButton;

/** A day that may be left empty: typed as the locale writes it or as YYYY-MM-DD, or chosen in a calendar. */
class DateField : public FormField
{
    Q_OBJECT

public:
    explicit DateField(const QString &label, QWidget *parent = nullptr);

    /** Invalid when empty or no day. */
    [[nodiscard]] QDate date() const;
    void setDate(QDate date);
    /** Empty, or a day. */
    [[nodiscard]] bool isUsable() const;
    void setReadOnly(bool readOnly);

    /** nullopt-like: an invalid date when the text is none. */
    [[nodiscard]] static QDate read(const QString &text);
    /** As it is shown in the field: short, with all digits of the year. */
    [[nodiscard]] static QString written(QDate date);

Q_SIGNALS:
    void dateChanged();

private:
    void render();

    QPushButton *m_choose;
    QCalendarWidget *m_calendar;
};
