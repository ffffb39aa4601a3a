// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "noticeserver.h"

#include <QFile>
#include <QStandardPaths>

#include <algorithm>

namespace {
const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
constexpr uint reasonDismissed = 2;
constexpr uint reasonClosed = 3;
constexpr int patience = 10000;

QByteArray configuration(const QString &directory)
{
    return "<busconfig><type>session</type><listen>unix:dir=" + directory.toUtf8()
        + "</listen><auth>EXTERNAL</auth><policy context=\"default\"><allow send_destination=\"*\"/><allow receive_sender=\"*\"/>"
          "<allow own=\"*\"/></policy></busconfig>";
}
}

PrivateBus::PrivateBus()
{
    const QString file = m_directory.filePath(QStringLiteral("bus.conf"));
    QFile config(file);
    if (!config.open(QIODevice::WriteOnly) || config.write(configuration(m_directory.path())) < 0)
        return;
    config.close();
    m_daemon.start(QStringLiteral("dbus-daemon"),
                   {QStringLiteral("--config-file=") + file, QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    while (m_daemon.waitForStarted(patience) && !m_daemon.canReadLine() && m_daemon.waitForReadyRead(patience)) {}
    m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
}

PrivateBus::~PrivateBus()
{
    m_daemon.terminate();
    m_daemon.waitForFinished(patience);
}

NoticeServer::NoticeServer(const QDBusConnection &bus)
    : m_bus(bus)
{
    m_isThere =
        m_bus.registerObject(path, this, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals) && m_bus.registerService(service);
}

NoticeServer::~NoticeServer()
{
    m_bus.unregisterService(service);
    m_bus.unregisterObject(path);
}

QStringList NoticeServer::titles() const
{
    QStringList shown;
    for (const Notice &notice : received) {
        if (!closed.contains(notice.id))
            shown.append(notice.title);
    }
    return shown;
}

void NoticeServer::choose(uint id, const QString &action)
{
    Q_EMIT ActivationToken(id, QStringLiteral("token-of-the-desktop"));
    Q_EMIT ActionInvoked(id, action);
}

void NoticeServer::dismiss(uint id)
{
    closed.append(id);
    Q_EMIT NotificationClosed(id, reasonDismissed);
}

uint NoticeServer::Notify(const QString &program, uint, const QString &, const QString &title, const QString &text, const QStringList &actions,
                          const QVariantMap &hints, int)
{
    received.append({uint(received.size() + 1), program, title, text, actions, hints});
    return received.last().id;
}

void NoticeServer::CloseNotification(uint id)
{
    closed.append(id);
    Q_EMIT NotificationClosed(id, reasonClosed);
}
