// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/alarm.h"

#include <QObject>

#include <functional>

class ExportRegister;

/** Erases the personal values of exports that were closed long ago: at start, and once a day in a program that stays open. */
class Retention : public QObject
{
    Q_OBJECT

public:
    /** `months` is asked each time; 0 keeps everything. */
    Retention(ExportRegister &exports, Clock &clock, std::function<int()> months, QObject *parent = nullptr);

    void start();

    /** Closed exports to which nothing has happened since are older than so many months. */
    [[nodiscard]] static QDateTime before(const QDateTime &now, int months);

private:
    void apply();

    ExportRegister &m_exports;
    Clock &m_clock;
    std::function<int()> m_months;
    Alarm m_tomorrow;
};
