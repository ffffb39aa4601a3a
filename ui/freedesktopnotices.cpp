// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/freedesktopnotices.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace {
// https://specifications.freedesktop.org/notification-spec/latest/
const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
const QString desktopEntry = QStringLiteral("habeas");
/** What a click on the notice itself invokes. */
const QString defaultAction = QStringLiteral("default");
constexpr int usualExpiry = -1;
constexpr uchar normalUrgency = 1;

/** The body may be markup where the title may not. */
QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}
}

FreedesktopNotices::FreedesktopNotices(QObject *parent)
    : QObject(parent)
{
}

FreedesktopNotices::FreedesktopNotices(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
}

FreedesktopNotices::~FreedesktopNotices()
{
    withdraw();
}

QDBusConnection &FreedesktopNotices::bus()
{
    if (!m_bus)
        m_bus = QDBusConnection::sessionBus();
    return *m_bus;
}

void FreedesktopNotices::listen()
{
    if (m_listening)
        return;
    m_listening = true;
    bus().connect(service, path, service, QStringLiteral("ActivationToken"), this, SLOT(takeToken(uint, QString)));
    bus().connect(service, path, service, QStringLiteral("ActionInvoked"), this, SLOT(takeAction(uint, QString)));
    bus().connect(service, path, service, QStringLiteral("NotificationClosed"), this, SLOT(takeClosed(uint, uint)));
}

void FreedesktopNotices::post(const QString &topic, const QString &title, const QString &text)
{
    if (!bus().isConnected())
        return;
    listen();
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, service, QStringLiteral("Notify"));
    const QVariantMap hints{{QStringLiteral("desktop-entry"), desktopEntry}, {QStringLiteral("urgency"), QVariant::fromValue(normalUrgency)}};
    message << QCoreApplication::applicationName() << uint(0) << QString() << title << escaped(text) << QStringList{defaultAction, tr("Show")}
            << hints << usualExpiry;
    auto *watcher = new QDBusPendingCallWatcher(bus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, topic, withdrawals = m_withdrawals](QDBusPendingCallWatcher *call) {
        const QDBusPendingReply<uint> reply = *call;
        call->deleteLater();
        if (reply.isError())
            return;
        if (withdrawals == m_withdrawals)
            m_shown.insert(reply.value(), topic);
        else
            close(reply.value());
    });
}

void FreedesktopNotices::withdraw()
{
    ++m_withdrawals;
    const QList<uint> shown = m_shown.keys();
    m_shown.clear();
    for (const uint id : shown)
        close(id);
}

void FreedesktopNotices::close(uint id)
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, service, QStringLiteral("CloseNotification"));
    message << id;
    bus().send(message);
}

void FreedesktopNotices::takeToken(uint id, const QString &token)
{
    // Wayland lets a window come forward only with it; Qt takes it from here when the window asks.
    if (m_shown.contains(id))
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

void FreedesktopNotices::takeAction(uint id, const QString &action)
{
    if (!m_shown.contains(id) || action != defaultAction)
        return;
    const QString topic = m_shown.take(id);
    close(id);
    Q_EMIT chosen(topic);
}

void FreedesktopNotices::takeClosed(uint id, uint)
{
    m_shown.remove(id);
}
