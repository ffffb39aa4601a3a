// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QVariantMap>

/** A session bus of the test's own: dbus-daemon with a configuration that needs nothing of the system. */
class PrivateBus
{
public:
    PrivateBus();
    ~PrivateBus();
    Q_DISABLE_COPY_MOVE(PrivateBus)

    [[nodiscard]] bool isRunning() const { return !m_address.isEmpty(); }
    [[nodiscard]] QString address() const { return m_address; }

private:
    QTemporaryDir m_directory;
    QProcess m_daemon;
    QString m_address;
};

/** What shows notices on a desktop, as org.freedesktop.Notifications describes it: notes what it is given, and plays the person. */
class NoticeServer : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Notice {
        uint id = 0;
        QString program;
        QString title;
        QString text;
        QStringList actions;
        QVariantMap hints;
    };

    explicit NoticeServer(const QDBusConnection &bus);
    ~NoticeServer() override;

    [[nodiscard]] bool isThere() const { return m_isThere; }
    /** All that came, in order. */
    QList<Notice> received;
    QList<uint> closed;
    /** Of notices that still show. */
    [[nodiscard]] QStringList titles() const;

    void choose(uint id, const QString &action = QStringLiteral("default"));
    void dismiss(uint id);

public Q_SLOTS:
    // The names that the specification gives them.
    uint Notify(const QString &program, uint replaces, const QString &icon, const QString &title, const QString &text, const QStringList &actions,
                const QVariantMap &hints, int expiry);
    void CloseNotification(uint id);

Q_SIGNALS:
    void ActivationToken(uint id, const QString &token);
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);

private:
    QDBusConnection m_bus;
    bool m_isThere = false;
};
