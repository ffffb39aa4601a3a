// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QHash>
#include <QObject>

#include <optional>

/**
 * Notices of the desktop through org.freedesktop.Notifications. Nothing here waits for the bus or for whoever shows notices; where
 * there is nobody, nothing is shown.
 */
class FreedesktopNotices : public QObject
{
    Q_OBJECT

public:
    /** On the session's bus, which is first asked for when there is something to show. */
    explicit FreedesktopNotices(QObject *parent = nullptr);
    FreedesktopNotices(const QDBusConnection &bus, QObject *parent);
    /** Withdraws what still shows. */
    ~FreedesktopNotices() override;

    /** Both texts are plain. The topic comes back in `chosen()`. */
    void post(const QString &topic, const QString &title, const QString &text);
    /** Takes back all that still shows, and what is about to. */
    void withdraw();

Q_SIGNALS:
    /** Somebody chose the notice; it is gone. */
    void chosen(const QString &topic);

private Q_SLOTS:
    void takeToken(uint id, const QString &token);
    void takeAction(uint id, const QString &action);
    void takeClosed(uint id, uint reason);

private:
    [[nodiscard]] QDBusConnection &bus();
    void listen();
    void close(uint id);

    std::optional<QDBusConnection> m_bus;
    bool m_listening = false;
    /** What was posted before a withdrawal is not to show when its number arrives after it. */
    int m_withdrawals = 0;
    /** The topic of each notice that shows. */
    QHash<uint, QString> m_shown;
};
