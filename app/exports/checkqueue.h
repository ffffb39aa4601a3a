// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>

class ExportOperation;

/**
 * Lets due checks through a few at a time. After a night asleep a thousand operations may be due at once, and the service
 * counts what it is asked. With nothing in front of it a check starts at once.
 */
class CheckQueue : public QObject
{
    Q_OBJECT

public:
    explicit CheckQueue(QObject *parent = nullptr);

    /** The operation's `startDueCheck()` is called when it is its turn. */
    void add(ExportOperation *operation);

private:
    void letThrough();

    QList<QPointer<ExportOperation>> m_waiting;
    QList<QPointer<ExportOperation>> m_underWay;
    /** Between two starts. */
    QTimer m_pause;
};
