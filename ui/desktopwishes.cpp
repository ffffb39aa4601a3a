// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desktopwishes.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace {
// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");

Appearance::Scheme schemeOf(uint number)
{
    switch (number) {
    case 1:
        return Appearance::Scheme::Dark;
    case 2:
        return Appearance::Scheme::Light;
    default:
        return Appearance::Scheme::NoPreference;
    }
}

/** Three numbers from 0 to 1; others mean that there is no wish. */
std::optional<QColor> colorOf(const QVariant &value)
{
    const auto argument = value.value<QDBusArgument>();
    if (argument.currentSignature() != QLatin1String("(ddd)"))
        return std::nullopt;
    double red = -1;
    double green = -1;
    double blue = -1;
    argument.beginStructure();
    argument >> red >> green >> blue;
    argument.endStructure();
    const auto isShare = [](double share) { return share >= 0 && share <= 1; };
    if (!isShare(red) || !isShare(green) || !isShare(blue))
        return std::nullopt;
    return QColor::fromRgbF(float(red), float(green), float(blue));
}
}

DesktopWishes::DesktopWishes(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
    if (!m_bus.isConnected())
        return;
    m_bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this, SLOT(takeChange(QString, QString, QDBusVariant)));
    ask();
}

void DesktopWishes::ask()
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("ReadAll"));
    message << QStringList{appearance};
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *call) {
        call->deleteLater();
        const QDBusMessage reply = call->reply();
        if (reply.type() != QDBusMessage::ReplyMessage || reply.signature() != QLatin1String("a{sa{sv}}"))
            return;
        QMap<QString, QVariantMap> settings;
        reply.arguments().constFirst().value<QDBusArgument>() >> settings;
        const QVariantMap values = settings.value(appearance);
        for (auto value = values.cbegin(); value != values.cend(); ++value)
            take(value.key(), value.value());
    });
}

void DesktopWishes::takeChange(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space == appearance)
        take(key, value.variant());
}

void DesktopWishes::take(const QString &key, const QVariant &value)
{
    Appearance::Wish wish = m_wish;
    if (key == QLatin1String("color-scheme"))
        wish.scheme = schemeOf(value.toUInt());
    else if (key == QLatin1String("contrast"))
        wish.highContrast = value.toUInt() == 1;
    else if (key == QLatin1String("accent-color"))
        wish.accent = colorOf(value);
    if (wish == m_wish)
        return;
    m_wish = wish;
    Q_EMIT changed(m_wish);
}
