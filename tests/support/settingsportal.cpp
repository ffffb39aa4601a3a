// SPDX-FileCopyrightText: 2026 The Habeas authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsportal.h"

#include <QDBusArgument>
#include <QDBusMetaType>

namespace {
const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString space = QStringLiteral("org.freedesktop.appearance");

struct Shares {
    double red = 0;
    double green = 0;
    double blue = 0;
};

QDBusArgument &operator<<(QDBusArgument &argument, const Shares &shares)
{
    argument.beginStructure();
    argument << shares.red << shares.green << shares.blue;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, Shares &shares)
{
    argument.beginStructure();
    argument >> shares.red >> shares.green >> shares.blue;
    argument.endStructure();
    return argument;
}
}
Q_DECLARE_METATYPE(Shares)

SettingsPortal::SettingsPortal(const QDBusConnection &bus)
    : m_bus(bus)
{
    qDBusRegisterMetaType<SettingsBySpace>();
    qDBusRegisterMetaType<Shares>();
    m_isThere =
        m_bus.registerObject(path, this, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals) && m_bus.registerService(service);
}

SettingsPortal::~SettingsPortal()
{
    m_bus.unregisterService(service);
    m_bus.unregisterObject(path);
}

QVariant SettingsPortal::color(double red, double green, double blue)
{
    qDBusRegisterMetaType<Shares>();
    return QVariant::fromValue(Shares{red, green, blue});
}

SettingsBySpace SettingsPortal::ReadAll(const QStringList &spaces)
{
    asked = spaces;
    return {{space, values}};
}

void SettingsPortal::change(const QString &key, const QVariant &value)
{
    values.insert(key, value);
    Q_EMIT SettingChanged(space, key, QDBusVariant(value));
}
