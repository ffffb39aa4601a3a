// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QSystemTrayIcon;

/** Notices of the desktop from the system's tray, where there is no other way. The icon shows only as long as a notice does. */
class TrayNotices : public QObject
{
    Q_OBJECT

public:
    explicit TrayNotices(QObject *parent = nullptr);
    ~TrayNotices() override;

    /** Both texts are plain. The topic comes back in `chosen()`. A notice replaces the one before. */
    void post(const QString &topic, const QString &title, const QString &text);
    void withdraw();

Q_SIGNALS:
    /** Somebody chose the notice; it is gone. */
    void chosen(const QString &topic);

private:
    /** nullptr until there is something to show. */
    QSystemTrayIcon *m_icon = nullptr;
    QString m_topic;
};
